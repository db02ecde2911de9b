//! The one palette of everything that officials see: states, curves, lines. Will not say where a colour is used.
//!
//! The areas of the states are a ladder of lightness, so that they stay apart in grey and for the colour-blind; texts have a
//! contrast of 4.5 to 1 or more on their ground (WCAG 2.2, 1.4.3). The tests measure both.

use crate::figures::Standing;
use crate::model::Status;

/// A colour as `0xRRGGBB`.
pub type Rgb = u32;

/// Titles and headings.
pub const ACCENT: Rgb = 0x1F4E79;
/// Its tint.
pub const TINT: Rgb = 0xDCE6F1;
/// Lines between cells.
pub const LINE: Rgb = 0xBFC7D1;
/// Text of second rank.
pub const MUTED: Rgb = 0x52606D;
/// Text that asks for attention.
pub const ALERT: Rgb = 0x9C2A10;
/// Ground of what asks for attention.
pub const ALERT_TINT: Rgb = 0xFBE5D6;
/// What is planned: dashed, with diamonds.
pub const PLANNED: Rgb = 0x1F3A5F;
/// What came of it: a full line with circles.
pub const REALISED: Rgb = 0xB45309;
/// Amounts that others are set against.
pub const BUDGET: Rgb = 0x9DB7D1;
/// Shares over amounts.
pub const SHARE: Rgb = 0xC8791B;

/// The page where it is dark.
pub const NIGHT: Rgb = 0x14191F;
/// Titles, headings and links on it.
pub const NIGHT_ACCENT: Rgb = 0x9CC8F2;

/// Text on light areas.
const DARK: Rgb = 0x222222;
const WHITE: Rgb = 0xFFFFFF;

/// The colours of one state, and the sign that tells it where colours cannot.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Tone {
    /// An area in a chart.
    pub area: Rgb,
    /// Text on that area.
    pub on_area: Rgb,
    /// Text on white and on the ground.
    pub text: Rgb,
    /// Ground of a label.
    pub ground: Rgb,
    /// Text where the page is dark, on black and on the dark ground.
    pub night_text: Rgb,
    /// Ground of a label where the page is dark.
    pub night_ground: Rgb,
    /// One letter.
    pub sign: char,
}

const GOOD: Tone = Tone {
    area: 0x1B6E3C,
    on_area: WHITE,
    text: 0x1B6E3C,
    ground: 0xDCEFE2,
    night_text: 0x86DBA6,
    night_ground: 0x12321F,
    sign: '✓',
};
const ON_ITS_WAY: Tone = Tone {
    area: ACCENT,
    on_area: WHITE,
    text: ACCENT,
    ground: 0xDDE7F3,
    night_text: 0xA9CBEC,
    night_ground: 0x14293D,
    sign: '●',
};
const WATCH: Tone = Tone {
    area: 0xF0B440,
    on_area: DARK,
    text: 0x8F4507,
    ground: 0xFBEAD2,
    night_text: 0xF3C26B,
    night_ground: 0x3A2608,
    sign: '◆',
};
const BAD: Tone = Tone {
    area: 0x7A1712,
    on_area: WHITE,
    text: 0xA3201A,
    ground: 0xFAE1DE,
    night_text: 0xF5A9A3,
    night_ground: 0x401512,
    sign: '▲',
};
const NOTHING: Tone = Tone {
    area: 0x6E8FB3,
    on_area: DARK,
    text: 0x3B5573,
    ground: 0xE3EBF4,
    night_text: 0xB4C8DD,
    night_ground: 0x1D2B3A,
    sign: '–',
};
const OPEN: Tone = Tone {
    area: 0xDDE2E7,
    on_area: DARK,
    text: MUTED,
    ground: 0xECEFF2,
    night_text: 0xB8C1CA,
    night_ground: 0x2A3138,
    sign: '○',
};

/// The colours of a state of a roster row or a file.
pub fn of_status(status: Status) -> Tone {
    match status {
        Status::Complete => GOOD,
        Status::ToMend => WATCH,
        Status::Refused => BAD,
        Status::Nihil => NOTHING,
        Status::Missing | Status::Superseded | Status::Blank | Status::Ignored | Status::After => OPEN,
    }
}

/// The colours of how an action stands; of none while its quarter runs.
pub fn of_standing(standing: Option<Standing>) -> Tone {
    match standing {
        Some(Standing::Done) => GOOD,
        Some(Standing::OnSchedule) => ON_ITS_WAY,
        Some(Standing::Late) => BAD,
        Some(Standing::NotReported) => WATCH,
        Some(Standing::NotStarted) => OPEN,
        None => Tone { sign: '…', ..OPEN },
    }
}

/// As style sheets write it.
pub fn hex(colour: Rgb) -> String {
    format!("#{colour:06x}")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn channels(colour: Rgb) -> [f64; 3] {
        [16, 8, 0].map(|shift| f64::from(colour >> shift & 0xFF) / 255.0)
    }

    /// Light as it adds up (IEC 61966-2-1).
    fn linear(colour: Rgb) -> [f64; 3] {
        channels(colour).map(|c| if c <= 0.04045 { c / 12.92 } else { ((c + 0.055) / 1.055).powf(2.4) })
    }

    fn luminance(colour: Rgb) -> f64 {
        let [r, g, b] = linear(colour);
        0.2126 * r + 0.7152 * g + 0.0722 * b
    }

    /// WCAG 2.2.
    fn contrast(one: Rgb, other: Rgb) -> f64 {
        let (a, b) = (luminance(one), luminance(other));
        (a.max(b) + 0.05) / (a.min(b) + 0.05)
    }

    /// CIE 1976 L*, a*, b* (D65) of linear light.
    fn lab([r, g, b]: [f64; 3]) -> [f64; 3] {
        let f = |t: f64| if t > 0.008856 { t.cbrt() } else { 7.787 * t + 16.0 / 116.0 };
        let x = f((0.4124 * r + 0.3576 * g + 0.1805 * b) / 0.95047);
        let y = f(0.2126 * r + 0.7152 * g + 0.0722 * b);
        let z = f((0.0193 * r + 0.1192 * g + 0.9505 * b) / 1.08883);
        [116.0 * y - 16.0, 500.0 * (x - y), 200.0 * (y - z)]
    }

    /// What is seen without one kind of cones, from Machado, Oliveira and Fernandes (2009), severity 1.0.
    const BLINDNESS: [[[f64; 3]; 3]; 3] = [
        [[0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216], [-0.003882, -0.048116, 1.051998]],
        [[0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413], [-0.011820, 0.042940, 0.968881]],
        [[1.255528, -0.076749, -0.178779], [-0.078411, 0.930809, 0.147602], [0.004733, 0.691367, 0.303900]],
    ];

    fn seen(colour: Rgb, matrix: &[[f64; 3]; 3]) -> [f64; 3] {
        let light = linear(colour);
        matrix.map(|row| row.iter().zip(light).map(|(a, b)| a * b).sum::<f64>().clamp(0.0, 1.0))
    }

    fn pairs(list: &[Rgb]) -> Vec<(Rgb, Rgb)> {
        (0..list.len()).flat_map(|i| (0..i).map(move |j| (list[j], list[i]))).collect()
    }

    #[test]
    fn the_states_of_offices_stay_apart_in_grey_and_for_the_colour_blind() {
        let areas = Status::OF_AGENCIES.map(|status| of_status(status).area);
        let groups = [&areas[..], &[PLANNED, REALISED], &[BUDGET, ACCENT, SHARE]];
        for (one, other) in groups.iter().flat_map(|group| pairs(group)) {
            let grey = (lab(linear(one))[0] - lab(linear(other))[0]).abs();
            assert!(grey > 12.0, "{} {}: {grey:.1} in grey", hex(one), hex(other));
            for matrix in &BLINDNESS {
                let (a, b) = (lab(seen(one, matrix)), lab(seen(other, matrix)));
                let apart = a.iter().zip(b).map(|(a, b)| (a - b).powi(2)).sum::<f64>().sqrt();
                assert!(apart > 15.0, "{} {}: {apart:.1}", hex(one), hex(other));
            }
        }
        let signs: std::collections::BTreeSet<char> =
            Status::OF_AGENCIES.iter().map(|status| of_status(*status).sign).collect();
        assert_eq!(signs.len(), Status::OF_AGENCIES.len());
    }

    #[test]
    fn every_text_can_be_read_on_its_ground() {
        let standings = [
            Some(Standing::Done),
            Some(Standing::OnSchedule),
            Some(Standing::Late),
            Some(Standing::NotReported),
            Some(Standing::NotStarted),
            None,
        ];
        let tones = Status::OF_AGENCIES.map(of_status).into_iter().chain(standings.map(of_standing));
        for tone in tones {
            let Tone { area, on_area, text, ground, night_text, night_ground, .. } = tone;
            for (text, ground) in [(on_area, area), (text, ground), (text, WHITE), (night_text, night_ground)] {
                assert!(contrast(text, ground) >= 4.5, "{} on {}", hex(text), hex(ground));
            }
            assert!(contrast(night_text, NIGHT) >= 4.5, "{}", hex(night_text));
        }
        for (text, ground) in [
            (ACCENT, WHITE),
            (ACCENT, TINT),
            (MUTED, WHITE),
            (ALERT, ALERT_TINT),
            (ALERT, WHITE),
            (NIGHT_ACCENT, NIGHT),
        ] {
            assert!(contrast(text, ground) >= 4.5, "{} on {}", hex(text), hex(ground));
        }
        // Lines that mean something: 3 to 1 (1.4.11).
        assert!([PLANNED, REALISED].iter().all(|line| contrast(*line, WHITE) >= 3.0));
    }
}

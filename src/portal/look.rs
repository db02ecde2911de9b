//! The style, the script and the content security policy of the pages. Will not hold any content.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use sha2::{Digest, Sha256};

use crate::figures::Standing;
use crate::model::Status;
use crate::palette::{self, Tone, hex};

const STYLE: &str = include_str!("../../templates/portal/gaya.css");
const SCRIPT: &str = include_str!("../../templates/portal/cari.js");

/// What every page carries.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Look {
    /// The content of its `style` element.
    pub style: String,
    /// The content of its `script` element, where it has one.
    pub script: &'static str,
    /// Its content security policy: nothing but these two, by their hashes, and pictures that stand in the page.
    pub policy: String,
}

impl Default for Look {
    fn default() -> Self {
        Self::new()
    }
}

impl Look {
    /// Made of the palette and the files of `templates/portal/`.
    pub fn new() -> Self {
        let style = format!("{}{STYLE}", colours());
        let hash = |text: &str| format!("'sha256-{}'", STANDARD.encode(Sha256::digest(text.as_bytes())));
        let policy = format!(
            "default-src 'none'; style-src {}; script-src {}; img-src data:; base-uri 'none'; form-action 'none'",
            hash(&style),
            hash(SCRIPT)
        );
        Self { style, script: SCRIPT, policy }
    }
}

/// The palette as style: by day and by night. What is printed is printed as by day.
fn colours() -> String {
    let day = [
        ("kertas", 0xFFFFFF),
        ("tinta", 0x1F2933),
        ("redup", palette::MUTED),
        ("aksen", palette::ACCENT),
        ("tombol", palette::ACCENT),
        ("bayang", palette::TINT),
        ("garis", palette::LINE),
        ("tepi", 0x6B7785),
        ("fokus", palette::REALISED),
    ];
    let night = [
        ("kertas", palette::NIGHT),
        ("tinta", 0xE6EAEE),
        ("redup", 0xAEB8C2),
        ("aksen", palette::NIGHT_ACCENT),
        ("bayang", 0x1C2C3C),
        ("garis", 0x3B4753),
        ("tepi", 0x8A96A3),
        ("fokus", 0xF3C26B),
    ];
    let vars =
        |list: &[(&str, u32)]| list.iter().map(|(name, rgb)| format!("--{name}:{};", hex(*rgb))).collect::<String>();
    let tones = Status::OF_AGENCIES.map(|status| (super::tone::of_status(status), palette::of_status(status)));
    let months =
        Standing::ALL.map(|standing| (super::tone::of_standing(standing), palette::of_standing(Some(standing))));
    let rules = |list: &[(String, Tone)], of: fn(&Tone) -> (u32, u32)| {
        let rule = |(class, tone): &(String, Tone)| {
            let (text, ground) = of(tone);
            format!(".{class}{{color:{};background:{}}}", hex(text), hex(ground))
        };
        list.iter().map(rule).collect::<String>()
    };
    let all = [&tones[..], &months[..]].concat();
    let areas: String =
        tones.iter().map(|(class, tone)| format!("svg .{class}{{fill:{};background:none}}", hex(tone.area))).collect();
    let lines = [("rencana", palette::PLANNED), ("realisasi", palette::REALISED)]
        .map(|(name, rgb)| {
            format!("svg .{name}{{stroke:{0}}}svg .titik-{name}{{fill:{0}}}svg .kosong{{stroke:{0}}}", hex(rgb))
        })
        .concat();
    format!(
        ":root{{{}}}{}{areas}{lines}@media screen and (prefers-color-scheme:dark){{:root{{{}}}{}}}",
        vars(&day),
        rules(&all, |tone| (tone.text, tone.ground)),
        vars(&night),
        rules(&all, |tone| (tone.night_text, tone.night_ground)),
    )
}

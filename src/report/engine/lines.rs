//! How many lines a text takes in a column, and where its long words may break. Will not lay anything out.

use std::sync::LazyLock;

use icu_segmenter::options::LineBreakOptions;
use icu_segmenter::{LineSegmenter, LineSegmenterBorrowed};
use rustybuzz::{BufferFlags, Face, UnicodeBuffer};

use super::builtin::FONTS;

/// Letters after which a longer word may break.
pub(super) const LONG: usize = 20;

/// A place to break without a width.
const BREAK: char = '\u{200b}';
const BREAK_TEXT: &str = "\u{200b}";

/// The segmenter that the engine itself breaks lines with.
static SEGMENTER: LazyLock<LineSegmenterBorrowed> =
    LazyLock::new(|| LineSegmenter::new_lstm(LineBreakOptions::default()));

/// The font of the reports, regular and bold.
pub(super) static METRICS: LazyLock<[FontMetrics; 2]> =
    LazyLock::new(|| [FontMetrics::new(FONTS[0]), FontMetrics::new(FONTS[1])]);

/// Gives a word of more than twenty letters places to break: after full stops and underscores, else every twenty letters. After a
/// slash and a hyphen a word breaks of itself.
pub(super) fn with_breaks(text: &str) -> String {
    let mut result = String::with_capacity(text.len() + 16);
    for word in text.split_inclusive([' ', '/', '-']) {
        let bare = word.trim_end_matches([' ', '/', '-']);
        let pieces = if bare.len() > LONG { bare.split_inclusive(['.', '_']).collect() } else { vec![bare] };
        for (i, piece) in pieces.into_iter().enumerate() {
            if i > 0 {
                result.push(BREAK);
            }
            for (k, c) in piece.chars().enumerate() {
                if k > 0 && k % LONG == 0 {
                    result.push(BREAK);
                }
                result.push(c);
            }
        }
        result.push_str(&word[bare.len()..]);
    }
    result
}

/// A font by the widths of its letters.
pub(super) struct FontMetrics {
    face: Face<'static>,
    /// Widths of the letters of ASCII in sizes of the font.
    ascii: [f64; 128],
}

impl FontMetrics {
    fn new(font: &'static [u8]) -> Self {
        #[expect(clippy::expect_used, reason = "the font is part of the program")]
        let face = Face::from_slice(font, 0).expect("a font");
        let width = |c: char| {
            face.glyph_hor_advance(face.glyph_index(c)?).map(|units| f64::from(units) / f64::from(face.units_per_em()))
        };
        let ascii = std::array::from_fn(|c| width(char::from(c as u8)).unwrap_or(f64::INFINITY));
        Self { face, ascii }
    }

    /// About how wide a word is.
    fn about(&self, word: &str) -> f64 {
        let letter = |c: char| if c == BREAK { 0.0 } else { self.ascii.get(c as usize).copied().unwrap_or(0.7) };
        word.chars().map(letter).sum()
    }

    /// A text whose words may break wherever a column of a width in sizes of the font is too narrow for them.
    pub(super) fn fitting(&self, text: &str, width: f64) -> String {
        if text.split(' ').all(|word| self.about(word) <= width) {
            return text.to_owned();
        }
        let mut words = Vec::new();
        for word in text.split(' ') {
            let pieces = word.split_inclusive(['.', '_', '/', '-', BREAK]);
            let broken = pieces.map(|piece| {
                let letters = || piece.chars().map(String::from).collect::<Vec<_>>().join(BREAK_TEXT);
                if self.about(piece) <= width { piece.to_owned() } else { letters() }
            });
            let whole = self.about(word) <= width;
            words.push(if whole { word.to_owned() } else { broken.collect::<Vec<_>>().join(BREAK_TEXT) });
        }
        words.join(" ")
    }

    /// The number of lines of a text in a column of a width in sizes of the font; none where a character needs another font.
    pub(super) fn lines(&self, text: &str, width: f64) -> Option<usize> {
        // Pairs of letters that stand closer or wider than usual change little; a letter beyond ASCII is not known here.
        let sum: f64 =
            text.bytes().map(|byte| self.ascii.get(usize::from(byte)).copied().unwrap_or(f64::INFINITY)).sum();
        if sum * 1.05 <= width {
            return Some(1);
        }
        let mut buffer = UnicodeBuffer::new();
        buffer.push_str(text);
        buffer.guess_segment_properties();
        buffer.set_flags(BufferFlags::REMOVE_DEFAULT_IGNORABLES);
        let glyphs = rustybuzz::shape(&self.face, &[], buffer);
        // The advance up to each byte of the text.
        let mut advance = vec![0; text.len() + 1];
        for (info, position) in glyphs.glyph_infos().iter().zip(glyphs.glyph_positions()) {
            if info.glyph_id == 0 {
                return None;
            }
            advance[info.cluster as usize + 1] += i64::from(position.x_advance);
        }
        for at in 1..advance.len() {
            advance[at] += advance[at - 1];
        }
        // A hair less than there is: rounding may add a line, but must not lose one.
        let room = (width - 0.0001) * f64::from(self.face.units_per_em());
        let taken = |start: usize, end: usize| {
            let shown = text[start..end].trim_end_matches(|c: char| c.is_whitespace() || c == BREAK);
            (advance[start + shown.len()] - advance[start]) as f64
        };
        let (mut lines, mut start, mut last) = (1, 0, 0);
        for end in SEGMENTER.segment_str(text).skip(1) {
            if last > start && taken(start, end) > room {
                lines += 1;
                start = last;
            }
            last = end;
        }
        Some(lines)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_long_words_get_places_to_break() {
        let shown = |text: &str| with_breaks(text).replace('\u{200b}', "|");
        for same in ["", "Rapat", "Dinas Komunikasi dan Informatika Provinsi", "a".repeat(20).as_str()] {
            assert_eq!(shown(same), same);
        }
        assert_eq!(shown(&"a".repeat(41)), format!("{}|{}|a", "a".repeat(20), "a".repeat(20)));
        assert_eq!(shown("direplikasi/diadaptasi-seluruhnya"), "direplikasi/diadaptasi-seluruhnya");
        assert_eq!(shown("berkas_bukti_dukung_2022.final.pdf rapi"), "berkas_|bukti_|dukung_|2022.|final.|pdf rapi");
    }

    #[test]
    fn a_code_breaks_where_its_column_is_too_narrow() {
        let fitting = |text, width| METRICS[0].fitting(text, width).replace(BREAK, "|");
        assert_eq!(fitting("19.01-0001 Dinas", 6.0), "19.01-0001 Dinas");
        assert_eq!(fitting("19.01-0001 Dinas", 4.0), "19.|01-|0001 Dinas");
        assert_eq!(fitting("menyampaikan", 3.0), "m|e|n|y|a|m|p|a|i|k|a|n");
    }
}

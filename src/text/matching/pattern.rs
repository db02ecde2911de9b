//! Names prepared once for being compared with many texts. Will not fold a text: it comes folded.

use super::slips::{alike, is_two_letters_off, letters, letters_slips_may_lose};
use super::words::{abbreviates, has_words};

/// How well a text matches that is the pattern but for slips: just less than the pattern itself.
pub const SLIPPED: f64 = 0.95;
/// Likeness of a text that has the words of the pattern among others: it grows from the first of these numbers by the
/// second times the pattern's share of the text, so that it stays below [`SLIPPED`] however few the other words are.
const AMONG_WORDS: (f64, f64) = (0.55, 0.35);
/// Shortest pattern, in bytes, of which two letters may be wrong.
const MISSPELT_FROM: usize = 8;

/// A folded text with its letters.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Folded {
    text: String,
    letters: u64,
}

impl Folded {
    /// Takes a text that is folded.
    pub fn new(text: String) -> Self {
        Self { letters: letters(&text), text }
    }

    /// The text.
    pub fn as_str(&self) -> &str {
        &self.text
    }
}

/// A folded name: what a text is compared with. Nearly all pairs of a text and a pattern are told apart by their letters,
/// which cost one operation once they are known.
#[derive(Debug, Clone)]
pub struct Pattern {
    text: String,
    letters: u64,
    may_lack: u32,
}

impl Pattern {
    /// Prepares a folded name.
    pub fn new(text: String) -> Self {
        Self { letters: letters(&text), may_lack: letters_slips_may_lose(&text), text }
    }

    /// The name.
    pub fn as_str(&self) -> &str {
        &self.text
    }

    /// Whether so many letters are missing in a text that no slip explains them.
    fn is_lacking_in(&self, text: &Folded) -> bool {
        (self.letters & !text.letters).count_ones() > self.may_lack
    }

    /// How well the words of a text match: 1 the same, [`SLIPPED`] the same but for slips, lower the more words stand beside
    /// the pattern, 0 when a word of it is missing.
    pub fn likeness(&self, text: &Folded) -> f64 {
        if self.text == text.text {
            return 1.0;
        }
        if text.text.is_empty() || self.text.is_empty() || self.is_lacking_in(text) {
            return 0.0;
        }
        if alike(&text.text, &self.text) {
            return SLIPPED;
        }
        if !has_words(&text.text, &self.text) {
            return 0.0;
        }
        let share = self.text.len() as f64 / text.text.len() as f64;
        AMONG_WORDS.0 + AMONG_WORDS.1 * share.min(1.0)
    }

    /// Whether its words stand in a text in their order, each but for a slip.
    pub fn stands_in(&self, text: &Folded) -> bool {
        !self.is_lacking_in(text) && has_words(&text.text, &self.text)
    }

    fn begins_like(&self, text: &Folded) -> bool {
        self.text.as_bytes().first() == text.text.as_bytes().first()
    }

    /// Whether a text abbreviates it word by word: "sbr dana", "angg", "thp".
    pub fn is_abbreviated_by(&self, text: &Folded) -> bool {
        let is_within = text.letters & !self.letters == 0;
        is_within && self.begins_like(text) && abbreviates(&text.text, &self.text)
    }

    /// Whether a text is it with two letters wrong, blanks left out: "aggarran", "pennangung jawab".
    pub fn is_misspelt_by(&self, text: &Folded) -> bool {
        if self.text.len() < MISSPELT_FROM || !self.begins_like(text) || self.is_lacking_in(text) {
            return false;
        }
        is_two_letters_off(&text.text.replace(' ', ""), &self.text.replace(' ', ""))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_pattern_knows_its_shortened_and_misspelt_forms() {
        let pattern = |text: &str| Pattern::new(text.to_owned());
        let folded = |text: &str| Folded::new(text.to_owned());
        assert!(pattern("sumber dana").is_abbreviated_by(&folded("sbr dana")));
        assert!(!pattern("anggaran").is_abbreviated_by(&folded("an")));
        assert!(pattern("anggaran").is_misspelt_by(&folded("aggarran")));
        assert!((pattern("anggaran").likeness(&folded("angaran")) - SLIPPED).abs() < 1e-9);
        assert!(pattern("anggaran").likeness(&folded("anggaran tahun ini")) < 0.85);
        assert!(pattern("sk tim").stands_in(&folded("menyusun sk untuk tim replikasi")));
    }
}

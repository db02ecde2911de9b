//! Names for files that every system takes, each once in its folder. Will not know for whom a file is, and will not make one.

use std::collections::{BTreeMap, BTreeSet};

use unicode_normalization::UnicodeNormalization;

use crate::shown::hides;

/// The longest name before its ending. Windows, macOS and Linux take 255 units or bytes; the rest of a path needs room too.
const MOST_UNITS: usize = 100;
const MOST_BYTES: usize = 120;

/// The names of one folder. Two that a system would take for one are told apart by a number.
#[derive(Debug, Clone, Default)]
pub struct Folder {
    given: BTreeSet<String>,
    /// The number that comes next for a name that was asked for again: a long list of one name is not counted anew each time.
    next: BTreeMap<String, u64>,
}

impl Folder {
    /// A folder in which some names are given already.
    pub fn with(names: &[&str]) -> Self {
        Self { given: names.iter().map(|name| same(name)).collect(), next: BTreeMap::new() }
    }

    /// A name from a text, with an ending such as `.xlsx`; the first to ask gets it without a number.
    pub fn give(&mut self, text: &str, ending: &str) -> String {
        let wanted = format!("{}{ending}", portable(text, ""));
        if self.given.insert(same(&wanted)) {
            return wanted;
        }
        let next = self.next.entry(same(&wanted)).or_insert(2);
        loop {
            let name = format!("{}{ending}", portable(text, &format!(" ({next})")));
            *next += 1;
            if self.given.insert(same(&name)) {
                return name;
            }
        }
    }
}

/// The name as systems compare names that know no case and no way of writing an accent.
fn same(name: &str) -> String {
    name.to_uppercase().to_lowercase().nfkc().collect()
}

/// What may stand in a name, with `tail` behind it.
fn portable(text: &str, tail: &str) -> String {
    let kept = text.chars().filter(|c| !is_unseen(*c));
    let kept: String = kept.map(|c| if hides(c) || "\\/:*?\"<>|".contains(c) { ' ' } else { c }).collect();
    let words = kept.split_whitespace().collect::<Vec<_>>().join(" ");
    // What begins with a dot or `~$` is passed over as hidden, also by our own reader.
    let mut stem = words.trim_start_matches(['.', '~', ' ']).to_owned();
    while stem.encode_utf16().count() + tail.len() > MOST_UNITS || stem.len() + tail.len() > MOST_BYTES {
        stem.pop();
    }
    let stem = stem.trim_end_matches(['.', ' ']);
    let stem = if stem.is_empty() { "tanpa nama" } else { stem };
    let mark = if is_device(stem) && tail.is_empty() { "_" } else { "" };
    format!("{mark}{stem}{tail}")
}

/// Joiners, blanks without width and choices of a glyph: two names that differ by one look alike.
fn is_unseen(c: char) -> bool {
    matches!(c, '\u{ad}' | '\u{34f}' | '\u{180e}' | '\u{200b}'..='\u{200d}' | '\u{2060}'..='\u{2064}' | '\u{feff}')
        || matches!(c, '\u{fe00}'..='\u{fe0f}' | '\u{e0000}'..='\u{e0fff}')
}

/// Whether Windows takes the name for a device, whatever its ending.
fn is_device(stem: &str) -> bool {
    let base = stem.split('.').next().unwrap_or_default().trim_end().to_uppercase();
    let port = |name: &str| {
        let number = base.strip_prefix(name).map(|rest| rest.chars().collect::<Vec<_>>());
        matches!(number.as_deref(), Some(['0'..='9' | '¹' | '²' | '³']))
    };
    ["CON", "PRN", "AUX", "NUL", "CONIN$", "CONOUT$", "CLOCK$"].contains(&base.as_str()) || port("COM") || port("LPT")
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn only(text: &str) -> String {
        Folder::default().give(text, ".xlsx")
    }

    #[test]
    fn a_name_is_one_on_every_system() {
        for (text, name) in [
            ("19.71-01 Dinas Pariwisata", "19.71-01 Dinas Pariwisata.xlsx"),
            ("19.71-01 Dinas A/B: \"C\"?. ", "19.71-01 Dinas A B C.xlsx"),
            ("CON", "_CON.xlsx"),
            ("aux.", "_aux.xlsx"),
            ("NUL.xlsx", "_NUL.xlsx.xlsx"),
            ("Com¹ .a", "_Com¹ .a.xlsx"),
            ("lpt0", "_lpt0.xlsx"),
            ("CON Dinas", "CON Dinas.xlsx"),
            ("COM10", "COM10.xlsx"),
            ("a\u{1b}\n\u{202e}b\u{200b}c", "a bc.xlsx"),
            (". .~$a. . ", "$a.xlsx"),
            (":?*", "tanpa nama.xlsx"),
        ] {
            assert_eq!(only(text), name, "{text:?}");
        }
    }

    #[test]
    fn a_long_name_is_cut_between_characters_and_not_within_a_blank() {
        assert_eq!(only(&"😀".repeat(60)), format!("{}.xlsx", "😀".repeat(30)));
        assert_eq!(only(&"x".repeat(250)).len(), MOST_UNITS + 5);
        assert_eq!(only(&format!("{} .b", "x".repeat(98))), format!("{}.xlsx", "x".repeat(98)));
    }

    #[test]
    fn a_thousand_rows_of_one_name_are_told_apart_at_once() {
        let mut folder = Folder::default();
        let names: BTreeSet<String> = (0..20_000).map(|_| folder.give(&"x".repeat(200), ".pdf")).collect();
        assert_eq!(names.len(), 20_000);
    }

    #[test]
    fn names_that_a_system_takes_for_one_get_a_number() {
        let mut folder = Folder::with(&["00 Provinsi.pdf"]);
        let mut give = |text: &str| folder.give(text, ".pdf");
        assert_eq!(give("00 PROVINSI"), "00 PROVINSI (2).pdf");
        assert_eq!(
            [give("A:1"), give("A?1"), give("a 1"), give("a 1 (2)")].join("; "),
            "A 1.pdf; A 1 (2).pdf; a 1 (3).pdf; a 1 (2) (2).pdf"
        );
        assert_eq!([give("é"), give("e\u{301}")], ["é.pdf", "e\u{301} (2).pdf"]);
        let long = "x".repeat(200);
        assert_ne!(give(&long), give(&format!("{long}y")));
    }

    proptest! {
        #[test]
        fn whatever_is_asked_for_no_two_names_are_one(
            texts in proptest::collection::vec("([aA:?.é ~]|\u{301}|CON|nul|\\PC|\u{1b}){0,40}|[x😀é]{90,260}", 1..12)
        ) {
            let mut folder = Folder::default();
            let mut seen = BTreeSet::new();
            for text in &texts {
                let name = folder.give(text, ".xlsx");
                prop_assert!(name.len() <= MOST_BYTES + 6 && name.encode_utf16().count() <= MOST_UNITS + 6, "{name:?}");
                prop_assert!(!name.contains(|c: char| hides(c) || "\\/:*?\"<>|".contains(c)), "{name:?}");
                let stem = name.strip_suffix(".xlsx").unwrap();
                prop_assert!(!stem.is_empty() && !stem.ends_with(['.', ' ']) && !stem.starts_with(['.', '~', ' ']), "{name:?}");
                prop_assert!(!is_device(stem), "{name:?}");
                prop_assert!(seen.insert(same(&name)), "{name:?} is given twice");
            }
        }
    }
}

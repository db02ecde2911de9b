//! Tells the signs by which a cell says that it repeats the cell above it. Will not look at any other cell.

use crate::text::matching::fold;

/// Words that stand for what stands above, folded.
const WORDS: [&str; 5] = ["sda", "s d a", "idem", "id", "ditto"];
/// Words of which a text is made that says so at length, and those that it must have.
const AT_LENGTH: [&str; 8] = ["sama", "seperti", "spt", "dengan", "dgn", "di", "atas", "diatas"];
/// Characters of which a sign of repetition is made.
const SIGNS: [char; 17] = ['↑', '⇑', '→', '⇒', '➔', '"', '“', '”', '„', '〃', '″', '\'', '’', '′', '↓', '⇓', '↧'];

/// Whether a text says nothing but that it repeats what stands above it: `"`, `-"-`, `sda`, `idem`, an arrow down.
pub fn is_ditto(text: &str) -> bool {
    let text = text.trim();
    if text.is_empty() || text.chars().count() > 24 {
        return false;
    }
    let bare = text.trim_matches(|c: char| c.is_whitespace() || matches!(c, '-' | '–' | '—' | '.' | ',' | '(' | ')'));
    let is_sign = !bare.is_empty() && bare.chars().all(|c| SIGNS.contains(&c) || c.is_whitespace());
    // A lone stroke is a slip of the fingers, two are a sign.
    let strokes = bare.chars().filter(|c| matches!(c, '\'' | '’' | '′')).count();
    let folded = fold(text);
    let words: Vec<&str> = folded.split(' ').collect();
    let has = |some: &[&str]| words.iter().any(|word| some.contains(word));
    let is_said = words.iter().all(|word| AT_LENGTH.contains(word)) && has(&["sama", "seperti", "spt"]);
    is_sign && strokes != 1
        || is_said && (words.len() == 1 && has(&["sama"]) || has(&["atas", "diatas"]))
        || WORDS.contains(&folded.as_str())
}

#[cfg(test)]
mod tests {
    use super::is_ditto;

    #[test]
    fn a_sign_of_repetition_is_told_from_text() {
        for text in [
            "\"",
            "-\"-",
            "- \" -",
            "''",
            "〃",
            "sda",
            "s.d.a.",
            "Sda.",
            "idem",
            "IDEM",
            "↓",
            "sama dengan di atas",
            "”",
        ] {
            assert!(is_ditto(text), "{text}");
        }
        for text in ["", "-", "s.d.", "sd", "'", "Sama-sama menyusun", "idem dito lain", "APBD", "1"] {
            assert!(!is_ditto(text), "{text}");
        }
    }
}

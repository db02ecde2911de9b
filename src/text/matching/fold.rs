//! Brings texts into a plain form before they are compared. Will not compare them.

use std::collections::BTreeMap;

/// Text in lower case with everything but letters and digits turned into single blanks.
pub fn fold(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    for c in text.chars() {
        if c == '&' {
            folded.push_str(" dan ");
        } else if c.is_alphanumeric() {
            folded.extend(c.to_lowercase());
        } else if c != '\'' && c != '’' {
            folded.push(' ');
        }
    }
    squeeze(&folded)
}

/// Text with white space folded to single blanks.
pub fn squeeze(text: &str) -> String {
    let mut squeezed = String::with_capacity(text.len());
    for word in text.split_whitespace() {
        if !squeezed.is_empty() {
            squeezed.push(' ');
        }
        squeezed.push_str(word);
    }
    squeezed
}

/// Text without what stands in parentheses.
pub fn without_parentheses(text: &str) -> String {
    let mut depth = 0usize;
    let mut out = String::new();
    for c in text.chars() {
        match c {
            '(' | '[' => depth += 1,
            ')' | ']' => depth = depth.saturating_sub(1),
            _ if depth == 0 => out.push(c),
            _ => {}
        }
    }
    out
}

/// Expands short names word by word ("disperkim" to its full name); the text and the result are folded.
pub fn expand(folded: &str, short_names: &BTreeMap<String, String>) -> String {
    let words: Vec<&str> = folded.split(' ').collect();
    let full: Vec<&str> = words.iter().map(|word| short_names.get(*word).map_or(*word, String::as_str)).collect();
    full.join(" ")
}

/// Value of a Roman numeral up to XX, in either case.
pub fn roman(text: &str) -> Option<u32> {
    const NUMERALS: [&str; 20] = [
        "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii", "xiii", "xiv", "xv", "xvi", "xvii",
        "xviii", "xix", "xx",
    ];
    // "xviii" is the longest: a sentence is not put into lower case to learn that it is no numeral.
    if text.len() > 5 {
        return None;
    }
    let lower = text.to_lowercase();
    NUMERALS.iter().position(|numeral| *numeral == lower).map(|i| i as u32 + 1)
}

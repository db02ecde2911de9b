//! The ways a heading or a name may be said: without parentheses, units, enumerators, in halves. Will not know any word of
//! the structure.

use crate::text::matching::{Folded, Pattern, fold, roman, without_parentheses};

/// Words in a heading that tell a unit and not a meaning.
pub(super) const UNITS: [&str; 9] = ["rp", "rupiah", "dalam", "ribuan", "ribu", "juta", "jutaan", "000", "000 000"];

/// Score of the best pair of a variant and a name.
pub(super) fn best(variants: &[Folded], names: &[Pattern]) -> f64 {
    let pairs = variants.iter().flat_map(|variant| names.iter().map(move |name| name.likeness(variant)));
    pairs.fold(0.0, f64::max)
}

/// A heading in full, without parentheses, without unit words, and its halves around a slash.
pub(super) fn heading_variants(heading: &str) -> Vec<Folded> {
    let full = fold(heading);
    let outside = fold(&without_parentheses(heading));
    let bare = outside.split(' ').filter(|word| !UNITS.contains(word)).collect::<Vec<_>>().join(" ");
    // "Biayanya", "buktinya": the possessive says nothing.
    let plain = |word: &str| word.strip_suffix("nya").filter(|stem| stem.len() >= 4).unwrap_or(word).to_owned();
    let owned = bare.split(' ').map(plain).collect::<Vec<_>>().join(" ");
    let mut list = vec![full, outside, bare, owned];
    if heading.contains('/') {
        list.extend(heading.split('/').map(fold));
    }
    list.retain(|text| !text.is_empty());
    list.dedup();
    list.into_iter().map(Folded::new).collect()
}

/// Folded text without a leading enumerator (`I.`, `A.`, `1)`, `2.1`, `a`).
pub fn strip_enumerator(text: &str) -> String {
    let trimmed = text.trim_start();
    let end = trimmed.find(|c: char| c.is_whitespace() || matches!(c, '.' | ')' | '-' | ':')).unwrap_or(0);
    let (head, rest) = trimmed.split_at(end);
    let is_number = !head.is_empty() && head.chars().all(|c| c.is_ascii_digit());
    let is_letter = head.chars().count() == 1 && head.chars().all(char::is_alphabetic);
    if (is_number || is_letter || roman(head).is_some()) && !rest.trim().is_empty() {
        let rest = rest.trim_start_matches(|c: char| c.is_ascii_digit() || matches!(c, '.' | ')' | '-' | ':' | ' '));
        return fold(rest);
    }
    fold(text)
}

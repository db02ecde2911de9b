//! Compares texts word by word: whether one holds the words of another, and how many they share. Will not know which of them
//! matter.

use super::slips::{alike, same_but_for_slips};

/// Whether all words of the pattern stand in the text in their order, each but for a slip.
pub fn has_words(text: &str, pattern: &str) -> bool {
    let mut words = text.split(' ');
    pattern.split(' ').all(|wanted| words.any(|word| same_but_for_slips(word, wanted)))
}

/// The years from 2000 to 2099 that a folded text names as words, in their order.
pub fn years(folded: &str) -> impl Iterator<Item = i32> + '_ {
    folded.split(' ').filter(|word| word.len() == 4 && word.starts_with("20")).filter_map(|word| word.parse().ok())
}

/// Whether a folded text begins with whole words.
pub fn begins_with_words(text: &str, words: &str) -> bool {
    text.strip_prefix(words).is_some_and(|rest| rest.is_empty() || rest.starts_with(' '))
}

/// Words of a text that are compared: each is held against each, and a longer text is no name and no line of a plan.
const MOST_WORDS: usize = 120;

/// Share of the words of two folded texts that they have in common (0 to 1), each word but for a slip.
pub fn common_words(a: &str, b: &str) -> f64 {
    let a: Vec<&str> = a.split_whitespace().take(MOST_WORDS).collect();
    let b: Vec<&str> = b.split_whitespace().take(MOST_WORDS).collect();
    if a.is_empty() || b.is_empty() {
        return 0.0;
    }
    let mut free = b.clone();
    let mut shared = 0usize;
    for word in &a {
        if let Some(i) = free.iter().position(|other| alike(word, other)) {
            free.swap_remove(i);
            shared += 1;
        }
    }
    2.0 * shared as f64 / (a.len() + b.len()) as f64
}

/// Whether each word of a text shortens the word of a pattern that stands in its place: "sbr dana", "angg", "thp".
pub(super) fn abbreviates(text: &str, pattern: &str) -> bool {
    if text.len() >= pattern.len() {
        return false;
    }
    let (mut short, mut full) = (text.split(' '), pattern.split(' '));
    loop {
        match (short.next(), full.next()) {
            (None, None) => return true,
            (Some(s), Some(f)) if s == f || shortens(s, f) => {}
            _ => return false,
        }
    }
}

/// Letters of the shortest abbreviation: two letters begin too many words.
const SHORTEST: usize = 3;
/// A word has at most so many times the letters of its abbreviation.
const LEAST_SHARE: usize = 3;
/// Letters that an abbreviation leaves out at least: with one less it is a slip.
const LEFT_OUT: usize = 2;

/// Whether the letters of `short` stand in `full` in their order, from its first letter on.
fn shortens(short: &str, full: &str) -> bool {
    let mut rest = full.chars();
    let length = short.chars().count();
    let same_start = short.chars().next() == full.chars().next();
    // "Sub" is short for too many words to be short for a long one.
    length >= SHORTEST
        && length * LEAST_SHARE >= full.chars().count()
        && full.chars().count() >= length + LEFT_OUT
        && same_start
        && short.chars().all(|c| rest.any(|other| other == c))
}

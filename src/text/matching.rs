//! Words as people type them: folding, fuzzy comparison, and the expansion of short names. Will not know any heading.

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
    folded.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Text with white space folded to single blanks.
pub fn squeeze(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
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

/// How many typing slips two folded words may differ by and still be the same word.
fn slips(len: usize) -> usize {
    match len {
        0..=4 => 0,
        5..=10 => 1,
        _ => 2,
    }
}

/// Whether two folded texts are the same but for one or two slips. Word by word where they have as many words, so that
/// no word passes for another ("tahun pelaksanaan" is not "tahap pelaksanaan"); else with the blanks left out.
pub fn alike(a: &str, b: &str) -> bool {
    if a == b {
        return true;
    }
    // Cheap and often decisive: lengths in bytes, and blanks, can differ by a few only.
    if a.len().abs_diff(b.len()) > 6 {
        return false;
    }
    if a.matches(' ').count() == b.matches(' ').count() && a.contains(' ') {
        return a.split(' ').zip(b.split(' ')).all(|(x, y)| slipped(x, y));
    }
    if a.contains(' ') || b.contains(' ') {
        return slipped(&a.replace(' ', ""), &b.replace(' ', ""));
    }
    slipped(a, b)
}

fn slipped(a: &str, b: &str) -> bool {
    if a == b {
        return true;
    }
    if a.len().abs_diff(b.len()) > 4 {
        return false;
    }
    let (long, short) = (a.chars().count().max(b.chars().count()), a.chars().count().min(b.chars().count()));
    // A word of five letters that lost one is still that word ("jawb").
    let allowed = if (short, long) == (4, 5) { 1 } else { slips(short) };
    // A slip changes two letters at most: most pairs of words end here.
    let far = a.is_ascii() && b.is_ascii() && (letters(a) ^ letters(b)).count_ones() as usize > 2 * allowed;
    allowed > 0 && long - short <= allowed && !far && strsim::osa_distance(a, b) <= allowed
}

/// The letters and digits of a folded text as bits: some cheap to compute, and enough to tell most texts apart.
fn letters(text: &str) -> u64 {
    text.bytes().fold(0, |set, byte| match byte {
        b'a'..=b'z' => set | 1 << (byte - b'a'),
        b'0'..=b'9' => set | 1 << (26 + byte - b'0'),
        b' ' => set,
        _ => set | 1 << (40 + byte % 16),
    })
}

/// Whether so many letters of a pattern are missing among those of a text that no slip explains them: nearly all pairs of texts
/// end here.
fn lacks_letters(text: u64, pattern: &str) -> bool {
    let per_word = |word: &str| match word.len() {
        0..=3 => 0,
        4..=10 => 1,
        _ => 2,
    };
    let missing = (letters(pattern) & !text).count_ones();
    let joined = if pattern.len() > 7 { 2 } else { 0 };
    missing > pattern.split(' ').map(per_word).sum::<u32>().max(joined)
}

/// How well the words of a folded text match the best of some folded patterns: 1 the same, 0.95 the same but for slips,
/// lower the more words stand beside the pattern, 0 when a word of each pattern is missing.
pub fn likeness(text: &str, patterns: &[String]) -> f64 {
    let known = letters(text);
    patterns.iter().map(|pattern| likeness_to(text, known, pattern)).fold(0.0, f64::max)
}

fn likeness_to(text: &str, known: u64, pattern: &str) -> f64 {
    if text == pattern {
        return 1.0;
    }
    if text.is_empty() || pattern.is_empty() || lacks_letters(known, pattern) {
        return 0.0;
    }
    if alike(text, pattern) {
        return 0.95;
    }
    if !has_words(text, pattern) {
        return 0.0;
    }
    let share = pattern.len() as f64 / text.len() as f64;
    0.55 + 0.35 * share.min(1.0)
}

/// Whether each word of a text shortens the word of a pattern that stands in its place: "sbr dana", "angg", "thp".
pub fn abbreviates(text: &str, pattern: &str) -> bool {
    let same_start = text.as_bytes().first() == pattern.as_bytes().first();
    if text.len() >= pattern.len() || !same_start || letters(text) & !letters(pattern) != 0 {
        return false;
    }
    let (short, full): (Vec<&str>, Vec<&str>) = (text.split(' ').collect(), pattern.split(' ').collect());
    let same = short.len() == full.len() && short.iter().zip(&full).all(|(s, f)| s == f || shortens(s, f));
    same && text != pattern
}

/// Whether a long heading is a pattern with two letters wrong, blanks left out: "aggarran", "pennangung jawab".
pub fn misspells(text: &str, pattern: &str) -> bool {
    let same_start = text.as_bytes().first() == pattern.as_bytes().first();
    if !same_start || pattern.len() < 8 || lacks_letters(letters(text), pattern) {
        return false;
    }
    let (a, b) = (text.replace(' ', ""), pattern.replace(' ', ""));
    let shortest = a.chars().count().min(b.chars().count());
    let close = shortest >= 8 && a.chars().count().abs_diff(b.chars().count()) <= 2;
    close && a.chars().next() == b.chars().next() && strsim::osa_distance(&a, &b) <= 2
}

/// Whether the letters of `short` stand in `full` in their order, from its first letter on.
fn shortens(short: &str, full: &str) -> bool {
    let mut rest = full.chars();
    let long_enough = short.chars().count() >= 3 && full.chars().count() >= short.chars().count() + 2;
    let same_start = short.chars().next() == full.chars().next();
    long_enough && same_start && short.chars().all(|c| rest.any(|other| other == c))
}

/// Whether all words of the pattern stand in the text in their order, each but for a slip.
pub fn has_words(text: &str, pattern: &str) -> bool {
    let mut words = text.split(' ');
    pattern.split(' ').all(|wanted| words.any(|word| alike(word, wanted)))
}

/// Expands short names word by word ("disperkim" to its full name); the text and the result are folded.
pub fn expand(folded: &str, short_names: &BTreeMap<String, String>) -> String {
    let words: Vec<&str> = folded.split(' ').collect();
    let full: Vec<&str> = words.iter().map(|word| short_names.get(*word).map_or(*word, String::as_str)).collect();
    full.join(" ")
}

/// Share of the words of two folded texts that they have in common (0 to 1), each word but for a slip.
pub fn common_words(a: &str, b: &str) -> f64 {
    // A text of more words than this is no name and no line of a plan, and each word is held against each.
    const MOST: usize = 120;
    let list = |text: &'_ str| text.split_whitespace().take(MOST).map(str::to_owned).collect::<Vec<String>>();
    let (a, b) = (list(a), list(b));
    let (a, b): (Vec<&str>, Vec<&str>) =
        (a.iter().map(String::as_str).collect(), b.iter().map(String::as_str).collect());
    if a.is_empty() || b.is_empty() {
        return 0.0;
    }
    let mut free: Vec<&str> = b.clone();
    let mut shared = 0usize;
    for word in &a {
        if let Some(i) = free.iter().position(|other| alike(word, other)) {
            free.swap_remove(i);
            shared += 1;
        }
    }
    2.0 * shared as f64 / (a.len() + b.len()) as f64
}

/// Value of a Roman numeral up to XX, in either case.
pub fn roman(text: &str) -> Option<u32> {
    const NUMERALS: [&str; 20] = [
        "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii", "xiii", "xiv", "xv", "xvi", "xvii",
        "xviii", "xix", "xx",
    ];
    let lower = text.to_lowercase();
    NUMERALS.iter().position(|numeral| *numeral == lower).map(|i| i as u32 + 1)
}

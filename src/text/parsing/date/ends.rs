//! Tells the words before a day that name one end of a period, or how often something is done. Will not read the day.

/// What a text says that names one end of a period only.
pub(super) enum Open {
    /// "s.d. 30 Juni", "paling lambat 30 Juni".
    Until,
    /// "sebelum 1 Juli".
    Before,
    /// "mulai 3 Januari", "sejak Maret".
    From,
}

/// Words before the end of a period.
const UNTIL: [&str; 16] = [
    "s.d.",
    "s.d",
    "s/d",
    "sd ",
    "sampai dengan",
    "sampai",
    "hingga",
    "paling lambat",
    "selambat-lambatnya",
    "selambatnya",
    "maksimal",
    "maks.",
    "batas",
    "deadline",
    "tenggat",
    "akhir ",
];
/// Words before the day after the end of a period.
const BEFORE: [&str; 1] = ["sebelum"];
/// Words before the beginning of a period.
const FROM: [&str; 4] = ["mulai", "sejak", "terhitung", "dimulai"];

/// The end that a text names, where it names one only, and what follows the words that say so.
pub(super) fn open_end(text: &str) -> Option<(Open, &str)> {
    let text = text.trim_start_matches(|c: char| c.is_whitespace() || matches!(c, '-' | '–' | '—' | ':' | '('));
    let starts = |words: &[&str]| {
        words.iter().find_map(|word| {
            let head = text.get(..word.len()).filter(|head| head.eq_ignore_ascii_case(word))?;
            let rest = &text[head.len()..];
            let is_whole = head.ends_with([' ', '.']) || !rest.starts_with(|c: char| c.is_alphabetic());
            is_whole.then_some(rest)
        })
    };
    // "Akhir tahun" names no day that anyone agreed on.
    if let Some(rest) = starts(&UNTIL).filter(|rest| !rest.trim_start().to_lowercase().starts_with("tahun")) {
        return Some((Open::Until, rest));
    }
    starts(&BEFORE).map(|rest| (Open::Before, rest)).or_else(|| starts(&FROM).map(|rest| (Open::From, rest)))
}

/// "Setiap bulan, Agustus s.d. Desember": how often says nothing of when.
pub(super) fn without_rhythm(text: &str) -> &str {
    let lower = text.trim_start().to_lowercase();
    let is_rhythm = ["setiap ", "tiap ", "tiap-tiap ", "rutin "].iter().any(|word| lower.starts_with(word));
    // What is left out may hold nothing but words: never a year, a number or another line.
    let is_words = |head: &str| head.len() <= 40 && head.chars().all(|c| c.is_alphabetic() || matches!(c, ' ' | '-'));
    match text.split_once([',', ':', '(']) {
        Some((head, rest)) if is_rhythm && is_words(head.trim()) => rest.trim_end_matches(')'),
        _ => text,
    }
}

/// Whether a text begins with how long something takes ("8 bln (mulai Agustus)"): its number is no day.
pub(super) fn is_length(text: &str) -> bool {
    let lower = text.to_lowercase();
    let text = lower.trim_start().trim_start_matches("selama").trim_start();
    let unit = text.trim_start_matches(|c: char| c.is_ascii_digit());
    let word: String = unit.trim_start().chars().take_while(|c| c.is_alphabetic()).collect();
    let is_unit = matches!(&*word, "bulan" | "bln" | "hari" | "minggu" | "mgg" | "pekan" | "tahun" | "thn");
    unit.len() < text.len() && is_unit
}

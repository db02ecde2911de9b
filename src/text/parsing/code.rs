//! Reads codes of sub kegiatan, `U.BB.PP.L.KK.SS`. Will not look codes up: the nomenclature changes every year.

/// A code as read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum CodeText {
    /// Well formed; normalised, with its level (1 province, 2 kabupaten/kota).
    Code(String, u8),
    /// Not of the form.
    Malformed(CodeFault),
}

/// What keeps a text from being a code. A part is counted from 0.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CodeFault {
    /// Nothing but separators.
    Empty,
    /// Digits, and nothing between them.
    NoSeparator,
    /// More or fewer parts than six: how many.
    PartCount(usize),
    /// A part holds something else than digits.
    NotDigits(usize),
    /// A part has more or fewer digits than it may.
    Width(usize),
    /// The fourth part names no level of government.
    Level,
}

/// Parts of a code.
pub const PARTS: usize = 6;
/// Digits that each part may have. The last one has four since the nomenclature of 2023.
pub const WIDTHS: [&[usize]; PARTS] = [&[1], &[2], &[2], &[1], &[2], &[2, 4]];
/// So many parts at the front may be written as X: they stand for whatever the affairs of the OPD are.
pub const WILD_PARTS: usize = 2;
/// The part that says the level of government, counted from 0.
pub const LEVEL_PART: usize = 3;

/// Reads a code; stray blanks and trailing dots do not matter.
pub fn read_code(text: &str) -> CodeText {
    let code = normalised(text);
    let parts = parts_of(&code);
    if parts.len() != PARTS {
        return CodeText::Malformed(match parts.len() {
            0 => CodeFault::Empty,
            1 if code.bytes().all(|b| b.is_ascii_digit()) => CodeFault::NoSeparator,
            count => CodeFault::PartCount(count),
        });
    }
    for (i, (part, allowed)) in parts.iter().zip(WIDTHS).enumerate() {
        // `X.XX` stands for whatever the affairs of the OPD are.
        let is_any = i < WILD_PARTS && part.bytes().all(|b| b == b'X');
        if !is_any && !part.bytes().all(|b| b.is_ascii_digit()) {
            return CodeText::Malformed(CodeFault::NotDigits(i));
        }
        if !allowed.contains(&part.len()) {
            return CodeText::Malformed(CodeFault::Width(i));
        }
    }
    match parts[LEVEL_PART] {
        "1" => CodeText::Code(parts.join("."), 1),
        "2" => CodeText::Code(parts.join("."), 2),
        _ => CodeText::Malformed(CodeFault::Level),
    }
}

/// The parts that a text has as a code, as they are read.
pub fn code_parts(text: &str) -> Vec<String> {
    parts_of(&normalised(text)).into_iter().map(str::to_owned).collect()
}

fn normalised(text: &str) -> String {
    let code: String = text.chars().filter(|c| !c.is_whitespace()).collect();
    code.replace(['-', ','], ".").trim_matches('.').to_uppercase()
}

fn parts_of(code: &str) -> Vec<&str> {
    code.split('.').filter(|part| !part.is_empty()).collect()
}

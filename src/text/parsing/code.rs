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
const PARTS: usize = 6;
/// Digits that each part may have. The last one has four since the nomenclature of 2023.
const WIDTHS: [&[usize]; PARTS] = [&[1], &[2], &[2], &[1], &[2], &[2, 4]];
/// The part that says the level of government.
const LEVEL_PART: usize = 3;

impl CodeFault {
    /// Why the text that was read is no code, for officials.
    pub fn in_words(self, text: &str) -> String {
        let code = normalised(text);
        let part = |i: usize| parts_of(&code).get(i).copied().unwrap_or_default();
        match self {
            Self::Empty => "tidak ada angka kode".to_owned(),
            Self::NoSeparator => "tidak ada titik pemisah".to_owned(),
            Self::PartCount(count) => format!("terdiri atas {count} bagian, seharusnya {PARTS}"),
            Self::NotDigits(i) => format!("bagian ke-{} (\"{}\") bukan angka", i + 1, part(i)),
            Self::Width(i) => format!("bagian ke-{} (\"{}\") tidak {} angka", i + 1, part(i), WIDTHS[i][0]),
            Self::Level => {
                let (place, level) = (LEVEL_PART + 1, part(LEVEL_PART));
                format!("bagian ke-{place} (\"{level}\") harus 1 (provinsi) atau 2 (kabupaten/kota)")
            }
        }
    }
}

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
        let is_any = i < 2 && part.bytes().all(|b| b == b'X');
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

fn normalised(text: &str) -> String {
    let code: String = text.chars().filter(|c| !c.is_whitespace()).collect();
    code.replace(['-', ','], ".").trim_matches('.').to_uppercase()
}

fn parts_of(code: &str) -> Vec<&str> {
    code.split('.').filter(|part| !part.is_empty()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_no_code_says_why() {
        let cases = [
            ("..", "tidak ada angka kode"),
            ("102031", "tidak ada titik pemisah"),
            ("1.02.03", "terdiri atas 3 bagian, seharusnya 6"),
            ("1.02.o3.1.01.01", "bagian ke-3 (\"O3\") bukan angka"),
            ("1.2.03.1.01.01", "bagian ke-2 (\"2\") tidak 2 angka"),
            ("1.02.03.3.01.01", "bagian ke-4 (\"3\") harus 1 (provinsi) atau 2 (kabupaten/kota)"),
        ];
        for (text, why) in cases {
            let CodeText::Malformed(fault) = read_code(text) else { panic!("{text} is a code") };
            assert_eq!(fault.in_words(text), why);
        }
    }
}

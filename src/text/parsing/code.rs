//! Reads codes of sub kegiatan, `U.BB.PP.L.KK.SS`. Will not look codes up: the nomenclature changes every year.

/// A code as read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum CodeText {
    /// Well formed; normalised, with its level (1 province, 2 kabupaten/kota).
    Code(String, u8),
    /// Not of the form; why, in Bahasa.
    Malformed(String),
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
    let code: String = text.chars().filter(|c| !c.is_whitespace()).collect();
    let code = code.replace(['-', ','], ".").trim_matches('.').to_uppercase();
    let parts: Vec<&str> = code.split('.').filter(|part| !part.is_empty()).collect();
    if parts.len() != PARTS {
        return CodeText::Malformed(match parts.len() {
            0 => "tidak ada angka kode".to_owned(),
            1 if code.bytes().all(|b| b.is_ascii_digit()) => "tidak ada titik pemisah".to_owned(),
            n => format!("terdiri atas {n} bagian, seharusnya {PARTS}"),
        });
    }
    for (i, (part, allowed)) in parts.iter().zip(WIDTHS).enumerate() {
        let wild = i < WILD_PARTS && part.bytes().all(|b| b == b'X');
        if !wild && !part.bytes().all(|b| b.is_ascii_digit()) {
            return CodeText::Malformed(format!("bagian ke-{} (\"{part}\") bukan angka", i + 1));
        }
        if !allowed.contains(&part.len()) {
            return CodeText::Malformed(format!("bagian ke-{} (\"{part}\") tidak {} angka", i + 1, allowed[0]));
        }
    }
    let level = match parts[LEVEL_PART] {
        "1" => 1,
        "2" => 2,
        other => {
            return CodeText::Malformed(format!(
                "bagian ke-4 (\"{other}\") harus 1 (provinsi) atau 2 (kabupaten/kota)"
            ));
        }
    };
    CodeText::Code(parts.join("."), level)
}

//! Reads codes of sub kegiatan, `U.BB.PP.L.KK.SS`. Will not look codes up: the nomenclature changes every year.

/// A code as read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum CodeText {
    /// Well formed; normalised, with its level (1 province, 2 kabupaten/kota).
    Code(String, u8),
    /// Not of the form; why, in Bahasa.
    Malformed(String),
}

/// Reads a code; stray blanks and trailing dots do not matter.
pub fn read_code(text: &str) -> CodeText {
    let code: String = text.chars().filter(|c| !c.is_whitespace()).collect();
    let code = code.replace(['-', ','], ".").trim_matches('.').to_uppercase();
    let parts: Vec<&str> = code.split('.').filter(|part| !part.is_empty()).collect();
    if parts.len() != 6 {
        return CodeText::Malformed(match parts.len() {
            0 => "tidak ada angka kode".to_owned(),
            1 if code.bytes().all(|b| b.is_ascii_digit()) => "tidak ada titik pemisah".to_owned(),
            n => format!("terdiri atas {n} bagian, seharusnya 6"),
        });
    }
    let widths: [&[usize]; 6] = [&[1], &[2], &[2], &[1], &[2], &[2, 4]];
    for (i, (part, allowed)) in parts.iter().zip(widths).enumerate() {
        let wild = i < 2 && part.bytes().all(|b| b == b'X');
        if !wild && !part.bytes().all(|b| b.is_ascii_digit()) {
            return CodeText::Malformed(format!("bagian ke-{} (\"{part}\") bukan angka", i + 1));
        }
        if !allowed.contains(&part.len()) {
            return CodeText::Malformed(format!("bagian ke-{} (\"{part}\") tidak {} angka", i + 1, allowed[0]));
        }
    }
    let level = match parts[3] {
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

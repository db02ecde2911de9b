//! Reads notes that say in which unit a table gives its money ("dalam ribuan rupiah", "Rp 000", "(juta)"). Will not say which
//! table they are of.

use crate::text::matching::fold;

/// Characters of the longest line that is such a note.
const LONGEST: usize = 140;
/// Sentences of a text that are looked at.
const MOST_SENTENCES: usize = 20;
/// Words before a unit that make a note of it.
const BEFORE: [&str; 9] = ["dalam", "rp", "rupiah", "x", "kali", "satuan", "nilai", "angka", "per"];
/// What is counted in thousands and is no money.
const COUNTED: [&str; 10] = ["orang", "jiwa", "warga", "unit", "ton", "kk", "penduduk", "peserta", "rumah", "ekor"];

/// Words of numbers that may stand before a unit.
const NUMERALS: [&str; 15] = [
    "satu", "dua", "tiga", "empat", "lima", "enam", "tujuh", "delapan", "sembilan", "sepuluh", "sebelas", "belas",
    "puluh", "ratus", "seratus",
];

/// Rupiah in one of its units, where a line is a note of it; 1 where it says that amounts are whole rupiah.
pub fn unit_note(text: &str) -> Option<i64> {
    // A point between digits ends nothing, and a star or a number begins a note.
    let sentences = text.split(['\n', ';']).flat_map(|line| line.split(". "));
    sentences.take(MOST_SENTENCES).find_map(of_line)
}

fn of_line(line: &str) -> Option<i64> {
    if line.chars().count() > LONGEST {
        return None;
    }
    // "Rp1.000" is two words.
    let folded = fold(line).replace("rp1 ", "rp 1 ").replace("rp000", "rp 000");
    let words: Vec<&str> = folded.split(' ').collect();
    let word = |i: usize| words.get(i).copied().unwrap_or_default();
    let is_number = |word: &str| !word.is_empty() && word.bytes().all(|b| b.is_ascii_digit());
    for i in 0..words.len() {
        let Some((scale, length)) = unit_at(&words, i) else { continue };
        let before = if i == 0 { "" } else { words[i - 1] };
        // "x 1.000": the unit is one thousand; any other number before it makes an amount.
        let (before, is_amount) = match before {
            "1" if word(i) == "000" && is_factor(&words[..i - 1]) => ("x", false),
            other => (other, is_number(other)),
        };
        // An amount in words: "lima puluh ribu rupiah".
        let is_amount = is_amount || NUMERALS.contains(&before);
        let next = word(i + length);
        let is_announced = BEFORE.contains(&before) || matches!(next, "rupiah" | "rp");
        let is_alone = words.len() == length || words.len() == length + 1 && matches!(before, "rp" | "rupiah");
        // A bare number of noughts in a line of words is the end of some amount.
        let is_bare = word(i) == "000" && !matches!(before, "rp" | "x" | "kali" | "dalam") && words.len() > length;
        if !is_amount && !is_bare && !COUNTED.contains(&next) && (is_announced || is_alone) {
            return Some(scale);
        }
    }
    let says_rupiah = ["dalam rupiah", "dalam rp", "rupiah penuh", "satuan rupiah"];
    says_rupiah.iter().any(|phrase| format!(" {folded} ").contains(&format!(" {phrase} "))).then_some(1)
}

/// Whether words before a number make a factor of it: "x 1.000", "dalam Rp 1.000".
fn is_factor(before: &[&str]) -> bool {
    let announces = |word: &&str| matches!(*word, "x" | "kali" | "dalam");
    match before {
        [.., word, "rp"] => announces(word),
        [.., word] => announces(word),
        [] => false,
    }
}

/// The unit that begins at a word, and of how many words it is made.
fn unit_at(words: &[&str], i: usize) -> Option<(i64, usize)> {
    match *words.get(i)? {
        "000" if words.get(i + 1) == Some(&"000") => Some((1_000_000, 2)),
        "ribu" | "ribuan" | "rb" | "000" => Some((1_000, 1)),
        "juta" | "jutaan" | "jt" => Some((1_000_000, 1)),
        "miliar" | "milyar" | "miliaran" | "milyaran" => Some((1_000_000_000, 1)),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::unit_note;

    #[test]
    fn a_note_of_the_unit_is_told_from_an_amount() {
        let notes = [
            ("(dalam ribuan rupiah)", 1_000),
            ("*) Pagu dinyatakan dalam ribu rupiah", 1_000),
            ("Rp. 000", 1_000),
            ("(Rp 000,-)", 1_000),
            ("x Rp1.000", 1_000),
            ("Satuan: juta rupiah", 1_000_000),
            ("(juta)", 1_000_000),
            ("RENCANA AKSI 2022\n(dalam jutaan)", 1_000_000),
            ("Nilai dalam Rp 000.000", 1_000_000),
            ("Angka dalam miliar rupiah", 1_000_000_000),
            (
                "Catatan: 1) Jadwal dapat bergeser. 2) Seluruh nilai anggaran pada tabel ini dinyatakan dalam ribuan rupiah. 3) Dan seterusnya sampai tabel berikutnya.",
                1_000,
            ),
            ("Seluruh angka dalam rupiah penuh", 1),
        ];
        for (text, scale) in notes {
            assert_eq!(unit_note(text), Some(scale), "{text}");
        }
        for text in [
            "Pagu Rp 25 juta",
            "1. Tim dibentuk (sub jumlah Rp. 1.000.000,-)",
            "Rp 1.000",
            "Terbilang: seratus lima puluh dua juta seratus lima puluh ribu rupiah",
            "Anggaran 25 juta rupiah per tahun",
            "Total Rp 125.000.000",
            "Target 2 ribu orang",
            "dalam ribuan orang",
            "Rp 15.000",
            "1.000 rumah",
            "Dinas Pariwisata",
        ] {
            assert_eq!(unit_note(text), None, "{text}");
        }
    }
}

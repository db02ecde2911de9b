//! What stands in a heading beside the name of a column: words that change nothing, and words that make another column of it.
//! Will not say which column a heading names.

use super::Vocabulary;
use super::scores::WHOLE_TEXT;
use super::variants::{UNITS, best, heading_variants};
use crate::model::Field;
use crate::text::matching::{alike, fold, without_parentheses, years};

/// Words that make of the name of a column the name of another one: of another time, of what came of it, of what is left.
const CONTRARY: [&str; 21] = [
    "semula",
    "lalu",
    "sebelumnya",
    "sebelum",
    "realisasi",
    "terealisasi",
    "realisasinya",
    "capaian",
    "serapan",
    "penyerapan",
    "sisa",
    "selisih",
    "deviasi",
    "bobot",
    "indeks",
    "skor",
    "perpanjangan",
    "prognosis",
    "proyeksi",
    "maju",
    "outcome",
];
/// Words that stand in headings of any column and change nothing.
const NEUTRAL: [&str; 51] = [
    "menjadi",
    "setelah",
    "sesudah",
    "perubahan",
    "baru",
    "tahun",
    "ta",
    "thn",
    "rencana",
    "yang",
    "dan",
    "atau",
    "untuk",
    "di",
    "dari",
    "per",
    "pada",
    "ke",
    "oleh",
    "akan",
    "aksi",
    "renaksi",
    "kegiatan",
    "inovasi",
    "replikasi",
    "pelaksanaan",
    "program",
    "opd",
    "skpd",
    "uraian",
    "nama",
    "jumlah",
    "total",
    "persen",
    "isi",
    "diisi",
    "sesuai",
    "dpa",
    "lihat",
    "contoh",
    "wajib",
    "tgl",
    "bln",
    "tanggal",
    "bulan",
    "no",
    "nomor",
    "ini",
    "berjalan",
    "perangkat",
    "daerah",
];

impl Vocabulary<'_> {
    /// Whether a heading speaks of another year, or of what came of a plan: then it is no column of the plan, whatever other words
    /// stand in it.
    pub fn is_contrary(&self, heading: &str) -> bool {
        let folded = fold(heading);
        let years: Vec<i32> = years(&folded).collect();
        let is_other_year = self.year.is_some_and(|year| !years.is_empty() && !years.contains(&year));
        is_other_year || folded.split(' ').any(|word| CONTRARY.contains(&word))
    }

    /// Whether a heading means nothing that a plan has a place for.
    pub fn is_foreign(&self, heading: &str) -> bool {
        self.is_other_column(heading) || self.is_contrary(heading)
    }

    /// The place of a heading among the names of a field, the official one first; none where it is not one of them as a whole.
    pub fn rank(&self, field: Field, heading: &str) -> Option<usize> {
        // Half of "Program / Kegiatan" is not the whole name.
        let variants = heading_variants(&heading.replace('/', " "));
        let (_, names) = self.columns.iter().find(|(known, _)| *known == field)?;
        names.iter().position(|name| best(&variants, std::slice::from_ref(name)) >= WHOLE_TEXT)
    }

    /// Whether every word of a line of a heading belongs to some name of a field, or changes nothing.
    pub fn is_understood(&self, field: Field, line: &str) -> bool {
        let folded = fold(&without_parentheses(line));
        let names = self.columns.iter().find(|(known, _)| *known == field).map(|(_, names)| names.as_slice());
        let is_own = |word: &str| {
            let mut words = names.unwrap_or_default().iter().flat_map(|name| name.as_str().split(' '));
            words.any(|own| alike(own, word))
        };
        let is_plain = |word: &str| {
            let stem = word.strip_suffix("nya").filter(|stem| stem.len() >= 4).unwrap_or(word);
            word.is_empty()
                || word.bytes().all(|b| b.is_ascii_digit())
                || [word, stem].iter().any(|word| UNITS.contains(word) || NEUTRAL.contains(word) || is_own(word))
        };
        folded.split(' ').all(is_plain)
    }
}

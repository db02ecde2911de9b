//! Says of a line outside the rows of a table whether it is understood: a title, part of a letterhead or of a signature, the heading
//! of a page. What is none of these is told. Will not read a value.

use super::signatures::is_place_and_date;
use crate::text::matching::fold;
use crate::text::parsing::unit_note;

/// Words of titles, letterheads and headings of pages.
const OF_TITLES: [&str; 73] = [
    "rencana",
    "renaksi",
    "aksi",
    "replikasi",
    "inovasi",
    "matriks",
    "matrik",
    "lampiran",
    "formulir",
    "form",
    "format",
    "tabel",
    "jadwal",
    "kegiatan",
    "pemerintah",
    "pemerintahan",
    "provinsi",
    "propinsi",
    "kabupaten",
    "kab",
    "kota",
    "dinas",
    "badan",
    "sekretariat",
    "biro",
    "bagian",
    "rsud",
    "rumah",
    "satuan",
    "inspektorat",
    "kecamatan",
    "kelurahan",
    "puskesmas",
    "upt",
    "uptd",
    "opd",
    "skpd",
    "perangkat",
    "tahun",
    "ta",
    "tahap",
    "tahapan",
    "fase",
    "laporan",
    "monitoring",
    "evaluasi",
    "monev",
    "realisasi",
    "capaian",
    "progres",
    "program",
    "periode",
    "bulan",
    "triwulan",
    "tw",
    "semester",
    "keadaan",
    "posisi",
    "jalan",
    "jl",
    "telp",
    "telepon",
    "fax",
    "email",
    "website",
    "laman",
    "pos",
    "revisi",
    "draft",
    "halaman",
    "hal",
    "lembar",
    "lanjutan",
];
/// First words of notes that say something more than a title does.
const OF_NOTES: [&str; 8] = ["catatan", "keterangan", "ket", "nb", "note", "mohon", "harap", "perhatian"];
/// Words of sentences about a table that no title has: they change what stands in it, or say how to read it.
const OF_REMARKS: [&str; 22] = [
    "semua",
    "seluruh",
    "seluruhnya",
    "kecuali",
    "belum",
    "tidak",
    "bukan",
    "mundur",
    "maju",
    "digeser",
    "bergeser",
    "diundur",
    "dibatalkan",
    "batal",
    "diubah",
    "berubah",
    "dikalikan",
    "dihitung",
    "dibaca",
    "diganti",
    "hanya",
    "masing",
];
/// Words of the shortest remark.
const SHORTEST_REMARK: usize = 4;
/// Characters of the longest line that is a title or part of a signature; a longer one is a sentence.
const LONGEST: usize = 160;
/// The same for a name or a post in a block of signatures.
const LONGEST_SIGNED: usize = 90;

/// Whether a line above a table is understood as a title, a letterhead, a page heading or a note of the unit.
pub(super) fn is_title(text: &str) -> bool {
    let folded = fold(text);
    let words = || folded.split(' ');
    let is_known = |line: &str| unit_note(line).is_some() || is_place_and_date(line);
    if text.lines().any(is_known) || !folded.chars().any(char::is_alphabetic) {
        return true;
    }
    // "Semua jadwal mundur satu bulan" has words of a title and is none.
    let is_remark = words().count() >= SHORTEST_REMARK && words().any(|word| OF_REMARKS.contains(&word));
    text.chars().count() <= LONGEST && !is_note(text) && !is_remark && words().any(|word| OF_TITLES.contains(&word))
}

/// Whether a line in or below a block of signatures is part of it.
pub(super) fn is_signed(text: &str) -> bool {
    text.chars().count() <= LONGEST_SIGNED && !is_note(text)
}

/// Whether a line is a note: its words matter to a reader, and no column takes them.
pub(super) fn is_note(text: &str) -> bool {
    let folded = fold(text);
    let first = folded.split(' ').next().unwrap_or_default();
    let is_said = || text.contains([':', '.']) || !matches!(first, "catatan" | "keterangan" | "ket");
    unit_note(text).is_none() && (OF_NOTES.contains(&first) && is_said() || text.trim_start().starts_with('*'))
}

#[cfg(test)]
mod tests {
    use super::is_title;

    #[test]
    fn a_title_is_told_from_a_remark_that_has_words_of_titles() {
        for text in [
            "RENCANA AKSI REPLIKASI INOVASI KANAL WARGA",
            "Tahap Persiapan",
            "Pangkalpinang, 3 Januari 2022",
            "(dalam ribuan rupiah)",
        ] {
            assert!(is_title(text), "{text}");
        }
        for text in [
            "Semua jadwal mundur satu bulan",
            "Kegiatan tahun 2023 belum dihitung",
            "Catatan: anggaran berubah",
            "Sapi 12 ekor",
        ] {
            assert!(!is_title(text), "{text}");
        }
    }
}

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
    text.chars().count() <= LONGEST && !is_note(text) && words().any(|word| OF_TITLES.contains(&word))
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

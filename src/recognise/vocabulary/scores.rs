//! The scores from which a text counts as a word of the structure, each with its reason. Will not score anything.
//!
//! A score is a likeness (`text::matching`): 1 the same, 0.95 the same but for slips, 0.55 to 0.9 the word among other words.
//! Where a workbook of `tests/corpora` is misread with another number, it is named; a number that is said to be free was tried
//! up and down there and no workbook was read otherwise.

/// From here a heading means a field: the word fills five sixths of it, or two of its letters are wrong. With 0.88 the two rows
/// of headings of `parts-and-copies/39 Perpustakaan Bangka Tengah.csv` are no longer one.
pub const SURE_HEADING: f64 = 0.84;
/// A word abbreviated as no list has it ("Angg.", "Sbr Dana"): sure, but less than any word that is listed. Without it
/// `short-names/Book1.xlsx` loses columns.
pub const ABBREVIATED: f64 = 0.86;
/// A heading misspelt by two letters is just sure.
pub const MISSPELT: f64 = SURE_HEADING;
/// Below this a heading says nothing of a field: its word is less than half of it. With 0.8 the codes of
/// `letterheads-and-sections/25 Perkim Bangka Barat.xlsx` and the outputs of
/// `gantt-and-fills/RENCANA AKSI BERSAMA DPMPTSP Belitung.xlsx` are lost.
pub const POSSIBLE_HEADING: f64 = 0.7;
/// A column keeps a field from this score on, after the weights below. With 0.75 the outputs of the latter are lost.
pub const POSSIBLE_COLUMN: f64 = 0.68;
/// A column with a lower score has its field only until its cells speak against it. Free from 0.7 to 0.9.
pub const FIRM_COLUMN: f64 = 0.8;
/// Weight of the upper line of a heading over several rows. It must stay below [`LAST_LINE_WEIGHT`], so that "Waktu
/// Pelaksanaan" over "Mulai" and "Selesai" is no column of periods: see
/// `letterheads-and-sections/08 Renaksi LALADAK Belitung.csv`. Free below.
pub const UPPER_WEIGHT: f64 = 0.82;
/// Weight of the lowest line of a heading over several rows, where all of it together is sure: "Dana" under "Sumber" is no
/// budget. It must stay above [`UPPER_WEIGHT`], as said there; free above.
pub const LAST_LINE_WEIGHT: f64 = 0.84;
/// From here a heading is a column of notes or evaluations: their tables are few and their words too, so that less is enough.
/// Free from 0.7 to 0.9.
pub const OTHER_COLUMN: f64 = 0.8;
/// From here a label announces a line of identity: the word alone, but for slips. "Nama Kepala OPD" is not "Nama OPD". Free from
/// 0.85 to 0.97.
pub const IDENTITY_LABEL: f64 = 0.93;
/// A word that is the whole text, but for slips.
pub const WHOLE_TEXT: f64 = crate::text::matching::SLIPPED;
/// From here a text may name a phase: at least half of it is the name. Free from 0.65 to 0.9.
pub const POSSIBLE_PHASE: f64 = 0.72;
/// From here a phase or an activity is named for certain, little else beside it. Free from 0.8 to 0.9.
pub const CERTAIN_NAME: f64 = 0.85;
/// From here a row right under a heading opens a section, and a name settles between phase and activity: the name alone. Free
/// from 0.8 to 0.97.
pub const NAME_ALONE: f64 = 0.9;
/// From here the title of a section names an activity: a fifth of it is the name. With 0.68 activities of
/// `letterheads-and-sections/49 Dinas Koperasi Provinsi.csv` and `short-names/SIPENTER BKPSDM BATENG.xlsx` are lost; free down to
/// 0.55, which any word of a name reaches.
pub const ACTIVITY_TITLE: f64 = 0.62;
/// What an activity gains where it belongs to the phase that holds: it decides between two that fit alike. Free from 0 to 0.1.
pub const OWN_PHASE_BONUS: f64 = 0.04;
/// An activity that is not certain must fit better than the next one by this much. Free from 0 to 0.1.
pub const AHEAD_OF_RIVAL: f64 = 0.03;

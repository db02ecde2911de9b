//! The scores from which a text counts as a word of the structure, each with its reason. Will not score anything.
//!
//! A score is a likeness (`text::matching`): 1 the same, 0.95 the same but for slips, 0.55 to 0.9 the word among other words.

/// From here a heading means a field: the word fills five sixths of it ("Rencana Anggaran" does not mean the budget
/// for sure), or two of its letters are wrong.
pub const SURE_HEADING: f64 = 0.84;
/// A word abbreviated as no list has it ("Angg.", "Sbr Dana"): sure, but less than any word that is listed.
pub const ABBREVIATED: f64 = 0.86;
/// A heading misspelt by two letters is just sure.
pub const MISSPELT: f64 = SURE_HEADING;
/// Below this a heading says nothing of a field: its word is less than half of it.
pub const POSSIBLE_HEADING: f64 = 0.7;
/// A column keeps a field from this score on, after the weights below.
pub const POSSIBLE_COLUMN: f64 = 0.68;
/// A column with a lower score has its field only until its cells speak against it.
pub const FIRM_COLUMN: f64 = 0.8;
/// Weight of the heading above a split one: less than what stands below it, so that "Anggaran" over "Sumber" and "Jumlah" does
/// not make a budget of both.
pub const UPPER_WEIGHT: f64 = 0.82;
/// Weight of the lowest line of a heading written over several rows, where all of it is sure: "Dana" under "Sumber" is no budget.
pub const LAST_LINE_WEIGHT: f64 = 0.84;
/// From here a heading is a column of notes or evaluations: their tables are few and their words too, so that less is enough.
pub const OTHER_COLUMN: f64 = 0.8;
/// From here a label announces a line of identity: the word alone, but for slips. "Nama Kepala OPD" is not "Nama OPD".
pub const IDENTITY_LABEL: f64 = 0.93;
/// A word that is the whole text, but for slips.
pub const WHOLE_TEXT: f64 = crate::text::matching::SLIPPED;
/// From here a text may name a phase: at least half of it is the name.
pub const POSSIBLE_PHASE: f64 = 0.72;
/// From here a phase or an activity is named for certain, little else beside it.
pub const CERTAIN_NAME: f64 = 0.85;
/// From here a row right under a heading opens a section, and a name settles between phase and activity: the name alone.
pub const NAME_ALONE: f64 = 0.9;
/// From here the title of a section names an activity: a fifth of it is the name. Titles are long ("A. Pembentukan tim replikasi
/// tingkat provinsi dan penetapannya").
pub const ACTIVITY_TITLE: f64 = 0.62;
/// What an activity gains where it belongs to the phase that holds: it decides between two that fit alike.
pub const OWN_PHASE_BONUS: f64 = 0.04;
/// An activity that is not certain must fit better than the next one by this much.
pub const AHEAD_OF_RIVAL: f64 = 0.03;

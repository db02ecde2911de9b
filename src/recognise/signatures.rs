//! Tells where the actions of a table end: signatures, and tables of another kind below a plan. Will not read a name.

use super::vocabulary::Vocabulary;
use super::vocabulary::scores::WHOLE_TEXT;
use crate::cells::{CellRef, Value};
use crate::model::Field;
use crate::text::matching::{begins_with_words, fold, years};
use crate::text::parsing::month_by_name;

/// Cells in a row of a signature block at most: one for each who signs.
const MOST_SIGNED: usize = 3;
/// Bytes of the longest name of a place before a date.
const LONGEST_PLACE: usize = 40;
/// Words of a date behind a place at most: a sentence after a comma has more.
const MOST_DATE_WORDS: usize = 5;

/// First words over the columns of lists of people, which offices put below a plan.
const PEOPLE: [&str; 9] = ["nama", "jabatan", "nip", "kedudukan", "pangkat", "golongan", "tanda", "unsur", "peran"];

/// The heading of another table below the actions: nothing but texts, two of them words of a list of people, or the first
/// a heading for numbers.
pub(super) fn starts_other_table(cells: &[&(CellRef, Value)], vocabulary: &Vocabulary<'_>) -> bool {
    let texts: Vec<String> = cells.iter().filter_map(|(_, value)| value.as_text().map(fold)).collect();
    if texts.len() < 2 || texts.len() != cells.len() {
        return false;
    }
    let people = texts.iter().filter(|text| text.split(' ').next().is_some_and(|word| PEOPLE.contains(&word))).count();
    let is_number =
        vocabulary.best_field(&texts[0]).is_some_and(|(field, score)| field == Field::No && score >= WHOLE_TEXT);
    people >= 2 || is_number && texts.len() >= 3
}

/// First words of a signature block, folded.
const OPENINGS: [&str; 24] = [
    "mengetahui",
    "menyetujui",
    "disusun",
    "dibuat oleh",
    "kepala dinas",
    "kepala badan",
    "kepala opd",
    "plt kepala",
    "direktur",
    "nip",
    "sekretaris daerah",
    "an",
    "a n",
    "kepala biro",
    "kepala bagian",
    "penyusun",
    "pengguna anggaran",
    "kuasa pengguna",
    "camat",
    "inspektur",
    "kepala pelaksana",
    "ketua tim",
    "pejabat pelaksana",
    "dievaluasi",
];

/// Whether a row opens a signature block: few cells, one of which begins as such blocks do.
pub(super) fn starts_signature(cells: &[&(CellRef, Value)]) -> bool {
    if cells.len() > MOST_SIGNED {
        return false;
    }
    cells.iter().any(|(_, value)| {
        let Some(text) = value.as_text() else { return false };
        let folded = fold(text);
        OPENINGS.iter().any(|words| begins_with_words(&folded, words)) || is_place_and_date(text)
    })
}

/// `Pangkalpinang, 28 Oktober 2021`, also with the day left open.
pub(super) fn is_place_and_date(text: &str) -> bool {
    let Some((place, date)) = text.split_once(',') else { return false };
    let place_ok = place.len() <= LONGEST_PLACE && place.chars().all(|c| c.is_alphabetic() || c == ' ' || c == '.');
    let folded = fold(date);
    let words: Vec<&str> = folded.split(' ').collect();
    let has_month = words.iter().any(|w| month_by_name(w).is_some());
    let has_year = years(&folded).next().is_some();
    let is_short = words.len() <= MOST_DATE_WORDS;
    place_ok
        && is_short
        && (has_year && (has_month || words.len() <= 2) || date.trim_start().starts_with(['.', '…', '_']))
}

//! Finds tables of monitoring, monthly notes and quarterly evaluations. Will not read their values.

use std::collections::BTreeMap;

use super::heading::text_at;
use super::timegrid::{Band, TimeColumn, time_columns};
use super::vocabulary::Vocabulary;
use crate::cells::{CellRef, Sheet, Value};
use crate::model::Field;
use crate::text::parsing::month_by_name;

/// A table of cumulative progress by month.
#[derive(Debug, Clone, PartialEq)]
pub struct MonitoringTable {
    /// Index of the sheet.
    pub sheet: usize,
    /// First and last heading row.
    pub heading: (u32, u32),
    /// Column of the number.
    pub no: Option<u32>,
    /// Column of the action's words.
    pub description: Option<u32>,
    /// Month columns of both bands.
    pub months: Vec<TimeColumn>,
}

/// A table of words: notes or evaluations.
#[derive(Debug, Clone, PartialEq)]
pub struct WordTable {
    /// Index of the sheet.
    pub sheet: usize,
    /// The heading row.
    pub heading: u32,
    /// Columns by key.
    pub columns: BTreeMap<String, u32>,
}

/// Kind of table, by its name in the structure, with one line a quarter.
pub(super) const EVALUATIONS: &str = "evaluasi";
/// Kind of table, by its name in the structure, with one line a month.
pub(super) const NOTES: &str = "catatan";

/// Rows of a sheet with something in them among which the heading of a monitoring table is looked for.
const MOST_MONITORING_ROWS: usize = 60;
/// The same for notes and evaluations: they are put below other things, too.
const MOST_WORD_ROWS: usize = 200;
/// Rows above the months of a monitoring table that belong to its heading: the bands, and the group of both.
const ROWS_ABOVE: u32 = 2;
/// Months in a row that make a monitoring table; a plan of one quarter has three.
const FEWEST_MONTHS: usize = 6;
/// Months of realisation among them: a table of a plan alone has none.
const FEWEST_REALISED: usize = 3;
/// Columns of a monitoring table at most: twelve months in two bands, and as many again for sums and checks.
const MOST_COLUMNS: u32 = 400;
/// Characters of the longest heading of a column of words.
const LONGEST_HEADING: usize = 60;
/// Columns of notes or evaluations that make a table.
const FEWEST_WORD_COLUMNS: usize = 3;

/// The monitoring table of a sheet that has no plan in those rows.
pub fn find_monitoring(index: usize, sheet: &Sheet, vocabulary: &Vocabulary<'_>) -> Option<MonitoringTable> {
    let rows = rows_of(sheet).take(MOST_MONITORING_ROWS);
    rows.filter_map(|cells| monitoring_at(index, sheet, cells, vocabulary)).next()
}

/// The rows of a sheet that hold something.
fn rows_of(sheet: &Sheet) -> impl Iterator<Item = &[(CellRef, Value)]> {
    sheet.cells.chunk_by(|(a, _), (b, _)| a.row == b.row)
}

/// The monitoring table whose months stand in the given row.
fn monitoring_at(
    index: usize,
    sheet: &Sheet,
    cells: &[(CellRef, Value)],
    vocabulary: &Vocabulary<'_>,
) -> Option<MonitoringTable> {
    let is_month = |value: &Value| value.as_text().is_some_and(|text| month_by_name(text.trim()).is_some());
    let named: Vec<u32> = cells.iter().filter(|(_, value)| is_month(value)).map(|(at, _)| at.col).collect();
    if named.len() < FEWEST_MONTHS {
        return None;
    }
    let row = cells[0].0.row;
    let rows = row.saturating_sub(ROWS_ABOVE)..=row;
    let last_col = cells.last()?.0.col.min(named[0] + MOST_COLUMNS);
    let texts =
        |col: u32| rows.clone().filter_map(|row| text_at(sheet, CellRef::new(row, col))).collect::<Vec<String>>();
    let stacks = (0..=last_col).map(|col| (col, texts(col)));
    let stacks: BTreeMap<u32, Vec<String>> = stacks.filter(|(_, texts)| !texts.is_empty()).collect();
    let time = time_columns(sheet, *rows.start(), row, &stacks).into_iter();
    let months: Vec<TimeColumn> = time.filter(|c| c.band != Band::Schedule && c.week.is_none()).collect();
    if months.len() < FEWEST_REALISED {
        return None;
    }
    let means = |texts: &[String], field: Field| texts.iter().any(|text| vocabulary.sure_field(text) == Some(field));
    let find = |field: Field| stacks.iter().find(|(_, texts)| means(texts, field)).map(|(col, _)| *col);
    let description = find(Field::Description).or_else(|| find(Field::Activity));
    let no = find(Field::No);
    if no.is_none() && description.is_none() {
        return None;
    }
    // A title above the heading is no part of it.
    let first = rows.clone().find(|row| sheet.row(*row).len() >= 2).unwrap_or(row);
    Some(MonitoringTable { sheet: index, heading: (first, row), no, description, months })
}

/// The first table on a sheet whose heading has at least three columns of the given kind.
pub fn find_words(index: usize, sheet: &Sheet, kind: &str, vocabulary: &Vocabulary<'_>) -> Option<WordTable> {
    // A table without the column that says which line is for when is none.
    let key_column = if kind == NOTES { "bulan" } else { "triwulan" };
    rows_of(sheet).take(MOST_WORD_ROWS).find_map(|cells| {
        let mut columns = BTreeMap::new();
        for (at, value) in cells {
            let text = value.as_text().filter(|text| text.chars().count() <= LONGEST_HEADING);
            if let Some((key, _)) = text.and_then(|text| vocabulary.other(kind, text)) {
                columns.entry(key.to_owned()).or_insert(at.col);
            }
        }
        let is_table = columns.len() >= FEWEST_WORD_COLUMNS && columns.contains_key(key_column);
        is_table.then(|| WordTable { sheet: index, heading: cells[0].0.row, columns })
    })
}

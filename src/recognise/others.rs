//! Finds tables of monitoring, monthly notes and quarterly evaluations. Will not read their values.

use std::collections::BTreeMap;

use super::bands::{band_of_title, is_band_label, is_kind_alone};
use super::heading::numbering::is_numbering;
use super::heading::text_at;
use super::time_labels::{quarter_of, realised_at};
use super::timegrid::{Band, TimeColumn, time_columns};
use super::units::{UnitNote, notes_in};
use super::vocabulary::Vocabulary;
use crate::cells::{CellRef, Sheet, Value};
use crate::model::{Field, ROW_KEY};
use crate::text::matching::fold;
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
    /// Column of the activity, where another one has the words.
    pub activity: Option<u32>,
    /// Column of the code of the sub kegiatan.
    pub code: Option<u32>,
    /// Hidden column of the keys of the rows.
    pub key: Option<u32>,
    /// Month columns of both bands.
    pub months: Vec<TimeColumn>,
    /// Whether it may be of the actions of another part of its workbook too.
    pub shared: bool,
    /// Notes near it of the unit of its money.
    pub units: Vec<UnitNote>,
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
/// Rows above the months in which a title stands that says what they hold.
const TITLE_ROWS: u32 = 3;
/// Rows above the months of a monitoring table that belong to its heading: the bands, and the group of both.
const ROWS_ABOVE: u32 = 2;
/// Months or quarters in a row that make a monitoring table, where they do not say by themselves that something was realised.
const FEWEST_MONTHS: usize = 3;
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

/// The monitoring table between some rows of a sheet: below a plan, which has months of its own perhaps.
pub fn find_monitoring_between(
    index: usize,
    sheet: &Sheet,
    rows: std::ops::Range<u32>,
    vocabulary: &Vocabulary<'_>,
) -> Option<MonitoringTable> {
    let from = sheet.cells.partition_point(|(at, _)| at.row < rows.start);
    let within = sheet.cells[from..].chunk_by(|(a, _), (b, _)| a.row == b.row);
    let within = within.take_while(|cells| cells[0].0.row < rows.end);
    // A heading has nothing but words in it; an action has a number or more words than a heading.
    let is_heading = |cells: &&[(CellRef, Value)]| cells.iter().all(|(_, value)| !matches!(value, Value::Number(_)));
    let mut tables = within.filter(is_heading).filter_map(|cells| monitoring_at(index, sheet, cells, vocabulary));
    tables.find(|table| table.heading.0 >= rows.start)
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
    let text = |value: &'_ Value| value.as_text().map(str::trim).unwrap_or_default().to_owned();
    let is_month = |text: &str| month_by_name(text).is_some() || quarter_of(&fold(text)).is_some();
    let texts = || cells.iter().map(|(at, value)| (at.col, text(value)));
    let named: Vec<u32> = texts().filter(|(_, text)| is_month(text)).map(|(col, _)| col).collect();
    let whole: Vec<u32> = texts().filter(|(_, text)| realised_at(text).is_some()).map(|(col, _)| col).collect();
    if named.len() < FEWEST_MONTHS && whole.is_empty() {
        return None;
    }
    let row = cells[0].0.row;
    let last = last_heading_row(sheet, row);
    // A title above the heading is no part of it.
    let above = (row.saturating_sub(ROWS_ABOVE)..row).filter(|above| !is_title_row(sheet, *above));
    let rows: Vec<u32> = above.chain(row..=last).collect();
    let first_col = named.iter().chain(&whole).min()?;
    let widest = rows.iter().filter_map(|row| sheet.row(*row).last()).map(|(at, _)| at.col).max()?;
    let last_col = widest.min(first_col + MOST_COLUMNS);
    let texts =
        |col: u32| rows.iter().filter_map(|&row| text_at(sheet, CellRef::new(row, col))).collect::<Vec<String>>();
    let stacks = (0..=last_col).map(|col| (col, texts(col)));
    let stacks: BTreeMap<u32, Vec<String>> = stacks.filter(|(_, texts)| !texts.is_empty()).collect();
    let time = time_columns(sheet, rows[0], last, &stacks).into_iter();
    let mut time: Vec<TimeColumn> = time.collect();
    // A title above the heading may say what all of its months hold.
    let titles = (row.saturating_sub(TITLE_ROWS)..row).rev().filter(|above| is_title_row(sheet, *above));
    let titles: Vec<String> =
        titles.flat_map(|row| sheet.row(row)).filter_map(|(_, v)| v.as_text().map(str::to_owned)).collect();
    if time.iter().all(|column| column.band == Band::Schedule)
        && let Some(band) = titles.iter().find_map(|title| band_of_title(title))
    {
        time.iter_mut().for_each(|column| column.band = band);
    }
    let time = time.into_iter();
    let months: Vec<TimeColumn> = time.filter(|c| matches!(c.band, Band::Physical | Band::Spending)).collect();
    let is_free = |col: &u32| months.iter().all(|month| month.col != *col);
    let means = |texts: &[String], field: Field| texts.iter().any(|text| vocabulary.sure_field(text) == Some(field));
    let find =
        |field: Field| stacks.iter().find(|(col, texts)| is_free(col) && means(texts, field)).map(|(col, _)| *col);
    let (words, activity) = (find(Field::Description), find(Field::Activity));
    let (no, code) = (find(Field::No), find(Field::Code));
    let key = stacks.iter().find(|(_, texts)| texts.iter().any(|text| text == ROW_KEY)).map(|(col, _)| *col);
    let description = words.or(activity);
    if months.is_empty() || no.is_none() && description.is_none() {
        return None;
    }
    let first = rows.iter().copied().find(|row| sheet.row(*row).len() >= 2).unwrap_or(row);
    let activity = activity.filter(|_| words.is_some());
    let heading = (first, last);
    let units = notes_in(sheet, index, 0..first).chain(notes_in(sheet, index, last + 1..u32::MAX)).collect();
    Some(MonitoringTable { sheet: index, heading, no, description, activity, code, key, months, shared: false, units })
}

/// Whether a row holds one text alone that stands over the first columns of its table.
fn is_title_row(sheet: &Sheet, row: u32) -> bool {
    let mut cells = sheet.row(row).iter().filter(|(_, value)| !value.is_blank());
    let left = sheet.cells.iter().map(|(at, _)| at.col).min().unwrap_or(0);
    matches!((cells.next(), cells.next()), (Some((at, _)), None) if at.col <= left)
}

/// The last row of a heading whose months stand in a row: what their columns hold may stand below them, and a numbering.
fn last_heading_row(sheet: &Sheet, months: u32) -> u32 {
    let holds = |row: u32, test: &dyn Fn(&str) -> bool| {
        let mut cells = sheet.row(row).iter().filter(|(_, value)| !value.is_blank()).peekable();
        cells.peek().is_some() && cells.all(|(_, value)| value.as_text().is_some_and(test))
    };
    let is_time = |text: &str| month_by_name(text).is_some() || quarter_of(&fold(text)).is_some();
    let below = holds(months + 1, &|text| is_kind_alone(text) || is_band_label(text) || is_time(text));
    let split = months + u32::from(below);
    split + u32::from(is_numbering(sheet, split + 1))
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

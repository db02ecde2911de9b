//! Finds tables of monitoring, monthly notes and quarterly evaluations. Will not read their values.

use std::collections::BTreeMap;

use super::heading::text_at;
use super::timegrid::{Band, TimeColumn, time_columns};
use super::vocabulary::Vocabulary;
use crate::cells::CellRef;
use crate::cells::Sheet;
use crate::model::Field;

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

/// The monitoring table of a sheet that has no plan in those rows.
pub fn find_monitoring(index: usize, sheet: &Sheet, vocabulary: &Vocabulary<'_>) -> Option<MonitoringTable> {
    let mut rows: Vec<u32> = sheet.cells.iter().map(|(at, _)| at.row).collect();
    rows.dedup();
    for &row in rows.iter().take(60) {
        let first = row.saturating_sub(2);
        let named = sheet
            .row(row)
            .iter()
            .filter(|(_, v)| v.as_text().is_some_and(|t| crate::text::parsing::month_by_name(t.trim()).is_some()));
        if named.count() < 6 {
            continue;
        }
        let last_col = sheet.row(row).last().map_or(0, |(at, _)| at.col);
        let stacks: BTreeMap<u32, Vec<String>> = (0..=last_col)
            .map(|col| (col, (first..=row).filter_map(|r| text_at(sheet, CellRef::new(r, col))).collect::<Vec<_>>()))
            .filter(|(_, texts): &(u32, Vec<String>)| !texts.is_empty())
            .collect();
        let months: Vec<TimeColumn> = time_columns(sheet, first, row, &stacks)
            .into_iter()
            .filter(|c| c.band != Band::Schedule && c.week.is_none())
            .collect();
        if months.len() < 3 {
            continue;
        }
        let find = |field: Field| {
            stacks.iter().find(|(_, texts)| {
                texts
                    .iter()
                    .any(|t| vocabulary.fields(t).first().is_some_and(|(f, score)| *f == field && *score >= 0.84))
            })
        };
        let description = find(Field::Description).or_else(|| find(Field::Activity)).map(|(col, _)| *col);
        let no = find(Field::No).map(|(col, _)| *col);
        if no.is_none() && description.is_none() {
            continue;
        }
        // A title above the heading is no part of it.
        let first = (first..=row).find(|r| sheet.row(*r).len() >= 2).unwrap_or(row);
        return Some(MonitoringTable { sheet: index, heading: (first, row), no, description, months });
    }
    None
}

/// The first table on a sheet whose heading has at least two columns of the given kind.
pub fn find_words(index: usize, sheet: &Sheet, kind: &str, vocabulary: &Vocabulary<'_>) -> Option<WordTable> {
    let mut rows: Vec<u32> = sheet.cells.iter().map(|(at, _)| at.row).collect();
    rows.dedup();
    for &row in rows.iter().take(200) {
        let mut columns = BTreeMap::new();
        for (at, value) in sheet.row(row) {
            let Some(text) = value.as_text().filter(|t| t.chars().count() <= 60) else { continue };
            if let Some((key, _)) = vocabulary.other(kind, text) {
                columns.entry(key.to_owned()).or_insert(at.col);
            }
        }
        let key_column = if kind == "catatan" { "bulan" } else { "triwulan" };
        if columns.len() >= 3 && columns.contains_key(key_column) {
            return Some(WordTable { sheet: index, heading: row, columns });
        }
    }
    None
}

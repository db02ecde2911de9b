//! Makes a heading of a row that holds one: its rows, and its columns by their words. Will not look at the cells below, but
//! for the parts of a code and for a sum.

use std::collections::{BTreeMap, BTreeSet};

use super::code_columns::code_columns;
use super::columns::{column_fields, words_under_phases};
use super::extent::{extend_down, extend_up};
use super::shape::Heading;
use super::sums::prefer_sum;
use super::texts::{column_texts, spans_columns};
use crate::cells::{CellRef, Sheet};
use crate::model::{Field, ROW_KEY};
use crate::recognise::timegrid::time_columns;
use crate::recognise::vocabulary::Vocabulary;
use crate::recognise::vocabulary::scores::FIRM_COLUMN;

/// Columns of a merged area that count as columns of a heading; a title may be merged over the whole sheet. A grid of weeks has 60.
const MOST_MERGED: u32 = 120;

/// The heading whose main row is given, and which does not begin above `floor`.
pub(super) fn build(sheet: &Sheet, main: u32, floor: u32, vocabulary: &Vocabulary<'_>) -> Option<Heading> {
    let first_row = extend_up(sheet, main, floor, vocabulary);
    let last_row = extend_down(sheet, main, vocabulary);
    let cols = used_columns(sheet, first_row, last_row);
    let span = (*cols.first()?, *cols.last()?);
    let texts = |col: u32| (col, column_texts(sheet, first_row, last_row, col));
    let stacks: BTreeMap<u32, Vec<String>> =
        cols.into_iter().map(texts).filter(|(_, texts)| !texts.is_empty()).collect();
    let time = time_columns(sheet, first_row, last_row, &stacks);
    let key = stacks.iter().find(|(_, texts)| texts.iter().any(|text| text == ROW_KEY)).map(|(col, _)| *col);
    let mut taken: BTreeSet<u32> = time.iter().map(|column| column.col).chain(key).collect();
    let code = code_columns(sheet, first_row, last_row, vocabulary);
    let mut heading = Heading { first_row, last_row, span, time, key, ..Heading::default() };
    taken.extend(&code);
    for (score, col, field) in candidates(sheet, &heading, &stacks, &taken, vocabulary) {
        if taken.contains(&col) || heading.has(field) {
            continue;
        }
        taken.insert(col);
        heading.give(field, col, stacks[&col].join(" "));
        if score < FIRM_COLUMN {
            heading.weak.insert(field);
        }
    }
    if let Some(first) = code.first() {
        heading.texts.insert(Field::Code, stacks.get(first).map(|texts| texts.join(" ")).unwrap_or_default());
        heading.columns.insert(Field::Code, code);
    }
    words_under_phases(&mut heading, &stacks, vocabulary);
    prefer_sum(sheet, &mut heading, &stacks, &mut taken, vocabulary);
    let strangers = stacks.into_iter().filter(|(col, _)| !taken.contains(col));
    heading.strangers = strangers.map(|(col, texts)| (col, texts.join(" "))).collect();
    Some(heading)
}

/// Columns in which a cell of some rows stands, or into which one is merged.
fn used_columns(sheet: &Sheet, first_row: u32, last_row: u32) -> BTreeSet<u32> {
    let filled = (first_row..=last_row).flat_map(|row| sheet.row(row)).filter(|(_, value)| !value.is_blank());
    let reach = |at: CellRef| sheet.merge_at(at).map_or(at.col, |area| area.last.col.min(at.col + MOST_MERGED));
    filled.flat_map(|(at, _)| at.col..=reach(*at)).collect()
}

/// What each column that is not taken may hold, the best first.
fn candidates(
    sheet: &Sheet,
    heading: &Heading,
    stacks: &BTreeMap<u32, Vec<String>>,
    taken: &BTreeSet<u32>,
    vocabulary: &Vocabulary<'_>,
) -> Vec<(f64, u32, Field)> {
    let rows = heading.first_row..=heading.last_row;
    let mut list: Vec<(f64, u32, Field)> = Vec::new();
    for (&col, texts) in stacks.iter().filter(|(col, _)| !taken.contains(col)) {
        // Under a heading merged over several columns, those behind the first have no name of their own.
        let merged = rows.clone().find_map(|row| sheet.merge_at(CellRef::new(row, col)));
        if merged.is_some_and(|area| area.first.col < col && stacks.get(&area.first.col) == Some(texts)) {
            continue;
        }
        let under_group = rows.clone().any(|row| spans_columns(sheet, CellRef::new(row, col)));
        let fields = column_fields(texts, under_group, vocabulary);
        list.extend(fields.into_iter().map(|(field, score)| (score, col, field)));
    }
    list.sort_by(|a, b| b.0.total_cmp(&a.0).then(a.1.cmp(&b.1)));
    list
}

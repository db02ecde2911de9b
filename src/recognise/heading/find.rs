//! Finds the headings of plan tables on a sheet, from the top. Will not look for tables of another kind.

use std::collections::BTreeSet;

use super::build::build;
use super::by_cells::{complete_by_cells, repeat_found};
use super::main_row::{has_short_texts, is_main_row};
use super::shape::Heading;
use super::texts::is_plain;
use crate::cells::{Sheet, Value};
use crate::recognise::effort::Effort;
use crate::recognise::vocabulary::Vocabulary;

/// Rows that may be a heading are tried up to this number below the last heading. Lists of reference run to hundreds of thousands
/// of rows; no table begins that far below the one above it.
const MOST_TRIED: usize = 3000;
/// Columns that a heading has at least.
const FEWEST_COLUMNS: usize = 3;

/// Rows of a sheet that are tried as a heading whose words are in no list: such a table stands alone, near the top.
const MOST_UNLISTED: usize = 60;
/// Different texts that such a heading has at least, so that no block of identity lines passes for one.
const FEWEST_UNLISTED: usize = 4;
/// Marks of a plan that such a table must have (see [`Heading::plan_marks`]): all of them, or all but one where two headings
/// are known.
const UNLISTED_MARKS: usize = 4;

/// All headings of plan tables on a sheet, from the top.
pub fn find_headings(sheet: &Sheet, vocabulary: &Vocabulary<'_>) -> Vec<Heading> {
    find_headings_within(sheet, vocabulary, &Effort::default())
}

/// All headings of plan tables on a sheet, from the top, as far as the effort goes.
pub fn find_headings_within(sheet: &Sheet, vocabulary: &Vocabulary<'_>, effort: &Effort) -> Vec<Heading> {
    let mut rows: Vec<u32> = sheet.cells.iter().map(|(at, _)| at.row).collect();
    rows.dedup();
    let mut found: Vec<Heading> = find_listed(sheet, &rows, vocabulary, effort);
    if found.is_empty() {
        found.extend(find_unlisted(sheet, &rows, vocabulary, effort));
    }
    let ends: Vec<u32> = found.iter().skip(1).map(|next| next.first_row).chain([u32::MAX]).collect();
    for (heading, end) in found.iter_mut().zip(ends) {
        complete_by_cells(sheet, heading, end, vocabulary, &Effort::default());
    }
    repeat_found(&mut found);
    found
}

/// Headings most of whose words are in the lists of the structure.
fn find_listed(sheet: &Sheet, rows: &[u32], vocabulary: &Vocabulary<'_>, effort: &Effort) -> Vec<Heading> {
    let mut found: Vec<Heading> = Vec::new();
    let mut tried = 0;
    for &row in rows {
        let is_below = found.last().is_none_or(|heading| row > heading.last_row);
        if !is_below || !has_short_texts(sheet, row) {
            continue;
        }
        tried += 1;
        if tried > MOST_TRIED || effort.is_spent() {
            break;
        }
        if !is_main_row(sheet, row, vocabulary, effort) {
            continue;
        }
        tried = 0;
        effort.spend(sheet.row(row).len());
        let floor = found.last().map_or(0, |heading| heading.last_row + 1);
        let heading = build(sheet, row, floor, vocabulary);
        found.extend(heading.filter(|heading| heading.columns.len() >= FEWEST_COLUMNS));
    }
    found
}

/// A heading most of whose words are in no list: a row of short texts of which two are known, over columns whose cells
/// tell the rest.
fn find_unlisted(sheet: &Sheet, rows: &[u32], vocabulary: &Vocabulary<'_>, effort: &Effort) -> Option<Heading> {
    for &row in rows.iter().take(MOST_UNLISTED) {
        let cells = sheet.row(row);
        let texts = cells.iter().filter_map(|(_, value)| value.as_text()).map(str::trim);
        let texts: BTreeSet<&str> = texts.filter(|text| !text.is_empty()).collect();
        let are_plain = texts.iter().all(|text| is_plain(text));
        let has_number = cells.iter().any(|(_, value)| matches!(value, Value::Number(_)));
        if texts.len() < FEWEST_UNLISTED || !are_plain || has_number {
            continue;
        }
        if !effort.spend(cells.len()) {
            return None;
        }
        let known = texts.iter().filter(|text| vocabulary.sure_field(text).is_some()).count();
        let Some(mut heading) = build(sheet, row, 0, vocabulary) else { continue };
        complete_by_cells(sheet, &mut heading, u32::MAX, vocabulary, effort);
        if heading.plan_marks() >= UNLISTED_MARKS - usize::from(known >= 2) {
            return Some(heading);
        }
    }
    None
}

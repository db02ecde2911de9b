//! Says how many rows a heading has, above and below its main row. Will not say what a column means.

use super::numbering::is_numbering;
use super::split_time::part_of;
use super::texts::{is_plain, is_time_label, text_at};
use crate::cells::CellRef;
use crate::cells::{Sheet, Value};
use crate::recognise::bands::{is_band_label, is_kind_alone};
use crate::recognise::vocabulary::Vocabulary;
use crate::recognise::vocabulary::scores::NAME_ALONE;

/// Rows above the main one that a heading may have: no office groups its groups more than twice.
const MOST_ABOVE: u32 = 3;
/// Rows below the main one that a heading may have: month, week, a half of a split heading, and a blank row of a csv.
const MOST_BELOW: u32 = 4;
/// Characters of the longest text below the main row of a heading.
const LONGEST_BELOW: usize = 40;
/// Columns that the heading of a group is merged over at most. A title over the whole table is merged over more.
const WIDEST_GROUP: u32 = 60;
/// Columns at the left of a table that are never grouped: number, phase and activity come first.
const NEVER_GROUPED: u32 = 3;
/// A number above the last year is an amount: the row is one of data.
const LAST_YEAR: f64 = 2100.0;

/// Rows above the main one that belong to the heading: groups over several columns, or the upper half of a split heading.
pub(super) fn extend_up(sheet: &Sheet, main: u32, floor: u32, vocabulary: &Vocabulary<'_>) -> u32 {
    let mut first = main;
    while first > floor && main - first < MOST_ABOVE {
        let cells = filled(sheet, first - 1);
        let are_plain = cells.iter().all(|(_, value)| value.as_text().is_some_and(is_plain));
        if cells.is_empty() || !are_plain {
            break;
        }
        let known = cells.iter().filter(|cell| heads_a_column(sheet, cell, first, vocabulary)).count();
        // A lone title over the table is no heading, even if it says "Rencana Aksi".
        let is_title = cells.len() < 2 && !is_group(sheet, cells[0], left_of(sheet, main));
        if known * 2 < cells.len() || is_title {
            break;
        }
        first -= 1;
    }
    first
}

fn filled(sheet: &Sheet, row: u32) -> Vec<&(CellRef, Value)> {
    sheet.row(row).iter().filter(|(_, value)| !value.is_blank()).collect()
}

/// Whether a cell reaches down into the heading that begins with row `first`, or is a heading alone or with what stands below it.
fn heads_a_column(sheet: &Sheet, (at, value): &(CellRef, Value), first: u32, vocabulary: &Vocabulary<'_>) -> bool {
    let text = value.as_text().unwrap_or_default();
    let reaches_down = || sheet.merge_at(*at).is_some_and(|area| area.last.row >= first);
    let is_sure = |text: &str| vocabulary.sure_field(text).is_some();
    let with_below = || text_at(sheet, CellRef::new(first, at.col)).is_some_and(|t| is_sure(&format!("{text} {t}")));
    reaches_down() || is_time_label(text) || is_band_label(text) || is_sure(text) || with_below()
}

/// The first column of a row, wherever on the sheet its table begins.
fn left_of(sheet: &Sheet, row: u32) -> u32 {
    sheet.row(row).iter().find(|(_, value)| !value.is_blank()).map_or(0, |(at, _)| at.col)
}

/// Whether a cell is merged over some columns, or names a band of months, but does not stand over the first columns of its table:
/// a group of headings.
fn is_group(sheet: &Sheet, (at, value): &(CellRef, Value), left: u32) -> bool {
    let width = sheet.merge_at(*at).map_or(0, |area| area.last.col - area.first.col);
    let is_band = || value.as_text().is_some_and(is_band_label);
    ((1..=WIDEST_GROUP).contains(&width) || is_band()) && at.col >= left + NEVER_GROUPED
}

/// Rows below the main one that belong to the heading.
pub(super) fn extend_down(sheet: &Sheet, main: u32, vocabulary: &Vocabulary<'_>) -> u32 {
    let lowest = main + MOST_BELOW;
    let merged_to = sheet.row(main).iter().filter_map(|(at, _)| sheet.merge_at(*at)).map(|area| area.last.row);
    let mut last = merged_to.filter(|row| *row <= lowest).max().unwrap_or(main);
    let left = left_of(sheet, main);
    while last < lowest {
        // A csv has blank rows where cells were merged down.
        let row = (last + 1..=lowest).find(|row| !filled(sheet, *row).is_empty()).unwrap_or(last + 1);
        let cells = filled(sheet, row);
        if cells.is_empty() || is_numbering(sheet, row) {
            break;
        }
        let fitting = cells.iter().filter(|cell| continues_heading(sheet, cell, last, left, vocabulary)).count();
        let starts_data = cells.iter().any(|(_, value)| matches!(value, Value::Number(n) if *n > LAST_YEAR));
        // Behind a blank row only what surely is a heading.
        let apart = row > last + 1 && (fitting < cells.len() || fitting < 2);
        if starts_data || apart || fitting * 3 < cells.len() * 2 || opens_section(&cells, vocabulary) {
            break;
        }
        last = row;
    }
    last
}

/// Whether a cell goes on with a heading whose last row so far is `last` and whose first column is `left`.
fn continues_heading(
    sheet: &Sheet,
    (at, value): &(CellRef, Value),
    last: u32,
    left: u32,
    vocabulary: &Vocabulary<'_>,
) -> bool {
    let text = value.shown();
    if text.chars().count() > LONGEST_BELOW {
        return false;
    }
    let is_part = at.col > left && part_of(&text).is_some();
    let is_band = at.col > left && (is_band_label(&text) || is_kind_alone(&text));
    if is_time_label(&text) || is_part || is_band || matches!(value, Value::Date(_)) {
        return true;
    }
    let is_sure = |text: &str| vocabulary.sure_field(text).is_some();
    let with_above = || text_at(sheet, CellRef::new(last, at.col)).is_some_and(|t| is_sure(&format!("{t} {text}")));
    value.as_text().is_some() && (is_sure(&text) || at.col > left && with_above())
}

/// Whether a row such as "I | TAHAP PERSIAPAN" stands right under the heading.
fn opens_section(cells: &[&(CellRef, Value)], vocabulary: &Vocabulary<'_>) -> bool {
    let names = |text: &str| {
        let phase = vocabulary.phase(text).map(|(_, score)| score);
        let activity = || vocabulary.activity(text, None).map(|(_, score)| score);
        phase.is_some_and(|score| score >= NAME_ALONE) || activity().is_some_and(|score| score >= NAME_ALONE)
    };
    cells.len() <= 3 && cells.iter().any(|(_, value)| value.as_text().is_some_and(names))
}

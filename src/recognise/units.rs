//! Finds the notes near a table that say in which unit it gives its money: above it, under it, beside it. Will not read an amount.

use std::ops::Range;

use super::heading::Heading;
use super::rows::PlanRow;
use crate::cells::{CellRef, Sheet};
use crate::text::parsing::unit_note;

/// A note of the unit of the money of a table.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct UnitNote {
    /// Index of the sheet.
    pub sheet: usize,
    /// Its cell.
    pub at: CellRef,
    /// Rupiah in one of its units.
    pub scale: i64,
}

/// The notes in some rows of the sheet of index `index`.
pub(super) fn notes_in(sheet: &Sheet, index: usize, rows: Range<u32>) -> impl Iterator<Item = UnitNote> + '_ {
    let from = sheet.cells.partition_point(|(at, _)| at.row < rows.start);
    let cells = sheet.cells[from..].iter().take_while(move |(at, _)| at.row < rows.end);
    cells.filter_map(move |(at, value)| {
        let scale = unit_note(value.as_text()?)?;
        Some(UnitNote { sheet: index, at: *at, scale })
    })
}

/// The notes under the heading of a plan and beside its rows, down to `end`; what a field takes is none of them.
pub(super) fn notes_below(sheet: &Sheet, index: usize, heading: &Heading, rows: &[PlanRow], end: u32) -> Vec<UnitNote> {
    let is_action = |row: u32| {
        let place = rows.binary_search_by_key(&row, |kind| kind.number()).ok();
        place.is_some_and(|place| matches!(rows[place], PlanRow::Action(..)))
    };
    let is_field = |col: u32| heading.columns.values().flatten().any(|own| *own == col);
    let below = notes_in(sheet, index, heading.last_row + 1..end);
    below.filter(|note| !is_field(note.at.col) || !is_action(note.at.row)).collect()
}

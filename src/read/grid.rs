//! Tells the sheets whose fills may mean something: a time grid with rows in which nothing is written.

use crate::cells::{CellRef, Sheet, Value};

/// Cells that a row of an action has at least beside its months.
const FEWEST_CELLS: usize = 3;

/// Whether a sheet has a row of months or quarters, and rows below it with nothing under any of them: only then do fills mean
/// anything, and reading them costs a second pass over the sheet.
pub fn has_unwritten_grid(sheet: &Sheet) -> bool {
    let is_named = |value: &Value| {
        let text = value.as_text().unwrap_or_default().trim();
        let quarter = ["tw", "triwulan"].iter().any(|stem| text.to_lowercase().starts_with(stem));
        text.len() <= 12 && (quarter || crate::text::parsing::month_by_name(text).is_some())
    };
    let number = |value: &Value| value.shown().parse::<u32>().ok().filter(|n| (1..=12).contains(n));
    let columns = |row: &[(CellRef, Value)]| -> Vec<u32> {
        let named: Vec<u32> = row.iter().filter(|(_, value)| is_named(value)).map(|(at, _)| at.col).collect();
        if named.len() >= 3 {
            return named;
        }
        // Months by their numbers, one column beside the other.
        let months: Vec<(u32, u32)> = row.iter().filter_map(|(at, value)| Some((at.col, number(value)?))).collect();
        let year = months.windows(12).find(|run| run.iter().zip(1..).all(|((_, n), month)| *n == month));
        year.map(|run| run.iter().map(|(col, _)| *col).collect()).unwrap_or_default()
    };
    let mut grids = sheet.cells.chunk_by(|(a, _), (b, _)| a.row == b.row).map(|row| (row[0].0.row, columns(row)));
    let Some((heading, columns)) = grids.find(|(_, columns)| columns.len() >= 3) else { return false };
    let span = columns.iter().min().copied().unwrap_or(0)..=columns.iter().max().copied().unwrap_or(0);
    let rows = sheet.cells.chunk_by(|(a, _), (b, _)| a.row == b.row).filter(|row| row[0].0.row > heading);
    let is_unwritten = |row: &[(CellRef, Value)]| {
        let written = row.iter().filter(|(_, value)| !value.is_blank());
        let (grid, beside): (Vec<_>, Vec<_>) = written.partition(|(at, _)| span.contains(&at.col));
        grid.is_empty() && beside.len() >= FEWEST_CELLS
    };
    rows.into_iter().any(is_unwritten)
}

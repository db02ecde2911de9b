//! Finds the column that says of each row whether it holds what was planned or what came of it. Will not read either.

use super::shape::Heading;
use crate::cells::{CellRef, Sheet};
use crate::recognise::bands::short_kind;
use crate::recognise::timegrid::{Band, TimeColumn};

/// Rows of each kind that show it.
const FEWEST: usize = 2;
/// Rows below a heading that are looked at.
const ROWS_BELOW: u32 = 60;

/// Takes the column of kinds of rows out of the table, and gives its months to both kinds.
pub(super) fn tell_row_kinds(sheet: &Sheet, heading: &mut Heading, end: u32) {
    if heading.time.is_empty() {
        return;
    }
    let rows = heading.last_row + 1..end.min(heading.last_row.saturating_add(ROWS_BELOW));
    let kinds = |col: u32| -> Vec<Option<bool>> {
        let texts = rows.clone().filter_map(|row| sheet.get(CellRef::new(row, col)).as_text());
        texts.filter(|text| !text.trim().is_empty()).map(short_kind).collect()
    };
    let tells = |col: &u32| {
        let kinds = kinds(*col);
        let count = |kind: bool| kinds.iter().filter(|own| **own == Some(kind)).count();
        let known = count(true) + count(false);
        count(true) >= FEWEST && count(false) >= FEWEST && known * 5 >= kinds.len() * 4
    };
    let of_grid = |col: &u32| heading.time.iter().any(|column| column.col == *col);
    let Some(col) = (heading.span.0..=heading.span.1).filter(|col| !of_grid(col)).find(tells) else { return };
    for cols in heading.columns.values_mut() {
        cols.retain(|own| *own != col);
    }
    heading.columns.retain(|_, cols| !cols.is_empty());
    heading.strangers.remove(&col);
    heading.between.insert(col);
    heading.row_kind = Some(col);
    let realised = |column: &TimeColumn| {
        let band = if column.band == Band::Spending { Band::Spending } else { Band::Physical };
        TimeColumn { band, ..column.clone() }
    };
    heading.realised = heading.time.iter().map(realised).collect();
    for column in &mut heading.time {
        column.band = Band::Schedule;
    }
}

impl Heading {
    /// Whether a row holds what came of the plan of a row above it.
    pub fn is_realised_row(&self, sheet: &Sheet, row: u32) -> bool {
        let kind = self.row_kind.and_then(|col| sheet.get(CellRef::new(row, col)).as_text()).and_then(short_kind);
        kind == Some(true)
    }
}

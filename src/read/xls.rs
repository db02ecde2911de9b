//! Reads .xls. Will not stream: calamine reads such a file whole when it opens it.

use std::io::Cursor;

use calamine::{Data, Range, Reader, SheetVisible, Xls};

use super::grid::has_unwritten_grid;
use super::limits::{check_sheet_count, too_many_cells};
use super::percent::{of_numbers, speaks_of_realisation};
use super::values::{area, damaged, from_data, properties};
use super::{biff, ole};
use crate::cells::{CellRef, Damage, Format, Refusal, Sheet, Value, Workbook};
use crate::config::settings::Limits;

/// Reads a workbook.
pub fn read(bytes: &[u8], limits: &Limits) -> Result<Workbook, Refusal> {
    if !ole::chains_end(bytes) {
        return Err(Refusal::Damaged(Damage::Circle));
    }
    let mut book: Xls<_> = Xls::new(Cursor::new(bytes)).map_err(|e| damaged(&e))?;
    let metas = book.sheets_metadata().to_vec();
    check_sheet_count(metas.len(), limits)?;
    let mut sheets = Vec::new();
    let mut left = limits.cells;
    for meta in &metas {
        let Ok(range) = book.worksheet_range(&meta.name) else { continue };
        let formulas = book.worksheet_formula(&meta.name).ok();
        let merged = book.merge_cells_by_sheet_name(&meta.name).unwrap_or_default();
        let mut sheet = Sheet {
            name: Some(meta.name.clone()),
            visible: meta.visible == SheetVisible::Visible,
            cells: cells_of(&range, formulas.as_ref(), limits, &mut left)?,
            merged: merged.iter().filter_map(area).collect(),
            lost: 0,
            cut: Vec::new(),
            fills: Vec::new(),
            percent: Vec::new(),
            above: None,
        };
        if has_unwritten_grid(&sheet) {
            sheet.fills = biff::fills(bytes, &meta.name, limits);
        }
        if speaks_of_realisation(&sheet) {
            sheet.percent = of_numbers(&sheet, biff::percentages(bytes, &meta.name, limits));
        }
        sheets.push(sheet);
    }
    if sheets.is_empty() {
        return Err(Refusal::Damaged(Damage::NoReadableSheet));
    }
    let (properties, modified) = properties(book.workbook_properties().ok());
    Ok(Workbook { format: Format::Xls, sheets, properties, modified })
}

/// The cells of a range. A formula saved without its result is told by its text alone.
pub fn cells_of(
    range: &Range<Data>,
    formulas: Option<&Range<String>>,
    limits: &Limits,
    left: &mut usize,
) -> Result<Vec<(CellRef, Value)>, Refusal> {
    let Some((first_row, first_col)) = range.start() else { return Ok(Vec::new()) };
    let mut cells = Vec::new();
    for (row, col, data) in range.cells().filter(|(_, _, data)| **data != Data::Empty) {
        let at = CellRef::new(first_row + row as u32, first_col + col as u32);
        let value = match from_data(data.clone(), limits) {
            Value::Blank if has_formula(formulas, at) => Value::Uncalculated,
            value => value,
        };
        if value == Value::Blank {
            continue;
        }
        *left = left.checked_sub(1).ok_or_else(|| too_many_cells(limits))?;
        cells.push((at, value));
    }
    Ok(cells)
}

fn has_formula(formulas: Option<&Range<String>>, at: CellRef) -> bool {
    formulas.and_then(|range| range.get_value((at.row, at.col))).is_some_and(|text| !text.is_empty())
}

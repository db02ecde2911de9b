//! Reads .xlsb by streaming its cells. Will not know its merged areas: calamine has none for this format.

use std::io::Cursor;

use calamine::{Reader, SheetVisible, Xlsb};

use super::limits::{check_inflated, check_sheet_count, is_inside, too_many_cells};
use super::values::{damaged, from_ref, properties};
use crate::cells::{CellRef, Damage, Format, Refusal, Sheet, Value, Workbook};
use crate::config::settings::Limits;

/// Reads a workbook.
pub fn read(bytes: &[u8], limits: &Limits) -> Result<Workbook, Refusal> {
    check_inflated(bytes, limits)?;
    let mut book: Xlsb<_> = Xlsb::new(Cursor::new(bytes)).map_err(|e| damaged(&e))?;
    let metas = book.sheets_metadata().to_vec();
    check_sheet_count(metas.len(), limits)?;
    let mut sheets = Vec::new();
    let mut left = limits.cells;
    for meta in metas {
        let Ok(mut reader) = book.worksheet_cells_reader(&meta.name) else { continue };
        let mut cells = Vec::new();
        let mut errors = 0;
        loop {
            match reader.next_cell() {
                Ok(Some(cell)) => {
                    let (row, col) = cell.get_position();
                    let at = CellRef::new(row, col);
                    let value = from_ref(cell.get_value().clone(), limits);
                    if value != Value::Blank && is_inside(at) {
                        left = left.checked_sub(1).ok_or_else(|| too_many_cells(limits))?;
                        cells.push((at, value));
                    }
                }
                Ok(None) => break,
                Err(e) if errors > 1000 => return Err(damaged(&e)),
                Err(_) => errors += 1,
            }
        }
        cells.sort_by_key(|(at, _)| *at);
        cells.dedup_by_key(|(at, _)| *at);
        let visible = meta.visible == SheetVisible::Visible;
        sheets.push(Sheet { name: Some(meta.name), visible, cells, ..Sheet::default() });
    }
    if sheets.is_empty() {
        return Err(Refusal::Damaged(Damage::NoSheet));
    }
    let (properties, modified) = properties(book.workbook_properties().ok());
    Ok(Workbook { format: Format::Xlsb, sheets, properties, modified })
}

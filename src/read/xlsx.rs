//! Reads .xlsx and .xlsm by streaming their cells. Will not read styles, but for the fills of a sheet with a time grid.

use std::io::Cursor;

use calamine::{DataRef, Reader, SheetType, SheetVisible, Xlsx, XlsxError};

use super::grid::has_unwritten_grid;
use super::limits::{check_inflated, check_sheet_count, is_inside, too_many_cells};
use super::values::{area, damaged, from_ref, properties};
use crate::cells::CellRef;
use crate::cells::{Format, Refusal, Sheet, Value, Workbook};
use crate::config::settings::Limits;

/// Reads a workbook.
pub fn read(bytes: &[u8], limits: &Limits) -> Result<Workbook, Refusal> {
    check_inflated(bytes, limits)?;
    let mut book: Xlsx<_> = Xlsx::new(Cursor::new(bytes)).map_err(|e| damaged(&e))?;
    let sheets = book.sheets_metadata().to_vec();
    let tables: Vec<_> = sheets.iter().filter(|s| s.typ == SheetType::WorkSheet).collect();
    check_sheet_count(tables.len(), limits)?;
    let mut out = Vec::new();
    let mut left = limits.cells;
    let mut failure = None;
    for meta in tables {
        let (cells, lost) = match read_cells(&mut book, &meta.name, limits, &mut left) {
            Ok(read) => read,
            Err(refusal @ Refusal::TooLarge(_)) => return Err(refusal),
            // A sheet that is there and broken refuses the file; one without any part is passed over.
            Err(refusal @ Refusal::Damaged(_)) if !is_absence(&refusal) => return Err(refusal),
            Err(refusal) => {
                failure = Some(refusal);
                continue;
            }
        };
        let mut sheet = Sheet {
            name: Some(meta.name.clone()),
            visible: meta.visible == SheetVisible::Visible,
            merged: book.merge_cells_by_sheet_name(&meta.name).unwrap_or_default().iter().filter_map(area).collect(),
            cells,
            lost,
            fills: Vec::new(),
        };
        if has_unwritten_grid(&sheet) {
            sheet.fills = read_fills(&mut book, &meta.name, limits);
        }
        out.push(sheet);
    }
    if out.is_empty() {
        return Err(failure.unwrap_or_else(|| Refusal::Damaged("tidak ada lembar di dalamnya".into())));
    }
    let (properties, modified) = properties(book.workbook_properties().ok());
    Ok(Workbook { format: Format::Xlsx, sheets: out, properties, modified })
}

/// Whether a sheet is listed but has no part in the container.
fn is_absence(refusal: &Refusal) -> bool {
    matches!(refusal, Refusal::Damaged(detail) if detail.contains("not found"))
}

fn read_cells(
    book: &mut Xlsx<Cursor<&[u8]>>,
    name: &str,
    limits: &Limits,
    left: &mut usize,
) -> Result<(Vec<(CellRef, Value)>, u32), Refusal> {
    let mut reader = book.worksheet_cells_reader(name).map_err(|e| damaged(&e))?;
    let mut cells = Vec::new();
    // A single odd cell gives an error and the reader goes on; a broken stream gives errors for ever.
    let mut errors = 0;
    loop {
        let record = match reader.next_cell_with_formula_metadata() {
            Ok(Some(record)) => record,
            Ok(None) => break,
            // Behind a broken tag nothing more comes: to go on would lose the rest of the sheet in silence.
            Err(e @ (XlsxError::Xml(_) | XlsxError::XmlEof(_) | XlsxError::Zip(_) | XlsxError::Io(_))) => {
                return Err(damaged(&e));
            }
            Err(e) => {
                errors += 1;
                if errors > 1000 {
                    return Err(damaged(&e));
                }
                continue;
            }
        };
        let at = CellRef::new(record.pos.0, record.pos.1);
        if !is_inside(at) {
            continue;
        }
        // No value at all beside a formula: never calculated. An empty text is a result like any other.
        let uncalculated = record.formula.is_some() && matches!(record.value, DataRef::Empty);
        let value = if uncalculated { Value::Uncalculated } else { from_ref(record.value, limits) };
        if value == Value::Blank {
            continue;
        }
        *left = left.checked_sub(1).ok_or_else(|| too_many_cells(limits))?;
        cells.push((at, value));
    }
    if errors > 0 && cells.is_empty() {
        return Err(Refusal::Damaged("lembar tidak dapat dibaca".into()));
    }
    if !cells.is_sorted_by_key(|(at, _)| *at) {
        cells.sort_by_key(|(at, _)| *at);
    }
    cells.dedup_by_key(|(at, _)| *at);
    Ok((cells, errors))
}

fn read_fills(book: &mut Xlsx<Cursor<&[u8]>>, name: &str, limits: &Limits) -> Vec<(CellRef, u32)> {
    let Ok(mut reader) = book.worksheet_cells_reader(name) else { return Vec::new() };
    let mut fills = Vec::new();
    while let Ok(Some((row, col, style))) = reader.next_style_id() {
        let Some(fill) = reader.styles().get(style).and_then(|style| style.fill.as_ref()) else { continue };
        let Some(color) = fill.get_color().filter(|color| fill.is_visible() && !color.is_white()) else { continue };
        fills.push((CellRef::new(row, col), color.to_argb() & 0xFF_FFFF));
        if fills.len() > limits.cells {
            break;
        }
    }
    fills.sort_unstable();
    fills
}

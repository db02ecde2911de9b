//! Reads .xlsx and .xlsm by streaming their cells. Will not read styles, but for the fills of a sheet with a time grid,
//! and for percentages on one that speaks of realisation.

use std::io::Cursor;

use calamine::{DataRef, Reader, SheetType, SheetVisible, Xlsx, XlsxCellReader, XlsxError};

use super::grid::has_unwritten_grid;
use super::limits::{check_inflated, check_sheet_count, is_inside, too_many_cells};
use super::percent::{is_percent_format, of_numbers, speaks_of_realisation};
use super::values::{area, damaged, from_ref, properties};
use crate::cells::{CellRef, Damage, Format, Refusal, Sheet, Value, Workbook};
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
        // A sheet that is there and broken refuses the file; one that is listed without any part is passed over.
        let reader = match book.worksheet_cells_reader(&meta.name) {
            Ok(reader) => reader,
            Err(e @ XlsxError::WorksheetNotFound(_)) => {
                failure = Some(damaged(&e));
                continue;
            }
            Err(e) => return Err(damaged(&e)),
        };
        let (cells, lost) = read_cells(reader, limits, &mut left)?;
        let mut sheet = Sheet {
            name: Some(meta.name.clone()),
            visible: meta.visible == SheetVisible::Visible,
            merged: book.merge_cells_by_sheet_name(&meta.name).unwrap_or_default().iter().filter_map(area).collect(),
            cells,
            lost,
            cut: Vec::new(),
            fills: Vec::new(),
            percent: Vec::new(),
            above: None,
        };
        if has_unwritten_grid(&sheet) {
            sheet.fills = read_fills(&mut book, &meta.name, limits);
        }
        if speaks_of_realisation(&sheet) {
            sheet.percent = of_numbers(&sheet, read_percent(&mut book, &meta.name));
        }
        out.push(sheet);
    }
    if out.is_empty() {
        return Err(failure.unwrap_or(Refusal::Damaged(Damage::NoSheet)));
    }
    let (properties, modified) = properties(book.workbook_properties().ok());
    Ok(Workbook { format: Format::Xlsx, sheets: out, properties, modified })
}

fn read_cells(
    mut reader: XlsxCellReader<'_, Cursor<&[u8]>>,
    limits: &Limits,
    left: &mut usize,
) -> Result<(Vec<(CellRef, Value)>, u32), Refusal> {
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
        return Err(Refusal::Damaged(Damage::Sheet));
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

/// The cells whose style shows a percentage, also those that hold nothing.
fn read_percent(book: &mut Xlsx<Cursor<&[u8]>>, name: &str) -> Vec<CellRef> {
    let Ok(mut reader) = book.worksheet_cells_reader(name) else { return Vec::new() };
    let formats = reader.styles().iter().map(|style| style.number_format.as_ref());
    let shows: Vec<bool> =
        formats.map(|format| format.is_some_and(|format| is_percent_format(&format.format_code))).collect();
    if !shows.contains(&true) {
        return Vec::new();
    }
    let mut cells = Vec::new();
    while let Ok(Some((row, col, style))) = reader.next_style_id() {
        if shows.get(style) == Some(&true) && is_inside(CellRef::new(row, col)) {
            cells.push(CellRef::new(row, col));
        }
    }
    cells
}

#[cfg(test)]
mod tests {
    use std::io::{Read, Write};

    use zip::write::SimpleFileOptions;

    use super::*;
    use crate::config::settings::Settings;

    const GOOD: &[u8] = include_bytes!("../../samples/masuk/2021-10-28/19-01 Dinas Kesehatan Provinsi - SEHATI.xlsx");

    /// The workbook with its second sheet as a function has it; none leaves the part out.
    fn with_second_sheet(change: fn(&str) -> Option<&str>) -> Result<Workbook, Refusal> {
        let mut parts = zip::ZipArchive::new(Cursor::new(GOOD)).unwrap();
        let mut out = zip::ZipWriter::new(Cursor::new(Vec::new()));
        for i in 0..parts.len() {
            let mut part = parts.by_index(i).unwrap();
            let name = part.name().unwrap().into_owned();
            let mut content = Vec::new();
            part.read_to_end(&mut content).unwrap();
            if name.ends_with("/sheet2.xml") {
                let Some(changed) = change(std::str::from_utf8(&content).unwrap()) else { continue };
                content = changed.as_bytes().to_vec();
            }
            out.start_file(name, SimpleFileOptions::default()).unwrap();
            out.write_all(&content).unwrap();
        }
        read(&out.finish().unwrap().into_inner(), &Settings::for_year(2022).limits)
    }

    #[test]
    fn a_sheet_that_breaks_off_in_a_tag_refuses_the_file_and_one_without_a_part_is_passed_over() {
        let whole = with_second_sheet(|xml| Some(xml)).unwrap();
        let broken = with_second_sheet(|xml| Some(&xml[..xml.rfind("<row").unwrap() + 6]));
        assert!(matches!(broken, Err(Refusal::Damaged(Damage::Told(_)))), "{broken:?}");
        let absent = with_second_sheet(|_| None).unwrap();
        assert_eq!(absent.sheets.len() + 1, whole.sheets.len());
    }
}

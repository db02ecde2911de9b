//! Reads .ods: values by calamine, merged areas and fills-free, from `content.xml`. Will not expand repeated empty rows.

use std::io::Cursor;

use calamine::{Ods, Reader, SheetVisible};
use quick_xml::events::{BytesStart, Event};

use super::container;
use super::xls::cells_of;
use super::xlsx::{check_sheet_count, damaged, iso_date, properties};
use crate::place::{Area, CellRef};
use crate::settings::Limits;
use crate::value::{Format, Refusal, Sheet, Value, Workbook};

/// Reads a workbook.
pub fn read(bytes: &[u8], limits: &Limits) -> Result<Workbook, Refusal> {
    container::check_inflated(bytes, limits)?;
    let mut book: Ods<_> = Ods::new(Cursor::new(bytes)).map_err(|e| damaged(&e))?;
    let metas = book.sheets_metadata().to_vec();
    check_sheet_count(metas.len(), limits)?;
    let merged = container::part(bytes, "content.xml", limits).map(|xml| merged_areas(&xml)).unwrap_or_default();
    let mut sheets = Vec::new();
    let mut left = limits.cells;
    for (i, meta) in metas.into_iter().enumerate() {
        let Ok(range) = book.worksheet_range(&meta.name) else { continue };
        let mut cells = cells_of(&range, None, limits, &mut left)?;
        for (_, value) in &mut cells {
            amend(value);
        }
        sheets.push(Sheet {
            name: Some(meta.name),
            visible: meta.visible == SheetVisible::Visible,
            cells,
            merged: merged.get(i).cloned().unwrap_or_default(),
            fills: Vec::new(),
        });
    }
    if sheets.is_empty() {
        return Err(Refusal::Damaged("tidak ada lembar di dalamnya".into()));
    }
    let (properties, modified) = properties(book.workbook_properties().ok());
    Ok(Workbook { format: Format::Ods, sheets, properties, modified })
}

/// ODS gives errors as text.
fn amend(value: &mut Value) {
    if let Value::Text(text) = value {
        let text = text.trim();
        if text.starts_with("#") && text.ends_with(['!', '?']) || text.starts_with("Err:") || text == "#N/A" {
            *value = Value::Error(text.to_owned());
        } else if text.len() == 10 && text.as_bytes()[4] == b'-' && iso_date(text).is_some() {
            *value = iso_date(text).map_or(Value::Blank, Value::Date);
        }
    }
}

/// Merged areas of each table in the order of the file.
fn merged_areas(xml: &[u8]) -> Vec<Vec<Area>> {
    let mut reader = quick_xml::Reader::from_reader(xml);
    let mut tables: Vec<Vec<Area>> = Vec::new();
    let (mut row, mut col, mut row_step) = (0u32, 0u32, 1u32);
    let mut buffer = Vec::new();
    loop {
        buffer.clear();
        match reader.read_event_into(&mut buffer) {
            Ok(Event::Start(tag)) => match tag.local_name().as_ref() {
                "table" => {
                    tables.push(Vec::new());
                    (row, col) = (0, 0);
                }
                "table-row" => {
                    col = 0;
                    row_step = number(&tag, "number-rows-repeated");
                }
                "table-cell" | "covered-table-cell" => cell(&tag, &mut tables, row, &mut col),
                _ => {}
            },
            Ok(Event::Empty(tag)) => match tag.local_name().as_ref() {
                "table-row" => row = row.saturating_add(number(&tag, "number-rows-repeated")),
                "table-cell" | "covered-table-cell" => cell(&tag, &mut tables, row, &mut col),
                _ => {}
            },
            Ok(Event::End(tag)) if tag.local_name().as_ref() == "table-row" => row = row.saturating_add(row_step),
            Ok(Event::Eof) | Err(_) => return tables,
            _ => {}
        }
    }
}

fn cell(tag: &BytesStart<'_>, tables: &mut [Vec<Area>], row: u32, col: &mut u32) {
    let (rows, cols) = (number(tag, "number-rows-spanned"), number(tag, "number-columns-spanned"));
    let in_sheet = row < 1_048_576 && *col < 16_384;
    if rows.max(cols) > 1
        && in_sheet
        && let Some(table) = tables.last_mut()
    {
        let last = CellRef::new((row + rows - 1).min(1_048_575), (*col + cols - 1).min(16_383));
        table.push(Area::between(CellRef::new(row, *col), last));
    }
    *col = col.saturating_add(number(tag, "number-columns-repeated"));
}

/// A whole-number attribute, at least 1 and within a sheet.
fn number(tag: &BytesStart<'_>, name: &str) -> u32 {
    let value = tag.attributes().flatten().find(|a| a.key.local_name().as_ref() == name);
    let text = value.map(|a| a.value.to_string());
    text.and_then(|t| t.parse().ok()).unwrap_or(1u32).clamp(1, 1_048_576)
}

//! Reads .xlsx and .xlsm by streaming their cells. Will not read styles, but for the fills of a sheet with a time grid.

use std::io::Cursor;

use calamine::{Data, DataRef, Dimensions, Reader, SheetType, SheetVisible, Xlsx, XlsxError};

use super::container;
use crate::cells::{Area, CellRef};
use crate::cells::{Format, Refusal, Sheet, Value, Workbook};
use crate::config::settings::Limits;

/// Reads a workbook.
pub fn read(bytes: &[u8], limits: &Limits) -> Result<Workbook, Refusal> {
    container::check_inflated(bytes, limits)?;
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

/// Custom properties and the date of last change.
pub fn properties(read: Option<calamine::WorkbookProperties>) -> (Vec<(String, String)>, Option<chrono::NaiveDate>) {
    let Some(properties) = read else { return (Vec::new(), None) };
    let modified = properties.modified.as_deref().and_then(|text| text.get(..10));
    let modified = modified.and_then(|text| chrono::NaiveDate::parse_from_str(text, "%Y-%m-%d").ok());
    let mut custom: Vec<(String, String)> = properties.custom_properties.into_iter().collect();
    custom.sort();
    (custom, modified)
}

/// Refuses a workbook with too many sheets.
pub fn check_sheet_count(count: usize, limits: &Limits) -> Result<(), Refusal> {
    if count > limits.sheets {
        return Err(Refusal::TooLarge(format!("{count} lembar, melebihi batas {}", limits.sheets)));
    }
    Ok(())
}

/// The refusal for more cells than allowed.
pub fn too_many_cells(limits: &Limits) -> Refusal {
    Refusal::TooLarge(format!("lebih dari {} sel terisi", crate::text::formatting::thousands(limits.cells as i64)))
}

/// A container error as a refusal.
pub fn damaged(error: &impl std::fmt::Display) -> Refusal {
    let text = error.to_string();
    if text.to_lowercase().contains("password") {
        return Refusal::Password;
    }
    if text.contains("limit exceeded") {
        return Refusal::TooLarge("jumlah sel yang dinyatakan di dalamnya".into());
    }
    Refusal::Damaged(text.chars().take(200).collect())
}

/// A merged area with its corners in order and inside the sheet.
pub fn area(d: &Dimensions) -> Option<Area> {
    let clamp = |(row, col): (u32, u32)| CellRef::new(row.min(1_048_575), col.min(16_383));
    let area = Area::between(clamp(d.start), clamp(d.end));
    (area.first != area.last).then_some(area)
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
        if at.row > 1_048_575 || at.col > 16_383 {
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

/// A streamed value.
pub fn from_ref(data: DataRef<'_>, limits: &Limits) -> Value {
    match data {
        DataRef::SharedString(text) => text_value(text, limits),
        other => from_data(Data::from(other), limits),
    }
}

fn text_value(text: &str, limits: &Limits) -> Value {
    if text.is_empty() {
        return Value::Blank;
    }
    // Errors that calamine does not know, and errors pasted as text.
    let code = text.trim();
    let is_code = code.len() <= 16 && code.starts_with('#') && (code.ends_with(['!', '?']) || code == "#N/A");
    if is_code && code[1..].chars().all(|c| c.is_ascii_uppercase() || matches!(c, '/' | '!' | '?' | '_' | '0')) {
        return Value::Error(code.to_owned());
    }
    Value::Text(text.chars().take(limits.text).collect())
}

/// A value of any format.
pub fn from_data(data: Data, limits: &Limits) -> Value {
    match data {
        Data::Empty => Value::Blank,
        Data::Int(n) => Value::Number(n as f64),
        Data::Float(n) if n.is_finite() => Value::Number(n),
        Data::Float(_) => Value::Error("#NUM!".into()),
        Data::String(text) => text_value(&text, limits),
        Data::Bool(b) => Value::Bool(b),
        Data::Error(e) => Value::Error(e.to_string()),
        Data::DateTime(moment) => {
            let serial = moment.as_f64();
            // Times of day and durations are below one day or carry no date.
            if !moment.is_datetime() || !(1.0..2_958_466.0).contains(&serial) {
                return Value::Number(serial);
            }
            let (year, month, day, ..) = moment.to_ymd_hms_milli();
            let date = chrono::NaiveDate::from_ymd_opt(i32::from(year), u32::from(month), u32::from(day));
            date.map_or(Value::Number(serial), Value::Date)
        }
        Data::DateTimeIso(text) => iso_date(&text).map_or(Value::Text(text), Value::Date),
        Data::DurationIso(text) => Value::Text(text),
    }
}

/// The day of an ISO date or moment.
pub fn iso_date(text: &str) -> Option<chrono::NaiveDate> {
    chrono::NaiveDate::parse_from_str(text.get(..10)?, "%Y-%m-%d").ok()
}

/// Whether a sheet has a row of months or quarters with next to nothing written below them: only then do fills mean
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
    // Weeks stand in rows right below the months; marks and figures stand in many rows.
    let below = sheet.cells.iter().filter(|(at, value)| at.row > heading + 2 && !value.is_blank());
    below.filter(|(at, _)| columns.contains(&at.col)).count() < columns.len()
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

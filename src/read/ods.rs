//! Reads .ods: values by calamine, merged areas, fills and percentages from `content.xml`. Will not expand repeated empty rows.
//!
//! The walk is own, since calamine gives neither merged areas nor styles for .ods.

use std::collections::BTreeMap;
use std::io::Cursor;

use calamine::{Ods, Reader, SheetVisible};
use quick_xml::events::{BytesStart, Event};

use super::container;
use super::grid::has_unwritten_grid;
use super::limits::{LAST_COL, LAST_ROW, check_inflated, check_sheet_count, is_inside};
use super::percent::{of_numbers, speaks_of_realisation};
use super::values::{damaged, iso_date, properties};
use super::xls::cells_of;
use crate::cells::{Area, CellRef, Damage, Format, Refusal, Sheet, Value, Workbook};
use crate::config::settings::Limits;

/// Reads a workbook.
pub fn read(bytes: &[u8], limits: &Limits) -> Result<Workbook, Refusal> {
    check_inflated(bytes, limits)?;
    let mut book: Ods<_> = Ods::new(Cursor::new(bytes)).map_err(|e| damaged(&e))?;
    let metas = book.sheets_metadata().to_vec();
    check_sheet_count(metas.len(), limits)?;
    let mut layouts =
        container::part(bytes, "content.xml", limits).map(|xml| layouts(&xml, limits)).unwrap_or_default();
    layouts.resize_with(metas.len(), Layout::default);
    let mut sheets = Vec::new();
    let mut left = limits.cells;
    for (meta, layout) in metas.into_iter().zip(layouts) {
        let Ok(range) = book.worksheet_range(&meta.name) else { continue };
        let mut cells = cells_of(&range, None, limits, &mut left)?;
        for (_, value) in &mut cells {
            amend(value);
        }
        let mut sheet = Sheet {
            name: Some(meta.name),
            visible: meta.visible == SheetVisible::Visible,
            cells,
            merged: layout.merged,
            lost: 0,
            cut: Vec::new(),
            fills: Vec::new(),
            percent: Vec::new(),
            above: None,
        };
        if has_unwritten_grid(&sheet) {
            sheet.fills = layout.fills;
        }
        if speaks_of_realisation(&sheet) {
            sheet.percent = of_numbers(&sheet, layout.percent);
        }
        sheets.push(sheet);
    }
    if sheets.is_empty() {
        return Err(Refusal::Damaged(Damage::NoSheet));
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

/// What calamine does not give of a table.
#[derive(Default)]
struct Layout {
    merged: Vec<Area>,
    fills: Vec<(CellRef, u32)>,
    percent: Vec<CellRef>,
}

/// Cells and rows repeated more often than this are background.
const MOST_REPEATS: u32 = 400;

/// Walks `content.xml`: colours of the styles of cells, then table by table the merged areas and the fills.
#[derive(Default)]
struct Walk {
    /// Style being read.
    style: String,
    /// Background `0xRRGGBB` by style.
    colors: BTreeMap<String, u32>,
    tables: Vec<Layout>,
    /// Default style of the columns, with how many columns each stands for.
    columns: Vec<(u32, String)>,
    row: u32,
    col: u32,
    row_step: u32,
    /// Fills that may still be kept.
    left: usize,
}

fn layouts(xml: &[u8], limits: &Limits) -> Vec<Layout> {
    let mut reader = quick_xml::Reader::from_reader(xml);
    let mut walk = Walk { left: limits.cells, ..Walk::default() };
    let mut buffer = Vec::new();
    loop {
        buffer.clear();
        match reader.read_event_into(&mut buffer) {
            Ok(Event::Start(tag)) => walk.open(&tag, false),
            Ok(Event::Empty(tag)) => walk.open(&tag, true),
            Ok(Event::End(tag)) if tag.local_name().as_ref() == "table-row" => {
                walk.row = walk.row.saturating_add(walk.row_step);
            }
            Ok(Event::Eof) | Err(_) => break,
            _ => {}
        }
    }
    for table in &mut walk.tables {
        table.fills.sort_unstable();
    }
    walk.tables
}

impl Walk {
    fn open(&mut self, tag: &BytesStart<'_>, is_empty: bool) {
        match tag.local_name().as_ref() {
            "style" => self.style = attribute(tag, "name").unwrap_or_default(),
            "table-cell-properties" => {
                let color = attribute(tag, "background-color");
                if let Some(color) = color.and_then(|c| u32::from_str_radix(c.strip_prefix('#')?, 16).ok())
                    && color != 0xFF_FFFF
                {
                    self.colors.insert(self.style.clone(), color);
                }
            }
            "table" => {
                self.tables.push(Layout::default());
                self.columns.clear();
                (self.row, self.col) = (0, 0);
            }
            "table-column" => {
                let style = attribute(tag, "default-cell-style-name").unwrap_or_default();
                self.columns.push((number(tag, "number-columns-repeated"), style));
            }
            "table-row" => {
                self.col = 0;
                self.row_step = number(tag, "number-rows-repeated");
                if is_empty {
                    self.row = self.row.saturating_add(self.row_step);
                }
            }
            "table-cell" | "covered-table-cell" => self.cell(tag),
            _ => {}
        }
    }

    fn cell(&mut self, tag: &BytesStart<'_>) {
        let (rows, cols) = (number(tag, "number-rows-spanned"), number(tag, "number-columns-spanned"));
        let repeated = number(tag, "number-columns-repeated");
        let in_sheet = is_inside(CellRef::new(self.row, self.col));
        let named = attribute(tag, "style-name");
        if in_sheet && repeated <= MOST_REPEATS && self.row_step <= MOST_REPEATS {
            for col in self.col..self.col + repeated {
                let style = named.as_deref().unwrap_or_else(|| column_style(&self.columns, col));
                let Some(color) = self.colors.get(style).copied() else { continue };
                let Some(table) = self.tables.last_mut() else { return };
                let Some(left) = self.left.checked_sub(self.row_step as usize) else { return };
                self.left = left;
                table.fills.extend((0..self.row_step).map(|step| (CellRef::new(self.row + step, col), color)));
            }
            if attribute(tag, "value-type").as_deref() == Some("percentage") {
                self.percentages(repeated);
            }
        }
        if rows.max(cols) > 1
            && in_sheet
            && let Some(table) = self.tables.last_mut()
        {
            let last = CellRef::new((self.row + rows - 1).min(LAST_ROW), (self.col + cols - 1).min(LAST_COL));
            table.merged.push(Area::between(CellRef::new(self.row, self.col), last));
        }
        self.col = self.col.saturating_add(repeated);
    }
}

impl Walk {
    fn percentages(&mut self, repeated: u32) {
        let rows = self.row..self.row + self.row_step;
        let cells = rows.flat_map(|row| (self.col..self.col + repeated).map(move |col| CellRef::new(row, col)));
        let Some(table) = self.tables.last_mut() else { return };
        let Some(left) = self.left.checked_sub((self.row_step * repeated) as usize) else { return };
        self.left = left;
        table.percent.extend(cells);
    }
}

/// The style that a cell without one takes from its column.
fn column_style(columns: &[(u32, String)], col: u32) -> &str {
    let mut first = 0u32;
    for (count, style) in columns {
        first = first.saturating_add(*count);
        if col < first {
            return style;
        }
    }
    ""
}

fn attribute(tag: &BytesStart<'_>, name: &str) -> Option<String> {
    tag.attributes().flatten().find(|a| a.key.local_name().as_ref() == name).map(|a| a.value.to_string())
}

/// A whole-number attribute, at least 1 and within a sheet.
fn number(tag: &BytesStart<'_>, name: &str) -> u32 {
    attribute(tag, name).and_then(|text| text.parse().ok()).unwrap_or(1u32).clamp(1, 1_048_576)
}

//! Reads .docx: each table of the document is a sheet, and its paragraphs are one more, since they say whose the tables are.
//! Will not count what Word numbers by itself, and takes neither what was struck out by revision nor what is hidden.

use std::collections::BTreeMap;

use quick_xml::events::{BytesStart, Event};

use super::container::part;
use super::grid::has_unwritten_grid;
use super::limits::{LAST_COL, LAST_ROW, check_inflated, check_sheet_count, too_many_cells};
use super::values::iso_date;
use super::xml::{attribute, tokens};
use crate::cells::{Area, CellRef, Damage, Format, Kind, PARAGRAPHS, Refusal, Sheet, Value, Workbook};
use crate::config::settings::Limits;

/// Parts with the lines over every page: the letterhead stands there where it does not stand in the text.
const HEADERS: [&str; 3] = ["word/header1.xml", "word/header2.xml", "word/header3.xml"];

/// Reads the tables of a document.
pub fn read(bytes: &[u8], limits: &Limits) -> Result<Workbook, Refusal> {
    check_inflated(bytes, limits)?;
    let text = |name: &str| part(bytes, name, limits).map(|bytes| String::from_utf8_lossy(&bytes).into_owned());
    let body = text("word/document.xml").ok_or(Refusal::Damaged(Damage::NoSheet))?;
    let mut walk = Walk::new(limits);
    for header in HEADERS.iter().filter_map(|name| text(name)) {
        walk.go(&header)?;
    }
    // A letterhead drawn up as a table is lines, no table of the document.
    for table in std::mem::take(&mut walk.tables) {
        let cells = table.sheet.cells.into_iter();
        walk.paragraphs.extend(cells.map(|(_, value)| value.shown()));
    }
    walk.above = 0;
    // Tables behind the place where it breaks off would be lost in silence.
    if !walk.go(&body)? || walk.depth > 0 {
        return Err(Refusal::Damaged(Damage::Misshapen));
    }
    if walk.tables.is_empty() {
        return Err(Refusal::NotSpreadsheet(Kind::Word));
    }
    let prose = walk.tables.len();
    check_sheet_count(prose + 1, limits)?;
    let mut sheets: Vec<Sheet> = Vec::with_capacity(prose + 1);
    for (i, table) in walk.tables.into_iter().enumerate() {
        let name = Some(format!("Tabel {}", i + 1));
        let mut sheet = Sheet { name, above: Some((prose, table.above)), ..table.sheet };
        if !has_unwritten_grid(&sheet) {
            sheet.fills.clear();
        }
        sheets.push(sheet);
    }
    let lines = walk.paragraphs.into_iter().zip(0..);
    let cells = lines.map(|(text, row)| (CellRef::new(row, 0), Value::Text(text))).collect();
    sheets.push(Sheet { name: Some(PARAGRAPHS.to_owned()), visible: true, cells, ..Sheet::default() });
    let modified = text("docProps/core.xml").and_then(|core| modified(&core));
    Ok(Workbook { format: Format::Docx, sheets, properties: Vec::new(), modified })
}

/// The day of last change that the document states.
fn modified(core: &str) -> Option<chrono::NaiveDate> {
    let (_, rest) = core.split_once("modified")?;
    iso_date(rest.split_once('>')?.1)
}

/// A table, and the paragraphs between the table before it and this one, by their rows.
struct Table {
    sheet: Sheet,
    above: std::ops::Range<u32>,
}

/// A cell while it is read.
#[derive(Default)]
struct Cell {
    text: String,
    span: u32,
    /// Whether it goes on with the cell above it, or begins one that may go on below.
    goes_on: bool,
    begins: bool,
    fill: Option<u32>,
}

/// Elements whose content does not show: alternatives for old programs, text that was moved away.
const UNSEEN: [&str; 3] = ["Fallback", "moveFrom", "del"];

/// Goes through the elements of a part.
struct Walk<'l> {
    limits: &'l Limits,
    /// Cells that may still be kept.
    left: usize,
    paragraphs: Vec<String>,
    tables: Vec<Table>,
    /// The first paragraph that no table stands below yet.
    above: u32,
    /// Tables that are open: those within a cell are words of that cell.
    depth: u32,
    at: CellRef,
    cell: Option<Cell>,
    /// Cells that may go on below, by their column: where they begin, their width and the last row so far.
    tall: BTreeMap<u32, (CellRef, u32, u32)>,
    line: String,
    in_text: bool,
    in_layout: bool,
    is_hidden: bool,
    /// Elements without a picture on the page that are open.
    unseen: u32,
}

impl<'l> Walk<'l> {
    fn new(limits: &'l Limits) -> Self {
        Self {
            limits,
            left: limits.cells,
            paragraphs: Vec::new(),
            tables: Vec::new(),
            above: 0,
            depth: 0,
            at: CellRef::new(0, 0),
            cell: None,
            tall: BTreeMap::new(),
            line: String::new(),
            in_text: false,
            in_layout: false,
            is_hidden: false,
            unseen: 0,
        }
    }

    /// Goes through a part; whether it has its end.
    fn go(&mut self, xml: &str) -> Result<bool, Refusal> {
        let mut is_whole = false;
        for (event, _) in tokens(xml) {
            match event {
                Event::Start(tag) => self.open(&tag, false),
                Event::Empty(tag) => self.open(&tag, true),
                Event::End(tag) => {
                    let name = tag.local_name();
                    is_whole = name.as_ref() == "document";
                    self.close(name.as_ref())?;
                }
                Event::Text(text) if self.shows() => self.line.push_str(&text.xml10_content()),
                Event::CData(text) if self.shows() => self.line.push_str(&text.xml10_content()),
                Event::GeneralRef(name) if self.shows() => {
                    let known = match &*name.xml10_content() {
                        "amp" => Some('&'),
                        "lt" => Some('<'),
                        "gt" => Some('>'),
                        "quot" => Some('"'),
                        "apos" => Some('\''),
                        _ => name.resolve_char_ref().ok().flatten(),
                    };
                    self.line.extend(known);
                }
                _ => {}
            }
        }
        Ok(is_whole)
    }

    fn shows(&self) -> bool {
        self.in_text && !self.is_hidden && self.unseen == 0
    }

    fn open(&mut self, tag: &BytesStart<'_>, is_empty: bool) {
        let name = tag.local_name();
        let name = name.as_ref();
        if UNSEEN.contains(&name) {
            self.unseen += u32::from(!is_empty);
            return;
        }
        if self.unseen > 0 {
            return;
        }
        let value = || value_of(tag, "val");
        let number = || value().and_then(|text| text.parse::<u32>().ok()).unwrap_or(1).min(LAST_COL);
        match (name, &mut self.cell) {
            ("tbl", _) if !is_empty => self.open_table(),
            ("tr", None) if self.depth == 1 => self.at.col = 0,
            ("gridBefore", None) if self.depth == 1 => self.at.col = number(),
            ("tc", None) if self.depth == 1 && !is_empty => self.cell = Some(Cell { span: 1, ..Cell::default() }),
            ("gridSpan", Some(cell)) if self.depth == 1 => cell.span = number().max(1),
            ("vMerge", Some(cell)) if self.depth == 1 => {
                cell.begins = value().is_some_and(|value| value == "restart");
                cell.goes_on = !cell.begins;
            }
            ("shd", Some(cell)) if self.depth == 1 && !self.in_layout => {
                let fill = value_of(tag, "fill").and_then(|fill| u32::from_str_radix(&fill, 16).ok());
                cell.fill = fill.filter(|color| *color != 0xFF_FFFF);
            }
            ("pPr" | "rPr", _) => self.in_layout = !is_empty,
            ("vanish", _) if self.in_layout => {
                self.is_hidden = value().is_none_or(|value| !matches!(value.as_str(), "0" | "false"));
            }
            ("r", _) => self.is_hidden = false,
            ("t", _) => self.in_text = !is_empty,
            ("tab" | "ptab", _) if !self.in_layout => self.line.push('\t'),
            ("br" | "cr", _) => self.line.push('\n'),
            ("noBreakHyphen", _) => self.line.push('-'),
            ("sym", _) if !self.is_hidden => self.line.push(symbol(value_of(tag, "char").as_deref())),
            _ => {}
        }
    }

    fn close(&mut self, name: &str) -> Result<(), Refusal> {
        if UNSEEN.contains(&name) {
            self.unseen = self.unseen.saturating_sub(1);
            return Ok(());
        }
        if self.unseen > 0 {
            return Ok(());
        }
        match name {
            "t" => self.in_text = false,
            "pPr" | "rPr" => self.in_layout = false,
            "r" => self.is_hidden = false,
            "p" => self.close_paragraph()?,
            "tc" if self.depth == 1 => self.close_cell()?,
            "tr" if self.depth == 1 => self.at = CellRef::new((self.at.row + 1).min(LAST_ROW), 0),
            "tbl" => self.close_table(),
            _ => {}
        }
        Ok(())
    }

    fn open_table(&mut self) {
        self.depth += 1;
        if self.depth == 1 {
            let end = self.paragraphs.len() as u32;
            let sheet = Sheet { visible: true, ..Sheet::default() };
            self.tables.push(Table { sheet, above: self.above..end });
            self.above = end;
            self.at = CellRef::new(0, 0);
            self.tall.clear();
        }
    }

    fn close_table(&mut self) {
        self.depth = self.depth.saturating_sub(1);
        let Some(table) = self.tables.last_mut().filter(|_| self.depth == 0) else { return };
        let merged = std::mem::take(&mut self.tall).into_values();
        table.sheet.merged.extend(merged.filter_map(|(first, span, last)| area(first, span, last)));
        table.sheet.cells.sort_by_key(|(at, _)| *at);
        table.sheet.cells.dedup_by_key(|(at, _)| *at);
        table.sheet.fills.sort_unstable();
    }

    fn close_paragraph(&mut self) -> Result<(), Refusal> {
        let line = std::mem::take(&mut self.line);
        match &mut self.cell {
            Some(cell) => {
                let is_kept = !line.trim().is_empty() && cell.text.len() <= self.limits.text.saturating_mul(4);
                if is_kept && !cell.text.is_empty() {
                    cell.text.push('\n');
                }
                if is_kept {
                    cell.text.push_str(line.trim());
                }
            }
            None if !line.trim().is_empty() => {
                self.left = self.left.checked_sub(1).ok_or_else(|| too_many_cells(self.limits))?;
                self.paragraphs.push(line.trim().to_owned());
            }
            None => {}
        }
        Ok(())
    }

    fn close_cell(&mut self) -> Result<(), Refusal> {
        let (Some(cell), Some(table)) = (self.cell.take(), self.tables.last_mut()) else { return Ok(()) };
        let first = self.at;
        let span = cell.span.max(1);
        self.at.col = self.at.col.saturating_add(span).min(LAST_COL);
        self.left = self.left.checked_sub(1).ok_or_else(|| too_many_cells(self.limits))?;
        let shade = |color: u32| (first.col..first.col + span).map(move |col| (CellRef::new(first.row, col), color));
        // The fills of a grid are of narrow cells; a wide one is a band or a title.
        table.sheet.fills.extend(cell.fill.into_iter().filter(|_| span <= 60).flat_map(shade));
        if cell.goes_on
            && let Some((_, _, last)) = self.tall.get_mut(&first.col)
        {
            *last = first.row;
            return Ok(());
        }
        if let Some((above, width, last)) = self.tall.remove(&first.col) {
            table.sheet.merged.extend(area(above, width, last));
        }
        if cell.begins {
            self.tall.insert(first.col, (first, span, first.row));
        } else {
            table.sheet.merged.extend(area(first, span, first.row));
        }
        if !cell.text.is_empty() {
            table.sheet.cells.push((first, Value::Text(cell.text)));
        }
        Ok(())
    }
}

fn area(first: CellRef, span: u32, last: u32) -> Option<Area> {
    let last = CellRef::new(last, (first.col + span - 1).min(LAST_COL));
    (first != last).then_some(Area { first, last })
}

fn value_of(tag: &BytesStart<'_>, name: &str) -> Option<String> {
    let found = tag.attributes().with_checks(false).flatten().find(|a| a.key.local_name().as_ref() == name);
    found.map(|a| a.value.into_owned()).or_else(|| attribute(tag, name))
}

/// A sign of a font of signs: an empty box where the sign is one, else a tick, which says no more than that something stands there.
fn symbol(code: Option<&str>) -> char {
    match code.map(str::to_ascii_uppercase).as_deref() {
        Some("F06F" | "F071" | "F072" | "F0A8" | "F0A3") => '☐',
        _ => '✓',
    }
}

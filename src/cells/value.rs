//! Workbooks as read: cells with their values, merged areas and fills. Will not interpret any value.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::cells::{Area, CellRef};

/// What stands in a cell.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub enum Value {
    /// Nothing.
    Blank,
    /// Text as typed.
    Text(String),
    /// A number.
    Number(f64),
    /// A truth value.
    Bool(bool),
    /// A number formatted as a date; the time of day is dropped.
    Date(NaiveDate),
    /// An error value such as `#REF!`.
    Error(String),
    /// A formula that was saved without its result.
    Uncalculated,
}

impl Value {
    /// Whether the cell says nothing: blank, or only white space.
    pub fn is_blank(&self) -> bool {
        match self {
            Value::Blank => true,
            Value::Text(text) => text.trim_matches(|c: char| c.is_whitespace() || c == '\u{200b}').is_empty(),
            _ => false,
        }
    }

    /// The text of a text cell.
    pub fn as_text(&self) -> Option<&str> {
        if let Value::Text(text) = self { Some(text) } else { None }
    }

    /// The value as a person would read it on the sheet: numbers without needless decimals, dates as dd/mm/yyyy.
    pub fn shown(&self) -> String {
        match self {
            Value::Blank => String::new(),
            Value::Text(text) => text.split_whitespace().collect::<Vec<_>>().join(" "),
            Value::Number(number) => shown_number(*number),
            Value::Bool(true) => "BENAR".into(),
            Value::Bool(false) => "SALAH".into(),
            Value::Date(date) => date.format("%d/%m/%Y").to_string(),
            Value::Error(code) => code.clone(),
            Value::Uncalculated => "(rumus tanpa hasil)".into(),
        }
    }
}

/// A number with up to six decimals, a decimal comma, and no trailing zeros.
fn shown_number(number: f64) -> String {
    if number == number.trunc() && number.abs() < 1e15 {
        return format!("{number:.0}");
    }
    if number.abs() >= 1e15 {
        // Fifteen digits are all that a workbook keeps; Excel shows zeros behind them.
        let shown = format!("{number:.14e}");
        let (digits, exponent) = shown.split_once('e').unwrap_or((&shown, "0"));
        let digits = digits.replace('.', "");
        let zeros = exponent.parse::<usize>().unwrap_or(0).min(330) + 1 - digits.trim_start_matches('-').len();
        return format!("{digits}{}", "0".repeat(zeros));
    }
    let text = format!("{number:.6}");
    text.trim_end_matches('0').trim_end_matches('.').replace('.', ",")
}

/// Name of the sheet that holds the paragraphs of a document, one in each row, in their order.
pub const PARAGRAPHS: &str = "Naskah";

/// Merged areas with more rows than this are tall; a sheet has few of them.
const LOW: u32 = 16;

/// One sheet: only cells that hold something, in row order.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
pub struct Sheet {
    /// Name; none for CSV.
    pub name: Option<String>,
    /// Whether a user sees it.
    pub visible: bool,
    /// Cells that are not [`Value::Blank`], sorted by row and column.
    pub cells: Vec<(CellRef, Value)>,
    /// Merged areas, in the order of [`Sheet::arrange`].
    pub merged: Vec<Area>,
    /// Cells that are there and gave no value, because they are damaged one by one; their places are not known.
    pub lost: u32,
    /// Cells whose text was longer than allowed and is not there whole.
    pub cut: Vec<CellRef>,
    /// Cells with a visible fill and its colour `0xRRGGBB`, sorted. Read only for sheets with a time grid.
    pub fills: Vec<(CellRef, u32)>,
    /// Cells whose number is shown as a percentage, sorted. Read only for sheets that speak of realisation.
    pub percent: Vec<CellRef>,
    /// The lines above its table, where they stand on another sheet: its index, and the rows of it.
    pub above: Option<(usize, std::ops::Range<u32>)>,
}

impl Sheet {
    /// The value of a cell; blank where nothing is stored.
    pub fn get(&self, cell: CellRef) -> &Value {
        match self.cells.binary_search_by_key(&cell, |(at, _)| *at) {
            Ok(i) => &self.cells[i].1,
            Err(_) => &Value::Blank,
        }
    }

    /// The stored cells of one row.
    pub fn row(&self, row: u32) -> &[(CellRef, Value)] {
        let from = self.cells.partition_point(|(at, _)| at.row < row);
        let to = self.cells.partition_point(|(at, _)| at.row <= row);
        &self.cells[from..to]
    }

    /// The merged area that holds the cell.
    pub fn merge_at(&self, cell: CellRef) -> Option<Area> {
        let tall = self.merged.partition_point(|area| area.rows() > LOW);
        let (tall, low) = self.merged.split_at(tall);
        let after = low.partition_point(|area| area.first.row <= cell.row);
        let near = low[..after].iter().rev().take_while(|area| area.first.row + LOW > cell.row);
        near.chain(tall).copied().find(|area| area.contains(cell))
    }

    /// Brings merged areas into the order in which they are looked up: the tall ones, then the low ones by their first row.
    pub fn arrange(&mut self) {
        self.merged.sort_by_key(|area| (area.rows() <= LOW, area.first, area.last));
        self.merged.dedup();
    }

    /// The last row with a cell in it, zero-based.
    pub fn last_row(&self) -> Option<u32> {
        self.cells.last().map(|(at, _)| at.row)
    }
}

/// Format of a file by its content.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
#[allow(missing_docs)]
pub enum Format {
    Xlsx,
    Xlsm,
    Xlsb,
    Xls,
    Ods,
    /// A document of words: its tables.
    Docx,
    Csv,
    /// Anything else.
    Unknown,
}

impl Format {
    /// The extension that belongs to the format.
    pub fn extension(self) -> &'static str {
        match self {
            Format::Xlsx => "xlsx",
            Format::Xlsm => "xlsm",
            Format::Xlsb => "xlsb",
            Format::Xls => "xls",
            Format::Ods => "ods",
            Format::Docx => "docx",
            Format::Csv => "csv",
            Format::Unknown => "",
        }
    }
}

/// A workbook as read.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Workbook {
    /// By content.
    pub format: Format,
    /// Sheets in the order of the file.
    pub sheets: Vec<Sheet>,
    /// Custom document properties.
    pub properties: Vec<(String, String)>,
    /// The workbook's own date of last change.
    pub modified: Option<NaiveDate>,
}

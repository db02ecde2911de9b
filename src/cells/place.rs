//! Places in received files: cell addresses, areas and locations. Will not read or hold any content.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

use crate::shown::Name;

/// Address of a cell, zero-based and absolute within its sheet; shown as `C14`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct CellRef {
    /// Zero-based row.
    pub row: u32,
    /// Zero-based column.
    pub col: u32,
}

impl CellRef {
    /// The cell at a zero-based row and column.
    pub const fn new(row: u32, col: u32) -> Self {
        Self { row, col }
    }
}

/// Letters of a zero-based column: 0 is `A`, 26 is `AA`.
pub fn column_letters(col: u32) -> String {
    let mut letters = Vec::new();
    let mut rest = col + 1;
    while rest > 0 {
        letters.push(b'A' + ((rest - 1) % 26) as u8);
        rest = (rest - 1) / 26;
    }
    letters.iter().rev().map(|&b| b as char).collect()
}

impl fmt::Display for CellRef {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}{}", column_letters(self.col), u64::from(self.row) + 1)
    }
}

/// A text that is no cell address such as `C14`.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{0:?} bukan alamat sel seperti C14")]
pub struct BadAddress(pub String);

impl FromStr for CellRef {
    type Err = BadAddress;

    fn from_str(text: &str) -> Result<Self, BadAddress> {
        let bad = || BadAddress(text.to_owned());
        let bare = text.replace('$', "");
        let digits = bare.find(|c: char| c.is_ascii_digit()).ok_or_else(bad)?;
        let (letters, number) = bare.split_at(digits);
        if letters.is_empty() || letters.len() > 3 || !letters.bytes().all(|b| b.is_ascii_alphabetic()) {
            return Err(bad());
        }
        let col = letters.bytes().fold(0u32, |n, b| n * 26 + u32::from(b.to_ascii_uppercase() - b'A') + 1);
        let row: u32 = number.parse().map_err(|_| bad())?;
        if row == 0 || row > 1_048_576 || col > 16_384 {
            return Err(bad());
        }
        Ok(Self { row: row - 1, col: col - 1 })
    }
}

/// A rectangle of cells, both corners included.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Area {
    /// Upper left cell.
    pub first: CellRef,
    /// Lower right cell.
    pub last: CellRef,
}

impl Area {
    /// The rectangle between two corners given in any order.
    pub fn between(a: CellRef, b: CellRef) -> Self {
        Self {
            first: CellRef::new(a.row.min(b.row), a.col.min(b.col)),
            last: CellRef::new(a.row.max(b.row), a.col.max(b.col)),
        }
    }

    /// Number of rows.
    pub fn rows(&self) -> u32 {
        self.last.row - self.first.row + 1
    }

    /// Whether the cell lies inside.
    pub fn contains(&self, cell: CellRef) -> bool {
        (self.first.row..=self.last.row).contains(&cell.row) && (self.first.col..=self.last.col).contains(&cell.col)
    }
}

/// Index of a file in [`Sources`].
pub type FileId = usize;

/// A place a finding speaks of: a file, and in it perhaps a sheet and a cell. Ordered by file, sheet, cell.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Location {
    /// The file, or none when the finding is about the roster as such.
    pub file: Option<FileId>,
    /// Index of the sheet in the file.
    pub sheet: Option<usize>,
    /// The cell.
    pub cell: Option<CellRef>,
}

impl Location {
    /// A whole file.
    pub fn file(file: FileId) -> Self {
        Self { file: Some(file), sheet: None, cell: None }
    }

    /// A cell of a sheet.
    pub fn cell(file: FileId, sheet: usize, cell: CellRef) -> Self {
        Self { file: Some(file), sheet: Some(sheet), cell: Some(cell) }
    }

    /// No file at all.
    pub fn nowhere() -> Self {
        Self { file: None, sheet: None, cell: None }
    }
}

/// Name of one file and of its sheets.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Source {
    /// Path relative to `masuk/`, with `/`.
    pub path: Name,
    /// Sheet names in the order of the file; `None` for a format without sheets (CSV).
    pub sheets: Vec<Option<Name>>,
}

/// Knows the names behind the indices of [`Location`].
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Sources(pub Vec<Source>);

impl Sources {
    /// Path of the file of a place.
    pub fn path(&self, at: Location) -> Option<&Name> {
        Some(&self.0.get(at.file?)?.path)
    }

    /// Name of the sheet of a place; none for CSV.
    pub fn sheet(&self, at: Location) -> Option<&Name> {
        self.0.get(at.file?)?.sheets.get(at.sheet?)?.as_ref()
    }
}

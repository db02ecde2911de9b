//! Cell accounting: every non-empty cell of a visible sheet ends in exactly one class. Will not decide the class.

use std::collections::BTreeMap;

use crate::cells::CellRef;
use crate::cells::{Sheet, Workbook};
use crate::model::{CellCount, UnusedCell};

/// What a cell served for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Class {
    /// A field took it.
    Used,
    /// Titles, headings, numbering, sections, totals, signatures.
    Furniture,
}

/// Classes of the cells of a workbook; a cell without an entry is unused.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Ledger {
    classes: BTreeMap<(usize, CellRef), Class>,
}

impl Ledger {
    /// Books a cell. What a field took stays used.
    pub fn book(&mut self, sheet: usize, at: CellRef, class: Class) {
        let slot = self.classes.entry((sheet, at)).or_insert(class);
        if class == Class::Used {
            *slot = class;
        }
    }

    /// Books all cells of a row that have no class yet.
    pub fn book_row(&mut self, workbook: &Workbook, sheet: usize, row: u32, class: Class) {
        for (at, _) in workbook.sheets[sheet].row(row) {
            self.classes.entry((sheet, *at)).or_insert(class);
        }
    }

    /// Whether a cell has a class.
    pub fn is_booked(&self, sheet: usize, at: CellRef) -> bool {
        self.classes.contains_key(&(sheet, at))
    }

    /// Counts the cells of the visible sheets and lists those that nothing took.
    pub fn count(&self, workbook: &Workbook) -> (CellCount, Vec<UnusedCell>) {
        let mut count = CellCount::default();
        let mut unused = Vec::new();
        for (i, sheet) in workbook.sheets.iter().enumerate().filter(|(_, sheet)| sheet.visible) {
            for (at, value) in filled(sheet) {
                match self.classes.get(&(i, *at)) {
                    Some(Class::Used) => count.used += 1,
                    Some(Class::Furniture) => count.furniture += 1,
                    None => {
                        count.unused += 1;
                        unused.push(UnusedCell { sheet: i, at: *at, raw: value.shown() });
                    }
                }
            }
        }
        (count, unused)
    }
}

/// The cells of a sheet that say something.
pub fn filled(sheet: &Sheet) -> impl Iterator<Item = &(CellRef, crate::cells::Value)> {
    sheet.cells.iter().filter(|(_, value)| !value.is_blank())
}

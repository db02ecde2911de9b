//! The sheets that the official template and the correction workbook add for their reader, and what the template puts beside its
//! tables. Will not read a value of the OPD.

use std::collections::BTreeSet;

use super::ledger::{Class, Ledger, filled};
use super::parts::Recognised;
use crate::cells::{Sheet, Value, Workbook};

/// Sheet of a correction workbook that lists what is to be mended.
pub const CORRECTIONS: &str = "Daftar Perbaikan";
/// Sheet of a correction workbook with what could not be placed.
pub const UNPLACED: &str = "Tidak Terbaca";
/// Sheet of a correction workbook with readings that were decided.
pub const READINGS: &str = "Cara Dibaca";
/// Sheets that are there for their reader only.
const GUIDE_SHEETS: [&str; 4] = ["Petunjuk", CORRECTIONS, UNPLACED, READINGS];

/// Sheet of the official template with the lines of identity and their checks.
const IDENTITY_SHEET: &str = "Identitas";

/// Whether a sheet of an official workbook is there for its reader only.
pub(super) fn is_guide(sheet: &Sheet) -> bool {
    sheet.name.as_deref().is_some_and(|name| GUIDE_SHEETS.contains(&name))
}

/// Books all cells of a sheet as furniture.
pub(super) fn book_sheet(workbook: &Workbook, sheet: usize, ledger: &mut Ledger) {
    for (at, _) in filled(&workbook.sheets[sheet]) {
        ledger.book(sheet, *at, Class::Furniture);
    }
}

/// Counters, checks, the Gantt and sums of the official template stand under headings of their own beside its tables;
/// and where it was filled by a program that does not calculate, its formulas have no results.
pub(super) fn book_official_rest(workbook: &Workbook, found: &mut Recognised) {
    let mut own = own_columns(workbook, found);
    own.sort();
    for (index, sheet) in workbook.sheets.iter().enumerate() {
        let of_sheet = own.iter().filter(|columns| columns.sheet == index);
        book_below(sheet, index, of_sheet, &mut found.ledger);
        for (at, _) in sheet.cells.iter().filter(|(_, value)| *value == Value::Uncalculated) {
            found.ledger.book(index, *at, Class::Furniture);
        }
        if sheet.name.as_deref() == Some(IDENTITY_SHEET) {
            book_sheet(workbook, index, &mut found.ledger);
        }
    }
}

/// Columns of the template's own, below a row of a sheet.
#[derive(PartialEq, Eq, PartialOrd, Ord)]
struct OwnColumns {
    sheet: usize,
    below: u32,
    columns: Vec<u32>,
}

fn own_columns(workbook: &Workbook, found: &Recognised) -> Vec<OwnColumns> {
    let mut own: Vec<OwnColumns> = Vec::new();
    for plan in &found.plans {
        let gantt = plan.heading.time.iter().map(|column| column.col);
        let columns = plan.heading.strangers.keys().copied().chain(gantt).chain(plan.heading.key).collect();
        own.push(OwnColumns { sheet: plan.sheet, below: plan.heading.last_row, columns });
    }
    let headed = |sheet: usize, rows: std::ops::RangeInclusive<u32>, known: &dyn Fn(u32) -> bool| {
        let below = *rows.end();
        let cells = rows.flat_map(|row| workbook.sheets[sheet].row(row));
        OwnColumns { sheet, below, columns: cells.map(|(at, _)| at.col).filter(|col| !known(*col)).collect() }
    };
    for table in &found.monitoring {
        let known = |col: u32| table.months.iter().any(|month| month.col == col) || Some(col) == table.description;
        own.push(headed(table.sheet, table.heading.0..=table.heading.1, &known));
    }
    for table in found.notes.iter().chain(&found.evaluations) {
        let known = |col: u32| table.columns.values().any(|c| *c == col);
        own.push(headed(table.sheet, table.heading..=table.heading, &known));
    }
    own
}

/// Books what stands in some columns of a sheet, each from a row on; `own` is in the order of these rows.
fn book_below<'a>(sheet: &Sheet, index: usize, own: impl Iterator<Item = &'a OwnColumns>, ledger: &mut Ledger) {
    let mut own = own.peekable();
    let mut columns: BTreeSet<u32> = BTreeSet::new();
    for (at, _) in filled(sheet) {
        while let Some(next) = own.next_if(|next| next.below < at.row) {
            columns.extend(&next.columns);
        }
        if columns.contains(&at.col) {
            ledger.book(index, *at, Class::Furniture);
        }
    }
}

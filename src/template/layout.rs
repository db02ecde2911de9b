//! Where everything stands on the sheets of the official template: headings, rows and columns. Will not write any cell.

use std::collections::BTreeMap;

use super::fill::{Cell, Fill, Values4};
use super::sheets::{IDENTITY, PLAN, SheetKind};
use crate::calendar::MONTHS;
use crate::cells::{CellRef, column_letters};
use crate::config::structure::Structure;
use crate::model::{COLUMNS, Column, Field, TemplateColumn};

/// Rows of an empty plan.
pub const ROOM: u32 = 60;

/// Empty rows of a plan that are printed below what is filled in, and below the activities of a blank one.
const MORE: u32 = 3;
const MORE_OF_BLANK: u32 = 12;

/// Heading of the live check on every entry sheet.
pub const CHECK: &str = "Cek";
/// Column of the check on the plan: behind all that are filled in.
pub const PLAN_CHECK: u16 = columns_of_plan();
/// Hidden column of the keys of rows on the plan: beside the check, so that sorting the table takes it along.
pub const PLAN_KEY: u16 = PLAN_CHECK + 1;
/// First column of the Gantt, one column a month of the programme period; a narrow gap stands before it.
pub const GANTT: u16 = PLAN_KEY + 2;

/// Merged heading over the physical months of the monitoring.
pub const PHYSICAL_HEADING: &str = "Realisasi Fisik Kumulatif (%)";
/// Merged heading over the spending months of the monitoring.
pub const SPENT_HEADING: &str = "Realisasi Anggaran Kumulatif (Rp)";
/// Column of January's physical progress; December's is 11 further.
pub const PHYSICAL: u16 = 2;
/// Column of January's spending; December's is 11 further.
pub const SPENT: u16 = 14;
/// Column of the check on the monitoring.
pub const MONITORING_CHECK: u16 = 26;
/// Hidden column of the keys of rows on the monitoring.
pub const MONITORING_KEY: u16 = 27;
/// First column of the block of plan against realisation, seven columns wide, twelve rows from the first data row.
pub const SUMMARY: u16 = 29;

/// Headings of the notes.
pub const NOTE_COLUMNS: [&str; 4] = ["Bulan", "Kendala", "Tindak Lanjut", "Bukti Dukung"];
/// Headings of the evaluations.
pub const EVALUATION_COLUMNS: [&str; 4] = ["Triwulan", "Faktor Pendorong", "Faktor Penghambat", "Tindak Lanjut"];
/// Column of the check on notes and evaluations.
pub const NOTES_CHECK: u16 = 4;
/// Names of the quarters as written on the evaluations.
pub const QUARTERS: [&str; 4] = ["Triwulan I", "Triwulan II", "Triwulan III", "Triwulan IV"];

/// Zero-based heading row of identity, notes and evaluations; their first data row is the next one.
pub const HEADING_ROW: u32 = 4;
/// Column of the identity values; labels stand one to the left, checks one to the right.
pub const IDENTITY_VALUE: u16 = 1;

pub use crate::model::{IDENTITY_LINES, ROW_KEY};

const fn columns_of_plan() -> u16 {
    let (mut count, mut at) = (0, 0);
    while at < COLUMNS.len() {
        count += COLUMNS[at].template.is_some() as u16;
        at += 1;
    }
    count
}

/// A column of the plan in its place.
#[derive(Debug, Clone, Copy)]
pub struct PlanColumn {
    /// Its number, from 0 on.
    pub at: u16,
    /// What it is.
    pub column: &'static Column,
    /// How it looks, and what the guide says of it.
    pub place: &'static TemplateColumn,
}

/// The columns of the plan in their order: those of [`COLUMNS`] with a place in the template.
pub fn plan_columns() -> impl Iterator<Item = PlanColumn> + Clone {
    let placed = COLUMNS.iter().filter_map(|column| Some((column, column.template.as_ref()?)));
    (0..).zip(placed).map(|(at, (column, place))| PlanColumn { at, column, place })
}

/// Column of a field of the plan; none for fields that the template does not have.
pub fn plan_column(field: Field) -> Option<u16> {
    plan_columns().find(|known| known.column.field == field).map(|known| known.at)
}

/// Letters of the column of a field.
pub(super) fn letters(field: Field) -> String {
    column_letters(u32::from(plan_column(field).unwrap_or_default()))
}

/// Address of the sum of all budgets on the plan, seen from another sheet: `'Rencana Aksi'!$N$4`.
pub(super) fn budget_total(structure: &Structure) -> String {
    format!("'{PLAN}'!${}${}", letters(Field::Budget), structure.phases.len() + 1)
}

/// Letters of the column of a month (0 to 11) in a block of the monitoring.
pub(super) fn month_letters(block: u16, month: u16) -> String {
    column_letters(u32::from(block + month))
}

/// Index of an identity line by its key.
pub fn identity_line(key: &str) -> Option<usize> {
    IDENTITY_LINES.iter().position(|(known, _)| *known == key)
}

/// Rows of one workbook, which depend on what is filled in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Layout {
    /// Zero-based row of the last heading line of plan and monitoring.
    pub plan_heading: u32,
    /// Rows of the plan, used or not: at least [`ROOM`].
    pub plan_rows: u32,
    /// Rows of plan and monitoring that are printed: those that are filled in and a few more.
    pub printed_rows: u32,
    /// What stands in each row of the notes.
    pub notes: Vec<Slot>,
    /// What stands in each row of the evaluations.
    pub evaluations: Vec<Slot>,
}

/// What stands in a row of the notes or evaluations.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Slot {
    /// The given row of this index.
    Given(usize),
    /// Only the month or quarter of this zero-based index.
    Name(usize),
    /// Nothing.
    Free,
}

impl Layout {
    /// The layout of the workbook that `fill` makes.
    pub fn new(structure: &Structure, fill: &Fill) -> Self {
        let totals = structure.phases.len() as u32 + 1;
        let plan_rows = ROOM.max(fill.rows.len() as u32);
        let required = structure.activities.iter().filter(|activity| activity.required).count();
        let (filled, more) = if fill.rows.is_empty() { (required, MORE_OF_BLANK) } else { (fill.rows.len(), MORE) };
        Self {
            plan_heading: (totals + 1).max(5),
            plan_rows,
            printed_rows: plan_rows.min(filled as u32 + more),
            notes: place(&fill.notes, &MONTHS, 12),
            evaluations: place(&fill.evaluations, &QUARTERS, 0),
        }
    }

    /// First data row of plan and monitoring; the row of the plan and its monitoring have the same number.
    pub fn first_row(&self) -> u32 {
        self.plan_heading + 1
    }

    /// Last row of plan and monitoring that is printed.
    pub fn last_printed_row(&self) -> u32 {
        self.plan_heading + self.printed_rows
    }

    /// Last row of plan and monitoring.
    pub fn last_row(&self) -> u32 {
        self.plan_heading + self.plan_rows
    }

    /// Zero-based row of the row of this index in a [`Fill`]: a plan row (also for its monitoring), a note, an evaluation,
    /// or a line of [`IDENTITY_LINES`].
    pub fn row(&self, sheet: SheetKind, index: usize) -> u32 {
        let below = |slots: &[Slot]| {
            let found = slots.iter().position(|slot| *slot == Slot::Given(index));
            HEADING_ROW + 1 + found.unwrap_or(index) as u32
        };
        match sheet {
            SheetKind::Identity => HEADING_ROW + 1 + index as u32,
            SheetKind::Plan | SheetKind::Monitoring => self.first_row() + index as u32,
            SheetKind::Notes => below(&self.notes),
            SheetKind::Evaluations => below(&self.evaluations),
        }
    }

    /// The cell of a row of a [`Fill`] and a column.
    pub fn cell(&self, sheet: SheetKind, index: usize, column: u16) -> CellRef {
        CellRef::new(self.row(sheet, index), u32::from(column))
    }

    /// The cell of a field of the plan; none for fields that the template does not have.
    pub fn plan_cell(&self, index: usize, field: Field) -> Option<CellRef> {
        Some(self.cell(SheetKind::Plan, index, plan_column(field)?))
    }

    /// The value cell of an identity line by its key.
    pub fn identity_cell(&self, key: &str) -> Option<CellRef> {
        Some(self.cell(SheetKind::Identity, identity_line(key)?, IDENTITY_VALUE))
    }

    /// The same as an absolute address with its sheet.
    pub(super) fn identity_address(&self, key: &str) -> String {
        let row = self.identity_cell(key).map_or(1, |cell| cell.row + 1);
        format!("{IDENTITY}!${}${row}", column_letters(u32::from(IDENTITY_VALUE)))
    }
}

/// Sorts given rows under the names of their first cell; names without a row stand alone, unknown ones follow.
fn place(given: &[Values4], names: &[&str], free: usize) -> Vec<Slot> {
    let mut by_name: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
    let mut rest = Vec::new();
    for (i, row) in given.iter().enumerate() {
        match names.iter().position(|name| matches!(&row[0], Cell::Text(text) if text == name)) {
            Some(name) => by_name.entry(name).or_default().push(i),
            None => rest.push(i),
        }
    }
    let mut slots = Vec::new();
    for name in 0..names.len() {
        match by_name.get(&name) {
            Some(rows) => slots.extend(rows.iter().map(|&i| Slot::Given(i))),
            None => slots.push(Slot::Name(name)),
        }
    }
    slots.extend(rest.into_iter().map(Slot::Given));
    slots.extend(std::iter::repeat_n(Slot::Free, free));
    slots
}

//! Where everything stands in the official template: sheet names, headings, rows and columns. Will not write any cell.

use std::collections::BTreeMap;

use super::fill::{Cell, Fill, Values4};
use crate::calendar::MONTHS;
use crate::cells::CellRef;
use crate::config::structure::Structure;
use crate::model::Field;

/// Sheet that explains the workbook.
pub const GUIDE: &str = "Petunjuk";
/// Sheet of the identity lines.
pub const IDENTITY: &str = "Identitas";
/// Sheet of the plan.
pub const PLAN: &str = "Rencana Aksi";
/// Sheet of the monthly figures.
pub const MONITORING: &str = "Monitoring";
/// Sheet of the monthly notes.
pub const NOTES: &str = "Catatan";
/// Sheet of the quarterly evaluations.
pub const EVALUATIONS: &str = "Evaluasi";
/// Hidden sheet behind the lists.
pub const LISTS: &str = "_daftar";
/// Very hidden sheet that says what the workbook is.
pub const ANCHOR: &str = "_ripp";

/// Rows of an empty plan.
pub const ROOM: u32 = 60;

/// A sheet with entry cells.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
#[allow(missing_docs)]
pub enum SheetKind {
    Identity,
    Plan,
    Monitoring,
    Notes,
    Evaluations,
}

impl SheetKind {
    /// Name of the sheet.
    pub const fn name(self) -> &'static str {
        match self {
            SheetKind::Identity => IDENTITY,
            SheetKind::Plan => PLAN,
            SheetKind::Monitoring => MONITORING,
            SheetKind::Notes => NOTES,
            SheetKind::Evaluations => EVALUATIONS,
        }
    }
}

/// Fields of the plan in the order of the columns, from column A on, with their headings.
pub const PLAN_COLUMNS: [(Field, &str); 15] = [
    (Field::No, "No"),
    (Field::Phase, "Tahap"),
    (Field::Activity, "Kegiatan"),
    (Field::Description, "Rencana Aksi"),
    (Field::Output, "Keluaran"),
    (Field::Target, "Target"),
    (Field::Unit, "Satuan"),
    (Field::Start, "Mulai"),
    (Field::End, "Selesai"),
    (Field::Responsible, "Penanggung Jawab"),
    (Field::Code, "Kode Sub Kegiatan"),
    (Field::Subactivity, "Sub Kegiatan"),
    (Field::Fund, "Sumber Dana"),
    (Field::Budget, "Anggaran (Rp)"),
    (Field::Note, "Keterangan"),
];
/// Heading of the live check on every entry sheet.
pub const CHECK: &str = "Cek";
/// Column of the check on the plan.
pub const PLAN_CHECK: u16 = 15;
/// First column of the Gantt, one column a month of the programme period.
pub const GANTT: u16 = 17;

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
/// First column of the block of plan against realisation, seven columns wide, twelve rows from the first data row.
pub const SUMMARY: u16 = 28;

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

pub use crate::model::IDENTITY_LINES;

/// Column of a field of the plan; none for fields that the template does not have.
pub fn plan_column(field: Field) -> Option<u16> {
    PLAN_COLUMNS.iter().position(|(known, _)| *known == field).map(|i| i as u16)
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
        Self {
            plan_heading: (totals + 1).max(5),
            plan_rows: ROOM.max(fill.rows.len() as u32),
            notes: place(&fill.notes, &MONTHS, 12),
            evaluations: place(&fill.evaluations, &QUARTERS, 0),
        }
    }

    /// First data row of plan and monitoring; the row of the plan and its monitoring have the same number.
    pub fn first_row(&self) -> u32 {
        self.plan_heading + 1
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

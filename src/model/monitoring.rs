//! Monthly progress, notes and quarterly evaluations.

use super::{Entry, Raw};
use crate::money::Rupiah;

/// Physical progress of an action that is done, in percent; none is beyond.
pub const DONE: f64 = 100.0;

/// Cumulative progress of one action at the end of a month. Where a table holds figures at all, the months that it leaves empty
/// stand here too, with their cells.
#[derive(Debug, Clone, PartialEq)]
pub struct Progress {
    /// Index into [`crate::model::Submission::actions`].
    pub action: usize,
    /// 1 to 12.
    pub month: u32,
    /// Cumulative physical progress in percent, with its entry.
    pub physical: Entry<f64>,
    /// Cumulative spending in whole rupiah, with its entry.
    pub spent: Entry<Rupiah>,
    /// Index of the sheet in the file.
    pub sheet: usize,
}

impl Progress {
    /// Whether it has a value, be it possible or not.
    pub fn says_something(&self) -> bool {
        self.physical.value().is_some() || self.spent.value().is_some()
    }
}

/// A row of realisation that no action of its own file answers for, as where the file has no plan beside it. The year finds its
/// action.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct ProgressRow {
    /// Index of the sheet in the file.
    pub sheet: usize,
    /// Zero-based row.
    pub row: u32,
    /// Hidden key of the row on an official template.
    pub key: Option<String>,
    /// Number as typed; on an official template, where none was calculated, the place of the row from 1.
    pub no: Raw,
    /// Code of the activity, where the row, its section or the row of the plan beside it tells one.
    pub activity: Option<String>,
    /// The words of the action as typed.
    pub description: Raw,
    /// Code of the sub kegiatan as typed.
    pub code: Raw,
    /// Its months in order; [`Progress::action`] is the index of this row in [`crate::model::Submission::apart`].
    pub months: Vec<Progress>,
}

/// A month's obstacle and what is done about it.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Note {
    /// 1 to 12; none if not readable.
    pub month: Option<u32>,
    /// *Kendala*.
    pub obstacle: String,
    /// *Tindak lanjut*.
    pub follow_up: String,
    /// *Bukti dukung*.
    pub evidence: String,
    /// Sheet index and zero-based row.
    pub at: (usize, u32),
}

/// A quarter's evaluation in words.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Evaluation {
    /// 1 to 4; none if not readable.
    pub quarter: Option<u32>,
    /// *Faktor pendorong*.
    pub drivers: String,
    /// *Faktor penghambat*.
    pub barriers: String,
    /// *Tindak lanjut*.
    pub follow_up: String,
    /// Sheet index and zero-based row.
    pub at: (usize, u32),
}

//! Monthly progress, notes and quarterly evaluations.

use super::Entry;
use crate::money::Rupiah;

/// Cumulative progress of one action at the end of a month.
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

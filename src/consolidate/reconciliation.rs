//! The proof that nothing was lost: rows and rupiah read of each file against what became of them.
//! Will not repair or explain a difference: one that is not zero is a defect of this program.

use crate::consolidate::outcome::{AgencyState, Outcome};
use crate::model::{Action, Status, Submission};
use crate::money::Rupiah;

/// Rows and whole rupiah.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Amount {
    /// Rows of plans.
    pub rows: usize,
    /// Their budgets, where they could be read.
    pub rupiah: Rupiah,
}

/// What became of one file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReconRow {
    /// Index of the submission.
    pub submission: usize,
    /// Everything read.
    pub read: Amount,
    /// What stands on the sheet `Rencana Aksi`.
    pub consolidated: Amount,
    /// Replaced by a later revision.
    pub superseded: Amount,
    /// In a file that was refused or declares *nihil*.
    pub refused: Amount,
    /// The total that the file states itself, in rupiah; none when it states none that can be read.
    pub stated: Option<Rupiah>,
}

impl ReconRow {
    /// Whether every row and rupiah that was read is accounted for exactly once.
    pub fn balances(&self) -> bool {
        let parts = [self.consolidated, self.superseded, self.refused];
        let rows: usize = parts.iter().map(|part| part.rows).sum();
        let rupiah: Rupiah = parts.iter().map(|part| part.rupiah).sum();
        rows == self.read.rows && rupiah == self.read.rupiah
    }
}

/// Whether the actions of a roster row count.
pub(crate) fn counts(state: &AgencyState) -> bool {
    !matches!(state.status, Status::Missing | Status::Refused | Status::Nihil)
}

/// A row for each submission, in their order.
///
/// Read and refused come from the files and their states, consolidated from the roster rows: two ways that must meet.
pub fn reconcile(outcome: &Outcome) -> Vec<ReconRow> {
    let mut rows: Vec<ReconRow> = outcome
        .submissions
        .iter()
        .zip(&outcome.statuses)
        .enumerate()
        .map(|(index, (submission, &status))| from_file(index, submission, status))
        .collect();
    for state in outcome.agencies.iter().filter(|state| counts(state)) {
        for (submission, _, action) in outcome.actions_of(state) {
            let row = &mut rows[submission].consolidated;
            row.rows += 1;
            row.rupiah += rupiah(action);
        }
    }
    rows
}

fn from_file(index: usize, submission: &Submission, status: Status) -> ReconRow {
    let read = Amount { rows: submission.actions.len(), rupiah: submission.actions.iter().map(rupiah).sum() };
    let of = |wanted: bool| if wanted { read } else { Amount::default() };
    ReconRow {
        submission: index,
        read,
        consolidated: Amount::default(),
        superseded: of(status == Status::Superseded),
        // What belongs to no roster row cannot be consolidated.
        refused: of(matches!(status, Status::Refused | Status::Nihil)
            || status != Status::Superseded && submission.roster_row().is_none()),
        stated: stated_total(submission),
    }
}

fn rupiah(action: &Action) -> Rupiah {
    action.budget.value().copied().unwrap_or_default()
}

/// The grand total that a file states: of each sheet the total over most rupiah (the last of them), added up.
fn stated_total(submission: &Submission) -> Option<Rupiah> {
    let mut sheets: Vec<usize> = submission.totals.iter().map(|total| total.sheet).collect();
    sheets.sort_unstable();
    sheets.dedup();
    let mut sum = None;
    for sheet in sheets {
        let totals = submission.totals.iter().filter(|total| total.sheet == sheet);
        let grand = totals.max_by_key(|total| (total.computed, total.at))?;
        sum = Some(sum.unwrap_or(Rupiah::NONE) + grand.stated?);
    }
    sum
}

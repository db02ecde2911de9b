//! The proof that nothing was lost: rows and rupiah read of each file against what became of them.
//! Will not repair or explain a difference: one that is not zero is a defect of this program.

use crate::consolidate::outcome::Outcome;
use crate::model::{Action, Submission};
use crate::money::Rupiah;
use crate::year::Role;

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
    /// In a file that was refused, declares *nihil*, came after the day, or of which nobody knows whose it is.
    pub refused: Amount,
    /// Of the rows on the sheet `Rencana Aksi`: budgets that an open error keeps out of every sum. Their rows are consolidated.
    pub left_out: Amount,
    /// The total that the file states itself, in rupiah; none when it states none that can be read.
    pub stated: Option<Rupiah>,
}

impl ReconRow {
    /// Whether every row and rupiah that was read is accounted for exactly once.
    pub fn balances(&self) -> bool {
        let parts = [self.consolidated, self.superseded, self.refused, self.left_out];
        // A row whose budget is left out stands on the sheet: it is counted there.
        let rows: usize = parts[..3].iter().map(|part| part.rows).sum();
        let rupiah: Rupiah = parts.iter().map(|part| part.rupiah).sum();
        rows == self.read.rows && rupiah == self.read.rupiah
    }
}

/// A row for each submission, in their order.
///
/// Read and refused come from the files and their roles, consolidated and left out from the years: two ways that must meet.
pub fn reconcile(outcome: &Outcome) -> Vec<ReconRow> {
    let files = outcome.submissions.iter().zip(&outcome.roles).enumerate();
    let mut plan = vec![false; outcome.submissions.len()];
    for state in outcome.agencies.iter().filter(|state| state.counts()) {
        state.year.files.plan.iter().for_each(|&file| plan[file] = true);
    }
    let mut rows: Vec<ReconRow> = files.map(|(i, (s, role))| from_file(i, s, (*role, plan[i]))).collect();
    for state in outcome.agencies.iter().filter(|state| state.counts()) {
        for action in &state.year.actions {
            let row = &mut rows[action.submission];
            row.consolidated.rows += 1;
            row.consolidated.rupiah += action.budget.unwrap_or_default();
            if action.left_out.budget {
                row.left_out.rows += 1;
                row.left_out.rupiah += rupiah(&outcome.submissions[action.submission].actions[action.action]);
            }
        }
    }
    rows
}

fn from_file(index: usize, submission: &Submission, (role, in_force): (Role, bool)) -> ReconRow {
    let read = Amount { rows: submission.actions.len(), rupiah: submission.actions.iter().map(rupiah).sum() };
    let of = |wanted: bool| if wanted { read } else { Amount::default() };
    // A plan that was replaced, though progress of its file may count.
    let is_replaced = matches!(role, Role::Superseded(_)) || role == Role::Counts && submission.roster_row().is_some();
    ReconRow {
        submission: index,
        read,
        consolidated: Amount::default(),
        superseded: of(!in_force && is_replaced),
        // What belongs to no roster row cannot be consolidated.
        refused: of(!in_force && !is_replaced),
        left_out: Amount::default(),
        stated: stated_total(submission),
    }
}

fn rupiah(action: &Action) -> Rupiah {
    action.budget.value().copied().unwrap_or_default()
}

/// The grand total that a file states: of each table the total over most rupiah (the last of them), added up; one that covers
/// the tables above as well stands for all of these.
fn stated_total(submission: &Submission) -> Option<Rupiah> {
    let mut sum = None;
    for of_table in submission.totals.chunk_by(|a, b| a.table == b.table) {
        let grand = of_table.iter().rfind(|total| total.grand);
        let own = of_table.iter().max_by_key(|total| (total.computed, total.at))?;
        sum = Some(match grand {
            Some(grand) => grand.stated?,
            None => sum.unwrap_or(Rupiah::NONE) + own.stated?,
        });
    }
    sum
}

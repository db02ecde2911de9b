//! Doubts a plan that is a thousand times below what plans are: its amounts are asked about, and none counts. Will not guess the
//! unit.

use super::{Fault, Year, YearInputs};
use crate::cells::CellRef;
use crate::model::{Field, Submission};
use crate::money::Rupiah;

/// A plan whose sum is a thousand times below the middle of those of others.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct SmallSum {
    /// Its sum.
    pub sum: Rupiah,
    /// The middle of the sums of all plans.
    pub middle: Rupiah,
    /// The submission that it is told of.
    pub submission: usize,
    /// Sheet and cell of the heading of its money.
    pub at: (usize, CellRef),
}

/// Plans that tell what is usual, at least.
const FEWEST_PLANS: usize = 6;
/// How many times less than the middle is doubted: thousands of rupiah for rupiah.
const TIMES: u16 = 1000;

/// The place of the heading of the money of a plan.
fn heading(submission: &Submission) -> Option<(usize, CellRef)> {
    let plan = submission.plans.iter().find(|plan| plan.columns.contains_key(&Field::Budget))?;
    Some((plan.sheet, CellRef::new(plan.heading_row, plan.columns[&Field::Budget])))
}

/// Leaves out the budgets of plans that are a thousand times below the middle of all.
pub(super) fn doubt(inputs: &YearInputs<'_>, years: &mut [Year]) {
    let sum_of = |year: &Year| -> Rupiah { year.actions.iter().filter_map(|action| action.budget).sum() };
    let sums: Vec<Rupiah> = years.iter().map(sum_of).collect();
    let mut known: Vec<Rupiah> = sums.iter().copied().filter(|sum| sum.is_positive()).collect();
    if known.len() < FEWEST_PLANS {
        return;
    }
    known.sort_unstable();
    let middle = known[known.len() / 2];
    for (year, sum) in years.iter_mut().zip(sums).filter(|(_, sum)| sum.is_positive() && *sum <= middle.divided(TIMES))
    {
        let Some(&submission) = year.files.plan.first() else { continue };
        let Some((sheet, cell)) = heading(&inputs.submissions[submission]) else { continue };
        if !inputs.holds(Fault::DoubtfulScale, submission, (sheet, cell)) {
            continue;
        }
        year.small = Some(SmallSum { sum, middle, submission, at: (sheet, cell) });
        for action in year.actions.iter_mut().filter(|action| action.budget.is_some_and(|budget| budget.is_positive()))
        {
            action.budget = None;
            action.left_out.budget = true;
        }
    }
}

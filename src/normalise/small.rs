//! Doubts a plan whose amounts are all too small to be rupiah: nobody plans for a year with less. Will not guess the unit.

use crate::model::{Action, MoneyDoubt, Reason, State, Submission};
use crate::money::Rupiah;

/// Rupiah below which no plan has all of its amounts.
pub const LEAST: i64 = 100_000;

/// Takes the amounts of a table for unreadable where all of them (zeros aside) are below [`LEAST`].
pub fn doubt(submission: &mut Submission) {
    let starts: Vec<(usize, u32)> = submission.plans.iter().map(|plan| (plan.sheet, plan.heading_row)).collect();
    for (place, plan) in submission.plans.iter_mut().enumerate() {
        let end = starts.get(place + 1).filter(|(sheet, _)| *sheet == plan.sheet).map_or(u32::MAX, |(_, row)| *row);
        let rows = plan.heading_row..end;
        let is_own = |action: &&mut Action| action.sheet == plan.sheet && rows.contains(&action.row);
        let mut own: Vec<&mut Action> = submission.actions.iter_mut().filter(is_own).collect();
        let amounts = own.iter().filter_map(|action| action.budget.value().copied());
        let Some(largest) = amounts.filter(|amount| *amount != Rupiah::NONE).max() else { continue };
        if largest >= Rupiah::from(LEAST) || !largest.is_positive() {
            continue;
        }
        plan.doubt = plan.doubt.or(Some(MoneyDoubt::Small(largest)));
        for action in own.iter_mut().filter(|action| action.budget.value().is_some_and(|amount| amount.is_positive())) {
            action.budget.state = State::Unreadable(Reason::DoubtfulScale);
        }
    }
}

//! Doubts a plan whose amounts are all too small to be rupiah: nobody plans for a year with less. Will not guess the unit.

use crate::model::{MoneyDoubt, Reason, State, Submission};
use crate::money::Rupiah;

/// Rupiah below which no plan has all of its amounts.
pub const LEAST: i64 = 100_000;

/// Takes the amounts of a file for unreadable where all of them (zeros aside) are below [`LEAST`].
pub fn doubt(submission: &mut Submission) {
    let amounts = submission.actions.iter().filter_map(|action| action.budget.value().copied());
    let Some(largest) = amounts.filter(|amount| *amount != Rupiah::NONE).max() else { return };
    if largest >= Rupiah::from(LEAST) || !largest.is_positive() {
        return;
    }
    let mut doubted: Vec<(usize, u32)> = Vec::new();
    for action in &mut submission.actions {
        if action.budget.value().is_some_and(|amount| amount.is_positive()) {
            action.budget.state = State::Unreadable(Reason::DoubtfulScale);
            doubted.push((action.sheet, action.row));
        }
    }
    let own = |plan: &crate::model::PlanTable, next: Option<&crate::model::PlanTable>| {
        let end = next.filter(|next| next.sheet == plan.sheet).map_or(u32::MAX, |next| next.heading_row);
        doubted.iter().any(|(sheet, row)| *sheet == plan.sheet && (plan.heading_row..end).contains(row))
    };
    let is_doubted: Vec<bool> =
        submission.plans.iter().enumerate().map(|(i, plan)| own(plan, submission.plans.get(i + 1))).collect();
    for (plan, _) in submission.plans.iter_mut().zip(is_doubted).filter(|(_, is_doubted)| *is_doubted) {
        plan.doubt = plan.doubt.or(Some(MoneyDoubt::Small(largest)));
    }
}

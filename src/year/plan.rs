//! The plan in force: of the newest file that has plan rows or declares nihil, with its parts. Will not judge it.

use std::collections::BTreeSet;

use super::lenience::Fault;
use super::matching::{Named, pair};
use super::{ActionYear, LeftOut, PlanInForce, YearInputs};
use crate::calendar::Period;
use crate::history::order::by_revision;
use crate::history::parts::are_parts;
use crate::model::{Action, Submission};
use crate::money::Rupiah;

/// Which files make up the plan.
#[derive(Debug, Clone, Default)]
pub(super) struct Force {
    pub plan: PlanInForce,
    /// Of what the plan consists, by name.
    pub files: Vec<usize>,
    /// What it replaced, by name.
    pub before: Vec<usize>,
    pub dropped: Option<Dropped>,
}

/// Actions of an older plan that the plan in force lacks, though its revision was not raised.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Dropped {
    /// The submission that lacks them.
    pub by: usize,
    /// Submission and index of each.
    pub actions: Vec<(usize, usize)>,
    /// Their budgets together.
    pub rupiah: Rupiah,
}

/// The plan in force of the readable files of one OPD.
pub(super) fn in_force(all: &[Submission], readable: &[usize]) -> Force {
    let mut plans: Vec<usize> = readable.iter().copied().filter(|&i| all[i].carries_plan()).collect();
    plans.sort_by(|&a, &b| by_revision(&all[b]).cmp(&by_revision(&all[a])));
    let Some(&newest) = plans.first() else { return Force::default() };
    let files = group(all, &plans);
    if all[newest].actions.is_empty() {
        return Force { plan: PlanInForce::Nihil, files: vec![newest], ..Force::default() };
    }
    let is_other = |i: &usize| !files.contains(i) && files.iter().all(|f| all[*f].sha256 != all[*i].sha256);
    let older: Vec<usize> = plans.iter().copied().filter(is_other).filter(|&i| !all[i].actions.is_empty()).collect();
    let before = group(all, &older);
    let dropped = dropped(all, newest, (&files, &before));
    Force { plan: PlanInForce::Actions, files, before, dropped }
}

/// The newest of some plans with what are parts of it, by name. Copies of a file are no parts.
fn group(all: &[Submission], newest_first: &[usize]) -> Vec<usize> {
    let mut group: Vec<usize> = Vec::new();
    for &file in newest_first {
        let fits = |part: &usize| are_parts(&all[*part], &all[file]);
        if group.is_empty() || !all[file].actions.is_empty() && group.iter().all(fits) {
            group.push(file);
        }
    }
    group.sort_by(|&a, &b| all[a].path.cmp(&all[b].path).then(a.cmp(&b)));
    group
}

/// What the newer files lack of the older ones.
fn dropped(all: &[Submission], newest: usize, (newer, older): (&[usize], &[usize])) -> Option<Dropped> {
    let revision = |files: &[usize]| files.iter().map(|&i| all[i].revision).max().unwrap_or(0);
    if older.is_empty() || revision(newer) > revision(older) {
        return None;
    }
    let names =
        |files: &[usize]| -> Vec<Named> { files.iter().flat_map(|&i| Named::of_actions(&all[i].actions)).collect() };
    let there: BTreeSet<usize> = pair(&names(older), &names(newer)).into_iter().flatten().collect();
    let rows = older.iter().flat_map(|&s| (0..all[s].actions.len()).map(move |a| (s, a))).enumerate();
    let actions: Vec<(usize, usize)> = rows.filter(|(i, _)| !there.contains(i)).map(|(_, row)| row).collect();
    let budget = |&(s, a): &(usize, usize)| all[s].actions[a].budget.value().copied();
    let rupiah = actions.iter().filter_map(budget).sum();
    (!actions.is_empty()).then_some(Dropped { by: newest, actions, rupiah })
}

/// The actions of the given files, with what counts of budget and period.
pub(super) fn actions(inputs: &YearInputs<'_>, files: &[usize]) -> Vec<ActionYear> {
    let rows = files
        .iter()
        .flat_map(|&s| inputs.submissions[s].actions.iter().enumerate().map(move |(a, action)| (s, a, action)));
    rows.map(|(submission, index, action)| {
        let file = inputs.submissions[submission].file;
        let holds = |fault: Fault, at| inputs.lenience.holds(fault, (file, action.sheet, at));
        let budget = action.budget.value().copied();
        let negative =
            budget.is_some_and(|amount| amount.is_negative()) && holds(Fault::NegativeBudget, action.budget.at);
        let unread = action.budget.is_told() && budget.is_none();
        let period = period(inputs, action, &holds);
        ActionYear {
            submission,
            action: index,
            budget: budget.filter(|_| !negative),
            period,
            left_out: LeftOut { budget: negative || unread, planned: period.is_none() },
            months: Vec::new(),
        }
    })
    .collect()
}

/// The period of an action, where both days are sure, in order and within the programme.
fn period(
    inputs: &YearInputs<'_>,
    action: &Action,
    holds: &impl Fn(Fault, Option<crate::cells::CellRef>) -> bool,
) -> Option<Period> {
    let period = action.period()?;
    let programme = inputs.settings.program.period;
    let outside = |day, at| !programme.contains(day) && holds(Fault::OutsidePeriod, at);
    (!outside(period.start, action.start.at) && !outside(period.end, action.end.at)).then_some(period)
}

//! Figures of one OPD and its actions at the end of a quarter, from its year. Will not average over OPDs.

use std::collections::BTreeSet;

use super::group::Part;
use super::standing::{Situation, standing};
use super::{ActionFigures, AgencyFigures, Reported, Totals, group};
use crate::calendar::{Quarter, last_day};
use crate::consolidate::outcome::Outcome;
use crate::money::Rupiah;
use crate::year::{ActionYear, AgencyYear, MonthYear, Slot};

/// Figures of one roster row at the end of a quarter, that of the outputs or the one before; none when it has no actions.
pub fn agency_figures(outcome: &Outcome, state: &AgencyYear, quarter: Quarter) -> Option<AgencyFigures> {
    if !state.counts() {
        return None;
    }
    let listed = &state.year.actions;
    let part = |action: &ActionYear| Part {
        action: &outcome.submissions[action.submission].actions[action.action],
        budget: action.budget.unwrap_or_default(),
        counts: !action.left_out.planned,
    };
    let parts: Vec<Part<'_>> = listed.iter().map(part).collect();
    let weights = group::weights(&parts, &outcome.settings.report.weighting);
    let months = quarter.months();
    let last_month = months[2];
    let has_ended = quarter.period().end < outcome.today;
    let figures = |(action, &weight): (&ActionYear, &f64)| action_figures(action, (quarter, has_ended), weight);
    let actions: Vec<ActionFigures> = listed.iter().zip(&weights).map(figures).collect();
    let planned_at = |month: u32| -> f64 {
        let day = last_day(quarter.year, month);
        let share = |action: &ActionYear| action.period.map_or(0.0, |period| period.share_at(day) * 100.0);
        listed.iter().zip(&weights).map(|(action, weight)| share(action) * weight).sum()
    };
    let planned_by_month = std::array::from_fn(|i| planned_at(i as u32 + 1));
    let until = |month: &&MonthYear| month.month <= last_month;
    let of_months = listed.iter().flat_map(|action| &action.months).filter(until);
    let reported: BTreeSet<u32> = of_months.filter(|m| m.physical.counts().is_some()).map(|m| m.month).collect();
    let reported_months: Vec<u32> = reported.into_iter().collect();
    let physical_at = |month: u32| -> Option<f64> {
        let last: Vec<Option<f64>> =
            listed.iter().map(|action| last_until(action, month, |m| &m.physical).map(|r| r.value)).collect();
        let sum = || last.iter().zip(&weights).map(|(value, weight)| value.unwrap_or(0.0) * weight).sum();
        last.iter().any(Option::is_some).then(sum)
    };
    let last_report = reported_months.last().copied();
    let physical_by_month: Vec<Option<f64>> = (1..=last_report.unwrap_or(0)).map(physical_at).collect();
    let of_quarter = state.year.months.iter().filter(|month| months.contains(&month.month));
    let silent_months =
        of_quarter.filter(|month| month.under_way && !month.reported).map(|month| month.month).collect();
    let averaged = || actions.iter().zip(listed).filter(|(_, own)| !own.left_out.planned).map(|(action, _)| action);
    let any_physical = averaged().any(|a| a.physical.is_some());
    let spent: Vec<Rupiah> = actions.iter().filter_map(|a| a.spent).map(|s| s.value).collect();
    let totals = Totals {
        agencies: 1,
        reporting: usize::from(any_physical),
        actions: actions.len(),
        owed: if any_physical { actions.iter().filter(|a| a.is_owed()).count() } else { 0 },
        averaged: averaged().count(),
        planned: actions.iter().map(|a| a.planned.unwrap_or(0.0) * a.weight).sum(),
        physical: any_physical.then(|| actions.iter().map(|a| a.physical.map_or(0.0, |p| p.value) * a.weight).sum()),
        last_month: last_report,
        budget: actions.iter().map(|a| a.budget).sum(),
        spent: (!spent.is_empty()).then(|| spent.iter().sum()),
        left_out: actions.iter().map(|a| a.left_out).sum(),
    };
    Some(AgencyFigures {
        row: state.row,
        totals,
        actions,
        planned_by_month,
        physical_by_month,
        reported_months,
        silent_months,
    })
}

/// Figures of every OPD that has actions at the end of the quarter of the outputs, in roster order.
pub fn all_figures(outcome: &Outcome) -> Vec<AgencyFigures> {
    let quarter = outcome.output_quarter();
    outcome.agencies.iter().filter_map(|state| agency_figures(outcome, state, quarter)).collect()
}

fn action_figures(action: &ActionYear, (quarter, has_ended): (Quarter, bool), weight: f64) -> ActionFigures {
    let (end, [first_month, _, last_month]) = (quarter.period().end, quarter.months());
    let planned = action.period.map(|period| period.share_at(end) * 100.0);
    let physical = last_until(action, last_month, |month| &month.physical);
    let counts = |month: &MonthYear| month.physical.counts().is_some() || month.spent.counts().is_some();
    let within = action.months.iter().any(|m| (first_month..=last_month).contains(&m.month) && counts(m));
    let situation = Situation {
        begins_after: action.period.is_some_and(|period| period.start > end),
        physical: physical.map(|reported| reported.value),
        within,
        planned,
    };
    let faulty =
        |month: &MonthYear| usize::from(month.physical.fault.is_some()) + usize::from(month.spent.fault.is_some());
    let of_months: usize = action.months.iter().filter(|month| month.month <= last_month).map(faulty).sum();
    let left_out = usize::from(action.left_out.budget) + usize::from(action.left_out.planned) + of_months;
    ActionFigures {
        submission: action.submission,
        action: action.action,
        planned,
        physical,
        spent: last_until(action, last_month, |month| &month.spent),
        budget: action.budget.unwrap_or_default(),
        standing: has_ended.then(|| standing(&situation)),
        weight,
        left_out,
    }
}

/// The last value that counts up to a month.
fn last_until<T: Copy>(action: &ActionYear, until: u32, of: fn(&MonthYear) -> &Slot<T>) -> Option<Reported<T>> {
    let mut seen = action.months.iter().filter(|month| month.month <= until).rev();
    seen.find_map(|month| of(month).value().map(|&value| Reported { value, month: month.month }))
}

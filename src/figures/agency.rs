//! Figures of one OPD and its actions at the end of a quarter. Will not average over OPDs.

use std::collections::{BTreeMap, BTreeSet};

use super::{ActionFigures, AgencyFigures, Reported, Standing, Totals, group};
use crate::calendar::{Quarter, last_day};
use crate::consolidate::outcome::{AgencyState, Outcome};
use crate::model::{Action, Progress, Status};
use crate::money::Rupiah;

/// Figures of one roster row at the end of a quarter, that of the outputs or the one before; none when it has no actions.
pub fn agency_figures(outcome: &Outcome, state: &AgencyState, quarter: Quarter) -> Option<AgencyFigures> {
    if matches!(state.status, Status::Missing | Status::Refused | Status::Nihil) {
        return None;
    }
    let listed: Vec<(usize, usize, &Action)> = outcome.actions_of(state).collect();
    if listed.is_empty() {
        return None;
    }
    let weights = group::weights(&listed, &outcome.settings.report.weighting);
    let progress = progress_by_action(outcome, state);
    let months = quarter.months();
    let last_month = months[2];
    let mut actions = Vec::with_capacity(listed.len());
    for (&(submission, index, action), &weight) in listed.iter().zip(&weights) {
        let reports = progress.get(&(submission, index)).map_or(&[][..], Vec::as_slice);
        actions.push(action_figures(action, (submission, index), reports, quarter, weight));
    }
    let year = quarter.year;
    let planned_at = |month: u32| -> f64 {
        let day = last_day(year, month);
        listed.iter().zip(&weights).map(|((_, _, a), w)| a.period().map_or(0.0, |p| p.share_at(day)) * 100.0 * w).sum()
    };
    let mut planned_by_month = [0.0; 12];
    for (i, slot) in planned_by_month.iter_mut().enumerate() {
        *slot = planned_at(i as u32 + 1);
    }
    let reports = || progress.values().flatten().filter(|p| p.month <= last_month);
    let said: BTreeSet<u32> = reports().filter(|p| says_something(p)).map(|p| p.month).collect();
    let reported: BTreeSet<u32> = reports().filter(|p| p.physical.value().is_some()).map(|p| p.month).collect();
    let reported_months: Vec<u32> = reported.into_iter().collect();
    let physical_at = |month: u32| -> Option<f64> {
        let reports = |(s, a, _): &(usize, usize, &Action)| progress.get(&(*s, *a)).map_or(&[][..], Vec::as_slice);
        let last: Vec<Option<f64>> =
            listed.iter().map(|one| last_physical(reports(one), month).map(|r| r.value)).collect();
        let sum = || last.iter().zip(&weights).map(|(value, weight)| value.unwrap_or(0.0) * weight).sum();
        last.iter().any(Option::is_some).then(sum)
    };
    let last_report = reported_months.last().copied();
    let physical_by_month: Vec<Option<f64>> = (1..=last_report.unwrap_or(0)).map(physical_at).collect();
    let silent_months = months.iter().copied().filter(|m| !said.contains(m)).collect();
    let any_physical = actions.iter().any(|a| a.physical.is_some());
    let spent: Vec<Rupiah> = actions.iter().filter_map(|a| a.spent).map(|s| s.value).collect();
    let totals = Totals {
        agencies: 1,
        reporting: usize::from(any_physical),
        actions: actions.len(),
        owed: if any_physical { actions.iter().filter(|a| a.is_owed()).count() } else { 0 },
        planned: actions.iter().map(|a| a.planned.unwrap_or(0.0) * a.weight).sum(),
        physical: any_physical.then(|| actions.iter().map(|a| a.physical.map_or(0.0, |p| p.value) * a.weight).sum()),
        last_month: last_report,
        budget: actions.iter().map(|a| a.budget).sum(),
        spent: (!spent.is_empty()).then(|| spent.iter().sum()),
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

fn action_figures(
    action: &Action,
    (submission, index): (usize, usize),
    reports: &[&Progress],
    quarter: Quarter,
    weight: f64,
) -> ActionFigures {
    let end = quarter.period().end;
    let last_month = quarter.months()[2];
    let planned = action.period().map(|period| period.share_at(end) * 100.0);
    let physical = last_physical(reports, last_month);
    let within = physical.is_some_and(|p| p.month >= quarter.months()[0]);
    let standing = match (physical, planned) {
        (Some(p), _) if p.value >= 100.0 => Standing::Done,
        (None, Some(0.0)) => Standing::NotStarted,
        _ if !within => Standing::NotReported,
        // Plans are linear, reports come in steps: half a point behind is rounding, not delay.
        (Some(p), Some(planned)) if p.value + 0.5 < planned => Standing::Late,
        _ => Standing::OnSchedule,
    };
    let budget = action.budget.value().copied().unwrap_or_default();
    ActionFigures {
        submission,
        action: index,
        planned,
        physical,
        spent: last_spent(reports, last_month),
        budget,
        standing,
        weight,
    }
}

fn says_something(progress: &Progress) -> bool {
    progress.physical.value().is_some() || progress.spent.value().is_some()
}

fn last_physical(reports: &[&Progress], until: u32) -> Option<Reported<f64>> {
    let mut seen = reports.iter().filter(|p| p.month <= until).rev();
    seen.find_map(|p| p.physical.value().map(|&value| Reported { value, month: p.month }))
}

fn last_spent(reports: &[&Progress], until: u32) -> Option<Reported<Rupiah>> {
    let mut seen = reports.iter().filter(|p| p.month <= until).rev();
    seen.find_map(|p| p.spent.value().map(|&value| Reported { value, month: p.month }))
}

fn progress_by_action<'a>(outcome: &'a Outcome, state: &AgencyState) -> BTreeMap<(usize, usize), Vec<&'a Progress>> {
    let mut map: BTreeMap<(usize, usize), Vec<&Progress>> = BTreeMap::new();
    for &s in &state.current {
        for progress in &outcome.submissions[s].progress {
            map.entry((s, progress.action)).or_default().push(progress);
        }
    }
    for list in map.values_mut() {
        list.sort_by_key(|p| p.month);
    }
    map
}

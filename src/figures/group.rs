//! How actions weigh in their OPD and OPDs in a pemda or the province, and the averages that follow.
//! Will not look into a workbook.

use super::{AgencyFigures, Totals};
use crate::config::settings::Weighting;
use crate::model::Action;
use crate::money::Rupiah;

/// An action in an average: what it is, the budget that counts, and whether it takes part.
pub(super) struct Part<'a> {
    pub action: &'a Action,
    pub budget: Rupiah,
    pub counts: bool,
}

/// Share of each action in the average of its OPD; the shares sum to 1. While none takes part, all do.
pub(super) fn weights(all: &[Part<'_>], weighting: &Weighting) -> Vec<f64> {
    let any = all.iter().any(|part| part.counts);
    let takes_part = |part: &&Part<'_>| part.counts || !any;
    let mut shares = weights_of(&all.iter().filter(takes_part).collect::<Vec<_>>(), weighting).into_iter();
    all.iter().map(|part| if takes_part(&part) { shares.next().unwrap_or(0.0) } else { 0.0 }).collect()
}

fn weights_of(listed: &[&Part<'_>], weighting: &Weighting) -> Vec<f64> {
    let even = 1.0 / listed.len() as f64;
    match weighting {
        Weighting::Even => vec![even; listed.len()],
        Weighting::Budget => {
            let money = |part: &Part<'_>| part.budget.max(Rupiah::NONE);
            let all: Rupiah = listed.iter().map(|part| money(part)).sum();
            listed.iter().map(|part| if all.is_positive() { money(part).ratio(all) } else { even }).collect()
        }
        Weighting::Phases(list) => {
            let phase = |part: &Part<'_>| part.action.phase.value().copied();
            let weight = |n: u8| list.iter().find(|(number, _)| *number == n).map(|(_, weight)| *weight);
            let count = |n: u8| listed.iter().filter(|part| phase(part) == Some(n)).count();
            // Of the weights only those of phases that the plan has; an action of no known phase weighs as in an even plan.
            let present: f64 = list.iter().filter(|(n, _)| count(*n) > 0).map(|(_, weight)| weight).sum();
            let known = listed.iter().filter(|part| phase(part).and_then(weight).is_some()).count();
            if present <= 0.0 {
                return vec![even; listed.len()];
            }
            let rest = known as f64 * even;
            let share = |part: &Part<'_>| match phase(part).and_then(|n| Some((n, weight(n)?))) {
                Some((n, weight)) => rest * weight / present / count(n) as f64,
                None => even,
            };
            listed.iter().map(|part| share(part)).collect()
        }
    }
}

/// Share of each OPD in the average of its group: by budget where actions are weighed so, else the same. Only those that
/// reported share, so that silence is neither taken for 0 nor for anything else; while none has, all do. They sum to 1.
pub fn shares(list: &[&AgencyFigures], weighting: &Weighting) -> Vec<f64> {
    let any = list.iter().any(|f| f.totals.physical.is_some());
    let counts = |f: &AgencyFigures| !any || f.totals.physical.is_some();
    let number = list.iter().filter(|f| counts(f)).count();
    let budget: Rupiah = list.iter().filter(|f| counts(f)).map(|f| f.totals.budget).sum();
    let share = |f: &AgencyFigures| match weighting {
        _ if !counts(f) => 0.0,
        Weighting::Budget if budget.is_positive() => f.totals.budget.ratio(budget),
        _ => 1.0 / number as f64,
    };
    list.iter().map(|f| share(f)).collect()
}

/// Totals over several OPDs: sums, and averages by [`shares`].
pub fn sum_up<'a>(figures: impl IntoIterator<Item = &'a AgencyFigures>, weighting: &Weighting) -> Totals {
    let list: Vec<&AgencyFigures> = figures.into_iter().collect();
    let shares = shares(&list, weighting);
    let reporting = list.iter().filter(|f| f.totals.physical.is_some()).count();
    let average = |value: &dyn Fn(&Totals) -> f64| -> f64 {
        list.iter().zip(&shares).map(|(f, share)| value(&f.totals) * share).sum()
    };
    let spent: Vec<Rupiah> = list.iter().filter_map(|f| f.totals.spent).collect();
    Totals {
        agencies: list.len(),
        reporting,
        actions: list.iter().map(|f| f.totals.actions).sum(),
        owed: list.iter().map(|f| f.totals.owed).sum(),
        averaged: list.iter().map(|f| f.totals.averaged).sum(),
        planned: average(&|t| t.planned),
        physical: (reporting > 0).then(|| average(&|t| t.physical.unwrap_or(0.0))),
        last_month: list.iter().filter_map(|f| f.totals.last_month).max(),
        budget: list.iter().map(|f| f.totals.budget).sum(),
        spent: (!spent.is_empty()).then(|| spent.iter().sum()),
        left_out: list.iter().map(|f| f.totals.left_out).sum(),
    }
}

/// Planned progress of a group at the end of months 1 to 12, in percent.
pub fn planned_by_month(list: &[&AgencyFigures], weighting: &Weighting) -> [f64; 12] {
    let shares = shares(list, weighting);
    std::array::from_fn(|m| list.iter().zip(&shares).map(|(f, share)| f.planned_by_month[m] * share).sum())
}

/// Realised progress of a group at the end of a month.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct MonthlyPhysical {
    /// Percent by the last reports until then; none before the first one.
    pub value: Option<f64>,
    /// Whether anyone reported for this very month.
    pub reported: bool,
}

/// Realised progress of a group in months 1 to 12 up to its last report. An OPD that fell silent keeps its last report;
/// before its first one it adds nothing.
pub fn physical_by_month(list: &[&AgencyFigures], weighting: &Weighting) -> Vec<MonthlyPhysical> {
    let shares = shares(list, weighting);
    let at = |f: &AgencyFigures, m: usize| f.physical_by_month.get(m).or(f.physical_by_month.last()).copied().flatten();
    let until = list.iter().map(|f| f.physical_by_month.len()).max().unwrap_or(0);
    let month = |m: usize| MonthlyPhysical {
        value: list
            .iter()
            .any(|f| at(f, m).is_some())
            .then(|| list.iter().zip(&shares).map(|(f, share)| at(f, m).unwrap_or(0.0) * share).sum()),
        reported: list.iter().any(|f| f.reported_months.contains(&(m as u32 + 1))),
    };
    (0..until).map(month).collect()
}

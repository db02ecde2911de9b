//! Figures of a quarter: plan, realisation, deviation, spending, category; for an action, an OPD, a pemda, the province.
//! The provincial workbook and the reports both take their numbers from here. Will not write or print anything.

use std::collections::BTreeMap;

use crate::calendar::{Period, Quarter, last_day};
use crate::model::{Action, Progress, Status};
use crate::outcome::{AgencyState, Outcome};
use crate::settings::{Report, Weighting};

/// How an action stands at the end of a quarter.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Standing {
    /// Reported as 100 %.
    Done,
    /// Not behind its plan.
    OnSchedule,
    /// Behind its plan.
    Late,
    /// Its start lies after the quarter, and nothing was reported.
    NotStarted,
    /// It should have begun, and nothing was reported within the quarter.
    NotReported,
}

impl Standing {
    /// In the words of the office.
    pub fn label(self) -> &'static str {
        match self {
            Standing::Done => "Selesai",
            Standing::OnSchedule => "Sesuai jadwal",
            Standing::Late => "Terlambat",
            Standing::NotStarted => "Belum mulai",
            Standing::NotReported => "Tidak dilaporkan",
        }
    }
}

/// The last reported value and the month it was reported for.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Reported<T> {
    /// Cumulative value.
    pub value: T,
    /// 1 to 12.
    pub month: u32,
}

/// Figures of one action at the end of a quarter.
#[derive(Debug, Clone, PartialEq)]
pub struct ActionFigures {
    /// Index of the submission.
    pub submission: usize,
    /// Index of the action in it.
    pub action: usize,
    /// Planned cumulative progress in percent, linear by day; none without two dates.
    pub planned: Option<f64>,
    /// Last reported physical progress in percent up to the end of the quarter.
    pub physical: Option<Reported<f64>>,
    /// Last reported spending in rupiah up to the end of the quarter.
    pub spent: Option<Reported<i64>>,
    /// Whole rupiah.
    pub budget: i64,
    /// How it stands.
    pub standing: Standing,
    /// Share of the action in the average of its OPD; the shares of an OPD sum to 1.
    pub weight: f64,
}

impl ActionFigures {
    /// Realisation minus plan in percentage points; an action never reported counts as 0 %.
    pub fn deviation(&self) -> Option<f64> {
        Some(self.physical.map_or(0.0, |p| p.value) - self.planned?)
    }
}

/// Figures of an OPD, a pemda or the province at the end of a quarter.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Totals {
    /// OPDs behind the figures.
    pub agencies: usize,
    /// Actions behind the figures.
    pub actions: usize,
    /// Planned progress in percent.
    pub planned: f64,
    /// Realised progress in percent; what was never reported counts as 0.
    pub physical: f64,
    /// Whole rupiah planned for the whole year.
    pub budget: i64,
    /// Whole rupiah spent, by the last report up to the end of the quarter.
    pub spent: i64,
}

impl Totals {
    /// Realisation minus plan in percentage points.
    pub fn deviation(&self) -> f64 {
        self.physical - self.planned
    }

    /// Spending in percent of the budget; none without a budget.
    pub fn absorption(&self) -> Option<f64> {
        (self.budget > 0).then(|| self.spent as f64 / self.budget as f64 * 100.0)
    }

    /// *Tingkat capaian*: realisation in percent of the plan, at most 100; none while nothing was planned.
    pub fn achievement(&self) -> Option<f64> {
        (self.planned > 0.0).then(|| (self.physical / self.planned * 100.0).min(100.0))
    }
}

/// Figures of one OPD.
#[derive(Debug, Clone, PartialEq)]
pub struct AgencyFigures {
    /// Index into the roster.
    pub row: usize,
    /// Sums and averages.
    pub totals: Totals,
    /// Its actions in the order of the plan.
    pub actions: Vec<ActionFigures>,
    /// Months 1 to 12: planned progress at the end of the month, in percent.
    pub planned_by_month: [f64; 12],
    /// Months 1 to 12 up to the last reported month of the quarter: realised progress in percent.
    pub physical_by_month: Vec<f64>,
    /// Months 1 to 12 up to the last reported month: spending in rupiah.
    pub spent_by_month: Vec<i64>,
    /// Months of the quarter for which no action was reported.
    pub silent_months: Vec<u32>,
}

/// The category of an achievement in percent, by lower bounds that are tried from the highest.
pub fn category(achievement: f64, report: &Report) -> &str {
    // A sum of weighed shares may miss the bound by a rounding error: 90,9999999 is 91.
    let achievement = (achievement * 1e6).round() / 1e6;
    let hit = report.categories.iter().find(|(from, _)| achievement >= *from).or_else(|| report.categories.last());
    hit.map_or("", |(_, name)| name.as_str())
}

/// The rule behind [`category`] in one line of Bahasa.
pub fn category_rule(report: &Report) -> String {
    let parts: Vec<String> = report
        .categories
        .iter()
        .enumerate()
        .map(|(i, (from, name))| match i + 1 == report.categories.len() {
            true => format!("selebihnya {name}"),
            false => format!("≥ {} {name}", crate::wording::decimal(*from, 0)),
        })
        .collect();
    parts.join("; ")
}

/// The period of an action, when both dates were read and are in order.
pub fn action_period(action: &Action) -> Option<Period> {
    let (start, end) = (*action.start.value()?, *action.end.value()?);
    (start <= end).then_some(Period { start, end })
}

/// Figures of one roster row at the end of a quarter; none when it has no actions.
pub fn agency_figures(outcome: &Outcome, state: &AgencyState, quarter: Quarter) -> Option<AgencyFigures> {
    if matches!(state.status, Status::Missing | Status::Refused | Status::Nihil) {
        return None;
    }
    let listed: Vec<(usize, usize, &Action)> = outcome.actions_of(state).collect();
    if listed.is_empty() {
        return None;
    }
    let weights = weights(&listed, outcome.settings.report.weighting);
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
        listed
            .iter()
            .zip(&weights)
            .map(|((_, _, a), w)| action_period(a).map_or(0.0, |p| p.share_at(day)) * 100.0 * w)
            .sum()
    };
    let mut planned_by_month = [0.0; 12];
    for (i, slot) in planned_by_month.iter_mut().enumerate() {
        *slot = planned_at(i as u32 + 1);
    }
    let reported: Vec<u32> =
        progress.values().flatten().filter(|p| p.month <= last_month && says_something(p)).map(|p| p.month).collect();
    let until = reported.iter().copied().max().unwrap_or(0);
    let mut physical_by_month = Vec::new();
    let mut spent_by_month = Vec::new();
    for month in 1..=until {
        let of = |key: &(usize, usize)| progress.get(key).map_or(&[][..], Vec::as_slice);
        physical_by_month.push(
            listed
                .iter()
                .zip(&weights)
                .map(|((s, a, _), w)| last_physical(of(&(*s, *a)), month).map_or(0.0, |r| r.value) * w)
                .sum(),
        );
        spent_by_month
            .push(listed.iter().filter_map(|(s, a, _)| last_spent(of(&(*s, *a)), month)).map(|r| r.value).sum());
    }
    let silent_months = months.iter().copied().filter(|m| !reported.contains(m)).collect();
    let totals = Totals {
        agencies: 1,
        actions: actions.len(),
        planned: actions.iter().map(|a| a.planned.unwrap_or(0.0) * a.weight).sum(),
        physical: actions.iter().map(|a| a.physical.map_or(0.0, |p| p.value) * a.weight).sum(),
        budget: actions.iter().map(|a| a.budget).sum(),
        spent: actions.iter().filter_map(|a| a.spent).map(|s| s.value).sum(),
    };
    Some(AgencyFigures {
        row: state.row,
        totals,
        actions,
        planned_by_month,
        physical_by_month,
        spent_by_month,
        silent_months,
    })
}

/// Figures of every OPD that has actions, in roster order.
pub fn all_figures(outcome: &Outcome, quarter: Quarter) -> Vec<AgencyFigures> {
    outcome.agencies.iter().filter_map(|state| agency_figures(outcome, state, quarter)).collect()
}

/// Totals over several OPDs: the average of their figures, each OPD the same or weighed by its budget.
pub fn sum_up<'a>(figures: impl IntoIterator<Item = &'a AgencyFigures>, weighting: Weighting) -> Totals {
    let list: Vec<&AgencyFigures> = figures.into_iter().collect();
    let budget: i64 = list.iter().map(|f| f.totals.budget).sum();
    let weight = |f: &AgencyFigures| match weighting {
        Weighting::Budget if budget > 0 => f.totals.budget as f64 / budget as f64,
        _ => 1.0 / list.len() as f64,
    };
    Totals {
        agencies: list.len(),
        actions: list.iter().map(|f| f.totals.actions).sum(),
        planned: list.iter().map(|f| f.totals.planned * weight(f)).sum(),
        physical: list.iter().map(|f| f.totals.physical * weight(f)).sum(),
        budget,
        spent: list.iter().map(|f| f.totals.spent).sum(),
    }
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
    let planned = action_period(action).map(|period| period.share_at(end) * 100.0);
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
    let budget = action.budget.value().copied().unwrap_or(0);
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

fn last_spent(reports: &[&Progress], until: u32) -> Option<Reported<i64>> {
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

fn weights(listed: &[(usize, usize, &Action)], weighting: Weighting) -> Vec<f64> {
    let money = |a: &Action| a.budget.value().copied().unwrap_or(0).max(0) as f64;
    let all: f64 = listed.iter().map(|(_, _, a)| money(a)).sum();
    let even = 1.0 / listed.len() as f64;
    listed
        .iter()
        .map(|(_, _, a)| if weighting == Weighting::Budget && all > 0.0 { money(a) / all } else { even })
        .collect()
}

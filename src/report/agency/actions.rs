//! The table of actions by phase. Will not judge how an action stands.

use chrono::{Datelike, NaiveDate};
use serde::Serialize;
use serde_json::{Value, json};

use super::facts::AgencyFacts;
use crate::calendar::{MONTHS, MONTHS_SHORT};
use crate::figures::{ActionFigures, RUNNING, Standing};
use crate::model::Action;
use crate::money::Rupiah;
use crate::report::printed::{Printed, signed, since};
use crate::text::formatting::{percent, rupiah, thousands};

/// One printed row.
#[derive(Debug, Clone, Serialize)]
struct Row {
    no: usize,
    description: String,
    /// Name of the activity; empty when unknown.
    activity: String,
    responsible: String,
    schedule: String,
    budget: String,
    planned: String,
    /// With its month in brackets when it is older than the quarter's last month.
    physical: String,
    deviation: String,
    spent: String,
    standing: &'static str,
    label: &'static str,
}

/// One phase with its rows and sums.
#[derive(Debug, Clone, Serialize)]
struct Phase {
    name: String,
    rows: Vec<Row>,
    budget: String,
    spent: String,
}

/// All actions, grouped by phase.
pub(super) fn by_phase(facts: &AgencyFacts<'_>) -> Value {
    let structure = &facts.outcome.structure;
    let mut numbers: Vec<Option<u8>> = structure.phases.iter().map(|phase| Some(phase.number)).collect();
    numbers.push(None);
    let mut no = 0;
    let mut phases = Vec::new();
    for number in numbers {
        let known = |action: &Action| action.phase.value().copied().filter(|n| structure.phase(*n).is_some());
        let of_phase = facts.figures.actions.iter().filter(|f| known(facts.action(f)) == number);
        let list: Vec<&ActionFigures> = of_phase.collect();
        if list.is_empty() {
            continue;
        }
        let mut rows = Vec::new();
        for figures in &list {
            no += 1;
            rows.push(row(facts, figures, no));
        }
        let name = number
            .and_then(|n| structure.phase(n))
            .map_or("Tahap belum terbaca".into(), |phase| format!("Tahap {} {}", phase.number, phase.name));
        phases.push(Phase {
            name,
            rows,
            budget: thousands(list.iter().map(|f| f.budget).sum::<Rupiah>()),
            spent: sum_spent(&list).map_or("–".into(), thousands),
        });
    }
    let totals = &facts.figures.totals;
    json!({
        "phases": phases,
        "count": totals.actions,
        "budget": thousands(totals.budget),
        "spent": totals.spent.map_or("–".into(), thousands),
        "budget_text": rupiah(totals.budget),
        "month": MONTHS[facts.last_month() as usize - 1],
    })
}

/// Spending of the actions that reported any.
fn sum_spent(list: &[&ActionFigures]) -> Option<Rupiah> {
    let reported: Vec<Rupiah> = list.iter().filter_map(|f| f.spent).map(|s| s.value).collect();
    (!reported.is_empty()).then(|| reported.iter().sum())
}

fn row(facts: &AgencyFacts<'_>, figures: &ActionFigures, no: usize) -> Row {
    let action = facts.action(figures);
    let last = facts.last_month();
    let activity = action.activity.value().and_then(|code| facts.outcome.structure.activity(code));
    let described = action.description.raw.trim();
    let activity = activity.map_or(String::new(), |a| format!("{} {}", a.code, a.name));
    Row {
        no,
        description: if described.is_empty() { "(uraian kosong)".into() } else { described.to_owned() },
        activity,
        responsible: action.responsible.raw.to_string(),
        schedule: schedule(action),
        budget: Printed::money(action.budget.value().copied()).text,
        planned: Printed::percent(figures.planned).text,
        physical: figures.physical.map_or("–".into(), |p| format!("{}{}", percent(p.value, 1), since(p.month, last))),
        deviation: figures.deviation().map_or("–".into(), signed),
        spent: figures.spent.map_or("–".into(), |s| format!("{}{}", thousands(s.value), since(s.month, last))),
        standing: figures.standing.map_or("running", Standing::code),
        label: figures.standing.map_or(RUNNING, Standing::label),
    }
}

/// `3 Jan s.d. 28 Feb 2022`; what cannot be read stands as typed.
fn schedule(action: &Action) -> String {
    let day = |day: NaiveDate| format!("{} {}", day.day(), MONTHS_SHORT[day.month0() as usize]);
    let full = |date: NaiveDate| format!("{} {}", day(date), date.year());
    match (action.start.value().copied(), action.end.value().copied()) {
        (Some(start), Some(end)) if start == end => full(start),
        (Some(start), Some(end)) if start.year() == end.year() => format!("{} s.d. {}", day(start), full(end)),
        (Some(start), Some(end)) => format!("{} s.d. {}", full(start), full(end)),
        (Some(start), None) => format!("mulai {}", full(start)),
        (None, Some(end)) => format!("sampai {}", full(end)),
        (None, None) => {
            let typed = [action.start.raw.trim(), action.end.raw.trim()];
            let mut typed: Vec<&str> = typed.into_iter().filter(|text| !text.is_empty()).collect();
            typed.dedup();
            if typed.is_empty() { "–".into() } else { format!("\"{}\"", typed.join(" s.d. ")) }
        }
    }
}

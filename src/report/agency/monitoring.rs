//! The months of the quarter with their obstacles, and the evaluation of the quarter. Will not shorten what an office wrote.

use serde_json::{Value, json};

use super::facts::AgencyFacts;
use crate::calendar::{MONTHS, last_day};
use crate::model::{Evaluation, Note};

/// The months of the quarter with their notes.
pub(super) fn months(facts: &AgencyFacts<'_>) -> Value {
    let list = facts.quarter.months().map(|month| {
        let reported = !facts.figures.silent_months.contains(&month);
        let of_month = facts.notes().filter(|note| note.month == Some(month));
        let notes: Vec<Value> = of_month.filter(|note| says_something(note)).map(note).collect();
        let due = last_day(facts.quarter.year, month) < facts.outcome.today;
        let of_year = facts.state.year.months.iter().find(|m| m.month == month);
        let idle = of_year.is_some_and(|m| !m.under_way && !m.reported);
        json!({ "name": MONTHS[month as usize - 1], "reported": reported, "idle": idle, "due": due, "notes": notes })
    });
    json!({ "months": list })
}

/// What the OPD wrote of the quarter.
pub(super) fn evaluation(facts: &AgencyFacts<'_>) -> Value {
    let all = facts.evaluations();
    let of_quarter = all.filter(|e| e.quarter == Some(facts.quarter.number));
    let list: Vec<Value> = of_quarter.filter(|e| judges_something(e)).map(judgement).collect();
    json!({ "list": list, "quarter": facts.quarter.name() })
}

fn says_something(note: &Note) -> bool {
    [&note.obstacle, &note.follow_up, &note.evidence].iter().any(|text| !text.trim().is_empty())
}

fn judges_something(evaluation: &Evaluation) -> bool {
    [&evaluation.drivers, &evaluation.barriers, &evaluation.follow_up].iter().any(|text| !text.trim().is_empty())
}

fn note(note: &Note) -> Value {
    json!({ "obstacle": note.obstacle, "follow_up": note.follow_up, "evidence": note.evidence })
}

fn judgement(e: &Evaluation) -> Value {
    json!({ "drivers": e.drivers, "barriers": e.barriers, "follow_up": e.follow_up })
}

//! The months of the quarter with their obstacles, and the evaluation of the quarter. Will not judge them.

use serde_json::{Value, json};

use super::agency::Subject;
use crate::calendar::{MONTHS, last_day};
use crate::model::{Evaluation, Note, Submission};

pub(super) fn months(subject: &Subject<'_>) -> Value {
    let list = subject.quarter.months().map(|month| {
        let reported = !subject.figures.silent_months.contains(&month);
        let of_month = current(subject).flat_map(|s| &s.notes).filter(|note| note.month == Some(month));
        let notes: Vec<Value> = of_month.filter(|note| says_something(note)).map(note).collect();
        let due = last_day(subject.quarter.year, month) < subject.outcome.today;
        json!({ "name": MONTHS[month as usize - 1], "reported": reported, "due": due, "notes": notes })
    });
    json!({ "months": list })
}

pub(super) fn evaluation(subject: &Subject<'_>) -> Value {
    let all = current(subject).flat_map(|s| &s.evaluations);
    let of_quarter = all.filter(|e| e.quarter == Some(subject.quarter.number));
    let list: Vec<Value> = of_quarter.filter(|e| judges_something(e)).map(judgement).collect();
    json!({ "list": list, "quarter": subject.quarter.name() })
}

fn current<'a>(subject: &Subject<'a>) -> impl Iterator<Item = &'a Submission> {
    let outcome = subject.outcome;
    subject.state.current.iter().map(|&s| &outcome.submissions[s])
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

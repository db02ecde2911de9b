//! What a run leaves for whoever watches it: the state of things for `status.json`, and a line for the log for each file that was
//! read and each output. Will not look at a clock.

use serde_json::{Value, json};

use crate::calendar::{MONTHS, Quarter};
use crate::consolidate::outcome::Outcome;
use crate::finding::Severity;
use crate::model::Status;
use crate::output::{Committed, Place};
use crate::shown;
use crate::year::due_day;

/// What a run that ended well leaves.
#[derive(Debug, Clone, PartialEq)]
pub struct Record {
    /// What `status.json` says beside the run itself.
    pub state: Value,
    /// Whether every output stands as it stood.
    pub unchanged: bool,
    /// Lines for the log, without their time.
    pub lines: Vec<String>,
}

/// The record of a run.
pub(super) fn record(outcome: &Outcome, committed: &Committed) -> Record {
    let read = outcome.submissions.iter().zip(&outcome.statuses).map(|(submission, status)| {
        let code = submission.roster_row().map_or("-", |row| &outcome.roster.rows[row].code);
        format!("baca {} [{}; {}; {}]", submission.path, status.label(), shown::name(code), submission.sha256)
    });
    let outputs = |what: &'static str, list: &[Place]| -> Vec<String> {
        list.iter().map(|place| format!("{what} {}", shown::name(place.path()))).collect()
    };
    let mut lines: Vec<String> = read.collect();
    lines.extend(outputs("tulis", &committed.new));
    lines.extend(outputs("tetap", &committed.same));
    lines.extend(outputs("hapus", &committed.removed));
    Record { state: state(outcome), unchanged: committed.is_unchanged(), lines }
}

/// States, counts, and what comes next.
fn state(outcome: &Outcome) -> Value {
    let agencies = |status: Status| outcome.agencies.iter().filter(|state| state.status == status).count();
    let files = |status: Status| outcome.statuses.iter().filter(|one| **one == status).count();
    let owed: usize = outcome.agencies.iter().map(|state| state.owed().count()).sum();
    json!({
        "day": outcome.today.to_string(),
        "quarter": outcome.output_quarter().to_string(),
        "final": outcome.is_final(),
        "errors": outcome.findings.count(Severity::Error),
        "warnings": outcome.findings.count(Severity::Warning),
        "counts": {
            "files": {
                "read": outcome.sources.0.len(),
                "complete": files(Status::Complete),
                "to-mend": files(Status::ToMend),
                "refused": files(Status::Refused),
                "nihil": files(Status::Nihil),
                "superseded": files(Status::Superseded),
            },
            "agencies": Status::OF_AGENCIES.map(|status| (status.code().to_owned(), json!(agencies(status)))).into_iter().collect::<serde_json::Map<_, _>>(),
            "late": outcome.agencies.iter().filter(|state| state.late).count(),
            "months_owed": owed,
        },
        "next_due": next_due(outcome),
        "next_report": next_report(outcome),
        "agencies": outcome.agencies.iter().map(|state| json!({
            "agency": outcome.roster_row(state).code, "status": state.status.code(), "late": state.late,
        })).collect::<Vec<_>>(),
    })
}

/// The next day on which something is due, today included; null after the last.
fn next_due(outcome: &Outcome) -> Value {
    let program = &outcome.settings.program;
    let month = |month: u32| {
        (
            due_day(program.year, month, program.report_day),
            format!("realisasi {} {}", MONTHS[month as usize - 1], program.year),
        )
    };
    let plan = program.deadline.map(|day| (day, "rencana aksi".to_owned()));
    let all = plan.into_iter().chain((1..=12).map(month));
    let next = all.filter(|(day, _)| *day >= outcome.today).min();
    next.map_or(Value::Null, |(day, what)| json!({ "day": day.to_string(), "what": what }))
}

/// The day of the next quarterly run, today included; null after the last.
fn next_report(outcome: &Outcome) -> Value {
    let program = &outcome.settings.program;
    let days = (1..=4).map(|number| Quarter { year: program.year, number }.report_day(program.report_day));
    days.into_iter().find(|day| *day >= outcome.today).map_or(Value::Null, |day| json!(day.to_string()))
}

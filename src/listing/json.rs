//! The form `ripp/1`: submissions, findings and what was not evaluated. Will not change its keys without a new number.

use serde_json::{Value, json};

use super::entry::entry_json;
use crate::cells::Location;
use crate::consolidate::decisions::{Effect, Ruling};
use crate::consolidate::outcome::Outcome;
use crate::finding::Finding;
use crate::model::{Action, COLUMNS, Progress, Submission};
use crate::shown::Name;

fn action_json(outcome: &Outcome, submission: &Submission, action: &Action) -> Value {
    let at = crate::cells::Location { file: Some(submission.file), sheet: Some(action.sheet), cell: None };
    let mut object = serde_json::Map::new();
    object.insert("sheet".into(), json!(outcome.sources.sheet(at).map(Name::exact)));
    object.insert("row".into(), json!(action.row + 1));
    for column in &COLUMNS {
        if let Some(entry) = column.entry(action) {
            object.insert(column.json.into(), entry_json(column, entry));
        }
    }
    Value::Object(object)
}

/// A month of which something is known; what stands there and gives no value is a finding.
fn progress_json(outcome: &Outcome, submission: &Submission, p: &Progress) -> Option<Value> {
    if !p.says_something() {
        return None;
    }
    let told = p.physical.at.filter(|_| !p.physical.raw.is_empty());
    let cell = told.or(p.spent.at.filter(|_| !p.spent.raw.is_empty()))?;
    let at = crate::cells::Location { file: Some(submission.file), sheet: Some(p.sheet), cell: None };
    Some(json!({
        "action": p.action, "month": p.month, "physical": p.physical.value(), "spent": p.spent.value(),
        "sheet": outcome.sources.sheet(at).map(Name::exact), "cell": cell.to_string(),
    }))
}

fn ruling_json(ruling: &Ruling) -> Value {
    let decision = &ruling.decision;
    json!({
        "line": decision.line, "date": decision.day.to_string(), "by": decision.by, "file": decision.file,
        "sheet": decision.sheet, "cell": decision.place(), "rule": decision.rule, "decision": decision.word(),
        "value": decision.stated(), "reason": decision.reason, "holds": ruling.effect == Effect::Holds,
        "because": ruling.effect.why_not(),
    })
}

fn submission_json(outcome: &Outcome, index: usize) -> Value {
    let submission = &outcome.submissions[index];
    let identity = &submission.identity;
    let line =
        |l: &Option<(usize, crate::model::Located<String>)>| l.as_ref().map(|(_, located)| located.value.clone());
    let mut who = serde_json::Map::new();
    who.insert("government".into(), json!(line(&identity.government)));
    who.insert("agency".into(), json!(line(&identity.agency)));
    who.insert("innovation".into(), json!(line(&identity.innovation)));
    who.insert("origin".into(), json!(line(&identity.origin)));
    for (key, (_, located)) in &identity.more {
        who.insert(key.clone(), json!(located.value));
    }
    let mut progress: Vec<Value> = Vec::new();
    progress.extend(submission.progress.iter().filter_map(|p| progress_json(outcome, submission, p)));
    for row in &submission.apart {
        // Which action it is of is not known here: the row says what it says of it.
        let months = row.months.iter().filter_map(|p| progress_json(outcome, submission, p));
        progress.extend(months.map(|mut month| {
            month["action"] = Value::Null;
            month["row"] = json!({
                "row": row.row + 1, "no": row.no.as_str(), "activity": row.activity,
                "description": row.description.as_str(), "code": row.code.as_str(),
            });
            month
        }));
    }
    let agency = submission.roster_row().map(|row| outcome.roster.rows[row].code.clone());
    json!({
        "file": submission.path.exact(),
        "sha256": submission.sha256,
        "format": submission.format.extension(),
        "agency": agency,
        "status": outcome.statuses[index].code(),
        "received": submission.received.date().map(|d| d.to_string()),
        "identity": who,
        "actions": submission.actions.iter().map(|a| action_json(outcome, submission, a)).collect::<Vec<_>>(),
        "progress": progress,
        "notes": submission.notes.iter().map(|n| json!({
            "month": n.month, "obstacle": n.obstacle, "follow_up": n.follow_up, "evidence": n.evidence,
        })).collect::<Vec<_>>(),
        "evaluations": submission.evaluations.iter().map(|e| json!({
            "quarter": e.quarter, "drivers": e.drivers, "barriers": e.barriers, "follow_up": e.follow_up,
        })).collect::<Vec<_>>(),
        "cells": submission.cells,
    })
}

fn finding_json(outcome: &Outcome, finding: &Finding) -> Value {
    json!({
        "rule": finding.rule.code,
        "name": finding.rule.name,
        "severity": finding.severity,
        "file": outcome.sources.path(finding.at).map(Name::exact),
        "sheet": outcome.sources.sheet(finding.at).map(Name::exact),
        "cell": finding.at.cell.map(|cell| cell.to_string()),
        "agency": finding.agency.map(|row| outcome.roster.rows[row].code.clone()),
        "value": finding.value,
        "message": outcome.sentence(finding),
        "hint": finding.hint(),
        "reply": finding.reply,
    })
}

/// One object of schema `ripp/1`; its quarter is null where none was asked for.
pub fn ripp_1(outcome: &Outcome) -> Value {
    object(outcome, outcome.quarter, true, submission_json)
}

/// The same without the rows of the submissions: findings, states and hashes. A thousand OPDs with their monitoring
/// would fill hundreds of megabytes, and their rows stand in the provincial workbook and its tables. It lies beside them, so its
/// quarter is theirs.
pub fn findings_only(outcome: &Outcome) -> Value {
    object(outcome, Some(outcome.output_quarter()), false, |outcome, index| {
        let submission = &outcome.submissions[index];
        let agency = submission.roster_row().map(|row| outcome.roster.rows[row].code.as_str());
        json!({
            "file": submission.path.exact(), "sha256": submission.sha256, "format": submission.format.extension(),
            "agency": agency, "status": outcome.statuses[index].code(),
            "received": submission.received.date().map(|d| d.to_string()), "cells": submission.cells,
        })
    })
}

fn object(
    outcome: &Outcome,
    quarter: Option<crate::calendar::Quarter>,
    rows: bool,
    submission: impl Fn(&Outcome, usize) -> Value,
) -> Value {
    let missing: Vec<&str> = outcome
        .agencies
        .iter()
        .filter(|state| state.status == crate::model::Status::Missing)
        .map(|state| outcome.roster.rows[state.row].code.as_str())
        .collect();
    json!({
        "schema": "ripp/1",
        "year": outcome.settings.program.year,
        "quarter": quarter.map(|q| q.to_string()),
        "submissions": (0..outcome.submissions.len()).map(|i| submission(outcome, i)).collect::<Vec<_>>(),
        "agencies": if rows { super::agencies::agencies(outcome, quarter) } else { super::agencies::states(outcome) },
        "findings": outcome.findings.list.iter().map(|f| finding_json(outcome, f)).collect::<Vec<_>>(),
        "comparisons": outcome.comparisons.iter().map(|c| crate::listing::resubmission::json(outcome, c, rows)).collect::<Vec<_>>(),
        "decisions": outcome.rulings.iter().map(ruling_json).collect::<Vec<_>>(),
        "missing": missing,
        "not_evaluated": outcome.findings.not_evaluated.iter().map(|n| json!({
            "rule": n.rule.code, "file": outcome.sources.path(Location::file(n.file)).map(Name::exact),
            "because": crate::rules::not_evaluated(n, &outcome.names()),
        })).collect::<Vec<_>>(),
    })
}

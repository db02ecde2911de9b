//! Findings and submissions as text, JSON, CSV and SARIF. Pure. Will not print and will not change a finding.

use serde_json::{Value, json};

use crate::finding::{Finding, Severity};
use crate::model::{Action, Agency, Entry, State, Submission};
use crate::outcome::Outcome;
use crate::readings::readings;
use crate::wording::{guarded, thousands};
use crate::words::squeeze;

/// Forms of a listing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[allow(missing_docs)]
pub enum Form {
    Text,
    Json,
    Csv,
    Sarif,
}

/// The listing of an outcome.
pub fn listing(outcome: &Outcome, quarter: Option<crate::calendar::Quarter>, form: Form, verbose: bool) -> String {
    match form {
        Form::Text => text(outcome, verbose),
        Form::Json => format!("{:#}\n", ripp_1(outcome, quarter)),
        Form::Csv => csv(outcome),
        Form::Sarif => format!("{:#}\n", sarif(outcome)),
    }
}

/// `Lembar!C14`, or only what is known of it.
pub fn place(outcome: &Outcome, finding: &Finding) -> String {
    let sheet = outcome.sources.sheet(finding.at);
    let cell = finding.at.cell.map(|cell| cell.to_string());
    match (sheet, cell) {
        (Some(sheet), Some(cell)) => format!("{sheet}!{cell}"),
        (None, Some(cell)) => cell,
        (Some(sheet), None) => sheet.to_owned(),
        (None, None) => String::new(),
    }
}

fn text(outcome: &Outcome, verbose: bool) -> String {
    let mut out = String::new();
    let mut file = None;
    for finding in &outcome.findings.list {
        let here = outcome.sources.path(finding.at).unwrap_or("Daftar OPD");
        if file != Some(here) {
            out.push_str(&format!("\n{here}\n"));
            file = Some(here);
        }
        let at = place(outcome, finding);
        let at = if at.is_empty() { String::new() } else { format!("{at}: ") };
        out.push_str(&format!("  {} {} {at}{}\n", finding.rule, finding.severity.label(), finding.message));
        if verbose || finding.severity == Severity::Error {
            out.push_str(&format!("       Cara memperbaiki: {}\n", finding.hint));
        }
        if let Some(reply) = &finding.reply {
            // On one line, as far as a screen bears it.
            let reply: String = squeeze(reply).chars().filter(|c| !c.is_control()).take(500).collect();
            out.push_str(&format!("       Tanggapan OPD: {reply}\n"));
        }
    }
    if verbose {
        out.push_str(&readings(outcome));
        for item in &outcome.findings.not_evaluated {
            out.push_str(&format!("  {} tidak diperiksa pada {}: {}\n", item.rule, item.file, item.because));
        }
    }
    out.trim_start().to_owned()
}

fn csv(outcome: &Outcome) -> String {
    let mut writer = csv::WriterBuilder::new().delimiter(b';').from_writer(Vec::new());
    let heads = ["kode", "tingkat", "berkas", "lembar", "sel", "opd", "isi", "pesan", "cara_memperbaiki", "tanggapan"];
    let _ = writer.write_record(heads);
    for finding in &outcome.findings.list {
        let agency = finding.agency.map(|row| outcome.roster.rows[row].code.as_str()).unwrap_or_default();
        let cell = finding.at.cell.map(|cell| cell.to_string()).unwrap_or_default();
        let record = [
            finding.rule,
            finding.severity.label(),
            outcome.sources.path(finding.at).unwrap_or_default(),
            outcome.sources.sheet(finding.at).unwrap_or_default(),
            &cell,
            agency,
            &guarded(&finding.value),
            &finding.message,
            &finding.hint,
            &guarded(finding.reply.as_deref().unwrap_or_default()),
        ];
        let _ = writer.write_record(record);
    }
    let bytes = writer.into_inner().unwrap_or_default();
    format!("\u{feff}{}", String::from_utf8_lossy(&bytes))
}

fn value<T: Clone + Into<Value>>(entry: &Entry<T>) -> Value {
    entry.value().cloned().map_or(Value::Null, Into::into)
}

fn action_json(outcome: &Outcome, submission: &Submission, action: &Action) -> Value {
    let at = crate::place::Location { file: Some(submission.file), sheet: Some(action.sheet), cell: None };
    let number = |n: &Entry<f64>| match n.value() {
        Some(n) if n.fract() == 0.0 && n.abs() < 1e15 => json!(*n as i64),
        Some(n) => json!(n),
        None => Value::Null,
    };
    json!({
        "sheet": outcome.sources.sheet(at),
        "row": action.row + 1,
        "no": value(&action.no),
        "phase": value(&action.phase),
        "activity": value(&action.activity),
        "description": value(&action.description),
        "output": value(&action.output),
        "target": number(&action.target),
        "unit": value(&action.unit),
        "start": action.start.value().map(ToString::to_string),
        "end": action.end.value().map(ToString::to_string),
        "responsible": value(&action.responsible),
        // A malformed code is still the text that the office wrote.
        "code": action.code.value().or(Some(&action.code.raw).filter(|raw| !raw.is_empty() && !matches!(action.code.state, State::Empty))),
        "subactivity": value(&action.subactivity),
        "fund": value(&action.fund),
        "budget": value(&action.budget),
        "note": value(&action.note),
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
    let progress: Vec<Value> = submission
        .progress
        .iter()
        .map(|p| {
            let at = crate::place::Location { file: Some(submission.file), sheet: Some(p.sheet), cell: None };
            let cell = p.physical.at.filter(|_| !p.physical.raw.is_empty()).or(p.spent.at);
            json!({
                "action": p.action, "month": p.month, "physical": p.physical.value(), "spent": p.spent.value(),
                "sheet": outcome.sources.sheet(at), "cell": cell.map(|c| c.to_string()),
            })
        })
        .collect();
    let agency = match submission.agency {
        Agency::Known(row) => Some(outcome.roster.rows[row].code.clone()),
        _ => None,
    };
    json!({
        "file": submission.path,
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
        "rule": finding.rule,
        "name": finding.name,
        "severity": finding.severity,
        "file": outcome.sources.path(finding.at),
        "sheet": outcome.sources.sheet(finding.at),
        "cell": finding.at.cell.map(|cell| cell.to_string()),
        "agency": finding.agency.map(|row| outcome.roster.rows[row].code.clone()),
        "value": finding.value,
        "message": finding.message,
        "hint": finding.hint,
        "reply": finding.reply,
    })
}

/// One object of schema `ripp/1`.
pub fn ripp_1(outcome: &Outcome, quarter: Option<crate::calendar::Quarter>) -> Value {
    object(outcome, quarter, true, submission_json)
}

/// The same without the rows of the submissions: findings, states and hashes. A thousand OPDs with their monitoring
/// would fill hundreds of megabytes, and their rows stand in the provincial workbook and its tables.
pub fn findings_only(outcome: &Outcome, quarter: Option<crate::calendar::Quarter>) -> Value {
    object(outcome, quarter, false, |outcome, index| {
        let submission = &outcome.submissions[index];
        let agency = submission.roster_row().map(|row| outcome.roster.rows[row].code.as_str());
        json!({
            "file": submission.path, "sha256": submission.sha256, "format": submission.format.extension(),
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
        "findings": outcome.findings.list.iter().map(|f| finding_json(outcome, f)).collect::<Vec<_>>(),
        "comparisons": outcome.comparisons.iter().map(|c| crate::resubmission::json(outcome, c, rows)).collect::<Vec<_>>(),
        "missing": missing,
        "not_evaluated": outcome.findings.not_evaluated.iter().map(|n| json!({
            "rule": n.rule, "file": n.file, "because": n.because,
        })).collect::<Vec<_>>(),
    })
}

fn sarif(outcome: &Outcome) -> Value {
    let level = |severity: Severity| match severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
        Severity::Note => "note",
    };
    let rules: Vec<Value> = crate::rules::all()
        .map(|rule| {
            json!({
                "id": rule.code, "name": rule.name,
                "shortDescription": { "text": rule.title },
                "fullDescription": { "text": rule.explanation },
                "help": { "text": rule.cure },
                "defaultConfiguration": { "level": level(rule.severity) },
            })
        })
        .collect();
    let results: Vec<Value> = outcome
        .findings
        .list
        .iter()
        .map(|finding| {
            let uri = outcome.sources.path(finding.at).unwrap_or("daftar-opd.csv");
            json!({
                "ruleId": finding.rule,
                "level": level(finding.severity),
                "message": { "text": format!("{} {}", finding.message, finding.hint) },
                "locations": [{
                    "physicalLocation": { "artifactLocation": { "uri": uri } },
                    "logicalLocations": [{ "fullyQualifiedName": place(outcome, finding) }],
                }],
            })
        })
        .collect();
    json!({
        "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
        "version": "2.1.0",
        "runs": [{
            "tool": { "driver": { "name": "ripp", "version": env!("CARGO_PKG_VERSION"), "rules": rules } },
            "results": results,
        }],
    })
}

/// The summary at the end of a run, in words.
pub fn summary(outcome: &Outcome) -> String {
    use crate::model::Status;
    let count = |status: Status| outcome.agencies.iter().filter(|state| state.status == status).count();
    let late = outcome.agencies.iter().filter(|s| s.late && s.status != Status::Missing).count();
    let mut out = format!(
        "{} berkas dibaca: {} diterima lengkap, {} perlu perbaikan, {} ditolak, {} nihil, {} digantikan.\n",
        outcome.sources.0.len(),
        outcome.statuses.iter().filter(|s| **s == Status::Complete).count(),
        outcome.statuses.iter().filter(|s| **s == Status::ToMend).count(),
        outcome.statuses.iter().filter(|s| **s == Status::Refused).count(),
        outcome.statuses.iter().filter(|s| **s == Status::Nihil).count(),
        outcome.statuses.iter().filter(|s| **s == Status::Superseded).count(),
    );
    // Where single files are checked nobody is asked for.
    if !outcome.agencies.is_empty() {
        out.push_str(&format!(
            "{} perangkat daerah dalam daftar: {} lengkap, {} perlu perbaikan, {} ditolak, {} nihil, {} belum menyampaikan; {late} terlambat.\n",
            outcome.agencies.len(),
            count(Status::Complete),
            count(Status::ToMend),
            count(Status::Refused),
            count(Status::Nihil),
            count(Status::Missing),
        ));
    }
    out.push_str(&format!(
        "Temuan: {} kesalahan, {} peringatan, {} catatan.\n",
        thousands(outcome.findings.count(Severity::Error) as i64),
        thousands(outcome.findings.count(Severity::Warning) as i64),
        thousands(outcome.findings.count(Severity::Note) as i64),
    ));
    let named = |title: &str, list: Vec<String>| {
        if list.is_empty() {
            String::new()
        } else {
            format!("{title}:\n{}", list.iter().map(|l| format!("  {l}\n")).collect::<String>())
        }
    };
    let refused = (0..outcome.submissions.len()).filter(|&i| outcome.statuses[i] == Status::Refused).map(|i| {
        let file = outcome.submissions[i].file;
        let why = outcome.findings.list.iter().find(|f| f.at.file == Some(file) && f.severity == Severity::Error);
        format!("{}: {}", outcome.submissions[i].path, why.map_or("", |f| f.message.as_str()))
    });
    out.push_str(&named("Ditolak", refused.collect()));
    let unknown = outcome
        .submissions
        .iter()
        .filter(|s| s.refusal.is_none() && s.roster_row().is_none() && !outcome.roster.rows.is_empty());
    out.push_str(&named("Tidak diketahui milik siapa", unknown.map(|s| s.path.clone()).collect()));
    let missing = outcome.agencies.iter().filter(|s| s.status == Status::Missing).map(|s| {
        let row = outcome.roster_row(s);
        format!("{} {}, {}", row.code, row.agency, row.government)
    });
    out.push_str(&named("Belum menyampaikan", missing.collect()));
    let again = outcome.comparisons.iter().map(|comparison| crate::resubmission::line(outcome, comparison));
    out.push_str(&named("Dikirim ulang, dibandingkan dengan kiriman sebelumnya", again.collect()));
    out
}

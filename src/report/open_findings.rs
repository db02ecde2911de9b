//! What is still to be mended, for one OPD in full and for the province by kind. Will not look for anything wrong.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::{Value, json};

use super::agency::Subject;
use super::frame::{Printed, shortened};
use super::province::Province;
use crate::consolidate::outcome::Outcome;
use crate::finding::{Finding, Rule, Severity};

/// Findings of one OPD that are printed; the rest is a count.
const SHOWN: usize = 40;

/// Characters of a faulty value that are printed; the correction workbook has it whole.
const VALUE_LENGTH: usize = 120;

pub(super) fn of_agency(subject: &Subject<'_>) -> Value {
    let outcome = subject.outcome;
    let mut list: Vec<&Finding> =
        outcome.findings_of(subject.state.row).filter(|f| f.severity != Severity::Note).collect();
    list.sort_by_key(|f| f.severity);
    let shown: Vec<Value> = list.iter().take(SHOWN).map(|f| row(outcome, f)).collect();
    let count = |severity| Printed::count(list.iter().filter(|f| f.severity == severity).count());
    json!({
        "rows": shown,
        "total": list.len(),
        "more": list.len().saturating_sub(SHOWN),
        "errors": count(Severity::Error),
        "warnings": count(Severity::Warning),
        "several_files": subject.state.current.len() > 1,
    })
}

fn row(outcome: &Outcome, finding: &Finding) -> Value {
    json!({
        "severity": finding.severity.label(),
        "file": outcome.sources.path(finding.at),
        "sheet": outcome.sources.sheet(finding.at).unwrap_or("–"),
        "cell": finding.at.cell.map_or("–".into(), |cell| cell.to_string()),
        "value": shortened(&finding.value, VALUE_LENGTH),
        "message": outcome.sentence(finding),
        "hint": finding.hint(),
        "code": finding.rule.code,
    })
}

/// What is known of one kind of finding.
#[derive(Default)]
struct Kind {
    count: usize,
    agencies: BTreeSet<usize>,
    example: String,
}

pub(super) fn by_kind(province: &Province<'_>) -> Value {
    let mut kinds: BTreeMap<(Severity, &Rule), Kind> = BTreeMap::new();
    for finding in &province.outcome.findings.list {
        let kind = kinds.entry((finding.severity, finding.rule)).or_default();
        kind.count += 1;
        kind.agencies.extend(finding.agency);
        if kind.example.is_empty() {
            kind.example = province.outcome.sentence(finding);
        }
    }
    let rows = kinds.iter().map(|((severity, rule), kind)| {
        json!({
            "code": rule.code,
            "title": rule.title,
            "severity": severity.label(),
            "count": Printed::count(kind.count),
            "agencies": Printed::count(kind.agencies.len()),
            "example": kind.example,
        })
    });
    let count = |severity| Printed::count(province.outcome.findings.count(severity));
    json!({
        "rows": rows.collect::<Vec<_>>(),
        "errors": count(Severity::Error),
        "warnings": count(Severity::Warning),
        "notes": count(Severity::Note),
        "total": Printed::count(province.outcome.findings.list.len()),
    })
}

//! The findings of the province by rule. Will not look for anything wrong.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::{Value, json};

use super::facts::ProvinceFacts;
use crate::finding::{Rule, Severity};
use crate::report::printed::Printed;

/// The findings of one rule.
#[derive(Default)]
struct RuleFindings {
    count: usize,
    agencies: BTreeSet<usize>,
    example: String,
}

/// A row per rule that found something, the gravest first.
pub(super) fn by_rule(province: &ProvinceFacts<'_>) -> Value {
    let mut rules: BTreeMap<(Severity, &Rule), RuleFindings> = BTreeMap::new();
    for finding in &province.outcome.findings.list {
        let of_rule = rules.entry((finding.severity, finding.rule)).or_default();
        of_rule.count += 1;
        of_rule.agencies.extend(finding.agency);
        if of_rule.example.is_empty() {
            of_rule.example = province.outcome.sentence(finding);
        }
    }
    let rows = rules.iter().map(|((severity, rule), found)| {
        json!({
            "code": rule.code,
            "title": rule.title,
            "severity": severity.label(),
            "count": Printed::count(found.count),
            "agencies": Printed::count(found.agencies.len()),
            "example": found.example,
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

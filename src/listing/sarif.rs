//! Findings as SARIF 2.1.0, for tools that show the findings of any program. Will not show submissions.

use serde_json::{Value, json};

use super::place;
use crate::consolidate::outcome::Outcome;
use crate::finding::Severity;

pub(super) fn sarif(outcome: &Outcome) -> Value {
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
                "ruleId": finding.rule.code,
                "level": level(finding.severity),
                "message": { "text": format!("{} {}", outcome.sentence(finding), finding.hint()) },
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

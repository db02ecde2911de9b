//! Findings as SARIF 2.1.0, for tools that show the findings of any program. Will not show submissions.

use serde_json::{Value, json};

use super::place;
use crate::consolidate::outcome::Outcome;
use crate::finding::Severity;
use crate::shown::Name;

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
            let uri = uri(outcome.sources.path(finding.at).map_or("daftar-opd.csv", Name::exact));
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

/// A relative path as a URI (RFC 3986): everything but what it allows bare is escaped.
fn uri(path: &str) -> String {
    let mut text = String::with_capacity(path.len() + 16);
    for byte in path.bytes() {
        match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' | b'.' | b'_' | b'~' | b'/' => text.push(char::from(byte)),
            _ => text.push_str(&format!("%{byte:02X}")),
        }
    }
    text
}

#[cfg(test)]
mod tests {
    use super::uri;

    #[test]
    fn a_path_becomes_a_uri_that_every_reader_takes() {
        assert_eq!(uri("2021-10-28/19.71-01_dinas~a.xlsx"), "2021-10-28/19.71-01_dinas~a.xlsx");
        assert_eq!(uri("lewat surel/a:b#é\n%.csv"), "lewat%20surel/a%3Ab%23%C3%A9%0A%25.csv");
    }
}

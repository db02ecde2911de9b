//! What the OPD still has to mend, with its places. Will not look for anything wrong.

use serde_json::{Value, json};

use super::facts::AgencyFacts;
use crate::consolidate::outcome::Outcome;
use crate::finding::{Finding, Severity};
use crate::report::printed::{Printed, shortened};
use crate::shown::Name;

/// Findings of one OPD that are printed; the rest is a count.
const SHOWN: usize = 40;

/// Characters of a faulty value that are printed; the correction workbook has it whole.
const VALUE_LENGTH: usize = 120;

/// The gravest first, as far as they are printed; notes ask for nothing.
pub(super) fn open(facts: &AgencyFacts<'_>) -> Value {
    let outcome = facts.outcome;
    let mut list: Vec<&Finding> = outcome.findings_of(facts.state).filter(|f| f.severity != Severity::Note).collect();
    list.sort_by_key(|f| f.severity);
    let shown: Vec<Value> = list.iter().take(SHOWN).map(|f| row(outcome, f)).collect();
    let count = |severity| Printed::count(list.iter().filter(|f| f.severity == severity).count());
    json!({
        "rows": shown,
        "total": list.len(),
        "more": list.len().saturating_sub(SHOWN),
        "errors": count(Severity::Error),
        "warnings": count(Severity::Warning),
        "accepted": outcome.findings_of(facts.state).filter(|f| f.accepted.is_some()).map(|f| row(outcome, f)).collect::<Vec<_>>(),
        "several_files": facts.state.current().len() > 1,
    })
}

fn row(outcome: &Outcome, finding: &Finding) -> Value {
    json!({
        "severity": finding.severity.label(),
        "file": outcome.sources.path(finding.at).map(Name::to_string),
        "sheet": outcome.sources.sheet(finding.at).map_or("–".into(), Name::to_string),
        "cell": finding.at.cell.map_or("–".into(), |cell| cell.to_string()),
        "value": shortened(&finding.value, VALUE_LENGTH),
        "message": outcome.sentence(finding),
        "hint": finding.hint(),
        "code": finding.rule.code,
    })
}

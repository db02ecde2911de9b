//! Every rule has its workbook: a small wrong desk that gives its finding at its place and no other error, and a right one.

pub mod desk;
mod files;
mod identity;
mod money;
mod monitoring;
mod structure;
mod time;

use std::collections::BTreeSet;

use desk::{Desk, place};
use ripp::finding::Severity;

/// The trial of a rule.
pub struct Case {
    /// Its code.
    code: &'static str,
    /// A desk that breaks it.
    wrong: fn() -> Desk,
    /// Every place where that is told, in the order of the places.
    at: &'static [&'static str],
    /// The same, right: no error at all.
    right: fn() -> Desk,
    /// Other errors that the wrong one has as a consequence.
    also: &'static [&'static str],
}

const fn case(code: &'static str, wrong: fn() -> Desk, at: &'static [&'static str], right: fn() -> Desk) -> Case {
    Case { code, wrong, at, right, also: &[] }
}

/// Trials of rules that do not yet work as the rule book says: their code, their place among the trials of that code, and
/// what happens instead. Whoever mends one takes it out.
const KNOWN_DEFECTS: [(&str, usize, &str); 0] = [];

fn cases() -> impl Iterator<Item = &'static Case> {
    [files::CASES, identity::CASES, structure::CASES, time::CASES, money::CASES, monitoring::CASES]
        .into_iter()
        .flatten()
}

/// What is not as the case says.
fn faults(case: &Case) -> Vec<String> {
    let wrong = (case.wrong)().outcome();
    let told = |code: &str| -> Vec<String> {
        let mine = wrong.findings.list.iter().filter(|f| f.rule.code == code);
        mine.map(|f| place(&wrong, f.at, f.agency)).collect()
    };
    let mut faults = Vec::new();
    if told(case.code) != case.at {
        let all: Vec<String> =
            wrong.findings.list.iter().map(|f| format!("{} {}", f.rule.code, wrong.sentence(f))).collect();
        faults.push(format!("wrong: at {:?}, not at {:?}; all: {all:#?}", told(case.code), case.at));
    }
    let errors = wrong.findings.list.iter().filter(|f| f.severity == Severity::Error && f.rule.code != case.code);
    let others: BTreeSet<&str> = errors.map(|f| f.rule.code).collect();
    if others != case.also.iter().copied().collect() {
        let all: Vec<String> = wrong.findings.list.iter().map(|f| wrong.sentence(f)).collect();
        faults.push(format!("wrong: also {others:?}, not {:?}: {all:#?}", case.also));
    }
    let right = (case.right)().outcome();
    for finding in right.findings.list.iter().filter(|f| f.rule.code == case.code || f.severity == Severity::Error) {
        faults.push(format!(
            "right: {} at {}: {}",
            finding.rule.code,
            place(&right, finding.at, finding.agency),
            right.sentence(finding)
        ));
    }
    faults
}

#[test]
fn every_rule_has_a_workbook_that_breaks_it_and_one_that_does_not() {
    let mut failed = Vec::new();
    let mut seen: Vec<&str> = Vec::new();
    for case in cases() {
        let place = seen.iter().filter(|code| **code == case.code).count();
        seen.push(case.code);
        let is_known = KNOWN_DEFECTS.iter().any(|(code, of_code, _)| (*code, *of_code) == (case.code, place));
        match faults(case) {
            faults if !is_known => failed.extend(faults.iter().map(|fault| format!("{} [{place}] {fault}", case.code))),
            faults if faults.is_empty() => {
                failed.push(format!("{} [{place}] works: it is a defect no more", case.code))
            }
            _ => {}
        }
    }
    for (code, place, what) in KNOWN_DEFECTS {
        if seen.iter().filter(|seen| **seen == code).count() <= place {
            failed.push(format!("{code} [{place}] has no trial: {what}"));
        }
    }
    assert!(failed.is_empty(), "{} faults:\n{}", failed.len(), failed.join("\n"));
}

#[test]
fn no_rule_is_without_a_case_and_no_case_without_a_rule() {
    let rules: BTreeSet<&str> = ripp::rules::all().map(|rule| rule.code).collect();
    let tried: BTreeSet<&str> = cases().map(|case| case.code).collect();
    assert_eq!(rules.difference(&tried).collect::<Vec<_>>(), Vec::<&&str>::new(), "rules without a case");
    assert_eq!(tried.difference(&rules).collect::<Vec<_>>(), Vec::<&&str>::new(), "cases of unknown rules");
}

#[test]
fn a_case_that_does_not_hold_is_seen() {
    let good = || desk::table(crate::plan::GOOD);
    let late = || desk::table(&crate::plan::with(3, "Selesai\n1 Januari 2022"));
    assert_eq!(faults(&case("W002", late, &["rencana.xlsx Rencana Aksi!I9"], good)), Vec::<String>::new());
    assert_eq!(faults(&case("W002", late, &["rencana.xlsx Rencana Aksi!I8"], good)).len(), 1, "another place");
    assert_eq!(faults(&case("W002", good, &["rencana.xlsx Rencana Aksi!I9"], good)).len(), 1, "no finding");
    assert_eq!(faults(&case("W002", late, &["rencana.xlsx Rencana Aksi!I9"], late)).len(), 1, "right is wrong");
    assert_eq!(faults(&case("S009", late, &[], good)).len(), 1, "another error");
}

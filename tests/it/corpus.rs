//! Workbooks as offices type them, with the truth beside them: every field, every planted fault, no false error.
//! Each corpus under `tests/corpora` is named for what is in it; all but `usual-forms` were written, one after the other, by people
//! who had not seen the reader.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use ripp::command::{Options, QuarterChoice, gather};
use ripp::listing::ripp_1;
use ripp::workspace::Workspace;
use serde_json::Value;

/// Options of a run on a fixed day.
pub fn options() -> Options {
    Options {
        // After every day that a workbook gives itself.
        today: "2026-12-31".parse().unwrap(),
        threads: 2,
        output: None,
        quiet: true,
        verbose: false,
        quarter: QuarterChoice::None,
        reader: None,
    }
}

/// Path of something in the repository.
pub fn path(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(name)
}

fn result_of(corpus: &Path) -> Value {
    let outcome = gather(Workspace::open(corpus).unwrap(), &options(), &|_, _| {}).unwrap();
    ripp_1(&outcome)
}

fn squeezed(value: &Value) -> Value {
    match value {
        Value::String(text) => Value::String(text.split_whitespace().collect::<Vec<_>>().join(" ")),
        other => other.clone(),
    }
}

fn same(field: &str, want: &Value, have: &Value) -> bool {
    let (want, have) = (squeezed(want), squeezed(have));
    let nothing = |v: &Value| v.is_null() || *v == 0 || *v == "";
    match (want.as_f64(), have.as_f64()) {
        (Some(a), Some(b)) => (a - b).abs() < 1e-6,
        _ => want == have || matches!(field, "budget" | "fund") && nothing(&want) && nothing(&have),
    }
}

/// Rules that may be broken beside a planted one, as its consequence.
fn consequences(rule: &str) -> &'static [&'static str] {
    match rule {
        "S001" => &["S002"],
        "W001" => &["W006"],
        "A001" => &["A003", "A004", "A006"],
        "F008" => &["A001", "A003"],
        "A002" => &["A003"],
        "S005" => &["S002"],
        "I001" => &["I006"],
        _ => &[],
    }
}

/// Compares one file with its truth; returns what differs.
pub fn compare(name: &str, truth: &Value, result: &Value) -> Vec<String> {
    let base = |file: &Value| file.as_str().unwrap_or_default().rsplit('/').next().unwrap_or_default().to_owned();
    let mut wrong = Vec::new();
    let submissions = result["submissions"].as_array().unwrap();
    let Some(submission) = submissions.iter().find(|s| base(&s["file"]) == name) else {
        return vec![format!("{name}: not in submissions")];
    };
    if submission["agency"] != truth["agency"] {
        wrong.push(format!("{name}: agency {} not {}", submission["agency"], truth["agency"]));
    }
    let mut got: BTreeMap<(String, i64), &Value> = BTreeMap::new();
    for action in submission["actions"].as_array().unwrap() {
        got.insert((action["sheet"].as_str().unwrap_or_default().to_owned(), action["row"].as_i64().unwrap()), action);
    }
    for action in truth["actions"].as_array().unwrap() {
        let key = (action["sheet"].as_str().unwrap_or_default().to_owned(), action["row"].as_i64().unwrap());
        let Some(have) = got.remove(&key) else {
            wrong.push(format!("{name}: row {key:?} not read"));
            continue;
        };
        let stated = action["fields"].as_array().unwrap().iter().map(|f| f.as_str().unwrap());
        let mut fields: Vec<&str> =
            stated.flat_map(|f| if f == "period" { vec!["start", "end"] } else { vec![f] }).collect();
        fields.extend(["phase", "activity"]);
        for field in fields.into_iter().filter(|f| *f != "subactivity") {
            if !same(field, &action[field], &have[field]) {
                wrong.push(format!("{name}: {key:?} {field}: {} not {}", have[field], action[field]));
            }
        }
    }
    wrong.extend(got.keys().map(|key| format!("{name}: row {key:?} is none")));
    let mine: Vec<&Value> =
        result["findings"].as_array().unwrap().iter().filter(|f| base(&f["file"]) == name).collect();
    let mut allowed: Vec<String> = Vec::new();
    for fault in truth["faults"].as_array().unwrap() {
        let rule = fault["rule"].as_str().unwrap();
        allowed.push(rule.to_owned());
        allowed.extend(consequences(rule).iter().map(|r| (*r).to_owned()));
        let hit = mine.iter().any(|f| f["rule"] == rule && (fault["cell"].is_null() || f["cell"] == fault["cell"]));
        if !hit {
            wrong.push(format!("{name}: fault not found: {fault}"));
        }
    }
    for finding in mine.iter().filter(|f| f["severity"] == "error") {
        if !allowed.iter().any(|rule| finding["rule"] == **rule) {
            wrong.push(format!("{name}: false error {} {}", finding["rule"], finding["message"]));
        }
    }
    wrong
}

fn check_corpus(folder: &str) {
    let corpus = path(folder);
    let truth: Value = serde_json::from_slice(&std::fs::read(corpus.join("truth.json")).unwrap()).unwrap();
    let result = result_of(&corpus);
    let files = truth["files"].as_object().unwrap();
    let wrong: Vec<String> = files.iter().flat_map(|(name, truth)| compare(name, truth, &result)).collect();
    assert!(wrong.is_empty(), "{} differences:\n{}", wrong.len(), wrong.join("\n"));
    // An OPD whose only file is refused has sent nothing that counts either, so more may be missing than the truth lists.
    for code in truth["missing"].as_array().unwrap() {
        assert!(result["missing"].as_array().unwrap().contains(code), "{code} should be missing");
    }
    let received = result["submissions"].as_array().unwrap().iter();
    let received: BTreeSet<&str> = received.map(|s| s["file"].as_str().unwrap().rsplit('/').next().unwrap()).collect();
    assert!(!files.is_empty() && received.iter().eq(files.keys()), "{received:?} are received");
}

#[test]
fn usual_forms_are_read_as_their_truth_says() {
    check_corpus("tests/corpora/usual-forms");
}

#[test]
fn short_names_are_read_as_their_truth_says() {
    check_corpus("tests/corpora/short-names");
}

#[test]
fn parts_and_copies_are_read_as_their_truth_says() {
    check_corpus("tests/corpora/parts-and-copies");
}

#[test]
fn gantt_and_fills_are_read_as_their_truth_says() {
    check_corpus("tests/corpora/gantt-and-fills");
}

#[test]
fn letterheads_and_sections_are_read_as_their_truth_says() {
    check_corpus("tests/corpora/letterheads-and-sections");
}

#[test]
fn matrices_and_revisions_are_read_as_their_truth_says() {
    check_corpus("tests/corpora/matrices-and-revisions");
}

#[test]
fn the_office_typed_samples_are_read_as_expected() {
    let expected: Value =
        serde_json::from_slice(&std::fs::read(path("tests/samples/office-expected.json")).unwrap()).unwrap();
    let result = result_of(&path("samples"));
    let list = expected.as_array().or_else(|| expected["files"].as_array()).unwrap();
    let mut compared = 0;
    for entry in list {
        let found = result["submissions"].as_array().unwrap().iter().find(|s| s["file"] == entry["file"]).unwrap();
        let (Some(want), have) = (entry["actions"].as_array(), found["actions"].as_array().unwrap()) else { continue };
        assert_eq!(want.len(), have.len(), "{}", entry["file"]);
        for (a, b) in want.iter().zip(have) {
            for field in ["sheet", "row", "phase", "activity", "description", "budget", "responsible", "start", "end"] {
                if a.get(field).is_some() {
                    assert!(
                        same(field, &a[field], &b[field]),
                        "{} {}: {} not {}",
                        entry["file"],
                        field,
                        b[field],
                        a[field]
                    );
                    compared += 1;
                }
            }
        }
    }
    assert!(compared > 500, "only {compared} fields compared");
}

//! Corrections: the workbook that goes back holds what was read, shows what is wrong at its cells, and, once the marked
//! cells are mended, is a submission without a finding.

use std::collections::{BTreeMap, BTreeSet};

use calamine::{Reader, Xlsx};
use ripp::command::gather;
use ripp::consolidate::consolidate;
use ripp::correct::corrections;
use ripp::finding::{Finding, Severity};
use ripp::intake::{Incoming, Intake};
use ripp::model::{Action, Entry, Received, Status, Submission};
use ripp::outcome::Outcome;
use ripp::place::{CellRef, Sources};
use ripp::template::{PLAN, QUARTERS};
use ripp::workspace::Workspace;

use crate::corpus::{options, path};

fn outcome(workspace: &str) -> Outcome {
    gather(Workspace::open(&path(workspace)).unwrap(), &options(), &|_, _| {}).unwrap()
}

/// The outcome of the given workbooks sent to the same office on the same day.
fn sent_back(before: &Outcome, books: &[(String, Vec<u8>)]) -> Outcome {
    let intake = Intake::new(&before.settings, &before.structure, &before.roster);
    let day = before.settings.program.deadline.map_or(Received::Unknown, Received::Listed);
    let taken: Vec<_> = books
        .iter()
        .enumerate()
        .map(|(i, (name, bytes))| {
            intake.take(i, &Incoming { path: name.clone(), content: Ok(bytes.clone()), received: day })
        })
        .collect();
    let (submissions, sources): (Vec<_>, Vec<_>) = taken.into_iter().unzip();
    consolidate(
        before.settings.clone(),
        before.structure.clone(),
        before.roster.clone(),
        Sources(sources),
        submissions,
        before.today,
        None,
    )
}

fn books(outcome: &Outcome) -> Vec<(String, Vec<u8>)> {
    corrections(outcome).unwrap().into_iter().filter(|(name, _)| name.ends_with(".xlsx")).collect()
}

/// A value, or what stands there; broken formulas come back as nothing.
fn said<T: std::fmt::Debug>(entry: &Entry<T>) -> String {
    match entry.value() {
        Some(value) => format!("{value:?}"),
        None if entry.raw.starts_with('#') || entry.raw == "-" => String::new(),
        None => entry.raw.clone(),
    }
}

fn values(action: &Action) -> Vec<String> {
    vec![
        said(&action.phase),
        said(&action.activity),
        said(&action.description),
        said(&action.output),
        said(&action.target),
        said(&action.unit),
        said(&action.start),
        said(&action.end),
        said(&action.responsible),
        said(&action.code),
        said(&action.subactivity),
        said(&action.fund),
        said(&action.budget),
        said(&action.note),
    ]
}

fn progress(submission: &Submission) -> Vec<(usize, u32, String, String)> {
    submission.progress.iter().map(|p| (p.action, p.month, said(&p.physical), said(&p.spent))).collect()
}

#[test]
fn what_was_read_comes_back_in_the_same_order() {
    for workspace in ["tests/corpus", "tests/corpus-lain", "samples"] {
        let before = outcome(workspace);
        let after = sent_back(&before, &books(&before));
        assert!(!after.submissions.is_empty());
        for submission in &after.submissions {
            let row = submission.roster_row().unwrap_or_else(|| panic!("{} is of nobody", submission.path));
            let state = &before.agencies[row];
            assert_eq!(state.status, Status::ToMend, "{}", submission.path);
            let sent: Vec<Vec<String>> = before.actions_of(state).map(|(_, _, action)| values(action)).collect();
            let back: Vec<Vec<String>> = submission.actions.iter().map(values).collect();
            assert_eq!(sent, back, "{}", submission.path);
            let counting: Vec<&Submission> = state.current.iter().map(|&i| &before.submissions[i]).collect();
            if let [one] = counting[..] {
                assert_eq!(progress(one), progress(submission), "{}", submission.path);
                let notes = |s: &Submission| s.notes.iter().map(|n| (n.month, n.obstacle.clone())).collect::<Vec<_>>();
                assert_eq!(notes(one), notes(submission), "{}", submission.path);
            }
            assert!(counting.iter().all(|s| s.revision < submission.revision), "{}", submission.path);
            assert_eq!(submission.cells.unused, 0, "{}: {:?}", submission.path, submission.unused);
        }
    }
}

/// Rules whose findings belong to the old file alone: the template sums by itself and has every column, and a broken
/// formula comes back as an empty cell.
const SETTLED: [&str; 5] = ["A003", "F006", "F008", "F009", "I005"];

#[test]
fn what_was_wrong_is_still_wrong_when_nothing_was_mended() {
    for workspace in ["tests/corpus", "tests/corpus-lain", "samples"] {
        let before = outcome(workspace);
        let after = sent_back(&before, &books(&before));
        let of = |outcome: &Outcome, row: usize| -> BTreeMap<&'static str, usize> {
            let mut counts = BTreeMap::new();
            let errors = outcome.findings_of(row).filter(|f| f.severity == Severity::Error);
            errors.filter(|f| !SETTLED.contains(&f.rule)).for_each(|f| *counts.entry(f.rule).or_default() += 1);
            counts
        };
        for submission in &after.submissions {
            let row = submission.roster_row().unwrap();
            let (sent, back) = (of(&before, row), of(&after, row));
            for (rule, count) in sent {
                assert!(back.get(rule).is_some_and(|n| *n >= count), "{}: {rule} is gone", submission.path);
            }
        }
    }
}

/// Comments of a workbook's plan by cell: the reader behind calamine knows none, so the XML is looked at.
fn notes_of_plan(bytes: &[u8]) -> BTreeSet<CellRef> {
    use std::io::Read;
    let book: Xlsx<_> = Xlsx::new(std::io::Cursor::new(bytes.to_vec())).unwrap();
    let number = book.sheet_names().iter().position(|name| name == PLAN).unwrap() + 1;
    let mut parts = zip::ZipArchive::new(std::io::Cursor::new(bytes)).unwrap();
    let mut text = |name: &str| {
        let mut text = String::new();
        parts.by_name(name).ok()?.read_to_string(&mut text).unwrap();
        Some(text)
    };
    let Some(relations) = text(&format!("xl/worksheets/_rels/sheet{number}.xml.rels")) else { return BTreeSet::new() };
    let Some(start) = relations.find("../comments") else { return BTreeSet::new() };
    let name = relations[start + 3..].split('"').next().unwrap();
    let comments = text(&format!("xl/{name}")).unwrap();
    comments.split("<comment ref=\"").skip(1).map(|part| part.split('"').next().unwrap().parse().unwrap()).collect()
}

#[test]
fn every_cell_with_a_finding_is_marked_and_no_other() {
    let before = outcome("tests/corpus");
    let books = books(&before);
    let after = sent_back(&before, &books);
    for (submission, (name, bytes)) in after.submissions.iter().zip(&books) {
        let plan = after.sources.0[submission.file].sheets.iter().position(|n| n.as_deref() == Some(PLAN));
        let mine = |f: &&Finding| f.at.file == Some(submission.file) && f.severity != Severity::Note;
        let found: BTreeSet<CellRef> =
            after.findings.list.iter().filter(mine).filter(|f| f.at.sheet == plan).filter_map(|f| f.at.cell).collect();
        let marked = notes_of_plan(bytes);
        assert!(found.is_subset(&marked), "{name}: {found:?} {marked:?}");
        let more = before.findings.list.iter().any(|f| matches!(f.rule, "S001" | "S002") && f.at.file.is_some());
        assert!(more || found == marked, "{name}: marked without a finding: {marked:?}");
    }
}

#[test]
fn the_same_outcome_gives_the_same_bytes() {
    let outcome = outcome("samples");
    assert!(corrections(&outcome).unwrap() == corrections(&outcome).unwrap());
}

#[test]
fn the_list_stands_first_and_its_links_lead_to_the_template() {
    let before = outcome("samples");
    for (name, bytes) in books(&before) {
        let mut book: Xlsx<_> = Xlsx::new(std::io::Cursor::new(bytes)).unwrap();
        assert_eq!(book.sheet_names()[0], "Daftar Perbaikan", "{name}");
        let range = book.worksheet_range("Daftar Perbaikan").unwrap();
        let top = (0..20).find(|row| range.get_value((*row, 0)).is_some_and(|cell| *cell == "No")).unwrap();
        let heads: Vec<String> = (0..8).map(|c| range.get_value((top, c)).unwrap().to_string()).collect();
        let wanted =
            ["No", "Lembar", "Sel", "Isi sekarang", "Apa yang salah", "Cara memperbaiki", "Kode", "Tanggapan OPD"];
        assert_eq!(heads, wanted, "{name}");
        assert!(range.height() > top as usize + 1, "{name}: an empty list");
    }
    assert_eq!(QUARTERS.len(), 4);
}

#[test]
fn a_silent_row_gets_a_reminder_and_a_complete_one_nothing() {
    let before = outcome("samples");
    let names: BTreeSet<String> = corrections(&before).unwrap().into_iter().map(|(name, _)| name).collect();
    for state in &before.agencies {
        let code = &before.roster_row(state).code;
        let letter = names.contains(&format!("{code}.txt"));
        let reminder = names.contains(&format!("pengingat {code}.txt"));
        let wanted = match state.status {
            Status::ToMend | Status::Refused => (true, false),
            Status::Missing => (false, before.roster_row(state).required),
            _ => (false, false),
        };
        assert_eq!((letter, reminder), wanted, "{code}");
    }
}

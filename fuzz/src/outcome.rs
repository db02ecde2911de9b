//! Claims about what comes out of one file: cells, values and findings. Will not read a file.

use ripp::cells::CellRef;
use ripp::cells::{Sheet, Workbook};
use ripp::consolidate::outcome::Outcome;
use ripp::finding::About;
use ripp::model::{Action, Entry, Submission};
use ripp::money::Rupiah;

/// Money of an action that can be printed and summed without loss.
const MOST: i64 = 999_999_999_999_999;

/// Checks the outcome of one file; `workbook` is what was read of it, if anything was.
pub fn check(workbook: Option<&Workbook>, outcome: &Outcome) {
    let all = &outcome.submissions;
    let Some(workbook) = workbook else {
        let [submission] = &all[..] else { panic!("nothing read, one submission") };
        assert!(submission.refusal.is_some() && submission.actions.is_empty(), "nothing read, yet something found");
        let told = outcome.findings.list.iter().filter(|f| matches!(f.about, About::Refused(_))).count();
        assert_eq!(told, 1, "a refusal is one finding: {:?}", outcome.findings.list);
        return;
    };
    cells_add_up(workbook, all);
    for submission in all {
        check_values(workbook, submission);
    }
    let listed = ripp::listing::ripp_1(outcome);
    for (i, submission) in all.iter().enumerate() {
        let actions = listed["submissions"][i]["actions"].as_array().map_or(0, Vec::len);
        assert_eq!(actions, submission.actions.len(), "actions are lost in the listing");
    }
    check_findings(workbook, outcome);
}

fn check_values(workbook: &Workbook, submission: &Submission) {
    for action in &submission.actions {
        values_keep_their_cells(&workbook.sheets[action.sheet], action);
    }
    for progress in &submission.progress {
        assert!(progress.action < submission.actions.len() && (1..=12).contains(&progress.month), "{progress:?}");
        lies_in(&workbook.sheets[progress.sheet], &progress.physical);
        lies_in(&workbook.sheets[progress.sheet], &progress.spent);
    }
}

fn check_findings(workbook: &Workbook, outcome: &Outcome) {
    for finding in &outcome.findings.list {
        assert!(!outcome.sentence(finding).is_empty() && !finding.hint().is_empty(), "{finding:?}");
        let Some(sheet) = finding.at.sheet else { continue };
        let sheet = workbook.sheets.get(sheet).unwrap_or_else(|| panic!("no such sheet: {finding:?}"));
        if let Some(cell) = finding.at.cell {
            assert!(is_inside(sheet, cell), "no such cell {cell}: {finding:?}");
        }
    }
}

/// Every cell that says something is used, furniture or unused, in one of the parts of the workbook.
fn cells_add_up(workbook: &Workbook, parts: &[Submission]) {
    let visible = workbook.sheets.iter().filter(|sheet| sheet.visible);
    let filled = visible.flat_map(|sheet| &sheet.cells).filter(|(_, value)| !value.is_blank()).count();
    let counted: usize = parts.iter().map(|s| s.cells.used + s.cells.furniture + s.cells.unused).sum();
    assert_eq!(counted, filled, "cells do not add up");
    for submission in parts {
        assert_eq!(submission.cells.unused, submission.unused.len(), "unused cells are not listed");
    }
    for unused in parts.iter().flat_map(|submission| &submission.unused) {
        let value = workbook.sheets[unused.sheet].get(unused.at);
        assert!(!value.is_blank() && value.shown() == unused.raw, "{unused:?}");
    }
}

fn values_keep_their_cells(sheet: &Sheet, action: &Action) {
    for entry in [&action.no, &action.description, &action.output, &action.responsible, &action.fund, &action.note] {
        lies_in(sheet, entry);
        if let Some(at) = entry.at {
            assert_eq!(*entry.raw, *sheet.get(at).shown(), "what was read at {at} does not stand there");
        }
    }
    lies_in(sheet, &action.phase);
    lies_in(sheet, &action.activity);
    lies_in(sheet, &action.code);
    lies_in(sheet, &action.start);
    lies_in(sheet, &action.end);
    lies_in(sheet, &action.unit);
    lies_in(sheet, &action.target);
    lies_in(sheet, &action.budget);
    assert!(action.budget.value().is_none_or(|rupiah| rupiah.abs() <= Rupiah::from(MOST)), "{:?}", action.budget);
    assert!(action.target.value().is_none_or(|target| target.is_finite()), "{:?}", action.target);
}

/// An entry with a content has a cell with a content.
fn lies_in<T: std::fmt::Debug>(sheet: &Sheet, entry: &Entry<T>) {
    let Some(at) = entry.at else { return };
    assert!(is_inside(sheet, at), "{entry:?} lies outside");
    let by_fill = sheet.fills.iter().any(|(cell, _)| *cell == at);
    assert!(entry.raw.is_empty() || by_fill || !sheet.get(at).is_blank(), "nothing stands at {at}: {entry:?}");
}

/// Whether a cell lies within what the sheet uses.
fn is_inside(sheet: &Sheet, at: CellRef) -> bool {
    let merged = sheet.merged.iter().map(|area| area.last);
    let mut corners =
        sheet.cells.iter().map(|(cell, _)| *cell).chain(merged).chain(sheet.fills.iter().map(|(cell, _)| *cell));
    let (mut row, mut col) = (0, 0);
    corners.by_ref().for_each(|corner| (row, col) = (corner.row.max(row), corner.col.max(col)));
    at.row <= row && at.col <= col
}

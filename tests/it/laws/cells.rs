//! Law 5 and what it is for: every cell is counted once, and what a field took can be seen. Counts by itself, from the bytes,
//! and takes cells away to see what they were.

use std::collections::BTreeMap;
use std::io::Cursor;

use calamine::{Data, Reader, SheetVisible};
use ripp::cells::{CellRef, Sheet, Value, Workbook};
use ripp::consolidate::outcome::Outcome;
use ripp::model::CellCount;

use crate::corpus::path;
use crate::plan::{GOOD, workbook};
use crate::rule_cases::desk::{beside, day, desk, monitored, noted};

/// Cells that hold something on the visible sheets of a file, by a reader that knows nothing of plans.
fn filled(bytes: &[u8]) -> usize {
    let mut book = calamine::open_workbook_auto_from_rs(Cursor::new(bytes)).unwrap();
    let sheets = book.sheets_metadata().to_vec();
    let mut count = 0;
    for sheet in sheets.iter().filter(|sheet| sheet.visible == SheetVisible::Visible) {
        let Ok(values) = book.worksheet_range(&sheet.name) else { continue };
        let says =
            |value: &Data| !value.to_string().trim_matches(|c: char| c.is_whitespace() || c == '\u{200b}').is_empty();
        count += values.used_cells().filter(|(_, _, value)| says(value)).count();
        // A formula that was saved without its result is a cell too.
        let Ok(formulas) = book.worksheet_formula(&sheet.name) else { continue };
        let start = formulas.start().unwrap_or_default();
        let without = formulas.used_cells().filter(|(row, col, _)| {
            let at = (start.0 + *row as u32, start.1 + *col as u32);
            matches!(values.get_value(at), None | Some(Data::Empty))
        });
        count += without.count();
    }
    count
}

fn all(count: CellCount) -> usize {
    count.used + count.furniture + count.unused
}

#[test]
fn every_cell_of_a_received_file_is_counted_once() {
    let mut compared = 0;
    for folder in ["samples", "tests/corpora/usual-forms"] {
        let root = path(folder);
        let workspace = ripp::workspace::Workspace::open(&root).unwrap();
        let outcome = ripp::command::gather(workspace, &crate::corpus::options(), &|_| {}).unwrap();
        let mut counts: BTreeMap<&str, (usize, usize)> = BTreeMap::new();
        for submission in
            outcome.submissions.iter().filter(|s| s.refusal.is_none() && !s.path.exact().ends_with(".csv"))
        {
            let (count, parts) = counts.entry(submission.path.exact()).or_default();
            *count += all(submission.cells);
            *parts += 1;
        }
        // A file with the plans of several OPDs is cut: what names the sender stands in each part.
        for (file, (count, _)) in counts.iter().filter(|(_, (_, parts))| *parts == 1) {
            let bytes = std::fs::read(root.join("masuk").join(file)).unwrap();
            assert_eq!(*count, filled(&bytes), "{folder} {file}");
            compared += 1;
        }
    }
    assert!(compared > 40, "only {compared} files");
}

/// What a word that is found nowhere else is typed as.
const WORD: &str = "Zqxwv17";

fn outcome(book: &Workbook) -> Outcome {
    desk(book).outcome()
}

fn count(outcome: &Outcome) -> CellCount {
    outcome.submissions[0].cells
}

/// Whether a word stands among the values of the file, or in a finding at its cell.
fn is_told(outcome: &Outcome, sheet: usize, at: CellRef) -> bool {
    let json = ripp::listing::ripp_1(outcome);
    let here = |f: &&ripp::finding::Finding| f.at.sheet == Some(sheet) && f.at.cell == Some(at);
    json["submissions"][0].to_string().contains(WORD)
        || outcome.findings.list.iter().filter(here).any(|finding| finding.value.contains(WORD))
}

/// Types the word into a cell, and takes the cell away: what was used for a field must then be told, what was not used must
/// be listed. Whether it was used, and whether nothing is said of it.
fn trial(book: &Workbook, sheet: usize, cell: usize, typed: String) -> (bool, bool) {
    let at = book.sheets[sheet].cells[cell].0;
    let (mut with, mut without) = (book.clone(), book.clone());
    with.sheets[sheet].cells[cell].1 = Value::Text(typed);
    without.sheets[sheet].cells.remove(cell);
    let (with, without) = (outcome(&with), count(&outcome(&without)));
    let now = count(&with);
    assert_eq!(all(now), all(without) + 1, "{at}");
    let (is_used, is_unused) = (now.used > without.used, now.unused > without.unused);
    let is_listed = with.submissions[0].unused.iter().any(|unused| unused.sheet == sheet && unused.at == at);
    (is_used, is_used && !is_told(&with, sheet, at) || is_unused && !is_listed)
}

/// What the word is to be typed as in a cell; none for a heading or a label, without which other cells mean something else.
fn typed(sheet: &Sheet, at: CellRef, value: &Value) -> Option<String> {
    let is_label = match sheet.name.as_deref() {
        Some("Rencana Aksi") if at.row < 5 => {
            return value.as_text()?.split_once(" : ").map(|(label, _)| format!("{label} : {WORD}"));
        }
        Some("Rencana Aksi") => at.row == 5,
        Some("Identitas") => at.col == 0,
        _ => at.row < 2,
    };
    (!is_label).then(|| WORD.to_owned())
}

/// The cells of which nothing is said, and how many were used.
fn silent_cells(book: &Workbook) -> (Vec<String>, usize) {
    let (mut silent, mut used) = (Vec::new(), 0);
    for (i, sheet) in book.sheets.iter().enumerate().filter(|(_, sheet)| sheet.visible) {
        for (k, (at, value)) in sheet.cells.iter().enumerate() {
            let Some(typed) = typed(sheet, *at, value) else { continue };
            let (is_used, is_silent) = trial(book, i, k, typed);
            used += usize::from(is_used);
            silent.extend(is_silent.then(|| format!("{}!{at}", sheet.name.as_deref().unwrap_or_default())));
        }
    }
    (silent, used)
}

/// Cells whose content is used and yet told nowhere: the month of a note and the quarter of an evaluation, where they cannot be
/// read. To be emptied: one that is told must go from here.
const STILL_SILENT: [&str; 2] = ["Catatan!A3", "Evaluasi!A3"];

#[test]
fn what_a_field_took_stands_among_the_values_or_in_a_finding() {
    let (silent, used) = silent_cells(&noted(workbook(GOOD), "Q9", "tolong dicek lagi"));
    assert_eq!(silent, Vec::<String>::new());
    assert_eq!(used, 8 * 13 + 3, "eight actions, and three lines that name the sender");
    let template = monitored(GOOD, &[(1, 1, 50.0), (1, 2, 100.0)], &[(1, 2, 2_000_000.0)]);
    let notes = "Bulan | Kendala | Tindak Lanjut | Bukti Dukung\n\nJanuari | Hujan | Dijadwal ulang | Foto";
    let evaluations =
        "Triwulan | Faktor Pendorong | Faktor Penghambat | Tindak Lanjut\n\nI | Pimpinan | Cuaca | Lanjut";
    let (silent, used) = silent_cells(&beside(beside(template, "Catatan", notes), "Evaluasi", evaluations));
    assert_eq!(silent, STILL_SILENT);
    assert!(used > 8 * 13, "only {used} were used");
}

#[test]
fn a_value_and_its_finding_keep_their_cell_from_the_bytes_on() {
    let outcome = outcome(&workbook(GOOD));
    for (action, row) in outcome.submissions[0].actions.iter().zip(6..) {
        let at = |col: u32| Some(CellRef::new(row, col));
        assert_eq!((action.description.at, action.budget.at, action.end.at), (at(3), at(12), at(8)));
    }
    assert_eq!(outcome.submissions[0].actions[2].end.value(), Some(&day("2022-03-31")));
}

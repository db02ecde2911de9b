//! Monthly notes and quarterly evaluations: words by month and by quarter. Will not weigh what they say.

use super::row::WordRow;
use crate::model::{Evaluation, Note};
use crate::recognise::ledger::{Class, Ledger};
use crate::text::matching::{fold, roman};
use crate::text::parsing::{DateText, month_by_name, read_date};

/// Monthly notes from a table on the sheet of index `sheet`.
pub fn notes(sheet: usize, rows: &[WordRow<'_>], year: i32, ledger: &mut Ledger) -> Vec<Note> {
    book(sheet, rows, "bulan", ledger);
    let note = |row: &WordRow<'_>| Note {
        month: month_of(&text(row, "bulan"), year),
        obstacle: text(row, "kendala"),
        follow_up: text(row, "tindak_lanjut"),
        evidence: text(row, "bukti"),
        at: (sheet, row.row),
    };
    let says = |note: &Note| !(note.obstacle.is_empty() && note.follow_up.is_empty() && note.evidence.is_empty());
    rows.iter().map(note).filter(says).collect()
}

/// Quarterly evaluations from a table on the sheet of index `sheet`.
pub fn evaluations(sheet: usize, rows: &[WordRow<'_>], ledger: &mut Ledger) -> Vec<Evaluation> {
    book(sheet, rows, "triwulan", ledger);
    let evaluation = |row: &WordRow<'_>| Evaluation {
        quarter: quarter_of(&text(row, "triwulan")),
        drivers: text(row, "pendorong"),
        barriers: text(row, "penghambat"),
        follow_up: text(row, "tindak_lanjut"),
        at: (sheet, row.row),
    };
    let says = |e: &Evaluation| !(e.drivers.is_empty() && e.barriers.is_empty() && e.follow_up.is_empty());
    rows.iter().map(evaluation).filter(says).collect()
}

/// The text of a cell by the key of its column; a lone dash says nothing.
fn text(row: &WordRow<'_>, key: &str) -> String {
    let cell = row.cells.iter().find(|(known, ..)| *known == key);
    let text = cell.map(|(_, _, answer)| answer.value.shown()).unwrap_or_default();
    if matches!(text.as_str(), "-" | "–") { String::new() } else { text }
}

/// Books the cells of all rows: a month or quarter without words beside it is furniture of the table.
fn book(sheet: usize, rows: &[WordRow<'_>], period: &str, ledger: &mut Ledger) {
    for row in rows {
        let told = row.cells.iter().any(|(key, own, _)| *key != period && !own.value.is_blank());
        for (_, own, _) in &row.cells {
            ledger.book(sheet, own.at, if told { Class::Used } else { Class::Furniture });
        }
    }
}

fn month_of(text: &str, year: i32) -> Option<u32> {
    use chrono::Datelike;
    if let Some(month) = month_by_name(text.trim()) {
        return Some(month);
    }
    if let Ok(number) = text.trim().parse::<u32>() {
        return (1..=12).contains(&number).then_some(number);
    }
    match read_date(text, year) {
        DateText::Span(period, _) => Some(period.start.month()),
        _ => None,
    }
}

fn quarter_of(text: &str) -> Option<u32> {
    let folded = fold(text);
    let last = folded.split(' ').find(|word| roman(word).is_some() || word.parse::<u32>().is_ok_and(|n| n <= 4));
    let glued = folded.trim_start_matches(|c: char| c.is_alphabetic() && c != 'i' && c != 'v').to_owned();
    let number = last.or(Some(glued.as_str())).and_then(|word| word.parse().ok().or_else(|| roman(word)));
    number.filter(|n| (1..=4).contains(n))
}

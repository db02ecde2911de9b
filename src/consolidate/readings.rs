//! *Cara membaca*: the values that were read with the help of something outside their cell, and of what. The screen and the
//! correction workbooks show this one list. Will not read anything.

use crate::cells::CellRef;
use crate::config::structure::Structure;
use crate::model::{Action, AnyEntry, AnyValue, COLUMNS, Column, ColumnKind, Standing, Submission};
use crate::rules::reasons::in_words;
use crate::text::formatting::percent;

/// A value that was decided.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reading {
    /// Index of the sheet.
    pub sheet: usize,
    /// Its cell.
    pub at: CellRef,
    /// What stands there.
    pub raw: String,
    /// What it was read as.
    pub read: String,
    /// By what, in Bahasa.
    pub how: String,
    /// Whether everyone sees that on the sheet.
    pub is_plain_to_see: bool,
}

/// The decided values of a submission: actions in their order, column by column, then progress.
pub fn readings(structure: &Structure, submission: &Submission) -> Vec<Reading> {
    let mut list = Vec::new();
    for action in &submission.actions {
        let entries = COLUMNS.iter().filter_map(|column| Some((column, column.entry(action)?)));
        list.extend(entries.filter_map(|(column, entry)| of_action(structure, submission, action, (column, entry))));
    }
    for progress in &submission.progress {
        for entry in [AnyEntry::Quantity(&progress.physical), AnyEntry::Rupiah(&progress.spent)] {
            let shown = |value: AnyValue<'_>| match value {
                AnyValue::Quantity(share) => percent(share, 1),
                other => other.shown(),
            };
            list.extend(reading(submission, (progress.sheet, u32::MAX), entry, shown));
        }
    }
    // One cell may give two values, as a period does.
    list.dedup();
    list
}

fn of_action(
    structure: &Structure,
    submission: &Submission,
    action: &Action,
    (column, entry): (&Column, AnyEntry<'_>),
) -> Option<Reading> {
    let shown = |value: AnyValue<'_>| match (column.kind, value) {
        (ColumnKind::Phase(_), AnyValue::Phase(number)) => {
            structure.phase(number).map_or_else(|| number.to_string(), |phase| phase.name.clone())
        }
        (ColumnKind::Activity(_), AnyValue::Text(code)) => {
            structure.activity(code).map_or_else(|| code.to_owned(), |activity| format!("{code} {}", activity.name))
        }
        (_, other) => other.shown(),
    };
    reading(submission, (action.sheet, action.row), entry, shown)
}

fn reading(
    submission: &Submission,
    (sheet, row): (usize, u32),
    entry: AnyEntry<'_>,
    shown: impl Fn(AnyValue<'_>) -> String,
) -> Option<Reading> {
    let (Standing::Decided(how), Some(at), Some(value)) = (entry.standing(), entry.at(), entry.value()) else {
        return None;
    };
    let raw = entry.raw().to_string();
    let how_said = in_words(how, &raw, submission.table_of(sheet, row));
    Some(Reading { sheet, at, read: shown(value), how: how_said, is_plain_to_see: how.is_plain_to_see(), raw })
}

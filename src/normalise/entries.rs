//! Entries of fields that hold text, and the readings that all kinds of fields share. Will not interpret numbers or days.

use super::row::Answer;
use crate::cells::Value;
use crate::model::{Entry, Raw, Reason, State};

/// Wraps a value that was read without doubt, noting a merged cell.
pub fn sure<T>(value: T, answer: &Answer<'_>) -> State<T> {
    if answer.from_above { State::Decided(value, Reason::Merged(answer.at)) } else { State::Sure(value) }
}

/// An entry for a text field. A lone dash counts as empty.
pub fn text_entry(answer: &Answer<'_>) -> Entry<String> {
    let raw = answer.value.shown();
    let state = match answer.value {
        Value::Error(_) => State::Unreadable(Reason::FormulaError),
        Value::Uncalculated => State::Unreadable(Reason::NotCalculated),
        _ if raw.is_empty() || matches!(raw.as_str(), "-" | "–" | "—" | ":" | "." | "...") => State::Empty,
        _ => sure(raw.clone(), answer),
    };
    Entry { at: Some(answer.at), raw: Raw::from(raw), state }
}

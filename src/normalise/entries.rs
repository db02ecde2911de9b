//! Entries of fields that hold text, and the readings that all kinds of fields share. Will not interpret numbers or days.

use super::row::Answer;
use crate::cells::Value;
use crate::model::{Entry, Raw, Reason, State};

/// Wraps a value that was read without doubt, noting a merged cell.
pub fn sure<T>(value: T, answer: &Answer<'_>) -> State<T> {
    if answer.repeats {
        return State::Decided(value, Reason::Repeated);
    }
    if answer.from_above { State::Decided(value, Reason::Merged(answer.at)) } else { State::Sure(value) }
}

/// Why the formula of a cell gives no value, if it gives none.
pub fn broken<T>(value: &Value) -> Option<State<T>> {
    match value {
        Value::Error(_) => Some(State::Unreadable(Reason::FormulaError)),
        Value::Uncalculated => Some(State::Unreadable(Reason::NotCalculated)),
        _ => None,
    }
}

/// An entry for a text field. A lone dash counts as empty.
pub fn text_entry(answer: &Answer<'_>) -> Entry<String> {
    let raw = answer.value.shown();
    let state = match broken(answer.value) {
        Some(broken) => broken,
        None if raw.is_empty() || matches!(raw.as_str(), "-" | "–" | "—" | ":" | "." | "...") => State::Empty,
        None => sure(raw.clone(), answer),
    };
    Entry { at: Some(answer.at), raw: Raw::from(raw), state }
}

//! Looks cells up for the fields of a row: own cells, merged cells, split codes. Will not interpret them.

use crate::cells::CellRef;
use crate::cells::{Sheet, Value};
use crate::model::Entry;
use crate::model::State;

/// A cell that answers for a field in a row.
#[derive(Debug, Clone, PartialEq)]
pub struct Answer<'a> {
    /// Its address: for a merged cell the upper left one.
    pub at: CellRef,
    /// Its value.
    pub value: &'a Value,
    /// Whether the value stands in a merged cell that began in a row above.
    pub from_above: bool,
}

/// The cell that answers for a column in a row.
pub fn answer(sheet: &Sheet, row: u32, col: u32) -> Answer<'_> {
    let own = CellRef::new(row, col);
    let value = sheet.get(own);
    if value.is_blank()
        && let Some(area) = sheet.merge_at(own)
        && area.first != own
        && !sheet.get(area.first).is_blank()
    {
        return Answer { at: area.first, value: sheet.get(area.first), from_above: area.first.row < row };
    }
    Answer { at: own, value, from_above: false }
}

/// Wraps a value that was read without doubt, noting a merged cell.
pub fn sure<T>(value: T, answer: &Answer<'_>) -> State<T> {
    if answer.from_above { State::Decided(value, format!("sel gabungan {}", answer.at)) } else { State::Sure(value) }
}

/// Why an error cell gives no value.
pub const FORMULA_ERROR: &str = "galat rumus";
/// Why a formula without its result gives no value.
pub const NOT_CALCULATED: &str = "rumus tanpa hasil";

/// Why the formula of a cell gives no value, if it gives none.
pub fn broken<T>(value: &Value) -> Option<State<T>> {
    match value {
        Value::Error(_) => Some(State::Unreadable(FORMULA_ERROR.into())),
        Value::Uncalculated => Some(State::Unreadable(NOT_CALCULATED.into())),
        _ => None,
    }
}

/// An entry for a text field. A lone dash counts as empty.
pub fn text_entry(answer: &Answer<'_>) -> Entry<String> {
    let raw = answer.value.shown();
    let state = match answer.value {
        Value::Error(_) => State::Unreadable(FORMULA_ERROR.into()),
        Value::Uncalculated => State::Unreadable(NOT_CALCULATED.into()),
        _ if raw.is_empty() || matches!(raw.as_str(), "-" | "–" | "—" | ":" | "." | "...") => State::Empty,
        _ => sure(raw.clone(), answer),
    };
    Entry { at: Some(answer.at), raw, state }
}

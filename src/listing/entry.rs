//! A value of a column as it stands in `ripp/1`. Will not say where it stands.

use serde_json::{Value, json};

use crate::model::{AnyEntry, AnyValue, Column, ColumnKind, Standing};

/// Days are ISO, money is whole rupiah; what is unknown is null.
pub(super) fn entry_json(column: &Column, entry: AnyEntry<'_>) -> Value {
    match (entry.value(), column.kind) {
        (Some(AnyValue::Text(text)), _) => json!(text),
        (Some(AnyValue::Phase(number)), _) => json!(number),
        (Some(AnyValue::Quantity(n)), _) if n.fract() == 0.0 && n.abs() < 1e15 => json!(n as i64),
        (Some(AnyValue::Quantity(n)), _) => json!(n),
        (Some(AnyValue::Rupiah(amount)), _) => json!(amount),
        (Some(AnyValue::Day(day)), _) => json!(day.to_string()),
        // A malformed code is still the text that the office wrote.
        (None, ColumnKind::Code(_)) if !entry.raw().is_empty() && entry.standing() != Standing::Empty => {
            json!(entry.raw().as_str())
        }
        (None, _) => Value::Null,
    }
}

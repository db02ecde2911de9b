//! What calamine gives as what it means here: values, merged areas, properties, errors.

use calamine::{Data, DataRef, Dimensions};

use super::limits::{LAST_COL, LAST_ROW};
use crate::cells::{Area, CellRef, Damage, Excess, Refusal, Value};
use crate::config::settings::Limits;

/// Custom properties and the date of last change.
pub fn properties(read: Option<calamine::WorkbookProperties>) -> (Vec<(String, String)>, Option<chrono::NaiveDate>) {
    let Some(properties) = read else { return (Vec::new(), None) };
    let modified = properties.modified.as_deref().and_then(|text| text.get(..10));
    let modified = modified.and_then(|text| chrono::NaiveDate::parse_from_str(text, "%Y-%m-%d").ok());
    let mut custom: Vec<(String, String)> = properties.custom_properties.into_iter().collect();
    custom.sort();
    (custom, modified)
}

/// A container error as a refusal.
pub fn damaged(error: &impl std::fmt::Display) -> Refusal {
    let text = error.to_string();
    if text.to_lowercase().contains("password") {
        return Refusal::Password;
    }
    if text.contains("limit exceeded") {
        return Refusal::TooLarge(Excess::DeclaredCells);
    }
    Refusal::Damaged(Damage::told(error))
}

/// A merged area with its corners in order and inside the sheet.
pub fn area(d: &Dimensions) -> Option<Area> {
    let clamp = |(row, col): (u32, u32)| CellRef::new(row.min(LAST_ROW), col.min(LAST_COL));
    let area = Area::between(clamp(d.start), clamp(d.end));
    (area.first != area.last).then_some(area)
}

/// A streamed value.
pub fn from_ref(data: DataRef<'_>, limits: &Limits) -> Value {
    match data {
        DataRef::SharedString(text) => text_value(text, limits),
        other => from_data(Data::from(other), limits),
    }
}

fn text_value(text: &str, limits: &Limits) -> Value {
    if text.is_empty() {
        return Value::Blank;
    }
    // Errors that calamine does not know, and errors pasted as text.
    let code = text.trim();
    let is_code = code.len() <= 16 && code.starts_with('#') && (code.ends_with(['!', '?']) || code == "#N/A");
    if is_code && code[1..].chars().all(|c| c.is_ascii_uppercase() || matches!(c, '/' | '!' | '?' | '_' | '0')) {
        return Value::Error(code.to_owned());
    }
    // One character more than may stay tells that there were more.
    Value::Text(text.chars().take(limits.text + 1).collect())
}

/// A value of any format.
pub fn from_data(data: Data, limits: &Limits) -> Value {
    match data {
        Data::Empty => Value::Blank,
        Data::Int(n) => Value::Number(n as f64),
        Data::Float(n) if n.is_finite() => Value::Number(n),
        Data::Float(_) => Value::Error("#NUM!".into()),
        Data::String(text) => text_value(&text, limits),
        Data::Bool(b) => Value::Bool(b),
        Data::Error(e) => Value::Error(e.to_string()),
        Data::DateTime(moment) => {
            let serial = moment.as_f64();
            // Times of day and durations are below one day or carry no date.
            if !moment.is_datetime() || !(1.0..2_958_466.0).contains(&serial) {
                return Value::Number(serial);
            }
            let (year, month, day, ..) = moment.to_ymd_hms_milli();
            let date = chrono::NaiveDate::from_ymd_opt(i32::from(year), u32::from(month), u32::from(day));
            date.map_or(Value::Number(serial), Value::Date)
        }
        Data::DateTimeIso(text) => iso_date(&text).map_or(Value::Text(text), Value::Date),
        Data::DurationIso(text) => Value::Text(text),
    }
}

/// The day of an ISO date or moment.
pub fn iso_date(text: &str) -> Option<chrono::NaiveDate> {
    chrono::NaiveDate::parse_from_str(text.get(..10)?, "%Y-%m-%d").ok()
}

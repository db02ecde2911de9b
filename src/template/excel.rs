//! How a spreadsheet compares and prints values, for the cached results of our formulas. Will not write any cell.

use chrono::NaiveDate;

use super::fill::Cell;
use crate::spreadsheet::cell as cell_text;

/// Serial number of a day; none before March 1900, where Excel's calendar is wrong, and after 9999.
pub(super) fn serial(day: NaiveDate) -> Option<f64> {
    let zero = NaiveDate::from_ymd_opt(1899, 12, 30)?;
    let days = (day - zero).num_days();
    (61..=2_958_465).contains(&days).then_some(days as f64)
}

/// What a cell holds for a formula.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Held {
    Blank,
    Text(String),
    Number(f64),
}

/// What a cell holds once it is written.
pub(super) fn held(cell: &Cell) -> Held {
    match cell {
        Cell::Blank => Held::Blank,
        // A text of which nothing is left is written as a blank.
        Cell::Text(text) => {
            Some(cell_text(text).into_owned()).filter(|text| !text.is_empty()).map_or(Held::Blank, Held::Text)
        }
        Cell::Number(number) if number.is_finite() => Held::Number(*number),
        Cell::Number(number) => Held::Text(number.to_string()),
        Cell::Date(day) => serial(*day).map_or_else(|| Held::Text(day.format("%d/%m/%Y").to_string()), Held::Number),
    }
}

/// What people write for nothing.
pub(super) const DASHES: [&str; 3] = ["-", "–", "—"];

/// Words with which people begin the label of a total, as the reader knows them.
pub(super) const TOTAL_WORDS: [&str; 9] =
    ["jumlah", "total", "sub jumlah", "subjumlah", "sub total", "subtotal", "grand total", "jml", "sub jml"];

/// `TRIM(cell)=""`
pub(super) fn is_blank(cell: &Cell) -> bool {
    match held(cell) {
        Held::Blank => true,
        Held::Text(text) => text.trim_matches(' ').is_empty(),
        Held::Number(_) => false,
    }
}

/// The same, or a lone dash.
pub(super) fn is_empty(cell: &Cell) -> bool {
    is_blank(cell) || matches!(held(cell), Held::Text(text) if DASHES.contains(&text.trim_matches(' ')))
}

/// `cell<>""`
pub(super) fn is_filled(cell: &Cell) -> bool {
    match held(cell) {
        Held::Blank => false,
        Held::Text(_) | Held::Number(_) => true,
    }
}

/// The number of a cell that passes `ISNUMBER(cell)`.
pub(super) fn number(cell: &Cell) -> Option<f64> {
    if let Held::Number(number) = held(cell) { Some(number) } else { None }
}

/// Text of a cell as `cell&""` gives it, for text and whole numbers.
pub(super) fn text(cell: &Cell) -> String {
    match held(cell) {
        Held::Blank => String::new(),
        Held::Text(text) => text,
        Held::Number(number) => number.to_string(),
    }
}

/// `a=b`: text without regard to case, a blank equal to zero.
pub(super) fn equal(a: &Cell, b: &Cell) -> bool {
    match (held(a), held(b)) {
        (Held::Text(a), Held::Text(b)) => a.to_lowercase() == b.to_lowercase(),
        (Held::Number(a), Held::Number(b)) => a == b,
        (Held::Blank, Held::Blank) => true,
        (Held::Blank, Held::Number(n)) | (Held::Number(n), Held::Blank) => n == 0.0,
        _ => false,
    }
}

/// `cell=text`
pub(super) fn is_text(cell: &Cell, text: &str) -> bool {
    matches!(held(cell), Held::Text(held) if held.to_lowercase() == text.to_lowercase())
}

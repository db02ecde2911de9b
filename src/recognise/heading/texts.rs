//! The texts of a heading as they stand on the sheet. Will not say what they mean.

use crate::cells::CellRef;
use crate::cells::{Sheet, Value};
use crate::recognise::time_labels::{days_of, quarter_of, realised_at};
use crate::text::matching::{fold, roman, squeeze};
use crate::text::parsing::month_by_name;

/// Characters of the longest text that can be a heading. Sentences of actions are longer.
pub(super) const LONGEST: usize = 60;
/// Bytes of the longest label of a week: "minggu ke iv".
const LONGEST_WEEK: usize = 12;

/// Whether a text can be a heading: short, and no line such as "Nama OPD : …".
pub(super) fn is_plain(text: &str) -> bool {
    text.chars().count() <= LONGEST && !text.contains(':')
}

/// The text of a cell, looking through merged areas.
pub fn text_at(sheet: &Sheet, at: CellRef) -> Option<String> {
    let value = match sheet.get(at) {
        Value::Blank => sheet.merge_at(at).map_or(&Value::Blank, |area| sheet.get(area.first)),
        value => value,
    };
    (!value.is_blank()).then(|| squeeze(&value.shown()))
}

/// Texts of a column's heading from top to bottom, merged areas seen through, repeats dropped.
pub(super) fn column_texts(sheet: &Sheet, first_row: u32, last_row: u32, col: u32) -> Vec<String> {
    let mut texts: Vec<String> = Vec::new();
    for row in first_row..=last_row {
        if let Some(text) = text_at(sheet, CellRef::new(row, col))
            && texts.last() != Some(&text)
        {
            texts.push(text);
        }
    }
    texts
}

/// Whether a cell is part of an area merged over several columns.
pub(super) fn spans_columns(sheet: &Sheet, at: CellRef) -> bool {
    sheet.merge_at(at).is_some_and(|area| area.last.col > area.first.col)
}

/// Rows below a heading that show whether a column is used.
pub(super) const ROWS_BELOW: u32 = 39;

/// Whether something stands below a column of a heading.
pub(super) fn is_used(sheet: &Sheet, last_row: u32, col: u32) -> bool {
    (last_row + 1..=last_row + ROWS_BELOW).any(|row| !sheet.get(CellRef::new(row, col)).is_blank())
}

/// Bytes of the longest label that names days from and to: "28 Feb - 6 Mar", "III (Apr-Jun 2022)".
const LONGEST_DAYS: usize = 28;

/// Whether a text is the label of a column of time: a month, a week, a quarter, a year, what was realised by then.
pub(super) fn is_time_label(text: &str) -> bool {
    let folded = fold(text);
    month_by_name(&folded).is_some()
        || roman(&folded).is_some()
        || matches!(folded.as_str(), "m1" | "m2" | "m3" | "m4" | "m5" | "1" | "2" | "3" | "4" | "5")
        || folded.len() == 4 && folded.starts_with("20") && folded.bytes().all(|b| b.is_ascii_digit())
        || quarter_of(&folded).is_some()
        || text.len() <= LONGEST_DAYS && days_of(text).is_some()
        || realised_at(text).is_some()
        || ["mg", "mgg", "minggu"].iter().any(|w| folded.starts_with(w)) && folded.len() <= LONGEST_WEEK
}

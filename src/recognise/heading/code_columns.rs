//! Finds the columns of a code that is split over cells. Will not join its parts.

use super::numbering::is_numbering;
use crate::cells::{CellRef, Sheet, Value};
use crate::model::Field;
use crate::recognise::vocabulary::Vocabulary;

/// Rows below a heading whose cells show whether a column holds parts of a code.
const ROWS_BELOW: u32 = 39;
/// Columns that a code is split over at most: its six parts, and two more where parts are split again.
const MOST_PARTS: u32 = 8;
/// Characters of the longest part ("1.02.3" holds three of them).
const LONGEST_PART: usize = 6;

/// The columns under one heading for codes, each with a part of the code, whatever their own headings ("Urs", "Prog",
/// "Keg") may mean elsewhere. The heading is merged over them, or stands over the first with nothing to its right.
pub(super) fn code_columns(sheet: &Sheet, first_row: u32, last_row: u32, vocabulary: &Vocabulary<'_>) -> Vec<u32> {
    let is_code = |(_, value): &&(CellRef, Value)| {
        value.as_text().is_some_and(|text| vocabulary.sure_field(text) == Some(Field::Code))
    };
    let mut named = (first_row..=last_row).flat_map(|row| sheet.row(row)).filter(is_code).peekable();
    if named.peek().is_none() {
        return Vec::new();
    }
    let below: Vec<u32> = (last_row + 1..=last_row + ROWS_BELOW).filter(|row| !is_numbering(sheet, *row)).collect();
    for (at, _) in named {
        let merged = sheet.merge_at(*at).map_or(at.col, |area| area.last.col);
        let is_free = |col: u32| col <= merged || sheet.get(CellRef::new(at.row, col)).is_blank();
        let cols = at.col..at.col + MOST_PARTS;
        let cols: Vec<u32> = cols.take_while(|&col| is_free(col) && holds_parts(sheet, col, &below)).collect();
        if cols.len() >= 2 && merged < at.col + cols.len() as u32 {
            return cols;
        }
    }
    Vec::new()
}

/// Whether two of three cells of a column are parts of codes: sections, totals and signatures may stand in it too.
fn holds_parts(sheet: &Sheet, col: u32, rows: &[u32]) -> bool {
    let cells = rows.iter().map(|row| sheet.get(CellRef::new(*row, col))).filter(|value| !value.is_blank());
    let (all, parts) = cells.fold((0, 0), |(all, parts), value| (all + 1, parts + usize::from(is_part(value))));
    all > 0 && parts * 3 >= all * 2
}

fn is_part(value: &Value) -> bool {
    let shown = value.shown();
    shown.len() <= LONGEST_PART && shown.chars().all(|c| c.is_ascii_digit() || matches!(c, 'X' | 'x' | '.' | ','))
}

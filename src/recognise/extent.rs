//! Says how many rows a heading has, above and below its main row. Will not say what a column means.

use super::heading::{LONGEST, SURE, is_time_label, text_at};
use super::vocabulary::Vocabulary;
use crate::cells::CellRef;
use crate::cells::{Sheet, Value};
use crate::text::matching::fold;

/// Rows above the main one that belong to the heading: groups over several columns, or the upper half of a split heading.
pub(super) fn extend_up(sheet: &Sheet, main: u32, floor: u32, vocabulary: &Vocabulary<'_>) -> u32 {
    let mut first = main;
    while first > floor && main - first < 3 {
        let row = first - 1;
        let cells: Vec<_> = sheet.row(row).iter().filter(|(_, value)| !value.is_blank()).collect();
        let short =
            cells.iter().all(|(_, v)| v.as_text().is_some_and(|t| t.chars().count() <= LONGEST && !t.contains(':')));
        if cells.is_empty() || !short {
            break;
        }
        let known = cells.iter().filter(|(at, value)| {
            let text = value.as_text().unwrap_or_default();
            let reaches_down = sheet.merge_at(*at).is_some_and(|area| area.last.row >= first);
            let joined = text_at(sheet, CellRef::new(first, at.col)).map(|below| format!("{text} {below}"));
            let known = |t: &str| vocabulary.fields(t).first().is_some_and(|(_, score)| *score >= SURE);
            reaches_down || is_time_label(text) || known(text) || joined.is_some_and(|t| known(&t))
        });
        // A lone title over the table is no heading, even if it says "Rencana Aksi".
        if known.count() * 2 < cells.len() || cells.len() < 2 && !is_group(sheet, cells[0].0, left_of(sheet, main)) {
            break;
        }
        first = row;
    }
    first
}

/// The first column of a row, wherever on the sheet its table begins.
fn left_of(sheet: &Sheet, row: u32) -> u32 {
    sheet.row(row).iter().find(|(_, value)| !value.is_blank()).map_or(0, |(at, _)| at.col)
}

/// Whether a cell is merged over some columns but does not stand over the first columns of its table: a group of headings.
fn is_group(sheet: &Sheet, at: CellRef, left: u32) -> bool {
    let wide =
        sheet.merge_at(at).is_some_and(|area| area.last.col > area.first.col && area.last.col - area.first.col <= 60);
    wide && at.col >= left + 3
}

/// Rows below the main one that belong to the heading.
pub(super) fn extend_down(sheet: &Sheet, main: u32, vocabulary: &Vocabulary<'_>) -> u32 {
    let merged_to = sheet.row(main).iter().filter_map(|(at, _)| sheet.merge_at(*at)).map(|area| area.last.row);
    let mut last = merged_to.filter(|row| *row <= main + 4).max().unwrap_or(main);
    let left = left_of(sheet, main);
    while last < main + 4 {
        // A csv has blank rows where cells were merged down.
        let blank = |row: &u32| sheet.row(*row).iter().all(|(_, value)| value.is_blank());
        let row = (last + 1..=main + 4).find(|row| !blank(row)).unwrap_or(last + 1);
        let cells: Vec<_> = sheet.row(row).iter().filter(|(_, value)| !value.is_blank()).collect();
        if cells.is_empty() || is_numbering(sheet, row) {
            break;
        }
        let fits = |(at, value): &&(CellRef, Value)| {
            let text = value.shown();
            if text.chars().count() > 40 {
                return false;
            }
            let known = |t: &str| vocabulary.fields(t).first().is_some_and(|(_, score)| *score >= SURE);
            let above = text_at(sheet, CellRef::new(last, at.col));
            let joined = above.map(|a| format!("{a} {text}"));
            is_time_label(&text)
                || matches!(value, Value::Date(_))
                || value.as_text().is_some() && (known(&text) || joined.is_some_and(|t| known(&t) && at.col > left))
        };
        let fitting = cells.iter().filter(|cell| fits(cell)).count();
        let starts_data = cells.iter().any(|(_, value)| matches!(value, Value::Number(n) if *n > 2100.0));
        // Behind a blank row only what surely is a heading.
        let apart = row > last + 1 && (fitting < cells.len() || fitting < 2);
        if starts_data || apart || fitting * 3 < cells.len() * 2 || is_section_like(&cells, vocabulary) {
            break;
        }
        last = row;
    }
    last
}

/// A row such as "I | TAHAP PERSIAPAN" right under the heading is no heading.
fn is_section_like(cells: &[&(CellRef, Value)], vocabulary: &Vocabulary<'_>) -> bool {
    cells.len() <= 3
        && cells.iter().any(|(_, value)| {
            value.as_text().is_some_and(|text| {
                vocabulary.phase(text).is_some_and(|(_, score)| score >= 0.9)
                    || vocabulary.activity(text, None).is_some_and(|(_, score)| score >= 0.9)
            })
        })
}

/// A row that numbers the columns: `1 2 3`, `(1) (2)`, `a b c`, `12 = 8+9+10+11`.
pub fn is_numbering(sheet: &Sheet, row: u32) -> bool {
    let cells: Vec<_> = sheet.row(row).iter().filter(|(_, value)| !value.is_blank()).collect();
    if cells.len() < 3 {
        return false;
    }
    let numbers: Option<Vec<u32>> = cells.iter().map(|(_, value)| column_number(value)).collect();
    let Some(mut numbers) = numbers else { return false };
    let ascends = |numbers: &[u32]| numbers.windows(2).all(|pair| pair[0] <= pair[1] && pair[1] <= pair[0] + 40);
    // Columns that were moved took their numbers along: then every number from 1 on must be there.
    if !ascends(&numbers) {
        let count = numbers.len();
        numbers.sort_unstable();
        let complete = numbers[0] == 1 && numbers.windows(2).all(|pair| pair[1] - pair[0] == 1);
        if count < 5 || !complete {
            return false;
        }
    }
    numbers[0] <= 40 && numbers.last().is_some_and(|last| *last >= 3)
}

/// The number that a cell gives its column: `3`, `(3)`, `c`, `12 = 8+9+10+11`, `4a` for a part of a split column.
fn column_number(value: &Value) -> Option<u32> {
    let text = value.shown();
    let bare = fold(text.split('=').next().unwrap_or_default());
    let is_digits = |text: &str| text.bytes().all(|b| b.is_ascii_digit());
    let number: Option<u32> = match bare.as_str() {
        "" => None,
        digits if is_digits(digits) => digits.parse().ok(),
        letter if letter.len() == 1 => Some(u32::from(letter.as_bytes()[0].wrapping_sub(b'a')) + 1),
        mixed if mixed.len() <= 3 && mixed.as_bytes()[0].is_ascii_digit() => {
            mixed.trim_end_matches(|c: char| c.is_alphabetic()).parse().ok()
        }
        _ => None,
    };
    number.filter(|number| *number <= 120)
}

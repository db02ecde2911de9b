//! Tells the row that numbers the columns of a table. Will not say which column a number means.

use crate::cells::{Sheet, Value};
use crate::text::matching::fold;

/// Numbers that a numbering has at least; two may be anything.
const FEWEST: usize = 3;
/// Numbers that a numbering out of order has at least: fewer may be anything.
const FEWEST_SHUFFLED: usize = 5;
/// Numbers that may be left out between two columns, or before the first: those of the columns of a time grid.
const MOST_SKIPPED: u32 = 40;
/// The highest number of a column. What is higher is a quantity.
const MOST_COLUMNS: u32 = 120;

/// A row that numbers the columns: `1 2 3`, `(1) (2)`, `a b c`, `12 = 8+9+10+11`.
pub fn is_numbering(sheet: &Sheet, row: u32) -> bool {
    let cells: Vec<_> = sheet.row(row).iter().filter(|(_, value)| !value.is_blank()).collect();
    if cells.len() < FEWEST {
        return false;
    }
    let numbers: Option<Vec<u32>> = cells.iter().map(|(_, value)| column_number(value)).collect();
    let Some(mut numbers) = numbers else { return false };
    let ascends =
        |numbers: &[u32]| numbers.windows(2).all(|pair| pair[0] <= pair[1] && pair[1] <= pair[0] + MOST_SKIPPED);
    // Columns that were moved took their numbers along: then every number from 1 on must be there.
    if !ascends(&numbers) {
        let count = numbers.len();
        numbers.sort_unstable();
        let complete = numbers[0] == 1 && numbers.windows(2).all(|pair| pair[1] - pair[0] == 1);
        if count < FEWEST_SHUFFLED || !complete {
            return false;
        }
    }
    numbers[0] <= MOST_SKIPPED && numbers.last().is_some_and(|last| *last >= FEWEST as u32)
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
    number.filter(|number| *number <= MOST_COLUMNS)
}

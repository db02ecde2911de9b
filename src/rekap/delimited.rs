//! The tables of the provincial workbook as CSV, formulas as their values. Will not choose what stands in them.

use super::column::{At, Column, letters};
use super::datum::{Datum, FormulaResult};
use super::facts::Facts;
use crate::text::delimited::{Delimited, Field};

/// A table as CSV: the headings of the columns, then a line per row.
pub(crate) fn render<'a, R>(facts: &'a Facts<'a>, columns: &[Column<'a, R>], rows: &'a [R]) -> Vec<u8> {
    let mut table = Delimited::for_file();
    table.put(columns.iter().map(|column| Field::text(column.head.as_ref())));
    let letters = letters(columns);
    for row in rows {
        table.put(columns.iter().map(|column| {
            let at = At { row: 2, index: column.index, letters: &letters };
            field((column.value)(facts, row, at))
        }));
    }
    table.into_bytes()
}

fn field(datum: Datum<'_>) -> Field<'_> {
    match datum {
        Datum::Blank => Field::Empty,
        Datum::Text(text) | Datum::Link { text, .. } => Field::Text(text),
        Datum::Number(number) | Datum::Formula { value: FormulaResult::Number(number), .. } => Field::Number(number),
        Datum::Rupiah(amount) | Datum::Formula { value: FormulaResult::Rupiah(amount), .. } => {
            Field::Whole(i128::from(amount))
        }
        Datum::Date(day) => Field::Day(day),
        Datum::Formula { value: FormulaResult::Text(text), .. } => Field::text(text),
    }
}

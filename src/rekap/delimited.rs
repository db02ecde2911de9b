//! CSV tables for Indonesian spreadsheets: BOM, semicolons, CRLF, decimal comma. Will not choose what stands in them.

use csv::{QuoteStyle, Terminator, WriterBuilder};

use super::column::{At, Column, letters};
use super::datum::{Datum, FormulaResult};
use super::facts::Facts;
use crate::text::formatting::guarded;

/// A table as CSV: the headings of the columns, then a line per row. Formulas appear as their values.
pub(crate) fn render<'a, R>(facts: &'a Facts<'a>, columns: &[Column<'a, R>], rows: &'a [R]) -> Vec<u8> {
    let mut writer = WriterBuilder::new()
        .delimiter(b';')
        .terminator(Terminator::CRLF)
        .quote_style(QuoteStyle::Necessary)
        .from_writer(b"\xef\xbb\xbf".to_vec());
    let heads = columns.iter().map(|column| guarded(&column.head));
    writer.write_record(heads).expect("memory takes every record");
    let letters = letters(columns);
    let mut line: Vec<String> = Vec::with_capacity(columns.len());
    for row in rows {
        line.clear();
        for column in columns {
            let at = At { row: 2, index: column.index, letters: &letters };
            line.push(field(&(column.value)(facts, row, at)));
        }
        writer.write_record(&line).expect("memory takes every record");
    }
    writer.into_inner().expect("memory takes every record")
}

fn field(datum: &Datum<'_>) -> String {
    match datum {
        Datum::Blank => String::new(),
        Datum::Text(text) | Datum::Link { text, .. } => guarded(text),
        Datum::Number(number) | Datum::Formula { value: FormulaResult::Number(number), .. } => plain_number(*number),
        Datum::Rupiah(amount) | Datum::Formula { value: FormulaResult::Rupiah(amount), .. } => amount.to_string(),
        Datum::Date(day) => day.format("%Y-%m-%d").to_string(),
        Datum::Formula { value: FormulaResult::Text(text), .. } => guarded(text),
    }
}

/// A number with a decimal comma, at most six decimals, no thousands.
fn plain_number(number: f64) -> String {
    if !number.is_finite() {
        return String::new();
    }
    let text = format!("{number:.6}");
    let text = text.trim_end_matches('0').trim_end_matches('.').replace('.', ",");
    if text == "-0" { "0".into() } else { text }
}

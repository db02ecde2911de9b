//! The one writer of CSV: text that a spreadsheet would take for a formula cannot leave it bare. Will not choose what is written.

use std::borrow::Cow;

use chrono::NaiveDate;
use csv::{QuoteStyle, Terminator, WriterBuilder};

use crate::shown;

/// One field. Only text can begin with what a spreadsheet calculates: numbers and days are made here.
#[derive(Debug, Clone, PartialEq)]
pub enum Field<'a> {
    /// Nothing.
    Empty,
    /// Text of whatever origin.
    Text(Cow<'a, str>),
    /// A number.
    Number(f64),
    /// A whole number, however large.
    Whole(i128),
    /// A day.
    Day(NaiveDate),
}

impl<'a> Field<'a> {
    /// Text.
    pub fn text(text: impl Into<Cow<'a, str>>) -> Self {
        Self::Text(text.into())
    }

    fn written(&self) -> String {
        match self {
            Self::Empty => String::new(),
            Self::Text(text) => guarded(&shown::block(text)),
            Self::Number(number) => plain_number(*number),
            Self::Whole(number) => number.to_string(),
            Self::Day(day) => day.format("%Y-%m-%d").to_string(),
        }
    }
}

/// A table for Indonesian spreadsheets: BOM, semicolons, decimal comma.
pub struct Delimited(csv::Writer<Vec<u8>>);

impl Delimited {
    /// A table for a file, its lines ended as Windows does.
    pub fn for_file() -> Self {
        Self::new(Terminator::CRLF)
    }

    /// A table for standard output.
    pub fn for_screen() -> Self {
        Self::new(Terminator::Any(b'\n'))
    }

    fn new(end: Terminator) -> Self {
        let mut builder = WriterBuilder::new();
        builder.delimiter(b';').terminator(end).quote_style(QuoteStyle::Necessary);
        Self(builder.from_writer(b"\xef\xbb\xbf".to_vec()))
    }

    /// Writes a line.
    pub fn put<'a>(&mut self, fields: impl IntoIterator<Item = Field<'a>>) {
        let fields = fields.into_iter().map(|field| field.written());
        self.0.write_record(fields).expect("memory takes every record");
    }

    /// The whole table.
    pub fn into_bytes(self) -> Vec<u8> {
        self.0.into_inner().expect("memory takes every record")
    }
}

/// Text that a spreadsheet would take for a formula gets an apostrophe in front (CWE-1236).
fn guarded(text: &str) -> String {
    // The wide forms count as the narrow ones where East Asian input is set up.
    let risky = text.starts_with(['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠']);
    if risky { format!("'{text}") } else { text.to_owned() }
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

#[cfg(test)]
mod tests {
    use super::*;

    fn line(fields: &[Field<'_>]) -> String {
        let mut table = Delimited::for_screen();
        table.put(fields.iter().cloned());
        String::from_utf8(table.into_bytes()).unwrap().trim_start_matches('\u{feff}').to_owned()
    }

    #[test]
    fn text_is_guarded_and_a_number_stays_one() {
        for begin in ["=", "+", "-", "@", "\t", "\r", "\n", "＝"] {
            let text = format!("{begin}1+1");
            let written = line(&[Field::text(text)]);
            assert!(written.trim_start_matches('"').starts_with('\''), "{begin:?}: {written:?}");
        }
        assert_eq!(line(&[Field::Number(-1500.5), Field::Number(-0.0), Field::text("-1")]), "-1500,5;0;'-1\n");
        let day = NaiveDate::from_ymd_opt(2022, 3, 1).unwrap();
        assert_eq!(line(&[Field::Day(day), Field::Empty, Field::text("a;b")]), "2022-03-01;;\"a;b\"\n");
    }

    #[test]
    fn a_control_is_shown_before_it_is_guarded() {
        assert_eq!(line(&[Field::text("\u{1b}=1"), Field::text("\u{202e}=1")]), "␛=1;'=1\n");
    }
}

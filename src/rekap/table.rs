//! Excel tables from columns with function pointers, written row by row. Will not know what the columns mean.

use std::borrow::Cow;
use std::collections::BTreeMap;

use chrono::NaiveDate;
use rust_xlsxwriter::{Format, Formula, IgnoreError, Table, TableColumn, TableStyle, Url, Worksheet, XlsxError};

use super::datum::{Datum, Value};
use super::facts::Facts;
use super::fit::{within_limit, wrapped_lines};
use super::style::{Look, Styles, outline};
use crate::cells::column_letters;

/// A column: heading, width in characters, look, and the value of a row.
pub(crate) struct Column<'a, R> {
    /// Heading, unique within its table.
    pub(crate) head: Cow<'a, str>,
    /// Width in characters.
    pub(crate) width: f64,
    /// How values are shown.
    pub(crate) look: Look,
    /// Handed to `value`, for columns that differ by month or activity only.
    pub(crate) index: usize,
    /// The value of a row.
    pub(crate) value: fn(&'a Facts<'a>, &'a R, At<'_>) -> Datum<'a>,
}

/// Where a value will stand, for formulas that look at their own row.
#[derive(Clone, Copy)]
pub(crate) struct At<'l> {
    /// One-based row.
    pub(crate) row: u32,
    /// [`Column::index`].
    pub(crate) index: usize,
    /// Letters of the columns by heading.
    pub(crate) letters: &'l BTreeMap<String, String>,
}

impl At<'_> {
    /// Address of the cell of the same row under a heading, such as `$B7`.
    ///
    /// # Panics
    /// If the table has no such heading: a bug of the sheet.
    pub(crate) fn cell(&self, head: &str) -> String {
        format!("${}{}", self.letters[head], self.row)
    }
}

/// A column.
pub(crate) fn column<'a, R>(
    head: &'a str,
    width: f64,
    look: Look,
    value: fn(&'a Facts<'a>, &'a R, At<'_>) -> Datum<'a>,
) -> Column<'a, R> {
    Column { head: Cow::Borrowed(head), width, look, index: 0, value }
}

/// Letters of the columns by heading.
pub(crate) fn letters<R>(columns: &[Column<'_, R>]) -> BTreeMap<String, String> {
    let named = columns.iter().enumerate();
    named.map(|(i, column)| (column.head.clone().into_owned(), column_letters(i as u32))).collect()
}

/// What a table is for Excel.
#[derive(Clone, Copy)]
pub(crate) enum Kind<'n> {
    /// A table with a name for formulas, such as `tblRencana`, and filters on all columns.
    Table(&'n str),
    /// A plain list with filters on so many columns: for columns too narrow to hold a button.
    List(u16),
}

/// Where a table stands.
#[derive(Clone, Copy)]
pub(crate) struct Placed<'n> {
    /// What it is for Excel.
    pub(crate) kind: Kind<'n>,
    /// Zero-based row of the headings.
    pub(crate) top: u32,
    /// Whether the table rules the columns of its sheet: widths and formats. A second table on a sheet does not.
    pub(crate) rules_sheet: bool,
    /// Widths of the columns, where another table rules them.
    pub(crate) widths: Option<&'n [f64]>,
}

impl<'n> Placed<'n> {
    /// The table that rules its sheet.
    pub(crate) fn main(name: &'n str, top: u32) -> Self {
        Self { kind: Kind::Table(name), top, rules_sheet: true, widths: None }
    }

    /// A further table under another, with the widths of that one.
    pub(crate) fn further(name: &'n str, top: u32, widths: &'n [f64]) -> Self {
        Self { kind: Kind::Table(name), top, rules_sheet: false, widths: Some(widths) }
    }
}

/// Points of a line of text, and the most that Excel gives a row.
const LINE_HEIGHT: f64 = 15.0;
const MOST_HEIGHT: f64 = 409.0;

/// Excel keeps at most 65,530 links on a sheet; what comes after them is plain text.
const MOST_LINKS: usize = 65_530;

/// Writes a table and gives the zero-based row under it. A table without rows keeps one that is empty, as Excel demands.
pub(crate) fn write<'a, R>(
    sheet: &mut Worksheet,
    facts: &'a Facts<'a>,
    styles: &Styles,
    placed: Placed<'_>,
    columns: &[Column<'a, R>],
    rows: &'a [R],
) -> Result<u32, XlsxError> {
    let last_col = (columns.len() - 1) as u16;
    let first_row = placed.top + 1;
    let end = first_row + rows.len().max(1) as u32;
    if placed.rules_sheet {
        // Codes are text by intent; without this Excel marks each of them with a green corner.
        sheet.ignore_error_range(first_row, 0, end - 1, last_col, IgnoreError::NumberStoredAsText)?;
        for (i, column) in columns.iter().enumerate() {
            sheet.set_column_width(i as u16, column.width)?;
            sheet.set_column_format(i as u16, styles.bare(column.look))?;
        }
        sheet.set_freeze_panes(first_row, 0)?;
        sheet.set_repeat_rows(placed.top, placed.top)?;
    }
    sheet.set_row_height(placed.top, head_height(columns))?;
    outline(sheet, (first_row, 0), (end - 1, last_col))?;
    match placed.kind {
        Kind::Table(name) => add_table(sheet, styles, name, columns, (placed.top, end - 1))?,
        Kind::List(filtered) => {
            for (col, column) in columns.iter().enumerate() {
                sheet.write_string_with_format(placed.top, col as u16, column.head.as_ref(), &styles.head)?;
            }
            sheet.autofilter(placed.top, 0, end - 1, filtered - 1)?;
        }
    }
    let letters = letters(columns);
    let widths = placed.widths.map_or_else(|| columns.iter().map(|column| column.width).collect(), <[f64]>::to_vec);
    let mut pen = Pen { sheet, styles, links: 0 };
    for (i, row) in rows.iter().enumerate() {
        let line = first_row + i as u32;
        let mut tall = 1;
        for (col, column) in columns.iter().enumerate() {
            let datum = (column.value)(facts, row, At { row: line + 1, index: column.index, letters: &letters });
            if matches!(column.look, Look::Wrap | Look::Link) {
                tall = tall.max(datum.words_shown().map_or(1, |text| wrapped_lines(text, widths[col])));
            }
            let format = (!placed.rules_sheet).then(|| styles.lined(column.look));
            pen.put(line, col as u16, datum, format)?;
        }
        // LibreOffice does not grow a row for text that wraps, and Excel only does so where no height is set.
        if tall > 1 {
            pen.sheet.set_row_height(line, (LINE_HEIGHT * tall as f64).min(MOST_HEIGHT))?;
        }
    }
    Ok(end)
}

fn add_table<R>(
    sheet: &mut Worksheet,
    styles: &Styles,
    name: &str,
    columns: &[Column<'_, R>],
    (top, last): (u32, u32),
) -> Result<(), XlsxError> {
    let head =
        |column: &Column<'_, R>| TableColumn::new().set_header(column.head.as_ref()).set_header_format(&styles.head);
    let heads: Vec<TableColumn> = columns.iter().map(head).collect();
    let table = Table::new().set_name(name).set_style(TableStyle::None).set_columns(&heads);
    sheet.add_table(top, 0, last, (columns.len() - 1) as u16, &table)?;
    Ok(())
}

/// Writes one cell with its format.
pub(crate) fn put(
    sheet: &mut Worksheet,
    styles: &Styles,
    (row, col): (u32, u16),
    datum: Datum<'_>,
    format: &Format,
) -> Result<(), XlsxError> {
    Pen { sheet, styles, links: 0 }.put(row, col, datum, Some(format))
}

/// A row of sums under a table: `Jumlah` in the first column, and for each heading given the sum of the rows that the
/// filter leaves, with its value.
pub(crate) fn total_row<R>(
    sheet: &mut Worksheet,
    styles: &Styles,
    columns: &[Column<'_, R>],
    (first_row, end): (u32, u32),
    sums: &[(&str, f64)],
) -> Result<(), XlsxError> {
    for (i, column) in columns.iter().enumerate() {
        let col = i as u16;
        let sum = sums.iter().find(|(head, _)| *head == column.head);
        let letter = column_letters(i as u32);
        let datum = match sum {
            Some((_, value)) => {
                Datum::formula(format!("SUBTOTAL(109,{letter}{}:{letter}{end})", first_row + 1), *value)
            }
            None if i == 0 => Datum::text("Jumlah"),
            None => Datum::Blank,
        };
        let look = if sum.is_none() { Look::Text } else { column.look };
        put(sheet, styles, (end, col), datum, styles.total(look))?;
    }
    Ok(())
}

struct Pen<'s> {
    sheet: &'s mut Worksheet,
    styles: &'s Styles,
    links: usize,
}

impl Pen<'_> {
    fn put(&mut self, row: u32, col: u16, datum: Datum<'_>, format: Option<&Format>) -> Result<(), XlsxError> {
        match datum {
            Datum::Blank => self.blank(row, col, format),
            Datum::Text(text) => self.text(row, col, &text, format),
            Datum::Number(number) if !number.is_finite() => self.blank(row, col, format),
            Datum::Number(number) => self.number(row, col, number, format),
            Datum::Date(day) => self.number(row, col, serial(day), format),
            Datum::Link { text, target } => self.link(row, col, &text, target, format),
            Datum::Formula { formula, value } => {
                let result = match value {
                    Value::Number(number) => number.to_string(),
                    Value::Text(text) => text,
                };
                self.formula(row, col, Formula::new(formula).set_result(result), format)
            }
        }
    }

    fn blank(&mut self, row: u32, col: u16, format: Option<&Format>) -> Result<(), XlsxError> {
        if let Some(format) = format {
            self.sheet.write_blank(row, col, format)?;
        }
        Ok(())
    }

    fn text(&mut self, row: u32, col: u16, text: &str, format: Option<&Format>) -> Result<(), XlsxError> {
        let text = within_limit(text);
        match format {
            Some(format) => self.sheet.write_string_with_format(row, col, text, format)?,
            None => self.sheet.write_string(row, col, text)?,
        };
        Ok(())
    }

    fn number(&mut self, row: u32, col: u16, number: f64, format: Option<&Format>) -> Result<(), XlsxError> {
        match format {
            Some(format) => self.sheet.write_number_with_format(row, col, number, format)?,
            None => self.sheet.write_number(row, col, number)?,
        };
        Ok(())
    }

    fn formula(&mut self, row: u32, col: u16, formula: Formula, format: Option<&Format>) -> Result<(), XlsxError> {
        match format {
            Some(format) => self.sheet.write_formula_with_format(row, col, formula, format)?,
            None => self.sheet.write_formula(row, col, formula)?,
        };
        Ok(())
    }

    fn link(
        &mut self,
        row: u32,
        col: u16,
        text: &str,
        target: Option<String>,
        format: Option<&Format>,
    ) -> Result<(), XlsxError> {
        let Some(target) = target.filter(|t| self.links < MOST_LINKS && t.encode_utf16().count() < 2000) else {
            return self.text(row, col, text, format);
        };
        self.links += 1;
        let url = Url::new(target).set_text(within_limit(text));
        let format = format.unwrap_or_else(|| self.styles.bare(Look::Link));
        self.sheet.write_url_with_format(row, col, url, format)?;
        Ok(())
    }
}

/// Excel's number of a day.
pub(crate) fn serial(day: NaiveDate) -> f64 {
    let zero = NaiveDate::from_ymd_opt(1899, 12, 30).expect("a day of the calendar");
    (day - zero).num_days() as f64
}

/// Height of the heading line in points, for the words that wrap most; the filter button takes about three characters.
fn head_height<R>(columns: &[Column<'_, R>]) -> f64 {
    let lines = columns.iter().map(|column| wrapped_lines(&column.head, column.width - 2.0)).max().unwrap_or(1);
    LINE_HEIGHT * lines.max(2) as f64 + 6.0
}

//! Writes one value into a cell, with or without a format of its own. Will not know what stands beside it.

use chrono::NaiveDate;
use rust_xlsxwriter::{Format, Formula, Worksheet, XlsxError};

use super::cell_style::{CellStyle, Styles};
use super::datum::{Datum, FormulaResult};
use crate::spreadsheet::{Text, calculated, calculated_text};

/// Excel keeps at most 65,530 links on a sheet; what comes after them is plain text.
const MOST_LINKS: usize = 65_530;

/// Writes one cell with its format.
pub(crate) fn put(
    sheet: &mut Worksheet,
    styles: &Styles,
    (row, col): (u32, u16),
    datum: Datum<'_>,
    format: &Format,
) -> Result<(), XlsxError> {
    CellWriter::new(sheet, styles).put(row, col, datum, Some(format))
}

/// Writes the cells of a sheet, and counts its links.
pub(crate) struct CellWriter<'s> {
    pub(crate) sheet: &'s mut Worksheet,
    styles: &'s Styles,
    links: usize,
}

impl<'s> CellWriter<'s> {
    /// For a sheet without links.
    pub(crate) fn new(sheet: &'s mut Worksheet, styles: &'s Styles) -> Self {
        Self { sheet, styles, links: 0 }
    }

    /// Writes a cell; without a format of its own it has that of its column.
    pub(crate) fn put(
        &mut self,
        row: u32,
        col: u16,
        datum: Datum<'_>,
        format: Option<&Format>,
    ) -> Result<(), XlsxError> {
        match datum {
            Datum::Blank => self.blank(row, col, format),
            Datum::Text(text) => self.text(row, col, &text, format),
            Datum::Number(number) if !number.is_finite() => self.blank(row, col, format),
            Datum::Number(number) => self.number(row, col, number, format),
            Datum::Rupiah(amount) => self.number(row, col, amount.nearest(), format),
            Datum::Date(day) => self.number(row, col, serial(day), format),
            Datum::Link { text, target } => self.link(row, col, &text, target, format),
            Datum::Formula { formula, value } => {
                let formula = match value {
                    FormulaResult::Number(number) => calculated(formula, number.to_string()),
                    FormulaResult::Rupiah(amount) => calculated(formula, amount.to_string()),
                    FormulaResult::Text(text) => calculated_text(formula, text),
                };
                self.formula(row, col, formula, format)
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
        match format {
            Some(format) => self.sheet.put_text(row, col, text, format),
            None => self.sheet.put_bare_text(row, col, text),
        }
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
        let format = format.unwrap_or_else(|| self.styles.bare(CellStyle::Link));
        self.sheet.put_link(row, col, target, text, format)
    }
}

/// Excel's number of a day.
pub(crate) fn serial(day: NaiveDate) -> f64 {
    let zero = NaiveDate::from_ymd_opt(1899, 12, 30).expect("a day of the calendar");
    (day - zero).num_days() as f64
}

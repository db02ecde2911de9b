//! What all entry sheets share: protection, the line that names the OPD, drop-downs with words. Will not know any column.

use rust_xlsxwriter::{
    ConditionalFormatFormula, DataValidation, DataValidationErrorStyle, Format, Formula, ProtectionOptions, Worksheet,
    XlsxError,
};

use super::draft::Draft;
use super::excel::text;
use super::layout::ROW_KEY;
use super::style;
use crate::cells::column_letters;
use crate::spreadsheet::{Text, calculated_text, with_words};

/// The highest amount that a cell takes: more than any province has.
pub(super) const MOST_RUPIAH: f64 = 1e13;

/// First row, first column, last row, last column; zero-based.
pub(super) type Span = (u32, u16, u32, u16);

/// Protects a sheet without a password. Entry cells are open twice over: unlocked, and as a range that stays open when
/// locked cells are pasted over them.
pub(super) fn protect(sheet: &mut Worksheet, open: &[Span]) -> Result<(), XlsxError> {
    for &(first_row, first_column, last_row, last_column) in open {
        sheet.unprotect_range(first_row, first_column, last_row, last_column)?;
    }
    let options = ProtectionOptions {
        format_cells: true,
        format_columns: true,
        format_rows: true,
        use_autofilter: true,
        ..ProtectionOptions::new()
    };
    sheet.protect_with_options(&options);
    Ok(())
}

/// Writes the lines under the title that name OPD and innovation, by formula from the identity.
pub(super) fn write_names(draft: &Draft<'_>, sheet: &mut Worksheet) -> Result<(), XlsxError> {
    let at = |key| draft.layout.identity_address(key);
    let value = |key| text(draft.line(key));
    let (agency, government) = (at("agency"), at("government"));
    let formula = format!("=IF({agency}=\"\",\"Isi dahulu lembar Identitas.\",{agency}&\"  ·  \"&{government})");
    let result = match value("agency") {
        agency if agency.is_empty() => "Isi dahulu lembar Identitas.".to_owned(),
        agency => format!("{agency}  ·  {}", value("government")),
    };
    let format = style::plain().set_bold();
    sheet.write_formula_with_format(1, 0, calculated_text(formula, &result), &format)?;
    let (innovation, origin) = (at("innovation"), at("origin"));
    let formula = format!("=IF({innovation}=\"\",\"\",{innovation}&IF({origin}=\"\",\"\",\"  ·  asal: \"&{origin}))");
    let result = match (value("innovation"), value("origin")) {
        (innovation, origin) if innovation.is_empty() || origin.is_empty() => innovation,
        (innovation, origin) => format!("{innovation}  ·  asal: {origin}"),
    };
    let formula = calculated_text(formula, &result);
    sheet.write_formula_with_format(2, 0, formula, &style::subtitle())?;
    Ok(())
}

/// Writes the hidden column of the keys of rows: constant text, locked, and outside what is printed.
pub(super) fn write_keys(draft: &Draft<'_>, sheet: &mut Worksheet, column: u16) -> Result<(), XlsxError> {
    let text = style::plain().set_num_format("@");
    sheet.set_column_format(column, &text)?.set_column_hidden(column)?;
    sheet.put_text(draft.layout.plan_heading, column, ROW_KEY, &style::heading())?;
    for (row, filled) in (draft.layout.first_row()..).zip(&draft.rows) {
        if let Some(key) = &filled.key {
            sheet.put_text(row, column, key, &text)?;
        }
    }
    Ok(())
}

/// Words of a drop-down or check: title and text shown at the cell, and text shown for a wrong entry.
pub(super) struct Words {
    pub title: String,
    pub input: String,
    pub error: String,
}

/// A drop-down over a formula.
pub(super) fn list(source: &str) -> DataValidation {
    DataValidation::new().allow_list_formula(Formula::new(source))
}

/// Adds a check with its words. A strict one refuses the entry, else it asks.
pub(super) fn validate(
    sheet: &mut Worksheet,
    (first_row, first_column, last_row, last_column): Span,
    rule: DataValidation,
    words: &Words,
    strict: bool,
) -> Result<(), XlsxError> {
    let style = if strict { DataValidationErrorStyle::Stop } else { DataValidationErrorStyle::Warning };
    let rule = with_words(rule.ignore_blank(true).set_error_style(style), &words.title, &words.input, &words.error)?;
    sheet.add_data_validation(first_row, first_column, last_row, last_column, &rule)?;
    Ok(())
}

/// Colours the cells of a span for which a formula is true; it is written for the first cell.
pub(super) fn colour(
    sheet: &mut Worksheet,
    (first_row, first_column, last_row, last_column): Span,
    formula: &str,
    format: Format,
) -> Result<(), XlsxError> {
    let rule = ConditionalFormatFormula::new().set_rule(format!("={formula}").as_str()).set_format(format);
    sheet.add_conditional_format(first_row, first_column, last_row, last_column, &rule)?;
    Ok(())
}

/// Colours the column *Cek*: what is as it should be, and what else is told.
pub(super) fn colour_check(sheet: &mut Worksheet, span: Span, good: &str) -> Result<(), XlsxError> {
    let cell = format!("${}{}", column_letters(u32::from(span.1)), span.0 + 1);
    colour(sheet, span, &format!("{cell}=\"{good}\""), Format::new().set_font_color(style::GOOD_TEXT))?;
    colour(sheet, span, &format!("{cell}<>\"\""), Format::new().set_font_color(style::WRONG_TEXT))
}

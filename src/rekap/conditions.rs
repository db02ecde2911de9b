//! Conditional formats: lines around an area, and fills where a formula holds. Will not choose the formulas.

use rust_xlsxwriter::{ConditionalFormatFormula, Format, FormatBorder, Worksheet, XlsxError};

use crate::palette::{LINE, Tone};

/// Thin lines around every cell of an area, also of cells that hold nothing.
pub(crate) fn outline(sheet: &mut Worksheet, first: (u32, u16), last: (u32, u16)) -> Result<(), XlsxError> {
    let lines = Format::new().set_border(FormatBorder::Thin).set_border_color(LINE);
    when(sheet, first, last, "=TRUE", lines)
}

/// A format for the cells of an area where a formula, written for the first of them, is true.
pub(crate) fn when(
    sheet: &mut Worksheet,
    first: (u32, u16),
    last: (u32, u16),
    rule: &str,
    format: Format,
) -> Result<(), XlsxError> {
    let condition = ConditionalFormatFormula::new().set_rule(rule).set_format(format);
    sheet.add_conditional_format(first.0, first.1, last.0, last.1, &condition)?;
    Ok(())
}

/// The look of a state.
pub(crate) fn toned(tone: Tone) -> Format {
    fill(tone.ground, tone.text)
}

/// A fill with the text colour that goes with it. With lines, since LibreOffice applies only the first condition that
/// holds: it must be added before [`outline`].
pub(crate) fn fill(ground: u32, text: u32) -> Format {
    let format = Format::new().set_background_color(ground).set_font_color(text);
    format.set_border(FormatBorder::Thin).set_border_color(LINE)
}

//! The look of our workbooks: one accent colour, thin lines, one font. Will not write any cell.

use rust_xlsxwriter::{Color, Format, FormatAlign, FormatBorder, Worksheet, XlsxError};

use crate::config::settings::{Paper, Settings};
use crate::palette;
use crate::spreadsheet::{Margin, Text};

/// Accent: titles and headings.
pub const ACCENT: Color = Color::RGB(palette::ACCENT);
/// A light shade of the accent: bars and bands.
pub const ACCENT_LIGHT: Color = Color::RGB(palette::TINT);
/// A middle shade of the accent: bars of a Gantt.
pub const ACCENT_MIDDLE: Color = Color::RGB(0x6F9BC8);
/// Thin lines.
pub const LINE: Color = Color::RGB(palette::LINE);
/// Cells that are calculated.
pub const QUIET: Color = Color::RGB(0xF3F5F8);
/// Text of second rank.
pub const MUTED: Color = Color::RGB(0x5B6673);
/// Still to be filled in.
pub const MISSING: Color = Color::RGB(0xFFF3CC);
/// To be mended.
pub const WRONG: Color = Color::RGB(0xF9CFCB);
/// Text on [`WRONG`].
pub const WRONG_TEXT: Color = Color::RGB(0x8E1B12);
/// A month that is due.
pub const DUE: Color = Color::RGB(0xF2B233);
/// All is well.
pub const GOOD_TEXT: Color = Color::RGB(0x2E6B34);

/// Number format of days.
pub const DAY: &str = "dd/mm/yyyy";
/// Number format of rupiah.
pub const MONEY: &str = "#,##0";
/// Number format of percentages that are written as 35 for 35 %.
pub const PERCENT: &str = "0.0";

/// Plain text in the font of the house.
pub fn plain() -> Format {
    Format::new().set_font_name("Arial").set_font_size(10).set_align(FormatAlign::Top)
}

/// Title of a sheet.
pub fn title() -> Format {
    plain().set_font_size(13).set_bold().set_font_color(ACCENT)
}

/// A line under the title.
pub fn subtitle() -> Format {
    plain().set_font_color(MUTED)
}

/// The line that says what is still open.
pub fn status() -> Format {
    plain().set_bold().set_font_color(ACCENT)
}

/// Heading of a column.
pub fn heading() -> Format {
    plain()
        .set_bold()
        .set_font_color(Color::White)
        .set_background_color(ACCENT)
        .set_align(FormatAlign::Center)
        .set_align(FormatAlign::VerticalCenter)
        .set_text_wrap()
        .set_border(FormatBorder::Thin)
        .set_border_color(LINE)
}

/// The heading of a month that is due.
pub fn due(heading: &Format) -> Format {
    heading.clone().set_background_color(DUE).set_font_color(Color::Black)
}

/// A cell with thin lines whose text wraps.
pub fn cell() -> Format {
    plain().set_text_wrap().set_border(FormatBorder::Thin).set_border_color(LINE)
}

/// A cell whose text stands in the middle of its height.
pub fn middle(format: &Format) -> Format {
    format.clone().set_align(FormatAlign::VerticalCenter)
}

/// A calculated cell.
pub fn quiet() -> Format {
    cell().set_background_color(QUIET)
}

/// An entry cell: open under protection.
pub fn entry() -> Format {
    cell().set_unlocked()
}

/// The same cell, coloured as one that is to be mended.
pub fn marked(format: &Format) -> Format {
    format
        .clone()
        .set_background_color(WRONG)
        .set_font_color(WRONG_TEXT)
        .set_border(FormatBorder::Medium)
        .set_border_color(WRONG_TEXT)
}

/// Label of a total.
pub fn total_label() -> Format {
    plain().set_align(FormatAlign::Right).set_indent(1).set_font_color(MUTED)
}

/// A total in rupiah.
pub fn total() -> Format {
    quiet().set_num_format(MONEY).set_bold()
}

/// Colour of a conditional format.
pub fn tint(color: Color) -> Format {
    Format::new().set_background_color(color)
}

/// Colour and text colour of a conditional format for what is wrong.
pub fn tint_wrong() -> Format {
    tint(WRONG).set_font_color(WRONG_TEXT)
}

/// Characters of a text in the margin: Excel gives all of them together 255.
const MARGIN: usize = 110;

/// Print set-up: paper by the settings, fit to one page wide, header with `name`, footer with page x of y.
pub fn page(sheet: &mut Worksheet, settings: &Settings, name: &str, landscape: bool) {
    // Excel has no F4; its Folio (8.5 × 13 inch, 216 × 330 mm) is that paper.
    let paper = if settings.report.paper == Paper::F4 { 14 } else { 9 };
    if landscape {
        sheet.set_landscape();
    } else {
        sheet.set_portrait();
    }
    let left = format!("{} Tahun {}", settings.program.name, settings.program.year);
    let head = Margin::default().codes("&L&\"Arial\"&8").text(&left, MARGIN).codes("&R&\"Arial\"&8").text(name, MARGIN);
    let foot = Margin::default().codes("&L&\"Arial\"&8&F&R&\"Arial\"&8Halaman &P dari &N");
    sheet
        .set_paper_size(paper)
        .set_print_fit_to_pages(1, 0)
        .set_margins(0.45, 0.45, 0.7, 0.65, 0.3, 0.3)
        .set_print_center_horizontally(true)
        .set_screen_gridlines(false);
    sheet.put_margins(head, foot);
}

/// Sets the widths of columns from the first on, in characters.
///
/// # Errors
/// As rust_xlsxwriter.
pub fn widths(sheet: &mut Worksheet, first: u16, widths: &[f64]) -> Result<(), XlsxError> {
    for (column, width) in (first..).zip(widths) {
        sheet.set_column_width(column, *width)?;
    }
    Ok(())
}

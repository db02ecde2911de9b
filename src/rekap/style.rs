//! The look of the provincial workbook: formats, page set-up, title lines. Will not write any data.

use std::collections::BTreeMap;

use rust_xlsxwriter::{
    Color, ConditionalFormatFormula, Format, FormatAlign, FormatBorder, FormatUnderline, Worksheet, XlsxError,
};

use crate::calendar::long_date;
use crate::config::settings::Paper;
use crate::finding::Severity;
use crate::model::Status;

use super::facts::Facts;

/// The one accent colour.
pub(crate) const ACCENT: u32 = 0x1F4E79;
/// Its tint.
pub(crate) const TINT: u32 = 0xDCE6F1;
/// Lines between cells.
pub(crate) const LINE: u32 = 0xBFC8D2;
/// Text that asks for attention.
pub(crate) const ALERT: u32 = 0x9C2A10;
/// Ground of what asks for attention.
pub(crate) const ALERT_TINT: u32 = 0xFBE5D6;

/// Zero-based row of the table headings of most sheets, under the title lines.
pub(crate) const TOP: u32 = 5;

/// How a column shows its values.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Look {
    /// Text on one line.
    Text,
    /// Text that wraps.
    Wrap,
    /// Short text or number in the middle.
    Centre,
    /// Text at the right, among numbers.
    Right,
    /// Whole number.
    Count,
    /// Count where nothing is a dash.
    Tally,
    /// Whole rupiah.
    Money,
    /// Whole rupiah of a summary, where nothing is a dash.
    Ledger,
    /// Percent or percentage points with one decimal.
    Percent,
    /// A number as precise as it is.
    Number,
    /// A share with four decimals.
    Share,
    /// A day.
    Date,
    /// A link.
    Link,
    /// SHA-256 and other machine text.
    Code,
}

const LOOKS: [Look; 14] = [
    Look::Text,
    Look::Wrap,
    Look::Centre,
    Look::Right,
    Look::Count,
    Look::Tally,
    Look::Money,
    Look::Ledger,
    Look::Percent,
    Look::Number,
    Look::Share,
    Look::Date,
    Look::Link,
    Look::Code,
];

/// Formats, made once.
pub(crate) struct Styles {
    bare: BTreeMap<Look, Format>,
    lined: BTreeMap<Look, Format>,
    total: BTreeMap<Look, Format>,
    /// Heading of a table column.
    pub(crate) head: Format,
    /// Heading over several columns.
    pub(crate) band: Format,
    /// Title of the programme.
    pub(crate) title: Format,
    /// Title of the sheet.
    pub(crate) subtitle: Format,
    /// Quarter and day.
    pub(crate) dateline: Format,
    /// The note SEMENTARA.
    pub(crate) provisional: Format,
    /// Title of a block within a sheet.
    pub(crate) section: Format,
    /// Small print under a block.
    pub(crate) note: Format,
    /// A number in small print.
    pub(crate) note_number: Format,
}

impl Styles {
    /// All formats.
    pub(crate) fn new() -> Self {
        let map = |make: fn(Format) -> Format| LOOKS.map(|look| (look, make(format_of(look)))).into_iter().collect();
        let head = Format::new()
            .set_bold()
            .set_font_color(Color::White)
            .set_background_color(ACCENT)
            .set_text_wrap()
            .set_align(FormatAlign::Center)
            .set_align(FormatAlign::VerticalCenter)
            .set_border(FormatBorder::Thin)
            .set_border_color(LINE);
        let note = Format::new().set_italic().set_font_size(9).set_font_color(0x595959);
        Self {
            bare: map(|format| format),
            lined: map(lined),
            total: map(|format| lined(format).set_bold().set_background_color(TINT)),
            band: head.clone().set_background_color(TINT).set_font_color(ACCENT),
            head,
            title: Format::new().set_bold().set_font_size(14).set_font_color(ACCENT),
            subtitle: Format::new().set_bold().set_font_size(12),
            dateline: Format::new().set_font_color(0x595959),
            provisional: Format::new().set_bold().set_font_color(ALERT),
            section: Format::new().set_bold().set_font_size(12).set_font_color(ACCENT),
            note_number: note.clone().set_num_format("#,##0"),
            note,
        }
    }

    /// Format of a column; lines come from [`outline`].
    pub(crate) fn bare(&self, look: Look) -> &Format {
        &self.bare[&look]
    }

    /// Format of a cell with its own lines.
    pub(crate) fn lined(&self, look: Look) -> &Format {
        &self.lined[&look]
    }

    /// Format of a cell in a total row.
    pub(crate) fn total(&self, look: Look) -> &Format {
        &self.total[&look]
    }
}

fn lined(format: Format) -> Format {
    format.set_border(FormatBorder::Thin).set_border_color(LINE).set_align(FormatAlign::VerticalCenter)
}

fn format_of(look: Look) -> Format {
    let top = Format::new().set_align(FormatAlign::Top);
    let centre = || top.clone().set_align(FormatAlign::Center);
    // Figures keep off the line, where the next column may begin with a word.
    let right = || top.clone().set_align(FormatAlign::Right).set_indent(1);
    match look {
        Look::Text => top,
        Look::Wrap => top.set_text_wrap(),
        Look::Centre => centre(),
        Look::Right => right(),
        Look::Count => right().set_num_format("#,##0"),
        Look::Tally => centre().set_num_format("#,##0;-#,##0;\"–\""),
        Look::Money => right().set_num_format("#,##0"),
        Look::Ledger => right().set_num_format("#,##0;-#,##0;\"–\""),
        Look::Percent => right().set_num_format("#,##0.0"),
        Look::Number => centre().set_num_format("#,##0.######"),
        Look::Share => right().set_num_format("0.0000"),
        Look::Date => centre().set_num_format("dd/mm/yyyy"),
        Look::Link => top.set_text_wrap().set_font_color(ACCENT).set_underline(FormatUnderline::Single),
        Look::Code => top.set_font_name("Consolas").set_font_size(9),
    }
}

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

/// A fill with the text colour that goes with it. With lines, since LibreOffice applies only the first condition that
/// holds: it must be added before [`outline`].
pub(crate) fn fill(ground: u32, text: u32) -> Format {
    let format = Format::new().set_background_color(ground).set_font_color(text);
    format.set_border(FormatBorder::Thin).set_border_color(LINE)
}

/// Colour of a status in charts.
pub(crate) fn status_color(status: Status) -> u32 {
    match status {
        Status::Complete => ACCENT,
        Status::ToMend => 0xE0A030,
        Status::Refused => 0xB5482A,
        Status::Nihil => 0x8FAECB,
        Status::Superseded => 0xA6A6A6,
        Status::Missing => 0xC9CDD2,
    }
}

/// Paper of a sheet.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Print {
    /// The paper of the office, one page wide.
    Office,
    /// A3, so many pages wide: lists that no one could read on the paper of the office.
    Large(u16),
}

/// Page set-up that all sheets share.
pub(crate) fn page(sheet: &mut Worksheet, facts: &Facts, print: Print) -> Result<(), XlsxError> {
    let (paper, wide) = match (print, facts.outcome.settings.report.paper) {
        (Print::Large(wide), _) => (8, wide),
        (Print::Office, Paper::A4) => (9, 1),
        // Folio, 8,5 × 13 inch: the nearest size Excel knows.
        (Print::Office, Paper::F4) => (14, 1),
    };
    let program = facts.outcome.settings.program.name.replace('&', "&&");
    let short: String = program.chars().take(80).collect();
    sheet
        .set_screen_gridlines(false)
        .set_landscape()
        .set_paper_size(paper)
        .set_print_fit_to_pages(wide, 0)
        .set_margins(0.4, 0.4, 0.5, 0.6, 0.3, 0.3)
        .set_footer(format!("&L&8{short} {}&C&8Halaman &P dari &N&R&8&A", facts.outcome.settings.program.year));
    Ok(())
}

/// The title lines: programme, sheet with province and year, quarter and day, and whether the figures are final.
pub(crate) fn title(sheet: &mut Worksheet, facts: &Facts, styles: &Styles, title: &str) -> Result<(), XlsxError> {
    let program = &facts.outcome.settings.program;
    sheet.write_string_with_format(0, 0, &program.name, &styles.title)?;
    let second = format!("{title}, {}, Tahun {}", facts.province(), program.year);
    sheet.write_string_with_format(1, 0, second, &styles.subtitle)?;
    let quarter = facts.quarter;
    let third = format!("{} {}. Keadaan per {}", quarter.name(), quarter.year, long_date(facts.outcome.today));
    sheet.write_string_with_format(2, 0, third, &styles.dateline)?;
    if !facts.outcome.is_final() {
        sheet.write_string_with_format(3, 0, provisional(facts), &styles.provisional)?;
    }
    Ok(())
}

/// Why the figures are provisional.
fn provisional(facts: &Facts) -> String {
    let outcome = facts.outcome;
    let missing =
        outcome.agencies.iter().filter(|state| outcome.roster_row(state).required && state.status == Status::Missing);
    let mut reasons = Vec::new();
    match missing.count() {
        0 => {}
        n => reasons.push(format!("{n} OPD belum menyampaikan")),
    }
    match outcome.findings.count(Severity::Error) {
        0 => {}
        n => reasons.push(format!("{n} kesalahan belum diperbaiki")),
    }
    format!("SEMENTARA: {}", crate::text::formatting::listed(&reasons))
}

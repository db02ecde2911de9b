//! Cell styles, each with its alignment and number format, and the formats of titles and headings. Will not write any data.

use std::collections::BTreeMap;

use rust_xlsxwriter::{Color, Format, FormatAlign, FormatBorder, FormatUnderline};

use crate::palette::{ACCENT, ALERT, LINE, MUTED, TINT};

/// How a column shows its values.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum CellStyle {
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

/// All of them.
const CELL_STYLES: [CellStyle; 14] = [
    CellStyle::Text,
    CellStyle::Wrap,
    CellStyle::Centre,
    CellStyle::Right,
    CellStyle::Count,
    CellStyle::Tally,
    CellStyle::Money,
    CellStyle::Ledger,
    CellStyle::Percent,
    CellStyle::Number,
    CellStyle::Share,
    CellStyle::Date,
    CellStyle::Link,
    CellStyle::Code,
];

/// Formats, made once.
pub(crate) struct Styles {
    bare: BTreeMap<CellStyle, Format>,
    lined: BTreeMap<CellStyle, Format>,
    total: BTreeMap<CellStyle, Format>,
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
        let map =
            |make: fn(Format) -> Format| CELL_STYLES.map(|style| (style, make(format_of(style)))).into_iter().collect();
        let head = Format::new()
            .set_bold()
            .set_font_color(Color::White)
            .set_background_color(ACCENT)
            .set_text_wrap()
            .set_align(FormatAlign::Center)
            .set_align(FormatAlign::VerticalCenter)
            .set_border(FormatBorder::Thin)
            .set_border_color(LINE);
        let note = Format::new().set_italic().set_font_size(9).set_font_color(MUTED);
        Self {
            bare: map(|format| format),
            lined: map(lined),
            total: map(|format| lined(format).set_bold().set_background_color(TINT)),
            band: head.clone().set_background_color(TINT).set_font_color(ACCENT),
            head,
            title: Format::new().set_bold().set_font_size(14).set_font_color(ACCENT),
            subtitle: Format::new().set_bold().set_font_size(12),
            dateline: Format::new().set_font_color(MUTED),
            provisional: Format::new().set_bold().set_font_color(ALERT),
            section: Format::new().set_bold().set_font_size(12).set_font_color(ACCENT),
            note_number: note.clone().set_num_format("#,##0"),
            note,
        }
    }

    /// Format of a column; lines come from [`outline`](super::conditions::outline).
    pub(crate) fn bare(&self, style: CellStyle) -> &Format {
        &self.bare[&style]
    }

    /// Format of a cell with its own lines.
    pub(crate) fn lined(&self, style: CellStyle) -> &Format {
        &self.lined[&style]
    }

    /// Format of a cell in a total row.
    pub(crate) fn total(&self, style: CellStyle) -> &Format {
        &self.total[&style]
    }
}

fn lined(format: Format) -> Format {
    format.set_border(FormatBorder::Thin).set_border_color(LINE).set_align(FormatAlign::VerticalCenter)
}

fn format_of(style: CellStyle) -> Format {
    let top = Format::new().set_align(FormatAlign::Top);
    let centre = || top.clone().set_align(FormatAlign::Center);
    // Figures keep off the line, where the next column may begin with a word.
    let right = || top.clone().set_align(FormatAlign::Right).set_indent(1);
    match style {
        CellStyle::Text => top,
        CellStyle::Wrap => top.set_text_wrap(),
        CellStyle::Centre => centre(),
        CellStyle::Right => right(),
        CellStyle::Count => right().set_num_format("#,##0"),
        CellStyle::Tally => centre().set_num_format("#,##0;-#,##0;\"–\""),
        CellStyle::Money => right().set_num_format("#,##0"),
        CellStyle::Ledger => right().set_num_format("#,##0;-#,##0;\"–\""),
        CellStyle::Percent => right().set_num_format("#,##0.0"),
        CellStyle::Number => centre().set_num_format("#,##0.######"),
        CellStyle::Share => right().set_num_format("0.0000"),
        CellStyle::Date => centre().set_num_format("dd/mm/yyyy"),
        CellStyle::Link => top.set_text_wrap().set_font_color(ACCENT).set_underline(FormatUnderline::Single),
        CellStyle::Code => top.set_font_name("Consolas").set_font_size(9),
    }
}

//! Text on a sheet: in cells, links, notes, margins and the tab. Will not write numbers or formulas.

use rust_xlsxwriter::{Format, Note, Url, Worksheet, XlsxError};

use super::{Margin, cell, undecoded};
use crate::shown;

/// Puts text on a sheet.
pub trait Text {
    /// Text with a format of its own.
    ///
    /// # Errors
    /// As the engine, here and below.
    fn put_text(&mut self, row: u32, col: u16, text: impl AsRef<str>, format: &Format) -> Result<(), XlsxError>;

    /// Text in the format of its column.
    #[allow(missing_docs, clippy::missing_errors_doc)]
    fn put_bare_text(&mut self, row: u32, col: u16, text: impl AsRef<str>) -> Result<(), XlsxError>;

    /// Text over several cells.
    #[allow(clippy::missing_errors_doc)]
    fn put_wide_text(
        &mut self,
        first: (u32, u16),
        last: (u32, u16),
        text: impl AsRef<str>,
        format: &Format,
    ) -> Result<(), XlsxError>;

    /// Text that leads to a target, whose path is escaped as a link demands.
    #[allow(clippy::missing_errors_doc)]
    fn put_link(
        &mut self,
        row: u32,
        col: u16,
        target: String,
        text: impl AsRef<str>,
        format: &Format,
    ) -> Result<(), XlsxError>;

    /// A note that is shown at a cell, so high in pixels.
    #[allow(clippy::missing_errors_doc)]
    fn put_note(&mut self, row: u32, col: u16, text: impl AsRef<str>, height: u32) -> Result<(), XlsxError>;

    /// What is printed at the head and at the foot of every page.
    fn put_margins(&mut self, head: Margin, foot: Margin);

    /// The name on the tab.
    #[allow(clippy::missing_errors_doc)]
    fn put_name(&mut self, name: &str) -> Result<&mut Worksheet, XlsxError>;
}

impl Text for Worksheet {
    fn put_text(&mut self, row: u32, col: u16, text: impl AsRef<str>, format: &Format) -> Result<(), XlsxError> {
        self.write_string_with_format(row, col, cell(text.as_ref()), format).map(drop)
    }

    fn put_bare_text(&mut self, row: u32, col: u16, text: impl AsRef<str>) -> Result<(), XlsxError> {
        self.write_string(row, col, cell(text.as_ref())).map(drop)
    }

    fn put_wide_text(
        &mut self,
        first: (u32, u16),
        last: (u32, u16),
        text: impl AsRef<str>,
        format: &Format,
    ) -> Result<(), XlsxError> {
        self.merge_range(first.0, first.1, last.0, last.1, &cell(text.as_ref()), format).map(drop)
    }

    fn put_link(
        &mut self,
        row: u32,
        col: u16,
        target: String,
        text: impl AsRef<str>,
        format: &Format,
    ) -> Result<(), XlsxError> {
        // The engine takes an empty text for the target itself.
        let url = Url::new(shown::name(&target)).set_text(cell(text.as_ref()));
        self.write_url_with_format(row, col, url, format).map(drop)
    }

    fn put_note(&mut self, row: u32, col: u16, text: impl AsRef<str>, height: u32) -> Result<(), XlsxError> {
        let note = Note::new(undecoded(&cell(text.as_ref())));
        let note = note.add_author_prefix(false).set_author("ripp").set_width(260).set_height(height);
        self.insert_note(row, col, &note).map(drop)
    }

    fn put_margins(&mut self, head: Margin, foot: Margin) {
        if !head.0.is_empty() {
            self.set_header(head.0);
        }
        self.set_footer(foot.0);
    }

    fn put_name(&mut self, name: &str) -> Result<&mut Worksheet, XlsxError> {
        self.set_name(shown::name(name))
    }
}

//! The one door through which text goes into a workbook that we write. Will not know what a sheet is about.
//!
//! `template` and `rekap` lay out their sheets with the engine itself; what is text passes here, and a law sees to it. The engine
//! escapes in cells alone what Excel would decode (`_x001B_`), and lets a control into attributes, where no XML may have one.

mod sheet;

use std::borrow::Cow;

use rust_xlsxwriter::{DataValidation, DocProperties, Format, Formula, TableColumn, XlsxError};

use crate::shown;
pub use sheet::Text;

/// The text of a cell as it is written: with its own line breaks, and no longer than Excel keeps it.
pub fn cell(text: &str) -> Cow<'_, str> {
    let shown = shown::block(text);
    match within(&shown, 32_767).map(str::to_owned) {
        Some(cut) => Cow::Owned(cut),
        None => shown,
    }
}

/// A formula and the result it is saved with, which the engine takes for a number where it reads as one.
pub fn calculated(formula: impl Into<String>, result: impl AsRef<str>) -> Formula {
    Formula::new(formula.into()).set_result(undecoded(&cell(result.as_ref())))
}

/// A formula and its result, which is text even where it reads as a number (`12`, `inf`) or a truth value: a blank at its
/// end keeps the engine from taking it for one.
pub fn calculated_text(formula: impl Into<String>, result: impl AsRef<str>) -> Formula {
    let result = result.as_ref();
    match result.parse::<f64>().is_ok() || matches!(result, "TRUE" | "FALSE") {
        true => calculated(formula, format!("{result} ")),
        false => calculated(formula, result),
    }
}

/// A column of an Excel table. Its head stands in a cell and in an attribute, and Excel wants both alike.
pub fn table_column(head: &str, format: &Format) -> TableColumn {
    TableColumn::new().set_header(undecoded(&shown::line(head))).set_header_format(format)
}

/// Title, text at the cell and text for a wrong entry of a check.
///
/// # Errors
/// As the engine: for texts that are too long.
pub fn with_words(rule: DataValidation, title: &str, input: &str, error: &str) -> Result<DataValidation, XlsxError> {
    let (title, input, error) = (undecoded(&cell(title)), undecoded(&cell(input)), undecoded(&cell(error)));
    rule.set_input_title(&title)?.set_input_message(&input)?.set_error_title(&title)?.set_error_message(&error)
}

/// Properties with title, subject and author.
pub fn document(title: &str, subject: &str, author: &str) -> DocProperties {
    let line = shown::line;
    DocProperties::new().set_title(line(title)).set_subject(line(subject)).set_author(line(author))
}

/// Properties with one of our own.
pub fn with_property(properties: DocProperties, key: &str, value: &str) -> DocProperties {
    properties.set_custom_property(key, shown::line(value).as_ref())
}

/// Properties with a year.
pub fn with_year(properties: DocProperties, key: &str, year: i32) -> DocProperties {
    properties.set_custom_property(key, year)
}

/// The company in properties.
pub fn of_company(properties: DocProperties, name: &str) -> DocProperties {
    properties.set_company(shown::line(name))
}

/// What stands in the margins of a printed page: codes of Excel, and text between them that can be none.
#[derive(Debug, Clone, Default)]
pub struct Margin(String);

impl Margin {
    /// Codes such as `&L&8`.
    pub fn codes(mut self, codes: &'static str) -> Self {
        self.0.push_str(codes);
        self
    }

    /// Text of so many characters at most.
    pub fn text(mut self, text: &str, most: usize) -> Self {
        let short: String = shown::line(text).chars().take(most).collect();
        self.0.push_str(&undecoded(&short.replace('&', "&&")));
        self
    }
}

/// Text in which Excel finds nothing to decode. In cells the engine escapes `_x001B_`; elsewhere programs differ in whether they
/// decode at all, so that only a line that looks the same is read alike by all of them.
fn undecoded(text: &str) -> String {
    let begins = |at: usize| {
        matches!(text.as_bytes()[at..], [b'_', b'x', a, b, c, d, b'_', ..]
            if [a, b, c, d].iter().all(u8::is_ascii_hexdigit))
    };
    text.char_indices().map(|(at, c)| if begins(at) { '＿' } else { c }).collect()
}

/// The beginning of a text that is longer than so many UTF-16 units.
fn within(text: &str, most: usize) -> Option<&str> {
    if text.len() <= most {
        return None;
    }
    let mut units = 0;
    let beyond = text.char_indices().find(|(_, c)| {
        units += c.len_utf16();
        units > most
    });
    beyond.map(|(at, _)| &text[..at])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_excel_would_decode_is_shown_and_nothing_else_changes() {
        assert_eq!(undecoded("a_x001B_b _x00_ _X001B_ __x001b__"), "a＿x001B_b _x00_ _X001B_ _＿x001b__");
        let margin = Margin::default().codes("&L&8").text("A & B\n_x000A_ dan seterusnya", 15);
        assert_eq!(margin.0, "&L&8A && B ＿x000A_ d");
    }

    #[test]
    fn text_beyond_the_limit_of_a_cell_is_cut_between_characters() {
        assert_eq!(cell(&"é".repeat(40_000)).chars().count(), 32_767);
        assert_eq!(cell(&"😀".repeat(20_000)).encode_utf16().count(), 32_766);
        assert_eq!(cell("pendek\u{1b}\n"), "pendek␛\n");
    }
}

//! Row heights: estimated from the text, and released so that rows still grow while someone types. Will not measure a font.
//!
//! A height that rust_xlsxwriter sets is fixed: Excel would no longer fit the row to its text. Without a height Excel fits
//! rows when it opens the file, LibreOffice does not. Excel itself writes a height that is not marked as fixed, so the mark
//! is taken off here.

use std::io::{Cursor, Read, Write};

use rust_xlsxwriter::{Worksheet, XlsxError};
use zip::result::ZipError;
use zip::write::SimpleFileOptions;
use zip::{DateTime, ZipArchive, ZipWriter};

/// Lines that a text takes in a column of this width in characters, broken between words.
pub(super) fn lines(text: &str, width: f64) -> usize {
    // Ten-point Arial takes about as much room a character as a column unit; the margins of a cell take one.
    let room = (width - 1.0).max(1.0) as usize;
    let paragraph = |text: &str| {
        let (mut lines, mut used) = (1, 0);
        for word in text.split(' ') {
            let length = word.chars().count();
            if used > 0 && used + 1 + length > room {
                (lines, used) = (lines + 1, 0);
            }
            used += length + usize::from(used > 0);
            lines += used.saturating_sub(1) / room;
            used = if used > room { (used - 1) % room + 1 } else { used };
        }
        lines
    };
    text.split('\n').map(paragraph).sum()
}

/// Points that a row takes for its texts and the widths of their columns, at least `least`.
pub(super) fn points<'a>(texts: impl IntoIterator<Item = (&'a str, f64)>, least: f64) -> f64 {
    let most = texts.into_iter().map(|(text, width)| lines(text, width)).max().unwrap_or(1);
    // Excel allows no row above 409 points.
    (most as f64 * 13.0 + 3.0).max(least).min(400.0)
}

/// Sets the height of a row for its texts and the widths of their columns, at least `least` points.
pub(super) fn fit<'a>(
    sheet: &mut Worksheet,
    row: u32,
    texts: impl IntoIterator<Item = (&'a str, f64)>,
    least: f64,
) -> Result<(), XlsxError> {
    sheet.set_row_height(row, points(texts, least))?;
    Ok(())
}

/// The same workbook with row heights that are not fixed.
pub(super) fn release(bytes: Vec<u8>) -> Result<Vec<u8>, ZipError> {
    let mut from = ZipArchive::new(Cursor::new(bytes))?;
    let mut to = ZipWriter::new(Cursor::new(Vec::new()));
    for index in 0..from.len() {
        let mut part = from.by_index(index)?;
        let name = part.name()?.into_owned();
        if !name.starts_with("xl/worksheets/sheet") {
            to.raw_copy_file(part)?;
            continue;
        }
        let mut text = String::new();
        part.read_to_string(&mut text)?;
        let options = SimpleFileOptions::default().last_modified_time(DateTime::default());
        to.start_file(name, options)?;
        to.write_all(text.replace(" customHeight=\"1\"", "").as_bytes())?;
    }
    Ok(to.finish()?.into_inner())
}

#[cfg(test)]
mod tests {
    use super::lines;

    #[test]
    fn lines_break_between_words_and_inside_long_ones() {
        let cases =
            [("", 10.0, 1), ("satu", 10.0, 1), ("satu dua tiga", 10.0, 2), ("a\nb", 10.0, 2), ("abcdefghijkl", 7.0, 2)];
        for (text, width, expected) in cases {
            assert_eq!(lines(text, width), expected, "{text:?}");
        }
    }
}

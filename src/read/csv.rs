//! Reads text tables: `;` `,` or tab; UTF-8 with or without BOM, UTF-16, Windows-1252. Will not turn text into numbers.

use super::limits::{LAST_COL, LAST_ROW, too_many_cells};
use crate::cells::{CellRef, Damage, Format, Kind, Refusal, Sheet, Value, Workbook};
use crate::config::settings::Limits;
use crate::text::encoded::{decode, delimiter, stated_delimiter};

/// The first few thousand bytes as text.
pub fn beginning(bytes: &[u8]) -> String {
    decode(&bytes[..bytes.len().min(4096)])
}

/// Whether the bytes are text rather than something binary.
pub fn looks_like_text(bytes: &[u8]) -> bool {
    let text = beginning(bytes);
    let odd = text.chars().filter(|c| c.is_control() && !matches!(c, '\t' | '\r' | '\n' | '\u{c}')).count();
    // A stray NUL in a short table is no reason to refuse it.
    odd * 50 <= text.chars().count() || odd == 1 && text.is_ascii()
}

/// Number of blank lines at a place where a record may begin, the end of the line before it not counted.
fn blank_lines(body: &[u8], start: usize) -> u32 {
    let mut rest = &body[start.min(body.len())..];
    if start > 0 && body[start - 1] == b'\r' && rest.first() == Some(&b'\n') {
        rest = &rest[1..];
    }
    let mut count = 0;
    loop {
        rest = match rest {
            [b'\r', b'\n', more @ ..] | [b'\n' | b'\r', more @ ..] => more,
            _ => return count,
        };
        count += 1;
    }
}

/// Whether a field is what Excel or LibreOffice writes for a formula that failed.
fn is_error(text: &str) -> bool {
    let text = text.trim();
    ["#REF!", "#VALUE!", "#DIV/0!", "#N/A", "#NAME?", "#NUM!", "#NULL!"].contains(&text)
        || text.strip_prefix("Err:").is_some_and(|code| code.len() == 3 && code.bytes().all(|b| b.is_ascii_digit()))
}

/// Reads a table; rows are numbered as a spreadsheet shows them: a line break inside quotes begins no row.
pub fn read(bytes: &[u8], limits: &Limits) -> Result<Workbook, Refusal> {
    let text = decode(bytes).replace('\0', "");
    let (stated, body) = stated_delimiter(&text);
    let mut reader = ::csv::ReaderBuilder::new()
        .delimiter(stated.unwrap_or_else(|| delimiter(&body)))
        .has_headers(false)
        .flexible(true)
        .from_reader(body.as_bytes());
    let mut cells = Vec::new();
    let mut record = ::csv::StringRecord::new();
    let mut lines_with_columns = 0;
    let mut row = 0u32;
    loop {
        let start = reader.position().byte() as usize;
        match reader.read_record(&mut record) {
            Ok(true) => {}
            Ok(false) => break,
            Err(e) => return Err(Refusal::Damaged(Damage::told(&e))),
        }
        // The reader passes over blank lines in silence, but a spreadsheet shows them as rows.
        let here = row.saturating_add(blank_lines(body.as_bytes(), start));
        row = here.saturating_add(1);
        if here > LAST_ROW {
            return Err(too_many_cells(limits));
        }
        lines_with_columns += usize::from(record.len() > 1);
        for (col, field) in record.iter().enumerate() {
            if field.is_empty() || col > LAST_COL as usize {
                continue;
            }
            if cells.len() >= limits.cells {
                return Err(too_many_cells(limits));
            }
            let text: String = field.chars().take(limits.text + 1).collect();
            let value = if is_error(&text) { Value::Error(text.trim().to_owned()) } else { Value::Text(text) };
            cells.push((CellRef::new(here, col as u32), value));
        }
    }
    // A comma in one sentence makes no table.
    if lines_with_columns < 2 {
        return Err(Refusal::NotSpreadsheet(Kind::TextWithoutColumns));
    }
    cells.dedup_by_key(|(at, _)| *at);
    let sheet = Sheet { name: None, visible: true, cells, ..Sheet::default() };
    Ok(Workbook { format: Format::Csv, sheets: vec![sheet], properties: Vec::new(), modified: None })
}

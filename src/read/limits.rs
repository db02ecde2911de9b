//! The bounds that all readers keep: sheets, cells, inflated bytes, and the edge of a sheet.

use std::io::Cursor;

use crate::cells::{CellRef, Damage, Excess, Refusal, Sheet, Value};
use crate::config::settings::Limits;

/// The last row of a sheet of Excel, zero-based.
pub const LAST_ROW: u32 = 1_048_575;
/// The last column of a sheet of Excel, zero-based: XFD.
pub const LAST_COL: u32 = 16_383;

/// Whether a sheet has such a cell; damaged files name others.
pub fn is_inside(at: CellRef) -> bool {
    at.row <= LAST_ROW && at.col <= LAST_COL
}

/// Refuses a workbook with too many sheets.
pub fn check_sheet_count(count: usize, limits: &Limits) -> Result<(), Refusal> {
    if count > limits.sheets {
        return Err(Refusal::TooLarge(Excess::Sheets { count, limit: limits.sheets }));
    }
    Ok(())
}

/// The refusal for more cells than allowed.
pub fn too_many_cells(limits: &Limits) -> Refusal {
    Refusal::TooLarge(Excess::Cells { limit: limits.cells })
}

/// Cuts the texts that are too long and keeps their places; refuses a workbook with too much text in all.
///
/// # Errors
/// A refusal with the size of all texts.
pub fn bound_texts(sheets: &mut [Sheet], limits: &Limits) -> Result<(), Refusal> {
    let mut bytes = 0;
    for sheet in sheets {
        for (at, value) in &mut sheet.cells {
            let Value::Text(text) = value else { continue };
            if text.len() > limits.text
                && let Some((end, _)) = text.char_indices().nth(limits.text)
            {
                text.truncate(end);
                sheet.cut.push(*at);
            }
            bytes += text.len() as u64;
        }
    }
    if bytes > limits.content_bytes {
        return Err(Refusal::TooLarge(Excess::Content { bytes }));
    }
    Ok(())
}

/// Refuses a zip whose parts would inflate beyond the limit; declared sizes are a true upper bound of what is inflated.
///
/// # Errors
/// A refusal with the size, or when the archive cannot be opened.
pub fn check_inflated(bytes: &[u8], limits: &Limits) -> Result<(), Refusal> {
    let damaged = |_| Refusal::Damaged(Damage::Archive);
    let mut zip = zip::ZipArchive::new(Cursor::new(bytes)).map_err(damaged)?;
    let mut sum = 0u64;
    for i in 0..zip.len() {
        sum = sum.saturating_add(zip.by_index_raw(i).map_or(0, |part| part.size()));
    }
    if sum > limits.inflated_bytes {
        return Err(Refusal::TooLarge(Excess::Inflated { bytes: sum, limit: limits.inflated_bytes }));
    }
    Ok(())
}

//! Reads the fills and the percentages of cells from the stream of an .xls (BIFF8): cell formats, their colours, and the format of each cell, empty
//! ones included. Record layouts are those of [MS-XLS]. Will not read any value.
//!
//! Own, since calamine gives no styles for .xls.

use std::io::{Cursor, Read};

use super::percent::is_percent_format;
use crate::cells::CellRef;
use crate::config::settings::Limits;

const BOUND_SHEET: u16 = 0x0085;
const PALETTE: u16 = 0x0092;
const XF: u16 = 0x00E0;
const FORMAT: u16 = 0x041E;
/// Numbers of the formats `0%` and `0.00%`, which no record gives.
const PERCENT: [u16; 2] = [9, 10];
const END: u16 = 0x000A;
/// Records of one cell: BLANK, NUMBER, LABEL, BOOLERR, RK, LABELSST, FORMULA.
const SINGLE: [u16; 7] = [0x0201, 0x0203, 0x0204, 0x0205, 0x027E, 0x00FD, 0x0006];
/// Records of several cells of a row, with the bytes of each cell: MULBLANK and MULRK.
const SEVERAL: [(u16, usize); 2] = [(0x00BE, 2), (0x00BD, 6)];
const WHITE: u32 = 0xFF_FFFF;

/// The default colours of the indices 8 to 63.
const COLORS: [u32; 56] = [
    0x000000, 0xFFFFFF, 0xFF0000, 0x00FF00, 0x0000FF, 0xFFFF00, 0xFF00FF, 0x00FFFF, 0x800000, 0x008000, 0x000080,
    0x808000, 0x800080, 0x008080, 0xC0C0C0, 0x808080, 0x9999FF, 0x993366, 0xFFFFCC, 0xCCFFFF, 0x660066, 0xFF8080,
    0x0066CC, 0xCCCCFF, 0x000080, 0xFF00FF, 0xFFFF00, 0x00FFFF, 0x800080, 0x800000, 0x008080, 0x0000FF, 0x00CCFF,
    0xCCFFFF, 0xCCFFCC, 0xFFFF99, 0x99CCFF, 0xFF99CC, 0xCC99FF, 0xFFCC99, 0x3366FF, 0x33CCCC, 0x99CC00, 0xFFCC00,
    0xFF9900, 0xFF6600, 0x666699, 0x969696, 0x003366, 0x339966, 0x003300, 0x333300, 0x993300, 0x993366, 0x333399,
    0x333333,
];

/// A record: its number and its content.
type Record<'a> = (u16, &'a [u8]);

fn records(stream: &[u8]) -> impl Iterator<Item = Record<'_>> {
    let mut rest = stream;
    std::iter::from_fn(move || {
        let (id, length) = (u16_at(rest, 0)?, usize::from(u16_at(rest, 2)?));
        let content = rest.get(4..4 + length)?;
        rest = &rest[4 + length..];
        Some((id, content))
    })
}

fn u16_at(bytes: &[u8], at: usize) -> Option<u16> {
    Some(u16::from_le_bytes(bytes.get(at..at + 2)?.try_into().ok()?))
}

/// The cells with a visible fill other than white in the sheet of a name, sorted; none where the stream is not BIFF8.
pub fn fills(bytes: &[u8], sheet: &str, limits: &Limits) -> Vec<(CellRef, u32)> {
    workbook_stream(bytes).and_then(|stream| of_sheet(&stream, sheet, limits)).unwrap_or_default()
}

fn workbook_stream(bytes: &[u8]) -> Option<Vec<u8>> {
    let mut container = cfb::CompoundFile::open(Cursor::new(bytes)).ok()?;
    let mut content = Vec::new();
    // No stream is longer than its container.
    container.open_stream("/Workbook").ok()?.take(bytes.len() as u64).read_to_end(&mut content).ok()?;
    Some(content)
}

fn of_sheet(stream: &[u8], sheet: &str, limits: &Limits) -> Option<Vec<(CellRef, u32)>> {
    let mut palette = COLORS.to_vec();
    let mut formats: Vec<Option<u16>> = Vec::new();
    for (id, content) in records(stream).take_while(|(id, _)| *id != END) {
        match id {
            PALETTE => {
                for (slot, color) in palette.iter_mut().zip(content.get(2..)?.chunks_exact(4)) {
                    *slot = u32::from_be_bytes([0, color[0], color[1], color[2]]);
                }
            }
            XF => formats.push(color_index(content)),
            _ => {}
        }
    }
    let color = |format: u16| -> Option<u32> {
        let index = usize::from((*formats.get(usize::from(format))?)?);
        palette.get(index.checked_sub(8)?).copied().filter(|color| *color != WHITE)
    };
    cells_with(stream, sheet, limits, color)
}

/// The cells of numbers that are shown as percentages in the sheet of a name, sorted; none where the stream is not BIFF8.
pub fn percentages(bytes: &[u8], sheet: &str, limits: &Limits) -> Vec<CellRef> {
    let found = workbook_stream(bytes).and_then(|stream| percentages_of_sheet(&stream, sheet, limits));
    found.unwrap_or_default().into_iter().map(|(at, ())| at).collect()
}

fn percentages_of_sheet(stream: &[u8], sheet: &str, limits: &Limits) -> Option<Vec<(CellRef, ())>> {
    let mut own: Vec<u16> = Vec::new();
    let mut formats: Vec<u16> = Vec::new();
    for (id, content) in records(stream).take_while(|(id, _)| *id != END) {
        match id {
            // The format's number, then its code, laid out as the name of a sheet.
            FORMAT if text_at(content, 2).is_some_and(|code| is_percent_format(&code)) => {
                own.extend(u16_at(content, 0));
            }
            XF => formats.push(u16_at(content, 2)?),
            _ => {}
        }
    }
    let shows = |number: u16| PERCENT.contains(&number) || own.contains(&number);
    let shows: Vec<bool> = formats.into_iter().map(shows).collect();
    cells_with(stream, sheet, limits, |format| shows.get(usize::from(format)).filter(|shows| **shows).map(|_| ()))
}

/// The cells of the sheet of a name of whose format something is told, with what is told.
fn cells_with<T: Ord>(
    stream: &[u8],
    sheet: &str,
    limits: &Limits,
    told: impl Fn(u16) -> Option<T>,
) -> Option<Vec<(CellRef, T)>> {
    let mut globals = records(stream).take_while(|(id, _)| *id != END);
    let (_, place) = globals.find(|(id, content)| *id == BOUND_SHEET && name_of(content).as_deref() == Some(sheet))?;
    let start = u32::from_le_bytes(place.get(..4)?.try_into().ok()?) as usize;
    let mut list = Vec::new();
    for (id, content) in records(stream.get(start..)?) {
        if id == END || list.len() > limits.cells {
            break;
        }
        let mut put = |row: u16, col: usize, format: u16| {
            if let Some(told) = told(format) {
                list.push((CellRef::new(u32::from(row), col as u32), told));
            }
        };
        if SINGLE.contains(&id) {
            put(u16_at(content, 0)?, usize::from(u16_at(content, 2)?), u16_at(content, 4)?);
        } else if let Some((_, width)) = SEVERAL.iter().find(|(known, _)| *known == id) {
            let (row, first) = (u16_at(content, 0)?, usize::from(u16_at(content, 2)?));
            for (i, cell) in content.get(4..content.len().checked_sub(2)?)?.chunks_exact(*width).enumerate() {
                put(row, first + i, u16_at(cell, 0)?);
            }
        }
    }
    list.sort_unstable();
    Some(list)
}

/// The name in a record BOUNDSHEET: a count of characters, a flag for two bytes each, the characters.
fn name_of(content: &[u8]) -> Option<String> {
    let count = usize::from(*content.get(6)?);
    characters(content.get(7..)?, count)
}

/// A text with its count of characters in two bytes.
fn text_at(content: &[u8], count: usize) -> Option<String> {
    characters(content.get(count + 2..)?, usize::from(u16_at(content, count)?))
}

/// So many characters behind a flag for two bytes each.
fn characters(content: &[u8], count: usize) -> Option<String> {
    let wide = content.first()? & 1 == 1;
    if wide {
        let units = content.get(1..1 + count * 2)?.chunks_exact(2).map(|pair| u16::from_le_bytes([pair[0], pair[1]]));
        return Some(char::decode_utf16(units).map(|c| c.unwrap_or('\u{fffd}')).collect());
    }
    Some(content.get(1..1 + count)?.iter().map(|byte| char::from(*byte)).collect())
}

/// The colour index of a solid or patterned fill of a cell format; none without a fill.
fn color_index(content: &[u8]) -> Option<u16> {
    let pattern = content.get(17)? >> 2;
    (pattern != 0).then_some(u16_at(content, 18)? & 0x7F)
}

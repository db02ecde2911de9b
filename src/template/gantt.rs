//! The Gantt beside the plan: one narrow column a month, filled where an action runs. Will not check any entry.

use rust_xlsxwriter::{Color, Format, FormatBorder, Worksheet, XlsxError};

use super::checks::At;
use super::draft::Draft;
use super::entry::colour;
use super::layout::GANTT;
use super::style;
use crate::calendar::MONTHS_SHORT;
use crate::model::Field;
use crate::spreadsheet::Text;

const WIDTH: f64 = 3.6;

/// Years and months of the Gantt: those of the programme period, at most 24.
fn months(draft: &Draft<'_>) -> Vec<(i32, u32)> {
    use chrono::Datelike;
    let period = draft.settings.program.period;
    let index = |day: chrono::NaiveDate| day.year() * 12 + day.month0() as i32;
    (index(period.start)..=index(period.end))
        .take(24)
        .map(|i| (i.div_euclid(12), i.rem_euclid(12) as u32 + 1))
        .collect()
}

/// Writes the headings: months, and above the first of each year its number.
pub(super) fn write_headings(draft: &Draft<'_>, sheet: &mut Worksheet) -> Result<(), XlsxError> {
    let row = draft.layout.plan_heading;
    let small = style::heading().set_font_size(8);
    let mut year = 0;
    for (column, (this_year, month)) in (GANTT..).zip(months(draft)) {
        sheet.set_column_width(column, WIDTH)?;
        sheet.put_text(row, column, MONTHS_SHORT[month as usize - 1], &small)?;
        if this_year != year {
            let format = style::subtitle().set_font_size(8);
            sheet.put_text(row - 1, column, format!("Jadwal {this_year}"), &format)?;
            year = this_year;
        }
    }
    Ok(())
}

/// Draws the fields of a row.
pub(super) fn write_row(draft: &Draft<'_>, sheet: &mut Worksheet, row: u32) -> Result<(), XlsxError> {
    let grid = Format::new().set_border(FormatBorder::Hair).set_border_color(Color::RGB(0xD5DAE1));
    for (column, _) in (GANTT..).zip(months(draft)) {
        sheet.write_blank(row, column, &grid)?;
    }
    Ok(())
}

/// Fills the months that an action touches.
pub(super) fn add_colours(draft: &Draft<'_>, sheet: &mut Worksheet) -> Result<(), XlsxError> {
    let months = months(draft);
    let Some(&(year, month)) = months.first() else {
        return Ok(());
    };
    let at = At::row(draft, 0);
    let (start, end) = (at.address(Field::Start), at.address(Field::End));
    // COLUMN() is one-based; a month beyond 12 runs on into the next year.
    let offset = i64::from(month) - i64::from(GANTT) - 1;
    let first_day = format!("DATE({year},COLUMN(){offset:+},1)");
    let next = format!("DATE({year},COLUMN(){:+},1)", offset + 1);
    let formula = format!("AND(ISNUMBER({start}),ISNUMBER({end}),{start}<={end},{start}<{next},{end}>={first_day})");
    let last_column = GANTT + months.len() as u16 - 1;
    let area = (draft.layout.first_row(), GANTT, draft.layout.last_row(), last_column);
    colour(sheet, area, &formula, style::tint(style::ACCENT_MIDDLE))
}

//! The sheet `Jadwal`: a Gantt chart of cells, a column per month of the programme. Will not draw a time it does not know.

use std::borrow::Cow;

use chrono::{Datelike, NaiveDate};
use rust_xlsxwriter::{Worksheet, XlsxError};

use crate::calendar::{MONTHS_SHORT, first_day, last_day};

use super::cell_style::{CellStyle, Styles};
use super::column::{At, Column, column, letters};
use super::conditions::{fill, when};
use super::datum::Datum;
use super::facts::{ActionRow, Facts};
use super::page::TOP;
use super::plan;
use super::table::{Placed, TableKind, write as write_table};
use crate::palette::{ACCENT, TINT};

/// What stands in a month that the action lies in, so that the chart survives a black-and-white copy.
const MARK: &str = "■";
/// A programme period longer than three years is cut.
const MOST_MONTHS: usize = 36;

/// Writes the sheet.
pub(crate) fn write(sheet: &mut Worksheet, facts: &Facts, styles: &Styles) -> Result<(), XlsxError> {
    let mut columns = vec![
        column("Kode", 10.5, CellStyle::Text, |facts: &Facts, row: &ActionRow, _| {
            Datum::text(&*facts.roster(row.agency).code)
        }),
        column("OPD", 28.0, CellStyle::Wrap, |facts, row, _| Datum::text(&*facts.roster(row.agency).agency)),
        column("No", 6.0, CellStyle::Centre, plan::no),
        column("Tahap", 8.5, CellStyle::Centre, plan::phase_number),
        column("Rencana Aksi", 44.0, CellStyle::Wrap, |facts, row, _| Datum::words(&facts.action(row).description)),
        column("Mulai", 12.0, CellStyle::Date, |facts, row, _| Datum::date(facts.period(row).map(|p| p.start))),
        column("Selesai", 12.0, CellStyle::Date, |facts, row, _| Datum::date(facts.period(row).map(|p| p.end))),
    ];
    let fixed = columns.len() as u16;
    for (index, (year, month)) in months(facts).into_iter().enumerate() {
        let head = format!("{} {:02}", MONTHS_SHORT[month as usize - 1], year % 100);
        columns.push(Column { head: Cow::Owned(head), width: 6.4, style: CellStyle::Centre, index, value: mark });
    }
    let first = letters(&columns)[columns[fixed as usize].head.as_ref()].clone();
    let area = ((TOP + 1, fixed), (TOP + facts.plan.len().max(1) as u32, columns.len() as u16 - 1));
    when(sheet, area.0, area.1, &format!("={first}{}=\"{MARK}\"", TOP + 2), fill(ACCENT, TINT))?;
    let placed = Placed { kind: TableKind::List(fixed), ..Placed::main("", TOP) };
    write_table(sheet, facts, styles, placed, &columns, &facts.plan)?;
    sheet.set_freeze_panes(TOP + 1, 5)?;
    Ok(())
}

fn mark<'a>(facts: &'a Facts<'a>, row: &'a ActionRow, at: At<'_>) -> Datum<'a> {
    let Some(period) = facts.period(row) else { return Datum::Blank };
    let (year, month) = month_at(facts.outcome.settings.program.period.start, at.index);
    let touches = period.start <= last_day(year, month) && first_day(year, month) <= period.end;
    if touches { Datum::text(MARK) } else { Datum::Blank }
}

fn months(facts: &Facts) -> Vec<(i32, u32)> {
    let period = facts.outcome.settings.program.period;
    let all =
        (period.end.year() - period.start.year()) * 12 + period.end.month0() as i32 - period.start.month0() as i32;
    let count = (all.max(0) as usize + 1).min(MOST_MONTHS);
    (0..count).map(|index| month_at(period.start, index)).collect()
}

fn month_at(start: NaiveDate, index: usize) -> (i32, u32) {
    let months = start.month0() + index as u32;
    (start.year() + (months / 12) as i32, months % 12 + 1)
}

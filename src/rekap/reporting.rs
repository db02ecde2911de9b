//! The sheet `Pelaporan`: OPD against months, whether the report of each came in time. Will not decide what is owed.

use std::borrow::Cow;

use rust_xlsxwriter::{Worksheet, XlsxError};

use super::cell_style::{CellStyle, Styles};
use super::column::{At, Column, column, letters};
use super::conditions::{toned, when};
use super::datum::{DASH, Datum};
use super::delimited;
use super::facts::Facts;
use super::page::TOP;
use super::table::{Placed, total_row, write as write_table};
use crate::calendar::MONTHS_SHORT;
use crate::model::Status;
use crate::palette::of_status;
use crate::spreadsheet::Text;
use crate::year::{AgencyYear, MonthState};

/// Columns before the months.
const FIXED: usize = 6;
const ON_TIME: &str = "tepat waktu";
const LATE: &str = "terlambat";
const UNDATED: &str = "tanggal terima tidak tercatat";
const OWED: &str = "terutang";

/// Writes the sheet.
pub(crate) fn write(sheet: &mut Worksheet, facts: &Facts, styles: &Styles) -> Result<(), XlsxError> {
    let columns = columns();
    let states = &facts.outcome.agencies;
    let letters = letters(&columns);
    let (first, last) = (FIXED as u16, FIXED as u16 + 11);
    let end_row = TOP + states.len().max(1) as u32;
    let cell = format!("{}{}", letters[MONTHS_SHORT[0]], TOP + 2);
    let starts = |words: &str| format!("=LEFT({cell},{})=\"{words}\"", words.chars().count());
    for (words, format) in [
        (ON_TIME, toned(of_status(Status::Complete))),
        (LATE, toned(of_status(Status::ToMend))),
        (OWED, toned(of_status(Status::Refused)).set_bold()),
    ] {
        when(sheet, (TOP + 1, first), (end_row, last), &starts(words), format)?;
    }
    let end = write_table(sheet, facts, styles, Placed::main("tblPelaporan", TOP), &columns, states)?;
    let sums: Vec<(&str, f64)> = [ON_TIME, LATE, UNDATED, OWED]
        .iter()
        .zip(&columns[FIXED + 12..])
        .map(|(words, column)| {
            let all: usize = states.iter().map(|state| count(facts, state, words)).sum();
            (column.head.as_ref(), all as f64)
        })
        .collect();
    total_row(sheet, styles, &columns, (TOP + 1, end), &sums)?;
    sheet.set_freeze_panes(TOP + 1, first)?;
    let due = facts.outcome.settings.program.report_day;
    let notes = [
        format!(
            "Laporan realisasi tiap bulan jatuh tempo pada tanggal {due} bulan berikutnya; \"terlambat\" menyebut jumlah hari sesudah tanggal itu."
        ),
        format!(
            "{DASH}: tidak ada yang harus dilaporkan (tidak ada rencana aksi yang berjalan pada bulan itu, atau rencana aksi belum ada ketika jatuh tempo). Sel kosong: belum jatuh tempo."
        ),
    ];
    for (line, note) in notes.iter().enumerate() {
        sheet.put_text(end + 2 + line as u32, 0, note, &styles.note)?;
    }
    Ok(())
}

/// The table as CSV.
pub(crate) fn csv(facts: &Facts) -> Vec<u8> {
    delimited::render(facts, &columns(), &facts.outcome.agencies)
}

fn columns<'a>() -> Vec<Column<'a, AgencyYear>> {
    let mut columns: Vec<Column<'a, AgencyYear>> = vec![
        column("No", 5.0, CellStyle::Centre, |_, state: &'a AgencyYear, _| Datum::count(state.row + 1)),
        column("Kode", 10.5, CellStyle::Text, |facts, state, _| Datum::text(&*facts.roster(state.row).code)),
        column("Pemda", 20.0, CellStyle::Wrap, |facts, state, _| Datum::text(&*facts.roster(state.row).government)),
        column("OPD", 27.0, CellStyle::Wrap, |facts, state, _| Datum::text(&*facts.roster(state.row).agency)),
        column("Inovasi", 26.0, CellStyle::Wrap, |facts, state, _| Datum::text(facts.innovation(state.row))),
        column("Status", 15.0, CellStyle::Wrap, |_, state, _| Datum::text(state.status.label())),
    ];
    for (index, month) in MONTHS_SHORT.iter().enumerate() {
        columns.push(Column { head: Cow::Borrowed(month), width: 10.0, style: CellStyle::Wrap, index, value: cell });
    }
    columns.push(column("Tepat Waktu", 9.0, CellStyle::Tally, |facts, state, at| tally(facts, state, at, ON_TIME)));
    columns.push(column("Terlambat", 10.0, CellStyle::Tally, |facts, state, at| tally(facts, state, at, LATE)));
    columns.push(column("Tanpa Tanggal Terima", 11.0, CellStyle::Tally, |facts, state, at| {
        tally(facts, state, at, UNDATED)
    }));
    columns.push(column("Terutang", 9.5, CellStyle::Tally, |facts, state, at| tally(facts, state, at, OWED)));
    columns
}

fn cell<'a>(facts: &'a Facts<'a>, state: &'a AgencyYear, at: At<'_>) -> Datum<'a> {
    Datum::text(words(facts, state, at.index))
}

/// What stands in the cell of a month (0 to 11).
fn words(facts: &Facts, state: &AgencyYear, month: usize) -> Cow<'static, str> {
    let of = state.year.months.get(month).filter(|_| state.counts());
    match of.map_or(MonthState::None, |month| month.state(facts.outcome.today)) {
        MonthState::OnTime => ON_TIME.into(),
        MonthState::Late(days) => format!("{LATE} {days} hari").into(),
        MonthState::Undated => UNDATED.into(),
        MonthState::Owed => OWED.into(),
        MonthState::Ahead => "".into(),
        MonthState::None => DASH.into(),
    }
}

fn count(facts: &Facts, state: &AgencyYear, begins: &str) -> usize {
    (0..12).filter(|&month| words(facts, state, month).starts_with(begins)).count()
}

fn tally<'a>(facts: &Facts, state: &AgencyYear, at: At<'_>, begins: &str) -> Datum<'a> {
    let (from, to) = (at.cell(MONTHS_SHORT[0]), at.cell(MONTHS_SHORT[11]));
    Datum::formula(format!("COUNTIF({from}:{to},\"{begins}*\")"), count(facts, state, begins) as f64)
}

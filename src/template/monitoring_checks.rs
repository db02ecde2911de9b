//! The checks that live in the monitoring: each once as a formula for *Cek*, once in Rust for the cached result; and the
//! figures by month. Will not write any cell.

use super::checks::{self, letters};
use super::draft::Draft;
use super::excel::{Held, held, is_blank, is_empty, is_filled, number, serial};
use super::fill::{Cell, PlanRow};
use super::layout::{PHYSICAL, PLAN, SPENT};
use crate::calendar::last_day;
use crate::cells::column_letters;
use crate::model::Field;

/// What a row without fault shows.
pub(super) const FINE: &str = "Sesuai";

/// Letters of the column of a month (0 to 11) in a block.
pub(super) fn month_letters(block: u16, month: u16) -> String {
    column_letters(u32::from(block + month))
}

/// `$C7:$N7`
pub(super) fn block_of_row(block: u16, row: u32) -> String {
    format!("${}{row}:${}{row}", month_letters(block, 0), month_letters(block, 11))
}

fn falls(block: u16, row: u32) -> String {
    let first = month_letters(block, 0);
    let terms: Vec<String> = (1..12)
        .map(|month| {
            let (cell, before) = (month_letters(block, month), month_letters(block, month - 1));
            format!("AND(ISNUMBER({cell}{row}),{cell}{row}<MAX(${first}{row}:{before}{row}))")
        })
        .collect();
    format!("OR({})", terms.join(","))
}

/// Days of a month's end (columns C to N) as an array: `DATE(2022,COLUMN($C7:$N7)-1,0)`.
fn month_ends(year: i32, row: u32) -> String {
    format!("DATE({year},COLUMN({})-{},0)", block_of_row(PHYSICAL, row), PHYSICAL - 1)
}

/// The formula of *Cek* for a one-based row.
pub(super) fn check_formula(draft: &Draft<'_>, row: u32) -> String {
    let (physical, spent) = (block_of_row(PHYSICAL, row), block_of_row(SPENT, row));
    let both = format!("${}{row}:${}{row}", month_letters(PHYSICAL, 0), month_letters(SPENT, 11));
    let plan = |field: Field| format!("'{PLAN}'!${}{row}", letters(field));
    let (action, budget) = (plan(Field::Description), plan(Field::Budget));
    let (start, end) = (plan(Field::Start), plan(Field::End));
    let early = format!(
        "SUMPRODUCT(ISNUMBER({physical})*({physical}>0)*({}<{start}))>0",
        month_ends(draft.settings.program.year, row)
    );
    let tests = [
        (format!("{action}=\"\""), "Rencana aksi baris ini kosong"),
        (
            format!("COUNTA({both})>COUNT({both})+SUMPRODUCT(COUNTIF({both},daftar_kosong))"),
            "Ada isian yang bukan angka",
        ),
        (format!("OR(MIN({physical})<0,MAX({physical})>100)"), "Fisik harus 0 sampai 100"),
        (falls(PHYSICAL, row), "Fisik kumulatif turun"),
        (format!("MIN({spent})<0"), "Realisasi anggaran negatif"),
        (falls(SPENT, row), "Realisasi anggaran kumulatif turun"),
        (format!("IF(ISNUMBER({budget}),MAX({spent})>MAX({budget},0),FALSE)"), "Realisasi melebihi anggaran"),
        (
            format!("IF(AND(ISNUMBER({start}),ISNUMBER({end})),AND({start}<={end},{early}),FALSE)"),
            "Fisik sebelum tanggal mulai",
        ),
    ];
    let mut formula = format!("=IFERROR(IF(COUNTA({both})=0,\"\",");
    for (test, message) in &tests {
        formula += &format!("IF({test},\"{message}\",");
    }
    formula += &format!("\"{FINE}\"{}),\"{}\")", ")".repeat(tests.len()), checks::BROKEN);
    formula
}

/// The same in Rust.
pub(super) fn check_result(draft: &Draft<'_>, row: &PlanRow) -> &'static str {
    let both = || row.physical.iter().chain(&row.spent);
    if both().all(|cell| held(cell) == Held::Blank) {
        return "";
    }
    let numbers = |cells: &[Cell; 12]| -> Vec<f64> { cells.iter().filter_map(number).collect() };
    let (physical, spent) = (numbers(&row.physical), numbers(&row.spent));
    let falls = |list: &[f64]| list.windows(2).any(|pair| pair[1] < pair[0]);
    let most = |list: &[f64]| list.iter().copied().reduce(f64::max).unwrap_or(0.0);
    let least = |list: &[f64]| list.iter().copied().reduce(f64::min).unwrap_or(0.0);
    let budget = number(row.get(Field::Budget)).map_or(f64::MAX, |number| number.max(0.0));
    let early = |start: f64| {
        (1..=12).zip(&row.physical).any(|(month, cell)| {
            let end = serial(last_day(draft.settings.program.year, month)).unwrap_or(f64::MAX);
            number(cell).is_some_and(|n| n > 0.0) && end < start
        })
    };
    let days = (number(row.get(Field::Start)), number(row.get(Field::End)));
    let in_order = matches!(days, (Some(start), Some(end)) if start <= end);
    let tests = [
        (!is_filled(row.get(Field::Description)), "Rencana aksi baris ini kosong"),
        (both().any(|cell| matches!(held(cell), Held::Text(_)) && !is_dash(cell)), "Ada isian yang bukan angka"),
        (least(&physical) < 0.0 || most(&physical) > 100.0, "Fisik harus 0 sampai 100"),
        (falls(&physical), "Fisik kumulatif turun"),
        (least(&spent) < 0.0, "Realisasi anggaran negatif"),
        (falls(&spent), "Realisasi anggaran kumulatif turun"),
        (most(&spent) > budget, "Realisasi melebihi anggaran"),
        (in_order && number(row.get(Field::Start)).is_some_and(early), "Fisik sebelum tanggal mulai"),
    ];
    tests.iter().find(|(fails, _)| *fails).map_or(FINE, |(_, message)| message)
}

/// A lone dash: nothing is told.
fn is_dash(cell: &Cell) -> bool {
    is_empty(cell) && !is_blank(cell)
}

/// Figures of one month: the same as the formulas beside the monitoring.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct MonthFigures {
    /// Actions with a figure for this month.
    pub reporting: usize,
    /// Average planned progress in percent; none without actions.
    pub planned: Option<f64>,
    /// Average of the last reported progress up to this month; none after the last reported month.
    pub physical: Option<f64>,
    /// Sum of the last reported spending; likewise.
    pub spent: Option<f64>,
}

/// Figures of the twelve months, the last reported month (0 for none) and the whole budget.
pub(super) fn by_month(draft: &Draft<'_>) -> ([MonthFigures; 12], usize, f64) {
    let count = checks::actions(draft).count() as f64;
    let reports = |month: usize| {
        let says = |row: &PlanRow| number(&row.physical[month]).is_some() || number(&row.spent[month]).is_some();
        draft.rows.iter().filter(|row| says(row)).count()
    };
    let last = (0..12).rev().find(|&month| reports(month) > 0).map_or(0, |month| month + 1);
    let known = |cells: &[Cell; 12], month: usize| cells[..=month].iter().rev().find_map(number).unwrap_or(0.0);
    let figures = std::array::from_fn(|month| {
        let sum = |of: fn(&PlanRow) -> &[Cell; 12]| -> f64 {
            checks::actions(draft).map(|(_, row)| known(of(row), month)).sum()
        };
        let planned: f64 = checks::actions(draft).map(|(_, row)| planned(draft, row, month as u32 + 1)).sum();
        let shown = month < last;
        MonthFigures {
            reporting: reports(month),
            planned: (count > 0.0).then(|| planned / count),
            physical: (count > 0.0 && shown).then(|| sum(|row| &row.physical) / count),
            spent: shown.then(|| sum(|row| &row.spent)),
        }
    });
    (figures, last, checks::budget(draft, None))
}

/// Planned progress of a row at the end of a month, in percent: linear by day.
fn planned(draft: &Draft<'_>, row: &PlanRow, month: u32) -> f64 {
    let (Some(start), Some(end)) = (number(row.get(Field::Start)), number(row.get(Field::End))) else {
        return 0.0;
    };
    let Some(at) = serial(last_day(draft.settings.program.year, month)) else {
        return 0.0;
    };
    if end < start || start > at {
        return 0.0;
    }
    if end <= at { 100.0 } else { (at - start + 1.0) / (end - start + 1.0) * 100.0 }
}

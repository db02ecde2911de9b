//! What the sheets count of the plan and its monitoring: the cached results of their formulas. Will not write any cell.

use std::ops::Add;

use super::checks::is_total;
use super::draft::Draft;
use super::excel::{equal, is_filled, is_text, number, serial};
use super::fill::{Cell, FilledRow};
use crate::calendar::last_day;
use crate::model::Field;
use crate::money::Rupiah;

/// Actions of the plan: rows whose action is filled in and that are no totals, by index.
pub(super) fn actions<'a>(draft: &'a Draft<'_>) -> impl Iterator<Item = (usize, &'a FilledRow)> {
    draft
        .rows
        .iter()
        .enumerate()
        .filter(|(index, row)| is_filled(row.get(Field::Description)) && !is_total(draft, *index))
}

/// Required activities that no row names.
pub(super) fn missing_activities(draft: &Draft<'_>) -> usize {
    let named = |name: &str| draft.rows.iter().any(|row| is_text(row.get(Field::Activity), name));
    draft.activities.iter().filter(|activity| activity.required && !named(&activity.name)).count()
}

/// The amount of a cell: what was read is bounded, and nothing else puts a number into a column of money.
fn rupiah(cell: &Cell) -> Option<Rupiah> {
    number(cell).and_then(Rupiah::amount)
}

/// Sum of the budgets of the rows that fit, those aside that are totals themselves; none where no row has one.
pub(super) fn budget(draft: &Draft<'_>, phase: Option<&str>) -> Option<Rupiah> {
    let fits = |row: &FilledRow| phase.is_none_or(|name| equal(row.get(Field::Phase), &name.into()));
    let rows = draft.rows.iter().enumerate().filter(|(index, row)| fits(row) && !is_total(draft, *index));
    rows.filter_map(|(_, row)| rupiah(row.get(Field::Budget))).reduce(Add::add)
}

/// A sum as it is saved with its formula; of nothing the `-0` with which templates have been handed out.
pub(super) fn saved(sum: Option<Rupiah>) -> String {
    sum.map_or_else(|| "-0".to_owned(), |sum| sum.to_string())
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
    pub spent: Option<Rupiah>,
}

/// Figures of the twelve months, the last reported month (0 for none) and the whole budget.
pub(super) fn by_month(draft: &Draft<'_>) -> ([MonthFigures; 12], usize, Option<Rupiah>) {
    let count = actions(draft).count() as f64;
    let reports = |month: usize| {
        let says = |row: &FilledRow| number(&row.physical[month]).is_some() || number(&row.spent[month]).is_some();
        draft.rows.iter().filter(|row| says(row)).count()
    };
    let last = (0..12).rev().find(|&month| reports(month) > 0).map_or(0, |month| month + 1);
    let known = |cells: &[Cell; 12], month: usize| cells[..=month].iter().rev().find_map(number).unwrap_or(0.0);
    let figures = std::array::from_fn(|month| {
        let physical: f64 = actions(draft).map(|(_, row)| known(&row.physical, month)).sum();
        let spent = actions(draft).filter_map(|(_, row)| row.spent[..=month].iter().rev().find_map(rupiah)).sum();
        let planned: f64 = actions(draft).map(|(_, row)| planned(draft, row, month as u32 + 1)).sum();
        let shown = month < last;
        MonthFigures {
            reporting: reports(month),
            planned: (count > 0.0).then(|| planned / count),
            physical: (count > 0.0 && shown).then(|| physical / count),
            spent: shown.then_some(spent),
        }
    });
    (figures, last, budget(draft, None))
}

/// Planned progress of a row at the end of a month, in percent: linear by day.
fn planned(draft: &Draft<'_>, row: &FilledRow, month: u32) -> f64 {
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

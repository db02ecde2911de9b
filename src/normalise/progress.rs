//! Cumulative progress of one row from the cells of its months. Will not say which action a row is of.

use super::amounts::{Separators, amount_entry};
use super::row::{Answer, TimeCell};
use crate::cells::{CellRef, Value};
use crate::model::{Entry, Progress, Raw, Reason, State};
use crate::recognise::ledger::{Class, Ledger};
use crate::recognise::timegrid::Band;
use crate::text::parsing::read_quantity;

/// Progress of the action of index `action`, from the months of a row on the sheet of index `sheet`; also of plans that carry
/// their own realisation.
pub fn row_progress(
    time: &[TimeCell<'_>],
    sheet: usize,
    action: usize,
    fraction: bool,
    ledger: &mut Ledger,
) -> Vec<Progress> {
    let mut list = Vec::new();
    for month in 1..=12 {
        let cell = |band: Band| {
            let cells = time.iter().filter(|cell| cell.column.band == band);
            cells.map(|cell| (cell.column, &cell.answer)).find(|(c, _)| c.month + c.span - 1 == month)
        };
        let physical = cell(Band::Physical).map_or_else(Entry::no_column, |(_, cell)| percent_entry(cell, fraction));
        let spent = cell(Band::Spending)
            .map_or_else(Entry::no_column, |(_, cell)| amount_entry(cell, 1, Separators::default()));
        let told = |raw: &Raw, at: Option<CellRef>| at.filter(|_| !raw.is_empty());
        let cells = [told(&physical.raw, physical.at), told(&spent.raw, spent.at)];
        cells.iter().flatten().for_each(|at| ledger.book(sheet, *at, Class::Used));
        if cells.iter().any(Option::is_some) {
            list.push(Progress { action, month, physical, spent, sheet });
        }
    }
    list
}

fn percent_entry(cell: &Answer<'_>, fraction: bool) -> Entry<f64> {
    let raw = cell.value.shown();
    let state = match cell.value {
        Value::Blank => State::Empty,
        Value::Error(_) => State::Unreadable(Reason::FormulaError),
        Value::Uncalculated => State::Unreadable(Reason::NotCalculated),
        Value::Number(n) if fraction => State::Decided(n * 100.0, Reason::Fraction),
        Value::Number(n) => State::Sure(*n),
        Value::Text(text) if !text.trim().is_empty() => match read_quantity(text) {
            Some((n, unit)) if unit.as_deref().is_none_or(|u| u == "%" || u == "persen") => State::Sure(n),
            _ if matches!(text.trim(), "-" | "–") => State::Empty,
            _ => State::Unreadable(Reason::NotAPercentage),
        },
        Value::Text(_) => State::Empty,
        _ => State::Unreadable(Reason::NotAPercentage),
    };
    Entry { at: Some(cell.at), raw: Raw::from(raw), state }
}

/// Whether the physical columns hold fractions (0,35) because the cells are formatted as percent.
pub fn is_fraction<'a>(rows: impl Iterator<Item = &'a [TimeCell<'a>]>) -> bool {
    let cells = rows.flatten().filter(|cell| cell.column.band == Band::Physical);
    let numbers = cells.filter_map(|cell| if let Value::Number(n) = cell.own { Some(*n) } else { None });
    let mut any_between = false;
    for number in numbers {
        if !(0.0..=1.0).contains(&number) {
            return false;
        }
        any_between |= number > 0.0 && number < 1.0;
    }
    any_between
}

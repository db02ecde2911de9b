//! Cumulative progress of one row from the cells of its months, as the other cells of its table let them be read. Will not say
//! which action a row is of.

use super::amounts::{Scale, Separators, amount_entry};
use super::row::{Answer, TimeCell};
use crate::cells::{CellRef, Value};
use crate::model::{Entry, Progress, Raw, Reason, State};
use crate::recognise::ledger::{Class, Ledger};
use crate::recognise::timegrid::Band;
use crate::text::parsing::read_quantity;

/// What the months of one table decide for each of its figures.
#[derive(Debug, Clone, Copy)]
pub struct Figures {
    /// The programme year: months of another one are not taken.
    year: i32,
    /// Whether any figure stands in it: only then do its empty cells say that nothing was reported.
    any: bool,
    /// Whether its physical figures may be percent or parts of one.
    doubtful: bool,
    /// Whether each band holds something that can be read; marks alone are no figures.
    physical: bool,
    spending: bool,
    separators: Separators,
    /// Of spending whose own heading names no unit.
    scale: Scale,
}

impl Figures {
    /// Looks at the months of all rows of a table. In an official template a figure is what was typed, in percent.
    /// `scale` is that of the notes near the table.
    pub fn new<'a>(
        rows: impl Iterator<Item = &'a [TimeCell<'a>]>,
        scale: Scale,
        (year, official): (i32, bool),
    ) -> Self {
        let mut physical = Seen::default();
        let mut spending = Seen::default();
        let mut separators = Separators::default();
        let (mut any_part, mut any_above_one) = (false, false);
        // A merged cell is looked at once, where it begins.
        for cell in rows.flatten().filter(|cell| is_of_year(cell, year) && !cell.own.is_blank()) {
            match cell.column.band {
                Band::Physical => {
                    physical.see(cell.own);
                    if let Some(number) = unmarked(cell) {
                        any_above_one |= number.abs() > 1.0;
                        any_part |= number != 0.0;
                    }
                }
                Band::Spending => {
                    spending.see(cell.own);
                    separators.learn(cell.own);
                }
                Band::Schedule | Band::Other => {}
            }
        }
        Self {
            year,
            any: physical.figure || spending.figure,
            doubtful: !official && any_part && !any_above_one,
            physical: official || physical.is_understood(),
            spending: official || spending.is_understood(),
            separators,
            scale,
        }
    }

    /// Progress of the action of index `action`, from the months of a row on the sheet of index `sheet`; also of plans that carry
    /// their own realisation.
    pub fn row_progress(
        &self,
        time: &[TimeCell<'_>],
        sheet: usize,
        action: usize,
        ledger: &mut Ledger,
    ) -> Vec<Progress> {
        let mut list = Vec::new();
        for month in 1..=12 {
            let physical = self.cell(time, Band::Physical, month).map(|cell| self.percent_entry(cell));
            let spent = self.cell(time, Band::Spending, month).map(|cell| self.spent_entry(cell));
            if physical.is_none() && spent.is_none() {
                continue;
            }
            let (physical, spent) = (physical.unwrap_or_default(), spent.unwrap_or_default());
            let told = |raw: &Raw, at: Option<CellRef>| at.filter(|_| !raw.is_empty());
            let cells = [told(&physical.raw, physical.at), told(&spent.raw, spent.at)];
            cells.iter().flatten().for_each(|at| ledger.book(sheet, *at, Class::Used));
            if self.any || cells.iter().any(Option::is_some) {
                list.push(Progress { action, month, physical, spent, sheet });
            }
        }
        list
    }

    /// The cell that says what a band had come to by the end of a month: of its weeks the last one that says something, and a
    /// month of its own before a quarter.
    fn cell<'a, 'b>(&self, time: &'b [TimeCell<'a>], band: Band, month: u32) -> Option<&'b TimeCell<'a>> {
        let is_read = if band == Band::Physical { self.physical } else { self.spending };
        let of_month = |cell: &&TimeCell<'_>| {
            let column = cell.column;
            column.band == band && column.month + column.span - 1 == month && is_of_year(cell, self.year)
        };
        let cells = time.iter().filter(of_month).filter(|_| is_read);
        cells.max_by_key(|cell| (!cell.answer.value.is_blank(), 13 - cell.column.span, cell.column.col))
    }

    fn percent_entry(&self, cell: &TimeCell<'_>) -> Entry<f64> {
        let answer = cell.answer;
        let plain = |n: f64| match n {
            n if self.doubtful && n != 0.0 => State::Ambiguous(n, n * 100.0),
            n => State::Sure(n),
        };
        let state = match answer.value {
            Value::Blank => State::Empty,
            Value::Error(_) => State::Unreadable(Reason::FormulaError),
            Value::Uncalculated => State::Unreadable(Reason::NotCalculated),
            // Rounded, since 0,07 · 100 is 7,000000000000001.
            Value::Number(n) if cell.percent => State::Decided((n * 1e10).round() / 1e8, Reason::Fraction),
            Value::Number(n) => plain(*n),
            Value::Text(text) if !text.trim().is_empty() => match read_quantity(text) {
                Some((n, None)) => plain(n),
                Some((n, Some(unit))) if is_percent(&unit) => State::Sure(n),
                _ if is_dash(text) => State::Empty,
                _ => State::Unreadable(Reason::NotAPercentage),
            },
            Value::Text(_) => State::Empty,
            _ => State::Unreadable(Reason::NotAPercentage),
        };
        Entry { at: Some(answer.at), raw: Raw::from(answer.value.shown()), state }
    }

    fn spent_entry(&self, cell: &TimeCell<'_>) -> Entry<crate::money::Rupiah> {
        let scale = if cell.column.scale > 1 { Scale::of_heading(cell.column.scale) } else { self.scale };
        let entry = amount_entry(&cell.answer, scale, self.separators);
        match cell.answer.value {
            // A share of the budget is no amount.
            Value::Number(_) if cell.percent => Entry { state: State::Unreadable(Reason::NoAmount), ..entry },
            _ => entry,
        }
    }
}

/// What the cells of a band hold.
#[derive(Default)]
struct Seen {
    figure: bool,
    words: bool,
}

impl Seen {
    fn see(&mut self, value: &Value) {
        match value {
            Value::Text(text) if is_dash(text) => {}
            Value::Text(text) if !text.bytes().any(|b| b.is_ascii_digit()) && !is_amount(value) => self.words = true,
            _ => self.figure = true,
        }
    }

    fn is_understood(&self) -> bool {
        self.figure || !self.words
    }
}

/// Words that are an amount without a digit: *nihil*.
fn is_amount(value: &Value) -> bool {
    let entry = amount_entry(
        &Answer { at: CellRef::new(0, 0), value, from_above: false, repeats: false },
        Scale::PLAIN,
        Separators::default(),
    );
    entry.value().is_some()
}

fn is_dash(text: &str) -> bool {
    matches!(text.trim(), "-" | "–" | "—")
}

fn is_percent(unit: &str) -> bool {
    matches!(unit, "%" | "persen")
}

fn is_of_year(cell: &TimeCell<'_>, year: i32) -> bool {
    cell.column.year.is_none_or(|named| named == year) && !cell.column.is_before
}

/// The number of a cell that says nothing of its scale: no format with a sign of percent, no unit behind it.
fn unmarked(cell: &TimeCell<'_>) -> Option<f64> {
    match cell.own {
        Value::Number(n) if !cell.percent => Some(*n),
        Value::Text(text) => read_quantity(text).filter(|(_, unit)| unit.is_none()).map(|(n, _)| n),
        _ => None,
    }
}

//! Totals that a file states, beside the sum of the rows they cover. Will not say which of them is wrong.

use std::collections::BTreeMap;

use super::amounts::{Scale, Separators, total_entry};
use super::row::Answer;
use crate::model::{Action, Field, State, StatedTotal};
use crate::money::Rupiah;
use crate::recognise::PlanArea;
use crate::recognise::ledger::{Class, Ledger};
use crate::recognise::vocabulary::Vocabulary;
use crate::text::parsing::scale_of;

/// What the rows of a plan add up to so far; none where one of them is unreadable, since then no sum is known.
#[derive(Debug, Clone, Copy)]
struct Sum(Option<Rupiah>);

impl Default for Sum {
    fn default() -> Self {
        Self(Some(Rupiah::NONE))
    }
}

impl Sum {
    fn add(&mut self, action: &Action) {
        let amount = match &action.budget.state {
            State::Sure(value) | State::Decided(value, _) => Some(*value),
            State::Empty | State::NoColumn => Some(Rupiah::NONE),
            State::Unreadable(_) | State::Ambiguous(..) => None,
        };
        self.0 = self.0.zip(amount).map(|(sum, amount)| sum + amount);
    }
}

/// The sums that a total may state, kept while the rows pass by once.
#[derive(Debug, Default)]
struct Sums {
    /// Of all rows above.
    above: Sum,
    /// Of the rows since the last total.
    since_last: Sum,
    /// Of the rows above, by phase.
    by_phase: BTreeMap<u8, Sum>,
    /// The phase of the row above.
    phase: Option<u8>,
}

impl Sums {
    fn add(&mut self, action: &Action) {
        self.above.add(action);
        self.since_last.add(action);
        self.phase = action.phase.value().copied();
        if let Some(phase) = self.phase {
            self.by_phase.entry(phase).or_default().add(action);
        }
    }

    fn of_phase(&self, phase: u8) -> Option<Rupiah> {
        self.by_phase.get(&phase).copied().unwrap_or_default().0
    }
}

/// A row of a plan table that matters for its totals, in the order of the sheet.
pub enum Line<'a> {
    /// An action: the cell of its amount.
    Action(Option<Answer<'a>>),
    /// A total: its row, its label, and the cell of its amount.
    Total(u32, &'a str, Option<Answer<'a>>),
}

/// The totals of the table of index `table`. `actions` are all actions of the file so far, `first` the index of this table's first.
pub fn totals(
    (area, table): (&PlanArea, usize),
    lines: &[Line<'_>],
    actions: &[Action],
    first: usize,
    vocabulary: &Vocabulary<'_>,
    ledger: &mut Ledger,
) -> Vec<StatedTotal> {
    let heading = area.heading.texts.get(&Field::Budget).map_or(1, |text| scale_of(text));
    let (scale, _) = Scale::of_table(heading, &area.units);
    let mut separators = Separators::default();
    let mut list = Vec::new();
    let mut sums = Sums::default();
    let mut whole = Sum::default();
    actions.iter().for_each(|action| whole.add(action));
    let mut before = Sum::default();
    let mut phases_before: BTreeMap<u8, Sum> = BTreeMap::new();
    for action in &actions[..first] {
        before.add(action);
        if let Some(phase) = action.phase.value() {
            phases_before.entry(*phase).or_default().add(action);
        }
    }
    let mut rest = actions[first..].iter().peekable();
    for line in lines {
        let (row, label, cell) = match line {
            Line::Action(cell) => {
                cell.iter().for_each(|cell| separators.learn(cell.value));
                continue;
            }
            Line::Total(row, label, Some(cell)) if !cell.value.is_blank() => (row, label, *cell),
            Line::Total(..) => continue,
        };
        ledger.book(area.sheet, cell.at, Class::Furniture);
        let entry = total_entry(&cell, scale, separators);
        let (stated, unreadable) = (entry.value().copied(), entry.unreadable());
        while let Some(action) = rest.next_if(|action| action.row < *row) {
            sums.add(action);
        }
        let phase = vocabulary.phase(label.trim_start_matches(|c: char| c.is_alphanumeric()).trim());
        let named =
            phase.or_else(|| label.split_once(' ').and_then(|(_, rest)| vocabulary.phase(rest))).map(|(n, _)| n);
        // "Sub Jumlah" covers what stands since the last one; a grand total everything above, perhaps over several tables.
        let since_last = std::mem::take(&mut sums.since_last);
        let mut candidates = vec![sums.above.0, since_last.0, whole.0];
        // Carried over from the page before, and on to the next.
        candidates.push(before.0.zip(sums.above.0).map(|(a, b)| a + b));
        // A phase that began on the page before.
        let whole_phase = |phase: u8| phases_before.get(&phase)?.0.zip(sums.of_phase(phase)).map(|(a, b)| a + b);
        candidates.extend(sums.phase.or(named).map(whole_phase));
        candidates.extend(sums.phase.map(|phase| sums.of_phase(phase)));
        candidates.extend(named.map(|phase| sums.of_phase(phase)));
        let partial = ["sub", "jumlah sub", "total sub"].iter().any(|start| label.starts_with(start));
        let expected = match named {
            Some(phase) => sums.of_phase(phase),
            None if partial => since_last.0,
            None => sums.above.0,
        };
        let agrees = stated.is_some_and(|s| candidates.contains(&Some(s)));
        let computed = if agrees { stated } else { expected };
        // Where the sum of all tables is also that of this one, the tables above hold no money.
        let grand = first > 0 && stated.is_some() && stated == whole.0 && stated != sums.above.0;
        list.push(StatedTotal {
            table,
            grand,
            sheet: area.sheet,
            at: cell.at,
            raw: entry.raw.to_string(),
            stated,
            unreadable,
            computed,
        });
    }
    list
}

//! Totals that a file states, beside the sum of the rows they cover. Will not say which of them is wrong.

use super::amounts::{Separators, amount_entry};
use super::row::Answer;
use crate::model::{Action, Field, State, StatedTotal};
use crate::recognise::PlanArea;
use crate::recognise::ledger::{Class, Ledger};
use crate::recognise::vocabulary::Vocabulary;
use crate::text::parsing::scale_of;

/// Amounts of rows; none when one of them is unreadable, since then no sum is known.
fn sum<'a>(actions: impl Iterator<Item = &'a Action>) -> Option<i64> {
    actions.map(amount).sum()
}

fn amount(action: &Action) -> Option<i64> {
    match &action.budget.state {
        State::Sure(value) | State::Decided(value, _) => Some(*value),
        State::Empty | State::NoColumn => Some(0),
        State::Unreadable(_) | State::Ambiguous(..) => None,
    }
}

/// A row of a plan table that matters for its totals, in the order of the sheet.
pub enum Line<'a> {
    /// An action: the cell of its amount.
    Action(Option<Answer<'a>>),
    /// A total: its row, its label, and the cell of its amount.
    Total(u32, &'a str, Option<Answer<'a>>),
}

/// The totals of one table. `actions` are all actions of the file so far, `first` the index of this table's first.
pub fn totals(
    area: &PlanArea,
    lines: &[Line<'_>],
    actions: &[Action],
    first: usize,
    vocabulary: &Vocabulary<'_>,
    ledger: &mut Ledger,
) -> Vec<StatedTotal> {
    let scale = area.heading.texts.get(&Field::Budget).map_or(1, |text| scale_of(text));
    let mut separators = Separators::default();
    let mut list = Vec::new();
    let mut since = area.heading.last_row;
    let of_table = || actions[first..].iter();
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
        let entry = amount_entry(&cell, scale, separators);
        let stated = entry.value().copied();
        let (previous, here) = (since, *row);
        since = here;
        let since_last = || of_table().filter(|a| a.row > previous && a.row < here);
        let above = || of_table().filter(|a| a.row < here);
        let phase = vocabulary.phase(label.trim_start_matches(|c: char| c.is_alphanumeric()).trim());
        let named =
            phase.or_else(|| label.split_once(' ').and_then(|(_, rest)| vocabulary.phase(rest))).map(|(n, _)| n);
        let of_phase = |n: u8| above().filter(move |a| a.phase.value() == Some(&n));
        // "Sub Jumlah" covers what stands since the last one; a grand total everything above, perhaps over several tables.
        let mut candidates = vec![sum(above()), sum(since_last()), sum(actions.iter())];
        let same_phase = above().next_back().and_then(|a| a.phase.value().copied());
        candidates.extend(same_phase.map(|n| sum(of_phase(n))));
        candidates.extend(named.map(|n| sum(of_phase(n))));
        let partial = label.starts_with("sub")
            || named.is_some()
            || label.starts_with("jumlah sub")
            || label.starts_with("total sub");
        let expected = match named {
            Some(n) => sum(of_phase(n)),
            None if partial => sum(since_last()),
            None => sum(above()),
        };
        let agrees = stated.is_some_and(|s| candidates.contains(&Some(s)));
        let computed = if agrees { stated } else { expected };
        list.push(StatedTotal { sheet: area.sheet, at: cell.at, raw: entry.raw.to_string(), stated, computed });
    }
    list
}

//! Monitoring tables: which action each row is of, and its progress. Will not check the figures.

use std::collections::BTreeMap;

use super::progress::{is_fraction, row_progress};
use super::row::{Answer, MonitoringRow};
use crate::cells::Value;
use crate::model::{Action, Progress};
use crate::recognise::ledger::{Class, Ledger};
use crate::text::matching::{common_words, fold};

/// Share of words in common below which a row with the number of an action speaks of another one.
const OTHER_WORDS: f64 = 0.3;

/// Progress from the rows of a monitoring table on the sheet of index `sheet`, whose heading ends in row `heading`; rows that
/// match no action stay unused. `plan` is the heading row of the plan whose rows this table follows one by one, if it does.
pub fn monitoring(
    (sheet, heading): (usize, u32),
    rows: &[MonitoringRow<'_>],
    actions: &[Action],
    plan: Option<u32>,
    ledger: &mut Ledger,
) -> Vec<Progress> {
    let mut list = Vec::new();
    let fraction = is_fraction(rows.iter().map(|row| row.time.as_slice()));
    let named = Named::new(actions);
    for row in rows {
        let matched = named.find(row, actions).or_else(|| by_place(row, heading, actions, plan?));
        // The template numbers all its rows; those without a plan and without figures are furniture.
        if matched.is_some() || row.time.iter().all(|cell| cell.own.is_blank()) {
            [row.no, row.words].iter().flatten().for_each(|cell| ledger.book(sheet, cell.at, Class::Furniture));
        }
        if let Some(action) = matched {
            list.extend(row_progress(&row.time, sheet, action, fraction, ledger));
        }
    }
    list.sort_by_key(|p| (p.action, p.month));
    list
}

/// The actions of a plan by their words and by their numbers.
struct Named {
    words: BTreeMap<String, Vec<usize>>,
    numbers: BTreeMap<String, Vec<usize>>,
}

impl Named {
    fn new(actions: &[Action]) -> Self {
        let (mut words, mut numbers): (BTreeMap<_, Vec<usize>>, BTreeMap<_, Vec<usize>>) = Default::default();
        for (i, action) in actions.iter().enumerate() {
            words.entry(fold(&action.description.raw)).or_default().push(i);
            numbers.entry(bare_number(&action.no.raw)).or_default().push(i);
        }
        Self { words, numbers }
    }

    /// The action of a monitoring row: by its words when they are those of one action, else by its number, unless its
    /// words are altogether other words.
    fn find(&self, row: &MonitoringRow<'_>, actions: &[Action]) -> Option<usize> {
        let text = |cell: Option<Answer<'_>>| cell.map(|cell| cell.value.shown()).unwrap_or_default();
        let (words, number) = (fold(&text(row.words)), bare_number(&text(row.no)));
        let listed = |map: &BTreeMap<String, Vec<usize>>, key: &str| match key {
            "" => Vec::new(),
            key => map.get(key).cloned().unwrap_or_default(),
        };
        match (&listed(&self.words, &words)[..], &listed(&self.numbers, &number)[..]) {
            ([one], _) => Some(*one),
            ([], [one]) => {
                let is_other =
                    !words.is_empty() && common_words(&words, &fold(&actions[*one].description.raw)) < OTHER_WORDS;
                (!is_other).then_some(*one)
            }
            (several, numbers) => several.iter().copied().find(|i| numbers.contains(i)),
        }
    }
}

fn bare_number(text: &str) -> String {
    text.trim_end_matches('.').to_owned()
}

/// The action in the same place of the plan, for a row whose words are a formula without its result, as programs that do
/// not calculate leave it.
fn by_place(row: &MonitoringRow<'_>, heading: u32, actions: &[Action], plan: u32) -> Option<usize> {
    let place = row.row - heading;
    let words = row.words?;
    actions.iter().position(|action| *words.value == Value::Uncalculated && action.row == plan + place)
}

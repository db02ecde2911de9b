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
        let matched = named.find(row, actions).or_else(|| named.by_place(row, heading, plan?));
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

/// The first action with some words or some number, and how many there are.
type Firsts<K> = BTreeMap<K, (usize, usize)>;

/// The actions of a plan by their words, their numbers, both, and their rows; each looked up at once, since a plan and its
/// monitoring may have thousands of rows.
struct Named {
    words: Firsts<String>,
    numbers: Firsts<String>,
    both: Firsts<(String, String)>,
    rows: BTreeMap<u32, usize>,
}

impl Named {
    fn new(actions: &[Action]) -> Self {
        let mut named =
            Self { words: BTreeMap::new(), numbers: BTreeMap::new(), both: BTreeMap::new(), rows: BTreeMap::new() };
        for (i, action) in actions.iter().enumerate() {
            let (words, number) = (fold(&action.description.raw), bare_number(&action.no.raw));
            count(&mut named.both, (words.clone(), number.clone()), i);
            count(&mut named.words, words, i);
            count(&mut named.numbers, number, i);
            named.rows.entry(action.row).or_insert(i);
        }
        named
    }

    /// The action of a monitoring row: by its words when they are those of one action, else by its number, unless its
    /// words are altogether other words.
    fn find(&self, row: &MonitoringRow<'_>, actions: &[Action]) -> Option<usize> {
        let text = |cell: Option<Answer<'_>>| cell.map(|cell| cell.value.shown()).unwrap_or_default();
        let key = (fold(&text(row.words)), bare_number(&text(row.no)));
        let listed = |map: &Firsts<String>, key: &String| map.get(key).copied().filter(|_| !key.is_empty());
        match (listed(&self.words, &key.0), listed(&self.numbers, &key.1)) {
            (Some((one, 1)), _) => Some(one),
            (None, Some((one, 1))) => {
                let described = fold(&actions[one].description.raw);
                let is_other = !key.0.is_empty() && common_words(&key.0, &described) < OTHER_WORDS;
                (!is_other).then_some(one)
            }
            (Some(_), Some(_)) => self.both.get(&key).map(|(first, _)| *first),
            _ => None,
        }
    }

    /// The action in the same place of the plan, for a row whose words are a formula without its result, as programs that do
    /// not calculate leave it. `heading` and `plan` are the heading rows of the monitoring and of the plan.
    fn by_place(&self, row: &MonitoringRow<'_>, heading: u32, plan: u32) -> Option<usize> {
        let is_uncalculated = *row.words?.value == Value::Uncalculated;
        self.rows.get(&(plan + (row.row - heading))).copied().filter(|_| is_uncalculated)
    }
}

fn count<K: Ord>(firsts: &mut Firsts<K>, key: K, action: usize) {
    firsts.entry(key).or_insert((action, 0)).1 += 1;
}

fn bare_number(text: &str) -> String {
    text.trim_end_matches('.').to_owned()
}

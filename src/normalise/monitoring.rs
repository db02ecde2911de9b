//! Monitoring tables: which action each row is of, and its progress; rows of no action stand apart. Will not check the figures.

use std::collections::BTreeMap;

use super::progress::Figures;
use super::row::{Answer, MonitoringRow};
use crate::cells::Value;
use crate::model::{Action, Entry, Progress, ProgressRow, Raw, State};
use crate::recognise::ledger::{Class, Ledger};
use crate::recognise::rows::is_total_label;
use crate::recognise::vocabulary::Vocabulary;
use crate::recognise::vocabulary::scores::CERTAIN_NAME;
use crate::text::matching::{common_words, fold};

/// Share of words in common below which a row with the number of an action speaks of another one.
const OTHER_WORDS: f64 = 0.3;

/// The code of the activity in a row of a plan.
pub type ActivityOf<'a> = &'a dyn Fn(u32) -> Option<String>;

/// Where the rows of a monitoring table stand, and what they may be of.
pub struct Place<'a> {
    /// Index of the sheet.
    pub sheet: usize,
    /// Last row of its heading.
    pub heading: u32,
    /// Whether it is that of an official template: each row stands for the row of the plan in the same place.
    pub official: bool,
    /// The plan whose rows it follows one by one: its heading row, and the code of the activity in each of its rows.
    pub plan: Option<(u32, ActivityOf<'a>)>,
    /// Whether it may be of the actions of another part of the workbook too: then only words tell whose a row is.
    pub shared: bool,
}

/// Progress from the rows of a monitoring table, and the rows that match no action, numbered from `apart` on.
pub fn monitoring(
    place: &Place<'_>,
    rows: &[MonitoringRow<'_>],
    actions: &[Action],
    figures: &Figures,
    apart: usize,
    vocabulary: &Vocabulary<'_>,
    ledger: &mut Ledger,
) -> (Vec<Progress>, Vec<ProgressRow>) {
    let (mut list, mut others) = (Vec::new(), Vec::new());
    let named = Named::new(actions);
    let mut section: Option<String> = None;
    for row in rows {
        let matched = named.find(row, actions, place.shared).or_else(|| named.by_place(row, place));
        let is_silent = row.time.iter().all(|cell| cell.own.is_blank());
        row.key.iter().for_each(|key| ledger.book(place.sheet, key.at, Class::Furniture));
        // The template numbers all its rows; those without a plan and without figures are furniture.
        if matched.is_some() || is_silent {
            row.names().for_each(|cell| ledger.book(place.sheet, cell.at, Class::Furniture));
        }
        if let Some(action) = matched {
            list.extend(figures.row_progress(&row.time, place.sheet, action, ledger));
            continue;
        }
        let words = typed(row.words);
        let activity = || vocabulary.activity(&words, None).filter(|(_, score)| *score >= CERTAIN_NAME);
        if is_silent {
            section = activity().map(|(code, _)| code).or(section);
        } else if is_total_label(&fold(&words)) || is_total_label(&fold(&typed(row.no))) {
            row.names().for_each(|cell| ledger.book(place.sheet, cell.at, Class::Furniture));
            row.time.iter().for_each(|cell| ledger.book(place.sheet, cell.answer.at, Class::Furniture));
        } else if !place.shared && (place.official || row.is_named()) {
            let months = figures.row_progress(&row.time, place.sheet, apart + others.len(), ledger);
            if !months.iter().any(says_something) {
                continue;
            }
            let cells = row.names().filter(|cell| !cell.value.is_blank());
            cells.for_each(|cell| ledger.book(place.sheet, cell.at, Class::Used));
            others.push(ProgressRow { months, ..row_apart(place, row, section.as_deref(), vocabulary) });
        }
    }
    list.sort_by_key(|p| (p.action, p.month));
    (list, others)
}

/// Whether a figure stands there, readable or not.
fn says_something(progress: &Progress) -> bool {
    !is_empty(&progress.physical) || !is_empty(&progress.spent)
}

fn is_empty<T>(entry: &Entry<T>) -> bool {
    matches!(entry.state, State::Empty | State::NoColumn)
}

/// What a row says of the action it is of.
fn row_apart(
    place: &Place<'_>,
    row: &MonitoringRow<'_>,
    section: Option<&str>,
    vocabulary: &Vocabulary<'_>,
) -> ProgressRow {
    let counted = || (row.row - place.heading).to_string();
    let no = match typed(row.no) {
        no if no.is_empty() && place.official => counted(),
        no => no,
    };
    let words = typed(row.words);
    let named = || vocabulary.activity_in_sentence(&typed(row.activity), None);
    let activity = match place.plan {
        Some((plan, activity_of)) => activity_of(plan + (row.row - place.heading)),
        None => {
            named().or_else(|| section.map(str::to_owned)).or_else(|| vocabulary.activity_in_sentence(&words, None))
        }
    };
    let key = Some(typed(row.key)).filter(|key| !key.is_empty());
    ProgressRow {
        sheet: place.sheet,
        row: row.row,
        key,
        no: Raw::from(no),
        activity,
        description: Raw::from(words),
        code: Raw::from(typed(row.code)),
        months: Vec::new(),
    }
}

/// The content of a cell; nothing where a formula has no result.
fn typed(cell: Option<Answer<'_>>) -> String {
    match cell {
        Some(Answer { value: Value::Uncalculated | Value::Error(_), .. }) | None => String::new(),
        Some(cell) => cell.value.shown(),
    }
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
    /// words are altogether other words. `by_words` leaves numbers alone.
    fn find(&self, row: &MonitoringRow<'_>, actions: &[Action], by_words: bool) -> Option<usize> {
        let text = |cell: Option<Answer<'_>>| cell.map(|cell| cell.value.shown()).unwrap_or_default();
        let key = (fold(&text(row.words)), bare_number(&text(row.no)));
        let listed = |map: &Firsts<String>, key: &String| map.get(key).copied().filter(|_| !key.is_empty());
        match (listed(&self.words, &key.0), listed(&self.numbers, &key.1)) {
            (Some((one, 1)), _) => Some(one),
            (None, Some((one, 1))) if !by_words => {
                let described = fold(&actions[one].description.raw);
                let is_other = !key.0.is_empty() && common_words(&key.0, &described) < OTHER_WORDS;
                (!is_other).then_some(one)
            }
            (Some(_), Some(_)) => self.both.get(&key).map(|(first, _)| *first),
            _ => None,
        }
    }

    /// The action in the same place of the plan, for a row whose words are a formula without its result, as programs that do
    /// not calculate leave it.
    fn by_place(&self, row: &MonitoringRow<'_>, place: &Place<'_>) -> Option<usize> {
        let (plan, _) = place.plan?;
        let is_uncalculated = *row.words?.value == Value::Uncalculated;
        self.rows.get(&(plan + (row.row - place.heading))).copied().filter(|_| is_uncalculated)
    }
}

fn count<K: Ord>(firsts: &mut Firsts<K>, key: K, action: usize) {
    firsts.entry(key).or_insert((action, 0)).1 += 1;
}

fn bare_number(text: &str) -> String {
    text.trim_end_matches('.').to_owned()
}

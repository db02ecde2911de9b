//! Progress of the actions in force: the union of what all files say, the newest value that can be believed of each month.
//! Will not fill in a month that nobody reported.

use std::collections::{BTreeMap, BTreeSet};

use super::lenience::Fault;
use super::matching::{Named, pair};
use super::plan::Force;
use super::{MonthYear, PlanInForce, UnknownRow, Year, YearInputs};
use crate::calendar::first_day;
use crate::cells::CellRef;
use crate::model::{Entry, Progress, ProgressRow, Raw, Standing, State, Submission};
use crate::money::Rupiah;

/// A value as one file tells it.
#[derive(Debug, Clone, PartialEq)]
pub struct Told<T> {
    /// The value; none where it cannot be read for sure.
    pub value: Option<T>,
    /// Index of the submission.
    pub submission: usize,
    /// Index of the sheet.
    pub sheet: usize,
    /// Its cell.
    pub at: CellRef,
    /// What stands there.
    pub raw: Raw,
    /// How it was read.
    pub standing: Standing,
}

/// What is known of one value of a month.
#[derive(Debug, Clone, PartialEq)]
pub struct Slot<T> {
    /// What the newest file says that does not leave it empty; none where none does.
    pub newest: Option<Told<T>>,
    /// What is wrong with that.
    pub fault: Option<Fault>,
    /// Whether the fault is told here; a sum that stays above the budget is told once.
    pub is_cause: bool,
    /// The value of an earlier month that a fault is measured by.
    pub measured_by: Option<(u32, T)>,
    /// What counts in the place of a faulty newest value: what an earlier file said of the same month.
    pub instead: Option<Box<Told<T>>>,
    /// The first file that said the newest value, and what the file before it said, where that differs.
    pub changed: Option<Box<(Told<T>, Told<T>)>>,
    /// Where the newest file leaves the month empty.
    pub emptied: Option<(usize, usize, CellRef)>,
    /// The oldest submission with a value that can be read.
    pub first: Option<usize>,
}

impl<T> Default for Slot<T> {
    fn default() -> Self {
        Self {
            newest: None,
            fault: None,
            is_cause: false,
            measured_by: None,
            instead: None,
            changed: None,
            emptied: None,
            first: None,
        }
    }
}

impl<T> Slot<T> {
    /// What counts.
    pub fn counts(&self) -> Option<&Told<T>> {
        match self.fault {
            None => self.newest.as_ref().filter(|told| told.value.is_some()),
            Some(_) => self.instead.as_deref(),
        }
    }

    /// The value that counts.
    pub fn value(&self) -> Option<&T> {
        self.counts()?.value.as_ref()
    }
}

impl MonthYear {
    /// Whether any file said something of this month that can be read, be it possible or not.
    pub fn says_something(&self) -> bool {
        let physical = self.physical.newest.as_ref().is_some_and(|told| told.value.is_some());
        physical || self.spent.newest.as_ref().is_some_and(|told| told.value.is_some())
    }
}

/// The rows of progress of one file, each with the action in force that it is of.
struct FileRows<'a> {
    submission: usize,
    rows: Vec<(Option<usize>, &'a [Progress], String)>,
}

/// Merges the progress of all readable files, which stand from the oldest to the newest, into the actions of a year; gives the
/// submissions of which a value counts.
pub(super) fn merge(inputs: &YearInputs<'_>, readable: &[usize], force: &Force, year: &mut Year) -> BTreeSet<usize> {
    let all = inputs.submissions;
    let plan: Vec<Named> = force.files.iter().flat_map(|&i| Named::of_actions(&all[i].actions)).collect();
    let mut by_action: Vec<Vec<(usize, &[Progress])>> = vec![Vec::new(); year.actions.len()];
    for &index in readable {
        let mut lost = Vec::new();
        let rows = rows_of(all, index, year, &plan);
        for (action, months, words) in rows.rows {
            match action {
                Some(action) => by_action[action].push((rows.submission, months)),
                None => lost.extend(unknown(rows.submission, months, &words)),
            }
        }
        if year.plan != PlanInForce::Actions && lost.len() > 1 {
            // Without a plan there is one cause for all rows.
            lost[0].rows = lost.len();
            lost.truncate(1);
        }
        year.unknown.extend(lost);
    }
    let mut counted = BTreeSet::new();
    for (action, files) in year.actions.iter_mut().zip(&by_action) {
        let physical = series(inputs, files, |p| &p.physical, 0.0);
        let spent = series(inputs, files, |p| &p.spent, Rupiah::NONE);
        let budget = action.budget;
        let mut months: BTreeMap<u32, MonthYear> = BTreeMap::new();
        let empty = |month: u32| MonthYear { month, physical: Slot::default(), spent: Slot::default() };
        for (month, slot) in judge(inputs, physical, |share| (0.0..=crate::model::DONE).contains(share), None) {
            months.entry(month).or_insert_with(|| empty(month)).physical = slot;
        }
        let most = budget.map(|budget| budget.max(Rupiah::NONE));
        for (month, slot) in judge(inputs, spent, |amount: &Rupiah| !amount.is_negative(), most) {
            months.entry(month).or_insert_with(|| empty(month)).spent = slot;
        }
        action.months = months.into_values().collect();
        for month in &action.months {
            counted.extend(month.physical.counts().map(|told| told.submission));
            counted.extend(month.spent.counts().map(|told| told.submission));
            // What is faulty and in force is of its file as well: there it is to be mended.
            counted.extend(
                month.physical.newest.as_ref().filter(|_| month.physical.fault.is_some()).map(|t| t.submission),
            );
            counted.extend(month.spent.newest.as_ref().filter(|_| month.spent.fault.is_some()).map(|t| t.submission));
        }
    }
    counted
}

fn rows_of<'a>(all: &'a [Submission], index: usize, year: &Year, plan: &[Named]) -> FileRows<'a> {
    let submission = &all[index];
    let runs: Vec<&[Progress]> = submission.progress.chunk_by(|a, b| a.action == b.action).collect();
    let words = |action: usize| submission.actions[action].description.raw.to_string();
    let own: BTreeMap<usize, usize> = year
        .actions
        .iter()
        .enumerate()
        .filter(|(_, action)| action.submission == index)
        .map(|(place, action)| (action.action, place))
        .collect();
    let mut rows: Vec<(Option<usize>, &[Progress], String)> = Vec::new();
    let mut named: Vec<Named> = Vec::new();
    if own.is_empty() {
        let actions = Named::of_actions(&submission.actions);
        for run in &runs {
            named.push(actions[run[0].action].clone());
            rows.push((None, run, words(run[0].action)));
        }
    }
    for row in &submission.apart {
        named.push(Named::of_row(row));
        let said = if row.description.is_empty() { unnamed(row) } else { row.description.to_string() };
        rows.push((None, &row.months, said));
    }
    for (slot, found) in rows.iter_mut().zip(pair(plan, &named)) {
        slot.0 = found;
    }
    if !own.is_empty() {
        rows.extend(runs.iter().map(|run| (own.get(&run[0].action).copied(), *run, words(run[0].action))));
    }
    FileRows { submission: index, rows }
}

/// What a row without words is called; nothing where it has no number either.
fn unnamed(row: &ProgressRow) -> String {
    if row.no.is_empty() { String::new() } else { format!("nomor {}", &*row.no) }
}

/// A row of no action in force; none where nothing stands in it.
fn unknown(submission: usize, months: &[Progress], words: &str) -> Option<UnknownRow> {
    let told = |entry_at: Option<CellRef>, raw: &Raw| entry_at.filter(|_| !raw.is_empty()).map(|at| (at, raw.clone()));
    months.iter().find_map(|p| {
        let (at, raw) = told(p.physical.at, &p.physical.raw).or_else(|| told(p.spent.at, &p.spent.raw))?;
        Some(UnknownRow { submission, sheet: p.sheet, at, raw, words: words.to_owned(), rows: 1 })
    })
}

/// What the files say of one kind of value, by month: from the newest to the oldest, and where the newest file is empty.
struct Month<T> {
    told: Vec<(Told<T>, Option<Fault>)>,
    emptied: Option<(usize, usize, CellRef)>,
    /// Whether a file that came before the month began leaves it empty: what was said of it too early is taken back.
    taken_back: bool,
}

/// What the files say of an action, by month. A 0 of a month that had not begun says nothing.
fn series<T: Copy + PartialEq>(
    inputs: &YearInputs<'_>,
    files: &[(usize, &[Progress])],
    of: impl Fn(&Progress) -> &Entry<T>,
    nothing: T,
) -> BTreeMap<u32, Month<T>> {
    let year = inputs.settings.program.year;
    let mut months: BTreeMap<u32, Month<T>> = BTreeMap::new();
    let newest = files.last().map(|(submission, _)| *submission);
    for &(submission, run) in files.iter().rev() {
        let from = &inputs.submissions[submission];
        for progress in run {
            let entry = of(progress);
            let Some(at) = entry.at else { continue };
            let begins = first_day(year, progress.month);
            let is_future = from.received.date().is_some_and(|day| begins > day);
            let value = entry.value().copied();
            if matches!(entry.state, State::Empty | State::NoColumn) {
                let month = months.entry(progress.month).or_insert_with(Month::new);
                month.taken_back |= is_future;
                if newest == Some(submission) {
                    month.emptied = Some((submission, progress.sheet, at));
                }
                continue;
            }
            let is_told = is_future && inputs.holds(Fault::Future, submission, (progress.sheet, at));
            let is_taken_back = || months.get(&progress.month).is_some_and(|month| month.taken_back);
            if is_future && (value == Some(nothing) || is_taken_back()) || begins > inputs.day && !is_told {
                continue;
            }
            let fault = match &entry.state {
                State::Ambiguous(..) => Some(Fault::Doubtful),
                State::Unreadable(_) => Some(Fault::Unreadable),
                _ if is_told => Some(Fault::Future),
                _ => None,
            };
            let told = Told {
                value,
                submission,
                sheet: progress.sheet,
                at,
                raw: entry.raw.clone(),
                standing: entry.state.standing(),
            };
            months.entry(progress.month).or_insert_with(Month::new).told.push((told, fault));
        }
    }
    months
}

impl<T> Month<T> {
    fn new() -> Self {
        Self { told: Vec::new(), emptied: None, taken_back: false }
    }
}

/// Judges the months of one kind of value in their order.
fn judge<T: Copy + PartialOrd>(
    inputs: &YearInputs<'_>,
    months: BTreeMap<u32, Month<T>>,
    is_possible: impl Fn(&T) -> bool,
    most: Option<T>,
) -> Vec<(u32, Slot<T>)> {
    let mut slots = Vec::new();
    let mut before: Option<(u32, T)> = None;
    let mut is_above = false;
    for (month, mut all) in months {
        for (told, fault) in &mut all.told {
            let beyond = told.value.as_ref().is_some_and(|value| !is_possible(value));
            if fault.is_none() && beyond && inputs.holds(Fault::OutOfRange, told.submission, (told.sheet, told.at)) {
                *fault = Some(Fault::OutOfRange);
            }
        }
        let mut slot = Slot::default();
        let Some((newest, own)) = all.told.first().cloned() else { continue };
        slot.fault = own;
        slot.is_cause = own.is_some();
        let holds = |fault: Fault| inputs.holds(fault, newest.submission, (newest.sheet, newest.at));
        if let (None, Some(value)) = (own, newest.value) {
            if most.is_some_and(|most| value > most) && holds(Fault::AboveBudget) {
                slot.fault = Some(Fault::AboveBudget);
                slot.is_cause = !is_above;
                is_above = true;
            }
            if let Some(measure) = before.filter(|(_, was)| value < *was).filter(|_| holds(Fault::Sinks)) {
                slot.fault = Some(Fault::Sinks);
                slot.is_cause = true;
                slot.measured_by = Some(measure);
            }
            before = Some((month, value));
        }
        if slot.fault.is_some() {
            let is_good = |(told, fault): &&(Told<T>, Option<Fault>)| {
                let value = told.value.filter(|_| fault.is_none());
                let floor = slot.measured_by.map(|(_, was)| was);
                value.is_some_and(|v| most.is_none_or(|most| v <= most) && floor.is_none_or(|was| v >= was))
            };
            slot.instead = all.told[1..].iter().find(is_good).map(|(told, _)| Box::new(told.clone()));
        }
        let readable = all.told.iter().rev().find(|(told, _)| told.value.is_some());
        slot.first = readable.map(|(told, _)| told.submission);
        slot.changed = changed(&all.told).map(Box::new);
        slot.emptied = all.emptied.filter(|(submission, ..)| *submission != newest.submission);
        slot.newest = Some(newest);
        slots.push((month, slot));
    }
    slots
}

/// The oldest file in a row that says what the newest says, and the one before it, which says something else.
fn changed<T: Copy + PartialOrd>(told: &[(Told<T>, Option<Fault>)]) -> Option<(Told<T>, Told<T>)> {
    let mut readable = told.iter().map(|(told, _)| told).filter(|told| told.value.is_some());
    let newest = readable.next()?;
    let mut first = newest;
    for older in readable {
        if older.value != newest.value {
            return Some((first.clone(), older.clone()));
        }
        first = older;
    }
    None
}

//! Puts what was read of one OPD back into the official template. Will not mark anything.

use std::collections::{BTreeMap, BTreeSet};

use crate::calendar::{MONTHS, first_day};
use crate::config::structure::{Activity, Structure};
use crate::consolidate::outcome::Outcome;
use crate::history::subject::row_keys;
use crate::model::{
    Action, COLUMNS, COMMITMENT, Column, ColumnKind, Entry, Evaluation, Field, Note, OPTIONAL, State, Submission,
};
use crate::template::{Cell, Fill, FilledRow, IDENTITY_LINES, QUARTERS, Values4};
use crate::text::parsing::{DateText, read_date};
use crate::year::{AgencyYear, Fault, Slot};

/// Stands in a cell of phase or activity whose emptiness would be read as "the same as above".
const UNKNOWN: &str = "(belum diisi)";

/// Where a row of the refilled plan comes from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Origin {
    /// The action of this index in the submission of this index.
    Read(usize, usize),
    /// Added because the activity of this code was missing.
    Added(String),
}

/// A refilled template.
#[derive(Debug, Clone)]
pub(super) struct Refilled {
    /// The content.
    pub fill: Fill,
    /// Origins of the rows of the plan, parallel to the rows of the fill.
    pub origins: Vec<Origin>,
}

/// What was read of the files that count for a roster row, on the template.
pub(super) fn refill(outcome: &Outcome, state: &AgencyYear) -> Refilled {
    let structure = &outcome.structure;
    let read: Vec<(usize, usize, &Action)> = outcome.actions_of(state).collect();
    let keep_numbers = has_own_numbers(&read);
    let keys = keys(outcome, state);
    let mut rows: Vec<(Origin, FilledRow)> = Vec::new();
    for (&(submission, index, action), own) in read.iter().zip(&state.year.actions) {
        let mut row = plan_row(structure, action, rows.is_empty());
        row.key = action.key.clone().or_else(|| keys.get(&(submission, index)).cloned());
        if keep_numbers {
            row.set(Field::No, number(&action.no.raw));
        }
        for month in &own.months {
            let place = month.month as usize - 1;
            let has_begun = first_day(outcome.settings.program.year, month.month) <= outcome.today;
            row.physical[place] = told_cell(&month.physical, has_begun, Cell::Number);
            row.spent[place] = told_cell(&month.spent, has_begun, Cell::from);
        }
        rows.push((Origin::Read(submission, index), row));
    }
    for activity in missing_activities(structure, &read) {
        let at = place_of(structure, activity, &rows, outcome);
        let mut row = FilledRow::default();
        row.set(Field::Phase, structure.phase(activity.phase).map(|phase| phase.name.clone()));
        row.set(Field::Activity, activity.name.clone());
        rows.insert(at, (Origin::Added(activity.code.clone()), row));
    }
    let (origins, rows) = rows.into_iter().unzip();
    let all = &outcome.submissions;
    let fill = Fill {
        identity: identity(outcome, state),
        rows,
        notes: state.year.notes.iter().map(|&(s, i)| note(&all[s].notes[i])).collect(),
        evaluations: state.year.evaluations.iter().map(|&(s, i)| evaluation(&all[s].evaluations[i])).collect(),
        created: Some(outcome.printed),
        without: without(outcome, state),
        due: state.owed().map(|owed| owed.month).collect(),
        ..Fill::default()
    };
    Refilled { fill, origins }
}

/// What the plan in force did not ask for: optional columns that none of its files has, and the commitment, which only an
/// official template states.
fn without(outcome: &Outcome, state: &AgencyYear) -> Vec<&'static str> {
    let files = || state.year.files.plan.iter().map(|&i| &outcome.submissions[i]);
    let has = |field: &Field| files().flat_map(|file| &file.plans).any(|plan| plan.columns.contains_key(field));
    let columns = OPTIONAL.into_iter().filter(|field| !has(field)).map(|field| field.column().json);
    let asks = |file: &Submission| file.is_official() && !file.identity.without.iter().any(|what| what == COMMITMENT);
    columns.chain((!files().any(asks)).then_some(COMMITMENT)).collect()
}

/// What the newest file says of a month, be it faulty: there it is to be mended. What may mean two things stays out, since on
/// the template it would mean one of them; so does what was said of a month before it began and would now pass for its report.
fn told_cell<T: Copy>(slot: &Slot<T>, has_begun: bool, cell: impl Fn(T) -> Cell) -> Cell {
    match &slot.newest {
        Some(_) if slot.fault == Some(Fault::Doubtful) => Cell::Blank,
        Some(_) if slot.fault == Some(Fault::Future) && has_begun => Cell::Blank,
        Some(told) => told.value.map_or_else(|| Cell::from(told.raw.as_str()), cell),
        None => Cell::Blank,
    }
}

/// What the rows of the plan in force are known by, where the workbook that they come from gives them no key.
fn keys(outcome: &Outcome, state: &AgencyYear) -> BTreeMap<(usize, usize), String> {
    let of = |&s: &usize| {
        row_keys(&outcome.submissions[s].actions).into_iter().enumerate().map(move |(a, key)| ((s, a), key))
    };
    state.year.files.plan.iter().flat_map(of).collect()
}

/// Whether each action has a number of its own; otherwise the template counts.
fn has_own_numbers(read: &[(usize, usize, &Action)]) -> bool {
    let numbers: BTreeSet<&str> = read.iter().map(|(_, _, action)| action.no.raw.trim_end_matches('.')).collect();
    numbers.len() == read.len() && !numbers.contains("") && read.iter().all(|(_, _, a)| a.no.value().is_some())
}

fn number(raw: &str) -> Cell {
    match raw.parse::<u32>() {
        Ok(number) if number.to_string() == raw => Cell::Number(f64::from(number)),
        _ => Cell::from(raw),
    }
}

/// The value where there is one, else what stands there.
fn entry_cell<T>(entry: &Entry<T>, cell: impl Fn(&T) -> Cell) -> Cell {
    entry.value().map_or_else(|| Cell::from(entry.raw.as_str()), cell)
}

fn named<T>(entry: &Entry<T>, name: impl Fn(&T) -> Option<String>, first: bool) -> Cell {
    match entry.value().and_then(name) {
        Some(name) => Cell::Text(name),
        None if entry.raw.is_empty() && !first => Cell::from(UNKNOWN),
        None => Cell::from(entry.raw.as_str()),
    }
}

/// What is put into a column for an action; none where the template has no such column, or counts by itself.
fn column_cell(structure: &Structure, column: &Column, action: &Action, first: bool) -> Option<Cell> {
    column.template?;
    Some(match column.kind {
        ColumnKind::Number(_) | ColumnKind::Period => return None,
        ColumnKind::Phase(entry) => {
            named((entry.get)(action), |n| structure.phase(*n).map(|phase| phase.name.clone()), first)
        }
        ColumnKind::Activity(entry) => {
            named((entry.get)(action), |code| structure.activity(code).map(|a| a.name.clone()), first)
        }
        ColumnKind::Description(entry) | ColumnKind::Text(entry) => match &(entry.get)(action).state {
            // As text a broken formula would pass for an answer.
            State::Unreadable(why) if why.is_formula() => Cell::Blank,
            _ => entry_cell((entry.get)(action), |text| Cell::from(text.as_str())),
        },
        ColumnKind::Code(entry) => entry_cell((entry.get)(action), |code| Cell::from(code.as_str())),
        ColumnKind::Quantity(entry) => entry_cell((entry.get)(action), |n| Cell::Number(*n)),
        ColumnKind::Money(entry) => entry_cell((entry.get)(action), |n| Cell::from(*n)),
        ColumnKind::Day(entry) => entry_cell((entry.get)(action), |day| Cell::Date(*day)),
    })
}

fn plan_row(structure: &Structure, action: &Action, first: bool) -> FilledRow {
    let mut row = FilledRow::default();
    for column in &COLUMNS {
        if let Some(cell) = column_cell(structure, column, action, first) {
            row.set(column.field, cell);
        }
    }
    row
}

/// Required activities that no row has, as the rules S001 and S002 see them: rows of an unknown phase or activity may be
/// what seems to be missing, so then nothing is added.
fn missing_activities<'a>(structure: &'a Structure, read: &[(usize, usize, &Action)]) -> Vec<&'a Activity> {
    if read.is_empty() || read.iter().any(|(_, _, a)| a.phase.value().is_none()) {
        return Vec::new();
    }
    let there: BTreeSet<&str> = read.iter().filter_map(|(_, _, a)| a.activity.value().map(String::as_str)).collect();
    let unknown: BTreeSet<u8> = read
        .iter()
        .filter(|(_, _, a)| a.activity.value().is_none())
        .filter_map(|(_, _, a)| a.phase.value().copied())
        .collect();
    let missing = |a: &&Activity| a.required && !there.contains(a.code.as_str()) && !unknown.contains(&a.phase);
    structure.activities.iter().filter(missing).collect()
}

/// Where an added row stands: behind the last row of the same or an earlier activity.
fn place_of(structure: &Structure, activity: &Activity, rows: &[(Origin, FilledRow)], outcome: &Outcome) -> usize {
    let order = |code: &str| structure.activities.iter().position(|a| a.code == code);
    let code_of = |origin: &Origin| match origin {
        Origin::Read(submission, index) => outcome.submissions[*submission].actions[*index].activity.value().cloned(),
        Origin::Added(code) => Some(code.clone()),
    };
    let own = order(&activity.code);
    rows.iter().rposition(|(origin, _)| code_of(origin).is_some_and(|code| order(&code) <= own)).map_or(0, |i| i + 1)
}

/// The further lines of the identity, and the next revision. What the roster says is left to the template.
fn identity(outcome: &Outcome, state: &AgencyYear) -> BTreeMap<String, Cell> {
    let roster = outcome.roster_row(state);
    let from_roster = [
        ("acronym", roster.acronym.is_empty()),
        ("government", false),
        ("agency", false),
        ("innovation", false),
        ("origin", false),
    ];
    let mut lines: BTreeMap<String, Cell> = BTreeMap::new();
    for &i in state.year.files.readable.iter().rev() {
        for (key, (_, line)) in &outcome.submissions[i].identity.more {
            let is_line = IDENTITY_LINES.iter().any(|(known, _)| known == key);
            let is_taken = from_roster.iter().any(|(known, free)| known == key && !free);
            if is_line && !is_taken && !line.value.is_empty() {
                lines.entry(key.clone()).or_insert_with(|| identity_cell(key, &line.value));
            }
        }
    }
    let all = state.year.files.readable.iter();
    let revision = all.map(|&i| outcome.submissions[i].revision).max().unwrap_or(0);
    lines.insert("revision".into(), Cell::Number(f64::from(revision + 1)));
    lines
}

fn identity_cell(key: &str, text: &str) -> Cell {
    if key.ends_with("_date")
        && let DateText::Span(period, false) = read_date(text, 0)
        && period.start == period.end
    {
        return Cell::Date(period.start);
    }
    match text.to_lowercase().as_str() {
        "ya" if key == "nil" => Cell::from("Ya"),
        "tidak" if key == "nil" => Cell::from("Tidak"),
        _ => Cell::from(text),
    }
}

fn note(note: &Note) -> Values4 {
    let month = note.month.and_then(|m| MONTHS.get(m as usize - 1)).copied();
    [month.into(), note.obstacle.as_str().into(), note.follow_up.as_str().into(), note.evidence.as_str().into()]
}

fn evaluation(e: &Evaluation) -> Values4 {
    let quarter = e.quarter.and_then(|q| QUARTERS.get(q as usize - 1)).copied();
    [quarter.into(), e.drivers.as_str().into(), e.barriers.as_str().into(), e.follow_up.as_str().into()]
}

//! Compares what an OPD sent with what it had sent before: rows, rupiah and findings. Rows are matched by what they are,
//! never by where they stand. Will not decide which file counts, and will not find anything wrong.

use std::collections::{BTreeMap, BTreeSet, VecDeque};

use crate::finding::{About, Finding, Rule, Severity};
use crate::history::subject::{FieldValue, Subject, Subjects, fields, name_of};
use crate::model::{Action, Submission};
use crate::money::Rupiah;
use crate::text::matching::common_words;

/// An action: the index of its submission and its own.
pub type Row = (usize, usize);

/// What became of a row.
#[derive(Debug, Clone, PartialEq)]
pub enum Change {
    /// It is new.
    Added(Row),
    /// It is gone.
    Removed(Row),
    /// It is there, with other content: before, after, and the fields that differ.
    Changed(Row, Row, Vec<(FieldValue, FieldValue)>),
}

/// A submission against the one that it replaces.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Comparison {
    /// Index of the roster row.
    pub agency: usize,
    /// Indices of the submissions that counted before; more than one where parts were replaced.
    pub before: Vec<usize>,
    /// Indices of the submissions that replace them.
    pub after: Vec<usize>,
    /// Rows that differ: first those that are there, in their order, then those that are gone.
    pub changes: Vec<Change>,
    /// Rows that are the same.
    pub unchanged: usize,
    /// Whole rupiah before and after; amounts that could not be read count as nothing.
    pub budget: (Rupiah, Rupiah),
    /// Errors and warnings that are gone.
    pub mended: usize,
    /// Errors and warnings that are still there.
    pub open: usize,
    /// Errors and warnings that were not there before.
    pub new: usize,
}

impl Comparison {
    /// Rows added, removed and changed.
    pub fn counts(&self) -> (usize, usize, usize) {
        let count = |is: fn(&Change) -> bool| self.changes.iter().filter(|change| is(change)).count();
        (
            count(|change| matches!(change, Change::Added(_))),
            count(|change| matches!(change, Change::Removed(_))),
            count(|change| matches!(change, Change::Changed(..))),
        )
    }

    /// Whole rupiah more or less than before.
    pub fn difference(&self) -> Rupiah {
        self.budget.1 - self.budget.0
    }
}

/// Completes a comparison with the rows, the rupiah and the findings of both sides. Notes, and the day a file came, are not
/// counted: nothing is mended there.
pub fn compare(comparison: &mut Comparison, submissions: &[Submission], before: &[Finding], after: &[Finding]) {
    let rows = |files: &[usize]| -> Vec<Row> {
        files.iter().flat_map(|&s| (0..submissions[s].actions.len()).map(move |a| (s, a))).collect()
    };
    let (old, new) = (rows(&comparison.before), rows(&comparison.after));
    let action = |row: &Row| &submissions[row.0].actions[row.1];
    let pairs = pair(&old.iter().map(action).collect::<Vec<_>>(), &new.iter().map(action).collect::<Vec<_>>());
    let mut names: BTreeMap<Row, usize> = old.iter().copied().zip(0..).collect();
    for (i, row) in new.iter().enumerate() {
        let Some(was) = pairs[i] else {
            comparison.changes.push(Change::Added(*row));
            names.insert(*row, old.len() + i);
            continue;
        };
        names.insert(*row, was);
        let both = fields(action(&old[was])).into_iter().zip(fields(action(row)));
        let differing: Vec<_> = both.filter(|(a, b)| a.meant != b.meant).collect();
        if differing.is_empty() {
            comparison.unchanged += 1;
        } else {
            comparison.changes.push(Change::Changed(old[was], *row, differing));
        }
    }
    let there: BTreeSet<usize> = pairs.iter().flatten().copied().collect();
    let gone = (0..old.len()).filter(|i| !there.contains(i));
    comparison.changes.extend(gone.map(|i| Change::Removed(old[i])));
    let sum = |rows: &[Row]| rows.iter().filter_map(|row| action(row).budget.value()).sum();
    comparison.budget = (sum(&old), sum(&new));
    let faults = |list: &[Finding], files: &[usize]| faults(list, files, submissions, &names);
    let (was, is) = (faults(before, &comparison.before), faults(after, &comparison.after));
    comparison.open = was.iter().map(|(fault, count)| count.min(is.get(fault).unwrap_or(&0))).sum();
    comparison.mended = was.values().sum::<usize>() - comparison.open;
    comparison.new = is.values().sum::<usize>() - comparison.open;
}

/// Faults by rule and by what they speak of, with their number.
fn faults(
    list: &[Finding],
    files: &[usize],
    submissions: &[Submission],
    names: &BTreeMap<Row, usize>,
) -> BTreeMap<(&'static Rule, String), usize> {
    let mut all = BTreeMap::new();
    for &index in files {
        let submission = &submissions[index];
        let subjects = Subjects::of(submission);
        let row = submission.roster_row();
        let mine = list.iter().filter(|f| f.at.file == Some(submission.file) && f.agency == row);
        let mendable = |f: &&Finding| f.severity != Severity::Note && !matches!(f.about, About::Late { .. });
        for finding in mine.filter(mendable) {
            let (subject, meant) = subjects.find(finding);
            let about = match &subject {
                Subject::File => format!("{} {meant}", finding.about.detail()),
                // A cell outside the plan stands elsewhere in another layout.
                Subject::Cell(..) => String::new(),
                subject => {
                    let name = subject.action().and_then(|action| names.get(&(index, action)));
                    format!("{name:?} {}", subject.field())
                }
            };
            *all.entry((finding.rule, about)).or_default() += 1;
        }
    }
    all
}

/// Stands for all fields of an action.
const ALL: usize = usize::MAX;

/// For each action after, the index of the same action before. First those that are the same throughout; then by activity,
/// description and code; then by ever less of it; last by descriptions of one activity that have most words in common.
pub fn pair(before: &[&Action], after: &[&Action]) -> Vec<Option<usize>> {
    let mut pairs = vec![None; after.len()];
    let mut free: Vec<bool> = vec![true; before.len()];
    let code = |action: &Action| action.code.raw.trim().to_owned();
    for parts in [ALL, 3, 2, 1] {
        let name = |a: &Action| {
            if parts == ALL {
                return fields(a).into_iter().map(|value| value.meant).collect();
            }
            let (activity, description) = name_of(a);
            [description, activity, code(a)].into_iter().take(parts).collect::<Vec<_>>()
        };
        let mut waiting: BTreeMap<Vec<String>, VecDeque<usize>> = BTreeMap::new();
        for (i, action) in
            before.iter().enumerate().filter(|(i, a)| free[*i] && (parts == ALL || !name_of(a).1.is_empty()))
        {
            waiting.entry(name(action)).or_default().push_back(i);
        }
        for (slot, action) in pairs.iter_mut().zip(after).filter(|(slot, _)| slot.is_none()) {
            *slot = waiting.get_mut(&name(action)).and_then(VecDeque::pop_front);
            if let Some(was) = *slot {
                free[was] = false;
            }
        }
    }
    pair_reworded(before, after, &mut pairs, &mut free);
    pairs
}

/// Least share of words in common for a reworded description.
const REWORDED: f64 = 0.5;

/// How many descriptions are held against each other at most: beyond it nothing was reworded, it is another plan.
const MOST_HELD: usize = 100_000;

fn pair_reworded(before: &[&Action], after: &[&Action], pairs: &mut [Option<usize>], free: &mut [bool]) {
    let mut old: BTreeMap<String, Vec<(usize, String)>> = BTreeMap::new();
    for (o, action) in before.iter().enumerate().filter(|(o, _)| free[*o]) {
        let (activity, description) = name_of(action);
        old.entry(activity).or_default().push((o, description));
    }
    let mut likely: Vec<(f64, usize, usize)> = Vec::new();
    let mut held = 0;
    for (n, new) in after.iter().enumerate().filter(|(n, _)| pairs[*n].is_none()) {
        let (activity, description) = name_of(new);
        for (o, old_description) in old.get(&activity).into_iter().flatten() {
            held += 1;
            if held > MOST_HELD {
                return;
            }
            let same_money = new.budget.value().is_some() && new.budget.value() == before[*o].budget.value();
            let score = match description.is_empty() || old_description.is_empty() {
                // A description that was missing: the rest of the row must do.
                true if same_money => REWORDED,
                true => 0.0,
                false => common_words(&description, old_description),
            };
            if score >= REWORDED {
                likely.push((score, n, *o));
            }
        }
    }
    // The most alike first; among equals in their order.
    likely.sort_by(|a, b| b.0.total_cmp(&a.0).then((a.1, a.2).cmp(&(b.1, b.2))));
    for (_, n, o) in likely {
        if pairs[n].is_none() && free[o] {
            pairs[n] = Some(o);
            free[o] = false;
        }
    }
}

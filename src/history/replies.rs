//! What an OPD answered to findings in its list of corrections (*Tanggapan OPD*), put beside the findings it still speaks of.
//! Will not change a finding's weight: an answered warning stays a warning.

use std::collections::{BTreeMap, BTreeSet};

use crate::cells::{CellRef, Sources};
use crate::finding::Finding;
use crate::history::order::by_day;
use crate::history::subject::{Key, Subjects};
use crate::model::{Reply, Submission};
use crate::shown::Name;
use crate::text::matching::squeeze;

/// What stands in the list for a cell that is empty.
pub const EMPTY: &str = "(kosong)";

/// The replies that hold for a submission: those of its own list, then of older files of the same OPD, newest first. `came` are
/// the submissions that are there.
pub fn replies_for<'s>(submissions: &'s [Submission], came: &[usize], index: usize) -> Vec<&'s [Reply]> {
    let own = &submissions[index];
    let is_beside =
        |i: &usize| *i != index && own.roster_row().is_some() && submissions[*i].roster_row() == own.roster_row();
    let mut files: Vec<usize> =
        came.iter().copied().filter(|i| !submissions[*i].replies.is_empty()).filter(is_beside).collect();
    files.sort_by(|&a, &b| by_day(&submissions[b]).cmp(&by_day(&submissions[a])));
    let all = std::iter::once(index).chain(files).map(|i| submissions[i].replies.as_slice());
    all.filter(|replies| !replies.is_empty()).collect()
}

/// Puts the replies beside the findings of all submissions that are there.
pub fn attach_all(findings: &mut [Finding], submissions: &[Submission], came: &[usize], sources: &Sources) {
    if came.iter().all(|&index| submissions[index].replies.is_empty()) {
        return;
    }
    for &index in came {
        let submission = &submissions[index];
        let replies = replies_for(submissions, came, index);
        if replies.is_empty() {
            continue;
        }
        let row = submission.roster_row();
        let mine = |f: &&mut Finding| f.at.file == Some(submission.file) && f.agency == row;
        attach(findings.iter_mut().filter(mine), submission, sources, &replies);
    }
}

/// Puts replies, by file and newest first, beside the findings of one submission.
pub fn attach<'f>(
    findings: impl Iterator<Item = &'f mut Finding>,
    submission: &Submission,
    sources: &Sources,
    replies: &[&[Reply]],
) {
    let subjects = Subjects::of(submission);
    let books: Vec<Book<'_>> = replies.iter().map(|list| Book::new(list)).collect();
    let rows = subjects.rows();
    // Addresses mean the same on a workbook of the same make only.
    let place = |finding: &Finding| finding.at.cell.filter(|_| submission.is_official());
    for finding in findings {
        let key = subjects.key(finding);
        let sheet = sources.sheet(finding.at).map_or("", Name::exact);
        // The newest list that has the line decides, also by an answer that was taken out again.
        let text = books.iter().find_map(|book| book.find((finding, place(finding)), &key, sheet, &rows));
        let lapsed = || books.first().and_then(|book| book.find_lapsed((finding, place(finding)), &key, sheet));
        let lapsed = if text.is_some() { None } else { lapsed().map(str::to_owned) };
        finding.reply = text.filter(|text| !text.is_empty()).map(str::to_owned);
        finding.lapsed = lapsed;
    }
}

/// Lines of a list that are looked through for an address: more than any office was sent, and a bound for made-up lists.
const MOST_LINES: usize = 5_000;

/// Bytes of answers and keys that are kept of one list.
const MOST_TEXT: usize = 16 << 20;

/// Bytes that a key takes.
fn key_cost(key: &Key) -> usize {
    key.activity.len() + key.description.len() + 64
}

/// One list of corrections.
struct Book<'a> {
    lines: &'a [Reply],
    by_key: BTreeMap<Key, String>,
}

impl<'a> Book<'a> {
    fn new(lines: &'a [Reply]) -> Self {
        let lines = &lines[..lines.len().min(MOST_LINES)];
        let mut by_key: BTreeMap<Key, String> = BTreeMap::new();
        let mut left = MOST_TEXT;
        for line in lines {
            for key in line.keys.iter().filter_map(|key| Key::parse(key)) {
                let Some(rest) = left.checked_sub(line.text.len() + key_cost(&key)) else { break };
                left = rest;
                // One finding may have several lines, as a missing phase has one for each of its activities.
                let text = by_key.entry(key).or_default();
                if text.is_empty() {
                    text.push_str(&line.text);
                } else if !text.contains(&line.text) {
                    text.push_str(&format!("; {}", line.text));
                }
            }
        }
        Self { lines, by_key }
    }

    fn find(
        &self,
        (finding, place): (&Finding, Option<CellRef>),
        key: &Key,
        sheet: &str,
        rows: &BTreeSet<(String, String)>,
    ) -> Option<&str> {
        if let Some(text) = self.by_key.get(key) {
            return Some(text);
        }
        let cell = place?;
        let here = |line: &&Reply| line.sheet == sheet && line.cells.is_some_and(|area| area.contains(cell));
        self.lines.iter().filter(|line| line.rule == finding.rule.code).filter(here).find_map(|line| {
            let same = match line.key_at(cell).and_then(Key::parse) {
                Some(old) => is_reworded(&old, key, rows),
                // The hidden column was lost: what is shown must do.
                None => shown(&line.value) == shown(&finding.value),
            };
            same.then_some(line.text.as_str())
        })
    }
}

impl Book<'_> {
    /// The answer to the same fault of the same action, in the same cell, while something else stood in it.
    fn find_lapsed(&self, (finding, place): (&Finding, Option<CellRef>), key: &Key, sheet: &str) -> Option<&str> {
        let cell = place?;
        let here = |line: &&Reply| line.sheet == sheet && line.cells.is_some_and(|area| area.contains(cell));
        let same = |line: &&Reply| {
            let old = line.key_at(cell).and_then(Key::parse);
            old.is_some_and(|old| (&old.activity, &old.description) == (&key.activity, &key.description))
        };
        let mut of_rule = self.lines.iter().filter(|line| line.rule == finding.rule.code && !line.text.is_empty());
        of_rule.find(|line| here(line) && same(line)).map(|line| line.text.as_str())
    }
}

/// Whether a row at the same place is the old one with its activity or description mended: the old one is gone.
fn is_reworded(old: &Key, new: &Key, rows: &BTreeSet<(String, String)>) -> bool {
    let gone = !rows.contains(&(old.activity.clone(), old.description.clone()));
    old.fault == new.fault && gone && (old.activity == new.activity || old.description == new.description)
}

fn shown(value: &str) -> String {
    if value == EMPTY { String::new() } else { squeeze(value) }
}

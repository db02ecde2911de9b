//! Which of several files of one OPD replaces which: revisions, copies and parts. Will not compare their content in detail.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;

use crate::model::Submission;
use crate::text::matching::{fold, roman};

/// Sorts submissions of one OPD, the one that counts most first: readable, stated revision, day received, the workbook's
/// own date, name.
pub fn newest_first(submissions: &[Submission], files: &mut [usize]) {
    files.sort_by(|&a, &b| {
        rank(&submissions[b]).cmp(&rank(&submissions[a])).then(submissions[b].path.cmp(&submissions[a].path))
    });
}

fn rank(submission: &Submission) -> (bool, u32, Option<NaiveDate>, Option<NaiveDate>) {
    (submission.refusal.is_none(), submission.revision, submission.received.date(), submission.modified)
}

/// For each submission, the one that replaces it. Among files of one OPD the later revision counts: stated revision,
/// then the day received, then the workbook's own date, then the name. Files that share no action are parts.
pub fn supersede(submissions: &[Submission]) -> Vec<Option<usize>> {
    let mut by: Vec<Option<usize>> = vec![None; submissions.len()];
    let mut groups: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
    for (i, submission) in submissions.iter().enumerate() {
        if let Some(row) = submission.roster_row() {
            groups.entry(row).or_default().push(i);
        }
    }
    for group in groups.values().filter(|group| group.len() > 1) {
        for (older, newer) in replaced(submissions, group) {
            by[older] = Some(newer);
        }
    }
    by
}

/// Of files of one OPD: those that replace and are not replaced themselves, the newest first.
pub fn counting(submissions: &[Submission], group: &[usize]) -> Vec<usize> {
    let mut files = group.to_vec();
    newest_first(submissions, &mut files);
    let pairs = replaced(submissions, group);
    files.retain(|file| !pairs.iter().any(|(older, _)| older == file));
    files
}

/// Of files of one OPD: each that is replaced, and by which.
fn replaced(submissions: &[Submission], group: &[usize]) -> Vec<(usize, usize)> {
    let mut group = group.to_vec();
    newest_first(submissions, &mut group);
    let mut counting: Vec<usize> = Vec::new();
    let mut pairs = Vec::new();
    for i in group {
        match counting.iter().copied().find(|&c| replaces(&submissions[c], &submissions[i])) {
            Some(newer) => pairs.push((i, newer)),
            None => counting.push(i),
        }
    }
    pairs
}

fn replaces(newer: &Submission, older: &Submission) -> bool {
    if newer.refusal.is_some() {
        return older.refusal.is_some();
    }
    if older.refusal.is_some() || older.actions.is_empty() || newer.actions.is_empty() || newer.sha256 == older.sha256 {
        return true;
    }
    if let (Some(a), Some(b)) = (part_of_name(newer.path.exact()), part_of_name(older.path.exact()))
        && a != b
    {
        return false;
    }
    // A stated later revision replaces even when every line was reworded.
    newer.revision > older.revision || !are_parts(newer, older)
}

/// Whether two files of the same revision are parts of one plan. Parts share no action. Where they share a few, yet each has
/// activities that the other lacks, they are parts that collide: replacing one by the other would lose what only it has.
fn are_parts(a: &Submission, b: &Submission) -> bool {
    let keys = |s: &Submission| -> BTreeSet<(Option<String>, String)> {
        s.actions.iter().map(|a| (a.activity.value().cloned(), fold(&a.description.raw))).collect()
    };
    let (of_a, of_b) = (keys(a), keys(b));
    let shared = of_a.intersection(&of_b).count();
    let activities = |keys: &BTreeSet<(Option<String>, String)>| -> BTreeSet<String> {
        keys.iter().filter_map(|(activity, _)| activity.clone()).collect()
    };
    let (in_a, in_b) = (activities(&of_a), activities(&of_b));
    let complement = !in_a.is_subset(&in_b) && !in_b.is_subset(&in_a);
    shared == 0 || complement && shared * 2 < of_a.len().min(of_b.len())
}

/// The part that a file's name states: `bagian 2`, `part_1`, `bag. II`.
fn part_of_name(path: &str) -> Option<u32> {
    let folded = fold(path.rsplit('/').next().unwrap_or_default());
    let words: Vec<&str> = folded.split(' ').collect();
    let number = |text: &str| text.parse().ok().or_else(|| roman(text)).filter(|n| *n < 100);
    words.iter().enumerate().find_map(|(i, word)| {
        let rest = ["bagian", "bag", "part"].iter().find_map(|stem| word.strip_prefix(stem))?;
        if rest.is_empty() { number(words.get(i + 1)?) } else { rest.parse().ok() }
    })
}

#[cfg(test)]
mod tests {
    use super::part_of_name;

    #[test]
    fn a_name_may_state_a_part() {
        let cases = [
            ("a/Renaksi bagian 2.xlsx", Some(2)),
            ("Renaksi_Part1.xlsx", Some(1)),
            ("renaksi bag. II.ods", Some(2)),
            ("Bagian Organisasi 2022.xlsx", None),
            ("Bagian 2022.xlsx", None),
            ("partisipasi 1.xlsx", None),
        ];
        for (path, part) in cases {
            assert_eq!(part_of_name(path), part, "{path}");
        }
    }
}

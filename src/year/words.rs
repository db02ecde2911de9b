//! Notes and evaluations that count: of each month or quarter those of the newest file that has any. Will not weigh words.

use std::collections::BTreeMap;

use crate::model::{Evaluation, Note, Submission};
use crate::text::matching::squeeze;

/// Notes that count, by month; those of no month that is known stand last.
pub(super) fn notes(all: &[Submission], readable: &[usize], parts: &[usize]) -> Vec<(usize, usize)> {
    let words = |note: &Note| [&note.obstacle, &note.follow_up, &note.evidence].map(|text| squeeze(text));
    newest(all, (readable, parts), |submission| &submission.notes, |note| (note.month, words(note)))
}

/// Evaluations that count, by quarter.
pub(super) fn evaluations(all: &[Submission], readable: &[usize], parts: &[usize]) -> Vec<(usize, usize)> {
    let words = |e: &Evaluation| [&e.drivers, &e.barriers, &e.follow_up].map(|text| squeeze(text));
    newest(all, (readable, parts), |submission| &submission.evaluations, |e| (e.quarter, words(e)))
}

/// Of each time those of the newest file that has any, and of the parts of a plan those of all parts; where the time is not known, each text once, as the newest file has it.
fn newest<T, W: Ord>(
    all: &[Submission],
    (readable, parts): (&[usize], &[usize]),
    list: fn(&Submission) -> &Vec<T>,
    what: impl Fn(&T) -> (Option<u32>, W),
) -> Vec<(usize, usize)> {
    let mut of_time: BTreeMap<u32, (usize, Vec<(usize, usize)>)> = BTreeMap::new();
    let mut of_none: BTreeMap<W, (usize, usize)> = BTreeMap::new();
    let one = |file: usize| if parts.contains(&file) { parts[0] } else { file };
    for &file in readable {
        for (index, item) in list(&all[file]).iter().enumerate() {
            let (time, words) = what(item);
            let Some(time) = time else {
                of_none.insert(words, (file, index));
                continue;
            };
            let (of, own) = of_time.entry(time).or_insert((one(file), Vec::new()));
            if *of != one(file) {
                (*of, *own) = (one(file), Vec::new());
            }
            own.push((file, index));
        }
    }
    let mut rest: Vec<(usize, usize)> = of_none.into_values().collect();
    rest.sort_unstable();
    of_time.into_values().flat_map(|(_, own)| own).chain(rest).collect()
}

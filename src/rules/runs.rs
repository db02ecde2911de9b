//! Folds the same fault in consecutive rows into one finding with a range and its count.

use std::cmp::Ordering;

use crate::cells::{CellRef, Location};
use crate::finding::{Finding, Findings, Run};

/// How many cells with the same fault in consecutive rows are told as one.
pub const LONG_RUN: usize = 4;

/// The same fault in consecutive rows of one column is one finding with a range and its count. The findings are sorted, as
/// the checks give them.
pub fn fold_runs(findings: &mut Findings) {
    let list = std::mem::take(&mut findings.list);
    let below = |a: &Finding, b: &Finding| {
        // Nothing is below a sheet or a file.
        let Some(cell) = a.at.cell else { return Ordering::Less };
        let place = Location { cell: Some(CellRef::new(cell.row + 1, cell.col)), ..a.at };
        (b.at, b.rule).cmp(&(place, a.rule))
    };
    let groups = long_runs(&list, below, is_same);
    let mut all: Vec<Option<Finding>> = list.into_iter().map(Some).collect();
    let take = |group: Vec<usize>| {
        let last = all[group[group.len() - 1]].as_ref().and_then(|finding| finding.at.cell);
        let mut finding = all[group[0]].take()?;
        finding.run = last.filter(|_| group.len() > 1).map(|last| Run { last, cells: group.len() });
        Some(finding)
    };
    findings.list = groups.into_iter().filter_map(take).collect();
}

/// Whether one finding says of its cell what another says of its own.
fn is_same(a: &Finding, b: &Finding) -> bool {
    a.about == b.about
        && a.value == b.value
        && a.reply == b.reply
        && a.lapsed == b.lapsed
        && a.severity == b.severity
        && a.accepted == b.accepted
}

/// Indices of a sorted list in groups, by their first: a run of at least [`LONG_RUN`] items is one group, any other item a
/// group of its own. `below` compares its second argument with the place just below the first; `same` says whether an item
/// there goes on with the run.
pub fn long_runs<T>(list: &[T], below: impl Fn(&T, &T) -> Ordering, same: impl Fn(&T, &T) -> bool) -> Vec<Vec<usize>> {
    let mut used = vec![false; list.len()];
    let mut groups = Vec::new();
    for first in 0..list.len() {
        if used[first] {
            continue;
        }
        let next = |last: usize| {
            let from = list.partition_point(|item| below(&list[last], item).is_lt());
            let mut there = (from..list.len()).take_while(|&i| below(&list[last], &list[i]).is_eq());
            there.find(|&i| !used[i] && same(&list[last], &list[i]))
        };
        let mut run: Vec<usize> = std::iter::successors(Some(first), |&last| next(last)).collect();
        if run.len() < LONG_RUN {
            run.truncate(1);
        }
        run.iter().for_each(|&i| used[i] = true);
        groups.push(run);
    }
    groups
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Groups of cells (row, column, fault) that have more than one.
    fn runs(cells: &[(u32, u32, char)]) -> Vec<Vec<usize>> {
        let below = |a: &(u32, u32, char), b: &(u32, u32, char)| (b.0, b.1).cmp(&(a.0 + 1, a.1));
        let groups = long_runs(cells, below, |a, b| a.2 == b.2);
        assert_eq!(groups.iter().map(Vec::len).sum::<usize>(), cells.len(), "nothing is lost");
        groups.into_iter().filter(|group| group.len() > 1).collect()
    }

    #[test]
    fn the_same_fault_in_four_rows_of_a_column_is_one_whatever_stands_beside_it() {
        assert_eq!(runs(&[(1, 1, 'a'), (2, 1, 'a'), (3, 1, 'a')]), Vec::<Vec<usize>>::new());
        let mut cells: Vec<_> =
            (1..5).flat_map(|row| [(row, 1, 'a'), (row, 2, if row == 3 { 'b' } else { 'a' })]).collect();
        assert_eq!(runs(&cells), [[0, 2, 4, 6]]);
        // Two faults at one cell, and a row between.
        cells.insert(5, (3, 2, 'a'));
        assert_eq!(runs(&cells), [[0, 2, 4, 7], [1, 3, 5, 8]]);
        assert_eq!(runs(&[(1, 1, 'a'), (2, 1, 'a'), (4, 1, 'a'), (5, 1, 'a')]), Vec::<Vec<usize>>::new());
    }

    #[test]
    fn a_hundred_thousand_faulty_rows_are_folded_at_once() {
        let cells: Vec<_> = (0..50_000).flat_map(|row| [(row, 1, 'a'), (row, 2, 'b'), (row, 3, 'c')]).collect();
        assert_eq!(runs(&cells).len(), 3);
    }
}

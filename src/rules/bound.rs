//! Bounds the findings of a file: what is too much to be looked at one by one is counted. Will not choose by chance.

use std::collections::BTreeMap;

use crate::cells::{FileId, Location};
use crate::finding::{About, Finding, Findings, Rule};

/// Findings of one file that are told one by one, at most.
const OF_FILE: usize = 2_000;
/// Findings of all files together: a sheet of Excel has a little over a million rows.
const OF_ALL: usize = 900_000;
/// However many files there are, so many are told of each.
const FEWEST: usize = 40;

/// Keeps the gravest findings of a file that has too many, and says for each rule how many more there are. The findings
/// are sorted, as the checks give them; `files`: how many files were received.
pub fn bound(findings: &mut Findings, files: usize) {
    let most = (OF_ALL / files.max(1)).clamp(FEWEST, OF_FILE);
    let list = std::mem::take(&mut findings.list);
    let mut kept = Vec::with_capacity(list.len());
    let mut of_file: Vec<Finding> = Vec::new();
    for finding in list {
        if of_file.first().is_some_and(|first| first.at.file != finding.at.file) {
            kept.append(&mut bounded(std::mem::take(&mut of_file), most));
        }
        of_file.push(finding);
    }
    kept.append(&mut bounded(of_file, most));
    findings.list = kept;
}

fn bounded(mut list: Vec<Finding>, most: usize) -> Vec<Finding> {
    // What concerns no file has no end either way: the roster bounds it.
    let Some(file) = list.first().and_then(|finding| finding.at.file).filter(|_| list.len() > most) else {
        return list;
    };
    let mut by_weight: Vec<usize> = (0..list.len()).collect();
    by_weight.sort_by_key(|&i| (list[i].severity, i));
    let mut stays = vec![false; list.len()];
    by_weight[..most].iter().for_each(|&i| stays[i] = true);
    let mut more: BTreeMap<(&'static Rule, Option<usize>), (usize, Finding)> = BTreeMap::new();
    for (finding, _) in list.iter().zip(&stays).filter(|(_, stays)| !**stays) {
        let entry = more.entry((finding.rule, finding.agency)).or_insert_with(|| (0, of_rest(file, finding)));
        entry.0 += finding.run.map_or(1, |run| run.cells);
    }
    let mut stays = stays.into_iter();
    list.retain(|_| stays.next().unwrap_or(true));
    list.extend(more.into_values().map(|(count, finding)| Finding { about: About::More(count), ..finding }));
    list.sort_by_key(|finding| (finding.at, finding.rule, finding.agency));
    list
}

/// The finding that stands for the rest of its rule.
fn of_rest(file: FileId, one: &Finding) -> Finding {
    let at = Location { file: Some(file), sheet: None, cell: None };
    Finding { at, value: String::new(), run: None, reply: None, about: About::More(0), ..one.clone() }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::cells::CellRef;
    use crate::finding::Severity;

    fn finding(file: usize, row: u32, rule: &'static Rule) -> Finding {
        Finding {
            rule,
            severity: rule.severity,
            at: Location { file: Some(file), sheet: Some(0), cell: Some(CellRef::new(row, 0)) },
            agency: None,
            value: String::new(),
            about: About::TextCut(1),
            run: None,
            accepted: None,
            lapsed: None,
            reply: None,
        }
    }

    #[test]
    fn a_file_with_too_many_findings_keeps_the_gravest_and_counts_the_rest() {
        let (note, error) = (&crate::rules::files::F011, &crate::rules::A001);
        let mut list: Vec<Finding> = (0..3_000).map(|row| finding(0, row, note)).collect();
        list.extend((3_000..4_500).map(|row| finding(0, row, error)));
        list.extend((0..10).map(|row| finding(1, row, note)));
        let mut findings = Findings { list, ..Findings::default() };
        bound(&mut findings, 2);
        let of = |file, rule: &Rule| findings.of_file(file).iter().filter(|f| f.rule == rule).count();
        assert_eq!((of(0, error), of(0, note), of(1, note)), (1_500, 501, 10));
        let first = &findings.list[0];
        assert!(matches!(first.about, About::More(2_500)) && first.at.cell.is_none(), "{first:?}");
        assert_eq!(first.severity, Severity::Note);
    }

    #[test]
    fn all_findings_together_fit_on_a_sheet() {
        let mut findings = Findings::default();
        for file in 0..200 {
            findings.list.extend((0..100).map(|row| finding(file, row, &crate::rules::A001)));
        }
        bound(&mut findings, 30_000);
        assert_eq!(findings.list.len(), 200 * (FEWEST + 1));
    }
}

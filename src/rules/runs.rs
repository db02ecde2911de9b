//! Folds the same fault in consecutive rows into one finding with a range and its count. Will not judge.

use crate::finding::{Finding, Findings};

/// How many cells with the same fault in consecutive rows are told as one.
pub const LONG_RUN: usize = 4;

/// The same fault in consecutive rows of one column is one finding with a range and its count.
pub fn fold_runs(findings: &mut Findings) {
    let mut out: Vec<Finding> = Vec::with_capacity(findings.list.len());
    let list = std::mem::take(&mut findings.list);
    let mut used = vec![false; list.len()];
    for i in 0..list.len() {
        if used[i] {
            continue;
        }
        let mut run = vec![i];
        for j in i + 1..list.len() {
            let (last, next) = (&list[run[run.len() - 1]], &list[j]);
            if next.at.file != last.at.file || next.at.sheet != last.at.sheet {
                break;
            }
            let (Some(a), Some(b)) = (last.at.cell, next.at.cell) else { continue };
            if b.row > a.row + 1 {
                break;
            }
            let same = next.rule == last.rule && next.value == last.value && b.col == a.col && b.row == a.row + 1;
            if same && next.message == last.message && next.reply == last.reply {
                run.push(j);
            }
        }
        let mut finding = list[i].clone();
        if run.len() >= LONG_RUN {
            let last = list[run[run.len() - 1]].at.cell;
            let to = last.map(|cell| cell.to_string()).unwrap_or_default();
            finding.message = format!("{} (sama sampai {to}, {} sel)", finding.message, run.len());
            run.iter().for_each(|&k| used[k] = true);
        }
        used[i] = true;
        out.push(finding);
    }
    findings.list = out;
}

//! Puts lines of the list of corrections together that say the same of consecutive rows. Will not touch the marks.

use super::marks::Line;
use crate::rules::LONG_RUN;

/// The same fault in consecutive rows of one column is one line with a range and its count, as findings are told.
pub(super) fn fold(lines: Vec<Line>) -> Vec<Line> {
    let mut used = vec![false; lines.len()];
    let mut out = Vec::with_capacity(lines.len());
    for i in 0..lines.len() {
        if used[i] {
            continue;
        }
        let mut run = vec![i];
        for j in i + 1..lines.len() {
            let (last, next) = (&lines[run[run.len() - 1]], &lines[j]);
            if next.weight != last.weight || next.target.0 != last.target.0 || next.target.1 > last.target.1 + 1 {
                break;
            }
            if !used[j] && continues(last, next) {
                run.push(j);
            }
        }
        let mut line = lines[i].clone();
        if run.len() >= LONG_RUN {
            for &k in &run[1..] {
                used[k] = true;
                line.more.push(lines[k].target);
                line.keys.extend(lines[k].keys.iter().cloned());
            }
            line.last = lines[run[run.len() - 1]].cell;
            line.message = format!("{} ({} sel)", line.message, run.len());
        }
        out.push(line);
    }
    out
}

/// Whether a line says of the next row what another says of its own.
fn continues(last: &Line, next: &Line) -> bool {
    let below = next.target.1 == last.target.1 + 1 && next.target.2 == last.target.2;
    let single = last.more.is_empty() && next.more.is_empty() && last.cell.is_some() && next.cell.is_some();
    let same =
        (next.rule, &next.value, &next.message, &next.hint) == (last.rule, &last.value, &last.message, &last.hint);
    // A key for each cell keeps answer and cell together.
    below && single && same && next.reply == last.reply && last.keys.len() == 1 && next.keys.len() == 1
}

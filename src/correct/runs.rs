//! Puts lines of the list of corrections together that say the same of consecutive rows. Will not touch the marks.

use super::line::Line;
use crate::rules::long_runs;

/// The same fault in consecutive rows of one column is one line with a range and its count, as findings are told. The lines
/// are sorted by weight and cell.
pub(super) fn fold(lines: Vec<Line>) -> Vec<Line> {
    let place = |line: &Line, down: usize| (line.weight, line.target.0, line.target.1 + down, line.target.2);
    let groups = long_runs(&lines, |last, next| place(next, 0).cmp(&place(last, 1)), is_same);
    let mut all: Vec<Option<Line>> = lines.into_iter().map(Some).collect();
    let mut whole = |group: Vec<usize>| {
        let mut parts = group.iter().filter_map(|&i| all[i].take());
        let mut line = parts.next()?;
        for part in parts {
            line.more.push(part.target);
            line.keys.extend(part.keys);
            line.last = part.cell;
        }
        if group.len() > 1 {
            line.message = format!("{} ({} sel)", line.message, group.len());
        }
        Some(line)
    };
    groups.into_iter().filter_map(&mut whole).collect()
}

/// Whether a line says of its cell what another says of its own.
fn is_same(last: &Line, next: &Line) -> bool {
    let single = last.more.is_empty() && next.more.is_empty() && last.at_cell && next.at_cell;
    let same =
        (next.rule, &next.value, &next.message, &next.hint) == (last.rule, &last.value, &last.message, &last.hint);
    // A key for each cell keeps answer and cell together.
    single && same && next.reply == last.reply && last.keys.len() == 1 && next.keys.len() == 1
}

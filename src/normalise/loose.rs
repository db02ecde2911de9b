//! Text of an official template that people read as a day, a number or a name, and its formulas do not. Will not read values.

use crate::cells::CellRef;
use crate::cells::{Value, Workbook};
use crate::config::structure::Structure;
use crate::model::{Entry, LooseCell, Submission};

/// The cells of actions and progress that were understood from text, in order.
pub fn loose(workbook: &Workbook, structure: &Structure, submission: &Submission) -> Vec<LooseCell> {
    let text = |sheet: usize, at: CellRef| match workbook.sheets[sheet].get(at) {
        // A dash says that nothing is to be counted, and nothing is counted.
        Value::Text(text) if !text.trim().trim_matches(['-', '–', '—']).is_empty() => Some(text.as_str()),
        _ => None,
    };
    let mut list = Vec::new();
    let mut add = |sheet: usize, at: Option<CellRef>, name: Option<&str>| {
        let Some((at, text)) = at.and_then(|at| Some((at, text(sheet, at)?))) else { return };
        if name.is_none_or(|name| name.to_lowercase() != text.to_lowercase()) {
            list.push(LooseCell { sheet, at, raw: text.trim().to_owned(), name: name.map(str::to_owned) });
        }
    };
    for action in &submission.actions {
        let phase = action.phase.value().and_then(|number| structure.phase(*number)).map(|phase| phase.name.as_str());
        let activity = action.activity.value().and_then(|code| structure.activity(code)).map(|a| a.name.as_str());
        for (at, name) in [(action.phase.at, phase), (action.activity.at, activity)] {
            name.into_iter().for_each(|name| add(action.sheet, at, Some(name)));
        }
        let understood = [told(&action.start), told(&action.end), told(&action.target), told(&action.budget)];
        understood.into_iter().for_each(|at| add(action.sheet, at, None));
    }
    for report in submission.progress.iter().chain(submission.apart.iter().flat_map(|row| &row.months)) {
        [told(&report.physical), told(&report.spent)].into_iter().for_each(|at| add(report.sheet, at, None));
    }
    list.sort();
    list.dedup();
    list
}

/// The cell of an entry that has a value.
fn told<T>(entry: &Entry<T>) -> Option<CellRef> {
    entry.value().and(entry.at)
}

//! Recognises what the parts of a workbook are: plan tables, monitoring, notes, evaluations, identity, furniture.
//! Will not read a value and will not judge.

pub mod effort;
pub mod vocabulary;
pub mod ledger;
pub mod bands;
pub mod timegrid;
pub mod heading;
pub mod signatures;
pub mod sections;
mod row_filling;
mod section_row;
pub mod rows;
mod lines;
pub mod units;
pub mod identity;
pub mod others;
pub mod parts;
pub mod guides;
pub mod replies;
pub mod sheet;
pub mod scopes;

use crate::cells::{Sheet, Workbook};

use effort::Effort;
use heading::{Heading, find_headings_within};
use vocabulary::Vocabulary;

pub use guides::{CORRECTIONS, READINGS, UNPLACED};
pub use parts::{PlanArea, Recognised, Title};

/// Recognises a workbook.
pub fn recognise(workbook: &Workbook, vocabulary: &Vocabulary<'_>) -> Recognised {
    recognise_within(workbook, vocabulary, &Effort::default())
}

/// Recognises a workbook, as far as the effort goes.
pub fn recognise_within(workbook: &Workbook, vocabulary: &Vocabulary<'_>, effort: &Effort) -> Recognised {
    vocabulary.forget_texts();
    let mut found = Recognised::default();
    identity::read_anchors(workbook, &mut found.identity);
    let official = found.identity.template_version.is_some();
    let visible: Vec<(usize, &Sheet)> = workbook.sheets.iter().enumerate().filter(|(_, sheet)| sheet.visible).collect();
    let mut headings: Vec<(usize, Vec<Heading>)> = Vec::new();
    for (done, (index, sheet)) in visible.iter().enumerate() {
        if let Some(lines) = replies::read_list(workbook, *index, &mut found.ledger) {
            found.replies.extend(lines);
            continue;
        }
        if official && guides::is_guide(sheet) {
            guides::book_sheet(workbook, *index, &mut found.ledger);
            continue;
        }
        let find = |effort: &Effort| find_headings_within(sheet, vocabulary, effort);
        headings.push((*index, effort.for_one_of(visible.len() - done, find)));
    }
    keep_plans(&mut headings);
    for (index, list) in &headings {
        sheet::read_sheet(workbook, *index, list, vocabulary, &mut found);
    }
    found.identity.title_year = parts::year_of_titles(&found.titles);
    if official {
        guides::book_official_rest(workbook, &mut found);
    }
    found
}

/// Marks of a plan that a table has at least (see [`Heading::plan_marks`]).
const FEWEST_MARKS: usize = 2;

/// Drops tables that are no plan (realisation alone), and others (price lists, references) when the workbook has a real one.
fn keep_plans(headings: &mut [(usize, Vec<Heading>)]) {
    let is_plan = |heading: &Heading| heading.plan_marks() >= FEWEST_MARKS && !heading.is_realisation_alone();
    for (_, list) in headings.iter_mut() {
        list.retain(is_plan);
    }
    let full = |heading: &Heading| heading.is_full_plan();
    if headings.iter().any(|(_, list)| list.iter().any(full)) {
        for (_, list) in headings.iter_mut() {
            list.retain(|heading| full(heading) || heading.has_when());
        }
    }
}

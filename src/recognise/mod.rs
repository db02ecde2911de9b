//! Recognises what the parts of a workbook are: plan tables, monitoring, notes, evaluations, identity, furniture.
//! Will not read a value and will not judge.

pub mod effort;
pub mod vocabulary;
pub mod ledger;
pub mod bands;
mod cell_amounts;
mod time_labels;
pub mod timegrid;
pub mod heading;
pub mod signatures;
pub mod sections;
mod row_filling;
mod section_row;
mod total_rows;
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

use crate::cells::{CellRef, Sheet, Value, Workbook};
use crate::model::Field;
use crate::text::matching::fold;

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
    drop_old_sheets(workbook, &mut headings);
    mark_other_years(workbook, &mut headings, vocabulary);
    for (index, list) in &headings {
        sheet::read_sheet(workbook, *index, list, vocabulary, &mut found);
    }
    carry_units(&mut found.plans);
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
            list.retain(|heading| full(heading) || heading.has_when() && heading.has(Field::Budget));
        }
    }
}

/// A table that goes on under the same heading gives its money in the same unit.
fn carry_units(plans: &mut [PlanArea]) {
    for k in 1..plans.len() {
        let (before, rest) = plans.split_at_mut(k);
        let (last, own) = (&before[k - 1], &mut rest[0]);
        let texts = |area: &PlanArea| area.heading.words.values().cloned().collect::<Vec<_>>();
        if own.units.is_empty() && !last.units.is_empty() && texts(own) == texts(last) {
            own.units = last.units.clone();
        }
    }
}

/// Words of the names of sheets that are kept beside the one that counts.
const OLD: [&str; 8] = ["lama", "old", "salinan", "konsep", "draft", "draf", "arsip", "backup"];

/// Drops the plans of sheets that are named as old ones, where another sheet has a plan.
fn drop_old_sheets(workbook: &Workbook, headings: &mut [(usize, Vec<Heading>)]) {
    let is_old = |index: usize| {
        let name = workbook.sheets[index].name.as_deref().unwrap_or_default();
        fold(name).split(' ').any(|word| OLD.contains(&word))
    };
    let has_plan = |list: &[Heading]| list.iter().any(Heading::is_full_plan);
    if headings.iter().any(|(index, list)| !is_old(*index) && has_plan(list)) {
        headings.iter_mut().filter(|(index, _)| is_old(*index)).for_each(|(_, list)| list.clear());
    }
}

/// Rows above a heading among which the title of its table stands.
const TITLE_ROWS: u32 = 4;

/// Marks the plans whose title names another year, where the workbook has one that does not.
fn mark_other_years(workbook: &Workbook, headings: &mut [(usize, Vec<Heading>)], vocabulary: &Vocabulary<'_>) {
    let Some(year) = vocabulary.year() else { return };
    let mut is_other: Vec<Vec<bool>> = Vec::new();
    for (index, list) in headings.iter() {
        let sheet = &workbook.sheets[*index];
        let of_table = |(k, heading): (usize, &Heading)| {
            let floor = if k == 0 { 0 } else { list[k - 1].last_row + 1 };
            let from = heading.first_row.saturating_sub(TITLE_ROWS).max(floor);
            let first = sheet.cells.partition_point(|(at, _)| at.row < from);
            let above = sheet.cells[first..].iter().take_while(|(at, _)| at.row < heading.first_row);
            let above = above.filter(|(at, _)| (heading.span.0..=heading.span.1).contains(&at.col));
            let title = |(at, value): &(CellRef, Value)| {
                value.as_text().map(|text| Title { sheet: *index, at: *at, text: text.to_owned() })
            };
            let titles: Vec<Title> = above.filter_map(title).collect();
            parts::year_of_titles(&titles).is_some_and(|stated| stated != year)
        };
        is_other.push(list.iter().enumerate().map(of_table).collect());
    }
    if is_other.iter().flatten().all(|other| *other) {
        return;
    }
    let flat = headings.iter_mut().flat_map(|(_, list)| list.iter_mut());
    for (heading, other) in flat.zip(is_other.into_iter().flatten()) {
        heading.is_other_year = other;
    }
}

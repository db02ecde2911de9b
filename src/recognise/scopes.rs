//! Finds the parts of a workbook that may speak of different innovations or OPDs. Will not decide whose they are.

use std::ops::Range;

use super::heading::Heading;
use super::identity;
use super::ledger::Ledger;
use super::parts::{PlanArea, Title};
use super::sheet::{FEW_ROWS, first_line};
use super::vocabulary::Vocabulary;
use crate::cells::CellRef;
use crate::cells::{Sheet, Value, Workbook};
use crate::model::Identity;

/// Rows of some sheets: a table of actions with what stands above it, and the sheets that follow it.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Scope {
    /// Index of the sheet, and rows.
    pub rows: Vec<(usize, Range<u32>)>,
}

/// The parts of a workbook in their order: each sheet with a plan begins one, and so do identity lines between two plans.
/// What stands before the first plan belongs to it. Together they hold every cell once.
pub fn scopes(workbook: &Workbook, plans: &[PlanArea], vocabulary: &Vocabulary<'_>) -> Vec<Scope> {
    let mut list = vec![Scope::default()];
    let mut has_plan = false;
    for (i, sheet) in workbook.sheets.iter().enumerate() {
        let here: Vec<&Heading> = full_plans(plans, i).collect();
        let mut from = first_line(workbook, i);
        for (k, heading) in here.iter().enumerate() {
            let above = match k {
                0 => Some(0),
                _ => identity_block(sheet, here[k - 1].last_row, heading.first_row, vocabulary),
            };
            let Some(start) = above.filter(|_| has_plan) else {
                has_plan = true;
                continue;
            };
            if start > from {
                push(&mut list, i, from..start);
            }
            list.push(Scope::default());
            from = start.max(from);
        }
        if let Some((place, rows)) = &sheet.above {
            push(&mut list, *place, rows.clone());
        }
        push(&mut list, i, from..u32::MAX);
    }
    list
}

/// The headings of real plans on a sheet, in their order.
fn full_plans(plans: &[PlanArea], sheet: usize) -> impl Iterator<Item = &Heading> {
    plans
        .iter()
        .filter(move |plan| plan.sheet == sheet)
        .map(|plan| &plan.heading)
        .filter(|heading| heading.is_full_plan())
}

/// What a part says of who sent it, above its first table and by the names of its sheets: identity lines, and titles.
pub fn said(
    workbook: &Workbook,
    scope: &Scope,
    plans: &[PlanArea],
    vocabulary: &Vocabulary<'_>,
) -> (Identity, Vec<Title>) {
    let (mut identity, mut titles, mut ledger) = (Identity::default(), Vec::new(), Ledger::default());
    for (index, rows) in &scope.rows {
        let sheet = &workbook.sheets[*index];
        if let Some(text) = sheet.name.clone() {
            titles.push(Title { sheet: *index, at: CellRef::new(0, 0), text });
        }
        if !sheet.visible {
            continue;
        }
        let table = full_plans(plans, *index).map(|heading| heading.first_row).find(|row| rows.contains(row));
        let end = table.unwrap_or_else(|| rows.end.min(rows.start.saturating_add(FEW_ROWS)));
        identity::read_lines(workbook, *index, rows.start..end, vocabulary, &mut identity, &mut ledger);
        let from = sheet.cells.partition_point(|(at, _)| at.row < rows.start);
        for (at, value) in sheet.cells[from..].iter().take_while(|(at, _)| at.row < end) {
            if let Some(text) = value.as_text().filter(|_| !value.is_blank() && !ledger.is_booked(*index, *at)) {
                titles.push(Title { sheet: *index, at: *at, text: text.to_owned() });
            }
        }
    }
    (identity, titles)
}

fn push(list: &mut [Scope], sheet: usize, rows: Range<u32>) {
    if let Some(last) = list.last_mut() {
        last.rows.push((sheet, rows));
    }
}

/// The first row of the lines between two tables that name an innovation or an OPD, with the title right above them.
fn identity_block(sheet: &Sheet, after: u32, before: u32, vocabulary: &Vocabulary<'_>) -> Option<u32> {
    let names = |text: &str| {
        let label = text.split_once(':').map_or(text, |(label, _)| label);
        matches!(vocabulary.identity_label(label), Some("inovasi" | "opd"))
    };
    let from = sheet.cells.partition_point(|(at, _)| at.row <= after);
    let mut between = sheet.cells[from..].iter().take_while(|(at, _)| at.row < before);
    let (found, _) = between.find(|(_, value)| value.as_text().is_some_and(names))?;
    let mut first = found.row;
    while first > after + 1 && sheet.row(first - 1).iter().any(|(_, value)| !value.is_blank()) {
        first -= 1;
    }
    Some(first)
}

/// The workbook with only the cells of some scopes; sheets keep their places.
pub fn restrict(workbook: &Workbook, scopes: &[&Scope]) -> Workbook {
    let mut sheets: Vec<Sheet> = workbook
        .sheets
        .iter()
        .map(|sheet| {
            let (name, above) = (sheet.name.clone(), sheet.above.clone());
            Sheet { name, visible: sheet.visible, lost: sheet.lost, above, ..Sheet::default() }
        })
        .collect();
    for (index, rows) in scopes.iter().flat_map(|scope| &scope.rows) {
        let (from, to) = (&workbook.sheets[*index], &mut sheets[*index]);
        let range = |cells: &[(CellRef, Value)]| {
            cells.partition_point(|(at, _)| at.row < rows.start)..cells.partition_point(|(at, _)| at.row < rows.end)
        };
        to.cells.extend_from_slice(&from.cells[range(&from.cells)]);
        to.cut.extend(from.cut.iter().filter(|at| rows.contains(&at.row)));
        to.fills.extend(from.fills.iter().filter(|(at, _)| rows.contains(&at.row)));
        to.percent.extend(from.percent.iter().filter(|at| rows.contains(&at.row)));
        to.merged.extend(from.merged.iter().filter(|area| rows.contains(&area.first.row)));
    }
    for sheet in &mut sheets {
        sheet.cells.sort_by_key(|(at, _)| *at);
        sheet.fills.sort_unstable();
        sheet.percent.sort_unstable();
        sheet.arrange();
    }
    Workbook { format: workbook.format, sheets, properties: workbook.properties.clone(), modified: workbook.modified }
}

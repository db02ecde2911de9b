//! Reads one sheet whose headings are found: titles, who sent it, sections, the rows of its tables. Will not read values.

use std::ops::Range;

use super::heading::Heading;
use super::identity;
use super::ledger::{Class, Ledger};
use super::lines::{is_signed, is_title};
use super::others;
use super::parts::{PlanArea, Recognised, Title};
use super::rows::{PlanRow, sort_rows};
use super::sections::{Section, between_tables, of_sheet_name, of_title};
use super::units::{UnitNote, notes_below, notes_in};
use super::vocabulary::Vocabulary;
use crate::cells::{CellRef, PARAGRAPHS, Sheet, Value, Workbook};

/// On a sheet without a table, who sent it is said in its first rows if at all; long lists of reference are not searched.
pub(super) const FEW_ROWS: u32 = 500;

/// Reads a sheet with the headings of its plans.
pub(super) fn read_sheet(
    workbook: &Workbook,
    index: usize,
    headings: &[Heading],
    vocabulary: &Vocabulary<'_>,
    found: &mut Recognised,
) {
    let sheet = &workbook.sheets[index];
    let other = if headings.is_empty() { read_other_table(workbook, index, vocabulary, found) } else { None };
    let table = headings.first().map(|heading| heading.first_row).or(other);
    let above_end = table.unwrap_or_else(|| sheet.last_row().map_or(0, |row| (row + 1).min(FEW_ROWS)));
    let mut section = of_sheet_name(sheet, vocabulary);
    let elsewhere = sheet.above.clone().into_iter();
    for (place, rows) in elsewhere.chain([(index, first_line(workbook, index)..above_end)]) {
        let (identity, ledger) = (&mut found.identity, &mut found.ledger);
        identity::read_lines(workbook, place, rows.clone(), vocabulary, identity, ledger);
        section = read_titles(&workbook.sheets[place], place, rows, table.is_some(), section, vocabulary, found);
    }
    read_plans(workbook, index, headings, section, vocabulary, found);
}

/// The first row that speaks for the sheet itself: lines that stand above the table of another sheet are read with it.
pub(super) fn first_line(workbook: &Workbook, index: usize) -> u32 {
    let elsewhere = workbook.sheets.iter().filter_map(|sheet| sheet.above.as_ref());
    elsewhere.filter(|(place, _)| *place == index).map(|(_, rows)| rows.end).max().unwrap_or(0)
}

/// Lines that are no identity lines. Above a table they may name the section that its rows stand in, and are told.
fn read_titles(
    sheet: &Sheet,
    index: usize,
    rows: Range<u32>,
    has_table: bool,
    mut section: Section,
    vocabulary: &Vocabulary<'_>,
    found: &mut Recognised,
) -> Section {
    let from = sheet.cells.partition_point(|(at, _)| at.row < rows.start);
    let lines = sheet.cells[from..].iter().take_while(|(at, _)| at.row < rows.end);
    // What the template brings stands beside its lines.
    let official = found.identity.template_version.is_some();
    // Below the tables of a document stand its signatures.
    let is_prose = sheet.above.is_none() && rows.start > 0 && sheet.name.as_deref() == Some(PARAGRAPHS);
    for (at, value) in lines.filter(|(_, value)| !value.is_blank()) {
        if found.ledger.is_booked(index, *at) {
            continue;
        }
        let Some(text) = value.as_text() else {
            // A lone number or day above a table numbers a page or dates a print.
            if has_table && (official || matches!(value, Value::Date(_))) {
                found.ledger.book(index, *at, Class::Furniture);
            }
            continue;
        };
        if has_table && (official || is_title(text)) || is_prose && (is_title(text) || is_signed(text)) {
            found.ledger.book(index, *at, Class::Furniture);
        }
        if has_table {
            let named = of_title(*at, text, vocabulary);
            section.phase = named.phase.or(section.phase);
            section.activity = named.activity.or(section.activity);
        }
        found.titles.push(Title { sheet: index, at: *at, text: text.to_owned() });
    }
    section
}

fn read_plans(
    workbook: &Workbook,
    index: usize,
    headings: &[Heading],
    mut section: Section,
    vocabulary: &Vocabulary<'_>,
    found: &mut Recognised,
) {
    let sheet = &workbook.sheets[index];
    for (k, heading) in headings.iter().enumerate() {
        let end = headings.get(k + 1).map_or(u32::MAX, |next| next.first_row);
        if heading.is_other_year {
            continue;
        }
        let below = heading.last_row + 1..end;
        let reported = others::find_monitoring_between(index, sheet, below, vocabulary);
        let end = reported.as_ref().map_or(end, |table| table.heading.0);
        if let Some(table) = reported {
            for row in table.heading.0..=table.heading.1 {
                found.ledger.book_row(workbook, index, row, Class::Furniture);
            }
            found.monitoring.push(table);
        }
        let rows = sort_rows(sheet, heading, end, &section, vocabulary);
        let official = found.identity.template_version.is_some();
        book_heading(sheet, index, heading, official, &mut found.ledger);
        for row in &rows {
            match row {
                PlanRow::Furniture(row) | PlanRow::Total(row, _) => {
                    found.ledger.book_row(workbook, index, *row, Class::Furniture);
                }
                PlanRow::Signature(row) => {
                    let texts = sheet.row(*row).iter().filter_map(|(at, value)| Some((*at, value.as_text()?)));
                    found.signed.extend(texts.map(|(at, text)| Title { sheet: index, at, text: text.to_owned() }));
                    let signed = sheet.row(*row).iter().filter(|(_, value)| value.as_text().is_none_or(is_signed));
                    signed.for_each(|(at, _)| found.ledger.book(index, *at, Class::Furniture));
                }
                PlanRow::Action(row, _) | PlanRow::Realised(row) => {
                    let between = heading.between.iter().map(|col| CellRef::new(*row, *col));
                    between.for_each(|at| found.ledger.book(index, at, Class::Furniture));
                }
                PlanRow::Subheading(row) => {
                    let taken = heading.taken();
                    let over = sheet.row(*row).iter().filter(|(at, _)| official || taken.contains(&at.col));
                    over.for_each(|(at, _)| found.ledger.book(index, *at, Class::Furniture));
                }
                PlanRow::Other(_) => {}
            }
        }
        section = between_tables(sheet, heading, end, section, vocabulary);
        let units = unit_notes(workbook, index, (k, heading, &rows), end);
        for note in &units {
            found.ledger.book(note.sheet, note.at, Class::Furniture);
        }
        found.plans.push(PlanArea { sheet: index, heading: heading.clone(), rows, units });
    }
}

/// Books what is understood of a heading: the cells over columns that are taken, and the groups over them.
fn book_heading(sheet: &Sheet, index: usize, heading: &Heading, official: bool, ledger: &mut Ledger) {
    let taken = heading.taken();
    for row in heading.first_row..=heading.last_row {
        let filled: Vec<CellRef> = sheet.row(row).iter().filter(|(_, v)| !v.is_blank()).map(|(at, _)| *at).collect();
        for (place, at) in filled.iter().enumerate() {
            // A group that is not merged, as in a csv, stands over all columns up to the next one.
            let merged = sheet.merge_at(*at).map_or(at.col, |area| area.last.col);
            let next = filled.get(place + 1).map_or(heading.span.1, |next| next.col.saturating_sub(1));
            let is_over = |cell: &(CellRef, Value)| cell.0.col > at.col && cell.0.col <= next && !cell.1.is_blank();
            let has_parts = (row + 1..=heading.last_row).any(|below| sheet.row(below).iter().any(is_over));
            let last = if has_parts { merged.max(next) } else { merged };
            if official || taken.range(at.col..=last.max(at.col)).next().is_some() {
                ledger.book(index, *at, Class::Furniture);
            }
        }
    }
}

/// Rows right above a heading in which a note is of its table; further up, below another table, it is of that one.
const NOTE_ROWS: u32 = 4;

/// The notes of the unit of the money of the plan of number `k` of a sheet, whose rows end at `end`.
fn unit_notes(
    workbook: &Workbook,
    index: usize,
    (k, heading, rows): (usize, &Heading, &[PlanRow]),
    end: u32,
) -> Vec<UnitNote> {
    let sheet = &workbook.sheets[index];
    let elsewhere = sheet.above.as_ref().filter(|_| k == 0);
    let elsewhere =
        elsewhere.into_iter().flat_map(|(place, rows)| notes_in(&workbook.sheets[*place], *place, rows.clone()));
    // What stands below the last table of a document is of it.
    let is_last = sheet.above.is_some() && workbook.sheets[index + 1..].iter().all(|next| next.above.is_none());
    let behind = sheet.above.as_ref().filter(|_| is_last && end == u32::MAX);
    let behind =
        behind.into_iter().flat_map(|(place, rows)| notes_in(&workbook.sheets[*place], *place, rows.end..u32::MAX));
    let from = if k == 0 { 0 } else { heading.first_row.saturating_sub(NOTE_ROWS) };
    let last = if end == u32::MAX { end } else { end.saturating_sub(NOTE_ROWS).max(heading.last_row + 1) };
    // Rows of numbers between a note and the heading are another table, which the note is of.
    let has_numbers =
        |row: u32| sheet.row(row).iter().filter(|(_, value)| matches!(value, Value::Number(_))).count() >= 2;
    let is_near = |note: &UnitNote| !(note.at.row + 1..heading.first_row).any(has_numbers);
    let above = notes_in(sheet, index, from..heading.first_row).filter(is_near);
    elsewhere.chain(above).chain(notes_below(sheet, index, heading, rows, last)).chain(behind).collect()
}

/// Reads the table of monitoring, evaluations or notes of a sheet without a plan; the first row of its heading.
fn read_other_table(
    workbook: &Workbook,
    index: usize,
    vocabulary: &Vocabulary<'_>,
    found: &mut Recognised,
) -> Option<u32> {
    let sheet = &workbook.sheets[index];
    let heading = if let Some(table) = others::find_monitoring(index, sheet, vocabulary) {
        let heading = table.heading;
        found.monitoring.push(table);
        heading
    } else if let Some(table) = others::find_words(index, sheet, others::EVALUATIONS, vocabulary) {
        let heading = (table.heading, table.heading);
        found.evaluations.push(table);
        heading
    } else {
        let table = others::find_words(index, sheet, others::NOTES, vocabulary)?;
        let heading = (table.heading, table.heading);
        found.notes.push(table);
        heading
    };
    for row in heading.0..=heading.1 {
        found.ledger.book_row(workbook, index, row, Class::Furniture);
    }
    Some(heading.0)
}

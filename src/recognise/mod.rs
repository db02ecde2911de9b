//! Recognises what the parts of a workbook are: plan tables, monitoring, notes, evaluations, identity, furniture.
//! Will not read a value and will not judge.

pub mod variants;
pub mod vocabulary;
pub mod ledger;
pub mod timegrid;
pub mod kinds;
pub mod content;
pub mod extent;
pub mod columns;
pub mod heading;
pub mod rows;
pub mod identity;
pub mod others;
pub mod replies;
pub mod scopes;

use crate::cells::CellRef;
use crate::cells::{Sheet, Value, Workbook};
use crate::model::{Identity, Reply};

use heading::{Heading, find_headings};
use ledger::{Class, Ledger};
use others::{MonitoringTable, WordTable};
use rows::{Row, Section, sort_rows};
use vocabulary::Vocabulary;

/// A table of actions and its rows.
#[derive(Debug, Clone, PartialEq)]
pub struct PlanArea {
    /// Index of the sheet.
    pub sheet: usize,
    /// Its heading.
    pub heading: Heading,
    /// Its rows in order.
    pub rows: Vec<Row>,
}

/// A line of text outside tables that is no identity line: it may still name the OPD.
#[derive(Debug, Clone, PartialEq)]
pub struct Title {
    /// Index of the sheet.
    pub sheet: usize,
    /// Its cell.
    pub at: CellRef,
    /// The text.
    pub text: String,
}

/// Everything recognised in a workbook.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Recognised {
    /// Plan tables in the order of the file.
    pub plans: Vec<PlanArea>,
    /// Monitoring tables.
    pub monitoring: Vec<MonitoringTable>,
    /// Tables of monthly notes.
    pub notes: Vec<WordTable>,
    /// Tables of quarterly evaluations.
    pub evaluations: Vec<WordTable>,
    /// Lines of lists of corrections.
    pub replies: Vec<Reply>,
    /// Who sent it.
    pub identity: Identity,
    /// Titles.
    pub titles: Vec<Title>,
    /// Classes of cells so far.
    pub ledger: Ledger,
}

/// Sheet of a correction workbook that lists what is to be mended.
pub const CORRECTIONS: &str = "Daftar Perbaikan";
/// Sheet of a correction workbook with what could not be placed.
pub const UNPLACED: &str = "Tidak Terbaca";
/// Sheet of a correction workbook with readings that were decided.
pub const READINGS: &str = "Cara Dibaca";
/// Sheets that the official template and the correction workbook add for their reader.
const GUIDE_SHEETS: [&str; 4] = ["Petunjuk", CORRECTIONS, UNPLACED, READINGS];

/// On a sheet without a table, who sent it is said in its first rows if at all; long lists of reference are not searched.
const FEW_ROWS: u32 = 500;

/// Recognises a workbook.
pub fn recognise(workbook: &Workbook, vocabulary: &Vocabulary<'_>) -> Recognised {
    let mut found = Recognised::default();
    identity::read_anchors(workbook, &mut found.identity);
    let official = found.identity.template_version.is_some();
    let visible = |sheet: &&(usize, &Sheet)| sheet.1.visible;
    let sheets: Vec<(usize, &Sheet)> = workbook.sheets.iter().enumerate().collect();
    let mut headings: Vec<(usize, Vec<Heading>)> = Vec::new();
    for (i, sheet) in sheets.iter().filter(visible) {
        if let Some(lines) = replies::read_list(workbook, *i, &mut found.ledger) {
            found.replies.extend(lines);
            continue;
        }
        let guide = official && sheet.name.as_deref().is_some_and(|name| GUIDE_SHEETS.contains(&name));
        if guide {
            book_sheet(workbook, *i, &mut found.ledger);
            continue;
        }
        headings.push((*i, find_headings(sheet, vocabulary)));
    }
    keep_plans(&mut headings);
    for (i, list) in &headings {
        read_sheet(workbook, *i, list, vocabulary, &mut found);
    }
    if official {
        book_official_rest(workbook, &mut found);
    }
    found
}

/// Drops tables that are no plan (price lists, references) when the workbook has a real one.
fn keep_plans(headings: &mut [(usize, Vec<Heading>)]) {
    let is_plan = |heading: &Heading| heading.plan_marks() >= 2;
    for (_, list) in headings.iter_mut() {
        list.retain(is_plan);
    }
    let full = |heading: &Heading| heading.plan_marks() >= 3;
    if headings.iter().any(|(_, list)| list.iter().any(full)) {
        for (_, list) in headings.iter_mut() {
            list.retain(|heading| full(heading) || heading.has_when());
        }
    }
}

fn book_sheet(workbook: &Workbook, sheet: usize, ledger: &mut Ledger) {
    for (at, _) in ledger::filled(&workbook.sheets[sheet]) {
        ledger.book(sheet, *at, Class::Furniture);
    }
}

fn read_sheet(
    workbook: &Workbook,
    index: usize,
    headings: &[Heading],
    vocabulary: &Vocabulary<'_>,
    found: &mut Recognised,
) {
    let sheet = &workbook.sheets[index];
    let first_table = headings.first().map(|heading| heading.first_row);
    let mut section = section_of_name(sheet, vocabulary);
    if headings.is_empty() {
        read_other_tables(workbook, index, vocabulary, found);
    }
    let above_end = first_table
        .or_else(|| other_heading(found, index))
        .unwrap_or_else(|| sheet.last_row().map_or(0, |row| (row + 1).min(FEW_ROWS)));
    identity::read_lines(workbook, index, 0..above_end, vocabulary, &mut found.identity, &mut found.ledger);
    let has_table = first_table.is_some() || other_heading(found, index).is_some();
    for (at, value) in ledger::filled(sheet).filter(|(at, _)| at.row < above_end) {
        if found.ledger.is_booked(index, *at) {
            continue;
        }
        let Some(text) = value.as_text() else {
            if has_table {
                found.ledger.book(index, *at, Class::Furniture);
            }
            continue;
        };
        if has_table {
            if let Some(number) = vocabulary.phase_in_title(text) {
                section.phase = Some((number, Some(*at), text.to_owned()));
            }
            if let Some(code) = activity_in_title(text, vocabulary) {
                section.activity = Some((code, Some(*at), text.to_owned()));
            }
            found.ledger.book(index, *at, Class::Furniture);
        }
        found.titles.push(Title { sheet: index, at: *at, text: text.to_owned() });
    }
    for (k, heading) in headings.iter().enumerate() {
        let end = headings.get(k + 1).map_or(u32::MAX, |next| next.first_row);
        for row in heading.first_row..=heading.last_row {
            found.ledger.book_row(workbook, index, row, Class::Furniture);
        }
        let rows = sort_rows(sheet, heading, end, &section, vocabulary);
        for row in &rows {
            if let Row::Furniture(row) | Row::Total(row, _) = row {
                found.ledger.book_row(workbook, index, *row, Class::Furniture);
            }
        }
        section = last_section(sheet, heading, end, &section, vocabulary);
        found.plans.push(PlanArea { sheet: index, heading: heading.clone(), rows });
    }
}

/// The phase that a sheet's name names.
fn section_of_name(sheet: &Sheet, vocabulary: &Vocabulary<'_>) -> Section {
    let name = sheet.name.as_deref().unwrap_or_default();
    let phase = vocabulary.phase(name).filter(|(_, score)| *score >= 0.72);
    let activity = vocabulary.activity(name, None).filter(|(_, score)| *score >= 0.85);
    // "Monitoring" may name the phase or its activity: a name of both is the phase.
    let activity = activity.filter(|_| phase.is_none());
    Section {
        phase: phase.map(|(number, _)| (number, None, name.to_owned())),
        activity: activity.map(|(code, _)| (code, None, name.to_owned())),
    }
}

/// The activity of a line "Kegiatan : …" above a table.
fn activity_in_title(text: &str, vocabulary: &Vocabulary<'_>) -> Option<String> {
    let (label, name) = text.split_once(':')?;
    let is_label = vocabulary
        .fields(label)
        .first()
        .is_some_and(|(field, score)| *field == crate::model::Field::Activity && *score >= 0.95);
    let (code, score) = vocabulary.activity(name, None).filter(|_| is_label)?;
    (score >= 0.62).then_some(code)
}

/// A phase named between two tables holds for the next one.
fn last_section(sheet: &Sheet, heading: &Heading, end: u32, section: &Section, vocabulary: &Vocabulary<'_>) -> Section {
    let from = sheet.cells.partition_point(|(at, _)| at.row <= heading.last_row || at.row + 4 < end);
    let below = sheet.cells[from..].iter().take_while(|(at, _)| at.row < end);
    let named = below.filter_map(|(at, value)| {
        let text = value.as_text()?;
        Some((vocabulary.phase_in_title(text)?, Some(*at), text.to_owned()))
    });
    match named.last() {
        Some(phase) => Section { phase: Some(phase), activity: None },
        None => Section { phase: section.phase.clone(), activity: None },
    }
}

fn other_heading(found: &Recognised, index: usize) -> Option<u32> {
    let monitoring = found.monitoring.iter().filter(|t| t.sheet == index).map(|t| t.heading.0);
    let words = found.notes.iter().chain(&found.evaluations).filter(|t| t.sheet == index).map(|t| t.heading);
    monitoring.chain(words).min()
}

fn read_other_tables(workbook: &Workbook, index: usize, vocabulary: &Vocabulary<'_>, found: &mut Recognised) {
    let sheet = &workbook.sheets[index];
    if let Some(table) = others::find_monitoring(index, sheet, vocabulary) {
        for row in table.heading.0..=table.heading.1 {
            found.ledger.book_row(workbook, index, row, Class::Furniture);
        }
        found.monitoring.push(table);
        return;
    }
    if let Some(table) = others::find_words(index, sheet, "evaluasi", vocabulary) {
        found.ledger.book_row(workbook, index, table.heading, Class::Furniture);
        found.evaluations.push(table);
    } else if let Some(table) = others::find_words(index, sheet, "catatan", vocabulary) {
        found.ledger.book_row(workbook, index, table.heading, Class::Furniture);
        found.notes.push(table);
    }
}

/// Counters, checks, the Gantt and sums of the official template stand under headings of their own beside its tables;
/// and where it was filled by a program that does not calculate, its formulas have no results.
fn book_official_rest(workbook: &Workbook, found: &mut Recognised) {
    let mut own: Vec<(usize, u32, Vec<u32>)> = Vec::new();
    for plan in &found.plans {
        let gantt = plan.heading.time.iter().map(|column| column.col);
        own.push((plan.sheet, plan.heading.last_row, plan.heading.strangers.keys().copied().chain(gantt).collect()));
    }
    let headed = |sheet: usize, rows: std::ops::RangeInclusive<u32>, known: &dyn Fn(u32) -> bool| -> Vec<u32> {
        let cells = rows.flat_map(|row| workbook.sheets[sheet].row(row));
        cells.map(|(at, _)| at.col).filter(|col| !known(*col)).collect()
    };
    for table in &found.monitoring {
        let known = |col: u32| table.months.iter().any(|month| month.col == col) || Some(col) == table.description;
        own.push((table.sheet, table.heading.1, headed(table.sheet, table.heading.0..=table.heading.1, &known)));
    }
    for table in found.notes.iter().chain(&found.evaluations) {
        let known = |col: u32| table.columns.values().any(|c| *c == col);
        own.push((table.sheet, table.heading, headed(table.sheet, table.heading..=table.heading, &known)));
    }
    for (sheet, below, cols) in own {
        for (at, _) in
            ledger::filled(&workbook.sheets[sheet]).filter(|(at, _)| at.row > below && cols.contains(&at.col))
        {
            found.ledger.book(sheet, *at, Class::Furniture);
        }
    }
    for (i, sheet) in workbook.sheets.iter().enumerate() {
        for (at, _) in sheet.cells.iter().filter(|(_, value)| *value == Value::Uncalculated) {
            found.ledger.book(i, *at, Class::Furniture);
        }
        if sheet.name.as_deref() == Some("Identitas") {
            book_sheet(workbook, i, &mut found.ledger);
        }
    }
}

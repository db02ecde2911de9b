//! Turns what was recognised into values, each with its cell and how it was read. Will not match the roster.

mod row;
mod entries;
mod by_content;
mod codes;
mod continued;
mod fills;
mod dates;
mod amounts;
mod outlines;
mod plan;
mod placing;
mod totals;
mod progress;
mod monitoring;
mod remarks;
mod small;
mod loose;

use self::amounts::Scale;
use self::monitoring::{Place, monitoring};
use self::plan::TableReader;
use self::progress::Figures;
use self::row::{RowCells, TimeCell, cell_of, monitoring_rows, resolve_repeats, word_rows};
use self::totals::Line;
use crate::cells::{Sheet, Workbook};
use crate::model::{Field, Submission};
use crate::recognise::ledger::Ledger;
use crate::recognise::others::MonitoringTable;
use crate::recognise::rows::Row;
use crate::recognise::timegrid::Band;
use crate::recognise::vocabulary::Vocabulary;
use crate::recognise::{PlanArea, Recognised};

/// Fills a submission with the values of its workbook. `year` is the programme year.
pub fn normalise(
    workbook: &Workbook,
    mut found: Recognised,
    vocabulary: &Vocabulary<'_>,
    year: i32,
    submission: &mut Submission,
) {
    let official = found.identity.template_version.is_some();
    for area in &found.plans {
        let sheet = &workbook.sheets[area.sheet];
        read_plan(sheet, area, vocabulary, (year, official), &mut found.ledger, submission);
    }
    for table in &found.monitoring {
        read_monitoring(workbook, table, &found.plans, vocabulary, (year, official), &mut found.ledger, submission);
    }
    for table in &found.notes {
        let rows = word_rows(&workbook.sheets[table.sheet], table);
        submission.notes.extend(remarks::notes(table.sheet, &rows, year, &mut found.ledger));
    }
    for table in &found.evaluations {
        let rows = word_rows(&workbook.sheets[table.sheet], table);
        submission.evaluations.extend(remarks::evaluations(table.sheet, &rows, &mut found.ledger));
    }
    small::doubt(submission);
    submission.progress.sort_by_key(|p| (p.action, p.month));
    submission.replies = found.replies;
    if official {
        submission.loose = loose::loose(workbook, vocabulary.structure, submission);
    }
    continued::forget(submission, &found.identity.without);
    submission.identity = found.identity;
    (submission.cells, submission.unused) = found.ledger.count(workbook);
}

/// Adds the progress of a monitoring table, and its rows that are of no action.
fn read_monitoring(
    workbook: &Workbook,
    table: &MonitoringTable,
    plans: &[PlanArea],
    vocabulary: &Vocabulary<'_>,
    (year, official): (i32, bool),
    ledger: &mut Ledger,
    submission: &mut Submission,
) {
    let rows = monitoring_rows(&workbook.sheets[table.sheet], table);
    let (scale, _) = Scale::of_table(1, &table.units);
    let figures = Figures::new(rows.iter().map(|row| row.time.as_slice()), scale, (year, official));
    // Where the rows of a template follow its plan by formulas that nobody calculated, their place still tells.
    let plan = plans.first().filter(|_| official);
    let activity_of = |row: u32| {
        let plan = plan?;
        let named = |field: Field| {
            let cell = cell_of(&workbook.sheets[plan.sheet], row, &plan.heading, field)?;
            Some(cell.value.shown()).filter(|text| !text.is_empty())
        };
        let phase = named(Field::Phase).and_then(|text| vocabulary.phase(&text)).map(|(number, _)| number);
        vocabulary.activity_in_sentence(&named(Field::Activity)?, phase)
    };
    let place = Place {
        sheet: table.sheet,
        heading: table.heading.1,
        official,
        plan: plan.map(|plan| (plan.heading.last_row, &activity_of as &dyn Fn(u32) -> Option<String>)),
        shared: table.shared,
    };
    let apart = submission.apart.len();
    let (progress, others) = monitoring(&place, &rows, &submission.actions, &figures, apart, vocabulary, ledger);
    submission.progress.extend(progress);
    submission.apart.extend(others);
}

/// Adds the actions, the progress and the totals of a plan table.
fn read_plan(
    sheet: &Sheet,
    area: &PlanArea,
    vocabulary: &Vocabulary<'_>,
    (year, official): (i32, bool),
    ledger: &mut Ledger,
    submission: &mut Submission,
) {
    let heading = &area.heading;
    let mut rows = Vec::new();
    let mut sections = Vec::new();
    let mut lines = Vec::new();
    // What came of each action, in rows of its own.
    let mut reports: Vec<Vec<TimeCell<'_>>> = Vec::new();
    for row in &area.rows {
        match row {
            Row::Action(row, section) => {
                let cells = RowCells::of_plan(sheet, *row, heading);
                lines.push(Line::Action(cells.get(Field::Budget)));
                rows.push(cells);
                sections.push(section);
                reports.push(Vec::new());
            }
            Row::Realised(row) => {
                let months = RowCells::of_realised(sheet, *row, heading);
                reports.last_mut().into_iter().for_each(|own: &mut Vec<_>| own.extend(months.clone()));
            }
            Row::Total(row, label) => {
                lines.push(Line::Total(*row, label, cell_of(sheet, *row, heading, Field::Budget)));
            }
            Row::Subheading(_) | Row::Furniture(_) | Row::Signature(_) | Row::Other(_) => {}
        }
    }
    resolve_repeats(&mut rows);
    let mut reader = TableReader::new(area, &rows, !sheet.fills.is_empty(), vocabulary, (year, official));
    submission.plans.push(reader.table());
    let first = submission.actions.len();
    let has_realisation = heading.time.iter().any(|column| column.band != Band::Schedule) || heading.row_kind.is_some();
    let both = rows.iter().zip(&reports).filter(|_| has_realisation);
    let months: Vec<Vec<TimeCell<'_>>> =
        both.map(|(cells, own)| cells.time.iter().chain(own).copied().collect()).collect();
    let (scale, _) = Scale::of_table(1, &area.units);
    let figures = Figures::new(months.iter().map(Vec::as_slice), scale, (year, official));
    for (place, (cells, section)) in rows.iter().zip(sections).enumerate() {
        let Some(action) = reader.action(cells, section, ledger) else { continue };
        submission.actions.push(action);
        if has_realisation {
            let index = submission.actions.len() - 1;
            submission.progress.extend(figures.row_progress(&months[place], area.sheet, index, ledger));
        }
    }
    submission.totals.extend(totals::totals(
        (area, submission.plans.len() - 1),
        &lines,
        &submission.actions,
        first,
        vocabulary,
        ledger,
    ));
}

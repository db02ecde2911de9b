//! Turns what was recognised into values, each with its cell and how it was read. Will not judge and will not match the roster.

pub mod cells;
pub mod by_content;
pub mod codes;
pub mod dates;
pub mod amounts;
pub mod plan;
mod placing;
pub mod totals;
pub mod progress;
pub mod loose;

use crate::cells::Workbook;
use crate::model::Submission;
use crate::recognise::Recognised;
use crate::recognise::rows::Row;
use crate::recognise::timegrid::Band;
use crate::recognise::vocabulary::Vocabulary;

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
        let first = submission.actions.len();
        let mut reader = plan::TableReader::new(sheet, area, vocabulary, year, official);
        submission.plans.push(reader.table());
        let months: Vec<_> = area.heading.time.iter().filter(|c| c.band != Band::Schedule).cloned().collect();
        let actions = area.rows.iter().filter_map(|row| if let Row::Action(row, _) = row { Some(*row) } else { None });
        let fraction = progress::is_fraction(sheet, &months, &actions.collect::<Vec<_>>());
        for row in &area.rows {
            let Row::Action(row, section) = row else { continue };
            let Some(action) = reader.action(*row, section, &mut found.ledger) else { continue };
            submission.actions.push(action);
            if !months.is_empty() {
                let index = submission.actions.len() - 1;
                let own = progress::row_progress(sheet, area.sheet, *row, &months, index, fraction, &mut found.ledger);
                submission.progress.extend(own);
            }
        }
        let totals = totals::totals(sheet, area, &submission.actions, first, vocabulary, &mut found.ledger);
        submission.totals.extend(totals);
    }
    for table in &found.monitoring {
        let sheet = &workbook.sheets[table.sheet];
        // Where the rows of a template follow its plan by formulas that nobody calculated, their place still tells.
        let plan = submission.plans.first().filter(|_| official).map(|plan| plan.heading_row);
        let progress = progress::monitoring(sheet, table, &submission.actions, plan, &mut found.ledger);
        submission.progress.extend(progress);
    }
    for table in &found.notes {
        submission.notes.extend(progress::notes(&workbook.sheets[table.sheet], table, year, &mut found.ledger));
    }
    for table in &found.evaluations {
        submission.evaluations.extend(progress::evaluations(&workbook.sheets[table.sheet], table, &mut found.ledger));
    }
    submission.progress.sort_by_key(|p| (p.action, p.month));
    submission.replies = found.replies;
    if official {
        submission.loose = loose::loose(workbook, vocabulary.structure, &submission.actions, &submission.progress);
    }
    submission.identity = found.identity;
    (submission.cells, submission.unused) = found.ledger.settle(workbook);
}

//! The sheet `Matriks Tahapan`: OPD against activities, the number of actions in each. Will not judge a gap.

use std::borrow::Cow;

use rust_xlsxwriter::{Worksheet, XlsxError};

use crate::cells::column_letters;
use crate::model::Status;
use crate::year::AgencyYear;

use super::cell_style::{CellStyle, Styles};
use super::cell_writer::put;
use super::column::{At, Column, column};
use super::conditions::{fill, toned, when};
use super::datum::Datum;
use super::delimited;
use super::facts::Facts;
use super::formula::{Equals, count_where};
use super::page::TOP;
use super::table::{Placed, total_row, write as write_table};
use crate::palette::{ALERT, ALERT_TINT, of_status};
use crate::spreadsheet::Text;

/// Columns before the activities.
const FIXED: usize = 4;
/// Row of the headings: one lower than elsewhere, under the phases.
const HEADS: u32 = TOP + 1;

/// Writes the sheet.
pub(crate) fn write(sheet: &mut Worksheet, facts: &Facts, styles: &Styles) -> Result<(), XlsxError> {
    let columns = columns(facts);
    let activities = &facts.outcome.structure.activities;
    let first = FIXED as u16;
    let last = first + activities.len() as u16 - 1;
    phases(sheet, facts, styles)?;
    let placed = Placed::main("tblMatriks", HEADS);
    let states = &facts.outcome.agencies;
    let area = ((HEADS + 1, first), (HEADS + states.len().max(1) as u32, last));
    let letter = column_letters(u32::from(first));
    let row = HEADS + 2;
    when(sheet, area.0, area.1, &format!("={letter}{row}>0"), toned(of_status(Status::Complete)))?;
    let status = column_letters(3);
    let gap = format!("=AND({letter}{row}=0,OR(${status}{row}=\"lengkap\",${status}{row}=\"perlu perbaikan\"))");
    when(sheet, area.0, area.1, &gap, fill(ALERT_TINT, ALERT))?;
    let end = write_table(sheet, facts, styles, placed, &columns, states)?;
    let sums: Vec<(&str, f64)> = columns[FIXED..=FIXED + activities.len()]
        .iter()
        .map(|column| {
            let sum: usize = states.iter().map(|state| tally(facts, state, column.index)).sum();
            (column.head.as_ref(), sum as f64)
        })
        .collect();
    total_row(sheet, styles, &columns, (HEADS + 1, end), &sums)?;
    sheet.set_freeze_panes(HEADS + 1, first)?;
    sheet.set_repeat_rows(HEADS - 1, HEADS)?;
    let note = "Sel biru: kegiatan direncanakan; sel jingga: OPD sudah mengirim, kegiatan belum direncanakan.";
    sheet.put_text(end + 2, 0, note, &styles.note)?;
    Ok(())
}

/// The table as CSV.
pub(crate) fn csv(facts: &Facts) -> Vec<u8> {
    delimited::render(facts, &columns(facts), &facts.outcome.agencies)
}

fn columns<'a>(facts: &'a Facts<'a>) -> Vec<Column<'a, AgencyYear>> {
    let activities = &facts.outcome.structure.activities;
    let mut columns = vec![
        column("Kode", 10.5, CellStyle::Text, |facts: &'a Facts<'a>, state: &'a AgencyYear, _| {
            Datum::text(&*facts.roster(state.row).code)
        }),
        column("Pemda", 22.0, CellStyle::Wrap, |facts, state, _| Datum::text(&*facts.roster(state.row).government)),
        column("OPD", 30.0, CellStyle::Wrap, |facts, state, _| Datum::text(&*facts.roster(state.row).agency)),
        column("Status", 15.0, CellStyle::Text, |_, state, _| Datum::text(state.status.label())),
    ];
    for (index, activity) in activities.iter().enumerate() {
        columns.push(Column {
            head: Cow::Borrowed(&activity.name),
            width: 18.0,
            style: CellStyle::Tally,
            index,
            value: cell,
        });
    }
    columns.push(Column {
        head: Cow::Borrowed("Jumlah"),
        width: 10.0,
        style: CellStyle::Tally,
        index: activities.len(),
        value: |facts, state, at| {
            let (from, to) = span(facts, at);
            let sum = tally(facts, state, at.index);
            Datum::formula(format!("SUM({from}:{to})"), sum as f64)
        },
    });
    columns.push(column("Kegiatan Terisi", 10.0, CellStyle::Tally, |facts, state, at| {
        let (from, to) = span(facts, at);
        let filled = (0..facts.outcome.structure.activities.len()).filter(|&i| tally(facts, state, i) > 0).count();
        Datum::formula(format!("COUNTIF({from}:{to},\">0\")"), filled as f64)
    }));
    columns
}

fn cell<'a>(facts: &'a Facts<'a>, state: &'a AgencyYear, at: At<'_>) -> Datum<'a> {
    let activity = &facts.outcome.structure.activities[at.index];
    let head = format!("{}${}", column_letters((FIXED + at.index) as u32), HEADS + 1);
    let conditions = [
        Equals { column: "tblRencana[Kode]", with: at.cell("Kode"), text: &facts.roster(state.row).code },
        Equals { column: "tblRencana[Kegiatan]", with: head, text: &activity.name },
    ];
    Datum::formula(count_where(&conditions), tally(facts, state, at.index) as f64)
}

fn span(facts: &Facts, at: At<'_>) -> (String, String) {
    let activities = &facts.outcome.structure.activities;
    let cell = |name: Option<&str>| name.map_or(String::new(), |name| at.cell(name));
    (cell(activities.first().map(|a| a.name.as_str())), cell(activities.last().map(|a| a.name.as_str())))
}

/// Actions of a roster row for an activity; for the index after the last, those with any activity that is known.
fn tally(facts: &Facts, state: &AgencyYear, index: usize) -> usize {
    let Some(figures) = facts.figures_of(state.row) else { return 0 };
    let activities = &facts.outcome.structure.activities;
    let code = |action: &crate::figures::ActionFigures| {
        facts.outcome.submissions[action.submission].actions[action.action].activity.value()
    };
    figures
        .actions
        .iter()
        .filter_map(code)
        .filter(|code| match activities.get(index) {
            Some(activity) => activity.code == **code,
            None => activities.iter().any(|activity| activity.code == **code),
        })
        .count()
}

/// The line of phases over the headings.
fn phases(sheet: &mut Worksheet, facts: &Facts, styles: &Styles) -> Result<(), XlsxError> {
    let structure = &facts.outcome.structure;
    for phase in &structure.phases {
        let of = |activity: &&crate::config::structure::Activity| activity.phase == phase.number;
        let Some(first) = structure.activities.iter().position(|a| of(&a)) else { continue };
        let count = structure.activities.iter().filter(of).count();
        let (from, to) = ((FIXED + first) as u16, (FIXED + first + count - 1) as u16);
        let name = format!("Tahap {}: {}", phase.number, phase.name);
        if from == to {
            put(sheet, styles, (TOP, from), Datum::text(name), &styles.band)?;
        } else {
            sheet.put_wide_text((TOP, from), (TOP, to), &name, &styles.band)?;
        }
    }
    Ok(())
}

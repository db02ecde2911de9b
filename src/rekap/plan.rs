//! The sheet `Rencana Aksi`: every action that counts, with a link to the cell it was read from. Will not mend a value:
//! what could not be read stands as it was typed.

use rust_xlsxwriter::{Worksheet, XlsxError};

use super::cell_style::{CellStyle as Look, Styles};
use super::colors::{ALERT, ALERT_TINT};
use super::column::{At, Column, column, letters};
use super::conditions::{fill, when};
use super::datum::Datum;
use super::delimited;
use super::facts::{ActionRow as PlanRow, Facts};
use super::page::TOP;
use super::table::{Placed, total_row, write as write_table};
use crate::model::{self, AnyValue, COLUMNS, ColumnKind, Standing};

/// Writes the sheet.
pub(crate) fn write(sheet: &mut Worksheet, facts: &Facts, styles: &Styles) -> Result<(), XlsxError> {
    let columns = columns();
    let letters = letters(&columns);
    let last = TOP + facts.plan.len().max(1) as u32;
    for head in ["Target", "Mulai", "Selesai", "Anggaran (Rp)"] {
        let col = columns.iter().position(|c| c.head == head).unwrap_or(0) as u16;
        let rule = format!("=ISTEXT({}{})", letters[head], TOP + 2);
        when(sheet, (TOP + 1, col), (last, col), &rule, fill(ALERT_TINT, ALERT))?;
    }
    let placed = Placed::main("tblRencana", TOP);
    let end = write_table(sheet, facts, styles, placed, &columns, &facts.plan)?;
    let budget: i64 = facts.plan.iter().map(|row| row.figures.budget).sum();
    total_row(sheet, styles, &columns, (TOP + 1, end), &[("Anggaran (Rp)", budget as f64)])?;
    sheet.set_freeze_panes(TOP + 1, 2)?;
    Ok(())
}

/// The table as CSV.
pub(crate) fn csv(facts: &Facts) -> Vec<u8> {
    delimited::render(facts, &columns(), &facts.plan)
}

/// Who the action is from: the columns that every sheet of actions begins with.
pub(crate) fn whose<'a>() -> Vec<Column<'a, PlanRow>> {
    vec![
        column("Kode", 9.5, Look::Text, |facts, row, _| Datum::text(&*facts.roster(row.agency).code)),
        column("Pemda", 17.0, Look::Wrap, |facts, row, _| Datum::text(&*facts.roster(row.agency).government)),
        column("OPD", 23.0, Look::Wrap, |facts, row, _| Datum::text(&*facts.roster(row.agency).agency)),
        column("Singkatan", 12.5, Look::Wrap, |facts, row, _| Datum::text(&*facts.roster(row.agency).acronym)),
    ]
}

fn columns<'a>() -> Vec<Column<'a, PlanRow>> {
    let mut columns = whose();
    for known in &COLUMNS {
        match known.kind {
            ColumnKind::Phase(_) => columns.push(column("Tahap", 7.5, Look::Centre, phase_number)),
            ColumnKind::Activity(_) => columns.push(column("Kode Kegiatan", 10.0, Look::Centre, activity_code)),
            _ => {}
        }
        columns.extend(of_plan(known));
    }
    let source: [Column<'a, PlanRow>; 4] = [
        column("Berkas", 24.0, Look::Wrap, |facts, row, _| {
            Datum::text(&*facts.outcome.submissions[row.figures.submission].path)
        }),
        column("Lembar", 13.5, Look::Wrap, |facts, row, _| {
            Datum::text(facts.outcome.sources.sheet(facts.place(row)).unwrap_or(""))
        }),
        column("Baris", 7.5, Look::Centre, |facts, row, _| Datum::whole(i64::from(facts.action(row).row) + 1)),
        column("Sumber", 9.0, Look::Link, |facts, row, _| facts.link("buka", facts.place(row))),
    ];
    columns.extend(source);
    columns
}

/// A column of the plan as it stands here; none where it does not. Phase and activity stand in words, behind their number.
fn of_plan<'a>(known: &'static model::Column) -> Option<Column<'a, PlanRow>> {
    let (head, look, value): (_, _, fn(&'a Facts<'a>, &'a PlanRow, At<'_>) -> Datum<'a>) = match known.kind {
        ColumnKind::Number(_) => (known.heading, Look::Centre, no),
        ColumnKind::Phase(_) => ("Nama Tahap", Look::Wrap, phase_name),
        ColumnKind::Activity(_) => (known.heading, Look::Wrap, activity),
        ColumnKind::Description(_) | ColumnKind::Text(_) => (known.heading, Look::Wrap, entry),
        ColumnKind::Code(_) => (known.heading, Look::Text, entry),
        ColumnKind::Quantity(_) => (known.heading, Look::Number, entry),
        ColumnKind::Day(_) => (known.heading, Look::Date, entry),
        ColumnKind::Money(_) => (known.heading, Look::Money, entry),
        ColumnKind::Period => return None,
    };
    Some(Column { index: known.field as usize, ..column(head, known.rekap?, look, value) })
}

/// What was read of a column; where that is no sure value, what stands in the file.
fn entry<'a>(facts: &'a Facts<'a>, row: &'a PlanRow, at: At<'_>) -> Datum<'a> {
    let Some(entry) = COLUMNS[at.index].entry(facts.action(row)) else { return Datum::Blank };
    match (entry.value(), entry.standing()) {
        (Some(AnyValue::Text(text)), _) => Datum::text(text),
        (Some(AnyValue::Phase(number)), _) => Datum::whole(i64::from(number)),
        (Some(AnyValue::Quantity(number)), _) => Datum::Number(number),
        (Some(AnyValue::Rupiah(amount)), _) => Datum::whole(amount),
        (Some(AnyValue::Day(day)), _) => Datum::Date(day),
        (None, Standing::Empty | Standing::NoColumn) => Datum::Blank,
        (None, _) => Datum::text(entry.raw().as_str()),
    }
}

fn activity_code<'a>(facts: &'a Facts<'a>, row: &'a PlanRow, _: At<'_>) -> Datum<'a> {
    Datum::text(facts.action(row).activity.value().map_or("", String::as_str))
}

/// Number as typed; a number stays one.
pub(crate) fn no<'a>(facts: &'a Facts<'a>, row: &'a PlanRow, _: At<'_>) -> Datum<'a> {
    let entry = &facts.action(row).no;
    let text = entry.value().map_or(entry.raw.as_str(), String::as_str);
    match text.parse::<u32>() {
        Ok(number) if number.to_string() == text => Datum::whole(i64::from(number)),
        _ => Datum::text(text),
    }
}

/// Number of the phase.
pub(crate) fn phase_number<'a>(facts: &'a Facts<'a>, row: &'a PlanRow, _: At<'_>) -> Datum<'a> {
    facts.action(row).phase.value().map_or(Datum::Blank, |&number| Datum::whole(i64::from(number)))
}

fn phase_name<'a>(facts: &'a Facts<'a>, row: &'a PlanRow, _: At<'_>) -> Datum<'a> {
    let phase = &facts.action(row).phase;
    let name = phase.value().and_then(|&number| facts.phase_name(number));
    Datum::text(name.unwrap_or(&phase.raw))
}

/// Name of the activity.
pub(crate) fn activity<'a>(facts: &'a Facts<'a>, row: &'a PlanRow, _: At<'_>) -> Datum<'a> {
    let activity = &facts.action(row).activity;
    let name = activity.value().and_then(|code| facts.activity_name(code));
    Datum::text(name.unwrap_or(&activity.raw))
}

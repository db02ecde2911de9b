//! The sheet `Rencana Aksi`: every action that counts, with a link to the cell it was read from. Will not mend a value:
//! what could not be read stands as it was typed.

use rust_xlsxwriter::{Worksheet, XlsxError};

use super::cell_style::{CellStyle, Styles};
use super::column::{At, Column, column, letters};
use super::conditions::{fill, when};
use super::datum::Datum;
use super::delimited;
use super::facts::{ActionRow, Facts};
use super::page::TOP;
use super::table::{Placed, total_row, write as write_table};
use crate::model::{self, AnyValue, COLUMNS, ColumnKind, Standing};
use crate::money::Rupiah;
use crate::palette::{ALERT, ALERT_TINT};

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
    let budget: Rupiah = facts.plan.iter().map(|row| row.figures.budget).sum();
    total_row(sheet, styles, &columns, (TOP + 1, end), &[("Anggaran (Rp)", budget)])?;
    sheet.set_freeze_panes(TOP + 1, 2)?;
    Ok(())
}

/// The table as CSV.
pub(crate) fn csv(facts: &Facts) -> Vec<u8> {
    delimited::render(facts, &columns(), &facts.plan)
}

/// Who the action is from: the columns that every sheet of actions begins with.
pub(crate) fn whose<'a>() -> Vec<Column<'a, ActionRow>> {
    vec![
        column("Kode", 9.5, CellStyle::Text, |facts, row, _| Datum::text(&*facts.roster(row.agency).code)),
        column("Pemda", 17.0, CellStyle::Wrap, |facts, row, _| Datum::text(&*facts.roster(row.agency).government)),
        column("OPD", 23.0, CellStyle::Wrap, |facts, row, _| Datum::text(&*facts.roster(row.agency).agency)),
        column("Singkatan", 12.5, CellStyle::Wrap, |facts, row, _| Datum::text(&*facts.roster(row.agency).acronym)),
    ]
}

fn columns<'a>() -> Vec<Column<'a, ActionRow>> {
    let mut columns = whose();
    for known in &COLUMNS {
        match known.kind {
            ColumnKind::Phase(_) => columns.push(column("Tahap", 7.5, CellStyle::Centre, phase_number)),
            ColumnKind::Activity(_) => columns.push(column("Kode Kegiatan", 10.0, CellStyle::Centre, activity_code)),
            _ => {}
        }
        columns.extend(of_plan(known));
    }
    let source: [Column<'a, ActionRow>; 4] = [
        column("Berkas", 24.0, CellStyle::Wrap, |facts, row, _| Datum::text(facts.path(row.figures.submission))),
        column("Lembar", 13.5, CellStyle::Wrap, |facts, row, _| {
            Datum::name(facts.outcome.sources.sheet(facts.place(row)))
        }),
        column("Baris", 7.5, CellStyle::Centre, |facts, row, _| Datum::whole(i64::from(facts.action(row).row) + 1)),
        column("Sumber", 9.0, CellStyle::Link, |facts, row, _| facts.link("buka", facts.place(row))),
    ];
    columns.extend(source);
    columns
}

/// A column of the plan as it stands here; none where it does not. Phase and activity stand in words, behind their number.
fn of_plan<'a>(known: &'static model::Column) -> Option<Column<'a, ActionRow>> {
    let (head, look, value): (_, _, fn(&'a Facts<'a>, &'a ActionRow, At<'_>) -> Datum<'a>) = match known.kind {
        ColumnKind::Number(_) => (known.heading, CellStyle::Centre, no),
        ColumnKind::Phase(_) => ("Nama Tahap", CellStyle::Wrap, phase_name),
        ColumnKind::Activity(_) => (known.heading, CellStyle::Wrap, activity),
        ColumnKind::Description(_) | ColumnKind::Text(_) => (known.heading, CellStyle::Wrap, entry),
        ColumnKind::Code(_) => (known.heading, CellStyle::Text, entry),
        ColumnKind::Quantity(_) => (known.heading, CellStyle::Number, entry),
        ColumnKind::Day(_) => (known.heading, CellStyle::Date, entry),
        ColumnKind::Money(_) => (known.heading, CellStyle::Money, entry),
        ColumnKind::Period => return None,
    };
    Some(Column { index: known.field as usize, ..column(head, known.rekap?, look, value) })
}

/// What was read of a column; where that is no sure value, what stands in the file.
fn entry<'a>(facts: &'a Facts<'a>, row: &'a ActionRow, at: At<'_>) -> Datum<'a> {
    let Some(entry) = COLUMNS[at.index].entry(facts.action(row)) else { return Datum::Blank };
    match (entry.value(), entry.standing()) {
        (Some(AnyValue::Text(text)), _) => Datum::text(text),
        (Some(AnyValue::Phase(number)), _) => Datum::whole(i64::from(number)),
        (Some(AnyValue::Quantity(number)), _) => Datum::Number(number),
        // As a number it would be added up.
        (Some(AnyValue::Rupiah(_)), _) if row.is_budget_left_out => Datum::text(entry.raw().as_str()),
        (Some(AnyValue::Rupiah(amount)), _) => Datum::Rupiah(amount),
        (Some(AnyValue::Day(day)), _) => Datum::Date(day),
        (None, Standing::Empty | Standing::NoColumn) => Datum::Blank,
        (None, _) => Datum::text(entry.raw().as_str()),
    }
}

fn activity_code<'a>(facts: &'a Facts<'a>, row: &'a ActionRow, _: At<'_>) -> Datum<'a> {
    Datum::text(facts.action(row).activity.value().map_or("", String::as_str))
}

/// Number as typed; a number stays one.
pub(crate) fn no<'a>(facts: &'a Facts<'a>, row: &'a ActionRow, _: At<'_>) -> Datum<'a> {
    let entry = &facts.action(row).no;
    let text = entry.value().map_or(entry.raw.as_str(), String::as_str);
    match text.parse::<u32>() {
        Ok(number) if number.to_string() == text => Datum::whole(i64::from(number)),
        _ => Datum::text(text),
    }
}

/// Number of the phase.
pub(crate) fn phase_number<'a>(facts: &'a Facts<'a>, row: &'a ActionRow, _: At<'_>) -> Datum<'a> {
    facts.action(row).phase.value().map_or(Datum::Blank, |&number| Datum::whole(i64::from(number)))
}

fn phase_name<'a>(facts: &'a Facts<'a>, row: &'a ActionRow, _: At<'_>) -> Datum<'a> {
    let phase = &facts.action(row).phase;
    let name = phase.value().and_then(|&number| facts.phase_name(number));
    Datum::text(name.unwrap_or(&phase.raw))
}

/// Name of the activity.
pub(crate) fn activity<'a>(facts: &'a Facts<'a>, row: &'a ActionRow, _: At<'_>) -> Datum<'a> {
    let activity = &facts.action(row).activity;
    let name = activity.value().and_then(|code| facts.activity_name(code));
    Datum::text(name.unwrap_or(&activity.raw))
}

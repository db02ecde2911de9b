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
    columns.extend([
        column("No", 5.5, Look::Centre, no),
        column("Tahap", 7.5, Look::Centre, phase_number),
        column("Nama Tahap", 13.5, Look::Wrap, phase_name),
        column("Kode Kegiatan", 10.0, Look::Centre, |facts, row, _| {
            Datum::text(facts.action(row).activity.value().map_or("", String::as_str))
        }),
        column("Kegiatan", 24.0, Look::Wrap, activity),
        column("Rencana Aksi", 36.0, Look::Wrap, |facts, row, _| Datum::words(&facts.action(row).description)),
        column("Keluaran", 20.0, Look::Wrap, |facts, row, _| Datum::words(&facts.action(row).output)),
        column("Target", 8.5, Look::Number, |facts, row, _| {
            Datum::entry(&facts.action(row).target, |&number| Datum::Number(number))
        }),
        column("Satuan", 10.5, Look::Wrap, |facts, row, _| Datum::words(&facts.action(row).unit)),
        column("Mulai", 11.5, Look::Date, |facts, row, _| {
            Datum::entry(&facts.action(row).start, |&day| Datum::Date(day))
        }),
        column("Selesai", 11.5, Look::Date, |facts, row, _| {
            Datum::entry(&facts.action(row).end, |&day| Datum::Date(day))
        }),
        column("Penanggung Jawab", 19.0, Look::Wrap, |facts, row, _| Datum::words(&facts.action(row).responsible)),
        column("Kode Sub Kegiatan", 17.0, Look::Text, |facts, row, _| Datum::words(&facts.action(row).code)),
        column("Sub Kegiatan", 24.0, Look::Wrap, |facts, row, _| Datum::words(&facts.action(row).subactivity)),
        column("Sumber Dana", 11.5, Look::Wrap, |facts, row, _| Datum::words(&facts.action(row).fund)),
        column("Anggaran (Rp)", 16.5, Look::Money, |facts, row, _| {
            Datum::entry(&facts.action(row).budget, |&rupiah| Datum::whole(rupiah))
        }),
        column("Keterangan", 18.0, Look::Wrap, |facts, row, _| Datum::words(&facts.action(row).note)),
        column("Berkas", 24.0, Look::Wrap, |facts, row, _| {
            Datum::text(&*facts.outcome.submissions[row.figures.submission].path)
        }),
        column("Lembar", 13.5, Look::Wrap, |facts, row, _| {
            Datum::text(facts.outcome.sources.sheet(facts.place(row)).unwrap_or(""))
        }),
        column("Baris", 7.5, Look::Centre, |facts, row, _| Datum::whole(i64::from(facts.action(row).row) + 1)),
        column("Sumber", 9.0, Look::Link, |facts, row, _| facts.link("buka", facts.place(row))),
    ]);
    columns
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

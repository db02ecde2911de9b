//! The sheet `Berkas`: every received file with its SHA-256 and what became of it. Will not open one.

use rust_xlsxwriter::{Worksheet, XlsxError};

use crate::cells::{Format, Location};
use crate::model::{Received, Submission};

use super::cell_style::{CellStyle, Styles};
use super::column::{Column, column};
use super::datum::Datum;
use super::delimited;
use super::facts::Facts;
use super::page::TOP;
use super::table::{Placed, total_row, write as write_table};
use crate::consolidate::reconciliation::ReconRow;
use crate::rules::refusal_remark;

/// Writes the sheet.
pub(crate) fn write(sheet: &mut Worksheet, facts: &Facts, styles: &Styles) -> Result<(), XlsxError> {
    let columns = columns();
    let files = &facts.outcome.submissions;
    let placed = Placed::main("tblBerkas", TOP);
    let end = write_table(sheet, facts, styles, placed, &columns, &facts.recon)?;
    let sum = |of: fn(&Submission) -> u64| files.iter().map(of).sum::<u64>() as f64;
    let sums = [
        ("Ukuran (bita)", sum(|file| file.size)),
        ("Sel Terpakai", sum(|file| file.cells.used as u64)),
        ("Sel Kerangka", sum(|file| file.cells.furniture as u64)),
        ("Sel Tidak Terpakai", sum(|file| file.cells.unused as u64)),
    ];
    total_row(sheet, styles, &columns, (TOP + 1, end), &sums)?;
    sheet.set_freeze_panes(TOP + 1, 2)?;
    Ok(())
}

/// The table as CSV.
pub(crate) fn csv(facts: &Facts) -> Vec<u8> {
    delimited::render(facts, &columns(), &facts.recon)
}

fn columns<'a>() -> Vec<Column<'a, ReconRow>> {
    vec![
        column("No", 7.0, CellStyle::Centre, |_, row, _| Datum::count(row.submission + 1)),
        column("Berkas", 40.0, CellStyle::Wrap, |facts, row, _| Datum::name(Some(&file(facts, row).path))),
        column("Sumber", 9.0, CellStyle::Link, |facts, row, _| {
            facts.link("buka", Location::file(file(facts, row).file))
        }),
        column("Format", 13.0, CellStyle::Centre, |facts, row, _| match file(facts, row).format {
            Format::Unknown => Datum::text("tidak dikenal"),
            known => Datum::text(known.extension()),
        }),
        column("Ukuran (bita)", 12.0, CellStyle::Count, |facts, row, _| Datum::whole(file(facts, row).size as i64)),
        column("SHA-256", 62.0, CellStyle::Code, |facts, row, _| Datum::text(&*file(facts, row).sha256)),
        column("Diterima", 12.0, CellStyle::Date, |facts, row, _| Datum::date(file(facts, row).received.date())),
        column("Dasar Tanggal", 22.0, CellStyle::Text, |facts, row, _| Datum::text(basis(file(facts, row).received))),
        column("Revisi", 8.5, CellStyle::Centre, |facts, row, _| match file(facts, row).revision {
            0 => Datum::Blank,
            revision => Datum::whole(i64::from(revision)),
        }),
        column("Kode OPD", 11.0, CellStyle::Text, |facts, row, _| {
            Datum::text(file(facts, row).roster_row().map_or("", |row| &facts.roster(row).code))
        }),
        column("Status", 15.0, CellStyle::Text, |facts, row, _| {
            Datum::text(facts.outcome.statuses[row.submission].label())
        }),
        column("Sel Terpakai", 11.0, CellStyle::Count, |facts, row, _| Datum::count(file(facts, row).cells.used)),
        column("Sel Kerangka", 11.0, CellStyle::Count, |facts, row, _| Datum::count(file(facts, row).cells.furniture)),
        column("Sel Tidak Terpakai", 11.0, CellStyle::Count, |facts, row, _| {
            Datum::count(file(facts, row).cells.unused)
        }),
        column("Keterangan", 34.0, CellStyle::Wrap, |facts, row, _| Datum::text(remark(file(facts, row)))),
    ]
}

fn file<'a>(facts: &Facts<'a>, row: &ReconRow) -> &'a Submission {
    &facts.outcome.submissions[row.submission]
}

/// How the day of receipt is known.
fn basis(received: Received) -> &'static str {
    match received {
        Received::Listed(_) => "penerimaan.csv",
        Received::FolderName(_) => "nama folder",
        Received::WorkbookDate(_) => "tanggal dalam berkas",
        Received::Unknown => "tidak diketahui",
    }
}

fn remark(file: &Submission) -> String {
    file.refusal.as_ref().map(refusal_remark).unwrap_or_default()
}

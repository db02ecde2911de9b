//! The sheet `Temuan`: every finding with a link to its cell, then the rules that could not be evaluated.
//! Will not word a finding.

use rust_xlsxwriter::{Worksheet, XlsxError};

use crate::cells::Location;
use crate::config::roster::RosterRow;
use crate::finding::{Finding, NotEvaluated};
use crate::model::{Status, Submission};
use crate::rules::not_evaluated;

use super::cell_style::{CellStyle, Styles};
use super::column::{Column, column, letters};
use super::conditions::{toned, when};
use super::datum::Datum;
use super::delimited;
use super::facts::Facts;
use super::page::TOP;
use super::table::{Placed, write as write_table};
use crate::palette::of_status;
use crate::spreadsheet::Text;

/// Writes the sheet.
pub(crate) fn write(sheet: &mut Worksheet, facts: &Facts, styles: &Styles) -> Result<(), XlsxError> {
    let columns = columns();
    let widths: Vec<f64> = columns.iter().map(|column| column.width).collect();
    let findings = &facts.outcome.findings;
    let last = TOP + findings.list.len().max(1) as u32;
    let col = columns.iter().position(|column| column.head == "Tingkat").unwrap_or(0) as u16;
    let letter = letters(&columns)["Tingkat"].clone();
    for (label, look) in
        [("kesalahan", toned(of_status(Status::Refused))), ("peringatan", toned(of_status(Status::ToMend)))]
    {
        when(sheet, (TOP + 1, col), (last, col), &format!("={letter}{}=\"{label}\"", TOP + 2), look)?;
    }
    let placed = Placed::main("tblTemuan", TOP);
    let end = write_table(sheet, facts, styles, placed, &columns, &findings.list)?;
    sheet.set_freeze_panes(TOP + 1, 3)?;
    if findings.not_evaluated.is_empty() {
        return Ok(());
    }
    sheet.put_text(end + 1, 0, "Aturan yang tidak dapat diperiksa", &styles.section)?;
    let placed = Placed::further("tblTidakDiperiksa", end + 2, &widths);
    write_table(sheet, facts, styles, placed, &not_evaluated_columns(), &findings.not_evaluated)?;
    Ok(())
}

/// The findings as CSV.
pub(crate) fn csv(facts: &Facts) -> Vec<u8> {
    delimited::render(facts, &columns(), &facts.outcome.findings.list)
}

/// The rules that were not evaluated as CSV.
pub(crate) fn csv_not_evaluated(facts: &Facts) -> Vec<u8> {
    delimited::render(facts, &not_evaluated_columns(), &facts.outcome.findings.not_evaluated)
}

fn columns<'a>() -> Vec<Column<'a, Finding>> {
    vec![
        column("Kode", 8.0, CellStyle::Text, |_, finding, _| Datum::text(finding.rule.code)),
        column("Tingkat", 12.5, CellStyle::Text, |_, finding, _| Datum::text(finding.severity.label())),
        column("Kode OPD", 11.0, CellStyle::Text, |facts, finding, _| {
            Datum::text(finding.agency.map_or("", |row| &facts.roster(row).code))
        }),
        column("Pemda", 22.0, CellStyle::Wrap, |facts, finding, _| {
            Datum::text(finding.agency.map_or("", |row| &facts.roster(row).government))
        }),
        column("OPD", 30.0, CellStyle::Wrap, |facts, finding, _| {
            Datum::text(finding.agency.map_or("", |row| &facts.roster(row).agency))
        }),
        column("Berkas", 32.0, CellStyle::Wrap, |facts, finding, _| {
            Datum::name(facts.outcome.sources.path(finding.at))
        }),
        column("Lembar", 16.0, CellStyle::Wrap, |facts, finding, _| {
            Datum::name(facts.outcome.sources.sheet(finding.at))
        }),
        column("Sel", 8.5, CellStyle::Link, |facts, finding, _| match finding.at.cell {
            Some(cell) => facts.link(cell.to_string(), finding.at),
            None if finding.at.file.is_some() => facts.link("buka", finding.at),
            None => Datum::Blank,
        }),
        column("Isi Sekarang", 26.0, CellStyle::Wrap, |_, finding, _| Datum::text(&*finding.value)),
        column("Apa yang Salah", 50.0, CellStyle::Wrap, |facts, finding, _| {
            Datum::text(facts.outcome.sentence(finding))
        }),
        column("Cara Memperbaiki", 46.0, CellStyle::Wrap, |_, finding, _| Datum::text(finding.hint())),
        column("Tanggapan OPD", 34.0, CellStyle::Wrap, |_, finding, _| {
            Datum::text(finding.reply.as_deref().unwrap_or_default())
        }),
    ]
}

/// The columns stand where those of the findings have fitting widths.
fn not_evaluated_columns<'a>() -> Vec<Column<'a, NotEvaluated>> {
    vec![
        column("Kode", 8.0, CellStyle::Text, |_, rule, _| Datum::text(rule.rule.code)),
        column("Keadaan", 12.5, CellStyle::Text, |_, _, _| Datum::text("tidak diperiksa")),
        column("Kode OPD", 11.0, CellStyle::Text, |facts, rule, _| of_sender(facts, rule, |row| &row.code)),
        column("Pemda", 22.0, CellStyle::Wrap, |facts, rule, _| of_sender(facts, rule, |row| &row.government)),
        column("OPD", 30.0, CellStyle::Wrap, |facts, rule, _| of_sender(facts, rule, |row| &row.agency)),
        column("Berkas", 32.0, CellStyle::Wrap, |facts, rule, _| {
            Datum::name(facts.outcome.sources.path(Location::file(rule.file)))
        }),
        column("Sebab", 16.0, CellStyle::Wrap, |facts, rule, _| {
            Datum::text(not_evaluated(rule, &facts.outcome.names()))
        }),
    ]
}

/// Something of the roster row that sent the file of a rule.
fn of_sender<'a>(facts: &'a Facts<'a>, rule: &NotEvaluated, what: fn(&RosterRow) -> &str) -> Datum<'a> {
    let files = &facts.outcome.submissions;
    let first = files.partition_point(|file| file.file < rule.file);
    let row = files.get(first).filter(|file| file.file == rule.file).and_then(Submission::roster_row);
    Datum::text(row.map_or("", |row| what(facts.roster(row))))
}

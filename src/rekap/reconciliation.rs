//! The sheet `Rekonsiliasi`: of each file, what was read against what became of it. Will not fail a run: the caller does,
//! by [`ReconRow::balances`](super::ReconRow::balances).

use rust_xlsxwriter::{Worksheet, XlsxError};

use crate::cells::column_letters;
use crate::model::Status;

use super::cell_style::{CellStyle, Styles};
use super::cell_writer::put;
use super::column::{At, Column, column, letters};
use super::conditions::{fill, toned, when};
use super::datum::{Datum, FormulaResult};
use super::delimited;
use super::facts::Facts;
use super::formula::{Equals, count_where, sum_where};
use super::page::TOP;
use super::table::{Placed, total_row, write as write_table};
use crate::consolidate::reconciliation::{Amount, ReconRow};
use crate::money::Rupiah;
use crate::palette::{ALERT, ALERT_TINT, of_status};

/// What stands where everything is accounted for.
const BALANCED: &str = "SEIMBANG";
/// And where it is not.
const UNBALANCED: &str = "TIDAK SEIMBANG";
/// Formula for the result over all files, on other sheets.
pub(crate) const RESULT: &str = "Rekonsiliasi!$B$6";
/// Row of the headings: two lower than elsewhere, under the check.
const HEADS: u32 = TOP + 2;

/// Writes the sheet.
pub(crate) fn write(sheet: &mut Worksheet, facts: &Facts, styles: &Styles) -> Result<(), XlsxError> {
    let columns = columns();
    let placed = Placed::main("tblRekonsiliasi", HEADS);
    let rows = &facts.recon;
    let last = HEADS + rows.len().max(1) as u32;
    let check = columns.len() as u16 - 1;
    let letter = letters(&columns)["Periksa"].clone();
    let area = ((HEADS + 1, check), (last, check));
    when(sheet, area.0, area.1, &format!("={letter}{}=\"{BALANCED}\"", HEADS + 2), toned(of_status(Status::Complete)))?;
    when(sheet, area.0, area.1, &format!("={letter}{}=\"{UNBALANCED}\"", HEADS + 2), fill(ALERT_TINT, ALERT))?;
    let gap = columns.iter().position(|column| column.head.starts_with("Selisih")).unwrap_or(0) as u16;
    let rule = format!("=N({}{})<>0", column_letters(u32::from(gap)), HEADS + 2);
    when(sheet, (HEADS + 1, gap), (last, gap), &rule, fill(ALERT_TINT, ALERT))?;
    when(sheet, (TOP, 1), (TOP, 1), &format!("=$B${}=\"{UNBALANCED}\"", TOP + 1), fill(ALERT_TINT, ALERT))?;
    let end = write_table(sheet, facts, styles, placed, &columns, rows)?;
    let counts = COUNTED.iter().map(|(head, of)| (*head, (rows.iter().map(of).sum::<usize>() as f64).into()));
    let amounts = SUMMED.iter().map(|(head, of)| (*head, rows.iter().map(of).sum::<Rupiah>().into()));
    let sums: Vec<(&str, FormulaResult)> = counts.chain(amounts).collect();
    total_row(sheet, styles, &columns, (HEADS + 1, end), &sums)?;
    overall(sheet, facts, styles)?;
    sheet.set_freeze_panes(HEADS + 1, 2)?;
    Ok(())
}

/// The table as CSV.
pub(crate) fn csv(facts: &Facts) -> Vec<u8> {
    delimited::render(facts, &columns(), &facts.recon)
}

/// The result over all files.
pub(crate) fn result(facts: &Facts) -> &'static str {
    if facts.recon.iter().all(ReconRow::balances) { BALANCED } else { UNBALANCED }
}

/// A column with what its rows add up to.
type Summed<T> = (&'static str, fn(&ReconRow) -> T);

const COUNTED: [Summed<usize>; 4] = [
    ("Baris Dibaca", |row| row.read.rows),
    ("Baris Dikonsolidasi", |row| row.consolidated.rows),
    ("Baris Digantikan", |row| row.superseded.rows),
    ("Baris Ditolak", |row| row.refused.rows),
];

const SUMMED: [Summed<Rupiah>; 5] = [
    ("Dibaca (Rp)", |row| row.read.rupiah),
    ("Dikonsolidasi (Rp)", |row| row.consolidated.rupiah),
    ("Digantikan (Rp)", |row| row.superseded.rupiah),
    ("Ditolak (Rp)", |row| row.refused.rupiah),
    ("Menunggu Perbaikan (Rp)", |row| row.left_out.rupiah),
];

/// The check over all files, and against the sheet `Rencana Aksi`.
fn overall(sheet: &mut Worksheet, facts: &Facts, styles: &Styles) -> Result<(), XlsxError> {
    let formula = format!(
        "IF(AND(COUNTIFS(tblRekonsiliasi[Periksa],\"{UNBALANCED}\")=0,\
         SUM(tblRekonsiliasi[Baris Dikonsolidasi])=COUNTA(tblRencana[Kode]),\
         {}),\"{BALANCED}\",\"{UNBALANCED}\")",
        facts.slack.same("SUM(tblRekonsiliasi[Dikonsolidasi (Rp)])", "SUM(tblRencana[Anggaran (Rp)])")
    );
    put(sheet, styles, (TOP, 0), Datum::text("Hasil"), styles.total(CellStyle::Text))?;
    let result = Datum::formula_text(formula, result(facts));
    put(sheet, styles, (TOP, 1), result, styles.total(CellStyle::Text))?;
    if let Some(note) = facts.slack.note() {
        put(sheet, styles, (TOP, 2), Datum::text(note), &styles.note)?;
    }
    Ok(())
}

fn columns<'a>() -> Vec<Column<'a, ReconRow>> {
    vec![
        column("No", 7.0, CellStyle::Centre, |_, row, _| Datum::count(row.submission + 1)),
        column("Berkas", 40.0, CellStyle::Wrap, |facts, row, _| Datum::text(path(facts, row))),
        column("Status", 15.0, CellStyle::Text, |facts, row, _| {
            Datum::text(facts.outcome.statuses[row.submission].label())
        }),
        column("Baris Dibaca", 10.0, CellStyle::Tally, |_, row, _| Datum::count(row.read.rows)),
        column("Baris Dikonsolidasi", 13.5, CellStyle::Tally, |facts, row, at| {
            let formula = if facts.has_twin(path(facts, row)) {
                format!("SUMPRODUCT(1*EXACT(tblRencana[Berkas],{}))", at.cell("Berkas"))
            } else {
                count_where(&[of_file(facts, row, at)])
            };
            Datum::formula(formula, row.consolidated.rows as f64)
        }),
        column("Baris Digantikan", 11.5, CellStyle::Tally, |_, row, _| Datum::count(row.superseded.rows)),
        column("Baris Ditolak", 10.0, CellStyle::Tally, |_, row, _| Datum::count(row.refused.rows)),
        column("Dibaca (Rp)", 17.0, CellStyle::Ledger, |_, row, _| rupiah(row.read)),
        column("Dikonsolidasi (Rp)", 17.0, CellStyle::Ledger, |facts, row, at| {
            let budget = "tblRencana[Anggaran (Rp)]";
            let formula = if facts.has_twin(path(facts, row)) {
                format!("SUMPRODUCT(1*EXACT(tblRencana[Berkas],{}),{budget})", at.cell("Berkas"))
            } else {
                sum_where(budget, &[of_file(facts, row, at)])
            };
            Datum::formula_rupiah(formula, row.consolidated.rupiah)
        }),
        column("Digantikan (Rp)", 17.0, CellStyle::Ledger, |_, row, _| rupiah(row.superseded)),
        column("Ditolak (Rp)", 17.0, CellStyle::Ledger, |_, row, _| rupiah(row.refused)),
        column("Menunggu Perbaikan (Rp)", 17.0, CellStyle::Ledger, |_, row, _| rupiah(row.left_out)),
        column("Jumlah menurut Berkas (Rp)", 18.0, CellStyle::Ledger, |_, row, _| {
            row.stated.map_or(Datum::Blank, Datum::Rupiah)
        }),
        column("Selisih dengan Berkas (Rp)", 18.0, CellStyle::Ledger, |_, row, at| match row.stated {
            Some(stated) => {
                let formula = format!("{}-{}", at.cell("Dibaca (Rp)"), at.cell("Jumlah menurut Berkas (Rp)"));
                Datum::formula_rupiah(formula, row.read.rupiah - stated)
            }
            None => Datum::Blank,
        }),
        column("Periksa", 17.0, CellStyle::Text, |facts, row, at| {
            let sum = |parts: &[&str]| parts.iter().map(|head| at.cell(head)).collect::<Vec<_>>().join("+");
            let formula = format!(
                "IF(AND({}={},{}),\"{BALANCED}\",\"{UNBALANCED}\")",
                at.cell("Baris Dibaca"),
                sum(&["Baris Dikonsolidasi", "Baris Digantikan", "Baris Ditolak"]),
                facts.slack.same(
                    &at.cell("Dibaca (Rp)"),
                    &sum(&["Dikonsolidasi (Rp)", "Digantikan (Rp)", "Ditolak (Rp)", "Menunggu Perbaikan (Rp)"])
                ),
            );
            Datum::formula_text(formula, if row.balances() { BALANCED } else { UNBALANCED })
        }),
    ]
}

fn path<'a>(facts: &'a Facts<'a>, row: &ReconRow) -> &'a str {
    facts.path(row.submission)
}

fn rupiah<'a>(amount: Amount) -> Datum<'a> {
    Datum::Rupiah(amount.rupiah)
}

fn of_file<'a>(facts: &'a Facts<'a>, row: &ReconRow, at: At<'_>) -> Equals<'a> {
    Equals { column: "tblRencana[Berkas]", with: at.cell("Berkas"), text: path(facts, row) }
}

//! The sheet `Evaluasi`: the figures of each OPD at the end of the quarter, then what OPDs wrote: evaluations and monthly
//! notes. Will not set a category that the settings do not name.

use rust_xlsxwriter::{Worksheet, XlsxError};

use crate::calendar::{MONTHS, Quarter};
use crate::cells::{CellRef, Location};
use crate::figures::{AgencyFigures, category_rule};
use crate::model::{Evaluation, Note, Submission};
use crate::year::{AgencyYear, Year};

use super::cell_style::{CellStyle, Styles};
use super::column::{At, Column, column};
use super::datum::Datum;
use super::delimited;
use super::facts::Facts;
use super::formula::{self, Equals, count_where, numbers_where, reported, sum_where};
use super::page::TOP;
use super::table::{Placed, write as write_table};
use crate::spreadsheet::Text;

/// An evaluation or note with where it is from.
struct Sourced<T> {
    agency: usize,
    submission: usize,
    what: T,
}

/// Writes the sheet.
pub(crate) fn write(sheet: &mut Worksheet, facts: &Facts, styles: &Styles) -> Result<(), XlsxError> {
    let columns = figures();
    let widths: Vec<f64> = columns.iter().map(|column| column.width).collect();
    let placed = Placed::main("tblPenilaian", TOP);
    let end = write_table(sheet, facts, styles, placed, &columns, &facts.judged)?;
    let rule = format!(
        "Kategori menurut tingkat capaian (realisasi dibagi rencana, paling tinggi 100%): {}.",
        category_rule(&facts.outcome.settings.report)
    );
    sheet.put_text(end, 0, rule, &styles.note)?;
    sheet.put_text(end + 2, 0, "Evaluasi tiga bulanan dari OPD", &styles.section)?;
    let words = evaluations(facts);
    let placed = Placed::further("tblEvaluasi", end + 3, &widths);
    let end = write_table(sheet, facts, styles, placed, &evaluation_columns(), &words)?;
    sheet.put_text(end + 1, 0, "Catatan bulanan dari OPD", &styles.section)?;
    let notes = notes(facts);
    let placed = Placed::further("tblCatatan", end + 2, &widths);
    write_table(sheet, facts, styles, placed, &note_columns(), &notes)?;
    sheet.set_freeze_panes(TOP + 1, 3)?;
    Ok(())
}

/// The figures as CSV.
pub(crate) fn csv_figures(facts: &Facts) -> Vec<u8> {
    delimited::render(facts, &figures(), &facts.judged)
}

/// The evaluations as CSV.
pub(crate) fn csv_words(facts: &Facts) -> Vec<u8> {
    delimited::render(facts, &evaluation_columns(), &evaluations(facts))
}

/// The monthly notes as CSV.
pub(crate) fn csv_notes(facts: &Facts) -> Vec<u8> {
    delimited::render(facts, &note_columns(), &notes(facts))
}

/// The table of figures. Its columns with words stand where the tables under it have theirs, for the sake of the widths.
fn figures<'a>() -> Vec<Column<'a, AgencyFigures>> {
    vec![
        column("Kode", 10.5, CellStyle::Text, |facts, of, _| Datum::text(&*facts.roster(of.row).code)),
        column("Pemda", 22.0, CellStyle::Wrap, |facts, of, _| Datum::text(&*facts.roster(of.row).government)),
        column("OPD", 28.0, CellStyle::Wrap, |facts, of, _| Datum::text(&*facts.roster(of.row).agency)),
        column("Jumlah Rencana Aksi", 12.0, CellStyle::Count, |facts, of, at| {
            Datum::formula(count_where(&[code(facts, of, at)]), of.totals.actions as f64)
        }),
        column("Inovasi", 30.0, CellStyle::Wrap, |facts, of, _| Datum::text(facts.innovation(of.row))),
        column("Kategori", 30.0, CellStyle::Text, |facts, of, at| {
            let report = &facts.outcome.settings.report;
            let (reached, physical) = (at.cell("Tingkat Capaian (%)"), at.cell("Realisasi (%)"));
            let formula = formula::category(&reached, &physical, report);
            Datum::formula_text(formula, &formula::category_value(Some(&of.totals), report))
        }),
        column("Bulan Tanpa Laporan", 30.0, CellStyle::Wrap, |_, of, _| {
            let months = of.silent_months.iter().filter_map(|&month| MONTHS.get(month as usize - 1));
            Datum::text(months.copied().collect::<Vec<_>>().join(", "))
        }),
        column("Rencana (%)", 11.0, CellStyle::Percent, |facts, of, at| {
            Datum::formula(sum_where("tblMonitoring[Rencana Tertimbang]", &[code(facts, of, at)]), of.totals.planned)
        }),
        column("Realisasi (%)", 11.0, CellStyle::Percent, |facts, of, at| {
            let sum = sum_where("tblMonitoring[Realisasi Tertimbang]", &[code(facts, of, at)]);
            let count = numbers_where("tblMonitoring[Deviasi (poin)]", &[code(facts, of, at)]);
            Datum::formula_or_unreported(reported(&count, &sum), of.totals.physical)
        }),
        column("Deviasi (poin)", 11.0, CellStyle::Percent, |_, of, at| {
            let formula = deviation(&at.cell("Rencana (%)"), &at.cell("Realisasi (%)"));
            Datum::formula_or_dash(formula, of.totals.deviation())
        }),
        column("Tingkat Capaian (%)", 11.0, CellStyle::Percent, |_, of, at| {
            let formula = achievement(&at.cell("Rencana (%)"), &at.cell("Realisasi (%)"));
            Datum::formula_or_dash(formula, of.totals.achievement())
        }),
        column("Anggaran (Rp)", 17.0, CellStyle::Money, |facts, of, at| {
            let formula = sum_where("tblMonitoring[Anggaran (Rp)]", &[code(facts, of, at)]);
            Datum::formula_rupiah(formula, of.totals.budget)
        }),
        column("Realisasi (Rp)", 17.0, CellStyle::Money, |facts, of, at| {
            let spent = "tblMonitoring[Realisasi (Rp)]";
            let sum = sum_where(spent, &[code(facts, of, at)]);
            let count = numbers_where(spent, &[code(facts, of, at)]);
            Datum::rupiah_or_unreported(reported(&count, &sum), of.totals.spent)
        }),
        column("Serapan (%)", 11.0, CellStyle::Percent, |_, of, at| {
            let formula = absorption(&at.cell("Anggaran (Rp)"), &at.cell("Realisasi (Rp)"));
            Datum::formula_or_dash(formula, of.totals.absorption())
        }),
    ]
}

/// Deviation from the cells of plan and realisation.
pub(crate) fn deviation(planned: &str, physical: &str) -> String {
    format!("IF(ISNUMBER({physical}),{physical}-{planned},\"–\")")
}

/// Achievement from the cells of plan and realisation.
pub(crate) fn achievement(planned: &str, physical: &str) -> String {
    format!("IF(AND(ISNUMBER({physical}),N({planned})>0),MIN(100,{physical}/{planned}*100),\"–\")")
}

/// Absorption from the cells of budget and spending.
pub(crate) fn absorption(budget: &str, spent: &str) -> String {
    format!("IF(AND(ISNUMBER({spent}),N({budget})>0),{spent}/{budget}*100,\"–\")")
}

fn code<'a>(facts: &'a Facts<'_>, of: &AgencyFigures, at: At<'_>) -> Equals<'a> {
    Equals { column: "tblMonitoring[Kode]", with: at.cell("Kode"), text: &facts.roster(of.row).code }
}

/// What counts of each roster row, in roster order.
fn all_sourced<'a, T>(
    facts: &'a Facts,
    own: fn(&'a Year) -> &'a [(usize, usize)],
    list: fn(&'a Submission) -> &'a [T],
) -> Vec<Sourced<&'a T>> {
    let of = |state: &'a AgencyYear| own(&state.year).iter().map(move |&(s, i)| (state.row, s, i));
    let all = facts.outcome.agencies.iter().flat_map(of);
    all.map(|(agency, submission, index)| {
        let what = &list(&facts.outcome.submissions[submission])[index];
        Sourced { agency, submission, what }
    })
    .collect()
}

fn evaluations<'a>(facts: &'a Facts) -> Vec<Sourced<&'a Evaluation>> {
    all_sourced(facts, |year| &year.evaluations, |submission| &submission.evaluations)
}

fn notes<'a>(facts: &'a Facts) -> Vec<Sourced<&'a Note>> {
    all_sourced(facts, |year| &year.notes, |submission| &submission.notes)
}

fn source<'a, T>(facts: &Facts<'_>, item: &Sourced<T>, (sheet, row): (usize, u32)) -> Datum<'a> {
    let file = facts.outcome.submissions[item.submission].file;
    facts.link("buka", Location::cell(file, sheet, CellRef::new(row, 0)))
}

fn evaluation_columns<'a>() -> Vec<Column<'a, Sourced<&'a Evaluation>>> {
    vec![
        column("Kode", 10.0, CellStyle::Text, |facts, item, _| Datum::text(&*facts.roster(item.agency).code)),
        column("Pemda", 10.0, CellStyle::Wrap, |facts, item, _| Datum::text(&*facts.roster(item.agency).government)),
        column("OPD", 10.0, CellStyle::Wrap, |facts, item, _| Datum::text(&*facts.roster(item.agency).agency)),
        column("Triwulan", 16.0, CellStyle::Text, |facts, item, _| {
            let year = facts.outcome.settings.program.year;
            Datum::text(item.what.quarter.map_or(String::new(), |number| Quarter { year, number }.name()))
        }),
        column("Faktor Pendorong", 24.0, CellStyle::Wrap, |_, item, _| Datum::text(&*item.what.drivers)),
        column("Faktor Penghambat", 24.0, CellStyle::Wrap, |_, item, _| Datum::text(&*item.what.barriers)),
        column("Tindak Lanjut", 24.0, CellStyle::Wrap, |_, item, _| Datum::text(&*item.what.follow_up)),
        column("Sumber", 20.0, CellStyle::Link, |facts, item, _| source(facts, item, item.what.at)),
    ]
}

fn note_columns<'a>() -> Vec<Column<'a, Sourced<&'a Note>>> {
    vec![
        column("Kode", 10.0, CellStyle::Text, |facts, item, _| Datum::text(&*facts.roster(item.agency).code)),
        column("Pemda", 10.0, CellStyle::Wrap, |facts, item, _| Datum::text(&*facts.roster(item.agency).government)),
        column("OPD", 10.0, CellStyle::Wrap, |facts, item, _| Datum::text(&*facts.roster(item.agency).agency)),
        column("Bulan", 16.0, CellStyle::Text, |_, item, _| {
            let month = item.what.month.and_then(|month| MONTHS.get(month as usize - 1));
            Datum::text(month.copied().unwrap_or(""))
        }),
        column("Kendala", 24.0, CellStyle::Wrap, |_, item, _| Datum::text(&*item.what.obstacle)),
        column("Tindak Lanjut", 24.0, CellStyle::Wrap, |_, item, _| Datum::text(&*item.what.follow_up)),
        column("Bukti Dukung", 24.0, CellStyle::Wrap, |_, item, _| Datum::text(&*item.what.evidence)),
        column("Sumber", 20.0, CellStyle::Link, |facts, item, _| source(facts, item, item.what.at)),
    ]
}

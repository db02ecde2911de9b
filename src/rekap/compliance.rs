//! The sheet `Kepatuhan`: a row per roster row with its state. Will not decide a state.

use rust_xlsxwriter::{Worksheet, XlsxError};

use crate::cells::Location;
use crate::model::Status;
use crate::year::AgencyYear;

use super::cell_style::{CellStyle, Styles};
use super::column::{At, Column, column, letters};
use super::conditions::{toned, when};
use super::datum::{Datum, FormulaResult};
use super::delimited;
use super::facts::Facts;
use super::formula::{Equals, count_where, sum_where};
use super::page::TOP;
use super::resubmissions;
use super::table::{Placed, total_row, write as write_table};
use crate::money::Rupiah;
use crate::palette::of_status;

/// Writes the sheet.
pub(crate) fn write(sheet: &mut Worksheet, facts: &Facts, styles: &Styles) -> Result<(), XlsxError> {
    let columns = columns();
    let states = &facts.outcome.agencies;
    let col = columns.iter().position(|column| column.head == "Status").unwrap_or(0) as u16;
    let letter = letters(&columns)["Status"].clone();
    let last = TOP + states.len().max(1) as u32;
    for status in Status::OF_AGENCIES {
        let format = toned(of_status(status));
        let format = if status == Status::Missing { format.set_bold() } else { format };
        let rule = format!("={letter}{}=\"{}\"", TOP + 2, status.label());
        when(sheet, (TOP + 1, col), (last, col), &rule, format)?;
    }
    let placed = Placed::main("tblKepatuhan", TOP);
    let end = write_table(sheet, facts, styles, placed, &columns, states)?;
    let actions: usize = facts.judged.iter().map(|f| f.totals.actions).sum();
    let budget: Rupiah = facts.judged.iter().map(|f| f.totals.budget).sum();
    let (errors, warnings) = states.iter().fold((0, 0), |sum, each| (sum.0 + each.errors, sum.1 + each.warnings));
    let sums: [(&str, FormulaResult); 4] = [
        ("Jumlah Rencana Aksi", (actions as f64).into()),
        ("Anggaran (Rp)", budget.into()),
        ("Kesalahan", (errors as f64).into()),
        ("Peringatan", (warnings as f64).into()),
    ];
    total_row(sheet, styles, &columns, (TOP + 1, end), &sums)?;
    let widths: Vec<f64> = columns.iter().map(|column| column.width).collect();
    resubmissions::write(sheet, facts, styles, end + 2, &widths)
}

/// The table as CSV.
pub(crate) fn csv(facts: &Facts) -> Vec<u8> {
    delimited::render(facts, &columns(), &facts.outcome.agencies)
}

fn columns<'a>() -> Vec<Column<'a, AgencyYear>> {
    vec![
        column("No", 5.0, CellStyle::Centre, |_, state, _| Datum::count(state.row + 1)),
        column("Kode", 10.5, CellStyle::Text, |facts, state, _| Datum::text(&*facts.roster(state.row).code)),
        column("Pemda", 20.0, CellStyle::Wrap, |facts, state, _| Datum::text(&*facts.roster(state.row).government)),
        column("OPD", 27.0, CellStyle::Wrap, |facts, state, _| Datum::text(&*facts.roster(state.row).agency)),
        column("Inovasi", 30.0, CellStyle::Wrap, |facts, state, _| Datum::text(facts.innovation(state.row))),
        column("Status", 19.0, CellStyle::Text, |_, state, _| Datum::text(state.status.label())),
        column("Terlambat", 11.0, CellStyle::Centre, |_, state, _| {
            Datum::text(if state.late { "ya" } else { "tidak" })
        }),
        column("Hari Terlambat", 11.0, CellStyle::Count, |_, state, _| {
            state.days_late.map_or(Datum::Blank, Datum::whole)
        }),
        column("Pertama Diterima", 12.0, CellStyle::Date, |_, state, _| {
            Datum::date(state.year.first.and_then(|first| first.day))
        }),
        column("Terakhir Diterima", 12.0, CellStyle::Date, |_, state, _| Datum::date(state.year.last)),
        column("Berkas", 28.0, CellStyle::Wrap, files),
        column("Sumber", 11.5, CellStyle::Link, source),
        column("Jumlah Rencana Aksi", 11.0, CellStyle::Tally, |facts, state, at| {
            let formula = count_where(&[code(facts, state, at, "tblRencana[Kode]")]);
            Datum::formula(formula, facts.figures_of(state.row).map_or(0, |f| f.totals.actions) as f64)
        }),
        column("Anggaran (Rp)", 17.0, CellStyle::Money, |facts, state, at| {
            let formula = sum_where("tblRencana[Anggaran (Rp)]", &[code(facts, state, at, "tblRencana[Kode]")]);
            Datum::formula_rupiah(formula, facts.figures_of(state.row).map_or(Rupiah::NONE, |f| f.totals.budget))
        }),
        column("Kesalahan", 17.0, CellStyle::Tally, |facts, state, at| {
            faults(facts, state, at, "kesalahan", state.errors)
        }),
        column("Peringatan", 17.0, CellStyle::Tally, |facts, state, at| {
            faults(facts, state, at, "peringatan", state.warnings)
        }),
        column("Keterangan", 28.0, CellStyle::Wrap, |facts, state, _| Datum::text(remark(facts, state))),
    ]
}

fn files<'a>(facts: &'a Facts<'a>, state: &'a AgencyYear, _: At<'_>) -> Datum<'a> {
    let path = |index: &usize| facts.path(*index);
    Datum::text(state.current().iter().map(path).collect::<Vec<_>>().join("; "))
}

/// A link to the file; several files that are merged have theirs on the sheet `Berkas`.
fn source<'a>(facts: &'a Facts<'a>, state: &'a AgencyYear, _: At<'_>) -> Datum<'a> {
    match state.current() {
        [] => Datum::Blank,
        [one] => facts.link("buka", Location::file(facts.outcome.submissions[*one].file)),
        _ => Datum::text("lihat Berkas"),
    }
}

fn code<'a>(facts: &'a Facts<'_>, state: &AgencyYear, at: At<'_>, column: &'a str) -> Equals<'a> {
    Equals { column, with: at.cell("Kode"), text: &facts.roster(state.row).code }
}

fn faults<'a>(facts: &Facts<'_>, state: &AgencyYear, at: At<'_>, severity: &str, number: usize) -> Datum<'a> {
    let conditions = [
        code(facts, state, at, "tblTemuan[Kode OPD]"),
        Equals { column: "tblTemuan[Tingkat]", with: format!("\"{severity}\""), text: severity },
    ];
    Datum::formula(count_where(&conditions), number as f64)
}

fn remark(facts: &Facts, state: &AgencyYear) -> String {
    let mut parts = Vec::new();
    if !facts.roster(state.row).required {
        parts.push("tidak wajib".to_owned());
    }
    if state.year.first.is_some_and(|first| !first.recorded) {
        parts.push("tanggal terima tidak tercatat".to_owned());
    }
    if state.current().len() > 1 {
        parts.push(format!("gabungan {} berkas", state.current().len()));
    }
    if !state.year.files.superseded.is_empty() {
        let paths = state.year.files.superseded.iter().map(|&index| facts.path(index));
        parts.push(format!("menggantikan {}", paths.collect::<Vec<_>>().join(", ")));
    }
    let reasons =
        state.current().iter().filter_map(|&index| facts.outcome.submissions[index].identity.line("nil_reason"));
    parts.extend(reasons.filter(|_| state.status == Status::Nihil).map(|reason| format!("nihil: {reason}")));
    parts.join("; ")
}

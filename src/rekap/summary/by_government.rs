//! The table of the sheet `Ringkasan` with the figures of the quarter by pemda, as formulas with their values.
//! Will not place or draw it.

use super::block::{Block, Line, column_sum};
use crate::figures::{Totals, category_rule};
use crate::rekap::cell_style::CellStyle;
use crate::rekap::datum::{DASH, Datum, FormulaResult};
use crate::rekap::evaluation::{absorption, achievement, deviation};
use crate::rekap::facts::Facts;
use crate::rekap::formula::{
    Equals, average_all, average_of, category, category_value, count_where, numbers_where, quoted, reported, sum_where,
};

/// Figures of the quarter by pemda.
pub(super) fn by_government<'a>(facts: &'a Facts<'a>, head: u32) -> Block<'a> {
    let heads = vec![
        "Pemerintah Daerah",
        "Rencana Aksi",
        "Anggaran (Rp)",
        "Realisasi Anggaran (Rp)",
        "Serapan (%)",
        "Rencana Fisik (%)",
        "Realisasi Fisik (%)",
        "Deviasi (poin)",
        "Tingkat Capaian (%)",
        "Kategori",
    ];
    let rows = facts.governments.iter().enumerate();
    let lines: Vec<Line<'a>> = rows.map(|(i, name)| government(facts, (i, name), head + 1 + i as u32)).collect();
    let totals = facts.totals();
    let row = head + 1 + lines.len() as u32;
    let mut total = vec![(Datum::text("Provinsi"), CellStyle::Text)];
    let actions = FormulaResult::from(totals.actions as f64);
    let sums = [(actions, CellStyle::Tally), (totals.budget.into(), CellStyle::Ledger)];
    for (col, (value, style)) in (1..).zip(sums) {
        total.push((Datum::Formula { formula: column_sum(col, head, lines.len()), value }, style));
    }
    let sum = column_sum(3, head, lines.len());
    let spent = reported(&sum.replacen("SUM", "COUNT", 1), &sum);
    let spent = Datum::rupiah_or_unreported(spent, totals.spent);
    total.push((spent, CellStyle::Ledger));
    derived(facts, &mut total, row, average_all(facts.weighting()), Some(&totals));
    let rule = category_rule(&facts.outcome.settings.report);
    let note = format!("Kategori menurut tingkat capaian (realisasi dibagi rencana, paling tinggi 100%): {rule}.");
    let title = format!("D. Kinerja dan anggaran s.d. akhir {} {}", facts.quarter.name(), facts.quarter.year);
    Block { title, heads, lines, total, note: Some(note) }
}

fn government<'a>(facts: &'a Facts<'a>, (index, name): (usize, &'a str), row: u32) -> Line<'a> {
    let of = |column: &'static str| Equals { column, with: format!("$A{}", row + 1), text: name };
    let totals = facts.totals_of(index);
    let mut line = vec![(Datum::text(name), CellStyle::Text)];
    let number = count_where(&[of("tblRencana[Pemda]")]);
    line.push((Datum::formula(number, totals.actions as f64), CellStyle::Tally));
    let budget = sum_where("tblRencana[Anggaran (Rp)]", &[of("tblRencana[Pemda]")]);
    line.push((Datum::formula_rupiah(budget, totals.budget), CellStyle::Ledger));
    let any = count_where(&[of("tblPenilaian[Pemda]")]);
    let none = |formula: String| format!("IF({any}=0,{},{formula})", quoted(DASH));
    let money = "tblMonitoring[Realisasi (Rp)]";
    let sum = sum_where(money, &[of("tblMonitoring[Pemda]")]);
    let spent = none(reported(&numbers_where(money, &[of("tblMonitoring[Pemda]")]), &sum));
    let spent = match totals.agencies {
        0 => Datum::formula_text(spent, DASH),
        _ => Datum::rupiah_or_unreported(spent, totals.spent),
    };
    line.push((spent, CellStyle::Ledger));
    let averages = average_of(&of("tblPenilaian[Pemda]"), facts.weighting()).map(none);
    derived(facts, &mut line, row, averages, (totals.agencies > 0).then_some(&totals));
    line
}

/// Absorption, the two averages, and what follows from them.
fn derived<'a>(facts: &Facts<'a>, line: &mut Line<'a>, row: u32, averages: [String; 2], totals: Option<&Totals>) {
    let cell = |letter: char| format!("{letter}{}", row + 1);
    let report = &facts.outcome.settings.report;
    let spent = absorption(&cell('C'), &cell('D'));
    line.push((Datum::formula_or_dash(spent, totals.and_then(Totals::absorption)), CellStyle::Percent));
    let [planned, physical] = averages;
    line.push((Datum::formula_or_dash(planned, totals.map(|t| t.planned)), CellStyle::Percent));
    let physical = match totals {
        Some(totals) => Datum::formula_or_unreported(physical, totals.physical),
        None => Datum::formula_text(physical, DASH),
    };
    line.push((physical, CellStyle::Percent));
    let points = deviation(&cell('F'), &cell('G'));
    line.push((Datum::formula_or_dash(points, totals.and_then(Totals::deviation)), CellStyle::Percent));
    let reached = totals.and_then(Totals::achievement);
    line.push((Datum::formula_or_dash(achievement(&cell('F'), &cell('G')), reached), CellStyle::Percent));
    let name = category_value(totals, report);
    line.push((Datum::formula_text(category(&cell('I'), &cell('G'), report), &name), CellStyle::Centre));
}

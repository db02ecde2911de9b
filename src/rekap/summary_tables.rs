//! The tables of the sheet `Ringkasan`: by status, pemda, category and standing, as formulas with their values.
//! Will not place or draw them.

use crate::cells::column_letters;
use crate::figures::{NOT_REPORTED, Standing, Totals, category_rule};
use crate::model::Status;

use super::datum::{DASH, Datum};
use super::evaluation::{absorption, achievement, deviation};
use super::facts::{Facts, same};
use super::formula::{
    Equals, average_all, average_of, category, category_value, count_where, numbers_where, quoted, reported, sum_where,
};
use super::style::Look;
use super::summary::status_title;

/// States of roster rows in the order of the office.
pub(crate) const STATUSES: [Status; 5] =
    [Status::Complete, Status::ToMend, Status::Refused, Status::Nihil, Status::Missing];

const STANDINGS: [Standing; 5] =
    [Standing::Done, Standing::OnSchedule, Standing::Late, Standing::NotReported, Standing::NotStarted];

type Line<'a> = Vec<(Datum<'a>, Look)>;

/// A table with its title.
pub(crate) struct Block<'a> {
    pub(crate) title: String,
    pub(crate) heads: Vec<&'static str>,
    pub(crate) lines: Vec<Line<'a>>,
    /// The line of totals; empty where there is none.
    pub(crate) total: Line<'a>,
    pub(crate) note: Option<String>,
}

/// Sum of a column of the block over its lines: `head` is the zero-based heading row.
fn column_sum(col: u32, head: u32, lines: usize) -> String {
    let letter = column_letters(col);
    format!("SUM({letter}{}:{letter}{})", head + 2, head + 1 + lines.max(1) as u32)
}

/// Roster states by pemda.
pub(crate) fn by_status<'a>(facts: &'a Facts<'a>, head: u32) -> Block<'a> {
    let mut heads = vec!["Pemerintah Daerah", "OPD Terdaftar"];
    heads.extend(STATUSES.map(status_title));
    heads.extend(["Terlambat", "Sudah Mengirim (%)"]);
    let count = |government: Option<usize>, keep: &dyn Fn(&crate::consolidate::outcome::AgencyState) -> bool| -> f64 {
        let of = |state: &&crate::consolidate::outcome::AgencyState| {
            government.is_none_or(|index| facts.government(state.row) == index) && keep(state)
        };
        facts.outcome.agencies.iter().filter(of).count() as f64
    };
    let line = |name: &'a str, government: Option<usize>, row: u32| -> Line<'a> {
        let mut cells = vec![(Datum::text(name), Look::Text)];
        let mut add = |condition: Option<(&str, &str)>, value: f64| {
            let col = cells.len() as u32;
            let formula = match government {
                None => column_sum(col, head, facts.governments.len()),
                Some(_) => {
                    let mut all =
                        vec![Equals { column: "tblKepatuhan[Pemda]", with: format!("$A{}", row + 1), text: name }];
                    all.extend(condition.map(|(column, text)| Equals { column, with: quoted(text), text }));
                    count_where(&all)
                }
            };
            cells.push((Datum::formula(formula, value), Look::Tally));
        };
        add(None, count(government, &|_| true));
        for status in STATUSES {
            add(Some(("tblKepatuhan[Status]", status.label())), count(government, &|state| state.status == status));
        }
        add(Some(("tblKepatuhan[Terlambat]", "ya")), count(government, &|state| state.late));
        let (all, missing) =
            (count(government, &|_| true), count(government, &|state| state.status == Status::Missing));
        let share = (all > 0.0).then(|| (all - missing) / all * 100.0);
        let formula = format!("IF(B{0}>0,(B{0}-G{0})/B{0}*100,{1})", row + 1, quoted(DASH));
        cells.push((Datum::formula_or_dash(formula, share), Look::Percent));
        cells
    };
    let rows = facts.governments.iter().enumerate();
    let lines: Vec<Line<'a>> = rows.map(|(i, name)| line(name, Some(i), head + 1 + i as u32)).collect();
    let total = line("Jumlah", None, head + 1 + lines.len() as u32);
    Block { title: "C. Status pengumpulan menurut pemerintah daerah".into(), heads, lines, total, note: None }
}

/// Figures of the quarter by pemda.
pub(crate) fn by_government<'a>(facts: &'a Facts<'a>, head: u32) -> Block<'a> {
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
    let mut total = vec![(Datum::text("Provinsi"), Look::Text)];
    let sums = [(totals.actions as f64, Look::Tally), (totals.budget as f64, Look::Ledger)];
    for (col, (value, look)) in (1..).zip(sums) {
        total.push((Datum::formula(column_sum(col, head, lines.len()), value), look));
    }
    let sum = column_sum(3, head, lines.len());
    let spent = reported(&sum.replacen("SUM", "COUNT", 1), &sum);
    let spent = Datum::formula_or_unreported(spent, totals.spent.map(|spent| spent as f64));
    total.push((spent, Look::Ledger));
    derived(facts, &mut total, row, average_all(facts.weighting()), Some(&totals));
    let rule = category_rule(&facts.outcome.settings.report);
    let note = format!("Kategori menurut tingkat capaian (realisasi dibagi rencana, paling tinggi 100%): {rule}.");
    let title = format!("D. Kinerja dan anggaran s.d. akhir {} {}", facts.quarter.name(), facts.quarter.year);
    Block { title, heads, lines, total, note: Some(note) }
}

fn government<'a>(facts: &'a Facts<'a>, (index, name): (usize, &'a str), row: u32) -> Line<'a> {
    let of = |column: &'static str| Equals { column, with: format!("$A{}", row + 1), text: name };
    let totals = facts.totals_of(index);
    let mut line = vec![(Datum::text(name), Look::Text)];
    let number = count_where(&[of("tblRencana[Pemda]")]);
    line.push((Datum::formula(number, totals.actions as f64), Look::Tally));
    let budget = sum_where("tblRencana[Anggaran (Rp)]", &[of("tblRencana[Pemda]")]);
    line.push((Datum::formula(budget, totals.budget as f64), Look::Ledger));
    let any = count_where(&[of("tblPenilaian[Pemda]")]);
    let none = |formula: String| format!("IF({any}=0,{},{formula})", quoted(DASH));
    let money = "tblMonitoring[Realisasi (Rp)]";
    let sum = sum_where(money, &[of("tblMonitoring[Pemda]")]);
    let spent = none(reported(&numbers_where(money, &[of("tblMonitoring[Pemda]")]), &sum));
    let spent = match totals.agencies {
        0 => Datum::formula_text(spent, DASH),
        _ => Datum::formula_or_unreported(spent, totals.spent.map(|spent| spent as f64)),
    };
    line.push((spent, Look::Ledger));
    let averages = average_of(&of("tblPenilaian[Pemda]"), facts.weighting()).map(none);
    derived(facts, &mut line, row, averages, (totals.agencies > 0).then_some(&totals));
    line
}

/// Absorption, the two averages, and what follows from them.
fn derived<'a>(facts: &Facts<'a>, line: &mut Line<'a>, row: u32, averages: [String; 2], totals: Option<&Totals>) {
    let cell = |letter: char| format!("{letter}{}", row + 1);
    let report = &facts.outcome.settings.report;
    let spent = absorption(&cell('C'), &cell('D'));
    line.push((Datum::formula_or_dash(spent, totals.and_then(Totals::absorption)), Look::Percent));
    let [planned, physical] = averages;
    line.push((Datum::formula_or_dash(planned, totals.map(|t| t.planned)), Look::Percent));
    let physical = match totals {
        Some(totals) => Datum::formula_or_unreported(physical, totals.physical),
        None => Datum::formula_text(physical, DASH),
    };
    line.push((physical, Look::Percent));
    let points = deviation(&cell('F'), &cell('G'));
    line.push((Datum::formula_or_dash(points, totals.and_then(Totals::deviation)), Look::Percent));
    let reached = totals.and_then(Totals::achievement);
    line.push((Datum::formula_or_dash(achievement(&cell('F'), &cell('G')), reached), Look::Percent));
    let name = category_value(totals, report);
    line.push((Datum::formula_text(category(&cell('I'), &cell('G'), report), &name), Look::Centre));
}

/// OPDs by category.
pub(crate) fn by_category<'a>(facts: &'a Facts<'a>, head: u32) -> Block<'a> {
    let report = &facts.outcome.settings.report;
    let names: Vec<String> = facts.judged.iter().map(|figures| category_value(Some(&figures.totals), report)).collect();
    let line = |label: &'a str, name: &str, from: Datum<'a>| -> Line<'a> {
        let number = names.iter().filter(|other| same(other, name)).count();
        let of = Equals { column: "tblPenilaian[Kategori]", with: quoted(name), text: name };
        let formula = Datum::formula(count_where(&[of]), number as f64);
        vec![(Datum::text(label), Look::Text), (from, Look::Percent), (formula, Look::Tally)]
    };
    let mut lines: Vec<Line<'a>> =
        report.categories.iter().map(|(from, name)| line(name, name, Datum::Number(*from))).collect();
    lines.push(line(NOT_REPORTED, NOT_REPORTED, Datum::Blank));
    lines.push(line("Belum ada rencana", DASH, Datum::Blank));
    let sum = column_sum(2, head, lines.len());
    let total = vec![
        (Datum::text("Jumlah"), Look::Text),
        (Datum::Blank, Look::Text),
        (Datum::formula(sum, names.len() as f64), Look::Tally),
    ];
    let heads = vec!["Kategori", "Batas Bawah (%)", "Jumlah OPD"];
    Block { title: "F. OPD menurut kategori".into(), heads, lines, total, note: None }
}

/// Actions by how they stand.
pub(crate) fn by_standing<'a>(facts: &'a Facts<'a>, head: u32) -> Block<'a> {
    let all = facts.plan.len();
    let mut lines: Vec<Line<'a>> = Vec::new();
    let total_row = head + 2 + STANDINGS.len() as u32;
    let share = |row: u32| format!("IF($F${total_row}>0,F{0}/$F${total_row}*100,{1})", row + 1, quoted(DASH));
    for (i, standing) in STANDINGS.iter().enumerate() {
        let number = facts.plan.iter().filter(|row| row.figures.standing == *standing).count();
        let formula = format!("COUNTIFS(tblMonitoring[Keadaan],{})", quoted(standing.label()));
        let part = (all > 0).then(|| number as f64 / all as f64 * 100.0);
        lines.push(vec![
            (Datum::text(standing.label()), Look::Text),
            (Datum::formula(formula, number as f64), Look::Tally),
            (Datum::formula_or_dash(share(head + 1 + i as u32), part), Look::Percent),
        ]);
    }
    let total = vec![
        (Datum::text("Jumlah"), Look::Text),
        (Datum::formula(column_sum(5, head, lines.len()), all as f64), Look::Tally),
        (Datum::formula_or_dash(share(total_row - 1), (all > 0).then_some(100.0)), Look::Percent),
    ];
    let heads = vec!["Keadaan", "Rencana Aksi", "Bagian (%)"];
    Block { title: "G. Rencana aksi menurut keadaan".into(), heads, lines, total, note: None }
}

//! The tables of the sheet `Ringkasan`: by status, pemda, month, category and standing, as formulas with their values.
//! Will not place or draw them.

use crate::calendar::{MONTHS, last_day};
use crate::figures::{NOT_REPORTED, Standing, Totals, category_rule};
use crate::model::Status;
use crate::place::column_letters;

use super::datum::{DASH, Datum};
use super::evaluation::{absorption, achievement, deviation};
use super::facts::{Facts, same};
use super::formula::{
    Equals, average_all, average_of, category, category_value, count_where, numbers_where, quoted, reported, sum_where,
};
use super::monitoring::{physical_head, spent_head};
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
    let count = |government: Option<usize>, keep: &dyn Fn(&crate::outcome::AgencyState) -> bool| -> f64 {
        let of = |state: &&crate::outcome::AgencyState| {
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

/// Number of months, from January, up to the last report within the quarter.
pub(crate) fn months_reported(facts: &Facts) -> usize {
    facts.judged.iter().map(|figures| figures.physical_by_month.len()).max().unwrap_or(0)
}

/// Plan and realisation of the province by month.
pub(crate) fn by_month<'a>(facts: &'a Facts<'a>, head: u32) -> Block<'a> {
    let heads = vec![
        "Bulan",
        "Akhir Bulan",
        "Rencana Fisik (%)",
        "Realisasi Fisik (%)",
        "Deviasi (poin)",
        "Realisasi Anggaran (Rp)",
        "Serapan (%)",
    ];
    let until = months_reported(facts);
    let budget = facts.totals().budget;
    let mut lines = Vec::new();
    for (month, name) in MONTHS.into_iter().enumerate() {
        let row = head + 1 + month as u32;
        let day = last_day(facts.quarter.year, month as u32 + 1);
        let cell = |letter: char| format!("{letter}{}", row + 1);
        let share = |row: &super::facts::PlanRow| facts.period(row).map_or(0.0, |period| period.share_at(day));
        let planned: f64 = facts.plan.iter().map(|row| share(row) * 100.0 * row.share).sum();
        let mut line = vec![
            (Datum::text(name), Look::Text),
            (Datum::Date(day), Look::Date),
            (Datum::formula(planned_formula(&cell('B')), planned), Look::Percent),
        ];
        if month < until {
            let before = |month: usize, head: fn(usize) -> String| {
                let counts: Vec<String> = (0..=month).map(|m| format!("COUNT(tblMonitoring[{}])", head(m))).collect();
                counts.join("+")
            };
            let any = facts.plan.iter().any(|row| row.physical[..=month].iter().any(Option::is_some));
            let physical: f64 = facts.plan.iter().map(|row| last(&row.physical, month) * row.share).sum();
            let spent: Vec<i64> =
                facts.plan.iter().filter_map(|row| row.spent[..=month].iter().rev().find_map(|s| *s)).collect();
            let spent = (!spent.is_empty()).then(|| spent.iter().sum::<i64>() as f64);
            let absorbed = spent.filter(|_| budget > 0).map(|spent| spent / budget as f64 * 100.0);
            let weight = Some("tblMonitoring[Bobot Provinsi]");
            let formula = reported(&before(month, physical_head), &last_reported(month, physical_head, weight));
            line.push((Datum::formula_or_unreported(formula, any.then_some(physical)), Look::Percent));
            let points = deviation(&cell('C'), &cell('D'));
            line.push((Datum::formula_or_dash(points, any.then_some(physical - planned)), Look::Percent));
            let formula = reported(&before(month, spent_head), &last_reported(month, spent_head, None));
            line.push((Datum::formula_or_unreported(formula, spent), Look::Ledger));
            let formula = absorption("SUM(tblRencana[Anggaran (Rp)])", &cell('F'));
            line.push((Datum::formula_or_dash(formula, absorbed), Look::Percent));
        } else {
            line.extend([Look::Percent, Look::Percent, Look::Ledger, Look::Percent].map(|look| (Datum::Blank, look)));
        }
        lines.push(line);
    }
    let note = "Rencana linear menurut hari dari mulai sampai selesai; rata-rata OPD yang sudah melaporkan realisasi. \
                Realisasi tiap rencana aksi: laporan kumulatif terakhir; yang belum pernah dilaporkan OPD itu dihitung 0.";
    let title = format!("E. Rencana dan realisasi menurut bulan, {}", facts.quarter.year);
    Block { title, heads, lines, total: Vec::new(), note: Some(note.into()) }
}

fn last(months: &[Option<f64>; 12], month: usize) -> f64 {
    months[..=month].iter().rev().find_map(|value| *value).unwrap_or(0.0)
}

/// Planned progress of the province on the day in a cell: each action linear by day between its dates.
fn planned_formula(day: &str) -> String {
    let (start, end) = ("tblMonitoring[Mulai]", "tblMonitoring[Selesai]");
    format!(
        "SUMPRODUCT(tblMonitoring[Bobot Provinsi],({start}>0)*(({day}>={end})+({day}>={start})*({day}<{end})*\
         ({day}-{start}+1)/({end}-{start}+1)))*100"
    )
}

/// Sum over all actions of the last report up to a month (from 0): a month counts where all after it are empty.
fn last_reported(month: usize, head: fn(usize) -> String, weight: Option<&str>) -> String {
    let column = |month: usize| format!("tblMonitoring[{}]", head(month));
    let terms: Vec<String> = (0..=month)
        .rev()
        .map(|m| {
            let empty: Vec<String> = (m + 1..=month).map(|later| format!("({}=\"\")", column(later))).collect();
            let factors = [weight.map(str::to_owned), Some(column(m))];
            let mut factors: Vec<String> = factors.into_iter().flatten().collect();
            if !empty.is_empty() {
                factors.push(format!("1*{}", empty.join("*")));
            }
            format!("SUMPRODUCT({})", factors.join(","))
        })
        .collect();
    terms.join("+")
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

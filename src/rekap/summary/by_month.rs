//! The table of the sheet `Ringkasan` by month: plan and realisation of the province, as formulas with their values.
//! Will not place or draw it.

use crate::calendar::{MONTHS, last_day};

use super::block::Block;
use crate::money::Rupiah;
use crate::rekap::cell_style::CellStyle;
use crate::rekap::datum::Datum;
use crate::rekap::evaluation::{absorption, deviation};
use crate::rekap::facts::{ActionRow, Facts};
use crate::rekap::formula::reported;
use crate::rekap::monitoring::{physical_head, spent_head};

/// Number of months, from January, up to the last report within the quarter.
pub(super) fn months_reported(facts: &Facts) -> usize {
    facts.judged.iter().map(|figures| figures.physical_by_month.len()).max().unwrap_or(0)
}

/// Plan and realisation of the province by month.
pub(super) fn by_month<'a>(facts: &'a Facts<'a>, head: u32) -> Block<'a> {
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
        let share = |row: &ActionRow| facts.period(row).map_or(0.0, |period| period.share_at(day));
        let planned: f64 = facts.plan.iter().map(|row| share(row) * 100.0 * row.share).sum();
        let mut line = vec![
            (Datum::text(name), CellStyle::Text),
            (Datum::Date(day), CellStyle::Date),
            (Datum::formula(planned_formula(&cell('B')), planned), CellStyle::Percent),
        ];
        if month < until {
            let before = |month: usize, head: fn(usize) -> String| {
                let counts: Vec<String> = (0..=month).map(|m| format!("COUNT(tblMonitoring[{}])", head(m))).collect();
                counts.join("+")
            };
            let any = facts.plan.iter().any(|row| row.physical[..=month].iter().any(Option::is_some));
            let physical: f64 = facts.plan.iter().map(|row| last(&row.physical, month) * row.share).sum();
            let spent: Vec<Rupiah> =
                facts.plan.iter().filter_map(|row| row.spent[..=month].iter().rev().find_map(|s| *s)).collect();
            let spent = (!spent.is_empty()).then(|| spent.iter().sum::<Rupiah>());
            let absorbed = spent.filter(|_| budget.is_positive()).map(|spent| spent.ratio(budget) * 100.0);
            let weight = Some("tblMonitoring[Bobot Provinsi]");
            let formula = reported(&before(month, physical_head), &last_reported(month, physical_head, weight));
            line.push((Datum::formula_or_unreported(formula, any.then_some(physical)), CellStyle::Percent));
            let points = deviation(&cell('C'), &cell('D'));
            line.push((Datum::formula_or_dash(points, any.then_some(physical - planned)), CellStyle::Percent));
            let formula = reported(&before(month, spent_head), &last_reported(month, spent_head, None));
            line.push((Datum::rupiah_or_unreported(formula, spent), CellStyle::Ledger));
            let formula = absorption("SUM(tblRencana[Anggaran (Rp)])", &cell('F'));
            line.push((Datum::formula_or_dash(formula, absorbed), CellStyle::Percent));
        } else {
            line.extend(
                [CellStyle::Percent, CellStyle::Percent, CellStyle::Ledger, CellStyle::Percent]
                    .map(|style| (Datum::Blank, style)),
            );
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

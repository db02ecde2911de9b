//! The tables of the sheet `Ringkasan` that count: OPDs by status and by category, actions by how they stand.
//! Will not place or draw them.

use super::block::{Block, Line, column_sum};
use super::statuses::status_title;
use crate::figures::{NOT_REPORTED, Standing};
use crate::model::Status;
use crate::rekap::cell_style::CellStyle;
use crate::rekap::datum::{DASH, Datum};
use crate::rekap::facts::{Facts, same};
use crate::rekap::formula::{Equals, category_value, count_where, quoted};
use crate::year::AgencyYear;

/// Roster states by pemda.
pub(super) fn by_status<'a>(facts: &'a Facts<'a>, head: u32) -> Block<'a> {
    let mut heads = vec!["Pemerintah Daerah", "OPD Terdaftar"];
    heads.extend(Status::OF_AGENCIES.map(status_title));
    heads.extend(["Terlambat", "Sudah Mengirim (%)"]);
    let count = |government: Option<usize>, keep: &dyn Fn(&AgencyYear) -> bool| -> f64 {
        let of =
            |state: &&AgencyYear| government.is_none_or(|index| facts.government(state.row) == index) && keep(state);
        facts.outcome.agencies.iter().filter(of).count() as f64
    };
    let line = |name: &'a str, government: Option<usize>, row: u32| -> Line<'a> {
        let mut cells = vec![(Datum::text(name), CellStyle::Text)];
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
            cells.push((Datum::formula(formula, value), CellStyle::Tally));
        };
        add(None, count(government, &|_| true));
        for status in Status::OF_AGENCIES {
            add(Some(("tblKepatuhan[Status]", status.label())), count(government, &|state| state.status == status));
        }
        add(Some(("tblKepatuhan[Terlambat]", "ya")), count(government, &|state| state.late));
        let (all, missing) =
            (count(government, &|_| true), count(government, &|state| state.status == Status::Missing));
        let share = (all > 0.0).then(|| (all - missing) / all * 100.0);
        let formula = format!("IF(B{0}>0,(B{0}-G{0})/B{0}*100,{1})", row + 1, quoted(DASH));
        cells.push((Datum::formula_or_dash(formula, share), CellStyle::Percent));
        cells
    };
    let rows = facts.governments.iter().enumerate();
    let lines: Vec<Line<'a>> = rows.map(|(i, name)| line(name, Some(i), head + 1 + i as u32)).collect();
    let total = line("Jumlah", None, head + 1 + lines.len() as u32);
    Block { title: "C. Status pengumpulan menurut pemerintah daerah".into(), heads, lines, total, note: None }
}

/// OPDs by category.
pub(super) fn by_category<'a>(facts: &'a Facts<'a>, head: u32) -> Block<'a> {
    let report = &facts.outcome.settings.report;
    let names: Vec<String> = facts.judged.iter().map(|figures| category_value(Some(&figures.totals), report)).collect();
    let line = |label: &'a str, name: &str, from: Datum<'a>| -> Line<'a> {
        let number = names.iter().filter(|other| same(other, name)).count();
        let of = Equals { column: "tblPenilaian[Kategori]", with: quoted(name), text: name };
        let formula = Datum::formula(count_where(&[of]), number as f64);
        vec![(Datum::text(label), CellStyle::Text), (from, CellStyle::Percent), (formula, CellStyle::Tally)]
    };
    let mut lines: Vec<Line<'a>> =
        report.categories.iter().map(|(from, name)| line(name, name, Datum::Number(*from))).collect();
    lines.push(line(NOT_REPORTED, NOT_REPORTED, Datum::Blank));
    lines.push(line("Belum ada rencana", DASH, Datum::Blank));
    let sum = column_sum(2, head, lines.len());
    let total = vec![
        (Datum::text("Jumlah"), CellStyle::Text),
        (Datum::Blank, CellStyle::Text),
        (Datum::formula(sum, names.len() as f64), CellStyle::Tally),
    ];
    let heads = vec!["Kategori", "Batas Bawah (%)", "Jumlah OPD"];
    Block { title: "F. OPD menurut kategori".into(), heads, lines, total, note: None }
}

/// Actions by how they stand.
pub(super) fn by_standing<'a>(facts: &'a Facts<'a>, head: u32) -> Block<'a> {
    let all = facts.plan.len();
    let mut lines: Vec<Line<'a>> = Vec::new();
    let total_row = head + 2 + Standing::ALL.len() as u32;
    let share = |row: u32| format!("IF($F${total_row}>0,F{0}/$F${total_row}*100,{1})", row + 1, quoted(DASH));
    for (i, standing) in Standing::ALL.iter().enumerate() {
        let number = facts.plan.iter().filter(|row| row.figures.standing == Some(*standing)).count();
        let formula = format!("COUNTIFS(tblMonitoring[Keadaan],{})", quoted(standing.label()));
        let part = (all > 0).then(|| number as f64 / all as f64 * 100.0);
        lines.push(vec![
            (Datum::text(standing.label()), CellStyle::Text),
            (Datum::formula(formula, number as f64), CellStyle::Tally),
            (Datum::formula_or_dash(share(head + 1 + i as u32), part), CellStyle::Percent),
        ]);
    }
    let total = vec![
        (Datum::text("Jumlah"), CellStyle::Text),
        (Datum::formula(column_sum(5, head, lines.len()), all as f64), CellStyle::Tally),
        (Datum::formula_or_dash(share(total_row - 1), (all > 0).then_some(100.0)), CellStyle::Percent),
    ];
    let heads = vec!["Keadaan", "Rencana Aksi", "Bagian (%)"];
    Block { title: "G. Rencana aksi menurut keadaan".into(), heads, lines, total, note: None }
}

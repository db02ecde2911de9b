//! Puts the charts on the sheet `Ringkasan`, each with its text alternative. Will not draw them.

use rust_xlsxwriter::{Worksheet, XlsxError};

use super::by_month::months_reported;
use super::charts::{self, Rows, Size};
use super::layout::{LINE, Layout, NARROW, WIDE};
use crate::figures::{NOT_REPORTED, category_rule};
use crate::model::Status;
use crate::rekap::datum::DASH;
use crate::rekap::facts::Facts;
use crate::text::formatting::{percent, rupiah};

/// The charts, two beside each other, under the key figures.
pub(super) fn write(sheet: &mut Worksheet, facts: &Facts, layout: &Layout) -> Result<(), XlsxError> {
    let pemda = facts.governments.len().max(1) as u32;
    let size = |columns: u32, wide: u32, lines: u32| Size { width: wide + columns * NARROW - 12, height: lines * LINE };
    let rows = |title: u32, lines: u32| Rows { head: title + 1, last: title + 1 + lines };
    let totals = facts.totals();
    let states = &facts.outcome.agencies;
    let number = |status: Status| states.iter().filter(|state| state.status == status).count();

    let alt = format!(
        "Grafik batang status pengumpulan menurut pemerintah daerah. Dari {} OPD: {}.",
        states.len(),
        Status::OF_AGENCIES.map(|status| format!("{} {}", number(status), status.label())).join(", ")
    );
    let status = rows(layout.status, pemda);
    let chart = charts::status(status, 2, &Status::OF_AGENCIES, size(3, WIDE, layout.status_lines), &alt);
    sheet.insert_chart(layout.charts + 1, 0, &chart)?;

    let alt = format!(
        "Kurva S rencana dan realisasi fisik tahun {}. Akhir {}: rencana {}, realisasi {}.",
        facts.quarter.year,
        facts.quarter.name(),
        percent(totals.planned, 1),
        totals.physical.map_or(NOT_REPORTED.to_lowercase(), |value| percent(value, 1))
    );
    let months = rows(layout.months, 12);
    let last = Some(months_reported(facts)).filter(|&n| n > 0).map(|n| months.head + n as u32);
    let title = format!("Kurva S: rencana dan realisasi fisik kumulatif {}", facts.quarter.year);
    let chart = charts::curve(months, last, &title, size(6, 0, layout.status_lines), &alt);
    sheet.insert_chart(layout.charts + 1, 4, &chart)?;

    let alt = format!(
        "Grafik anggaran, realisasi, dan serapan menurut pemerintah daerah. Jumlah anggaran {}, realisasi {}, serapan {}.",
        rupiah(totals.budget),
        totals.spent.map_or(NOT_REPORTED.to_lowercase(), rupiah),
        totals.absorption().map_or(DASH.into(), |value| percent(value, 1))
    );
    let absorbed = (0..facts.governments.len()).filter_map(|index| facts.totals_of(index).absorption());
    let highest = absorbed.fold(0.0, f64::max);
    let chart = charts::budget(rows(layout.governments, pemda), highest, size(6, 0, layout.second_lines), &alt);
    sheet.insert_chart(layout.second, 4, &chart)?;

    let report = &facts.outcome.settings.report;
    let alt = format!("Grafik jumlah OPD menurut kategori capaian. Kategori: {}.", category_rule(report));
    let categories = rows(layout.counts, report.categories.len() as u32 + 2);
    let chart = charts::categories(categories, size(3, WIDE, layout.second_lines), &alt);
    sheet.insert_chart(layout.second, 0, &chart)?;
    Ok(())
}

//! The key figures of the sheet `Ringkasan`, of the submissions and of the quarter. Will not place them.

use super::layout::KEYS;
use super::statuses::status_title;
use crate::config::settings::Weighting;
use crate::finding::Severity;
use crate::model::Status;
use crate::rekap::cell_style::CellStyle;
use crate::rekap::datum::Datum;
use crate::rekap::evaluation::{absorption, achievement, deviation};
use crate::rekap::facts::Facts;
use crate::rekap::formula::{average_all, category, category_value, quoted, reported};
use crate::rekap::reconciliation;
use crate::text::formatting::plain_number;

/// A label, its value and how it is shown.
pub(super) type KeyFigure<'a> = (String, Datum<'a>, CellStyle);

/// Key figures of the submissions.
pub(super) fn of_submissions<'a>(facts: &Facts<'a>) -> Vec<KeyFigure<'a>> {
    let states = &facts.outcome.agencies;
    let mut keys = vec![(
        "OPD dalam daftar".to_owned(),
        Datum::formula("COUNTA(tblKepatuhan[Kode])".into(), states.len() as f64),
        CellStyle::Count,
    )];
    for status in Status::OF_AGENCIES {
        let formula = format!("COUNTIFS(tblKepatuhan[Status],{})", quoted(status.label()));
        let number = states.iter().filter(|state| state.status == status).count();
        keys.push((status_title(status).to_owned(), Datum::formula(formula, number as f64), CellStyle::Count));
    }
    let late = states.iter().filter(|state| state.late).count();
    let late = Datum::formula("COUNTIFS(tblKepatuhan[Terlambat],\"ya\")".into(), late as f64);
    keys.push(("Terlambat (termasuk yang belum)".to_owned(), late, CellStyle::Count));
    for (label, severity) in [("Kesalahan", Severity::Error), ("Peringatan", Severity::Warning)] {
        let formula = format!("COUNTIFS(tblTemuan[Tingkat],{})", quoted(severity.label()));
        let number = facts.outcome.findings.count(severity);
        keys.push((label.to_owned(), Datum::formula(formula, number as f64), CellStyle::Count));
    }
    let result = reconciliation::result(facts);
    keys.push((
        "Rekonsiliasi".to_owned(),
        Datum::formula_text(reconciliation::RESULT.into(), result),
        CellStyle::Right,
    ));
    keys
}

/// Key figures of the quarter. Those that look at each other count from the first line of the list.
pub(super) fn of_quarter<'a>(facts: &Facts<'a>) -> Vec<KeyFigure<'a>> {
    let totals = facts.totals();
    let report = &facts.outcome.settings.report;
    let cell = |line: u32| format!("$G${}", KEYS + line + 1);
    let until = format!("s.d. {}", facts.quarter.name());
    let [planned, physical] = average_all(facts.weighting());
    let spent = "tblMonitoring[Realisasi (Rp)]";
    let spent = reported(&format!("COUNT({spent})"), &format!("SUM({spent})"));
    vec![
        (
            "Jumlah rencana aksi".into(),
            Datum::formula("COUNTA(tblRencana[Kode])".into(), totals.actions as f64),
            CellStyle::Count,
        ),
        (
            "Anggaran (Rp)".into(),
            Datum::formula_rupiah("SUM(tblRencana[Anggaran (Rp)])".into(), totals.budget),
            CellStyle::Money,
        ),
        (
            format!("Realisasi anggaran {until} (Rp)"),
            Datum::rupiah_or_unreported(spent, totals.spent),
            CellStyle::Money,
        ),
        (
            "Serapan anggaran (%)".into(),
            Datum::formula_or_dash(absorption(&cell(1), &cell(2)), totals.absorption()),
            CellStyle::Percent,
        ),
        (format!("Rencana fisik {until} (%)"), Datum::formula(planned, totals.planned), CellStyle::Percent),
        (
            format!("Realisasi fisik {until} (%)"),
            Datum::formula_or_unreported(physical, totals.physical),
            CellStyle::Percent,
        ),
        (
            "Deviasi (poin persen)".into(),
            Datum::formula_or_dash(deviation(&cell(4), &cell(5)), totals.deviation()),
            CellStyle::Percent,
        ),
        (
            "Tingkat capaian (%)".into(),
            Datum::formula_or_dash(achievement(&cell(4), &cell(5)), totals.achievement()),
            CellStyle::Percent,
        ),
        (
            "Kategori".into(),
            Datum::formula_text(category(&cell(7), &cell(5), report), &category_value(Some(&totals), report)),
            CellStyle::Right,
        ),
        ("Bobot rata-rata".into(), Datum::text(weighting_words(facts.weighting())), CellStyle::Right),
    ]
}

fn weighting_words(weighting: &Weighting) -> String {
    match weighting {
        Weighting::Even => "merata".into(),
        Weighting::Budget => "anggaran".into(),
        Weighting::Phases(list) => {
            let parts = list.iter().map(|(number, weight)| format!("tahap {number}: {}", plain_number(*weight)));
            parts.collect::<Vec<_>>().join("; ")
        }
    }
}

//! The sheet `Ringkasan`: key figures, charts, and under them the tables they are drawn from.
//! Will not hold a figure that is not a formula.

use rust_xlsxwriter::{Worksheet, XlsxError};

use crate::config::settings::{Paper, Weighting};
use crate::figures::{NOT_REPORTED, category_rule};
use crate::finding::Severity;
use crate::model::Status;
use crate::text::formatting::{percent, plain_number, rupiah};

use super::charts::{self, Rows, Size};
use super::datum::{DASH, Datum};
use super::evaluation::{absorption, achievement, deviation};
use super::facts::Facts;
use super::formula::{average_all, category, category_value, quoted, reported};
use super::style::{Look, Styles, TOP};
use super::summary_months::{by_month, months_reported};
use super::summary_tables::{Block, STATUSES, by_category, by_government, by_standing, by_status};
use super::table::put;

/// Pixels of a line, of the first column and of the others.
const LINE: u32 = 20;
const WIDE: u32 = 215;
const NARROW: u32 = 117;
/// Lines of a chart, when there are few pemda.
const CHART_LINES: u32 = 13;
/// Lines that fit on a printed page of the office's paper, found by printing.
const PAGE_LINES: u32 = 45;
/// First row of the key figures, and how many there are.
const KEYS: u32 = TOP + 1;
const KEY_LINES: u32 = 10;

/// Where everything stands: zero-based rows of titles and headings.
struct Layout {
    charts: u32,
    status_lines: u32,
    second: u32,
    second_lines: u32,
    status: u32,
    governments: u32,
    months: u32,
    counts: u32,
    end: u32,
}

impl Layout {
    fn new(facts: &Facts) -> Self {
        let pemda = facts.governments.len().max(1) as u32;
        let charts = KEYS + KEY_LINES + 1;
        let status_lines = (pemda + 5).clamp(CHART_LINES, PAGE_LINES - KEYS - KEY_LINES - 2);
        let second = charts + 1 + status_lines + 1;
        // Names of many pemda stand aslant under their columns.
        let second_lines = if pemda > 9 { CHART_LINES + 6 } else { CHART_LINES };
        let status = second + second_lines + 1;
        let governments = status + pemda + 4;
        let months = governments + pemda + 5;
        let counts = months + 12 + 3;
        let end = counts + 3 + (facts.outcome.settings.report.categories.len() as u32 + 2).max(5);
        Self { charts, status_lines, second, second_lines, status, governments, months, counts, end }
    }

    /// Rows that begin a new page, so that no chart and no short table is cut.
    fn breaks(&self) -> Vec<u32> {
        let starts = [0, self.second, self.status, self.governments, self.months, self.counts, self.end + 1];
        let mut breaks = Vec::new();
        let mut page = 0;
        for (&start, &next) in starts.iter().zip(&starts[1..]) {
            // The last line before the next block is blank.
            let fits = next - 1 - page <= PAGE_LINES;
            if start > 0 && (!fits || (start == self.status && page == 0)) {
                breaks.push(start);
                page = start;
            }
        }
        breaks
    }
}

/// Writes the sheet.
pub(crate) fn write(sheet: &mut Worksheet, facts: &Facts, styles: &Styles) -> Result<(), XlsxError> {
    sheet.set_column_width_pixels(0, WIDE)?;
    sheet.set_column_range_width_pixels(1, 9, NARROW)?;
    let layout = Layout::new(facts);
    section(sheet, styles, TOP, "A. Angka pokok")?;
    for (line, (label, datum, look)) in left(facts).into_iter().enumerate() {
        let row = KEYS + line as u32;
        put(sheet, styles, (row, 0), Datum::text(label), styles.lined(Look::Text))?;
        put(sheet, styles, (row, 1), datum, styles.total(look))?;
    }
    for (line, (label, datum, look)) in right(facts).into_iter().enumerate() {
        let row = KEYS + line as u32;
        sheet.merge_range(row, 3, row, 5, &label, styles.lined(Look::Text))?;
        put(sheet, styles, (row, 6), datum, styles.total(look))?;
    }
    section(sheet, styles, layout.charts, "B. Grafik")?;
    draw(sheet, facts, &layout)?;
    block(sheet, styles, layout.status, 0, by_status(facts, layout.status + 1))?;
    block(sheet, styles, layout.governments, 0, by_government(facts, layout.governments + 1))?;
    block(sheet, styles, layout.months, 0, by_month(facts, layout.months + 1))?;
    block(sheet, styles, layout.counts, 0, by_category(facts, layout.counts + 1))?;
    block(sheet, styles, layout.counts, 4, by_standing(facts, layout.counts + 1))?;
    sheet.set_page_breaks(&layout.breaks())?;
    if facts.outcome.settings.report.paper == Paper::F4 {
        // A wider strip prints smaller, so that as many lines fit as on A4, whose sides are less unlike.
        sheet.set_column_width_pixels(10, NARROW)?;
        sheet.set_print_area(0, 0, layout.end, 10)?;
    }
    sheet.set_freeze_panes(4, 0)?;
    Ok(())
}

fn section(sheet: &mut Worksheet, styles: &Styles, row: u32, title: &str) -> Result<(), XlsxError> {
    sheet.write_string_with_format(row, 0, title, &styles.section)?;
    Ok(())
}

/// Writes a table under its title.
fn block(sheet: &mut Worksheet, styles: &Styles, top: u32, left: u16, block: Block<'_>) -> Result<(), XlsxError> {
    sheet.write_string_with_format(top, left, block.title, &styles.section)?;
    sheet.set_row_height_pixels(top + 1, 2 * LINE)?;
    for (col, head) in block.heads.iter().enumerate() {
        put(sheet, styles, (top + 1, left + col as u16), Datum::text(*head), &styles.head)?;
    }
    let mut row = top + 2;
    for line in block.lines {
        for (col, (datum, look)) in line.into_iter().enumerate() {
            put(sheet, styles, (row, left + col as u16), datum, styles.lined(look))?;
        }
        row += 1;
    }
    for (col, (datum, look)) in block.total.into_iter().enumerate() {
        put(sheet, styles, (row, left + col as u16), datum, styles.total(look))?;
    }
    if let Some(note) = block.note {
        sheet.write_string_with_format(row + 1, left, note, &styles.note)?;
    }
    Ok(())
}

type Key<'a> = (String, Datum<'a>, Look);

/// Key figures of the submissions.
fn left<'a>(facts: &Facts<'a>) -> Vec<Key<'a>> {
    let states = &facts.outcome.agencies;
    let mut keys = vec![(
        "OPD dalam daftar".to_owned(),
        Datum::formula("COUNTA(tblKepatuhan[Kode])".into(), states.len() as f64),
        Look::Count,
    )];
    for status in STATUSES {
        let formula = format!("COUNTIFS(tblKepatuhan[Status],{})", quoted(status.label()));
        let number = states.iter().filter(|state| state.status == status).count();
        keys.push((status_title(status).to_owned(), Datum::formula(formula, number as f64), Look::Count));
    }
    let late = states.iter().filter(|state| state.late).count();
    let late = Datum::formula("COUNTIFS(tblKepatuhan[Terlambat],\"ya\")".into(), late as f64);
    keys.push(("Terlambat (termasuk yang belum)".to_owned(), late, Look::Count));
    for (label, severity) in [("Kesalahan", Severity::Error), ("Peringatan", Severity::Warning)] {
        let formula = format!("COUNTIFS(tblTemuan[Tingkat],{})", quoted(severity.label()));
        let number = facts.outcome.findings.count(severity);
        keys.push((label.to_owned(), Datum::formula(formula, number as f64), Look::Count));
    }
    let result = super::reconciliation::result(facts);
    keys.push((
        "Rekonsiliasi".to_owned(),
        Datum::formula_text(super::reconciliation::RESULT.into(), result),
        Look::Right,
    ));
    keys
}

/// A status as a heading.
pub(crate) fn status_title(status: Status) -> &'static str {
    match status {
        Status::Complete => "Lengkap",
        Status::ToMend => "Perlu perbaikan",
        Status::Refused => "Ditolak",
        Status::Nihil => "Nihil",
        Status::Superseded => "Digantikan",
        Status::Missing => "Belum menyampaikan",
    }
}

/// Key figures of the quarter. Those that look at each other count from the first line of the list.
fn right<'a>(facts: &Facts<'a>) -> Vec<Key<'a>> {
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
            Look::Count,
        ),
        (
            "Anggaran (Rp)".into(),
            Datum::formula("SUM(tblRencana[Anggaran (Rp)])".into(), totals.budget as f64),
            Look::Money,
        ),
        (
            format!("Realisasi anggaran {until} (Rp)"),
            Datum::formula_or_unreported(spent, totals.spent.map(|spent| spent as f64)),
            Look::Money,
        ),
        (
            "Serapan anggaran (%)".into(),
            Datum::formula_or_dash(absorption(&cell(1), &cell(2)), totals.absorption()),
            Look::Percent,
        ),
        (format!("Rencana fisik {until} (%)"), Datum::formula(planned, totals.planned), Look::Percent),
        (
            format!("Realisasi fisik {until} (%)"),
            Datum::formula_or_unreported(physical, totals.physical),
            Look::Percent,
        ),
        (
            "Deviasi (poin persen)".into(),
            Datum::formula_or_dash(deviation(&cell(4), &cell(5)), totals.deviation()),
            Look::Percent,
        ),
        (
            "Tingkat capaian (%)".into(),
            Datum::formula_or_dash(achievement(&cell(4), &cell(5)), totals.achievement()),
            Look::Percent,
        ),
        (
            "Kategori".into(),
            Datum::formula_text(category(&cell(7), &cell(5), report), &category_value(Some(&totals), report)),
            Look::Right,
        ),
        ("Bobot rata-rata".into(), Datum::text(weighting_words(facts.weighting())), Look::Right),
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

/// The charts, two beside each other, under the key figures.
fn draw(sheet: &mut Worksheet, facts: &Facts, layout: &Layout) -> Result<(), XlsxError> {
    let pemda = facts.governments.len().max(1) as u32;
    let size = |columns: u32, wide: u32, lines: u32| Size { width: wide + columns * NARROW - 12, height: lines * LINE };
    let rows = |title: u32, lines: u32| Rows { head: title + 1, last: title + 1 + lines };
    let totals = facts.totals();
    let states = &facts.outcome.agencies;
    let number = |status: Status| states.iter().filter(|state| state.status == status).count();

    let alt = format!(
        "Grafik batang status pengumpulan menurut pemerintah daerah. Dari {} OPD: {}.",
        states.len(),
        STATUSES.map(|status| format!("{} {}", number(status), status.label())).join(", ")
    );
    let status = rows(layout.status, pemda);
    let chart = charts::status(status, 2, &STATUSES, size(3, WIDE, layout.status_lines), &alt);
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

//! The sheet `Ringkasan`: key figures, charts, and under them the tables they are drawn from.
//! Will not hold a figure that is not a formula.

mod block;
mod by_government;
mod by_month;
mod chart_places;
mod charts;
mod counts;
mod key_figures;
mod layout;
mod statuses;

use rust_xlsxwriter::{Worksheet, XlsxError};

use super::cell_style::{CellStyle, Styles};
use super::cell_writer::put;
use super::datum::Datum;
use super::facts::Facts;
use super::page::TOP;
use crate::config::settings::Paper;
use crate::spreadsheet::Text;
use by_government::by_government;
use by_month::by_month;
use counts::{by_category, by_standing, by_status};
use layout::{KEYS, Layout, NARROW, WIDE};

/// Writes the sheet.
pub(crate) fn write(sheet: &mut Worksheet, facts: &Facts, styles: &Styles) -> Result<(), XlsxError> {
    sheet.set_column_width_pixels(0, WIDE)?;
    sheet.set_column_range_width_pixels(1, 9, NARROW)?;
    let layout = Layout::new(facts);
    section(sheet, styles, TOP, "A. Angka pokok")?;
    for (line, (label, datum, style)) in key_figures::of_submissions(facts).into_iter().enumerate() {
        let row = KEYS + line as u32;
        put(sheet, styles, (row, 0), Datum::text(label), styles.lined(CellStyle::Text))?;
        put(sheet, styles, (row, 1), datum, styles.total(style))?;
    }
    for (line, (label, datum, style)) in key_figures::of_quarter(facts).into_iter().enumerate() {
        let row = KEYS + line as u32;
        sheet.put_wide_text((row, 3), (row, 5), &label, styles.lined(CellStyle::Text))?;
        put(sheet, styles, (row, 6), datum, styles.total(style))?;
    }
    section(sheet, styles, layout.charts, "B. Grafik")?;
    chart_places::write(sheet, facts, &layout)?;
    block::write(sheet, styles, layout.status, 0, by_status(facts, layout.status + 1))?;
    block::write(sheet, styles, layout.governments, 0, by_government(facts, layout.governments + 1))?;
    block::write(sheet, styles, layout.months, 0, by_month(facts, layout.months + 1))?;
    block::write(sheet, styles, layout.counts, 0, by_category(facts, layout.counts + 1))?;
    block::write(sheet, styles, layout.counts, 4, by_standing(facts, layout.counts + 1))?;
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
    sheet.put_text(row, 0, title, &styles.section)?;
    Ok(())
}

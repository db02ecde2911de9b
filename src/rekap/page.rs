//! Page set-up and title lines of every sheet. Will not write any data.

use rust_xlsxwriter::{Worksheet, XlsxError};

use super::cell_style::Styles;
use super::facts::Facts;
use crate::calendar::long_date;
use crate::config::settings::Paper;
use crate::finding::Severity;
use crate::model::Status;
use crate::spreadsheet::{Margin, Text};
use crate::text::formatting::{left_out, listed};

/// Zero-based row of the table headings of most sheets, under the title lines.
pub(crate) const TOP: u32 = 5;

/// Paper of a sheet.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Print {
    /// The paper of the office, one page wide.
    Office,
    /// A3, so many pages wide: lists that no one could read on the paper of the office.
    Large(u16),
}

/// Page set-up that all sheets share.
pub(crate) fn set_up(sheet: &mut Worksheet, facts: &Facts, print: Print) -> Result<(), XlsxError> {
    let (paper, wide) = match (print, facts.outcome.settings.report.paper) {
        (Print::Large(wide), _) => (8, wide),
        (Print::Office, Paper::A4) => (9, 1),
        // Folio, 8,5 × 13 inch: the nearest size Excel knows.
        (Print::Office, Paper::F4) => (14, 1),
    };
    let program = &facts.outcome.settings.program;
    let foot = Margin::default().codes("&L&8").text(&program.name, 80).codes(" ").text(&program.year.to_string(), 8);
    sheet
        .set_screen_gridlines(false)
        .set_landscape()
        .set_paper_size(paper)
        .set_print_fit_to_pages(wide, 0)
        .set_margins(0.4, 0.4, 0.5, 0.6, 0.3, 0.3);
    sheet.put_margins(Margin::default(), foot.codes("&C&8Halaman &P dari &N&R&8&A"));
    Ok(())
}

/// The title lines: programme, sheet with province and year, quarter and day, and whether the figures are final.
pub(crate) fn title(sheet: &mut Worksheet, facts: &Facts, styles: &Styles, title: &str) -> Result<(), XlsxError> {
    let program = &facts.outcome.settings.program;
    sheet.put_text(0, 0, &program.name, &styles.title)?;
    let second = format!("{title}, {}, Tahun {}", facts.province(), program.year);
    sheet.put_text(1, 0, second, &styles.subtitle)?;
    let quarter = facts.quarter;
    let third = format!("{} {}. Keadaan per {}", quarter.name(), quarter.year, long_date(facts.outcome.printed));
    sheet.put_text(2, 0, third, &styles.dateline)?;
    if !facts.outcome.is_final() {
        sheet.put_text(3, 0, provisional(facts), &styles.provisional)?;
    }
    Ok(())
}

/// Why the figures are provisional.
fn provisional(facts: &Facts) -> String {
    let outcome = facts.outcome;
    let missing = outcome.agencies.iter().filter(|state| outcome.is_asked(state) && state.status == Status::Missing);
    let mut reasons = Vec::new();
    match missing.count() {
        0 => {}
        n => reasons.push(format!("{n} OPD belum menyampaikan")),
    }
    match outcome.findings.count(Severity::Error) {
        0 => {}
        n => reasons.push(format!("{n} kesalahan belum diperbaiki")),
    }
    match outcome.behind() {
        0 => {}
        n => reasons.push(format!("{n} OPD belum melaporkan semua bulan triwulan ini")),
    }
    reasons.extend(left_out(facts.totals().left_out));
    format!("SEMENTARA: {}", listed(&reasons))
}

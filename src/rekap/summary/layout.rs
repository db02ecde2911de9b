//! Where the parts of the sheet `Ringkasan` stand, in rows and pixels. Will not write them.

use crate::rekap::facts::Facts;
use crate::rekap::page::TOP;

/// Pixels of a line, of the first column and of the others.
pub(super) const LINE: u32 = 20;
pub(super) const WIDE: u32 = 215;
pub(super) const NARROW: u32 = 117;
/// Lines of a chart, when there are few pemda.
const CHART_LINES: u32 = 13;
/// Lines that fit on a printed page of the office's paper, found by printing.
const PAGE_LINES: u32 = 45;
/// First row of the key figures, and how many there are.
pub(super) const KEYS: u32 = TOP + 1;
const KEY_LINES: u32 = 10;

/// Where everything stands: zero-based rows of titles and headings.
pub(super) struct Layout {
    pub(super) charts: u32,
    pub(super) status_lines: u32,
    pub(super) second: u32,
    pub(super) second_lines: u32,
    pub(super) status: u32,
    pub(super) governments: u32,
    pub(super) months: u32,
    pub(super) counts: u32,
    pub(super) end: u32,
}

impl Layout {
    /// For so many pemda and categories.
    pub(super) fn new(facts: &Facts) -> Self {
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
    pub(super) fn breaks(&self) -> Vec<u32> {
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

//! Where a check looks: a row of the plan, or one figure of its monitoring. Gives addresses to formulas and cells to Rust.
//! Will not check anything.

use crate::calendar::last_day;
use crate::cells::column_letters;
use crate::model::Field;
use crate::template::draft::Draft;
use crate::template::excel::{number, serial};
use crate::template::fill::{Cell, FilledRow};
use crate::template::layout::{PHYSICAL, PLAN_CHECK, letters, month_letters};
use crate::template::lists::plan_name;

/// A row of the plan, or a figure of its monitoring.
#[derive(Clone, Copy)]
pub(in crate::template) struct At<'a> {
    pub draft: &'a Draft<'a>,
    /// Index of the row.
    pub index: usize,
    /// A figure: first column of its block, and its month from 0 on.
    figure: Option<(u16, u16)>,
}

impl<'a> At<'a> {
    /// The row of an index.
    pub fn row(draft: &'a Draft<'a>, index: usize) -> Self {
        Self { draft, index, figure: None }
    }

    /// A figure of the same row: first column of its block, and its month from 0 on.
    pub fn figure(self, block: u16, month: u16) -> Self {
        Self { figure: Some((block, month)), ..self }
    }

    fn filled(self) -> &'a FilledRow {
        &self.draft.rows[self.index]
    }

    /// One-based number of the row.
    pub fn number(self) -> u32 {
        self.draft.layout.first_row() + self.index as u32 + 1
    }

    /// One-based first and last row of the plan.
    fn span(self) -> (u32, u32) {
        (self.draft.layout.first_row() + 1, self.draft.layout.last_row() + 1)
    }

    /// `$B7`; from a figure by a name, which every version of Excel allows in colours: `INDEX(rencana_mulai,ROW()-6)`.
    pub fn address(self, field: Field) -> String {
        match self.figure {
            Some(_) => format!("INDEX({},ROW()-{})", plan_name(field), self.draft.layout.first_row()),
            None => format!("${}{}", letters(field), self.number()),
        }
    }

    /// What stands there.
    pub fn cell(self, field: Field) -> &'a Cell {
        self.filled().get(field)
    }

    /// `$B$7:$B$66`
    pub fn all(self, field: Field) -> String {
        let (letters, (first, last)) = (letters(field), self.span());
        format!("${letters}${first}:${letters}${last}")
    }

    /// `$B$7:$B7`: the column down to this row.
    pub fn down_to_here(self, field: Field) -> String {
        format!("${0}${1}:${0}{2}", letters(field), self.span().0, self.number())
    }

    /// `$B7:$O7`: what is filled in, without the number, which counts by itself.
    pub fn entries(self) -> String {
        let (first, last) = (letters(Field::Phase), column_letters(u32::from(PLAN_CHECK) - 1));
        format!("${first}{0}:${last}{0}", self.number())
    }

    /// `C7`: the figure.
    pub fn figure_address(self) -> String {
        let (block, month) = self.figure.unwrap_or_default();
        format!("{}{}", month_letters(block, month), self.number())
    }

    /// `$C7:E7`: the figures of the months before.
    pub fn before(self) -> String {
        let (block, month) = self.figure.unwrap_or_default();
        let (first, last) = (month_letters(block, 0), month_letters(block, month.saturating_sub(1)));
        format!("${first}{0}:{last}{0}", self.number())
    }

    fn block(self) -> (&'a [Cell; 12], usize) {
        let (block, month) = self.figure.unwrap_or_default();
        let cells = if block == PHYSICAL { &self.filled().physical } else { &self.filled().spent };
        (cells, usize::from(month))
    }

    /// The figure.
    pub fn figure_cell(self) -> &'a Cell {
        let (cells, month) = self.block();
        &cells[month]
    }

    /// The highest figure of the months before; like `MAX`, 0 where there is none.
    pub fn highest_before(self) -> f64 {
        let (cells, month) = self.block();
        cells[..month].iter().filter_map(number).reduce(f64::max).unwrap_or(0.0)
    }

    /// Serial number of the last day of the month.
    pub fn month_end(self) -> Option<f64> {
        serial(last_day(self.draft.settings.program.year, self.block().1 as u32 + 1))
    }
}

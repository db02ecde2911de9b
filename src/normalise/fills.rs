//! What the fills of a grid of months say: when, where nothing else is written, or beside signs. Will not read the signs.

use std::collections::{BTreeMap, BTreeSet};

use super::row::{RowCells, TimeCell};
use crate::recognise::timegrid::Band;

/// What the fills of a grid of months say.
#[derive(Debug, Clone, PartialEq)]
pub enum Fills {
    /// Nothing: they are decoration, or there are none.
    Nothing,
    /// When: nothing else is written in the grid.
    Everywhere,
    /// When, beside signs: some rows have nothing but colours.
    BesideSigns(Shades),
}

impl Fills {
    /// Whether the fill of a cell says that something happens then.
    pub fn marks(&self, cell: &TimeCell<'_>, background: Option<u32>) -> bool {
        match self {
            Self::Nothing => false,
            Self::Everywhere => cell.fill.is_some() && cell.fill != background,
            Self::BesideSigns(shades) => shades.marks(cell, background),
        }
    }
}

/// Colours that decorate: those of whole columns of months.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Shades {
    columns: BTreeSet<(u32, u32)>,
}

impl Shades {
    /// Looks at the grids of all rows of a table.
    pub fn of(rows: &[RowCells<'_>]) -> Self {
        let mut counts: BTreeMap<(u32, u32), usize> = BTreeMap::new();
        for cell in rows.iter().flat_map(|cells| &cells.time) {
            if let Some(fill) = cell.fill {
                *counts.entry((cell.column.col, fill)).or_default() += 1;
            }
        }
        let is_whole = |count: usize| rows.len() > 2 && count == rows.len();
        Self { columns: counts.into_iter().filter(|(_, count)| is_whole(*count)).map(|(shade, _)| shade).collect() }
    }

    /// Whether a cell of the schedule stands out from its row and its column.
    pub fn marks(&self, cell: &TimeCell<'_>, background: Option<u32>) -> bool {
        let stands_out = |fill: u32| Some(fill) != background && !self.columns.contains(&(cell.column.col, fill));
        cell.column.band == Band::Schedule && cell.fill.is_some_and(stands_out)
    }
}

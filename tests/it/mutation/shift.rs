//! Where the cells of a mutated workbook went, and the workbook with its cells there. Will not know why they went.

use ripp::cells::{Area, CellRef};
use ripp::cells::{Sheet, Value};

/// What happens to one sheet: blank rows and columns before the given ones, then two columns swapped from a row on.
#[derive(Debug, Clone, Default)]
pub struct Shift {
    pub rows: Vec<u32>,
    pub cols: Vec<u32>,
    /// Both columns, and the first row, in the old count.
    pub swap: Option<(u32, u32, u32)>,
}

impl Shift {
    pub fn at(&self, cell: CellRef) -> CellRef {
        let col = match self.swap {
            Some((a, b, from)) if cell.row >= from && cell.col == a => b,
            Some((a, b, from)) if cell.row >= from && cell.col == b => a,
            _ => cell.col,
        };
        let before = |list: &[u32], n: u32| list.iter().filter(|&&at| at <= n).count() as u32;
        CellRef::new(cell.row + before(&self.rows, cell.row), col + before(&self.cols, col))
    }

    /// The sheet with everything where it went; a merged area grows with what is put into it.
    pub fn apply(&self, sheet: &Sheet) -> Sheet {
        let mut moved = sheet.clone();
        moved.cells.iter_mut().for_each(|(at, _)| *at = self.at(*at));
        moved.fills.iter_mut().for_each(|(at, _)| *at = self.at(*at));
        for area in &mut moved.merged {
            *area = Area::between(self.at(area.first), self.at(area.last));
        }
        moved.cells.sort_by_key(|(at, _)| *at);
        moved.percent.iter_mut().for_each(|at| *at = self.at(*at));
        moved.percent.sort_unstable();
        moved.fills.sort_unstable();
        moved
    }
}

/// Writes a value into a sheet.
pub fn set(sheet: &mut Sheet, at: CellRef, value: Value) {
    sheet.cells.retain(|(cell, _)| *cell != at);
    if value != Value::Blank {
        sheet.cells.push((at, value));
        sheet.cells.sort_by_key(|(cell, _)| *cell);
    }
}

/// The area of a cell, merged or not.
pub fn area_of(sheet: &Sheet, at: CellRef) -> Area {
    sheet.merge_at(at).unwrap_or(Area { first: at, last: at })
}

/// Makes an area the merged area of its first cell.
pub fn merge(sheet: &mut Sheet, area: Area) {
    sheet.merged.retain(|other| !area.contains(other.first));
    if area.first != area.last {
        sheet.merged.push(area);
    }
}

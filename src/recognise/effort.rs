//! Counts the work of looking for headings, so that no workbook can make it long. Will not measure time: the same workbook
//! must be read alike on any machine.

use std::cell::Cell;

/// Steps for a workbook. A step is a text that is held against the words of the structure, or a look at a cell to tell its
/// column: some microseconds. A workbook of `tests/corpora` takes 800 at most; a list of reference takes ten for each of the
/// rows that are tried.
const STEPS: usize = 300_000;

/// Steps that are left, for a sheet or for a workbook.
#[derive(Debug)]
pub struct Effort {
    left: Cell<usize>,
}

impl Default for Effort {
    fn default() -> Self {
        Self { left: Cell::new(STEPS) }
    }
}

impl Effort {
    /// Does the work on one of so many sheets with its share of what is left. What a sheet leaves, the sheets behind it share, so
    /// that a long list of reference never takes what the plan behind it needs.
    pub fn for_one_of<T>(&self, sheets: usize, work: impl FnOnce(&Self) -> T) -> T {
        let share = self.left.get() / sheets.max(1);
        let part = Self { left: Cell::new(share) };
        let done = work(&part);
        self.spend(share - part.left.get());
        done
    }

    /// Takes away steps; whether there were enough.
    pub fn spend(&self, steps: usize) -> bool {
        let left = self.left.get();
        self.left.set(left.saturating_sub(steps));
        left >= steps
    }

    /// Whether nothing is left.
    pub fn is_spent(&self) -> bool {
        self.left.get() == 0
    }

    /// Steps that were taken so far.
    pub fn spent(&self) -> usize {
        STEPS - self.left.get()
    }
}

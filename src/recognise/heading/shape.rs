//! What a heading is: its rows, and what each of its columns holds. Will not find any.

use std::collections::{BTreeMap, BTreeSet};

use crate::model::{Field, Unclear};
use crate::recognise::timegrid::{Band, TimeColumn};

/// A heading of one to five rows.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Heading {
    /// First row, zero-based.
    pub first_row: u32,
    /// Last row.
    pub last_row: u32,
    /// Leftmost and rightmost column.
    pub span: (u32, u32),
    /// Columns of each field; several for a code split over cells.
    pub columns: BTreeMap<Field, Vec<u32>>,
    /// The heading text of each field.
    pub texts: BTreeMap<Field, String>,
    /// Columns of a time grid.
    pub time: Vec<TimeColumn>,
    /// Hidden column of the keys of the rows.
    pub key: Option<u32>,
    /// Texts of columns that mean nothing known.
    pub strangers: BTreeMap<u32, String>,
    /// Fields whose heading shares a word with them and little else: the cells must bear it out.
    pub weak: BTreeSet<Field>,
    /// Columns that lay claim to a field with words that are not understood, so that none of them has it.
    pub unclear: Vec<Unclear>,
    /// The column that says of a row whether it holds what was planned or what came of it.
    pub row_kind: Option<u32>,
    /// The months of rows that hold what came of a plan.
    pub realised: Vec<TimeColumn>,
    /// Whether its title names another year than the programme's, and another plan of the workbook does not.
    pub is_other_year: bool,
    /// Columns that hold nothing but what stands between two others, or before one: "s.d.", "Rp".
    pub between: BTreeSet<u32>,
    /// Columns that tell a time together, each with the part that it holds.
    pub time_parts: BTreeMap<u32, TimePart>,
    /// Columns of single funds that the budget is the sum of, each with its fund.
    pub funds: Vec<(u32, String)>,
    /// All words over each column.
    pub words: BTreeMap<u32, String>,
    /// Fields whose column is known by its cells, not by its heading.
    pub by_content: BTreeSet<Field>,
}

/// What one of several columns says of a time.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
#[allow(missing_docs)]
pub enum TimePart {
    Day,
    Week,
    Month,
    Year,
}

impl Heading {
    /// Whether a field has a column.
    pub fn has(&self, field: Field) -> bool {
        self.columns.contains_key(&field)
    }

    /// The first column of a field.
    pub fn column(&self, field: Field) -> Option<u32> {
        self.columns.get(&field).and_then(|cols| cols.first().copied())
    }

    /// The columns that something was made of.
    pub fn taken(&self) -> BTreeSet<u32> {
        let of_fields = self.columns.values().flatten().copied();
        let of_time = self.time.iter().map(|column| column.col);
        let of_funds = self.funds.iter().map(|(col, _)| *col);
        of_fields.chain(of_time).chain(of_funds).chain(self.key).chain(self.between.iter().copied()).collect()
    }

    /// The words over a column.
    pub(super) fn text_of(&self, col: u32) -> Option<String> {
        self.words.get(&col).cloned()
    }

    /// Whether a column is that of a field.
    pub(super) fn is_named(&self, col: u32) -> bool {
        self.columns.values().flatten().any(|own| *own == col)
    }

    /// Whether a column is one of those of which nobody knows which one it is.
    pub fn is_unclear(&self, col: u32) -> bool {
        self.unclear.iter().flat_map(|group| &group.cells).any(|(at, _)| at.col == col)
    }

    /// Gives a column with its heading to a field.
    pub(super) fn give(&mut self, field: Field, col: u32, text: String) {
        self.columns.insert(field, vec![col]);
        self.texts.insert(field, text);
    }

    /// Takes the column of a field away again, with its heading.
    pub(super) fn withdraw(&mut self, field: Field) -> Option<(u32, String)> {
        let col = self.columns.remove(&field)?.first().copied()?;
        Some((col, self.texts.remove(&field).unwrap_or_default()))
    }

    /// Gives a column whose heading means nothing known to a field that fits its cells.
    pub(super) fn adopt(&mut self, field: Field, col: u32) {
        let text = self.strangers.remove(&col).unwrap_or_default();
        self.give(field, col, text);
        self.by_content.insert(field);
    }

    /// Gives the column of one field to another.
    pub(super) fn turn(&mut self, from: Field, to: Field) {
        if let Some((col, text)) = self.withdraw(from) {
            self.give(to, col, text);
        }
    }

    /// Whether the table says when: two dates, one column of periods, or a grid.
    pub fn has_when(&self) -> bool {
        self.has(Field::Start) || self.has(Field::Period) || self.time.iter().any(|c| c.band == Band::Schedule)
    }

    /// How many of when, who, how much and what-comes-out it has; none without words for the action.
    pub fn plan_marks(&self) -> usize {
        if !self.has(Field::Description) && !self.has(Field::Activity) {
            return 0;
        }
        let marks = [
            self.has_when(),
            self.has(Field::Responsible),
            self.has(Field::Budget),
            self.has(Field::Output) || self.has(Field::Target),
        ];
        marks.iter().filter(|mark| **mark).count()
    }

    /// Whether it is surely that of a plan: one mark may be missing, since offices leave out who or how much.
    pub fn is_full_plan(&self) -> bool {
        self.plan_marks() >= FULL_PLAN_MARKS
    }

    /// Whether it is that of a table of realisation without a plan: months of what was done, nothing of when it was to be done.
    pub fn is_realisation_alone(&self) -> bool {
        let is_realised = |column: &TimeColumn| matches!(column.band, Band::Physical | Band::Spending);
        !self.has_when() && !self.is_full_plan() && self.time.iter().any(is_realised)
    }
}

/// Marks of four that surely make a plan; price lists and references have two at most.
const FULL_PLAN_MARKS: usize = 3;

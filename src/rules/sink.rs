//! Takes the findings of a rule, each with its place. Will not put them into words.

use crate::cells::{CellRef, Location};
use crate::finding::{About, Because, Finding, Findings, NotEvaluated, Rule, Severity};
use crate::model::{Action, Entry, Field, State, Submission};

/// Characters of what stands in a cell that a finding keeps.
const VALUE_LENGTH: usize = 300;

/// Takes the findings of one rule.
pub struct FindingSink<'a> {
    pub(super) rule: &'static Rule,
    pub(super) severity: Severity,
    pub(super) submission: Option<&'a Submission>,
    pub(super) out: &'a mut Findings,
}

impl FindingSink<'_> {
    /// A finding at a cell of the file in hand.
    pub fn at_cell(&mut self, sheet: usize, cell: CellRef, value: &str, about: About) {
        self.in_file(Some(sheet), Some(cell), value, about);
    }

    /// A finding at a sheet of the file in hand.
    pub fn at_sheet(&mut self, sheet: usize, value: &str, about: About) {
        self.in_file(Some(sheet), None, value, about);
    }

    /// A finding about the whole file in hand.
    pub fn at_file(&mut self, value: &str, about: About) {
        self.in_file(None, None, value, about);
    }

    fn in_file(&mut self, sheet: Option<usize>, cell: Option<CellRef>, value: &str, about: About) {
        let at = Location { file: self.submission.map(|s| s.file), sheet, cell };
        self.push(at, self.submission.and_then(Submission::roster_row), value, about);
    }

    /// A finding anywhere.
    pub fn push(&mut self, at: Location, agency: Option<usize>, value: &str, about: About) {
        self.out.list.push(Finding {
            rule: self.rule,
            severity: self.severity,
            at,
            agency,
            value: value.chars().take(VALUE_LENGTH).collect(),
            about,
            run: None,
            accepted: None,
            lapsed: None,
            reply: None,
        });
    }

    /// A finding at an entry of an action.
    pub fn at_entry<T>(&mut self, action: &Action, entry: &Entry<T>, about: About) {
        self.in_file(Some(action.sheet), entry.at, &entry.raw, about);
    }

    /// A finding at an entry of another part of the plan in hand.
    pub fn in_part<T>(&mut self, part: &Submission, action: &Action, entry: &Entry<T>, about: About) {
        let at = Location { file: Some(part.file), sheet: Some(action.sheet), cell: entry.at };
        self.push(at, part.roster_row(), &entry.raw, about);
    }

    /// A finding at an entry that cannot be read, unless its formula is the reason.
    pub fn if_unreadable<T>(&mut self, action: &Action, entry: &Entry<T>, field: Field) {
        if let Some(why) = entry.unreadable().filter(|why| !why.is_formula() && !why.is_of_table()) {
            self.at_entry(action, entry, About::Unreadable { field, why });
        }
    }

    /// A finding at an entry that is empty, or cannot be read.
    pub fn if_missing<T>(&mut self, action: &Action, entry: &Entry<T>, field: Field) {
        match entry.state {
            State::Empty => self.at_entry(action, entry, About::Empty(field)),
            _ => self.if_unreadable(action, entry, field),
        }
    }

    /// Notes that the rule was not evaluated on the file in hand.
    pub fn not_evaluated(&mut self, because: Because) {
        let (rule, file) = (self.rule, self.submission.map(|submission| submission.file));
        self.out.not_evaluated.extend(file.map(|file| NotEvaluated { rule, file, because }));
    }
}

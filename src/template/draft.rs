//! The content of a template before it is written: what was given, the roster row and the programme put together.
//! Will not write any cell.

use std::collections::BTreeMap;

use rust_xlsxwriter::{ConditionalFormatFormula, Format, Formula, Worksheet, XlsxError};

use super::excel::{Held, held, is_blank, text};
use super::fill::{Cell, Fill, FilledRow, Values4};
use super::layout::{IDENTITY_LINES, Layout, QUARTERS, Slot, identity_line, plan_column};
use super::sheets::SheetKind;
use super::style;
use crate::calendar::MONTHS;
use crate::cells::CellRef;
use crate::config::roster::RosterRow;
use crate::config::settings::Settings;
use crate::config::structure::{Activity, Structure};
use crate::model::{Column, Field};
use crate::spreadsheet::Text;

/// The content of a template.
pub(super) struct Draft<'a> {
    pub structure: &'a Structure,
    pub settings: &'a Settings,
    pub fill: &'a Fill,
    pub layout: Layout,
    /// Roster code, or empty.
    pub code: &'a str,
    /// Values of the identity lines, and whether each came from the roster.
    pub identity: Vec<(Cell, bool)>,
    /// All rows of the plan, also the unused ones.
    pub rows: Vec<FilledRow>,
    /// All rows of the notes.
    pub notes: Vec<Values4>,
    /// All rows of the evaluations.
    pub evaluations: Vec<Values4>,
    /// Activities sorted by phase, as they stand on the sheet of lists.
    pub activities: Vec<&'a Activity>,
    /// What the marks say, by their cells.
    marks: BTreeMap<(SheetKind, CellRef), Vec<&'a str>>,
}

impl<'a> Draft<'a> {
    pub fn new(structure: &'a Structure, settings: &'a Settings, row: Option<&'a RosterRow>, fill: &'a Fill) -> Self {
        let layout = Layout::new(structure, fill);
        let mut activities: Vec<&Activity> = structure.activities.iter().collect();
        activities.sort_by_key(|activity| structure.phases.iter().position(|phase| phase.number == activity.phase));
        let mut rows = if fill.rows.is_empty() { standard_rows(structure, &activities) } else { fill.rows.clone() };
        rows.resize(layout.plan_rows as usize, FilledRow::default());
        Self {
            identity: IDENTITY_LINES.iter().map(|(key, _)| identity_value(key, row, fill)).collect(),
            notes: layout.notes.iter().map(|slot| values(*slot, &fill.notes, &MONTHS)).collect(),
            evaluations: layout.evaluations.iter().map(|slot| values(*slot, &fill.evaluations, &QUARTERS)).collect(),
            code: row.map_or("", |row| row.code.as_str()),
            marks: marks(&layout, fill),
            structure,
            settings,
            fill,
            layout,
            rows,
            activities,
        }
    }

    /// The value of an identity line.
    pub fn line(&self, key: &str) -> &Cell {
        identity_line(key).map_or(&Cell::Blank, |i| &self.identity[i].0)
    }

    /// Whether the OPD declares that it has nothing to plan.
    pub fn nil(&self) -> bool {
        matches!(self.line("nil"), Cell::Text(text) if text.to_lowercase() == "ya")
    }

    /// Name of a phase.
    pub fn phase_name(&self, number: u8) -> &str {
        self.structure.phase(number).map_or("", |phase| phase.name.as_str())
    }

    /// Heading of a column of the plan: that of the structure, else its own.
    pub fn heading(&self, column: &Column) -> String {
        let own = self.structure.heading(column.field);
        (if own.is_empty() { column.heading } else { own }).to_owned()
    }

    /// Whether anything stands in the row of an index but its number.
    pub fn is_begun(&self, index: usize) -> bool {
        let entries = self.rows[index].cells.iter().filter(|(field, _)| **field != Field::No);
        entries.into_iter().any(|(field, cell)| plan_column(*field).is_some() && held(cell) != Held::Blank)
    }

    /// Number shown in the row of an index: as given, else counted.
    pub fn number_of(&self, index: usize) -> String {
        let given = self.rows[index].get(Field::No);
        match is_blank(given) {
            false => text(given),
            true if self.is_begun(index) => (index + 1).to_string(),
            true => String::new(),
        }
    }

    /// What the marks of a cell say; none without a mark. The row is an absolute one.
    fn mark(&self, sheet: SheetKind, row: u32, column: u16) -> Option<String> {
        let messages = self.marks.get(&(sheet, CellRef::new(row, u32::from(column))))?;
        Some(messages.join("\n\n"))
    }

    /// Writes an entry cell, coloured and annotated when it is marked.
    pub fn put(
        &self,
        (kind, sheet): (SheetKind, &mut Worksheet),
        (row, column): (u32, u16),
        value: &Cell,
        format: &Format,
    ) -> Result<(), XlsxError> {
        let Some(message) = self.mark(kind, row, column) else {
            return put(sheet, (row, column), value, format);
        };
        // A marked cell is open, wherever it stands: it is to be mended.
        put(sheet, (row, column), value, &style::marked(format).set_unlocked())?;
        keep_red(sheet, row, column)?;
        insert_note(sheet, row, column, &message)
    }

    /// Writes a formula with its cached text or number, coloured and annotated when it is marked.
    pub fn put_formula(
        &self,
        (kind, sheet): (SheetKind, &mut Worksheet),
        (row, column): (u32, u16),
        formula: Formula,
        format: &Format,
    ) -> Result<(), XlsxError> {
        let Some(message) = self.mark(kind, row, column) else {
            sheet.write_formula_with_format(row, column, formula, format)?;
            return Ok(());
        };
        sheet.write_formula_with_format(row, column, formula, &style::marked(format))?;
        keep_red(sheet, row, column)?;
        insert_note(sheet, row, column, &message)
    }
}

fn marks<'a>(layout: &Layout, fill: &'a Fill) -> BTreeMap<(SheetKind, CellRef), Vec<&'a str>> {
    let mut marks: BTreeMap<_, Vec<&str>> = BTreeMap::new();
    for mark in &fill.marks {
        let here = (mark.sheet, layout.cell(mark.sheet, mark.row, mark.column));
        marks.entry(here).or_default().push(&mark.message);
    }
    marks
}

/// The colours of the checks, as the yellow of an empty cell, would cover that of a mark. Cells are written before the
/// checks are added, so this comes first, and it ends there.
fn keep_red(sheet: &mut Worksheet, row: u32, column: u16) -> Result<(), XlsxError> {
    let always =
        ConditionalFormatFormula::new().set_rule("=TRUE").set_format(style::tint_wrong()).set_stop_if_true(true);
    sheet.add_conditional_format(row, column, row, column, &always)?;
    Ok(())
}

/// Puts a note on a cell, as high as its text needs.
pub(super) fn insert_note(sheet: &mut Worksheet, row: u32, column: u16, message: &str) -> Result<(), XlsxError> {
    let lines: usize = message.lines().map(|line| line.chars().count() / 38 + 1).sum();
    let height = (24 + 16 * lines as u32).min(400);
    sheet.put_note(row, column, message, height)
}

/// Writes a value. Days that Excel does not know become text.
pub(super) fn put(
    sheet: &mut Worksheet,
    (row, column): (u32, u16),
    value: &Cell,
    format: &Format,
) -> Result<(), XlsxError> {
    match value {
        Cell::Blank => sheet.write_blank(row, column, format).map(drop),
        Cell::Text(text) => sheet.put_text(row, column, text, format),
        Cell::Number(number) if number.is_finite() => {
            sheet.write_number_with_format(row, column, *number, format).map(drop)
        }
        Cell::Number(number) => sheet.put_text(row, column, number.to_string(), format),
        Cell::Date(day) => match super::excel::serial(*day) {
            Some(serial) => sheet.write_number_with_format(row, column, serial, format).map(drop),
            None => sheet.put_text(row, column, day.format("%d/%m/%Y").to_string(), format),
        },
    }
}

/// The activities of the programme, each a row to be filled in.
fn standard_rows(structure: &Structure, activities: &[&Activity]) -> Vec<FilledRow> {
    let row = |activity: &&Activity| {
        let mut row = FilledRow::default();
        row.set(Field::Phase, structure.phase(activity.phase).map(|phase| phase.name.clone()));
        row.set(Field::Activity, activity.name.clone());
        row
    };
    activities.iter().filter(|activity| activity.required).map(row).collect()
}

fn identity_value(key: &str, row: Option<&RosterRow>, fill: &Fill) -> (Cell, bool) {
    if let Some(value) = fill.identity.get(key) {
        return (value.clone(), false);
    }
    let known = row.and_then(|row| match key {
        "government" => Some(&row.government),
        "agency" => Some(&row.agency),
        "innovation" => Some(&row.innovation),
        "acronym" => Some(&row.acronym),
        "origin" => Some(&row.origin),
        _ => None,
    });
    match (key, known) {
        (_, Some(text)) if !text.is_empty() => (Cell::Text(text.clone()), true),
        ("revision", _) => (Cell::Number(0.0), false),
        ("nil", _) => (Cell::from("Tidak"), false),
        _ => (Cell::Blank, false),
    }
}

fn values(slot: Slot, given: &[Values4], names: &[&str]) -> Values4 {
    match slot {
        Slot::Given(i) => given[i].clone(),
        Slot::Name(i) => [Cell::from(names[i]), Cell::Blank, Cell::Blank, Cell::Blank],
        Slot::Free => Default::default(),
    }
}

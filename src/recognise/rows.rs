//! Sorts the rows under a heading: actions, sections, totals, numbering, signatures, the rest. Will not read values.

use super::cell_amounts::amount_in;
use super::heading::Heading;
use super::heading::numbering::is_numbering;
use super::row_filling::RowFilling;
use super::section_row::{section_row, unknown_section};
use super::signatures::{starts_other_table, starts_signature};
use super::total_rows::{Sums, total_label};
use super::vocabulary::Vocabulary;
use super::vocabulary::scores::NAME_ALONE;
use crate::cells::{CellRef, Sheet, Value};
use crate::model::Field;
use crate::text::matching::roman;

pub use super::sections::Section;
pub use super::total_rows::is_total_label;
pub use PlanRow as Row;

/// What a row of a table of actions is.
#[derive(Debug, Clone, PartialEq)]
pub enum PlanRow {
    /// A row of the plan, with the section it stands in.
    Action(u32, Section),
    /// A total with its label.
    Total(u32, String),
    /// What came of the action above it.
    Realised(u32),
    /// More of the heading, between it and the numbers of its columns.
    Subheading(u32),
    /// Numbering, sections, repeated headings.
    Furniture(u32),
    /// Of a block of signatures.
    Signature(u32),
    /// Nothing known.
    Other(u32),
}

impl PlanRow {
    /// Its zero-based row.
    pub fn number(&self) -> u32 {
        match self {
            Self::Action(row, _)
            | Self::Total(row, _)
            | Self::Realised(row)
            | Self::Subheading(row)
            | Self::Furniture(row)
            | Self::Signature(row)
            | Self::Other(row) => *row,
        }
    }
}

/// The rows from below a heading down to `end` (exclusive).
pub fn sort_rows(
    sheet: &Sheet,
    heading: &Heading,
    end: u32,
    start: &Section,
    vocabulary: &Vocabulary<'_>,
) -> Vec<PlanRow> {
    let mut section = start.clone();
    let mut rows = Vec::new();
    let mut below_total = false;
    let mut in_signature = false;
    let mut in_other_table = false;
    let mut has_action = false;
    let mut sums = Sums::default();
    let from = sheet.cells.partition_point(|(at, _)| at.row <= heading.last_row);
    let to = sheet.cells.partition_point(|(at, _)| at.row < end).max(from);
    let mut numbers: Vec<u32> = sheet.cells[from..to].iter().map(|(at, _)| at.row).collect();
    numbers.dedup();
    for (place, &row) in numbers.iter().enumerate() {
        let cells: Vec<&(CellRef, Value)> = sheet.row(row).iter().filter(|(_, value)| !value.is_blank()).collect();
        if cells.is_empty() {
            continue;
        }
        if has_action && heading.is_realised_row(sheet, row) {
            rows.push(PlanRow::Realised(row));
            continue;
        }
        let filling = RowFilling::of(sheet, heading, row);
        let is_parent = heads_outline(sheet, heading, (row, &numbers[place + 1..]), vocabulary);
        let is_parent = is_parent || is_titled(sheet, heading, (row, &numbers[place + 1..]), &filling);
        let filling = if is_parent { filling.as_title() } else { filling };
        if !has_action && is_numbering(sheet, row) && row <= heading.last_row + 3 {
            // What stands between a heading and its numbering is more of the heading.
            for above in &mut rows {
                if let PlanRow::Other(row) = *above {
                    *above = PlanRow::Subheading(row);
                }
            }
            rows.push(PlanRow::Furniture(row));
        } else if let Some(label) = total_label(&cells, heading, &filling).filter(|_| !is_parent) {
            below_total = true;
            rows.push(PlanRow::Total(row, label));
        } else if let Some(next) = section_row(sheet, &cells, heading, &filling, &section, (vocabulary, is_parent)) {
            section = next;
            below_total = false;
            in_signature = false;
            rows.push(PlanRow::Furniture(row));
        } else if let Some(label) = sums.label(sheet, heading, &cells, &filling) {
            below_total = true;
            rows.push(PlanRow::Total(row, label));
        } else if !filling.is_action && starts_signature(&cells) {
            in_signature = true;
            rows.push(PlanRow::Signature(row));
        } else if in_other_table && !filling.is_dated || has_action && starts_other_table(&cells, vocabulary) {
            in_other_table = true;
            rows.push(PlanRow::Other(row));
        } else if in_signature && filling.fields < 4 {
            rows.push(PlanRow::Signature(row));
        } else if filling.is_action && (!below_total || filling.fields >= 3) {
            in_signature = false;
            in_other_table = false;
            has_action = true;
            sums.add(sheet, heading, row);
            rows.push(PlanRow::Action(row, section.clone()));
        } else if let Some(next) = (is_parent || has_action_below(sheet, heading, &numbers[place + 1..]))
            .then(|| unknown_section(&cells, heading, &filling, &section, (below_total, is_parent)))
            .flatten()
        {
            section = next;
            rows.push(PlanRow::Furniture(row));
        } else {
            rows.push(PlanRow::Other(row));
        }
    }
    rows
}

/// Whether a row only sums up the rows of an outline below it: its number begins theirs (1 before 1.1), and either it is named
/// for a phase or an activity and nothing else, or its amount is the sum of theirs. An action may have parts of its own.
fn heads_outline(sheet: &Sheet, heading: &Heading, (row, below): (u32, &[u32]), vocabulary: &Vocabulary<'_>) -> bool {
    let Some(col) = heading.column(Field::No) else { return false };
    let label = |row: u32| sheet.get(CellRef::new(row, col)).shown().trim_end_matches('.').replace(',', ".");
    let own = label(row);
    let is_number = !own.is_empty() && own.chars().all(|c| c.is_ascii_digit() || c == '.');
    let is_part =
        |row: &&u32| label(**row).strip_prefix(&own).is_some_and(|rest| rest.starts_with('.') && rest.len() > 1);
    if !is_number || !below.first().is_some_and(|next| is_part(&next)) {
        return false;
    }
    let words = heading.column(Field::Description).or_else(|| heading.column(Field::Activity));
    let text = words.and_then(|col| sheet.get(CellRef::new(row, col)).as_text()).unwrap_or_default();
    let is_name = vocabulary.phase(text).is_some_and(|(_, score)| score >= NAME_ALONE)
        || vocabulary.activity(text, None).is_some_and(|(_, score)| score >= NAME_ALONE);
    // Of parts with parts of their own only the direct ones are added up.
    let depth = own.matches('.').count() + 1;
    let amount = |row: u32| heading.column(Field::Budget).and_then(|col| amount_in(sheet.get(CellRef::new(row, col))));
    let direct = below.iter().take_while(is_part).filter(|row| label(**row).matches('.').count() == depth);
    let parts: Vec<f64> = direct.filter_map(|row| amount(*row)).collect();
    let sum: f64 = parts.iter().sum();
    is_name || parts.len() >= 2 && sum > 0.0 && amount(row).is_some_and(|own| (own - sum).abs() < 1.0)
}

/// Whether a row has nothing but words behind the number of a section (I.A, B.2) before rows with plain numbers.
fn is_titled(sheet: &Sheet, heading: &Heading, (row, below): (u32, &[u32]), filling: &RowFilling) -> bool {
    let Some(col) = heading.column(Field::No).filter(|_| filling.telling == 0 && filling.words == 1) else {
        return false;
    };
    let label = |row: u32| sheet.get(CellRef::new(row, col)).shown().trim_end_matches(['.', ')']).to_owned();
    let is_plain = |label: &str| !label.is_empty() && label.bytes().all(|b| b.is_ascii_digit());
    let own = label(row);
    let parts: Vec<&str> = own.split('.').collect();
    let is_part = |part: &&str| roman(part).is_some() || part.len() == 1 || is_plain(part);
    let is_section = own.chars().any(|c| c.is_alphabetic()) && parts.iter().all(is_part);
    let has_amount = heading.column(Field::Budget).is_some_and(|col| !sheet.get(CellRef::new(row, col)).is_blank());
    is_section && !has_amount && below.first().is_some_and(|next| is_plain(&label(*next)))
}

/// Rows below a line among which that of an action is looked for.
const NEAR: usize = 3;

/// Whether one of the next rows is that of an action.
fn has_action_below(sheet: &Sheet, heading: &Heading, below: &[u32]) -> bool {
    below.iter().take(NEAR).any(|row| RowFilling::of(sheet, heading, *row).is_action)
}

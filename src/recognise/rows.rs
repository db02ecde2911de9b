//! Sorts the rows under a heading: actions, sections, totals, numbering, signatures, the rest. Will not read values.

use super::heading::Heading;
use super::heading::numbering::is_numbering;
use super::row_filling::RowFilling;
use super::section_row::{section_row, unknown_section};
use super::signatures::{starts_other_table, starts_signature};
use super::vocabulary::Vocabulary;
use super::vocabulary::scores::NAME_ALONE;
use crate::cells::{CellRef, Sheet, Value};
use crate::model::Field;
use crate::text::matching::{begins_with_words, fold, roman};
use crate::text::parsing::{AmountText, read_amount};

pub use super::sections::Section;
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

/// What the actions of a table add up to so far.
#[derive(Default)]
struct Sums {
    actions: usize,
    all: f64,
    since_last: f64,
}

/// Actions that a sum is over at least: one amount may stand twice.
const FEWEST_SUMMED: usize = 3;

impl Sums {
    fn amount(sheet: &Sheet, heading: &Heading, row: u32) -> f64 {
        heading.column(Field::Budget).and_then(|col| amount_of(sheet.get(CellRef::new(row, col)))).unwrap_or_default()
    }

    fn add(&mut self, sheet: &Sheet, heading: &Heading, row: u32) {
        let amount = Self::amount(sheet, heading, row);
        self.actions += 1;
        self.all += amount;
        self.since_last += amount;
    }

    /// The label of a row with an amount alone that is the sum of the actions above it, whatever it is called.
    fn label(
        &mut self,
        sheet: &Sheet,
        heading: &Heading,
        cells: &[&(CellRef, Value)],
        filling: &RowFilling,
    ) -> Option<String> {
        let amount = Self::amount(sheet, heading, cells[0].0.row);
        let is_sum = [self.all, self.since_last].iter().any(|sum| (sum - amount).abs() < 1.0);
        let is_alone = filling.telling == 0 && self.actions >= FEWEST_SUMMED && amount > 0.0;
        let label = cells.iter().find_map(|(_, value)| value.as_text()).map(fold)?;
        (is_alone && is_sum).then(|| {
            self.since_last = 0.0;
            label
        })
    }
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
    let amount = |row: u32| heading.column(Field::Budget).and_then(|col| amount_of(sheet.get(CellRef::new(row, col))));
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

/// The number of a cell of money, before any scale.
fn amount_of(value: &Value) -> Option<f64> {
    match value {
        Value::Number(n) => Some(*n),
        Value::Text(text) => match read_amount(text) {
            AmountText::Amount { rupiah, .. } => Some(rupiah),
            _ => None,
        },
        _ => None,
    }
}

/// Rows below a line among which that of an action is looked for.
const NEAR: usize = 3;

/// Whether one of the next rows is that of an action.
fn has_action_below(sheet: &Sheet, heading: &Heading, below: &[u32]) -> bool {
    below.iter().take(NEAR).any(|row| RowFilling::of(sheet, heading, *row).is_action)
}

/// First words of the label of a total, folded.
const TOTALS: [&str; 12] = [
    "pindahan",
    "dipindahkan",
    "keseluruhan",
    "jumlah",
    "total",
    "sub jumlah",
    "subjumlah",
    "sub total",
    "subtotal",
    "grand total",
    "jml",
    "sub jml",
];
/// Bytes of the longest label of a total: "jumlah anggaran tahap …". A sentence that begins like one is longer.
const LONGEST_TOTAL: usize = 80;

/// The label of a row that is a total: its first text, before the amounts, or all the words of its action.
fn total_label(cells: &[&(CellRef, Value)], heading: &Heading, filling: &RowFilling) -> Option<String> {
    let budget = heading.column(Field::Budget).unwrap_or(u32::MAX);
    if let Some(label) = bare_total(cells, heading, filling) {
        return Some(label);
    }
    // The word alone, before the amounts, and no words of an action beside it.
    if let Some((at, _)) = cells.first()
        && at.col < budget
        && filling.words == 0
        && let Some(folded) = cells[0].1.as_text().map(fold).filter(|text| says_only_total(text))
        && cells[1..].iter().all(|(_, value)| value.as_text().is_none_or(|text| !text.chars().any(char::is_alphabetic)))
    {
        return Some(folded);
    }
    // A stray unit or fund does not make a total an action, dates and people do.
    if filling.telling > 1 {
        return None;
    }
    let (at, label) = cells.iter().find_map(|(at, value)| value.as_text().map(|text| (*at, text)))?;
    let folded = fold(label);
    // The label stands before the amounts, unless the whole table runs from right to left.
    let words = [Field::No, Field::Description, Field::Activity].into_iter().filter_map(|field| heading.column(field));
    let is_reversed = words.min().is_some_and(|first| first > budget);
    let is_placed = at.col < budget || is_reversed && at.col != budget;
    (is_placed && is_total_label(&folded)).then_some(folded)
}

/// Words behind the first one of a label that says nothing but that it is a total.
const OF_TOTALS: [&str; 18] = [
    "jumlah",
    "total",
    "anggaran",
    "biaya",
    "dana",
    "pagu",
    "rp",
    "keseluruhan",
    "seluruh",
    "seluruhnya",
    "semua",
    "umum",
    "tahap",
    "persiapan",
    "pelaksanaan",
    "monitoring",
    "dan",
    "evaluasi",
];

/// The label of a total that stands where the number or the words of an action belong, beside an amount: lists of a form may
/// have given the row a phase, an activity or a fund all the same.
fn bare_total(cells: &[&(CellRef, Value)], heading: &Heading, filling: &RowFilling) -> Option<String> {
    let has_amount = heading.column(Field::Budget).is_some_and(|col| cells.iter().any(|(at, _)| at.col == col));
    if !has_amount || filling.is_dated {
        return None;
    }
    let columns: Vec<u32> =
        [Field::No, Field::Description].into_iter().filter_map(|field| heading.column(field)).collect();
    let texts = cells.iter().filter(|(at, _)| columns.contains(&at.col)).filter_map(|(_, value)| value.as_text());
    texts.map(fold).find(|folded| says_only_total(folded))
}

/// Whether a folded label says nothing but that it is a total, and of what part of a plan.
fn says_only_total(folded: &str) -> bool {
    let rest = TOTALS.iter().filter_map(|start| folded.strip_prefix(start)).min_by_key(|rest| rest.len());
    let is_plain = |word: &str| OF_TOTALS.contains(&word) || roman(word).is_some();
    is_total_label(folded) && rest.unwrap_or_default().split_whitespace().all(is_plain)
}

/// Whether a folded text is the label of a total.
pub fn is_total_label(folded: &str) -> bool {
    TOTALS.iter().any(|words| begins_with_words(folded, words)) && folded.len() <= LONGEST_TOTAL
}

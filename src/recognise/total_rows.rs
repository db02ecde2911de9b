//! Tells the rows of a table that are totals: by their label, or by an amount that is the sum of the actions above. Will not check
//! a total.

use super::cell_amounts::amount_in;
use super::heading::Heading;
use super::row_filling::RowFilling;
use crate::cells::{CellRef, Sheet, Value};
use crate::model::Field;
use crate::text::matching::{begins_with_words, fold, roman};

/// What the actions of a table add up to so far.
#[derive(Default)]
pub(super) struct Sums {
    actions: usize,
    all: f64,
    since_last: f64,
}

/// Actions that a sum is over at least: one amount may stand twice.
const FEWEST_SUMMED: usize = 3;

impl Sums {
    fn amount(sheet: &Sheet, heading: &Heading, row: u32) -> f64 {
        heading.column(Field::Budget).and_then(|col| amount_in(sheet.get(CellRef::new(row, col)))).unwrap_or_default()
    }

    pub(super) fn add(&mut self, sheet: &Sheet, heading: &Heading, row: u32) {
        let amount = Self::amount(sheet, heading, row);
        self.actions += 1;
        self.all += amount;
        self.since_last += amount;
    }

    /// The label of a row with an amount alone that is the sum of the actions above it, whatever it is called.
    pub(super) fn label(
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
pub(super) fn total_label(cells: &[&(CellRef, Value)], heading: &Heading, filling: &RowFilling) -> Option<String> {
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

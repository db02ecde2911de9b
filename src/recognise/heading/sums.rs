//! Finds the column of the sum where money stands in several. Will not add anything up.

use std::collections::{BTreeMap, BTreeSet};

use super::shape::Heading;
use super::texts::is_used;
use crate::cells::Sheet;
use crate::model::Field;
use crate::recognise::vocabulary::Vocabulary;
use crate::text::matching::fold;

/// Headings of a sum, folded.
const SUMS: [&str; 6] = ["jumlah", "total", "jumlah total", "jumlah anggaran", "total anggaran", "jumlah biaya"];

/// Where money stands in several columns with a sum behind them, the sum is the budget.
pub(super) fn prefer_sum(
    sheet: &Sheet,
    heading: &mut Heading,
    stacks: &BTreeMap<u32, Vec<String>>,
    taken: &mut BTreeSet<u32>,
    vocabulary: &Vocabulary<'_>,
) {
    let Some(budget) = heading.column(Field::Budget) else { return };
    if stacks.get(&budget).is_some_and(|texts| is_sum(texts)) {
        return;
    }
    // A sum stands behind its parts, and beyond an empty column stands another table.
    let is_empty = |col: u32| !stacks.contains_key(&col) && !is_used(sheet, heading.last_row, col);
    let beyond = (budget..=heading.span.1).find(|col| is_empty(*col));
    let behind = stacks.range(budget + 1..beyond.unwrap_or(u32::MAX));
    let is_sum_of_money = |texts: &Vec<String>| is_sum(texts) && parent_is_money(texts, vocabulary);
    let sum = behind.into_iter().find(|(col, texts)| !taken.contains(col) && is_sum_of_money(texts));
    if let Some((&col, texts)) = sum {
        taken.insert(col);
        taken.remove(&budget);
        heading.give(Field::Budget, col, texts.join(" "));
    }
}

pub(super) fn is_sum(texts: &[String]) -> bool {
    let lowest = texts.last().map(|text| fold(text)).unwrap_or_default();
    SUMS.contains(&lowest.trim_end_matches(" rp"))
}

/// Whether what stands above a sum names money.
fn parent_is_money(texts: &[String], vocabulary: &Vocabulary<'_>) -> bool {
    let above = texts[..texts.len() - 1].join(" ");
    texts.len() == 1 || vocabulary.fields(&above).iter().any(|(field, _)| matches!(field, Field::Budget | Field::Fund))
}

//! Tells the column of the budget by what its numbers do: where in every row one column is the sum of others, or a quantity times
//! a price, it is the whole, whatever the headings say. Will not trust one row, nor two.

use std::collections::{BTreeMap, BTreeSet};

use super::sample::Sample;
use super::shape::Heading;
use crate::cells::Value;
use crate::model::Field;
use crate::recognise::cell_amounts::amount_in;
use crate::recognise::vocabulary::Vocabulary;
use crate::text::matching::{fold, years};
use crate::text::parsing::scale_of;

/// Rows that must show it.
const FEWEST_ROWS: usize = 3;
/// Columns that are added up at most: a plan names few sources of money.
const MOST_PARTS: usize = 6;
/// Columns of numbers in a table whose sums and products are tried: a plan has ten, and each is held against each.
const MOST_NUMBERS: usize = 30;
/// Rupiah by which a sum may be off: amounts are rounded.
const ROUNDING: f64 = 1.0;

/// What stands in the columns of a table that hold nothing but numbers, row by row.
type Numbers = BTreeMap<u32, Vec<f64>>;

/// Gives the budget the column that is the sum of others, or a quantity times a price, and keeps the funds that were added up.
pub(super) fn prefer_evident(heading: &mut Heading, sample: &Sample<'_>, vocabulary: &Vocabulary<'_>) {
    let numbers = numbers(heading, sample);
    if numbers.len() > MOST_NUMBERS {
        return;
    }
    prefer_whole(heading, &numbers, vocabulary);
    keep_unit_of_parts(heading, &numbers);
}

/// A sum is in the unit of what it adds up, also where its own heading does not repeat it.
fn keep_unit_of_parts(heading: &mut Heading, numbers: &Numbers) {
    let Some(col) = heading.column(Field::Budget) else { return };
    let Some(own) = heading.texts.get(&Field::Budget).filter(|text| scale_of(text) == 1).cloned() else { return };
    let Some(total) = numbers.get(&col) else { return };
    let twins = numbers.iter().filter(|(other, values)| **other != col && *values == total).map(|(other, _)| *other);
    let parts: Vec<u32> = parts_of(col, numbers).unwrap_or_default().into_iter().chain(twins).collect();
    let texts = parts.iter().filter_map(|part| heading.text_of(*part));
    if let Some(text) = texts.into_iter().find(|text| scale_of(text) > 1) {
        heading.texts.insert(Field::Budget, format!("{own} {text}"));
    }
}

fn prefer_whole(heading: &mut Heading, numbers: &Numbers, vocabulary: &Vocabulary<'_>) {
    let named: Vec<u32> = heading.columns.get(&Field::Budget).cloned().unwrap_or_default();
    let wholes: Vec<(u32, Vec<u32>)> = numbers.keys().filter_map(|&col| Some((col, parts_of(col, numbers)?))).collect();
    // Of a sum of sums the outermost is the whole.
    let is_part = |col: u32| wholes.iter().any(|(_, parts)| parts.contains(&col));
    let outermost = wholes.iter().filter(|(col, parts)| !is_part(*col) && !of_years(heading, parts));
    let is_of_budget = |col: &u32| {
        let text = heading.text_of(*col).unwrap_or_default();
        let means = |field: Field| vocabulary.fields(&text).iter().any(|(known, _)| *known == field);
        named.contains(col) || heading.is_unclear(*col) || means(Field::Budget) || vocabulary.fund_in(&text).is_some()
    };
    let mut evident = outermost.filter(|(col, parts)| parts.iter().chain([col]).any(is_of_budget));
    if let (Some((col, parts)), None) = (evident.next().cloned(), evident.next()) {
        take(heading, col, &parts, vocabulary);
        return;
    }
    if named.len() <= 1
        && let Some((col, price)) = product(heading, numbers)
        && (named.is_empty() || named == [price])
    {
        take(heading, col, &[price], vocabulary);
    }
}

fn take(heading: &mut Heading, col: u32, parts: &[u32], vocabulary: &Vocabulary<'_>) {
    let funds: Vec<(u32, String)> = parts
        .iter()
        .filter_map(|&part| {
            let text = heading.text_of(part)?;
            Some((part, vocabulary.fund_in(&text)?))
        })
        .collect();
    if funds.len() == parts.len() {
        heading.funds = funds;
    }
    heading.unclear.retain(|unclear| unclear.field != Field::Budget);
    if heading.columns.get(&Field::Budget).is_some_and(|cols| cols[..] == [col]) {
        return;
    }
    let text = heading.text_of(col).unwrap_or_default();
    if let Some((old, was)) = heading.withdraw(Field::Budget) {
        heading.strangers.insert(old, was);
    }
    // What is added up is no fund, no target and no words either.
    for cols in heading.columns.values_mut() {
        cols.retain(|own| *own != col && !(parts.len() > 1 && parts.contains(own)));
    }
    heading.columns.retain(|_, cols| !cols.is_empty());
    heading.strangers.remove(&col);
    heading.unclear.retain(|unclear| unclear.field != Field::Budget);
    heading.give(Field::Budget, col, text);
}

/// Columns in which every cell of the sample is a number or says that there is none, and three are above nothing.
fn numbers(heading: &Heading, sample: &Sample<'_>) -> Numbers {
    let others = [Field::No, Field::Start, Field::End, Field::Period, Field::Code];
    let is_other = |col: u32| {
        let time = heading.time.iter().any(|column| column.col == col);
        time || others.iter().any(|field| heading.columns.get(field).is_some_and(|cols| cols.contains(&col)))
    };
    let cols = (heading.span.0..=heading.span.1).filter(|col| !is_other(*col));
    let column = |col: u32| {
        let values: Option<Vec<f64>> = sample.values(col).map(number).collect();
        let values = values.filter(|values| values.iter().filter(|n| **n > 0.0).count() >= 1)?;
        Some((col, values))
    };
    cols.filter_map(column).collect()
}

fn number(value: &Value) -> Option<f64> {
    if value.is_blank() { Some(0.0) } else { amount_in(value) }
}

/// The columns side by side of which one is the sum, in every row.
fn parts_of(whole: u32, numbers: &Numbers) -> Option<Vec<u32>> {
    let total = &numbers[&whole];
    if total.iter().filter(|n| **n > 0.0).count() < FEWEST_ROWS {
        return None;
    }
    let left: Vec<u32> = numbers.range(..whole).rev().map(|(col, _)| *col).take(MOST_PARTS).collect();
    let right: Vec<u32> = numbers.range(whole + 1..).map(|(col, _)| *col).take(MOST_PARTS).collect();
    let is_sum = |parts: &[u32]| {
        let of_row = |row: usize| parts.iter().map(|col| numbers[col][row]).sum::<f64>();
        let used = parts.iter().filter(|col| numbers[col].iter().any(|n| *n > 0.0)).count();
        used >= 2 && (0..total.len()).all(|row| (of_row(row) - total[row]).abs() <= ROUNDING)
    };
    let runs = [left, right];
    let mut found =
        runs.iter().flat_map(|run| (2..=run.len()).map(|length| &run[..length])).filter(|parts| is_sum(parts));
    let mut parts = found.next()?.to_vec();
    parts.sort_unstable();
    Some(parts)
}

/// Whether parts are of different years: their sum is of no year.
fn of_years(heading: &Heading, parts: &[u32]) -> bool {
    let year = |col: &u32| years(&fold(&heading.text_of(*col)?)).next();
    let named: BTreeSet<i32> = parts.iter().filter_map(year).collect();
    named.len() > 1
}

/// The column that is another one times a quantity in every row, and that other one: the price of one.
fn product(heading: &Heading, numbers: &Numbers) -> Option<(u32, u32)> {
    let target = heading.column(Field::Target);
    let quantities: Vec<&Vec<f64>> = numbers
        .iter()
        .filter(|(col, _)| target.is_none_or(|target| **col == target) || !heading.is_named(**col))
        .map(|(_, list)| list)
        .collect();
    for (&whole, total) in numbers {
        let rows: Vec<usize> = (0..total.len()).filter(|row| total[*row] > 0.0).collect();
        if rows.len() < FEWEST_ROWS {
            continue;
        }
        for (&price, prices) in numbers.iter().filter(|(col, _)| **col != whole) {
            let is_product = |many: &&&Vec<f64>| {
                let differs = rows.iter().filter(|row| many[**row] > 1.0).count() >= 2;
                differs && rows.iter().all(|&row| (many[row] * prices[row] - total[row]).abs() <= ROUNDING)
            };
            // Of a price and a quantity the price is the larger one.
            let is_price = rows.iter().all(|&row| prices[row] >= 100.0);
            if is_price && quantities.iter().any(|many| is_product(&many)) {
                return Some((whole, price));
            }
        }
    }
    None
}

//! Says what kind of thing stands in a cell: money, a day, a code, words. Will not look at its column.

use crate::cells::Value;
use crate::model::{ColumnKind, Field};
use crate::recognise::vocabulary::Vocabulary;
use crate::recognise::vocabulary::scores::CERTAIN_NAME;
use crate::text::matching::fold;
use crate::text::parsing::{AmountText, CodeText, DateText, read_amount, read_code, read_date, read_quantity};

/// Rupiah below this are a quantity: nothing that is budgeted costs less.
const LEAST_MONEY: f64 = 1000.0;
/// Numbers that are a year rather than money.
const YEARS: std::ops::RangeInclusive<f64> = 2000.0..=2100.0;
/// Letters that words have at least; less is a unit or a sign.
const FEWEST_LETTERS: usize = 4;
/// Characters of a cell that may name a phase among other words; a longer one is a sentence about it.
const LONGEST_PHASE: usize = 25;
/// Any year does to learn whether a text names a day.
const ANY_YEAR: i32 = 2000;

/// Whether a cell tells that its column is that of a field.
pub(super) fn tells(field: Field, value: &Value, vocabulary: &Vocabulary<'_>) -> bool {
    match field.column().kind {
        ColumnKind::Money(_) => is_money(value),
        ColumnKind::Quantity(_) => is_quantity(value),
        ColumnKind::Day(_) | ColumnKind::Period => is_time(value),
        ColumnKind::Code(_) => is_code(value),
        ColumnKind::Phase(_) => is_phase(value, vocabulary),
        ColumnKind::Activity(_) => {
            says(value, &|text| vocabulary.activity(text, None).is_some_and(|(_, score)| score >= CERTAIN_NAME))
        }
        ColumnKind::Text(_) if field == Field::Fund => says(value, &|text| vocabulary.is_fund(text)),
        // The words with which its cells begin stand in the structure; a column without them is told by its heading only.
        ColumnKind::Text(_) if field == Field::Unit => says(value, &|text| {
            !text.trim_start().starts_with(|c: char| c.is_ascii_digit()) && vocabulary.begins_like(field, text)
        }),
        ColumnKind::Text(_) => says(value, &|text| vocabulary.begins_like(field, text)),
        ColumnKind::Number(_) | ColumnKind::Description(_) => false,
    }
}

/// Whether a cell can stand in the column of a field whose heading hints at it; `scale` is that of the heading.
pub(super) fn fits(field: Field, value: &Value, scale: f64, vocabulary: &Vocabulary<'_>) -> bool {
    match field {
        Field::Budget => is_money(value) || matches!(value, Value::Number(n) if *n * scale >= LEAST_MONEY),
        Field::Description | Field::Output | Field::Responsible => is_words(value),
        _ => tells(field, value, vocabulary),
    }
}

/// Words, and no date, code, amount or name of a fund.
pub(super) fn is_words(value: &Value) -> bool {
    let letters = |text: &str| text.chars().filter(|c| c.is_alphabetic()).count() >= FEWEST_LETTERS;
    says(value, &letters) && !is_time(value) && !is_code(value) && !is_money(value)
}

fn is_phase(value: &Value, vocabulary: &Vocabulary<'_>) -> bool {
    says(value, &|text| {
        vocabulary.phase(text).is_some_and(|p| p.1 >= CERTAIN_NAME)
            || text.chars().count() <= LONGEST_PHASE && vocabulary.phase_among_words(text).is_some()
    })
}

fn says(value: &Value, test: &dyn Fn(&str) -> bool) -> bool {
    value.as_text().is_some_and(test)
}

fn is_code(value: &Value) -> bool {
    says(value, &|text| matches!(read_code(text), CodeText::Code(..)))
}

fn is_time(value: &Value) -> bool {
    match value {
        Value::Date(_) => true,
        // A number alone is a year, a quantity or a day of an unknown month.
        Value::Text(text) if text.trim().bytes().all(|b| b.is_ascii_digit()) => false,
        Value::Text(text) => !matches!(read_date(text, ANY_YEAR), DateText::NoSuchDay(_) | DateText::Words),
        _ => false,
    }
}

/// The day of a cell that names one day.
pub(super) fn single_day(value: &Value) -> Option<chrono::NaiveDate> {
    match value {
        Value::Date(day) => Some(*day),
        Value::Text(text) => match read_date(text, ANY_YEAR) {
            DateText::Span(period, _) if period.start == period.end => Some(period.start),
            DateText::MonthFirst(day) | DateText::Until(day) | DateText::From(day) => Some(day),
            _ => None,
        },
        _ => None,
    }
}

/// The first and the last day of a cell that names a time.
pub(super) fn days(value: &Value) -> Option<(chrono::NaiveDate, chrono::NaiveDate)> {
    match value {
        Value::Text(text) => match read_date(text, ANY_YEAR) {
            DateText::Span(period, _) => Some((period.start, period.end)),
            _ => single_day(value).map(|day| (day, day)),
        },
        other => single_day(other).map(|day| (day, day)),
    }
}

fn is_money(value: &Value) -> bool {
    match value {
        Value::Number(n) => *n == 0.0 || *n >= LEAST_MONEY && !YEARS.contains(n),
        Value::Text(text) => match read_amount(text) {
            AmountText::Amount { rupiah, .. } => rupiah == 0.0 || rupiah >= LEAST_MONEY,
            AmountText::Either(thousands, _) => thousands >= LEAST_MONEY,
            AmountText::TooLarge | AmountText::Words => false,
        },
        _ => false,
    }
}

fn is_quantity(value: &Value) -> bool {
    match value {
        Value::Number(n) => *n > 0.0 && *n < LEAST_MONEY,
        Value::Text(text) => read_quantity(text).is_some_and(|(n, _)| n > 0.0 && n < LEAST_MONEY),
        _ => false,
    }
}

/// Whether a cell holds nothing but words between two days: "s.d.", a dash.
pub(super) fn is_between(value: &Value) -> bool {
    let folded = value.as_text().map(fold);
    folded.is_some_and(|text| matches!(text.as_str(), "s d" | "sd" | "sampai" | "sampai dengan" | "hingga" | ""))
}

/// Whether a cell holds nothing but the name of the currency.
pub(super) fn is_currency(value: &Value) -> bool {
    value.as_text().is_some_and(|text| matches!(fold(text).as_str(), "rp" | "rupiah" | "idr"))
}

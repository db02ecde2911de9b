//! What a cell of the provincial workbook shows: text, number, day, link or formula with its value. Will not write it.

use std::borrow::Cow;

use chrono::NaiveDate;

use crate::model::{Entry, State};
use crate::money::Rupiah;
use crate::shown::Name;

/// Content of a cell.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Datum<'a> {
    /// Nothing.
    Blank,
    /// Text; stays text whatever it begins with.
    Text(Cow<'a, str>),
    /// A number.
    Number(f64),
    /// Rupiah: exact where they are text, and as near as a number of Excel comes.
    Rupiah(Rupiah),
    /// A day.
    Date(NaiveDate),
    /// Text with a link; without a target it is plain text.
    Link { text: Cow<'a, str>, target: Option<String> },
    /// A live formula and the value it has.
    Formula { formula: String, value: FormulaResult },
}

/// What a formula gives.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum FormulaResult {
    /// A number.
    Number(f64),
    /// Rupiah, in all their digits.
    Rupiah(Rupiah),
    /// Text, perhaps empty.
    Text(String),
}

impl From<f64> for FormulaResult {
    fn from(number: f64) -> Self {
        Self::Number(number)
    }
}

impl From<Rupiah> for FormulaResult {
    fn from(amount: Rupiah) -> Self {
        Self::Rupiah(amount)
    }
}

impl<'a> Datum<'a> {
    /// Text; blank when empty.
    pub(crate) fn text(text: impl Into<Cow<'a, str>>) -> Self {
        let text = text.into();
        if text.is_empty() { Self::Blank } else { Self::Text(text) }
    }

    /// The name of a file or sheet; blank where there is none.
    pub(crate) fn name(name: Option<&Name>) -> Self {
        name.map_or(Self::Blank, |name| Self::text(name.to_string()))
    }

    /// The text of a text cell.
    pub(crate) fn words_shown(&self) -> Option<&str> {
        match self {
            Self::Text(text) | Self::Link { text, .. } => Some(text),
            _ => None,
        }
    }

    /// A whole number below 2^53 that is not money.
    pub(crate) fn whole(number: i64) -> Self {
        Self::Number(number as f64)
    }

    /// A count.
    pub(crate) fn count(number: usize) -> Self {
        Self::Number(number as f64)
    }

    /// A day or nothing.
    pub(crate) fn date(day: Option<NaiveDate>) -> Self {
        day.map_or(Self::Blank, Self::Date)
    }

    /// A number or nothing.
    pub(crate) fn number(number: Option<f64>) -> Self {
        number.map_or(Self::Blank, Self::Number)
    }

    /// What was read of an entry; where that is no sure value, what stands in the file.
    pub(crate) fn entry<T>(entry: &'a Entry<T>, value: impl FnOnce(&'a T) -> Self) -> Self {
        match &entry.state {
            State::Sure(read) | State::Decided(read, _) => value(read),
            State::Unreadable(_) | State::Ambiguous(..) => Self::text(entry.raw.as_str()),
            State::NoColumn | State::Empty => Self::Blank,
        }
    }

    /// The same for an entry that is text.
    pub(crate) fn words(entry: &'a Entry<String>) -> Self {
        Self::entry(entry, |text| Self::text(text.as_str()))
    }

    /// A formula with a number.
    pub(crate) fn formula(formula: String, value: f64) -> Self {
        Self::Formula { formula, value: FormulaResult::Number(value) }
    }

    /// A formula with rupiah.
    pub(crate) fn formula_rupiah(formula: String, value: Rupiah) -> Self {
        Self::Formula { formula, value: FormulaResult::Rupiah(value) }
    }

    /// A formula that gives a number, or a dash where there is none.
    pub(crate) fn formula_or_dash(formula: String, value: Option<f64>) -> Self {
        match value {
            Some(number) => Self::formula(formula, number),
            None => Self::formula_text(formula, DASH),
        }
    }

    /// A formula that gives a number, or the words that nothing was reported.
    pub(crate) fn formula_or_unreported(formula: String, value: Option<f64>) -> Self {
        match value {
            Some(number) => Self::formula(formula, number),
            None => Self::formula_text(formula, crate::figures::NOT_REPORTED),
        }
    }

    /// A formula that gives rupiah, or the words that nothing was reported.
    pub(crate) fn rupiah_or_unreported(formula: String, value: Option<Rupiah>) -> Self {
        match value {
            Some(amount) => Self::formula_rupiah(formula, amount),
            None => Self::formula_text(formula, crate::figures::NOT_REPORTED),
        }
    }

    /// A formula with text.
    pub(crate) fn formula_text(formula: String, value: &str) -> Self {
        Self::Formula { formula, value: FormulaResult::Text(value.to_owned()) }
    }
}

/// Stands where a figure does not exist.
pub(crate) const DASH: &str = "–";

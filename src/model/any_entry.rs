//! An entry of an action and its value in any of the columns, for whatever loops over the columns. Will not know which column.

use chrono::NaiveDate;

use super::{Entry, Raw, Reason, Standing};
use crate::cells::CellRef;
use crate::money::Rupiah;
use crate::text::formatting::{decimal, rupiah};
use crate::text::matching::fold;

/// The entry of an action in any of its columns.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum AnyEntry<'a> {
    /// Words, codes and numbers as typed.
    Text(&'a Entry<String>),
    /// A phase, 1 to 3.
    Phase(&'a Entry<u8>),
    /// A quantity.
    Quantity(&'a Entry<f64>),
    /// Whole rupiah.
    Rupiah(&'a Entry<Rupiah>),
    /// A day.
    Day(&'a Entry<NaiveDate>),
}

/// A value of any column.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum AnyValue<'a> {
    /// Words, a code, a number as typed.
    Text(&'a str),
    /// A phase, 1 to 3.
    Phase(u8),
    /// A quantity.
    Quantity(f64),
    /// Whole rupiah.
    Rupiah(Rupiah),
    /// A day.
    Day(NaiveDate),
}

impl AnyValue<'_> {
    /// As people read it: days, rupiah and numbers in one spelling.
    pub fn shown(self) -> String {
        match self {
            Self::Text(text) => text.to_owned(),
            Self::Phase(number) => number.to_string(),
            Self::Quantity(number) => decimal(number, if number.fract() == 0.0 { 0 } else { 2 }),
            Self::Rupiah(amount) => rupiah(amount),
            Self::Day(day) => day.format("%d/%m/%Y").to_string(),
        }
    }

    /// Equal where the same is meant: `2022-03-01` for each spelling of that day.
    pub fn meant(self) -> String {
        match self {
            Self::Text(text) => fold(text),
            Self::Phase(number) => number.to_string(),
            Self::Quantity(number) => number.to_string(),
            Self::Rupiah(amount) => amount.to_string(),
            Self::Day(day) => day.to_string(),
        }
    }
}

impl<'a> AnyEntry<'a> {
    /// Its cell; none when the table has no such column.
    pub fn at(self) -> Option<CellRef> {
        match self {
            Self::Text(entry) => entry.at,
            Self::Phase(entry) => entry.at,
            Self::Quantity(entry) => entry.at,
            Self::Rupiah(entry) => entry.at,
            Self::Day(entry) => entry.at,
        }
    }

    /// What stands there.
    pub fn raw(self) -> &'a Raw {
        match self {
            Self::Text(entry) => &entry.raw,
            Self::Phase(entry) => &entry.raw,
            Self::Quantity(entry) => &entry.raw,
            Self::Rupiah(entry) => &entry.raw,
            Self::Day(entry) => &entry.raw,
        }
    }

    /// How it was read.
    pub fn standing(self) -> Standing {
        match self {
            Self::Text(entry) => entry.state.standing(),
            Self::Phase(entry) => entry.state.standing(),
            Self::Quantity(entry) => entry.state.standing(),
            Self::Rupiah(entry) => entry.state.standing(),
            Self::Day(entry) => entry.state.standing(),
        }
    }

    /// Why it gives no value; none where it does, or where nothing stands there.
    pub fn unreadable(self) -> Option<Reason> {
        if let Standing::Unreadable(why) = self.standing() { Some(why) } else { None }
    }

    /// The value, if one was read without ambiguity.
    pub fn value(self) -> Option<AnyValue<'a>> {
        Some(match self {
            Self::Text(entry) => AnyValue::Text(entry.value()?),
            Self::Phase(entry) => AnyValue::Phase(*entry.value()?),
            Self::Quantity(entry) => AnyValue::Quantity(*entry.value()?),
            Self::Rupiah(entry) => AnyValue::Rupiah(*entry.value()?),
            Self::Day(entry) => AnyValue::Day(*entry.value()?),
        })
    }
}

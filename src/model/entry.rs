//! Values with their cells and how they were read. Will not know where they stand in a plan.

use chrono::NaiveDate;

use crate::cells::CellRef;

/// A value and the cell it was read from. The sheet is known by the owner.
#[derive(Debug, Clone, PartialEq)]
pub struct Located<T> {
    /// The value.
    pub value: T,
    /// Its cell.
    pub at: CellRef,
}

/// How sure the reading of a cell is.
#[derive(Debug, Clone, PartialEq)]
pub enum State<T> {
    /// The table has no such column.
    NoColumn,
    /// The column is there, the cell is empty.
    Empty,
    /// Something stands there that gives no value; why, in Bahasa.
    Unreadable(String),
    /// Two readings are possible, and nothing decides between them.
    Ambiguous(T, T),
    /// Read without doubt.
    Sure(T),
    /// Read with the help of something outside the cell (its column, a merged cell, the programme year); what, in Bahasa.
    Decided(T, String),
}

/// One field of an action: what stands there, where, and how it was read.
#[derive(Debug, Clone, PartialEq)]
pub struct Entry<T> {
    /// The cell; none when the table has no such column. For a merged cell, its upper left cell.
    pub at: Option<CellRef>,
    /// The content as a person would read it.
    pub raw: String,
    /// The reading.
    pub state: State<T>,
}

impl<T> Entry<T> {
    /// The entry of a table without the column.
    pub fn no_column() -> Self {
        Self { at: None, raw: String::new(), state: State::NoColumn }
    }

    /// An empty cell.
    pub fn empty(at: CellRef) -> Self {
        Self { at: Some(at), raw: String::new(), state: State::Empty }
    }

    /// The value, if one was read without ambiguity.
    pub fn value(&self) -> Option<&T> {
        match &self.state {
            State::Sure(value) | State::Decided(value, _) => Some(value),
            _ => None,
        }
    }

    /// Why it gives no value; none where it does, or where nothing stands there.
    pub fn unreadable(&self) -> Option<&str> {
        if let State::Unreadable(why) = &self.state { Some(why) } else { None }
    }
}

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
    Rupiah(&'a Entry<i64>),
    /// A day.
    Day(&'a Entry<NaiveDate>),
}

impl<'a> AnyEntry<'a> {
    /// The cell; none when the table has no such column.
    pub fn at(&self) -> Option<CellRef> {
        match self {
            Self::Text(entry) => entry.at,
            Self::Phase(entry) => entry.at,
            Self::Quantity(entry) => entry.at,
            Self::Rupiah(entry) => entry.at,
            Self::Day(entry) => entry.at,
        }
    }

    /// The content as a person would read it.
    pub fn raw(&self) -> &'a str {
        match self {
            Self::Text(entry) => &entry.raw,
            Self::Phase(entry) => &entry.raw,
            Self::Quantity(entry) => &entry.raw,
            Self::Rupiah(entry) => &entry.raw,
            Self::Day(entry) => &entry.raw,
        }
    }

    /// Why it gives no value; none where it does, or where nothing stands there.
    pub fn unreadable(&self) -> Option<&'a str> {
        match self {
            Self::Text(entry) => entry.unreadable(),
            Self::Phase(entry) => entry.unreadable(),
            Self::Quantity(entry) => entry.unreadable(),
            Self::Rupiah(entry) => entry.unreadable(),
            Self::Day(entry) => entry.unreadable(),
        }
    }
}

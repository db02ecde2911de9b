//! Values with their cells and how they were read. Will not know where they stand in a plan.

use std::fmt;
use std::ops::Deref;
use std::sync::Arc;

use super::Reason;
use crate::cells::CellRef;

/// A value and the cell it was read from. The sheet is known by the owner.
#[derive(Debug, Clone, PartialEq)]
pub struct Located<T> {
    /// The value.
    pub value: T,
    /// Its cell.
    pub at: CellRef,
}

/// The content of a cell as a person would read it, shared by all entries that were read from the cell.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Default)]
pub struct Raw(Option<Arc<str>>);

impl Raw {
    /// The text.
    pub fn as_str(&self) -> &str {
        self
    }
}

impl PartialEq<str> for Raw {
    fn eq(&self, text: &str) -> bool {
        **self == *text
    }
}

impl PartialEq<&str> for Raw {
    fn eq(&self, text: &&str) -> bool {
        **self == **text
    }
}

impl Deref for Raw {
    type Target = str;

    fn deref(&self) -> &str {
        self.0.as_deref().unwrap_or_default()
    }
}

impl From<String> for Raw {
    fn from(text: String) -> Self {
        Self((!text.is_empty()).then(|| text.into()))
    }
}

impl From<&str> for Raw {
    fn from(text: &str) -> Self {
        Self((!text.is_empty()).then(|| text.into()))
    }
}

impl fmt::Display for Raw {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self)
    }
}

/// How sure the reading of a cell is.
#[derive(Debug, Clone, PartialEq)]
pub enum State<T> {
    /// The table has no such column.
    NoColumn,
    /// The column is there, the cell is empty.
    Empty,
    /// Something stands there that gives no value, and why.
    Unreadable(Reason),
    /// Two readings are possible, and nothing decides between them.
    Ambiguous(T, T),
    /// Read without doubt.
    Sure(T),
    /// Read with the help of something outside the cell (its column, a merged cell, the programme year), and of what.
    Decided(T, Reason),
}

impl<T> State<T> {
    /// The same without the value.
    pub fn standing(&self) -> Standing {
        match self {
            Self::NoColumn => Standing::NoColumn,
            Self::Empty => Standing::Empty,
            Self::Unreadable(why) => Standing::Unreadable(*why),
            Self::Ambiguous(..) => Standing::Ambiguous,
            Self::Sure(_) => Standing::Sure,
            Self::Decided(_, how) => Standing::Decided(*how),
        }
    }
}

/// [`State`] without the value.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[allow(missing_docs)]
pub enum Standing {
    NoColumn,
    Empty,
    Unreadable(Reason),
    Ambiguous,
    Sure,
    Decided(Reason),
}

/// One field of an action: what stands there, where, and how it was read.
#[derive(Debug, Clone, PartialEq)]
pub struct Entry<T> {
    /// The cell; none when the table has no such column. For a merged cell, its upper left cell.
    pub at: Option<CellRef>,
    /// The content as a person would read it.
    pub raw: Raw,
    /// The reading.
    pub state: State<T>,
}

// Derived, it would ask for a default of the value too.
impl<T> Default for Entry<T> {
    fn default() -> Self {
        Self::no_column()
    }
}

impl<T> Entry<T> {
    /// The entry of a table without the column.
    pub fn no_column() -> Self {
        Self { at: None, raw: Raw::default(), state: State::NoColumn }
    }

    /// An empty cell.
    pub fn empty(at: CellRef) -> Self {
        Self { at: Some(at), raw: Raw::default(), state: State::Empty }
    }

    /// The value, if one was read without ambiguity.
    pub fn value(&self) -> Option<&T> {
        match &self.state {
            State::Sure(value) | State::Decided(value, _) => Some(value),
            _ => None,
        }
    }

    /// Whether something stands there that should give a value.
    pub fn is_told(&self) -> bool {
        !matches!(self.state, State::Empty | State::NoColumn)
    }

    /// Why it gives no value; none where it does, or where nothing stands there.
    pub fn unreadable(&self) -> Option<Reason> {
        if let State::Unreadable(why) = self.state { Some(why) } else { None }
    }

    /// Whether its formula is why it gives no value.
    pub fn is_broken(&self) -> bool {
        self.unreadable().is_some_and(Reason::is_formula)
    }
}

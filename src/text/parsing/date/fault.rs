//! Why a text with the form of a date names no day. Will not read one.

/// What is wrong with the day that a text names.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DayFault {
    /// `30 Februari 2022`: no such day, its month written as a word or counted within a longer text.
    NoSuchDay {
        /// The day.
        day: u32,
        /// The month, perhaps above 12.
        month: u32,
        /// The year.
        year: i32,
    },
    /// `30-2-2022`: no such day, all of it in digits.
    NoSuchDigits {
        /// The day.
        day: u32,
        /// The month, perhaps above 12.
        month: u32,
        /// The year.
        year: u32,
    },
    /// No plan speaks of this year.
    ImpossibleYear(u32),
}

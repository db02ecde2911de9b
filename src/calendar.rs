//! Days, months, quarters and periods as the office counts and writes them. Will not read a cell.

use std::fmt;
use std::str::FromStr;

use chrono::{Datelike, NaiveDate};

/// Indonesian month names, January first.
pub const MONTHS: [&str; 12] = [
    "Januari",
    "Februari",
    "Maret",
    "April",
    "Mei",
    "Juni",
    "Juli",
    "Agustus",
    "September",
    "Oktober",
    "November",
    "Desember",
];

/// Short month names as printed in headings.
pub const MONTHS_SHORT: [&str; 12] =
    ["Jan", "Feb", "Mar", "Apr", "Mei", "Jun", "Jul", "Agu", "Sep", "Okt", "Nov", "Des"];

/// `21 Oktober 2021`.
pub fn long_date(day: NaiveDate) -> String {
    format!("{} {} {}", day.day(), MONTHS[day.month0() as usize], day.year())
}

/// Last day of a month (1 to 12).
///
/// # Panics
/// If the month is not 1 to 12: a bug of the caller.
pub fn last_day(year: i32, month: u32) -> NaiveDate {
    let (year, month) = if month == 12 { (year + 1, 1) } else { (year, month + 1) };
    first_day(year, month).pred_opt().expect("every month has a day before it")
}

/// First day of a month (1 to 12).
///
/// # Panics
/// If the month is not 1 to 12: a bug of the caller.
pub fn first_day(year: i32, month: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, 1).expect("a month from 1 to 12")
}

/// A span of days, both ends included.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Period {
    /// First day.
    pub start: NaiveDate,
    /// Last day, not before the first in a valid period.
    pub end: NaiveDate,
}

impl Period {
    /// Whether the day lies within.
    pub fn contains(&self, day: NaiveDate) -> bool {
        self.start <= day && day <= self.end
    }

    /// Share of the period (0 to 1) that has passed at the end of `day`: linear by day, as plans are meant here.
    pub fn share_at(&self, day: NaiveDate) -> f64 {
        if day < self.start {
            return 0.0;
        }
        let all = (self.end - self.start).num_days() + 1;
        let gone = (day - self.start).num_days() + 1;
        if all <= 0 { 1.0 } else { (gone as f64 / all as f64).min(1.0) }
    }
}

/// A quarter of a calendar year, written `2022-TW1`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Quarter {
    /// Calendar year.
    pub year: i32,
    /// 1 to 4.
    pub number: u32,
}

impl Quarter {
    /// The last quarter that has ended on the given day.
    pub fn ended_before(day: NaiveDate) -> Self {
        match (day.month0() / 3, day.year()) {
            (0, year) => Self { year: year - 1, number: 4 },
            (n, year) => Self { year, number: n },
        }
    }

    /// The three months (1 to 12).
    pub fn months(self) -> [u32; 3] {
        let first = (self.number - 1) * 3 + 1;
        [first, first + 1, first + 2]
    }

    /// Its days.
    pub fn period(self) -> Period {
        let months = self.months();
        Period { start: first_day(self.year, months[0]), end: last_day(self.year, months[2]) }
    }

    /// The day of the quarterly run: the day after the realisation of its last month is due, that being `due` days after its end.
    pub fn report_day(self, due: u32) -> NaiveDate {
        self.period().end + chrono::Days::new(u64::from(due) + 1)
    }

    /// `Triwulan I`.
    pub fn name(self) -> String {
        format!("Triwulan {}", ["I", "II", "III", "IV"][(self.number - 1) as usize])
    }
}

impl fmt::Display for Quarter {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}-TW{}", self.year, self.number)
    }
}

/// A text that is no quarter such as `2022-TW1`.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{0:?} bukan triwulan; tulis seperti 2022-TW1")]
pub struct BadQuarter(pub String);

impl FromStr for Quarter {
    type Err = BadQuarter;

    fn from_str(text: &str) -> Result<Self, BadQuarter> {
        let bad = || BadQuarter(text.to_owned());
        let (year, number) = text.trim().split_once('-').ok_or_else(bad)?;
        let number = number.to_ascii_uppercase();
        let number = number.strip_prefix("TW").or_else(|| number.strip_prefix('Q')).ok_or_else(bad)?;
        let (year, number) = (year.parse().map_err(|_| bad())?, number.parse().map_err(|_| bad())?);
        if !(1..=4).contains(&number) || !(2000..=2100).contains(&year) {
            return Err(bad());
        }
        Ok(Self { year, number })
    }
}

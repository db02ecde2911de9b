//! The parts of a period as read: days, months, weeks, and the days they stand for. Will not read any text.

use chrono::{Datelike, NaiveDate};

use crate::calendar::{Period, first_day, last_day};

/// One end of a period before the year is settled.
#[derive(Debug, Clone, Copy)]
pub(super) struct Atom {
    pub(super) kind: Kind,
    pub(super) year: Option<i32>,
}

#[derive(Debug, Clone, Copy)]
pub(super) enum Kind {
    /// A day number alone: its month comes from the other end.
    DayOnly(u32),
    Day(u32, u32),
    Month(u32),
    /// Week 1 to 5 of a month.
    Week(u32, u32),
    /// A week number alone.
    WeekOnly(u32),
    /// First and last month of a quarter or half-year.
    Months(u32, u32),
    WholeYear,
}

/// Whether a part of a list lies in the period from its first to its last part.
pub(super) fn lies_within(atom: Atom, whole: Period) -> bool {
    let in_year = |year: i32| match bounds(atom.kind, year, None) {
        Some((Some(days), None)) => whole.contains(days.start) && whole.contains(days.end),
        _ => false,
    };
    atom.year.map_or_else(|| in_year(whole.start.year()) || in_year(whole.end.year()), in_year)
}

pub(super) fn month_of(kind: Kind) -> Option<u32> {
    match kind {
        // The month of `3/22/2022` is none.
        Kind::Day(_, m) | Kind::Month(m) | Kind::Week(_, m) => Some(m).filter(|m| (1..=12).contains(m)),
        _ => None,
    }
}

/// Days of an atom, or why there is no such day. `other` is the month of the other end.
pub(super) fn bounds(kind: Kind, year: i32, other: Option<u32>) -> Option<(Option<Period>, Option<String>)> {
    let month_ok = |m: u32| (1..=12).contains(&m);
    let day = |d: u32, m: u32| -> Option<(Option<Period>, Option<String>)> {
        match NaiveDate::from_ymd_opt(year, m, d) {
            Some(day) => Some((Some(Period { start: day, end: day }), None)),
            None => Some((None, Some(format!("tidak ada tanggal {d} {}", named(m, year))))),
        }
    };
    let whole =
        |from: u32, to: u32| Some((Some(Period { start: first_day(year, from), end: last_day(year, to) }), None));
    let week = |n: u32, m: u32| {
        let first = first_day(year, m).with_day((n.min(4) - 1) * 7 + 1)?;
        let last = if n >= 4 { last_day(year, m) } else { first.with_day(n * 7)? };
        Some((Some(Period { start: first, end: last }), None))
    };
    match kind {
        Kind::Day(d, m) => day(d, m),
        Kind::DayOnly(d) => day(d, other?),
        Kind::Month(m) if month_ok(m) => whole(m, m),
        Kind::Week(n, m) => week(n, m),
        Kind::WeekOnly(n) => week(n, other?),
        Kind::Months(from, to) => whole(from, to),
        Kind::WholeYear => whole(1, 12),
        Kind::Month(_) => None,
    }
}

pub(super) fn named(month: u32, year: i32) -> String {
    match crate::calendar::MONTHS.get(month.wrapping_sub(1) as usize) {
        Some(name) => format!("{name} {year}"),
        None => format!("bulan {month} tahun {year}"),
    }
}

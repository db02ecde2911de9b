//! The parts of a period as read: days, months, weeks, and the days they stand for. Will not read any text.

use chrono::{Datelike, NaiveDate};

use super::fault::DayFault;
use crate::calendar::{Period, first_day, last_day};

/// One end of a period before the year is settled.
#[derive(Debug, Clone, Copy)]
pub(super) struct Atom {
    pub(super) kind: AtomKind,
    pub(super) year: Option<i32>,
}

/// What an atom names.
#[derive(Debug, Clone, Copy)]
pub(super) enum AtomKind {
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

/// Whether a part of a list lies in the period from its first to its last part; `month` is that of a part that names one.
pub(super) fn lies_within(atom: Atom, whole: Period, month: Option<u32>) -> bool {
    let in_year = |year: i32| match bounds(atom.kind, year, month) {
        Some(Ok(days)) => whole.contains(days.start) && whole.contains(days.end),
        _ => false,
    };
    atom.year.map_or_else(|| in_year(whole.start.year()) || in_year(whole.end.year()), in_year)
}

pub(super) fn month_of(kind: AtomKind) -> Option<u32> {
    match kind {
        // The month of `3/22/2022` is none.
        AtomKind::Day(_, m) | AtomKind::Month(m) | AtomKind::Week(_, m) => Some(m).filter(|m| (1..=12).contains(m)),
        _ => None,
    }
}

/// Days of an atom, or why there is no such day; none where the atom alone says no day. `other` is the month of the other end.
pub(super) fn bounds(kind: AtomKind, year: i32, other: Option<u32>) -> Option<Result<Period, DayFault>> {
    let month_ok = |m: u32| (1..=12).contains(&m);
    let day = |day: u32, month: u32| {
        let found = NaiveDate::from_ymd_opt(year, month, day);
        Some(found.map(|day| Period { start: day, end: day }).ok_or(DayFault::NoSuchDay { day, month, year }))
    };
    let whole = |from: u32, to: u32| Some(Ok(Period { start: first_day(year, from), end: last_day(year, to) }));
    let week = |n: u32, m: u32| {
        let first = first_day(year, m).with_day((n.min(4) - 1) * 7 + 1)?;
        let last = if n >= 4 { last_day(year, m) } else { first.with_day(n * 7)? };
        Some(Ok(Period { start: first, end: last }))
    };
    match kind {
        AtomKind::Day(d, m) => day(d, m),
        AtomKind::DayOnly(d) => day(d, other?),
        AtomKind::Month(m) if month_ok(m) => whole(m, m),
        AtomKind::Week(n, m) => week(n, m),
        AtomKind::WeekOnly(n) => week(n, other?),
        AtomKind::Months(from, to) => whole(from, to),
        AtomKind::WholeYear => whole(1, 12),
        AtomKind::Month(_) => None,
    }
}

//! Claims about texts read as dates. Will not say which text must be a date: the tables of tests do.

use chrono::{Datelike, NaiveDate};
use ripp::calendar::{MONTHS, long_date};
use ripp::text::parsing::{DateText, month_first, read_date};

/// The programme year of the claims, and another one.
const YEARS: (i32, i32) = (2022, 2031);

/// Checks one text.
pub fn check(data: &[u8]) {
    let text = super::text(data);
    let reading = read_date(&text, YEARS.0);
    for same in [format!(" {text}\n"), text.to_ascii_uppercase()] {
        assert_eq!(read_date(&same, YEARS.0), reading, "{same:?} is not {text:?}");
    }
    match &reading {
        DateText::Span(period, supplied) => {
            for day in [period.start, period.end] {
                sane(day, &text);
                comes_back(day);
            }
            if period.start <= period.end {
                let again = format!("{} s.d. {}", long_date(period.start), long_date(period.end));
                assert_eq!(read_date(&again, YEARS.0), DateText::Span(*period, false), "{text:?} as {again:?}");
            }
            year_of_the_programme(&text, &reading, *supplied);
        }
        DateText::MonthFirst(day) => {
            sane(*day, &text);
            comes_back(*day);
            assert_eq!(month_first(&text), Some(*day), "{text:?}");
        }
        DateText::Until(day) | DateText::From(day) => sane(*day, &text),
        DateText::NoSuchDay(_) => {}
        DateText::Words => {}
    }
    if let (Some(other), DateText::Span(period, _)) = (month_first(&text), &reading) {
        let swapped = (other.day(), other.month(), other.year());
        assert_eq!(swapped, (period.start.month(), period.start.day(), period.start.year()), "{text:?}");
    }
}

/// A plan of this century: anything else is a slip that must be told, not a date.
fn sane(day: NaiveDate, text: &str) {
    assert!((1990..=2100).contains(&day.year()), "{text:?} gives {day}");
}

/// The usual spellings of a day give the day.
fn comes_back(day: NaiveDate) {
    let (d, m, y) = (day.day(), day.month(), day.year());
    let name = MONTHS[day.month0() as usize];
    for spelled in [
        long_date(day),
        format!("{d}/{m}/{y}"),
        format!("{y}-{m:02}-{d:02}"),
        format!("{d:02}.{m:02}.{y}"),
        format!("{d}-{}-{y}", &name[..3]),
    ] {
        match read_date(&spelled, YEARS.0) {
            DateText::Span(period, false) => assert!(period.start == day && period.end == day, "{spelled}: {period:?}"),
            other => panic!("{spelled}: {other:?}"),
        }
    }
}

/// A year that was supplied follows the programme; a year that stands in the text does not.
fn year_of_the_programme(text: &str, reading: &DateText, supplied: bool) {
    let elsewhere = read_date(text, YEARS.1);
    let DateText::Span(period, _) = reading else { return };
    if !supplied {
        assert_eq!(elsewhere, *reading, "{text:?} names its year");
        return;
    }
    assert!(period.start.year() == YEARS.0 && period.end.year() == YEARS.0, "{text:?} gives {period:?}");
    if let DateText::Span(other, again) = elsewhere {
        assert!(again && other.start.year() == YEARS.1 && other.end.year() == YEARS.1, "{text:?} gives {other:?}");
    }
    let named = text
        .split(|c: char| !c.is_ascii_digit())
        .any(|n| n.len() == 4 && (n.starts_with("199") || n.starts_with("20")));
    assert!(!named, "{text:?} names a year, yet it was supplied: {period:?}");
}

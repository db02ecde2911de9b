//! Reads dates and periods as offices type them (`1-11-21`, `Minggu II Januari 2022`, `Q1-Q2`, `Jan s.d. Mar 2022`).
//! Will not look at other cells: what a column decides is decided by the caller.

mod atoms;
mod ends;
mod fault;
mod parser;
mod tokens;

use chrono::NaiveDate;

use crate::calendar::{Period, first_day, last_day};
use ends::{Open, is_length, open_end, without_rhythm};
pub use fault::DayFault;
use parser::Parser;
use tokens::{Token, tokens};

/// What a text says of time.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum DateText {
    /// A day or a span; whether the year was supplied by the programme.
    Span(Period, bool),
    /// A numeric date that is a day only with the month first (`03/25/2022`), so read.
    MonthFirst(NaiveDate),
    /// The last day of something whose first is not named ("paling lambat 30 Juni 2022").
    Until(NaiveDate),
    /// The first day of something whose last is not named ("mulai 3 Januari 2022").
    From(NaiveDate),
    /// It has the form of a date, but there is no such day.
    NoSuchDay(DayFault),
    /// Words that name no day.
    Words,
}

/// Years that a plan can speak of; any other is a slip of the fingers.
const YEARS: std::ops::RangeInclusive<u32> = 1990..=2100;

/// The day that a month-first reading of a numeric date gives, if it differs and exists.
pub fn month_first(text: &str) -> Option<NaiveDate> {
    let tokens = tokens(without_rhythm(text));
    let (d, m, y) = numeric_triple(&tokens)?;
    NaiveDate::from_ymd_opt(y as i32, d, m).filter(|_| d != m && YEARS.contains(&y))
}

/// Reads a text; `year` is the programme year, for texts that name none.
pub fn read_date(text: &str, year: i32) -> DateText {
    let tokens = tokens(without_rhythm(text));
    if tokens.is_empty() || is_length(text) {
        return DateText::Words;
    }
    if let [Token::Number(compact, 8)] = tokens[..] {
        let (y, m, d) = (compact / 10_000, compact / 100 % 100, compact % 100);
        return match NaiveDate::from_ymd_opt(y as i32, m, d).filter(|_| YEARS.contains(&y)) {
            Some(day) => span(day, day, false),
            None => DateText::NoSuchDay(DayFault::NoSuchDigits { day: d, month: m, year: y }),
        };
    }
    if let Some((d, m, y)) = numeric_triple(&tokens) {
        if !YEARS.contains(&y) {
            return DateText::NoSuchDay(DayFault::ImpossibleYear(y));
        }
        return match (NaiveDate::from_ymd_opt(y as i32, m, d), NaiveDate::from_ymd_opt(y as i32, d, m)) {
            (Some(day), _) => span(day, day, false),
            (None, Some(day)) => DateText::MonthFirst(day),
            (None, None) => DateText::NoSuchDay(DayFault::NoSuchDigits { day: d, month: m, year: y }),
        };
    }
    if let Some(period) = month_and_year(&tokens) {
        return span(period.start, period.end, false);
    }
    match open_end(text) {
        Some((Open::Until, rest)) => deadline(rest, false, year),
        Some((Open::Before, rest)) => deadline(rest, true, year),
        Some((Open::From, rest)) => match read_date(rest, year) {
            DateText::Span(period, _) if !has_end(&tokens) => DateText::From(period.start),
            other => other,
        },
        None => Parser::new(&tokens, year).whole().unwrap_or(DateText::Words),
    }
}

/// Whether tokens hold the word or the dash before an end.
fn has_end(tokens: &[Token]) -> bool {
    tokens.iter().any(|token| matches!(token, Token::Until | Token::Joint('-') | Token::And))
}

/// The day by which something is done: the last day of what is named, or the day before it.
fn deadline(rest: &str, is_before: bool, year: i32) -> DateText {
    match read_date(rest, year) {
        DateText::Span(period, _) if is_before => period.start.pred_opt().map_or(DateText::Words, DateText::Until),
        DateText::Span(period, _) => DateText::Until(period.end),
        other => other,
    }
}

/// `03/2022`, `2022-03`: a month in digits.
fn month_and_year(tokens: &[Token]) -> Option<Period> {
    let (month, year) = match tokens {
        [Token::Number(month, 1 | 2), Token::Joint(_), Token::Number(year, 4)] => (*month, *year),
        [Token::Number(year, 4), Token::Joint('-' | '/' | '.'), Token::Number(month, 1 | 2)] => (*month, *year),
        _ => return None,
    };
    let is_month = (1..=12).contains(&month) && YEARS.contains(&year);
    is_month.then(|| Period { start: first_day(year as i32, month), end: last_day(year as i32, month) })
}

fn span(start: NaiveDate, end: NaiveDate, year_supplied: bool) -> DateText {
    DateText::Span(Period { start, end }, year_supplied)
}

/// Day, month, year of a purely numeric date; a year of two digits is 20xx. `2022-01-31` is read by its form.
fn numeric_triple(tokens: &[Token]) -> Option<(u32, u32, u32)> {
    // Some write a weekday before it, or a time after it; only the exact form counts here.
    let [Token::Number(a, a_len), Token::Joint(x), Token::Number(b, _), Token::Joint(y), Token::Number(c, c_len)] =
        tokens
    else {
        return None;
    };
    if x != y && !(matches!(x, '/' | '-' | '.') && matches!(y, '/' | '-' | '.')) {
        return None;
    }
    match (a_len, c_len) {
        (4, 1 | 2) => Some((*c, *b, *a)),
        (1 | 2, 4) => Some((*a, *b, *c)),
        (1 | 2, 2) => Some((*a, *b, 2000 + *c)),
        _ => None,
    }
}

/// A month from its name or a usual short or old spelling.
pub fn month_by_name(word: &str) -> Option<u32> {
    let word = word.to_lowercase();
    let exact = match word.as_str() {
        "jan" | "januari" | "january" => 1,
        "feb" | "peb" | "pebruari" | "februari" => 2,
        "mar" | "mrt" | "maret" | "march" => 3,
        "apr" | "april" => 4,
        "mei" | "may" => 5,
        "jun" | "juni" | "june" => 6,
        "jul" | "juli" | "july" => 7,
        "agu" | "ags" | "agt" | "agust" | "agus" | "aug" | "agustus" | "ag" => 8,
        "sep" | "sept" | "september" => 9,
        "okt" | "oct" | "oktober" => 10,
        "nov" | "nop" | "nopember" | "november" => 11,
        "des" | "dec" | "desember" => 12,
        _ => 0,
    };
    if exact > 0 {
        return Some(exact);
    }
    let length = word.chars().count();
    // Shorter words are a slip away from each other ("mei", "met", "jun", "jul").
    if length < 5 {
        return None;
    }
    let close = |&m: &u32| {
        let name = crate::calendar::MONTHS[m as usize - 1];
        // One slip changes the length by one at most: nearly all words end here.
        name.len().abs_diff(length) <= 1 && strsim::osa_distance(&name.to_lowercase(), &word) <= 1
    };
    let near: Vec<u32> = (1..=12).filter(close).collect();
    if let [month] = near[..] { Some(month) } else { None }
}

#[cfg(test)]
mod tests {
    use super::{DateText, read_date};

    /// The first and the last day that a text gives in a plan of 2022; nothing where it gives none.
    fn days(text: &str) -> String {
        match read_date(text, 2022) {
            DateText::Span(period, _) => format!("{} {}", period.start, period.end),
            _ => String::new(),
        }
    }

    #[test]
    fn a_period_in_the_words_of_an_office_has_its_first_and_last_day() {
        let cases = [
            ("Minggu II Januari 2022", "2022-01-08 2022-01-14"),
            ("Minggu ke-3 Maret 2022", "2022-03-15 2022-03-21"),
            ("M2-Jan 2022", "2022-01-08 2022-01-14"),
            ("Minggu IV Februari 2022", "2022-02-22 2022-02-28"),
            ("Minggu V Mei 2022", "2022-05-22 2022-05-31"),
            ("Minggu I - II Maret 2022", "2022-03-01 2022-03-14"),
            ("Triwulan I 2022", "2022-01-01 2022-03-31"),
            ("B03", "2022-01-01 2022-03-31"),
            ("B09, B12", "2022-07-01 2022-12-31"),
            ("TW II 2022", "2022-04-01 2022-06-30"),
            ("Triwulan I s.d. III 2022", "2022-01-01 2022-09-30"),
            ("Q3-Q4", "2022-07-01 2022-12-31"),
            ("Semester II 2022", "2022-07-01 2022-12-31"),
            ("Januari dan Februari 2022", "2022-01-01 2022-02-28"),
            ("Januari, Februari, Maret 2022", "2022-01-01 2022-03-31"),
            ("November s.d. Februari 2022", "2021-11-01 2022-02-28"),
            ("November 2021 s.d. Februari 2022", "2021-11-01 2022-02-28"),
            ("Kamis, 3/2/22", "2022-02-03 2022-02-03"),
            ("3/2/2022 s.d. 10/2/2022", "2022-02-03 2022-02-10"),
            ("03/2022", "2022-03-01 2022-03-31"),
            ("2022-03", "2022-03-01 2022-03-31"),
            ("Bulan ke-3", "2022-03-01 2022-03-31"),
            ("bulan 3 s.d. 5", "2022-03-01 2022-05-31"),
            ("Bulan ke-3 s.d. ke-5 2022", "2022-03-01 2022-05-31"),
            ("Maret minggu II", "2022-03-08 2022-03-14"),
            ("Maret 2022 minggu ke-3", "2022-03-15 2022-03-21"),
            ("Mar (M4)", "2022-03-22 2022-03-31"),
            ("Maret minggu I s.d. April minggu II 2022", "2022-03-01 2022-04-14"),
            ("02/2022 - 03/2022", "2022-02-01 2022-03-31"),
            ("2022-08 s.d. 2022-12", "2022-08-01 2022-12-31"),
            ("3 dan 5 Februari; 10 dan 26 Maret 2022", "2022-02-03 2022-03-26"),
            ("3, 10 dan 17 Februari 2022", "2022-02-03 2022-02-17"),
            ("tanggal 5, 12, 19, 26 Maret", "2022-03-05 2022-03-26"),
        ];
        for (text, wanted) in cases {
            assert_eq!(days(text), wanted, "{text}");
        }
    }

    #[test]
    fn a_period_that_no_calendar_has_or_that_leaves_a_part_out_has_no_day() {
        for text in [
            "Triwulan V 2022",
            "Triwulan I s.d. V 2022",
            "Triwulan I s.d. 0 2022",
            "Minggu VI Januari 2022",
            "Semester III 2022",
            // From its first part to its last it would lose the one between them.
            "Januari, Maret, Februari 2022",
        ] {
            assert_eq!(days(text), "", "{text}");
        }
    }

    #[test]
    fn how_long_something_takes_is_no_day() {
        for text in
            ["8 bln (mulai Agustus)", "1 bulan, mulai 3 Januari 2022", "selama 3 hari di Maret", "2 minggu Januari"]
        {
            assert_eq!(super::read_date(text, 2022), super::DateText::Words, "{text}");
        }
        assert_ne!(super::read_date("8 Agustus 2022", 2022), super::DateText::Words);
    }

    #[test]
    fn a_text_that_names_one_end_says_which() {
        let day = |text: &str| text.parse().unwrap();
        for (text, wanted) in [
            ("s.d. 30 Juni 2022", DateText::Until(day("2022-06-30"))),
            ("paling lambat 30 Juni 2022", DateText::Until(day("2022-06-30"))),
            ("s/d Juni 2022", DateText::Until(day("2022-06-30"))),
            ("sebelum 1 Juli 2022", DateText::Until(day("2022-06-30"))),
            ("mulai 3 Januari 2022", DateText::From(day("2022-01-03"))),
            ("akhir tahun", DateText::Words),
        ] {
            assert_eq!(read_date(text, 2022), wanted, "{text}");
        }
        assert_eq!(days("Mulai Januari Sampai Desember"), "2022-01-01 2022-12-31");
    }

    #[test]
    fn a_month_with_one_slip_is_that_month_and_with_two_it_is_none() {
        for (text, wanted) in [
            ("Agutsus 2022", "2022-08-01 2022-08-31"),
            ("Febuari 2022", "2022-02-01 2022-02-28"),
            ("Oktobeer 2022", "2022-10-01 2022-10-31"),
            ("Aguttsuus 2022", ""),
            // As near to June as to July.
            ("Jumi 2022", ""),
        ] {
            assert_eq!(days(text), wanted, "{text}");
        }
    }
}

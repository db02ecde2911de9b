//! Reads dates and periods as offices type them (`1-11-21`, `Minggu II Januari 2022`, `Q1-Q2`, `Jan s.d. Mar 2022`).
//! Will not look at other cells: what a column decides is decided by the caller.

use chrono::{Datelike, NaiveDate};

use crate::calendar::{Period, first_day, last_day};
use crate::words::roman;

/// What a text says of time.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum DateText {
    /// A day or a span; whether the year was supplied by the programme.
    Span(Period, bool),
    /// A numeric date that is a day only with the month first (`03/25/2022`), so read.
    MonthFirst(NaiveDate),
    /// It has the form of a date, but there is no such day; why, in Bahasa.
    NoSuchDay(String),
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
    if tokens.is_empty() {
        return DateText::Words;
    }
    if let Some((d, m, y)) = numeric_triple(&tokens) {
        if !YEARS.contains(&y) {
            return DateText::NoSuchDay(format!("tahun {y} tidak mungkin"));
        }
        return match (NaiveDate::from_ymd_opt(y as i32, m, d), NaiveDate::from_ymd_opt(y as i32, d, m)) {
            (Some(day), _) => span(day, day, false),
            (None, Some(day)) => DateText::MonthFirst(day),
            (None, None) => DateText::NoSuchDay(format!("tidak ada tanggal {d}-{m}-{y}")),
        };
    }
    let parser = Parser { tokens: &tokens, at: 0, year };
    match parser.whole() {
        Some(result) => result,
        None => DateText::Words,
    }
}

/// "Setiap bulan, Agustus s.d. Desember": how often says nothing of when.
fn without_rhythm(text: &str) -> &str {
    let lower = text.trim_start().to_lowercase();
    let is_rhythm = ["setiap ", "tiap ", "tiap-tiap ", "rutin "].iter().any(|word| lower.starts_with(word));
    // What is left out may hold nothing but words: never a year, a number or another line.
    let is_words = |head: &str| head.len() <= 40 && head.chars().all(|c| c.is_alphabetic() || matches!(c, ' ' | '-'));
    match text.split_once([',', ':', '(']) {
        Some((head, rest)) if is_rhythm && is_words(head.trim()) => rest.trim_end_matches(')'),
        _ => text,
    }
}

fn span(start: NaiveDate, end: NaiveDate, year_supplied: bool) -> DateText {
    DateText::Span(Period { start, end }, year_supplied)
}

#[derive(Debug, Clone, PartialEq, Eq)]
enum Token {
    Number(u32, usize),
    Word(String),
    /// A separator that may join the parts of a numeric date: `/`, `.` or `-`.
    Joint(char),
    /// A word or dash that can only mean "until".
    Until,
    /// A comma or "dan".
    And,
}

/// Words that say nothing about the day.
const FILLERS: [&str; 18] = [
    "mulai", "dari", "bulan", "bln", "tanggal", "tgl", "tahun", "thn", "th", "pada", "selama", "senin", "selasa",
    "rabu", "kamis", "jumat", "sabtu", "ahad",
];

fn tokens(text: &str) -> Vec<Token> {
    let lower = text.to_lowercase().replace("jum'at", "jumat").replace("jum’at", "jumat");
    let lower = ["s.d.", "s.d", "s/d.", "s/d", "s / d", "s . d"].iter().fold(lower, |t, until| t.replace(until, " ~ "));
    let mut list = Vec::new();
    let mut chars = lower.chars().peekable();
    while let Some(c) = chars.next() {
        if c.is_ascii_digit() {
            let mut digits = c.to_string();
            while let Some(d) = chars.next_if(char::is_ascii_digit) {
                digits.push(d);
            }
            let value = digits.parse().unwrap_or(u32::MAX);
            list.push(Token::Number(value, digits.len()));
        } else if c.is_alphabetic() {
            let mut word = c.to_string();
            while let Some(d) = chars.next_if(|d| d.is_alphabetic()) {
                word.push(d);
            }
            list.push(word_token(word));
        } else if matches!(c, '/' | '.' | '-') {
            list.push(Token::Joint(c));
        } else if matches!(c, '–' | '—' | '~' | '→') {
            list.push(Token::Until);
        } else if matches!(c, ',' | '&' | ';' | '+') {
            list.push(Token::And);
        }
    }
    tidy(list)
}

fn word_token(word: String) -> Token {
    match word.as_str() {
        "sd" | "sampai" | "hingga" | "smp" | "sampe" | "to" => Token::Until,
        "dan" => Token::And,
        _ => Token::Word(word),
    }
}

/// Drops fillers, joins "sampai dengan", drops a weekday "Minggu" before a day number and joints at the ends.
fn tidy(list: Vec<Token>) -> Vec<Token> {
    let mut out: Vec<Token> = Vec::new();
    for (i, token) in list.iter().enumerate() {
        if let Token::Word(word) = token {
            if FILLERS.contains(&word.as_str()) || word == "dengan" && out.last() == Some(&Token::Until) {
                continue;
            }
            // "Minggu, 6 Maret 2022" is a weekday, "Minggu II" and "Minggu ke-2" count weeks.
            if word == "minggu" && list.get(i + 1) == Some(&Token::And) {
                continue;
            }
            if word == "ke" {
                continue;
            }
        }
        if *token == Token::And && (out.is_empty() || matches!(out.last(), Some(Token::And | Token::Until))) {
            continue;
        }
        if *token == Token::Until && out.last() == Some(&Token::Until) {
            continue;
        }
        out.push(token.clone());
    }
    while matches!(out.last(), Some(Token::Joint(_) | Token::And)) {
        out.pop();
    }
    while matches!(out.first(), Some(Token::Joint(_) | Token::And)) {
        out.remove(0);
    }
    out
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
    if word.chars().count() < 5 {
        return None;
    }
    let near: Vec<u32> = (1..=12)
        .filter(|&m| strsim::osa_distance(&crate::calendar::MONTHS[m as usize - 1].to_lowercase(), &word) <= 1)
        .collect();
    if let [month] = near[..] { Some(month) } else { None }
}

/// One end of a period before the year is settled.
#[derive(Debug, Clone, Copy)]
struct Atom {
    kind: Kind,
    year: Option<i32>,
}

#[derive(Debug, Clone, Copy)]
enum Kind {
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

struct Parser<'a> {
    tokens: &'a [Token],
    at: usize,
    year: i32,
}

impl Parser<'_> {
    fn peek(&self) -> Option<&Token> {
        self.tokens.get(self.at)
    }

    fn word(&self) -> Option<&str> {
        if let Some(Token::Word(word)) = self.peek() { Some(word) } else { None }
    }

    fn whole(mut self) -> Option<DateText> {
        let mut atoms = vec![self.atom()?];
        let mut joined_by_and = false;
        while self.at < self.tokens.len() {
            match self.peek()? {
                Token::Until => self.at += 1,
                Token::Joint('-' | '/') => self.at += 1,
                Token::And => {
                    joined_by_and = true;
                    self.at += 1;
                }
                _ => return None,
            }
            let previous = atoms.last()?.kind;
            let here = self.at;
            let next = match self.atom() {
                Some(atom) => atom,
                None => {
                    self.at = here;
                    self.continued(previous)?
                }
            };
            atoms.push(next);
        }
        // Only lists ("Januari, Februari, Maret") may have more than two parts.
        if atoms.len() > 2 && !joined_by_and {
            let months_only = atoms.iter().all(|a| matches!(a.kind, Kind::Month(_) | Kind::Months(..)));
            if !months_only {
                return None;
            }
        }
        self.settle(&atoms)
    }

    /// A bare ordinal after a quarter or a week: `Triwulan I s.d. III`, `Minggu I - II Maret`.
    fn continued(&mut self, previous: Kind) -> Option<Atom> {
        let number = self.ordinal()?;
        let kind = match previous {
            Kind::Months(from, to) if to - from == 2 && (1..=4).contains(&number) => {
                Kind::Months(number * 3 - 2, number * 3)
            }
            Kind::WeekOnly(_) | Kind::Week(..) if (1..=5).contains(&number) => {
                match self.word().and_then(month_by_name) {
                    Some(month) => {
                        self.at += 1;
                        Kind::Week(number, month)
                    }
                    None => Kind::WeekOnly(number),
                }
            }
            _ => return None,
        };
        let year = self.year_after();
        Some(Atom { kind, year })
    }

    fn atom(&mut self) -> Option<Atom> {
        let kind = self.kind()?;
        let year = self.year_after();
        Some(Atom { kind, year })
    }

    /// A year after an atom, perhaps behind a joint: `Jan-22`, `Januari 2022`, `Agt '22`.
    fn year_after(&mut self) -> Option<i32> {
        let skip = usize::from(matches!(self.peek(), Some(Token::Joint('-' | '/' | '.'))));
        match self.tokens.get(self.at + skip)? {
            Token::Number(year, 4) if YEARS.contains(year) => {
                self.at += skip + 1;
                Some(*year as i32)
            }
            Token::Number(year, 2) if self.ends_after(skip) && *year >= 15 => {
                self.at += skip + 1;
                Some(2000 + *year as i32)
            }
            _ => None,
        }
    }

    /// Whether nothing, or "until", follows the number: then two digits may be a year.
    fn ends_after(&self, skip: usize) -> bool {
        matches!(self.tokens.get(self.at + skip + 1), None | Some(Token::Until | Token::And))
    }

    fn kind(&mut self) -> Option<Kind> {
        match self.peek()?.clone() {
            Token::Number(n, len) => self.number_kind(n, len),
            Token::Word(word) => self.word_kind(&word),
            _ => None,
        }
    }

    fn number_kind(&mut self, n: u32, len: usize) -> Option<Kind> {
        if len == 4 && YEARS.contains(&n) {
            // A year alone; it is taken again as the year of the atom.
            return Some(Kind::WholeYear);
        }
        if len > 2 {
            return None;
        }
        // d/m/y inside a longer text, with weekday or range around it.
        let rest: Vec<Token> = self.tokens[self.at..].iter().take(5).cloned().collect();
        if let Some((d, m, y)) = numeric_triple(&rest) {
            self.at += 4;
            self.tokens_year_fix(y)?;
            return Some(Kind::Day(d, m));
        }
        self.at += 1;
        let skip = usize::from(matches!(self.peek(), Some(Token::Joint('-' | '/' | '.'))));
        if let Some(Token::Word(word)) = self.tokens.get(self.at + skip)
            && let Some(month) = month_by_name(word)
        {
            self.at += skip + 1;
            return Some(Kind::Day(n, month));
        }
        // A bare number is a day only when another end gives the month.
        matches!(self.peek(), Some(Token::Until | Token::Joint('-') | Token::And)).then_some(Kind::DayOnly(n))
    }

    /// After a numeric triple the parser stands on its last number; leaves it for `year_after` when it has four digits.
    fn tokens_year_fix(&mut self, year: u32) -> Option<()> {
        match self.peek()? {
            Token::Number(_, 4) => Some(()),
            Token::Number(n, 2) if 2000 + *n == year => Some(()),
            _ => None,
        }
    }

    fn word_kind(&mut self, word: &str) -> Option<Kind> {
        if let Some(month) = month_by_name(word) {
            self.at += 1;
            return Some(Kind::Month(month));
        }
        // "TWI", "Q1", "M2": letter and number may stand together or apart.
        let glued = ["triwulan", "tribulan", "trw", "tw", "semester", "smt", "sem", "minggu", "mgg", "mg", "m", "q"]
            .iter()
            .find_map(|stem| word.strip_prefix(stem).map(|rest| (*stem, rest)))?;
        self.at += 1;
        let number = if glued.1.is_empty() { self.ordinal()? } else { roman(glued.1)? };
        match glued.0 {
            "triwulan" | "tribulan" | "trw" | "tw" | "q" => {
                (1..=4).contains(&number).then(|| Kind::Months(number * 3 - 2, number * 3))
            }
            "semester" | "smt" | "sem" => (1..=2).contains(&number).then(|| Kind::Months(number * 6 - 5, number * 6)),
            _ => {
                if !(1..=5).contains(&number) {
                    return None;
                }
                let skip = usize::from(matches!(self.peek(), Some(Token::Joint(_) | Token::And)));
                if let Some(Token::Word(next)) = self.tokens.get(self.at + skip)
                    && let Some(month) = month_by_name(next)
                {
                    self.at += skip + 1;
                    return Some(Kind::Week(number, month));
                }
                Some(Kind::WeekOnly(number))
            }
        }
    }

    fn ordinal(&mut self) -> Option<u32> {
        if matches!(self.peek(), Some(Token::Joint(_))) {
            self.at += 1;
        }
        let number = match self.peek()? {
            Token::Number(n, _) => Some(*n),
            Token::Word(_) => roman(self.word()?),
            _ => None,
        }?;
        self.at += 1;
        Some(number)
    }

    fn settle(&self, atoms: &[Atom]) -> Option<DateText> {
        let (first, last) = (*atoms.first()?, *atoms.last()?);
        // A year stands with one part of a list and holds for all of it; the nearest one counts.
        let years: Vec<i32> = atoms.iter().filter_map(|atom| atom.year).collect();
        let supplied = years.is_empty();
        let end_year = last.year.or(years.last().copied()).unwrap_or(self.year);
        let start_year = first.year.or(years.first().copied()).unwrap_or(end_year);
        let last_month = month_of(last.kind);
        let first_month = month_of(first.kind);
        let (start, start_is) = bounds(first.kind, start_year, last_month)?;
        let (end, end_is) = bounds(last.kind, end_year, first_month)?;
        if let Some(why) = start_is.or(end_is) {
            return Some(DateText::NoSuchDay(why));
        }
        let (mut start, end) = (start?.start, end?.end);
        // "November s.d. Februari 2022": the year stands with the later end only.
        if end < start && first.year.is_none() && last.year.is_some() && atoms.len() > 1 {
            start = start.with_year(start.year() - 1)?;
        }
        // "Januari, Maret, Februari": its first and last parts would lose the one between them.
        let whole = Period { start, end };
        if !atoms[1..atoms.len().max(2) - 1].iter().all(|atom| lies_within(*atom, whole)) {
            return None;
        }
        Some(span(start, end, supplied))
    }
}

/// Whether a part of a list lies in the period from its first to its last part.
fn lies_within(atom: Atom, whole: Period) -> bool {
    let in_year = |year: i32| match bounds(atom.kind, year, None) {
        Some((Some(days), None)) => whole.contains(days.start) && whole.contains(days.end),
        _ => false,
    };
    atom.year.map_or_else(|| in_year(whole.start.year()) || in_year(whole.end.year()), in_year)
}

fn month_of(kind: Kind) -> Option<u32> {
    match kind {
        // The month of `3/22/2022` is none.
        Kind::Day(_, m) | Kind::Month(m) | Kind::Week(_, m) => Some(m).filter(|m| (1..=12).contains(m)),
        _ => None,
    }
}

/// Days of an atom, or why there is no such day. `other` is the month of the other end.
fn bounds(kind: Kind, year: i32, other: Option<u32>) -> Option<(Option<Period>, Option<String>)> {
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

fn named(month: u32, year: i32) -> String {
    match crate::calendar::MONTHS.get(month.wrapping_sub(1) as usize) {
        Some(name) => format!("{name} {year}"),
        None => format!("bulan {month} tahun {year}"),
    }
}

//! Reads the tokens of a period: days, months, weeks, quarters, and what joins them. Will not read purely numeric dates.

use chrono::Datelike;

use super::atoms::{Atom, AtomKind, bounds, lies_within, month_of};
use super::tokens::Token;
use super::{DateText, YEARS, month_by_name, numeric_triple, span};
use crate::calendar::Period;
use crate::text::matching::roman;

/// Reads the tokens of one text.
pub(super) struct Parser<'a> {
    tokens: &'a [Token],
    at: usize,
    year: i32,
    /// A year that stood between a month and its week.
    year_before: Option<i32>,
}

impl<'a> Parser<'a> {
    /// Begins at the first token; `year` is the programme year.
    pub(super) fn new(tokens: &'a [Token], year: i32) -> Self {
        Self { tokens, at: 0, year, year_before: None }
    }

    fn peek(&self) -> Option<&Token> {
        self.tokens.get(self.at)
    }

    fn word(&self) -> Option<&str> {
        if let Some(Token::Word(word)) = self.peek() { Some(word) } else { None }
    }

    pub(super) fn whole(mut self) -> Option<DateText> {
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
            let months_only = atoms.iter().all(|a| matches!(a.kind, AtomKind::Month(_) | AtomKind::Months(..)));
            if !months_only {
                return None;
            }
        }
        with_months(&mut atoms);
        self.first_to_last(&atoms)
    }

    /// A bare ordinal after a quarter or a week: `Triwulan I s.d. III`, `Minggu I - II Maret`.
    fn continued(&mut self, previous: AtomKind) -> Option<Atom> {
        let number = self.ordinal()?;
        let kind = match previous {
            AtomKind::Months(from, to) if to - from == 2 && (1..=4).contains(&number) => {
                AtomKind::Months(number * 3 - 2, number * 3)
            }
            AtomKind::WeekOnly(_) | AtomKind::Week(..) if (1..=5).contains(&number) => {
                match self.word().and_then(month_by_name) {
                    Some(month) => {
                        self.at += 1;
                        AtomKind::Week(number, month)
                    }
                    None => AtomKind::WeekOnly(number),
                }
            }
            _ => return None,
        };
        let year = self.year_after();
        Some(Atom { kind, year })
    }

    fn atom(&mut self) -> Option<Atom> {
        let kind = self.kind()?;
        let before = self.year_before.take();
        let year = before.or_else(|| self.year_after());
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

    fn kind(&mut self) -> Option<AtomKind> {
        match self.peek()?.clone() {
            Token::Number(n, len) => self.number_kind(n, len),
            Token::Word(word) => self.word_kind(&word),
            _ => None,
        }
    }

    fn number_kind(&mut self, n: u32, len: usize) -> Option<AtomKind> {
        // `2022-03`: a month behind its year, and no day behind it.
        if len == 4
            && YEARS.contains(&n)
            && let (Some(Token::Joint(_)), Some(Token::Number(month @ 1..=12, 1 | 2))) =
                (self.tokens.get(self.at + 1), self.tokens.get(self.at + 2))
            && !matches!(self.tokens.get(self.at + 3), Some(Token::Joint('/' | '.')))
        {
            let month = *month;
            self.at += 3;
            self.year_before = Some(n as i32);
            return Some(AtomKind::Month(month));
        }
        if len == 4 && YEARS.contains(&n) {
            // A year alone; it is taken again as the year of the atom.
            return Some(AtomKind::WholeYear);
        }
        if len > 2 {
            return None;
        }
        // `03/2022`: a month before its year.
        if let (1..=12, Some(Token::Joint(_)), Some(Token::Number(year, 4))) =
            (n, self.tokens.get(self.at + 1), self.tokens.get(self.at + 2))
            && YEARS.contains(year)
        {
            self.year_before = Some(*year as i32);
            self.at += 3;
            return Some(AtomKind::Month(n));
        }
        // d/m/y inside a longer text, with weekday or range around it.
        let rest: Vec<Token> = self.tokens[self.at..].iter().take(5).cloned().collect();
        if let Some((d, m, _)) = numeric_triple(&rest) {
            // Its last number is left for `year_after`.
            self.at += 4;
            return Some(AtomKind::Day(d, m));
        }
        self.at += 1;
        let skip = usize::from(matches!(self.peek(), Some(Token::Joint('-' | '/' | '.'))));
        if let Some(Token::Word(word)) = self.tokens.get(self.at + skip)
            && let Some(month) = month_by_name(word)
        {
            self.at += skip + 1;
            return Some(AtomKind::Day(n, month));
        }
        // A bare number is a day only when another end gives the month.
        matches!(self.peek(), Some(Token::Until | Token::Joint('-') | Token::And)).then_some(AtomKind::DayOnly(n))
    }

    fn word_kind(&mut self, word: &str) -> Option<AtomKind> {
        if let Some(month) = month_by_name(word) {
            self.at += 1;
            return Some(self.week_after().map_or(AtomKind::Month(month), |week| AtomKind::Week(week, month)));
        }
        // "B06": what is reached by the sixth month.
        if word == "b"
            && let Some(Token::Number(month @ (3 | 6 | 9 | 12), 2)) = self.tokens.get(self.at + 1)
        {
            let month = *month;
            self.at += 2;
            return Some(AtomKind::Months(month - 2, month));
        }
        // "TWI", "Q1", "M2": letter and number may stand together or apart.
        let glued = ["triwulan", "tribulan", "trw", "tw", "semester", "smt", "sem", "minggu", "mgg", "mg", "m", "q"]
            .iter()
            .find_map(|stem| word.strip_prefix(stem).map(|rest| (*stem, rest)))?;
        self.at += 1;
        let number = if glued.1.is_empty() { self.ordinal()? } else { roman(glued.1)? };
        match glued.0 {
            "triwulan" | "tribulan" | "trw" | "tw" | "q" => {
                (1..=4).contains(&number).then(|| AtomKind::Months(number * 3 - 2, number * 3))
            }
            "semester" | "smt" | "sem" => {
                (1..=2).contains(&number).then(|| AtomKind::Months(number * 6 - 5, number * 6))
            }
            _ => {
                if !(1..=5).contains(&number) {
                    return None;
                }
                let skip = usize::from(matches!(self.peek(), Some(Token::Joint(_) | Token::And)));
                if let Some(Token::Word(next)) = self.tokens.get(self.at + skip)
                    && let Some(month) = month_by_name(next)
                {
                    self.at += skip + 1;
                    return Some(AtomKind::Week(number, month));
                }
                Some(AtomKind::WeekOnly(number))
            }
        }
    }

    /// A week behind its month: `Maret minggu II`, `Maret (M3)`, `Maret 2022 minggu ke-2`.
    fn week_after(&mut self) -> Option<u32> {
        let here = self.at;
        if let Some(Token::Number(year, 4)) = self.peek()
            && YEARS.contains(year)
        {
            self.at += 1;
        }
        if matches!(self.peek(), Some(Token::Joint('-' | '/' | '.') | Token::And)) {
            self.at += 1;
        }
        let week = self.week_word();
        if week.is_none() {
            self.at = here;
            return None;
        }
        // The year that was passed over is taken behind the week.
        if let Some(Token::Number(year, 4)) = self.tokens.get(here)
            && YEARS.contains(year)
        {
            self.year_before = Some(*year as i32);
        }
        week
    }

    /// `minggu II`, `M3`, `mg ke-2`.
    fn week_word(&mut self) -> Option<u32> {
        let word = self.word()?.to_owned();
        let rest = ["minggu", "mgg", "mg", "m"].iter().find_map(|stem| word.strip_prefix(stem))?.to_owned();
        self.at += 1;
        let number = if rest.is_empty() { self.ordinal()? } else { roman(&rest)? };
        (1..=5).contains(&number).then_some(number)
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

    /// The days from the first atom of a text to its last, or why one of them names no day.
    fn first_to_last(&self, atoms: &[Atom]) -> Option<DateText> {
        let (first, last) = (*atoms.first()?, *atoms.last()?);
        // A year stands with one part of a list and holds for all of it; the nearest one counts.
        let years: Vec<i32> = atoms.iter().filter_map(|atom| atom.year).collect();
        let supplied = years.is_empty();
        let end_year = last.year.or(years.last().copied()).unwrap_or(self.year);
        let start_year = first.year.or(years.first().copied()).unwrap_or(end_year);
        let last_month = month_of(last.kind);
        let first_month = month_of(first.kind);
        let start = bounds(first.kind, start_year, last_month)?;
        let end = bounds(last.kind, end_year, first_month)?;
        let (mut start, end) = match (start, end) {
            (Ok(start), Ok(end)) => (start.start, end.end),
            (Err(fault), _) | (_, Err(fault)) => return Some(DateText::NoSuchDay(fault)),
        };
        // "November s.d. Februari 2022": the year stands with the later end only.
        if end < start && first.year.is_none() && last.year.is_some() && atoms.len() > 1 {
            start = start.with_year(start.year() - 1)?;
        }
        // "Januari, Maret, Februari": its first and last parts would lose the one between them.
        let whole = Period { start, end };
        if !atoms[1..atoms.len().max(2) - 1].iter().all(|atom| lies_within(*atom, whole, last_month)) {
            return None;
        }
        Some(span(start, end, supplied))
    }
}

/// Gives days the month that stands behind the last of them: "3 dan 5 Februari; 10 dan 26 Maret".
fn with_months(atoms: &mut [Atom]) {
    let mut month = None;
    for atom in atoms.iter_mut().rev() {
        match (atom.kind, month) {
            (AtomKind::DayOnly(day), Some(month)) => atom.kind = AtomKind::Day(day, month),
            (kind, _) => month = month_of(kind).or(month),
        }
    }
}

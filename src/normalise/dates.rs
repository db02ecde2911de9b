//! Dates of a plan's rows: from date cells, text, periods and grids, with what their column decides.

use chrono::{Datelike, NaiveDate};

use super::entries::sure;
use super::fills::Fills;
use super::row::{Answer, RowCells, TimeCell};
use crate::calendar::{Period, first_day, last_day};
use crate::cells::{CellRef, Value};
use crate::model::{Entry, Raw, Reason, State};
use crate::recognise::heading::TimePart;
use crate::recognise::timegrid::{Band, EXPLICIT_YEAR, TimeColumn};
use crate::text::parsing::{DateText, month_first, read_date, read_quantity};

/// Which end of a period a cell gives.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum End {
    /// *Mulai*.
    Start,
    /// *Selesai*.
    Finish,
}

/// What the sure cells of a date column say of the order of day and month.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Order {
    day_first: bool,
    month_first: bool,
}

impl Order {
    /// What both say.
    pub fn or(self, other: Self) -> Self {
        Self { day_first: self.day_first || other.day_first, month_first: self.month_first || other.month_first }
    }

    /// Learns from one cell.
    pub fn learn(&mut self, value: &Value, year: i32) {
        let Some(text) = value.as_text() else { return };
        match read_date(text, year) {
            DateText::MonthFirst(_) => self.month_first = true,
            // Only a day above 12 decides: `13/01/2022` cannot be read the other way.
            DateText::Span(..) if text.contains(['/', '-', '.']) && day_above_twelve(text) => self.day_first = true,
            _ => {}
        }
    }
}

fn day_above_twelve(text: &str) -> bool {
    let first: String = text.trim().chars().take_while(char::is_ascii_digit).collect();
    first.len() <= 2 && first.parse::<u32>().is_ok_and(|day| day > 12)
}

/// Serial numbers of days from 2000 to 2099: a date cell whose format was lost.
const SERIALS: std::ops::RangeInclusive<f64> = 36_526.0..=73_050.0;

/// An entry for one end of the period of an action.
pub fn date_entry(answer: &Answer<'_>, end: End, order: Order, year: i32) -> Entry<NaiveDate> {
    let raw = answer.value.shown();
    let state = match answer.value {
        Value::Blank => State::Empty,
        Value::Date(day) => sure(*day, answer),
        Value::Number(compact) if is_compact(*compact) => {
            text_state(&format!("{compact:.0}"), end, order, year, answer)
        }
        Value::Number(serial) if SERIALS.contains(serial) && serial.fract() == 0.0 => of_serial(*serial as u64),
        Value::Error(_) => State::Unreadable(Reason::FormulaError),
        Value::Uncalculated => State::Unreadable(Reason::NotCalculated),
        _ if raw.is_empty() || matches!(raw.as_str(), "-" | "–") => State::Empty,
        // A csv holds the number of a date that was saved without its format.
        _ => match raw.parse::<u64>() {
            Ok(serial) if raw.len() == 5 && SERIALS.contains(&(serial as f64)) => of_serial(serial),
            _ => text_state(&raw, end, order, year, answer),
        },
    };
    Entry { at: Some(answer.at), raw: Raw::from(raw), state }
}

/// Whether a number is a day written without signs: 20220131.
fn is_compact(number: f64) -> bool {
    (19_900_101.0..=21_001_231.0).contains(&number) && number.fract() == 0.0
}

/// An entry for one end of a period whose day or week, month and year stand in columns of their own.
pub fn split_entry(parts: &[(TimePart, Answer<'_>)], end: End, order: Order, year: i32) -> Entry<NaiveDate> {
    let shown = |wanted: TimePart| {
        let part = parts.iter().find(|(part, answer)| *part == wanted && !answer.value.is_blank());
        part.map(|(_, answer)| answer.value.shown()).filter(|text| !matches!(text.as_str(), "-" | "–"))
    };
    let Some((_, first)) = parts.iter().find(|(_, answer)| !answer.value.is_blank()).or(parts.first()) else {
        return Entry::no_column();
    };
    let raw = parts
        .iter()
        .map(|(_, answer)| answer.value.shown())
        .filter(|text| !text.is_empty())
        .collect::<Vec<_>>()
        .join(" ");
    let is_number = |text: &str| text.bytes().all(|b| b.is_ascii_digit()) && !text.is_empty();
    let month = shown(TimePart::Month).map(|text| if is_number(&text) { format!("bulan ke-{text}") } else { text });
    let week = shown(TimePart::Week).map(|text| {
        let is_named = text.to_lowercase().starts_with('m') || text.to_lowercase().starts_with('p');
        if is_named { text } else { format!("minggu {text}") }
    });
    let day = shown(TimePart::Day).or(week);
    let year_shown = shown(TimePart::Year);
    let text = both_ends(day.as_deref(), month.as_deref(), year_shown.as_deref());
    let text = text.unwrap_or_else(|| [day, month, year_shown].into_iter().flatten().collect::<Vec<_>>().join(" "));
    let state = match text_state(&text, end, order, year, first) {
        _ if text.is_empty() => State::Empty,
        State::Sure(day) => State::Decided(day, Reason::SplitDate),
        other => other,
    };
    Entry { at: Some(first.at), raw: Raw::from(raw), state }
}

/// "1-31" beside "Juni - Desember", "I - IV" beside "Juli - Desember": the first with the first, the last with the last.
fn both_ends(day: Option<&str>, month: Option<&str>, year: Option<&str>) -> Option<String> {
    let (first_day, last_day) = halves(day?)?;
    let (first_month, last_month) = halves(month?)?;
    let head: String = first_day.chars().take_while(|c| c.is_alphabetic()).collect();
    let is_week = head.starts_with("minggu") || head.starts_with("mg");
    let last_day = if is_week && !last_day.starts_with('m') { format!("{head} {last_day}") } else { last_day };
    Some(format!("{first_day} {first_month} s.d. {last_day} {last_month} {}", year.unwrap_or_default()))
}

/// The two parts of a text, in lower case, around the one sign of a period in it.
fn halves(text: &str) -> Option<(String, String)> {
    let lower = text.to_lowercase();
    let signs = ["s.d.", "s/d", "sampai dengan", "sampai", "–", "—", "-"];
    let (first, last) = signs.iter().find_map(|sign| lower.split_once(sign))?;
    let (first, last) = (first.trim(), last.trim());
    (!first.is_empty() && !last.is_empty()).then(|| (first.to_owned(), last.to_owned()))
}

/// The day of a serial number within [`SERIALS`].
fn of_serial(serial: u64) -> State<NaiveDate> {
    let zero = NaiveDate::from_ymd_opt(1899, 12, 30);
    let day = zero.and_then(|zero| zero.checked_add_days(chrono::Days::new(serial)));
    day.map_or(State::Empty, |day| State::Decided(day, Reason::Serial))
}

fn text_state(raw: &str, end: End, order: Order, year: i32, answer: &Answer<'_>) -> State<NaiveDate> {
    let pick = |period: Period| if end == End::Start { period.start } else { period.end };
    match read_date(raw, year) {
        DateText::Span(period, supplied) => {
            let day = pick(period);
            if let Some(other) = month_first(raw).filter(|_| order.month_first) {
                // The column holds dates that only work month first: this one may be either.
                return if order.day_first {
                    State::Ambiguous(day, other)
                } else {
                    State::Decided(other, Reason::MonthFirstColumn)
                };
            }
            if supplied { State::Decided(day, Reason::ProgrammeYear(year)) } else { sure(day, answer) }
        }
        DateText::Until(day) if end == End::Finish => State::Decided(day, Reason::Deadline),
        DateText::From(day) if end == End::Start => State::Decided(day, Reason::Beginning),
        DateText::Until(_) | DateText::From(_) => State::Unreadable(Reason::OneEnd),
        DateText::MonthFirst(day) => State::Decided(day, Reason::MonthFirst),
        DateText::NoSuchDay(fault) => State::Unreadable(Reason::NoSuchDay(fault)),
        DateText::Words => State::Unreadable(Reason::NoDay),
    }
}

/// Start and end from the marks of a grid: its signs, and its fills as far as they say something.
pub fn grid_entries(cells: &RowCells<'_>, fills: &Fills, year: i32) -> (Entry<NaiveDate>, Entry<NaiveDate>) {
    let schedule = cells.time.iter().filter(|cell| cell.column.band == Band::Schedule);
    let marked: Vec<&TimeCell<'_>> =
        schedule.filter(|cell| is_signed(cell) || fills.marks(cell, cells.background)).collect();
    let last = reached(&marked).or(marked.last());
    let (Some(first), Some(last)) = (marked.first(), last) else {
        let at = cells.time.first().map(|cell| CellRef::new(cells.row, cell.column.col));
        let empty = Entry { at, raw: Raw::default(), state: State::Empty };
        return (empty.clone(), empty);
    };
    let (start, end) = (days(first.column, year).start, days(last.column, year).end);
    let entry = |cell: &TimeCell<'_>, day: NaiveDate| {
        let shown = cell.own.shown();
        let raw = if shown.is_empty() { "(warna sel)".to_owned() } else { shown };
        let how = if is_signed(cell) { Reason::GridMark } else { Reason::GridFill };
        let at = CellRef::new(cells.row, cell.column.col);
        Entry { at: Some(at), raw: Raw::from(raw), state: State::Decided(day, how) }
    };
    (entry(first, start), entry(last, end))
}

/// The cell in which a target that is counted up month by month is reached: what is shown behind it adds nothing.
fn reached<'b, 'a>(marked: &'b [&'b TimeCell<'a>]) -> Option<&'b &'b TimeCell<'a>> {
    let share = |cell: &TimeCell<'_>| match cell.own {
        Value::Number(n) if cell.percent => Some(n * 100.0),
        Value::Number(n) => Some(*n),
        Value::Text(text) => read_quantity(text).map(|(n, _)| n),
        _ => None,
    };
    let shares: Vec<f64> = marked.iter().map(|cell| share(cell)).collect::<Option<_>>()?;
    let rises = shares.windows(2).all(|pair| pair[0] <= pair[1]) && shares.first() < shares.last();
    let is_whole = |n: &f64| (*n - 100.0).abs() < 1e-6 || (*n - 1.0).abs() < 1e-9;
    let place = shares.iter().position(|share| Some(share) == shares.last()).filter(|_| rises)?;
    is_whole(&shares[place]).then(|| &marked[place])
}

/// Days of a grid column: weeks I to IV are days 1–7, 8–14, 15–21, 22–end.
fn days(column: &TimeColumn, year: i32) -> Period {
    if let Some(days) = column.days {
        let own = |day: NaiveDate| if day.year() == EXPLICIT_YEAR { day.with_year(year).unwrap_or(day) } else { day };
        return Period { start: own(days.start), end: own(days.end) };
    }
    let year = column.year.unwrap_or(year) - i32::from(column.is_before);
    let (start, end) = (first_day(year, column.month), last_day(year, column.month + column.span - 1));
    let Some(week) = column.week else { return Period { start, end } };
    let week = week.min(4);
    let first = start + chrono::Days::new(u64::from(week - 1) * 7);
    Period { start: first, end: if week == 4 { end } else { first + chrono::Days::new(6) } }
}

/// Whether something stands in a grid cell that is no dash, no zero and no empty box.
pub fn is_signed(cell: &TimeCell<'_>) -> bool {
    match cell.own {
        Value::Blank | Value::Error(_) | Value::Uncalculated => false,
        Value::Number(n) => *n > 0.0,
        Value::Bool(b) => *b,
        value => !matches!(value.shown().as_str(), "" | "-" | "–" | "0" | "☐" | "□"),
    }
}

/// Whether a cell holds a period of more than one day.
pub(super) fn is_span(answer: &Answer<'_>, year: i32) -> bool {
    let text = answer.value.as_text();
    text.is_some_and(|text| matches!(read_date(text, year), DateText::Span(period, _) if period.start != period.end))
}

/// The last day of the month whose first day a cell holds.
pub(super) fn to_end_of_month(entry: Entry<NaiveDate>) -> Entry<NaiveDate> {
    match entry.value() {
        Some(day) => {
            let last = last_day(day.year(), day.month());
            Entry { state: State::Decided(last, Reason::MonthOfDay), ..entry }
        }
        None => entry,
    }
}

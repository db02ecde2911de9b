//! Recognises month and week grids in a heading, in plans and in monitoring tables. Will not read the marks, and will not say what
//! the words over a band mean: `bands` does.

use std::collections::{BTreeMap, BTreeSet};

use chrono::Datelike;

pub use super::bands::Band;
use super::bands::{Said, is_band_label, is_kind_alone, short_kind};
pub use super::time_labels::EXPLICIT_YEAR;
use super::time_labels::{
    days_of, is_beside, month_of, numbered, quarter_in, quarter_under, realised_at, week_of, year_of,
};
use crate::calendar::Period;
use crate::cells::CellRef;
use crate::cells::{Sheet, Value};
use crate::text::matching::fold;

/// One column of a grid.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TimeColumn {
    /// The column.
    pub col: u32,
    /// 1 to 12; the first month of a quarter.
    pub month: u32,
    /// How many months it stands for: 1, or 3 for a quarter.
    pub span: u32,
    /// 1 to 5 in a week grid.
    pub week: Option<u32>,
    /// The year, if the heading names one.
    pub year: Option<i32>,
    /// Whether it stands before the first month of its own year, as October where January to December follow.
    pub is_before: bool,
    /// Its days, where the heading names them one by one.
    pub days: Option<Period>,
    /// What it holds.
    pub band: Band,
    /// Rupiah in one of its units, where it holds money.
    pub scale: i64,
}

/// Columns that make a grid: a single month name is a word in a heading ("s.d. Desember"), two are a start and an end.
const FEWEST: usize = 3;
/// Columns from a month that is written once to its last week: months have five weeks, and one column may be left out.
const WEEKS_REACH: u32 = 5;

/// The columns of all grids in a heading; `stacks` holds the heading texts of each column from top to bottom.
pub fn time_columns(
    sheet: &Sheet,
    first_row: u32,
    last_row: u32,
    stacks: &BTreeMap<u32, Vec<String>>,
) -> Vec<TimeColumn> {
    let mut list: Vec<TimeColumn> = Vec::new();
    // A group heading that is not merged stands over its first column only and holds for those to its right.
    let mut band = Band::Schedule;
    let mut scale = 1;
    let mut month_above: Option<MonthAbove> = None;
    let mut year_above = None;
    // Columns that say by themselves what they hold and for when: one of them is enough.
    let mut whole: BTreeSet<u32> = BTreeSet::new();
    let has_kinds = has_kinds(stacks);
    let initials = months_by_initials(stacks);
    let weeks = weeks_of_year(stacks);
    let explicit = explicit_days(stacks);
    let last_number = stacks.values().filter_map(|texts| numbered(texts)).max().unwrap_or(0);
    let names_months = stacks.values().flatten().any(|text| month_of(text).is_some());
    for (&col, texts) in stacks {
        let kind = texts.last().filter(|_| has_kinds && texts.len() > 1).and_then(|text| short_kind(text));
        let said = Said::of(texts).with_kind(kind);
        if let Some((month, week)) = weeks.get(&col).copied() {
            list.push(TimeColumn { week: Some(week), ..of_plan(col, month) });
            continue;
        }
        if let Some(days) = explicit.get(&col).copied() {
            list.push(TimeColumn { days: Some(days), ..of_plan(col, days.start.month()) });
            continue;
        }
        // A deviation or a weight beside a figure is another measure.
        let is_beside = texts.last().is_some_and(|text| is_beside(text));
        let month = texts.iter().rev().find_map(|text| month_of(text));
        let month = month.or_else(|| dated(sheet, first_row, last_row, col));
        let month = month.or_else(|| initials.get(&col).copied());
        let counted = if names_months { None } else { numbered(texts) };
        // Months beyond the twelfth are counted from the first of the programme, the October before its year.
        let is_long = counted.is_some() && last_number > 12;
        let counted = counted.map(|n| if is_long { (n + 8) % 12 + 1 } else { n });
        let is_before = is_long && numbered(texts).is_some_and(|n| n <= 3);
        let month = month.or(counted);
        let named_whole = if month.is_none() { texts.iter().rev().find_map(|text| realised_at(text)) } else { None };
        let is_timed = month.is_some()
            || named_whole.is_some()
            || texts.iter().any(|t| week_of(t).is_some() || quarter_in(t).is_some());
        let lone = texts.last().filter(|_| has_kinds).and_then(|text| short_kind(text));
        let shared =
            month_above.filter(|above| !is_timed && above.is_shared_by(col, texts, lone.is_some() || is_beside));
        let said = if is_timed { said } else { said.with_kind(lone) };
        if !is_timed && shared.is_none() {
            (band, month_above) = (Band::Schedule, None);
            continue;
        }
        if let Some(named) = said.band(band) {
            (band, scale) = (named, said.scale);
        }
        year_above = texts.iter().find_map(|text| year_of(text)).or(year_above);
        let band_here = if is_beside { Band::Other } else { band };
        let column = |month: u32, span: u32, week: Option<u32>| TimeColumn {
            col,
            month,
            span,
            week,
            year: year_above,
            is_before,
            days: None,
            band: band_here,
            scale: if band_here == Band::Spending { scale } else { 1 },
        };
        if let Some((month, span)) = named_whole {
            whole.insert(col);
            list.push(column(month, span, None));
            continue;
        }
        let is_split = kind.is_some() || texts.last().is_some_and(|text| is_kind(text));
        let is_split = is_split || is_beside;
        let core = if is_split && texts.len() > 1 { above_kinds(texts, has_kinds) } else { texts.as_slice() };
        let quarter = if month.is_none() { quarter_under(core) } else { None };
        if let Some(quarter) = quarter {
            let month = quarter * 3 - 2;
            month_above = Some(MonthAbove { month, span: 3, col, is_split });
            list.push(column(month, 3, None));
            continue;
        }
        let week = texts.last().and_then(|text| week_of(text));
        if let Some(month) = month {
            month_above = Some(MonthAbove { month, span: 1, col, is_split });
        }
        let (month, span) = match (month, week, month_above) {
            (Some(month), _, _) => (month, 1),
            // Weeks under a month that is written once over its first week.
            (None, Some(_), Some(above)) if col - above.col <= WEEKS_REACH && above.span == 1 => (above.month, 1),
            (None, None, Some(above)) if shared.is_some() => (above.month, above.span),
            _ => continue,
        };
        let is_own = |text: &String| month_of(text).is_some() || !names_months && numbered(texts).is_some();
        let has_own_month = texts.last().is_some_and(is_own);
        let week = if has_own_month { None } else { week };
        list.push(column(month, span, week));
    }
    mark_before(&mut list);
    if list.len() < FEWEST {
        list.retain(|column| whole.contains(&column.col));
    }
    list
}

/// The month that was named last, and where.
#[derive(Clone, Copy)]
struct MonthAbove {
    month: u32,
    span: u32,
    col: u32,
    /// Whether it is split into columns by what they hold ("Fisik" and "Keuangan").
    is_split: bool,
}

impl MonthAbove {
    /// Whether a column without a month of its own is another part of this one.
    fn is_shared_by(self, col: u32, texts: &[String], has_kind: bool) -> bool {
        self.is_split && col - self.col <= MOST_KINDS && texts.last().is_some_and(|text| has_kind || is_kind(text))
    }
}

/// A column of a schedule that stands for a month.
fn of_plan(col: u32, month: u32) -> TimeColumn {
    let (span, band, scale) = (1, Band::Schedule, 1);
    TimeColumn { col, month, span, week: None, year: None, is_before: false, days: None, band, scale }
}

/// The columns of a year whose months are named by their first letters, in their order.
fn months_by_initials(stacks: &BTreeMap<u32, Vec<String>>) -> BTreeMap<u32, u32> {
    const INITIALS: [&str; 12] = ["j", "f", "m", "a", "m", "j", "j", "a", "s", "o", "n", "d"];
    let lowest: Vec<(u32, String)> =
        stacks.iter().filter_map(|(col, texts)| Some((*col, fold(texts.last()?)))).collect();
    let is_year = |run: &&[(u32, String)]| run.iter().zip(INITIALS).all(|((_, text), initial)| text == initial);
    let year = lowest.windows(12).find(is_year);
    year.into_iter().flatten().zip(1..).map(|((col, _), month)| (*col, month)).collect()
}

/// Weeks that a year of twelve months of four has.
const WEEKS: u32 = 48;

/// The columns of a year of 48 weeks, four to a month: month and week of each.
fn weeks_of_year(stacks: &BTreeMap<u32, Vec<String>>) -> BTreeMap<u32, (u32, u32)> {
    let number = |texts: &Vec<String>| {
        let (lowest, above) = texts.split_last()?;
        let announced =
            above.iter().any(|text| fold(text).split(' ').any(|word| matches!(word, "minggu" | "mgg" | "pekan")));
        lowest.trim().parse::<u32>().ok().filter(|_| announced)
    };
    let numbered: Vec<(u32, u32)> = stacks.iter().filter_map(|(col, texts)| Some((*col, number(texts)?))).collect();
    let is_year = numbered.len() == WEEKS as usize && numbered.iter().zip(1..).all(|((_, n), place)| *n == place);
    let place = |(col, n): (u32, u32)| (col, ((n - 1) / 4 + 1, (n - 1) % 4 + 1));
    if is_year { numbered.into_iter().map(place).collect() } else { BTreeMap::new() }
}

/// The columns whose lowest line names days or months from and to: "1 Jan - 9 Jan", "II (Jan-Mar 2022)".
fn explicit_days(stacks: &BTreeMap<u32, Vec<String>>) -> BTreeMap<u32, Period> {
    let days = |text: &str| if month_of(text).is_some() || quarter_in(text).is_some() { None } else { days_of(text) };
    let found: BTreeMap<u32, Period> =
        stacks.iter().filter_map(|(col, texts)| Some((*col, days(texts.last()?)?))).collect();
    if found.len() >= FEWEST { found } else { BTreeMap::new() }
}

/// Whether a line says only what its column holds.
fn is_kind(text: &str) -> bool {
    is_kind_alone(text) || is_band_label(text)
}

/// Columns behind the first one of a month that say what else of it: target and realisation, of work and of money.
const MOST_KINDS: u32 = 4;

/// Whether the lowest line of a heading tells plan from realisation by short words, under several months.
fn has_kinds(stacks: &BTreeMap<u32, Vec<String>>) -> bool {
    let lowest = |wanted: bool| {
        let kinds = stacks.values().filter_map(|texts| texts.last()).filter_map(|text| short_kind(text));
        kinds.filter(|kind| *kind == wanted).count()
    };
    let names_time = |text: &String| month_of(text).is_some() || quarter_in(text).is_some();
    lowest(false) >= 2 && lowest(true) >= 2 && stacks.values().flatten().filter(|text| names_time(text)).count() >= 2
}

/// The lines of a heading above those that only say what its columns hold.
fn above_kinds(texts: &[String], has_kinds: bool) -> &[String] {
    let is_kind = |text: &String| is_kind(text) || is_beside(text) || has_kinds && short_kind(text).is_some();
    let kept = texts.iter().rposition(|text| !is_kind(text)).map_or(0, |last| last + 1);
    &texts[..kept.max(1)]
}

/// Takes months of other years out of a schedule: of the year before, where more stands there than its last quarter, in which
/// plans may begin, and of years behind the programme.
pub fn drop_other_years(list: &mut [TimeColumn], year: i32) {
    let of = |column: &TimeColumn| column.year.map_or(0, |own| own - year) - i32::from(column.is_before);
    if !list.iter().any(|column| column.band == Band::Schedule && of(column) == 0) {
        return;
    }
    let is_early = |column: &TimeColumn| column.band == Band::Schedule && of(column) == -1 && column.month < 10;
    let has_early = list.iter().any(is_early);
    for column in list.iter_mut().filter(|column| column.band == Band::Schedule) {
        if of(column) < -1 || of(column) > 0 || of(column) == -1 && has_early {
            column.band = Band::Other;
        }
    }
}

/// Months of a band that stand before its January, where a whole year follows and no year is named: they are of the year before.
fn mark_before(list: &mut [TimeColumn]) {
    for band in [Band::Schedule, Band::Physical, Band::Spending, Band::Other] {
        let own: Vec<usize> = (0..list.len()).filter(|&i| list[i].band == band).collect();
        if own.iter().any(|&i| list[i].year.is_some()) {
            continue;
        }
        let falls: Vec<usize> = (1..own.len()).filter(|&k| list[own[k]].month < list[own[k - 1]].month).collect();
        if let [fall] = falls[..]
            && list[own[fall]].month == 1
            && list[own[0]].month >= 7
        {
            own[..fall].iter().for_each(|&i| list[i].is_before = true);
        }
    }
}

fn dated(sheet: &Sheet, first_row: u32, last_row: u32, col: u32) -> Option<u32> {
    (first_row..=last_row).find_map(|row| match sheet.get(CellRef::new(row, col)) {
        Value::Date(day) => Some(day.month()),
        _ => None,
    })
}

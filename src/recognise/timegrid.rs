//! Recognises month and week grids in a heading, in plans and in monitoring tables. Will not read the marks.

use std::collections::BTreeMap;

use crate::cells::CellRef;
use crate::cells::{Sheet, Value};
use crate::text::matching::{fold, roman};
use crate::text::parsing::month_by_name;

/// What a band of months holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Band {
    /// The plan's schedule.
    Schedule,
    /// Realised physical progress.
    Physical,
    /// Realised spending.
    Spending,
}

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
    /// What it holds.
    pub band: Band,
}

/// Columns that make a grid: a single month name is a word in a heading ("s.d. Desember"), two are a start and an end.
const FEWEST: usize = 3;
/// Columns from a month that is written once to its last week: months have five weeks, and one column may be left out.
const WEEKS_REACH: u32 = 5;
/// Bytes of the longest text over a plan's schedule: a sentence with "pelaksanaan" in it names no band.
const LONGEST_BAND: usize = 50;

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
    let mut month_above: Option<(u32, u32)> = None;
    let mut year_above = None;
    let names_months = stacks.values().flatten().any(|text| month_of(text).is_some());
    for (&col, texts) in stacks {
        let month = texts.iter().rev().find_map(|text| month_of(text));
        let month = month.or_else(|| dated(sheet, first_row, last_row, col));
        let month = month.or_else(|| if names_months { None } else { numbered(texts) });
        let named = texts.iter().find_map(|text| band_of(text));
        if let Some(named) = named {
            band = named;
        } else if month.is_none() && texts.iter().all(|t| week_of(t).is_none() && quarter_of(&fold(t)).is_none()) {
            band = Band::Schedule;
            month_above = None;
            continue;
        }
        year_above = texts.iter().find_map(|text| year_of(text)).or(year_above);
        let quarter = if month.is_none() { quarter_under(texts) } else { None };
        if let Some(quarter) = quarter {
            list.push(TimeColumn { col, month: quarter * 3 - 2, span: 3, week: None, year: year_above, band });
            continue;
        }
        let week = texts.last().and_then(|text| week_of(text));
        if let Some(month) = month {
            month_above = Some((month, col));
        }
        let month = match (month, week, month_above) {
            (Some(month), _, _) => month,
            // Weeks under a month that is written once over its first week.
            (None, Some(_), Some((month, from))) if col - from <= WEEKS_REACH => month,
            _ => continue,
        };
        let is_own = |text: &String| month_of(text).is_some() || !names_months && numbered(texts).is_some();
        let has_own_month = texts.last().is_some_and(is_own);
        let week = if has_own_month { None } else { week };
        list.push(TimeColumn { col, month, span: 1, week, year: year_above, band });
    }
    if list.len() < FEWEST { Vec::new() } else { list }
}

fn month_of(text: &str) -> Option<u32> {
    let folded = fold(text);
    let words: Vec<&str> = folded.split(' ').collect();
    let bare: Vec<&str> = words.iter().copied().filter(|w| !is_year(w) && *w != "bulan" && *w != "bln").collect();
    match bare[..] {
        [word] => month_by_name(word),
        _ => None,
    }
}

/// A number from 1 to 12 under "Bulan" or "Bulan ke-".
fn numbered(texts: &[String]) -> Option<u32> {
    let (lowest, above) = texts.split_last()?;
    let announced = above.iter().any(|text| fold(text).split(' ').any(|word| word == "bulan" || word == "bln"));
    lowest.trim().parse().ok().filter(|n| announced && (1..=12).contains(n))
}

fn dated(sheet: &Sheet, first_row: u32, last_row: u32, col: u32) -> Option<u32> {
    use chrono::Datelike;
    (first_row..=last_row).find_map(|row| match sheet.get(CellRef::new(row, col)) {
        Value::Date(day) => Some(day.month()),
        _ => None,
    })
}

fn is_year(word: &str) -> bool {
    word.len() == 4 && word.starts_with("20") && word.bytes().all(|b| b.is_ascii_digit())
}

fn year_of(text: &str) -> Option<i32> {
    fold(text).split(' ').find(|word| is_year(word)).and_then(|word| word.parse().ok())
}

/// The quarter that a folded text names: `tw i`, `triwulan 2`, `q3`.
pub fn quarter_of(folded: &str) -> Option<u32> {
    let stems = ["triwulan ke ", "triwulan ", "tri wulan ", "kuartal ", "tw ", "q ", "tw", "q"];
    let rest = stems.iter().find_map(|stem| folded.strip_prefix(stem))?;
    // A year may stand behind it.
    let number = rest.split(' ').next()?;
    let is_alone = rest.split(' ').skip(1).all(is_year);
    number.parse().ok().or_else(|| roman(number)).filter(|n| is_alone && (1..=4).contains(n))
}

/// The quarter of a column: named by its lowest heading, or a number under "Triwulan".
fn quarter_under(texts: &[String]) -> Option<u32> {
    let lowest = fold(texts.last()?);
    let announced =
        || texts[..texts.len() - 1].iter().any(|t| fold(t).split(' ').any(|w| w == "triwulan" || w == "tw"));
    let number = || lowest.parse().ok().or_else(|| roman(&lowest)).filter(|n| (1..=4).contains(n));
    quarter_of(&lowest).or_else(|| if announced() { number() } else { None })
}

fn week_of(text: &str) -> Option<u32> {
    let folded = fold(text);
    let bare = ["minggu ke ", "minggu ", "mgg ", "mg ", "m "]
        .iter()
        .find_map(|stem| folded.strip_prefix(stem))
        .unwrap_or(&folded);
    let bare = bare
        .strip_prefix('m')
        .filter(|rest| rest.bytes().all(|b| b.is_ascii_digit()) && !rest.is_empty())
        .unwrap_or(bare);
    let number = bare.parse().ok().or_else(|| roman(bare));
    number.filter(|n| (1..=5).contains(n))
}

fn band_of(text: &str) -> Option<Band> {
    let folded = fold(text);
    let has = |words: &[&str]| words.iter().any(|word| folded.split(' ').any(|w| w == *word));
    let is_realised = has(&["realisasi", "capaian", "progres", "progress", "serapan"]);
    if is_realised && has(&["anggaran", "keuangan", "rp", "dana", "serapan", "biaya"]) {
        Some(Band::Spending)
    } else if is_realised {
        Some(Band::Physical)
    } else if has(&["rencana", "jadwal", "waktu", "timeline", "pelaksanaan", "target"]) && folded.len() < LONGEST_BAND {
        Some(Band::Schedule)
    } else {
        None
    }
}

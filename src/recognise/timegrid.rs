//! Recognises month and week grids in a heading, in plans and in monitoring tables. Will not read the marks.

use std::collections::BTreeMap;

use crate::place::CellRef;
use crate::spelled::month_by_name;
use crate::value::{Sheet, Value};
use crate::words::{fold, roman};

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
    /// 1 to 12.
    pub month: u32,
    /// 1 to 5 in a week grid.
    pub week: Option<u32>,
    /// The year, if the heading names one.
    pub year: Option<i32>,
    /// What it holds.
    pub band: Band,
}

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
    for (&col, texts) in stacks {
        let month =
            texts.iter().rev().find_map(|text| month_of(text)).or_else(|| dated(sheet, first_row, last_row, col));
        let named = texts.iter().find_map(|text| band_of(text));
        if let Some(named) = named {
            band = named;
        } else if month.is_none() && texts.iter().all(|t| week_of(t).is_none()) {
            band = Band::Schedule;
            month_above = None;
            continue;
        }
        year_above = texts.iter().find_map(|text| year_of(text)).or(year_above);
        let week = texts.last().and_then(|text| week_of(text));
        if let Some(month) = month {
            month_above = Some((month, col));
        }
        let month = match (month, week, month_above) {
            (Some(month), _, _) => month,
            // Weeks under a month that is written once over its first week.
            (None, Some(_), Some((month, from))) if col - from <= 5 => month,
            _ => continue,
        };
        let has_own_month = texts.last().is_some_and(|text| month_of(text).is_some());
        list.push(TimeColumn { col, month, week: if has_own_month { None } else { week }, year: year_above, band });
    }
    // A single month name is a word in a heading ("s.d. Desember"), not a grid.
    let counted = list.len();
    if counted < 3 { Vec::new() } else { list }
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
    let told = has(&["realisasi", "capaian", "progres", "progress", "serapan"]);
    if told && has(&["anggaran", "keuangan", "rp", "dana", "serapan", "biaya"]) {
        Some(Band::Spending)
    } else if told {
        Some(Band::Physical)
    } else if has(&["rencana", "jadwal", "waktu", "timeline", "pelaksanaan", "target"]) && folded.len() < 50 {
        Some(Band::Schedule)
    } else {
        None
    }
}

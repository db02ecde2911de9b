//! Recognises month and week grids in a heading, in plans and in monitoring tables. Will not read the marks, and will not say what
//! the words over a band mean: `bands` does.

use std::collections::{BTreeMap, BTreeSet};

pub use super::bands::Band;
use super::bands::{Said, is_band_word, is_kind_alone, says_realised};
use crate::cells::CellRef;
use crate::cells::{Sheet, Value};
use crate::text::matching::{fold, roman};
use crate::text::parsing::month_by_name;

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
    let names_months = stacks.values().flatten().any(|text| month_of(text).is_some());
    for (&col, texts) in stacks {
        let said = Said::of(texts);
        let month = texts.iter().rev().find_map(|text| month_of(text));
        let month = month.or_else(|| dated(sheet, first_row, last_row, col));
        let month = month.or_else(|| if names_months { None } else { numbered(texts) });
        let named_whole = if month.is_none() { texts.iter().rev().find_map(|text| realised_at(text)) } else { None };
        let is_timed = month.is_some()
            || named_whole.is_some()
            || texts.iter().any(|t| week_of(t).is_some() || quarter_of(&fold(t)).is_some());
        let shared = month_above.filter(|above| !is_timed && above.is_shared_by(col, texts));
        if !is_timed && shared.is_none() {
            (band, month_above) = (Band::Schedule, None);
            continue;
        }
        if let Some(named) = said.band(band) {
            (band, scale) = (named, said.scale);
        }
        year_above = texts.iter().find_map(|text| year_of(text)).or(year_above);
        let column = |month: u32, span: u32, week: Option<u32>| TimeColumn {
            col,
            month,
            span,
            week,
            year: year_above,
            band,
            scale: if band == Band::Spending { scale } else { 1 },
        };
        if let Some((month, span)) = named_whole {
            whole.insert(col);
            list.push(column(month, span, None));
            continue;
        }
        let quarter = if month.is_none() { quarter_under(texts) } else { None };
        if let Some(quarter) = quarter {
            list.push(column(quarter * 3 - 2, 3, None));
            continue;
        }
        let week = texts.last().and_then(|text| week_of(text));
        if let Some(month) = month {
            let is_split = texts.last().is_some_and(|text| is_kind_alone(text));
            month_above = Some(MonthAbove { month, col, is_split });
        }
        let month = match (month, week, month_above) {
            (Some(month), _, _) => month,
            // Weeks under a month that is written once over its first week.
            (None, Some(_), Some(above)) if col - above.col <= WEEKS_REACH => above.month,
            (None, None, Some(above)) if shared.is_some() => above.month,
            _ => continue,
        };
        let is_own = |text: &String| month_of(text).is_some() || !names_months && numbered(texts).is_some();
        let has_own_month = texts.last().is_some_and(is_own);
        let week = if has_own_month { None } else { week };
        list.push(column(month, 1, week));
    }
    if list.len() < FEWEST {
        list.retain(|column| whole.contains(&column.col));
    }
    list
}

/// The month that was named last, and where.
#[derive(Clone, Copy)]
struct MonthAbove {
    month: u32,
    col: u32,
    /// Whether it is split into columns by what they hold ("Fisik" and "Keuangan").
    is_split: bool,
}

impl MonthAbove {
    /// Whether a column without a month of its own is another part of this one.
    fn is_shared_by(self, col: u32, texts: &[String]) -> bool {
        self.is_split && col - self.col <= 2 && texts.last().is_some_and(|text| is_kind_alone(text))
    }
}

/// The month or quarter of a text that says by itself that something was realised, and by when: "Realisasi Fisik Jan",
/// "Keuangan Januari (Rp)", "Realisasi TW I". Its first month, and how many months it stands for.
pub fn realised_at(text: &str) -> Option<(u32, u32)> {
    let folded = fold(text);
    if folded.len() > LONGEST_WHOLE || !says_realised(text) {
        return None;
    }
    let rest: Vec<&str> =
        folded.split(' ').filter(|word| !is_band_word(word) && !is_year(word) && !word.is_empty()).collect();
    match rest[..] {
        [word] if month_by_name(word).is_some() => month_by_name(word).map(|month| (month, 1)),
        [] => None,
        _ => quarter_of(&rest.join(" ")).map(|quarter| (quarter * 3 - 2, 3)),
    }
}

/// Bytes of the longest heading that says what was realised and by when.
const LONGEST_WHOLE: usize = 60;

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

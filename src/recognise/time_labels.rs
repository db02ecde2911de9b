//! Reads the labels of columns of time: a month, a quarter, a week, days from and to, what was realised by then. Will not look at
//! any other column.

use super::bands::{is_band_word, says_realised};
use crate::calendar::Period;
use crate::text::matching::{fold, roman, without_parentheses, years};
use crate::text::parsing::{DateText, month_by_name, read_date};

/// The year of days in a heading that name none; it is put right where they are read.
pub const EXPLICIT_YEAR: i32 = 2000;

/// The days or months that a label names from and to: "1 Jan - 9 Jan", "II (Jan-Mar 2022)".
pub(super) fn days_of(text: &str) -> Option<Period> {
    let within = text.split_once('(').and_then(|(_, rest)| rest.split_once(')')).map(|(within, _)| within);
    let named = within.unwrap_or(text);
    match read_date(named, EXPLICIT_YEAR) {
        DateText::Span(period, _) if named.contains(['-', '–', '—']) && period.start < period.end => Some(period),
        _ => None,
    }
}

/// Whether a line names a measure beside plan and realisation.
pub(super) fn is_beside(text: &str) -> bool {
    let folded = fold(text);
    folded.split(' ').any(|word| matches!(word, "deviasi" | "dev" | "bobot" | "tertimbang" | "sisa" | "selisih"))
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
    let is_day = |word: &str| word.parse::<u32>().is_ok_and(|day| (1..=31).contains(&day));
    match rest[..] {
        [word] if month_by_name(word).is_some() => month_by_name(word).map(|month| (month, 1)),
        [day, word] if is_day(day) && month_by_name(word).is_some() => month_by_name(word).map(|month| (month, 1)),
        ["semester" | "smt", half] => {
            roman(half).or(half.parse().ok()).filter(|n| (1..=2).contains(n)).map(|n| (n * 6 - 5, 6))
        }
        [] => None,
        _ => quarter_of(&rest.join(" ")).map(|quarter| (quarter * 3 - 2, 3)),
    }
}

/// Bytes of the longest heading that says what was realised and by when.
const LONGEST_WHOLE: usize = 60;

pub(super) fn month_of(text: &str) -> Option<u32> {
    let folded = without_fillers(&fold(&without_parentheses(text)));
    let is_plain = |word: &&str| !is_year(word) && !matches!(*word, "bulan" | "bln" | "th" | "tahun" | "");
    let bare: Vec<&str> = folded.split(' ').filter(is_plain).collect();
    match bare[..] {
        [word] => month_by_name(word),
        _ => None,
    }
}

/// A number from 1 to 12 under "Bulan" or "Bulan ke-".
pub(super) fn numbered(texts: &[String]) -> Option<u32> {
    let (lowest, above) = texts.split_last()?;
    let announced = above.iter().any(|text| fold(text).split(' ').any(|word| word == "bulan" || word == "bln"));
    lowest.trim().parse().ok().filter(|n| announced && (1..=MOST_MONTHS).contains(n))
}

/// Months of a programme, from the October before its year.
const MOST_MONTHS: u32 = 15;

fn is_year(word: &str) -> bool {
    word.len() == 4 && word.starts_with("20") && word.bytes().all(|b| b.is_ascii_digit())
}

pub(super) fn year_of(text: &str) -> Option<i32> {
    years(&fold(text)).next()
}

/// The quarter that a folded text names: `tw i`, `triwulan 2`, `q3`.
pub fn quarter_of(folded: &str) -> Option<u32> {
    // "B06": what is reached by the sixth month.
    let of_month = |rest: &str| rest.trim_start().split(' ').next().unwrap_or_default().parse::<u32>().ok();
    if let Some(number) = folded.strip_prefix('b').and_then(of_month) {
        return (number % 3 == 0 && (3..=12).contains(&number)).then_some(number / 3);
    }
    let stems = ["triwulan ke ", "triwulan ", "tri wulan ", "kuartal ", "tw ", "q ", "tw", "q"];
    let rest = stems.iter().find_map(|stem| folded.strip_prefix(stem))?;
    // A year may stand behind it.
    let number = rest.split(' ').next()?;
    let is_alone = rest.split(' ').skip(1).all(is_year);
    number.parse().ok().or_else(|| roman(number)).filter(|n| is_alone && (1..=4).contains(n))
}

/// A folded label without the words that say that it is counted up: "kumulatif s d tw i".
fn without_fillers(folded: &str) -> String {
    let words = folded.split(' ').filter(|word| {
        !matches!(
            *word,
            "kumulatif" | "s" | "d" | "sd" | "sampai" | "dengan" | "akhir" | "pada" | "per" | "keadaan" | "posisi"
        )
    });
    words.collect::<Vec<_>>().join(" ")
}

/// The quarter that a label names, perhaps among words that say that it is counted up.
pub(super) fn quarter_in(text: &str) -> Option<u32> {
    quarter_of(&fold(text)).or_else(|| quarter_of(&without_fillers(&fold(&without_parentheses(text)))))
}

/// The quarter of a column: named by its lowest heading, or a number under "Triwulan".
pub(super) fn quarter_under(texts: &[String]) -> Option<u32> {
    let lowest = without_fillers(&fold(&without_parentheses(texts.last()?)));
    let announced =
        || texts[..texts.len() - 1].iter().any(|t| fold(t).split(' ').any(|w| w == "triwulan" || w == "tw"));
    let number = || lowest.parse().ok().or_else(|| roman(&lowest)).filter(|n| (1..=4).contains(n));
    quarter_of(&lowest).or_else(|| if announced() { number() } else { None })
}

pub(super) fn week_of(text: &str) -> Option<u32> {
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

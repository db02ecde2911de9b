//! Pieces of formulas that Excel and LibreOffice read the same way. Will not compute their values.

use crate::config::settings::{Report, Weighting};
use crate::figures::{NOT_REPORTED, Totals};

/// A condition: a table column equals the text in a cell.
pub(crate) struct Equals<'a> {
    /// Such as `tblRencana[Kode]`.
    pub(crate) column: &'a str,
    /// Cell or quoted text that is compared.
    pub(crate) with: String,
    /// The text that stands there.
    pub(crate) text: &'a str,
}

/// Number of rows that meet all conditions.
pub(crate) fn count_where(conditions: &[Equals<'_>]) -> String {
    if conditions.iter().all(|c| plain(c.text)) {
        return format!("COUNTIFS({})", pairs(conditions));
    }
    format!("SUMPRODUCT({})", exact(conditions))
}

/// Sum of a column over the rows that meet all conditions.
pub(crate) fn sum_where(what: &str, conditions: &[Equals<'_>]) -> String {
    if conditions.iter().all(|c| plain(c.text)) {
        return format!("SUMIFS({what},{})", pairs(conditions));
    }
    format!("SUMPRODUCT({},{what})", exact(conditions))
}

/// A number of any size, for COUNTIFS and SUMIFS: text such as *Belum dilaporkan* does not meet it.
const ANY_NUMBER: &str = "\">-1000000000000\"";

/// Number of rows that meet all conditions and have a number in a column.
pub(crate) fn numbers_where(column: &str, conditions: &[Equals<'_>]) -> String {
    if conditions.iter().all(|c| plain(c.text)) {
        return format!("COUNTIFS({},{column},{ANY_NUMBER})", pairs(conditions));
    }
    format!("SUMPRODUCT({}*ISNUMBER({column}))", exact(conditions))
}

/// Sum of a column over the rows that meet all conditions and have a number in another.
fn sum_where_number(what: &str, column: &str, conditions: &[Equals<'_>]) -> String {
    if conditions.iter().all(|c| plain(c.text)) {
        return format!("SUMIFS({what},{},{column},{ANY_NUMBER})", pairs(conditions));
    }
    format!("SUMPRODUCT({}*ISNUMBER({column}),{what})", exact(conditions))
}

/// A formula where something was counted, else the words that nothing was reported: never a 0 in its place.
pub(crate) fn reported(count: &str, formula: &str) -> String {
    format!("IF({count}=0,{},{formula})", quoted(NOT_REPORTED))
}

fn pairs(conditions: &[Equals<'_>]) -> String {
    conditions.iter().map(|c| format!("{},{}", c.column, c.with)).collect::<Vec<_>>().join(",")
}

fn exact(conditions: &[Equals<'_>]) -> String {
    let factor = |c: &Equals<'_>| match c.with.parse::<f64>() {
        // LibreOffice finds no number with EXACT.
        Ok(_) => format!("({}={})", c.column, c.with),
        Err(_) => format!("EXACT({},{})", c.column, c.with),
    };
    let factors: Vec<String> = conditions.iter().map(factor).collect();
    // A lone EXACT gives truth values, which SUMPRODUCT would not add.
    format!("1*{}", factors.join("*"))
}

/// Whether COUNTIFS takes the text as it stands: no wildcard, no operator, no number, at most 255 characters.
pub(crate) fn plain(text: &str) -> bool {
    let wild = text.contains(['*', '?', '~']);
    let operator = text.starts_with(['=', '<', '>']);
    let numeric = text.chars().all(|c| c.is_ascii_digit() || ".,-/: %eE+".contains(c)) && !has_code_shape(text);
    !text.is_empty() && !wild && !operator && !numeric && text.chars().count() <= 255
}

/// A roster code such as `19.71-01`, which no locale takes for a number or a date.
fn has_code_shape(text: &str) -> bool {
    text.split_once('-').is_some_and(|(left, right)| {
        let parts: Vec<&str> = left.split('.').collect();
        parts.len() == 2 && parts[0].len() == 2 && parts[1].len() == 2 && (1..=4).contains(&right.len())
    })
}

/// Text within a formula.
pub(crate) fn quoted(text: &str) -> String {
    format!("\"{}\"", text.replace('"', "\"\""))
}

const PLANNED: &str = "tblPenilaian[Rencana (%)]";
const PHYSICAL: &str = "tblPenilaian[Realisasi (%)]";
const BUDGET: &str = "tblPenilaian[Anggaran (Rp)]";

/// Averages of plan and realisation over all OPDs that reported, by the weighting of the settings; while none has, the plan
/// of all and the words for the realisation.
pub(crate) fn average_all(weighting: &Weighting) -> [String; 2] {
    let average = |column: &str| {
        let even = format!("AVERAGEIFS({column},{PHYSICAL},{ANY_NUMBER})");
        match weighting {
            Weighting::Even | Weighting::Phases(_) => even,
            Weighting::Budget => {
                let sum = format!("SUMIFS({BUDGET},{PHYSICAL},{ANY_NUMBER})");
                format!("IF({sum}>0,SUMPRODUCT(1*ISNUMBER({PHYSICAL}),{column},{BUDGET})/{sum},{even})")
            }
        }
    };
    let count = format!("COUNT({PHYSICAL})");
    let even = format!("IFERROR(AVERAGE({PLANNED}),0)");
    let of_all = match weighting {
        Weighting::Even | Weighting::Phases(_) => even,
        Weighting::Budget => {
            format!("IF(SUM({BUDGET})>0,SUMPRODUCT({PLANNED},{BUDGET})/SUM({BUDGET}),{even})")
        }
    };
    [format!("IF({count}=0,{of_all},{})", average(PLANNED)), reported(&count, &average(PHYSICAL))]
}

/// The same over the OPDs of the pemda named in a cell.
pub(crate) fn average_of(pemda: &Equals<'_>, weighting: &Weighting) -> [String; 2] {
    let only = std::slice::from_ref(pemda);
    let of_pemda = format!("1*({}={})", pemda.column, pemda.with);
    let count = numbers_where(PHYSICAL, only);
    let average = |column: &str| {
        let even = format!("{}/{count}", sum_where_number(column, PHYSICAL, only));
        match weighting {
            Weighting::Even | Weighting::Phases(_) => even,
            Weighting::Budget => {
                let sum = sum_where_number(BUDGET, PHYSICAL, only);
                format!("IF({sum}>0,SUMPRODUCT({of_pemda}*ISNUMBER({PHYSICAL}),{column},{BUDGET})/{sum},{even})")
            }
        }
    };
    let even = format!("{}/{}", sum_where(PLANNED, only), count_where(only));
    let of_all = match weighting {
        Weighting::Even | Weighting::Phases(_) => even,
        Weighting::Budget => {
            let sum = sum_where(BUDGET, only);
            format!("IF({sum}>0,SUMPRODUCT({of_pemda},{PLANNED},{BUDGET})/{sum},{even})")
        }
    };
    [format!("IF({count}=0,{of_all},{})", average(PLANNED)), reported(&count, &average(PHYSICAL))]
}

/// Decimals that an achievement is rounded to before it is judged, as in [`crate::figures::category`].
const JUDGED_DECIMALS: i32 = 6;

/// The category of the achievement in a cell; where there is none, the words that nothing was reported if the cell of the
/// realisation has them, else a dash.
pub(crate) fn category(achievement: &str, physical: &str, report: &Report) -> String {
    let mut text = String::new();
    let last = report.categories.len().saturating_sub(1);
    for (from, name) in &report.categories[..last] {
        text.push_str(&format!("IF(ROUND({achievement},{JUDGED_DECIMALS})>={from},{},", quoted(name)));
    }
    let lowest = report.categories.last().map_or("", |(_, name)| name.as_str());
    text.push_str(&quoted(lowest));
    text.push_str(&")".repeat(last));
    let (dash, words) = (quoted(super::datum::DASH), quoted(NOT_REPORTED));
    format!("IF(ISNUMBER({achievement}),{text},IF({physical}={words},{words},{dash}))")
}

/// The value of [`category`].
pub(crate) fn category_value(totals: Option<&Totals>, report: &Report) -> String {
    totals.and_then(|totals| totals.category(report)).unwrap_or(super::datum::DASH).to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_text_that_countifs_would_not_misread_is_plain() {
        for text in ["19.71-01", "Kota Pangkalpinang", "masuk (2).xlsx", "A-1"] {
            assert!(plain(text), "{text}");
        }
        for text in ["", "1901", "1.1", "01-02", "=A1", "<b", "a*", "wh?t", "a~b"] {
            assert!(!plain(text), "{text}");
        }
    }

    #[test]
    fn a_sum_just_below_a_bound_counts_as_the_bound() {
        let report = crate::config::settings::Settings::for_year(2022).report;
        let totals = |physical| Totals { agencies: 1, planned: 100.0, physical, ..Totals::default() };
        assert_eq!(category_value(Some(&totals(Some(90.999_999_999_9))), &report), "Sangat Tinggi");
        assert_eq!(category_value(Some(&totals(Some(90.5))), &report), "Tinggi");
        assert_eq!(category_value(Some(&totals(None)), &report), NOT_REPORTED);
        assert_eq!(category_value(None, &report), "–");
    }
}

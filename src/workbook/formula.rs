//! Pieces of formulas that Excel and LibreOffice read the same way. Will not compute their values.

use crate::settings::{Report, Weighting};

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

/// Average over all OPDs of a column of `tblPenilaian`, by the weighting of the settings.
pub(crate) fn average_all(column: &str, weighting: Weighting) -> String {
    let plain = format!("IFERROR(AVERAGE(tblPenilaian[{column}]),0)");
    match weighting {
        Weighting::Even => plain,
        Weighting::Budget => format!(
            "IF(SUM(tblPenilaian[Anggaran (Rp)])>0,SUMPRODUCT(tblPenilaian[{column}],tblPenilaian[Anggaran (Rp)])/SUM(tblPenilaian[Anggaran (Rp)]),{plain})"
        ),
    }
}

/// The same over the OPDs of the pemda named in a cell.
pub(crate) fn average_of(column: &str, pemda: &Equals<'_>, weighting: Weighting) -> String {
    let only = std::slice::from_ref(pemda);
    let sum = sum_where("tblPenilaian[Anggaran (Rp)]", only);
    let even = format!("{}/{}", sum_where(&format!("tblPenilaian[{column}]"), only), count_where(only));
    match weighting {
        Weighting::Even => even,
        Weighting::Budget => format!(
            "IF({sum}>0,SUMPRODUCT(1*({}={}),tblPenilaian[{column}],tblPenilaian[Anggaran (Rp)])/{sum},{even})",
            pemda.column, pemda.with
        ),
    }
}

/// Decimals that an achievement is rounded to before it is judged, so that 90,99999999999999 from a sum counts as 91.
const JUDGED_DECIMALS: i32 = 6;

/// The category of the achievement in a cell; a dash where there is none.
pub(crate) fn category(cell: &str, report: &Report) -> String {
    let mut text = String::new();
    let last = report.categories.len().saturating_sub(1);
    for (from, name) in &report.categories[..last] {
        text.push_str(&format!("IF(ROUND({cell},{JUDGED_DECIMALS})>={from},{},", quoted(name)));
    }
    let lowest = report.categories.last().map_or("", |(_, name)| name.as_str());
    text.push_str(&quoted(lowest));
    text.push_str(&")".repeat(last));
    format!("IF(ISNUMBER({cell}),{text},{})", quoted(super::datum::DASH))
}

/// The value of [`category`].
pub(crate) fn category_value(achievement: Option<f64>, report: &Report) -> String {
    let scale = 10f64.powi(JUDGED_DECIMALS);
    let judged = achievement.map(|value| (value * scale).round() / scale);
    judged.map_or(super::datum::DASH.into(), |value| crate::figures::category(value, report).to_owned())
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
        let report = crate::settings::Settings::for_year(2022).report;
        assert_eq!(category_value(Some(90.999_999_999_9), &report), "Sangat Tinggi");
        assert_eq!(category_value(Some(90.5), &report), "Tinggi");
        assert_eq!(category_value(None, &report), "–");
    }
}

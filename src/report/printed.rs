//! Numbers and totals with the way they are printed. Will not compute them.

use serde::Serialize;

use crate::calendar::MONTHS_SHORT;
use crate::consolidate::outcome::Outcome;
use crate::figures::{NOT_REPORTED, Totals};
use crate::money::Rupiah;
use crate::text::formatting::{decimal, left_out, percent, thousands};

/// A number with the way it is printed.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub(super) struct Printed {
    /// For charts; null when there is none.
    pub(super) raw: Option<f64>,
    /// For people; `–` when there is none.
    pub(super) text: String,
}

impl Printed {
    pub(super) fn percent(number: Option<f64>) -> Self {
        Self { raw: number, text: number.map_or("–".into(), |n| percent(n, 1)) }
    }

    /// Realised progress, with its month in brackets when that lies before the given last month; the words where nothing was
    /// reported, a dash where there is nothing to report.
    pub(super) fn physical(totals: &Totals, last_month: u32) -> Self {
        let text = match (totals.physical, totals.last_month) {
            (Some(value), Some(month)) => format!("{}{}", percent(value, 1), since(month, last_month)),
            _ if totals.agencies == 0 => "–".into(),
            _ => NOT_REPORTED.into(),
        };
        Self { raw: totals.physical, text }
    }

    /// Rupiah spent; the words where there is a budget and nothing was reported.
    pub(super) fn spent(totals: &Totals) -> Self {
        match totals.spent {
            None if totals.budget.is_positive() => Self { raw: None, text: NOT_REPORTED.into() },
            spent => Self::money(spent),
        }
    }

    /// Percentage points with their sign.
    pub(super) fn points(number: Option<f64>) -> Self {
        Self { raw: number, text: number.map_or("–".into(), signed) }
    }

    /// Rupiah for a column that says Rp in its head.
    pub(super) fn money(amount: Option<Rupiah>) -> Self {
        Self { raw: amount.map(Rupiah::nearest), text: amount.map_or("–".into(), thousands) }
    }

    pub(super) fn count(number: usize) -> Self {
        Self { raw: Some(number as f64), text: thousands(number as i64) }
    }
}

/// ` (Mar)` for a month before the last one.
pub(super) fn since(month: u32, last_month: u32) -> String {
    match month < last_month {
        true => format!(" ({})", MONTHS_SHORT[(month as usize).clamp(1, 12) - 1]),
        false => String::new(),
    }
}

/// `+5,0`, `−3,2`, `0,0`.
pub(super) fn signed(points: f64) -> String {
    let text = decimal(points, 1);
    match text.as_str() {
        "0,0" | "−0,0" => "0,0".into(),
        _ if points > 0.0 => format!("+{text}"),
        _ => text,
    }
}

/// `+39.093.000`, `−500`, `0`.
pub(super) fn signed_whole(number: Rupiah) -> String {
    if number.is_positive() { format!("+{}", thousands(number)) } else { thousands(number) }
}

/// As it is printed: rounded to one decimal.
pub(super) fn to_tenth(number: f64) -> f64 {
    (number * 10.0 + number.signum() * 1e-9).round() / 10.0
}

/// The text on one line, cut with an ellipsis when it has more characters than `length`.
pub(super) fn shortened(text: &str, length: usize) -> String {
    let line = text.split_whitespace().collect::<Vec<_>>().join(" ");
    if line.chars().count() <= length {
        return line;
    }
    let kept: String = line.chars().take(length).collect();
    format!("{} …", kept.trim_end())
}

/// Totals as printed, for an OPD, a pemda or the province.
#[derive(Debug, Clone, Serialize)]
pub(super) struct TotalsPrinted {
    agencies: Printed,
    actions: Printed,
    planned: Printed,
    physical: Printed,
    deviation: Printed,
    budget: Printed,
    spent: Printed,
    absorption: Printed,
    achievement: Printed,
    category: String,
    /// That values stay out of these; null where all count.
    left_out: Option<String>,
}

impl TotalsPrinted {
    /// Of a quarter that ends with the given month.
    pub(super) fn new(totals: &Totals, outcome: &Outcome, last_month: u32) -> Self {
        Self {
            agencies: Printed::count(totals.agencies),
            actions: Printed::count(totals.actions),
            planned: Printed::percent(totals.plan()),
            physical: Printed::physical(totals, last_month),
            deviation: Printed::points(totals.deviation()),
            budget: Printed::money(Some(totals.budget)),
            spent: Printed::spent(totals),
            absorption: Printed::percent(totals.absorption()),
            achievement: Printed::percent(totals.achievement()),
            category: totals.category(&outcome.settings.report).unwrap_or("–").to_owned(),
            left_out: left_out(totals.left_out).map(|words| format!("{words}.")),
        }
    }

    /// The progress in a sentence, without its beginning and its full stop.
    pub(super) fn in_words(&self) -> String {
        let (planned, physical) = (&self.planned.text, &self.physical.text);
        let judged = match (self.physical.raw, self.achievement.raw) {
            (None, _) => return format!("realisasi fisik belum dilaporkan, sedangkan rencananya {planned}"),
            (_, Some(_)) => format!("tingkat capaian {} (kategori {})", self.achievement.text, self.category),
            (_, None) => "tingkat capaian belum dapat dinilai karena belum ada yang direncanakan".into(),
        };
        format!("realisasi fisik {physical} dari rencana {planned} (deviasi {} poin); {judged}", self.deviation.text)
    }
}

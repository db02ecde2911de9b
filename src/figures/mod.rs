//! Figures of a quarter: plan, realisation, deviation, spending, category; for an action, an OPD, a pemda, the province.
//! The provincial workbook and the reports both take their numbers from here. Will not write or print anything.

mod agency;
mod group;
mod standing;

use crate::config::settings::Report;
use crate::money::Rupiah;

pub use agency::{agency_figures, all_figures};
pub use group::{MonthlyPhysical, physical_by_month, planned_by_month, shares, sum_up};
pub use standing::{CASES, Case, ROUNDING, RUNNING, Situation, Standing, standing};

/// What stands in the place of a realisation of which nothing was ever reported: it is not 0.
pub const NOT_REPORTED: &str = "Belum dilaporkan";

/// The last reported value and the month it was reported for.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Reported<T> {
    /// Cumulative value.
    pub value: T,
    /// 1 to 12.
    pub month: u32,
}

/// Figures of one action at the end of a quarter.
#[derive(Debug, Clone, PartialEq)]
pub struct ActionFigures {
    /// Index of the submission.
    pub submission: usize,
    /// Index of the action in it.
    pub action: usize,
    /// Planned cumulative progress in percent, linear by day; none where the dates do not tell it.
    pub planned: Option<f64>,
    /// Last reported physical progress in percent up to the end of the quarter.
    pub physical: Option<Reported<f64>>,
    /// Last reported spending in rupiah up to the end of the quarter.
    pub spent: Option<Reported<Rupiah>>,
    /// Whole rupiah that count.
    pub budget: Rupiah,
    /// How it stands; none while the quarter runs.
    pub standing: Option<Standing>,
    /// Share of the action in the average of its OPD, 0 where its planned share is left out; the shares of an OPD sum to 1.
    pub weight: f64,
    /// Values of it that an open error keeps out: budget, planned share, values of months up to the end of the quarter.
    pub left_out: usize,
}

impl ActionFigures {
    /// Realisation minus plan in percentage points; none for an action without a report or without a plan.
    pub fn deviation(&self) -> Option<f64> {
        Some(self.physical?.value - self.planned?)
    }

    /// Whether something should have been reported by now, and never was.
    pub fn is_owed(&self) -> bool {
        self.physical.is_none() && self.planned.is_some_and(|share| share > 0.0)
    }
}

/// Figures of an OPD, a pemda or the province at the end of a quarter.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Totals {
    /// OPDs with actions.
    pub agencies: usize,
    /// OPDs of them that reported physical progress up to the end of the quarter.
    pub reporting: usize,
    /// Actions of all these OPDs.
    pub actions: usize,
    /// Actions of reporting OPDs that should have been reported and never were; they count as 0 in the average.
    pub owed: usize,
    /// Actions whose planned share counts: where there is none there is no plan to be held against.
    pub averaged: usize,
    /// Planned progress in percent: of the OPDs that reported, or of all while none has.
    pub planned: f64,
    /// Realised progress in percent of the OPDs that reported; none while none has. It is never filled in.
    pub physical: Option<f64>,
    /// The month (1 to 12) of the last report of physical progress.
    pub last_month: Option<u32>,
    /// Whole rupiah planned for the whole year.
    pub budget: Rupiah,
    /// Whole rupiah spent, by the last report up to the end of the quarter; none while no spending was reported.
    pub spent: Option<Rupiah>,
    /// Values that open errors keep out of these figures.
    pub left_out: usize,
}

impl Totals {
    /// Planned progress in percent; none where no plan counts.
    pub fn plan(&self) -> Option<f64> {
        (self.averaged > 0).then_some(self.planned)
    }

    /// Realisation minus plan in percentage points; none without a report or a plan.
    pub fn deviation(&self) -> Option<f64> {
        Some(self.physical? - self.plan()?)
    }

    /// Spending in percent of the budget; none without a budget or without a report.
    pub fn absorption(&self) -> Option<f64> {
        let spent = self.spent?;
        self.budget.is_positive().then(|| spent.ratio(self.budget) * 100.0)
    }

    /// *Tingkat capaian*: realisation in percent of the plan, at most 100; none without a report or while nothing was planned.
    pub fn achievement(&self) -> Option<f64> {
        let physical = self.physical?;
        (self.planned > 0.0).then(|| (physical / self.planned * 100.0).min(100.0))
    }

    /// The category as printed: its name, [`NOT_REPORTED`], or none where nothing was planned.
    pub fn category<'a>(&self, report: &'a Report) -> Option<&'a str> {
        match (self.achievement(), self.physical) {
            (Some(achievement), _) => Some(category(achievement, report)),
            (None, None) if self.agencies > 0 => Some(NOT_REPORTED),
            _ => None,
        }
    }
}

/// Figures of one OPD.
#[derive(Debug, Clone, PartialEq)]
pub struct AgencyFigures {
    /// Index into the roster.
    pub row: usize,
    /// Sums and averages.
    pub totals: Totals,
    /// Its actions in the order of the plan.
    pub actions: Vec<ActionFigures>,
    /// Months 1 to 12: planned progress at the end of the month, in percent.
    pub planned_by_month: [f64; 12],
    /// Months 1 to 12 up to the last report of physical progress: realised progress in percent by the last reports until
    /// then; none before the first report.
    pub physical_by_month: Vec<Option<f64>>,
    /// Months 1 to 12 up to the end of the quarter in which at least one action's physical progress was reported.
    pub reported_months: Vec<u32>,
    /// Months of the quarter in which something was under way and of which nothing was reported, neither progress nor spending.
    pub silent_months: Vec<u32>,
}

/// The category of an achievement in percent, by lower bounds that are tried from the highest.
pub fn category(achievement: f64, report: &Report) -> &str {
    // A sum of weighed shares may miss the bound by a rounding error: 90,9999999 is 91.
    let achievement = (achievement * 1e6).round() / 1e6;
    let hit = report.categories.iter().find(|(from, _)| achievement >= *from).or_else(|| report.categories.last());
    hit.map_or("", |(_, name)| name.as_str())
}

/// The rule behind [`category`] in one line of Bahasa.
pub fn category_rule(report: &Report) -> String {
    let parts: Vec<String> = report
        .categories
        .iter()
        .enumerate()
        .map(|(i, (from, name))| match i + 1 == report.categories.len() {
            true => format!("selebihnya {name}"),
            false => format!("≥ {} {name}", crate::text::formatting::plain_number(*from)),
        })
        .collect();
    parts.join("; ")
}

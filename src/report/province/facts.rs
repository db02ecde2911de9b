//! What the sections of the province's report draw from, and its roster rows as lines. Will not say anything of one pemda.

use serde_json::{Value, json};

use crate::calendar::{Quarter, long_date};
use crate::changes::Changes;
use crate::config::settings::Weighting;
use crate::consolidate::outcome::Outcome;
use crate::figures::{AgencyFigures, Totals, sum_up};
use crate::model::Status;
use crate::report::occasion::Occasion;
use crate::report::printed::TotalsPrinted;
use crate::text::formatting::{month_names, thousands};
use crate::year::AgencyYear;

/// The province with the figures of its OPDs.
#[derive(Debug)]
pub struct ProvinceFacts<'a> {
    /// Everything known.
    pub outcome: &'a Outcome,
    /// What changed since the reports before.
    pub changes: Option<&'a Changes>,
    /// The quarter of the report.
    pub quarter: Quarter,
    /// Figures of every OPD with actions, in roster order.
    pub figures: &'a [AgencyFigures],
}

impl<'a> ProvinceFacts<'a> {
    /// The province in the quarter of the outputs, with the figures of all its OPDs.
    pub fn new(occasion: Occasion<'a>, figures: &'a [AgencyFigures]) -> Self {
        let Occasion { outcome, changes, .. } = occasion;
        Self { outcome, changes, quarter: outcome.output_quarter(), figures }
    }

    /// How averages are weighed.
    pub(super) fn weighting(&self) -> &'a Weighting {
        &self.outcome.settings.report.weighting
    }

    /// Number of the quarter's last month.
    pub(super) fn last_month(&self) -> u32 {
        self.quarter.months()[2]
    }

    /// Totals as printed.
    pub(super) fn printed(&self, totals: &Totals) -> TotalsPrinted {
        TotalsPrinted::new(totals, self.outcome, self.last_month())
    }

    /// Totals of the whole province.
    pub(super) fn totals(&self) -> Totals {
        sum_up(self.figures, self.weighting())
    }

    /// States that count: required rows, and those that sent something without being required.
    pub(super) fn counting(&self) -> impl Iterator<Item = &'a AgencyYear> {
        let outcome = self.outcome;
        outcome.agencies.iter().filter(|s| outcome.is_asked(s) || s.status != Status::Missing)
    }

    /// Required OPDs from which nothing came.
    pub(super) fn silent(&self) -> Vec<&'a AgencyYear> {
        self.counting().filter(|state| state.status == Status::Missing).collect()
    }

    /// OPDs that sent late, the latest first.
    pub(super) fn late(&self) -> Vec<&'a AgencyYear> {
        let mut list: Vec<_> = self.counting().filter(|s| s.late && s.status != Status::Missing).collect();
        list.sort_by_key(|state| (std::cmp::Reverse(state.days_late.unwrap_or(0)), state.row));
        list
    }

    /// A roster row as a line of a list.
    pub(super) fn line(&self, state: &AgencyYear) -> Value {
        let row = self.outcome.roster_row(state);
        let owed: Vec<u32> = state.owed().map(|month| month.month).collect();
        json!({
            "errors": thousands(state.errors as i64),
            "owed": month_names(&owed),
            "code": row.code,
            "government": row.government,
            "agency": row.agency,
            "innovation": if row.acronym.is_empty() { &row.innovation } else { &row.acronym },
            "status": state.status.label(),
            "received": state.year.first.and_then(|first| first.day).map_or("–".into(), long_date),
            "days": state.days_late.map_or("–".into(), thousands),
        })
    }

    /// The last day for plans, as printed.
    pub(super) fn deadline(&self) -> Option<String> {
        self.outcome.settings.program.deadline.map(long_date)
    }
}

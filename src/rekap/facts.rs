//! What the sheets draw from: the outcome, the figures of the quarter and the consolidated rows, each computed once.
//! Will not write anything.

use std::collections::BTreeMap;

use crate::calendar::{Period, Quarter};
use crate::cells::{CellRef, Location};
use crate::config::roster::RosterRow;
use crate::config::settings::Weighting;
use crate::consolidate::outcome::Outcome;
use crate::figures::{ActionFigures, AgencyFigures, Totals, all_figures, shares, sum_up};
use crate::model::Action;

use super::datum::Datum;
use super::differing::{Differing, differing};
use super::link;
use super::slack::Slack;
use crate::consolidate::reconciliation::{ReconRow, reconcile};
use crate::money::Rupiah;

/// An action that counts, with what was reported of it: a row of the sheets of actions.
#[derive(Debug, Clone)]
pub(crate) struct ActionRow {
    /// Index into the roster.
    pub(crate) agency: usize,
    /// Its figures, which also say which action it is.
    pub(crate) figures: ActionFigures,
    /// Share of the action in the average of the province, 0 where its OPD reported nothing; the shares sum to 1.
    pub(crate) share: f64,
    /// Whether an open error keeps its budget out of every sum.
    pub(crate) is_budget_left_out: bool,
    /// Cumulative progress that counts in percent, January first.
    pub(crate) physical: [Option<f64>; 12],
    /// Cumulative spending that counts in rupiah, January first.
    pub(crate) spent: [Option<Rupiah>; 12],
}

/// Everything the sheets need.
pub(crate) struct Facts<'a> {
    /// What is known.
    pub(crate) outcome: &'a Outcome,
    /// The quarter of the outputs.
    pub(crate) quarter: Quarter,
    /// Governments in the order of the roster; spellings that differ in case only are one.
    pub(crate) governments: Vec<String>,
    /// Index of the government of each roster row.
    government_of: Vec<usize>,
    /// How many files have a path, apart from case.
    paths: BTreeMap<String, usize>,
    /// Paths of the submissions as they are shown.
    shown: Vec<String>,
    /// Figures of the OPDs with actions, in roster order.
    pub(crate) judged: Vec<AgencyFigures>,
    /// Consolidated actions, in roster order.
    pub(crate) plan: Vec<ActionRow>,
    /// What became of each file.
    pub(crate) recon: Vec<ReconRow>,
    /// What Excel's own sums may differ by.
    pub(crate) slack: Slack,
    /// Rows that were sent again with other content, in roster order.
    pub(crate) changes: Vec<Differing>,
}

impl<'a> Facts<'a> {
    /// Computes the figures of the quarter of the outputs.
    pub(crate) fn new(outcome: &'a Outcome) -> Self {
        let quarter = outcome.output_quarter();
        let judged = all_figures(outcome);
        let plan = plan_rows(outcome, &judged);
        let mut governments: Vec<String> = Vec::new();
        let mut known: BTreeMap<String, usize> = BTreeMap::new();
        let mut government_of = Vec::with_capacity(outcome.roster.rows.len());
        for row in &outcome.roster.rows {
            let index = *known.entry(row.government.to_lowercase()).or_insert(governments.len());
            if index == governments.len() {
                governments.push(row.government.clone());
            }
            government_of.push(index);
        }
        let mut paths: BTreeMap<String, usize> = BTreeMap::new();
        let shown: Vec<String> = outcome.submissions.iter().map(|submission| submission.path.to_string()).collect();
        for path in &shown {
            *paths.entry(path.to_lowercase()).or_default() += 1;
        }
        let (recon, slack) = (reconcile(outcome), Slack::new(outcome));
        let changes = differing(&outcome.comparisons);
        Self { outcome, quarter, governments, government_of, paths, shown, judged, plan, recon, slack, changes }
    }

    /// How averages are weighed.
    pub(crate) fn weighting(&self) -> &Weighting {
        &self.outcome.settings.report.weighting
    }

    /// Name of the province with the word in front.
    pub(crate) fn province(&self) -> String {
        let name = &self.outcome.settings.program.province;
        if name.to_lowercase().starts_with("provinsi") { name.clone() } else { format!("Provinsi {name}") }
    }

    /// A roster row.
    pub(crate) fn roster(&self, row: usize) -> &RosterRow {
        &self.outcome.roster.rows[row]
    }

    /// The innovation of a roster row: acronym and name.
    pub(crate) fn innovation(&self, row: usize) -> String {
        let row = self.roster(row);
        match (row.innovation.as_str(), row.acronym.as_str()) {
            (name, "") => name.to_owned(),
            ("", acronym) => acronym.to_owned(),
            (name, acronym) => format!("{acronym}: {name}"),
        }
    }

    /// The action behind a consolidated row.
    pub(crate) fn action(&self, row: &ActionRow) -> &Action {
        &self.outcome.submissions[row.figures.submission].actions[row.figures.action]
    }

    /// The period of the action, when both dates were read and are in order.
    pub(crate) fn period(&self, row: &ActionRow) -> Option<Period> {
        self.action(row).period()
    }

    /// Where an action stands in its file, at its description or else its row.
    pub(crate) fn place(&self, row: &ActionRow) -> Location {
        let action = self.action(row);
        let cell = action.description.at.or(action.activity.at).unwrap_or(CellRef::new(action.row, 0));
        Location::cell(self.outcome.submissions[row.figures.submission].file, action.sheet, cell)
    }

    /// A text that links to a place.
    pub(crate) fn link<'t>(&self, text: impl Into<std::borrow::Cow<'t, str>>, at: Location) -> Datum<'t> {
        Datum::Link {
            text: text.into(),
            target: self
                .outcome
                .received_at
                .as_deref()
                .and_then(|folder| link::target(&self.outcome.sources, folder, at)),
        }
    }

    /// Name of a phase.
    pub(crate) fn phase_name(&self, number: u8) -> Option<&str> {
        self.outcome.structure.phases.iter().find(|phase| phase.number == number).map(|phase| phase.name.as_str())
    }

    /// Name of an activity.
    pub(crate) fn activity_name(&self, code: &str) -> Option<&str> {
        let mut activities = self.outcome.structure.activities.iter();
        activities.find(|activity| activity.code == code).map(|activity| activity.name.as_str())
    }

    /// Figures of a roster row.
    pub(crate) fn figures_of(&self, row: usize) -> Option<&AgencyFigures> {
        let index = self.judged.binary_search_by_key(&row, |figures| figures.row).ok()?;
        self.judged.get(index)
    }

    /// Index into [`Facts::governments`] of a roster row.
    pub(crate) fn government(&self, row: usize) -> usize {
        self.government_of[row]
    }

    /// Path of a submission as it is shown.
    pub(crate) fn path(&self, submission: usize) -> &str {
        &self.shown[submission]
    }

    /// Whether another file has the same path but for its case, which SUMIFS would not tell apart.
    pub(crate) fn has_twin(&self, path: &str) -> bool {
        self.paths.get(&path.to_lowercase()).is_some_and(|&files| files > 1)
    }

    /// Figures of a government by its index.
    pub(crate) fn totals_of(&self, government: usize) -> Totals {
        let of = self.judged.iter().filter(|figures| self.government(figures.row) == government);
        sum_up(of, self.weighting())
    }

    /// Figures of the province.
    pub(crate) fn totals(&self) -> Totals {
        sum_up(&self.judged, self.weighting())
    }
}

/// Whether a spreadsheet takes two texts for the same: SUMIFS does not know case.
pub(crate) fn same(a: &str, b: &str) -> bool {
    a == b || a.to_lowercase() == b.to_lowercase()
}

fn plan_rows(outcome: &Outcome, judged: &[AgencyFigures]) -> Vec<ActionRow> {
    let shares = shares(&judged.iter().collect::<Vec<_>>(), &outcome.settings.report.weighting);
    let mut rows = Vec::new();
    for (figures, share) in judged.iter().zip(shares) {
        for (action, own) in figures.actions.iter().zip(&outcome.agencies[figures.row].year.actions) {
            let mut row = ActionRow {
                agency: figures.row,
                figures: action.clone(),
                share: share * action.weight,
                is_budget_left_out: own.left_out.budget,
                physical: [None; 12],
                spent: [None; 12],
            };
            for month in &own.months {
                let slot = month.month as usize - 1;
                row.physical[slot] = month.physical.value().copied();
                row.spent[slot] = month.spent.value().copied();
            }
            rows.push(row);
        }
    }
    rows
}

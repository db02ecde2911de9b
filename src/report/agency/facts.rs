//! What the sections of an OPD's report draw from. Will not say anything.

use crate::calendar::Quarter;
use crate::config::roster::RosterRow;
use crate::consolidate::outcome::Outcome;
use crate::figures::{ActionFigures, AgencyFigures, agency_figures};
use crate::model::{Action, Evaluation, Note, Submission};
use crate::year::AgencyYear;

/// An OPD with its figures.
#[derive(Debug)]
pub struct AgencyFacts<'a> {
    /// Everything known.
    pub outcome: &'a Outcome,
    /// The quarter of the report.
    pub quarter: Quarter,
    /// The OPD.
    pub state: &'a AgencyYear,
    /// Its figures at the end of the quarter.
    pub figures: &'a AgencyFigures,
    /// Its figures a quarter earlier; none for the first quarter of a year.
    pub before: Option<AgencyFigures>,
}

impl<'a> AgencyFacts<'a> {
    /// The OPD in the quarter of the outputs, with its figures of the quarter before.
    pub fn new(outcome: &'a Outcome, state: &'a AgencyYear, figures: &'a AgencyFigures) -> Self {
        let quarter = outcome.output_quarter();
        let earlier = (quarter.number > 1).then(|| Quarter { number: quarter.number - 1, ..quarter });
        let before = earlier.and_then(|earlier| agency_figures(outcome, state, earlier));
        Self { outcome, quarter, state, figures, before }
    }

    /// Its roster row.
    pub fn roster_row(&self) -> &'a RosterRow {
        self.outcome.roster_row(self.state)
    }

    /// Number of the quarter's last month.
    pub(super) fn last_month(&self) -> u32 {
        self.quarter.months()[2]
    }

    /// The submissions that the plan rests on.
    pub(super) fn submissions(&self) -> impl Iterator<Item = &'a Submission> {
        let outcome = self.outcome;
        self.state.current().iter().map(|&s| &outcome.submissions[s])
    }

    /// The notes that count, in the order of the months.
    pub(super) fn notes(&self) -> impl Iterator<Item = &'a Note> {
        let outcome = self.outcome;
        self.state.year.notes.iter().map(|&(s, i)| &outcome.submissions[s].notes[i])
    }

    /// The evaluations that count, in the order of the quarters.
    pub(super) fn evaluations(&self) -> impl Iterator<Item = &'a Evaluation> {
        let outcome = self.outcome;
        self.state.year.evaluations.iter().map(|&(s, i)| &outcome.submissions[s].evaluations[i])
    }

    /// The readable files from the newest to the oldest: what one leaves empty an older one may tell.
    pub(super) fn newest_first(&self) -> impl Iterator<Item = &'a Submission> {
        let outcome = self.outcome;
        self.state.year.files.readable.iter().rev().map(|&s| &outcome.submissions[s])
    }

    /// The action that figures belong to.
    pub(super) fn action(&self, figures: &ActionFigures) -> &'a Action {
        &self.outcome.submissions[figures.submission].actions[figures.action]
    }
}

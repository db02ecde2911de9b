//! The outcome of a run before anything is written: submissions, findings, roster states. Will not compute any of them.

use std::collections::BTreeSet;

use chrono::NaiveDate;

use crate::calendar::Quarter;
use crate::cells::{FileId, Sources};
use crate::config::roster::{Roster, RosterRow};
use crate::config::settings::Settings;
use crate::config::structure::Structure;
use crate::finding::{Finding, Findings, Severity};
use crate::history::comparison::Comparison;
use crate::model::{Action, Status, Submission};
use crate::rules::Names;

/// State of one roster row.
#[derive(Debug, Clone, PartialEq)]
pub struct AgencyState {
    /// Index into the roster.
    pub row: usize,
    /// Exactly one state.
    pub status: Status,
    /// Whether the deadline passed before a file came (or has passed with none).
    pub late: bool,
    /// Days after the deadline, when late and the day is known.
    pub days_late: Option<i64>,
    /// The day the counting file came.
    pub received: Option<NaiveDate>,
    /// Indices of the submissions that count (more than one when parts are merged).
    pub current: Vec<usize>,
    /// Indices of the submissions that were replaced.
    pub superseded: Vec<usize>,
    /// Indices of the submissions that could not be read.
    pub refused: Vec<usize>,
}

/// Everything that is known after checking and consolidating; a pure function of workbooks, settings and a day.
#[derive(Debug, Clone)]
pub struct Outcome {
    /// The day that counts as today.
    pub today: NaiveDate,
    /// The quarter that was asked for; none where monitoring is not judged. What is made for a quarter takes
    /// [`Outcome::output_quarter`].
    pub quarter: Option<Quarter>,
    /// Settings.
    pub settings: Settings,
    /// Phases, activities, columns.
    pub structure: Structure,
    /// Who must submit.
    pub roster: Roster,
    /// Names of files and sheets.
    pub sources: Sources,
    /// The folder of the received files as seen from the folder of outputs, with `/`; none where no link can lead there.
    pub received_at: Option<String>,
    /// Every received file, sorted by path.
    pub submissions: Vec<Submission>,
    /// State of each submission, parallel to `submissions`.
    pub statuses: Vec<Status>,
    /// State of each roster row, parallel to the roster.
    pub agencies: Vec<AgencyState>,
    /// What is wrong.
    pub findings: Findings,
    /// What was sent again, against what had been sent before; in the order of the roster.
    pub comparisons: Vec<Comparison>,
}

impl Outcome {
    /// The quarter that outputs are made for: the one that was asked for, else the last of the programme year, so that the
    /// workbook and the reports of a run without a quarter show the whole year.
    pub fn output_quarter(&self) -> Quarter {
        self.quarter.unwrap_or(Quarter { year: self.settings.program.year, number: 4 })
    }

    /// The roster row of an agency state.
    pub fn roster_row(&self, state: &AgencyState) -> &RosterRow {
        &self.roster.rows[state.row]
    }

    /// Actions that count for a roster row, with the index of their submission and of the action in it.
    pub fn actions_of<'a>(&'a self, state: &'a AgencyState) -> impl Iterator<Item = (usize, usize, &'a Action)> + 'a {
        state
            .current
            .iter()
            .flat_map(move |&s| self.submissions[s].actions.iter().enumerate().map(move |(a, action)| (s, a, action)))
    }

    /// The names that its findings are told with.
    pub fn names(&self) -> Names<'_> {
        Names { settings: &self.settings, structure: &self.structure, roster: &self.roster, sources: &self.sources }
    }

    /// What is wrong, in Bahasa.
    pub fn sentence(&self, finding: &Finding) -> String {
        crate::rules::sentence(finding, &self.names())
    }

    /// Findings that concern a roster row: in its files, and in none.
    pub fn findings_of(&self, state: &AgencyState) -> impl Iterator<Item = &Finding> {
        let row = state.row;
        let all = [&state.current, &state.superseded, &state.refused].into_iter().flatten();
        let files: BTreeSet<Option<FileId>> = all.map(|&i| Some(self.submissions[i].file)).chain([None]).collect();
        files.into_iter().flat_map(|file| self.findings.at(file)).filter(move |finding| finding.agency == Some(row))
    }

    /// Whether every required OPD has submitted and no error is open; otherwise reports are provisional.
    pub fn is_final(&self) -> bool {
        let all_in =
            self.agencies.iter().all(|state| !self.roster_row(state).required || state.status != Status::Missing);
        all_in && self.findings.count(Severity::Error) == 0
    }
}

//! The outcome of a run before anything is written: submissions, findings, roster states. Will not compute any of them.

use std::collections::BTreeSet;

use chrono::NaiveDate;

use crate::calendar::Quarter;
use crate::cells::{FileId, Sources};
use crate::config::roster::{Roster, RosterRow};
use crate::config::settings::Settings;
use crate::config::structure::Structure;
use crate::consolidate::decisions::Ruling;
use crate::finding::{Finding, Findings, Severity};
use crate::history::comparison::Comparison;
use crate::model::{Action, Status, Submission};
use crate::rules::Names;
use crate::year::{ActionYear, AgencyYear, MonthReport, Role};

/// Everything that is known after checking and consolidating; a pure function of workbooks, settings and a day.
#[derive(Debug, Clone)]
pub struct Outcome {
    /// The day that counts as today.
    pub today: NaiveDate,
    /// The day that outputs print: `today`, or an earlier one since which nothing that they say has changed.
    pub printed: NaiveDate,
    /// The quarter that was asked for; none where monitoring is not judged. What is made for a quarter takes
    /// [`Outcome::output_quarter`].
    pub quarter: Option<Quarter>,
    /// Settings.
    pub settings: Settings,
    /// Phases, activities, columns.
    pub structure: Structure,
    /// Who must submit.
    pub roster: Roster,
    /// What the bureau decided, with what became of it.
    pub rulings: Vec<Ruling>,
    /// Names of files and sheets.
    pub sources: Sources,
    /// The folder of the received files as seen from the folder of outputs, with `/`; none where no link can lead there.
    pub received_at: Option<String>,
    /// Every received file, sorted by path.
    pub submissions: Vec<Submission>,
    /// What became of each submission, parallel to `submissions`.
    pub roles: Vec<Role>,
    /// State of each submission, parallel to `submissions`.
    pub statuses: Vec<Status>,
    /// State of each roster row, parallel to the roster.
    pub agencies: Vec<AgencyYear>,
    /// What is wrong.
    pub findings: Findings,
    /// What was sent again, against what had been sent before; in the order of the roster.
    pub comparisons: Vec<Comparison>,
}

pub(super) fn output_quarter(asked: Option<Quarter>, settings: &Settings) -> Quarter {
    asked.unwrap_or(Quarter { year: settings.program.year, number: 4 })
}

impl Outcome {
    /// The quarter that outputs are made for, as [`super::Inputs::output_quarter`].
    pub fn output_quarter(&self) -> Quarter {
        output_quarter(self.quarter, &self.settings)
    }

    /// The roster row of an agency state.
    pub fn roster_row(&self, state: &AgencyYear) -> &RosterRow {
        &self.roster.rows[state.row]
    }

    /// Whether anything is asked of a roster row.
    pub fn is_asked(&self, state: &AgencyYear) -> bool {
        self.roster_row(state).is_asked(self.today)
    }

    /// Actions that count for a roster row, with the index of their submission and of the action in it.
    pub fn actions_of<'a>(&'a self, state: &'a AgencyYear) -> impl Iterator<Item = (usize, usize, &'a Action)> + 'a {
        let place = |action: &'a ActionYear| (action.submission, action.action);
        let actions = state.year.actions.iter().map(place);
        actions.map(|(s, a)| (s, a, &self.submissions[s].actions[a]))
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
    pub fn findings_of(&self, state: &AgencyYear) -> impl Iterator<Item = &Finding> {
        let row = state.row;
        let own = &state.year.files;
        let all = [&own.readable, &own.superseded, &own.open].into_iter().flatten();
        let files: BTreeSet<Option<FileId>> = all.map(|&i| Some(self.submissions[i].file)).chain([None]).collect();
        files.into_iter().flat_map(|file| self.findings.at(file)).filter(move |finding| finding.agency == Some(row))
    }

    /// Whether what is said of a roster row at the end of a quarter is final: nothing of it is to be mended, and every month of
    /// the quarter in which anything was under way is reported.
    pub fn is_final_of(&self, state: &AgencyYear, quarter: Quarter) -> bool {
        state.errors == 0 && self.unreported(state, quarter).is_empty()
    }

    /// The months (1 to 12) of a quarter in which anything of a roster row was under way and of which nothing was reported, owed or
    /// not.
    pub fn unreported(&self, state: &AgencyYear, quarter: Quarter) -> Vec<u32> {
        let is_open = |month: &&MonthReport| state.counts() && month.under_way && !month.reported;
        let months = state.year.months.iter().filter(|month| quarter.months().contains(&month.month));
        months.filter(is_open).map(|month| month.month).collect()
    }

    /// How many OPDs of which anything is asked have not reported every month of the quarter of the outputs.
    pub fn behind(&self) -> usize {
        let quarter = self.output_quarter();
        let is_behind = |s: &&AgencyYear| self.is_asked(s) && !self.unreported(s, quarter).is_empty();
        self.agencies.iter().filter(is_behind).count()
    }

    /// Whether every required OPD has submitted, and what is said of each is final; otherwise reports are provisional.
    pub fn is_final(&self) -> bool {
        let quarter = self.output_quarter();
        let is_final = |state: &AgencyYear| {
            !self.is_asked(state) || state.status != Status::Missing && self.is_final_of(state, quarter)
        };
        self.agencies.iter().all(is_final) && self.findings.count(Severity::Error) == 0
    }
}

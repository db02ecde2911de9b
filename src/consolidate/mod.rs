//! Brings submissions together: which file counts for whom, the findings, and the state of every roster row.
//! A pure function of submissions, settings and a day. Will not read or write.

pub mod decisions;
pub mod outcome;
pub mod readings;
pub mod reconciliation;

use std::collections::BTreeSet;

use chrono::NaiveDate;

use crate::calendar::Quarter;
use crate::cells::Sources;
use crate::config::decisions::Decision;
use crate::config::roster::Roster;
use crate::config::settings::Settings;
use crate::config::structure::Structure;
use crate::consolidate::decisions::{Rulings, keep_accepted};
use crate::consolidate::outcome::Outcome;
use crate::finding::{Finding, Findings, Rule, Severity};
use crate::history::comparison::{Comparison, compare};
use crate::history::parts::are_parts;
use crate::history::replies::attach_all;
use crate::model::{Status, Submission};
use crate::rules::{Context, FAULTS, bound, check_each, fold_runs};
use crate::year::{AgencyYear, Lenience, PlanInForce, Role, Year, YearInputs, Years, lateness, years};

/// What a run brings together.
#[derive(Debug, Clone)]
pub struct Inputs {
    /// Settings.
    pub settings: Settings,
    /// Phases, activities, columns.
    pub structure: Structure,
    /// Who must submit.
    pub roster: Roster,
    /// What the bureau decided.
    pub decisions: Vec<Decision>,
    /// Names of files and sheets.
    pub sources: Sources,
    /// Every received file, sorted by path.
    pub submissions: Vec<Submission>,
    /// The day that counts as today.
    pub today: NaiveDate,
    /// The quarter that was asked for; none where monitoring is not judged.
    pub quarter: Option<Quarter>,
    /// The folder of the received files as seen from the folder of outputs, with `/`; none where no link can lead there.
    pub received_at: Option<String>,
}

impl Inputs {
    /// The quarter that outputs are made for: the one that was asked for, else the last of the programme year, so that the
    /// workbook and the reports of a run without a quarter show the whole year.
    pub fn output_quarter(&self) -> Quarter {
        outcome::output_quarter(self.quarter, &self.settings)
    }
}

/// The outcome of a run.
pub fn consolidate(inputs: Inputs) -> Outcome {
    let Inputs { settings, structure, roster, decisions, sources, mut submissions, today, quarter, received_at } =
        inputs;
    let mut rulings = Rulings::assign(decisions, &mut submissions, &roster, today);
    let ignored = rulings.ignored(&submissions);
    let mut lenience = lenience(&settings);
    let base = Base { settings: &settings, structure: &structure, roster: &roster, sources: &sources, today, quarter };
    let (mut years, mut findings) = base.check(&submissions, &lenience, &ignored);
    let accepted = rulings.accept(&mut findings, &sources).accepted;
    if !accepted.is_empty() {
        // What was accepted counts, and with it other values may be found wrong, or right.
        lenience.accepted = accepted;
        let before = findings;
        (years, findings) = base.check(&submissions, &lenience, &ignored);
        rulings.accept(&mut findings, &sources);
        keep_accepted(&mut findings, &before);
    }
    let of = base.year_inputs(&submissions, &lenience, &ignored);
    let context = base.context(&submissions, &years);
    let is_there = |i: &usize| !matches!(years.roles[*i], Role::After | Role::Ignored);
    let came: Vec<usize> = (0..submissions.len()).filter(is_there).collect();
    attach_all(&mut findings.list, &submissions, &came, &sources);
    let comparisons = compare_all(&context, &of, &findings.list);
    fold_runs(&mut findings);
    bound(&mut findings, submissions.len());
    // A file may hold the plans of two innovations: only the one with the mistake is faulty.
    let errors = findings.list.iter().filter(|f| f.severity == Severity::Error);
    let faulty: BTreeSet<(usize, Option<usize>)> =
        errors.filter_map(|f| f.at.file.map(|file| (file, f.agency))).collect();
    let is_faulty = |submission: &Submission| faulty.contains(&(submission.file, submission.roster_row()));
    let statuses: Vec<Status> =
        submissions.iter().zip(&years.roles).map(|(s, role)| status_of(s, *role, is_faulty(s))).collect();
    let agencies = agencies(years.of_rows, &settings, &roster, today, &findings.list);
    Outcome {
        today,
        printed: today,
        quarter,
        settings,
        structure,
        roster,
        sources,
        received_at,
        rulings: rulings.into_list(),
        submissions,
        roles: years.roles,
        statuses,
        agencies,
        findings,
        comparisons,
    }
}

/// What files are held against, whatever counts of them.
#[derive(Clone, Copy)]
struct Base<'a> {
    settings: &'a Settings,
    structure: &'a Structure,
    roster: &'a Roster,
    sources: &'a Sources,
    today: NaiveDate,
    quarter: Option<Quarter>,
}

impl<'a> Base<'a> {
    /// The years and the findings, without the submissions that were decided not to count.
    fn check(&self, submissions: &[Submission], lenience: &Lenience, ignored: &[usize]) -> (Years, Findings) {
        let mut years = years(&self.year_inputs(submissions, lenience, ignored));
        ignored.iter().for_each(|&index| years.roles[index] = Role::Ignored);
        let findings = check_each(&self.context(submissions, &years));
        (years, findings)
    }

    fn year_inputs<'b>(
        &self,
        submissions: &'b [Submission],
        lenience: &'b Lenience,
        without: &'b [usize],
    ) -> YearInputs<'b>
    where
        'a: 'b,
    {
        let Self { settings, roster, today: day, .. } = *self;
        YearInputs { settings, roster, submissions, day, lenience, without }
    }

    fn context<'b>(&self, submissions: &'b [Submission], years: &'b Years) -> Context<'b>
    where
        'a: 'b,
    {
        let Self { settings, structure, roster, sources, today, quarter } = *self;
        Context { today, settings, structure, roster, submissions, sources, years, quarter }
    }
}

/// What an outcome was made from, so that another can be made for another day without reading again.
pub fn inputs_of(outcome: Outcome) -> Inputs {
    let Outcome { settings, structure, roster, rulings, sources, submissions, today, quarter, received_at, .. } =
        outcome;
    let decisions = rulings.into_iter().map(|ruling| ruling.decision).collect();
    Inputs { settings, structure, roster, decisions, sources, submissions, today, quarter, received_at }
}

/// What the settings do not hold against anyone: a fault whose rule is no error keeps nothing out.
fn lenience(settings: &Settings) -> Lenience {
    let is_error = |rule: &Rule| match settings.severities.get(rule.code) {
        Some(severity) => *severity == Some(Severity::Error),
        None => rule.severity == Severity::Error,
    };
    let off = FAULTS.iter().filter(|(_, rule)| !is_error(rule)).map(|(fault, _)| *fault).collect();
    Lenience { off, accepted: BTreeSet::new() }
}

/// Compares each plan in force with what it replaces, as if that were checked today.
fn compare_all(context: &Context<'_>, of: &YearInputs<'_>, findings: &[Finding]) -> Vec<Comparison> {
    let mut comparisons = Vec::new();
    let replacing = context.years.of_rows.iter().filter(|year| !year.plan_before.is_empty());
    for (agency, year) in replacing.filter_map(|year| Some((year.agency?, year))) {
        let all = context.submissions;
        let is_new = |i: &usize| !year.plan_before.iter().any(|before| are_parts(&all[*before], &all[*i]));
        let after: Vec<usize> = year.files.plan.iter().copied().filter(is_new).collect();
        comparisons.push(Comparison { agency, before: year.plan_before.clone(), after, ..Comparison::default() });
    }
    if comparisons.is_empty() {
        return comparisons;
    }
    let replaced = comparisons.iter().flat_map(|c| &c.after);
    let without: Vec<usize> = replaced.chain(of.without).copied().collect();
    let mut before = years(&YearInputs { without: &without, ..*of });
    for (role, now) in before.roles.iter_mut().zip(&context.years.roles).filter(|(_, now)| **now == Role::Ignored) {
        *role = *now;
    }
    let then = check_each(&Context { years: &before, ..*context });
    for comparison in &mut comparisons {
        compare(comparison, context.submissions, &then.list, findings);
    }
    comparisons
}

fn status_of(submission: &Submission, role: Role, faulty: bool) -> Status {
    match role {
        Role::After => Status::After,
        Role::Ignored => Status::Ignored,
        Role::Blank => Status::Blank,
        Role::Superseded(_) => Status::Superseded,
        _ if submission.refusal.is_some() || !submission.carries_anything() => Status::Refused,
        _ if faulty => Status::ToMend,
        _ if submission.actions.is_empty() && submission.identity.declares_nil() => Status::Nihil,
        _ => Status::Complete,
    }
}

/// The state of each roster row.
fn agencies(
    years: Vec<Year>,
    settings: &Settings,
    roster: &Roster,
    today: NaiveDate,
    findings: &[Finding],
) -> Vec<AgencyYear> {
    let mut counts = vec![(0, 0); roster.rows.len()];
    for finding in findings {
        let Some(slot) = finding.agency.and_then(|row| counts.get_mut(row)) else { continue };
        match finding.severity {
            Severity::Error => slot.0 += 1,
            Severity::Warning => slot.1 += 1,
            Severity::Note => {}
        }
    }
    let state = |(row, year): (usize, Year)| {
        let (errors, warnings) = counts[row];
        let status = match year.plan {
            PlanInForce::None if year.files.open.is_empty() => Status::Missing,
            PlanInForce::None => Status::Refused,
            _ if errors > 0 => Status::ToMend,
            PlanInForce::Nihil => Status::Nihil,
            PlanInForce::Actions => Status::Complete,
        };
        let (late, days_late) = lateness(&year, settings.program.deadline, today);
        let late = late && roster.rows[row].is_asked(today);
        AgencyYear { row, status, late, days_late: days_late.filter(|_| late), errors, warnings, year }
    };
    years.into_iter().enumerate().map(state).collect()
}

//! Brings submissions together: which file counts for whom, the findings, and the state of every roster row.
//! A pure function of submissions, settings and a day. Will not read or write.

pub mod outcome;
pub mod readings;
pub mod reconciliation;

use std::collections::BTreeSet;

use chrono::NaiveDate;

use crate::calendar::Quarter;
use crate::cells::Sources;
use crate::config::roster::Roster;
use crate::config::settings::Settings;
use crate::config::structure::Structure;
use crate::consolidate::outcome::Outcome;
use crate::finding::{Finding, Rule, Severity};
use crate::history::comparison::{Comparison, compare};
use crate::history::parts::are_parts;
use crate::history::replies::attach_all;
use crate::model::{Status, Submission};
use crate::rules::{Context, FAULTS, bound, check_each, fold_runs};
use crate::year::{AgencyYear, Lenience, PlanInForce, Role, Year, YearInputs, lateness, years};

/// What a run brings together.
#[derive(Debug, Clone)]
pub struct Inputs {
    /// Settings.
    pub settings: Settings,
    /// Phases, activities, columns.
    pub structure: Structure,
    /// Who must submit.
    pub roster: Roster,
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

/// The outcome of a run.
pub fn consolidate(inputs: Inputs) -> Outcome {
    let Inputs { settings, structure, roster, sources, submissions, today, quarter, received_at } = inputs;
    let lenience = lenience(&settings);
    let of = YearInputs {
        settings: &settings,
        roster: &roster,
        submissions: &submissions,
        day: today,
        lenience: &lenience,
        without: &[],
    };
    let years = years(&of);
    let context = Context {
        today,
        settings: &settings,
        structure: &structure,
        roster: &roster,
        submissions: &submissions,
        sources: &sources,
        years: &years,
        quarter,
    };
    let mut findings = check_each(&context);
    let came: Vec<usize> = (0..submissions.len()).filter(|&i| years.roles[i] != Role::After).collect();
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
        quarter,
        settings,
        structure,
        roster,
        sources,
        received_at,
        submissions,
        roles: years.roles,
        statuses,
        agencies,
        findings,
        comparisons,
    }
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
    let without: Vec<usize> = comparisons.iter().flat_map(|c| &c.after).copied().collect();
    let before = years(&YearInputs { without: &without, ..*of });
    let then = check_each(&Context { years: &before, ..*context });
    for comparison in &mut comparisons {
        compare(comparison, context.submissions, &then.list, findings);
    }
    comparisons
}

fn status_of(submission: &Submission, role: Role, faulty: bool) -> Status {
    match role {
        Role::After => Status::After,
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

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
use crate::consolidate::outcome::{AgencyState, Outcome};
use crate::finding::{Finding, Severity};
use crate::history::comparison::{Comparison, compare, replaced};
use crate::history::replies::attach_all;
use crate::history::revision::supersede;
use crate::model::{Status, Submission};
use crate::rules::{Context, Counting, bound, check_each, fold_runs};

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
    let superseded_by = supersede(&submissions);
    let context = Context {
        today,
        settings: &settings,
        structure: &structure,
        roster: &roster,
        submissions: &submissions,
        sources: &sources,
        superseded_by: &superseded_by,
        counting: &Counting::new(&submissions, &superseded_by),
        quarter,
    };
    let mut findings = check_each(&context);
    attach_all(&mut findings.list, &submissions, &sources);
    let comparisons = compare_all(&context, &findings.list);
    fold_runs(&mut findings);
    bound(&mut findings, submissions.len());
    // A file may hold the plans of two innovations: only the one with the mistake is faulty.
    let errors = findings.list.iter().filter(|f| f.severity == Severity::Error);
    let faulty: BTreeSet<(usize, Option<usize>)> =
        errors.filter_map(|f| f.at.file.map(|file| (file, f.agency))).collect();
    let statuses: Vec<Status> = submissions
        .iter()
        .zip(&superseded_by)
        .map(|(submission, by)| {
            status_of(submission, by.is_some(), faulty.contains(&(submission.file, submission.roster_row())))
        })
        .collect();
    let mut of_row: Vec<Vec<usize>> = vec![Vec::new(); roster.rows.len()];
    for (i, submission) in submissions.iter().enumerate() {
        of_row[..].get_mut(submission.roster_row().unwrap_or(usize::MAX)).into_iter().for_each(|own| own.push(i));
    }
    let state = |(row, own): (usize, &Vec<usize>)| state_of(row, own, &submissions, &statuses, &settings, today);
    let agencies = of_row.iter().enumerate().map(state).collect();
    Outcome {
        today,
        quarter,
        settings,
        structure,
        roster,
        sources,
        received_at,
        submissions,
        statuses,
        agencies,
        findings,
        comparisons,
    }
}

/// Compares each file that counts with what it replaces, as if that were checked today.
fn compare_all(context: &Context<'_>, findings: &[Finding]) -> Vec<Comparison> {
    let mut comparisons = replaced(context.submissions, context.superseded_by);
    if comparisons.is_empty() {
        return comparisons;
    }
    let before: BTreeSet<usize> = comparisons.iter().flat_map(|c| &c.before).copied().collect();
    let others: Vec<Option<usize>> =
        (0..context.submissions.len()).map(|i| if before.contains(&i) { None } else { Some(i) }).collect();
    let counting = &Counting::new(context.submissions, &others);
    let then = check_each(&Context { superseded_by: &others, counting, ..*context });
    for comparison in &mut comparisons {
        compare(comparison, context.submissions, &then.list, findings);
    }
    comparisons
}

fn status_of(submission: &Submission, superseded: bool, faulty: bool) -> Status {
    if superseded {
        Status::Superseded
    } else if submission.refusal.is_some() || submission.actions.is_empty() && !submission.identity.declares_nil() {
        Status::Refused
    } else if faulty {
        Status::ToMend
    } else if submission.identity.declares_nil() {
        Status::Nihil
    } else {
        Status::Complete
    }
}

fn state_of(
    row: usize,
    own: &[usize],
    submissions: &[Submission],
    statuses: &[Status],
    settings: &Settings,
    today: NaiveDate,
) -> AgencyState {
    let (superseded, mut current): (Vec<usize>, Vec<usize>) =
        own.iter().partition(|&&i| statuses[i] == Status::Superseded);
    let refused = own.iter().copied().filter(|&i| statuses[i] == Status::Refused).collect();
    let worst = [Status::ToMend, Status::Complete, Status::Nihil, Status::Refused];
    let status = worst.into_iter().find(|s| current.iter().any(|&i| statuses[i] == *s)).unwrap_or(Status::Missing);
    // Beside a readable part a refused one adds nothing, but it keeps the row from being complete.
    let status = match status {
        Status::Complete if current.iter().any(|&i| statuses[i] == Status::Refused) => Status::ToMend,
        other => other,
    };
    current.retain(|&i| statuses[i] != Status::Refused || status == Status::Refused);
    let received = current.iter().filter_map(|&i| submissions[i].received.date()).max();
    let (late, days_late) = match (settings.program.deadline, received, status) {
        (Some(deadline), _, Status::Missing) => {
            (today > deadline, (today > deadline).then(|| (today - deadline).num_days()))
        }
        (Some(deadline), Some(day), _) => (day > deadline, (day > deadline).then(|| (day - deadline).num_days())),
        _ => (false, None),
    };
    AgencyState { row, status, late, days_late, received, current, superseded, refused }
}

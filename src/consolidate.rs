//! Brings submissions together: which file counts for whom, the findings, and the state of every roster row.
//! A pure function of submissions, settings and a day. Will not read or write.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;

use crate::calendar::Quarter;
use crate::finding::Severity;
use crate::model::{Status, Submission};
use crate::outcome::{AgencyState, Outcome};
use crate::place::Sources;
use crate::roster::Roster;
use crate::rules::{Scene, check};
use crate::settings::Settings;
use crate::structure::Structure;
use crate::words::fold;

/// The outcome of a run.
pub fn consolidate(
    settings: Settings,
    structure: Structure,
    roster: Roster,
    sources: Sources,
    submissions: Vec<Submission>,
    today: NaiveDate,
    quarter: Option<Quarter>,
) -> Outcome {
    let superseded_by = supersede(&submissions);
    let scene = Scene {
        today,
        settings: &settings,
        structure: &structure,
        roster: &roster,
        submissions: &submissions,
        superseded_by: &superseded_by,
        quarter,
    };
    let findings = check(&scene);
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
    let agencies = (0..roster.rows.len()).map(|row| state_of(row, &submissions, &statuses, &settings, today)).collect();
    Outcome { today, settings, structure, roster, sources, submissions, statuses, agencies, findings }
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
    submissions: &[Submission],
    statuses: &[Status],
    settings: &Settings,
    today: NaiveDate,
) -> AgencyState {
    let mine = || (0..submissions.len()).filter(|&i| submissions[i].roster_row() == Some(row));
    let mut current: Vec<usize> = mine().filter(|&i| statuses[i] != Status::Superseded).collect();
    let superseded = mine().filter(|&i| statuses[i] == Status::Superseded).collect();
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
    AgencyState { row, status, late, days_late, received, current, superseded }
}

/// For each submission, the one that replaces it. Among files of one OPD the later revision counts: stated revision,
/// then the day received, then the workbook's own date, then the name. Files that share no action are parts.
fn supersede(submissions: &[Submission]) -> Vec<Option<usize>> {
    let mut by: Vec<Option<usize>> = vec![None; submissions.len()];
    let mut groups: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
    for (i, submission) in submissions.iter().enumerate() {
        if let Some(row) = submission.roster_row() {
            groups.entry(row).or_default().push(i);
        }
    }
    for group in groups.values_mut().filter(|group| group.len() > 1) {
        group.sort_by(|&a, &b| {
            rank(&submissions[b]).cmp(&rank(&submissions[a])).then(submissions[b].path.cmp(&submissions[a].path))
        });
        let mut counting: Vec<usize> = Vec::new();
        for &i in group.iter() {
            let newer = counting.iter().copied().find(|&c| replaces(&submissions[c], &submissions[i]));
            match newer {
                Some(newer) => by[i] = Some(newer),
                None => counting.push(i),
            }
        }
    }
    by
}

fn rank(submission: &Submission) -> (bool, u32, Option<NaiveDate>, Option<NaiveDate>) {
    (submission.refusal.is_none(), submission.revision, submission.received.date(), submission.modified)
}

fn replaces(newer: &Submission, older: &Submission) -> bool {
    if newer.refusal.is_some() {
        return older.refusal.is_some();
    }
    if older.refusal.is_some() || older.actions.is_empty() || newer.actions.is_empty() || newer.sha256 == older.sha256 {
        return true;
    }
    let keys = |s: &Submission| -> BTreeSet<(Option<String>, String)> {
        s.actions.iter().map(|a| (a.activity.value().cloned(), fold(&a.description.raw))).collect()
    };
    // Parts share no action; a stated later revision replaces even when every line was reworded.
    newer.revision > older.revision || !keys(newer).is_disjoint(&keys(older))
}

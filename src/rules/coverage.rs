//! Whether a plan as a whole has its phases and activities, and each as often as it recurs. Will not look at single rows.

use std::cmp::Ordering;
use std::collections::BTreeSet;

use chrono::Datelike;

use super::check::Context;
use super::sink::FindingSink;
use crate::calendar::{Period, Quarter, first_day, last_day};
use crate::config::structure::{Activity, Cadence};
use crate::finding::{About, Because};
use crate::model::{Action, Submission};

fn actions<'s>(parts: &'s [&'s Submission]) -> impl Iterator<Item = &'s Action> + Clone + 's {
    parts.iter().flat_map(|part| part.actions.iter())
}

fn phases_of(parts: &[&Submission]) -> BTreeSet<u8> {
    actions(parts).filter_map(|a| a.phase.value().copied()).collect()
}

/// Rows whose phase or activity is unknown may be what seems to be missing.
fn has_unknown(parts: &[&Submission], phase: Option<u8>) -> bool {
    actions(parts).any(|a| {
        let unknown_phase = a.phase.value().is_none();
        let here = phase.is_none() || a.phase.value().copied() == phase;
        unknown_phase || phase.is_some() && here && a.activity.value().is_none()
    })
}

pub(super) fn missing_phase(context: &Context<'_>, submission: &Submission, sink: &mut FindingSink<'_>) {
    let Some(parts) = context.whole_plan(submission) else { return };
    let there = phases_of(&parts);
    let sheet = submission.actions[0].sheet;
    for phase in context.structure.phases.iter().filter(|phase| !there.contains(&phase.number)) {
        if has_unknown(&parts, None) {
            return sink.not_evaluated(Because::UnknownPhase);
        }
        sink.at_sheet(sheet, "", About::MissingPhase(phase.number));
    }
}

pub(super) fn missing_activity(context: &Context<'_>, submission: &Submission, sink: &mut FindingSink<'_>) {
    let Some(parts) = context.whole_plan(submission) else { return };
    let there: BTreeSet<&str> = actions(&parts).filter_map(|a| a.activity.value().map(String::as_str)).collect();
    let phases = phases_of(&parts);
    let sheet = submission.actions[0].sheet;
    for activity in context.structure.activities.iter().filter(|a| a.required && !there.contains(a.code.as_str())) {
        if !phases.contains(&activity.phase) {
            continue;
        }
        if has_unknown(&parts, Some(activity.phase)) {
            sink.not_evaluated(Because::UnknownActivity);
            continue;
        }
        sink.at_sheet(sheet, &activity.code, About::MissingActivity(activity.code.clone()));
    }
}

/// Last month of the trial, 1 to 12 of the programme year; none when it is not dated. The trial is the last activity of
/// the phase before the one that monitors.
fn trial_end(context: &Context<'_>, parts: &[&Submission], phase: u8) -> Option<u32> {
    let year = context.settings.program.year;
    let trial = context.structure.activities.iter().rfind(|activity| activity.phase < phase)?;
    let last = of_activity(parts, &trial.code).filter_map(Action::period).map(|p| p.end).max()?;
    match last.year().cmp(&year) {
        Ordering::Less => Some(0),
        Ordering::Equal => Some(last.month()),
        Ordering::Greater => None,
    }
}

fn of_activity<'s>(parts: &'s [&'s Submission], code: &'s str) -> impl Iterator<Item = &'s Action> + Clone + 's {
    actions(parts).filter(move |action| action.activity.value().is_some_and(|known| known == code))
}

/// Finds what a recurring activity leaves open after the trial: the first months of its open spans of `months` months. Its
/// actions must all be dated.
fn recurring(
    context: &Context<'_>,
    submission: &Submission,
    sink: &mut FindingSink<'_>,
    (cadence, months): (Cadence, u32),
    about: fn(&Activity, &[u32], i32) -> About,
) {
    let year = context.settings.program.year;
    let parts = context.parts(submission);
    for activity in context.structure.activities.iter().filter(|activity| activity.cadence == Some(cadence)) {
        let periods: Option<Vec<Period>> = of_activity(&parts, &activity.code).map(Action::period).collect();
        // It is told where the first of them stands.
        let first = of_activity(&parts, &activity.code).next();
        let here = submission.actions.iter().find(|action| first.is_some_and(|first| std::ptr::eq(*action, first)));
        let trial = trial_end(context, &parts, activity.phase);
        let (Some(periods), Some(action), Some(trial)) = (periods, here, trial) else { continue };
        // A row of which nobody knows the activity may be of this one.
        if has_unknown(&parts, Some(activity.phase)) {
            sink.not_evaluated(Because::UnknownActivity);
            continue;
        }
        let is_open = |first: &u32| {
            let (from, to) = (first_day(year, *first), last_day(year, *first + months - 1));
            *first > trial && !periods.iter().any(|p| p.start <= to && from <= p.end)
        };
        let open: Vec<u32> = (1..=12).step_by(months as usize).filter(is_open).collect();
        if !open.is_empty() {
            sink.at_entry(action, &action.end, about(activity, &open, year));
        }
    }
}

pub(super) fn monthly(context: &Context<'_>, submission: &Submission, sink: &mut FindingSink<'_>) {
    let about = |activity: &Activity, open: &[u32], _| About::OpenMonths {
        activity: activity.code.clone(),
        months: open.to_vec(),
    };
    recurring(context, submission, sink, (Cadence::Monthly, 1), about);
}

pub(super) fn quarterly(context: &Context<'_>, submission: &Submission, sink: &mut FindingSink<'_>) {
    let about = |activity: &Activity, open: &[u32], year| About::OpenQuarters {
        activity: activity.code.clone(),
        quarters: open.iter().map(|first| Quarter { year, number: first.div_ceil(3) }).collect(),
    };
    recurring(context, submission, sink, (Cadence::Quarterly, 3), about);
}

//! Makes outputs as of the days that they print. A printed date alone is no change: what differs from the output of an earlier run
//! in nothing but its date stays as it is, and the rest is made with the date of this run. Will not make an output itself.

use std::collections::BTreeSet;
use std::sync::{Mutex, PoisonError};

use chrono::NaiveDate;

use crate::consolidate::outcome::Outcome;
use crate::error::Error;
use crate::output::{Manifest, Output, Place, Sha, Stage, sha256};

/// One pass over the outputs, all of which print the same day: first those days that outputs of earlier runs print, then the
/// day of this run.
pub(super) struct Round<'a> {
    /// The day that is printed.
    day: NaiveDate,
    /// Whether it is the day of this run: what is left is made now.
    is_last: bool,
    stage: &'a Stage<'a>,
    last: &'a Manifest,
    done: &'a Mutex<BTreeSet<String>>,
}

/// Calls `work` for each round, with the outcome printing the day of the round.
pub(super) fn rounds(
    outcome: &mut Outcome,
    stage: &Stage<'_>,
    last: &Manifest,
    mut work: impl FnMut(&Outcome, &Round<'_>) -> Result<(), Error>,
) -> Result<(), Error> {
    let today = outcome.today;
    let earlier: BTreeSet<NaiveDate> = last.printed.values().copied().filter(|day| *day < today).collect();
    let done = Mutex::default();
    for day in earlier.into_iter().chain([today]) {
        outcome.printed = day;
        work(outcome, &Round { day, is_last: day == today, stage, last, done: &done })?;
    }
    Ok(())
}

impl Round<'_> {
    /// Whether a unit is to be made in this round: files that are printed together, by the names that they may have.
    pub fn wants(&self, names: &[String]) -> bool {
        if self.is_last {
            return !names.iter().any(|name| self.done().contains(name));
        }
        let printed = names.iter().filter_map(|name| self.last.printed.get(&Place::new(name)?));
        printed.min() == Some(&self.day)
    }

    /// The names of the outputs of earlier runs below a folder.
    pub fn known_below(&self, folder: &str) -> Vec<String> {
        self.last.outputs.keys().filter(|place| place.is_below(folder)).map(|place| place.path().to_owned()).collect()
    }

    /// Takes the files of a unit: those of an earlier day only where they are all as they were.
    pub fn put(&self, names: &[String], files: &[Output]) -> Result<(), Error> {
        if !self.is_last {
            let made: BTreeSet<&String> = files.iter().map(|(name, _)| name).collect();
            let is_known = |name: &String| Place::new(name).is_some_and(|place| self.last.outputs.contains_key(&place));
            let is_gone = |name: &&String| !made.contains(name) && is_known(name);
            if names.iter().any(|name| is_gone(&name))
                || !files.iter().all(|(name, bytes)| self.was(name) == Some(&sha256(bytes)))
            {
                return Ok(());
            }
        }
        for (name, bytes) in files {
            self.stage.put_printed(name, bytes, self.day)?;
        }
        self.done().extend(names.iter().cloned().chain(files.iter().map(|(name, _)| name.clone())));
        Ok(())
    }

    fn was(&self, name: &str) -> Option<&Sha> {
        self.last.outputs.get(&Place::new(name)?)
    }

    fn done(&self) -> std::sync::MutexGuard<'_, BTreeSet<String>> {
        self.done.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

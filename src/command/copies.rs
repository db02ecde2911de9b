//! Copies of the newest quarterly report for the folder of each OPD, and of all its reports for the portal. Will not make a report.

use std::collections::BTreeMap;

use crate::calendar::Quarter;
use crate::config::file_names::{FileNames, OUTGOING, REPORTS, report_copy};
use crate::consolidate::outcome::Outcome;
use crate::error::Error;
use crate::output::{OutputFolder, Place, Stage};
use crate::year::AgencyYear;

/// The reports of OPDs that stand in the folder of outputs when this run has ended.
pub(super) struct Reports<'a> {
    folder: &'a OutputFolder,
    stage: &'a Stage<'a>,
    /// The reports of each quarter that has ended: their places.
    quarters: BTreeMap<Quarter, Vec<Place>>,
}

impl<'a> Reports<'a> {
    /// Those of this run and of earlier ones. `made`: the quarter whose reports this run makes anew.
    pub fn new(folder: &'a OutputFolder, stage: &'a Stage<'a>, outcome: &Outcome, made: Option<Quarter>) -> Self {
        let mut quarters: BTreeMap<Quarter, Vec<Place>> = BTreeMap::new();
        let written = stage.written();
        let earlier = folder.last().outputs.keys().filter(|place| quarter_of(place).is_some_and(|q| Some(q) != made));
        for place in written.keys().chain(earlier) {
            if let Some(quarter) = quarter_of(place).filter(|quarter| quarter.period().end < outcome.today) {
                quarters.entry(quarter).or_default().push(place.clone());
            }
        }
        Self { folder, stage, quarters }
    }

    /// The reports of a roster row, the newest first.
    pub fn of(&self, names: &FileNames, row: usize) -> Vec<(Quarter, Place)> {
        let own = |quarter: &Quarter| Place::new(&format!("{REPORTS}/{quarter}/{}", names.report(row)));
        let all = self
            .quarters
            .iter()
            .rev()
            .filter_map(|(quarter, places)| Some((*quarter, own(quarter).filter(|place| places.contains(place))?)));
        all.collect()
    }

    /// Sets a copy of a report aside; gives its bytes counted, none where it does not stand any more.
    pub fn copy(&self, report: &Place, to: &str) -> Result<Option<usize>, Error> {
        let found = match self.stage.read(report)? {
            None => self.folder.read(report)?,
            found => found,
        };
        let Some((bytes, day)) = found else { return Ok(None) };
        match day {
            Some(day) => self.stage.put_printed(to, &bytes, day)?,
            None => self.stage.put(to, &bytes)?,
        }
        Ok(Some(bytes.len()))
    }
}

/// Puts the newest report of each OPD whose plan is in force beside its workbook.
pub(super) fn hand_over(outcome: &Outcome, names: &FileNames, reports: &Reports<'_>) -> Result<(), Error> {
    let counting = outcome.agencies.iter().filter(|state: &&AgencyYear| state.counts());
    for state in counting {
        if let Some((quarter, report)) = reports.of(names, state.row).into_iter().next() {
            reports.copy(&report, &format!("{OUTGOING}/{}/{}", names.folder(state.row), report_copy(quarter)))?;
        }
    }
    Ok(())
}

fn quarter_of(place: &Place) -> Option<Quarter> {
    place.path().strip_prefix(REPORTS)?.strip_prefix('/')?.split('/').next()?.parse().ok()
}

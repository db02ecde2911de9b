//! Makes the portal: the files that its pages offer, then the pages. Will not decide what may be shown: the settings do.

use super::Options;
use super::copies::Reports;
use super::products::{BLANKS, blanks, generic, outgoing_of};
use super::rounds::{Round, rounds};
use crate::config::file_names::{BLANK_TEMPLATE, FileNames, OUTGOING, PORTAL, report_copy};
use crate::config::settings::Shown;
use crate::consolidate::outcome::Outcome;
use crate::error::Error;
use crate::output::{Found, OutputFolder, Place, Stage};
use crate::portal::{Download, Offer, pages};
use crate::template::{Fill, template};
use crate::threads::each;
use crate::year::AgencyYear;

/// Files that pages offer, below `portal/`.
const FILES: &str = "berkas";
/// Sets the portal aside.
pub(super) fn portal(
    outcome: &mut Outcome,
    options: &Options,
    folder: &OutputFolder,
    stage: &Stage<'_>,
    reports: &Reports<'_>,
) -> Result<(), Error> {
    let names = FileNames::of(&outcome.roster);
    books(outcome, &names, options, folder, stage)?;
    let offers = offers(outcome, &names, stage, reports)?;
    let blank = match outcome.settings.portal.shows(Shown::Template) {
        true => Some(anybody(outcome, stage)?),
        false => None,
    };
    let folders: Vec<&str> = (0..outcome.roster.rows.len()).map(|row| names.folder(row)).collect();
    rounds(outcome, stage, folder.last(), |outcome, round| {
        let place = |page: &str| format!("{PORTAL}/{page}");
        let wanted = |page: &str| round.wants(&[place(page)]);
        let made = pages(outcome, &folders, &offers, blank.as_ref(), options.threads, &wanted)?;
        made.into_iter().try_for_each(|(page, bytes)| put(round, place(&page), bytes))
    })
}

fn put(round: &Round<'_>, name: String, bytes: Vec<u8>) -> Result<(), Error> {
    round.put(std::slice::from_ref(&name), &[(name.clone(), bytes)])
}

/// The template for nobody in particular.
fn anybody(outcome: &Outcome, stage: &Stage<'_>) -> Result<Download, Error> {
    let (_, bytes) = generic(outcome)?;
    let path = format!("{FILES}/{BLANK_TEMPLATE}");
    stage.put(&format!("{PORTAL}/{path}"), &bytes)?;
    Ok(Download { path, label: "Unduh templat kosong tanpa nama perangkat daerah".into(), bytes: bytes.len() })
}

/// Where the workbook of a roster row stands below `portal/`.
fn path_of(names: &FileNames, row: usize) -> String {
    format!("{FILES}/{}/{}", names.folder(row), names.template(row))
}

/// Whether a page offers the workbook to go on with.
fn goes_on(outcome: &Outcome, state: &AgencyYear) -> bool {
    state.counts() && outcome.settings.portal.shows(Shown::Workbook)
}

/// Sets the workbooks aside that pages offer. Those to go on with print a day, blank ones do not.
fn books(
    outcome: &mut Outcome,
    names: &FileNames,
    options: &Options,
    folder: &OutputFolder,
    stage: &Stage<'_>,
) -> Result<(), Error> {
    let sent = |row: usize| Place::new(&format!("{OUTGOING}/{}/{}", names.folder(row), names.template(row)));
    let staged = |row: usize| sent(row).map_or(Ok(None), |place| stage.read(&place));
    let same = folder.last().facts.get(BLANKS) == Some(&blanks(outcome));
    let now: &Outcome = outcome;
    each(&now.agencies, options.threads, |state| {
        let (shows, place) = (&now.settings.portal, format!("{PORTAL}/{}", path_of(names, state.row)));
        if goes_on(now, state) {
            // What goes to the OPD is that very file.
            return match staged(state.row)? {
                Some((bytes, day)) => stage.put_printed(&place, &bytes, day.unwrap_or(now.today)),
                None => Ok(()),
            };
        }
        if !shows.shows(Shown::Template) && (state.counts() || !shows.shows(Shown::Workbook)) {
            return Ok(());
        }
        let blank = match staged(state.row)?.filter(|_| !state.counts()) {
            Some((bytes, _)) => Some(bytes),
            None => {
                Place::new(&place).filter(|_| same).map_or(Ok(None), |place| folder.read(&place))?.and_then(blank_of)
            }
        };
        let make = || template(&now.structure, &now.settings, Some(now.roster_row(state)), &Fill::default());
        stage.put(&place, &blank.map_or_else(make, Ok)?)
    })?;
    let copied = stage.written();
    rounds(outcome, stage, folder.last(), |outcome, round| {
        let left = |state: &&AgencyYear| {
            let name = format!("{PORTAL}/{}", path_of(names, state.row));
            goes_on(outcome, state)
                && round.wants(std::slice::from_ref(&name))
                && Place::new(&name).is_some_and(|place| !copied.contains_key(&place))
        };
        let left: Vec<&AgencyYear> = outcome.agencies.iter().filter(left).collect();
        each(&left, options.threads, |state| {
            let made = outgoing_of(outcome, names, state)?.into_iter().next();
            made.map_or(Ok(()), |(_, bytes)| put(round, format!("{PORTAL}/{}", path_of(names, state.row)), bytes))
        })
        .map(drop)
    })
}

/// A file of an earlier run, where it is a blank template.
fn blank_of((bytes, day): Found) -> Option<Vec<u8>> {
    day.is_none().then_some(bytes)
}

/// What each OPD may download; the reports are set aside.
fn offers(outcome: &Outcome, names: &FileNames, stage: &Stage<'_>, reports: &Reports<'_>) -> Result<Vec<Offer>, Error> {
    let mut offers = vec![Offer::default(); outcome.roster.rows.len()];
    for state in &outcome.agencies {
        let offer = &mut offers[state.row];
        let path = path_of(names, state.row);
        let book = Place::new(&format!("{PORTAL}/{path}")).map_or(Ok(None), |place| stage.read(&place))?;
        let label = if goes_on(outcome, state) { "Unduh buku kerja lanjutan" } else { "Unduh templat kosong" };
        offer.book = book.map(|(bytes, _)| Download { path, label: label.into(), bytes: bytes.len() });
        if !outcome.settings.portal.shows(Shown::Reports) {
            continue;
        }
        for (quarter, report) in reports.of(names, state.row) {
            let path = format!("{FILES}/{}/{}", names.folder(state.row), report_copy(quarter));
            if let Some(bytes) = reports.copy(&report, &format!("{PORTAL}/{path}"))? {
                let label = format!("Laporan {} Tahun {}", quarter.name(), quarter.year);
                offer.reports.push(Download { path, label, bytes });
            }
        }
    }
    Ok(offers)
}

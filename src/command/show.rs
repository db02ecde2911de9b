//! Makes the portal: the files that its pages offer, then the pages. Will not decide what may be shown: the settings do.

use std::collections::BTreeMap;

use super::Options;
use super::copies::Reports;
use super::products::{BLANKS, blanks, generic, outgoing_of};
use super::rounds::{Round, rounds};
use crate::config::file_names::{BLANK_TEMPLATE, FileNames, OUTGOING, PORTAL, report_copy};
use crate::config::settings::Shown;
use crate::consolidate::outcome::Outcome;
use crate::error::Error;
use crate::output::{OutputFolder, Place, Stage};
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
    let offers = offers(outcome, &names, options, folder, stage, reports)?;
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
    Ok(Download { path, label: "Unduh templat kosong umum".into(), bytes: bytes.len() })
}

/// What each OPD may download; the files are set aside.
fn offers(
    outcome: &Outcome,
    names: &FileNames,
    options: &Options,
    folder: &OutputFolder,
    stage: &Stage<'_>,
    reports: &Reports<'_>,
) -> Result<Vec<Offer>, Error> {
    let same = folder.last().facts.get(BLANKS) == Some(&blanks(outcome));
    let earlier = |place: &str| -> Result<Option<Vec<u8>>, Error> {
        let Some(place) = Place::new(place).filter(|_| same) else { return Ok(None) };
        Ok(folder.read(&place)?.map(|(bytes, _)| bytes))
    };
    let all = each(&outcome.agencies, options.threads, |state| {
        let mut offer = Offer::default();
        let path = format!("{FILES}/{}/{}", names.folder(state.row), names.template(state.row));
        let place = format!("{PORTAL}/{path}");
        if let Some((bytes, label)) = book(outcome, names, state, stage, &|| earlier(&place))? {
            stage.put(&place, &bytes)?;
            offer.book = Some(Download { path, label: label.into(), bytes: bytes.len() });
        }
        if outcome.settings.portal.shows(Shown::Reports) {
            for (quarter, report) in reports.of(names, state.row) {
                let path = format!("{FILES}/{}/{}", names.folder(state.row), report_copy(quarter));
                if let Some(bytes) = reports.copy(&report, &format!("{PORTAL}/{path}"))? {
                    let label = format!("Laporan {} Tahun {}", quarter.name(), quarter.year);
                    offer.reports.push(Download { path, label, bytes });
                }
            }
        }
        Ok((state.row, offer))
    })?;
    let mut by_row: BTreeMap<usize, Offer> = all.into_iter().collect();
    Ok((0..outcome.roster.rows.len()).map(|row| by_row.remove(&row).unwrap_or_default()).collect())
}

/// The workbook that an OPD may download: the one to go on with where that is shown, else the blank template.
fn book(
    outcome: &Outcome,
    names: &FileNames,
    state: &AgencyYear,
    stage: &Stage<'_>,
    earlier: &dyn Fn() -> Result<Option<Vec<u8>>, Error>,
) -> Result<Option<(Vec<u8>, &'static str)>, Error> {
    let portal = &outcome.settings.portal;
    let goes_on = state.counts() && portal.shows(Shown::Workbook);
    if !goes_on && !portal.shows(Shown::Template) && (state.counts() || !portal.shows(Shown::Workbook)) {
        return Ok(None);
    }
    let label = if goes_on { "Unduh buku kerja lanjutan" } else { "Unduh templat kosong" };
    // What goes to the OPD is that very file, unless it has a plan already and may not show it.
    let sent = Place::new(&format!("{OUTGOING}/{}/{}", names.folder(state.row), names.template(state.row)));
    if let Some(sent) = sent.filter(|_| goes_on || !state.counts())
        && let Some((bytes, _)) = stage.read(&sent)?
    {
        return Ok(Some((bytes, label)));
    }
    if goes_on {
        let made = outgoing_of(outcome, names, state)?;
        return Ok(made
            .into_iter()
            .find(|(name, _)| name.ends_with(names.template(state.row)))
            .map(|(_, bytes)| (bytes, label)));
    }
    let bytes = match earlier()? {
        Some(bytes) => bytes,
        None => template(&outcome.structure, &outcome.settings, Some(outcome.roster_row(state)), &Fill::default())?,
    };
    Ok(Some((bytes, label)))
}

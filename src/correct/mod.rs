//! What goes to each OPD: the one workbook to go on with, its plan and progress on the official template, faulty cells marked, and
//! a letter. A pure function from the outcome to bytes. Will not write files, and will not decide what is wrong: the rules do.

mod letter;
mod line;
mod marks;
mod refill;
mod runs;
mod settled;
mod sheets;

use crate::config::file_names::{FileNames, LETTER};
use crate::consolidate::outcome::Outcome;
use crate::error::Error;
use crate::finding::Severity;
use crate::model::Status;
use crate::template::{Fill, template};
use crate::year::AgencyYear;

/// What goes to every roster row: path inside `kirim/`, and content.
///
/// # Errors
/// As [`outgoing`].
pub fn all_outgoing(outcome: &Outcome) -> Result<Vec<(String, Vec<u8>)>, Error> {
    let names = FileNames::of(&outcome.roster);
    let all: Result<Vec<_>, Error> = outcome.agencies.iter().map(|state| outgoing(outcome, &names, state)).collect();
    Ok(all?.into_iter().flatten().collect())
}

/// What goes to one roster row: the one workbook to go on with, which is the blank template while there is no plan in force,
/// and a letter where something is asked.
///
/// # Errors
/// [`Error::Make`] when a workbook cannot be made.
pub fn outgoing(outcome: &Outcome, names: &FileNames, state: &AgencyYear) -> Result<Vec<(String, Vec<u8>)>, Error> {
    let book = names.template(state.row);
    let (bytes, counts) =
        if state.counts() { workbook(outcome, state)? } else { (blank(outcome, state)?, Counts::default()) };
    let text = match state.status {
        Status::ToMend if state.counts() => Some(letter::covering(outcome, state, book, counts)),
        Status::ToMend | Status::Refused => Some(letter::refused(outcome, state)),
        Status::Missing if outcome.is_asked(state) => Some(letter::reminder(outcome, state, book)),
        _ => letter::months_owed(outcome, state, book),
    };
    let path = |name: &str| format!("{}/{name}", names.folder(state.row));
    let letter = text.map(|text| (path(LETTER), text.into_bytes()));
    Ok([(path(book), bytes)].into_iter().chain(letter).collect())
}

/// The template as it is before there is a plan.
fn blank(outcome: &Outcome, state: &AgencyYear) -> Result<Vec<u8>, Error> {
    template(&outcome.structure, &outcome.settings, Some(outcome.roster_row(state)), &Fill::default())
}

/// What is open, as every sheet, letter and page counts it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) struct Counts {
    /// Must be mended.
    pub errors: usize,
    /// Should be looked at.
    pub warnings: usize,
    /// Of both, those that the OPD answered.
    pub answered: usize,
    /// Whether any of it stands in a cell of the workbook.
    pub in_cells: bool,
}

impl Counts {
    fn of(outcome: &Outcome, state: &AgencyYear, lines: &[line::Line]) -> Self {
        let open = outcome.findings_of(state).filter(|finding| finding.severity != Severity::Note);
        let in_cells = lines.iter().any(|line| line.weight != line::Weight::Information);
        let answered = open.filter(|finding| finding.reply.is_some()).count();
        Self { errors: state.errors, warnings: state.warnings, answered, in_cells }
    }

    /// How many were answered, for the end of a sentence; nothing when none was.
    fn answered_said(self) -> String {
        if self.answered == 0 { String::new() } else { format!(", {} di antaranya sudah ditanggapi", self.answered) }
    }
}

fn workbook(outcome: &Outcome, state: &AgencyYear) -> Result<(Vec<u8>, Counts), Error> {
    let row = outcome.roster_row(state);
    let mut refilled = refill::refill(outcome, state);
    let make = |fill: &_| template(&outcome.structure, &outcome.settings, Some(row), fill);
    // What the reader finds in the refilled workbook is what is to be mended, at the cells where it now stands.
    let plain = make(&refilled.fill)?;
    let lines = marks::mark(outcome, state, &plain, &mut refilled);
    let counts = Counts::of(outcome, state, &lines);
    if lines.is_empty() {
        return Ok((plain, counts));
    }
    refilled.fill.extra = sheets::sheets(outcome, state, &lines, counts);
    Ok((make(&refilled.fill)?, counts))
}

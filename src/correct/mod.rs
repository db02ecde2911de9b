//! Corrections: for each OPD with something to mend its own table on the official template, faulty cells marked, and a letter.
//! A pure function from the outcome to bytes. Will not write files, and will not decide what is wrong: the rules do.

mod letter;
mod line;
mod marks;
mod refill;
mod runs;
mod settled;
mod sheets;

use crate::config::file_names::FileNames;
use crate::consolidate::outcome::{AgencyState, Outcome};
use crate::error::Error;
use crate::model::Status;
use crate::template::template;

/// The files for every roster row that has something to mend or is silent: name inside `perbaikan/`, and content.
///
/// # Errors
/// As [`correction`].
pub fn corrections(outcome: &Outcome) -> Result<Vec<(String, Vec<u8>)>, Error> {
    let names = FileNames::of(&outcome.roster);
    let all: Result<Vec<_>, Error> = outcome.agencies.iter().map(|state| correction(outcome, &names, state)).collect();
    Ok(all?.into_iter().flatten().collect())
}

/// The files for one roster row: workbook and covering letter when there is something to mend, a letter alone when
/// nothing could be read, a reminder when nothing came; nothing for rows that are complete.
///
/// # Errors
/// [`Error::Make`] when a workbook cannot be made.
pub fn correction(outcome: &Outcome, names: &FileNames, state: &AgencyState) -> Result<Vec<(String, Vec<u8>)>, Error> {
    let letter = |text: String| (names.letter(state.row).to_owned(), text.into_bytes());
    match state.status {
        Status::ToMend => {
            let book = names.correction(state.row);
            let (bytes, counts) = workbook(outcome, state)?;
            let covering = letter::covering(outcome, state, book, counts);
            Ok(vec![(book.to_owned(), bytes), letter(covering)])
        }
        Status::Refused => Ok(vec![letter(letter::refused(outcome, state))]),
        Status::Missing if outcome.roster_row(state).required => {
            let reminder = letter::reminder(outcome, state, names.template(state.row));
            Ok(vec![(names.reminder(state.row).to_owned(), reminder.into_bytes())])
        }
        _ => Ok(Vec::new()),
    }
}

/// Lines of the list of corrections by weight.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) struct Counts {
    /// Must be mended.
    pub errors: usize,
    /// Should be looked at.
    pub warnings: usize,
    /// Of both, those that the OPD answered.
    pub answered: usize,
}

impl Counts {
    fn of(lines: &[line::Line]) -> Self {
        use line::Weight::{Error, Information, Warning};
        let count = |weight| lines.iter().filter(|line| line.weight == weight).count();
        let answered = lines.iter().filter(|line| line.weight != Information && line.reply.is_some()).count();
        Self { errors: count(Error), warnings: count(Warning), answered }
    }

    /// How many were answered, for the end of a sentence; nothing when none was.
    fn answered_said(self) -> String {
        if self.answered == 0 { String::new() } else { format!(", {} di antaranya sudah ditanggapi", self.answered) }
    }
}

fn workbook(outcome: &Outcome, state: &AgencyState) -> Result<(Vec<u8>, Counts), Error> {
    let row = outcome.roster_row(state);
    let mut refilled = refill::refill(outcome, state);
    let make = |fill: &_| template(&outcome.structure, &outcome.settings, Some(row), fill);
    // What the reader finds in the refilled workbook is what is to be mended, at the cells where it now stands.
    let plain = make(&refilled.fill)?;
    let lines = marks::mark(outcome, state, &plain, &mut refilled);
    let counts = Counts::of(&lines);
    refilled.fill.extra = sheets::sheets(outcome, state, &lines, counts);
    Ok((make(&refilled.fill)?, counts))
}

//! The portal: static pages on which each OPD finds its workbook, its state and what it owes. A pure function from the outcome to
//! bytes. Will not write files, and shows nothing that the settings do not name (`[portal] tampil`).
//!
//! A page asks for nothing outside of itself: style, script and pictures stand in it, and its content security policy names the
//! hashes of the first two and forbids everything else. So it opens alike from a web server, a shared drive and a double click.

mod agency;
mod drawing;
mod guide;
mod look;
mod overview;
mod timetable;
mod tone;

use askama::Template;

use crate::calendar::long_date;
use crate::consolidate::outcome::Outcome;
use crate::error::Error;
use crate::figures::all_figures;
use crate::shown;
use crate::threads::each;
use crate::year::AgencyYear;

pub use look::Look;

/// A file that a page offers: its path below `portal/` with `/`, what it is, and its bytes counted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Download {
    /// Below `portal/`, with `/`.
    pub path: String,
    /// In words.
    pub label: String,
    /// Bytes.
    pub bytes: usize,
}

/// What the page of an OPD offers.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Offer {
    /// The workbook to go on with, or the blank template.
    pub book: Option<Download>,
    /// Quarterly reports, the newest first.
    pub reports: Vec<Download>,
}

/// What stands at the head and the foot of every page.
struct Head {
    unit: String,
    province: String,
    program: String,
    year: i32,
    day: String,
}

impl Head {
    fn new(outcome: &Outcome) -> Self {
        let program = &outcome.settings.program;
        Self {
            unit: line(&program.unit),
            province: line(&program.province),
            program: line(&program.name),
            year: program.year,
            day: long_date(outcome.printed),
        }
    }
}

/// The name of the first page.
pub const FIRST: &str = "index.html";
/// The page that explains the workbook.
pub const GUIDE: &str = "cara-mengisi.html";

/// The page of a roster row below `portal/`.
pub fn page_of(folder: &str) -> String {
    format!("opd/{folder}.html")
}

/// All pages: path below `portal/`, and content. `folders`: the name of each roster row's page without its ending. `offers`: what
/// each of them may download, parallel to the roster. `blank`: the template of nobody in particular. `wanted`: which pages are made.
///
/// # Errors
/// [`Error::Make`] when a page cannot be made.
pub fn pages(
    outcome: &Outcome,
    folders: &[&str],
    offers: &[Offer],
    blank: Option<&Download>,
    threads: usize,
    wanted: &(dyn Fn(&str) -> bool + Sync),
) -> Result<Vec<(String, Vec<u8>)>, Error> {
    let look = Look::new();
    let mut made = Vec::new();
    if wanted(FIRST) {
        made.push(rendered(FIRST, &overview::page(outcome, &look, &all_figures(outcome), folders, blank))?);
    }
    if wanted(GUIDE) {
        made.push(rendered(GUIDE, &guide::page(outcome, &look))?);
    }
    let of_agencies: Vec<&AgencyYear> =
        outcome.agencies.iter().filter(|state| wanted(&page_of(folders[state.row]))).collect();
    made.extend(each(&of_agencies, threads, |state| {
        rendered(&page_of(folders[state.row]), &agency::page(outcome, &look, state, &offers[state.row]))
    })?);
    Ok(made)
}

fn rendered(name: &str, page: &impl Template) -> Result<(String, Vec<u8>), Error> {
    let text = page.render().map_err(|e| Error::Make { what: name.to_owned(), detail: e.to_string() })?;
    Ok((name.to_owned(), text.into_bytes()))
}

/// Text as one line of a page; what it holds of markup is escaped by the templates.
fn line(text: &str) -> String {
    shown::line(text).trim().to_owned()
}

/// `45 kB`.
fn size(bytes: usize) -> String {
    format!("{} kB", bytes.div_ceil(1000))
}

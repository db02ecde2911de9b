//! The official template: a workbook for one OPD, blank or refilled with what was read. A pure function from data to bytes.
//! Will not read a workbook, and will not decide what is wrong with one.

mod checks;
mod counts;
mod draft;
mod due;
mod entry;
mod excel;
mod extra;
mod fill;
mod gantt;
mod guide;
mod heights;
mod identity;
mod layout;
mod lists;
mod monitoring;
mod monitoring_figures;
mod notes;
mod plan;
mod plan_colours;
mod plan_entries;
mod sheets;
pub mod style;

pub use fill::{Cell, ExtraCell, ExtraSheet, Fill, FilledRow, HIDDEN, Mark, Values4};
pub use layout::*;
pub use sheets::*;

use rust_xlsxwriter::{Workbook, Worksheet, XlsxError};

use crate::config::roster::RosterRow;
use crate::config::settings::Settings;
use crate::config::structure::Structure;
use crate::error::Error;
use crate::spreadsheet::Text;
use draft::Draft;

/// Version of the template; a workbook of another version is outdated.
pub const VERSION: &str = crate::config::settings::TEMPLATE_VERSION;

type Write = fn(&Draft<'_>, &mut Worksheet) -> Result<(), XlsxError>;

/// The sheets in their order. Further sheets stand before all of them, or before the hidden ones.
const SHEETS: [(&str, Write); 8] = [
    (GUIDE, guide::write),
    (IDENTITY, identity::write),
    (PLAN, plan::write),
    (MONITORING, monitoring::write),
    (NOTES, notes::write_notes),
    (EVALUATIONS, notes::write_evaluations),
    (LISTS, lists::write_lists),
    (ANCHOR, lists::write_anchor),
];

/// The bytes of an official template for a roster row (or for nobody in particular), filled with `fill`.
///
/// # Errors
/// [`Error::Make`] when the workbook cannot be made, as with a further sheet whose name Excel refuses.
pub fn template(
    structure: &Structure,
    settings: &Settings,
    row: Option<&RosterRow>,
    fill: &Fill,
) -> Result<Vec<u8>, Error> {
    let draft = Draft::new(structure, settings, row, fill);
    let fail = |detail: String| Error::Make {
        what: format!("Templat {}", row.map_or("kosong", |row| row.code.as_str())),
        detail,
    };
    let bytes = write(&draft).map_err(|error| fail(error.to_string()))?;
    heights::release(bytes).map_err(|error| fail(error.to_string()))
}

fn write(draft: &Draft<'_>) -> Result<Vec<u8>, XlsxError> {
    let mut workbook = Workbook::new();
    workbook.set_properties(&lists::properties(draft)?);
    let add = |workbook: &mut Workbook, first: bool| -> Result<(), XlsxError> {
        for extra in draft.fill.extra.iter().filter(|extra| extra.first == first) {
            extra::write(draft, workbook.add_worksheet().put_name(&extra.name)?, extra)?;
        }
        Ok(())
    };
    add(&mut workbook, true)?;
    for (name, write) in SHEETS {
        if name == LISTS {
            add(&mut workbook, false)?;
        }
        // Without this an empty cached result would be written as 0.
        let sheet = workbook.add_worksheet().put_name(name)?.set_formula_result_default("");
        write(draft, sheet)?;
    }
    lists::define_names(draft, &mut workbook)?;
    workbook.save_to_buffer()
}

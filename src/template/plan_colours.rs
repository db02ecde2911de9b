//! Colours of the sheet *Rencana Aksi*, which mirror its checks. Will not write any cell.

use rust_xlsxwriter::{Worksheet, XlsxError};

use super::checks::{At, COMPLETE, all_checks, used_formula};
use super::draft::Draft;
use super::entry::{colour, colour_check};
use super::layout::{PLAN_CHECK, plan_column};
use super::style;

/// Adds all of them.
pub(super) fn add(draft: &Draft<'_>, sheet: &mut Worksheet) -> Result<(), XlsxError> {
    let (first, last) = (draft.layout.first_row(), draft.layout.last_row());
    let at = At::row(draft, 0);
    let used = used_formula(at);
    for check in all_checks() {
        let column = plan_column(check.field).unwrap_or_default();
        let formula = format!("AND({used},{})", check.excel(at));
        colour(sheet, (first, column, last, column), &formula, check.fault.tint())?;
    }
    colour(sheet, (first, 0, last, PLAN_CHECK - 1), &format!("ISERROR(A{})", first + 1), style::tint_wrong())?;
    colour_check(sheet, (first, PLAN_CHECK, last, PLAN_CHECK), COMPLETE)
}

//! The live checks of plan and monitoring, each declared once: from it come the column *Cek* as a formula and as its cached
//! result, and the colours. Will not write any cell.

mod at;
mod check;
mod code;
mod condition;
mod figures;
mod recurring;
mod rows;
mod wide;

pub(super) use at::At;
pub(super) use check::Check;
pub(super) use code::outline as code_outline;
pub(super) use condition::date_formula;
pub(super) use figures::{COLOURS, Colour, FINE, figure_formula, figure_results};

use super::draft::Draft;
use super::excel::is_blank;
use crate::model::Field;

/// What a row that passes all checks shows.
pub(super) const COMPLETE: &str = "Lengkap";
/// What a row shows when a cell holds an error value.
pub(super) const BROKEN: &str = "Ada sel berisi galat rumus";

/// All checks of the plan in the order in which they are told: first those of the row itself.
pub(super) fn all_checks() -> impl Iterator<Item = &'static Check> {
    rows::ROW_CHECKS.iter().chain(&wide::WIDE_CHECKS).chain(&recurring::RECURRING_CHECKS)
}

/// When a row counts: something stands in it, and the OPD does not declare that it has nothing to plan. A row with an
/// action counts in any case.
pub(super) fn used_formula(at: At<'_>) -> String {
    let action = at.address(Field::Description);
    format!("AND(COUNTA({})>0,OR(pernyataan_nihil<>\"Ya\",TRIM({action})<>\"\"))", at.entries())
}

/// The formula of *Cek* for a row.
pub(super) fn check_formula(at: At<'_>) -> String {
    let mut formula = format!("=IFERROR(IF(NOT({}),\"\",", used_formula(at));
    for check in all_checks() {
        formula += &format!("IF({},\"{}\",", check.excel(at), check.message);
    }
    formula += &format!("\"{COMPLETE}\"");
    formula += &")".repeat(all_checks().count());
    formula += &format!("),\"{BROKEN}\")");
    formula
}

/// What *Cek* shows in each row.
pub(super) fn check_results(draft: &Draft<'_>) -> Vec<&'static str> {
    let is_used = |index: usize| {
        let row = &draft.rows[index];
        draft.is_begun(index) && (!draft.nil() || !is_blank(row.get(Field::Description)))
    };
    let mut results: Vec<&str> = (0..draft.rows.len()).map(|i| if is_used(i) { COMPLETE } else { "" }).collect();
    for check in all_checks() {
        for index in check.rows(draft) {
            if results[index] == COMPLETE {
                results[index] = check.message;
            }
        }
    }
    results
}

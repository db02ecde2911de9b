//! The column *Cek* of the plan: the first check of `plan_checks` that fails, as a formula and in Rust; and what the sheets
//! count. Will not write any cell.

use super::draft::Draft;
use super::excel::Held;
use super::excel::{equal, held, is_blank, is_filled, is_text, number};
use super::fill::PlanRow;
use super::layout::plan_column;
use super::plan_checks::{PLAN_CHECKS, PlanCheck};
use super::plan_wide_checks::WIDE_CHECKS;
use crate::cells::column_letters;
use crate::model::Field;

/// What a row that passes all checks shows.
pub(super) const COMPLETE: &str = "Lengkap";
/// What a row shows when a cell holds an error value.
pub(super) const BROKEN: &str = "Ada sel berisi galat rumus";

/// Addresses for the formulas of one row.
pub(super) struct Refs<'a> {
    /// One-based row.
    pub row: u32,
    /// One-based first and last row of the plan.
    pub span: (u32, u32),
    pub draft: &'a Draft<'a>,
}

impl Refs<'_> {
    /// `$B7`
    pub fn cell(&self, field: Field) -> String {
        format!("${}{}", letters(field), self.row)
    }

    /// `$B$7:$B$66`
    pub fn all(&self, field: Field) -> String {
        let (letters, (first, last)) = (letters(field), self.span);
        format!("${letters}${first}:${letters}${last}")
    }

    /// `$B$7:$B7`: the column down to this row.
    pub fn down_to_here(&self, field: Field) -> String {
        format!("${0}${1}:${0}{2}", letters(field), self.span.0, self.row)
    }

    pub fn blank(&self, field: Field) -> String {
        format!("TRIM({})=\"\"", self.cell(field))
    }

    /// Blank or a dash. A text beyond 255 characters makes MATCH fail, and is not empty.
    pub fn empty(&self, field: Field) -> String {
        format!("OR({},ISNUMBER(MATCH(TRIM({}),daftar_kosong,0)))", self.blank(field), self.cell(field))
    }

    pub fn no_number(&self, field: Field) -> String {
        format!("AND(NOT(ISNUMBER({})),NOT({}))", self.cell(field), self.empty(field))
    }

    pub fn outside(&self, field: Field) -> String {
        let (cell, period) = (self.cell(field), self.draft.settings.program.period);
        let (from, to) = (date_formula(period.start), date_formula(period.end));
        format!("AND(ISNUMBER({cell}),OR({cell}<{from},{cell}>={to}+1))")
    }
}

/// `DATE(2022,3,1)`
pub(super) fn date_formula(day: chrono::NaiveDate) -> String {
    day.format("DATE(%Y,%-m,%-d)").to_string()
}

pub(super) fn letters(field: Field) -> String {
    column_letters(u32::from(plan_column(field).unwrap_or_default()))
}

/// When a row counts: something stands in it, and the OPD does not declare that it has nothing to plan. A row with an
/// action counts in any case.
pub(super) fn used_formula(r: &Refs<'_>) -> String {
    let (first, last) = (r.cell(Field::Phase), r.cell(Field::Note));
    let action = r.cell(Field::Description);
    format!("AND(COUNTA({first}:{last})>0,OR(pernyataan_nihil<>\"Ya\",TRIM({action})<>\"\"))")
}

/// The same in Rust.
pub(super) fn is_used(draft: &Draft<'_>, row: &PlanRow) -> bool {
    let any = row
        .cells
        .iter()
        .any(|(field, cell)| *field != Field::No && plan_column(*field).is_some() && held(cell) != Held::Blank);
    any && (!draft.nil() || !is_blank(row.get(Field::Description)))
}

/// All checks of a row in the order in which they are told: first those of the row itself.
pub(super) fn all_checks() -> impl Iterator<Item = &'static PlanCheck> {
    PLAN_CHECKS.iter().chain(&WIDE_CHECKS)
}

/// The formula of *Cek* for a row.
pub(super) fn check_formula(r: &Refs<'_>) -> String {
    let mut formula = format!("=IFERROR(IF(NOT({}),\"\",", used_formula(r));
    for check in all_checks() {
        formula += &format!("IF({},\"{}\",", (check.formula)(r), check.message);
    }
    formula += &format!("\"{COMPLETE}\"");
    formula += &")".repeat(all_checks().count());
    formula += &format!("),\"{BROKEN}\")");
    formula
}

/// The same in Rust.
pub(super) fn check_result(draft: &Draft<'_>, row: &PlanRow) -> &'static str {
    if !is_used(draft, row) {
        return "";
    }
    all_checks().find(|check| (check.fails)(draft, row)).map_or(COMPLETE, |check| check.message)
}

/// Actions of the plan: rows whose action is filled in, by index.
pub(super) fn actions<'a>(draft: &'a Draft<'_>) -> impl Iterator<Item = (usize, &'a PlanRow)> {
    draft.rows.iter().enumerate().filter(|(_, row)| is_filled(row.get(Field::Description)))
}

/// Required activities that no row names.
pub(super) fn missing_activities(draft: &Draft<'_>) -> usize {
    let named = |name: &str| draft.rows.iter().any(|row| is_text(row.get(Field::Activity), name));
    draft.activities.iter().filter(|activity| activity.required && !named(&activity.name)).count()
}

/// Sum of the budgets of the rows that fit.
pub(super) fn budget(draft: &Draft<'_>, phase: Option<&str>) -> f64 {
    let fits = |row: &&PlanRow| phase.is_none_or(|name| equal(row.get(Field::Phase), &name.into()));
    draft.rows.iter().filter(fits).filter_map(|row| number(row.get(Field::Budget))).sum()
}

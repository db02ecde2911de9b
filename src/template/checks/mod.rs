//! The live checks of plan and monitoring, each declared once: from it come the column *Cek* as a formula and as its cached
//! result, and the colours. Will not write any cell.

mod at;
mod check;
mod code;
mod condition;
mod figures;
mod recurring;
mod rows;
mod total;
mod wide;

pub(super) use at::At;
pub(super) use check::Check;
pub(super) use code::outline as code_outline;
pub(super) use condition::date_formula;
pub(super) use figures::{COLOURS, Colour, FINE, figure_formula, figure_results};
pub(super) use total::{TOTAL, is_total};

use super::draft::Draft;
use super::excel::is_blank;
use crate::model::Field;

/// What a row that passes all checks shows.
pub(super) const COMPLETE: &str = "Lengkap";
/// What a row shows when a cell holds an error value.
pub(super) const BROKEN: &str = "Ada sel berisi galat rumus";

/// All checks of the plan in the order in which they are told: first those of the row itself.
pub(super) fn all_checks() -> impl Iterator<Item = &'static Check> {
    let row_checks = [&total::CHECK].into_iter().chain(&rows::ROW_CHECKS);
    row_checks.chain(&wide::WIDE_CHECKS).chain(&recurring::RECURRING_CHECKS)
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::config::settings::Settings;
    use crate::config::structure::Structure;
    use crate::template::fill::{Cell, Fill, FilledRow};
    use crate::template::layout::plan_column;

    fn row(number: u32) -> FilledRow {
        let mut row = FilledRow::default();
        row.set(Field::Phase, "Pelaksanaan");
        row.set(Field::Activity, "Uji coba");
        row.set(Field::Description, format!("Uji coba {number}"));
        row.set(Field::Output, "Laporan");
        row.set(Field::Start, chrono::NaiveDate::from_ymd_opt(2022, 3, 1));
        row.set(Field::End, chrono::NaiveDate::from_ymd_opt(2022, 3, 31));
        row.set(Field::Responsible, "Sekretaris Dinas");
        row.set(Field::Code, "3.26.03.2.01.03");
        row.set(Field::Fund, "APBD");
        row.set(Field::Budget, 25_000_000.0);
        row.spent[2] = Cell::Number(1_000.0);
        row
    }

    fn results(rows: Vec<FilledRow>) -> (Vec<&'static str>, Vec<&'static str>) {
        let (structure, settings) = (Structure::built_in(), Settings::for_year(2022));
        let fill = Fill { rows, ..Fill::default() };
        let draft = Draft::new(&structure, &settings, None, &fill);
        (check_results(&draft), figure_results(&draft))
    }

    #[test]
    fn twenty_thousand_rows_are_checked_against_each_other() {
        // Looking at all rows for each of them would be 400 million looks a check.
        let mut rows: Vec<FilledRow> = (0..20_000).map(row).collect();
        rows[19_000] = row(7);
        rows[19_500].set(Field::Budget, 25.0);
        let (plan, monitoring) = results(rows);
        let told: Vec<(usize, &str)> = plan.into_iter().enumerate().filter(|(_, text)| *text != COMPLETE).collect();
        let expected =
            [(19_000, "Sama dengan baris di atasnya"), (19_500, "Anggaran jauh dari yang lain; periksa nolnya")];
        assert_eq!(told, expected);
        let over: Vec<usize> = (0..20_000).filter(|index| monitoring[*index] != FINE).collect();
        assert_eq!(over, [19_500]);
    }

    #[test]
    fn each_check_colours_a_column_of_the_template() {
        for check in all_checks() {
            assert!(plan_column(check.field).is_some(), "{}", check.message);
        }
    }

    #[test]
    fn a_text_of_which_nothing_is_left_fills_no_row() {
        let mut empty = FilledRow::default();
        empty.set(Field::Output, Cell::Text("\u{202e}".into()));
        assert_eq!(results(vec![empty]).0[0], "");
    }
}

//! The checks of a row of the plan against the others: each once as a formula for *Cek* and the colours, once in Rust for the
//! cached result. Will not write any cell.
//!
//! An error value anywhere in a column makes these formulas fail; the row with the error is told by its own checks, so that
//! here a failed formula means no fault.

use super::checks::Refs;
use super::draft::Draft;
use super::excel::{equal, is_blank, is_text, number, text};
use super::fill::PlanRow;
use super::plan_checks::{Kind, PlanCheck, check, code_chars, code_of};
use crate::calendar::{first_day, last_day};
use crate::config::structure::{Activity, Cadence};
use crate::model::Field;

/// The check that a recurring activity leaves no month or quarter open.
macro_rules! recurs {
    ($cadence:ident, $message:literal) => {
        check(
            Field::End,
            Kind::Wrong,
            $message,
            |r| recurring_formula(r, Cadence::$cadence),
            |draft, row| leaves_open(draft, row, Cadence::$cadence),
        )
    };
}

/// All checks, in the order in which they are told.
pub(super) static WIDE_CHECKS: [PlanCheck; 6] = [
    check(Field::Code, Kind::Wrong, "Angka ke-4 kode: 1 provinsi, 2 kabupaten/kota", level_formula, wrong_level),
    check(Field::Budget, Kind::Wrong, "Anggaran jauh dari yang lain; periksa nolnya", unlikely_formula, unlikely),
    check(Field::Description, Kind::Wrong, "Sama dengan baris di atasnya", twice_formula, twice),
    check(Field::Start, Kind::Wrong, "Mulai sebelum tahap sebelumnya mulai", order_formula, out_of_order),
    recurs!(Monthly, "Belum mencakup setiap bulan setelah uji coba"),
    recurs!(Quarterly, "Belum mencakup setiap triwulan setelah uji coba"),
];

/// Rows above a row and the row itself.
fn down_to_here<'a>(draft: &'a Draft<'_>, row: &PlanRow) -> &'a [PlanRow] {
    let here = draft.rows.iter().position(|other| std::ptr::eq(other, row)).unwrap_or(0);
    &draft.rows[..=here]
}

/// Where all codes have the other level it is one habit of the office: told at the first of them.
fn level_formula(r: &Refs<'_>) -> String {
    let level = "IF(ISNUMBER(SEARCH(\"prov\",nama_pemda)),\"1\",\"2\")";
    let other = "IF(ISNUMBER(SEARCH(\"prov\",nama_pemda)),\"2\",\"1\")";
    let (all, above) = (r.all(Field::Code), r.down_to_here(Field::Code));
    let has = |range: &str, level: &str| format!("SUMPRODUCT(--(MID({range},9,1)={level}))");
    format!(
        "IFERROR(AND(TRIM(nama_pemda)<>\"\",MID({},9,1)={other},OR({}>0,{}=1)),FALSE)",
        code_of(r),
        has(&all, level),
        has(&above, other)
    )
}

fn wrong_level(draft: &Draft<'_>, row: &PlanRow) -> bool {
    let government = draft.line("government");
    if is_blank(government) {
        return false;
    }
    let province = text(government).to_lowercase().contains("prov");
    let (level, other) = if province { ('1', '2') } else { ('2', '1') };
    let has = |rows: &[PlanRow], wanted: char| {
        rows.iter().filter(|row| text(row.get(Field::Code)).chars().nth(8) == Some(wanted)).count()
    };
    code_chars(row).get(8) == Some(&other) && (has(&draft.rows, level) > 0 || has(down_to_here(draft, row), other) == 1)
}

/// Five hundred times away from the middle of at least four amounts.
fn unlikely_formula(r: &Refs<'_>) -> String {
    let (cell, all) = (r.cell(Field::Budget), r.all(Field::Budget));
    let positive = format!("COUNTIF({all},\">0\")");
    let middle = format!("SMALL({all},COUNTIF({all},\"<=0\")+INT({positive}/2)+1)");
    format!(
        "IFERROR(IF(AND(ISNUMBER({cell}),{positive}>=4),AND({cell}>0,OR({cell}<INT({middle}/500),INT({cell}/500)>{middle})),\
         FALSE),FALSE)"
    )
}

fn unlikely(draft: &Draft<'_>, row: &PlanRow) -> bool {
    let budgets = draft.rows.iter().filter_map(|row| number(row.get(Field::Budget)));
    let mut amounts: Vec<f64> = budgets.filter(|n| *n > 0.0).collect();
    amounts.sort_by(f64::total_cmp);
    let Some(amount) = number(row.get(Field::Budget)).filter(|n| *n > 0.0 && amounts.len() >= 4) else { return false };
    let middle = amounts[amounts.len() / 2];
    amount < (middle / 500.0).floor() || (amount / 500.0).floor() > middle
}

/// What makes two actions the same.
const SAME: [Field; 6] = [Field::Phase, Field::Activity, Field::Description, Field::Output, Field::Start, Field::End];

fn twice_formula(r: &Refs<'_>) -> String {
    let terms = SAME.map(|field| format!("({}={})", r.down_to_here(field), r.cell(field)));
    format!("IFERROR(AND(NOT({}),SUMPRODUCT({})>1),FALSE)", r.empty(Field::Description), terms.join("*"))
}

fn twice(draft: &Draft<'_>, row: &PlanRow) -> bool {
    let same = |other: &&PlanRow| SAME.iter().all(|field| equal(other.get(*field), row.get(*field)));
    !super::excel::is_empty(row.get(Field::Description)) && down_to_here(draft, row).iter().filter(same).count() > 1
}

/// The condition that a row has both days in order, for ranges of the plan.
fn dated_formula(start: &str, end: &str) -> String {
    format!("ISNUMBER({start})*ISNUMBER({end})*({start}<={end})")
}

fn dated(row: &PlanRow) -> Option<(f64, f64)> {
    let (start, end) = (number(row.get(Field::Start))?, number(row.get(Field::End))?);
    (start <= end).then_some((start, end))
}

/// The first action of a phase by its start, where all of the phase before start later.
fn order_formula(r: &Refs<'_>) -> String {
    let (phase, start, end) = (r.cell(Field::Phase), r.cell(Field::Start), r.cell(Field::End));
    let (phases, starts) = (r.all(Field::Phase), r.all(Field::Start));
    let fits = dated_formula(&starts, &r.all(Field::End));
    let above = dated_formula(&r.down_to_here(Field::Start), &r.down_to_here(Field::End));
    let place = format!("IFERROR(MATCH({phase},daftar_tahap,0),0)");
    let before = format!("({phases}=INDEX(daftar_tahap,{place}-1))*{fits}");
    format!(
        "IFERROR(IF({place}>1,AND(ISNUMBER({start}),ISNUMBER({end}),{start}<={end},SUMPRODUCT({before})>0,\
         SUMPRODUCT({before}*({starts}<={start}))=0,SUMPRODUCT(({phases}={phase})*{fits}*({starts}<{start}))=0,\
         SUMPRODUCT(({}={phase})*{above}*({}={start}))=1),FALSE),FALSE)",
        r.down_to_here(Field::Phase),
        r.down_to_here(Field::Start)
    )
}

fn out_of_order(draft: &Draft<'_>, row: &PlanRow) -> bool {
    let phases = &draft.structure.phases;
    let place = phases.iter().position(|phase| is_text(row.get(Field::Phase), &phase.name));
    let (Some(place), Some((start, _))) = (place.filter(|place| *place > 0), dated(row)) else { return false };
    let starts = |name: &str, rows: &[PlanRow]| -> Vec<f64> {
        rows.iter()
            .filter(|row| is_text(row.get(Field::Phase), name))
            .filter_map(dated)
            .map(|(start, _)| start)
            .collect()
    };
    let before = starts(&phases[place - 1].name, &draft.rows);
    let (here, above) =
        (starts(&phases[place].name, &draft.rows), starts(&phases[place].name, down_to_here(draft, row)));
    !before.is_empty()
        && before.iter().chain(&here).all(|other| *other >= start)
        && before.iter().all(|other| *other != start)
        && above.iter().filter(|other| **other == start).count() == 1
}

/// The recurring activity of a cadence and the one after which it recurs, by their places on the sheet of lists.
fn recurring(draft: &Draft<'_>, cadence: Cadence) -> Option<(usize, usize)> {
    let of = |wanted: &Activity| draft.activities.iter().position(|activity| activity.code == wanted.code);
    let activity = draft.structure.activities.iter().find(|activity| activity.cadence == Some(cadence))?;
    let trial = draft.structure.activities.iter().rfind(|other| other.phase < activity.phase)?;
    Some((of(activity)?, of(trial)?))
}

/// The first row of a recurring activity, where its rows, all dated, leave a month or quarter after the trial open.
fn recurring_formula(r: &Refs<'_>, cadence: Cadence) -> String {
    let Some((activity, trial)) = recurring(r.draft, cadence) else { return "FALSE".into() };
    let name = |place: usize| format!("INDEX(daftar_kegiatan,{})", place + 1);
    let (activity, trial) = (name(activity), name(trial));
    let (cell, activities) = (r.cell(Field::Activity), r.all(Field::Activity));
    let (starts, ends) = (r.all(Field::Start), r.all(Field::End));
    let year = r.draft.settings.program.year;
    // The first months as a row of numbers, which every version takes where constants in braces are refused.
    let (first, step) = match cadence {
        Cadence::Monthly => ("COLUMN($A$1:$L$1)", 1),
        Cadence::Quarterly => ("(COLUMN($A$1:$D$1)*3-2)", 3),
    };
    let (from, to) = (format!("DATE({year},{first},1)"), format!("DATE({year},{first}+{step},0)"));
    let fits = dated_formula(&starts, &ends);
    let after = format!("(COUNTIFS({activities},{trial},{ends},\">=\"&{from})=0)");
    let open = format!("(COUNTIFS({activities},{activity},{starts},\"<=\"&{to},{ends},\">=\"&{from})=0)");
    format!(
        "IFERROR(IF({cell}={activity},AND(SUMPRODUCT(--({}={cell}))=1,\
         SUMPRODUCT(({activities}={cell})*(1-{fits}))=0,SUMPRODUCT(({activities}={trial})*{fits})>0,\
         SUMPRODUCT({after}*{open})>0),FALSE),FALSE)",
        r.down_to_here(Field::Activity)
    )
}

fn leaves_open(draft: &Draft<'_>, row: &PlanRow, cadence: Cadence) -> bool {
    let Some((activity, trial)) = recurring(draft, cadence) else { return false };
    let named = |place: usize| {
        let name = draft.activities[place].name.as_str();
        move |row: &&PlanRow| is_text(row.get(Field::Activity), name)
    };
    if !named(activity)(&row) || down_to_here(draft, row).iter().filter(named(activity)).count() != 1 {
        return false;
    }
    let periods: Option<Vec<(f64, f64)>> = draft.rows.iter().filter(named(activity)).map(dated).collect();
    let trials: Vec<f64> = draft.rows.iter().filter(named(trial)).filter_map(dated).map(|(_, end)| end).collect();
    let Some(periods) = periods.filter(|_| !trials.is_empty()) else { return false };
    let step = if cadence == Cadence::Monthly { 1 } else { 3 };
    let year = draft.settings.program.year;
    (1..=12).step_by(step as usize).any(|month| {
        let days = (first_day(year, month), last_day(year, month + step - 1));
        let (Some(from), Some(to)) = (super::excel::serial(days.0), super::excel::serial(days.1)) else { return false };
        trials.iter().all(|end| *end < from) && !periods.iter().any(|(start, end)| *start <= to && *end >= from)
    })
}

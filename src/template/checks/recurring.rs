//! The checks that a recurring activity leaves no month or quarter open after the trial. Will not look at other activities.

use super::at::At;
use super::check::Check;
use super::wide::{check, dated, dated_formula};
use crate::calendar::{first_day, last_day};
use crate::config::structure::{Activity, Cadence};
use crate::model::Field;
use crate::template::draft::Draft;
use crate::template::excel::{is_text, serial};
use crate::template::fill::FilledRow;

/// All of them, in the order in which they are told.
pub(super) static RECURRING_CHECKS: [Check; 2] = [
    check(
        Field::End,
        "Belum mencakup setiap bulan setelah uji coba",
        |at| formula(at, Cadence::Monthly),
        |draft| first_of_open(draft, Cadence::Monthly).into_iter().collect(),
    ),
    check(
        Field::End,
        "Belum mencakup setiap triwulan setelah uji coba",
        |at| formula(at, Cadence::Quarterly),
        |draft| first_of_open(draft, Cadence::Quarterly).into_iter().collect(),
    ),
];

/// The recurring activity of a cadence and the one after which it recurs, by their places on the sheet of lists.
fn places(draft: &Draft<'_>, cadence: Cadence) -> Option<(usize, usize)> {
    let of = |wanted: &Activity| draft.activities.iter().position(|activity| activity.code == wanted.code);
    let activity = draft.structure.activities.iter().find(|activity| activity.cadence == Some(cadence))?;
    let trial = draft.structure.activities.iter().rfind(|other| other.phase < activity.phase)?;
    Some((of(activity)?, of(trial)?))
}

/// The first row of a recurring activity, where its rows, all dated, leave a month or quarter after the trial open.
fn formula(at: At<'_>, cadence: Cadence) -> String {
    let Some((activity, trial)) = places(at.draft, cadence) else { return "FALSE".into() };
    let name = |place: usize| format!("INDEX(daftar_kegiatan,{})", place + 1);
    let (activity, trial) = (name(activity), name(trial));
    let (cell, activities) = (at.address(Field::Activity), at.all(Field::Activity));
    let (starts, ends) = (at.all(Field::Start), at.all(Field::End));
    let year = at.draft.settings.program.year;
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
        at.down_to_here(Field::Activity)
    )
}

/// The same in Rust.
fn first_of_open(draft: &Draft<'_>, cadence: Cadence) -> Option<usize> {
    let (activity, trial) = places(draft, cadence)?;
    let is_named = |row: &FilledRow, place: usize| is_text(row.get(Field::Activity), &draft.activities[place].name);
    let of = |place: usize| draft.rows.iter().filter(move |row| is_named(row, place));
    let first = draft.rows.iter().position(|row| is_named(row, activity))?;
    let periods: Vec<(f64, f64)> = of(activity).map(dated).collect::<Option<_>>()?;
    let trial_end = of(trial).filter_map(dated).map(|(_, end)| end).max_by(f64::total_cmp)?;
    let step = if cadence == Cadence::Monthly { 1 } else { 3 };
    let year = draft.settings.program.year;
    let is_open = |month: u32| {
        let days = (first_day(year, month), last_day(year, month + step - 1));
        let (Some(from), Some(to)) = (serial(days.0), serial(days.1)) else { return false };
        trial_end < from && !periods.iter().any(|(start, end)| *start <= to && *end >= from)
    };
    (1..=12).step_by(step as usize).any(is_open).then_some(first)
}

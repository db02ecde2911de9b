//! The `agencies` of the form `ripp/1`: what holds for each roster row as of the day. Will not list what a file says.

use serde_json::{Map, Value, json};

use crate::calendar::Quarter;
use crate::cells::Location;
use crate::consolidate::outcome::Outcome;
use crate::figures::{AgencyFigures, NOT_REPORTED, Standing, agency_figures};
use crate::model::{COLUMNS, Field};
use crate::shown::Name;
use crate::year::{ActionYear, AgencyYear, MonthYear, Told};

/// All roster rows; `quarter` is the one that figures were asked for.
pub(super) fn agencies(outcome: &Outcome, quarter: Option<Quarter>) -> Vec<Value> {
    outcome.agencies.iter().map(|state| agency(outcome, state, quarter)).collect()
}

/// The same without actions and figures, where they stand in other files beside.
pub(super) fn states(outcome: &Outcome) -> Vec<Value> {
    let state = |state: &AgencyYear| {
        json!({
            "agency": outcome.roster_row(state).code, "status": state.status.code(), "late": state.late,
            "days_late": state.days_late, "errors": state.errors, "warnings": state.warnings,
        })
    };
    outcome.agencies.iter().map(state).collect()
}

fn agency(outcome: &Outcome, state: &AgencyYear, quarter: Option<Quarter>) -> Value {
    let figures = quarter.and_then(|quarter| agency_figures(outcome, state, quarter));
    let year = &state.year;
    let files = |list: &[usize]| -> Vec<&str> { list.iter().map(|&i| outcome.submissions[i].path.exact()).collect() };
    let standing = |place: usize| figures.as_ref().and_then(|f| f.actions[place].standing).map(Standing::code);
    let counting: &[ActionYear] = if state.counts() { &year.actions } else { &[] };
    let actions = counting.iter().enumerate();
    let owed = state.owed().map(|month| format!("{}-{:02}", outcome.settings.program.year, month.month));
    json!({
        "agency": outcome.roster_row(state).code,
        "status": state.status.code(),
        "late": state.late,
        "days_late": state.days_late,
        "first_received": year.first.and_then(|first| first.day).map(|day| day.to_string()),
        "last_received": year.last.map(|day| day.to_string()),
        "files": {
            "plan": files(&year.files.plan), "progress": files(&year.files.progress),
            "superseded": files(&year.files.superseded), "after": files(&year.files.after),
        },
        "owed": owed.collect::<Vec<_>>(),
        "actions": actions.map(|(place, own)| action(outcome, own, standing(place))).collect::<Vec<_>>(),
        "figures": figures.as_ref().map(|f| figures_json(outcome, f)),
    })
}

fn action(outcome: &Outcome, own: &ActionYear, standing: Option<&str>) -> Value {
    let submission = &outcome.submissions[own.submission];
    let action = &submission.actions[own.action];
    let at = Location { file: Some(submission.file), sheet: Some(action.sheet), cell: None };
    let mut object = Map::new();
    object.insert("file".into(), json!(submission.path.exact()));
    object.insert("sheet".into(), json!(outcome.sources.sheet(at).map(Name::exact)));
    object.insert("row".into(), json!(action.row + 1));
    for field in [Field::Activity, Field::Description, Field::Start, Field::End, Field::Budget] {
        let column = &COLUMNS[field as usize];
        let entry = column.entry(action).map_or(Value::Null, |entry| super::entry::entry_json(column, entry));
        object.insert(column.json.into(), entry);
    }
    object.insert("standing".into(), json!(standing));
    let months = own.months.iter().filter_map(|month| progress(outcome, month));
    object.insert("progress".into(), Value::Array(months.collect()));
    Value::Object(object)
}

/// A month of which anything counts, with the place of the physical progress, else of the spending.
fn progress(outcome: &Outcome, month: &MonthYear) -> Option<Value> {
    let place = |submission: usize, sheet: usize| {
        let file = &outcome.submissions[submission];
        let at = Location { file: Some(file.file), sheet: Some(sheet), cell: None };
        (file.path.exact(), outcome.sources.sheet(at).map(Name::exact))
    };
    let (physical, spent) = (month.physical.counts(), month.spent.counts());
    let of_physical = physical.map(|told| (place(told.submission, told.sheet), told.at));
    let ((file, sheet), at) =
        of_physical.or_else(|| spent.map(|told| (place(told.submission, told.sheet), told.at)))?;
    Some(json!({
        "month": month.month, "physical": physical.and_then(value), "spent": spent.and_then(value),
        "file": file, "sheet": sheet, "cell": at.to_string(),
    }))
}

fn value<T: Copy>(told: &Told<T>) -> Option<T> {
    told.value
}

fn figures_json(outcome: &Outcome, figures: &AgencyFigures) -> Value {
    let totals = &figures.totals;
    json!({
        "planned": totals.plan(),
        "physical": totals.physical,
        "deviation": totals.deviation(),
        "budget": totals.budget,
        "spent": totals.spent,
        "absorption": totals.absorption(),
        "achievement": totals.achievement(),
        "category": totals.category(&outcome.settings.report).filter(|name| *name != NOT_REPORTED),
        "left_out": totals.left_out,
    })
}

//! The matrix of OPDs and activities: how the worst action of each stands. Will not decide how an action stands.

use serde_json::{Value, json};

use super::facts::ProvinceFacts;
use crate::figures::{AgencyFigures, Standing};
use crate::report::standing;
use crate::text::formatting::decimal;

/// Worst first: what the sign of a cell of the matrix shows.
const GRAVITY: [Standing; 5] =
    [Standing::Late, Standing::NotReported, Standing::OnSchedule, Standing::NotStarted, Standing::Done];

/// A row per OPD, a cell per activity.
pub(super) fn section(province: &ProvinceFacts<'_>) -> Value {
    let activities = &province.outcome.structure.activities;
    let rows = province.figures.iter().map(|figures| {
        let row = &province.outcome.roster.rows[figures.row];
        let cells = activities.iter().map(|activity| cell(province, figures, &activity.code));
        json!({ "agency": row.agency, "government": row.government, "cells": cells.collect::<Vec<_>>() })
    });
    let heads = activities.iter().map(|a| json!({ "code": a.code, "name": a.name })).collect::<Vec<_>>();
    json!({ "activities": heads, "rows": rows.collect::<Vec<_>>(), "standings": standing::counts([]), "totals": province.printed(&province.totals()) })
}

fn cell(province: &ProvinceFacts<'_>, figures: &AgencyFigures, code: &str) -> Value {
    let list: Vec<_> = figures
        .actions
        .iter()
        .filter(|f| {
            let action = &province.outcome.submissions[f.submission].actions[f.action];
            action.activity.value().is_some_and(|known| known == code)
        })
        .collect();
    let worst = GRAVITY.into_iter().find(|g| list.iter().any(|f| f.standing == Some(*g)));
    if list.is_empty() {
        return json!({ "standing": null, "text": "–" });
    }
    // As in the average of an OPD: where one was reported, another that was not adds nothing.
    let reported = list.iter().any(|f| f.physical.is_some());
    let mean = list.iter().map(|f| f.physical.map_or(0.0, |p| p.value)).sum::<f64>() / list.len() as f64;
    let text = if reported { format!("{}%", decimal(mean, 0)) } else { String::new() };
    json!({ "standing": worst.map_or("running", Standing::code), "text": text })
}

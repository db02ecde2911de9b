//! What the province's report says by pemda: status, figures, absorption, the matrix of activities, a page each.
//! Will not rank anyone.

use serde_json::{Value, json};

use super::curve::Curve;
use super::frame::Printed;
use super::province::Province;
use super::standing;
use crate::consolidate::outcome::AgencyState;
use crate::figures::{AgencyFigures, Standing, Totals, sum_up};
use crate::model::Status;
use crate::text::formatting::{decimal, listed, percent, thousands};

/// Silent OPDs of a pemda that its sentences name; more are only counted, the table shows them all.
const NAMED: usize = 5;

/// States of roster rows in the order of the bars.
const STATES: [Status; 5] = [Status::Complete, Status::ToMend, Status::Nihil, Status::Refused, Status::Missing];

/// Governments with their counting states, in roster order.
fn governments<'a>(province: &Province<'a>) -> Vec<(&'a str, Vec<&'a AgencyState>)> {
    let of = |name: &str| -> Vec<&'a AgencyState> {
        province.counting().filter(|s| province.outcome.roster_row(s).government == name).collect()
    };
    let names = province.outcome.roster.governments().into_iter();
    names.map(|name| (name, of(name))).filter(|(_, states)| !states.is_empty()).collect()
}

fn figures_of<'a>(province: &Province<'a>, name: &str) -> Vec<&'a AgencyFigures> {
    let rows = &province.outcome.roster.rows;
    province.figures.iter().filter(|f| rows[f.row].government == name).collect()
}

fn totals(province: &Province<'_>, name: &str) -> Totals {
    sum_up(figures_of(province, name), province.weighting())
}

/// Pemda with a budget and the share of it that was spent, in percent.
pub(super) fn absorbed<'a>(province: &Province<'a>) -> Vec<(&'a str, f64)> {
    let list = governments(province).into_iter();
    list.filter_map(|(name, _)| Some((name, totals(province, name).absorption()?))).collect()
}

/// Bars of the states by pemda.
pub(super) fn status(province: &Province<'_>) -> Value {
    let list = governments(province);
    let rows: Vec<Value> = list
        .iter()
        .map(|(name, states)| {
            let counts = STATES.map(|status| states.iter().filter(|s| s.status == status).count());
            json!({ "government": name, "counts": counts, "total": states.len() })
        })
        .collect();
    let alt: Vec<String> = list
        .iter()
        .map(|(name, states)| {
            let counts = STATES.map(|status| (status, states.iter().filter(|s| s.status == status).count()));
            let parts = counts.iter().filter(|(_, n)| *n > 0).map(|(status, n)| format!("{n} {}", status.label()));
            format!("{name}: {}", listed(&parts.collect::<Vec<_>>()))
        })
        .collect();
    json!({
        "keys": STATES.map(Status::code),
        "labels": STATES.map(Status::label),
        "rows": rows,
        "alt": format!("Jumlah perangkat daerah menurut status. {}.", alt.join("; ")),
    })
}

pub(super) fn table(province: &Province<'_>) -> Value {
    let rows = governments(province).into_iter().map(|(name, states)| {
        let received = states.iter().filter(|s| s.status != Status::Missing).count();
        json!({
            "government": name,
            "required": Printed::count(states.len()),
            "received": Printed::count(received),
            "totals": province.printed(&totals(province, name)),
            "judged": !figures_of(province, name).is_empty(),
        })
    });
    let all = sum_up(province.figures, province.weighting());
    json!({
        "rows": rows.collect::<Vec<_>>(),
        "required": Printed::count(province.counting().count()),
        "received": Printed::count(province.counting().filter(|s| s.status != Status::Missing).count()),
        "totals": province.printed(&all),
    })
}

pub(super) fn absorption(province: &Province<'_>) -> Value {
    let list: Vec<(&str, Totals)> =
        governments(province).into_iter().map(|(name, _)| (name, totals(province, name))).collect();
    let words = |(name, t): &(&str, Totals)| match t.absorption() {
        Some(share) => format!("{name} {}", percent(share, 1)),
        None => format!("{name} tanpa anggaran"),
    };
    let rows = list.iter().map(|(name, t)| json!({ "government": name, "totals": province.printed(t) }));
    let all = sum_up(province.figures, province.weighting());
    json!({
        "rows": rows.collect::<Vec<_>>(),
        "totals": province.printed(&all),
        "alt": format!("Serapan anggaran per pemda: {}.", listed(&list.iter().map(words).collect::<Vec<_>>())),
    })
}

/// Worst first: what the sign of a cell of the matrix shows.
const GRAVITY: [Standing; 5] =
    [Standing::Late, Standing::NotReported, Standing::OnSchedule, Standing::NotStarted, Standing::Done];

pub(super) fn matrix(province: &Province<'_>) -> Value {
    let activities = &province.outcome.structure.activities;
    let rows = province.figures.iter().map(|figures| {
        let row = &province.outcome.roster.rows[figures.row];
        let cells = activities.iter().map(|activity| cell(province, figures, &activity.code));
        json!({ "agency": row.agency, "government": row.government, "cells": cells.collect::<Vec<_>>() })
    });
    let heads = activities.iter().map(|a| json!({ "code": a.code, "name": a.name })).collect::<Vec<_>>();
    json!({ "activities": heads, "rows": rows.collect::<Vec<_>>(), "standings": standing::counts([]) })
}

fn cell(province: &Province<'_>, figures: &AgencyFigures, code: &str) -> Value {
    let list: Vec<_> = figures
        .actions
        .iter()
        .filter(|f| {
            let action = &province.outcome.submissions[f.submission].actions[f.action];
            action.activity.value().is_some_and(|known| known == code)
        })
        .collect();
    let Some(worst) = GRAVITY.into_iter().find(|g| list.iter().any(|f| f.standing == *g)) else {
        return json!({ "standing": null, "text": "–" });
    };
    // As in the average of an OPD: where one was reported, another that was not adds nothing.
    let reported = list.iter().any(|f| f.physical.is_some());
    let mean = list.iter().map(|f| f.physical.map_or(0.0, |p| p.value)).sum::<f64>() / list.len() as f64;
    let text = if reported { format!("{}%", decimal(mean, 0)) } else { String::new() };
    json!({ "standing": standing::key(worst), "text": text })
}

pub(super) fn pages(province: &Province<'_>) -> Value {
    let pages = governments(province).into_iter().map(|(name, states)| {
        let own = totals(province, name);
        let list = figures_of(province, name);
        let standings = standing::counts(list.iter().flat_map(|f| &f.actions));
        let rows = states.iter().map(|state| {
            let figures = list.iter().find(|f| f.row == state.row);
            let late = state.late && state.status != Status::Missing;
            json!({
                "line": province.line(state),
                "late": late,
                "totals": figures.map(|f| province.printed(&f.totals)),
            })
        });
        json!({
            "government": name,
            "sentences": sentences(province, &states, &own, &standings),
            "rows": rows.collect::<Vec<_>>(),
            "totals": province.printed(&own),
            "curve": curve(province, name, &list),
        })
    });
    json!({ "pages": pages.collect::<Vec<_>>() })
}

fn curve(province: &Province<'_>, name: &str, list: &[&AgencyFigures]) -> Option<Curve> {
    let caption = format!("Kurva S rencana dan realisasi fisik {name} (%)");
    (!list.is_empty()).then(|| Curve::new(list, province.weighting(), province.quarter.months()[2], caption))
}

fn sentences(
    province: &Province<'_>,
    states: &[&AgencyState],
    own: &Totals,
    standings: &[standing::Count],
) -> Vec<String> {
    let received = states.iter().filter(|s| s.status != Status::Missing).count();
    let first = match (received, states.len()) {
        (0, all) => format!("Belum ada dari {all} perangkat daerah yang menyampaikan rencana aksi."),
        (1, 1) => "Satu-satunya perangkat daerah telah menyampaikan rencana aksi.".into(),
        (sent, all) if sent == all => format!("Seluruh {all} perangkat daerah telah menyampaikan rencana aksi."),
        (sent, all) => format!("{sent} dari {all} perangkat daerah telah menyampaikan rencana aksi."),
    };
    let silent = states.iter().filter(|s| s.status == Status::Missing);
    let silent: Vec<String> = silent.map(|s| province.outcome.roster_row(s).agency.clone()).collect();
    let mut list = vec![first];
    if received > 0 && !silent.is_empty() && silent.len() <= NAMED {
        list.push(format!("Yang belum menyampaikan: {}.", listed(&silent)));
    }
    if own.actions == 0 {
        return list;
    }
    let printed = province.printed(own);
    let progress = printed.in_words();
    let reporting = match (own.reporting, own.agencies) {
        (0, _) => format!("Belum ada yang melaporkan realisasi: {progress}."),
        (1, 1) => format!("Perangkat daerah itu mencapai {progress}."),
        (some, all) if some == all => format!("Rata-rata {all} perangkat daerah: {progress}."),
        (some, all) => format!("{some} dari {all} perangkat daerah telah melaporkan realisasi, dengan {progress}."),
    };
    list.push(reporting);
    list.push(format!(
        "Dari {} rencana aksi: {}.",
        thousands(own.actions as i64),
        listed(&standing::in_words(standings))
    ));
    list
}

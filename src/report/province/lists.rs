//! The province's lists of OPDs: ranked, late, silent; and of their files. Will not compute figures.

use serde_json::{Value, json};

use super::facts::ProvinceFacts;
use crate::calendar::{MONTHS, last_day, long_date};
use crate::consolidate::decisions::Effect;
use crate::figures::{AgencyFigures, NOT_REPORTED, category, category_rule};
use crate::model::Status;
use crate::report::printed::Printed;
use crate::shown;
use crate::text::formatting::listed;

/// OPDs by achievement, and how many are in each category.
pub(super) fn ranking(province: &ProvinceFacts<'_>) -> Value {
    let mut list: Vec<&AgencyFigures> = province.figures.iter().collect();
    // Sums of weighed shares differ in their last digits; such OPDs are equal, as they are printed.
    let tidy = |value: Option<f64>| value.map_or(-1.0, |value| (value * 1e6).round() / 1e6);
    let key = |f: &AgencyFigures| (tidy(f.totals.achievement()), tidy(f.totals.physical));
    list.sort_by(|a, b| {
        let (a_key, b_key) = (key(a), key(b));
        b_key.0.total_cmp(&a_key.0).then(b_key.1.total_cmp(&a_key.1)).then(a.row.cmp(&b.row))
    });
    let mut rows = Vec::new();
    let mut rank = 0;
    for (index, figures) in list.iter().enumerate() {
        // Equals share a rank.
        if index == 0 || key(list[index - 1]) != key(figures) {
            rank = index + 1;
        }
        let row = &province.outcome.roster.rows[figures.row];
        rows.push(json!({
            "rank": figures.totals.achievement().map_or("–".into(), |_| rank.to_string()),
            "agency": row.agency,
            "government": row.government,
            "totals": province.printed(&figures.totals),
        }));
    }
    let report = &province.outcome.settings.report;
    let categories = report.categories.iter().map(|(_, name)| {
        let has = |f: &&AgencyFigures| f.totals.achievement().is_some_and(|a| category(a, report) == name);
        (name.as_str(), province.figures.iter().filter(has).count())
    });
    let unreported = province.figures.iter().filter(|f| f.totals.physical.is_none()).count();
    let categories: Vec<Value> = categories
        .chain((unreported > 0).then_some((NOT_REPORTED, unreported)))
        .map(|(name, count)| json!({ "name": name, "count": Printed::count(count) }))
        .collect();
    json!({
        "rows": rows,
        "totals": province.printed(&province.totals()),
        "categories": categories,
        "rule": category_rule(report),
    })
}

/// Who sent late, the latest first.
pub(super) fn late(province: &ProvinceFacts<'_>) -> Value {
    let rows: Vec<Value> = province.late().into_iter().map(|state| province.line(state)).collect();
    json!({ "rows": rows, "deadline": province.deadline() })
}

/// Who sent nothing, and who reported nothing.
pub(super) fn silent(province: &ProvinceFacts<'_>) -> Value {
    let rows: Vec<Value> = province.silent().into_iter().map(|state| province.line(state)).collect();
    json!({ "rows": rows, "deadline": province.deadline(), "unreported": unreported(province) })
}

/// OPDs with actions of which a month of the quarter that has ended was not reported: when they last reported.
pub(super) fn unreported(province: &ProvinceFacts<'_>) -> Vec<Value> {
    let ended = |month: &u32| last_day(province.quarter.year, *month) < province.outcome.today;
    let name = |month: u32| MONTHS[month as usize - 1];
    let line = |figures: &AgencyFigures| {
        let months: Vec<String> =
            figures.silent_months.iter().copied().filter(ended).map(|month| name(month).to_owned()).collect();
        let row = &province.outcome.roster.rows[figures.row];
        (!months.is_empty()).then(|| {
            json!({
                "code": row.code,
                "agency": row.agency,
                "government": row.government,
                "months": listed(&months),
                "last": figures.totals.last_month.map_or("belum pernah", name),
            })
        })
    };
    province.figures.iter().filter_map(line).collect()
}

/// Every received file with what became of it: the annex by which a figure is traced back.
pub(super) fn files(province: &ProvinceFacts<'_>) -> Value {
    let outcome = province.outcome;
    // What came after the day has no effect on a report that is printed again.
    let came = outcome.submissions.iter().zip(&outcome.statuses).filter(|(_, status)| **status != Status::After);
    let rows = came.map(|(file, status)| {
        let code = file.roster_row().map_or("–", |row| outcome.roster.rows[row].code.as_str());
        json!({
            "file": file.path.to_string(),
            "code": code,
            "received": file.received.date().map_or("–".into(), long_date),
            "status": status.label(),
            "sha256": file.sha256.chars().take(12).collect::<String>(),
        })
    });
    let rulings = outcome.rulings.iter().filter(|ruling| ruling.effect == Effect::Holds).map(|ruling| {
        let decision = &ruling.decision;
        let place = [decision.sheet.as_str(), &decision.place()].map(str::to_owned);
        let place: Vec<String> = place.into_iter().filter(|part| !part.is_empty()).collect();
        json!({
            "day": long_date(decision.day),
            "by": decision.by,
            "file": shown::name(&decision.file),
            "place": place.join("!"),
            "rule": decision.rule,
            "word": decision.word(),
            "reason": decision.reason,
        })
    });
    json!({ "rows": rows.collect::<Vec<_>>(), "rulings": rulings.collect::<Vec<_>>() })
}

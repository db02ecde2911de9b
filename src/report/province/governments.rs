//! What the province's report says by pemda in one table or picture: status, figures, absorption. Will not rank anyone.

use serde_json::{Value, json};

use super::facts::ProvinceFacts;
use crate::figures::{AgencyFigures, Totals, sum_up};
use crate::model::Status;
use crate::report::printed::Printed;
use crate::text::formatting::{listed, percent};
use crate::year::AgencyYear;

/// Governments with their counting states, in roster order.
pub(super) fn governments<'a>(province: &ProvinceFacts<'a>) -> Vec<(&'a str, Vec<&'a AgencyYear>)> {
    let of = |name: &str| -> Vec<&'a AgencyYear> {
        province.counting().filter(|s| province.outcome.roster_row(s).government == name).collect()
    };
    let names = province.outcome.roster.governments().into_iter();
    names.map(|name| (name, of(name))).filter(|(_, states)| !states.is_empty()).collect()
}

/// Figures of the OPDs of a pemda.
pub(super) fn figures_of<'a>(province: &ProvinceFacts<'a>, name: &str) -> Vec<&'a AgencyFigures> {
    let rows = &province.outcome.roster.rows;
    province.figures.iter().filter(|f| rows[f.row].government == name).collect()
}

/// Totals of a pemda.
pub(super) fn totals(province: &ProvinceFacts<'_>, name: &str) -> Totals {
    sum_up(figures_of(province, name), province.weighting())
}

/// Pemda with a budget and the share of it that was spent, in percent.
pub(super) fn absorbed<'a>(province: &ProvinceFacts<'a>) -> Vec<(&'a str, f64)> {
    let list = governments(province).into_iter();
    list.filter_map(|(name, _)| Some((name, totals(province, name).absorption()?))).collect()
}

/// Bars of the states by pemda.
pub(super) fn status(province: &ProvinceFacts<'_>) -> Value {
    let list = governments(province);
    let rows: Vec<Value> = list
        .iter()
        .map(|(name, states)| {
            let counts = Status::OF_AGENCIES.map(|status| states.iter().filter(|s| s.status == status).count());
            json!({ "government": name, "counts": counts, "total": states.len() })
        })
        .collect();
    let alt: Vec<String> = list
        .iter()
        .map(|(name, states)| {
            let counts =
                Status::OF_AGENCIES.map(|status| (status, states.iter().filter(|s| s.status == status).count()));
            let parts = counts.iter().filter(|(_, n)| *n > 0).map(|(status, n)| format!("{n} {}", status.label()));
            format!("{name}: {}", listed(&parts.collect::<Vec<_>>()))
        })
        .collect();
    json!({
        "keys": Status::OF_AGENCIES.map(Status::code),
        "labels": Status::OF_AGENCIES.map(Status::label),
        "rows": rows,
        "alt": format!("Jumlah perangkat daerah menurut status. {}.", alt.join("; ")),
    })
}

/// Figures by pemda.
pub(super) fn table(province: &ProvinceFacts<'_>) -> Value {
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

/// Spending by pemda.
pub(super) fn absorption(province: &ProvinceFacts<'_>) -> Value {
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

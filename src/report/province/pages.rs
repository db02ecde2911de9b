//! A page for each pemda: sentences, its OPDs, its curve. Will not compare it with another.

use serde_json::{Value, json};

use super::facts::ProvinceFacts;
use super::governments::{figures_of, governments, totals};
use crate::figures::{AgencyFigures, Totals};
use crate::model::Status;
use crate::report::curve::Curve;
use crate::report::standing;
use crate::text::formatting::{left_out, listed, thousands};
use crate::year::AgencyYear;

/// Silent OPDs of a pemda that its sentences name; more are only counted, the table shows them all.
const NAMED: usize = 5;

/// The pages in roster order.
pub(super) fn section(province: &ProvinceFacts<'_>) -> Value {
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

fn curve(province: &ProvinceFacts<'_>, name: &str, list: &[&AgencyFigures]) -> Option<Curve> {
    let caption = format!("Kurva S rencana dan realisasi fisik {name} (%)");
    (!list.is_empty()).then(|| Curve::new(list, province.weighting(), province.last_month(), caption))
}

fn sentences(
    province: &ProvinceFacts<'_>,
    states: &[&AgencyYear],
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
    list.extend(left_out(own.left_out).map(|words| format!("Sebanyak {words}.")));
    list.push(format!(
        "Dari {} rencana aksi: {}.",
        thousands(own.actions as i64),
        listed(&standing::in_words(standings))
    ));
    list
}

//! What changed since the reports before, for the province's report. Will not compare anything.

use serde_json::{Value, json};

use super::facts::ProvinceFacts;
use crate::calendar::long_date;
use crate::changes::told;
use crate::text::formatting::{rupiah, thousands};

/// States and rupiah of all together, and a row for each OPD.
pub(super) fn section(province: &ProvinceFacts<'_>) -> Value {
    let Some(changes) = province.changes else { return json!({ "since": null, "rows": [], "states": [] }) };
    let states = changes.states.iter().filter(|(_, was, is)| was != is).map(|(status, was, is)| {
        json!({ "status": status.label(), "before": thousands(*was as i64), "after": thousands(*is as i64) })
    });
    let rows = changes.agencies.iter().map(|change| {
        let row = &province.outcome.roster.rows[change.row];
        let told = told(changes, change, province.outcome, false);
        let said = told.iter().map(ToString::to_string).collect::<Vec<_>>().join("; ");
        json!({ "code": row.code, "agency": row.agency, "government": row.government, "said": said })
    });
    let first = province.quarter == changes.quarter;
    let (was, is) = changes.budget;
    json!({
        "since": long_date(changes.since),
        "occasion": if first { "batas waktu penyampaian rencana aksi".to_owned() } else { format!("laporan {}", changes.quarter.name()) },
        "states": states.collect::<Vec<_>>(),
        "budget": (was != is).then(|| json!([rupiah(was), rupiah(is)])),
        "rows": rows.collect::<Vec<_>>(),
    })
}

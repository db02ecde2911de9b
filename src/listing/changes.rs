//! What changed between two days, as text, JSON and CSV. Will not compare anything itself.

use serde_json::{Value, json};

use super::Form;
use super::resubmission;
use crate::calendar::long_date;
use crate::changes::{AgencyChange, Changes, Told, names_of, told};
use crate::consolidate::outcome::Outcome;
use crate::figures::Totals;
use crate::finding::Finding;
use crate::shown::{self, Lines, Name};
use crate::text::delimited::{Delimited, Field};
use crate::text::formatting::rupiah;

/// The changes in a form; SARIF has none of its own and gives JSON.
pub fn changes(changes: &Changes, now: &Outcome, form: Form) -> String {
    match form {
        Form::Text => text(changes, now),
        Form::Csv => csv(changes, now),
        Form::Json | Form::Sarif => shown::json(&object(changes, now)),
    }
}

fn text(changes: &Changes, now: &Outcome) -> String {
    let mut out = Lines::new();
    out.put(format!("Perubahan dari {} sampai {}", long_date(changes.since), long_date(changes.until)));
    for told in of_all(changes) {
        out.put(format!("  {told}"));
    }
    if changes.agencies.is_empty() {
        out.put("Tidak ada yang berubah.");
    }
    for change in &changes.agencies {
        out.gap().put(names_of(now, change.row));
        for told in told(changes, change, now, true) {
            out.put(format!("  {told}"));
        }
    }
    out.into_text()
}

/// States and rupiah of all together.
fn of_all(changes: &Changes) -> Vec<Told> {
    let states = changes.states.iter().filter(|(_, was, is)| was != is);
    let state = |(status, was, is): &(crate::model::Status, usize, usize)| Told {
        what: format!("Perangkat daerah {}", status.label()),
        before: was.to_string(),
        after: is.to_string(),
    };
    let (was, is) = changes.budget;
    let what = "Anggaran yang dihitung".to_owned();
    let budget = (was != is).then(|| Told { what, before: rupiah(was), after: rupiah(is) });
    states.map(state).chain(budget).collect()
}

fn csv(changes: &Changes, now: &Outcome) -> String {
    let mut table = Delimited::for_screen();
    table.put(["kode", "opd", "pemda", "hal", "sebelum", "sesudah"].map(Field::text));
    for change in &changes.agencies {
        let row = &now.roster.rows[change.row];
        for told in told(changes, change, now, true) {
            let cells = [&row.code, &row.agency, &row.government, &told.what, &told.before, &told.after];
            table.put(cells.map(|text| Field::text(text.as_str())));
        }
    }
    String::from_utf8_lossy(&table.into_bytes()).into_owned()
}

fn object(changes: &Changes, now: &Outcome) -> Value {
    json!({
        "schema": "ripp-perubahan/1",
        "since": changes.since.to_string(),
        "until": changes.until.to_string(),
        "quarter": changes.quarter.to_string(),
        "states": changes.states.iter().map(|(status, was, is)| json!({
            "status": status.code(), "before": was, "after": is,
        })).collect::<Vec<_>>(),
        "budget": { "before": changes.budget.0, "after": changes.budget.1 },
        "agencies": changes.agencies.iter().map(|change| agency(change, now)).collect::<Vec<_>>(),
    })
}

fn agency(change: &AgencyChange, now: &Outcome) -> Value {
    let paths = change.files.iter().map(|&i| now.submissions[i].path.exact().to_owned());
    let year = now.settings.program.year;
    let findings = |list: &[Finding]| list.iter().map(|finding| self::finding(finding, now)).collect::<Vec<_>>();
    let totals = |totals: &Option<Totals>| {
        totals.as_ref().map(|t| json!({ "physical": t.physical, "spent": t.spent, "budget": t.budget }))
    };
    json!({
        "agency": now.roster.rows[change.row].code,
        "status": { "before": change.status.0.code(), "after": change.status.1.code() },
        "late": { "before": change.late.0, "after": change.late.1 },
        "files": paths.collect::<Vec<_>>(),
        "plan": change.plan.as_ref().map(|plan| resubmission::json(now, plan, true)),
        "budget": { "before": change.budget.0, "after": change.budget.1 },
        "months": change.months.iter().map(|month| format!("{year}-{month:02}")).collect::<Vec<_>>(),
        "revised": change.revised,
        "mended": findings(&change.mended),
        "new": findings(&change.new),
        "figures": { "before": totals(&change.totals.0), "after": totals(&change.totals.1) },
    })
}

fn finding(finding: &Finding, now: &Outcome) -> Value {
    json!({
        "rule": finding.rule.code,
        "severity": finding.severity,
        "file": now.sources.path(finding.at).map(Name::exact),
        "sheet": now.sources.sheet(finding.at).map(Name::exact),
        "cell": finding.at.cell.map(|cell| cell.to_string()),
        "message": now.sentence(finding),
    })
}

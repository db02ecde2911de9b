//! What was sent again, against what had been sent before, as a line of text and as JSON. Will not compare anything itself.

use serde_json::{Value, json};

use crate::cells::Location;
use crate::consolidate::outcome::Outcome;
use crate::history::comparison::{Change, Comparison, Row};
use crate::shown::Name;
use crate::text::formatting::rupiah;

/// Rows, rupiah and findings in one line.
pub fn changes(comparison: &Comparison) -> String {
    let (added, removed, changed) = comparison.counts();
    let budget = match comparison.difference() {
        more if more.is_positive() => format!("anggaran naik {}", rupiah(more)),
        less if less.is_negative() => format!("anggaran turun {}", rupiah(-less)),
        _ => "anggaran tetap".to_owned(),
    };
    format!(
        "{added} baris ditambah, {removed} dihapus, {changed} diubah, {} tetap; {budget}; {} temuan diperbaiki, {} masih terbuka, {} baru",
        comparison.unchanged, comparison.mended, comparison.open, comparison.new
    )
}

/// As in `ripp/1`; the rows that differ only where they are asked for.
pub fn json(outcome: &Outcome, comparison: &Comparison, rows: bool) -> Value {
    let paths =
        |files: &[usize]| files.iter().map(|&i| outcome.submissions[i].path.exact().to_owned()).collect::<Vec<_>>();
    let (added, removed, changed) = comparison.counts();
    let mut value = json!({
        "agency": outcome.roster.rows[comparison.agency].code,
        "before": paths(&comparison.before),
        "after": paths(&comparison.after),
        "rows": { "added": added, "removed": removed, "changed": changed, "unchanged": comparison.unchanged },
        "budget": {
            "before": comparison.budget.0, "after": comparison.budget.1, "difference": comparison.difference(),
        },
        "findings": { "mended": comparison.mended, "open": comparison.open, "new": comparison.new },
    });
    if rows {
        value["changes"] = comparison.changes.iter().map(|change| change_json(outcome, change)).collect();
    }
    value
}

fn change_json(outcome: &Outcome, change: &Change) -> Value {
    match change {
        Change::Added(row) => json!({ "kind": "added", "before": null, "after": place(outcome, *row), "fields": [] }),
        Change::Removed(row) => {
            json!({ "kind": "removed", "before": place(outcome, *row), "after": null, "fields": [] })
        }
        Change::Changed(before, after, fields) => json!({
            "kind": "changed",
            "before": place(outcome, *before),
            "after": place(outcome, *after),
            "fields": fields.iter().map(|(before, after)| json!({
                "field": before.field.column().json, "before": before.shown, "after": after.shown,
            })).collect::<Vec<_>>(),
        }),
    }
}

fn place(outcome: &Outcome, (submission, index): Row) -> Value {
    let submission = &outcome.submissions[submission];
    let action = &submission.actions[index];
    let at = Location { file: Some(submission.file), sheet: Some(action.sheet), cell: None };
    json!({
        "file": submission.path.exact(), "sheet": outcome.sources.sheet(at).map(Name::exact), "row": action.row + 1,
        "activity": action.activity.value(), "description": action.description.raw.as_str(),
        "budget": action.budget.value(),
    })
}

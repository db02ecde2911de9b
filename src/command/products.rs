//! The outputs of the commands as bytes: templates, consolidation, reports, and the record of them.

use serde_json::{Map, Value, json};

pub use super::assets::assets;
use super::{Options, patience};
use crate::changes::Changes;
use crate::config::file_names::{BLANK_TEMPLATE, FileNames, OUTGOING};
use crate::consolidate::outcome::Outcome;
use crate::error::Error;
use crate::finding::Severity;
use crate::listing::findings_only;
use crate::output::{Output, Stage, sha256};
use crate::report::Assets;
use crate::shown;
use crate::template::{Fill, template};
use crate::threads::each;
use crate::workspace::Workspace;

/// Official templates: one per roster row, and a blank one.
///
/// # Errors
/// When a workbook cannot be made.
pub fn templates(workspace: &Workspace, options: &Options) -> Result<Vec<Output>, Error> {
    let rows: Vec<Option<usize>> = std::iter::once(None).chain((0..workspace.roster.rows.len()).map(Some)).collect();
    let names = FileNames::of(&workspace.roster);
    each(&rows, options.threads, |row| {
        let name = row.map_or(BLANK_TEMPLATE, |i| names.template(i));
        let row = row.map(|i| &workspace.roster.rows[i]);
        Ok((format!("templat/{name}"), template(&workspace.structure, &workspace.settings, row, &Fill::default())?))
    })
}

/// The provincial workbook, its tables as CSV, and the findings as JSON.
///
/// # Errors
/// When the workbook cannot be made.
pub fn consolidation(outcome: &Outcome) -> Result<Vec<Output>, Error> {
    let mut outputs = vec![("rekap.xlsx".to_owned(), crate::rekap::rekap(outcome)?)];
    outputs.extend(crate::rekap::tables(outcome).into_iter().map(|(name, bytes)| (format!("tabel/{name}"), bytes)));
    outputs.push(("temuan.json".to_owned(), shown::json(&findings_only(outcome)).into_bytes()));
    Ok(outputs)
}

/// What goes to each OPD, and the blank template for nobody in particular.
///
/// # Errors
/// When a workbook cannot be made.
pub fn outgoing(outcome: &Outcome, options: &Options) -> Result<Vec<Output>, Error> {
    let names = FileNames::of(&outcome.roster);
    let blank = template(&outcome.structure, &outcome.settings, None, &Fill::default())?;
    let all = each(&outcome.agencies, options.threads, |state| crate::correct::outgoing(outcome, &names, state))?;
    let named = all.into_iter().flatten().chain([(BLANK_TEMPLATE.to_owned(), blank)]);
    Ok(named.map(|(name, bytes)| (format!("{OUTGOING}/{name}"), bytes)).collect())
}

/// The PDFs of a quarter, each set aside as soon as it is made; gives their number.
///
/// # Errors
/// When a report cannot be made or written.
pub fn reports(
    outcome: &Outcome,
    changes: Option<&Changes>,
    assets: &Assets,
    options: &Options,
    stage: &Stage<'_>,
) -> Result<usize, Error> {
    let quarter = outcome.output_quarter();
    patience::reports(outcome, changes, assets, options.threads, &|file| {
        stage.put(&format!("laporan/{quarter}/{}", file.name), &file.bytes)
    })
}

/// What `manifest.json` says beside the outputs.
pub fn facts(outcome: &Outcome) -> Map<String, Value> {
    let inputs: Vec<_> =
        outcome.submissions.iter().map(|s| json!({ "path": s.path.exact(), "sha256": s.sha256 })).collect();
    let decisions: Vec<_> = outcome.rulings.iter().map(|ruling| &ruling.decision).collect();
    let settings = format!("{:?} {:?} {decisions:?}", outcome.settings, outcome.structure);
    let facts = [
        ("program", json!(env!("CARGO_PKG_VERSION"))),
        ("rules", json!(sha256(super::rulebook::document().as_bytes()).hex())),
        ("template", json!(crate::template::VERSION)),
        ("settings", json!(sha256(settings.as_bytes()).hex())),
        ("day", json!(outcome.today.to_string())),
        ("quarter", json!(outcome.output_quarter().to_string())),
        ("inputs", json!(inputs)),
    ];
    facts.into_iter().map(|(key, value)| (key.to_owned(), value)).collect()
}

/// `status.json`.
pub fn status(outcome: &Outcome) -> Output {
    let status = json!({
        "day": outcome.today.to_string(),
        "quarter": outcome.output_quarter().to_string(),
        "final": outcome.is_final(),
        "errors": outcome.findings.count(Severity::Error),
        "warnings": outcome.findings.count(Severity::Warning),
        "agencies": outcome.agencies.iter().map(|state| json!({
            "agency": outcome.roster_row(state).code, "status": state.status.code(), "late": state.late,
        })).collect::<Vec<_>>(),
    });
    ("status.json".to_owned(), shown::json(&status).into_bytes())
}

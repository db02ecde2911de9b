//! The outputs of the commands as bytes: templates, consolidation, reports, manifest.

use std::collections::BTreeMap;

use serde_json::json;
use sha2::{Digest, Sha256};

pub use super::assets::assets;
use super::{Options, patience};
use crate::consolidate::outcome::Outcome;
use crate::error::Error;
use crate::finding::Severity;
use crate::listing::findings_only;
use crate::output::{Output, Stage};
use crate::report::Assets;
use crate::template::{Fill, template};
use crate::threads::each;
use crate::workspace::Workspace;

/// Official templates: one per roster row, and a blank one.
///
/// # Errors
/// When a workbook cannot be made.
pub fn templates(workspace: &Workspace, options: &Options) -> Result<Vec<Output>, Error> {
    let rows: Vec<Option<usize>> = std::iter::once(None).chain((0..workspace.roster.rows.len()).map(Some)).collect();
    each(&rows, options.threads, |row| {
        let row = row.map(|i| &workspace.roster.rows[i]);
        let name = match row {
            Some(row) => row.template_name(),
            None => "00 Templat Rencana Aksi.xlsx".to_owned(),
        };
        Ok((format!("templat/{name}"), template(&workspace.structure, &workspace.settings, row, &Fill::default())?))
    })
}

/// The provincial workbook, its tables as CSV, the corrections, and the findings as JSON.
///
/// # Errors
/// When the workbook cannot be made.
pub fn consolidation(outcome: &Outcome, options: &Options) -> Result<Vec<Output>, Error> {
    let mut outputs = vec![("rekap.xlsx".to_owned(), crate::rekap::rekap(outcome)?)];
    outputs.extend(crate::rekap::tables(outcome).into_iter().map(|(name, bytes)| (format!("tabel/{name}"), bytes)));
    outputs.push(("temuan.json".to_owned(), format!("{:#}\n", findings_only(outcome)).into_bytes()));
    let corrections =
        each(&outcome.agencies, options.threads, |state| crate::correct::correction(outcome, state))?.into_iter();
    outputs.extend(corrections.flatten().map(|(name, bytes)| (format!("perbaikan/{name}"), bytes)));
    Ok(outputs)
}

/// The PDFs of a quarter, each set aside as soon as it is made; gives their number.
///
/// # Errors
/// When a report cannot be made or written.
pub fn reports(outcome: &Outcome, assets: &Assets, options: &Options, stage: &Stage<'_>) -> Result<usize, Error> {
    let quarter = outcome.output_quarter();
    patience::reports(outcome, assets, options.threads, &|file| {
        stage.put(&format!("laporan/{quarter}/{}", file.name), &file.bytes)
    })
}

fn hash(bytes: &[u8]) -> String {
    Sha256::digest(bytes).iter().map(|byte| format!("{byte:02x}")).collect()
}

/// `manifest.json` and `status.json`.
pub fn manifest(outcome: &Outcome, outputs: &BTreeMap<String, String>) -> Vec<Output> {
    let inputs: Vec<_> = outcome.submissions.iter().map(|s| json!({ "path": s.path, "sha256": s.sha256 })).collect();
    let written: Vec<_> = outputs.iter().map(|(path, sha256)| json!({ "path": path, "sha256": sha256 })).collect();
    let manifest = json!({
        "program": env!("CARGO_PKG_VERSION"),
        "rules": hash(super::rulebook::document().as_bytes()),
        "template": crate::template::VERSION,
        "settings": hash(format!("{:?} {:?}", outcome.settings, outcome.structure).as_bytes()),
        "day": outcome.today.to_string(),
        "quarter": outcome.output_quarter().to_string(),
        "inputs": inputs,
        "outputs": written,
    });
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
    vec![
        ("manifest.json".to_owned(), format!("{manifest:#}\n").into_bytes()),
        ("status.json".to_owned(), format!("{status:#}\n").into_bytes()),
    ]
}

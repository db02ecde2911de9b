//! The outputs of the commands as bytes: the consolidation, what goes to the OPDs, and the record of them.

use serde_json::{Map, Value, json};

use super::Options;
use crate::config::file_names::{BLANK_TEMPLATE, FileNames, OUTGOING};
use crate::consolidate::outcome::Outcome;
use crate::error::Error;
use crate::listing::findings_only;
use crate::output::{Output, sha256};
use crate::shown;
use crate::template::{Fill, template};
use crate::threads::each;
use crate::year::AgencyYear;

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

/// What goes to each OPD.
///
/// # Errors
/// When a workbook cannot be made.
pub fn outgoing(outcome: &Outcome, options: &Options) -> Result<Vec<Output>, Error> {
    let names = FileNames::of(&outcome.roster);
    let all = each(&outcome.agencies, options.threads, |state| outgoing_of(outcome, &names, state))?;
    Ok(all.into_iter().flatten().chain([generic(outcome)?]).collect())
}

/// What goes to one OPD: its workbook, and a letter where something is asked.
///
/// # Errors
/// As for [`outgoing`].
pub fn outgoing_of(outcome: &Outcome, names: &FileNames, state: &AgencyYear) -> Result<Vec<Output>, Error> {
    let made = crate::correct::outgoing(outcome, names, state)?;
    Ok(made.into_iter().map(|(name, bytes)| (format!("{OUTGOING}/{name}"), bytes)).collect())
}

/// The blank template for nobody in particular.
///
/// # Errors
/// As for [`outgoing`].
pub fn generic(outcome: &Outcome) -> Result<Output, Error> {
    let bytes = template(&outcome.structure, &outcome.settings, None, &Fill::default())?;
    Ok((format!("{OUTGOING}/{BLANK_TEMPLATE}"), bytes))
}

/// What the manifest calls that from which blank templates are made.
pub const BLANKS: &str = "blank_templates";

/// What blank templates are made from: while it is the same, they are.
pub fn blanks(outcome: &Outcome) -> Value {
    let Outcome { structure, settings, roster, .. } = outcome;
    let program = (env!("CARGO_PKG_VERSION"), crate::template::VERSION);
    json!(sha256(format!("{program:?} {structure:?} {settings:?} {roster:?}").as_bytes()).hex())
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
        (BLANKS, blanks(outcome)),
    ];
    facts.into_iter().map(|(key, value)| (key.to_owned(), value)).collect()
}

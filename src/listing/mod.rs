//! Findings and submissions as text, JSON, CSV and SARIF. Pure. Will not print and will not change a finding.

mod agencies;
pub mod changes;
mod entry;
mod json;
pub mod resubmission;
mod sarif;
mod summary;

pub use json::{findings_only, ripp_1};
use sarif::sarif;
pub use summary::summary;

use crate::cells::Location;
use crate::consolidate::outcome::Outcome;
use crate::consolidate::readings::readings;
use crate::finding::{Finding, Severity};
use crate::shown::{self, Lines, Name};
use crate::text::delimited::{Delimited, Field};
use crate::text::matching::squeeze;

/// Forms of a listing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[allow(missing_docs)]
pub enum Form {
    Text,
    Json,
    Csv,
    Sarif,
}

/// The listing of an outcome.
pub fn listing(outcome: &Outcome, form: Form, verbose: bool) -> String {
    match form {
        Form::Text => text(outcome, verbose),
        Form::Json => shown::json(&ripp_1(outcome)),
        Form::Csv => csv(outcome),
        Form::Sarif => shown::json(&sarif(outcome)),
    }
}

/// `Lembar!C14`, or only what is known of it.
pub fn place(outcome: &Outcome, finding: &Finding) -> String {
    let sheet = outcome.sources.sheet(finding.at).map(Name::to_string);
    let cell = finding.at.cell.map(|cell| cell.to_string());
    match (sheet, cell) {
        (Some(sheet), Some(cell)) => format!("{sheet}!{cell}"),
        (None, Some(cell)) => cell,
        (Some(sheet), None) => sheet,
        (None, None) => String::new(),
    }
}

fn text(outcome: &Outcome, verbose: bool) -> String {
    let mut out = Lines::new();
    let mut file = None;
    for finding in &outcome.findings.list {
        let here = outcome.sources.path(finding.at).map_or("Daftar OPD".into(), Name::to_string);
        if file.as_ref() != Some(&here) {
            out.gap().put(&here);
            file = Some(here);
        }
        let at = place(outcome, finding);
        let at = if at.is_empty() { String::new() } else { format!("{at}: ") };
        let said = outcome.sentence(finding);
        out.put(format!("  {} {} {at}{said}", finding.rule.code, finding.severity.label()));
        if verbose || finding.severity == Severity::Error {
            out.put(format!("       Cara memperbaiki: {}", finding.hint()));
        }
        if let Some(reply) = &finding.reply {
            // As far as a screen bears it.
            let reply: String = squeeze(reply).chars().take(500).collect();
            out.put(format!("       Tanggapan OPD: {reply}"));
        }
    }
    if verbose {
        out.append(how_read(outcome));
        for item in &outcome.findings.not_evaluated {
            let file = outcome.sources.path(Location::file(item.file)).map(Name::to_string).unwrap_or_default();
            let why = crate::rules::not_evaluated(item, &outcome.names());
            out.put(format!("  {} tidak diperiksa pada {file}: {why}", item.rule.code));
        }
    }
    out.into_text().trim_start().to_owned()
}

fn csv(outcome: &Outcome) -> String {
    let mut table = Delimited::for_screen();
    let heads = ["kode", "tingkat", "berkas", "lembar", "sel", "opd", "isi", "pesan", "cara_memperbaiki", "tanggapan"];
    table.put(heads.map(Field::text));
    for finding in &outcome.findings.list {
        let name = |name: Option<&Name>| Field::text(name.map(Name::to_string).unwrap_or_default());
        let agency = finding.agency.map(|row| outcome.roster.rows[row].code.as_str()).unwrap_or_default();
        table.put([
            Field::text(finding.rule.code),
            Field::text(finding.severity.label()),
            name(outcome.sources.path(finding.at)),
            name(outcome.sources.sheet(finding.at)),
            Field::text(finding.at.cell.map(|cell| cell.to_string()).unwrap_or_default()),
            Field::text(agency),
            Field::text(finding.value.as_str()),
            Field::text(outcome.sentence(finding)),
            Field::text(finding.hint()),
            Field::text(finding.reply.as_deref().unwrap_or_default()),
        ]);
    }
    String::from_utf8_lossy(&table.into_bytes()).into_owned()
}

/// *Cara membaca*: every value that was decided by something outside its cell, under its file.
fn how_read(outcome: &Outcome) -> Lines {
    let mut out = Lines::new();
    for submission in &outcome.submissions {
        let list = readings(&outcome.structure, submission);
        if list.is_empty() {
            continue;
        }
        out.gap().put(submission.path.to_string()).put("  Cara membaca:");
        for reading in list {
            let place = Location::cell(submission.file, reading.sheet, reading.at);
            let sheet = outcome.sources.sheet(place).map(|name| format!("{name}!")).unwrap_or_default();
            let (at, raw, read, how) = (reading.at, reading.raw, reading.read, reading.how);
            out.put(format!("    {sheet}{at} \"{raw}\" dibaca {read}: {how}"));
        }
    }
    out
}

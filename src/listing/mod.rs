//! Findings and submissions as text, JSON, CSV and SARIF. Pure. Will not print and will not change a finding.

mod agencies;
mod entry;
mod json;
pub mod resubmission;
mod sarif;

pub use json::{findings_only, ripp_1};
use sarif::sarif;

use crate::cells::Location;
use crate::consolidate::outcome::Outcome;
use crate::consolidate::readings::readings;
use crate::finding::{Finding, Severity};
use crate::shown::{self, Lines, Name};
use crate::text::delimited::{Delimited, Field};
use crate::text::formatting::thousands;
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

/// The summary at the end of a run, in words.
pub fn summary(outcome: &Outcome) -> String {
    use crate::model::Status;
    let count = |status: Status| outcome.agencies.iter().filter(|state| state.status == status).count();
    let late = outcome.agencies.iter().filter(|s| s.late && s.status != Status::Missing).count();
    let files = |status: Status| outcome.statuses.iter().filter(|s| **s == status).count();
    let mut out = Lines::new();
    out.put(format!(
        "{} berkas dibaca: {} diterima lengkap, {} perlu perbaikan, {} ditolak, {} nihil, {} digantikan.",
        outcome.sources.0.len(),
        files(Status::Complete),
        files(Status::ToMend),
        files(Status::Refused),
        files(Status::Nihil),
        files(Status::Superseded),
    ));
    for (status, what) in [
        (Status::Blank, "templat kembali tanpa isian; tidak ada yang berubah karenanya"),
        (Status::After, "berkas diterima sesudah tanggal ini; tidak diperhitungkan"),
    ] {
        if files(status) > 0 {
            out.put(format!("{} {what}.", files(status)));
        }
    }
    // Where single files are checked nobody is asked for.
    if !outcome.agencies.is_empty() {
        out.put(format!(
            "{} perangkat daerah dalam daftar: {} lengkap, {} perlu perbaikan, {} ditolak, {} nihil, {} belum menyampaikan; {late} terlambat.",
            outcome.agencies.len(),
            count(Status::Complete),
            count(Status::ToMend),
            count(Status::Refused),
            count(Status::Nihil),
            count(Status::Missing),
        ));
    }
    out.put(format!(
        "Temuan: {} kesalahan, {} peringatan, {} catatan.",
        thousands(outcome.findings.count(Severity::Error) as i64),
        thousands(outcome.findings.count(Severity::Warning) as i64),
        thousands(outcome.findings.count(Severity::Note) as i64),
    ));
    let refused = (0..outcome.submissions.len()).filter(|&i| outcome.statuses[i] == Status::Refused).map(|i| {
        let file = outcome.submissions[i].file;
        let why = outcome.findings.of_file(file).iter().find(|f| f.severity == Severity::Error);
        format!("{}: {}", outcome.submissions[i].path, why.map_or(String::new(), |f| outcome.sentence(f)))
    });
    out.append(named("Ditolak", refused));
    let unknown = outcome
        .submissions
        .iter()
        .filter(|s| s.refusal.is_none() && s.roster_row().is_none() && !outcome.roster.rows.is_empty());
    out.append(named("Tidak diketahui milik siapa", unknown.map(|s| s.path.to_string())));
    let missing = outcome.agencies.iter().filter(|s| s.status == Status::Missing).map(|s| {
        let row = outcome.roster_row(s);
        format!("{} {}, {}", row.code, row.agency, row.government)
    });
    out.append(named("Belum menyampaikan", missing));
    let again = outcome.comparisons.iter().map(|comparison| crate::listing::resubmission::line(outcome, comparison));
    out.append(named("Dikirim ulang, dibandingkan dengan kiriman sebelumnya", again));
    out.into_text()
}

/// A list under its title; nothing where it is empty.
fn named(title: &str, list: impl Iterator<Item = String>) -> Lines {
    let mut out = Lines::new();
    for item in list {
        if out.is_empty() {
            out.put(format!("{title}:"));
        }
        out.put(format!("  {item}"));
    }
    out
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

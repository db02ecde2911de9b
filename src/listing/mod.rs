//! Findings and submissions as text, JSON, CSV and SARIF. Pure. Will not print and will not change a finding.

mod json;
pub mod resubmission;
mod sarif;

pub use json::{findings_only, ripp_1};
use sarif::sarif;

use crate::cells::Location;
use crate::consolidate::outcome::Outcome;
use crate::consolidate::readings::readings;
use crate::finding::{Finding, Severity};
use crate::text::formatting::{guarded, thousands};
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
        Form::Json => format!("{:#}\n", ripp_1(outcome)),
        Form::Csv => csv(outcome),
        Form::Sarif => format!("{:#}\n", sarif(outcome)),
    }
}

/// `Lembar!C14`, or only what is known of it.
pub fn place(outcome: &Outcome, finding: &Finding) -> String {
    let sheet = outcome.sources.sheet(finding.at);
    let cell = finding.at.cell.map(|cell| cell.to_string());
    match (sheet, cell) {
        (Some(sheet), Some(cell)) => format!("{sheet}!{cell}"),
        (None, Some(cell)) => cell,
        (Some(sheet), None) => sheet.to_owned(),
        (None, None) => String::new(),
    }
}

fn text(outcome: &Outcome, verbose: bool) -> String {
    let mut out = String::new();
    let mut file = None;
    for finding in &outcome.findings.list {
        let here = outcome.sources.path(finding.at).unwrap_or("Daftar OPD");
        if file != Some(here) {
            out.push_str(&format!("\n{here}\n"));
            file = Some(here);
        }
        let at = place(outcome, finding);
        let at = if at.is_empty() { String::new() } else { format!("{at}: ") };
        out.push_str(&format!(
            "  {} {} {at}{}\n",
            finding.rule.code,
            finding.severity.label(),
            outcome.sentence(finding)
        ));
        if verbose || finding.severity == Severity::Error {
            out.push_str(&format!("       Cara memperbaiki: {}\n", finding.hint()));
        }
        if let Some(reply) = &finding.reply {
            // On one line, as far as a screen bears it.
            let reply: String = squeeze(reply).chars().filter(|c| !c.is_control()).take(500).collect();
            out.push_str(&format!("       Tanggapan OPD: {reply}\n"));
        }
    }
    if verbose {
        out.push_str(&how_read(outcome));
        for item in &outcome.findings.not_evaluated {
            let file = outcome.sources.path(Location::file(item.file)).unwrap_or_default();
            let why = crate::rules::not_evaluated(item, &outcome.names());
            out.push_str(&format!("  {} tidak diperiksa pada {file}: {why}\n", item.rule.code));
        }
    }
    out.trim_start().to_owned()
}

fn csv(outcome: &Outcome) -> String {
    let mut writer = csv::WriterBuilder::new().delimiter(b';').from_writer(Vec::new());
    let heads = ["kode", "tingkat", "berkas", "lembar", "sel", "opd", "isi", "pesan", "cara_memperbaiki", "tanggapan"];
    let _ = writer.write_record(heads);
    for finding in &outcome.findings.list {
        let agency = finding.agency.map(|row| outcome.roster.rows[row].code.as_str()).unwrap_or_default();
        let cell = finding.at.cell.map(|cell| cell.to_string()).unwrap_or_default();
        let record = [
            finding.rule.code,
            finding.severity.label(),
            outcome.sources.path(finding.at).unwrap_or_default(),
            outcome.sources.sheet(finding.at).unwrap_or_default(),
            &cell,
            agency,
            &guarded(&finding.value),
            &outcome.sentence(finding),
            finding.hint(),
            &guarded(finding.reply.as_deref().unwrap_or_default()),
        ];
        let _ = writer.write_record(record);
    }
    let bytes = writer.into_inner().unwrap_or_default();
    format!("\u{feff}{}", String::from_utf8_lossy(&bytes))
}

/// The summary at the end of a run, in words.
pub fn summary(outcome: &Outcome) -> String {
    use crate::model::Status;
    let count = |status: Status| outcome.agencies.iter().filter(|state| state.status == status).count();
    let late = outcome.agencies.iter().filter(|s| s.late && s.status != Status::Missing).count();
    let mut out = format!(
        "{} berkas dibaca: {} diterima lengkap, {} perlu perbaikan, {} ditolak, {} nihil, {} digantikan.\n",
        outcome.sources.0.len(),
        outcome.statuses.iter().filter(|s| **s == Status::Complete).count(),
        outcome.statuses.iter().filter(|s| **s == Status::ToMend).count(),
        outcome.statuses.iter().filter(|s| **s == Status::Refused).count(),
        outcome.statuses.iter().filter(|s| **s == Status::Nihil).count(),
        outcome.statuses.iter().filter(|s| **s == Status::Superseded).count(),
    );
    // Where single files are checked nobody is asked for.
    if !outcome.agencies.is_empty() {
        out.push_str(&format!(
            "{} perangkat daerah dalam daftar: {} lengkap, {} perlu perbaikan, {} ditolak, {} nihil, {} belum menyampaikan; {late} terlambat.\n",
            outcome.agencies.len(),
            count(Status::Complete),
            count(Status::ToMend),
            count(Status::Refused),
            count(Status::Nihil),
            count(Status::Missing),
        ));
    }
    out.push_str(&format!(
        "Temuan: {} kesalahan, {} peringatan, {} catatan.\n",
        thousands(outcome.findings.count(Severity::Error) as i64),
        thousands(outcome.findings.count(Severity::Warning) as i64),
        thousands(outcome.findings.count(Severity::Note) as i64),
    ));
    let named = |title: &str, list: Vec<String>| {
        if list.is_empty() {
            String::new()
        } else {
            format!("{title}:\n{}", list.iter().map(|l| format!("  {l}\n")).collect::<String>())
        }
    };
    let refused = (0..outcome.submissions.len()).filter(|&i| outcome.statuses[i] == Status::Refused).map(|i| {
        let file = outcome.submissions[i].file;
        let why = outcome.findings.of_file(file).iter().find(|f| f.severity == Severity::Error);
        format!("{}: {}", outcome.submissions[i].path, why.map_or(String::new(), |f| outcome.sentence(f)))
    });
    out.push_str(&named("Ditolak", refused.collect()));
    let unknown = outcome
        .submissions
        .iter()
        .filter(|s| s.refusal.is_none() && s.roster_row().is_none() && !outcome.roster.rows.is_empty());
    out.push_str(&named("Tidak diketahui milik siapa", unknown.map(|s| s.path.clone()).collect()));
    let missing = outcome.agencies.iter().filter(|s| s.status == Status::Missing).map(|s| {
        let row = outcome.roster_row(s);
        format!("{} {}, {}", row.code, row.agency, row.government)
    });
    out.push_str(&named("Belum menyampaikan", missing.collect()));
    let again = outcome.comparisons.iter().map(|comparison| crate::listing::resubmission::line(outcome, comparison));
    out.push_str(&named("Dikirim ulang, dibandingkan dengan kiriman sebelumnya", again.collect()));
    out
}

/// *Cara membaca*: every value that was decided by something outside its cell, under its file.
fn how_read(outcome: &Outcome) -> String {
    let mut out = String::new();
    for submission in &outcome.submissions {
        let list = readings(&outcome.structure, submission);
        if list.is_empty() {
            continue;
        }
        out.push_str(&format!("\n{}\n  Cara membaca:\n", submission.path));
        for reading in list {
            let place = Location::cell(submission.file, reading.sheet, reading.at);
            let sheet = outcome.sources.sheet(place).map(|name| format!("{name}!")).unwrap_or_default();
            out.push_str(&format!(
                "    {sheet}{} \"{}\" dibaca {}: {}\n",
                reading.at, reading.raw, reading.read, reading.how
            ));
        }
    }
    out
}

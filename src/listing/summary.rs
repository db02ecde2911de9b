//! The summary at the end of a run, in words: what was read, who is to mend, who owes what, what is new. Will not print.

use std::collections::BTreeSet;

use super::resubmission;
use crate::consolidate::decisions::{Effect, Ruling};
use crate::consolidate::outcome::Outcome;
use crate::finding::Severity;
use crate::model::{Status, Submission};
use crate::shown::{self, Lines};
use crate::text::formatting::{listed, month_names, thousands};
use crate::year::AgencyYear;

/// Items that a list names before it counts the rest, which stands in the workbook.
const NAMED: usize = 20;

/// The summary. `known`: SHA-256 of the files that the last run read, where there was one; what they say is not new.
pub fn summary(outcome: &Outcome, known: Option<&BTreeSet<String>>) -> String {
    let mut out = Lines::new();
    out.append(counts(outcome));
    let refused = (0..outcome.submissions.len()).filter(|&i| outcome.statuses[i] == Status::Refused).map(|i| {
        let file = outcome.submissions[i].file;
        let why = outcome.findings.of_file(file).iter().find(|f| f.severity == Severity::Error);
        format!("{}: {}", outcome.submissions[i].path, why.map_or(String::new(), |f| outcome.sentence(f)))
    });
    out.append(named("Ditolak", refused));
    let is_unknown = |s: &&Submission| s.refusal.is_none() && s.roster_row().is_none();
    let unknown = outcome.submissions.iter().filter(is_unknown).filter(|_| !outcome.roster.rows.is_empty());
    out.append(named("Tidak diketahui milik siapa", unknown.map(|s| s.path.to_string())));
    let states = |status: Status| outcome.agencies.iter().filter(move |state| state.status == status);
    let mending =
        states(Status::ToMend).map(|s| format!("{}: {} kesalahan", name(outcome, s), thousands(s.errors as i64)));
    out.append(named("Perlu memperbaiki", mending));
    let missing = states(Status::Missing).filter(|s| outcome.is_asked(s)).map(|s| name(outcome, s));
    out.append(named("Belum menyampaikan", missing));
    let owing = outcome.agencies.iter().filter(|s| s.owed().next().is_some());
    let owing = owing.map(|s| format!("{}: {}", name(outcome, s), months(s.owed().map(|month| month.month))));
    out.append(named("Belum melaporkan realisasi bulan yang sudah jatuh tempo", owing));
    let idle = outcome.rulings.iter().filter(|ruling| ruling.effect != Effect::Holds);
    let idle = idle.map(|ruling| {
        let Ruling { decision, effect, .. } = ruling;
        format!("baris {}, {} {}: {}", decision.line, decision.word(), shown::name(&decision.file), effect.why_not())
    });
    out.append(named("Putusan yang tidak berlaku (putusan.csv)", idle));
    if let Some(known) = known {
        out.append(named("Baru sejak kali terakhir", new(outcome, known).into_iter()));
    }
    out.into_text()
}

/// Files, OPDs and findings as numbers.
fn counts(outcome: &Outcome) -> Lines {
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
        (Status::Ignored, "berkas diabaikan menurut putusan"),
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
    out
}

/// Code, OPD and pemda.
fn name(outcome: &Outcome, state: &AgencyYear) -> String {
    let row = outcome.roster_row(state);
    format!("{} {}, {}", row.code, row.agency, row.government)
}

/// Months (1 to 12) by their names.
fn months(months: impl Iterator<Item = u32>) -> String {
    month_names(&months.collect::<Vec<_>>())
}

/// What came since the last run, an OPD a line: what it sent, and how its plan differs from the one before.
fn new(outcome: &Outcome, known: &BTreeSet<String>) -> Vec<String> {
    let is_new = |index: &usize| !known.contains(&outcome.submissions[*index].sha256);
    let mut lines = Vec::new();
    for state in &outcome.agencies {
        let files = &state.year.files;
        let mut own: Vec<usize> = files.readable.iter().chain(&files.open).copied().filter(is_new).collect();
        own.dedup();
        if own.is_empty() {
            continue;
        }
        let said = listed(&parts(&own.iter().map(|&i| &outcome.submissions[i]).collect::<Vec<_>>()));
        lines.push(format!("{}: {said}", name(outcome, state)));
        let comparisons = outcome.comparisons.iter().filter(|c| c.agency == state.row && c.after.iter().any(is_new));
        lines.extend(comparisons.map(|comparison| format!("  {}", resubmission::changes(comparison))));
    }
    lines
}

/// What files carry, in words.
fn parts(files: &[&Submission]) -> Vec<String> {
    let mut parts = Vec::new();
    if files.iter().any(|file| !file.actions.is_empty()) {
        parts.push("rencana aksi".to_owned());
    }
    if files.iter().any(|file| file.identity.declares_nil()) {
        parts.push("pernyataan nihil".to_owned());
    }
    let told: BTreeSet<u32> = files.iter().flat_map(|file| file.months_told()).collect();
    if !told.is_empty() {
        parts.push(format!("realisasi {}", months(told.into_iter())));
    }
    if files.iter().any(|file| !file.evaluations.is_empty()) {
        parts.push("evaluasi".to_owned());
    }
    if parts.is_empty() {
        parts.push(format!("{} berkas tanpa rencana aksi dan realisasi", files.len()));
    }
    parts
}

/// A list under its title; nothing where it is empty.
fn named(title: &str, list: impl Iterator<Item = String>) -> Lines {
    let (mut out, mut more) = (Lines::new(), 0);
    for (index, item) in list.enumerate() {
        if out.is_empty() {
            out.put(format!("{title}:"));
        }
        if index < NAMED {
            out.put(format!("  {item}"));
        } else {
            more += 1;
        }
    }
    if more > 0 {
        out.put(format!("  … dan {} lainnya; semuanya ada di rekap.xlsx", thousands(more)));
    }
    out
}

//! Why reports are provisional: what has not come and what is still wrong, of an OPD what concerns it alone. Will not count.

use crate::calendar::MONTHS;
use crate::consolidate::outcome::Outcome;
use crate::finding::Severity;
use crate::model::Status;
use crate::text::formatting::{listed, thousands};
use crate::year::AgencyYear;

/// Names of missing OPDs that a provisional mark spells out; the rest is a count.
const NAMED: usize = 3;

/// `3 perangkat daerah belum menyampaikan, 14 kesalahan terbuka`.
pub(super) fn mark(outcome: &Outcome) -> String {
    let missing = |s: &&AgencyYear| s.status == Status::Missing && outcome.is_asked(s);
    let counts = [
        (outcome.agencies.iter().filter(missing).count(), "perangkat daerah belum menyampaikan"),
        (outcome.findings.count(Severity::Error), "kesalahan terbuka"),
        (outcome.behind(), "belum lengkap melapor"),
    ];
    let parts = counts.iter().filter(|(n, _)| *n > 0).map(|(n, words)| format!("{} {words}", thousands(*n as i64)));
    parts.collect::<Vec<_>>().join(", ")
}

/// What keeps the reports from being final.
pub(super) fn reasons(outcome: &Outcome) -> Vec<String> {
    if outcome.is_final() {
        return Vec::new();
    }
    let mut reasons = Vec::new();
    let missing: Vec<String> = outcome
        .agencies
        .iter()
        .filter(|state| state.status == Status::Missing && outcome.is_asked(state))
        .map(|state| {
            let row = outcome.roster_row(state);
            format!("{} ({})", row.agency, row.government)
        })
        .collect();
    if !missing.is_empty() {
        let mut named: Vec<String> = missing.iter().take(NAMED).cloned().collect();
        if missing.len() > NAMED {
            named.push(format!("{} lainnya", thousands((missing.len() - NAMED) as i64)));
        }
        let count = thousands(missing.len() as i64);
        reasons.push(format!("{count} perangkat daerah belum menyampaikan rencana aksi: {}.", listed(&named)));
    }
    reasons.extend(open_errors(outcome).map(|errors| format!("Masih terbuka {errors}.")));
    let behind = outcome.behind();
    if behind > 0 {
        let count = thousands(behind as i64);
        reasons.push(format!("{count} perangkat daerah belum melaporkan semua bulan dalam triwulan ini."));
    }
    reasons
}

/// What keeps the report of one OPD from being final: only what concerns it; in a few words, and as sentences.
pub(super) fn of_agency(outcome: &Outcome, state: &AgencyYear) -> (String, Vec<String>) {
    let months: Vec<String> = outcome
        .unreported(state, outcome.output_quarter())
        .into_iter()
        .map(|month| MONTHS[month as usize - 1].to_owned())
        .collect();
    let (mut marks, mut reasons) = (Vec::new(), Vec::new());
    if state.errors > 0 {
        let count = thousands(state.errors as i64);
        marks.push(format!("{count} kesalahan terbuka"));
        reasons.push(format!("Masih terbuka {count} kesalahan pada berkas perangkat daerah ini."));
    }
    if !months.is_empty() {
        marks.push(format!("{} bulan belum dilaporkan", months.len()));
        reasons.push(format!("Realisasi bulan {} belum dilaporkan.", listed(&months)));
    }
    (marks.join(", "), reasons)
}

/// `14 kesalahan (3 di antaranya rencana aksi yang belum disampaikan)`, as the sheet of findings counts them; none when no
/// error is open.
pub(super) fn open_errors(outcome: &Outcome) -> Option<String> {
    let errors = outcome.findings.list.iter().filter(|f| f.severity == Severity::Error);
    let (in_files, elsewhere): (Vec<_>, Vec<_>) = errors.partition(|f| f.at.file.is_some());
    let count = |n: usize| thousands(n as i64);
    match (in_files.len(), elsewhere.len()) {
        (0, 0) => None,
        (files, 0) => Some(format!("{} kesalahan pada berkas yang diterima", count(files))),
        (0, none) => Some(format!("{} kesalahan, yaitu rencana aksi yang belum disampaikan", count(none))),
        (files, none) => Some(format!(
            "{} kesalahan ({} pada berkas yang diterima dan {} rencana aksi yang belum disampaikan)",
            count(files + none),
            count(files),
            count(none)
        )),
    }
}

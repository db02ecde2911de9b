//! What changed, in words: one line for each thing, with what it was and what it is. Will not lay them out.

use crate::consolidate::outcome::Outcome;
use crate::figures::{NOT_REPORTED, Totals};
use crate::history::comparison::Comparison;
use crate::model::Status;
use crate::text::formatting::{month_names, percent, rupiah, thousands};

use super::{AgencyChange, Changes};

/// One thing that changed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Told {
    /// What.
    pub what: String,
    /// What it was; empty where nothing was.
    pub before: String,
    /// What it is.
    pub after: String,
}

impl Told {
    fn new(what: &str, before: String, after: String) -> Self {
        Self { what: what.to_owned(), before, after }
    }
}

/// `Keadaan: perlu perbaikan menjadi lengkap`.
impl std::fmt::Display for Told {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self.before.is_empty() {
            true => write!(f, "{}: {}", self.what, self.after),
            false => write!(f, "{}: {} menjadi {}", self.what, self.before, self.after),
        }
    }
}

/// Code, OPD and pemda of a roster row.
pub fn names_of(now: &Outcome, row: usize) -> String {
    let row = &now.roster.rows[row];
    format!("{} {}, {}", row.code, row.agency, row.government)
}

/// What changed for a roster row, a line for each thing. `named`: whether the files are named, or counted.
pub fn told(changes: &Changes, change: &AgencyChange, now: &Outcome, named: bool) -> Vec<Told> {
    let mut list = Vec::new();
    let state = |status: Status, late: bool| format!("{}{}", status.label(), if late { ", terlambat" } else { "" });
    let (was, is) = (state(change.status.0, change.late.0), state(change.status.1, change.late.1));
    if was != is {
        list.push(Told::new("Keadaan", was, is));
    }
    if !change.files.is_empty() {
        let names = change.files.iter().map(|&i| now.submissions[i].path.to_string());
        let files = match named {
            true => names.collect::<Vec<_>>().join("; "),
            false => thousands(change.files.len() as i64),
        };
        list.push(Told::new("Berkas yang diterima", String::new(), files));
    }
    if let Some(plan) = &change.plan {
        list.extend(rows(plan).map(|rows| Told::new("Baris rencana aksi", String::new(), rows)));
    }
    if change.budget.0 != change.budget.1 {
        list.push(Told::new("Anggaran yang dihitung", rupiah(change.budget.0), rupiah(change.budget.1)));
    }
    if !change.months.is_empty() {
        list.push(Told::new("Bulan yang dilaporkan", String::new(), month_names(&change.months)));
    }
    if change.revised > 0 {
        let values = format!("{} nilai", thousands(change.revised as i64));
        list.push(Told::new("Realisasi yang diubah", String::new(), values));
    }
    for (what, count) in [("Temuan yang diperbaiki", change.mended.len()), ("Temuan baru", change.new.len())] {
        if count > 0 {
            list.push(Told::new(what, String::new(), thousands(count as i64)));
        }
    }
    list.extend(figures(changes, change));
    list
}

/// Rows that differ; none where all are the same.
fn rows(plan: &Comparison) -> Option<String> {
    let (added, removed, changed) = plan.counts();
    let parts = [(added, "ditambah"), (removed, "dihapus"), (changed, "diubah")];
    let parts: Vec<String> =
        parts.iter().filter(|(n, _)| *n > 0).map(|(n, what)| format!("{} {what}", thousands(*n as i64))).collect();
    (!parts.is_empty()).then(|| parts.join(", "))
}

/// The figures of the quarter that are others now.
fn figures(changes: &Changes, change: &AgencyChange) -> Vec<Told> {
    if !change.totals_differ() {
        return Vec::new();
    }
    let name = changes.quarter.name();
    let shown = |of: fn(&Totals) -> Option<String>| {
        let one = |totals: &Option<Totals>| {
            let value = totals.as_ref().map(|totals| of(totals).unwrap_or_else(|| NOT_REPORTED.to_lowercase()));
            value.unwrap_or_else(|| "–".to_owned())
        };
        (one(&change.totals.0), one(&change.totals.1))
    };
    let physical = shown(|totals| totals.physical.map(|share| percent(share, 1)));
    let spent = shown(|totals| totals.spent.map(rupiah));
    [("Realisasi fisik", physical), ("Realisasi anggaran", spent)]
        .into_iter()
        .filter(|(_, (was, is))| was != is)
        .map(|(what, (was, is))| Told::new(&format!("{what} {name}"), was, is))
        .collect()
}

//! The report of one OPD: its sections, in the order in which they are printed. Will not typeset them.

mod actions;
mod changes;
mod facts;
mod figures;
mod findings;
mod identity;
mod monitoring;

use serde_json::{Value, json};

use super::frame::Frame;
use super::method;
use super::section::{Section, sections};

pub use facts::AgencyFacts;

/// Makes the data of one section.
pub type AgencyBlock = fn(&AgencyFacts<'_>) -> Value;

/// Sections in the order in which they are printed.
pub const SECTIONS: &[Section<AgencyBlock>] = &[
    Section { key: "identity", title: "Identitas", make: identity::lines },
    Section { key: "figures", title: "Capaian Triwulan", make: figures::of_quarter },
    Section { key: "changes", title: "Perubahan sejak Triwulan Lalu", make: changes::since_last_quarter },
    Section { key: "curve", title: "Kurva S", make: figures::curve },
    Section { key: "monitoring", title: "Monitoring Bulanan", make: monitoring::months },
    Section { key: "evaluation", title: "Evaluasi Triwulan", make: monitoring::evaluation },
    // A landscape page: it stands where it tears no portrait pages apart.
    Section { key: "actions", title: "Rencana Aksi per Tahap", make: actions::by_phase },
    Section { key: "findings", title: "Yang Masih Perlu Diperbaiki", make: findings::open },
    Section { key: "method", title: "Cara Menghitung", make: |facts| json!({ "line": method::line(facts.outcome) }) },
];

/// The data of the whole report.
pub(super) fn data(facts: &AgencyFacts<'_>) -> Value {
    let title = "Laporan Triwulanan Replikasi Inovasi Pelayanan Publik";
    let frame = Frame::of_agency(facts.outcome, facts.state, "ripp-laporan-opd/1", title);
    let mut data = json!(frame);
    let row = facts.roster_row();
    data["agency"] = json!({ "code": row.code, "name": row.agency, "government": row.government });
    data["sections"] = sections(SECTIONS, |make| make(facts));
    data
}

//! Who the OPD is: its identity, its files and the state of its plan. Will not repair what was typed.

use serde_json::{Value, json};

use super::facts::AgencyFacts;
use crate::calendar::long_date;
use crate::model::Received;
use crate::text::formatting::{listed, nip, thousands};
use crate::text::parsing::{DateText, read_date};

pub(super) fn lines(facts: &AgencyFacts<'_>) -> Value {
    let row = facts.roster_row();
    let mut lines: Vec<(&str, String)> = vec![
        ("Pemerintah daerah", row.government.clone()),
        ("Perangkat daerah", format!("{} (kode {})", row.agency, row.code)),
        ("Inovasi yang direplikasi", named(&row.innovation, &row.acronym)),
        ("Pemda asal inovasi", row.origin.clone()),
    ];
    let all: Vec<_> = facts.submissions().collect();
    let line = |key: &str| facts.newest_first().find_map(|s| s.identity.line(key)).unwrap_or_default().to_owned();
    let day = |key: &str| printed_day(&line(key), facts.outcome.settings.program.year);
    let dated = |number: String, date: String| match (number.is_empty(), date.is_empty()) {
        (false, false) => format!("{number}, tanggal {date}"),
        _ => number + &date,
    };
    lines.push(("Nama lokal inovasi", line("local_name")));
    lines.push(("SK tim replikasi", dated(line("decree_number"), day("decree_date"))));
    lines.push(("Lembar komitmen", dated(line("commitment_number"), day("commitment_date"))));
    let head = nip(&line("head_nip"));
    lines.push((
        "Kepala perangkat daerah",
        line("head") + &if head.is_empty() { head } else { format!(", NIP {head}") },
    ));
    lines.push(("Narahubung (PIC)", line("pic")));
    let files: Vec<String> = all.iter().map(|s| format!("{}{}", s.path, received(s.received))).collect();
    lines.push(("Berkas yang dipakai", listed(&files)));
    let late = match (facts.state.late, facts.state.days_late) {
        (true, Some(days)) => format!("; terlambat {} hari", thousands(days)),
        (true, None) => "; terlambat".into(),
        _ => String::new(),
    };
    lines.push(("Status rencana aksi", format!("{}{late}", facts.state.status.label())));
    let filled = lines.into_iter().filter(|(_, value)| !value.trim().is_empty());
    json!({ "lines": filled.map(|(label, value)| json!({ "label": label, "value": value })).collect::<Vec<_>>() })
}

/// A date of the identity as the office writes it, `10 Januari 2022`; one that names no single day stands as typed.
fn printed_day(typed: &str, year: i32) -> String {
    match read_date(typed, year) {
        DateText::Span(period, false) if period.start == period.end => long_date(period.start),
        _ => typed.to_owned(),
    }
}

fn named(innovation: &str, acronym: &str) -> String {
    match (innovation.is_empty(), acronym.is_empty() || acronym == innovation) {
        (false, false) => format!("{acronym} ({innovation})"),
        (true, _) => acronym.to_owned(),
        _ => innovation.to_owned(),
    }
}

fn received(received: Received) -> String {
    match received {
        Received::Listed(day) | Received::FolderName(day) => format!(", diterima {}", long_date(day)),
        Received::WorkbookDate(day) => format!(", bertanggal {} menurut berkas itu sendiri", long_date(day)),
        Received::Unknown => String::new(),
    }
}

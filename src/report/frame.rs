//! What every report has around its content: letterhead, quarter, paper, signature, provisional mark; and printed numbers.
//! Will not say anything about a single OPD.

use serde::Serialize;

use super::method;
use crate::calendar::{MONTHS_SHORT, Quarter, long_date};
use crate::config::settings::Signer;
use crate::consolidate::outcome::{AgencyState, Outcome};
use crate::figures::{NOT_REPORTED, Totals};
use crate::finding::Severity;
use crate::model::Status;
use crate::text::formatting::{decimal, listed, percent, thousands};

/// Names of missing OPDs that a provisional mark spells out; the rest is a count.
const NAMED: usize = 3;

/// A number with the way it is printed.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub(super) struct Printed {
    /// For charts; null when there is none.
    pub(super) raw: Option<f64>,
    /// For people; `–` when there is none.
    pub(super) text: String,
}

impl Printed {
    pub(super) fn percent(number: Option<f64>) -> Self {
        Self { raw: number, text: number.map_or("–".into(), |n| percent(n, 1)) }
    }

    /// Realised progress, with its month in brackets when that lies before the given last month; the words where nothing was
    /// reported, a dash where there is nothing to report.
    pub(super) fn physical(totals: &Totals, last_month: u32) -> Self {
        let text = match (totals.physical, totals.last_month) {
            (Some(value), Some(month)) => format!("{}{}", percent(value, 1), since(month, last_month)),
            _ if totals.agencies == 0 => "–".into(),
            _ => NOT_REPORTED.into(),
        };
        Self { raw: totals.physical, text }
    }

    /// Rupiah spent; the words where there is a budget and nothing was reported.
    pub(super) fn spent(totals: &Totals) -> Self {
        match totals.spent {
            None if totals.budget > 0 => Self { raw: None, text: NOT_REPORTED.into() },
            spent => Self::money(spent),
        }
    }

    /// Percentage points with their sign.
    pub(super) fn points(number: Option<f64>) -> Self {
        Self { raw: number, text: number.map_or("–".into(), signed) }
    }

    /// Rupiah for a column that says Rp in its head.
    pub(super) fn money(amount: Option<i64>) -> Self {
        Self { raw: amount.map(|n| n as f64), text: amount.map_or("–".into(), thousands) }
    }

    pub(super) fn count(number: usize) -> Self {
        Self { raw: Some(number as f64), text: thousands(number as i64) }
    }
}

/// ` (Mar)` for a month before the last one.
pub(super) fn since(month: u32, last_month: u32) -> String {
    match month < last_month {
        true => format!(" ({})", MONTHS_SHORT[(month as usize).clamp(1, 12) - 1]),
        false => String::new(),
    }
}

/// `+5,0`, `−3,2`, `0,0`.
pub(super) fn signed(points: f64) -> String {
    let text = decimal(points, 1);
    match text.as_str() {
        "0,0" | "−0,0" => "0,0".into(),
        _ if points > 0.0 => format!("+{text}"),
        _ => text,
    }
}

/// `+39.093.000`, `−500`, `0`.
pub(super) fn signed_whole(number: i64) -> String {
    if number > 0 { format!("+{}", thousands(number)) } else { thousands(number) }
}

/// As it is printed: rounded to one decimal.
pub(super) fn to_tenth(number: f64) -> f64 {
    (number * 10.0 + number.signum() * 1e-9).round() / 10.0
}

/// The text on one line, cut with an ellipsis when it has more characters than `length`.
pub(super) fn shortened(text: &str, length: usize) -> String {
    let line = text.split_whitespace().collect::<Vec<_>>().join(" ");
    if line.chars().count() <= length {
        return line;
    }
    let kept: String = line.chars().take(length).collect();
    format!("{} …", kept.trim_end())
}

/// The quarter of a report.
#[derive(Debug, Clone, Serialize)]
struct QuarterWords {
    /// `2022-TW1`.
    code: String,
    /// `Triwulan I`.
    name: String,
    year: i32,
    /// `1 Januari s.d. 31 Maret 2022`.
    period: String,
    end: String,
    /// A sentence while the quarter has not ended; else null.
    running: Option<String>,
}

/// Everything around the content.
#[derive(Debug, Clone, Serialize)]
pub(super) struct Frame {
    schema: &'static str,
    title: &'static str,
    paper: &'static str,
    letterhead: Vec<String>,
    program: String,
    year: i32,
    province: String,
    unit: String,
    quarter: QuarterWords,
    today: String,
    /// Why the report is provisional; empty when it is final.
    provisional: Vec<String>,
    /// The same in a few words, for the head of every page; empty when it is final.
    mark: String,
    place: String,
    signer: SignerWords,
    /// How the figures come about, a sentence each.
    method: Vec<String>,
    version: &'static str,
}

#[derive(Debug, Clone, Serialize)]
struct SignerWords {
    position: String,
    name: String,
    rank: String,
    nip: String,
}

impl From<&Signer> for SignerWords {
    fn from(signer: &Signer) -> Self {
        let Signer { position, name, rank, nip } = signer.clone();
        Self { position, name, rank, nip: crate::text::formatting::nip(&nip) }
    }
}

impl Frame {
    pub(super) fn new(outcome: &Outcome, quarter: Quarter, schema: &'static str, title: &'static str) -> Self {
        let program = &outcome.settings.program;
        let report = &outcome.settings.report;
        let period = quarter.period();
        let running = (outcome.today <= period.end).then(|| {
            format!(
                "{} belum berakhir pada tanggal laporan ini. Rencana dihitung sampai dengan {}, sedangkan realisasi baru \
                 mencakup yang diterima sampai dengan {}.",
                quarter.name(),
                long_date(period.end),
                long_date(outcome.today)
            )
        });
        let months = quarter.months();
        let names = crate::calendar::MONTHS;
        let (first, last) = (names[months[0] as usize - 1], names[months[2] as usize - 1]);
        Self {
            schema,
            title,
            paper: report.paper.name(),
            letterhead: letterhead(outcome),
            program: program.name.clone(),
            year: program.year,
            province: province_name(outcome),
            unit: program.unit.clone(),
            quarter: QuarterWords {
                code: quarter.to_string(),
                name: quarter.name(),
                year: quarter.year,
                period: format!("{first} s.d. {last} {}", quarter.year),
                end: long_date(period.end),
                running,
            },
            today: long_date(outcome.today),
            provisional: provisional(outcome),
            mark: mark(outcome),
            place: report.place.clone(),
            signer: SignerWords::from(&report.signer),
            method: method::sentences(outcome),
            version: env!("CARGO_PKG_VERSION"),
        }
    }
}

/// `Provinsi Kepulauan Bangka Belitung`, however the settings write it.
pub(super) fn province_name(outcome: &Outcome) -> String {
    let name = outcome.settings.program.province.trim();
    if name.to_lowercase().starts_with("prov") { name.to_owned() } else { format!("Provinsi {name}") }
}

fn letterhead(outcome: &Outcome) -> Vec<String> {
    let lines = &outcome.settings.report.letterhead;
    if !lines.is_empty() {
        return lines.clone();
    }
    let program = &outcome.settings.program;
    vec![format!("Pemerintah {}", province_name(outcome)).to_uppercase(), program.unit.to_uppercase()]
}

/// `3 perangkat daerah belum menyampaikan, 14 kesalahan terbuka`.
fn mark(outcome: &Outcome) -> String {
    let missing = |s: &&AgencyState| s.status == Status::Missing && outcome.roster_row(s).required;
    let counts = [
        (outcome.agencies.iter().filter(missing).count(), "perangkat daerah belum menyampaikan"),
        (outcome.findings.count(Severity::Error), "kesalahan terbuka"),
    ];
    let parts = counts.iter().filter(|(n, _)| *n > 0).map(|(n, words)| format!("{} {words}", thousands(*n as i64)));
    parts.collect::<Vec<_>>().join(", ")
}

/// What keeps the reports from being final.
fn provisional(outcome: &Outcome) -> Vec<String> {
    if outcome.is_final() {
        return Vec::new();
    }
    let mut reasons = Vec::new();
    let missing: Vec<String> = outcome
        .agencies
        .iter()
        .filter(|state| state.status == Status::Missing && outcome.roster_row(state).required)
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
    reasons
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

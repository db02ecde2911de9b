//! What every report has around its content: letterhead, quarter, paper, signature, provisional mark.
//! Will not say anything about a single OPD.

use serde::Serialize;

use super::{method, provisional};
use crate::calendar::{MONTHS, long_date};
use crate::config::settings::Signer;
use crate::consolidate::outcome::Outcome;
use crate::year::AgencyYear;

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

/// Who signs.
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
    /// What stands around a report of the quarter of the outputs.
    pub(super) fn new(outcome: &Outcome, schema: &'static str, title: &'static str) -> Self {
        let program = &outcome.settings.program;
        let report = &outcome.settings.report;
        let quarter = outcome.output_quarter();
        let period = quarter.period();
        let running = (outcome.today <= period.end).then(|| {
            format!(
                "{} belum berakhir pada tanggal laporan ini. Rencana dihitung sampai dengan {}, sedangkan realisasi baru \
                 mencakup yang diterima sampai dengan {}.",
                quarter.name(),
                long_date(period.end),
                long_date(outcome.printed)
            )
        });
        let months = quarter.months();
        let (first, last) = (MONTHS[months[0] as usize - 1], MONTHS[months[2] as usize - 1]);
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
            today: long_date(outcome.printed),
            provisional: provisional::reasons(outcome),
            mark: provisional::mark(outcome),
            place: report.place.clone(),
            signer: SignerWords::from(&report.signer),
            method: method::sentences(outcome),
            version: env!("CARGO_PKG_VERSION"),
        }
    }
}

impl Frame {
    /// The same around the report of one OPD: provisional only for what concerns it.
    pub(super) fn of_agency(outcome: &Outcome, state: &AgencyYear, schema: &'static str, title: &'static str) -> Self {
        let (mark, provisional) = provisional::of_agency(outcome, state);
        Self { provisional, mark, ..Self::new(outcome, schema, title) }
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

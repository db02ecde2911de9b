//! The report of the province: its sections and their data. Will not typeset them.

use serde_json::{Value, json};

use super::agency::{TotalsPrinted, sections};
use super::curve::Curve;
use super::frame::{Frame, open_errors, province_name};
use super::{Section, government, lists, open_findings, standing};
use crate::calendar::{Quarter, long_date};
use crate::config::settings::Weighting;
use crate::consolidate::outcome::{AgencyState, Outcome};
use crate::figures::{AgencyFigures, Totals, sum_up};
use crate::finding::Severity;
use crate::model::Status;
use crate::text::formatting::{listed, percent, rupiah, thousands};

/// OPDs without a report that the summary names; more are only counted.
const NAMED: usize = 3;

/// What a section of the province's report is made from.
#[derive(Debug)]
pub struct Province<'a> {
    /// Everything known.
    pub outcome: &'a Outcome,
    /// The quarter of the report.
    pub quarter: Quarter,
    /// Figures of every OPD with actions, in roster order.
    pub figures: &'a [AgencyFigures],
}

/// Makes the data of one section.
pub type ProvinceBlock = fn(&Province<'_>) -> Value;

/// Sections in the order in which they are printed.
pub const PROVINCE_SECTIONS: [Section<ProvinceBlock>; 12] = [
    Section { key: "summary", title: "Ringkasan", make: summary },
    Section { key: "contents", title: "Daftar Isi", make: |_| json!({}) },
    Section { key: "table", title: "Capaian per Pemerintah Daerah", make: government::table },
    Section { key: "ranking", title: "Peringkat dan Kategori", make: lists::ranking },
    Section { key: "late", title: "Yang Menyampaikan Terlambat", make: lists::late },
    Section { key: "silent", title: "Yang Belum Menyampaikan atau Melaporkan", make: lists::silent },
    Section { key: "absorption", title: "Serapan Anggaran", make: government::absorption },
    Section { key: "matrix", title: "Matriks Delapan Kegiatan", make: government::matrix },
    Section { key: "governments", title: "Lembar Pemerintah Daerah", make: government::pages },
    Section { key: "findings", title: "Temuan menurut Jenis", make: open_findings::by_kind },
    Section { key: "method", title: "Cara Menghitung dan Pengertian", make: |_| json!({ "definitions": DEFINITIONS }) },
    Section { key: "files", title: "Lampiran: Berkas yang Diterima", make: lists::files },
];

const DEFINITIONS: [(&str, &str); 6] = [
    ("Lengkap", "rencana aksi diterima dan tidak ada kesalahan yang harus diperbaiki."),
    ("Perlu perbaikan", "rencana aksi diterima, tetapi masih ada kesalahan."),
    ("Ditolak", "berkas diterima, tetapi tidak dapat dibaca sebagai rencana aksi."),
    ("Nihil", "perangkat daerah menyatakan tidak ada yang direncanakan."),
    ("Belum menyampaikan", "belum ada berkas yang diterima."),
    ("Terlambat", "batas waktu penyampaian rencana aksi terlampaui; dapat berlaku di samping keadaan di atas."),
];

impl<'a> Province<'a> {
    /// The province with the figures of all its OPDs.
    pub fn new(outcome: &'a Outcome, quarter: Quarter, figures: &'a [AgencyFigures]) -> Self {
        Self { outcome, quarter, figures }
    }

    pub(super) fn weighting(&self) -> &'a Weighting {
        &self.outcome.settings.report.weighting
    }

    /// Totals as printed.
    pub(super) fn printed(&self, totals: &Totals) -> TotalsPrinted {
        TotalsPrinted::new(totals, self.outcome, self.quarter.months()[2])
    }

    /// Totals of the whole province.
    pub(super) fn totals(&self) -> Totals {
        sum_up(self.figures, self.weighting())
    }

    /// States that count: required rows, and those that sent something without being required.
    pub(super) fn counting(&self) -> impl Iterator<Item = &'a AgencyState> {
        let outcome = self.outcome;
        outcome.agencies.iter().filter(|s| outcome.roster_row(s).required || s.status != Status::Missing)
    }

    /// Required OPDs from which nothing came.
    pub(super) fn silent(&self) -> Vec<&'a AgencyState> {
        self.counting().filter(|state| state.status == Status::Missing).collect()
    }

    /// OPDs that sent late, the latest first.
    pub(super) fn late(&self) -> Vec<&'a AgencyState> {
        let mut list: Vec<_> = self.counting().filter(|s| s.late && s.status != Status::Missing).collect();
        list.sort_by_key(|state| (std::cmp::Reverse(state.days_late.unwrap_or(0)), state.row));
        list
    }

    pub(super) fn frame(&self, schema: &'static str, title: &'static str) -> Value {
        json!(Frame::new(self.outcome, self.quarter, schema, title))
    }

    /// A roster row as a line of a list.
    pub(super) fn line(&self, state: &AgencyState) -> Value {
        let row = self.outcome.roster_row(state);
        json!({
            "code": row.code,
            "government": row.government,
            "agency": row.agency,
            "innovation": if row.acronym.is_empty() { &row.innovation } else { &row.acronym },
            "status": state.status.label(),
            "received": state.received.map_or("–".into(), long_date),
            "days": state.days_late.map_or("–".into(), thousands),
        })
    }

    pub(super) fn deadline(&self) -> Option<String> {
        self.outcome.settings.program.deadline.map(long_date)
    }
}

/// The data of the whole report.
pub(super) fn data(province: &Province<'_>) -> Value {
    let title = "Laporan Triwulanan Replikasi Inovasi Pelayanan Publik Tingkat Provinsi";
    let mut data = province.frame("ripp-laporan-provinsi/1", title);
    data["sections"] = sections(&PROVINCE_SECTIONS, |make| make(province));
    data
}

fn summary(province: &Province<'_>) -> Value {
    let totals = province.totals();
    let all: Vec<&AgencyFigures> = province.figures.iter().collect();
    let caption = format!("Kurva S rencana dan realisasi fisik {} (%)", province_name(province.outcome));
    let standings = standing::counts(province.figures.iter().flat_map(|f| &f.actions));
    let mut sentences = vec![submission_sentence(province)];
    sentences.extend(late_sentence(province));
    sentences.push(progress_sentence(province));
    if totals.actions > 0 {
        let parts = listed(&standing::in_words(&standings));
        sentences.push(format!("Keadaan rencana aksi pada akhir triwulan: {parts}."));
    }
    sentences.extend(money_sentence(province));
    sentences.push(findings_sentence(province));
    let running = province.outcome.today <= province.quarter.period().end;
    sentences
        .extend(running.then(|| format!("{} belum berakhir; angkanya masih akan berubah.", province.quarter.name())));
    json!({
        "sentences": sentences,
        "totals": province.printed(&totals),
        "standings": standings,
        "status": government::status(province),
        "curve": (!all.is_empty())
            .then(|| Curve::new(&all, province.weighting(), province.quarter.months()[2], caption)),
    })
}

fn submission_sentence(province: &Province<'_>) -> String {
    let all = province.counting().count();
    let silent = province.silent().len();
    let states = [Status::Complete, Status::ToMend, Status::Refused, Status::Nihil];
    let parts = states.map(|status| (status.label(), province.counting().filter(|s| s.status == status).count()));
    let parts: Vec<String> =
        parts.into_iter().filter(|(_, n)| *n > 0).map(|(label, n)| format!("{n} {label}")).collect();
    match (all - silent, silent) {
        (0, _) => format!("Dari {all} perangkat daerah, belum ada yang menyampaikan rencana aksi."),
        (1, 0) => format!("Satu-satunya perangkat daerah telah menyampaikan rencana aksi: {}.", listed(&parts)),
        (sent, 0) => format!("Seluruh {sent} perangkat daerah telah menyampaikan rencana aksi: {}.", listed(&parts)),
        (sent, _) => format!(
            "Dari {all} perangkat daerah, {sent} telah menyampaikan rencana aksi ({}) dan {silent} belum.",
            listed(&parts)
        ),
    }
}

fn late_sentence(province: &Province<'_>) -> Option<String> {
    let late = province.late();
    let count = late.len();
    let limit = province.deadline()?;
    let worst = late.first()?;
    let days = worst.days_late.map_or(String::new(), |days| {
        format!(", paling lama {} hari ({})", thousands(days), province.outcome.roster_row(worst).agency)
    });
    Some(format!("Sebanyak {count} perangkat daerah menyampaikan melewati batas waktu {limit}{days}."))
}

fn progress_sentence(province: &Province<'_>) -> String {
    let totals = province.totals();
    let until = format!("Sampai dengan akhir {} Tahun {}", province.quarter.name(), province.quarter.year);
    let (all, actions) = (totals.agencies, thousands(totals.actions as i64));
    let progress = province.printed(&totals).in_words();
    match totals.reporting {
        _ if actions == "0" => format!("{until} belum ada rencana aksi yang dapat dinilai."),
        0 => format!("{until}, dari {all} perangkat daerah dengan {actions} rencana aksi, {progress}."),
        some if some == all => {
            format!("{until}, rata-rata {all} perangkat daerah dengan {actions} rencana aksi: {progress}.")
        }
        some => format!(
            "{until}, {some} dari {all} perangkat daerah telah melaporkan realisasi, dengan rata-rata {progress}.{}",
            unreported_sentence(province)
        ),
    }
}

/// Names the OPDs that never reported, as far as they are few.
fn unreported_sentence(province: &Province<'_>) -> String {
    let silent = province.figures.iter().filter(|f| f.totals.physical.is_none());
    let names: Vec<String> = silent
        .map(|f| &province.outcome.roster.rows[f.row])
        .map(|row| format!("{} ({})", row.agency, row.government))
        .collect();
    let named = if names.len() <= NAMED { format!(": {}", listed(&names)) } else { String::new() };
    format!(" Sebanyak {} perangkat daerah belum pernah melaporkan realisasi{named}.", names.len())
}

fn money_sentence(province: &Province<'_>) -> Option<String> {
    let totals = province.totals();
    let share = totals.absorption()?;
    let mut by_pemda = government::absorbed(province);
    by_pemda.sort_by(|a, b| b.1.total_cmp(&a.1));
    let ends = match (by_pemda.first(), by_pemda.last()) {
        (Some(best), Some(least)) if by_pemda.len() > 1 => format!(
            " Serapan tertinggi {} ({}), terendah {} ({}).",
            best.0,
            percent(best.1, 1),
            least.0,
            percent(least.1, 1)
        ),
        _ => String::new(),
    };
    let (budget, spent) = (rupiah(totals.budget), rupiah(totals.spent?));
    Some(format!("Dari anggaran {budget} telah direalisasikan {spent} ({}).{ends}", percent(share, 1)))
}

fn findings_sentence(province: &Province<'_>) -> String {
    let warnings = thousands(province.outcome.findings.count(Severity::Warning) as i64);
    match (open_errors(province.outcome), warnings.as_str()) {
        (None, "0") => "Tidak ada temuan yang perlu diperbaiki.".into(),
        (None, _) => format!("Masih terbuka {warnings} peringatan dan tidak ada kesalahan."),
        (Some(errors), _) => format!("Masih terbuka {errors} dan {warnings} peringatan."),
    }
}

//! The page of an OPD: its state, what it has until when, its workbook, its months, what it has to mend. Will not show what the
//! settings keep back.

use askama::Template;

use super::look::Look;
use super::tone::{self, State};
use super::{Head, Offer, line, size, timetable};
use crate::calendar::{MONTHS, long_date};
use crate::config::settings::Shown;
use crate::consolidate::outcome::Outcome;
use crate::figures::Standing;
use crate::finding::{About, Finding, Severity};
use crate::model::Status;
use crate::text::formatting::thousands;
use crate::year::{AgencyYear, MonthReport, MonthState};

/// Findings that are listed; the rest is counted.
const LISTED: usize = 100;
/// Characters of a faulty value.
const VALUE: usize = 120;

#[derive(Template)]
#[template(path = "portal/opd.html")]
pub(super) struct Page<'a> {
    head: Head,
    look: &'a Look,
    agency: String,
    government: String,
    code: String,
    innovation: String,
    origin: String,
    state: Option<State>,
    late: Option<String>,
    advice: String,
    deadlines: Vec<String>,
    book: Option<File>,
    about_book: &'static str,
    months: Vec<Month>,
    corrections: Option<Vec<Item>>,
    more: usize,
    reports: Vec<File>,
}

struct File {
    path: String,
    label: String,
    size: String,
}

struct Month {
    name: &'static str,
    due: String,
    class: String,
    state: String,
}

/// Something to mend.
struct Item {
    class: String,
    severity: &'static str,
    message: String,
    place: String,
    value: String,
    hint: String,
}

/// The page.
pub(super) fn page<'a>(outcome: &Outcome, look: &'a Look, state: &AgencyYear, offer: &Offer) -> Page<'a> {
    let row = outcome.roster_row(state);
    let portal = &outcome.settings.portal;
    let open: Vec<&Finding> = open(outcome, state);
    let file = |download: &super::Download| File {
        path: download.path.clone(),
        label: download.label.clone(),
        size: size(download.bytes),
    };
    let late = state.days_late.map(|days| format!("terlambat {} hari", thousands(days)));
    Page {
        head: Head::new(outcome),
        look,
        agency: line(&row.agency),
        government: line(&row.government),
        code: line(&row.code),
        innovation: innovation(&row.innovation, &row.acronym),
        origin: line(&row.origin),
        state: portal.shows(Shown::Status).then(|| self::state(outcome, state)),
        late: late.filter(|_| outcome.is_asked(state)),
        advice: advice(outcome, state),
        deadlines: deadlines(outcome),
        book: offer.book.as_ref().map(file),
        about_book: about_book(outcome, state),
        months: if portal.shows(Shown::Months) { months(outcome, state) } else { Vec::new() },
        corrections: portal
            .shows(Shown::Corrections)
            .then(|| open.iter().take(LISTED).map(|finding| item(outcome, finding)).collect()),
        more: open.len().saturating_sub(LISTED),
        reports: offer.reports.iter().map(file).collect(),
    }
}

fn innovation(name: &str, acronym: &str) -> String {
    match (name.trim(), acronym.trim()) {
        (name, "") => line(name),
        ("", acronym) => line(acronym),
        (name, acronym) => line(&format!("{name} ({acronym})")),
    }
}

/// The state of an OPD; of one of which nothing is asked, that.
pub(super) fn state(outcome: &Outcome, state: &AgencyYear) -> State {
    let shown = State::of(state.status);
    match state.status == Status::Missing && !outcome.is_asked(state) {
        true => State { label: "tidak diwajibkan".to_owned(), ..shown },
        false if state.status == Status::Missing => State { label: "belum menyampaikan".to_owned(), ..shown },
        false => shown,
    }
}

/// What the OPD does next.
fn advice(outcome: &Outcome, state: &AgencyYear) -> String {
    let unit = line(&outcome.settings.program.unit);
    let owes = state.owed().next().is_some();
    match state.status {
        Status::Complete if owes => {
            "Rencana aksi sudah lengkap. Masih ada realisasi bulanan yang belum dilaporkan.".to_owned()
        }
        Status::Complete => {
            "Rencana aksi sudah lengkap. Laporkan realisasi setiap bulan pada buku kerja yang sama.".to_owned()
        }
        Status::ToMend if state.counts() => format!(
            "Ada {} hal yang wajib diperbaiki. Sel yang harus diperbaiki sudah ditandai pada buku kerja yang dikirim {unit}; \
             daftarnya ada pada lembar Daftar Perbaikan.",
            thousands(state.errors as i64)
        ),
        Status::ToMend | Status::Refused => {
            format!("Berkas yang diterima belum dapat diproses. Penjelasannya ada pada surat dari {unit}.")
        }
        Status::Nihil => "Perangkat daerah telah menyatakan tidak memiliki rencana aksi (nihil).".to_owned(),
        _ if outcome.is_asked(state) => match outcome.settings.portal.shows(Shown::Template) {
            true => {
                format!("Rencana aksi belum diterima. Unduh templat di bawah ini, isi, lalu kirimkan kepada {unit}.")
            }
            false => {
                format!("Rencana aksi belum diterima. Isi templat yang kami kirimkan, lalu sampaikan kepada {unit}.")
            }
        },
        _ => "Tidak ada dokumen yang harus disampaikan.".to_owned(),
    }
}

fn deadlines(outcome: &Outcome) -> Vec<String> {
    let plan = outcome.settings.program.deadline.map(|day| format!("Rencana aksi paling lambat {}", long_date(day)));
    plan.into_iter().chain(timetable::next_month(outcome)).collect()
}

fn about_book(outcome: &Outcome, state: &AgencyYear) -> &'static str {
    let portal = &outcome.settings.portal;
    match (state.counts(), portal.shows(Shown::Workbook), portal.shows(Shown::Template)) {
        (true, true, _) => {
            "Buku kerja ini memuat rencana aksi yang sudah diterima beserta realisasinya. Lanjutkan mengisi berkas ini, simpan, lalu kirim kembali."
        }
        (true, false, true) => {
            "Rencana aksi sudah diterima: lanjutkan mengisi buku kerja yang kami kirimkan. Templat kosong ini hanya diperlukan untuk menyusun rencana dari awal."
        }
        (true, false, false) => "Rencana aksi sudah diterima: lanjutkan mengisi buku kerja yang kami kirimkan.",
        (false, false, false) => "Templat dikirim langsung kepada perangkat daerah.",
        (false, ..) => "Nama perangkat daerah dan inovasi sudah terisi. Isi, simpan sebagai .xlsx, lalu kirim.",
    }
}

fn months(outcome: &Outcome, state: &AgencyYear) -> Vec<Month> {
    if !state.counts() {
        return Vec::new();
    }
    let month = |month: &MonthReport| {
        let (standing, said) = match month.state(outcome.today) {
            MonthState::OnTime => (Standing::Done, "sudah dilaporkan, tepat waktu".to_owned()),
            MonthState::Late(days) => {
                (Standing::NotReported, format!("sudah dilaporkan, terlambat {} hari", thousands(days)))
            }
            MonthState::Undated => (Standing::Done, "sudah dilaporkan".to_owned()),
            MonthState::Owed => (Standing::Late, "belum dilaporkan, melewati batas waktu".to_owned()),
            MonthState::Ahead => (Standing::NotStarted, "belum sampai batas waktu".to_owned()),
            MonthState::None => (Standing::NotStarted, "tidak ada yang harus dilaporkan".to_owned()),
        };
        Month {
            name: MONTHS[month.month as usize - 1],
            due: long_date(month.due),
            class: tone::of_standing(standing),
            state: said,
        }
    };
    state.year.months.iter().map(month).collect()
}

/// What has to be mended, the gravest first.
fn open<'a>(outcome: &'a Outcome, state: &'a AgencyYear) -> Vec<&'a Finding> {
    // That nothing came, or that it came late, is said as its state: nobody can mend it.
    let can_be_mended = |f: &&Finding| f.at.file.is_some() && !matches!(f.about, About::Late { .. });
    let mut list: Vec<&Finding> =
        outcome.findings_of(state).filter(|f| f.severity != Severity::Note).filter(can_be_mended).collect();
    list.sort_by_key(|finding| finding.severity);
    list
}

fn item(outcome: &Outcome, finding: &Finding) -> Item {
    let parts = [
        outcome.sources.path(finding.at).map(|path| format!("berkas {path}")),
        outcome.sources.sheet(finding.at).map(|sheet| format!("lembar {sheet}")),
        finding.at.cell.map(|cell| format!("sel {cell}")),
    ];
    let tone = if finding.severity == Severity::Error { Status::Refused } else { Status::ToMend };
    let value = line(&finding.value);
    let short: String = value.chars().take(VALUE).collect();
    Item {
        class: tone::of_status(tone),
        severity: finding.severity.label(),
        message: line(&outcome.sentence(finding)),
        place: parts.into_iter().flatten().collect::<Vec<_>>().join(", "),
        value: if short == value { value } else { format!("{short}…") },
        hint: line(finding.hint()),
    }
}

//! The report of one OPD: its sections, its identity and its figures. Will not typeset them.

use serde::Serialize;
use serde_json::{Value, json};

use super::curve::Curve;
use super::frame::{Frame, Printed, shortened, signed, signed_whole, to_tenth};
use super::{Section, actions, method, monitoring, open_findings, standing};
use crate::calendar::{MONTHS, Quarter, last_day, long_date};
use crate::config::roster::RosterRow;
use crate::consolidate::outcome::{AgencyState, Outcome};
use crate::figures::{AgencyFigures, Standing, Totals, agency_figures, category_rule};
use crate::model::Received;
use crate::text::formatting::{listed, nip, percent, rupiah, thousands};
use crate::text::parsing::{DateText, read_date};

/// Names of newly finished actions that are spelled out.
const NAMED: usize = 8;

/// Characters of such a name; the table of actions has the whole text.
const NAME_LENGTH: usize = 120;

/// What a section of an OPD's report is made from.
#[derive(Debug)]
pub struct Subject<'a> {
    /// Everything known.
    pub outcome: &'a Outcome,
    /// The quarter of the report.
    pub quarter: Quarter,
    /// The OPD.
    pub state: &'a AgencyState,
    /// Its figures at the end of the quarter.
    pub figures: &'a AgencyFigures,
    /// Its figures a quarter earlier; none for the first quarter of a year.
    pub before: Option<AgencyFigures>,
}

/// Makes the data of one section.
pub type AgencyBlock = fn(&Subject<'_>) -> Value;

/// Sections in the order in which they are printed.
pub const SECTIONS: [Section<AgencyBlock>; 9] = [
    Section { key: "identity", title: "Identitas", make: identity },
    Section { key: "figures", title: "Capaian Triwulan", make: figures },
    Section { key: "changes", title: "Perubahan sejak Triwulan Lalu", make: changes },
    Section { key: "curve", title: "Kurva S", make: curve },
    Section { key: "monitoring", title: "Monitoring Bulanan", make: monitoring::months },
    Section { key: "evaluation", title: "Evaluasi Triwulan", make: monitoring::evaluation },
    // A landscape page: it stands where it tears no portrait pages apart.
    Section { key: "actions", title: "Rencana Aksi per Tahap", make: actions::section },
    Section { key: "findings", title: "Yang Masih Perlu Diperbaiki", make: open_findings::of_agency },
    Section { key: "method", title: "Cara Menghitung", make: method_line },
];

impl<'a> Subject<'a> {
    /// The subject with its figures of the quarter before.
    pub fn new(outcome: &'a Outcome, quarter: Quarter, state: &'a AgencyState, figures: &'a AgencyFigures) -> Self {
        let earlier = (quarter.number > 1).then(|| Quarter { number: quarter.number - 1, ..quarter });
        let before = earlier.and_then(|earlier| agency_figures(outcome, state, earlier));
        Self { outcome, quarter, state, figures, before }
    }

    /// Its roster row.
    pub fn roster_row(&self) -> &'a RosterRow {
        self.outcome.roster_row(self.state)
    }
}

/// The data of the whole report.
pub(super) fn data(subject: &Subject<'_>) -> Value {
    let title = "Laporan Triwulanan Replikasi Inovasi Pelayanan Publik";
    let frame = Frame::new(subject.outcome, subject.quarter, "ripp-laporan-opd/1", title);
    let mut data = json!(frame);
    let row = subject.roster_row();
    data["agency"] = json!({ "code": row.code, "name": row.agency, "government": row.government });
    data["sections"] = sections(&SECTIONS, |make| make(subject));
    data
}

/// Runs a table of sections; those that have nothing to say are left out.
pub(super) fn sections<F>(table: &[Section<F>], run: impl Fn(&F) -> Value) -> Value {
    let made = table.iter().map(|section| (section, run(&section.make)));
    let list = made.filter(|(_, data)| !data.is_null());
    list.map(|(section, data)| json!({ "key": section.key, "title": section.title, "data": data })).collect()
}

fn identity(subject: &Subject<'_>) -> Value {
    let row = subject.roster_row();
    let mut lines: Vec<(&str, String)> = vec![
        ("Pemerintah daerah", row.government.clone()),
        ("Perangkat daerah", format!("{} (kode {})", row.agency, row.code)),
        ("Inovasi yang direplikasi", named(&row.innovation, &row.acronym)),
        ("Pemda asal inovasi", row.origin.clone()),
    ];
    let current = subject.state.current.iter().map(|&s| &subject.outcome.submissions[s]);
    let all: Vec<_> = current.collect();
    let line = |key: &str| all.iter().find_map(|s| s.identity.line(key)).unwrap_or_default().to_owned();
    let day = |key: &str| printed_day(&line(key), subject.outcome.settings.program.year);
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
    let late = match (subject.state.late, subject.state.days_late) {
        (true, Some(days)) => format!("; terlambat {} hari", thousands(days)),
        (true, None) => "; terlambat".into(),
        _ => String::new(),
    };
    lines.push(("Status rencana aksi", format!("{}{late}", subject.state.status.label())));
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

/// Totals as printed, for an OPD, a pemda or the province.
#[derive(Debug, Clone, Serialize)]
pub(super) struct TotalsPrinted {
    agencies: Printed,
    actions: Printed,
    planned: Printed,
    physical: Printed,
    deviation: Printed,
    budget: Printed,
    spent: Printed,
    absorption: Printed,
    achievement: Printed,
    category: String,
}

impl TotalsPrinted {
    /// Of a quarter that ends with the given month.
    pub(super) fn new(totals: &Totals, outcome: &Outcome, last_month: u32) -> Self {
        Self {
            agencies: Printed::count(totals.agencies),
            actions: Printed::count(totals.actions),
            planned: Printed::percent(Some(totals.planned)),
            physical: Printed::physical(totals, last_month),
            deviation: Printed::points(totals.deviation()),
            budget: Printed::money(Some(totals.budget)),
            spent: Printed::spent(totals),
            absorption: Printed::percent(totals.absorption()),
            achievement: Printed::percent(totals.achievement()),
            category: totals.category(&outcome.settings.report).unwrap_or("–").to_owned(),
        }
    }

    /// The progress in a sentence, without its beginning and its full stop.
    pub(super) fn in_words(&self) -> String {
        let (planned, physical) = (&self.planned.text, &self.physical.text);
        let judged = match (self.physical.raw, self.achievement.raw) {
            (None, _) => return format!("realisasi fisik belum dilaporkan, sedangkan rencananya {planned}"),
            (_, Some(_)) => format!("tingkat capaian {} (kategori {})", self.achievement.text, self.category),
            (_, None) => "tingkat capaian belum dapat dinilai karena belum ada yang direncanakan".into(),
        };
        format!("realisasi fisik {physical} dari rencana {planned} (deviasi {} poin); {judged}", self.deviation.text)
    }
}

fn figures(subject: &Subject<'_>) -> Value {
    let totals = &subject.figures.totals;
    let report = &subject.outcome.settings.report;
    let standings = standing::counts(&subject.figures.actions);
    let printed = TotalsPrinted::new(totals, subject.outcome, subject.quarter.months()[2]);
    let until = format!("Sampai dengan akhir {} Tahun {}", subject.quarter.name(), subject.quarter.year);
    let mut sentences =
        vec![format!("{until}, {}.", printed.in_words()), money_sentence(totals, budgets_are_read(subject))];
    sentences.push(format!(
        "Dari {} rencana aksi: {}.",
        thousands(totals.actions as i64),
        listed(&standing::in_words(&standings))
    ));
    if totals.owed > 0 {
        let owed = thousands(totals.owed as i64);
        sentences.push(format!("{owed} rencana aksi yang seharusnya sudah berjalan belum pernah dilaporkan."));
    }
    sentences.extend(silence_sentence(subject));
    json!({ "totals": printed, "standings": standings, "rule": category_rule(report), "sentences": sentences })
}

/// Whether every action has a budget that could be read: else a sum of nothing does not mean that nothing is needed.
fn budgets_are_read(subject: &Subject<'_>) -> bool {
    subject.outcome.actions_of(subject.state).all(|(_, _, action)| action.budget.value().is_some())
}

fn money_sentence(totals: &Totals, is_read: bool) -> String {
    let budget = rupiah(totals.budget);
    match (totals.budget, totals.spent, totals.absorption()) {
        (0, None | Some(0), _) if !is_read => "Anggaran rencana aksi ini belum dapat dibaca seluruhnya.".into(),
        (0, None | Some(0), _) => "Rencana aksi ini tidak memakai anggaran.".into(),
        (_, Some(spent), Some(share)) => {
            format!("Dari anggaran {budget} telah direalisasikan {} ({}).", rupiah(spent), percent(share, 1))
        }
        (_, Some(spent), None) => format!("Telah direalisasikan {} tanpa anggaran.", rupiah(spent)),
        (_, None, _) => format!("Realisasi anggaran belum dilaporkan; anggarannya {budget}."),
    }
}

/// The months of the quarter without any report, and what is known from before.
fn silence_sentence(subject: &Subject<'_>) -> Option<String> {
    // A month that has not ended yet cannot be missing.
    let due = |month: &&u32| last_day(subject.quarter.year, **month) < subject.outcome.today;
    let silent = subject.figures.silent_months.iter().filter(due).map(|m| MONTHS[*m as usize - 1].to_owned());
    let silent: Vec<String> = silent.collect();
    let last = subject.figures.totals.last_month.map(|month| MONTHS[month as usize - 1]);
    let known = match last {
        Some(month) => format!("; laporan realisasi fisik terakhir bulan {month}"),
        None => String::new(),
    };
    (!silent.is_empty()).then(|| format!("Tidak ada laporan monitoring untuk bulan {}{known}.", listed(&silent)))
}

fn changes(subject: &Subject<'_>) -> Value {
    let Some(before) = &subject.before else { return Value::Null };
    let (old, new) = (&before.totals, &subject.figures.totals);
    let finished = subject.figures.actions.iter().filter(|now| {
        let then = before.actions.iter().find(|a| (a.submission, a.action) == (now.submission, now.action));
        now.standing == Standing::Done && then.is_none_or(|then| then.standing != Standing::Done)
    });
    let names: Vec<String> = finished
        .map(|f| subject.outcome.submissions[f.submission].actions[f.action].description.raw.as_str())
        .map(|text| shortened(text, NAME_LENGTH))
        .collect();
    let earlier = Quarter { number: subject.quarter.number - 1, ..subject.quarter };
    let (before_month, month) = (earlier.months()[2], subject.quarter.months()[2]);
    let difference = |old: Option<f64>, new: Option<f64>| match old.zip(new) {
        // Of the figures as printed, so that they add up on the page.
        Some((old, new)) => format!("{} poin", signed(to_tenth(new) - to_tenth(old))),
        None => "–".into(),
    };
    let points = |value: Option<f64>| value.map_or("–".into(), signed);
    let money = old.spent.zip(new.spent).map_or("–".into(), |(old, new)| signed_whole(new - old));
    json!({
        "earlier": earlier.name(),
        "rows": [
            { "label": "Rencana fisik", "before": percent(old.planned, 1), "after": percent(new.planned, 1),
              "change": difference(Some(old.planned), Some(new.planned)) },
            { "label": "Realisasi fisik", "before": Printed::physical(old, before_month).text,
              "after": Printed::physical(new, month).text, "change": difference(old.physical, new.physical) },
            { "label": "Deviasi fisik (poin)", "before": points(old.deviation()), "after": points(new.deviation()),
              "change": difference(old.deviation(), new.deviation()) },
            { "label": "Realisasi anggaran (Rp)", "before": Printed::spent(old).text, "after": Printed::spent(new).text,
              "change": money },
        ],
        "finished": names.iter().take(NAMED).collect::<Vec<_>>(),
        "finished_count": names.len(),
    })
}

fn curve(subject: &Subject<'_>) -> Value {
    let weighting = &subject.outcome.settings.report.weighting;
    let caption = "Kurva S rencana dan realisasi fisik kumulatif (%)";
    json!(Curve::new(&[subject.figures], weighting, subject.quarter.months()[2], caption.into()))
}

fn method_line(subject: &Subject<'_>) -> Value {
    json!({ "line": method::line(subject.outcome) })
}

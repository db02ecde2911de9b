//! The report of one OPD: its sections, its identity and its figures. Will not typeset them.

use serde::Serialize;
use serde_json::{Value, json};

use super::curve::Curve;
use super::frame::{Frame, Printed, shortened, signed};
use super::{Section, actions, monitoring, open_findings, standing};
use crate::calendar::{MONTHS, Quarter, last_day, long_date};
use crate::figures::{AgencyFigures, Standing, Totals, agency_figures, category, category_rule};
use crate::model::Received;
use crate::outcome::{AgencyState, Outcome};
use crate::roster::RosterRow;
use crate::wording::{listed, percent, rupiah};

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
    Section { key: "method", title: "Cara Menghitung", make: |_| json!({}) },
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
    let dated = |number: String, date: String| match (number.is_empty(), date.is_empty()) {
        (false, false) => format!("{number}, tanggal {date}"),
        _ => number + &date,
    };
    lines.push(("Nama lokal inovasi", line("local_name")));
    lines.push(("SK tim replikasi", dated(line("decree_number"), line("decree_date"))));
    lines.push(("Lembar komitmen", dated(line("commitment_number"), line("commitment_date"))));
    let head = line("head_nip");
    lines.push((
        "Kepala perangkat daerah",
        line("head") + &if head.is_empty() { head } else { format!(", NIP {head}") },
    ));
    lines.push(("Narahubung (PIC)", line("pic")));
    let files: Vec<String> = all.iter().map(|s| format!("{}{}", s.path, received(s.received))).collect();
    lines.push(("Berkas yang dipakai", listed(&files)));
    let late = match (subject.state.late, subject.state.days_late) {
        (true, Some(days)) => format!("; terlambat {days} hari"),
        (true, None) => "; terlambat".into(),
        _ => String::new(),
    };
    lines.push(("Status rencana aksi", format!("{}{late}", subject.state.status.label())));
    let filled = lines.into_iter().filter(|(_, value)| !value.trim().is_empty());
    json!({ "lines": filled.map(|(label, value)| json!({ "label": label, "value": value })).collect::<Vec<_>>() })
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
    pub(super) fn new(totals: &Totals, outcome: &Outcome) -> Self {
        let achievement = totals.achievement();
        Self {
            agencies: Printed::count(totals.agencies),
            actions: Printed::count(totals.actions),
            planned: Printed::percent(Some(totals.planned)),
            physical: Printed::percent(Some(totals.physical)),
            deviation: Printed::points(Some(totals.deviation())),
            budget: Printed::money(Some(totals.budget)),
            spent: Printed::money(Some(totals.spent)),
            absorption: Printed::percent(totals.absorption()),
            achievement: Printed::percent(achievement),
            category: achievement.map_or("–".into(), |a| category(a, &outcome.settings.report).to_owned()),
        }
    }

    /// The progress in a sentence.
    pub(super) fn in_words(&self) -> String {
        let judged = match self.achievement.raw {
            Some(_) => format!("tingkat capaian {} (kategori {})", self.achievement.text, self.category),
            None => "tingkat capaian belum dapat dinilai".into(),
        };
        format!(
            "Realisasi fisik {} dari rencana {} (deviasi {} poin); {judged}.",
            self.physical.text, self.planned.text, self.deviation.text
        )
    }
}

fn figures(subject: &Subject<'_>) -> Value {
    let totals = &subject.figures.totals;
    let report = &subject.outcome.settings.report;
    let standings = standing::counts(&subject.figures.actions);
    let judged = match totals.achievement() {
        Some(achievement) => format!(
            "sehingga tingkat capaiannya {} dengan kategori {}",
            percent(achievement, 1),
            category(achievement, report)
        ),
        None => "dan tingkat capaian belum dapat dinilai karena belum ada yang direncanakan".into(),
    };
    let physical = format!(
        "Sampai dengan akhir {} Tahun {}, realisasi fisik {} dari rencana {} (deviasi {} poin), {judged}.",
        subject.quarter.name(),
        subject.quarter.year,
        percent(totals.physical, 1),
        percent(totals.planned, 1),
        signed(totals.deviation()),
    );
    let money = match totals.absorption() {
        Some(share) => format!(
            "Dari anggaran {} telah direalisasikan {} ({}).",
            rupiah(totals.budget),
            rupiah(totals.spent),
            percent(share, 1)
        ),
        None => "Rencana aksi ini tidak memakai anggaran.".into(),
    };
    let stands = format!("Dari {} rencana aksi: {}.", totals.actions, listed(&standing::in_words(&standings)));
    // A month that has not ended yet cannot be missing.
    let due = |month: &&u32| last_day(subject.quarter.year, **month) < subject.outcome.today;
    let silent = subject.figures.silent_months.iter().filter(due).map(|m| MONTHS[*m as usize - 1].to_owned());
    let silent: Vec<String> = silent.collect();
    let mut sentences = vec![physical, money, stands];
    if !silent.is_empty() {
        sentences.push(format!("Tidak ada laporan monitoring untuk bulan {}.", listed(&silent)));
    }
    json!({
        "totals": TotalsPrinted::new(totals, subject.outcome),
        "rule": category_rule(report),
        "standings": standings,
        "sentences": sentences,
    })
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
    json!({
        "earlier": earlier.name(),
        "rows": [
            { "label": "Realisasi fisik", "before": percent(old.physical, 1), "after": percent(new.physical, 1),
              "change": format!("{} poin", signed(new.physical - old.physical)) },
            { "label": "Deviasi fisik", "before": signed(old.deviation()), "after": signed(new.deviation()),
              "change": format!("{} poin", signed(new.deviation() - old.deviation())) },
            { "label": "Realisasi anggaran", "before": rupiah(old.spent), "after": rupiah(new.spent),
              "change": rupiah(new.spent - old.spent) },
        ],
        "finished": names.iter().take(NAMED).collect::<Vec<_>>(),
        "finished_count": names.len(),
    })
}

fn curve(subject: &Subject<'_>) -> Value {
    let weighting = subject.outcome.settings.report.weighting;
    let caption = "Kurva S rencana dan realisasi fisik kumulatif (%)";
    json!(Curve::new(&[subject.figures], weighting, subject.quarter.months()[2], caption.into()))
}

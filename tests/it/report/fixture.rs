//! Made-up outcomes for the tests of the reports. Will not check anything.

use chrono::NaiveDate;
use ripp::calendar::Quarter;
use ripp::cells::{CellRef, Location, Source, Sources};
use ripp::config::roster::{Roster, RosterRow};
use ripp::config::settings::{Settings, Signer};
use ripp::config::structure::Structure;
use ripp::consolidate::outcome::Outcome;
use ripp::year::{AgencyYear, Year};

use crate::years::with_years;
use ripp::finding::{About, Finding, Findings};
use ripp::model::{
    Action, Agency, Entry, Evaluation, Field, Located, Note, Progress, Received, State, Status, Submission,
};
use ripp::money::Rupiah;
use ripp::rules::find;

const QUARTER: Quarter = Quarter { year: 2022, number: 2 };

pub fn day(y: i32, m: u32, d: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(y, m, d).unwrap()
}

pub fn sure<T: ToString>(value: T) -> Entry<T> {
    Entry { at: Some(CellRef::new(7, 2)), raw: value.to_string().into(), state: State::Sure(value) }
}

/// Phase, activity, description, first and last month, rupiah.
type Planned = (u8, &'static str, &'static str, (u32, u32), i64);

const PLAN: [Planned; 12] = [
    (1, "1.1", "Menyusun dan menetapkan SK Tim Replikasi Inovasi", (1, 1), 0),
    (1, "1.2", "Studi tiru ke Pemerintah Kota Batu dan penandatanganan kerja sama", (1, 2), 45_000_000),
    (1, "1.3", "Mendesain ulang alur pelayanan dan basis data destinasi wisata", (2, 3), 12_500_000),
    (2, "2.1", "Sosialisasi internal kepada pejabat struktural dan staf", (3, 4), 7_500_000),
    (2, "2.2", "Bimbingan teknis operator sistem informasi", (4, 5), 60_000_000),
    (2, "2.2", "Pengadaan perangkat server dan jaringan", (3, 6), 150_000_000),
    (
        2,
        "2.2",
        "Pengembangan aplikasi SIP BANGET versi daerah dengan modul ekonomi kreatif, pemetaan destinasi, dan laporan \
                kunjungan wisatawan per kecamatan",
        (3, 8),
        98_000_000,
    ),
    (2, "2.3", "Uji coba terbatas pada lima destinasi", (8, 9), 15_000_000),
    (2, "2.3", "Uji coba seluruh destinasi", (9, 10), 20_000_000),
    (3, "3.1", "Monitoring bulanan pelaksanaan replikasi", (4, 12), 9_000_000),
    (3, "3.2", "Evaluasi triwulan II", (6, 6), 3_000_000),
    (3, "3.2", "Evaluasi triwulan III dan IV", (9, 12), 6_000_000),
];

/// One action of the plan above.
fn action(index: usize) -> Action {
    let (phase, activity, description, (from, to), budget) = PLAN[index % PLAN.len()];
    let end = ripp::calendar::last_day(2022, to);
    Action {
        sheet: 0,
        row: 7 + index as u32,
        no: sure((index + 1).to_string()),
        phase: sure(phase),
        activity: sure(activity.to_owned()),
        description: sure(description.to_owned()),
        output: sure("Dokumen".to_owned()),
        target: sure(1.0),
        unit: sure("dokumen".to_owned()),
        start: sure(day(2022, from, 3)),
        end: sure(end),
        responsible: sure("Kepala Bidang Pariwisata".to_owned()),
        fund: sure("APBD".to_owned()),
        budget: sure(Rupiah::from(budget)),
        ..Action::default()
    }
}

fn report(action: usize, month: u32, physical: f64, spent: i64) -> Progress {
    Progress { action, month, physical: sure(physical), spent: sure(Rupiah::from(spent)), sheet: 1 }
}

/// A submission with `count` actions, reported up to `months`, faster or slower by `pace`.
pub fn submission(file: usize, agency: usize, count: usize, months: u32, pace: f64) -> Submission {
    let mut s = Submission::new(file, format!("2021-10-28/{file:02} rencana aksi.xlsx").into());
    s.agency = Agency::Known(agency);
    s.received = Received::FolderName(day(2022, 7, 4));
    s.actions = (0..count).map(action).collect();
    let line = |text: &str| (0, Located { value: text.to_owned(), at: CellRef::new(3, 1) });
    let more = [
        ("decree_number", "188.45/117/DISPAR/2021"),
        ("decree_date", "1 Desember 2021"),
        ("head", "Dr. H. Ahmad Fulan, S.Sos., M.Si."),
        ("head_nip", "19680212 199003 1 004"),
        ("pic", "Siti Fulanah"),
    ];
    s.identity.more = more.map(|(key, text)| (key.to_owned(), line(text))).into();
    for index in 0..count {
        let (.., (from, to), budget) = PLAN[index % PLAN.len()];
        let last = if index % 7 == 3 { months.saturating_sub(1) } else { months };
        for month in from.max(1)..=last {
            let share = (f64::from(month + 1 - from) / f64::from(to + 1 - from) * pace).min(1.0);
            s.progress.push(report(index, month, (share * 100.0).round(), (budget as f64 * share * 0.9) as i64));
        }
    }
    s.notes = vec![
        Note {
            month: Some(4),
            obstacle: "Data destinasi dari kecamatan belum seragam.".into(),
            follow_up: "Rapat penyeragaman format data bersama tujuh kecamatan pada 12 Mei 2022.".into(),
            evidence: "Notulen rapat, daftar hadir".into(),
            at: (2, 4),
        },
        Note {
            month: Some(5),
            obstacle: "Pengadaan server tertunda karena perubahan katalog elektronik.".into(),
            follow_up: "Berkoordinasi dengan UKPBJ.".into(),
            evidence: String::new(),
            at: (2, 5),
        },
    ];
    s.evaluations = vec![Evaluation {
        quarter: Some(2),
        drivers: "Dukungan kepala daerah dan komitmen tim replikasi.".into(),
        barriers: "Jumlah operator yang menguasai sistem masih terbatas.".into(),
        follow_up: "Bimbingan teknis lanjutan pada bulan Juli 2022.".into(),
        at: (3, 3),
    }];
    s
}

fn finding(rule: &str, file: Option<usize>, agency: usize, about: About) -> Finding {
    let rule = find(rule).unwrap();
    let at = file.map_or(Location::nowhere(), |file| Location::cell(file, 0, CellRef::new(13, 8)));
    let value = if matches!(about, About::Unreadable { .. }) { "31/02/2022" } else { "" };
    Finding {
        rule,
        severity: rule.severity,
        at,
        agency: Some(agency),
        value: value.into(),
        about,
        run: None,
        accepted: None,
        lapsed: None,
        reply: None,
    }
}

/// The finding of a day that is in no calendar.
pub fn no_such_day(file: usize, agency: usize) -> Finding {
    let why = ripp::model::Reason::NoDay;
    finding("W001", Some(file), agency, About::Unreadable { field: Field::Start, why })
}

const GOVERNMENTS: [&str; 8] = [
    "Kota Pangkalpinang",
    "Kabupaten Bangka",
    "Kabupaten Belitung",
    "Kabupaten Bangka Selatan",
    "Kabupaten Bangka Tengah",
    "Kabupaten Bangka Barat",
    "Kabupaten Belitung Timur",
    "Provinsi Kepulauan Bangka Belitung",
];

const AGENCIES: [(&str, &str, &str); 5] = [
    ("Dinas Pariwisata", "Sistem Informasi Pariwisata Batu Pengembangan Ekonomi Kreatif", "SIP BANGET"),
    (
        "Dinas Perumahan dan Kawasan Permukiman",
        "Sistem Informasi Program Pendataan Rumah Tidak Layak Huni",
        "SIGAP-RLTH",
    ),
    ("Dinas Penanaman Modal dan Pelayanan Terpadu Satu Pintu", "Perizinan dalam Genggaman", "PIJAR"),
    ("Rumah Sakit Umum Daerah", "Antrean Tanpa Menunggu", "ANTAM"),
    ("Dinas Kesehatan", "Gerakan Ibu Sehat", "GIS"),
];

/// An outcome with the given number of roster rows; every sixth is silent, others differ in pace.
pub fn outcome(rows: usize) -> Outcome {
    let mut settings = Settings::for_year(2022);
    settings.program.province = "Kepulauan Bangka Belitung".into();
    settings.program.unit = "Biro Organisasi Sekretariat Daerah".into();
    settings.program.deadline = Some(day(2021, 11, 1));
    settings.report.letterhead = vec![
        "PEMERINTAH PROVINSI KEPULAUAN BANGKA BELITUNG".into(),
        "SEKRETARIAT DAERAH".into(),
        "BIRO ORGANISASI".into(),
        "Jalan Pulau Bangka, Kelurahan Air Itam, Pangkalpinang 33149, Telepon (0717) 000000".into(),
    ];
    settings.report.place = "Pangkalpinang".into();
    settings.report.signer = Signer {
        position: "Kepala Biro Organisasi".into(),
        name: "Dra. Hj. Contoh Nama, M.Si.".into(),
        rank: "Pembina Tingkat I (IV/b)".into(),
        nip: "19700101 199503 2 001".into(),
    };
    let mut list = Vec::new();
    let mut agencies = Vec::new();
    let mut submissions = Vec::new();
    let mut sources = Vec::new();
    let mut findings = Vec::new();
    for row in 0..rows {
        let (agency, innovation, acronym) = AGENCIES[(row / GOVERNMENTS.len()) % AGENCIES.len()];
        list.push(RosterRow {
            code: format!("19.{:02}-{:02}", row % GOVERNMENTS.len() + 1, row / GOVERNMENTS.len() + 1),
            government: GOVERNMENTS[row % GOVERNMENTS.len()].into(),
            agency: agency.into(),
            innovation: innovation.into(),
            acronym: acronym.into(),
            origin: "Kota Batu".into(),
            ..RosterRow::default()
        });
        let silent = row % 6 == 5;
        let late = row % 5 == 4;
        let file = submissions.len();
        let mut state = AgencyYear {
            row,
            status: if silent { Status::Missing } else { Status::Complete },
            late: silent || late,
            days_late: if silent { Some(250) } else { late.then_some(3 + row as i64) },
            errors: usize::from(silent || row % 3 == 1),
            warnings: usize::from(!silent && row % 3 == 1),
            year: Year::default(),
        };
        if silent {
            findings.push(finding("I006", None, row, About::NotSubmitted(row)));
        } else {
            let pace = [1.0, 0.8, 0.55, 1.1, 0.3][row % 5];
            submissions.push(submission(file, row, PLAN.len(), if row % 7 == 6 { 4 } else { 6 }, pace));
            sources.push(Source { path: submissions[file].path.clone(), sheets: vec![Some("Rencana Aksi".into())] });
            if row % 3 == 1 {
                state.status = Status::ToMend;
                findings.push(no_such_day(file, row));
                findings.push(finding("S008", Some(file), row, About::Empty(Field::Output)));
            }
        }
        agencies.push(state);
    }
    let mut findings = Findings { list: findings, not_evaluated: Vec::new() };
    findings.sort();
    with_years(Outcome {
        rulings: Vec::new(),
        today: day(2022, 7, 5),
        printed: day(2022, 7, 5),
        quarter: Some(QUARTER),
        settings,
        structure: Structure::built_in(),
        roster: Roster { rows: list },
        sources: Sources(sources),
        statuses: submissions.iter().map(|_| Status::Complete).collect(),
        submissions,
        agencies,
        findings,
        comparisons: Vec::new(),
        roles: Vec::new(),
        received_at: Some("../masuk".into()),
    })
}

/// Outcomes that pages must bear.
#[cfg_attr(not(feature = "pdf"), allow(dead_code))]
pub fn cases() -> Vec<(&'static str, Outcome)> {
    let mut hostile = outcome(1);
    let s = &mut hostile.submissions[0];
    hostile.roster.rows[0].agency =
        "#panic(\"x\") *tebal* _miring_ $x$ `kode` @acuan <label> \\ // ☃ 😀 \u{7}\u{200f}\u{e000}".into();
    s.actions[0].description = sure("=HYPERLINK(\"x\") #let x = 1; *tebal* 中文 مرحبا é̂ \u{0} ✓ □ 🏆".into());
    s.actions[1].description = sure("a".repeat(400));
    s.actions[2].description = sure("/srv/berkas/bukti_dukung-2022/lampiran.final.v2/".repeat(4));
    s.actions[3].description = sure("Baris pertama\nbaris kedua\r\nbaris ketiga. ".repeat(300));
    s.notes[0].obstacle = "Kalimat yang panjang sekali tentang kendala. ".repeat(200);
    hostile.findings.list = (0..60).map(|_| no_such_day(0, 0)).collect();
    let mut bare = outcome(1);
    bare.submissions[0].progress.clear();
    bare.submissions[0].notes.clear();
    bare.submissions[0].evaluations.clear();
    bare.settings.report.letterhead.clear();
    bare.settings.report.place.clear();
    bare.settings.report.signer = Signer::default();
    let mut long = outcome(1);
    long.submissions[0] = submission(0, 0, 200, 6, 0.7);
    let mut running = outcome(3);
    running.today = day(2022, 5, 20);
    running.settings.report.paper = ripp::config::settings::Paper::F4;
    let mut nobody = outcome(12);
    for state in &mut nobody.agencies {
        state.status = Status::Missing;
        state.year = Year::default();
    }
    vec![
        ("biasa", outcome(25)),
        ("aneh", with_years(hostile)),
        ("kosong", with_years(bare)),
        ("panjang", with_years(long)),
        ("berjalan", running),
        ("tanpa", nobody),
        ("banyak", outcome(300)),
    ]
}

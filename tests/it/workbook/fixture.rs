//! A made-up outcome for the tests of the provincial workbook. Will not check anything.

use chrono::NaiveDate;

use ripp::calendar::{Quarter, first_day, last_day};
use ripp::cells::{CellRef, Source, Sources};
use ripp::cells::{Damage, Format, Refusal};
use ripp::config::roster::{Roster, RosterRow};
use ripp::config::settings::Settings;
use ripp::config::structure::Structure;
use ripp::consolidate::outcome::Outcome;
use ripp::year::{AgencyYear, Year};

use crate::years::with_years;
use ripp::finding::Findings;
use ripp::history::comparison::Comparison;
use ripp::model::*;
use ripp::money::Rupiah;

use super::faults::{ambiguous, findings, unreadable, unreadable_phase};

const QUARTER: Quarter = Quarter { year: 2022, number: 2 };

pub fn day(year: i32, month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, day).unwrap()
}

fn sure<T>(value: T, raw: &str, row: u32, col: u32) -> Entry<T> {
    Entry { at: Some(CellRef::new(row, col)), raw: raw.into(), state: State::Sure(value) }
}

fn words(text: &str, row: u32, col: u32) -> Entry<String> {
    if text.is_empty() { Entry::empty(CellRef::new(row, col)) } else { sure(text.to_owned(), text, row, col) }
}

/// An action in a few words: activity, description, first and last month, fund, budget.
fn action(row: u32, (code, text): (&str, &str), months: (u32, u32), (fund, budget): (&str, i64)) -> Action {
    Action {
        sheet: 0,
        row,
        no: words(&(row - 9).to_string(), row, 0),
        phase: sure(code[..1].parse().unwrap(), code, row, 1),
        activity: sure(code.to_owned(), code, row, 2),
        description: words(text, row, 3),
        output: words("Dokumen", row, 4),
        target: sure(1.0, "1", row, 5),
        unit: words("dokumen", row, 6),
        start: sure(first_day(2022, months.0), "", row, 7),
        end: sure(last_day(2022, months.1), "", row, 8),
        responsible: words("Kepala Bidang Destinasi dan Pemasaran", row, 9),
        code: words("3.26.03.2.01.03", row, 10),
        subactivity: words("Penyediaan Data dan Penyebaran Informasi Pariwisata Kabupaten/Kota", row, 11),
        fund: words(fund, row, 12),
        budget: sure(Rupiah::from(budget), &budget.to_string(), row, 13),
        ..Action::default()
    }
}

fn eight(scale: i64) -> Vec<Action> {
    vec![
        action(10, ("1.1", "Menyusun dan menetapkan SK Tim Replikasi"), (1, 1), ("APBD", 2_500_000 * scale)),
        action(11, ("1.2", "Studi tiru dan penandatanganan kerja sama dengan Kota Batu"), (1, 2), ("APBD", 45_000_000)),
        action(12, ("1.3", "Menyusun rancang bangun inovasi"), (2, 3), ("DAU", 12_750_000 * scale)),
        action(13, ("2.1", "Sosialisasi kepada seluruh pegawai"), (3, 4), ("APBD", 7_500_000)),
        action(14, ("2.2", "Pelatihan operator dan pengadaan perangkat"), (4, 6), ("DAK Fisik", 85_000_000 * scale)),
        action(15, ("2.3", "Uji coba di dua kecamatan"), (6, 7), ("APBD", 18_000_000)),
        action(16, ("3.1", "Monitoring bulanan"), (7, 12), ("APBD", 6_000_000)),
        action(17, ("3.2", "Evaluasi triwulanan"), (9, 12), ("Sumbangan = 'warga'", 1_500_000)),
    ]
}

fn progress(action: usize, month: u32, physical: f64, spent: i64) -> Progress {
    let at = (action as u32 + 10, month + 1);
    Progress {
        action,
        month,
        physical: sure(physical, &physical.to_string(), at.0, at.1),
        spent: sure(Rupiah::from(spent), &spent.to_string(), at.0, at.1 + 12),
        sheet: 1,
    }
}

fn file(id: usize, path: &str, agency: Agency) -> Submission {
    let mut file = Submission::new(id, path.into());
    file.sha256 = format!("{id:064x}");
    file.size = 18_432 + id as u64;
    file.format = Format::Xlsx;
    file.received = Received::FolderName(day(2022, 7, 4));
    file.agency = agency;
    file.cells = CellCount { used: 120, furniture: 31, unused: id };
    file
}

fn roster() -> Roster {
    let row = |code: &str, government: &str, agency: &str, innovation: &str, acronym: &str| RosterRow {
        code: code.into(),
        government: government.into(),
        agency: agency.into(),
        innovation: innovation.into(),
        acronym: acronym.into(),
        origin: "Kota Batu".into(),
        ..RosterRow::default()
    };
    let banget = "Sistem Informasi Pariwisata Batu Pengembangan Ekonomi Kreatif";
    let sigap = "Sistem Informasi Program Pendataan Rumah Tidak Layak Huni";
    Roster {
        rows: vec![
            row("19.71-01", "Kota Pangkalpinang", "Dinas Pariwisata", banget, "SIP BANGET"),
            row("19.71-02", "Kota Pangkalpinang", "Dinas Perumahan dan Kawasan Permukiman", sigap, "SIGAP-RLTH"),
            row("19.05-01", "Kabupaten Bangka Barat", "Dinas Pariwisata dan Kebudayaan", banget, "SIP BANGET"),
            row("19.01-01", "Kabupaten Bangka", "Dinas Kesehatan", "", "E-ANTRI"),
            row("19.03-04", "Kabupaten Bangka Selatan", "Dinas Lingkungan Hidup", "Bank Sampah Digital", ""),
        ],
    }
}

fn state(row: usize, status: Status, (errors, warnings): (usize, usize)) -> AgencyYear {
    let late = status == Status::Missing;
    let days_late = late.then_some(388);
    AgencyYear { row, status, late, days_late, errors, warnings, year: Year::default() }
}

/// Five OPDs of four pemda, seven files: complete, its older revision, to mend, its second part, refused, nihil, unreadable.
pub fn outcome() -> Outcome {
    let mut settings = Settings::for_year(2022);
    settings.program.name = "Replikasi Inovasi Pelayanan Publik (RIPP) & Adaptasi".into();
    settings.program.province = "Kepulauan Bangka Belitung".into();
    let mut files = vec![
        file(0, "2021-10-28/Rencana Aksi 100% Dispar.xlsx", Agency::Known(0)),
        file(1, "2021-10-20/Rencana Aksi Dispar.xlsx", Agency::Known(0)),
        file(2, "perkim #2 [final].xlsx", Agency::Known(1)),
        file(3, "perkim bagian 2.xlsx", Agency::Known(1)),
        file(4, "tanpa-nama.csv", Agency::Unnamed),
        file(5, "nihil.xlsx", Agency::Known(3)),
        file(6, "rusak.xls", Agency::Unnamed),
    ];
    files[0].actions = eight(1);
    files[0].revision = 2;
    files[0].totals = vec![total(18, Some(178_250_000), 178_250_000)];
    for month in 1..=6 {
        files[0]
            .progress
            .extend((0..5).map(|a| progress(a, month, (month * 20).min(100) as f64, 1_000_000 * i64::from(month))));
    }
    files[0].notes = vec![Note {
        month: Some(4),
        obstacle: "-belum ada operator".into(),
        follow_up: "=menunjuk dua pegawai".into(),
        evidence: "Surat tugas".into(),
        at: (2, 5),
    }];
    files[0].evaluations = vec![Evaluation {
        quarter: Some(2),
        drivers: "Dukungan pimpinan".into(),
        barriers: "Jaringan di Kecamatan Pangkalbalam sering terputus sehingga uji coba tertunda".into(),
        follow_up: "Memindahkan lokasi uji coba".into(),
        at: (3, 5),
    }];
    files[1].actions = eight(2)[..3].to_vec();
    files[2].actions = eight(3)[..6].to_vec();
    files[2].actions[0].description = words("=cmd|' /C calc'!A0", 10, 3);
    files[2].actions[1].budget = ambiguous("1.500");
    files[2].actions[2].end = unreadable("akhir tahun");
    files[2].actions[3].fund = Entry::empty(CellRef::new(13, 12));
    files[2].actions[4].phase = unreadable_phase();
    files[2].progress = vec![progress(0, 2, 55.5, 500_000), progress(0, 5, 91.0, 900_000), progress(3, 3, 10.0, 0)];
    files[2].totals = vec![total(18, Some(300_000_000), 299_000_000), total(12, Some(1), 1)];
    files[3].actions = eight(1)[6..].to_vec();
    files[4].actions = eight(1)[..2].to_vec();
    files[4].format = Format::Csv;
    let said = |text: &str| (0, Located { value: text.to_owned(), at: CellRef::new(20, 1) });
    files[5].identity.more.insert("nil".into(), said("Ya"));
    files[6].refusal = Some(Refusal::Damaged(Damage::Archive));
    files[6].format = Format::Unknown;
    files[6].received = Received::Unknown;
    let sheets = || ["Rencana Aksi", "Monitoring", "Cat'atan", "Evaluasi"].map(|name| Some(name.into())).to_vec();
    let sources = files.iter().map(|file| Source {
        path: file.path.clone(),
        sheets: if file.format == Format::Csv { vec![None] } else { sheets() },
    });
    let mut comparisons = vec![Comparison { agency: 0, before: vec![1], after: vec![0], ..Comparison::default() }];
    comparisons.iter_mut().for_each(|comparison| ripp::history::comparison::compare(comparison, &files, &[], &[]));
    with_years(Outcome {
        rulings: Vec::new(),
        today: day(2026, 11, 24),
        printed: day(2026, 11, 24),
        quarter: Some(QUARTER),
        sources: Sources(sources.collect()),
        settings,
        structure: Structure::built_in(),
        roster: roster(),
        statuses: vec![
            Status::Complete,
            Status::Superseded,
            Status::ToMend,
            Status::ToMend,
            Status::Refused,
            Status::Nihil,
            Status::Refused,
        ],
        submissions: files,
        agencies: vec![
            state(0, Status::Complete, (0, 0)),
            state(1, Status::ToMend, (1, 1)),
            state(2, Status::Missing, (1, 0)),
            state(3, Status::Nihil, (0, 0)),
            state(4, Status::Missing, (0, 0)),
        ],
        findings: findings(),
        comparisons,
        roles: Vec::new(),
        received_at: Some("../masuk".into()),
    })
}

fn total(row: u32, stated: Option<i64>, computed: i64) -> StatedTotal {
    let (stated, computed) = (stated.map(Rupiah::from), Some(Rupiah::from(computed)));
    StatedTotal {
        table: 0,
        grand: false,
        sheet: 0,
        at: CellRef::new(row, 13),
        raw: String::new(),
        stated,
        unreadable: None,
        computed,
    }
}

/// The same roster before anything has come.
pub fn silent() -> Outcome {
    let mut outcome = outcome();
    outcome.submissions.clear();
    outcome.statuses.clear();
    outcome.findings = Findings::default();
    outcome.comparisons.clear();
    outcome.agencies = (0..5).map(|row| state(row, Status::Missing, (0, 0))).collect();
    with_years(outcome)
}

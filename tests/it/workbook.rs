//! The provincial workbook: what stands in it, that its formulas carry their values, that it is the same each time.
//! Will not open it in an office program: that is done where one is installed.

use std::io::Cursor;

use calamine::{Data, Range, Reader, Xlsx};
use chrono::NaiveDate;

use ripp::calendar::{Quarter, first_day, last_day};
use ripp::cells::{CellRef, Location, Source, Sources};
use ripp::cells::{Format, Refusal};
use ripp::config::roster::{Roster, RosterRow};
use ripp::config::settings::{Settings, Weighting};
use ripp::config::structure::Structure;
use ripp::consolidate::outcome::{AgencyState, Outcome};
use ripp::consolidate::reconciliation::reconcile;
use ripp::finding::{About, Because, Finding, Findings, NotEvaluated};
use ripp::model::*;
use ripp::rekap::{rekap, tables};
use ripp::rules::find;

const QUARTER: Quarter = Quarter { year: 2022, number: 2 };

fn day(year: i32, month: u32, day: u32) -> NaiveDate {
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
        budget: sure(budget, &budget.to_string(), row, 13),
        note: Entry::no_column(),
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
        spent: sure(spent, &spent.to_string(), at.0, at.1 + 12),
        sheet: 1,
    }
}

fn file(id: usize, path: &str, agency: Agency) -> Submission {
    let mut file = Submission::new(id, path.into());
    file.sha256 = format!("{id:064x}");
    file.size = 18_432 + id as u64;
    file.format = Format::Xlsx;
    file.received = Received::FolderName(day(2021, 10, 28));
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
        required: true,
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

fn state(row: usize, status: Status, current: &[usize], superseded: &[usize]) -> AgencyState {
    let received = (!current.is_empty()).then(|| day(2021, 10, 28));
    let late = status == Status::Missing;
    let days_late = late.then_some(388);
    AgencyState { row, status, late, days_late, received, current: current.to_vec(), superseded: superseded.to_vec() }
}

/// Five OPDs of four pemda, seven files: complete, its older revision, to mend, its second part, refused, nihil, unreadable.
fn outcome() -> Outcome {
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
    files[5].actions = eight(1)[..1].to_vec();
    files[6].refusal = Some(Refusal::Damaged("berkas terpotong".into()));
    files[6].format = Format::Unknown;
    files[6].received = Received::Unknown;
    let sheets = || ["Rencana Aksi", "Monitoring", "Cat'atan", "Evaluasi"].map(|name| Some(name.to_owned())).to_vec();
    let sources = files.iter().map(|file| Source {
        path: file.path.clone(),
        sheets: if file.format == Format::Csv { vec![None] } else { sheets() },
    });
    let mut comparisons = ripp::history::comparison::replaced(&files, &[None, Some(0), None, None, None, None, None]);
    comparisons.iter_mut().for_each(|comparison| ripp::history::comparison::compare(comparison, &files, &[], &[]));
    Outcome {
        today: day(2026, 11, 24),
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
            state(0, Status::Complete, &[0], &[1]),
            state(1, Status::ToMend, &[2, 3], &[]),
            state(2, Status::Missing, &[], &[]),
            state(3, Status::Nihil, &[5], &[]),
            state(4, Status::Missing, &[], &[]),
        ],
        findings: findings(),
        comparisons,
        received_at: Some("../masuk".into()),
    }
}

fn total(row: u32, stated: Option<i64>, computed: i64) -> StatedTotal {
    StatedTotal { sheet: 0, at: CellRef::new(row, 13), raw: String::new(), stated, computed: Some(computed) }
}

fn ambiguous(raw: &str) -> Entry<i64> {
    Entry { at: Some(CellRef::new(11, 13)), raw: raw.into(), state: State::Ambiguous(1500, 1_500_000) }
}

fn unreadable<T>(raw: &str) -> Entry<T> {
    Entry { at: Some(CellRef::new(12, 8)), raw: raw.into(), state: State::Unreadable("bukan tanggal".into()) }
}

fn unreadable_phase() -> Entry<u8> {
    Entry { at: Some(CellRef::new(14, 1)), raw: "Tahap akhir".into(), state: State::Unreadable("tidak dikenal".into()) }
}

fn findings() -> Findings {
    let finding = |rule, at, agency, value: &str, about| {
        let rule = find(rule).unwrap();
        Finding { rule, severity: rule.severity, at, agency, value: value.into(), about, run: None, reply: None }
    };
    let cell = |file, row, col| Location::cell(file, 0, CellRef::new(row, col));
    let no_day = About::Unreadable { field: Field::End, why: "tidak menyebut tanggal".into() };
    let unused = About::Unused { cells: 1, first: vec![CellRef::new(30, 2)] };
    let damaged = About::Refused(Refusal::Damaged(String::new()));
    Findings {
        list: vec![
            finding("A007", cell(2, 11, 13), Some(1), "1.500", About::AmbiguousAmount(1500, 1_500_000)),
            finding("W001", cell(2, 12, 8), Some(1), "akhir tahun", no_day),
            finding("I002", Location::file(4), None, "", About::NoIdentity),
            finding("F001", Location::file(6), None, "", damaged),
            finding("I006", Location::nowhere(), Some(2), "", About::NotSubmitted(2)),
            finding("F007", cell(0, 30, 2), Some(0), "+ catatan lain", unused),
        ],
        not_evaluated: vec![NotEvaluated {
            rule: find("S010").unwrap(),
            file: 2,
            because: Because::NoColumn(Field::Target),
        }],
    }
}

/// The same roster before anything has come.
fn silent() -> Outcome {
    let mut outcome = outcome();
    outcome.submissions.clear();
    outcome.statuses.clear();
    outcome.findings = Findings::default();
    outcome.comparisons.clear();
    outcome.agencies = (0..5).map(|row| state(row, Status::Missing, &[], &[])).collect();
    outcome
}

fn open(bytes: Vec<u8>) -> Xlsx<Cursor<Vec<u8>>> {
    Xlsx::new(Cursor::new(bytes)).unwrap()
}

fn sheet(outcome: &Outcome, name: &str) -> Range<Data> {
    open(rekap(outcome, QUARTER).unwrap()).worksheet_range(name).unwrap()
}

/// The cells under a heading, from the row under it down to the first blank of the first column.
fn column(range: &Range<Data>, head: &str) -> Vec<Data> {
    let at = |row: u32, col: u32| range.get_value((row, col)).cloned().unwrap_or(Data::Empty);
    let (end_row, end_col) = range.end().unwrap();
    let (row, col) = (0..=end_row)
        .flat_map(|row| (0..=end_col).map(move |col| (row, col)))
        .find(|&(row, col)| row > 4 && at(row, col) == Data::String(head.into()))
        .unwrap_or_else(|| panic!("no heading {head}"));
    (row + 1..=end_row).map(|row| at(row, col)).collect()
}

fn value(range: &Range<Data>, label: &str, steps: u32) -> Data {
    let (end_row, end_col) = range.end().unwrap();
    for row in 0..=end_row {
        for col in 0..=end_col {
            if range.get_value((row, col)) == Some(&Data::String(label.into())) {
                return range.get_value((row, col + steps)).cloned().unwrap_or(Data::Empty);
            }
        }
    }
    panic!("no label {label}");
}

#[test]
fn the_sheets_stand_in_their_order() {
    let book = open(rekap(&outcome(), QUARTER).unwrap());
    let expected = [
        "Ringkasan",
        "Kepatuhan",
        "Rencana Aksi",
        "Matriks Tahapan",
        "Jadwal",
        "Anggaran",
        "Monitoring",
        "Evaluasi",
        "Temuan",
        "Rekonsiliasi",
        "Berkas",
    ];
    assert_eq!(book.sheet_names(), expected);
}

#[test]
fn the_same_outcome_gives_the_same_bytes() {
    let outcome = outcome();
    assert_eq!(rekap(&outcome, QUARTER).unwrap(), rekap(&outcome.clone(), QUARTER).unwrap());
    assert_eq!(tables(&outcome, QUARTER), tables(&outcome, QUARTER));
}

#[test]
fn key_figures_are_saved_with_their_values() {
    let outcome = outcome();
    let range = sheet(&outcome, "Ringkasan");
    assert_eq!(value(&range, "OPD dalam daftar", 1), Data::Float(5.0));
    assert_eq!(value(&range, "Lengkap", 1), Data::Float(1.0));
    assert_eq!(value(&range, "Belum menyampaikan", 1), Data::Float(2.0));
    assert_eq!(value(&range, "Kesalahan", 1), Data::Float(4.0));
    assert_eq!(value(&range, "Jumlah rencana aksi", 3), Data::Float(16.0));
    assert_eq!(value(&range, "Rekonsiliasi", 1), Data::String("SEIMBANG".into()));
    let figures = ripp::figures::all_figures(&outcome, QUARTER);
    let totals = ripp::figures::sum_up(&figures, &Weighting::Even);
    assert_eq!(value(&range, "Realisasi fisik s.d. Triwulan II (%)", 3), Data::Float(totals.physical.unwrap()));
    assert_eq!(value(&range, "Anggaran (Rp)", 3), Data::Float(totals.budget as f64));
}

#[test]
fn what_could_not_be_read_stands_as_typed() {
    let range = sheet(&outcome(), "Rencana Aksi");
    assert_eq!(column(&range, "Anggaran (Rp)")[9], Data::String("1.500".into()));
    assert_eq!(column(&range, "Selesai")[10], Data::String("akhir tahun".into()));
    assert_eq!(column(&range, "Nama Tahap")[12], Data::String("Tahap akhir".into()));
    assert_eq!(column(&range, "Rencana Aksi")[8], Data::String("=cmd|' /C calc'!A0".into()));
    let Data::DateTime(start) = &column(&range, "Mulai")[0] else { panic!("no date") };
    assert_eq!(start.as_datetime().unwrap().date(), day(2022, 1, 1));
}

#[test]
fn every_action_names_its_file_sheet_and_row() {
    let range = sheet(&outcome(), "Rencana Aksi");
    assert_eq!(column(&range, "Berkas")[14], Data::String("perkim bagian 2.xlsx".into()));
    assert_eq!(column(&range, "Lembar")[0], Data::String("Rencana Aksi".into()));
    assert_eq!(column(&range, "Baris")[0], Data::Float(11.0));
    assert_eq!(column(&range, "Sumber")[0], Data::String("buka".into()));
}

#[test]
fn links_lead_to_the_cell_of_the_received_file() {
    let bytes = rekap(&outcome(), QUARTER).unwrap();
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
    let mut part = |name: &str| std::io::read_to_string(archive.by_name(name).unwrap()).unwrap();
    let relations = part("xl/worksheets/_rels/sheet3.xml.rels");
    assert!(relations.contains("Target=\"../masuk/2021-10-28/Rencana%20Aksi%20100%25%20Dispar.xlsx\""), "{relations}");
    assert!(relations.contains("Target=\"../masuk/perkim%20%232%20%5Bfinal%5D.xlsx\""), "{relations}");
    let sheet = part("xl/worksheets/sheet3.xml");
    assert!(sheet.contains("location=\"'Rencana Aksi'!D11\""));
}

#[test]
fn links_follow_the_folder_of_outputs_or_are_left_out() {
    let relations = |received_at: Option<&str>| {
        let outcome = Outcome { received_at: received_at.map(str::to_owned), ..outcome() };
        let mut archive = zip::ZipArchive::new(Cursor::new(rekap(&outcome, QUARTER).unwrap())).unwrap();
        let part = archive.by_name("xl/worksheets/_rels/sheet3.xml.rels");
        part.map_or_else(|_| String::new(), |part| std::io::read_to_string(part).unwrap())
    };
    let elsewhere = relations(Some("../../Rencana 2022/masuk"));
    assert!(elsewhere.contains("Target=\"../../Rencana%202022/masuk/2021-10-28/Rencana%20Aksi"), "{elsewhere}");
    let none = relations(None);
    assert!(!none.contains("/hyperlink\""), "no link: {none}");
}

#[test]
fn every_row_and_rupiah_is_accounted_for() {
    let outcome = outcome();
    let rows = reconcile(&outcome);
    assert!(rows.iter().all(ripp::consolidate::reconciliation::ReconRow::balances));
    assert_eq!(rows[1].superseded.rows, 3);
    assert_eq!(rows[4].refused.rows, 2);
    assert_eq!(rows[5].refused.rows, 1);
    assert_eq!(rows[2].stated, Some(300_000_000));
    assert_eq!(rows[3].stated, None);
    let range = sheet(&outcome, "Rekonsiliasi");
    assert_eq!(column(&range, "Periksa")[..7], vec![Data::String("SEIMBANG".into()); 7]);
    assert_eq!(column(&range, "Baris Dibaca")[7], Data::Float(22.0));
}

#[test]
fn a_row_that_is_lost_shows_as_unbalanced() {
    let mut outcome = outcome();
    outcome.agencies[1].current = vec![2];
    let unbalanced: Vec<usize> =
        reconcile(&outcome).iter().filter(|row| !row.balances()).map(|row| row.submission).collect();
    assert_eq!(unbalanced, [3]);
    let range = sheet(&outcome, "Ringkasan");
    assert_eq!(value(&range, "Rekonsiliasi", 1), Data::String("TIDAK SEIMBANG".into()));
}

#[test]
fn a_province_without_any_submission_still_gets_its_workbook() {
    let range = sheet(&silent(), "Ringkasan");
    assert_eq!(value(&range, "Belum menyampaikan", 1), Data::Float(5.0));
    assert_eq!(value(&range, "Tingkat capaian (%)", 3), Data::String("–".into()));
}

#[test]
fn an_empty_roster_still_gets_its_workbook() {
    let mut outcome = outcome();
    outcome.submissions.clear();
    outcome.statuses.clear();
    outcome.findings = Findings::default();
    outcome.comparisons.clear();
    outcome.agencies.clear();
    outcome.roster.rows.clear();
    rekap(&outcome, QUARTER).unwrap();
}

#[test]
fn provisional_figures_say_so() {
    let range = sheet(&outcome(), "Anggaran");
    let note = range.get_value((3, 0)).unwrap().to_string();
    assert_eq!(note, "SEMENTARA: 2 OPD belum menyampaikan dan 4 kesalahan belum diperbaiki");
    assert_eq!(range.get_value((2, 0)).unwrap().to_string(), "Triwulan II 2022. Keadaan per 24 November 2026");
}

#[test]
fn csv_text_cannot_become_a_formula() {
    let tables = tables(&outcome(), QUARTER);
    let text = |name: &str| {
        let (_, bytes) = tables.iter().find(|(found, _)| found == name).unwrap();
        assert!(bytes.starts_with(b"\xef\xbb\xbf"), "{name}");
        String::from_utf8(bytes.clone()).unwrap()
    };
    assert!(text("rencana-aksi.csv").contains(";'=cmd|' /C calc'!A0;"));
    assert!(text("catatan.csv").contains(";'-belum ada operator;'=menunjuk dua pegawai;"));
    assert!(text("temuan.csv").contains(";'+ catatan lain;"));
    assert!(text("rencana-aksi.csv").contains(";2022-01-01;2022-01-31;"));
    assert!(text("monitoring.csv").contains(";55,5;"));
    for (name, bytes) in &tables {
        let lines = bytes.split(|&byte| byte == b'\n').filter(|line| !line.is_empty());
        assert!(lines.clone().count() > 1 && lines.clone().all(|line| line.ends_with(b"\r")), "{name}");
    }
}

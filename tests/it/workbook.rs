//! The provincial workbook: what stands in it, that its formulas carry their values, that it is the same each time.
//! Will not open it in an office program: that is done where one is installed.

mod faults;
mod fixture;
mod reconciliation;

use std::io::Cursor;

use calamine::{Data, Range, Reader, Xlsx};
use ripp::consolidate::outcome::Outcome;
use ripp::finding::Findings;
use ripp::rekap::{rekap, tables};

use fixture::{day, outcome, silent};

fn open(bytes: Vec<u8>) -> Xlsx<Cursor<Vec<u8>>> {
    Xlsx::new(Cursor::new(bytes)).unwrap()
}

fn sheet(outcome: &Outcome, name: &str) -> Range<Data> {
    open(rekap(outcome).unwrap()).worksheet_range(name).unwrap()
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
    let book = open(rekap(&outcome()).unwrap());
    let expected = [
        "Ringkasan",
        "Kepatuhan",
        "Rencana Aksi",
        "Matriks Tahapan",
        "Jadwal",
        "Anggaran",
        "Monitoring",
        "Pelaporan",
        "Evaluasi",
        "Temuan",
        "Rekonsiliasi",
        "Berkas",
        "Putusan",
    ];
    assert_eq!(book.sheet_names(), expected);
}

#[test]
fn the_same_outcome_gives_the_same_bytes() {
    let outcome = outcome();
    assert_eq!(rekap(&outcome).unwrap(), rekap(&outcome.clone()).unwrap());
    assert_eq!(tables(&outcome), tables(&outcome));
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
    // 178,25 + 326,25 + 7,5 million: the budget that could be read two ways is in none of them.
    assert_eq!(value(&range, "Anggaran (Rp)", 3), Data::Float(512_000_000.0));
    // Of one OPD five of eight actions are done; of the other 91 and 10 % of seven, since the one without an end leaves the
    // average: the mean of 62,5 and 101 / 7.
    let Data::Float(physical) = value(&range, "Realisasi fisik s.d. Triwulan II (%)", 3) else { panic!("no number") };
    assert!((physical - (62.5 + 101.0 / 7.0) / 2.0).abs() < 1e-9, "{physical}");
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
    let bytes = rekap(&outcome()).unwrap();
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
        let mut archive = zip::ZipArchive::new(Cursor::new(rekap(&outcome).unwrap())).unwrap();
        let part = archive.by_name("xl/worksheets/_rels/sheet3.xml.rels");
        part.map_or_else(|_| String::new(), |part| std::io::read_to_string(part).unwrap())
    };
    let elsewhere = relations(Some("../../Rencana 2022/masuk"));
    assert!(elsewhere.contains("Target=\"../../Rencana%202022/masuk/2021-10-28/Rencana%20Aksi"), "{elsewhere}");
    let none = relations(None);
    assert!(!none.contains("/hyperlink\""), "no link: {none}");
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
    rekap(&outcome).unwrap();
}

#[test]
fn provisional_figures_say_so() {
    let range = sheet(&outcome(), "Anggaran");
    let note = range.get_value((3, 0)).unwrap().to_string();
    assert_eq!(
        note,
        "SEMENTARA: 2 OPD belum menyampaikan, 4 kesalahan belum diperbaiki, 1 OPD belum melaporkan semua bulan triwulan ini, dan 6 nilai yang salah tidak ikut dihitung sampai diperbaiki"
    );
    assert_eq!(range.get_value((2, 0)).unwrap().to_string(), "Triwulan II 2022. Keadaan per 24 November 2026");
}

#[test]
fn csv_text_cannot_become_a_formula() {
    let tables = tables(&outcome());
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
        let has_rows = lines.clone().count() > 1 || name == "putusan.csv";
        assert!(has_rows && lines.clone().all(|line| line.ends_with(b"\r")), "{name}");
    }
}

//! The roster: in every way in which Excel saves it, with its further columns, and files that come under a former name.

use std::path::Path;

use assert_cmd::Command;
use ripp::config::roster::{Roster, RosterRow};
use ripp::config::structure::Structure;
use ripp::intake::agency::RosterIndex;
use ripp::model::{Agency, Identity, Located};
use ripp::workspace::Workspace;
use rust_xlsxwriter::Workbook;

const HEADS: &str = "kode;pemda;opd;inovasi;singkatan;asal_inovasi;wajib;email;nama_lama;sampai";
const ROW: &str = "19.71-01;Kota Pangkalpinang;Dinas Pariwisata;Wisata Café;SIP BANGET;Kota Batu;ya;dispar@contoh.go.id;\
                   \"Dinas Kebudayaan dan Pariwisata; Kantor Pariwisata | Disbudpar\";30/06/2022";

fn parse(bytes: &[u8]) -> Result<Roster, String> {
    Roster::parse(bytes, Path::new("daftar-opd.csv")).map_err(|error| error.to_string())
}

fn expected() -> Roster {
    let row = RosterRow {
        code: "19.71-01".into(),
        government: "Kota Pangkalpinang".into(),
        agency: "Dinas Pariwisata".into(),
        innovation: "Wisata Café".into(),
        acronym: "SIP BANGET".into(),
        origin: "Kota Batu".into(),
        required: true,
        email: Some("dispar@contoh.go.id".into()),
        former_names: ["Dinas Kebudayaan dan Pariwisata", "Kantor Pariwisata", "Disbudpar"].map(String::from).into(),
        until: "2022-06-30".parse().ok(),
    };
    Roster { rows: vec![row] }
}

/// The roster with another separator; the cell with `;` in it stands in quotes.
fn with(separator: &str) -> String {
    let row: Vec<&str> = ROW.split('"').collect();
    let row = [row[0].replace(';', separator), format!("\"{}\"", row[1]), row[2].replace(';', separator)].concat();
    format!("{}\r\n{row}\r\n", HEADS.replace(';', separator))
}

fn utf16(text: &str) -> Vec<u8> {
    let units = std::iter::once('\u{feff}').chain(text.chars()).collect::<String>();
    units.encode_utf16().flat_map(u16::to_le_bytes).collect()
}

fn windows(text: &str) -> Vec<u8> {
    text.chars().map(|c| u8::try_from(u32::from(c)).unwrap()).collect()
}

#[test]
fn a_roster_is_read_in_every_way_in_which_excel_saves_it() {
    for separator in [";", ",", "\t"] {
        let text = with(separator);
        assert_eq!(parse(text.as_bytes()), Ok(expected()), "{separator:?}");
        assert_eq!(parse(format!("\u{feff}{text}").as_bytes()), Ok(expected()), "{separator:?} with BOM");
        assert_eq!(parse(&utf16(&text)), Ok(expected()), "{separator:?} in UTF-16");
        assert_eq!(parse(&windows(&text)), Ok(expected()), "{separator:?} in Windows-1252");
        assert_eq!(parse(format!("sep={separator}\r\n{text}").as_bytes()), Ok(expected()), "{separator:?} stated");
    }
}

#[test]
fn the_further_columns_may_be_absent_or_empty() {
    let short = "kode,pemda,opd,inovasi,singkatan,asal_inovasi\n1,Kota,Dinas,,,\n";
    let row = RosterRow { code: "1".into(), government: "Kota".into(), agency: "Dinas".into(), ..RosterRow::default() };
    assert_eq!(parse(short.as_bytes()), Ok(Roster { rows: vec![row.clone()] }));
    let empty = format!("{HEADS}\n1;Kota;Dinas;;;;;-;;\n");
    assert_eq!(parse(empty.as_bytes()), Ok(Roster { rows: vec![row] }));
}

#[test]
fn what_is_no_day_or_no_address_is_told_with_its_line() {
    let said = |email: &str, until: &str| {
        parse(format!("{HEADS}\n\n1;Kota;Dinas;;;;;{email};;{until}\n").as_bytes()).map(|_| ()).unwrap_err()
    };
    for until in ["31/02/2022", "2022", "akhir tahun", "03/25/2022"] {
        let expected =
            format!("daftar-opd.csv, baris 3: sampai \"{until}\" bukan tanggal seperti 2022-06-30 atau 30/06/2022");
        assert_eq!(said("", until), expected);
    }
    for email in ["dispar", "a@b", "Dispar <a@b.id>", "a@b.id, c@d.id", "a@@b.id"] {
        let expected = format!("daftar-opd.csv, baris 3: email \"{email}\" bukan satu alamat surel");
        assert_eq!(said(email, ""), expected);
    }
    assert_eq!(
        parse(format!("{HEADS}\n1;Kota;Dinas;;;;;;;2022-06-30\n").as_bytes()).unwrap().rows[0].until,
        "2022-06-30".parse().ok()
    );
}

fn workspace(rosters: &[(&str, &[u8])]) -> tempfile::TempDir {
    let dir = tempfile::tempdir().unwrap();
    std::fs::write(dir.path().join("ripp.toml"), "[program]\ntahun = 2022\n").unwrap();
    for (name, bytes) in rosters {
        std::fs::write(dir.path().join(name), bytes).unwrap();
    }
    dir
}

/// The roster as a workbook, with a title above the headings, and a day that Excel knows as one.
pub fn as_workbook() -> Vec<u8> {
    let mut workbook = Workbook::new();
    let sheet = workbook.add_worksheet();
    sheet.write(0, 0, "Daftar OPD").unwrap();
    let row = with(";");
    let row: Vec<&str> = row.lines().nth(1).unwrap().split('"').collect();
    let cells = row[0].trim_end_matches(';').split(';').chain([row[1]]);
    for (column, (head, cell)) in (0u16..).zip(HEADS.split(';').zip(cells)) {
        sheet.write(2, column, head).unwrap();
        sheet.write(3, column, cell).unwrap();
    }
    let day = rust_xlsxwriter::Format::new().set_num_format("dd/mm/yyyy");
    sheet.write(2, 9, "sampai").unwrap();
    sheet.write_with_format(3, 9, 44_742, &day).unwrap();
    workbook.save_to_buffer().unwrap()
}

#[test]
fn a_roster_may_be_a_workbook() {
    for name in ["daftar-opd.xlsx", "daftar-opd.csv"] {
        let dir = workspace(&[(name, &as_workbook())]);
        assert_eq!(Workspace::open(dir.path()).unwrap().roster, expected(), "{name}");
    }
    let dir = workspace(&[("daftar-opd.xlsx", b"PK\x03\x04 terpotong")]);
    let said = Workspace::open(dir.path()).map(|_| ()).unwrap_err();
    assert_eq!(said.exit_code(), 2);
    assert!(said.to_string().contains("daftar-opd.xlsx: rusak"), "{said}");
}

#[test]
fn two_rosters_are_refused() {
    let dir = workspace(&[("daftar-opd.csv", with(";").as_bytes()), ("daftar-opd.xlsx", &as_workbook())]);
    let mut ripp = Command::new(env!("CARGO_BIN_EXE_ripp"));
    let assert = ripp.arg("templat").arg(dir.path()).assert().code(2);
    let said = String::from_utf8(assert.get_output().stderr.clone()).unwrap();
    assert!(said.contains("daftar-opd.csv dan daftar-opd.xlsx ada bersama-sama"), "{said}");
}

fn claimed(government: &str, agency: &str, innovation: &str) -> Identity {
    let line = |text: &str| {
        let at = ripp::cells::CellRef::new(0, 0);
        (!text.is_empty()).then(|| (0, Located { value: text.to_owned(), at }))
    };
    Identity { government: line(government), agency: line(agency), innovation: line(innovation), ..Identity::default() }
}

fn found(roster: &Roster, identity: &Identity, file_name: &str) -> Agency {
    RosterIndex::new(roster, &Structure::built_in()).find(identity, &[], file_name)
}

#[test]
fn a_file_under_a_former_name_is_of_the_office_that_bore_it() {
    let roster = expected();
    for agency in ["Dinas Kebudayaan dan Pariwisata", "Kantor Pariwisata Kota Pangkalpinang", "Dinas Pariwisata"] {
        let identity = claimed("Kota Pangkalpinang", agency, "");
        assert_eq!(found(&roster, &identity, "rencana"), Agency::Known(0), "{agency}");
    }
    let nowhere = claimed("Kota Pangkalpinang", "", "");
    assert_eq!(found(&roster, &nowhere, "Renaksi Kantor Pariwisata"), Agency::Known(0));
    let other = claimed("Kota Pangkalpinang", "Dinas Perhubungan", "");
    assert!(matches!(found(&roster, &other, "rencana"), Agency::Unknown(_)));
}

#[test]
fn who_bears_a_name_today_is_ahead_of_who_bore_it() {
    let mut roster = expected();
    roster.rows.push(RosterRow {
        code: "19.71-02".into(),
        agency: "Kantor Pariwisata".into(),
        innovation: "Kota Ramah".into(),
        acronym: "RAMAH".into(),
        former_names: Vec::new(),
        ..roster.rows[0].clone()
    });
    let identity = claimed("Kota Pangkalpinang", "Kantor Pariwisata", "");
    assert_eq!(found(&roster, &identity, "rencana"), Agency::Known(1));
    // The innovation says that it is the other one, under its old name.
    let identity = claimed("Kota Pangkalpinang", "Kantor Pariwisata", "SIP BANGET");
    assert_eq!(found(&roster, &identity, "rencana"), Agency::Known(0));
}

#[test]
fn a_roster_that_is_broken_is_refused_with_its_line_and_a_cure() {
    const HEAD: &str = "kode,pemda,opd,inovasi,singkatan,asal_inovasi,wajib";
    const GOOD: &str = "19-01,Provinsi Kepulauan Bangka Belitung,Dinas Kesehatan,Sehat,S,Kota A,ya";
    let cases: [(&str, &str, &[&str]); 7] = [
        (
            "19.71-01,Kota Pangkalpinang,Dinas Perhubungan, Komunikasi dan Informatika,E-Parkir,E,Kota A,ya",
            "baris 3",
            &["8 isian untuk 7 judul", "tanda kutip"],
        ),
        ("Kota Pangkalpinang,Dinas Pariwisata,SIP,S,Kota A,,", "baris 3", &["memuat spasi", "kolomnya bergeser"]),
        (
            "19-02,provinsi kepulauan bangka belitung,DINAS KESEHATAN,sehat,S,Kota A,",
            "baris 3",
            &["sudah ada pada baris 2"],
        ),
        (
            "19-02,Kota Pangkalpinang,Dinas Pariwisata,SIP,S,Kota A,mungkin",
            "baris 3",
            &["\"mungkin\"", "ya atau tidak"],
        ),
        ("19.01-01,Bangka,Dinas Pariwisata,SIP,S,Kota A,", "baris 3", &["pemda \"Bangka\"", "Kabupaten"]),
        ("19-01,Kota Pangkalpinang,Dinas Pariwisata,SIP,S,Kota A,", "baris 3", &["ditulis dua kali"]),
        ("19.71-01,,Dinas Pariwisata,SIP,S,Kota A,", "baris 3", &["pemda", "harus diisi"]),
    ];
    let said =
        |text: &str| Roster::parse(text.as_bytes(), Path::new("daftar-opd.csv")).map(|_| ()).unwrap_err().to_string();
    for (row, line, words) in cases {
        let said = said(&format!("{HEAD}\n{GOOD}\n{row}\n"));
        assert!(said.contains(line) && words.iter().all(|word| said.contains(word)), "{row}: {said}");
    }
    assert!(said(&format!("{HEAD}\n\n")).contains("belum ada satu baris pun"));
    // Where no name says what it is, none is odd.
    let short = format!("{HEAD}\n1,Bangka,Dinas A,I,S,A,\n2,Belitung,Dinas A,I,S,A,t\n");
    assert_eq!(Roster::parse(short.as_bytes(), Path::new("daftar-opd.csv")).unwrap().rows.len(), 2);
}

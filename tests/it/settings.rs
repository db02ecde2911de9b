//! What an office writes into `ripp.toml`: what is taken, and what is refused with its line and key.

use std::path::Path;

use chrono::NaiveDate;
use ripp::calendar::Quarter;
use ripp::config::settings::Settings;

const PROGRAM: &str = "[program]\ntahun = 2022\n";

fn parse(text: &str) -> Result<Settings, String> {
    Settings::parse(text, Path::new("ripp.toml")).map_err(|error| error.to_string())
}

/// What is said of settings with further lines below the year of the programme.
fn refused(lines: &str) -> String {
    parse(&format!("{PROGRAM}{lines}")).unwrap_err()
}

#[test]
fn realisation_is_due_on_the_fifth_unless_the_office_says_otherwise() {
    assert_eq!(parse(PROGRAM).unwrap().program.report_day, 5);
    let tenth = parse(&format!("{PROGRAM}batas_realisasi = 10\n")).unwrap();
    assert_eq!(tenth.program.report_day, 10);
    for day in ["0", "29", "\"5\"", "2022-02-05"] {
        let said = refused(&format!("batas_realisasi = {day}\n"));
        let expected = "ripp.toml, baris 3: kunci \"program.batas_realisasi\": harus bilangan bulat dari 1 sampai 28";
        assert_eq!(said, expected, "{day}");
    }
}

#[test]
fn a_report_is_issued_after_its_quarter() {
    let issued = |line: &str| parse(&format!("{PROGRAM}[laporan]\nterbit = {{ {line} }}\n"));
    let two = issued("\"2022-TW2\" = 2022-07-06, \"2022-TW1\" = \"2022-04-05\"").unwrap().report.issued;
    let day = |text: &str| text.parse::<NaiveDate>().unwrap();
    let quarter = |number| Quarter { year: 2022, number };
    assert_eq!(two.into_iter().collect::<Vec<_>>(), [(quarter(1), day("2022-04-05")), (quarter(2), day("2022-07-06"))]);
    let cases = [
        ("\"2022-TW5\" = 2022-04-05", "laporan.terbit.2022-TW5\": harus triwulan seperti \"2022-TW1\""),
        ("\"2022-TW1\" = 5", "laporan.terbit.2022-TW1\": harus tanggal seperti 2021-11-01"),
        ("\"2022-TW1\" = \"5 April\"", "laporan.terbit.2022-TW1\": harus tanggal seperti 2021-11-01"),
        ("\"2022-TW1\" = 2022-03-31", "laporan.terbit.2022-TW1\": harus sesudah triwulan itu berakhir, 31 Maret 2022"),
        ("\"2021-TW1\" = 2022-04-05", "laporan.terbit.2021-TW1\": berada di luar masa program"),
        (
            "\"2022-TW1\" = 2022-04-05, \"2022-Q1\" = 2022-04-06",
            "laporan.terbit.2022-Q1\": menyebut triwulan yang sudah ditulis",
        ),
    ];
    for (line, said) in cases {
        assert_eq!(issued(line).unwrap_err(), format!("ripp.toml, baris 4: kunci \"{said}"), "{line}");
    }
}

#[test]
fn what_the_new_settings_show_as_comments_is_taken_when_it_is_uncommented() {
    let text = include_str!("../../templates/ripp.toml");
    parse(text).unwrap();
    let is_key = |rest: &str| rest.split_once(" = ").is_some_and(|(key, _)| !key.contains(' '));
    let uncommented: Vec<&str> = text
        .lines()
        .map(|line| match line.strip_prefix("# ") {
            Some(rest) if is_key(rest) || rest.starts_with(['[', ' ']) => rest,
            _ => line,
        })
        .collect();
    let settings = parse(&uncommented.join("\n")).unwrap();
    assert_eq!(settings.report.issued.len(), 2);
    assert_eq!(settings.report.categories.len(), 5);
}

#[test]
fn an_unknown_key_is_refused_with_its_line() {
    let said = refused("batas_realisas = 5\n");
    assert!(said.starts_with("ripp.toml, baris 3: kunci \"program.batas_realisas\" tidak dikenal"), "{said}");
    assert!(said.ends_with("Maksudnya \"batas_realisasi\"?"), "{said}");
}

#[test]
fn slips_of_those_who_write_settings_by_hand_are_understood_in_the_message() {
    let said = |text: &str| {
        let text = format!("[program]\ntahun = 2022\n{text}\n");
        Settings::parse(&text, Path::new("ripp.toml")).map(|_| ()).unwrap_err().to_string()
    };
    let cases = [
        ("batas_rencana_aksi = 01-11-2021  # surat edaran", "baris 3: tanggal 01-11-2021 ditulis 2021-11-01"),
        ("batas_rencana_aksi = \"1/11/2021\"", "tanggal 1/11/2021 ditulis 2021-11-01"),
        (
            "batas_rencana_aksi = 2023-11-01",
            "1 November 2023 di luar masa program, 1 Oktober 2021 sampai 31 Desember 2022",
        ),
        ("[laporan]\nbobot = { 1 = 20, 2 = 50, 3 = 20 }", "bobot tahap berjumlah 90, seharusnya 100"),
        ("[laporan]\npenandatangan = { nip = \"1969 1117 1993\" }", "laporan.penandatangan.nip\": bukan NIP"),
        ("[laporan]\npenandatangan = { nip = \"19691317 199303 2 907\" }", "bukan NIP"),
    ];
    for (text, expected) in cases {
        let said = said(text);
        assert!(said.contains(expected), "{text}: {said}");
    }
    let good = "[program]\ntahun = 2022\nbatas_rencana_aksi = 2021-11-01\n[laporan]\npenandatangan = { nip = \"19691117 199303 2 907\" }\n";
    assert!(Settings::parse(good, Path::new("ripp.toml")).is_ok());
}

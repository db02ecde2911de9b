//! Quarterly reports: their data, and the finished pages as something that is not ours reads them.

mod fixture;

use ripp::finding::Severity;
use ripp::report::documents;

use fixture::{QUARTER, day, finding, outcome, submission};

#[test]
fn the_data_of_a_small_report_is_as_recorded() {
    let mut small = outcome(1);
    small.submissions[0] = submission(0, 0, 3, 5, 0.8);
    let data = &documents(&small, QUARTER)[2].data;
    insta::assert_snapshot!(serde_json::to_string_pretty(data).unwrap().replace(env!("CARGO_PKG_VERSION"), "(versi)"));
}

#[test]
fn the_summary_of_the_province_is_as_recorded() {
    let list = documents(&outcome(25), QUARTER);
    let sentences: Vec<String> =
        serde_json::from_value(list[1].data["sections"][0]["data"]["sentences"].clone()).unwrap();
    insta::assert_snapshot!(sentences.join("\n"));
}

#[test]
fn every_section_has_its_block_in_the_template() {
    let opd = include_str!("../../templates/laporan/laporan-opd.typ");
    let province = include_str!("../../templates/laporan/laporan-provinsi.typ");
    for section in &ripp::report::SECTIONS {
        assert!(opd.contains(&format!("{}: ", section.key)), "{}", section.key);
    }
    for section in &ripp::report::PROVINCE_SECTIONS {
        assert!(province.contains(&format!("{}: ", section.key)), "{}", section.key);
    }
}

#[test]
fn only_agencies_with_actions_get_a_report() {
    let names: Vec<String> = documents(&outcome(7), QUARTER).into_iter().map(|d| d.name).collect();
    let expected = [
        "00 Daftar Tindak Lanjut.pdf",
        "00 Provinsi.pdf",
        "19.01-01 Dinas Pariwisata.pdf",
        "19.02-01 Dinas Pariwisata.pdf",
        "19.03-01 Dinas Pariwisata.pdf",
        "19.04-01 Dinas Pariwisata.pdf",
        "19.05-01 Dinas Pariwisata.pdf",
        "19.07-01 Dinas Pariwisata.pdf",
    ];
    assert_eq!(names, expected);
}

#[test]
fn a_final_report_says_nothing_of_being_provisional() {
    let mut one = outcome(1);
    assert_eq!(documents(&one, QUARTER)[2].data["provisional"], serde_json::json!([]));
    one.findings.list.push(finding("W001", Severity::Error, Some(0), 0, "Tanggal ini tidak ada pada kalender."));
    let reasons = &documents(&one, QUARTER)[2].data["provisional"];
    assert_eq!(reasons, &serde_json::json!(["1 kesalahan pada berkas yang diterima belum diperbaiki."]));
}

#[test]
fn a_quarter_that_has_not_ended_is_told() {
    let mut one = outcome(1);
    one.today = day(2022, 6, 30);
    assert!(documents(&one, QUARTER)[2].data["quarter"]["running"].is_string());
    one.today = day(2022, 7, 1);
    assert!(documents(&one, QUARTER)[2].data["quarter"]["running"].is_null());
}

#[cfg(feature = "pdf")]
mod pages {
    use std::collections::BTreeMap;
    use std::process::Command;

    use ripp::outcome::Outcome;
    use ripp::report::{Assets, ReportFile, reports};

    use super::fixture::{QUARTER, cases, outcome};

    /// The smallest PNG: one red point.
    const CREST: &[u8] = &[
        0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0x0d, 0x49, 0x48, 0x44, 0x52, 0, 0, 0, 1, 0, 0, 0, 1,
        8, 2, 0, 0, 0, 0x90, 0x77, 0x53, 0xde, 0, 0, 0, 0x0c, 0x49, 0x44, 0x41, 0x54, 8, 0xd7, 0x63, 0xf8, 0xcf, 0xc0,
        0, 0, 3, 1, 1, 0, 0x18, 0xdd, 0x8d, 0xb0, 0, 0, 0, 0, 0x49, 0x45, 0x4e, 0x44, 0xae, 0x42, 0x60, 0x82,
    ];

    fn made(outcome: &Outcome, threads: usize) -> Vec<ReportFile> {
        reports(outcome, QUARTER, &Assets::default(), threads).unwrap()
    }

    /// Runs a program over a file if the machine has it; says so when it has not.
    fn told_by(program: &str, arguments: &[&str], file: &ReportFile) -> Option<(bool, String)> {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("laporan.pdf");
        std::fs::write(&path, &file.bytes).unwrap();
        let command =
            Command::new(program).args(arguments).arg(&path).args((program == "pdftotext").then_some("-")).output();
        let Ok(output) = command else {
            eprintln!("skipped: {program} is not on this machine");
            return None;
        };
        Some((output.status.success(), String::from_utf8_lossy(&output.stdout).into_owned()))
    }

    #[test]
    fn hostile_text_is_printed_as_typed() {
        let (_, hostile) = cases().into_iter().find(|(name, _)| *name == "aneh").unwrap();
        let files = made(&hostile, 2);
        let Some((_, text)) = told_by("pdftotext", &["-layout"], &files[2]) else { return };
        assert!(text.contains("#panic(\"x\") *tebal* _miring_ $x$ `kode` @acuan"), "{}", &text[..2000]);
        assert!(text.contains("Halaman 1 dari"));
        assert!(text.contains("Masih ada 20 temuan lain"));
    }

    #[test]
    fn the_number_of_threads_changes_no_byte() {
        let three = outcome(3);
        assert_eq!(made(&three, 1), made(&three, 3));
    }

    #[test]
    fn a_reader_that_is_not_ours_finds_no_fault() {
        for file in made(&outcome(7), 2) {
            if let Some((fine, words)) = told_by("qpdf", &["--check"], &file) {
                assert!(fine, "{}: {words}", file.name);
            }
            if let Some((_, words)) = told_by("qpdf", &["--list-attachments"], &file) {
                assert!(words.contains("data.json"), "{}: {words}", file.name);
            }
            let bytes = String::from_utf8_lossy(&file.bytes);
            assert!(bytes.contains("pdfaid:part>3<") && bytes.contains("pdfuaid:part>1<"), "{}", file.name);
        }
    }

    #[test]
    fn every_hard_case_becomes_pages() {
        for (name, hard) in cases().into_iter().filter(|(name, _)| !["biasa", "aneh", "banyak"].contains(name)) {
            let files = made(&hard, 2);
            assert!(files.len() >= 2, "{name}");
        }
    }

    #[test]
    fn a_crest_and_a_replaced_template_are_used() {
        let one = outcome(1);
        let plain = made(&one, 1);
        let mut assets = Assets { logo: Some(CREST.to_vec()), ..Assets::default() };
        let crested = reports(&one, QUARTER, &assets, 1).unwrap();
        assert!(crested[2].bytes.len() != plain[2].bytes.len());
        let own = "#set document(title: \"Punya sendiri\")\n#set text(font: \"Liberation Sans\")\n= Halo";
        assets.templates = BTreeMap::from([("laporan-opd.typ".to_owned(), own.to_owned())]);
        let replaced = reports(&one, QUARTER, &assets, 1).unwrap();
        let Some((_, text)) = told_by("pdftotext", &[], &replaced[2]) else { return };
        assert_eq!(text.trim(), "Halo");
    }
}

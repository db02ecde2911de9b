//! The finished pages: their words as laid out, and their files as something that is not ours reads them.

use crate::years::with_years;
use std::collections::BTreeMap;
use std::process::Command;
use std::sync::Mutex;

use ripp::config::settings::Paper;
use ripp::consolidate::outcome::Outcome;
use ripp::report::{Assets, ReportFile, documents, page_words, reports};

use super::fixture::{cases, outcome, submission};

/// The smallest PNG: one red point.
const CREST: &[u8] = &[
    0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0x0d, 0x49, 0x48, 0x44, 0x52, 0, 0, 0, 1, 0, 0, 0, 1, 8,
    2, 0, 0, 0, 0x90, 0x77, 0x53, 0xde, 0, 0, 0, 0x0c, 0x49, 0x44, 0x41, 0x54, 8, 0xd7, 0x63, 0xf8, 0xcf, 0xc0, 0, 0,
    3, 1, 1, 0, 0x18, 0xdd, 0x8d, 0xb0, 0, 0, 0, 0, 0x49, 0x45, 0x4e, 0x44, 0xae, 0x42, 0x60, 0x82,
];

fn made_with(outcome: &Outcome, assets: &Assets, threads: usize) -> Vec<ReportFile> {
    let files = Mutex::new(Vec::new());
    let keep = |file| {
        files.lock().unwrap().push(file);
        Ok(())
    };
    let count = reports(outcome, assets, threads, &|_| {}, &keep).unwrap();
    let mut files = files.into_inner().unwrap();
    assert_eq!(files.len(), count);
    files.sort_by(|a: &ReportFile, b| a.name.cmp(&b.name));
    files
}

fn made(outcome: &Outcome, threads: usize) -> Vec<ReportFile> {
    made_with(outcome, &Assets::default(), threads)
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

/// The words of each page of some of the documents.
fn words(outcome: &Outcome, which: usize) -> String {
    let document = documents(outcome).swap_remove(which);
    let pages = page_words(document, &Assets::default(), outcome.today).unwrap();
    let numbered = pages.iter().enumerate().map(|(i, page)| format!("--- halaman {}\n{page}\n", i + 1));
    numbered.collect::<String>().replace(env!("CARGO_PKG_VERSION"), "(versi)").replace('\u{a0}', " ")
}

#[test]
fn the_pages_of_a_small_report_are_as_recorded() {
    let mut small = outcome(1);
    small.submissions[0] = submission(0, 0, 3, 5, 0.8);
    let small = with_years(small);
    insta::assert_snapshot!(words(&small, 2));
}

#[test]
fn the_pages_of_a_report_without_monitoring_are_as_recorded() {
    let (_, bare) = cases().into_iter().find(|(name, _)| *name == "kosong").unwrap();
    insta::assert_snapshot!(words(&bare, 2));
}

#[test]
fn the_pages_of_the_province_are_as_recorded() {
    let seven = outcome(7);
    insta::assert_snapshot!(words(&seven, 1));
    insta::assert_snapshot!(words(&seven, 0));
}

#[test]
fn the_summary_of_the_province_fits_on_its_page() {
    for paper in [Paper::A4, Paper::F4] {
        let mut province = outcome(25);
        province.settings.report.paper = paper;
        let text = words(&province, 1);
        let pages: Vec<&str> = text.split("--- halaman").collect();
        assert!(pages[1].contains("Gambar 1") && pages[1].contains("Gambar 2: Kurva S"), "{paper:?}: {}", pages[1]);
        assert!(pages[2].contains("Daftar Isi"), "{paper:?}: {}", pages[2]);
    }
}

#[test]
fn the_mark_stands_on_every_page_and_names_what_is_missing() {
    for which in 0..2 {
        let text = words(&outcome(25), which);
        for page in text.split("--- halaman").skip(1) {
            assert!(page.contains("SEMENTARA : 4 perangkat daerah belum menyampaikan, 12 kesalahan terbuka"), "{page}");
        }
    }
}

#[test]
fn a_signature_never_stands_alone() {
    for count in 5..14 {
        let mut one = outcome(1);
        one.submissions[0] = submission(0, 0, count, 6, 0.7);
        let one = with_years(one);
        let text = words(&one, 2);
        let last = text.rsplit("--- halaman").next().unwrap();
        let (before, _) = last.split_once("Pangkalpinang,").unwrap();
        let lines = before.lines().filter(|line| !line.contains("SEMENTARA")).count();
        assert!(lines >= 4 && before.contains("Demikian laporan"), "{count}: {last}");
    }
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
    let crested = made_with(&one, &assets, 1);
    assert!(crested[2].bytes.len() != plain[2].bytes.len());
    let own = "#set document(title: \"Punya sendiri\")\n#set text(font: \"Liberation Sans\")\n= Halo";
    assets.templates = BTreeMap::from([("laporan-opd.typ".to_owned(), own.to_owned())]);
    let replaced = made_with(&one, &assets, 1);
    let Some((_, text)) = told_by("pdftotext", &[], &replaced[2]) else { return };
    assert_eq!(text.trim(), "Halo");
}

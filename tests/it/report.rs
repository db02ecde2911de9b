//! Quarterly reports: the data handed to their templates.

mod fixture;
#[cfg(feature = "pdf")]
mod pages;

use crate::years::with_years;
use ripp::config::settings::{Settings, Weighting};
use ripp::figures::all_figures;
use ripp::finding::Severity;
use ripp::model::Entry;
use ripp::report::{Document, documents};
use serde_json::{Value, json};

use fixture::{day, no_such_day, outcome, submission};

#[test]
fn the_data_of_a_small_report_is_as_recorded() {
    let mut small = outcome(1);
    small.submissions[0] = submission(0, 0, 3, 5, 0.8);
    let small = with_years(small);
    let data = &documents(&small)[2].data;
    insta::assert_snapshot!(serde_json::to_string_pretty(data).unwrap().replace(env!("CARGO_PKG_VERSION"), "(versi)"));
}

#[test]
fn the_summary_of_the_province_is_as_recorded() {
    let list = documents(&outcome(25));
    let sentences: Vec<String> =
        serde_json::from_value(list[1].data["sections"][0]["data"]["sentences"].clone()).unwrap();
    insta::assert_snapshot!(sentences.join("\n"));
}

#[test]
fn every_section_has_its_block_in_the_template() {
    let opd = include_str!("../../templates/laporan/laporan-opd.typ");
    let province = include_str!("../../templates/laporan/laporan-provinsi.typ");
    let blocks = |template: &str| -> Vec<String> {
        let (_, dictionary) = template.split_once("#let bagian = (\n").unwrap();
        let (entries, _) = dictionary.split_once("\n)").unwrap();
        entries.split(',').filter_map(|entry| Some(entry.trim().split_once(": ")?.0.to_owned())).collect()
    };
    for section in ripp::report::SECTIONS {
        assert!(blocks(opd).iter().any(|key| key == section.key), "{}", section.key);
    }
    for section in ripp::report::PROVINCE_SECTIONS {
        assert!(blocks(province).iter().any(|key| key == section.key), "{}", section.key);
    }
}

#[test]
fn only_agencies_with_actions_get_a_report() {
    let names: Vec<String> = documents(&outcome(7)).into_iter().map(|d| d.name).collect();
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
    assert_eq!(documents(&one)[2].data["provisional"], serde_json::json!([]));
    one.findings.list.push(no_such_day(0, 0));
    one.findings.sort();
    one.agencies[0].errors = 1;
    let reasons = |which: usize| documents(&one)[which].data["provisional"].clone();
    assert_eq!(reasons(1), serde_json::json!(["Masih terbuka 1 kesalahan pada berkas yang diterima."]));
    assert_eq!(reasons(2), serde_json::json!(["Masih terbuka 1 kesalahan pada berkas perangkat daerah ini."]));
}

#[test]
fn an_agency_without_fault_is_not_provisional_for_the_faults_of_others() {
    let many = outcome(25);
    let list = documents(&many);
    assert!(!list[1].data["provisional"].as_array().unwrap().is_empty());
    for (state, document) in many.agencies.iter().filter(|state| state.counts()).zip(&list[2..]) {
        let of_own = state.errors > 0 || !many.unreported(state, many.output_quarter()).is_empty();
        assert_eq!(!document.data["provisional"].as_array().unwrap().is_empty(), of_own, "{}", document.name);
    }
}

/// The section of a document with this key.
fn section<'a>(data: &'a Value, key: &str) -> &'a Value {
    let all = data["sections"].as_array().unwrap();
    &all.iter().find(|section| section["key"] == key).unwrap()["data"]
}

#[test]
fn what_was_never_reported_is_no_figure() {
    let mut two = outcome(2);
    two.submissions[1].progress.clear();
    let two = with_years(two);
    let list = documents(&two);
    let opd = section(&list[3].data, "figures");
    for key in ["physical", "category", "spent"] {
        let shown = &opd["totals"][key];
        assert_eq!(shown.get("text").unwrap_or(shown), "Belum dilaporkan", "{key}");
    }
    for key in ["deviation", "achievement", "absorption"] {
        assert_eq!(opd["totals"][key], json!({ "raw": null, "text": "–" }), "{key}");
    }
    assert!(opd["sentences"][0].as_str().unwrap().contains("realisasi fisik belum dilaporkan"));
    assert_eq!(section(&list[3].data, "curve")["physical"], json!([]));
    let changes = section(&list[3].data, "changes");
    assert_eq!(changes["rows"][1]["after"], "Belum dilaporkan");
    assert_eq!(changes["rows"][1]["change"], "–");
    let ranking = &section(&list[1].data, "ranking")["rows"];
    assert_eq!(ranking[1]["rank"], "–");
    assert_eq!(ranking[1]["totals"]["category"], "Belum dilaporkan");
    let silent = section(&list[1].data, "silent");
    assert_eq!(silent["unreported"][0]["last"], "belum pernah");
}

#[test]
fn silence_does_not_change_the_average_of_others() {
    let alone = documents(&outcome(1));
    let mut two = outcome(2);
    two.submissions[1].progress.clear();
    let two = with_years(two);
    let both = documents(&two);
    let totals = |list: &[Document]| section(&list[1].data, "summary")["totals"].clone();
    for key in ["planned", "physical", "deviation", "achievement", "category"] {
        assert_eq!(totals(&alone)[key], totals(&both)[key], "{key}");
    }
    let sentences = section(&both[1].data, "summary")["sentences"].to_string();
    assert!(sentences.contains("1 dari 2 perangkat daerah telah melaporkan realisasi"), "{sentences}");
    let curve = |list: &[Document]| section(&list[1].data, "summary")["curve"]["physical"].clone();
    assert_eq!(curve(&alone), curve(&both));
}

#[test]
fn the_last_report_before_the_quarter_is_shown_with_its_month() {
    let mut one = outcome(1);
    one.submissions[0].progress.retain(|p| p.month <= 3);
    let one = with_years(one);
    let data = &documents(&one)[2].data;
    let shown = section(data, "figures")["totals"]["physical"]["text"].as_str().unwrap();
    assert!(shown.ends_with("% (Mar)"), "{shown}");
    let sentences = section(data, "figures")["sentences"].to_string();
    assert!(sentences.contains("April, Mei, dan Juni; laporan realisasi fisik terakhir bulan Maret"), "{sentences}");
    let reported = &section(data, "curve")["reported"];
    assert_eq!(reported, &json!([true, true, true]));
}

#[test]
fn phases_weigh_as_the_settings_say() {
    let weights = [20.0, 50.0, 30.0];
    let mut one = outcome(1);
    one.settings.report.weighting = Weighting::Phases(vec![(1, 20.0), (2, 50.0), (3, 30.0)]);
    // The last action names no phase that is known.
    let last = one.submissions[0].actions.len() - 1;
    one.submissions[0].actions[last].phase = Entry::no_column();
    let one = with_years(one);
    let figures = all_figures(&one);
    let actions = &one.submissions[0].actions;
    let count = actions.len() as f64;
    let of_phase = |n: u8| -> f64 {
        let list = figures[0].actions.iter().filter(|f| actions[f.action].phase.value() == Some(&n));
        list.map(|f| f.weight).sum()
    };
    for (number, weight) in (1..).zip(weights) {
        assert!((of_phase(number) - weight / 100.0 * (count - 1.0) / count).abs() < 1e-9, "{number}");
    }
    assert!((figures[0].actions.iter().map(|f| f.weight).sum::<f64>() - 1.0).abs() < 1e-9);
    let method = section(&documents(&one)[2].data, "method")["line"].to_string();
    assert!(method.contains("tahap 1: 20, tahap 2: 50, dan tahap 3: 30"), "{method}");
}

#[test]
fn settings_take_a_weight_for_each_phase() {
    let parse =
        |line: &str| Settings::parse(&format!("[program]\ntahun = 2022\n[laporan]\n{line}\n"), "ripp.toml".as_ref());
    let given = parse("bobot = { 2 = 49.5, 1 = 20.5, 3 = 30 }").unwrap().report.weighting;
    assert_eq!(given, Weighting::Phases(vec![(1, 20.5), (2, 49.5), (3, 30.0)]));
    for wrong in [
        "bobot = { 1 = -1 }",
        "bobot = { 1 = 0, 2 = 0 }",
        "bobot = { 1 = 20, 2 = 50, 3 = 20 }",
        "bobot = { satu = 1 }",
        "bobot = \"rata\"",
        "bobot = 3",
    ] {
        let error = parse(wrong).unwrap_err().to_string();
        assert!(error.contains("laporan.bobot") && error.contains("baris 4"), "{wrong}: {error}");
    }
}

#[test]
fn open_errors_are_counted_in_one_way() {
    let list = documents(&outcome(25));
    let all = outcome(25).findings.count(Severity::Error);
    assert!(list[1].data["mark"].as_str().unwrap().contains(&format!("{all} kesalahan terbuka")));
    assert!(list[1].data["provisional"][1].as_str().unwrap().contains(&format!("Masih terbuka {all} kesalahan")));
    let sentences = section(&list[1].data, "summary")["sentences"].to_string();
    assert!(sentences.contains(&format!("Masih terbuka {all} kesalahan")), "{sentences}");
    assert_eq!(section(&list[1].data, "findings")["errors"]["text"], all.to_string());
}

#[test]
fn a_quarter_that_has_not_ended_is_told() {
    let mut one = outcome(1);
    one.today = day(2022, 6, 30);
    assert!(documents(&one)[2].data["quarter"]["running"].is_string());
    one.today = day(2022, 7, 1);
    assert!(documents(&one)[2].data["quarter"]["running"].is_null());
}

#[test]
fn without_a_quarter_the_outputs_are_those_of_the_whole_year() {
    let mut one = outcome(1);
    one.quarter = None;
    assert_eq!(documents(&one)[2].data["quarter"]["code"], "2022-TW4");
    assert_eq!(ripp::listing::findings_only(&one)["quarter"], "2022-TW4");
    assert_eq!(ripp::listing::ripp_1(&one)["quarter"], Value::Null);
}

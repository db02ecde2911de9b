//! What the bureau decided in `putusan.csv`, and what it does.

use std::path::Path;

use ripp::config::decisions::parse;
use ripp::consolidate::decisions::Effect;
use ripp::consolidate::outcome::Outcome;
use ripp::finding::Severity;
use ripp::listing::summary;
use ripp::model::Status;
use ripp::year::Role;

use crate::plan::GOOD;
use crate::rule_cases::desk::{Desk, monitored, table};
use crate::year::{on, sent};

const HEADS: &str = "tanggal;oleh;berkas;lembar;sel;kode;putusan;nilai;alasan";

fn decided(desk: Desk, lines: &[&str]) -> Desk {
    let text = [&[HEADS], lines].concat().join("\n");
    Desk { decisions: parse(text.as_bytes(), Path::new("putusan.csv")).unwrap(), ..desk }
}

fn effects(outcome: &Outcome) -> Vec<Effect> {
    outcome.rulings.iter().map(|ruling| ruling.effect).collect()
}

/// A plan and a file with 120 percent in January of its first action.
fn beyond() -> Desk {
    sent(&[("a.xlsx", "2021-10-28", "", &[]), ("b.xlsx", "2022-02-04", "", &[(1, 1, 120.0)])])
}

fn physical(outcome: &Outcome) -> Vec<f64> {
    outcome.agencies[0].year.actions[0].months.iter().filter_map(|m| m.physical.value().copied()).collect()
}

/// Sheet and cell of the finding of a rule.
fn place_of(outcome: &Outcome, rule: &str) -> (String, String) {
    let finding = outcome.findings.list.iter().find(|f| f.rule.code == rule).unwrap();
    (outcome.sources.sheet(finding.at).unwrap().to_string(), finding.at.cell.unwrap().to_string())
}

#[test]
fn an_accepted_value_counts_and_its_finding_is_a_note_with_the_reason() {
    let plain = on("2022-03-01", beyond());
    assert_eq!((plain.agencies[0].status, physical(&plain)), (Status::ToMend, vec![]));
    let (sheet, cell) = place_of(&plain, "M001");
    let line = format!("2022-02-20;Kepala Biro;b.xlsx;{sheet};{cell};M001;terima;120;Target dilampaui");
    let outcome = on("2022-03-01", decided(beyond(), &[&line]));
    assert_eq!(effects(&outcome), [Effect::Holds]);
    assert_eq!((outcome.agencies[0].status, physical(&outcome)), (Status::Complete, vec![120.0]));
    let finding = outcome.findings.list.iter().find(|f| f.rule.code == "M001").unwrap();
    assert_eq!(finding.severity, Severity::Note);
    assert!(outcome.sentence(finding).ends_with("Diterima menurut putusan: Target dilampaui"));
}

#[test]
fn a_decision_holds_from_its_day_and_while_the_same_stands_there() {
    let (sheet, cell) = place_of(&on("2022-03-01", beyond()), "M001");
    let line = |day: &str, value: &str| format!("{day};Kepala Biro;b.xlsx;{sheet};{cell};M001;terima;{value};Alasan");
    for (line, effect) in [
        (line("2022-03-02", "120"), Effect::Later),
        (line("2022-02-20", "110"), Effect::Changed),
        (line("2022-02-20", "120").replace("M001", "M002"), Effect::NoFinding),
        (line("2022-02-20", "120").replace("b.xlsx", "c.xlsx"), Effect::NoFile),
    ] {
        let outcome = on("2022-03-01", decided(beyond(), &[&line]));
        assert_eq!(effects(&outcome), [effect], "{line}");
        assert_eq!(outcome.agencies[0].status, Status::ToMend, "{line}");
        let said = summary(&outcome, None);
        assert!(said.contains("Putusan yang tidak berlaku") && said.contains(effect.why_not()), "{said}");
    }
}

#[test]
fn a_warning_that_is_accepted_is_a_note() {
    let empty_output = || table(&crate::plan::with(1, "Keluaran\n-"));
    let plain = empty_output().outcome();
    let (sheet, cell) = place_of(&plain, "S008");
    let line = format!("2022-02-20;Kepala Biro;rencana.xlsx;{sheet};{cell};S008;terima;;Keluaran menyusul");
    let outcome = decided(empty_output(), &[&line]).outcome();
    let finding = outcome.findings.list.iter().find(|f| f.rule.code == "S008").unwrap();
    assert_eq!((finding.severity, effects(&outcome)), (Severity::Note, vec![Effect::Holds]));
}

#[test]
fn a_file_that_is_ignored_changes_nothing_and_says_nothing() {
    let files =
        || sent(&[("a.xlsx", "2021-10-28", "", &[]), ("b.xlsx", "2022-02-04", "Mulai\nkapan-kapan", &[(1, 1, 50.0)])]);
    assert_eq!(on("2022-03-01", files()).agencies[0].status, Status::ToMend);
    let outcome = on("2022-03-01", decided(files(), &["2022-02-20;Kepala Biro;b.xlsx;;;;abaikan;;Salah kirim"]));
    assert_eq!((outcome.agencies[0].status, outcome.agencies[0].year.files.plan.clone()), (Status::Complete, vec![0]));
    assert_eq!((outcome.roles[1], outcome.statuses[1]), (Role::Ignored, Status::Ignored));
    assert!(outcome.findings.list.iter().all(|finding| finding.at.file != Some(1)));
    assert!(ripp::consolidate::reconciliation::reconcile(&outcome).iter().all(|row| row.balances()));
}

#[test]
fn a_file_belongs_to_whom_it_was_decided_to_belong() {
    let strange = || {
        let mut book = monitored(GOOD, &[], &[]);
        for sheet in &mut book.sheets {
            for (_, value) in &mut sheet.cells {
                if let ripp::cells::Value::Text(text) = value {
                    *text = text.replace("Dinas Pariwisata", "Dinas Urusan Bulan").replace("SIP BANGET", "PASAR BULAN");
                }
            }
        }
        let mut desk = crate::rule_cases::desk::desk(&book).received("2021-10-28");
        desk.papers[0].0 = "kiriman.xlsx";
        desk
    };
    let plain = strange().outcome();
    assert_eq!(plain.agencies[0].status, Status::Missing);
    assert!(plain.findings.list.iter().any(|f| f.rule.code == "I001"));
    let line = "2021-11-20;Kepala Biro;kiriman.xlsx;;;;milik;19.71-01;Nama OPD sudah berganti";
    let outcome = decided(strange(), &[line]).outcome();
    assert_eq!((outcome.agencies[0].status, effects(&outcome)), (Status::Complete, vec![Effect::Holds]));
    assert!(outcome.findings.list.iter().all(|f| f.rule.code != "I001"));
    let unknown = decided(strange(), &[&line.replace("19.71-01", "19.71-77")]).outcome();
    assert_eq!((unknown.agencies[0].status, effects(&unknown)), (Status::Missing, vec![Effect::NoAgency]));
}

#[test]
fn a_decision_that_cannot_be_understood_is_told_with_its_line() {
    let wrong = |line: &str| {
        let text = format!("{HEADS}\n2022-02-20;Biro;a.xlsx;;;;abaikan;;Salah kirim\n{line}\n");
        parse(text.as_bytes(), Path::new("putusan.csv")).unwrap_err().to_string()
    };
    for (line, said) in [
        ("kemarin;Biro;a.xlsx;;;;abaikan;;x", "bukan tanggal"),
        ("2022-02-20;Biro;a.xlsx;;;;mungkin;;x", "tidak dikenal"),
        ("2022-02-20;Biro;a.xlsx;;;;milik;;x", "memerlukan kode OPD"),
        ("2022-02-20;Biro;a.xlsx;;C14;;terima;;x", "memerlukan kode temuan"),
        ("2022-02-20;Biro;a.xlsx;;empat;M001;terima;;x", "bukan alamat"),
        ("2022-02-20;Biro;;;;;abaikan;;x", "kolom berkas kosong"),
        ("2022-02-20;Biro;a.xlsx;;;;abaikan;;", "kolom alasan kosong"),
    ] {
        let text = wrong(line);
        assert!(text.contains(said) && text.contains('3'), "{line}: {text}");
    }
    let heads = parse(b"tanggal;oleh\n", Path::new("putusan.csv")).unwrap_err().to_string();
    assert!(heads.contains("berkas, lembar, sel, kode, putusan, nilai, alasan"), "{heads}");
}

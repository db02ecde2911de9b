//! What changed between two days, from the files alone.

use ripp::changes::{Changes, Then, changes};
use ripp::consolidate::outcome::Outcome;
use ripp::consolidate::{Inputs, consolidate};
use ripp::listing::{Form, changes::changes as listing};
use ripp::model::Status;
use ripp::money::Rupiah;

use crate::plan::with;
use crate::rule_cases::desk::{Desk, Figure, day, empty, monitored};

fn between(desk: Desk, since: &str, until: &str) -> (Changes, Outcome) {
    let inputs = desk.asked("2022-TW1").inputs();
    let then = consolidate(Inputs { today: day(since), ..inputs });
    let quarter = then.output_quarter();
    let (then, inputs) = Then::keep(then, quarter);
    let now = consolidate(Inputs { today: day(until), ..inputs });
    (changes(&then, &now), now)
}

/// A plan with a fault in October, mended and made dearer in November, progress in February, more and other progress in May.
fn year() -> Desk {
    let first = with(8, "Mulai\nkapan-kapan");
    let dearer = with(8, "Anggaran (Rp)\n4000000").replace("71000000", "72000000");
    let files: [(&str, &str, &str, &[Figure]); 4] = [
        ("a.xlsx", "2021-10-28", &first, &[]),
        ("b rev2.xlsx", "2021-11-20", &dearer, &[]),
        ("c rev2.xlsx", "2022-02-04", &dearer, &[(1, 1, 20.0)]),
        ("d rev2.xlsx", "2022-05-04", &dearer, &[(1, 1, 25.0), (2, 2, 130.0)]),
    ];
    files.into_iter().fold(empty(), |desk, (path, on, table, figures)| {
        let mut desk = desk.and(path, &monitored(table, figures, &[]));
        desk.papers.last_mut().unwrap().2 = Some(day(on));
        desk
    })
}

#[test]
fn a_plan_that_was_mended_is_told_with_its_rows_its_rupiah_and_its_faults() {
    let (changes, now) = between(year(), "2021-11-01", "2021-12-01");
    let [change] = changes.agencies.as_slice() else { panic!("{:?}", changes.agencies) };
    assert_eq!(change.status, (Status::ToMend, Status::Complete));
    assert_eq!(change.plan.as_ref().unwrap().counts(), (0, 0, 1));
    assert_eq!(change.budget.1 - change.budget.0, Rupiah::from(1_000_000));
    let codes = |list: &[ripp::finding::Finding]| list.iter().map(|f| f.rule.code).collect::<Vec<_>>();
    assert!(codes(&change.mended).contains(&"W001"), "{:?}", codes(&change.mended));
    assert_eq!(codes(&change.new), [""; 0]);
    let text = listing(&changes, &now, Form::Text);
    for said in [
        "Temuan yang diperbaiki: ",
        "Keadaan: perlu perbaikan menjadi lengkap",
        "Berkas yang diterima: b rev2.xlsx",
        "Baris rencana aksi: 1 diubah",
    ] {
        assert!(text.contains(said), "{text}");
    }
    assert!(!text.contains("Temuan baru"), "{text}");
}

#[test]
fn months_that_were_reported_and_values_that_count_otherwise_are_told() {
    let (first, at_first) = between(year(), "2022-01-31", "2022-03-01");
    assert_eq!((first.agencies[0].months.clone(), first.agencies[0].revised), (vec![1], 0));
    assert!(!listing(&first, &at_first, Form::Text).contains("diubah:"));
    let (then, now) = between(year(), "2022-04-05", "2022-06-01");
    let change = &then.agencies[0];
    assert_eq!((change.months.clone(), change.revised), (vec![2], 1));
    assert_eq!(change.new.iter().map(|f| f.rule.code).filter(|code| *code == "M001").count(), 1);
    let physical = |of: &Option<ripp::figures::Totals>| of.as_ref().unwrap().physical.unwrap();
    // One action of eight counts with 20, then with 25 percent.
    assert_eq!((physical(&change.totals.0), physical(&change.totals.1)), (20.0 / 8.0, 25.0 / 8.0));
    let text = listing(&then, &now, Form::Text);
    let said = "\n19.71-01 Dinas Pariwisata, Kota Pangkalpinang\n  Keadaan: lengkap menjadi perlu perbaikan\n";
    assert!(text.contains(said) && text.contains("\n  Realisasi yang diubah: 1 nilai\n"), "{text}");
    let csv = listing(&then, &now, Form::Csv);
    assert!(csv.contains("Realisasi fisik Triwulan I") && csv.contains("2,5%") && csv.contains("3,1%"), "{csv}");
    let json: serde_json::Value = serde_json::from_str(&listing(&then, &now, Form::Json)).unwrap();
    assert_eq!(json["agencies"][0]["months"], serde_json::json!(["2022-02"]));
    assert_eq!(json["agencies"][0]["files"], serde_json::json!(["d rev2.xlsx"]));
}

#[test]
fn nothing_changes_between_days_on_which_nothing_came() {
    let (changes, now) = between(year(), "2021-11-21", "2021-12-20");
    assert!(changes.agencies.is_empty(), "{:?}", changes.agencies);
    assert!(listing(&changes, &now, Form::Text).contains("Tidak ada yang berubah."));
}

//! What is sent again replaces what was sent before and is compared with it; parts are merged, and may collide.

use ripp::cells::Workbook;
use ripp::config::settings::Limits;
use ripp::consolidate::outcome::Outcome;
use ripp::correct::all_outgoing;
use ripp::finding::Severity;
use ripp::history::comparison::Change;
use ripp::listing::{Form, findings_only, listing, summary};
use ripp::model::{Field, Status};
use ripp::money::Rupiah;

use crate::plan::{self, GOOD};

/// The lines of the good plan without heading and total: eight actions.
fn actions() -> Vec<String> {
    GOOD.lines().skip(1).take(8).map(str::to_owned).collect()
}

fn book(lines: &[String]) -> Workbook {
    plan::workbook(&format!("{}\n{}", GOOD.lines().next().unwrap(), lines.join("\n")))
}

fn replace(lines: &mut [String], row: usize, from: &str, to: &str) {
    assert!(lines[row].contains(from), "{}", lines[row]);
    lines[row] = lines[row].replacen(from, to, 1);
}

/// The first revision lacks a responsible and ends an action before it starts; the second mends that, changes a budget and
/// two dates, drops one action, adds another without an output, and stands in another order.
fn revised() -> Outcome {
    let mut first = actions();
    replace(&mut first, 0, "| Sekretaris |", "|  |");
    replace(&mut first, 3, "30 April 2022", "30 Maret 2022");
    replace(&mut first, 4, "| APBD |", "| |");
    let mut second = actions();
    replace(&mut second, 2, "7500000", "9000000");
    replace(&mut second, 2, "31 Maret 2022", "30 April 2022");
    replace(&mut second, 4, "| APBD |", "|  |");
    second.remove(1);
    second.push("9 | Persiapan | Komunikasi antara pemda yang mereplikasi dengan pemda asal inovasi | Penandatanganan kerja sama | | 1 | kali | 5 Januari 2022 | 28 Februari 2022 | Sekretaris | 3.26.03.2.01.03 | APBD | 1000000".into());
    second.reverse();
    plan::outcome_of(&[("rencana.xlsx", &book(&first)), ("rencana rev2.xlsx", &book(&second))])
}

#[test]
fn a_revision_is_compared_by_what_the_rows_are() {
    let outcome = revised();
    assert_eq!(outcome.statuses[0], Status::Superseded);
    let [comparison] = outcome.comparisons.as_slice() else { panic!("{:?}", outcome.comparisons) };
    assert_eq!((comparison.before.as_slice(), comparison.after.as_slice()), (&[0][..], &[1][..]));
    assert_eq!(comparison.counts(), (1, 1, 3), "{:#?}", comparison.changes);
    assert_eq!(comparison.unchanged, 4);
    assert_eq!(comparison.budget, (71_000_000.into(), (71_000_000 - 15_000_000 + 1_000_000 + 1_500_000).into()));
    assert_eq!(comparison.difference(), Rupiah::from(-12_500_000));
    // Mended: responsible, end before start; open: the fund; new: the output of the added action.
    assert_eq!((comparison.mended, comparison.open, comparison.new), (2, 1, 1));
    let said = |row: &(usize, usize)| outcome.submissions[row.0].actions[row.1].description.raw.clone();
    for change in &comparison.changes {
        match change {
            Change::Added(row) => assert_eq!(said(row), "Penandatanganan kerja sama"),
            Change::Removed(row) => assert_eq!(said(row), "Studi tiru"),
            Change::Changed(before, after, fields) => {
                assert_eq!(said(before), said(after));
                let fields: Vec<Field> = fields.iter().map(|(before, _)| before.field).collect();
                let wanted: &[Field] = match said(after).as_str() {
                    "Menyusun SK tim" => &[Field::Responsible],
                    "Menyusun desain" => &[Field::End, Field::Budget],
                    "Sosialisasi pegawai" => &[Field::End],
                    other => panic!("{other}"),
                };
                assert_eq!(fields, wanted);
            }
        }
    }
}

#[test]
fn a_comparison_is_shown_on_the_terminal_in_json_and_in_the_workbook() {
    let outcome = revised();
    let known = std::collections::BTreeSet::from([outcome.submissions[0].sha256.clone()]);
    let text = summary(&outcome, Some(&known));
    let line = "19.71-01 Dinas Pariwisata, Kota Pangkalpinang: rencana aksi\n    1 baris ditambah, 1 dihapus, 3 diubah, 4 tetap; anggaran turun Rp12.500.000; 2 temuan diperbaiki, 1 masih terbuka, 1 baru";
    assert!(text.contains(line), "{text}");
    let json: serde_json::Value = serde_json::from_str(&listing(&outcome, Form::Json, false)).unwrap();
    let told = &json["comparisons"][0];
    assert_eq!(told["rows"], serde_json::json!({ "added": 1, "removed": 1, "changed": 3, "unchanged": 4 }));
    assert_eq!(told["budget"]["difference"], -12_500_000);
    assert_eq!(told["findings"], serde_json::json!({ "mended": 2, "open": 1, "new": 1 }));
    let changes = told["changes"].as_array().unwrap();
    assert_eq!(changes.len(), 5);
    let budget = changes.iter().flat_map(|c| c["fields"].as_array().unwrap()).find(|f| f["field"] == "budget").unwrap();
    assert_eq!((&budget["before"], &budget["after"]), (&"Rp7.500.000".into(), &"Rp9.000.000".into()));
    assert_eq!(findings_only(&outcome)["comparisons"][0]["rows"], told["rows"]);
    let bytes = ripp::rekap::rekap(&outcome).unwrap();
    let rekap = ripp::read::read(&bytes, &Limits::default()).1.unwrap();
    let sheet = rekap.sheets.iter().find(|sheet| sheet.name.as_deref() == Some("Kepatuhan")).unwrap();
    let below = |head: &str| {
        let (at, _) = sheet.cells.iter().find(|(_, value)| value.as_text() == Some(head)).unwrap();
        sheet.get(ripp::cells::CellRef::new(at.row + 1, at.col)).shown()
    };
    let wanted = [
        ("Baris Ditambah", "1"),
        ("Baris Dihapus", "1"),
        ("Baris Diubah", "3"),
        ("Baris Tetap", "4"),
        ("Temuan Diperbaiki", "2"),
        ("Temuan Masih Terbuka", "1"),
        ("Temuan Baru", "1"),
        ("Selisih Anggaran (Rp)", "-12500000"),
        ("Perubahan", "ditambah"),
    ];
    for (head, value) in wanted {
        assert_eq!(below(head), value, "{head}");
    }
    assert!(below("Berkas Sebelumnya dan Terbaru").contains("rencana rev2.xlsx menggantikan rencana.xlsx"));
    let shown = |text: &str| sheet.cells.iter().any(|(_, v)| v.as_text().is_some_and(|t| t.contains(text)));
    assert!(shown("Anggaran (Rp): Rp7.500.000 menjadi Rp9.000.000"));
    assert!(shown("Penanggung Jawab: (kosong) menjadi Sekretaris"));
}

#[test]
fn the_last_of_several_revisions_is_compared_with_the_one_before() {
    let (first, mut second, mut third) = (actions(), actions(), actions());
    replace(&mut second, 0, "2500000", "3000000");
    replace(&mut third, 0, "2500000", "3000000");
    replace(&mut third, 1, "15000000", "14000000");
    let files = [("a.xlsx", book(&first)), ("a rev2.xlsx", book(&second)), ("a rev3.xlsx", book(&third))];
    let files: Vec<(&str, &Workbook)> = files.iter().map(|(name, book)| (*name, book)).collect();
    let outcome = plan::outcome_of(&files);
    let [comparison] = outcome.comparisons.as_slice() else { panic!("{:?}", outcome.comparisons) };
    assert_eq!((comparison.before.as_slice(), comparison.counts()), (&[1][..], (0, 0, 1)));
    assert_eq!(comparison.difference(), Rupiah::from(-1_000_000));
}

#[test]
fn one_file_alone_is_compared_with_nothing() {
    let outcome = plan::outcome_of(&[("a.xlsx", &book(&actions()))]);
    assert!(outcome.comparisons.is_empty());
    let all: std::collections::BTreeSet<String> = outcome.submissions.iter().map(|s| s.sha256.clone()).collect();
    assert!(!summary(&outcome, Some(&all)).contains("Baru sejak"));
    assert!(!summary(&outcome, None).contains("Baru sejak"));
    assert!(summary(&outcome, Some(&Default::default())).contains("Baru sejak"));
}

fn errors(outcome: &Outcome, rule: &str) -> Vec<String> {
    let mine = outcome.findings.list.iter().filter(|f| f.rule.code == rule);
    mine.map(|f| {
        assert_eq!(f.severity, Severity::Error);
        let path = outcome.sources.path(f.at).unwrap();
        format!("{path} {}: {}", f.at.cell.unwrap(), outcome.sentence(f))
    })
    .collect()
}

#[test]
fn parts_without_a_common_action_are_merged_without_a_word() {
    let all = actions();
    let outcome = plan::outcome_of(&[("a.xlsx", &book(&all[..4])), ("b.xlsx", &book(&all[4..]))]);
    assert_eq!(outcome.agencies[0].current().len(), 2);
    assert_eq!(errors(&outcome, "I008"), Vec::<String>::new());
}

#[test]
fn parts_that_collide_are_told_with_both_places() {
    let all = actions();
    let mut second = all[3..].to_vec();
    replace(&mut second, 0, "5000000", "6000000");
    for names in [["a.xlsx", "b.xlsx"], ["renaksi bagian 1.xlsx", "renaksi bagian 2.xlsx"]] {
        let outcome = plan::outcome_of(&[(names[0], &book(&all[..4])), (names[1], &book(&second))]);
        assert_eq!(outcome.agencies[0].current().len(), 2, "both count: neither may lose its other rows");
        let told = errors(&outcome, "I008");
        let wanted = format!(
            "{} D7: Rencana aksi ini juga ada pada {} (Rencana Aksi!D10), dengan isi lain: Anggaran (Rp) \"Rp5.000.000\" di sana, \"Rp6.000.000\" di sini.",
            names[1], names[0]
        );
        assert_eq!(told, [wanted]);
        assert_eq!(outcome.agencies[0].status, Status::ToMend);
        // The correction workbook holds both rows and marks the second of them.
        let (_, bytes) = all_outgoing(&outcome).unwrap().into_iter().find(|(name, _)| name.ends_with(".xlsx")).unwrap();
        let mut list = ripp::read::read(&bytes, &Limits::default()).1.unwrap();
        let texts: Vec<String> = list.sheets[0].cells.iter().map(|(_, value)| value.shown()).collect();
        assert!(texts.iter().any(|text| text == "I008") && texts.iter().any(|text| text == "D11"), "{texts:?}");
        // With that row emptied, and the row sent back, nothing is left.
        let plan = list.sheets.iter_mut().find(|sheet| sheet.name.as_deref() == Some("Rencana Aksi")).unwrap();
        plan.cells.retain(|(at, _)| at.row != 10 || !(1..15).contains(&at.col));
        let mended =
            plan::outcome_of(&[(names[0], &book(&all[..4])), (names[1], &book(&second)), ("perbaikan.xlsx", &list)]);
        assert_eq!(mended.agencies[0].current(), [2]);
        let errors = mended.findings_of(&mended.agencies[0]).filter(|f| f.severity == Severity::Error);
        let errors: Vec<String> = errors.map(|f| mended.sentence(f)).collect();
        assert!(errors.is_empty(), "{errors:?}");
        assert_eq!(mended.comparisons[0].counts(), (0, 1, 0), "{:?}", mended.comparisons[0].changes);
    }
}

#[test]
fn stated_parts_stay_parts_however_much_they_share() {
    let all = actions();
    let files = [("renaksi bagian 1.xlsx", book(&all[..6])), ("renaksi bagian 2.xlsx", book(&all[1..]))];
    let outcome = plan::outcome_of(&[(files[0].0, &files[0].1), (files[1].0, &files[1].1)]);
    assert_eq!(errors(&outcome, "I008").len(), 5);
    let revised = [("renaksi bagian 1.xlsx", book(&all[..6])), ("renaksi bagian 1 rev2.xlsx", book(&all[..5]))];
    let outcome = plan::outcome_of(&[(revised[0].0, &revised[0].1), (revised[1].0, &revised[1].1)]);
    assert_eq!((outcome.agencies[0].current(), errors(&outcome, "I008").len()), (&[1][..], 0));
}

#[test]
fn a_reworded_plan_for_the_same_activities_replaces_the_old_one() {
    let mut second = actions();
    for (row, (from, to)) in [
        ("Menyusun SK tim", "Penetapan tim kerja"),
        ("Studi tiru", "Kunjungan ke daerah asal"),
        ("Menyusun desain", "Rancang bangun inovasi"),
        ("Sosialisasi pegawai", "Rapat seluruh pegawai"),
        ("Bimtek operator", "Pelatihan petugas"),
        ("Uji coba terbatas", "Percobaan di dua kecamatan"),
    ]
    .into_iter()
    .enumerate()
    {
        replace(&mut second, row, from, to);
    }
    let outcome = plan::outcome_of(&[("a.xlsx", &book(&actions())), ("b.xlsx", &book(&second))]);
    assert_eq!(outcome.agencies[0].current(), [1]);
}

#[test]
fn a_reworded_action_is_changed_and_another_one_is_not() {
    let mut second = actions();
    replace(&mut second, 4, "Bimtek operator", "Bimtek operator dan admin");
    replace(&mut second, 5, "Uji coba terbatas", "Kunjungan lapangan");
    let outcome = plan::outcome_of(&[("a.xlsx", &book(&actions())), ("a rev2.xlsx", &book(&second))]);
    let comparison = &outcome.comparisons[0];
    assert_eq!((comparison.counts(), comparison.unchanged), ((1, 1, 1), 6), "{:#?}", comparison.changes);
    let changed = comparison.changes.iter().find_map(|change| match change {
        Change::Changed(_, _, fields) => Some(fields),
        _ => None,
    });
    assert_eq!(changed.unwrap()[0].1.shown, "Bimtek operator dan admin");
}

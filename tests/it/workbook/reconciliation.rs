//! Nothing read is lost: rows and rupiah counted here from what was read, against what stands in the workbook.

use calamine::{Data, Range};
use ripp::consolidate::reconciliation::reconcile;
use ripp::money::Rupiah;

use super::fixture::outcome;
use super::{column, sheet, value};

/// Rows of plans and rupiah.
type Counted = (usize, i64);

/// Rows and rupiah of a submission as JSON lists them, counted here.
fn counted(submission: &serde_json::Value) -> Counted {
    let actions = submission["actions"].as_array().unwrap();
    (actions.len(), actions.iter().filter_map(|action| action["budget"].as_i64()).sum())
}

/// Of each row of a table its path and numbers, down to the first blank path.
fn by_path(range: &Range<Data>, heads: [&str; 2]) -> Vec<(String, Counted)> {
    let number = |data: &Data| if let Data::Float(number) = data { *number as i64 } else { 0 };
    let [rows, rupiah] = heads.map(|head| column(range, head));
    let paths = column(range, "Berkas").into_iter().take_while(|path| *path != Data::Empty);
    let lines = paths.zip(rows.iter().zip(&rupiah));
    lines.map(|(path, (rows, rupiah))| (path.to_string(), (number(rows) as usize, number(rupiah)))).collect()
}

#[test]
fn every_row_and_rupiah_is_accounted_for() {
    let nothing: Counted = (0, 0);
    let mut totals = [nothing; 3];
    let corpora = [
        "usual-forms",
        "short-names",
        "gantt-and-fills",
        "letterheads-and-sections",
        "matrices-and-revisions",
        "parts-and-copies",
    ];
    let corpora = corpora.map(|name| format!("tests/corpora/{name}"));
    for workspace in corpora.iter().map(String::as_str).chain(["samples"]) {
        let folder = ripp::workspace::Workspace::open(&crate::corpus::path(workspace)).unwrap();
        let outcome = ripp::command::gather(folder, &crate::corpus::options(), &|_| {}).unwrap();
        let json = ripp::listing::ripp_1(&outcome);
        // Where the rows of a file must stand, by what became of it: consolidated, replaced, refused.
        let mut expected: Vec<(String, [Counted; 3])> = Vec::new();
        let mut waiting: Vec<i64> = Vec::new();
        for submission in json["submissions"].as_array().unwrap() {
            let place = match (submission["status"].as_str().unwrap(), submission["agency"].is_null()) {
                ("complete" | "to-mend", false) => 0,
                ("superseded", _) => 1,
                _ => 2,
            };
            let mut parts = [nothing; 3];
            parts[place] = counted(submission);
            // A negative budget waits to be mended: of a plan that counts it is in no sum.
            let negative = |action: &serde_json::Value| action["budget"].as_i64().filter(|n| *n < 0);
            let actions = submission["actions"].as_array().unwrap().iter();
            let waits: i64 = if place == 0 { actions.filter_map(negative).sum() } else { 0 };
            parts[place].1 -= waits;
            waiting.push(waits);
            totals[place].0 += parts[place].0;
            totals[place].1 += parts[place].1;
            expected.push((submission["file"].as_str().unwrap().to_owned(), parts));
        }
        let reconciled = sheet(&outcome, "Rekonsiliasi");
        let left: Vec<i64> =
            by_path(&reconciled, ["Baris Dibaca", "Menunggu Perbaikan (Rp)"]).iter().map(|(_, n)| n.1).collect();
        assert_eq!(left, waiting, "{workspace}");
        let read = by_path(&reconciled, ["Baris Dibaca", "Dibaca (Rp)"]);
        let places = ["Dikonsolidasi", "Digantikan", "Ditolak"].map(|place| {
            let (rows, rupiah) = (format!("Baris {place}"), format!("{place} (Rp)"));
            by_path(&reconciled, [rows.as_str(), rupiah.as_str()])
        });
        assert_eq!(read.len(), expected.len(), "{workspace}");
        for (i, (path, parts)) in expected.iter().enumerate() {
            let whole = parts.iter().fold((0, waiting[i]), |sum, part| (sum.0 + part.0, sum.1 + part.1));
            assert_eq!(read[i], (path.clone(), whole), "{workspace}: read");
            assert_eq!([0, 1, 2].map(|place| places[place][i].1), *parts, "{workspace}: {path}");
        }
        // What is consolidated stands row by row on the sheet of actions.
        let actions = by_path(&sheet(&outcome, "Rencana Aksi"), ["Baris", "Anggaran (Rp)"]);
        let consolidated: Vec<_> = expected.iter().map(|(path, parts)| (path.as_str(), parts[0])).collect();
        let mut paths: Vec<&str> = consolidated.iter().map(|(path, _)| *path).collect();
        paths.sort_unstable();
        paths.dedup();
        for path in paths {
            let of = consolidated.iter().filter(|(other, _)| *other == path).map(|(_, part)| part);
            let due = of.fold(nothing, |sum, part| (sum.0 + part.0, sum.1 + part.1));
            let stands = actions.iter().filter(|(other, _)| other == path);
            let found = stands.fold(nothing, |sum, (_, row)| (sum.0 + 1, sum.1 + row.1));
            assert_eq!(found, due, "{workspace}: {path}");
        }
    }
    assert!(totals.iter().all(|(rows, _)| *rows > 0), "each place is tried: {totals:?}");
}

#[test]
fn what_was_replaced_or_refused_is_counted_apart() {
    let outcome = outcome();
    let million = |rows: usize, rupiah: f64| (rows, Rupiah::from((rupiah * 1e6) as i64));
    let none = million(0, 0.0);
    // Of each file: consolidated, replaced, refused.
    let expected = [
        [million(8, 178.25), none, none],
        [none, million(3, 75.5), none],
        [million(6, 326.25), none, none],
        [million(2, 7.5), none, none],
        [none, none, million(2, 47.5)],
        [none, none, none],
        [none, none, none],
    ];
    let rows = reconcile(&outcome);
    let found: Vec<_> =
        rows.iter().map(|row| [row.consolidated, row.superseded, row.refused].map(|a| (a.rows, a.rupiah))).collect();
    assert_eq!(found, expected);
    assert_eq!(rows[2].stated, Some(300_000_000.into()));
    assert_eq!(rows[3].stated, None);
    let range = sheet(&outcome, "Rekonsiliasi");
    assert_eq!(column(&range, "Periksa")[..7], vec![Data::String("SEIMBANG".into()); 7]);
    assert_eq!(column(&range, "Baris Dibaca")[7], Data::Float(21.0));
}

#[test]
fn a_row_that_is_lost_shows_as_unbalanced() {
    let mut outcome = outcome();
    outcome.agencies[1].year.actions.retain(|action| action.submission == 2);
    let unbalanced: Vec<usize> =
        reconcile(&outcome).iter().filter(|row| !row.balances()).map(|row| row.submission).collect();
    assert_eq!(unbalanced, [3]);
    let range = sheet(&outcome, "Ringkasan");
    assert_eq!(value(&range, "Rekonsiliasi", 1), Data::String("TIDAK SEIMBANG".into()));
}

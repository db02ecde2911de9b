//! Sums of the largest amounts there are: exact wherever they are shown, whatever their sign. The numbers expected are those
//! of Python. Will not try how an amount is read from its text.

use std::io::Cursor;

use calamine::{Data, Reader, Xlsx};
use ripp::cells::Workbook;
use ripp::consolidate::outcome::Outcome;
use ripp::consolidate::reconciliation::reconcile;
use ripp::figures::all_figures;
use ripp::model::Reason;
use ripp::money::Rupiah;
use ripp::rekap::{rekap, tables};

use crate::plan::{self, GOOD, findings, outcome};

/// The largest amount that is read.
const LARGEST: i64 = 999_999_999_999_999;

/// Rows of the largest amount, of which so many are negative, with the total that the file states.
fn plan_of(rows: usize, negative: usize, total: &str) -> Workbook {
    let head = GOOD.lines().next().unwrap();
    let line = |row: usize| {
        let amount = if row < negative { -LARGEST } else { LARGEST };
        format!(
            "{} | Persiapan | Mendesain inovasi yang akan diadaptasi | Menyusun desain {row} | Dokumen | 1 | dokumen | \
             1 Februari 2022 | 31 Maret 2022 | Kabid | 3.26.03.2.01.03 | APBD | {amount}",
            row + 1
        )
    };
    let lines: Vec<String> = (0..rows).map(line).collect();
    plan::workbook(&format!("{head}\n{}\nJumlah{} | {total}", lines.join("\n"), " |".repeat(11)))
}

fn csv(outcome: &Outcome, name: &str) -> String {
    let (_, bytes) = tables(outcome).into_iter().find(|(path, _)| path.ends_with(name)).unwrap();
    String::from_utf8(bytes).unwrap()
}

/// The value that is saved with the formula of a cell, to the letter.
fn saved(book: &[u8], sheet: usize, formula: &str) -> Vec<String> {
    let mut archive = zip::ZipArchive::new(Cursor::new(book)).unwrap();
    let part = archive.by_name(&format!("xl/worksheets/sheet{sheet}.xml")).unwrap();
    let text = std::io::read_to_string(part).unwrap();
    let cells = text.split("<c ").filter(|cell| cell.contains(formula));
    cells.map(|cell| cell.split("<v>").nth(1).unwrap().split('<').next().unwrap().to_owned()).collect()
}

#[test]
fn sums_of_the_largest_amounts_are_exact_wherever_they_stand() {
    // >>> 999999999999999 * 9300
    const SUM: &str = "9299999999999990700";
    let outcome = outcome(&plan_of(9_300, 0, "1"));
    let sum = Rupiah::from(LARGEST) + (0..9_299).map(|_| Rupiah::from(LARGEST)).sum();
    assert_eq!(sum.to_string(), SUM);

    let row = &reconcile(&outcome)[0];
    assert_eq!((row.read.rupiah, row.consolidated.rupiah, row.balances()), (sum, sum, true));
    assert_eq!(all_figures(&outcome)[0].totals.budget, sum);

    let told = findings(&outcome);
    let said =
        "Jumlah tertulis Rp1, rincian berjumlah Rp9.299.999.999.999.990.700: lebih kecil Rp9.299.999.999.999.990.699.";
    let of_total = outcome.findings.list.iter().find(|finding| finding.rule.code == "A003").unwrap();
    assert_eq!(outcome.sentence(of_total), said, "{told:?}");

    assert!(csv(&outcome, "rekonsiliasi.csv").contains(&format!(";{SUM};{SUM};0;0;0;1;9299999999999990699;SEIMBANG")));
    let book = rekap(&outcome).unwrap();
    assert_eq!(saved(&book, 11, "SUMIFS(tblRencana[Anggaran (Rp)]"), [SUM]);
    // A spreadsheet adds in floating point: its checks must not take its own rounding for a loss.
    let range = Xlsx::new(Cursor::new(book)).unwrap().worksheet_range("Rekonsiliasi").unwrap();
    assert_eq!(range.get_value((5, 1)), Some(&Data::String("SEIMBANG".into())));
    let Some(Data::String(note)) = range.get_value((5, 2)) else { panic!("the sheet says that Excel rounds") };
    assert!(note.contains("Rp9.007.199.254.740.992") && note.contains("Rp9.299.999"), "{note}");
}

#[test]
fn a_negative_budget_is_left_out_and_never_taken_off() {
    // Of so many rows of the largest amount, so many are negative; what is read, what counts, what waits to be mended.
    for (rows, negative, read, counts, waits) in [
        (9_300, 9_300, "-9299999999999990700", "0", "-9299999999999990700"),
        (9_301, 4_650, "999999999999999", "4650999999999995349", "-4649999999999995350"),
        (2, 1, "0", "999999999999999", "-999999999999999"),
    ] {
        let outcome = outcome(&plan_of(rows, negative, read));
        let row = &reconcile(&outcome)[0];
        assert_eq!((row.read.rupiah.to_string(), row.balances()), (read.to_owned(), true));
        assert_eq!((row.consolidated.rows, row.left_out.rows), (rows, negative));
        assert_eq!(
            (row.consolidated.rupiah.to_string(), row.left_out.rupiah.to_string()),
            (counts.into(), waits.into())
        );
        let totals = &all_figures(&outcome)[0].totals;
        assert_eq!((totals.budget.to_string(), totals.left_out >= negative), (counts.to_owned(), true));
        assert_eq!(findings(&outcome).iter().filter(|told| told.starts_with("A002")).count() > 0, negative > 0);
    }
}

#[test]
fn a_total_is_compared_to_the_last_rupiah_or_told_to_be_too_large() {
    let said = |rows: usize, total: &str| -> Vec<String> {
        let outcome = outcome(&plan_of(rows, 0, total));
        let of_total = outcome.findings.list.iter().filter(|finding| finding.rule.code == "A003");
        of_total.map(|finding| outcome.sentence(finding)).collect()
    };
    // >>> 999999999999999 * 9
    assert_eq!(said(9, "8999999999999991"), [""; 0]);
    assert_eq!(said(9, "Rp 8.999.999.999.999.991,-"), [""; 0]);
    assert_eq!(
        said(9, "8999999999999990"),
        [concat!(
            "Jumlah tertulis Rp8.999.999.999.999.990, rincian berjumlah Rp8.999.999.999.999.991: ",
            "lebih kecil Rp1."
        )]
    );
    // >>> 999999999999999 * 10, of which a number of Excel holds 9999999999999990 and no number beside it
    for total in ["9999999999999990", "Rp 9.999.999.999.999.990"] {
        let [said] = &said(10, total)[..] else { panic!("{total}") };
        assert!(said.contains("terlalu besar") && said.contains("Rp9.999.999.999.999.990."), "{said}");
    }
}

#[test]
fn an_amount_is_bounded_by_whatever_way_it_comes_in() {
    let third = |heading: &str, typed: &str| {
        let lines: Vec<String> = GOOD.replace("Anggaran (Rp)", heading).lines().map(str::to_owned).collect();
        let changed = lines.iter().enumerate().map(|(row, line)| match (row, line.rsplit_once('|')) {
            (3, Some((before, _))) => format!("{before}| {typed}"),
            _ => line.clone(),
        });
        let outcome = outcome(&plan::workbook(&changed.collect::<Vec<_>>().join("\n")));
        let budget = outcome.submissions[0].actions[2].budget.clone();
        let told = outcome.findings.list.iter().any(|f| f.rule.code == "A001" && f.at.cell == budget.at);
        (budget.value().map(ToString::to_string), budget.unreadable(), told)
    };
    let (full, thousands, millions) = ("Anggaran (Rp)", "Anggaran (Rp. 000)", "Anggaran (juta rupiah)");
    let beyond = [
        (full, "1000000000000000"),
        (full, "-1000000000000000"),
        (full, "999999999999999.6"),
        (full, "99999999999999999999999999"),
        (full, "1.000.000.000.000.000"),
        (full, "(1.000.000.000.000.000)"),
        (full, "Rp 1000 triliun"),
        (full, "1000 t"),
        (thousands, "1000000000000"),
        (thousands, "1.000.000.000.000"),
        (thousands, "999999999999.9996"),
        (millions, "1000000000"),
        (millions, "1.000.000.000"),
    ];
    for (heading, typed) in beyond {
        assert_eq!(third(heading, typed), (None, Some(Reason::TooLarge), true), "{heading}: {typed}");
    }
    let within = [
        (full, "999999999999999", "999999999999999"),
        (full, "-999.999.999.999.999", "-999999999999999"),
        (full, "999,9 triliun", "999900000000000"),
        (thousands, "999999999999", "999999999999000"),
        (millions, "999.999.999", "999999999000000"),
    ];
    for (heading, typed, rupiah) in within {
        assert_eq!(third(heading, typed), (Some(rupiah.to_owned()), None, false), "{heading}: {typed}");
    }
}

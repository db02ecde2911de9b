//! Realisation as offices report it: beside their own plan, in a table of its own, with and without signs of percent.

use ripp::cells::{Area, CellRef, Sheet, Value, Workbook};
use ripp::consolidate::outcome::Outcome;
use ripp::model::{Progress, Reason, Standing, Submission};
use ripp::money::Rupiah;

use crate::mutation::write::xlsx;
use crate::plan::{GOOD, outcome, sheet, workbook};
use crate::rule_cases::desk::{Figure, bytes, desk, monitored};

const MONTHS: [&str; 12] = ["Jan", "Feb", "Mar", "Apr", "Mei", "Jun", "Jul", "Agu", "Sep", "Okt", "Nov", "Des"];

/// The good plan with further columns, each a heading of some lines and the cells of the first two actions.
fn widened(lines: usize, columns: &[(&[&str], &str, &str)]) -> String {
    let plan: Vec<&str> = GOOD.lines().collect();
    let mut out = Vec::new();
    for (i, line) in plan.iter().enumerate() {
        let cells = |text: &dyn Fn(usize) -> String| (0..columns.len()).map(text).collect::<Vec<_>>().join(" | ");
        match i {
            0 => {
                for at in 0..lines {
                    let before = if at == 0 { (*line).to_owned() } else { " |".repeat(12) };
                    out.push(format!("{before} | {}", cells(&|c| columns[c].0[at].to_owned())));
                }
            }
            1 => out.push(format!("{line} | {}", cells(&|c| columns[c].1.to_owned()))),
            2 => out.push(format!("{line} | {}", cells(&|c| columns[c].2.to_owned()))),
            _ => out.push((*line).to_owned()),
        }
    }
    out.join("\n")
}

fn read(book: &Workbook) -> Submission {
    outcome(book).submissions.remove(0)
}

/// Month, percent and rupiah of what was reported.
type Told = (u32, Option<f64>, Option<Rupiah>);

/// What was reported of an action.
fn told(submission: &Submission, action: usize) -> Vec<Told> {
    let mine = submission.progress.iter().filter(|p| p.action == action && says_something(p));
    mine.map(|p| (p.month, p.physical.value().copied(), p.spent.value().copied())).collect()
}

fn says_something(progress: &Progress) -> bool {
    !progress.physical.raw.is_empty() || !progress.spent.raw.is_empty()
}

fn rupiah(amount: i64) -> Option<Rupiah> {
    Some(amount.into())
}

/// Both bands of twelve months: the first action reports January and March.
fn bands(physical: &'static str, spent: &'static str) -> Vec<(Vec<&'static str>, &'static str, &'static str)> {
    let column = |(i, (name, month)): (usize, (&'static str, &'static str))| {
        let (first, second) = match i {
            0 => ("10", ""),
            2 => ("40", "20"),
            12 => ("500000", ""),
            14 => ("1500000", "3000000"),
            _ => ("", ""),
        };
        (vec![name, month], first, second)
    };
    let first = |name: &'static str| (0..12).map(move |i| if i == 0 { name } else { "" });
    first(physical).chain(first(spent)).zip(MONTHS.into_iter().chain(MONTHS)).enumerate().map(column).collect()
}

fn table(columns: &[(Vec<&str>, &str, &str)]) -> String {
    let columns: Vec<(&[&str], &str, &str)> = columns.iter().map(|(heads, a, b)| (heads.as_slice(), *a, *b)).collect();
    widened(columns[0].0.len(), &columns)
}

#[test]
fn bands_of_months_beside_a_plan_are_read_merged_or_not() {
    let both = [(1, Some(10.0), rupiah(500_000)), (3, Some(40.0), rupiah(1_500_000))];
    for (physical, spent) in [
        ("Realisasi Fisik (%)", "Realisasi Keuangan (Rp)"),
        ("Fisik (%)", "Keuangan (Rp)"),
        ("Progres Fisik", "Serapan Anggaran"),
        ("Realisasi Fisik Kumulatif (%)", "Realisasi Anggaran Kumulatif (Rp)"),
    ] {
        let mut book = workbook(&table(&bands(physical, spent)));
        for merged in [false, true] {
            if merged {
                for first in [13, 25] {
                    book.sheets[0].merged.push(Area::between(CellRef::new(5, first), CellRef::new(5, first + 11)));
                }
            }
            let submission = read(&book);
            assert_eq!(told(&submission, 0), both, "{physical} {merged}: {:?}", submission.unused);
            assert_eq!(told(&submission, 1), [(3, Some(20.0), rupiah(3_000_000))], "{physical} {merged}");
            assert_eq!(submission.unused, [], "{physical} {merged}");
        }
    }
}

#[test]
fn bands_under_one_group_are_told_apart() {
    let columns: Vec<(Vec<&str>, &str, &str)> = bands("Fisik (%)", "Keuangan (Rp)")
        .into_iter()
        .enumerate()
        .map(|(i, (heads, a, b))| (vec![if i == 0 { "Realisasi" } else { "" }, heads[0], heads[1]], a, b))
        .collect();
    let mut book = workbook(&table(&columns));
    for merged in [false, true] {
        if merged {
            for (row, first, last) in [(5, 13, 36), (6, 13, 24), (6, 25, 36)] {
                book.sheets[0].merged.push(Area::between(CellRef::new(row, first), CellRef::new(row, last)));
            }
            for col in 0..13 {
                book.sheets[0].merged.push(Area::between(CellRef::new(5, col), CellRef::new(7, col)));
            }
            book.sheets[0].arrange();
        }
        let submission = read(&book);
        let both = [(1, Some(10.0), rupiah(500_000)), (3, Some(40.0), rupiah(1_500_000))];
        assert_eq!(told(&submission, 0), both, "{merged}: {:?}", submission.unused);
        assert_eq!(submission.unused, [], "{merged}");
    }
}

#[test]
fn each_month_may_hold_both_measures() {
    for (upper, kinds) in [("Realisasi Jan", ["Fisik", "Keuangan"]), ("Jan", ["Realisasi Fisik (%)", "Realisasi (Rp)"])]
    {
        let group = |i: usize, month: &'static str| if i == 0 { month } else { "" };
        let months = if upper == "Jan" { ["Jan", "Feb"] } else { ["Realisasi Jan", "Realisasi Feb"] };
        let mut columns = Vec::new();
        for (month, first, second) in [(months[0], "10", "500000"), (months[1], "40", "1500000")] {
            columns.push((vec![group(0, month), kinds[0]], first, ""));
            columns.push((vec![group(1, month), kinds[1]], second, ""));
        }
        let mut book = workbook(&table(&columns));
        for first in [13, 15] {
            book.sheets[0].merged.push(Area::between(CellRef::new(5, first), CellRef::new(5, first + 1)));
        }
        let submission = read(&book);
        let both = [(1, Some(10.0), rupiah(500_000)), (2, Some(40.0), rupiah(1_500_000))];
        assert_eq!(told(&submission, 0), both, "{upper}: {:?}", submission.unused);
    }
}

/// Headings of further columns, each with the cell of the first action.
type Headings<'a> = &'a [(&'a str, &'a str)];

#[test]
fn headings_that_say_measure_and_month_at_once_are_read() {
    let cases: [(Headings<'_>, &[Told]); 5] = [
        (&[("Realisasi Fisik Jan", "10"), ("Realisasi Keuangan Jan", "500000")], &[(1, Some(10.0), rupiah(500_000))]),
        (&[("Fisik Januari (%)", "10"), ("Fisik Maret (%)", "40")], &[(1, Some(10.0), None), (3, Some(40.0), None)]),
        (&[("Realisasi TW I", "10"), ("Realisasi TW II", "40")], &[(3, Some(10.0), None), (6, Some(40.0), None)]),
        (&[("Realisasi s.d. Maret 2022 (%)", "40")], &[(3, Some(40.0), None)]),
        (&[("Realisasi Keuangan Triwulan II (Rp. 000)", "1500")], &[(6, None, rupiah(1_500_000))]),
    ];
    for (headings, expected) in cases {
        let columns: Vec<_> = headings.iter().map(|(head, first)| (vec![*head], *first, "")).collect();
        let submission = read(&workbook(&table(&columns)));
        assert_eq!(submission.actions.len(), 8, "{headings:?}");
        assert_eq!(told(&submission, 0), expected, "{headings:?}: {:?}", submission.unused);
    }
    // All of them, so that plan columns are the fewer.
    let columns: Vec<_> = MONTHS
        .iter()
        .flat_map(|month| [format!("Realisasi Fisik {month}"), format!("Realisasi Keuangan {month}")])
        .collect();
    let columns: Vec<_> = columns.iter().map(|head| (vec![head.as_str()], "10", "")).collect();
    let submission = read(&workbook(&table(&columns)));
    assert_eq!((submission.actions.len(), told(&submission, 0).len()), (8, 12));
}

#[test]
fn quarters_under_a_group_are_read_and_beside_a_schedule_grid() {
    let quarter = |(i, name): (usize, &'static str)| {
        (vec![if i == 0 { "Realisasi Fisik (%)" } else { "" }, name], ["10", "40", "", ""][i], "")
    };
    let columns: Vec<_> = ["TW I", "TW II", "TW III", "TW IV"].into_iter().enumerate().map(quarter).collect();
    let submission = read(&workbook(&table(&columns)));
    assert_eq!(told(&submission, 0), [(3, Some(10.0), None), (6, Some(40.0), None)]);
    let grid = |(i, name): (usize, &'static str)| {
        (vec![if i == 0 { "Jadwal" } else { "" }, name], if i < 3 { "x" } else { "" }, if i == 1 { "x" } else { "" })
    };
    let columns: Vec<_> = MONTHS
        .into_iter()
        .enumerate()
        .map(grid)
        .chain(bands("Realisasi Fisik (%)", "Realisasi Keuangan (Rp)"))
        .collect();
    let submission = read(&workbook(&table(&columns)));
    let both = [(1, Some(10.0), rupiah(500_000)), (3, Some(40.0), rupiah(1_500_000))];
    assert_eq!(told(&submission, 0), both);
}

/// The cells of a table that nothing took, as typed.
fn unused(table: &str) -> Vec<String> {
    read(&workbook(table)).unused.into_iter().map(|cell| cell.raw).collect()
}

#[test]
fn what_a_band_holds_that_nothing_takes_is_told() {
    // Spending in percent of the budget is no rupiah.
    let percent = table(&bands("Realisasi Fisik (%)", "Realisasi Keuangan (%)"));
    assert_eq!(unused(&percent), ["500000", "1500000", "3000000"]);
    // Marks under the months of realisation are no figures.
    let marks: Vec<_> = bands("Realisasi", "Keterangan lain")
        .into_iter()
        .take(12)
        .map(|(heads, a, b)| (heads, if a.is_empty() { "" } else { "x" }, if b.is_empty() { "" } else { "x" }))
        .collect();
    let submission = read(&workbook(&table(&marks)));
    assert_eq!((submission.unused.len(), submission.progress.len()), (3, 0));
    // Months of another year.
    let columns = [(vec!["Realisasi Fisik Des 2021"], "10", "")];
    assert_eq!(unused(&table(&columns)), ["10"]);
    // Of the weeks of a month the last one that says something holds.
    let weeks: Vec<_> = (0..12)
        .map(|i| {
            let month = if i % 4 == 0 { MONTHS[i / 4] } else { "" };
            let week = ["I", "II", "III", "IV"][i % 4];
            (vec![if i == 0 { "Realisasi Fisik (%)" } else { "" }, month, week], ["5", "10", "", ""][i % 4], "")
        })
        .collect();
    let weeks = table(&weeks);
    assert_eq!(told(&read(&workbook(&weeks)), 0).iter().map(|p| p.1).collect::<Vec<_>>(), [Some(10.0); 3]);
    assert_eq!(unused(&weeks), ["5", "5", "5"]);
}

#[test]
fn a_table_with_a_figure_has_an_entry_for_every_month_of_every_action() {
    let submission = read(&monitored(GOOD, &[(2, 1, 10.0)], &[]));
    assert_eq!(submission.progress.len(), 8 * 12);
    let empty = &submission.progress[12 * 2 + 4];
    assert_eq!((empty.action, empty.month), (2, 5));
    assert_eq!(empty.physical.at, Some(CellRef::new(4, 6)));
    assert_eq!(empty.physical.state.standing(), Standing::Empty);
    assert_eq!(empty.spent.at, Some(CellRef::new(4, 18)));
    assert_eq!(read(&monitored(GOOD, &[], &[])).progress, []);
    let own = read(&workbook(&table(&bands("Realisasi Fisik (%)", "Realisasi Keuangan (Rp)"))));
    assert_eq!(own.progress.len(), 8 * 12);
    let json = ripp::listing::ripp_1(&outcome(&monitored(GOOD, &[(2, 1, 10.0)], &[])));
    let progress = json["submissions"][0]["progress"].as_array().unwrap();
    assert_eq!(progress.len(), 1, "{progress:?}");
    assert_eq!(progress[0]["cell"], "C4");
}

/// What is said of the physical figures of the first action, read from the bytes of a workbook.
fn scales(book: &Workbook) -> Vec<(Option<f64>, Standing)> {
    let submission = bytes("rencana.xlsx", xlsx(book)).outcome().submissions.remove(0);
    let mine = submission.progress.iter().filter(|p| p.action == 0 && !p.physical.raw.is_empty());
    mine.map(|p| (p.physical.value().copied(), p.physical.state.standing())).collect()
}

/// An own table with the physical figures of the first action by month, some of them shown as percentages.
fn own(figures: &[&str], percent: &[u32]) -> Workbook {
    let column = |(i, month): (usize, &'static str)| {
        let group = if i == 0 { "Realisasi Fisik" } else { "" };
        (vec![group, month], figures.get(i).copied().unwrap_or_default(), "")
    };
    let columns: Vec<_> = MONTHS.into_iter().enumerate().map(column).collect();
    let mut book = workbook(&table(&columns));
    book.sheets[0].percent = percent.iter().map(|month| CellRef::new(7, 12 + month)).collect();
    book
}

#[test]
fn the_scale_of_percentages_is_decided_by_format_sign_or_column_and_else_by_nothing() {
    let sure = |n: f64| (Some(n), Standing::Sure);
    let shown = |n: f64| (Some(n), Standing::Decided(Reason::Fraction));
    let open = (None, Standing::Ambiguous);
    assert_eq!(scales(&own(&["0.35", "0.5"], &[1, 2])), [shown(35.0), shown(50.0)]);
    assert_eq!(scales(&own(&["0.07", "1"], &[1, 2])), [shown(7.0), shown(100.0)]);
    assert_eq!(scales(&own(&["10", "0.4", "1"], &[])), [sure(10.0), sure(0.4), sure(1.0)]);
    assert_eq!(scales(&own(&["0", "0.4", "1"], &[])), [sure(0.0), open, open]);
    assert_eq!(scales(&own(&["0", "1"], &[])), [sure(0.0), open]);
    assert_eq!(scales(&own(&["0", "0"], &[])), [sure(0.0), sure(0.0)]);
    // Neither a sign nor a format beside them decides for cells without.
    assert_eq!(scales(&own(&["35%", "0,4", "100 %"], &[])), [sure(35.0), open, sure(100.0)]);
    assert_eq!(scales(&own(&["0.35", "0.4"], &[1])), [shown(35.0), open]);
    assert_eq!(scales(&own(&["0,4", "35"], &[])), [sure(0.4), sure(35.0)]);
}

#[test]
fn percentages_are_seen_in_every_format() {
    // The same table as made, and as LibreOffice wrote it again.
    let read = |ending: &str| {
        let path = crate::corpus::path(&format!("tests/persen/realisasi.{ending}"));
        let submission = bytes("rencana.xlsx", std::fs::read(path).unwrap()).outcome().submissions.remove(0);
        let told = submission.progress.iter().filter(|p| !p.physical.raw.is_empty());
        told.map(|p| (p.action, p.month, p.physical.value().copied(), p.physical.state.standing())).collect::<Vec<_>>()
    };
    let shown = Standing::Decided(Reason::Fraction);
    let expected = [
        (0, 1, Some(35.0), shown),
        (0, 2, Some(50.5), shown),
        (0, 3, None, Standing::Ambiguous),
        (1, 1, Some(7.0), shown),
        (1, 2, None, Standing::Ambiguous),
        (1, 3, Some(0.0), Standing::Sure),
    ];
    for ending in ["xlsx", "xls", "ods"] {
        assert_eq!(read(ending), expected, "{ending}");
    }
}

#[test]
fn a_format_decides_on_the_official_template_too() {
    let mut book = monitored(GOOD, &[(1, 1, 0.35), (1, 2, 0.4), (1, 3, 45.0)], &[]);
    book.sheets.last_mut().unwrap().percent = vec![CellRef::new(2, 2)];
    let shown = (Some(35.0), Standing::Decided(Reason::Fraction));
    assert_eq!(scales(&book), [shown, (Some(0.4), Standing::Sure), (Some(45.0), Standing::Sure)]);
}

/// The official template of which only *Monitoring* is filled, the plan as a blank one comes.
fn monitoring_alone(figures: &[Figure]) -> Workbook {
    let plan: Vec<String> = GOOD
        .lines()
        .enumerate()
        .filter(|(i, _)| *i < 9)
        .map(|(i, line)| if i == 0 { line.to_owned() } else { line.split('|').take(3).collect::<Vec<_>>().join("|") })
        .collect();
    let mut book = monitored(GOOD, figures, &[]);
    book.sheets[0] = workbook(&plan.join("\n")).sheets.remove(0);
    let monitoring = book.sheets.last_mut().unwrap();
    monitoring.cells.retain(|(at, _)| at.col != 1 || at.row < 2);
    book
}

fn codes(outcome: &Outcome) -> Vec<&str> {
    outcome.findings.list.iter().map(|finding| finding.rule.code).collect()
}

#[test]
fn a_template_of_which_only_the_monitoring_is_filled_keeps_its_rows_apart() {
    let mut book = monitoring_alone(&[(2, 1, 10.0), (2, 3, 40.0), (6, 2, 5.0)]);
    let monitoring = book.sheets.last_mut().unwrap();
    monitoring.cells.push((CellRef::new(1, 30), Value::Text("Kunci baris".into())));
    monitoring.cells.push((CellRef::new(3, 30), Value::Text("k2".into())));
    // A number that nobody calculated.
    monitoring.cells.retain(|(at, _)| *at != CellRef::new(7, 0));
    monitoring.cells.push((CellRef::new(7, 0), Value::Uncalculated));
    monitoring.cells.sort_by_key(|(at, _)| *at);
    let outcome = outcome(&book);
    let submission = &outcome.submissions[0];
    assert_eq!((submission.actions.len(), submission.progress.len()), (0, 0));
    let rows: Vec<_> =
        submission.apart.iter().map(|r| (r.no.as_str(), r.activity.as_deref(), r.key.as_deref())).collect();
    assert_eq!(rows, [("2", Some("1.2"), Some("k2")), ("6", Some("2.3"), None)]);
    assert_eq!(submission.apart[0].months.len(), 12);
    assert_eq!(submission.apart[0].months[2].physical.value(), Some(&40.0));
    assert_eq!(submission.apart[1].months[0].action, 1);
    assert!(!codes(&outcome).contains(&"F003"), "{:?}", codes(&outcome));
    let monitoring = outcome.submissions[0].unused.iter().filter(|cell| cell.sheet == 2);
    assert_eq!(monitoring.count(), 0);
}

#[test]
fn a_table_of_realisation_alone_keeps_its_rows_apart() {
    let months = MONTHS.join(" | ");
    let own = sheet(
        "Laporan",
        5,
        &format!(
            "No | Kegiatan | Rencana Aksi | Kode Sub Kegiatan | Anggaran (Rp) | Realisasi Fisik (%)\n\
             | | | | | {months}\n1 | Sosialisasi internal | Sosialisasi pegawai | 3.26.03.2.01.03 | 5000000 | 10 | 40\n\
             2 | Uji coba | Uji coba terbatas | 3.26.03.2.01.03 | 10000000 | | \nJumlah | | | | 15000000 | 5 | 20"
        ),
    );
    let mut book = workbook(GOOD);
    let above: Vec<_> = book.sheets[0].cells.iter().filter(|(at, _)| at.row < 5).cloned().collect();
    book.sheets = vec![Sheet { cells: above.into_iter().chain(own.cells).collect(), ..own }];
    let outcome = outcome(&book);
    let submission = &outcome.submissions[0];
    assert_eq!((submission.actions.len(), submission.apart.len()), (0, 1), "{:?}", codes(&outcome));
    let row = &submission.apart[0];
    assert_eq!((row.no.as_str(), row.activity.as_deref()), ("1", Some("2.1")));
    assert_eq!((row.description.as_str(), row.code.as_str()), ("Sosialisasi pegawai", "3.26.03.2.01.03"));
    assert_eq!(row.months[1].physical.value(), Some(&40.0));
    assert!(!codes(&outcome).contains(&"F003"));
    // The budgets are in no field of such a row.
    assert_eq!(
        submission.unused.iter().map(|cell| cell.raw.as_str()).collect::<Vec<_>>(),
        ["5000000", "10000000", "15000000"]
    );
}

#[test]
fn a_row_of_monitoring_that_is_of_no_action_stands_apart() {
    let mut book = monitored(GOOD, &[(1, 1, 10.0), (3, 1, 20.0)], &[]);
    let monitoring = book.sheets.last_mut().unwrap();
    for (at, value) in &mut monitoring.cells {
        if *at == CellRef::new(4, 1) {
            *value = Value::Text("Membangun gedung".into());
        }
    }
    let submission = desk(&book).outcome().submissions.remove(0);
    assert_eq!(told(&submission, 0), [(1, Some(10.0), None)]);
    assert_eq!(submission.apart.len(), 1);
    assert_eq!(submission.apart[0].description.as_str(), "Membangun gedung");
    assert_eq!(submission.unused, []);
}

//! The year of an OPD: several files of it, each with its day, and what they say together.

use ripp::consolidate::outcome::Outcome;
use ripp::model::{Received, Status};

use crate::plan::{GOOD, with};
use crate::rule_cases::desk::{Desk, Figure, empty, monitored};

/// A desk with files of one OPD: name, day, rows of the plan replaced, physical progress.
pub fn sent(files: &[(&'static str, &str, &str, &[Figure])]) -> Desk {
    let mut desk = empty();
    for (path, day, plan, figures) in files {
        let table = if plan.is_empty() { GOOD.to_owned() } else { with(8, plan) };
        desk = desk.and(path, &monitored(&table, figures, &[]));
        desk.papers.last_mut().unwrap().2 = day.parse().ok();
    }
    desk
}

pub fn on(day: &str, mut desk: Desk) -> Outcome {
    desk.today = day.parse().unwrap();
    desk.outcome()
}

/// Month and value of the physical progress that counts of the first action, with the number of the file.
fn counted(outcome: &Outcome) -> Vec<(u32, f64, usize)> {
    let months = outcome.agencies[0].year.actions[0].months.iter();
    months.filter_map(|m| m.physical.counts().map(|told| (m.month, told.value.unwrap(), told.submission))).collect()
}

#[test]
fn progress_never_makes_an_agency_late() {
    let desk = || sent(&[("a.xlsx", "2021-10-28", "", &[]), ("b.xlsx", "2022-04-04", "", &[(1, 1, 50.0)])]);
    let state = &on("2022-04-10", desk()).agencies[0];
    assert_eq!((state.late, state.days_late), (false, None));
    let first_late = sent(&[("a.xlsx", "2021-11-05", "", &[]), ("b.xlsx", "2022-04-04", "", &[])]);
    let state = &on("2022-04-10", first_late).agencies[0];
    assert_eq!((state.late, state.days_late), (true, Some(4)));
}

#[test]
fn a_file_that_came_later_has_no_effect() {
    let files: [(&str, &str, &str, &[Figure]); 2] =
        [("a.xlsx", "2022-04-04", "", &[(1, 1, 50.0)]), ("b.xlsx", "2022-07-04", "", &[(1, 1, 60.0), (1, 4, 80.0)])];
    let april = on("2022-04-05", sent(&files));
    assert_eq!(april.statuses[1], Status::After);
    assert_eq!(counted(&april), [(1, 50.0, 0)]);
    let alone = on("2022-04-05", sent(&files[..1]));
    assert_eq!(april.agencies[0].year.actions, alone.agencies[0].year.actions);
    assert_eq!(april.findings.list, alone.findings.list);
    assert_eq!(counted(&on("2022-07-05", sent(&files))), [(1, 60.0, 1), (4, 80.0, 1)]);
}

#[test]
fn the_newest_value_of_a_month_counts_and_an_empty_one_leaves_the_older() {
    let outcome = on(
        "2022-07-05",
        sent(&[
            ("a.xlsx", "2022-04-04", "", &[(1, 1, 20.0), (1, 2, 30.0)]),
            ("b.xlsx", "2022-07-04", "", &[(1, 2, 35.0)]),
        ]),
    );
    assert_eq!(counted(&outcome), [(1, 20.0, 0), (2, 35.0, 1)]);
    let told: Vec<&str> =
        outcome.findings.list.iter().map(|f| f.rule.code).filter(|code| code.starts_with("M00")).collect();
    assert_eq!(told, ["M008", "M009"]);
}

#[test]
fn a_faulty_value_enters_no_figure_and_the_good_one_before_it_counts() {
    let outcome = on(
        "2022-07-05",
        sent(&[
            ("a.xlsx", "2022-04-04", "", &[(1, 1, 20.0)]),
            ("b.xlsx", "2022-07-04", "", &[(1, 1, 120.0), (1, 2, 130.0)]),
        ]),
    );
    assert_eq!(counted(&outcome), [(1, 20.0, 0)]);
    assert_eq!((outcome.agencies[0].status, outcome.agencies[0].errors), (Status::ToMend, 2));
}

#[test]
fn a_month_is_owed_once_it_is_due_and_until_it_is_reported() {
    let plan = || sent(&[("a.xlsx", "2021-10-28", "", &[])]);
    let owed = |outcome: &Outcome| outcome.agencies[0].owed().map(|month| month.month).collect::<Vec<_>>();
    assert_eq!(owed(&on("2022-02-05", plan())), [0; 0]);
    assert_eq!(owed(&on("2022-02-06", plan())), [1]);
    let reported = sent(&[("a.xlsx", "2021-10-28", "", &[]), ("b.xlsx", "2022-02-20", "", &[(2, 1, 10.0)])]);
    let outcome = on("2022-04-01", reported);
    assert_eq!(owed(&outcome), [2]);
    assert_eq!(outcome.agencies[0].year.months[0].late, Some(15));
    // A plan that came in April owes nothing of the months before.
    assert_eq!(owed(&on("2022-05-06", sent(&[("a.xlsx", "2022-04-10", "", &[])]))), [4]);
}

#[test]
fn a_day_that_only_the_workbook_gives_makes_nobody_late() {
    let mut desk = sent(&[("a.xlsx", "", "", &[])]);
    desk.settings.program.deadline = "2000-01-01".parse().ok();
    let outcome = on("2022-12-31", desk);
    let Received::WorkbookDate(day) = outcome.submissions[0].received else { panic!("no day of its own") };
    assert!(Some(day) > outcome.settings.program.deadline);
    assert_eq!((outcome.agencies[0].late, outcome.agencies[0].days_late), (false, None));
    let tables = ripp::rekap::tables(&outcome);
    let compliance = &tables.iter().find(|(name, _)| name == "kepatuhan.csv").unwrap().1;
    assert!(String::from_utf8_lossy(compliance).contains("tanggal terima tidak tercatat"));
}

#[test]
fn what_was_said_too_early_is_taken_back_by_a_file_that_leaves_it_empty_in_time() {
    let early: (&str, &str, &str, &[Figure]) = ("a.xlsx", "2022-02-04", "", &[(1, 1, 20.0), (1, 6, 60.0)]);
    let later = |day: &'static str| [early, ("b.xlsx", day, "", &[(1u32, 1u32, 20.0)] as &[Figure])];
    let future = |outcome: &Outcome| outcome.findings.list.iter().filter(|f| f.rule.code == "M012").count();
    let alone = on("2022-07-10", sent(&[early]));
    assert_eq!((future(&alone), counted(&alone)), (1, vec![(1, 20.0, 0)]));
    let in_time = on("2022-07-10", sent(&later("2022-03-04")));
    assert_eq!((future(&in_time), in_time.agencies[0].status), (0, Status::Complete));
    // Once the month has begun an empty cell says nothing of what was said before.
    assert_eq!(future(&on("2022-07-10", sent(&later("2022-07-04")))), 1);
}

#[test]
fn the_sheet_of_reports_says_of_each_month_whether_it_came_in_time() {
    let outcome = on(
        "2022-06-20",
        sent(&[
            ("a.xlsx", "2021-10-28", "", &[]),
            ("b.xlsx", "2022-02-04", "", &[(1, 1, 20.0)]),
            ("c.xlsx", "2022-03-20", "", &[(1, 1, 20.0), (2, 2, 10.0)]),
        ]),
    );
    let tables = ripp::rekap::tables(&outcome);
    let (_, bytes) = tables.iter().find(|(name, _)| name == "pelaporan.csv").unwrap();
    let text = String::from_utf8(bytes.clone()).unwrap();
    let line = text.lines().nth(1).unwrap();
    let cells: Vec<&str> = line.split(';').collect();
    let owed = "terutang";
    let months = ["tepat waktu", "terlambat 15 hari", owed, owed, owed, "", "", "", "", "", "", ""];
    assert_eq!(cells[6..18], months);
    assert_eq!(cells[18..22].iter().map(|cell| cell.trim()).collect::<Vec<_>>(), ["1", "1", "0", "3"]);
    let said = ripp::listing::summary(&outcome, None);
    let named = "Belum melaporkan realisasi bulan yang sudah jatuh tempo:\n  19.71-01 Dinas Pariwisata, Kota Pangkalpinang: Maret s.d. Mei";
    assert!(said.contains(named), "{said}");
}

#[test]
fn what_is_new_since_the_last_run_is_told_once_with_what_it_carries() {
    let files: [(&str, &str, &str, &[Figure]); 2] =
        [("a.xlsx", "2021-10-28", "", &[]), ("b.xlsx", "2022-02-04", "", &[(1, 1, 20.0)])];
    let outcome = on("2022-02-10", sent(&files));
    let known = |count: usize| outcome.submissions[..count].iter().map(|s| s.sha256.clone()).collect();
    let said = ripp::listing::summary(&outcome, Some(&known(1)));
    assert!(said.contains("Baru sejak kali terakhir:\n  19.71-01 Dinas Pariwisata, Kota Pangkalpinang: rencana aksi dan realisasi Januari"), "{said}");
    assert!(!ripp::listing::summary(&outcome, Some(&known(2))).contains("Baru sejak"));
}

#[test]
fn an_empty_template_or_a_report_alone_never_replaces_a_plan() {
    let plan = || sent(&[("a.xlsx", "2021-10-28", "", &[])]);
    let budget = |outcome: &Outcome| -> Vec<_> { outcome.agencies[0].year.actions.iter().map(|a| a.budget).collect() };
    let alone = on("2022-06-01", plan());
    let mut blank = plan();
    let (structure, row) = (ripp::config::structure::Structure::built_in(), blank.roster.rows[0].clone());
    let made = ripp::template::template(&structure, &blank.settings, Some(&row), &ripp::template::Fill::default());
    blank.papers.push(("b.xlsx", made.unwrap(), "2022-05-04".parse().ok()));
    let outcome = on("2022-06-01", blank);
    assert_eq!((outcome.statuses[1], outcome.agencies[0].status), (Status::Blank, Status::Complete));
    assert_eq!(budget(&outcome), budget(&alone));
    // A workbook of which only the monitoring is filled.
    let mut report = crate::plan::anchored(GOOD, "ripp_kode | 19.71-01");
    report.sheets.extend(monitored(GOOD, &[(1, 1, 50.0)], &[]).sheets.pop());
    report.sheets.remove(0);
    let mut monitoring = plan().and("c.xlsx", &report);
    monitoring.papers[1].2 = "2022-05-04".parse().ok();
    let outcome = on("2022-06-01", monitoring);
    assert!(outcome.submissions[1].actions.is_empty());
    assert_eq!((outcome.agencies[0].year.files.plan.clone(), budget(&outcome)), (vec![0], budget(&alone)));
    assert_eq!(counted(&outcome), [(1, 50.0, 1)]);
}

#[test]
fn a_negative_budget_is_in_no_sum_and_counts_once_it_is_mended() {
    let wrong = with(8, "Anggaran (Rp)\n-3000000").replace("71000000", "65000000");
    let desk = |files: &[(&'static str, &str, &str)]| {
        files.iter().fold(empty(), |desk, (path, day, table)| {
            let mut desk = desk.and(path, &monitored(table, &[], &[]));
            desk.papers.last_mut().unwrap().2 = day.parse().ok();
            desk
        })
    };
    let budget = |outcome: &Outcome| ripp::figures::all_figures(outcome)[0].totals.budget;
    let outcome = on("2022-06-01", desk(&[("a.xlsx", "2021-10-28", &wrong)]));
    assert_eq!((budget(&outcome), outcome.agencies[0].status), (68_000_000.into(), Status::ToMend));
    assert_eq!(ripp::figures::all_figures(&outcome)[0].totals.left_out, 1);
    let mended = on("2022-06-01", desk(&[("a.xlsx", "2021-10-28", &wrong), ("b.xlsx", "2021-11-20", GOOD)]));
    assert_eq!((budget(&mended), mended.agencies[0].status), (71_000_000.into(), Status::Complete));
}

#[test]
fn errors_are_counted_once_for_sheets_letters_and_workbooks() {
    let outcome = on(
        "2022-07-05",
        sent(&[
            ("a.xlsx", "2022-04-04", "Mulai\nkapan-kapan", &[(1, 1, 120.0)]),
            ("b.xlsx", "2022-07-04", "Mulai\nkapan-kapan", &[]),
        ]),
    );
    let state = &outcome.agencies[0];
    let told = outcome.findings_of(state).filter(|f| f.severity == ripp::finding::Severity::Error).count();
    assert_eq!((state.errors, told), (2, 2));
    let tables = ripp::rekap::tables(&outcome);
    let compliance =
        String::from_utf8(tables.iter().find(|(name, _)| name == "kepatuhan.csv").unwrap().1.clone()).unwrap();
    let heads: Vec<&str> = compliance.lines().next().unwrap().split(';').collect();
    let at = heads.iter().position(|head| *head == "Kesalahan").unwrap();
    assert_eq!(compliance.lines().nth(1).unwrap().split(';').nth(at), Some("2"));
    let names = ripp::config::file_names::FileNames::of(&outcome.roster);
    let sent = ripp::correct::outgoing(&outcome, &names, state).unwrap();
    let (_, letter) = sent.iter().find(|(name, _)| name.ends_with(".txt")).unwrap();
    assert!(
        String::from_utf8_lossy(letter).contains("2 hal yang wajib diperbaiki"),
        "{}",
        String::from_utf8_lossy(letter)
    );
}

#[test]
fn what_a_newer_plan_lacks_is_told_with_its_rupiah_unless_the_revision_was_raised() {
    let shorter: String = GOOD.lines().filter(|line| !line.starts_with("8 |")).collect::<Vec<_>>().join("\n");
    let shorter = shorter.replace("71000000", "68000000");
    let year = |second: &'static str| {
        let mut desk = empty().and("a.xlsx", &monitored(GOOD, &[], &[])).and(second, &monitored(&shorter, &[], &[]));
        desk.papers[0].2 = "2021-10-28".parse().ok();
        desk.papers[1].2 = "2021-11-20".parse().ok();
        on("2022-06-01", desk).agencies[0].year.clone()
    };
    let dropped = year("b.xlsx").dropped.unwrap();
    assert_eq!((dropped.actions, dropped.rupiah, dropped.by), (vec![(0, 7)], 3_000_000.into(), 1));
    assert!(year("b rev2.xlsx").dropped.is_none());
}

#[test]
fn a_month_that_began_on_the_day_of_the_file_is_no_future() {
    let codes = |day: &str| -> Vec<&str> {
        let outcome = on("2022-07-10", sent(&[("a.xlsx", day, "", &[(1, 6, 60.0)])]));
        outcome.findings.list.iter().map(|f| f.rule.code).filter(|code| *code == "M012").collect()
    };
    assert_eq!((codes("2022-05-31"), codes("2022-06-01")), (vec!["M012"], vec![]));
}

#[test]
fn a_month_after_the_day_never_counts_even_where_nothing_is_held_against_it() {
    let desk = |off: bool| {
        let mut desk = sent(&[("a.xlsx", "2022-05-01", "", &[(1, 5, 30.0), (1, 6, 60.0)])]);
        if off {
            desk.settings.severities.insert("M012".into(), None);
        }
        desk
    };
    assert_eq!(counted(&on("2022-05-20", desk(true))), [(5, 30.0, 0)]);
    assert_eq!(counted(&on("2022-06-01", desk(true))), [(5, 30.0, 0), (6, 60.0, 0)]);
    assert_eq!(counted(&on("2022-06-01", desk(false))), [(5, 30.0, 0)]);
}

#[test]
fn rupiah_alone_are_a_report_of_the_quarter() {
    use ripp::figures::{Standing, all_figures};
    let standing = |spent: &[Figure]| {
        let mut desk = empty().and("a.xlsx", &monitored(GOOD, &[(1, 1, 50.0)], spent)).asked("2022-TW2");
        desk.papers[0].2 = "2022-07-04".parse().ok();
        all_figures(&on("2022-07-10", desk))[0].actions[0].standing
    };
    assert_eq!(standing(&[]), Some(Standing::NotReported));
    assert_eq!(standing(&[(1, 4, 1_000_000.0)]), Some(Standing::Late));
}

#[test]
fn a_declaration_of_nihil_stands_for_a_plan_until_one_comes() {
    let nil = crate::rule_cases::desk::beside(
        crate::plan::anchored("", "ripp_kode | 19.71-01"),
        "Identitas",
        "Pernyataan Nihil | Ya\nAlasan Nihil | Tidak ada replikasi",
    );
    let desk = || {
        let mut desk = empty().and("a.xlsx", &nil);
        desk.papers[0].2 = "2021-10-28".parse().ok();
        desk
    };
    let outcome = on("2022-06-01", desk());
    let state = &outcome.agencies[0];
    assert_eq!((state.status, state.late, state.year.files.plan.clone()), (Status::Nihil, false, vec![0]));
    assert_eq!(state.owed().count(), 0);
    let mut later = desk().and("b.xlsx", &monitored(GOOD, &[], &[]));
    later.papers[1].2 = "2021-11-20".parse().ok();
    let state = &on("2022-06-01", later).agencies[0];
    assert_eq!((state.status, state.late, state.year.files.plan.clone()), (Status::Complete, false, vec![1]));
}

//! The rule book: examples that break their rule and do not, and findings at their cells.

use ripp::cells::CellRef;
use ripp::cells::{Sheet, Value, Workbook};

use crate::plan::{GOOD, changed, findings, official, outcome, with, workbook};
use ripp::rules::all;

#[test]
fn the_good_plan_breaks_no_rule() {
    assert_eq!(findings(&outcome(&workbook(GOOD))), Vec::<String>::new());
}

#[test]
fn every_rule_has_its_words_and_a_code_of_its_own() {
    let mut codes = std::collections::BTreeSet::new();
    let mut names = std::collections::BTreeSet::new();
    for rule in all() {
        assert!(codes.insert(rule.code) && names.insert(rule.name), "{} is there twice", rule.code);
        for text in [rule.title, rule.explanation, rule.cure, rule.wrong, rule.right] {
            assert!(text.len() > 3, "{} lacks words", rule.code);
        }
        assert_ne!(rule.wrong, rule.right, "{}", rule.code);
    }
    assert!(codes.len() >= 48, "{} rules", codes.len());
}

#[test]
fn each_example_table_breaks_its_rule_and_the_right_one_does_not() {
    let mut tried = 0;
    for rule in all().filter(|rule| rule.wrong.contains('\n')) {
        let broken = |example: &str| {
            // The row of the trial: whatever stands there, the rows around it keep the plan whole.
            let row = if rule.code == "S005" { 1 } else { 6 };
            findings(&outcome(&workbook(&with(row, example)))).iter().any(|f| f.starts_with(rule.code))
        };
        assert!(broken(rule.wrong), "{}: the wrong example breaks no rule", rule.code);
        assert!(!broken(rule.right), "{}: the right example breaks the rule", rule.code);
        tried += 1;
    }
    assert!(tried >= 12, "only {tried} examples are tables");
}

#[test]
fn a_finding_moves_with_its_cell() {
    let plan = workbook(&with(3, "Selesai\n1 Januari 2022"));
    for (rows, cols) in [(1, 0), (7, 0), (0, 1), (0, 5), (4, 3)] {
        let mut moved = plan.clone();
        for (at, _) in &mut moved.sheets[0].cells {
            at.row += rows;
            at.col += cols;
        }
        let wanted = format!("W002 {}", ripp::cells::CellRef::new(8 + rows, 8 + cols));
        let all = findings(&outcome(&moved));
        assert!(all.len() == 1 && all[0].starts_with(&wanted), "moved by {rows}, {cols}: {all:?}");
    }
}

#[test]
fn a_missing_column_is_one_finding_and_its_checks_are_not_evaluated() {
    let without: Vec<String> = GOOD
        .lines()
        .map(|line| {
            line.split('|')
                .map(str::trim)
                .enumerate()
                .filter(|(i, _)| *i != 9)
                .map(|(_, t)| t)
                .collect::<Vec<_>>()
                .join(" | ")
        })
        .collect();
    let outcome = outcome(&workbook(&without.join("\n")));
    let all = findings(&outcome);
    assert!(all.len() == 1 && all[0].starts_with("F006"), "{all:?}");
    assert!(outcome.findings.not_evaluated.iter().any(|n| n.rule.code == "S009"));
}

#[test]
fn the_rule_book_document_is_current() {
    let path = crate::corpus::path("ATURAN.md");
    let text = ripp::command::rulebook::document();
    if std::env::var_os("RIPP_PERBARUI").is_some() {
        std::fs::write(&path, &text).unwrap();
    }
    assert!(std::fs::read_to_string(&path).unwrap() == text, "run the test with RIPP_PERBARUI=1");
}

#[test]
fn text_for_a_day_or_a_name_is_told_in_a_template_and_nowhere_else() {
    let table = with(6, "Tahap | Target | Anggaran (Rp)\nTahap Pelaksanaan | 1 laporan | Rp 10.000.000");
    assert_eq!(findings(&outcome(&workbook(&table))), Vec::<String>::new());
    let all = findings(&outcome(&official(&table)));
    let told: Vec<&str> = all.iter().filter_map(|f| f.strip_prefix("F011 ")).collect();
    // One note for each column: both days of each of the eight actions are text here, and three more cells of the sixth.
    let cells: Vec<&str> = told.iter().filter_map(|f| f.split(' ').next()).collect();
    assert_eq!(cells, ["H7", "I7", "B12", "F12", "M12"], "{all:?}");
    assert!(told[0].ends_with("7 sel lain di kolom ini.") && !told[2].contains("sel lain"), "{told:?}");
    // A dash for a budget says that there is none, and the template counts none.
    for dash in ["–", "—", "--"] {
        let all = findings(&outcome(&official(&with(6, &format!("Anggaran (Rp)\n{dash}")))));
        assert!(!all.iter().any(|f| f.starts_with("F011 M")), "{dash}: {all:?}");
    }
}

#[test]
fn the_same_fault_in_four_rows_is_one_finding_that_says_how_far_it_goes() {
    let blank = |rows: u32| (1..=rows as usize).fold(GOOD.to_owned(), |t, row| changed(&t, row, "Penanggung Jawab\n-"));
    let told = |rows: u32| findings(&outcome(&workbook(&blank(rows))));
    let alone = |row: u32| format!("S009 J{row} Penanggung jawab belum diisi.");
    assert_eq!(told(3), [alone(7), alone(8), alone(9)]);
    assert_eq!(told(4), ["S009 J7 Penanggung jawab belum diisi. (sama sampai J10, 4 sel)"]);
}

#[test]
fn a_blank_phase_holds_from_above_in_a_table_of_an_office_and_is_missing_in_a_template() {
    let table = with(6, "Tahap | Kegiatan\n- | -");
    let of = |book: &Workbook| -> Vec<String> {
        findings(&outcome(book)).into_iter().filter(|f| f.starts_with("S00")).collect()
    };
    let here = of(&workbook(&table));
    assert!(here.len() == 1 && here[0].starts_with("S002"), "{here:?}");
    let there = of(&official(&table));
    assert!(there.len() == 2 && there[0].starts_with("S003 B12") && there[1].starts_with("S004 C12"), "{there:?}");
}

#[test]
fn rows_that_follow_the_plan_by_formulas_nobody_calculated_are_matched_by_their_place() {
    let mut book = official(GOOD);
    let mut cells = Vec::new();
    let heads = [(3, 0, "No"), (3, 1, "Rencana Aksi"), (3, 2, "Realisasi Fisik Kumulatif (%)")];
    let months = ripp::calendar::MONTHS_SHORT.iter().zip(2..).map(|(name, col)| (4, col, *name));
    for (row, col, head) in heads.into_iter().chain(months) {
        cells.push((CellRef::new(row, col), Value::Text(head.into())));
    }
    for row in 5..13 {
        cells.extend([0, 1].map(|col| (CellRef::new(row, col), Value::Uncalculated)));
    }
    cells.push((CellRef::new(6, 3), Value::Number(40.0)));
    cells.sort_by_key(|(at, _)| *at);
    book.sheets.push(Sheet { name: Some("Monitoring".into()), visible: true, cells, ..Sheet::default() });
    let outcome = outcome(&book);
    let progress = outcome.submissions[0].progress.iter();
    let told: Vec<_> = progress.filter(|month| !month.physical.raw.is_empty()).collect();
    assert_eq!(told.len(), 1, "{:?}", findings(&outcome));
    assert_eq!((told[0].action, told[0].month, told[0].physical.value()), (1, 2, Some(&40.0)));
}

#[test]
fn a_column_of_days_that_decides_nothing_follows_the_other_one() {
    let row = |table: String, row: usize| changed(&table, row, "Mulai | Selesai\n03/04/2022 | 03/25/2022");
    let outcome = outcome(&workbook(&(1..=8).fold(GOOD.to_owned(), row)));
    let starts: Vec<_> = outcome.submissions[0].actions.iter().map(|action| action.start.value().copied()).collect();
    assert_eq!(starts, [chrono::NaiveDate::from_ymd_opt(2022, 3, 4); 8], "{:?}", findings(&outcome));
}

#[test]
fn a_column_of_what_came_of_it_is_no_end_of_the_plan() {
    let heads = ["Realisasi Mulai", "Mulai Perpanjangan", "Mulai 2021"];
    for head in heads {
        let mut book = workbook(GOOD);
        let at = |book: &Workbook, text: &str| {
            let cells = book.sheets[0].cells.iter();
            cells.filter(|(_, value)| value.as_text() == Some(text)).map(|(at, _)| *at).next().unwrap()
        };
        let end = at(&book, "Selesai");
        let cell = book.sheets[0].cells.iter_mut().find(|(at, _)| *at == end).unwrap();
        cell.1 = Value::Text(head.into());
        let outcome = outcome(&book);
        let column = outcome.submissions[0].plans[0].columns.get(&ripp::model::Field::End).copied();
        assert_eq!(column, None, "{head}: {:?}", findings(&outcome));
    }
}

//! Workbooks made to keep the recogniser busy: its work is counted and bounded, and a plan behind them is found all the same.

use ripp::cells::{CellRef, Format, Sheet, Value, Workbook};
use ripp::config::settings::Settings;
use ripp::config::structure::Structure;
use ripp::recognise::effort::Effort;
use ripp::recognise::vocabulary::Vocabulary;
use ripp::recognise::{Recognised, recognise_within};

use crate::corpus::path;
use crate::plan::{GOOD, workbook};

/// Texts that are compared for one workbook at most.
const MOST_COMPARED: usize = 300_000;

/// Words that stand in headings, so that each text passes the cheap tests and is compared with many names.
const WORDS: [&str; 8] =
    ["rencana", "anggaran", "penanggung", "jawab", "pelaksanaan", "kegiatan", "sumber", "keluaran"];

fn sheet(rows: u32, cols: u32, text: impl Fn(u32, u32) -> String) -> Sheet {
    let places = (0..rows).flat_map(|row| (0..cols).map(move |col| CellRef::new(row, col)));
    let cells = places.map(|at| (at, Value::Text(text(at.row, at.col)))).collect();
    Sheet { visible: true, cells, ..Sheet::default() }
}

fn of_sheets(sheets: Vec<Sheet>) -> Workbook {
    Workbook { format: Format::Xlsx, sheets, properties: Vec::new(), modified: None }
}

/// Sheets of titles that are like headings and never the same; every other one is a heading, so that no row is given up early.
fn titles(sheets: usize, rows: u32, cols: u32) -> Workbook {
    let word = |n: u32| WORDS[(n % 8) as usize];
    let text = |k: usize, row: u32, col: u32| match col % 2 {
        0 => "Anggaran".to_owned(),
        _ => format!("{} {} {k} {row}", word(col), word(row / 3 + col)),
    };
    of_sheets((0..sheets).map(|k| sheet(rows, cols, |row, col| text(k, row, col))).collect())
}

/// What is recognised, the steps it took, and how many texts were compared with all names.
fn recognised(workbook: &Workbook) -> (Recognised, usize, usize) {
    let (structure, effort) = (Structure::built_in(), Effort::default());
    let vocabulary = Vocabulary::new(&structure);
    let found = recognise_within(workbook, &vocabulary, &effort);
    (found, effort.spent(), vocabulary.compared_texts())
}

#[test]
fn titles_like_headings_take_bounded_work_and_a_plan_behind_them_is_found() {
    let mut busy = titles(20, 3000, 14);
    busy.sheets.extend(workbook(GOOD).sheets);
    let (found, _, compared) = recognised(&busy);
    assert!(compared <= MOST_COMPARED, "{compared} texts were compared");
    assert_eq!(found.plans.iter().map(|plan| plan.sheet).collect::<Vec<_>>(), [20]);
}

#[test]
fn twice_as_many_titles_take_twice_the_steps() {
    let (_, once, _) = recognised(&titles(4, 300, 14));
    let (_, twice, _) = recognised(&titles(8, 300, 14));
    assert!(once > 0 && twice <= once * 2, "{once} and {twice}");
}

#[test]
fn each_text_is_compared_once_however_often_it_stands_there() {
    let many = of_sheets(vec![sheet(2000, 14, |row, col| format!("anggaran kegiatan {} {}", row % 5, col % 2))]);
    let (_, steps, compared) = recognised(&many);
    assert!(steps > 10_000 && compared < 1000, "{steps} steps, {compared} texts");
}

#[test]
fn a_heading_of_thousands_of_codes_and_sums_takes_no_step_for_each_pair_of_them() {
    let head = ["Kode Rekening", "Uraian", "Anggaran", "Penanggung Jawab", "Jumlah"];
    let text = |row: u32, col: u32| match row {
        0 => head[(col % 5) as usize].to_owned(),
        _ => format!("{row}.{}", col % 7),
    };
    let (found, steps, _) = recognised(&of_sheets(vec![sheet(40, 8000, text)]));
    assert!(found.plans.len() <= 1 && steps <= 3 * 40 * 8000, "{steps} steps");
}

#[test]
fn no_workbook_of_the_corpora_comes_near_the_bound() {
    let limits = Settings::for_year(2022).limits;
    let mut most = (0, String::new());
    for entry in walkdir::WalkDir::new(path("tests/corpora")).into_iter().flatten() {
        let is_received = entry.path().components().any(|part| part.as_os_str() == "masuk");
        if !is_received || !entry.file_type().is_file() {
            continue;
        }
        let (_, read) = ripp::read::read(&std::fs::read(entry.path()).unwrap(), &limits);
        let Ok(workbook) = read else { continue };
        most = most.max((recognised(&workbook).1, entry.path().display().to_string()));
    }
    assert!(most.0 > 100 && most.0 < MOST_COMPARED / 100, "{most:?}");
}

/// The good plan with thousands of columns more, each with a heading and a number in every action.
fn widened(heading: impl Fn(u32) -> String, step: u32) -> Workbook {
    let mut book = workbook(GOOD);
    let plan = recognised(&book).0.plans.remove(0);
    let row = plan.heading.last_row;
    for k in 0..3_000 {
        let col = plan.heading.span.1 + 1 + k * step;
        let numbers = (row + 1..=row + 8).map(|row| (CellRef::new(row, col), Value::Number(f64::from(1_000 + k))));
        book.sheets[0].cells.push((CellRef::new(row, col), Value::Text(heading(k))));
        book.sheets[0].cells.extend(numbers.filter(|_| step == 1));
    }
    book.sheets[0].cells.sort_by_key(|(at, _)| *at);
    book
}

/// Sums, products and tables side by side are looked for among so many columns as a plan may have, else each pair of columns and
/// each three of them would be compared.
#[test]
fn thousands_of_columns_beside_a_plan_take_no_step_for_each_pair_of_them() {
    let gaps = widened(|k| ["Kolom", "Isian", "Nilai lain", "Rujukan"][(k % 4) as usize].to_owned(), 2);
    for book in [widened(|_| "Anggaran APBD".into(), 1), widened(|k| format!("Anggaran bidang {k}"), 1), gaps] {
        let found = recognised(&book).0;
        assert_eq!(found.plans.iter().map(|plan| plan.actions()).collect::<Vec<_>>(), [8]);
    }
}

//! Claims about the headings and rows found on a sheet. Will not say which sheet must have one: the corpora do.

use std::cell::RefCell;
use std::collections::BTreeSet;
use std::sync::OnceLock;

use ripp::cells::Sheet;
use ripp::config::structure::Structure;
use ripp::recognise::heading::{Heading, find_headings};
use ripp::recognise::rows::{Row, Section, sort_rows};
use ripp::recognise::vocabulary::Vocabulary;

use super::grid;

/// Checks each sheet of a workbook written as text.
pub fn check(data: &[u8]) {
    static WORDS: OnceLock<Structure> = OnceLock::new();
    thread_local! {
        // The vocabulary remembers every text it has seen; a fuzzer shows it millions.
        static KNOWN: RefCell<(u32, Option<Vocabulary<'static>>)> = const { RefCell::new((0, None)) };
    }
    let workbook = grid::parse(&String::from_utf8_lossy(&data[..data.len().min(20_000)]));
    KNOWN.with_borrow_mut(|(uses, vocabulary)| {
        *uses += 1;
        if *uses % 2000 == 0 {
            *vocabulary = None;
        }
        let vocabulary = vocabulary.get_or_insert_with(|| Vocabulary::new(WORDS.get_or_init(Structure::built_in)));
        let moved = grid::shifted(&workbook, 3, 2);
        for (sheet, moved) in workbook.sheets.iter().zip(&moved.sheets) {
            let headings = find_headings(sheet, vocabulary);
            headings.iter().for_each(|heading| whole(sheet, heading));
            let ends = headings.windows(2).all(|pair| pair[0].last_row < pair[1].first_row);
            assert!(ends, "headings overlap: {headings:?}");
            let there = find_headings(moved, vocabulary);
            let expected: Vec<Heading> = headings.iter().map(|heading| shifted(heading, 3, 2)).collect();
            assert_eq!(there, expected, "a table that is moved has another heading");
            for (k, heading) in headings.iter().enumerate() {
                let end = headings.get(k + 1).map_or(u32::MAX, |next| next.first_row);
                rows_are_whole(sheet, heading, end, vocabulary);
            }
        }
    });
}

/// A heading lies in its span, and each of its columns means one thing.
fn whole(sheet: &Sheet, heading: &Heading) {
    assert!(heading.first_row <= heading.last_row && heading.last_row - heading.first_row <= 8, "{heading:?}");
    assert!(heading.last_row <= sheet.last_row().unwrap_or(0) + 4, "{heading:?}");
    let mut seen = BTreeSet::new();
    let fields = heading.columns.values().flatten();
    let all = fields.chain(heading.time.iter().map(|column| &column.col)).chain(heading.strangers.keys());
    for col in all {
        assert!(seen.insert(*col), "column {col} is taken twice: {heading:?}");
        assert!((heading.span.0..=heading.span.1).contains(col), "column {col} lies outside: {heading:?}");
    }
    for column in &heading.time {
        assert!(
            (1..=12).contains(&column.month) && column.week.is_none_or(|week| (1..=5).contains(&week)),
            "{column:?}"
        );
    }
}

fn shifted(heading: &Heading, rows: u32, cols: u32) -> Heading {
    let mut moved = heading.clone();
    moved.first_row += rows;
    moved.last_row += rows;
    moved.span = (moved.span.0 + cols, moved.span.1 + cols);
    moved.columns.values_mut().flatten().for_each(|col| *col += cols);
    moved.time.iter_mut().for_each(|column| column.col += cols);
    moved.realised.iter_mut().for_each(|column| column.col += cols);
    moved.funds.iter_mut().for_each(|(col, _)| *col += cols);
    moved.words = moved.words.into_iter().map(|(col, text)| (col + cols, text)).collect();
    moved.time_parts = moved.time_parts.into_iter().map(|(col, part)| (col + cols, part)).collect();
    moved.between = moved.between.into_iter().map(|col| col + cols).collect();
    moved.key = moved.key.map(|col| col + cols);
    moved.row_kind = moved.row_kind.map(|col| col + cols);
    for (at, _) in moved.unclear.iter_mut().flat_map(|unclear| &mut unclear.cells) {
        (at.row, at.col) = (at.row + rows, at.col + cols);
    }
    moved.strangers = moved.strangers.into_iter().map(|(col, text)| (col + cols, text)).collect();
    moved
}

/// Every row with something in it below a heading is exactly one thing.
fn rows_are_whole(sheet: &Sheet, heading: &Heading, end: u32, vocabulary: &Vocabulary<'_>) {
    let sorted = sort_rows(sheet, heading, end, &Section::default(), vocabulary);
    let numbers: Vec<u32> = sorted.iter().map(Row::number).collect();
    let filled = sheet.cells.iter().filter(|(_, value)| !value.is_blank()).map(|(at, _)| at.row);
    let mut expected: Vec<u32> = filled.filter(|row| *row > heading.last_row && *row < end).collect();
    expected.dedup();
    assert_eq!(numbers, expected, "rows are lost or doubled");
}

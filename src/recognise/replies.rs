//! Reads the list *Daftar Perbaikan* of a correction workbook that came back: its lines, and what the OPD answered.
//! Will not decide which finding an answer belongs to.

use std::collections::BTreeMap;

use super::guides::CORRECTIONS;
use super::ledger::{Class, Ledger, filled};
use crate::cells::{Area, CellRef};
use crate::cells::{Sheet, Workbook};
use crate::model::Reply;
use crate::text::matching::fold;

/// Headings of the columns that are read, folded; the last one is hidden.
const RULE: &str = "kode";
const SHEET: &str = "lembar";
const CELL: &str = "sel";
const VALUE: &str = "isi sekarang";
const TEXT: &str = "tanggapan opd";
/// Heading of the hidden column with the keys of the findings.
pub const KEY_HEADING: &str = "Kunci";
const KEY: &str = "kunci";

/// Reads the list of a sheet and books its cells; none when the sheet is no such list.
pub fn read_list(workbook: &Workbook, index: usize, ledger: &mut Ledger) -> Option<Vec<Reply>> {
    let sheet = &workbook.sheets[index];
    let (heading, columns) = heading(sheet)?;
    let titled = sheet
        .cells
        .iter()
        .take_while(|(at, _)| at.row < heading)
        .any(|(_, value)| value.as_text().is_some_and(|text| fold(text).starts_with(&fold(CORRECTIONS))));
    if !titled && sheet.name.as_deref() != Some(CORRECTIONS) {
        return None;
    }
    for (at, _) in filled(sheet) {
        let answered = at.row > heading && Some(&at.col) == columns.get(TEXT);
        ledger.book(index, *at, if answered { Class::Used } else { Class::Furniture });
    }
    let last = sheet.last_row().unwrap_or(heading);
    Some((heading + 1..=last).filter_map(|row| line(sheet, index, row, &columns)).collect())
}

fn heading(sheet: &Sheet) -> Option<(u32, BTreeMap<String, u32>)> {
    let mut rows: Vec<u32> = sheet.cells.iter().map(|(at, _)| at.row).collect();
    rows.dedup();
    rows.into_iter().take(60).find_map(|row| {
        let cells = sheet.row(row).iter();
        let columns: BTreeMap<String, u32> =
            cells.rev().filter_map(|(at, value)| Some((fold(value.as_text()?), at.col))).collect();
        [RULE, SHEET, CELL, TEXT].iter().all(|name| columns.contains_key(*name)).then_some((row, columns))
    })
}

fn line(sheet: &Sheet, index: usize, row: u32, columns: &BTreeMap<String, u32>) -> Option<Reply> {
    let shown = |name: &str| {
        columns.get(name).map(|col| sheet.get(CellRef::new(row, *col)).shown().trim().to_owned()).unwrap_or_default()
    };
    let rule = shown(RULE).split(' ').next().unwrap_or_default().to_owned();
    if rule.is_empty() {
        return None;
    }
    Some(Reply {
        rule,
        sheet: shown(SHEET),
        cells: area(&shown(CELL)),
        value: shown(VALUE),
        keys: shown(KEY).split_whitespace().map(str::to_owned).collect(),
        text: shown(TEXT),
        at: (index, CellRef::new(row, columns.get(TEXT).copied().unwrap_or(0))),
    })
}

/// `E12` or `E12:E15`.
fn area(text: &str) -> Option<Area> {
    let (first, last) = text.split_once(':').unwrap_or((text, text));
    Some(Area::between(first.trim().parse().ok()?, last.trim().parse().ok()?))
}

//! Finds the lines that say who sent a file: label and value in one cell, in two or in three. Will not match the roster.

use super::ledger::{Class, Ledger};
use super::vocabulary::Vocabulary;
use crate::cells::CellRef;
use crate::cells::{Sheet, Value, Workbook};
use crate::model::{IDENTITY_LINES, Identity, Located};
use crate::text::matching::{fold, squeeze};

/// Labels that offices write for lines of the template, with their keys.
const OTHER_LABELS: [(&str, &str); 5] = [
    ("Tahun", "year"),
    ("Tahun Pelaksanaan", "year"),
    ("Tahun Anggaran", "year"),
    ("Kontak Person", "pic"),
    ("Narahubung", "pic"),
];

/// Columns to the right of a label in which its value may stand; offices merge cells in between, or leave some blank.
const REACH: u32 = 8;
/// The same in the official template, where beside each value stands its check, which is no value.
const REACH_OFFICIAL: u32 = 1;
/// Columns to the right of a label in which a colon may stand alone.
const REACH_OF_COLON: u32 = 3;
/// Rows of the hidden sheet of the official template that are read.
const ANCHOR_ROWS: u32 = 50;

/// Reads the lines in rows `rows` of a sheet into `identity`; the first line of a kind counts.
pub fn read_lines(
    workbook: &Workbook,
    sheet: usize,
    rows: std::ops::Range<u32>,
    vocabulary: &Vocabulary<'_>,
    identity: &mut Identity,
    ledger: &mut Ledger,
) {
    let content = &workbook.sheets[sheet];
    let labels = Labels::new(vocabulary);
    let reach = if identity.template_version.is_some() { REACH_OFFICIAL } else { REACH };
    let from = content.cells.partition_point(|(at, _)| at.row < rows.start);
    let within = content.cells[from..].iter().take_while(|(at, _)| at.row < rows.end);
    for (at, value) in within.filter(|(_, value)| !value.is_blank()) {
        let Some(text) = value.as_text() else { continue };
        if ledger.is_booked(sheet, *at) {
            continue;
        }
        // Some write all lines into one cell, each on a line of its own.
        let lines: Vec<&str> = text.lines().filter(|line| line.contains(':')).collect();
        if lines.len() > 1 {
            for (label, rest) in lines.iter().filter_map(|line| line.split_once(':')) {
                let value = squeeze(rest);
                let Some(key) = labels.key_of(label).filter(|_| !value.is_empty()) else { continue };
                ledger.book(sheet, *at, Class::Used);
                store(identity, &key, sheet, *at, value);
            }
            continue;
        }
        let (label, inline) = match text.split_once(':') {
            Some((label, rest)) => (label, squeeze(rest)),
            None => (text, String::new()),
        };
        let Some(key) = labels.key_of(label) else { continue };
        let found = if inline.is_empty() { value_right_of(content, *at, reach) } else { Some((*at, inline)) };
        ledger.book(sheet, *at, Class::Furniture);
        book_colon(content, sheet, *at, ledger);
        let Some((place, content)) = found else { continue };
        // Two labels side by side are the heading of a list.
        if place != *at && !text.contains(':') && labels.key_of(&content).is_some() {
            continue;
        }
        ledger.book(sheet, place, Class::Used);
        store(identity, &key, sheet, place, content);
    }
}

/// Labels of lines of identity, folded once for a sheet.
struct Labels<'v> {
    vocabulary: &'v Vocabulary<'v>,
    folded: Vec<(String, &'static str)>,
}

impl<'v> Labels<'v> {
    fn new(vocabulary: &'v Vocabulary<'v>) -> Self {
        let of_template = IDENTITY_LINES.iter().map(|(key, name)| (fold(name), *key));
        let others = OTHER_LABELS.iter().map(|(name, key)| (fold(name), *key));
        Self { vocabulary, folded: of_template.chain(others).collect() }
    }

    fn key_of(&self, label: &str) -> Option<String> {
        // The four lines that name the sender have words of their own in the structure.
        if let Some(key) = self.vocabulary.identity_label(label) {
            return Some(key.to_owned());
        }
        let folded = fold(label);
        self.folded.iter().find(|(name, _)| *name == folded).map(|(_, key)| (*key).to_owned())
    }
}

/// The next cell to the right, within `reach` columns, that says something more than a colon.
fn value_right_of(sheet: &Sheet, at: CellRef, reach: u32) -> Option<(CellRef, String)> {
    let right = sheet.row(at.row).iter().filter(|(c, v)| c.col > at.col && c.col <= at.col + reach && !v.is_blank());
    for (place, value) in right {
        let text = match value {
            Value::Text(text) => squeeze(text.trim_start_matches([':', ' ', '='])),
            other => other.shown(),
        };
        if !text.is_empty() {
            return Some((*place, text));
        }
    }
    None
}

fn book_colon(sheet: &Sheet, index: usize, at: CellRef, ledger: &mut Ledger) {
    for (place, value) in sheet.row(at.row).iter().filter(|(c, _)| c.col > at.col && c.col <= at.col + REACH_OF_COLON) {
        if value.as_text().is_some_and(|text| text.trim() == ":") {
            ledger.book(index, *place, Class::Furniture);
        }
    }
}

fn store(identity: &mut Identity, key: &str, sheet: usize, at: CellRef, value: String) {
    let line = (sheet, Located { value, at });
    match key {
        "pemda" => drop(identity.government.get_or_insert(line)),
        "opd" => drop(identity.agency.get_or_insert(line)),
        "inovasi" => drop(identity.innovation.get_or_insert(line)),
        "asal" => drop(identity.origin.get_or_insert(line)),
        _ => drop(identity.more.entry(key.to_owned()).or_insert(line)),
    }
}

/// Anchors of the official template: the hidden sheet `_ripp` and the custom document properties.
pub fn read_anchors(workbook: &Workbook, identity: &mut Identity) {
    let hidden = workbook.sheets.iter().find(|sheet| sheet.name.as_deref() == Some("_ripp"));
    let mut lines: Vec<(String, String, &str)> = Vec::new();
    if let Some(sheet) = hidden {
        for row in 0..=sheet.last_row().unwrap_or(0).min(ANCHOR_ROWS) {
            let key = sheet.get(CellRef::new(row, 0)).shown();
            lines.push((key, sheet.get(CellRef::new(row, 1)).shown(), "lembar tersembunyi"));
        }
    }
    for (key, value) in &workbook.properties {
        lines.push((key.clone(), value.clone(), "properti dokumen"));
    }
    for (key, value, place) in lines {
        let key = key.to_lowercase();
        if value.is_empty() {
            continue;
        }
        match key.trim_start_matches("ripp_") {
            "kode" => identity.anchors.push((place.to_owned(), value)),
            "versi" => drop(identity.template_version.get_or_insert(value)),
            "tanpa" if identity.without.is_empty() => identity.without = value.split(',').map(str::to_owned).collect(),
            "tahun" => identity.template_year = identity.template_year.or(value.parse().ok()),
            _ => {}
        }
    }
}

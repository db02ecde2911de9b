//! Gives the columns of a heading their fields by its words: split headings, sections, codes in parts, sums. Will not look at
//! the cells below, but for the parts of a code.

use std::collections::{BTreeMap, BTreeSet};

use super::extent::is_numbering;
use super::heading::{Heading, SURE, text_at};
use super::vocabulary::Vocabulary;
use crate::cells::CellRef;
use crate::cells::{Sheet, Value};
use crate::model::Field;
use crate::text::matching::fold;

/// Texts of a column's heading from top to bottom, merged areas seen through, repeats dropped.
pub(super) fn stack(sheet: &Sheet, first_row: u32, last_row: u32, col: u32) -> Vec<String> {
    let mut texts: Vec<String> = Vec::new();
    for row in first_row..=last_row {
        if let Some(text) = text_at(sheet, CellRef::new(row, col))
            && texts.last() != Some(&text)
        {
            texts.push(text);
        }
    }
    texts
}

/// Whether a cell is part of an area merged over several columns.
pub(super) fn is_wide(sheet: &Sheet, at: CellRef) -> bool {
    sheet.merge_at(at).is_some_and(|area| area.last.col > area.first.col)
}

/// Fields a column may hold: its lowest heading says most, then all of it together, then the heading above. Where the
/// lines are no group and its parts but one heading written over rows ("Sumber" / "Dana"), all of it says most.
pub(super) fn column_fields(texts: &[String], under_group: bool, vocabulary: &Vocabulary<'_>) -> Vec<(Field, f64)> {
    let mut best: BTreeMap<Field, f64> = BTreeMap::new();
    let whole = || vocabulary.fields(&texts.join(" ")).first().is_some_and(|(_, score)| *score >= SURE);
    let of_lowest = if texts.len() > 1 && !under_group && whole() { 0.84 } else { 1.0 };
    let mut offer = |text: &str, weight: f64| {
        for (field, score) in vocabulary.fields(text) {
            let slot = best.entry(field).or_default();
            *slot = slot.max(score * weight);
        }
    };
    if let Some(lowest) = texts.last() {
        offer(lowest, of_lowest);
    }
    if texts.len() > 1 {
        offer(&texts.join(" "), 1.0);
        offer(&texts[texts.len() - 2..].join(" "), 1.0);
        offer(&texts[0], 0.82);
    }
    let mut list: Vec<(Field, f64)> = best.into_iter().filter(|(_, score)| *score >= 0.68).collect();
    list.sort_by(|a, b| b.1.total_cmp(&a.1));
    list
}

/// "Tahapan / Uraian Kegiatan" over the only words of a table: its sections name the phases, its rows are the actions.
pub(super) fn settle_sections(heading: &mut Heading, stacks: &BTreeMap<u32, Vec<String>>, vocabulary: &Vocabulary<'_>) {
    if heading.has(Field::Description) || heading.has(Field::Activity) {
        return;
    }
    let Some(col) = heading.column(Field::Phase) else { return };
    let fields = column_fields(&stacks[&col], false, vocabulary);
    let words = |field: &Field| matches!(field, Field::Description | Field::Activity);
    if fields.iter().any(|(field, score)| words(field) && *score >= SURE) {
        heading.turn(Field::Phase, Field::Description);
    }
}

/// The columns under one heading for codes, each with a part of the code, whatever their own headings ("Urs", "Prog",
/// "Keg") may mean elsewhere. The heading is merged over them, or stands over the first with nothing to its right.
pub(super) fn code_group(sheet: &Sheet, first_row: u32, last_row: u32, vocabulary: &Vocabulary<'_>) -> Vec<u32> {
    let is_part = |value: &Value| {
        let shown = value.shown();
        shown.len() <= 6 && shown.chars().all(|c| c.is_ascii_digit() || matches!(c, 'X' | 'x' | '.' | ','))
    };
    // Sections, totals and signatures may stand in these columns too.
    let mostly_parts = |col: u32| {
        let rows = (last_row + 1..last_row + 40).filter(|row| !is_numbering(sheet, *row));
        let cells: Vec<&Value> =
            rows.map(|row| sheet.get(CellRef::new(row, col))).filter(|value| !value.is_blank()).collect();
        !cells.is_empty() && cells.iter().filter(|value| is_part(value)).count() * 3 >= cells.len() * 2
    };
    for (at, value) in (first_row..=last_row).flat_map(|row| sheet.row(row)) {
        let named = value.as_text().is_some_and(|text| {
            vocabulary.fields(text).first().is_some_and(|(field, score)| *field == Field::Code && *score >= SURE)
        });
        if !named {
            continue;
        }
        let merged = sheet.merge_at(*at).map_or(at.col, |area| area.last.col);
        let is_free = |col: u32| col <= merged || sheet.get(CellRef::new(at.row, col)).is_blank();
        let cols: Vec<u32> = (at.col..at.col + 8).take_while(|&col| is_free(col) && mostly_parts(col)).collect();
        if cols.len() >= 2 && merged < at.col + cols.len() as u32 {
            return cols;
        }
    }
    Vec::new()
}

/// Where money stands in several columns with a sum behind them, the sum is the budget.
pub(super) fn settle_sums(
    sheet: &Sheet,
    heading: &mut Heading,
    stacks: &BTreeMap<u32, Vec<String>>,
    taken: &mut BTreeSet<u32>,
    vocabulary: &Vocabulary<'_>,
) {
    let Some(budget) = heading.column(Field::Budget) else { return };
    let is_sum = |texts: &Vec<String>| {
        let lowest = texts.last().map(|t| fold(t)).unwrap_or_default();
        let lowest = lowest.trim_end_matches(" rp").to_owned();
        matches!(
            lowest.as_str(),
            "jumlah" | "total" | "jumlah total" | "jumlah anggaran" | "total anggaran" | "jumlah biaya"
        )
    };
    let parent_is_money = |texts: &Vec<String>| {
        let above = texts[..texts.len() - 1].join(" ");
        texts.len() == 1
            || vocabulary.fields(&above).iter().any(|(field, _)| matches!(field, Field::Budget | Field::Fund))
    };
    if stacks.get(&budget).is_some_and(is_sum) {
        return;
    }
    // A sum stands behind its parts, and beyond an empty column stands another table.
    let below = heading.last_row + 1..heading.last_row + 40;
    let is_used = |col: u32| below.clone().any(|row| !sheet.get(CellRef::new(row, col)).is_blank());
    let is_near =
        |col: u32| col > budget && (budget..=col).all(|between| stacks.contains_key(&between) || is_used(between));
    let sum = stacks
        .iter()
        .find(|(col, texts)| !taken.contains(col) && is_sum(texts) && parent_is_money(texts) && is_near(**col));
    if let Some((&col, texts)) = sum {
        taken.insert(col);
        taken.remove(&budget);
        heading.give(Field::Budget, col, texts.join(" "));
    }
}

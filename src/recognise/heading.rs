//! Finds the heading of a table of actions and says which column holds what. Will not look at the rows below it.

use std::collections::{BTreeMap, BTreeSet};

use super::columns::{code_group, column_fields, is_wide, settle_sections, settle_sums, stack};
use super::content;
use super::extent::{extend_down, extend_up};
use super::timegrid::{Band, TimeColumn, time_columns};
use super::vocabulary::Vocabulary;
use crate::cells::CellRef;
use crate::cells::{Sheet, Value};
use crate::model::Field;
use crate::text::matching::{fold, squeeze};

/// A heading of one to five rows.
#[derive(Debug, Clone, PartialEq)]
pub struct Heading {
    /// First row, zero-based.
    pub first_row: u32,
    /// Last row.
    pub last_row: u32,
    /// Leftmost and rightmost column.
    pub span: (u32, u32),
    /// Columns of each field; several for a code split over cells.
    pub columns: BTreeMap<Field, Vec<u32>>,
    /// The heading text of each field.
    pub texts: BTreeMap<Field, String>,
    /// Columns of a time grid.
    pub time: Vec<TimeColumn>,
    /// Texts of columns that mean nothing known.
    pub strangers: BTreeMap<u32, String>,
    /// Fields whose heading shares a word with them and little else: the cells must bear it out.
    pub weak: BTreeSet<Field>,
    /// Fields whose column was told by its cells, not by its heading.
    pub by_content: BTreeSet<Field>,
}

impl Heading {
    /// Whether a field has a column.
    pub fn has(&self, field: Field) -> bool {
        self.columns.contains_key(&field)
    }

    /// The first column of a field.
    pub fn column(&self, field: Field) -> Option<u32> {
        self.columns.get(&field).and_then(|cols| cols.first().copied())
    }

    /// Gives a column with its heading to a field.
    pub(super) fn give(&mut self, field: Field, col: u32, text: String) {
        self.columns.insert(field, vec![col]);
        self.texts.insert(field, text);
    }

    /// Takes the column of a field away again, with its heading.
    pub(super) fn withdraw(&mut self, field: Field) -> Option<(u32, String)> {
        let col = self.columns.remove(&field)?.first().copied()?;
        Some((col, self.texts.remove(&field).unwrap_or_default()))
    }

    /// Gives the column of one field to another.
    pub(super) fn turn(&mut self, from: Field, to: Field) {
        if let Some((col, text)) = self.withdraw(from) {
            self.give(to, col, text);
        }
    }

    /// Whether the table says when: two dates, one column of periods, or a grid.
    pub fn has_when(&self) -> bool {
        self.has(Field::Start) || self.has(Field::Period) || self.time.iter().any(|c| c.band == Band::Schedule)
    }

    /// How many of when, who, how much and what-comes-out it has; none without words for the action.
    pub fn plan_marks(&self) -> usize {
        if !self.has(Field::Description) && !self.has(Field::Activity) {
            return 0;
        }
        let marks = [
            self.has_when(),
            self.has(Field::Responsible),
            self.has(Field::Budget),
            self.has(Field::Output) || self.has(Field::Target),
        ];
        marks.iter().filter(|mark| **mark).count()
    }
}

/// Longest text that can be a heading, in characters.
pub(super) const LONGEST: usize = 60;
/// Rows that may be a heading are tried up to this number below the last heading.
const MOST_TRIED: usize = 3000;
/// Score from which a heading is taken to mean a field.
pub(super) const SURE: f64 = 0.84;

/// The text of a cell, looking through merged areas.
pub fn text_at(sheet: &Sheet, at: CellRef) -> Option<String> {
    let value = match sheet.get(at) {
        Value::Blank => sheet.merge_at(at).map_or(&Value::Blank, |area| sheet.get(area.first)),
        value => value,
    };
    (!value.is_blank()).then(|| squeeze(&value.shown()))
}

/// All headings of plan tables on a sheet, from the top.
pub fn find_headings(sheet: &Sheet, vocabulary: &Vocabulary<'_>) -> Vec<Heading> {
    let mut found: Vec<Heading> = Vec::new();
    let mut rows: Vec<u32> = sheet.cells.iter().map(|(at, _)| at.row).collect();
    rows.dedup();
    let mut tried = 0;
    for &row in &rows {
        if found.last().is_some_and(|heading| row <= heading.last_row) || !has_short_texts(sheet, row) {
            continue;
        }
        // Lists of reference run to hundreds of thousands of rows; no table begins that far below the one above it.
        tried += 1;
        if tried > MOST_TRIED {
            break;
        }
        if !is_main_row(sheet, row, vocabulary) {
            continue;
        }
        tried = 0;
        let floor = found.last().map_or(0, |heading| heading.last_row + 1);
        if let Some(heading) = build(sheet, row, floor, vocabulary).filter(|heading| heading.columns.len() >= 3) {
            found.push(heading);
        }
    }
    if found.is_empty() {
        found.extend(find_unlisted(sheet, &rows, vocabulary));
    }
    let ends: Vec<u32> = found.iter().skip(1).map(|next| next.first_row).chain([u32::MAX]).collect();
    for (heading, end) in found.iter_mut().zip(ends) {
        content::settle(sheet, heading, end, vocabulary);
    }
    content::repeat_settled(&mut found);
    found
}

/// A heading most of whose words are in no list: a row of short texts of which two are known, over columns whose cells
/// tell the rest.
fn find_unlisted(sheet: &Sheet, rows: &[u32], vocabulary: &Vocabulary<'_>) -> Option<Heading> {
    for &row in rows.iter().take(60) {
        let cells: Vec<&str> = sheet.row(row).iter().filter_map(|(_, value)| value.as_text()).map(str::trim).collect();
        let texts: BTreeSet<&str> = cells.iter().copied().filter(|text| !text.is_empty()).collect();
        let plain = texts.iter().all(|text| text.chars().count() <= LONGEST && !text.contains(':'));
        if texts.len() < 4 || !plain || sheet.row(row).iter().any(|(_, value)| matches!(value, Value::Number(_))) {
            continue;
        }
        let known = |text: &&&str| vocabulary.fields(text).first().is_some_and(|(_, score)| *score >= SURE);
        let known = texts.iter().filter(known).count();
        let Some(mut heading) = build(sheet, row, 0, vocabulary) else { continue };
        content::settle(sheet, &mut heading, u32::MAX, vocabulary);
        if heading.plan_marks() >= if known >= 2 { 3 } else { 4 } {
            return Some(heading);
        }
    }
    None
}

/// Long sentences make up most of a sheet; a heading row has at least three short texts.
fn has_short_texts(sheet: &Sheet, row: u32) -> bool {
    let short = |value: &Value| value.as_text().is_some_and(|t| t.len() <= LONGEST && !value.is_blank());
    sheet.row(row).iter().filter(|(_, value)| short(value)).count() >= 3
}

/// Whether at least three cells of a row are headings of different fields, one of them telling of actions.
fn is_main_row(sheet: &Sheet, row: u32, vocabulary: &Vocabulary<'_>) -> bool {
    let mut fields = BTreeSet::new();
    let mut others = 0usize;
    let mut matched = 0usize;
    for (at, value) in sheet.row(row) {
        let Some(text) = value.as_text().filter(|t| t.chars().count() <= LONGEST && !value.is_blank()) else {
            others += usize::from(!value.is_blank());
            continue;
        };
        let here = vocabulary.fields(text).first().filter(|(_, score)| *score >= SURE).map(|(field, _)| *field);
        let here = here.or_else(|| split_over_rows(sheet, *at, text, vocabulary));
        match here {
            Some(field) => {
                matched += 1;
                fields.insert(field);
            }
            None if is_time_label(text) => {}
            None => others += 1,
        }
    }
    let tells_of_actions = [Field::Description, Field::Activity, Field::Budget, Field::Responsible, Field::Output]
        .iter()
        .any(|field| fields.contains(field));
    fields.len() >= 3 && tells_of_actions && matched >= others
}

/// A heading written over two or three cells below each other ("Penanggung" / "Jawab").
fn split_over_rows(sheet: &Sheet, at: CellRef, text: &str, vocabulary: &Vocabulary<'_>) -> Option<Field> {
    let mut joined = text.to_owned();
    for step in 1..=2 {
        let below = sheet.get(CellRef::new(at.row + step, at.col)).as_text()?;
        joined = format!("{joined} {below}");
        if let Some((field, score)) = vocabulary.fields(&joined).first()
            && *score >= SURE
        {
            return Some(*field);
        }
    }
    None
}

pub(super) fn is_time_label(text: &str) -> bool {
    let folded = fold(text);
    crate::text::parsing::month_by_name(&folded).is_some()
        || crate::text::matching::roman(&folded).is_some()
        || matches!(folded.as_str(), "m1" | "m2" | "m3" | "m4" | "m5" | "1" | "2" | "3" | "4" | "5")
        || folded.len() == 4 && folded.starts_with("20") && folded.bytes().all(|b| b.is_ascii_digit())
        || super::timegrid::quarter_of(&folded).is_some()
        || ["mg", "mgg", "minggu"].iter().any(|w| folded.starts_with(w)) && folded.len() <= 12
}

fn build(sheet: &Sheet, main: u32, floor: u32, vocabulary: &Vocabulary<'_>) -> Option<Heading> {
    let first_row = extend_up(sheet, main, floor, vocabulary);
    let last_row = extend_down(sheet, main, vocabulary);
    let cols: BTreeSet<u32> = (first_row..=last_row)
        .flat_map(|row| sheet.row(row))
        .filter(|(_, value)| !value.is_blank())
        .flat_map(|(at, _)| {
            let area = sheet.merge_at(*at);
            let last = area.map_or(at.col, |area| area.last.col.min(at.col + 120));
            at.col..=last
        })
        .collect();
    let (first_col, last_col) = (*cols.first()?, *cols.last()?);
    let stacks: BTreeMap<u32, Vec<String>> =
        cols.iter().map(|&col| (col, stack(sheet, first_row, last_row, col))).filter(|(_, s)| !s.is_empty()).collect();
    let time = time_columns(sheet, first_row, last_row, &stacks);
    let timed: BTreeSet<u32> = time.iter().map(|column| column.col).collect();
    let code = code_group(sheet, first_row, last_row, vocabulary);
    let mut candidates: Vec<(f64, u32, Field)> = Vec::new();
    for (&col, texts) in stacks.iter().filter(|(col, _)| !timed.contains(col) && !code.contains(col)) {
        // Under a heading merged over several columns, those behind the first have no name of their own.
        let merged = (first_row..=last_row).find_map(|row| sheet.merge_at(CellRef::new(row, col)));
        if merged.is_some_and(|area| area.first.col < col && stacks.get(&area.first.col) == Some(texts)) {
            continue;
        }
        let grouped = |row: u32| is_wide(sheet, CellRef::new(row, col));
        let under_group = (first_row..=last_row).any(grouped);
        let fields = column_fields(texts, under_group, vocabulary);
        candidates.extend(fields.into_iter().map(|(field, score)| (score, col, field)));
    }
    candidates.sort_by(|a, b| b.0.total_cmp(&a.0).then(a.1.cmp(&b.1)));
    let mut heading = Heading {
        first_row,
        last_row,
        span: (first_col, last_col),
        columns: BTreeMap::new(),
        texts: BTreeMap::new(),
        time,
        strangers: BTreeMap::new(),
        weak: BTreeSet::new(),
        by_content: BTreeSet::new(),
    };
    let mut taken = BTreeSet::new();
    for (score, col, field) in candidates {
        if taken.contains(&col) || heading.columns.contains_key(&field) {
            continue;
        }
        taken.insert(col);
        heading.give(field, col, stacks[&col].join(" "));
        if score < 0.8 {
            heading.weak.insert(field);
        }
    }
    if let Some(&first) = code.first() {
        taken.extend(code.iter().copied());
        heading.texts.insert(Field::Code, stacks.get(&first).map(|texts| texts.join(" ")).unwrap_or_default());
        heading.columns.insert(Field::Code, code);
    }
    settle_sections(&mut heading, &stacks, vocabulary);
    settle_sums(sheet, &mut heading, &stacks, &mut taken, vocabulary);
    for (&col, texts) in &stacks {
        if !taken.contains(&col) && !timed.contains(&col) {
            heading.strangers.insert(col, texts.join(" "));
        }
    }
    Some(heading)
}

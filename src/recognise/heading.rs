//! Finds the heading of a table of actions and says which column holds what. Will not look at the rows below it.

use std::collections::{BTreeMap, BTreeSet};

use super::content;
use super::timegrid::{Band, TimeColumn, time_columns};
use super::vocabulary::Vocabulary;
use crate::model::Field;
use crate::place::{Area, CellRef};
use crate::value::{Sheet, Value};
use crate::words::{fold, squeeze};

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
const LONGEST: usize = 60;
/// Rows that may be a heading are tried up to this number below the last heading.
const MOST_TRIED: usize = 3000;
/// Score from which a heading is taken to mean a field.
const SURE: f64 = 0.84;

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
    repeat_settled(&mut found);
    found
}

/// Where a heading is repeated on the next page, a column means what it meant before, however few rows stand below.
fn repeat_settled(found: &mut [Heading]) {
    for i in 1..found.len() {
        let (before, rest) = found.split_at_mut(i);
        let (first, heading) = (&before[0], &mut rest[0]);
        for field in &first.by_content {
            let (Some(cols), Some(text)) = (first.columns.get(field), first.texts.get(field)) else { continue };
            if !heading.has(*field) && heading.strangers.get(&cols[0]) == Some(text) {
                heading.strangers.remove(&cols[0]);
                heading.columns.insert(*field, cols.clone());
                heading.texts.insert(*field, text.clone());
                heading.by_content.insert(*field);
            }
        }
    }
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

fn is_time_label(text: &str) -> bool {
    let folded = fold(text);
    crate::spelled::month_by_name(&folded).is_some()
        || crate::words::roman(&folded).is_some()
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
        heading.columns.insert(field, vec![col]);
        heading.texts.insert(field, stacks[&col].join(" "));
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
    spread_code(sheet, &mut heading, &stacks, &mut taken);
    settle_sums(&mut heading, &stacks, &mut taken, vocabulary);
    for (&col, texts) in &stacks {
        if !taken.contains(&col) && !timed.contains(&col) {
            heading.strangers.insert(col, texts.join(" "));
        }
    }
    Some(heading)
}

/// Texts of a column's heading from top to bottom, merged areas seen through, repeats dropped.
fn stack(sheet: &Sheet, first_row: u32, last_row: u32, col: u32) -> Vec<String> {
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
fn is_wide(sheet: &Sheet, at: CellRef) -> bool {
    sheet.merge_at(at).is_some_and(|area| area.last.col > area.first.col)
}

/// Fields a column may hold: its lowest heading says most, then all of it together, then the heading above. Where the
/// lines are no group and its parts but one heading written over rows ("Sumber" / "Dana"), all of it says most.
fn column_fields(texts: &[String], under_group: bool, vocabulary: &Vocabulary<'_>) -> Vec<(Field, f64)> {
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
fn settle_sections(heading: &mut Heading, stacks: &BTreeMap<u32, Vec<String>>, vocabulary: &Vocabulary<'_>) {
    if heading.has(Field::Description) || heading.has(Field::Activity) {
        return;
    }
    let Some(&col) = heading.columns.get(&Field::Phase).and_then(|cols| cols.first()) else { return };
    let fields = column_fields(&stacks[&col], false, vocabulary);
    let words = |field: &Field| matches!(field, Field::Description | Field::Activity);
    if fields.iter().any(|(field, score)| words(field) && *score >= SURE) {
        heading.columns.remove(&Field::Phase);
        let text = heading.texts.remove(&Field::Phase).unwrap_or_default();
        heading.columns.insert(Field::Description, vec![col]);
        heading.texts.insert(Field::Description, text);
    }
}

/// The columns under one heading for codes, each with a part of the code, whatever their own headings ("Urs", "Prog",
/// "Keg") may mean elsewhere. The heading is merged over them, or stands over the first with nothing to its right.
fn code_group(sheet: &Sheet, first_row: u32, last_row: u32, vocabulary: &Vocabulary<'_>) -> Vec<u32> {
    let is_part = |value: &Value| {
        let shown = value.shown();
        shown.len() <= 6 && shown.chars().all(|c| c.is_ascii_digit() || matches!(c, 'X' | 'x' | '.' | ','))
    };
    let all_parts = |col: u32| {
        let rows = (last_row + 1..last_row + 40).filter(|row| !is_numbering(sheet, *row));
        let mut cells = rows.map(|row| sheet.get(CellRef::new(row, col))).filter(|value| !value.is_blank()).peekable();
        cells.peek().is_some() && cells.all(is_part)
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
        let cols: Vec<u32> = (at.col..at.col + 8).take_while(|&col| is_free(col) && all_parts(col)).collect();
        if cols.len() >= 2 && merged < at.col + cols.len() as u32 {
            return cols;
        }
    }
    Vec::new()
}

/// A code heading merged over several columns: each holds a part of the code.
fn spread_code(sheet: &Sheet, heading: &mut Heading, stacks: &BTreeMap<u32, Vec<String>>, taken: &mut BTreeSet<u32>) {
    let Some(&[col]) = heading.columns.get(&Field::Code).map(Vec::as_slice) else { return };
    let Some(area) = sheet
        .merge_at(CellRef::new(heading.first_row, col))
        .or_else(|| (heading.first_row..=heading.last_row).find_map(|row| sheet.merge_at(CellRef::new(row, col))))
        .or_else(|| unmerged(col, stacks))
    else {
        return;
    };
    if area.last.col == area.first.col || area.last.col - area.first.col > 7 {
        return;
    }
    let free = |c: u32| c == col || !taken.contains(&c) || stacks.get(&c).is_none();
    let cols: Vec<u32> = (area.first.col..=area.last.col).filter(|&c| free(c)).collect();
    taken.extend(cols.iter().copied());
    heading.columns.insert(Field::Code, cols);
}

/// The columns from a heading to the next one: in a csv, and where somebody took the merging away, they have none of their own.
fn unmerged(col: u32, stacks: &BTreeMap<u32, Vec<String>>) -> Option<Area> {
    let next = stacks.keys().copied().find(|other| *other > col)?;
    Some(Area { first: CellRef::new(0, col), last: CellRef::new(0, next - 1) })
}

/// Where money stands in several columns with a sum behind them, the sum is the budget.
fn settle_sums(
    heading: &mut Heading,
    stacks: &BTreeMap<u32, Vec<String>>,
    taken: &mut BTreeSet<u32>,
    vocabulary: &Vocabulary<'_>,
) {
    let Some(&budget) = heading.columns.get(&Field::Budget).and_then(|cols| cols.first()) else { return };
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
    // A sum stands behind its parts, and beyond a column without a heading stands another table.
    let is_near = |col: u32| col > budget && (budget..=col).all(|between| stacks.contains_key(&between));
    let sum = stacks
        .iter()
        .find(|(col, texts)| !taken.contains(col) && is_sum(texts) && parent_is_money(texts) && is_near(**col));
    if let Some((&col, texts)) = sum {
        taken.insert(col);
        taken.remove(&budget);
        heading.columns.insert(Field::Budget, vec![col]);
        heading.texts.insert(Field::Budget, texts.join(" "));
    }
}

/// Rows above the main one that belong to the heading: groups over several columns, or the upper half of a split heading.
fn extend_up(sheet: &Sheet, main: u32, floor: u32, vocabulary: &Vocabulary<'_>) -> u32 {
    let mut first = main;
    while first > floor && main - first < 3 {
        let row = first - 1;
        let cells: Vec<_> = sheet.row(row).iter().filter(|(_, value)| !value.is_blank()).collect();
        let short =
            cells.iter().all(|(_, v)| v.as_text().is_some_and(|t| t.chars().count() <= LONGEST && !t.contains(':')));
        if cells.is_empty() || !short {
            break;
        }
        let known = cells.iter().filter(|(at, value)| {
            let text = value.as_text().unwrap_or_default();
            let reaches_down = sheet.merge_at(*at).is_some_and(|area| area.last.row >= first);
            let joined = text_at(sheet, CellRef::new(first, at.col)).map(|below| format!("{text} {below}"));
            let known = |t: &str| vocabulary.fields(t).first().is_some_and(|(_, score)| *score >= SURE);
            reaches_down || is_time_label(text) || known(text) || joined.is_some_and(|t| known(&t))
        });
        // A lone title over the table is no heading, even if it says "Rencana Aksi".
        if known.count() * 2 < cells.len() || cells.len() < 2 && !is_group(sheet, cells[0].0, left_of(sheet, main)) {
            break;
        }
        first = row;
    }
    first
}

/// The first column of a row, wherever on the sheet its table begins.
fn left_of(sheet: &Sheet, row: u32) -> u32 {
    sheet.row(row).iter().find(|(_, value)| !value.is_blank()).map_or(0, |(at, _)| at.col)
}

/// Whether a cell is merged over some columns but does not stand over the first columns of its table: a group of headings.
fn is_group(sheet: &Sheet, at: CellRef, left: u32) -> bool {
    let wide =
        sheet.merge_at(at).is_some_and(|area| area.last.col > area.first.col && area.last.col - area.first.col <= 60);
    wide && at.col >= left + 3
}

/// Rows below the main one that belong to the heading.
fn extend_down(sheet: &Sheet, main: u32, vocabulary: &Vocabulary<'_>) -> u32 {
    let merged_to = sheet.row(main).iter().filter_map(|(at, _)| sheet.merge_at(*at)).map(|area| area.last.row);
    let mut last = merged_to.filter(|row| *row <= main + 4).max().unwrap_or(main);
    let left = left_of(sheet, main);
    while last < main + 4 {
        // A csv has blank rows where cells were merged down.
        let blank = |row: &u32| sheet.row(*row).iter().all(|(_, value)| value.is_blank());
        let row = (last + 1..=main + 4).find(|row| !blank(row)).unwrap_or(last + 1);
        let cells: Vec<_> = sheet.row(row).iter().filter(|(_, value)| !value.is_blank()).collect();
        if cells.is_empty() || is_numbering(sheet, row) {
            break;
        }
        let fits = |(at, value): &&(CellRef, Value)| {
            let text = value.shown();
            if text.chars().count() > 40 {
                return false;
            }
            let known = |t: &str| vocabulary.fields(t).first().is_some_and(|(_, score)| *score >= SURE);
            let above = text_at(sheet, CellRef::new(last, at.col));
            let joined = above.map(|a| format!("{a} {text}"));
            is_time_label(&text)
                || matches!(value, Value::Date(_))
                || value.as_text().is_some() && (known(&text) || joined.is_some_and(|t| known(&t) && at.col > left))
        };
        let fitting = cells.iter().filter(|cell| fits(cell)).count();
        let starts_data = cells.iter().any(|(_, value)| matches!(value, Value::Number(n) if *n > 2100.0));
        // Behind a blank row only what surely is a heading.
        let apart = row > last + 1 && (fitting < cells.len() || fitting < 2);
        if starts_data || apart || fitting * 3 < cells.len() * 2 || is_section_like(&cells, vocabulary) {
            break;
        }
        last = row;
    }
    last
}

/// A row such as "I | TAHAP PERSIAPAN" right under the heading is no heading.
fn is_section_like(cells: &[&(CellRef, Value)], vocabulary: &Vocabulary<'_>) -> bool {
    cells.len() <= 3
        && cells.iter().any(|(_, value)| {
            value.as_text().is_some_and(|text| {
                vocabulary.phase(text).is_some_and(|(_, score)| score >= 0.9)
                    || vocabulary.activity(text, None).is_some_and(|(_, score)| score >= 0.9)
            })
        })
}

/// A row that numbers the columns: `1 2 3`, `(1) (2)`, `a b c`, `12 = 8+9+10+11`.
pub fn is_numbering(sheet: &Sheet, row: u32) -> bool {
    let cells: Vec<_> = sheet.row(row).iter().filter(|(_, value)| !value.is_blank()).collect();
    if cells.len() < 3 {
        return false;
    }
    let numbers: Option<Vec<u32>> = cells.iter().map(|(_, value)| column_number(value)).collect();
    let Some(mut numbers) = numbers else { return false };
    let ascends = |numbers: &[u32]| numbers.windows(2).all(|pair| pair[0] <= pair[1] && pair[1] <= pair[0] + 40);
    // Columns that were moved took their numbers along: then every number from 1 on must be there.
    if !ascends(&numbers) {
        let count = numbers.len();
        numbers.sort_unstable();
        let complete = numbers[0] == 1 && numbers.windows(2).all(|pair| pair[1] - pair[0] == 1);
        if count < 5 || !complete {
            return false;
        }
    }
    numbers[0] <= 40 && numbers.last().is_some_and(|last| *last >= 3)
}

/// The number that a cell gives its column: `3`, `(3)`, `c`, `12 = 8+9+10+11`, `4a` for a part of a split column.
fn column_number(value: &Value) -> Option<u32> {
    let text = value.shown();
    let bare = fold(text.split('=').next().unwrap_or_default());
    let is_digits = |text: &str| text.bytes().all(|b| b.is_ascii_digit());
    let number: Option<u32> = match bare.as_str() {
        "" => None,
        digits if is_digits(digits) => digits.parse().ok(),
        letter if letter.len() == 1 => Some(u32::from(letter.as_bytes()[0].wrapping_sub(b'a')) + 1),
        mixed if mixed.len() <= 3 && mixed.as_bytes()[0].is_ascii_digit() => {
            mixed.trim_end_matches(|c: char| c.is_alphabetic()).parse().ok()
        }
        _ => None,
    };
    number.filter(|number| *number <= 120)
}

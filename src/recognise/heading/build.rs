//! Makes a heading of a row that holds one: its rows, and its columns by their words. Will not look at the cells below, but
//! for the parts of a code and for a sum.

use std::collections::{BTreeMap, BTreeSet};

use super::code_columns::code_columns;
use super::columns::{Claim, Clarity, claims, words_under_phases};
use super::extent::{extend_down, extend_up};
use super::reported::add_reported;
use super::shape::Heading;
use super::split_time::join_split_times;
use super::sums::{is_sum, prefer_sum};
use super::texts::{ROWS_BELOW, column_texts, is_used, spans_columns};
use crate::cells::{CellRef, Sheet, Value};
use crate::model::{Field, ROW_KEY, Unclear};
use crate::recognise::bands::is_kind_alone;
use crate::recognise::timegrid::{drop_other_years, time_columns};
use crate::recognise::vocabulary::Vocabulary;
use crate::recognise::vocabulary::scores::FIRM_COLUMN;
use crate::text::matching::{fold, years};

/// Columns of a merged area that count as columns of a heading; a title may be merged over the whole sheet. A grid of weeks has 60.
const MOST_MERGED: u32 = 120;
/// Columns of a heading that are looked at: a grid of every day of a year has some 370. What stands behind them is told as unused.
const MOST_COLUMNS: usize = 1_000;

/// The heading whose main row is given, and which does not begin above `floor`.
pub(super) fn build(sheet: &Sheet, main: u32, floor: u32, vocabulary: &Vocabulary<'_>) -> Option<Heading> {
    let first_row = extend_up(sheet, main, floor, vocabulary);
    let last_row = extend_down(sheet, main, vocabulary);
    let cols = used_columns(sheet, first_row, last_row).into_iter().take(MOST_COLUMNS).collect();
    let cols = first_block(sheet, (first_row, last_row), cols, vocabulary);
    let span = (*cols.first()?, *cols.last()?);
    let texts = |col: u32| (col, column_texts(sheet, first_row, last_row, col));
    let stacks: BTreeMap<u32, Vec<String>> =
        cols.into_iter().map(texts).filter(|(_, texts)| !texts.is_empty()).collect();
    let mut time = time_columns(sheet, first_row, last_row, &stacks);
    if let Some(year) = vocabulary.year() {
        drop_other_years(&mut time, year);
    }
    let key = stacks.iter().find(|(_, texts)| texts.iter().any(|text| text == ROW_KEY)).map(|(col, _)| *col);
    let mut taken: BTreeSet<u32> = time.iter().map(|column| column.col).chain(key).collect();
    let code = code_columns(sheet, first_row, last_row, vocabulary);
    let mut heading = Heading { first_row, last_row, span, time, key, ..Heading::default() };
    taken.extend(&code);
    let claims = candidates(sheet, &heading, &stacks, &taken, vocabulary);
    let used = stacks.keys().copied().filter(|col| is_used(sheet, last_row, *col)).collect();
    let rivals = Rivals { sheet, used, stacks: &stacks, claims: &claims };
    for claim in &claims {
        if taken.contains(&claim.col) || heading.has(claim.field) || heading.is_unclear(claim.col) {
            continue;
        }
        if let Some(unclear) = rivals.of(claim, &heading, &taken) {
            // Which of several columns of words is which, their cells tell.
            if !matches!(claim.field, Field::Description | Field::Activity | Field::Phase) {
                heading.unclear.push(unclear);
            }
            continue;
        }
        if claim.clarity == Clarity::Above {
            continue;
        }
        taken.insert(claim.col);
        heading.give(claim.field, claim.col, stacks[&claim.col].join(" "));
        if claim.score < FIRM_COLUMN || claim.rank == usize::MAX {
            heading.weak.insert(claim.field);
        }
    }
    heading.unclear.retain(|unclear| !heading.columns.contains_key(&unclear.field));
    if let Some(first) = code.first() {
        heading.texts.insert(Field::Code, stacks.get(first).map(|texts| texts.join(" ")).unwrap_or_default());
        heading.columns.insert(Field::Code, code);
    }
    add_reported(sheet, &mut heading, &stacks, &mut taken, vocabulary);
    join_split_times(&mut heading, &stacks, &mut taken, vocabulary);
    take_all_funds(sheet, &mut heading, &stacks, &mut taken, vocabulary);
    words_under_phases(&mut heading, &stacks, vocabulary);
    prefer_sum(sheet, &mut heading, &stacks, &mut taken, vocabulary);
    heading.words = stacks.iter().map(|(col, texts)| (*col, texts.join(" "))).collect();
    let strangers = stacks.into_iter().filter(|(col, _)| !taken.contains(col) && !heading.is_unclear(*col));
    heading.strangers = strangers.map(|(col, texts)| (col, texts.join(" "))).collect();
    Some(heading)
}

/// A budget that stands in a column for each fund, side by side under one heading, is the sum of them. Where one more column of
/// numbers stands there under words that nobody understands, it may be a fund too: then all are told, and none is taken.
fn take_all_funds(
    sheet: &Sheet,
    heading: &mut Heading,
    stacks: &BTreeMap<u32, Vec<String>>,
    taken: &mut BTreeSet<u32>,
    vocabulary: &Vocabulary<'_>,
) {
    let Some(first) = heading.column(Field::Budget) else { return };
    let fund = |col: u32| {
        let (lowest, above) = stacks.get(&col)?.split_last()?;
        Some((vocabulary.fund_in(lowest)?, above))
    };
    let Some((_, group)) = fund(first).filter(|(_, above)| !above.is_empty()) else { return };
    let of_group = |col: &u32| fund(*col).is_some_and(|(_, above)| above == group);
    let of_fund = heading.columns.get(&Field::Fund).cloned().unwrap_or_default();
    let is_free = |col: &u32| *col == first || !taken.contains(col) || of_fund.contains(col);
    let cols: Vec<u32> = stacks.keys().copied().filter(of_group).filter(is_free).collect();
    let below = heading.last_row + 1..=heading.last_row + ROWS_BELOW;
    let has_numbers = |col: u32| below.clone().any(|row| matches!(sheet.get(CellRef::new(row, col)), Value::Number(_)));
    let is_open = |texts: &[String]| {
        let Some((lowest, above)) = texts.split_last() else { return false };
        let is_known =
            vocabulary.sure_field(lowest).is_some() || vocabulary.is_foreign(lowest) || is_kind_alone(lowest);
        above == group && !is_known && !is_sum(texts) && fold(lowest).chars().any(char::is_alphabetic)
    };
    let open = stacks.iter().filter(|(col, texts)| !taken.contains(col) && is_open(texts)).map(|(col, _)| *col);
    let open: Vec<u32> = open.filter(|col| !cols.contains(col) && has_numbers(*col)).collect();
    if !open.is_empty() {
        let mut all = [cols, open].concat();
        all.sort_unstable();
        heading.withdraw(Field::Budget);
        let cell = |col: u32| (lowest_cell(sheet, heading.first_row, heading.last_row, col), stacks[&col].join(" "));
        let cells = all.into_iter().map(cell).collect();
        heading.unclear.push(Unclear { field: Field::Budget, cells });
        return;
    }
    heading.funds = cols.iter().filter_map(|&col| Some((col, fund(col)?.0))).collect();
    taken.extend(&cols);
    if of_fund.iter().any(|col| cols.contains(col)) {
        heading.columns.remove(&Field::Fund);
    }
    heading.columns.insert(Field::Budget, cols);
}

/// Columns in which a cell of some rows stands, or into which one is merged.
fn used_columns(sheet: &Sheet, first_row: u32, last_row: u32) -> BTreeSet<u32> {
    let filled = (first_row..=last_row).flat_map(|row| sheet.row(row)).filter(|(_, value)| !value.is_blank());
    let reach = |at: CellRef| sheet.merge_at(at).map_or(at.col, |area| area.last.col.min(at.col + MOST_MERGED));
    filled.flat_map(|(at, _)| at.col..=reach(*at)).collect()
}

/// Rows above a heading in which the title of its table stands.
const TITLE_ROWS: u32 = 3;

/// The columns of the first of several tables side by side: behind a column with nothing in it, whatever stands there names
/// again what the first one has.
fn first_block(
    sheet: &Sheet,
    (first_row, last_row): (u32, u32),
    cols: BTreeSet<u32>,
    vocabulary: &Vocabulary<'_>,
) -> BTreeSet<u32> {
    let fields = |col: u32| -> BTreeSet<Field> {
        let texts = column_texts(sheet, first_row, last_row, col);
        texts.into_iter().filter_map(|text| vocabulary.sure_field(&text)).collect()
    };
    let is_empty = |col: u32| !is_used(sheet, last_row, col);
    let list: Vec<(u32, BTreeSet<Field>)> = cols.iter().map(|col| (*col, fields(*col))).collect();
    // Of each field the last column that names it: what stands behind a gap names it too, if that is behind the gap.
    let mut last: BTreeMap<Field, u32> = BTreeMap::new();
    list.iter().for_each(|(col, fields)| fields.iter().for_each(|field| _ = last.insert(*field, *col)));
    let mut here: BTreeSet<Field> = BTreeSet::new();
    for pair in list.windows(2) {
        let (left, right) = (pair[0].0, pair[1].0);
        here.extend(&pair[0].1);
        let again = here.iter().filter(|field| last[field] >= right).count();
        let is_again = again >= 2 || here.contains(&Field::No) && last[&Field::No] >= right;
        if !is_again || right == left + 1 || !(left + 1..right).all(is_empty) {
            continue;
        }
        let of_year = |from: u32, to: u32| {
            let above = (first_row.saturating_sub(TITLE_ROWS)..first_row).flat_map(|row| sheet.row(row));
            let titles = above.filter(|(at, _)| (from..=to).contains(&at.col)).filter_map(|(_, v)| v.as_text());
            titles.map(fold).any(|title| years(&title).any(|year| vocabulary.year() == Some(year)))
        };
        // Of two tables side by side the one that is titled for the programme year is the plan.
        let there = last.values().filter(|col| **col >= right).count();
        let is_second = of_year(right, u32::MAX) && !of_year(0, left) && there >= here.len();
        let range = if is_second { right..=u32::MAX } else { 0..=left };
        return cols.range(range).copied().collect();
    }
    cols
}

/// What the columns that are not taken lay claim to, the best first.
fn candidates(
    sheet: &Sheet,
    heading: &Heading,
    stacks: &BTreeMap<u32, Vec<String>>,
    taken: &BTreeSet<u32>,
    vocabulary: &Vocabulary<'_>,
) -> Vec<Claim> {
    let rows = heading.first_row..=heading.last_row;
    let mut list: Vec<Claim> = Vec::new();
    for (&col, texts) in stacks.iter().filter(|(col, _)| !taken.contains(col)) {
        // Under a heading merged over several columns, those behind the first have no name of their own.
        let merged = rows.clone().find_map(|row| sheet.merge_at(CellRef::new(row, col)));
        if merged.is_some_and(|area| area.first.col < col && stacks.get(&area.first.col) == Some(texts)) {
            continue;
        }
        let under_group = rows.clone().any(|row| spans_columns(sheet, CellRef::new(row, col)));
        list.extend(claims(col, texts, under_group, vocabulary));
    }
    // Of two that fit as well, the one whose words are all understood.
    let order = |claim: &Claim| (claim.rank, claim.clarity, claim.col);
    list.sort_by(|a, b| b.score.total_cmp(&a.score).then_with(|| order(a).cmp(&order(b))));
    list
}

/// The columns of a heading that lay claim to the same field.
struct Rivals<'a> {
    sheet: &'a Sheet,
    /// Columns in which something stands below the heading.
    used: BTreeSet<u32>,
    stacks: &'a BTreeMap<u32, Vec<String>>,
    claims: &'a [Claim],
}

impl Rivals<'_> {
    /// The columns of which one may be that of a field, where the best claim to it is not understood and not alone, or where what
    /// stands under its name is not understood.
    fn of(&self, best: &Claim, heading: &Heading, taken: &BTreeSet<u32>) -> Option<Unclear> {
        if matches!(best.field, Field::No | Field::Unit | Field::Note | Field::Subactivity) {
            return None;
        }
        let is_open =
            |claim: &&Claim| claim.field == best.field && !taken.contains(&claim.col) && self.used.contains(&claim.col);
        let open: Vec<&Claim> = self.claims.iter().filter(is_open).collect();
        let is_same = |claim: &&&Claim| claim.col != best.col && self.stacks[&claim.col] == self.stacks[&best.col];
        let rivals: Vec<u32> = match best.clarity {
            Clarity::Whole => open.iter().filter(is_same).map(|claim| claim.col).collect(),
            Clarity::Lowest => {
                let is_level = |claim: &&&Claim| claim.col != best.col && claim.clarity == Clarity::Lowest;
                let is_named_alike = |claim: &&&Claim| self.lowest(claim.col) == self.lowest(best.col);
                open.iter().filter(is_level).filter(is_named_alike).map(|claim| claim.col).collect()
            }
            Clarity::AmongWords => {
                let is_level = |claim: &&&Claim| claim.col != best.col && claim.clarity == Clarity::AmongWords;
                open.iter().filter(is_level).map(|claim| claim.col).collect()
            }
            Clarity::Above => {
                if open.iter().any(|claim| claim.clarity != Clarity::Above) {
                    return None;
                }
                open.iter().filter(|claim| claim.col != best.col).map(|claim| claim.col).collect()
            }
        };
        if rivals.is_empty() && (best.clarity != Clarity::Above || !MUST_BE_TOLD.contains(&best.field)) {
            return None;
        }
        let mut cols = rivals;
        cols.push(best.col);
        cols.sort_unstable();
        let lowest = |col: u32| lowest_cell(self.sheet, heading.first_row, heading.last_row, col);
        Some(Unclear {
            field: best.field,
            cells: cols.into_iter().map(|col| (lowest(col), self.stacks[&col].join(" "))).collect(),
        })
    }

    fn lowest(&self, col: u32) -> Option<&String> {
        self.stacks[&col].last()
    }
}

/// The lowest cell of a heading over a column in which something stands.
fn lowest_cell(sheet: &Sheet, first_row: u32, last_row: u32, col: u32) -> CellRef {
    let cells = (first_row..=last_row).rev().map(|row| CellRef::new(row, col));
    cells.into_iter().find(|at| !sheet.get(*at).is_blank()).unwrap_or(CellRef::new(last_row, col))
}

/// Fields without which a plan cannot be judged: a heading that may be theirs is told even where it is alone.
const MUST_BE_TOLD: [Field; 4] = [Field::Budget, Field::Period, Field::Start, Field::Responsible];

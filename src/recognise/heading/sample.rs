//! The cells below a heading that may be those of actions, column by column. Will not say what a column is for.

use super::cell_kinds::{days, single_day, tells};
use super::numbering::is_numbering;
use super::shape::Heading;
use super::texts::LONGEST;
use crate::cells::CellRef;
use crate::cells::{Sheet, Value};
use crate::model::Field;
use crate::recognise::vocabulary::Vocabulary;
use crate::text::matching::{begins_with_words, fold, roman};
use crate::text::parsing::is_ditto;

/// Rows of actions that are looked at: what sixty rows do not tell, more do not tell either.
const MOST_ROWS: usize = 60;
/// Rows among which these are looked for; a table has its actions right below its heading.
const MOST_SEARCHED: usize = 3000;
/// Cells that the row of an action has at least: sections, totals and signatures have fewer.
const FEWEST_CELLS: usize = 4;
/// Cells that must agree before their column is known by them: one may be anything.
const FEWEST_AGREEING: usize = 2;
/// Share of a column's cells that must agree: offices leave one in five undone ("menyusul", a dash, a stray remark).
const MOST_CELLS: f64 = 0.8;

/// The cells of the rows below a heading that may be actions.
pub(super) struct Sample<'a> {
    sheet: &'a Sheet,
    rows: Vec<u32>,
}

/// Headings of columns in a row that begin another table below the first.
const FEWEST_HEADINGS: usize = 2;

/// Whether a row is the heading of another table: words alone, some of them names of columns.
fn opens_table(cells: &[(CellRef, Value)], vocabulary: &Vocabulary<'_>) -> bool {
    let filled = || cells.iter().filter(|(_, value)| !value.is_blank());
    let short = |value: &Value| value.as_text().is_some_and(|text| text.len() <= LONGEST);
    let is_heading = |value: &Value| value.as_text().is_some_and(|text| vocabulary.sure_field(text).is_some());
    filled().all(|(_, value)| short(value))
        && filled().filter(|(_, value)| is_heading(value)).count() >= FEWEST_HEADINGS
}

/// Whether a row begins as a total does; a sentence that begins so too is not missed among so many rows.
fn is_total(cells: &[(CellRef, Value)]) -> bool {
    let first = cells.iter().find_map(|(_, value)| value.as_text().filter(|_| !value.is_blank()));
    first.map(fold).is_some_and(|text| ["jumlah", "total", "sub"].iter().any(|word| begins_with_words(&text, word)))
}

impl<'a> Sample<'a> {
    pub(super) fn new(sheet: &'a Sheet, heading: &Heading, end: u32, vocabulary: &Vocabulary<'_>) -> Self {
        let below = sheet.cells.partition_point(|(at, _)| at.row <= heading.last_row);
        let rows = sheet.cells[below..].chunk_by(|(a, _), (b, _)| a.row == b.row);
        let rows = rows.take(MOST_SEARCHED).take_while(|cells| cells[0].0.row < end && !opens_table(cells, vocabulary));
        let is_action = |cells: &&[(CellRef, Value)]| {
            let filled = cells.iter().filter(|(_, value)| !value.is_blank()).count();
            filled >= FEWEST_CELLS && !is_total(cells) && !is_numbering(sheet, cells[0].0.row)
        };
        let rows = rows.filter(is_action).map(|cells| cells[0].0.row).take(MOST_ROWS).collect();
        Self { sheet, rows }
    }

    /// Rows in it.
    pub(super) fn len(&self) -> usize {
        self.rows.len()
    }

    /// The cells of a column, also those that are blank.
    pub(super) fn values(&self, col: u32) -> impl Iterator<Item = &'a Value> + '_ {
        self.rows.iter().map(move |&row| self.sheet.get(CellRef::new(row, col)))
    }

    /// Whether a column holds nothing but the numbers and letters of an outline, in rows of sections too.
    pub(super) fn is_enumerated(&self, col: u32) -> bool {
        let (Some(first), Some(last)) = (self.rows.first(), self.rows.last()) else { return false };
        let is_label = |text: &str| {
            let bare = text.trim().trim_end_matches(['.', ')']);
            bare.len() <= 3 && (bare.bytes().all(|b| b.is_ascii_digit()) || roman(bare).is_some() || bare.len() == 1)
        };
        let rows = first.saturating_sub(2)..=*last;
        let cells = rows.map(|row| self.sheet.get(CellRef::new(row, col))).filter(|value| !value.is_blank());
        let texts: Vec<String> = cells.map(Value::shown).collect();
        texts.len() >= FEWEST_AGREEING && texts.iter().all(|text| is_label(text))
    }

    /// The cells of a column that are not blank.
    pub(super) fn cells(&self, col: u32) -> Vec<&'a Value> {
        let all = self.rows.iter().map(|&row| self.sheet.get(CellRef::new(row, col)));
        let says_nothing = |text: &str| is_ditto(text) || matches!(text.trim(), "-" | "–" | "—");
        all.filter(|value| !value.is_blank() && !value.as_text().is_some_and(says_nothing)).collect()
    }

    /// Whether most of a column's cells pass a test, and there are at least two. Most columns fail with their first cells, and the
    /// others are not looked at then.
    pub(super) fn agrees(&self, col: u32, test: &dyn Fn(&Value) -> bool) -> bool {
        let cells = self.cells(col);
        let needed = MOST_CELLS * cells.len() as f64;
        let mut left = cells.len();
        let still_most = |value: &&Value| {
            left -= usize::from(!test(value));
            left as f64 >= needed
        };
        cells.len() >= FEWEST_AGREEING && cells.iter().all(still_most)
    }

    /// Whether the cells of a column leave no doubt that it is that of a field.
    pub(super) fn tells(&self, col: u32, field: Field, vocabulary: &Vocabulary<'_>) -> bool {
        self.agrees(col, &|value| tells(field, value, vocabulary))
    }

    /// Whether a column holds single days.
    pub(super) fn has_days(&self, col: u32) -> bool {
        self.agrees(col, &|value| single_day(value).is_some())
    }

    /// Whether the days of one column mostly come before those of another: seven of ten pairs, since offices also mistype ends.
    pub(super) fn in_order(&self, a: u32, b: u32) -> bool {
        let day = |row: u32, col: u32| days(self.sheet.get(CellRef::new(row, col)));
        let pairs: Vec<_> = self.rows.iter().filter_map(|&row| Some((day(row, a)?.0, day(row, b)?.1))).collect();
        !pairs.is_empty() && pairs.iter().filter(|(a, b)| a <= b).count() * 10 >= pairs.len() * 7
    }
}

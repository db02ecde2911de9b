//! Tells from the cells below a heading what its columns hold, where the words of the heading do not.
//! Will not overrule a heading that is known, and takes no column where two would do.

use super::extent::is_numbering;
use super::heading::Heading;
use super::kinds::{fits, is_words, single_day, tells};
use super::vocabulary::Vocabulary;
use crate::cells::CellRef;
use crate::cells::{Sheet, Value};
use crate::model::Field;
use crate::text::parsing::scale_of;

/// Rows that are looked at.
const SAMPLE: usize = 60;
/// Share of a column's cells that must agree.
const MOST: f64 = 0.8;

/// The cells of the rows below a heading that may be actions.
struct Sample<'a> {
    sheet: &'a Sheet,
    rows: Vec<u32>,
}

impl<'a> Sample<'a> {
    fn new(sheet: &'a Sheet, heading: &Heading, end: u32) -> Self {
        let mut rows: Vec<u32> = Vec::new();
        let below = sheet.cells.partition_point(|(at, _)| at.row <= heading.last_row);
        for cells in sheet.cells[below..].chunk_by(|(a, _), (b, _)| a.row == b.row) {
            let row = cells[0].0.row;
            if row >= end || rows.len() >= SAMPLE {
                break;
            }
            // Sections, totals and signatures have fewer cells.
            let filled = cells.iter().filter(|(_, value)| !value.is_blank()).count();
            if filled >= 4 && !is_numbering(sheet, row) {
                rows.push(row);
            }
        }
        Self { sheet, rows }
    }

    fn cells(&self, col: u32) -> Vec<&'a Value> {
        let all = self.rows.iter().map(|&row| self.sheet.get(CellRef::new(row, col)));
        all.filter(|value| !value.is_blank()).collect()
    }

    /// Whether most of a column's cells pass a test, and there are at least two.
    fn agrees(&self, col: u32, test: &dyn Fn(&Value) -> bool) -> bool {
        let cells = self.cells(col);
        cells.len() >= 2 && cells.iter().filter(|value| test(value)).count() as f64 >= MOST * cells.len() as f64
    }

    fn tells(&self, col: u32, field: Field, vocabulary: &Vocabulary<'_>) -> bool {
        self.agrees(col, &|value| tells(field, value, vocabulary))
    }

    /// Whether a column holds single days.
    fn has_days(&self, col: u32) -> bool {
        self.agrees(col, &|value| single_day(value).is_some())
    }

    /// Whether the days of one column mostly come before those of another.
    fn in_order(&self, a: u32, b: u32) -> bool {
        let day = |row: u32, col: u32| single_day(self.sheet.get(CellRef::new(row, col)));
        let pairs: Vec<_> = self.rows.iter().filter_map(|&row| Some((day(row, a)?, day(row, b)?))).collect();
        !pairs.is_empty() && pairs.iter().filter(|(a, b)| a <= b).count() * 10 >= pairs.len() * 7
    }
}

/// Gives columns with unknown headings to fields that have none, where the cells leave no doubt.
pub fn settle(sheet: &Sheet, heading: &mut Heading, end: u32, vocabulary: &Vocabulary<'_>) {
    let sample = Sample::new(sheet, heading, end);
    if sample.rows.len() < 2 {
        return;
    }
    release_weak(heading, &sample, vocabulary);
    settle_levels(heading, &sample, vocabulary);
    settle_ends(heading, &sample);
    if heading.strangers.is_empty() {
        return;
    }
    settle_hints(heading, &sample, vocabulary);
    for field in [Field::Code, Field::Fund] {
        settle_only(heading, &sample, vocabulary, field);
    }
    settle_dates(heading, &sample, vocabulary);
    let told =
        [Field::Budget, Field::Phase, Field::Activity, Field::Responsible, Field::Unit, Field::Target, Field::Output];
    for field in told {
        settle_only(heading, &sample, vocabulary, field);
    }
    settle_words(heading, &sample, vocabulary);
}

/// "Tahap / Kegiatan" over one column: what stands in it says which of the two it is.
fn settle_levels(heading: &mut Heading, sample: &Sample<'_>, vocabulary: &Vocabulary<'_>) {
    for (field, other) in [(Field::Phase, Field::Activity), (Field::Activity, Field::Phase)] {
        let Some(col) = heading.column(field).filter(|_| !heading.has(other)) else { continue };
        if sample.tells(col, other, vocabulary) && !sample.tells(col, field, vocabulary) {
            heading.turn(field, other);
        }
    }
}

/// A start beside a "period" of single days is a start and an end.
fn settle_ends(heading: &mut Heading, sample: &Sample<'_>) {
    let (Some(start), None, Some(period)) =
        (heading.column(Field::Start), heading.column(Field::End), heading.column(Field::Period))
    else {
        return;
    };
    if sample.has_days(start) && sample.has_days(period) && sample.in_order(start, period) {
        heading.turn(Field::Period, Field::End);
    }
}

/// Takes back what a heading got for one word of it, where another field fits its cells and this one does not.
fn release_weak(heading: &mut Heading, sample: &Sample<'_>, vocabulary: &Vocabulary<'_>) {
    const TELLING: [Field; 5] = [Field::Budget, Field::Fund, Field::Code, Field::Period, Field::Phase];
    for field in std::mem::take(&mut heading.weak) {
        let Some((col, text)) = heading.withdraw(field) else { continue };
        let scale = scale_of(&text) as f64;
        let agrees = |field: Field| sample.agrees(col, &|value| fits(field, value, scale, vocabulary));
        if !agrees(field) && TELLING.into_iter().any(agrees) {
            heading.strangers.insert(col, text);
        } else {
            heading.give(field, col, text);
        }
    }
}

/// Headings with a known word among unknown ones, where the cells do not speak against it.
fn settle_hints(heading: &mut Heading, sample: &Sample<'_>, vocabulary: &Vocabulary<'_>) {
    for (col, text) in heading.strangers.clone() {
        if vocabulary.is_other_column(&text) {
            continue;
        }
        let scale = scale_of(&text) as f64;
        for field in vocabulary.hints(&text) {
            if !heading.has(field) && sample.agrees(col, &|value| fits(field, value, scale, vocabulary)) {
                take(heading, field, col);
                break;
            }
        }
    }
}

/// Takes the one unknown column whose cells tell of a field without a column.
fn settle_only(heading: &mut Heading, sample: &Sample<'_>, vocabulary: &Vocabulary<'_>, field: Field) {
    if heading.has(field) {
        return;
    }
    let open = heading.strangers.iter().filter(|(_, text)| !vocabulary.is_other_column(text)).map(|(col, _)| *col);
    let fitting: Vec<u32> = open.filter(|&col| sample.tells(col, field, vocabulary)).collect();
    if let [col] = fitting[..] {
        take(heading, field, col);
    }
}

fn take(heading: &mut Heading, field: Field, col: u32) {
    let text = heading.strangers.remove(&col).unwrap_or_default();
    heading.give(field, col, text);
    heading.by_content.insert(field);
}

/// Unknown columns of dates: both ends, the one that is missing, or whole periods.
fn settle_dates(heading: &mut Heading, sample: &Sample<'_>, vocabulary: &Vocabulary<'_>) {
    let dated: Vec<u32> =
        heading.strangers.keys().copied().filter(|&col| sample.tells(col, Field::Period, vocabulary)).collect();
    let [start, end, period] = [Field::Start, Field::End, Field::Period].map(|field| heading.column(field));
    match (start, end, period, &dated[..]) {
        (None, None, None, [col]) if !heading.has_when() => take(heading, Field::Period, *col),
        (None, None, None, [a, b]) if !heading.has_when() && sample.in_order(*a, *b) => {
            take(heading, Field::Start, *a);
            take(heading, Field::End, *b);
        }
        (Some(start), None, None, [col]) if sample.in_order(start, *col) => take(heading, Field::End, *col),
        (None, Some(end), None, [col]) if sample.in_order(*col, end) => take(heading, Field::Start, *col),
        // "Waktu" over two columns of days: the second has no name of its own.
        (None, None, Some(first), [col])
            if *col == first + 1 && sample.has_days(first) && sample.has_days(*col) && sample.in_order(first, *col) =>
        {
            heading.turn(Field::Period, Field::Start);
            heading.by_content.insert(Field::Start);
            take(heading, Field::End, *col);
        }
        _ => {}
    }
}

/// The words of the actions: a column of sentences where the table has none, or right behind a column of mere names of
/// activities; and what comes out of them, right behind the words.
fn settle_words(heading: &mut Heading, sample: &Sample<'_>, vocabulary: &Vocabulary<'_>) {
    let is_wordy = |col: u32, least: usize| {
        let texts: Vec<&Value> = sample.cells(col).into_iter().filter(|value| is_words(value)).collect();
        let length: usize = texts.iter().filter_map(|v| v.as_text()).map(|text| text.chars().count()).sum();
        texts.len() * 5 >= sample.rows.len() * 4 && length >= texts.len() * least
    };
    let behind = |heading: &Heading, field: Field, least: usize| {
        let after = heading.column(field)?;
        let next = heading.strangers.range(after + 1..).next().map(|(col, _)| *col)?;
        let between = heading.columns.values().flatten().any(|col| (after + 1..next).contains(col));
        let is_other = vocabulary.is_other_column(&heading.strangers[&next]);
        (!between && !is_other && is_wordy(next, least)).then_some(next)
    };
    if !heading.has(Field::Description) {
        let found = match heading.column(Field::Activity) {
            Some(activity) if sample.tells(activity, Field::Activity, vocabulary) => {
                behind(heading, Field::Activity, 15)
            }
            Some(_) => None,
            None => {
                let wordy = heading.strangers.iter().filter(|(_, text)| !vocabulary.is_other_column(text));
                let wordy: Vec<u32> = wordy.map(|(col, _)| *col).filter(|&col| is_wordy(col, 15)).collect();
                if let [col] = wordy[..] { Some(col) } else { None }
            }
        };
        if let Some(col) = found {
            take(heading, Field::Description, col);
        }
    }
    if !heading.has(Field::Output)
        && heading.by_content.contains(&Field::Description)
        && let Some(col) = behind(heading, Field::Description, 8)
    {
        take(heading, Field::Output, col);
    }
}

/// Where a heading is repeated on the next page, a column means what it meant before, however few rows stand below.
pub(super) fn repeat_settled(found: &mut [Heading]) {
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

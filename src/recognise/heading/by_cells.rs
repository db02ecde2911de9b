//! Tells from the cells below a heading what its columns hold, where the words of the heading do not.
//! Will not overrule a heading that is known, and takes no column where two would do.

use super::cell_kinds::{fits, is_between, is_currency};
use super::evidence::prefer_evident;
use super::row_kinds::tell_row_kinds;
use super::sample::Sample;
use super::shape::Heading;
use super::words_by_cells::{find_words_by_cells, names_activities};
use crate::cells::{CellRef, Sheet, Value};
use crate::model::{Field, Unclear};
use crate::recognise::effort::Effort;
use crate::recognise::vocabulary::Vocabulary;
use crate::text::parsing::scale_of;

/// Rows of actions below a heading that tell anything of its columns.
const FEWEST_ROWS: usize = 2;

/// Fields whose cells are like those of no other field: they are looked for before the dates, which codes may be taken for.
const UNMISTAKABLE: [Field; 2] = [Field::Code, Field::Fund];
/// Fields whose cells are like those of a few others: they are looked for once the dates are known, amounts first.
const OTHERS: [Field; 7] =
    [Field::Budget, Field::Phase, Field::Activity, Field::Responsible, Field::Unit, Field::Target, Field::Output];

/// Times that a cell below an unknown heading is looked at: once for each of the fields above, for dates, words and hints.
const LOOKS: usize = UNMISTAKABLE.len() + OTHERS.len() + 3;

/// Gives columns with unknown headings to fields that have none, where the cells leave no doubt, as far as the effort goes.
pub(super) fn complete_by_cells(
    sheet: &Sheet,
    heading: &mut Heading,
    end: u32,
    vocabulary: &Vocabulary<'_>,
    effort: &Effort,
) {
    tell_row_kinds(sheet, heading, end);
    let sample = Sample::new(sheet, heading, end, vocabulary);
    if sample.len() < FEWEST_ROWS || !effort.spend(sample.len() * heading.weak.len()) {
        return;
    }
    release_weak(heading, &sample, vocabulary);
    pass_currency(heading, &sample);
    tell_number_from_code(heading, &sample);
    prefer_evident(heading, &sample, vocabulary);
    tell_phase_from_activity(heading, &sample, vocabulary);
    tell_end_from_period(heading, &sample);
    if heading.strangers.is_empty() && heading.unclear.is_empty()
        || !effort.spend(sample.len() * heading.strangers.len() * LOOKS)
    {
        return;
    }
    follow_hints(heading, &sample, vocabulary);
    for field in UNMISTAKABLE {
        take_only_fitting(heading, &sample, vocabulary, field);
    }
    find_dates(heading, &sample, vocabulary);
    for field in OTHERS {
        take_only_fitting(heading, &sample, vocabulary, field);
    }
    find_words_by_cells(heading, &sample, vocabulary);
    let known: Vec<Field> = heading.columns.keys().copied().collect();
    heading.unclear.retain(|unclear| !known.contains(&unclear.field));
}

/// "Tahap / Kegiatan" over one column: what stands in it says which of the two it is.
fn tell_phase_from_activity(heading: &mut Heading, sample: &Sample<'_>, vocabulary: &Vocabulary<'_>) {
    for (field, other) in [(Field::Phase, Field::Activity), (Field::Activity, Field::Phase)] {
        let Some(col) = heading.column(field).filter(|_| !heading.has(other)) else { continue };
        let names = field == Field::Phase && names_activities(sample, col, vocabulary);
        if (sample.tells(col, other, vocabulary) || names) && !sample.tells(col, field, vocabulary) {
            heading.turn(field, other);
        }
    }
}

/// A start beside a "period" of single days is a start and an end.
fn tell_end_from_period(heading: &mut Heading, sample: &Sample<'_>) {
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
        // Several columns side by side bear each other out.
        if heading.columns.get(&field).is_some_and(|cols| cols.len() > 1) {
            continue;
        }
        let Some((col, text)) = heading.withdraw(field) else { continue };
        let scale = scale_of(&text) as f64;
        if sample.is_enumerated(col) {
            heading.strangers.insert(col, text);
            continue;
        }
        let agrees = |field: Field| sample.agrees(col, &|value| fits(field, value, scale, vocabulary));
        if !agrees(field) && TELLING.into_iter().any(agrees) {
            heading.strangers.insert(col, text);
        } else {
            heading.give(field, col, text);
        }
    }
}

/// Headings with a known word among unknown ones, where the cells do not speak against it. Several that hint at the same
/// money are told, and none is taken.
fn follow_hints(heading: &mut Heading, sample: &Sample<'_>, vocabulary: &Vocabulary<'_>) {
    let mut hinted: Vec<(Field, u32)> = Vec::new();
    for (&col, text) in &heading.strangers {
        if vocabulary.is_foreign(text) {
            continue;
        }
        let scale = scale_of(text) as f64;
        let is_open = |field: &Field| {
            let is_free =
                !heading.has(*field) && (*field == Field::Budget || hinted.iter().all(|(other, _)| other != field));
            is_free && sample.agrees(col, &|value| fits(*field, value, scale, vocabulary))
        };
        let found = vocabulary.hints(text).into_iter().find(is_open);
        hinted.extend(found.map(|field| (field, col)));
    }
    let money: Vec<u32> = hinted.iter().filter(|(field, _)| *field == Field::Budget).map(|(_, col)| *col).collect();
    if money.len() > 1 {
        let cell = |col: &u32| (CellRef::new(heading.last_row, *col), heading.strangers[col].clone());
        heading.unclear.push(Unclear { field: Field::Budget, cells: money.iter().map(cell).collect() });
        heading.strangers.retain(|col, _| !money.contains(col));
        hinted.retain(|(field, _)| *field != Field::Budget);
    }
    for (field, col) in hinted {
        heading.adopt(field, col);
    }
}

/// Takes the one unknown column whose cells tell of a field without a column.
fn take_only_fitting(heading: &mut Heading, sample: &Sample<'_>, vocabulary: &Vocabulary<'_>, field: Field) {
    if heading.has(field) {
        return;
    }
    let open = heading.strangers.iter().filter(|(_, text)| !vocabulary.is_foreign(text)).map(|(col, _)| *col);
    let fitting: Vec<u32> = open.filter(|&col| sample.tells(col, field, vocabulary)).collect();
    if let [col] = fitting[..] {
        heading.adopt(field, col);
    }
}

/// Unknown columns of dates: both ends, the one that is missing, or whole periods.
fn find_dates(heading: &mut Heading, sample: &Sample<'_>, vocabulary: &Vocabulary<'_>) {
    let tells = |col: &u32| sample.tells(*col, Field::Period, vocabulary);
    let of_time = |field: Field| matches!(field, Field::Start | Field::End | Field::Period);
    // A heading under "Waktu" that is not understood may be known by its days.
    let unclear = heading.unclear.iter().filter(|unclear| of_time(unclear.field) && unclear.cells.len() == 1);
    let unclear: Vec<u32> = unclear.map(|unclear| unclear.cells[0].0.col).filter(tells).collect();
    // Days of what came of it, or of another year, are no end of it.
    let own = heading.strangers.iter().filter(|(_, text)| !vocabulary.is_foreign(text));
    let known: Vec<u32> = own.map(|(col, _)| *col).filter(tells).collect();
    let dated: Vec<u32> = if known.is_empty() { unclear } else { known };
    let was = heading.columns.clone();
    let [start, end, period] = [Field::Start, Field::End, Field::Period].map(|field| heading.column(field));
    match (start, end, period, &dated[..]) {
        (None, None, None, [col]) if !heading.has_when() => heading.adopt(Field::Period, *col),
        (None, None, None, [a, b]) if !heading.has_when() && sample.in_order(*a, *b) => {
            heading.adopt(Field::Start, *a);
            heading.adopt(Field::End, *b);
        }
        (Some(start), None, None, [col]) if sample.in_order(start, *col) => heading.adopt(Field::End, *col),
        (None, Some(end), None, [col]) if sample.in_order(*col, end) => heading.adopt(Field::Start, *col),
        // "Waktu" over two columns of days: the second has no name of its own.
        (None, None, Some(first), [col])
            if *col == first + 1 && sample.has_days(first) && sample.has_days(*col) && sample.in_order(first, *col) =>
        {
            heading.turn(Field::Period, Field::Start);
            heading.by_content.insert(Field::Start);
            heading.adopt(Field::End, *col);
        }
        // "Waktu" over three columns: a day, "s.d.", a day.
        (None, None, Some(first), [col])
            if *col == first + 2
                && sample.agrees(first + 1, &is_between)
                && sample.has_days(first)
                && sample.has_days(*col) =>
        {
            heading.turn(Field::Period, Field::Start);
            heading.by_content.insert(Field::Start);
            heading.adopt(Field::End, *col);
            heading.between.insert(first + 1);
        }
        _ => {}
    }
    if heading.columns != was {
        let taken = heading.taken();
        heading.unclear.retain(|group| !group.cells.iter().any(|(at, _)| taken.contains(&at.col)));
    }
}

/// "Kode" over 1, 1.1, 1.1.1: the numbers of an outline.
fn tell_number_from_code(heading: &mut Heading, sample: &Sample<'_>) {
    let is_split = heading.columns.get(&Field::Code).is_some_and(|cols| cols.len() > 1);
    let Some(col) = heading.column(Field::Code).filter(|_| !is_split && !heading.has(Field::No)) else { return };
    let is_number = |value: &Value| {
        let shown = value.shown().replace(',', ".");
        let parts: Vec<&str> = shown.trim_end_matches('.').split('.').collect();
        parts.len() <= 4 && parts.iter().all(|part| part.len() <= 2 && part.parse::<u32>().is_ok_and(|n| n < 30))
    };
    if sample.agrees(col, &is_number) {
        heading.turn(Field::Code, Field::No);
    }
}

/// An amount behind a column of its own for the currency, as accounts are written.
fn pass_currency(heading: &mut Heading, sample: &Sample<'_>) {
    let Some(col) = heading.column(Field::Budget) else { return };
    let is_free = !heading.is_named(col + 1) && heading.time.iter().all(|column| column.col != col + 1);
    let has_numbers = || sample.cells(col + 1).iter().any(|value| matches!(value, Value::Number(_)));
    if is_free && sample.agrees(col, &is_currency) && has_numbers() {
        heading.between.insert(col);
        heading.strangers.remove(&(col + 1));
        let text = heading.texts.get(&Field::Budget).cloned().unwrap_or_default();
        heading.give(Field::Budget, col + 1, text);
    }
}

/// Where a heading is repeated on the next page, a column means what it meant before, however few rows stand below.
pub(super) fn repeat_found(found: &mut [Heading]) {
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

//! The cells of a row, resolved once: its own cells, and the merged cells that reach into it. Nothing behind this file knows
//! a sheet. Will not interpret them.

use std::collections::BTreeMap;

use crate::cells::{CellRef, Sheet, Value};
use crate::model::Field;
use crate::recognise::heading::Heading;
use crate::recognise::others::{MonitoringTable, WordTable};
use crate::recognise::timegrid::TimeColumn;
use crate::text::parsing::is_ditto;

/// The cell that answers for a column in a row.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Answer<'a> {
    /// Its address: for a merged cell the upper left one.
    pub at: CellRef,
    /// Its value.
    pub value: &'a Value,
    /// Whether the value stands in a merged cell that began in a row above.
    pub from_above: bool,
    /// Whether the cell itself says that it repeats the one above, whose value this is.
    pub repeats: bool,
}

/// A cell of a time grid.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct TimeCell<'a> {
    /// What its column stands for.
    pub column: &'a TimeColumn,
    /// The cell, merged cells resolved: a figure may stand in one.
    pub answer: Answer<'a>,
    /// What stands in the cell itself: a mark of the schedule holds for its own cell only.
    pub own: &'a Value,
    /// Its fill, `0xRRGGBB`.
    pub fill: Option<u32>,
    /// Whether its number is shown as a percentage.
    pub percent: bool,
}

/// The cells of one row of a table.
#[derive(Debug, Clone, PartialEq)]
pub struct RowCells<'a> {
    /// Zero-based row.
    pub row: u32,
    /// The cells of the columns of fields, in the order of the fields; several for a code split over columns.
    fields: Vec<(Field, Answer<'a>)>,
    /// The cells of the time grids, in the order of their columns.
    pub time: Vec<TimeCell<'a>>,
    /// The fill of the cell with the words: the background that a marked cell stands out from.
    pub background: Option<u32>,
    /// The cell of the hidden key of the row.
    pub key: Option<Answer<'a>>,
    /// The cells of the columns of single funds, each with its fund.
    pub funds: Vec<(String, Answer<'a>)>,
}

impl<'a> RowCells<'a> {
    /// Resolves a row of a plan.
    pub fn of_plan(sheet: &'a Sheet, row: u32, heading: &'a Heading) -> Self {
        let columns = heading.columns.iter().flat_map(|(field, cols)| cols.iter().map(move |&col| (*field, col)));
        let fields = columns.map(|(field, col)| (field, answer(sheet, row, col))).collect();
        let words = heading.column(Field::Description).or_else(|| heading.column(Field::Activity));
        let background = words.and_then(|col| fill(sheet, CellRef::new(row, col)));
        let key = heading.key.map(|col| own(sheet, row, col));
        let funds = heading.funds.iter().map(|(col, fund)| (fund.clone(), answer(sheet, row, *col))).collect();
        Self { row, fields, time: time_cells(sheet, row, &heading.time), background, key, funds }
    }

    /// Resolves the months of a row that holds what came of the action above it.
    pub fn of_realised(sheet: &'a Sheet, row: u32, heading: &'a Heading) -> Vec<TimeCell<'a>> {
        time_cells(sheet, row, &heading.realised)
    }

    /// The cells of a field; several for a code split over columns, none where the table has no such column.
    pub fn all(&self, field: Field) -> &[(Field, Answer<'a>)] {
        let from = self.fields.partition_point(|(other, _)| *other < field);
        let to = self.fields.partition_point(|(other, _)| *other <= field);
        &self.fields[from..to]
    }

    /// The first cell of a field.
    pub fn get(&self, field: Field) -> Option<Answer<'a>> {
        self.all(field).first().map(|(_, answer)| *answer)
    }

    /// Every cell of the row that says something, in no order.
    pub fn told(&self) -> impl Iterator<Item = (Field, Answer<'a>)> + '_ {
        self.fields.iter().copied().filter(|(_, answer)| !answer.value.is_blank())
    }
}

/// Puts in the place of signs of repetition what stands above them, column by column.
pub fn resolve_repeats(rows: &mut [RowCells<'_>]) {
    let mut above: BTreeMap<Field, Vec<Answer<'_>>> = BTreeMap::new();
    for cells in rows {
        // A field may have several columns; each repeats what stands above in its own.
        let mut seen: BTreeMap<Field, usize> = BTreeMap::new();
        for (field, answer) in &mut cells.fields {
            let nth = seen.entry(*field).or_default();
            let known = above.entry(*field).or_default();
            let is_ditto = answer.value.as_text().is_some_and(is_ditto);
            match known.get(*nth) {
                Some(last) if is_ditto => *answer = Answer { value: last.value, repeats: true, ..*answer },
                Some(_) if !answer.value.is_blank() => known[*nth] = *answer,
                None => known.push(*answer),
                Some(_) => {}
            }
            *nth += 1;
        }
    }
}

/// The cell of one field in a row of a plan; none where the table has no such column.
pub fn cell_of<'a>(sheet: &'a Sheet, row: u32, heading: &Heading, field: Field) -> Option<Answer<'a>> {
    heading.column(field).map(|col| answer(sheet, row, col))
}

/// A row of a monitoring table.
#[derive(Debug, Clone, PartialEq)]
pub struct MonitoringRow<'a> {
    /// Zero-based row.
    pub row: u32,
    /// The cell of the number; none where the table has no such column.
    pub no: Option<Answer<'a>>,
    /// The cell of the action's words; none where the table has no such column.
    pub words: Option<Answer<'a>>,
    /// The cell of the activity, where another one has the words.
    pub activity: Option<Answer<'a>>,
    /// The cell of the code of the sub kegiatan.
    pub code: Option<Answer<'a>>,
    /// The cell of the hidden key.
    pub key: Option<Answer<'a>>,
    /// The cells of the months.
    pub time: Vec<TimeCell<'a>>,
}

impl<'a> MonitoringRow<'a> {
    /// The cells that say which action it is of.
    pub fn names(&self) -> impl Iterator<Item = Answer<'a>> {
        [self.no, self.words, self.activity, self.code].into_iter().flatten()
    }

    /// Whether any of them says something.
    pub fn is_named(&self) -> bool {
        self.names().any(|cell| !cell.value.is_blank())
    }
}

/// The rows below the heading of a monitoring table.
pub fn monitoring_rows<'a>(sheet: &'a Sheet, table: &'a MonitoringTable) -> Vec<MonitoringRow<'a>> {
    let row = |row: u32| MonitoringRow {
        row,
        no: table.no.map(|col| own(sheet, row, col)),
        words: table.description.map(|col| own(sheet, row, col)),
        activity: table.activity.map(|col| answer(sheet, row, col)),
        code: table.code.map(|col| own(sheet, row, col)),
        key: table.key.map(|col| own(sheet, row, col)),
        time: time_cells(sheet, row, &table.months),
    };
    rows_below(sheet, table.heading.1).into_iter().map(row).collect()
}

/// A row of a table of words: each cell by the key of its column, merged cells resolved.
#[derive(Debug, Clone, PartialEq)]
pub struct WordRow<'a> {
    /// Zero-based row.
    pub row: u32,
    /// The cells by key: what stands in the cell itself, and what answers for it.
    pub cells: Vec<(&'a str, Answer<'a>, Answer<'a>)>,
}

/// The rows below the heading of a table of notes or evaluations.
pub fn word_rows<'a>(sheet: &'a Sheet, table: &'a WordTable) -> Vec<WordRow<'a>> {
    let cells = |row: u32| {
        let columns = table.columns.iter();
        columns.map(|(key, &col)| (key.as_str(), own(sheet, row, col), answer(sheet, row, col))).collect()
    };
    rows_below(sheet, table.heading).into_iter().map(|row| WordRow { row, cells: cells(row) }).collect()
}

fn rows_below(sheet: &Sheet, heading: u32) -> Vec<u32> {
    let below = sheet.cells.partition_point(|(at, _)| at.row <= heading);
    let mut rows: Vec<u32> = sheet.cells[below..].iter().map(|(at, _)| at.row).collect();
    rows.dedup();
    rows
}

/// The cell itself, merged or not.
fn own(sheet: &Sheet, row: u32, col: u32) -> Answer<'_> {
    let at = CellRef::new(row, col);
    Answer { at, value: sheet.get(at), from_above: false, repeats: false }
}

/// The cells of time grids in a row.
fn time_cells<'a>(sheet: &'a Sheet, row: u32, columns: &'a [TimeColumn]) -> Vec<TimeCell<'a>> {
    let cell = |column: &'a TimeColumn| {
        let at = CellRef::new(row, column.col);
        let answer = answer(sheet, row, column.col);
        let percent = sheet.percent.binary_search(&answer.at).is_ok();
        TimeCell { column, answer, own: sheet.get(at), fill: fill(sheet, at), percent }
    };
    columns.iter().map(cell).collect()
}

/// The cell that answers for a column in a row.
fn answer(sheet: &Sheet, row: u32, col: u32) -> Answer<'_> {
    let own = CellRef::new(row, col);
    let value = sheet.get(own);
    if value.is_blank()
        && let Some(area) = sheet.merge_at(own)
        && area.first != own
        && !sheet.get(area.first).is_blank()
    {
        return Answer {
            at: area.first,
            value: sheet.get(area.first),
            from_above: area.first.row < row,
            repeats: false,
        };
    }
    Answer { at: own, value, from_above: false, repeats: false }
}

fn fill(sheet: &Sheet, at: CellRef) -> Option<u32> {
    let place = sheet.fills.binary_search_by_key(&at, |(cell, _)| *cell).ok()?;
    Some(sheet.fills[place].1)
}

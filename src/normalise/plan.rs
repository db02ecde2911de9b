//! Turns the rows of a plan table into actions. Will not check totals and will not judge.

use std::collections::BTreeMap;

use super::amounts::{Separators, amount_entry, target_entry};
use super::by_content::tell;
use super::cells::{Answer, answer, text_entry};
use super::codes::code_entry;
use super::dates::{End, Order, date_entry, grid_entries, is_marked};
use crate::cells::CellRef;
use crate::cells::Sheet;
use crate::model::{Action, Entry, Field, PlanTable, State};
use crate::recognise::PlanArea;
use crate::recognise::ledger::{Class, Ledger};
use crate::recognise::rows::{Row, Section};
use crate::recognise::timegrid::Band;
use crate::recognise::vocabulary::Vocabulary;
use crate::text::parsing::scale_of;

/// What the columns of one table decide for its cells.
pub struct TableReader<'a> {
    sheet: &'a Sheet,
    pub(super) area: &'a PlanArea,
    pub(super) vocabulary: &'a Vocabulary<'a>,
    year: i32,
    order: Order,
    separators: Separators,
    scale: i64,
    /// The column of the words, when the grid is marked by fills alone.
    by_fill: Option<u32>,
    pub(super) last_phase: Option<Entry<u8>>,
    pub(super) last_activity: Option<Entry<String>>,
    pub(super) official: bool,
}

impl<'a> TableReader<'a> {
    /// Prepares a table: learns date order, separators, scale and how its grid is marked.
    pub fn new(
        sheet: &'a Sheet,
        area: &'a PlanArea,
        vocabulary: &'a Vocabulary<'a>,
        year: i32,
        official: bool,
    ) -> Self {
        let mut order = Order::default();
        let mut separators = Separators::default();
        let actions =
            || area.rows.iter().filter_map(|row| if let Row::Action(row, _) = row { Some(*row) } else { None });
        let columns = |field: Field| area.heading.columns.get(&field).into_iter().flatten().copied();
        for row in actions() {
            for col in columns(Field::Start).chain(columns(Field::End)) {
                order.learn(sheet.get(CellRef::new(row, col)), year);
            }
            for col in columns(Field::Budget) {
                separators.learn(sheet.get(CellRef::new(row, col)));
            }
        }
        let grid: Vec<u32> = area.heading.time.iter().filter(|c| c.band == Band::Schedule).map(|c| c.col).collect();
        let any_mark = actions().any(|row| grid.iter().any(|&col| is_marked(sheet, CellRef::new(row, col), None)));
        let words = columns(Field::Description).chain(columns(Field::Activity)).next();
        let by_fill = if any_mark || sheet.fills.is_empty() { None } else { words };
        let scale = area.heading.texts.get(&Field::Budget).map_or(1, |text| scale_of(text));
        Self {
            sheet,
            area,
            vocabulary,
            year,
            order,
            separators,
            scale,
            by_fill,
            last_phase: None,
            last_activity: None,
            official,
        }
    }

    /// The table as the model knows it.
    pub fn table(&self) -> PlanTable {
        let heading = &self.area.heading;
        let mut columns: BTreeMap<Field, u32> = BTreeMap::new();
        for (field, cols) in &heading.columns {
            columns.insert(*field, cols[0]);
        }
        let has = |field: Field| columns.contains_key(&field);
        let grid = heading.time.iter().any(|column| column.band == Band::Schedule);
        let structure = self.vocabulary.structure;
        let mut missing = Vec::new();
        if !has(Field::Description) && !has(Field::Activity) {
            missing.push(Field::Description);
        }
        if !(has(Field::Period) || grid || has(Field::Start)) {
            missing.push(Field::Period);
        } else if has(Field::Start) && !has(Field::End) && !has(Field::Period) && !grid && !self.spans_in_start() {
            missing.push(Field::End);
        }
        // Words and time have several ways to be there; every other column is required or not by the structure.
        let by_other_ways = [Field::Description, Field::Activity, Field::Start, Field::End, Field::Period];
        let plain = structure.columns.iter().filter(|c| c.required && !by_other_ways.contains(&c.field));
        missing.extend(plain.map(|c| c.field).filter(|field| !has(*field)));
        PlanTable { sheet: self.area.sheet, heading_row: heading.last_row, columns, missing, money_scale: self.scale }
    }

    /// Whether a column "Mulai" in fact holds whole periods.
    fn spans_in_start(&self) -> bool {
        let Some(cols) = self.area.heading.columns.get(&Field::Start) else { return false };
        let texts =
            self.area.rows.iter().filter_map(|row| if let Row::Action(row, _) = row { Some(*row) } else { None });
        texts.filter_map(|row| self.sheet.get(CellRef::new(row, cols[0])).as_text()).any(|text| {
            matches!(crate::text::parsing::read_date(text, self.year), crate::text::parsing::DateText::Span(p, _) if p.start != p.end)
        })
    }

    /// Whether a row of an official template holds nothing but what the template brought.
    fn is_untouched(&self, row: u32) -> bool {
        let columns = &self.area.heading.columns;
        let given = [Field::No, Field::Phase, Field::Activity];
        self.official
            && columns
                .iter()
                .filter(|(field, _)| !given.contains(field))
                .all(|(_, cols)| cols.iter().all(|&col| self.sheet.get(CellRef::new(row, col)).is_blank()))
    }

    /// Reads one action row and books its cells; none for a row that an official template brought and nobody filled.
    pub fn action(&mut self, row: u32, section: &Section, ledger: &mut Ledger) -> Option<Action> {
        self.book(row, ledger);
        if self.is_untouched(row) {
            return None;
        }
        let (target, unit_in_target) = match self.cell(row, Field::Target) {
            Some(cell) => target_entry(&cell),
            None => (Entry::no_column(), None),
        };
        let mut unit = self.text(row, Field::Unit);
        if let Some(words) = unit_in_target
            && unit.value().is_none()
        {
            unit = Entry { at: target.at, raw: words.clone(), state: State::Decided(words, "dari sel target".into()) };
        }
        let phase = self.phase(row, section);
        let activity = self.activity(row, section, &phase);
        let phase = self.phase_by_activity(phase, &activity);
        let (start, end) = self.dates(row);
        let mut action = Action {
            sheet: self.area.sheet,
            row,
            no: self.text(row, Field::No),
            phase,
            activity,
            description: self.description(row),
            output: self.text(row, Field::Output),
            target,
            unit,
            start,
            end,
            responsible: self.text(row, Field::Responsible),
            code: self.code(row),
            subactivity: self.text(row, Field::Subactivity),
            fund: self.text(row, Field::Fund),
            budget: match self.cell(row, Field::Budget) {
                Some(cell) => amount_entry(&cell, self.scale, self.separators),
                None => Entry::no_column(),
            },
            note: self.text(row, Field::Note),
        };
        tell(&mut action, &self.area.heading);
        Some(action)
    }

    fn book(&self, row: u32, ledger: &mut Ledger) {
        let heading = &self.area.heading;
        let fields = heading.columns.values().flatten().copied();
        for col in fields.chain(heading.time.iter().map(|column| column.col)) {
            let cell = answer(self.sheet, row, col);
            if !cell.value.is_blank() {
                ledger.book(self.area.sheet, cell.at, Class::Used);
            }
        }
    }

    pub(super) fn cell(&self, row: u32, field: Field) -> Option<Answer<'a>> {
        let cols = self.area.heading.columns.get(&field)?;
        Some(answer(self.sheet, row, cols[0]))
    }

    fn text(&self, row: u32, field: Field) -> Entry<String> {
        self.cell(row, field).map_or_else(Entry::no_column, |cell| text_entry(&cell))
    }

    /// The words of the action: its own column, or the column of activities where there is no other.
    pub(super) fn description(&self, row: u32) -> Entry<String> {
        let columns = &self.area.heading.columns;
        let field = if columns.contains_key(&Field::Description) { Field::Description } else { Field::Activity };
        self.text(row, field)
    }

    fn dates(&self, row: u32) -> (Entry<chrono::NaiveDate>, Entry<chrono::NaiveDate>) {
        let entry =
            |field: Field, end: End| self.cell(row, field).map(|cell| date_entry(&cell, end, self.order, self.year));
        let (start, finish) = (entry(Field::Start, End::Start), entry(Field::End, End::Finish));
        let (period_start, period_end) = (entry(Field::Period, End::Start), entry(Field::Period, End::Finish));
        let told = |e: &Option<Entry<chrono::NaiveDate>>| e.as_ref().is_some_and(|e| !matches!(e.state, State::Empty));
        if start.is_some() && finish.is_some() && (told(&start) || told(&finish)) {
            return (start.unwrap_or_else(Entry::no_column), finish.unwrap_or_else(Entry::no_column));
        }
        if let (Some(a), Some(b)) = (&period_start, &period_end)
            && (told(&period_start) || !self.has_grid())
        {
            return (a.clone(), b.clone());
        }
        if self.has_grid() {
            let (a, b) = grid_entries(self.sheet, row, &self.area.heading.time, self.by_fill, self.year);
            if start.is_none() || !matches!(a.state, State::Empty) {
                return (a, b);
            }
        }
        match (start, finish) {
            // A single column "Mulai" with whole periods in it.
            (Some(start), None) => (start, entry(Field::Start, End::Finish).unwrap_or_else(Entry::no_column)),
            (start, finish) => (start.unwrap_or_else(Entry::no_column), finish.unwrap_or_else(Entry::no_column)),
        }
    }

    fn has_grid(&self) -> bool {
        self.area.heading.time.iter().any(|column| column.band == Band::Schedule)
    }

    fn code(&self, row: u32) -> Entry<String> {
        let cols = self.area.heading.columns.get(&Field::Code);
        cols.map_or_else(Entry::no_column, |cols| code_entry(self.sheet, row, cols, self.year))
    }
}

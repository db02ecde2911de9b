//! Turns the resolved rows of a plan table into actions, column by column. Will not check totals.

use std::collections::BTreeMap;

use chrono::{Datelike, NaiveDate};

use super::amounts::{Scale, Separators, amount_entry, quantity_entry, sum_entry};
use super::by_content::tell;
use super::codes::code_entry;
use super::dates::{End, Order, date_entry, grid_entries, is_signed, is_span, split_entry, to_end_of_month};
use super::entries::text_entry;
use super::fills::{Fills, Shades};
use super::outlines::without_outline;
use super::row::{Answer, RowCells};
use crate::cells::Value;
use crate::model::{Action, COLUMNS, Column, ColumnKind, Entry, Field, MoneyDoubt, PlanTable, Raw, Reason, State};
use crate::recognise::PlanArea;
use crate::recognise::ledger::{Class, Ledger};
use crate::recognise::rows::Section;
use crate::recognise::timegrid::Band;
use crate::recognise::vocabulary::Vocabulary;
use crate::text::matching::fold;
use crate::text::parsing::scale_of;

/// What the columns of one table decide for its cells.
pub struct TableReader<'a> {
    pub(super) area: &'a PlanArea,
    pub(super) vocabulary: &'a Vocabulary<'a>,
    year: i32,
    /// What the cells of each column of days say of the order of day and month.
    order: BTreeMap<Field, Order>,
    /// Of each column of money: rupiah in one of its units, and what its separators mean.
    money: BTreeMap<Field, (Scale, Separators)>,
    /// Columns of days that stand for months: all of them the first of one, under a heading that speaks of months.
    months_in: Vec<Field>,
    /// What keeps its money from being read.
    doubt: Option<MoneyDoubt>,
    /// What fills say in the grid.
    fills: Fills,
    /// Whether the words of its actions begin with the numbers of an outline.
    is_outline: bool,
    /// Whether a column *Mulai* in fact holds whole periods.
    spans_in_start: bool,
    pub(super) last_phase: Option<Entry<u8>>,
    pub(super) last_activity: Option<Entry<String>>,
    pub(super) official: bool,
}

impl<'a> TableReader<'a> {
    /// Prepares a table from the cells of its actions: learns date order, separators, scale and how its grid is marked.
    /// `has_fills` says whether fills were read on its sheet.
    pub fn new(
        area: &'a PlanArea,
        actions: &[RowCells<'_>],
        has_fills: bool,
        vocabulary: &'a Vocabulary<'a>,
        (year, official): (i32, bool),
    ) -> Self {
        let heading = &area.heading;
        let mut order: BTreeMap<Field, Order> = BTreeMap::new();
        let mut spans_in_start = false;
        let mut doubt = None;
        let mut money: BTreeMap<Field, (Scale, Separators)> = COLUMNS
            .iter()
            .filter(|column| matches!(column.kind, ColumnKind::Money(_)) && heading.has(column.field))
            .map(|column| {
                let heading = heading.texts.get(&column.field).map_or(1, |text| scale_of(text));
                let (scale, doubted) = Scale::of_table(heading, &area.units);
                doubt = doubt.or(doubted);
                (column.field, (scale, Separators::default()))
            })
            .collect();
        for cells in actions {
            // A merged cell is learned from at its own row.
            let own = |field: Field| cells.all(field).iter().filter(|(_, answer)| answer.at.row == cells.row);
            for (field, answer) in own(Field::Start).chain(own(Field::End)) {
                order.entry(*field).or_default().learn(answer.value, year);
            }
            for (field, (_, separators)) in &mut money {
                own(*field).for_each(|(_, answer)| separators.learn(answer.value));
            }
            spans_in_start |= own(Field::Start).take(1).any(|(_, answer)| is_span(answer, year));
        }
        let marks =
            |cells: &RowCells<'_>| cells.time.iter().any(|cell| cell.column.band == Band::Schedule && is_signed(cell));
        let has_words = heading.has(Field::Description) || heading.has(Field::Activity);
        let is_month = |field: &Field| {
            let names =
                heading.texts.get(field).is_some_and(|text| fold(text).split(' ').any(|w| w == "bulan" || w == "bln"));
            let cells = || actions.iter().filter_map(|cells| cells.get(*field)).filter(|cell| !cell.value.is_blank());
            let is_first = |cell: Answer<'_>| matches!(cell.value, Value::Date(day) if day.day() == 1);
            names && cells().next().is_some() && cells().all(is_first)
        };
        let months_in: Vec<Field> = [Field::End, Field::Period].into_iter().filter(is_month).collect();
        let shades = Shades::of(actions);
        let is_shaded = |cells: &RowCells<'_>| cells.time.iter().any(|cell| shades.marks(cell, cells.background));
        let fills = match (has_fills && has_words, actions.iter().any(marks)) {
            (false, _) => Fills::Nothing,
            (true, false) => Fills::Everywhere,
            // Rows that are coloured and nothing else show that colours count; where every row has signs, they decorate.
            (true, true) if actions.iter().any(|cells| !marks(cells) && is_shaded(cells)) => Fills::BesideSigns(shades),
            (true, true) => Fills::Nothing,
        };
        let words = heading.column(Field::Description).or_else(|| heading.column(Field::Activity));
        let words = actions.iter().filter_map(|cells| {
            let field = if heading.has(Field::Description) { Field::Description } else { Field::Activity };
            words.and(cells.get(field)).and_then(|answer| answer.value.as_text())
        });
        let (all, numbered) = words
            .fold((0, 0), |(all, numbered), text| (all + 1, numbered + usize::from(without_outline(text).is_some())));
        let is_outline = numbered * 10 >= all * 3 && numbered >= 2;
        Self {
            area,
            vocabulary,
            year,
            order,
            money,
            months_in,
            doubt,
            fills,
            is_outline,
            spans_in_start,
            last_phase: None,
            last_activity: None,
            official,
        }
    }

    /// The order of day and month in a column; where none of its cells decides, that of the other columns of days.
    fn order_of(&self, field: Field) -> Order {
        let own = self.order.get(&field).copied().unwrap_or_default();
        if own == Order::default() { self.order.values().fold(own, |all, other| all.or(*other)) } else { own }
    }

    /// The table as the model knows it.
    pub fn table(&self) -> PlanTable {
        let heading = &self.area.heading;
        let columns: BTreeMap<Field, u32> = heading.columns.iter().map(|(field, cols)| (*field, cols[0])).collect();
        let has = |field: Field| heading.has(field);
        let grid = self.has_grid();
        let structure = self.vocabulary.structure;
        let mut missing = Vec::new();
        if !has(Field::Description) && !has(Field::Activity) {
            missing.push(Field::Description);
        }
        if !(has(Field::Period) || grid || has(Field::Start)) {
            missing.push(Field::Period);
        } else if has(Field::Start) && !has(Field::End) && !has(Field::Period) && !grid && !self.spans_in_start {
            missing.push(Field::End);
        }
        // Words and time have several ways to be there; every other column is required or not by the structure.
        let by_other_ways = [Field::Description, Field::Activity, Field::Start, Field::End, Field::Period];
        let plain = structure.columns.iter().filter(|c| c.required && !by_other_ways.contains(&c.field));
        missing.extend(plain.filter(|c| !has(c.field)).map(|c| c.field));
        let told = |field: &Field| (*field, heading.texts.get(field).cloned().unwrap_or_default());
        PlanTable {
            sheet: self.area.sheet,
            heading_row: heading.last_row,
            columns,
            missing,
            told_by_cells: heading.by_content.iter().map(told).collect(),
            money_scale: self.money.get(&Field::Budget).map_or(1, |(scale, _)| scale.by),
            unclear: heading.unclear.clone(),
            doubt: self.doubt,
        }
    }

    /// Whether a row of an official template holds nothing but what the template brought.
    fn is_untouched(&self, cells: &RowCells<'_>) -> bool {
        let given = [Field::No, Field::Phase, Field::Activity];
        self.official && cells.told().all(|(field, answer)| given.contains(&field) || answer.from_above)
    }

    /// Reads one row and books its cells; none for a row that an official template brought and nobody filled.
    pub fn action(&mut self, cells: &RowCells<'_>, section: &Section, ledger: &mut Ledger) -> Option<Action> {
        self.book(cells, ledger);
        if self.is_untouched(cells) {
            return None;
        }
        let key = cells.key.map(|cell| cell.value.shown()).filter(|key| !key.is_empty());
        let mut action = Action { sheet: self.area.sheet, row: cells.row, key, ..Action::default() };
        let mut unit_in_target = None;
        for column in &COLUMNS {
            let words = self.read(column, cells, &mut action);
            unit_in_target = words.filter(|_| column.field == Field::Target).or(unit_in_target);
        }
        // A unit far from the target is of something else: of a price, say.
        let (target, unit) = (self.area.heading.column(Field::Target), self.area.heading.column(Field::Unit));
        let is_far = target.zip(unit).is_some_and(|(target, unit)| target.abs_diff(unit) > 2);
        let says_unit = |words: &String| words.starts_with(char::is_alphabetic) && is_far;
        let unit_in_target = unit_in_target.filter(|words| action.unit.value().is_none() || says_unit(words));
        if let Some(words) = unit_in_target
            && !action.unit.is_broken()
        {
            let state = State::Decided(words.clone(), Reason::InTarget);
            action.unit = Entry { at: action.target.at, raw: Raw::from(words), state };
        }
        if !self.area.heading.funds.is_empty() && !self.area.heading.has(Field::Fund) {
            action.fund = self.fund(cells);
        }
        let phase = self.phase(cells, section);
        action.activity = self.activity(cells, section, &phase);
        action.phase = self.phase_by_activity(phase, &action.activity);
        action.description = self.description(cells);
        (action.start, action.end) = self.dates(cells);
        tell(&mut action, &self.area.heading);
        Some(action)
    }

    /// Reads the cell of a column by its kind; gives the words behind a quantity. What stands in several columns (phase,
    /// activity, words, period) is read by itself.
    fn read(&self, column: &Column, cells: &RowCells<'_>, action: &mut Action) -> Option<String> {
        let cell = cells.get(column.field)?;
        match column.kind {
            ColumnKind::Number(entry) | ColumnKind::Text(entry) => *(entry.place)(action) = text_entry(&cell),
            ColumnKind::Code(entry) => *(entry.place)(action) = code_entry(cells.all(column.field), self.year),
            ColumnKind::Money(entry) => {
                let (scale, separators) =
                    self.money.get(&column.field).copied().unwrap_or((Scale::PLAIN, Separators::default()));
                // Columns of funds side by side may give their money in units of their own.
                let all = cells.all(column.field);
                let cols = self.area.heading.columns.get(&column.field).map_or(&[][..], Vec::as_slice);
                let scale_at = |place: usize| match cols.get(place) {
                    Some(col) if all.len() > 1 => {
                        let own = self.area.heading.words.get(col).map_or(1, |text| scale_of(text));
                        Scale::of_table(own, &self.area.units).0
                    }
                    _ => scale,
                };
                let parts = all.iter().enumerate();
                let parts = parts.map(|(place, (_, part))| amount_entry(part, scale_at(place), separators));
                *(entry.place)(action) = sum_entry(parts.collect());
            }
            ColumnKind::Quantity(entry) => {
                let (quantity, words) = quantity_entry(&cell);
                *(entry.place)(action) = quantity;
                return words;
            }
            ColumnKind::Day(entry) => {
                *(entry.place)(action) = date_entry(&cell, End::Start, self.order_of(column.field), self.year)
            }
            ColumnKind::Phase(_) | ColumnKind::Activity(_) | ColumnKind::Description(_) | ColumnKind::Period => {}
        }
        None
    }

    /// The funds in whose columns an amount stands.
    fn fund(&self, cells: &RowCells<'_>) -> Entry<String> {
        let (scale, separators) =
            self.money.get(&Field::Budget).copied().unwrap_or((Scale::PLAIN, Separators::default()));
        let is_given = |answer: &Answer<'_>| {
            let amount = amount_entry(answer, scale, separators);
            amount.value().is_some_and(|amount| amount.is_positive())
        };
        let given: Vec<&(String, Answer<'_>)> = cells.funds.iter().filter(|(_, answer)| is_given(answer)).collect();
        let Some((_, first)) = given.first() else { return Entry::no_column() };
        let names = given.iter().map(|(name, _)| name.as_str()).collect::<Vec<_>>().join(" dan ");
        Entry { at: Some(first.at), raw: Raw::from(names.as_str()), state: State::Decided(names, Reason::FundOfColumn) }
    }

    fn book(&self, cells: &RowCells<'_>, ledger: &mut Ledger) {
        // What was realised is booked where it is read.
        let schedule = cells.time.iter().filter(|cell| cell.column.band == Band::Schedule);
        let of_grid = schedule.map(|cell| cell.answer).filter(|answer| !answer.value.is_blank());
        for answer in cells.told().map(|(_, answer)| answer).chain(of_grid) {
            ledger.book(self.area.sheet, answer.at, Class::Used);
        }
        cells.key.iter().for_each(|key| ledger.book(self.area.sheet, key.at, Class::Furniture));
    }

    /// The words of the action: its own column, or the column of activities where there is no other.
    pub(super) fn description(&self, cells: &RowCells<'_>) -> Entry<String> {
        let cell = cells.get(Field::Description).or_else(|| cells.get(Field::Activity));
        let mut entry = cell.map_or_else(Entry::no_column, |cell| text_entry(&cell));
        if self.is_outline
            && let State::Sure(text) | State::Decided(text, _) = &entry.state
            && let Some(words) = without_outline(text)
        {
            entry.state = State::Decided(words.to_owned(), Reason::WithoutNumber);
        }
        entry
    }

    fn dates(&self, cells: &RowCells<'_>) -> (Entry<NaiveDate>, Entry<NaiveDate>) {
        let entry = |field: Field, end: End| {
            let all = cells.all(field);
            let cols = self.area.heading.columns.get(&field)?;
            let of_part = |col: &u32| self.area.heading.time_parts.get(col).copied();
            let parts = all.iter().zip(cols).filter_map(|((_, answer), col)| Some((of_part(col)?, *answer)));
            let parts: Vec<_> = parts.collect();
            if parts.len() > 1 {
                return Some(split_entry(&parts, end, self.order_of(field), self.year));
            }
            let read = |cell: &Answer<'_>| date_entry(cell, end, self.order_of(field), self.year);
            let entry = cells.get(field).map(|cell| read(&cell))?;
            Some(if end == End::Finish && self.months_in.contains(&field) { to_end_of_month(entry) } else { entry })
        };
        let (start, finish) = (entry(Field::Start, End::Start), entry(Field::End, End::Finish));
        let (period_start, period_end) = (entry(Field::Period, End::Start), entry(Field::Period, End::Finish));
        let told = |e: &Option<Entry<NaiveDate>>| e.as_ref().is_some_and(|e| !matches!(e.state, State::Empty));
        if start.is_some() && finish.is_some() && (told(&start) || told(&finish)) {
            return (start.unwrap_or_default(), finish.unwrap_or_default());
        }
        if let (Some(a), Some(b)) = (&period_start, &period_end)
            && (told(&period_start) || !self.has_grid())
        {
            return (a.clone(), b.clone());
        }
        if self.has_grid() {
            let (a, b) = grid_entries(cells, &self.fills, self.year);
            if start.is_none() || !matches!(a.state, State::Empty) {
                return (a, b);
            }
        }
        match (start, finish) {
            // A single column "Mulai" with whole periods in it.
            (Some(start), None) => (start, entry(Field::Start, End::Finish).unwrap_or_default()),
            (start, finish) => (start.unwrap_or_default(), finish.unwrap_or_default()),
        }
    }

    fn has_grid(&self) -> bool {
        self.area.heading.time.iter().any(|column| column.band == Band::Schedule)
    }
}

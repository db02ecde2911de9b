//! Monitoring, monthly notes and quarterly evaluations as values. Will not judge them.

use std::collections::BTreeMap;

use super::amounts::{Separators, amount_entry};
use super::cells::answer;
use crate::cells::CellRef;
use crate::cells::{Sheet, Value};
use crate::model::{Action, Entry, Evaluation, Note, Progress, State};
use crate::recognise::ledger::{Class, Ledger};
use crate::recognise::others::{MonitoringTable, WordTable};
use crate::recognise::timegrid::{Band, TimeColumn};
use crate::text::matching::{common_words, fold, roman};
use crate::text::parsing::{DateText, month_by_name, read_date, read_quantity};

/// Progress from a monitoring table; rows that match no action stay unused. `plan` is the heading row of the plan whose rows
/// this table follows one by one, if it does.
pub fn monitoring(
    sheet: &Sheet,
    table: &MonitoringTable,
    actions: &[Action],
    plan: Option<u32>,
    ledger: &mut Ledger,
) -> Vec<Progress> {
    let mut list = Vec::new();
    let mut rows: Vec<u32> = sheet.cells.iter().map(|(at, _)| at.row).filter(|row| *row > table.heading.1).collect();
    rows.dedup();
    let fraction = is_fraction(sheet, &table.months, &rows);
    let named = Named::new(actions);
    for row in rows {
        let says_something = table.months.iter().any(|c| !sheet.get(CellRef::new(row, c.col)).is_blank());
        let matched = named.find(sheet, table, row, actions).or_else(|| by_place(sheet, table, row, actions, plan?));
        let labels = [table.no, table.description];
        let Some(action) = matched else {
            // The template numbers all its rows; those without a plan and without figures are furniture.
            if !says_something {
                labels
                    .iter()
                    .flatten()
                    .for_each(|&col| ledger.book(table.sheet, CellRef::new(row, col), Class::Furniture));
            }
            continue;
        };
        labels.iter().flatten().for_each(|&col| ledger.book(table.sheet, CellRef::new(row, col), Class::Furniture));
        list.extend(row_progress(sheet, table.sheet, row, &table.months, action, fraction, ledger));
    }
    list.sort_by_key(|p| (p.action, p.month));
    list
}

/// Progress of one row from its month columns; also used for plans that carry their own realisation.
pub fn row_progress(
    sheet: &Sheet,
    index: usize,
    row: u32,
    months: &[TimeColumn],
    action: usize,
    fraction: bool,
    ledger: &mut Ledger,
) -> Vec<Progress> {
    let mut list = Vec::new();
    for month in 1..=12 {
        let column =
            |band: Band| months.iter().find(|c| c.band == band && c.month + c.span - 1 == month).map(|c| c.col);
        let physical =
            column(Band::Physical).map_or_else(Entry::no_column, |col| percent_entry(sheet, row, col, fraction));
        let spent = column(Band::Spending)
            .map_or_else(Entry::no_column, |col| amount_entry(&answer(sheet, row, col), 1, Separators::default()));
        let is_told = |raw: &str, at: Option<CellRef>| at.is_some() && !raw.is_empty();
        for (raw, at) in [(&physical.raw, physical.at), (&spent.raw, spent.at)] {
            if let Some(at) = at.filter(|_| is_told(raw, at)) {
                ledger.book(index, at, Class::Used);
            }
        }
        if is_told(&physical.raw, physical.at) || is_told(&spent.raw, spent.at) {
            list.push(Progress { action, month, physical, spent, sheet: index });
        }
    }
    list
}

fn percent_entry(sheet: &Sheet, row: u32, col: u32, fraction: bool) -> Entry<f64> {
    let cell = answer(sheet, row, col);
    let raw = cell.value.shown();
    let state = match cell.value {
        Value::Blank => State::Empty,
        Value::Number(n) if fraction => State::Decided(n * 100.0, "pecahan dibaca sebagai persen".into()),
        Value::Number(n) => State::Sure(*n),
        Value::Text(text) if !text.trim().is_empty() => match read_quantity(text) {
            Some((n, unit)) if unit.as_deref().is_none_or(|u| u == "%" || u == "persen") => State::Sure(n),
            _ if matches!(text.trim(), "-" | "–") => State::Empty,
            _ => State::Unreadable("bukan persen".into()),
        },
        Value::Text(_) => State::Empty,
        _ => State::Unreadable("bukan persen".into()),
    };
    Entry { at: Some(cell.at), raw, state }
}

/// Whether the physical columns hold fractions (0,35) because the cells are formatted as percent.
pub fn is_fraction(sheet: &Sheet, months: &[TimeColumn], rows: &[u32]) -> bool {
    let columns = || months.iter().filter(|c| c.band == Band::Physical);
    let numbers: Vec<f64> = rows
        .iter()
        .flat_map(|&row| columns().map(move |c| CellRef::new(row, c.col)))
        .filter_map(|at| if let Value::Number(n) = sheet.get(at) { Some(*n) } else { None })
        .collect();
    numbers.iter().all(|n| (0.0..=1.0).contains(n)) && numbers.iter().any(|n| *n > 0.0 && *n < 1.0)
}

/// The actions of a plan by their words and by their numbers.
struct Named {
    words: BTreeMap<String, Vec<usize>>,
    numbers: BTreeMap<String, Vec<usize>>,
}

impl Named {
    fn new(actions: &[Action]) -> Self {
        let (mut words, mut numbers): (BTreeMap<_, Vec<usize>>, BTreeMap<_, Vec<usize>>) = Default::default();
        for (i, action) in actions.iter().enumerate() {
            words.entry(fold(&action.description.raw)).or_default().push(i);
            numbers.entry(bare_number(&action.no.raw)).or_default().push(i);
        }
        Self { words, numbers }
    }

    /// The action of a monitoring row: by its words when they are those of one action, else by its number, unless its
    /// words are altogether other words.
    fn find(&self, sheet: &Sheet, table: &MonitoringTable, row: u32, actions: &[Action]) -> Option<usize> {
        let text = |col: Option<u32>| col.map(|col| sheet.get(CellRef::new(row, col)).shown()).unwrap_or_default();
        let (words, number) = (fold(&text(table.description)), bare_number(&text(table.no)));
        let listed = |map: &BTreeMap<String, Vec<usize>>, key: &str| match key {
            "" => Vec::new(),
            key => map.get(key).cloned().unwrap_or_default(),
        };
        match (&listed(&self.words, &words)[..], &listed(&self.numbers, &number)[..]) {
            ([one], _) => Some(*one),
            ([], [one]) => {
                let is_other = !words.is_empty() && common_words(&words, &fold(&actions[*one].description.raw)) < 0.3;
                (!is_other).then_some(*one)
            }
            (several, numbers) => several.iter().copied().find(|i| numbers.contains(i)),
        }
    }
}

fn bare_number(text: &str) -> String {
    text.trim_end_matches('.').to_owned()
}

/// The action in the same place of the plan, for a row whose words are a formula without its result, as programs that do
/// not calculate leave it.
fn by_place(sheet: &Sheet, table: &MonitoringTable, row: u32, actions: &[Action], plan: u32) -> Option<usize> {
    let words = sheet.get(CellRef::new(row, table.description?));
    let place = row - table.heading.1;
    actions.iter().position(|action| *words == Value::Uncalculated && action.row == plan + place)
}

/// Monthly notes.
pub fn notes(sheet: &Sheet, table: &WordTable, year: i32, ledger: &mut Ledger) -> Vec<Note> {
    let rows = word_rows(sheet, table, ledger);
    let fields = |row: &Row| (row.text("kendala"), row.text("tindak_lanjut"), row.text("bukti"));
    rows.iter()
        .map(|row| {
            let (obstacle, follow_up, evidence) = fields(row);
            Note {
                month: month_of(&row.text("bulan"), year),
                obstacle,
                follow_up,
                evidence,
                at: (table.sheet, row.row),
            }
        })
        .filter(|note| !(note.obstacle.is_empty() && note.follow_up.is_empty() && note.evidence.is_empty()))
        .collect()
}

/// Quarterly evaluations.
pub fn evaluations(sheet: &Sheet, table: &WordTable, ledger: &mut Ledger) -> Vec<Evaluation> {
    let rows = word_rows(sheet, table, ledger);
    rows.iter()
        .map(|row| Evaluation {
            quarter: quarter_of(&row.text("triwulan")),
            drivers: row.text("pendorong"),
            barriers: row.text("penghambat"),
            follow_up: row.text("tindak_lanjut"),
            at: (table.sheet, row.row),
        })
        .filter(|e| !(e.drivers.is_empty() && e.barriers.is_empty() && e.follow_up.is_empty()))
        .collect()
}

struct Row<'a> {
    sheet: &'a Sheet,
    table: &'a WordTable,
    row: u32,
}

impl Row<'_> {
    fn text(&self, key: &str) -> String {
        let Some(&col) = self.table.columns.get(key) else { return String::new() };
        let text = answer(self.sheet, self.row, col).value.shown();
        if matches!(text.as_str(), "-" | "–") { String::new() } else { text }
    }
}

fn word_rows<'a>(sheet: &'a Sheet, table: &'a WordTable, ledger: &mut Ledger) -> Vec<Row<'a>> {
    let mut numbers: Vec<u32> = sheet.cells.iter().map(|(at, _)| at.row).filter(|row| *row > table.heading).collect();
    numbers.dedup();
    let period = table.columns.get("bulan").or_else(|| table.columns.get("triwulan")).copied();
    for &row in &numbers {
        let words = table.columns.values().filter(|col| Some(**col) != period);
        let told = words.clone().any(|&col| !sheet.get(CellRef::new(row, col)).is_blank());
        for &col in table.columns.values() {
            ledger.book(table.sheet, CellRef::new(row, col), if told { Class::Used } else { Class::Furniture });
        }
    }
    numbers.into_iter().map(|row| Row { sheet, table, row }).collect()
}

fn month_of(text: &str, year: i32) -> Option<u32> {
    use chrono::Datelike;
    if let Some(month) = month_by_name(text.trim()) {
        return Some(month);
    }
    if let Ok(number) = text.trim().parse::<u32>() {
        return (1..=12).contains(&number).then_some(number);
    }
    match read_date(text, year) {
        DateText::Span(period, _) => Some(period.start.month()),
        _ => None,
    }
}

fn quarter_of(text: &str) -> Option<u32> {
    let folded = fold(text);
    let last = folded.split(' ').find(|word| roman(word).is_some() || word.parse::<u32>().is_ok_and(|n| n <= 4));
    let glued = folded.trim_start_matches(|c: char| c.is_alphabetic() && c != 'i' && c != 'v').to_owned();
    let number = last.or(Some(glued.as_str())).and_then(|word| word.parse().ok().or_else(|| roman(word)));
    number.filter(|n| (1..=4).contains(n))
}

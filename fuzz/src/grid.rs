//! Workbooks written as text, so that a fuzzer can change them and a person can read them. Will not read any file format.
//!
//! A line is a row, `|` stands between cells. `---name` begins a sheet (`---~name` a hidden one), `+7` skips seven rows.
//! `<` belongs to the merged cell on its left, `^` to the one above. `*` before a value fills the cell. A value is a number,
//! `@2022-01-31`, `#REF!`, `=` (a formula without its result), `!` (true), or text; `'` before text keeps it text.

use std::collections::BTreeMap;

use ripp::cells::{Area, CellRef};
use ripp::cells::{Format, Sheet, Value, Workbook};

/// Bounds that keep a run short.
const ROWS: usize = 80;
const COLS: usize = 60;
const SHEETS: usize = 4;

/// The workbook that a text describes.
pub fn parse(text: &str) -> Workbook {
    let mut sheets: Vec<Draft> = vec![Draft::new("Lembar1", true)];
    for line in text.lines().take(ROWS * SHEETS) {
        if let Some(name) = line.strip_prefix("---") {
            if sheets.len() == 1 && sheets[0].row == 0 {
                sheets.clear();
            }
            if sheets.len() == SHEETS {
                break;
            }
            let hidden = name.starts_with('~');
            sheets.push(Draft::new(name.trim_start_matches('~').trim(), !hidden));
            continue;
        }
        let Some(sheet) = sheets.last_mut() else { break };
        match line.strip_prefix('+').and_then(|n| n.trim().parse::<u32>().ok()) {
            Some(skip) => sheet.row += skip.min(3000),
            None => sheet.line(line),
        }
    }
    let sheets = sheets.into_iter().map(Draft::finish).collect();
    Workbook { format: Format::Xlsx, sheets, properties: Vec::new(), modified: None }
}

/// A sheet while it is read.
struct Draft {
    name: String,
    visible: bool,
    row: u32,
    cells: BTreeMap<CellRef, Value>,
    /// The first cell of the merged area that a cell belongs to.
    roots: BTreeMap<CellRef, CellRef>,
    fills: Vec<(CellRef, u32)>,
}

impl Draft {
    fn new(name: &str, visible: bool) -> Self {
        let name = name.chars().take(31).collect();
        Self { name, visible, row: 0, cells: BTreeMap::new(), roots: BTreeMap::new(), fills: Vec::new() }
    }

    fn line(&mut self, line: &str) {
        for (col, cell) in line.split('|').take(COLS).enumerate() {
            let at = CellRef::new(self.row, col as u32);
            let cell = cell.trim();
            let neighbour = match cell {
                "<" if col > 0 => Some(CellRef::new(at.row, at.col - 1)),
                "^" if at.row > 0 => Some(CellRef::new(at.row - 1, at.col)),
                _ => None,
            };
            if let Some(neighbour) = neighbour {
                let root = self.roots.get(&neighbour).copied().unwrap_or(neighbour);
                self.roots.insert(neighbour, root);
                self.roots.insert(at, root);
                continue;
            }
            let bare = cell.strip_prefix('*').unwrap_or(cell);
            if bare.len() < cell.len() {
                self.fills.push((at, 0x99_CC00));
            }
            let value = value(bare);
            if value != Value::Blank {
                self.cells.insert(at, value);
            }
        }
        self.row += 1;
    }

    fn finish(self) -> Sheet {
        let mut areas: BTreeMap<CellRef, Area> = BTreeMap::new();
        for (&at, &root) in &self.roots {
            let area = areas.entry(root).or_insert(Area { first: root, last: root });
            area.last = CellRef::new(area.last.row.max(at.row), area.last.col.max(at.col));
            area.first = CellRef::new(area.first.row.min(at.row), area.first.col.min(at.col));
        }
        Sheet {
            name: Some(self.name),
            visible: self.visible,
            cells: self.cells.into_iter().collect(),
            merged: areas.into_values().filter(|area| area.first != area.last).collect(),
            lost: 0,
            cut: Vec::new(),
            fills: self.fills,
            percent: Vec::new(),
            above: None,
        }
    }
}

fn value(text: &str) -> Value {
    if let Some(rest) = text.strip_prefix('\'') {
        return Value::Text(rest.replace('¶', "\n"));
    }
    if let Some(day) = text.strip_prefix('@').and_then(|day| day.parse().ok()) {
        return Value::Date(day);
    }
    match text {
        "" => Value::Blank,
        "=" => Value::Uncalculated,
        "!" => Value::Bool(true),
        _ if text.starts_with('#') => Value::Error(text.to_owned()),
        _ => match text.parse::<f64>() {
            Ok(number) if number.is_finite() => Value::Number(number),
            _ => Value::Text(text.replace('¶', "\n")),
        },
    }
}

/// The text of a workbook: what lies beyond the bounds is left out.
pub fn print(workbook: &Workbook) -> String {
    let mut out = String::new();
    for sheet in workbook.sheets.iter().take(SHEETS) {
        let hidden = if sheet.visible { "" } else { "~" };
        out.push_str(&format!("---{hidden}{}\n", sheet.name.as_deref().unwrap_or_default()));
        let last = |col: bool| sheet.cells.iter().map(|(at, _)| if col { at.col } else { at.row }).max().unwrap_or(0);
        for row in 0..=last(false).min(ROWS as u32) {
            let cells: Vec<String> =
                (0..=last(true).min(COLS as u32)).map(|col| printed(sheet, CellRef::new(row, col))).collect();
            out.push_str(cells.join("|").trim_end_matches('|'));
            out.push('\n');
        }
    }
    out
}

fn printed(sheet: &Sheet, at: CellRef) -> String {
    let fill = if sheet.fills.iter().any(|(cell, _)| *cell == at) { "*" } else { "" };
    let merged = sheet.merge_at(at).filter(|area| area.first != at && sheet.get(at).is_blank());
    if let Some(area) = merged {
        return if at.col > area.first.col { "<".into() } else { "^".into() };
    }
    let text = match sheet.get(at) {
        Value::Text(text) => {
            let plain = text.replace(['\n', '\r'], "¶").replace('|', "/");
            if value(plain.trim()) == Value::Text(text.clone()) { plain } else { format!("'{plain}") }
        }
        Value::Number(number) => number.to_string(),
        Value::Date(day) => format!("@{day}"),
        Value::Uncalculated => "=".into(),
        Value::Bool(_) => "!".into(),
        Value::Error(code) => code.clone(),
        Value::Blank => String::new(),
    };
    format!("{fill}{text}")
}

/// The same workbook with everything some rows further down and some columns further right.
pub fn shifted(workbook: &Workbook, rows: u32, cols: u32) -> Workbook {
    let moved = |at: CellRef| CellRef::new(at.row + rows, at.col + cols);
    let mut workbook = workbook.clone();
    for sheet in &mut workbook.sheets {
        sheet.cells.iter_mut().for_each(|(at, _)| *at = moved(*at));
        sheet.fills.iter_mut().for_each(|(at, _)| *at = moved(*at));
        sheet.percent.iter_mut().for_each(|at| *at = moved(*at));
        sheet.merged.iter_mut().for_each(|area| *area = Area { first: moved(area.first), last: moved(area.last) });
    }
    workbook
}

//! The sheet `Anggaran`: budgets by pemda and phase, by pemda and fund, by phase and fund. Will not allot money that
//! names no phase or fund: it has a column of its own.

use std::collections::BTreeMap;

use rust_xlsxwriter::{Worksheet, XlsxError};

use crate::cells::column_letters;

use super::cell_style::{CellStyle, Styles};
use super::cell_writer::put;
use super::datum::Datum;
use super::facts::{ActionRow, Facts, same};
use super::formula::{Equals, plain, sum_where};
use super::page::TOP;
use crate::money::Rupiah;
use crate::spreadsheet::Text;

const BUDGET: &str = "tblRencana[Anggaran (Rp)]";
/// Funds beyond these go to the rest.
const MOST_FUNDS: usize = 14;

/// One axis of a cross table: what is named, and which column of the plan it is compared with.
struct Axis {
    /// Heading over the names.
    title: &'static str,
    column: &'static str,
    /// Names, as shown; numbers of phases are compared as numbers.
    names: Vec<String>,
    /// Text compared, where it is not the name.
    number: Option<Vec<u8>>,
    /// Heading of the rest.
    rest: &'static str,
}

/// Writes the sheet.
pub(crate) fn write(sheet: &mut Worksheet, facts: &Facts, styles: &Styles) -> Result<(), XlsxError> {
    sheet.set_column_width(0, 34)?;
    let funds = funds(facts);
    sheet.set_column_range_width(1, (funds.names.len() as u16 + 3).max(6), 17)?;
    let (governments, phases) = (governments(facts), phases(facts));
    let mut row = TOP;
    let blocks = [
        ("A. Menurut pemerintah daerah dan tahap", &governments, &phases),
        ("B. Menurut pemerintah daerah dan sumber dana", &governments, &funds),
        ("C. Menurut tahap dan sumber dana", &phases, &funds),
    ];
    for (title, rows, columns) in blocks {
        sheet.put_text(row, 0, format!("{title} (Rp)"), &styles.section)?;
        row = cross(sheet, facts, styles, row + 1, (rows, columns))? + 1;
    }
    sheet.set_freeze_panes(TOP, 1)?;
    Ok(())
}

/// Writes a cross table under its heading row and gives the row under it.
fn cross(
    sheet: &mut Worksheet,
    facts: &Facts,
    styles: &Styles,
    top: u32,
    (down, across): (&Axis, &Axis),
) -> Result<u32, XlsxError> {
    let sums = sums(facts, down, across);
    let rest_col = across.names.len() as u16 + 1;
    let heads = [down.title].into_iter().chain(across.names.iter().map(String::as_str));
    for (col, head) in heads.chain([across.rest, "Jumlah", "Bagian (%)"]).enumerate() {
        put(sheet, styles, (top, col as u16), Datum::text(head), &styles.head)?;
    }
    sheet.set_row_height(top, 34)?;
    let has_rest = down.number.is_some();
    let lines = down.names.len() + usize::from(has_rest);
    let last = top + lines as u32;
    for line in 0..=lines {
        let row = top + 1 + line as u32;
        let total = line == lines;
        let format = |style| if total { styles.total(style) } else { styles.lined(style) };
        let name = match down.names.get(line) {
            _ if total => "Jumlah",
            Some(name) => name,
            None => down.rest,
        };
        put(sheet, styles, (row, 0), Datum::text(name), format(CellStyle::Wrap))?;
        let of = |col: usize| if total { column_sum(&sums, col) } else { sums[line][col] };
        for col in 1..=rest_col {
            let letter = column_letters(u32::from(col));
            let formula = if total {
                format!("SUM({letter}{}:{letter}{})", top + 2, last + 1)
            } else {
                cell_formula((down, line), (across, col as usize - 1), (top, row))
            };
            let value = of(col as usize - 1);
            put(sheet, styles, (row, col), Datum::formula_rupiah(formula, value), format(CellStyle::Ledger))?;
        }
        let all: Rupiah = (0..usize::from(rest_col)).map(of).sum();
        let grand: Rupiah = sums.iter().flatten().sum();
        let ends = column_letters(u32::from(rest_col));
        let formula = format!("SUM(B{}:{ends}{})", row + 1, row + 1);
        put(sheet, styles, (row, rest_col + 1), Datum::formula_rupiah(formula, all), format(CellStyle::Ledger))?;
        let sum = column_letters(u32::from(rest_col) + 1);
        let formula = format!("IF({sum}${0}>0,{sum}{1}/{sum}${0}*100,0)", last + 2, row + 1);
        let share = if grand.is_positive() { all.ratio(grand) * 100.0 } else { 0.0 };
        put(sheet, styles, (row, rest_col + 2), Datum::formula(formula, share), format(CellStyle::Percent))?;
    }
    let row = last + 2;
    put(sheet, styles, (row, 0), Datum::text("Selisih dengan lembar Rencana Aksi"), &styles.note)?;
    let sum = column_letters(u32::from(rest_col) + 1);
    let formula = facts.slack.difference(&format!("{sum}{row}"), &format!("SUM({BUDGET})"));
    put(sheet, styles, (row, rest_col + 1), Datum::formula(formula, 0.0), &styles.note_number)?;
    Ok(row + 1)
}

/// The formula of a cell: what meets both names, or what is left of the row.
fn cell_formula((down, line): (&Axis, usize), (across, col): (&Axis, usize), (top, row): (u32, u32)) -> String {
    let before = column_letters(col as u32);
    let named = match col {
        0 => "0".to_owned(),
        _ => format!("SUM(B{0}:{before}{0})", row + 1),
    };
    let rest_of_all = |all: String| format!("{all}-{named}");
    let head = format!("{}${}", column_letters(col as u32 + 1), top + 1);
    let left = down.names.get(line).map(|name| condition(down, line, name, format!("$A{}", row + 1)));
    let above = across.names.get(col).map(|name| condition(across, col, name, head));
    match (left, above) {
        (Some(left), Some(above)) => sum_where(BUDGET, &[left, above]),
        (Some(left), None) => rest_of_all(sum_where(BUDGET, &[left])),
        // The rows of the rest take what the rows above leave of the whole.
        (None, Some(above)) => {
            let letter = column_letters(col as u32 + 1);
            format!("{}-SUM({letter}{}:{letter}{row})", sum_where(BUDGET, &[above]), top + 2)
        }
        (None, None) => {
            let end = column_letters(col as u32 + 1);
            format!("SUM({BUDGET})-SUM(B{}:{end}{row})-{named}", top + 2)
        }
    }
}

fn condition<'a>(side: &'a Axis, index: usize, name: &'a str, cell: String) -> Equals<'a> {
    match &side.number {
        // A criterion that is a number is compared as one; the text is only asked whether it is harmless.
        Some(numbers) => Equals { column: side.column, with: numbers[index].to_string(), text: "angka" },
        None => Equals { column: side.column, with: cell, text: name },
    }
}

/// Rupiah by row and column of a cross table, the rest last.
fn sums(facts: &Facts, down: &Axis, across: &Axis) -> Vec<Vec<Rupiah>> {
    let lines = down.names.len() + usize::from(down.number.is_some());
    let mut sums = vec![vec![Rupiah::NONE; across.names.len() + 1]; lines];
    let mut seen: BTreeMap<(String, String), (usize, usize)> = BTreeMap::new();
    for row in &facts.plan {
        let key = (text_of(facts, row, down.column), text_of(facts, row, across.column));
        let (line, col) = *seen.entry(key).or_insert_with_key(|(left, above)| (find(down, left), find(across, above)));
        sums[line][col] += row.figures.budget;
    }
    sums
}

fn find(side: &Axis, text: &str) -> usize {
    let found = match &side.number {
        Some(numbers) => numbers.iter().position(|number| number.to_string() == text),
        None => side.names.iter().position(|name| same(name, text)),
    };
    found.unwrap_or(side.names.len())
}

fn text_of(facts: &Facts, row: &ActionRow, column: &str) -> String {
    match column {
        "tblRencana[Pemda]" => facts.roster(row.agency).government.clone(),
        "tblRencana[Tahap]" => facts.action(row).phase.value().map(u8::to_string).unwrap_or_default(),
        _ => fund(facts, row).to_owned(),
    }
}

/// The fund as the sheet `Rencana Aksi` shows it.
fn fund<'a>(facts: &'a Facts, row: &ActionRow) -> &'a str {
    let entry = &facts.action(row).fund;
    entry.value().map_or(entry.raw.as_str(), String::as_str)
}

fn column_sum(sums: &[Vec<Rupiah>], col: usize) -> Rupiah {
    sums.iter().map(|line| line[col]).sum()
}

fn governments(facts: &Facts) -> Axis {
    Axis {
        title: "Pemerintah Daerah",
        column: "tblRencana[Pemda]",
        names: facts.governments.clone(),
        number: None,
        rest: "",
    }
}

fn phases(facts: &Facts) -> Axis {
    let phases = &facts.outcome.structure.phases;
    Axis {
        title: "Tahap",
        column: "tblRencana[Tahap]",
        names: phases.iter().map(|phase| format!("{} {}", phase.number, phase.name)).collect(),
        number: Some(phases.iter().map(|phase| phase.number).collect()),
        rest: "Tanpa tahap",
    }
}

/// Funds that stand in the plans: those of the structure in its order, then others by name.
fn funds(facts: &Facts) -> Axis {
    let mut others: BTreeMap<String, String> = BTreeMap::new();
    for row in &facts.plan {
        let name = fund(facts, row);
        if plain(name) {
            others.entry(name.to_lowercase()).or_insert_with(|| name.to_owned());
        }
    }
    let official = facts.outcome.structure.funds.iter();
    let mut names: Vec<String> = official.filter_map(|name| others.remove(&name.to_lowercase())).collect();
    names.extend(others.into_values());
    names.truncate(MOST_FUNDS);
    Axis {
        title: "Sumber Dana",
        column: "tblRencana[Sumber Dana]",
        names,
        number: None,
        rest: "Lainnya atau tanpa sumber",
    }
}

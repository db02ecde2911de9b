//! Mutations that may change what can be understood: a tier under a heading, a unit elsewhere, a column of sums, signs of repetition.
//! What they leave is read as before or told. Will not compare anything.

use ripp::cells::{CellRef, Sheet, Value};
use ripp::model::Field;
use ripp::recognise::PlanArea;
use ripp::recognise::rows::Row;

use super::kinds::{Chance, Mutated, Mutation, Original};
use super::shift::{Shift, area_of, set};

/// All of them by name; one that does not fit a workbook gives none.
pub const DOUBTS: [(&str, Mutation); 5] = [
    ("tier under a heading", tier_under_a_heading),
    ("unit above the table", unit_above_the_table),
    ("unit below the table", unit_below_the_table),
    ("column of sums", column_of_sums),
    ("signs of repetition", signs_of_repetition),
];

/// The rows of actions of a plan.
fn action_rows(plan: &PlanArea) -> Vec<u32> {
    plan.rows.iter().filter_map(|row| if let Row::Action(row, _) = row { Some(*row) } else { None }).collect()
}

/// The only plan of a workbook, where its budgets stand in one column.
fn plan_with_one_budget<'a>(original: &'a Original<'_>) -> Option<(&'a PlanArea, u32)> {
    let [plan] = original.plans else { return None };
    let [col] = plan.heading.columns.get(&Field::Budget)?[..] else { return None };
    Some((plan, col))
}

/// Cells of a column below the heading of its plan.
fn below<'a>(sheet: &'a Sheet, plan: &PlanArea, col: u32) -> Vec<(CellRef, &'a Value)> {
    let from = plan.heading.last_row;
    sheet.cells.iter().filter(|(at, _)| at.col == col && at.row > from).map(|(at, value)| (*at, value)).collect()
}

/// A new row of the heading in which one column gets a word more.
fn tier_under_a_heading(original: &Original<'_>, chance: &mut Chance) -> Option<Mutated> {
    const WORDS: [&str; 5] = ["Kluster", "Perubahan", "menurut Bappeda", "Gelombang B", "Matriks"];
    let [plan] = original.plans else { return None };
    let fields = [Field::Budget, Field::Responsible, Field::Start, Field::Output];
    let cols: Vec<u32> = fields
        .iter()
        .filter_map(|field| plan.heading.columns.get(field))
        .filter_map(|cols| cols.first().copied())
        .collect();
    let col = chance.some(cols, 1).first().copied()?;
    let tier = plan.heading.last_row + 1;
    let mut mutated = original.shifted(|sheet| match sheet == plan.sheet {
        true => Shift { rows: vec![tier], ..Shift::default() },
        false => Shift::default(),
    });
    let word = WORDS[chance.below(WORDS.len())];
    set(&mut mutated.workbook.sheets[plan.sheet], CellRef::new(tier, col), Value::Text(word.into()));
    Some(mutated)
}

/// Amounts in thousands, with a line at a row of the old sheet that says so.
fn in_thousands(original: &Original<'_>, row: u32, text: &str) -> Option<Mutated> {
    let (plan, col) = plan_with_one_budget(original)?;
    let page = &original.workbook.sheets[plan.sheet];
    let fits = |value: &Value| matches!(value, Value::Number(n) if n % 1000.0 == 0.0);
    let cells = below(page, plan, col);
    let says_more = (plan.heading.first_row..=plan.heading.last_row).any(|row| {
        ripp::recognise::heading::text_at(page, CellRef::new(row, col)).is_some_and(|text| text.contains('0'))
    });
    if says_more || cells.is_empty() || !cells.iter().all(|(_, value)| fits(value)) {
        return None;
    }
    let mut mutated = original.shifted(|sheet| match sheet == plan.sheet {
        true => Shift { rows: vec![row; 2], ..Shift::default() },
        false => Shift::default(),
    });
    let shift = Shift { rows: vec![row; 2], ..Shift::default() };
    let sheet = &mut mutated.workbook.sheets[plan.sheet];
    for (at, value) in cells {
        let Value::Number(amount) = value else { continue };
        set(sheet, shift.at(at), Value::Number(amount / 1000.0));
    }
    set(sheet, CellRef::new(row, plan.heading.span.0), Value::Text(text.into()));
    Some(mutated)
}

fn unit_above_the_table(original: &Original<'_>, chance: &mut Chance) -> Option<Mutated> {
    const NOTES: [&str; 3] = ["(dalam ribuan rupiah)", "Satuan: Rp 000", "Anggaran dalam ribuan rupiah"];
    let (plan, _) = plan_with_one_budget(original)?;
    in_thousands(original, plan.heading.first_row, NOTES[chance.below(NOTES.len())])
}

fn unit_below_the_table(original: &Original<'_>, chance: &mut Chance) -> Option<Mutated> {
    const NOTES: [&str; 2] = ["Keterangan: anggaran dalam ribuan rupiah", "*) dalam ribuan rupiah"];
    let (plan, _) = plan_with_one_budget(original)?;
    let page = &original.workbook.sheets[plan.sheet];
    let last = page.cells.iter().map(|(at, _)| at.row).max()?;
    in_thousands(original, last + 2, NOTES[chance.below(NOTES.len())])
}

/// Right of the budgets a column that repeats them as the sum of its row.
fn column_of_sums(original: &Original<'_>, chance: &mut Chance) -> Option<Mutated> {
    const WORDS: [&str; 4] = ["Jumlah", "Total (Rp)", "Jumlah Anggaran", "Seluruhnya"];
    let (plan, col) = plan_with_one_budget(original)?;
    let page = &original.workbook.sheets[plan.sheet];
    let cells = below(page, plan, col);
    let is_wide = page
        .merged
        .iter()
        .any(|area| area.first.col <= col && area.last.col > col && area.last.row >= plan.heading.first_row);
    if is_wide || !cells.iter().any(|(_, value)| matches!(value, Value::Number(n) if *n > 0.0)) {
        return None;
    }
    let mut mutated = original.shifted(|sheet| match sheet == plan.sheet {
        true => Shift { cols: vec![col + 1], ..Shift::default() },
        false => Shift::default(),
    });
    let sheet = &mut mutated.workbook.sheets[plan.sheet];
    let word = WORDS[chance.below(WORDS.len())];
    set(sheet, CellRef::new(plan.heading.last_row, col + 1), Value::Text(word.into()));
    for (at, value) in cells {
        set(sheet, CellRef::new(at.row, col + 1), value.clone());
    }
    Some(mutated)
}

/// A name that stands again in the next row becomes a sign.
fn signs_of_repetition(original: &Original<'_>, chance: &mut Chance) -> Option<Mutated> {
    const SIGNS: [&str; 6] = ["\"", "sda", "idem", "s.d.a.", "-\"-", "″"];
    let sign = SIGNS[chance.below(SIGNS.len())];
    let mut mutated = original.shifted(|_| Shift::default());
    let mut changed = false;
    for plan in original.plans {
        let Some([col]) = plan.heading.columns.get(&Field::Responsible).map(Vec::as_slice) else { continue };
        let page = &original.workbook.sheets[plan.sheet];
        let text = |row: u32| page.get(CellRef::new(row, *col)).as_text().filter(|text| !text.trim().is_empty());
        for pair in action_rows(plan).windows(2) {
            let at = CellRef::new(pair[1], *col);
            let area = area_of(page, at);
            let is_again = pair[1] == pair[0] + 1 && text(pair[0]).is_some() && text(pair[0]) == text(pair[1]);
            if is_again && area.first == area.last {
                set(&mut mutated.workbook.sheets[plan.sheet], at, Value::Text(sign.into()));
                changed = true;
            }
        }
    }
    changed.then_some(mutated)
}

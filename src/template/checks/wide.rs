//! The checks of a row of the plan against the others. Will not look at a row by itself.
//!
//! An error value anywhere in a column makes these formulas fail; the row with the error is told by its own checks, so that
//! here a failed formula means no fault.

use std::collections::BTreeSet;

use super::at::At;
use super::check::{Check, Fails, Fault};
use super::code::{LEVEL_AT, bare, bare_formula};
use super::condition::Condition;
use crate::config::roster::{PROVINCE, level};
use crate::model::Field;
use crate::rules::{SAME_ACTION, UNLIKELY_AMONG, UNLIKELY_FACTOR};
use crate::template::draft::Draft;
use crate::template::excel::{Held, held, is_blank, is_empty, is_text, number, text};
use crate::template::fill::FilledRow;

pub(super) const fn check(
    field: Field,
    message: &'static str,
    excel: fn(At<'_>) -> String,
    rows: fn(&Draft<'_>) -> Vec<usize>,
) -> Check {
    Check { field, fault: Fault::Wrong, message, fails: Fails::Plan { excel, rows } }
}

/// All of them, in the order in which they are told.
pub(super) static WIDE_CHECKS: [Check; 4] = [
    check(Field::Code, "Angka ke-4 kode: 1 provinsi, 2 kabupaten/kota", level_formula, of_other_level),
    check(Field::Budget, "Anggaran jauh dari yang lain; periksa nolnya", unlikely_formula, unlikely),
    check(Field::Description, "Sama dengan baris di atasnya", twice_formula, twice),
    check(Field::Start, "Mulai sebelum tahap sebelumnya mulai", order_formula, out_of_order),
];

/// Where all codes have the other level it is one habit of the office: told at the first of them.
fn level_formula(at: At<'_>) -> String {
    let of_government =
        |province: u8, other: u8| format!("IF(ISNUMBER(SEARCH(\"{PROVINCE}\",nama_pemda)),\"{province}\",\"{other}\")");
    let (level, other) = (of_government(1, 2), of_government(2, 1));
    let place = LEVEL_AT + 1;
    let has = |range: &str, level: &str| format!("SUMPRODUCT(--(MID({range},{place},1)={level}))");
    format!(
        "IFERROR(AND(TRIM(nama_pemda)<>\"\",MID({},{place},1)={other},OR({}>0,{}=1)),FALSE)",
        bare_formula(at),
        has(&at.all(Field::Code), &level),
        has(&at.down_to_here(Field::Code), &other)
    )
}

fn of_other_level(draft: &Draft<'_>) -> Vec<usize> {
    if is_blank(draft.line("government")) {
        return Vec::new();
    }
    let digit = |code: &str| code.chars().nth(LEVEL_AT).and_then(|c| c.to_digit(10));
    let own = u32::from(level(&text(draft.line("government"))));
    let other = 3 - own;
    let levels: Vec<Option<u32>> = draft.rows.iter().map(|row| digit(&text(row.get(Field::Code)))).collect();
    let any_right = levels.contains(&Some(own));
    let mut wrong = 0;
    let mut rows = Vec::new();
    for (index, level) in levels.into_iter().enumerate() {
        wrong += usize::from(level == Some(other));
        if digit(&bare(At::row(draft, index))) == Some(other) && (any_right || wrong == 1) {
            rows.push(index);
        }
    }
    rows
}

/// Far away from the middle of the amounts, where there are enough of them.
fn unlikely_formula(at: At<'_>) -> String {
    let (cell, all) = (at.address(Field::Budget), at.all(Field::Budget));
    let positive = format!("COUNTIF({all},\">0\")");
    let middle = format!("SMALL({all},COUNTIF({all},\"<=0\")+INT({positive}/2)+1)");
    let is_far = format!("OR({cell}<INT({middle}/{UNLIKELY_FACTOR}),INT({cell}/{UNLIKELY_FACTOR})>{middle})");
    format!("IFERROR(IF(AND(ISNUMBER({cell}),{positive}>={UNLIKELY_AMONG}),AND({cell}>0,{is_far}),FALSE),FALSE)")
}

fn unlikely(draft: &Draft<'_>) -> Vec<usize> {
    let amount = |row: &FilledRow| number(row.get(Field::Budget)).filter(|n| *n > 0.0);
    let mut amounts: Vec<f64> = draft.rows.iter().filter_map(amount).collect();
    if amounts.len() < UNLIKELY_AMONG {
        return Vec::new();
    }
    amounts.sort_by(f64::total_cmp);
    let (middle, factor) = (amounts[amounts.len() / 2], f64::from(UNLIKELY_FACTOR));
    let is_far = |n: f64| n < (middle / factor).floor() || (n / factor).floor() > middle;
    (0..draft.rows.len()).filter(|index| amount(&draft.rows[*index]).is_some_and(is_far)).collect()
}

fn twice_formula(at: At<'_>) -> String {
    let terms = SAME_ACTION.map(|field| format!("({}={})", at.down_to_here(field), at.address(field)));
    let empty = Condition::Empty(Field::Description).excel(at);
    format!("IFERROR(AND(NOT({empty}),SUMPRODUCT({})>1),FALSE)", terms.join("*"))
}

/// Equal for two cells that `=` takes for equal: text in either case, a blank as zero.
fn sameness(row: &FilledRow) -> [(u64, String); 6] {
    SAME_ACTION.map(|field| match held(row.get(field)) {
        Held::Blank => (0, String::new()),
        // Zero has two signs.
        Held::Number(number) => ((number + 0.0).to_bits(), String::new()),
        Held::Text(text) => (0, text.to_lowercase()),
    })
}

fn twice(draft: &Draft<'_>) -> Vec<usize> {
    let mut seen = BTreeSet::new();
    let is_repeated = |row: &FilledRow| !seen.insert(sameness(row)) && !is_empty(row.get(Field::Description));
    let repeated: Vec<bool> = draft.rows.iter().map(is_repeated).collect();
    (0..draft.rows.len()).filter(|index| repeated[*index]).collect()
}

/// The condition that a row has both days in order, for ranges of the plan.
pub(super) fn dated_formula(start: &str, end: &str) -> String {
    format!("ISNUMBER({start})*ISNUMBER({end})*({start}<={end})")
}

/// Both days of a row, where they are in order.
pub(super) fn dated(row: &FilledRow) -> Option<(f64, f64)> {
    let (start, end) = (number(row.get(Field::Start))?, number(row.get(Field::End))?);
    (start <= end).then_some((start, end))
}

/// The first action of a phase by its start, where all of the phase before start later.
fn order_formula(at: At<'_>) -> String {
    let (phase, start, end) = (at.address(Field::Phase), at.address(Field::Start), at.address(Field::End));
    let (phases, starts) = (at.all(Field::Phase), at.all(Field::Start));
    let fits = dated_formula(&starts, &at.all(Field::End));
    let above = dated_formula(&at.down_to_here(Field::Start), &at.down_to_here(Field::End));
    let place = format!("IFERROR(MATCH({phase},daftar_tahap,0),0)");
    let before = format!("({phases}=INDEX(daftar_tahap,{place}-1))*{fits}");
    format!(
        "IFERROR(IF({place}>1,AND(ISNUMBER({start}),ISNUMBER({end}),{start}<={end},SUMPRODUCT({before})>0,\
         SUMPRODUCT({before}*({starts}<={start}))=0,SUMPRODUCT(({phases}={phase})*{fits}*({starts}<{start}))=0,\
         SUMPRODUCT(({}={phase})*{above}*({}={start}))=1),FALSE),FALSE)",
        at.down_to_here(Field::Phase),
        at.down_to_here(Field::Start)
    )
}

fn out_of_order(draft: &Draft<'_>) -> Vec<usize> {
    let first = |phase: &str| {
        let of_phase = draft.rows.iter().enumerate().filter(|(_, row)| is_text(row.get(Field::Phase), phase));
        let starts = of_phase.filter_map(|(index, row)| Some((dated(row)?.0, index)));
        starts.min_by(|(a, _), (b, _)| a.total_cmp(b))
    };
    let pairs = draft.structure.phases.windows(2);
    let reversed = pairs.filter_map(|pair| {
        let ((before, _), (start, index)) = (first(&pair[0].name)?, first(&pair[1].name)?);
        (start < before).then_some(index)
    });
    reversed.collect()
}

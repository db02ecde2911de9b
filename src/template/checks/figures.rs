//! The checks of the monitoring. A fault is a fault of one figure, which it colours; *Cek* tells the first that any figure of
//! the row has. Will not know the figures by month.

use super::BROKEN;
use super::at::At;
use super::check::Fault::{self, Missing, Wrong};
use super::condition::Condition::{self, All, Any, Broken, Filled, Is, IsNumber, Unfilled, Words};
use super::condition::Op::{AtMost, Less, More};
use super::condition::Term::{AtLeastZero, Figure, HighestBefore, MonthEnd, Plan, Value};
use crate::model::DONE;
use crate::model::Field::{self, Budget, Description, End, Start};
use crate::template::draft::Draft;
use crate::template::excel::is_filled;
use crate::template::layout::{PHYSICAL, SPENT, month_letters};
use crate::template::sheets::PLAN;

/// What a row without fault shows.
pub(in crate::template) const FINE: &str = "Sesuai";

static ERROR: Condition = Broken(Figure);
static NO_ACTION: Condition = All(&[Filled(Figure), Unfilled(Plan(Description))]);
static NO_FIGURE: Condition = Words(Figure);
static OUT_OF_RANGE: Condition =
    All(&[IsNumber(Figure), Any(&[Is(Figure, Less, Value(0.0)), Is(Figure, More, Value(DONE))])]);
static FALLS: Condition = All(&[IsNumber(Figure), Is(Figure, Less, HighestBefore)]);
const NEGATIVE: Condition = Is(Figure, Less, Value(0.0));
const OVER_BUDGET: Condition = All(&[IsNumber(Plan(Budget)), Is(Figure, More, AtLeastZero(Budget))]);
static NEGATIVE_OR_OVER: Condition = All(&[IsNumber(Figure), Any(&[NEGATIVE, OVER_BUDGET])]);
static EARLY: Condition = All(&[
    IsNumber(Figure),
    IsNumber(Plan(Start)),
    IsNumber(Plan(End)),
    Is(Plan(Start), AtMost, Plan(End)),
    Is(Figure, More, Value(0.0)),
    Is(MonthEnd, Less, Plan(Start)),
]);

/// One check of a row of the monitoring.
struct FigureCheck {
    message: &'static str,
    /// The blocks it looks at, by their first columns.
    blocks: &'static [u16],
    /// The fault of a figure.
    fault: &'static Condition,
    /// That any figure of the row has it, gathered for *Cek*, since a formula over the figures one by one would be too long.
    any: fn(At<'_>) -> String,
}

const fn check(
    message: &'static str,
    blocks: &'static [u16],
    fault: &'static Condition,
    any: fn(At<'_>) -> String,
) -> FigureCheck {
    FigureCheck { message, blocks, fault, any }
}

/// All of them, in the order in which they are told.
static CHECKS: [FigureCheck; 8] = [
    check("Rencana aksi baris ini kosong", &[PHYSICAL, SPENT], &NO_ACTION, |at| {
        format!("{}=\"\"", plan(at, Description))
    }),
    check("Ada isian yang bukan angka", &[PHYSICAL, SPENT], &NO_FIGURE, |at| {
        format!("COUNTA({0})>COUNT({0})+SUMPRODUCT(COUNTIF({0},daftar_kosong))", both_blocks(at))
    }),
    check("Fisik harus 0 sampai 100", &[PHYSICAL], &OUT_OF_RANGE, |at| {
        format!("OR(MIN({0})<0,MAX({0})>{DONE})", row_block(at, PHYSICAL))
    }),
    check("Fisik kumulatif turun", &[PHYSICAL], &FALLS, |at| any_falls(at, PHYSICAL)),
    check("Realisasi anggaran negatif", &[SPENT], &NEGATIVE, |at| format!("MIN({})<0", row_block(at, SPENT))),
    check("Realisasi anggaran kumulatif turun", &[SPENT], &FALLS, |at| any_falls(at, SPENT)),
    check("Realisasi melebihi anggaran", &[SPENT], &OVER_BUDGET, |at| {
        let (budget, spent) = (plan(at, Budget), row_block(at, SPENT));
        format!("IF(ISNUMBER({budget}),MAX({spent})>MAX({budget},0),FALSE)")
    }),
    check("Fisik sebelum tanggal mulai", &[PHYSICAL], &EARLY, any_early),
];

/// What colours the figures of a block from a month (0 to 11) on.
pub(in crate::template) struct Colour {
    pub block: u16,
    pub from: u16,
    pub fault: Fault,
    pub when: &'static Condition,
}

const fn colour(block: u16, from: u16, fault: Fault, when: &'static Condition) -> Colour {
    Colour { block, from, fault, when }
}

/// All of them; where two apply, the one before wins.
pub(in crate::template) static COLOURS: [Colour; 11] = [
    colour(PHYSICAL, 0, Wrong, &ERROR),
    colour(PHYSICAL, 0, Wrong, &NO_FIGURE),
    colour(PHYSICAL, 0, Wrong, &NO_ACTION),
    colour(PHYSICAL, 1, Wrong, &FALLS),
    colour(SPENT, 0, Wrong, &ERROR),
    colour(SPENT, 0, Wrong, &NO_FIGURE),
    colour(SPENT, 0, Wrong, &NO_ACTION),
    colour(SPENT, 1, Wrong, &FALLS),
    colour(PHYSICAL, 0, Wrong, &OUT_OF_RANGE),
    colour(PHYSICAL, 0, Missing, &EARLY),
    colour(SPENT, 0, Wrong, &NEGATIVE_OR_OVER),
];

/// The cell of the plan, seen from the other sheet.
fn plan(at: At<'_>, field: Field) -> String {
    format!("'{PLAN}'!{}", at.address(field))
}

/// `$C7:$N7`
fn row_block(at: At<'_>, block: u16) -> String {
    format!("${}{2}:${}{2}", month_letters(block, 0), month_letters(block, 11), at.number())
}

fn both_blocks(at: At<'_>) -> String {
    format!("${}{2}:${}{2}", month_letters(PHYSICAL, 0), month_letters(SPENT, 11), at.number())
}

fn any_falls(at: At<'_>, block: u16) -> String {
    let months: Vec<String> = (1..12).map(|month| FALLS.excel(at.figure(block, month))).collect();
    format!("OR({})", months.join(","))
}

fn any_early(at: At<'_>) -> String {
    let (start, end, physical) = (plan(at, Start), plan(at, End), row_block(at, PHYSICAL));
    // The ends of the months as an array.
    let ends = format!("DATE({},COLUMN({physical})-{},0)", at.draft.settings.program.year, PHYSICAL - 1);
    let early = format!("SUMPRODUCT(ISNUMBER({physical})*({physical}>0)*({ends}<{start}))>0");
    format!("IF(AND(ISNUMBER({start}),ISNUMBER({end})),AND({start}<={end},{early}),FALSE)")
}

/// The formula of *Cek* for a row.
pub(in crate::template) fn figure_formula(at: At<'_>) -> String {
    let mut formula = format!("=IFERROR(IF(COUNTA({})=0,\"\",", both_blocks(at));
    for check in &CHECKS {
        formula += &format!("IF({},\"{}\",", (check.any)(at), check.message);
    }
    formula += &format!("\"{FINE}\"{}),\"{BROKEN}\")", ")".repeat(CHECKS.len()));
    formula
}

/// What *Cek* shows in each row.
pub(in crate::template) fn figure_results(draft: &Draft<'_>) -> Vec<&'static str> {
    (0..draft.rows.len()).map(|index| result(At::row(draft, index))).collect()
}

fn result(at: At<'_>) -> &'static str {
    let row = &at.draft.rows[at.index];
    if !row.physical.iter().chain(&row.spent).any(is_filled) {
        return "";
    }
    let any = |check: &FigureCheck, block: u16| (0..12).any(|month| check.fault.holds(at.figure(block, month)));
    let failed = CHECKS.iter().find(|check| check.blocks.iter().any(|block| any(check, *block)));
    failed.map_or(FINE, |check| check.message)
}

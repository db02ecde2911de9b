//! Cells that give no value: whatever the reason, each is told once, at its cell. Will not look at what can be read.

use ripp::cells::{Area, CellRef, Value, Workbook};
use ripp::consolidate::outcome::Outcome;
use ripp::consolidate::{Inputs, consolidate};
use ripp::model::{Action, Entry, State};

use crate::plan::{GOOD, findings, outcome, workbook};

/// The good plan with the two columns that it lacks.
fn full() -> Workbook {
    let wide = |(i, line): (usize, &str)| match i {
        0 => format!("{line} | Sub Kegiatan | Keterangan"),
        9 => format!("{line} | |"),
        _ => format!("{line} | Pengembangan Destinasi | Rapat"),
    };
    workbook(&GOOD.lines().enumerate().map(wide).collect::<Vec<_>>().join("\n"))
}

/// The row of a plan's third action, zero-based.
const ROW: u32 = 8;

fn put(book: &mut Workbook, at: CellRef, value: Value) {
    let cells = &mut book.sheets[0].cells;
    cells.retain(|(known, _)| *known != at);
    cells.push((at, value));
    cells.sort_by_key(|(known, _)| *known);
}

fn reference() -> Value {
    Value::Error("#REF!".into())
}

/// Rule and cell of every finding.
fn told(outcome: &Outcome) -> Vec<String> {
    findings(outcome).iter().map(|f| f.split(' ').take(2).collect::<Vec<_>>().join(" ")).collect()
}

#[test]
fn a_broken_formula_is_one_finding_at_its_cell_in_every_column() {
    assert_eq!(told(&outcome(&full())), Vec::<String>::new());
    for col in 0..15 {
        let at = CellRef::new(ROW, col);
        let mut book = full();
        put(&mut book, at, reference());
        assert_eq!(told(&outcome(&book)), [format!("F008 {at}")]);
        put(&mut book, at, Value::Uncalculated);
        // A template numbers its rows by formulas.
        let wanted = if col == 0 { Vec::new() } else { vec![format!("F008 {at}")] };
        assert_eq!(told(&outcome(&book)), wanted, "{at} was not calculated");
    }
}

/// The good plan without some of its columns.
fn without(columns: &[usize]) -> Workbook {
    let kept = |line: &str| -> String {
        let cells = line.split('|').map(str::trim).enumerate();
        cells.filter(|(i, _)| !columns.contains(i)).map(|(_, text)| text).collect::<Vec<_>>().join(" | ")
    };
    workbook(&GOOD.lines().map(kept).collect::<Vec<_>>().join("\n"))
}

#[test]
fn one_cause_is_one_finding_where_several_entries_come_from_one_cell() {
    // The words give the activity, and without a column for it the phase as well.
    for (columns, cell) in [(&[2][..], "C9"), (&[1, 2][..], "B9")] {
        let mut book = without(columns);
        let before = told(&outcome(&book));
        put(&mut book, cell.parse().unwrap(), reference());
        let after: Vec<String> = told(&outcome(&book)).into_iter().filter(|f| !before.contains(f)).collect();
        assert_eq!(after, [format!("F008 {cell}")]);
    }
    // A phase that is written once holds for the rows below, and so does a merged cell.
    let mut book = full();
    put(&mut book, "B9".parse().unwrap(), reference());
    book.sheets[0].cells.retain(|(at, _)| !(at.col == 1 && (ROW + 1..ROW + 4).contains(&at.row)));
    assert_eq!(told(&outcome(&book)), ["F008 B9"]);
    book.sheets[0].merged = vec![Area::between("B9".parse().unwrap(), "B12".parse().unwrap())];
    assert_eq!(told(&outcome(&book)), ["F008 B9"]);
    // Two formulas that are broken alike do not make two rows the same.
    let mut book = full();
    for col in 1..13 {
        let value = book.sheets[0].get(CellRef::new(ROW, col)).clone();
        put(&mut book, CellRef::new(ROW + 1, col), value);
    }
    for row in [ROW, ROW + 1] {
        put(&mut book, CellRef::new(row, 3), reference());
    }
    let all = told(&outcome(&book));
    let here: Vec<&String> = all.iter().filter(|f| f.contains(" D")).collect();
    assert_eq!(here, ["F008 D9", "F008 D10"], "{all:?}");
}

/// An entry of the third action, and the rule that speaks of it.
type Case = (fn(&mut Action) -> &mut Entry<String>, &'static str);

#[test]
fn what_cannot_be_read_for_another_reason_is_told_by_the_rule_of_its_column() {
    let cases: [Case; 4] = [
        (|action| &mut action.description, "S007 D9"),
        (|action| &mut action.output, "S008 E9"),
        (|action| &mut action.responsible, "S009 J9"),
        (|action| &mut action.fund, "A004 L9"),
    ];
    for (entry, wanted) in cases {
        let read = outcome(&full());
        let mut submissions = read.submissions;
        entry(&mut submissions[0].actions[2]).state = State::Unreadable(ripp::model::Reason::TooLarge);
        let after = consolidate(Inputs {
            decisions: Vec::new(),
            settings: read.settings,
            structure: read.structure,
            roster: read.roster,
            sources: read.sources,
            submissions,
            today: read.today,
            quarter: None,
            received_at: None,
        });
        assert_eq!(told(&after), [wanted]);
    }
}

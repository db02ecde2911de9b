//! How single cells of a small plan are read: the value, and what decided it. A case is a change of the good plan.

use ripp::cells::{CellRef, Value};
use ripp::model::{AnyEntry, Field, Reason, Standing, Submission};

use crate::plan::{GOOD, findings, outcome, with, workbook};

fn read(table: &str) -> Submission {
    outcome(&workbook(table)).submissions.remove(0)
}

/// What the third action of a plan says in a column: value and standing.
fn third(table: &str, field: Field) -> (String, Standing) {
    let submission = read(table);
    let entry: AnyEntry<'_> = field.column().entry(&submission.actions[2]).unwrap();
    (entry.value().map(|value| value.meant()).unwrap_or_default(), entry.standing())
}

/// The good plan without a column.
fn without(heading: &str) -> String {
    let place = GOOD.lines().next().unwrap().split('|').position(|head| head.trim() == heading).unwrap();
    let keep = |line: &str| {
        let cells = line.split('|').enumerate().filter(|(i, _)| *i != place);
        cells.map(|(_, cell)| cell.trim()).collect::<Vec<_>>().join(" | ")
    };
    GOOD.lines().map(keep).collect::<Vec<_>>().join("\n")
}

#[test]
fn a_cell_gives_its_value_and_what_decided_it() {
    let cases: [(&str, Field, &str, Standing); 9] = [
        ("Kode Sub Kegiatan\n–", Field::Code, "", Standing::Empty),
        ("Tahap\nPersiapan", Field::Phase, "1", Standing::Sure),
        ("Tahap\nTahap Persiapan Awal", Field::Phase, "1", Standing::Decided(Reason::ReadAsPhase)),
        ("Anggaran (Rp)\nRp 7.500.000,-", Field::Budget, "7500000", Standing::Sure),
        ("Anggaran (Rp)\nsesuai DPA", Field::Budget, "", Standing::Unreadable(Reason::NoAmount)),
        ("Mulai\n1 Februari", Field::Start, "2022-02-01", Standing::Decided(Reason::ProgrammeYear(2022))),
        ("Mulai\nawal tahun", Field::Start, "", Standing::Unreadable(Reason::NoDay)),
        ("Target\nbeberapa", Field::Target, "", Standing::Unreadable(Reason::NoLeadingNumber)),
        ("Keluaran\n#REF!", Field::Output, "", Standing::Unreadable(Reason::FormulaError)),
    ];
    for (change, field, value, standing) in cases {
        assert_eq!(third(&with(3, change), field), (value.to_owned(), standing), "{change:?}");
    }
}

#[test]
fn a_cell_of_blanks_is_an_empty_one() {
    let mut book = workbook(GOOD);
    let at = CellRef::new(8, 12);
    book.sheets[0].cells.iter_mut().find(|(cell, _)| *cell == at).unwrap().1 = Value::Text("   ".into());
    let submission = outcome(&book).submissions.remove(0);
    assert_eq!(submission.actions[2].budget.state.standing(), Standing::Empty);
}

#[test]
fn the_other_cells_of_a_column_decide_what_its_separators_mean() {
    let decided = (String::from("12350"), Standing::Decided(Reason::Separators));
    let commas = with(3, "Anggaran (Rp)\n12,350").replace("| 15000000", "| 15,000,000");
    assert_eq!(third(&commas, Field::Budget), decided);
    let points = with(3, "Anggaran (Rp)\n12,350").replace("| 15000000", "| 15.000.000");
    assert_eq!(third(&points, Field::Budget).1, Standing::Ambiguous);
}

#[test]
fn the_scale_of_a_heading_holds_for_its_column() {
    let scaled = GOOD.replace("Anggaran (Rp)", "Anggaran (Rp. 000)");
    assert_eq!(third(&scaled, Field::Budget), ("7500000000".into(), Standing::Decided(Reason::Scale(1000))));
    let pointed = scaled.replace("| 7500000\n", "| 12.350\n");
    assert_eq!(third(&pointed, Field::Budget), ("12350".into(), Standing::Decided(Reason::Scale(1000))), "a number");
    // A point before three digits groups them, whatever the scale; before fewer it can only be a decimal one here.
    for (text, value, how) in [("12.350", 12_350_000, Reason::Scale(1000)), ("12.5", 12_500, Reason::DecimalByScale)] {
        let mut book = workbook(&scaled);
        let at = CellRef::new(8, 12);
        book.sheets[0].cells.iter_mut().find(|(cell, _)| *cell == at).unwrap().1 = Value::Text(text.into());
        let budget = &outcome(&book).submissions[0].actions[2].budget;
        assert_eq!((budget.value(), budget.state.standing()), (Some(&value), Standing::Decided(how)), "{text}");
    }
}

#[test]
fn a_plan_without_a_column_of_activities_takes_them_from_its_words() {
    let table = without("Kegiatan").replace("Menyusun desain", "Mendesain inovasi yang akan diadaptasi");
    assert_eq!(third(&table, Field::Activity), ("1 3".into(), Standing::Decided(Reason::InDescription)));
    assert_eq!(read(&table).plans[0].missing, Vec::<Field>::new());
}

#[test]
fn one_column_of_periods_is_all_the_time_that_a_plan_needs() {
    let table = without("Selesai")
        .replace("| Mulai |", "| Waktu Pelaksanaan |")
        .replace("1 Februari 2022", "Februari s.d. Maret 2022");
    let submission = read(&table);
    assert_eq!(submission.plans[0].missing, Vec::<Field>::new());
    assert_eq!(third(&table, Field::Start).0, "2022-02-01");
    assert_eq!(third(&table, Field::End).0, "2022-03-31");
    // A column of single first days lacks the last ones.
    assert_eq!(read(&without("Selesai")).plans[0].missing, [Field::End]);
}

#[test]
fn a_grid_of_weeks_gives_the_days_of_its_marks() {
    let plan = without("Selesai");
    let plan: Vec<&str> = plan.lines().collect();
    let mut lines = Vec::new();
    for (i, line) in plan.iter().enumerate() {
        let cells: Vec<&str> = line.split('|').map(str::trim).collect();
        let (before, after) = (&cells[..7], &cells[8..]);
        let weeks = match i {
            0 => "Januari | | | | Februari | | | | Maret | | | ",
            3 => " | | x | | | x | | | | | | ",
            _ if line.starts_with("Jumlah") => " | | | | | | | | | | | ",
            _ => "x | | | | | | | | | | | x",
        };
        lines.push(format!("{} | {weeks} | {}", before.join(" | "), after.join(" | ")));
        if i == 0 {
            let weeks = "I | II | III | IV | I | II | III | IV | I | II | III | IV";
            lines.push(format!("{} | {weeks} | {}", [""; 7].join(" | "), vec![""; after.len()].join(" | ")));
        }
    }
    let table = lines.join("\n");
    // The third week of January to the second of February.
    assert_eq!(third(&table, Field::Start), ("2022-01-15".into(), Standing::Decided(Reason::GridMark)), "{table}");
    assert_eq!(third(&table, Field::End), ("2022-02-14".into(), Standing::Decided(Reason::GridMark)));
    // The fourth week lasts to the end of its month.
    assert_eq!(read(&table).actions[0].end.value(), "2022-03-31".parse().ok().as_ref());
}

/// The good plan with a subtotal behind its third action, and one behind the last.
fn with_subtotals(first: u64, second: u64, all: u64) -> String {
    let blank = "| | | | | | | | | | | ";
    let mut lines: Vec<String> = GOOD.lines().map(str::to_owned).collect();
    lines.insert(4, format!("Sub Jumlah {blank}| {first}"));
    lines.insert(10, format!("Sub Jumlah {blank}| {second}"));
    lines[11] = format!("Jumlah {blank}| {all}");
    lines.join("\n")
}

#[test]
fn a_subtotal_covers_the_rows_since_the_last_one_and_the_total_all() {
    let stated = |table: &str| -> Vec<(Option<i64>, Option<i64>)> {
        read(table).totals.iter().map(|total| (total.stated, total.computed)).collect()
    };
    let (first, second, all) = (25_000_000, 46_000_000, 71_000_000);
    let sums = |a: i64, b: i64, c: i64| vec![(Some(a), Some(first)), (Some(b), Some(second)), (Some(c), Some(all))];
    assert_eq!(stated(&with_subtotals(25_000_000, 46_000_000, 71_000_000)), sums(first, second, all));
    assert_eq!(stated(&with_subtotals(25_000_001, 46_000_002, 71_000_003)), sums(first + 1, second + 2, all + 3));
    let told = findings(&outcome(&workbook(&with_subtotals(25_000_001, 46_000_002, 71_000_003))));
    assert_eq!(told.iter().filter(|f| f.starts_with("A003")).count(), 3, "{told:?}");
}

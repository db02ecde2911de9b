//! How single cells of a small plan are read: the value, and what decided it. A case is a change of the good plan.

use ripp::cells::{Area, CellRef, Value};
use ripp::config::settings::Settings;
use ripp::config::structure::Structure;
use ripp::model::{AnyEntry, Field, Reason, Standing, Submission};
use ripp::money::Rupiah;
use ripp::template::{Fill, FilledRow};

use crate::plan::{GOOD, changed, findings, outcome, with, workbook};
use crate::rule_cases::desk::{Figure, beside, monitored};
use crate::template_fill::good_row;

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
    // One amount with its sen behind a comma says that points group in this column.
    let sen = with(3, "Anggaran (Rp)\nRp 12.35").replace("| 15000000", "| Rp 15.000,00");
    assert_eq!(third(&sen, Field::Budget), ("1235".into(), Standing::Decided(Reason::Separators)));
    assert_eq!(third(&sen.replace("15.000,00", "15000"), Field::Budget).1, Standing::Ambiguous);
    // The closing `,-` groups nothing: one comma before three digits is as doubtful here as there.
    let closed = with(3, "Anggaran (Rp)\n12,350").replace("| 15000000", "| Rp 15,000,-");
    assert_eq!(third(&closed, Field::Budget).1, Standing::Ambiguous);
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
        assert_eq!(
            (budget.value(), budget.state.standing()),
            (Some(&Rupiah::from(value)), Standing::Decided(how)),
            "{text}"
        );
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

/// The good plan with the weeks of three months instead of its first and last days, behind a column of its own for the
/// period, where one is named. Each action has two marks: the first and the last week, but the third action two between.
fn in_weeks(period: Option<&str>) -> String {
    let plan = without("Selesai");
    let plan: Vec<&str> = plan.lines().collect();
    let mut lines = Vec::new();
    for (i, line) in plan.iter().enumerate() {
        let cells: Vec<&str> = line.split('|').map(str::trim).collect();
        let mut before = cells[..7].to_vec();
        before.extend(period.map(|heading| if i == 0 { heading } else { "" }));
        let after = &cells[8..];
        let weeks = match i {
            0 => "Januari | | | | Februari | | | | Maret | | | ",
            3 => " | | x | | | x | | | | | | ",
            _ if line.starts_with("Jumlah") => " | | | | | | | | | | | ",
            _ => "x | | | | | | | | | | | x",
        };
        lines.push(format!("{} | {weeks} | {}", before.join(" | "), after.join(" | ")));
        if i == 0 {
            let weeks = "I | II | III | IV | I | II | III | IV | I | II | III | IV";
            let blank = |cells: &[&str]| vec![""; cells.len()].join(" | ");
            lines.push(format!("{} | {weeks} | {}", blank(&before), blank(after)));
        }
    }
    lines.join("\n")
}

#[test]
fn a_grid_of_weeks_gives_the_days_of_its_marks() {
    let table = in_weeks(None);
    // The third week of January to the second of February.
    assert_eq!(third(&table, Field::Start), ("2022-01-15".into(), Standing::Decided(Reason::GridMark)), "{table}");
    assert_eq!(third(&table, Field::End), ("2022-02-14".into(), Standing::Decided(Reason::GridMark)));
    // The fourth week lasts to the end of its month.
    assert_eq!(read(&table).actions[0].end.value(), "2022-03-31".parse().ok().as_ref());
}

#[test]
fn a_blank_column_of_periods_leaves_the_days_to_the_grid_and_is_told_where_there_is_none() {
    let table = in_weeks(Some("Waktu Pelaksanaan"));
    let columns = read(&table).plans.remove(0).columns;
    assert!(columns.iter().any(|(field, _)| *field == Field::Period), "{columns:?}");
    assert_eq!(third(&table, Field::Start).0, "2022-01-15", "{table}");
    assert_eq!(third(&table, Field::End).0, "2022-02-14");
    let periods = without("Selesai").replace("| Mulai |", "| Waktu Pelaksanaan |").replace("1 Februari 2022", "");
    let told = findings(&outcome(&workbook(&periods)));
    assert_eq!(
        told.iter().filter(|f| f.starts_with("W006")).collect::<Vec<_>>(),
        ["W006 H9 Waktu pelaksanaan belum diisi."]
    );
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
    let stated = |table: &str| -> Vec<(Option<Rupiah>, Option<Rupiah>)> {
        read(table).totals.iter().map(|total| (total.stated, total.computed)).collect()
    };
    let (first, second, all) = (25_000_000, 46_000_000, 71_000_000);
    let sums = |a: i64, b: i64, c: i64| {
        [(a, first), (b, second), (c, all)].map(|(stated, sum)| (Some(stated.into()), Some(Rupiah::from(sum)))).to_vec()
    };
    assert_eq!(stated(&with_subtotals(25_000_000, 46_000_000, 71_000_000)), sums(first, second, all));
    assert_eq!(stated(&with_subtotals(25_000_001, 46_000_002, 71_000_003)), sums(first + 1, second + 2, all + 3));
    let told = findings(&outcome(&workbook(&with_subtotals(25_000_001, 46_000_002, 71_000_003))));
    assert_eq!(told.iter().filter(|f| f.starts_with("A003")).count(), 3, "{told:?}");
}

/// The good plan with the value of a cell.
fn put(at: CellRef, value: Value) -> Submission {
    let mut book = workbook(GOOD);
    book.sheets[0].cells.iter_mut().find(|(cell, _)| *cell == at).unwrap().1 = value;
    outcome(&book).submissions.remove(0)
}

#[test]
fn a_merged_cell_answers_for_its_rows_and_says_so() {
    let mut book = workbook(GOOD);
    let sheet = &mut book.sheets[0];
    let mut merge = |first: CellRef, last: CellRef| {
        let hidden = Area { first, last };
        sheet.cells.retain(|(at, _)| *at == first || !hidden.contains(*at));
        sheet.merged.push(hidden);
    };
    merge(CellRef::new(7, 9), CellRef::new(8, 9));
    merge(CellRef::new(7, 12), CellRef::new(8, 12));
    merge(CellRef::new(8, 3), CellRef::new(8, 4));
    sheet.arrange();
    let submission = outcome(&book).submissions.remove(0);
    let standing = |field: Field| field.column().entry(&submission.actions[2]).unwrap().standing();
    assert_eq!(standing(Field::Responsible), Standing::Decided(Reason::Merged(CellRef::new(7, 9))));
    assert_eq!(standing(Field::Budget), Standing::Decided(Reason::MergedAmount(CellRef::new(7, 12))));
    // Beside the cell it began in, everyone sees it.
    assert_eq!(standing(Field::Output), Standing::Sure);
}

#[test]
fn a_heading_in_no_list_is_told_by_its_cells_and_every_value_says_so() {
    let table = GOOD.replace("Penanggung Jawab", "Orangnya");
    let told = Standing::Decided(Reason::ToldByCells(Field::Responsible));
    assert_eq!(third(&table, Field::Responsible), ("kabid destinasi".into(), told));
}

#[test]
fn days_are_read_from_dates_serial_numbers_and_the_order_of_their_column() {
    let start = CellRef::new(8, 7);
    let of = |submission: &Submission| {
        let entry = &submission.actions[2].start;
        (entry.value().map(ToString::to_string), entry.state.standing())
    };
    let read = |value: Value| of(&put(start, value));
    let february = Some("2022-02-01".to_owned());
    assert_eq!(read(Value::Number(44_593.0)), (february.clone(), Standing::Decided(Reason::Serial)));
    assert_eq!(read(Value::Number(44_593.5)).0, None);
    assert_eq!(read(Value::Text("44593".into())), (february, Standing::Decided(Reason::Serial)));
    // A column that has the month first: days in words do not speak against it, and a date cell has no order.
    let mut book = workbook(&with(2, "Mulai\n01/25/2022"));
    for (value, day, how) in [
        (Value::Text("03/04/2022".into()), "2022-03-04", Standing::Decided(Reason::MonthFirstColumn)),
        (Value::Date("2022-04-03".parse().unwrap()), "2022-04-03", Standing::Sure),
    ] {
        book.sheets[0].cells.iter_mut().find(|(cell, _)| *cell == start).unwrap().1 = value;
        assert_eq!(of(&outcome(&book).submissions.remove(0)), (Some(day.to_owned()), how));
    }
}

#[test]
fn amounts_and_quantities_have_their_limits() {
    let budget = CellRef::new(8, 12);
    let standing = |value: Value| put(budget, value).actions[2].budget.state.standing();
    assert_eq!(standing(Value::Number(999_999_999_999_999.0)), Standing::Sure);
    assert_eq!(standing(Value::Number(1e15)), Standing::Unreadable(Reason::TooLarge));
    assert_eq!(standing(Value::Text("12.5".into())), Standing::Ambiguous, "no scale decides");
    assert_eq!(standing(Value::Bool(true)), Standing::Unreadable(Reason::NotANumber));
    assert_eq!(standing(Value::Uncalculated), Standing::Unreadable(Reason::NotCalculated));
    assert_eq!(third(&with(3, "Target\n–"), Field::Target).1, Standing::Empty);
    let scaled = GOOD.replace("Anggaran (Rp)", "Anggaran (Rp. 000)").replace("| 7500000\n", "| 12,350\n");
    assert_eq!(third(&scaled, Field::Budget).1, Standing::Ambiguous, "a scale says nothing of a comma");
}

#[test]
fn progress_on_the_official_template_is_what_was_typed_in_percent() {
    let told = |physical: &[Figure]| -> Vec<(Option<f64>, Standing)> {
        let progress = outcome(&monitored(GOOD, physical, &[])).submissions.remove(0).progress;
        let told = progress.iter().filter(|month| month.physical.at.is_some() && !month.physical.raw.is_empty());
        told.map(|month| (month.physical.value().copied(), month.physical.state.standing())).collect()
    };
    assert_eq!(told(&[(1, 1, 0.0), (1, 2, 1.0)]), [(Some(0.0), Standing::Sure), (Some(1.0), Standing::Sure)]);
    assert_eq!(told(&[(1, 1, 0.25), (1, 2, 1.0)]), [(Some(0.25), Standing::Sure), (Some(1.0), Standing::Sure)]);
    assert_eq!(told(&[(1, 1, 0.25), (1, 2, 35.0)]), [(Some(0.25), Standing::Sure), (Some(35.0), Standing::Sure)]);
}

#[test]
fn actions_with_the_same_words_are_told_apart_by_their_numbers_where_their_progress_is_reported() {
    let twins = changed(GOOD, 8, "Rencana Aksi\nMonitoring tiap bulan");
    let progress = outcome(&monitored(&twins, &[(7, 9, 25.0), (8, 9, 50.0)], &[])).submissions.remove(0).progress;
    let told = progress.iter().filter_map(|month| Some((month.action, Some(*month.physical.value()?))));
    let told: Vec<_> = told.collect();
    assert_eq!(told, [(6, Some(25.0)), (7, Some(50.0))]);
}

#[test]
fn a_note_is_of_the_month_that_its_cell_names() {
    let table = "Bulan | Kendala | Tindak Lanjut | Bukti Dukung\n\
        Februari | Cuaca | Dijadwalkan ulang | Notula\n3 | Cuaca | - | -\n31 Agustus 2022 | Cuaca | - | -\n\
        13 | Cuaca | - | -\nsetiap saat | Cuaca | - | -";
    let notes = outcome(&beside(workbook(GOOD), "Catatan", table)).submissions.remove(0).notes;
    let months: Vec<Option<u32>> = notes.iter().map(|note| note.month).collect();
    assert_eq!(months, [Some(2), Some(3), Some(8), None, None]);
}

#[test]
fn a_total_says_of_which_table_it_is_and_whether_it_covers_those_above() {
    let lines: Vec<&str> = GOOD.lines().collect();
    let blank = "| | | | | | | | | | | ";
    let sum = |amount: u64| format!("Jumlah {blank}| {amount}");
    let part = |rows: std::ops::RangeInclusive<usize>| lines[rows].join("\n");
    let two =
        |second: u64| format!("{}\n{}\n{}\n{}\n{}", part(0..=3), sum(25_000_000), lines[0], part(4..=8), sum(second));
    let stated = |table: &str| -> Vec<(usize, bool, Option<Rupiah>)> {
        read(table).totals.iter().map(|total| (total.table, total.grand, total.computed)).collect()
    };
    let (first, second, all) = (Some(25_000_000.into()), Some(46_000_000.into()), Some(71_000_000.into()));
    assert_eq!(stated(&two(46_000_000)), [(0, false, first), (1, false, second)]);
    assert_eq!(stated(&two(71_000_000)), [(0, false, first), (1, true, all)]);
}

/// What is read of the official template of these rows: actions, totals, cells that nothing took.
fn of_template(rows: Vec<FilledRow>) -> Submission {
    let fill = Fill { rows, ..Fill::default() };
    let row = crate::template_fill::roster_row();
    let bytes = ripp::template::template(&Structure::built_in(), &Settings::for_year(2022), Some(&row), &fill).unwrap();
    crate::rule_cases::desk::bytes("rencana.xlsx", bytes).outcome().submissions.remove(0)
}

#[test]
fn a_total_typed_into_the_official_plan_is_no_action() {
    let good = || good_row("Persiapan", "Penetapan SK Tim Replikasi Unit/OPD", "Menyusun SK Tim");
    let sum = |cells: &[(Field, &str)]| {
        let mut row = FilledRow::default();
        cells.iter().for_each(|(field, text)| row.set(*field, *text));
        row.set(Field::Budget, 25_000_000.0);
        row
    };
    let total: [&[(Field, &str)]; 6] = [
        &[(Field::Description, "Jumlah")],
        &[(Field::No, "Total")],
        &[(Field::Phase, "Persiapan"), (Field::Description, "Jumlah")],
        &[(Field::Phase, "Persiapan"), (Field::Activity, "Uji coba"), (Field::Description, "TOTAL ANGGARAN")],
        &[(Field::Description, "Jumlah"), (Field::Unit, "rupiah"), (Field::Fund, "APBD")],
        &[(Field::Activity, "Jumlah")],
    ];
    for cells in total {
        let submission = of_template(vec![good(), sum(cells)]);
        assert_eq!(submission.actions.len(), 1, "{cells:?}");
        let totals: Vec<_> = submission.totals.iter().map(|total| (total.stated, total.computed)).collect();
        assert_eq!(totals, [(Some(25_000_000.into()), Some(25_000_000.into()))], "{cells:?}");
        assert_eq!(submission.unused, [], "{cells:?}");
    }
    // With days and someone who answers for it, it is an action however it begins.
    let action = good_row("Persiapan", "Penetapan SK Tim Replikasi Unit/OPD", "Jumlah tim ditetapkan");
    assert_eq!(of_template(vec![good(), action]).actions.len(), 2);
}

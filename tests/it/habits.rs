//! Habits of offices that no fixture shows: headings in no list, and plans of several innovations in one file.

use ripp::cells::{CellRef, Source, Sources};
use ripp::cells::{Sheet, Value, Workbook};
use ripp::config::roster::{Roster, RosterRow};
use ripp::config::settings::Settings;
use ripp::config::structure::Structure;
use ripp::consolidate::outcome::Outcome;
use ripp::consolidate::{Inputs, consolidate};
use ripp::intake::Intake;
use ripp::model::{Agency, Field, Status, Submission};

use crate::plan::{GOOD, findings, outcome, roster, workbook};

/// The good plan with other words over its columns.
fn renamed(headings: &[(&str, &str)]) -> String {
    let (head, rows) = GOOD.split_once('\n').unwrap();
    let renamed: Vec<&str> = head
        .split('|')
        .map(str::trim)
        .map(|name| headings.iter().find(|(old, _)| *old == name).map_or(name, |(_, new)| new))
        .collect();
    format!("{}\n{rows}", renamed.join(" | "))
}

fn columns(outcome: &Outcome) -> Vec<(Field, u32)> {
    outcome.submissions[0].plans[0].columns.iter().map(|(field, col)| (*field, *col)).collect()
}

#[test]
fn a_heading_in_no_list_is_told_by_its_column() {
    let good = outcome(&workbook(GOOD));
    let cases = [
        ("Kode Sub Kegiatan", "Nomenklatur"),
        ("Sumber Dana", "Berasal dari"),
        ("Anggaran (Rp)", "Besaran Rupiahnya"),
        ("Penanggung Jawab", "Yang mengurus"),
        ("Mulai", "Dikerjakan sejak"),
        ("Selesai", "Rampung"),
        ("Satuan", "Ukuran"),
        ("Target", "Banyaknya"),
        ("Kegiatan", "Langkah baku"),
    ];
    for case in cases {
        let read = outcome(&workbook(&renamed(&[case])));
        assert_eq!(columns(&read), columns(&good), "{case:?}");
        assert_eq!(findings(&read), Vec::<String>::new(), "{case:?}");
        let values = |o: &Outcome| -> Vec<_> {
            let each = o.submissions[0].actions.iter();
            each.map(|a| (a.start.value().copied(), a.budget.value().copied(), a.code.value().cloned())).collect()
        };
        assert_eq!(values(&read), values(&good), "{case:?}");
    }
    // Most of them at once: two known headings and the cells are enough.
    let read = outcome(&workbook(&renamed(&cases)));
    assert_eq!(columns(&read), columns(&good));
    assert_eq!(findings(&read), Vec::<String>::new());
}

#[test]
fn a_column_that_could_be_two_things_is_left_alone() {
    // Two unknown columns of money: neither is the budget, and the missing column is told.
    let (head, rows) = GOOD.split_once('\n').unwrap();
    let head = head.replace("Anggaran (Rp)", "Besaran Pertama | Besaran Kedua");
    let rows: Vec<String> = rows.lines().map(|row| format!("{row} | 1234000")).collect();
    let read = outcome(&workbook(&format!("{head}\n{}", rows.join("\n"))));
    assert!(!columns(&read).iter().any(|(field, _)| *field == Field::Budget));
    assert!(findings(&read).iter().any(|f| f.starts_with("F006")), "{:?}", findings(&read));
}

#[test]
fn headings_with_two_letters_wrong_are_known() {
    let slips = [
        ("Penanggung Jawab", "Pennangung Jawab"),
        ("Anggaran (Rp)", "Aggarran (Rp)"),
        ("Kegiatan", "Kegiattan"),
        ("Keluaran", "Kelauran"),
        ("Sumber Dana", "Sumbr Dana"),
        ("Kode Sub Kegiatan", "Kode Sup Kegaitan"),
    ];
    let good = outcome(&workbook(GOOD));
    let read = outcome(&workbook(&renamed(&slips)));
    assert_eq!(columns(&read), columns(&good));
    assert_eq!(findings(&read), Vec::<String>::new());
}

/// A roster of one OPD with two innovations, and of another OPD.
fn wider_roster() -> Roster {
    let mut roster = roster();
    roster.rows.push(RosterRow {
        code: "19.71-02".into(),
        innovation: "Pesona Desa Wisata Mandiri".into(),
        acronym: "PESONA DESA".into(),
        origin: "Pemerintah Kabupaten Sleman".into(),
        ..roster.rows[0].clone()
    });
    roster.rows.push(RosterRow {
        code: "19.71-03".into(),
        agency: "Dinas Kesehatan".into(),
        innovation: "Pemantauan Balita Terpadu".into(),
        acronym: "PANTAU BALITA".into(),
        ..roster.rows[0].clone()
    });
    roster
}

fn received(workbook: &Workbook) -> Outcome {
    let mut settings = Settings::for_year(2022);
    settings.program.deadline = "2021-11-01".parse().ok();
    let (structure, roster) = (Structure::built_in(), wider_roster());
    let blank = Submission::new(0, "rencana.xlsx".into());
    let parts = Intake::new(&settings, &structure, &roster).understand_parts(workbook, "rencana", blank);
    let sheets = workbook.sheets.iter().map(|sheet| sheet.name.as_deref().map(Into::into)).collect();
    let sources = Sources(vec![Source { path: "rencana.xlsx".into(), sheets }]);
    consolidate(Inputs {
        decisions: Vec::new(),
        settings,
        structure,
        roster,
        sources,
        submissions: parts,
        today: "2022-12-31".parse().unwrap(),
        quarter: None,
        received_at: None,
    })
}

fn sheet(name: &str, identity: &[&str], table: &str) -> Sheet {
    let mut sheet = workbook(table).sheets.remove(0);
    sheet.cells.retain(|(at, _)| at.row >= 5);
    for (row, line) in identity.iter().enumerate() {
        sheet.cells.push((CellRef::new(row as u32, 0), Value::Text((*line).to_owned())));
    }
    sheet.cells.sort_by_key(|(at, _)| *at);
    Sheet { name: Some(name.to_owned()), ..sheet }
}

/// Roster rows with the number of their actions, and whether every cell was counted once.
fn shares(outcome: &Outcome, book: &Workbook) -> Vec<(usize, usize)> {
    let cells: usize = book.sheets.iter().map(|s| s.cells.len()).sum();
    let counted = outcome.submissions.iter().map(|s| s.cells.used + s.cells.furniture + s.cells.unused).sum::<usize>();
    assert_eq!(counted, cells, "each cell belongs to one part");
    let share = |s: &Submission| match s.agency {
        Agency::Known(row) => (row, s.actions.len()),
        ref other => panic!("{other:?}"),
    };
    outcome.submissions.iter().map(share).collect()
}

#[test]
fn two_innovations_on_two_sheets_are_two_submissions() {
    let (city, opd) = ("Pemerintah Daerah : Kota Pangkalpinang", "Nama OPD : Dinas Pariwisata");
    let mut book = workbook(GOOD);
    book.sheets = vec![
        sheet("Satu", &[city, opd, "Nama Inovasi : SIP BANGET"], GOOD),
        sheet("Dua", &["Nama Inovasi : Pesona Desa"], GOOD),
    ];
    let outcome = received(&book);
    assert_eq!(shares(&outcome, &book), [(0, 8), (1, 8)]);
    assert!(outcome.agencies[..2].iter().all(|state| state.status == Status::Complete), "{:?}", findings(&outcome));
    // Named by the sheets alone.
    book.sheets = vec![sheet("SIP BANGET", &[city, opd], GOOD), sheet("Pesona Desa", &[], GOOD)];
    assert_eq!(shares(&received(&book), &book), [(0, 8), (1, 8)]);
}

#[test]
fn plans_of_two_agencies_in_one_file_go_to_each() {
    let city = "Pemerintah Daerah : Kota Pangkalpinang";
    let mut book = workbook(GOOD);
    book.sheets = vec![
        sheet("Dispar", &[city, "Nama OPD : Dinas Pariwisata", "Nama Inovasi : SIP BANGET"], GOOD),
        sheet("Dinkes", &[city, "Nama OPD : Dinas Kesehatan", "Nama Inovasi : PANTAU BALITA"], GOOD),
    ];
    assert_eq!(shares(&received(&book), &book), [(0, 8), (2, 8)]);
}

/// A sheet of monitoring with a figure for each of two rows.
fn monitoring(rows: [&str; 2]) -> Sheet {
    let mut sheet = crate::rule_cases::desk::monitored(GOOD, &[(1, 1, 10.0), (2, 1, 20.0)], &[]).sheets.remove(3);
    sheet.cells.retain(|(at, _)| at.row < 2 || at.row < 4 && at.col > 1);
    for (words, row) in rows.iter().zip(2..) {
        sheet.cells.push((CellRef::new(row, 0), Value::Number(f64::from(row - 1))));
        if !words.is_empty() {
            sheet.cells.push((CellRef::new(row, 1), Value::Text((*words).to_owned())));
        }
    }
    sheet.cells.sort_by_key(|(at, _)| *at);
    sheet
}

#[test]
fn rows_of_monitoring_without_words_behind_two_plans_are_given_to_neither() {
    let city = "Pemerintah Daerah : Kota Pangkalpinang";
    let mut book = workbook(GOOD);
    let plan = |name: &str, opd: &str, innovation: &str| {
        sheet(name, &[city, &format!("Nama OPD : {opd}"), &format!("Nama Inovasi : {innovation}")], GOOD)
    };
    let dispar = || plan("Dispar", "Dinas Pariwisata", "SIP BANGET");
    let dinkes = || plan("Dinkes", "Dinas Kesehatan", "PANTAU BALITA");
    let reported = |outcome: &Outcome| -> Vec<(usize, usize, usize)> {
        let told = |s: &Submission| s.progress.iter().filter(|p| p.physical.value().is_some()).count();
        outcome.submissions.iter().map(|s| (told(s), s.apart.len(), s.unused.len())).collect()
    };
    book.sheets = vec![dispar(), dinkes(), monitoring(["", ""])];
    // Both rows with their number and their figure.
    assert_eq!(reported(&received(&book)), [(0, 0, 0), (0, 0, 4)]);
    book.sheets = vec![dispar(), dinkes(), monitoring(["Studi tiru", "Membangun gedung"])];
    assert_eq!(reported(&received(&book)), [(0, 0, 0), (1, 0, 3)]);
    // Each plan with its own monitoring behind it.
    book.sheets = vec![dispar(), monitoring(["", ""]), dinkes(), monitoring(["", "Membangun gedung"])];
    assert_eq!(reported(&received(&book)), [(2, 0, 0), (1, 1, 0)]);
}

#[test]
fn a_mistake_in_one_part_leaves_the_other_complete() {
    let (city, opd) = ("Pemerintah Daerah : Kota Pangkalpinang", "Nama OPD : Dinas Pariwisata");
    // Both tables on one sheet, one below the other, with the identity of the second between them.
    let mut first = sheet("Rencana", &[city, opd, "Nama Inovasi : SIP BANGET"], GOOD);
    let second =
        sheet("", &["REPLIKASI KEDUA", "Nama Inovasi : PESONA DESA"], &crate::plan::with(3, "Selesai\n1 Januari 2022"));
    first.cells.extend(second.cells.into_iter().map(|(at, value)| (CellRef::new(at.row + 20, at.col), value)));
    let mut book = workbook(GOOD);
    book.sheets = vec![first];
    let outcome = received(&book);
    assert_eq!(shares(&outcome, &book), [(0, 8), (1, 8)]);
    let states: Vec<Status> = outcome.agencies[..2].iter().map(|state| state.status).collect();
    assert_eq!(states, [Status::Complete, Status::ToMend], "{:?}", findings(&outcome));
    let wrong: Vec<_> = findings(&outcome).into_iter().filter(|f| f.starts_with("W002")).collect();
    assert!(wrong.len() == 1 && wrong[0].starts_with("W002 I29"), "{wrong:?}");
}

#[test]
fn phases_on_sheets_of_their_own_are_one_submission() {
    let lines: Vec<&str> = GOOD.lines().collect();
    let part = |rows: std::ops::RangeInclusive<usize>| format!("{}\n{}", lines[0], lines[rows].join("\n"));
    let who = ["Pemerintah Daerah : Kota Pangkalpinang", "Nama OPD : Dinas Pariwisata", "Nama Inovasi : SIP BANGET"];
    let mut book = workbook(GOOD);
    book.sheets = vec![
        sheet("Persiapan", &who, &part(1..=3)),
        sheet("Pelaksanaan", &[], &part(4..=6)),
        sheet("Monev", &[], &part(7..=8)),
    ];
    assert_eq!(shares(&received(&book), &book), [(0, 8)]);
}

#[test]
fn fills_mark_the_same_months_in_every_format() {
    // The same grid as made, and as LibreOffice wrote it again.
    let read = |path: &str| {
        let bytes = std::fs::read(crate::corpus::path(path)).unwrap();
        let settings = Settings::for_year(2022);
        let (_, workbook) = ripp::read::read(&bytes, &settings.limits);
        let (structure, roster) = (Structure::built_in(), Roster::default());
        let mut submission = Submission::new(0, path.into());
        Intake::new(&settings, &structure, &roster).understand(&workbook.unwrap(), "", &mut submission);
        let dates = submission.actions.iter().map(|a| (a.row, a.start.value().copied(), a.end.value().copied()));
        dates.collect::<Vec<_>>()
    };
    let original = read("tests/corpora/short-names/masuk/dlh basel kompos kita.xlsx");
    assert!(original.len() > 5 && original.iter().all(|(_, start, end)| start.is_some() && end.is_some()));
    assert_eq!(read("tests/warna/kisi.xls"), original);
    assert_eq!(read("tests/warna/kisi.ods"), original);
}

#[test]
fn codes_split_over_cells_get_their_zeros_back() {
    let head = "Kode |||";
    let cases = [
        // Text and numbers as Excel keeps them: 3.26, 03 as 3, 2.01, 03 as 3.
        (["3.26", "3", "2.01", "3"], "3.26.03.2.01.03"),
        // 2.10 is stored as 2.1: only one code can have been meant.
        (["3.26", "3", "2.1", "3"], "3.26.03.2.10.03"),
        (["1.1", "12", "2.2", "10"], "1.10.12.2.20.10"),
    ];
    for (parts, code) in cases {
        let mut book =
            workbook(&GOOD.replace("3.26.03.2.01.03", &parts.join(" | ")).replace("Kode Sub Kegiatan", head));
        let heading = ripp::cells::Area { first: CellRef::new(5, 10), last: CellRef::new(5, 13) };
        book.sheets[0].merged.push(heading);
        // The total stands four columns further left than the amounts: it is not looked at here.
        book.sheets[0].cells.retain(|(at, _)| at.row != 14);
        let read = outcome(&book);
        let codes: Vec<_> = read.submissions[0].actions.iter().map(|a| a.code.value().cloned()).collect();
        assert_eq!(codes, vec![Some(code.to_owned()); 8], "{parts:?}: {:?}", findings(&read));
    }
}

#[test]
fn a_nip_kept_as_a_number_is_told() {
    let mut book = workbook(GOOD);
    let at = |row, col| CellRef::new(row, col);
    book.sheets[0].cells.insert(4, (at(4, 0), Value::Text("NIP Kepala OPD".into())));
    book.sheets[0].cells.insert(5, (at(4, 1), Value::Number(198_609_262_015_051_008.0)));
    let all = findings(&outcome(&book));
    assert!(all.len() == 1 && all[0].starts_with("I009 B5"), "{all:?}");
    book.sheets[0].cells[5].1 = Value::Text("19860926 201505 1 001".into());
    assert_eq!(findings(&outcome(&book)), Vec::<String>::new());
}

#[test]
fn a_sheet_that_names_nobody_belongs_to_the_one_before_it() {
    let lines: Vec<&str> = GOOD.lines().collect();
    let part = |rows: std::ops::RangeInclusive<usize>| format!("{}\n{}", lines[0], lines[rows].join("\n"));
    let city = "Pemerintah Daerah : Kota Pangkalpinang";
    let mut book = workbook(GOOD);
    book.sheets = vec![
        sheet("P1", &[city, "Nama OPD : Dinas Pariwisata", "Nama Inovasi : SIP BANGET"], &part(1..=3)),
        sheet("P2", &[], &part(4..=8)),
        sheet("K1", &[city, "Nama OPD : Dinas Kesehatan", "Nama Inovasi : PANTAU BALITA"], &part(1..=3)),
        sheet("K2", &[], &part(4..=8)),
    ];
    assert_eq!(shares(&received(&book), &book), [(0, 8), (2, 8)]);
}

#[test]
fn a_column_that_forms_carry_along_is_taken_for_nothing_else() {
    for (left_out, heading) in [
        ("Anggaran (Rp)", "Realisasi Keuangan"),
        ("Target", "Bobot"),
        ("Satuan", "Lokasi"),
        ("Penanggung Jawab", "Sasaran Peserta"),
        ("Keluaran", "Dasar Hukum"),
    ] {
        let read = outcome(&workbook(&renamed(&[(left_out, heading)])));
        let known = columns(&outcome(&workbook(GOOD)));
        let here = columns(&read);
        let gone: Vec<_> = known.iter().filter(|column| !here.contains(column)).collect();
        assert_eq!(gone.len(), 1, "{heading}: {here:?}");
        assert!(here.iter().all(|(_, col)| *col != gone[0].1), "{heading} was taken for something else");
    }
}

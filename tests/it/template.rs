//! The official template: what it holds, where, and that the same input gives the same bytes.

use std::io::{Cursor, Read};
use std::path::PathBuf;

use calamine::{Data, Range, Reader, Xlsx};
use chrono::NaiveDate;
use ripp::cells::{CellRef, Source, Sources};
use ripp::config::roster::{Roster, RosterRow};
use ripp::config::settings::Settings;
use ripp::config::structure::Structure;
use ripp::consolidate::{Inputs, consolidate};
use ripp::intake::Intake;
use ripp::model::{Field, Submission};
use ripp::template::{self, Cell, Fill, Layout, SheetKind};

use crate::template_fill::{day, good_row, refilled, roster_row};

fn make(row: Option<&RosterRow>, fill: &Fill) -> Vec<u8> {
    template::template(&Structure::built_in(), &Settings::for_year(2022), row, fill).unwrap()
}

fn sheet(bytes: &[u8], name: &str) -> Range<Data> {
    let mut book = Xlsx::new(Cursor::new(bytes)).unwrap();
    book.worksheet_range(name).unwrap()
}

fn at(range: &Range<Data>, cell: CellRef) -> Data {
    range.get_value((cell.row, cell.col)).cloned().unwrap_or(Data::Empty)
}

fn shown(range: &Range<Data>, row: u32, column: u16) -> String {
    at(range, CellRef::new(row, u32::from(column))).to_string()
}

#[test]
fn the_same_input_gives_the_same_bytes() {
    let row = roster_row();
    assert_eq!(make(Some(&row), &refilled()), make(Some(&row), &refilled()));
    assert_eq!(make(None, &Fill::default()), make(None, &Fill::default()));
}

#[test]
fn the_headings_of_the_plan_are_those_of_the_contract() {
    let layout = Layout::new(&Structure::built_in(), &Fill::default());
    let plan = sheet(&make(None, &Fill::default()), template::PLAN);
    let headings: Vec<String> = (0..16).map(|column| shown(&plan, layout.plan_heading, column)).collect();
    let expected = "No|Tahap|Kegiatan|Rencana Aksi|Keluaran|Target|Satuan|Mulai|Selesai|Penanggung Jawab|Kode Sub Kegiatan|\
                    Sub Kegiatan|Sumber Dana|Anggaran (Rp)|Keterangan|Cek";
    assert_eq!(headings.join("|"), expected);
}

#[test]
fn a_blank_template_holds_the_required_activities_and_room_for_sixty() {
    let layout = Layout::new(&Structure::built_in(), &Fill::default());
    let plan = sheet(&make(None, &Fill::default()), template::PLAN);
    for (row, activity) in (layout.first_row()..).zip(&Structure::built_in().activities) {
        assert_eq!(shown(&plan, row, 2), activity.name);
        assert_eq!(shown(&plan, row, template::PLAN_CHECK), "Rencana aksi belum diisi");
    }
    assert_eq!(layout.last_row() - layout.plan_heading, 60);
    assert_eq!(shown(&plan, layout.first_row() + 8, template::PLAN_CHECK), "");
}

#[test]
fn what_is_filled_in_stands_where_the_layout_says() {
    let fill = refilled();
    let layout = Layout::new(&Structure::built_in(), &fill);
    let bytes = make(Some(&roster_row()), &fill);
    let plan = sheet(&bytes, template::PLAN);
    for (index, row) in fill.rows.iter().enumerate() {
        for (field, value) in &row.cells {
            let found = at(&plan, layout.plan_cell(index, *field).unwrap());
            match value {
                Cell::Text(text) => assert_eq!(found, Data::String(text.clone())),
                Cell::Number(number) => assert_eq!(found, Data::Float(*number)),
                Cell::Date(day) => assert!(
                    matches!(&found, Data::DateTime(d) if d.as_datetime().unwrap().date() == *day),
                    "{field:?}: {found:?}"
                ),
                Cell::Blank => assert_eq!(found, Data::Empty),
            }
        }
    }
    let monitoring = sheet(&bytes, template::MONITORING);
    let june = layout.cell(SheetKind::Monitoring, 1, template::PHYSICAL + 5);
    assert_eq!(at(&monitoring, june), Data::Float(40.0));
    let notes = sheet(&bytes, template::NOTES);
    assert_eq!(at(&notes, layout.cell(SheetKind::Notes, 1, 1)), Data::String("Data kurang".into()));
    let identity = sheet(&bytes, template::IDENTITY);
    assert_eq!(at(&identity, layout.identity_cell("agency").unwrap()), Data::String("Dinas Pariwisata".into()));
}

#[test]
fn the_check_names_the_first_fault_of_each_row() {
    let fill = refilled();
    let layout = Layout::new(&Structure::built_in(), &fill);
    let bytes = make(Some(&roster_row()), &fill);
    let (plan, monitoring) = (sheet(&bytes, template::PLAN), sheet(&bytes, template::MONITORING));
    let expected = [
        ("Lengkap", "Sesuai"),
        ("Tanggal selesai mendahului mulai", "Fisik kumulatif turun"),
        ("Tanggal mulai bukan tanggal", "Ada isian yang bukan angka"),
        ("Kegiatan bukan bagian tahap ini", "Realisasi melebihi anggaran"),
        ("Pilih tahap dari daftar", ""),
        ("Tanggal mulai di luar masa program", ""),
        ("Sumber dana belum diisi", "Realisasi melebihi anggaran"),
        ("Belum mencakup setiap triwulan setelah uji coba", "Fisik sebelum tanggal mulai"),
    ];
    for (row, (check, progress)) in (layout.first_row()..).zip(expected) {
        assert_eq!(shown(&plan, row, template::PLAN_CHECK), check);
        assert_eq!(shown(&monitoring, row, template::MONITORING_CHECK), progress);
    }
}

#[test]
fn rules_and_template_take_a_government_for_the_same_level() {
    let row = RosterRow { government: "Pemerintah Provinsi Kepulauan Bangka Belitung".into(), ..roster_row() };
    let mut first = good_row("Persiapan", "Penetapan SK Tim Replikasi Unit/OPD", "Menyusun SK Tim");
    first.set(Field::Code, "3.26.03.1.01.03");
    let fill = Fill { rows: vec![first], ..Fill::default() };
    let (settings, structure) = (Settings::for_year(2022), Structure::built_in());
    let bytes = make(Some(&row), &fill);
    let layout = Layout::new(&structure, &fill);
    assert_eq!(shown(&sheet(&bytes, template::PLAN), layout.first_row(), template::PLAN_CHECK), "Lengkap");
    let workbook = ripp::read::read(&bytes, &settings.limits).1.unwrap();
    let roster = Roster { rows: vec![row] };
    let mut submission = Submission::new(0, "rencana.xlsx".into());
    Intake::new(&settings, &structure, &roster).understand(&workbook, "rencana", &mut submission);
    let sheets = workbook.sheets.iter().map(|sheet| sheet.name.as_deref().map(Into::into)).collect();
    let sources = Sources(vec![Source { path: "rencana.xlsx".into(), sheets }]);
    let outcome = consolidate(Inputs {
        decisions: Vec::new(),
        settings,
        structure,
        roster,
        sources,
        submissions: vec![submission],
        today: day("2022-10-05"),
        quarter: None,
        received_at: None,
    });
    let of_codes = outcome.findings.list.iter().filter(|finding| ["A005", "A008"].contains(&finding.rule.code));
    assert_eq!(of_codes.map(|finding| outcome.sentence(finding)).collect::<Vec<_>>(), Vec::<String>::new());
}

#[test]
fn the_workbook_says_whose_it_is() {
    let bytes = make(Some(&roster_row()), &Fill::default());
    let anchor = sheet(&bytes, template::ANCHOR);
    let lines: Vec<String> =
        (0..3).map(|row| format!("{}={}", shown(&anchor, row, 0), shown(&anchor, row, 1))).collect();
    assert_eq!(lines, ["ripp_versi=1", "ripp_kode=19.71-01", "ripp_tahun=2022"]);
}

#[test]
fn more_rows_than_the_room_make_the_table_grow() {
    let row = |n: u32| good_row("Pelaksanaan", "Uji coba", &format!("Uji coba {n}"));
    let fill = Fill { rows: (0..75).map(row).collect(), ..Fill::default() };
    let layout = Layout::new(&Structure::built_in(), &fill);
    let plan = sheet(&make(None, &fill), template::PLAN);
    assert_eq!(shown(&plan, layout.last_row(), template::PLAN_CHECK), "Lengkap");
    assert_eq!(layout.last_row() - layout.plan_heading, 75);
}

#[test]
fn odd_values_do_not_break_the_workbook() {
    let mut row = good_row("Pelaksanaan", "Uji coba", "inf");
    row.set(Field::Target, f64::NAN);
    row.set(Field::Output, "a\u{1}b\u{ffff}".to_owned() + &"x".repeat(40_000));
    row.set(Field::Start, NaiveDate::MIN);
    let fill = Fill { rows: vec![row], ..Fill::default() };
    let layout = Layout::new(&Structure::built_in(), &fill);
    let bytes = make(None, &fill);
    assert_eq!(shown(&sheet(&bytes, template::PLAN), layout.first_row(), template::PLAN_CHECK), "Target bukan angka");
    assert_eq!(shown(&sheet(&bytes, template::MONITORING), layout.first_row(), 1), "inf ");
}

#[test]
fn rows_grow_with_their_text() {
    let mut parts = zip::ZipArchive::new(Cursor::new(make(Some(&roster_row()), &refilled()))).unwrap();
    for index in 0..parts.len() {
        let mut text = String::new();
        let mut part = parts.by_index(index).unwrap();
        if part.read_to_string(&mut text).is_ok() {
            assert!(!text.contains("customHeight"), "a fixed height in {:?}", part.name());
        }
    }
}

#[test]
fn more_phases_push_the_table_down() {
    let mut structure = Structure::built_in();
    for number in 4..=7 {
        structure.phases.push(ripp::config::structure::Phase {
            number,
            name: format!("Tahap {number}"),
            aliases: Vec::new(),
        });
    }
    let layout = Layout::new(&structure, &Fill::default());
    let bytes = template::template(&structure, &Settings::for_year(2022), None, &Fill::default()).unwrap();
    let plan = sheet(&bytes, template::PLAN);
    assert_eq!(shown(&plan, layout.plan_heading, 0), "No");
    assert_eq!(shown(&plan, 7, 12), "Jumlah");
    assert!(layout.plan_heading > 7);
}

#[test]
fn the_blank_template_in_the_repository_is_current() {
    let path = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("templates/templat-rencana-aksi.xlsx");
    let bytes = make(None, &Fill::default());
    if std::env::var_os("RIPP_PERBARUI").is_some() {
        std::fs::write(&path, &bytes).unwrap();
    }
    let same = std::fs::read(&path).is_ok_and(|old| old == bytes);
    assert!(same, "templates/templat-rencana-aksi.xlsx is not current: run the tests with RIPP_PERBARUI=1");
}

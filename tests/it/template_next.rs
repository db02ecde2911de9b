//! What the official template carries for the next time it comes back, and what is printed of it: keys of rows, months that are due,
//! pages without empty rows, totals that nobody should type.

use std::io::{Cursor, Read};

use calamine::{Data, Reader, Xlsx};
use ripp::cells::column_letters;
use ripp::config::settings::{Paper, Settings};
use ripp::config::structure::Structure;
use ripp::model::{Field, ROW_KEY};
use ripp::template::{self, Cell, Fill, FilledRow, Layout, SheetKind};

use crate::template_fill::{good_row, refilled, roster_row};

fn made_with(settings: &Settings, fill: &Fill) -> Vec<u8> {
    template::template(&Structure::built_in(), settings, Some(&roster_row()), fill).unwrap()
}

fn made(fill: &Fill) -> Vec<u8> {
    made_with(&Settings::for_year(2022), fill)
}

fn layout(fill: &Fill) -> Layout {
    Layout::new(&Structure::built_in(), fill)
}

fn part(bytes: &[u8], name: &str) -> String {
    let mut text = String::new();
    zip::ZipArchive::new(Cursor::new(bytes)).unwrap().by_name(name).unwrap().read_to_string(&mut text).unwrap();
    text
}

/// The part of a sheet: *Petunjuk*, *Identitas*, *Rencana Aksi* and *Monitoring* are the first four.
fn sheet_part(bytes: &[u8], kind: SheetKind) -> String {
    let number = if kind == SheetKind::Plan { 3 } else { 4 };
    part(bytes, &format!("xl/worksheets/sheet{number}.xml"))
}

fn value(bytes: &[u8], sheet: &str, row: u32, column: u16) -> Data {
    let range = Xlsx::new(Cursor::new(bytes)).unwrap().worksheet_range(sheet).unwrap();
    range.get_value((row, u32::from(column))).cloned().unwrap_or(Data::Empty)
}

fn text(bytes: &[u8], sheet: &str, row: u32, column: u16) -> String {
    value(bytes, sheet, row, column).to_string()
}

fn rows(count: usize) -> Vec<FilledRow> {
    (0..count).map(|n| good_row("Pelaksanaan", "Uji coba", &format!("Uji coba {n}"))).collect()
}

#[test]
fn a_row_carries_its_key_beside_the_check_where_nobody_sees_it() {
    let mut rows = rows(3);
    rows[0].key = Some("a1".into());
    rows[2].key = Some("=12".into());
    let fill = Fill { rows, ..Fill::default() };
    let (bytes, layout) = (made(&fill), layout(&fill));
    for (kind, column) in [(SheetKind::Plan, template::PLAN_KEY), (SheetKind::Monitoring, template::MONITORING_KEY)] {
        let at = |row: u32| value(&bytes, kind.name(), row, column);
        assert_eq!(at(layout.plan_heading), Data::String(ROW_KEY.into()));
        let keys: Vec<Data> = (0..4).map(|index| at(layout.row(kind, index))).collect();
        let said = |text: &str| Data::String(text.into());
        assert_eq!(keys, [said("a1"), Data::Empty, said("=12"), Data::Empty]);
        // The headings of the monitoring are two rows high.
        let above = u32::from(kind == SheetKind::Monitoring);
        assert_eq!(text(&bytes, kind.name(), layout.plan_heading - above, column - 1), template::CHECK);
        let xml = sheet_part(&bytes, kind);
        let number = column + 1;
        let hidden = xml.split("<col ").find(|col| col.starts_with(&format!("min=\"{number}\" max=\"{number}\"")));
        assert!(hidden.is_some_and(|col| col.contains("hidden=\"1\"")), "{kind:?}");
        // A constant: no formula stands in the column.
        let cell = format!("r=\"{}{}\"", column_letters(u32::from(column)), layout.first_row() + 1);
        let written = xml.split("<c ").find(|part| part.starts_with(&cell)).unwrap();
        assert!(written.contains("t=\"s\"") && !written.contains("<f>"), "{kind:?}: {written}");
    }
}

#[test]
fn the_keys_of_a_blank_template_are_empty() {
    let (bytes, layout) = (made(&Fill::default()), layout(&Fill::default()));
    for row in layout.first_row()..=layout.last_row() {
        assert_eq!(value(&bytes, template::PLAN, row, template::PLAN_KEY), Data::Empty);
        assert_eq!(value(&bytes, template::MONITORING, row, template::MONITORING_KEY), Data::Empty);
    }
}

#[test]
fn months_that_are_due_are_marked_and_named() {
    let mut rows = rows(2);
    rows[0].physical[0] = Cell::Number(10.0);
    let fill = Fill { rows, due: vec![3, 2, 12], ..Fill::default() };
    let mut settings = Settings::for_year(2022);
    settings.program.report_day = 10;
    let (bytes, layout) = (made_with(&settings, &fill), layout(&fill));
    let status = text(&bytes, template::MONITORING, 3, 0);
    let expected = "Belum dilaporkan: Februari, Maret, Desember  ·  Dilaporkan sampai Januari  ·  Belum melapor bulan itu: 1 \
                    rencana aksi  ·  Perlu diperiksa: 0 baris";
    assert_eq!(status, expected);
    let heading = |month: u16| text(&bytes, template::MONITORING, layout.plan_heading, template::PHYSICAL + month);
    assert_eq!([heading(1), heading(2), heading(11)], ["Feb", "Mar", "Des"]);
    let notes = part(&bytes, "xl/comments1.xml");
    let row = layout.plan_heading + 1;
    for (column, day) in
        [("D", "10 Maret 2022"), ("P", "10 Maret 2022"), ("E", "10 April 2022"), ("N", "10 Januari 2023")]
    {
        assert!(notes.contains(&format!("ref=\"{column}{row}\"")), "{column}");
        assert!(notes.contains(&format!("Jatuh tempo {day}; belum dilaporkan")), "{day}");
    }
    assert_eq!(notes.matches("<comment ").count(), 6);
    let xml = sheet_part(&bytes, SheetKind::Monitoring);
    let style = |column: &str| {
        let cell = xml.split("<c ").find(|part| part.starts_with(&format!("r=\"{column}{row}\""))).unwrap();
        cell.split("s=\"").nth(1).unwrap().split('"').next().unwrap().to_owned()
    };
    assert_eq!(style("D"), style("N"));
    assert_ne!(style("C"), style("D"));
}

#[test]
fn a_month_that_is_filled_in_is_no_longer_named() {
    let mut rows = rows(1);
    rows[0].spent[1] = Cell::Number(10.0);
    let fill = Fill { rows, due: vec![2], ..Fill::default() };
    assert!(text(&made(&fill), template::MONITORING, 3, 0).starts_with("Dilaporkan sampai Februari"));
}

/// Addresses of the printed area of a sheet.
fn print_area(bytes: &[u8], sheet: &str) -> String {
    let book = part(bytes, "xl/workbook.xml");
    let areas = book.split("_xlnm.Print_Area").skip(1).filter_map(|part| part.split(['<', '>']).nth(1));
    let quoted = if sheet.contains(' ') { format!("'{sheet}'!") } else { format!("{sheet}!") };
    areas.filter_map(|area| area.strip_prefix(&quoted)).next().unwrap().to_owned()
}

#[test]
fn empty_rows_are_not_printed() {
    for (fill, last) in [
        (Fill::default(), 6 + 8 + 12),
        (Fill { rows: rows(5), ..Fill::default() }, 6 + 5 + 3),
        (Fill { rows: rows(60), ..Fill::default() }, 6 + 60),
        (Fill { rows: rows(75), ..Fill::default() }, 6 + 75),
    ] {
        let bytes = made(&fill);
        assert_eq!(print_area(&bytes, template::PLAN), format!("$A$1:$O${last}"));
        assert_eq!(print_area(&bytes, template::MONITORING), format!("$A$1:$Z${last}"));
    }
}

#[test]
fn forty_rows_of_the_monitoring_are_printed_on_one_page_a_block() {
    let scale = |count: usize, paper: Paper| {
        let mut settings = Settings::for_year(2022);
        settings.report.paper = paper;
        let xml =
            sheet_part(&made_with(&settings, &Fill { rows: rows(count), ..Fill::default() }), SheetKind::Monitoring);
        let scale = xml.split("scale=\"").nth(1).unwrap().split('"').next().unwrap();
        scale.parse::<f64>().unwrap()
    };
    for (paper, height, wide) in [(Paper::A4, 595.0, 67.0), (Paper::F4, 612.0, 73.0)] {
        assert_eq!(scale(10, paper), wide);
        let printed = (101.0 + 16.0 * 40.0) * scale(37, paper) / 100.0;
        assert!(printed <= height - 97.2, "{paper:?}: {printed}");
        // Far more than a page are printed as large as a page is wide.
        assert_eq!(scale(70, paper), wide);
    }
}

fn total(label: &str, amount: impl Into<Cell>) -> FilledRow {
    let mut row = FilledRow::default();
    row.set(Field::Description, label);
    row.set(Field::Budget, amount);
    row
}

#[test]
fn a_total_that_someone_typed_is_told_and_not_counted_twice() {
    const TOLD: &str = "Baris jumlah dihitung sendiri: hapus baris ini";
    let checked = |row: FilledRow| {
        let fill = Fill { rows: [rows(2), vec![row]].concat(), ..Fill::default() };
        let bytes = made(&fill);
        let check = text(&bytes, template::PLAN, layout(&fill).row(SheetKind::Plan, 2), template::PLAN_CHECK);
        (check, text(&bytes, template::PLAN, 3, 13))
    };
    let fifty = "50000000";
    for label in ["Jumlah", "TOTAL", " total : ", "Jumlah Anggaran Tahap II", "Sub  Total", "Jml."] {
        assert_eq!(checked(total(label, 50_000_000.0)), (TOLD.into(), fifty.into()), "{label:?}");
        assert_eq!(checked(total(label, "lima puluh juta")), (TOLD.into(), fifty.into()), "{label:?} in words");
    }
    let mut with_fund = total("Jumlah", 50_000_000.0);
    with_fund.set(Field::Fund, "APBD");
    assert_eq!(checked(with_fund), (TOLD.into(), fifty.into()));
    for label in ["Jumlahkan data pengunjung", "Totalitas layanan", "Rekap total"] {
        let (check, sum) = checked(total(label, 1_000.0));
        assert_eq!((check.as_str(), sum.as_str()), ("Tahap belum diisi", "50001000"), "{label:?}");
    }
    assert_eq!(checked(total("Jumlah", Cell::Blank)).0, "Tahap belum diisi");
    let action = good_row("Pelaksanaan", "Uji coba", "Jumlah pengunjung dihitung");
    assert_eq!(checked(action), ("Lengkap".into(), "75000000".into()));
}

#[test]
fn a_total_that_someone_typed_is_no_action_of_the_monitoring() {
    let mut rows = [rows(2), vec![total("Jumlah", 50_000_000.0)]].concat();
    rows[0].physical[0] = Cell::Number(40.0);
    rows[0].spent[0] = Cell::Number(5_000_000.0);
    let fill = Fill { rows, ..Fill::default() };
    let (bytes, first) = (made(&fill), layout(&fill).first_row());
    let status = text(&bytes, template::MONITORING, 3, 0);
    assert!(status.contains("Belum melapor bulan itu: 1 rencana aksi"), "{status}");
    let figure = |offset: u16| text(&bytes, template::MONITORING, first, template::SUMMARY + offset);
    assert_eq!([figure(3), figure(6)], ["20", "10"]);
}

#[test]
fn the_formula_of_the_check_fits_a_cell() {
    for kind in [SheetKind::Plan, SheetKind::Monitoring] {
        let xml = sheet_part(&made(&refilled()), kind);
        let longest = xml.split("<f>").skip(1).map(|part| part.split("</f>").next().unwrap().len()).max().unwrap();
        assert!(longest < 8_192, "{kind:?}: {longest}");
    }
}

#[test]
fn keys_and_months_that_are_due_change_nothing_else_of_the_plan() {
    let mut fill = Fill { rows: rows(2), ..Fill::default() };
    let limits = Settings::for_year(2022).limits;
    let cells = |fill: &Fill| {
        let book = ripp::read::read(&made(fill), &limits).1.unwrap();
        let plan = book.sheets.into_iter().find(|sheet| sheet.name.as_deref() == Some(template::PLAN)).unwrap();
        plan.cells.into_iter().filter(|(at, _)| at.col != u32::from(template::PLAN_KEY)).collect::<Vec<_>>()
    };
    let plain = cells(&fill);
    fill.rows[0].key = Some("k-1".into());
    fill.due = vec![1, 2];
    assert!(cells(&fill) == plain);
}

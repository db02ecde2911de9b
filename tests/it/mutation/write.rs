//! Writes a workbook as read back into an xlsx, with values, merged areas, fills and hidden sheets, or a sheet of it into a csv.
//! Will not style anything.

use std::io::{Cursor, Read, Write};

use ripp::cells::CellRef;
use ripp::cells::{Sheet, Value, Workbook};
use rust_xlsxwriter::{Color, DocProperties, ExcelDateTime, Format, Formula, Worksheet};
use zip::write::SimpleFileOptions;

/// Bytes of a workbook.
pub fn xlsx(workbook: &Workbook) -> Vec<u8> {
    let mut book = rust_xlsxwriter::Workbook::new();
    // A fixed day: the workbook's own date may count as the day it was received.
    let day = workbook.modified.unwrap_or_else(|| "2021-10-26".parse().unwrap());
    let moment = ExcelDateTime::parse_from_str(&day.to_string()).unwrap();
    book.set_properties(&DocProperties::new().set_creation_datetime(&moment));
    for (i, sheet) in workbook.sheets.iter().enumerate() {
        let page = book.add_worksheet();
        page.set_name(sheet.name.clone().unwrap_or_else(|| "Sheet1".into())).unwrap();
        page.set_hidden(!sheet.visible);
        if sheet.visible && workbook.sheets[..i].iter().all(|other| !other.visible) {
            page.set_active(true);
            page.set_first_tab(true);
        }
        fill(page, sheet);
    }
    let bytes = book.save_to_buffer().unwrap();
    let lacking = |sheet: &Sheet| sheet.cells.iter().any(|(_, value)| *value == Value::Uncalculated);
    if workbook.sheets.iter().any(lacking) { without_results(&bytes) } else { bytes }
}

/// The result of a formula that is to have none.
const NO_RESULT: &str = "TANPA HASIL";

/// rust_xlsxwriter gives every formula a result; some programs give none.
fn without_results(bytes: &[u8]) -> Vec<u8> {
    let mut zip = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
    let mut out = zip::ZipWriter::new(Cursor::new(Vec::new()));
    let stored = SimpleFileOptions::default().compression_method(zip::CompressionMethod::Stored);
    let mut changed = false;
    for i in 0..zip.len() {
        let mut part = zip.by_index(i).unwrap();
        let mut content = Vec::new();
        part.read_to_end(&mut content).unwrap();
        if let Ok(text) = std::str::from_utf8(&content).map(str::to_owned)
            && text.contains(NO_RESULT)
        {
            content = text.replace(&format!(" t=\"str\"><f>1</f><v>{NO_RESULT}</v>"), "><f>1</f>").into_bytes();
            changed = true;
        }
        out.start_file(part.name().unwrap(), stored).unwrap();
        out.write_all(&content).unwrap();
    }
    assert!(changed);
    out.finish().unwrap().into_inner()
}

fn fill(page: &mut Worksheet, sheet: &Sheet) {
    let plain = Format::new();
    for area in &sheet.merged {
        let (first, last) = (area.first, area.last);
        page.merge_range(first.row, first.col as u16, last.row, last.col as u16, "", &plain).unwrap();
    }
    for (at, color) in &sheet.fills {
        page.write_blank(at.row, at.col as u16, &Format::new().set_background_color(Color::RGB(*color))).unwrap();
    }
    for (at, value) in &sheet.cells {
        let color = sheet.fills.binary_search_by_key(at, |(cell, _)| *cell).ok().map(|i| sheet.fills[i].1);
        let format = color.map_or(Format::new(), |color| Format::new().set_background_color(Color::RGB(color)));
        let is_percent = sheet.percent.binary_search(at).is_ok();
        let format = if is_percent { format.set_num_format("0.0%") } else { format };
        let (row, col) = (at.row, at.col as u16);
        match value {
            Value::Blank => Ok(&mut *page),
            Value::Text(text) => page.write_string_with_format(row, col, text, &format),
            Value::Number(number) => page.write_number_with_format(row, col, *number, &format),
            Value::Bool(truth) => page.write_boolean_with_format(row, col, *truth, &format),
            Value::Date(day) => {
                let serial = (*day - "1899-12-30".parse::<chrono::NaiveDate>().unwrap()).num_days();
                page.write_number_with_format(row, col, serial as f64, &format.set_num_format("dd/mm/yyyy"))
            }
            Value::Error(code) => page.write_formula(row, col, Formula::new("=1/0").set_result(code)),
            Value::Uncalculated => page.write_formula(row, col, Formula::new("=1").set_result(NO_RESULT)),
        }
        .unwrap();
    }
}

/// The first sheet as a csv of an Indonesian office: semicolons, decimal commas, dates as they are shown.
pub fn csv(workbook: &Workbook) -> Vec<u8> {
    let sheet = &workbook.sheets[0];
    let width = sheet.cells.iter().map(|(at, _)| at.col).max().unwrap_or(0);
    let mut out = csv::WriterBuilder::new().delimiter(b';').from_writer(Vec::new());
    for row in 0..=sheet.last_row().unwrap_or(0) {
        let field = |col: u32| match sheet.get(CellRef::new(row, col)) {
            Value::Text(text) => text.clone(),
            Value::Number(number) => number.to_string().replace('.', ","),
            other => other.shown(),
        };
        out.write_record((0..=width).map(field)).unwrap();
    }
    out.into_inner().unwrap()
}

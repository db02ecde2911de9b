//! Documents of Word: their tables are sheets, their paragraphs are lines above them, and they are bounded like any other file.

use ripp::cells::{Format, Kind, Refusal, Sheet, Workbook};
use ripp::command::jobs::check;
use ripp::config::settings::Limits;
use ripp::listing::Form;

use crate::hostile::zipped;

fn document(body: &str) -> Vec<u8> {
    const MAIN: &str = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    zipped(&[
        ("[Content_Types].xml", "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>"),
        ("word/document.xml", &format!("<w:document xmlns:w=\"{MAIN}\"><w:body>{body}</w:body></w:document>")),
    ])
}

fn read(body: &str, limits: &Limits) -> Result<Workbook, Refusal> {
    ripp::read::read(&document(body), limits).1
}

fn paragraph(text: &str) -> String {
    format!("<w:p><w:r><w:t>{text}</w:t></w:r></w:p>")
}

fn cell(layout: &str, text: &str) -> String {
    format!("<w:tc><w:tcPr>{layout}</w:tcPr>{}</w:tc>", paragraph(text))
}

fn row(cells: &[(&str, &str)]) -> String {
    format!("<w:tr>{}</w:tr>", cells.iter().map(|(layout, text)| cell(layout, text)).collect::<String>())
}

fn table(rows: &[&[(&str, &str)]]) -> String {
    format!("<w:tbl>{}</w:tbl>", rows.iter().map(|cells| row(cells)).collect::<String>())
}

/// Each cell as `A1=text`, and each merged area.
fn shown(sheet: &Sheet) -> (Vec<String>, Vec<String>) {
    let cells = sheet.cells.iter().map(|(at, value)| format!("{at}={}", value.shown()));
    let areas = sheet.merged.iter().map(|area| format!("{}:{}", area.first, area.last));
    (cells.collect(), areas.collect())
}

#[test]
fn spans_of_a_table_become_merged_areas_and_paragraphs_the_lines_above_it() {
    const WIDE: &str = "<w:gridSpan w:val=\"2\"/>";
    const TOP: &str = "<w:vMerge w:val=\"restart\"/>";
    const ON: &str = "<w:vMerge/>";
    let first = table(&[&[(TOP, "No"), (WIDE, "Waktu")], &[(ON, ""), ("", "Mulai"), ("", "Selesai")]]);
    let second = table(&[&[("", "Tahap"), ("", "Kegiatan")]]);
    let body = format!("{}{first}{}{second}", paragraph("Dinas Contoh"), paragraph("Tabel berikut"));
    let workbook = read(&body, &Limits::default()).unwrap();
    assert_eq!(workbook.format, Format::Docx);
    let names: Vec<_> = workbook.sheets.iter().map(|sheet| sheet.name.clone().unwrap()).collect();
    assert_eq!(names, ["Tabel 1", "Tabel 2", "Naskah"]);
    let (cells, mut areas) = shown(&workbook.sheets[0]);
    areas.sort();
    assert_eq!(cells, ["A1=No", "B1=Waktu", "B2=Mulai", "C2=Selesai"]);
    assert_eq!(areas, ["A1:A2", "B1:C1"]);
    assert_eq!(shown(&workbook.sheets[2]).0, ["A1=Dinas Contoh", "A2=Tabel berikut"]);
    assert_eq!([&workbook.sheets[0].above, &workbook.sheets[1].above], [&Some((2, 0..1)), &Some((2, 1..2))]);
}

#[test]
fn what_was_struck_out_by_a_revision_or_hidden_is_not_read() {
    let gone = "<w:p><w:r><w:t>tetap</w:t></w:r><w:del><w:r><w:t>dihapus</w:t></w:r></w:del>\
        <w:r><w:rPr><w:vanish/></w:rPr><w:t>tersembunyi</w:t></w:r><w:r><w:t> &amp; utuh</w:t></w:r></w:p>";
    let body = format!("<w:tbl><w:tr><w:tc>{gone}</w:tc></w:tr></w:tbl>");
    let workbook = read(&body, &Limits::default()).unwrap();
    assert_eq!(shown(&workbook.sheets[0]).0, ["A1=tetap & utuh"]);
}

#[test]
fn a_table_within_a_cell_is_text_of_that_cell() {
    let inner = table(&[&[("", "dalam"), ("", "sel")]]);
    let body = format!("<w:tbl><w:tr><w:tc>{inner}{}</w:tc>{}</w:tr></w:tbl>", paragraph("luar"), cell("", "kanan"));
    let workbook = read(&body, &Limits::default()).unwrap();
    assert_eq!(shown(&workbook.sheets[0]).0, ["A1=dalam sel luar", "B1=kanan"]);
    assert_eq!(workbook.sheets.len(), 2);
}

#[test]
fn a_letter_without_a_table_is_no_spreadsheet_and_one_with_too_much_is_refused() {
    let letter = read(&paragraph("Dengan hormat"), &Limits::default());
    assert!(matches!(letter, Err(Refusal::NotSpreadsheet(Kind::Word))), "{letter:?}");
    let many = table(&[&[("", "a"), ("", "b")]]).repeat(4);
    let cells = Limits { cells: 7, ..Limits::default() };
    assert!(matches!(read(&many, &cells), Err(Refusal::TooLarge(_))), "{:?}", read(&many, &cells));
    let sheets = Limits { sheets: 4, ..Limits::default() };
    assert!(matches!(read(&many, &sheets), Err(Refusal::TooLarge(_))), "{:?}", read(&many, &sheets));
    assert!(read(&many, &Limits { cells: 8, sheets: 5, ..Limits::default() }).is_ok());
    // Spans beyond every sheet, rows that never end: cut or refused, and no panic.
    let wide = table(&[&[("<w:gridSpan w:val=\"4000000000\"/>", "a"), ("<w:gridSpan w:val=\"4000000000\"/>", "b")]]);
    assert!(read(&wide, &Limits::default()).is_ok());
    let open = read("<w:tbl><w:tr><w:tc><w:p><w:r><w:t>tanpa akhir", &Limits::default());
    assert!(matches!(open, Err(Refusal::Damaged(_))), "{open:?}");
    let whole = document(&many);
    let text = "<w:document xmlns:w=\"x\"><w:body>".to_owned() + &many + "<w:p";
    let cut = zipped(&[("[Content_Types].xml", "<Types/>"), ("word/document.xml", &text)]);
    let read = |bytes: &[u8]| ripp::read::read(bytes, &Limits::default()).1;
    assert!(read(&whole).is_ok() && matches!(read(&cut), Err(Refusal::Damaged(_))), "{:?}", read(&cut));
}

#[test]
fn a_plan_in_a_document_is_read_and_its_findings_name_the_table() {
    let head = [
        ("", "Tahap"),
        ("", "Kegiatan"),
        ("", "Rencana Aksi"),
        ("", "Mulai"),
        ("", "Selesai"),
        ("", "Penanggung Jawab"),
        ("", "Anggaran (Rp)"),
    ];
    let action = [
        ("", "Persiapan"),
        ("", "SK Tim Replikasi"),
        ("", "Menyusun SK"),
        ("", "3 Januari 2022"),
        ("", "31 Januari 2022"),
        ("", ""),
        ("", "2.500.000"),
    ];
    let body = format!(
        "{}{}{}",
        paragraph("Perangkat Daerah: Dinas Contoh"),
        paragraph("Nama Inovasi: SIP"),
        table(&[&head, &action])
    );
    let dir = tempfile::tempdir().unwrap();
    let path = dir.path().join("renaksi.docx");
    std::fs::write(&path, document(&body)).unwrap();
    let done = check(&[path], Form::Json, &crate::corpus::options(), &|_| {}).unwrap();
    let json: serde_json::Value = serde_json::from_str(&done.listing).unwrap();
    let action = &json["submissions"][0]["actions"][0];
    assert_eq!((action["sheet"].as_str(), action["row"].as_i64()), (Some("Tabel 1"), Some(2)), "{json}");
    assert_eq!((action["start"].as_str(), action["budget"].as_i64()), (Some("2022-01-03"), Some(2_500_000)), "{json}");
    let findings = json["findings"].as_array().unwrap().iter();
    let told: Vec<_> =
        findings.filter(|f| f["rule"] == "S009").map(|f| (f["sheet"].as_str(), f["cell"].as_str())).collect();
    assert_eq!(told, [(Some("Tabel 1"), Some("F2"))], "{json}");
}

//! Minimal workbooks around one part that is given. Will not compress: a fuzzer should see the part itself.

use std::io::{Cursor, Write};

use zip::write::SimpleFileOptions;

const MAIN: &str = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const TYPE: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const RELS: &str = "http://schemas.openxmlformats.org/package/2006/relationships";

/// Parts of an xlsx that a fuzzer changes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[allow(missing_docs)]
pub enum Part {
    Sheet,
    Strings,
    Book,
}

/// An archive of parts, stored as they are.
pub fn zipped(parts: &[(&str, &[u8])]) -> Vec<u8> {
    let mut zip = zip::ZipWriter::new(Cursor::new(Vec::new()));
    let stored = SimpleFileOptions::default().compression_method(zip::CompressionMethod::Stored);
    for (name, content) in parts {
        zip.start_file(*name, stored).expect("an archive in memory takes a part");
        zip.write_all(content).expect("an archive in memory takes bytes");
    }
    zip.finish().expect("an archive in memory can be closed").into_inner()
}

/// An xlsx of one sheet in which the given part is as given.
pub fn xlsx(part: Part, content: &[u8]) -> Vec<u8> {
    let types = b"<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>";
    let top = format!(
        "<Relationships xmlns=\"{RELS}\"><Relationship Id=\"a\" Type=\"{TYPE}/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>"
    );
    let rels = format!(
        "<Relationships xmlns=\"{RELS}\"><Relationship Id=\"rId1\" Type=\"{TYPE}/worksheet\" Target=\"worksheets/sheet1.xml\"/>\
         <Relationship Id=\"rId2\" Type=\"{TYPE}/worksheet\" Target=\"worksheets/sheet1.xml\"/>\
         <Relationship Id=\"b\" Type=\"{TYPE}/sharedStrings\" Target=\"sharedStrings.xml\"/></Relationships>"
    );
    let book = format!(
        "<workbook xmlns=\"{MAIN}\" xmlns:r=\"{TYPE}\"><sheets><sheet name=\"Satu\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>"
    );
    let words =
        ["No", "Rencana Aksi", "Mulai", "Selesai", "Penanggung Jawab", "Anggaran (Rp)", "Sekretaris", "Uji coba"];
    let items: String = words.iter().map(|word| format!("<si><t>{word}</t></si>")).collect();
    let strings = format!("<sst xmlns=\"{MAIN}\">{items}</sst>");
    let cells = |row: usize, from: usize| -> String {
        (0..6).map(|i| format!("<c r=\"{}{row}\" t=\"s\"><v>{}</v></c>", (b'A' + i as u8) as char, from + i)).collect()
    };
    let sheet = format!(
        "<worksheet xmlns=\"{MAIN}\"><sheetData><row r=\"1\">{}</row><row r=\"2\">{}</row></sheetData></worksheet>",
        cells(1, 0),
        cells(2, 2)
    );
    let pick = |which: Part, default: &str| if which == part { content.to_vec() } else { default.as_bytes().to_vec() };
    zipped(&[
        ("[Content_Types].xml", types),
        ("_rels/.rels", top.as_bytes()),
        ("xl/_rels/workbook.xml.rels", rels.as_bytes()),
        ("xl/workbook.xml", &pick(Part::Book, &book)),
        ("xl/worksheets/sheet1.xml", &pick(Part::Sheet, &sheet)),
        ("xl/sharedStrings.xml", &pick(Part::Strings, &strings)),
    ])
}

/// An ods with the given `content.xml`.
pub fn ods(content: &[u8]) -> Vec<u8> {
    let manifest = b"<manifest:manifest xmlns:manifest=\"urn:oasis:names:tc:opendocument:xmlns:manifest:1.0\"/>";
    zipped(&[
        ("mimetype", b"application/vnd.oasis.opendocument.spreadsheet"),
        ("META-INF/manifest.xml", manifest),
        ("content.xml", content),
    ])
}

/// One part of an archive; none when it is not there.
pub fn part(bytes: &[u8], name: &str) -> Option<Vec<u8>> {
    use std::io::Read;
    let mut zip = zip::ZipArchive::new(Cursor::new(bytes)).ok()?;
    let mut content = Vec::new();
    zip.by_name(name).ok()?.read_to_end(&mut content).ok()?;
    Some(content)
}

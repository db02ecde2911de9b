//! A workspace in which something hides wherever it can. Will not look at what is made of it.

use std::io::{Cursor, Write};

use tempfile::TempDir;
use zip::write::SimpleFileOptions;

use crate::plan::GOOD;

const ROSTER: &str = "kode;pemda;opd;inovasi;singkatan;asal_inovasi\n\
    19.71-01;Kota Pangkalpinang;Dinas Pariwisata;Sistem Informasi Pariwisata;SIP BANGET;Pemerintah Kota Batu\n\
    19.71-02;Kota Pangkalpinang;Dinas \u{1b}[31mSosial\u{202e} _x001B_;Peduli\u{7f} Lansia\u{9b};PEDULI;Asal\u{85}nya\n\
    19.71-03;Kota Pangkalpinang;Dinas Perikanan;Pantau Tambak;PANTAU\u{ffff};Asal\n";

const SETTINGS: &str = "[program]\ntahun = 2022\nnama = \"Replikasi \\u001b[2J & \\u202E_x001B_\\uFFFF\"\n\
    unit = \"Biro\\u0085\\u009b Organisasi\"\nprovinsi = \"Uji\\u0000\"\n";

/// A line that a letter would not have of itself.
const INJECTED: &str = "Hal: Anggaran Anda DIHAPUS";

/// Every control and every direction, as far as a file name may hold them.
fn controls() -> String {
    let turns = ('\u{202a}'..='\u{202e}').chain('\u{2066}'..='\u{2069}');
    let marks = ['\u{61c}', '\u{200e}', '\u{2028}', '\u{2029}', '\u{fffe}', '\u{ffff}'];
    ('\u{1}'..='\u{1f}').chain('\u{7f}'..='\u{9f}').chain(turns).chain(marks).collect()
}

/// A text as a workbook stores it: characters that XML forbids as `_xHHHH_`.
fn stored(text: &str) -> String {
    let one = |c: char| match c {
        '<' => "&lt;".into(),
        '&' => "&amp;".into(),
        c if c.is_control() || c >= '\u{fffe}' => format!("_x{:04X}_", u32::from(c)),
        c => c.to_string(),
    };
    text.replace("_x", "_x005F_x").chars().map(one).collect()
}

/// A workbook with one sheet of text, one row a line and cells between pipes.
fn workbook(sheet: &str, table: &[String]) -> Vec<u8> {
    const MAIN: &str = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    const TYPE: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    const RELS: &str = "http://schemas.openxmlformats.org/package/2006/relationships";
    let name: String = sheet.chars().map(|c| format!("&#x{:X};", u32::from(c))).collect();
    let rows: String = table
        .iter()
        .map(|line| {
            let cells: String = line
                .split('|')
                .map(str::trim)
                .map(|text| format!("<c t=\"inlineStr\"><is><t xml:space=\"preserve\">{}</t></is></c>", stored(text)))
                .collect();
            format!("<row>{cells}</row>")
        })
        .collect();
    let mut zip = zip::ZipWriter::new(Cursor::new(Vec::new()));
    for (part, content) in [
        (
            "[Content_Types].xml",
            "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>".into(),
        ),
        (
            "_rels/.rels",
            format!(
                "<Relationships xmlns=\"{RELS}\"><Relationship Id=\"r\" Type=\"{TYPE}/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>"
            ),
        ),
        (
            "xl/workbook.xml",
            format!(
                "<workbook xmlns=\"{MAIN}\" xmlns:r=\"{TYPE}\"><sheets><sheet name=\"{name}\" sheetId=\"1\" r:id=\"r\"/></sheets></workbook>"
            ),
        ),
        (
            "xl/_rels/workbook.xml.rels",
            format!(
                "<Relationships xmlns=\"{RELS}\"><Relationship Id=\"r\" Type=\"{TYPE}/worksheet\" Target=\"worksheets/sheet1.xml\"/></Relationships>"
            ),
        ),
        ("xl/worksheets/sheet1.xml", format!("<worksheet xmlns=\"{MAIN}\"><sheetData>{rows}</sheetData></worksheet>")),
    ] {
        zip.start_file(part, SimpleFileOptions::default()).unwrap();
        zip.write_all(content.as_bytes()).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

/// A plan of an OPD, with something hidden in its cells and faults that quote them.
fn plan(agency: &str, innovation: &str, hidden: &str) -> Vec<String> {
    let above = ["RENCANA AKSI REPLIKASI INOVASI", "Pemerintah Daerah : Kota Pangkalpinang"].map(String::from);
    let names =
        [format!("Nama OPD : {agency}"), format!("Nama Inovasi : {innovation}"), format!("Narahubung : a{hidden}")];
    let spoilt = GOOD
        .replace("Menyusun SK tim", &format!("Menyusun SK tim {hidden}"))
        .replace("3 Januari 2022", &format!("3 Januarix {hidden}"))
        .replace("2500000", &format!("dua {hidden}"))
        .replace("Jumlah ", &format!("catatan {hidden} | | | =1+1 _x001B_\nJumlah "));
    let lines: Vec<String> = spoilt.split("\nJumlah").map(String::from).collect();
    let table = lines[0].split('\n').map(String::from).collect::<Vec<_>>();
    // The hidden text has line breaks of its own: rows begin where a number does.
    let mut rows: Vec<String> = Vec::new();
    for line in table {
        let begins =
            line.starts_with("No |") || line.starts_with("catatan") || line.starts_with(|c: char| c.is_ascii_digit());
        match rows.last_mut().filter(|_| !begins) {
            Some(row) => row.push_str(&format!("\n{line}")),
            None => rows.push(line),
        }
    }
    above.into_iter().chain(names).chain(rows).collect()
}

/// A workspace of which every name, cell and setting hides something.
pub fn workspace() -> TempDir {
    let dir = tempfile::tempdir().unwrap();
    let put = |name: &str, bytes: &[u8]| {
        let path = dir.path().join(name);
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(path, bytes).unwrap();
    };
    put("ripp.toml", SETTINGS.as_bytes());
    put("daftar-opd.csv", ROSTER.as_bytes());
    let hidden = format!("\u{1b}[2J\n{INJECTED}\n\r\n{}_x001B_", controls());
    let first = plan("Dinas Pariwisata", "SIP BANGET", &hidden);
    put(
        &format!("masuk/19.71-01 \u{1b}[2J\n{INJECTED}\n{} _x001B_.xlsx", controls()),
        &workbook("=\u{1b}a\n\u{9b}\u{202e}_x001B_", &first),
    );
    put(&format!("masuk/=1+\n{INJECTED}\n/19.71-02 \u{1b}]0;a\u{7} %.xlsx"), b"PK\x03\x04 potong");
    put(&format!("masuk/-2 \u{1b}\n{INJECTED}\n#.xlsx"), &workbook("-\u{1b}[31m", &["A | B".into(), "C | D".into()]));
    let rows = plan("Dinas Perikanan", "PANTAU", "\u{1b}[2J \u{9b}\u{7f} _x001B_ \u{202e}\u{2066}");
    let quoted =
        |line: &String| line.split('|').map(|cell| format!("\"{}\"", cell.trim())).collect::<Vec<_>>().join(";");
    put("masuk/@19.71-03.csv", rows.iter().map(quoted).collect::<Vec<_>>().join("\r\n").as_bytes());
    dir
}

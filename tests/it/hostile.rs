//! Files that damage, deceive or exhaust their reader: each is one finding, and the other files of the batch stay as they were.

use std::collections::BTreeMap;
use std::io::{Cursor, Write};
use std::path::{Path, PathBuf};

use ripp::cells::{Excess, Refusal};
use ripp::command::{Options, QuarterChoice, gather};
use ripp::config::settings::Settings;
use ripp::isolate::Isolated;
use ripp::listing::ripp_1;
use ripp::workspace::Workspace;
use serde_json::Value;
use zip::write::SimpleFileOptions;

const GOOD: &str = "samples/masuk/2021-10-28/19-01 Dinas Kesehatan Provinsi - SEHATI.xlsx";

fn program() -> PathBuf {
    PathBuf::from(env!("CARGO_BIN_EXE_ripp"))
}

fn repository(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(name)
}

/// An archive of texts by their names.
pub fn zipped(parts: &[(&str, &str)]) -> Vec<u8> {
    let mut zip = zip::ZipWriter::new(Cursor::new(Vec::new()));
    for (name, content) in parts {
        zip.start_file(*name, SimpleFileOptions::default()).unwrap();
        zip.write_all(content.as_bytes()).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

/// A workbook of one sheet with the given rows, and perhaps shared strings.
fn xlsx(rows: &str, strings: &str) -> Vec<u8> {
    const MAIN: &str = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    const TYPE: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    const RELS: &str = "http://schemas.openxmlformats.org/package/2006/relationships";
    zipped(&[
        ("[Content_Types].xml", "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>"),
        (
            "_rels/.rels",
            &format!(
                "<Relationships xmlns=\"{RELS}\"><Relationship Id=\"a\" Type=\"{TYPE}/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>"
            ),
        ),
        (
            "xl/_rels/workbook.xml.rels",
            &format!(
                "<Relationships xmlns=\"{RELS}\"><Relationship Id=\"a\" Type=\"{TYPE}/worksheet\" Target=\"worksheets/sheet1.xml\"/><Relationship Id=\"b\" Type=\"{TYPE}/sharedStrings\" Target=\"sharedStrings.xml\"/></Relationships>"
            ),
        ),
        (
            "xl/workbook.xml",
            &format!(
                "<workbook xmlns=\"{MAIN}\" xmlns:r=\"{TYPE}\"><sheets><sheet name=\"Satu\" sheetId=\"1\" r:id=\"a\"/></sheets></workbook>"
            ),
        ),
        ("xl/worksheets/sheet1.xml", &format!("<worksheet xmlns=\"{MAIN}\"><sheetData>{rows}</sheetData></worksheet>")),
        ("xl/sharedStrings.xml", strings),
    ])
}

const NO_STRINGS: &str = "<sst xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"/>";

const LAUGHS: &str = "<!DOCTYPE sst [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\"><!ENTITY c \"&b;&b;&b;&b;&b;&b;&b;&b;\">]>
<sst xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><si><t>&c;</t></si></sst>";

/// Shared strings that promise to be a thousand million: it makes calamine abort the process that opens it.
const PROMISES: &str =
    "<sst xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" count=\"1\" uniqueCount=\"1000000000\"/>";

/// An archive whose directory says that its first part inflates to almost 4 GiB.
fn declared_bomb() -> Vec<u8> {
    let mut bytes = xlsx("", NO_STRINGS);
    let at = bytes.windows(4).position(|w| w == b"PK\x01\x02").unwrap();
    bytes[at + 24..at + 28].copy_from_slice(&0xF000_0000u32.to_le_bytes());
    bytes
}

/// The header of an OLE container with one sector table, in sector 0, and the directory there too.
fn ole_header() -> Vec<u8> {
    let mut bytes = vec![0u8; 512];
    bytes[..8].copy_from_slice(&[0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]);
    bytes[24..34].copy_from_slice(&[0x3E, 0, 3, 0, 0xFE, 0xFF, 9, 0, 6, 0]);
    bytes[44] = 1;
    bytes[57] = 0x10;
    bytes[60..64].copy_from_slice(&0xFFFF_FFFEu32.to_le_bytes());
    bytes[68..72].copy_from_slice(&0xFFFF_FFFEu32.to_le_bytes());
    bytes[76..].fill(0xFF);
    bytes[76..80].fill(0);
    bytes
}

/// 1 KiB whose chain of sectors has no end: calamine would follow it until it has all memory.
fn ole_loop() -> Vec<u8> {
    let mut bytes = ole_header();
    bytes.extend([0u8; 512]);
    bytes
}

/// A workspace with a good file and the given ones beside it.
fn workspace(files: &[(&str, Vec<u8>)]) -> tempfile::TempDir {
    let dir = tempfile::tempdir().unwrap();
    let masuk = dir.path().join("masuk");
    std::fs::create_dir(&masuk).unwrap();
    std::fs::write(dir.path().join("ripp.toml"), "[program]\ntahun = 2022\n").unwrap();
    std::fs::copy(repository(GOOD), masuk.join("baik.xlsx")).unwrap();
    for (name, bytes) in files {
        std::fs::write(masuk.join(name), bytes).unwrap();
    }
    dir
}

fn options(reader: Option<PathBuf>) -> Options {
    Options {
        today: "2021-11-24".parse().unwrap(),
        threads: 2,
        reader,
        output: None,
        quiet: true,
        verbose: false,
        quarter: QuarterChoice::None,
    }
}

fn result_of(root: &Path, reader: Option<PathBuf>) -> Value {
    ripp_1(&gather(Workspace::open(root).unwrap(), &options(reader), &|_| {}).unwrap())
}

/// Codes of the findings that say why a file gives nothing, by file.
fn refusals(result: &Value) -> BTreeMap<String, Vec<String>> {
    let mut map: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for finding in result["findings"].as_array().unwrap() {
        let rule = finding["rule"].as_str().unwrap().to_owned();
        if ["F001", "F002", "F003", "F004"].contains(&rule.as_str()) {
            map.entry(finding["file"].as_str().unwrap().to_owned()).or_default().push(rule);
        }
    }
    map
}

fn submission<'a>(result: &'a Value, file: &str) -> &'a Value {
    result["submissions"].as_array().unwrap().iter().find(|s| s["file"] == file).unwrap()
}

#[test]
fn each_hostile_file_is_one_finding_and_the_others_are_unchanged() {
    let good = std::fs::read(repository(GOOD)).unwrap();
    let corners =
        "<row r=\"1\"><c r=\"A1\"><v>1</v></c></row><row r=\"1048576\"><c r=\"XFD1048576\"><v>1</v></c></row>";
    let broken = "<row r=\"1\"><c r=\"A1\"><v>1</v></c></row><row r=\"2\"><c r=\"A2\"><v>1</x></c></row>";
    let string = "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c></row>";
    let cases: [(&str, Vec<u8>, &str); 13] = [
        ("janji.xlsx", xlsx(string, PROMISES), "F004"),
        ("terpotong.xlsx", good[..good.len() / 2].to_vec(), "F001"),
        ("mekar.xlsx", declared_bomb(), "F004"),
        ("kosong.xlsx", Vec::new(), "F001"),
        ("halaman.xls", b"<html><table><tr><td>Rencana Aksi</td></tr></table></html>".to_vec(), "F001"),
        ("kepala.xls", ole_header(), "F001"),
        ("lingkar.xls", ole_loop(), "F001"),
        ("sudut.xlsx", xlsx(corners, NO_STRINGS), "F003"),
        ("putus.xlsx", xlsx(broken, NO_STRINGS), "F001"),
        ("tawa.xlsx", xlsx(string, LAUGHS), "F001"),
        ("nol.csv", vec![0; 4000], "F001"),
        ("arsip.xlsx", zipped(&[("surat.txt", "isi")]), "F001"),
        ("gambar.xlsx", b"\x89PNG\r\n\x1a\n".to_vec(), "F001"),
    ];
    let files: Vec<(&str, Vec<u8>)> = cases.iter().map(|(name, bytes, _)| (*name, bytes.clone())).collect();
    let (alone, batch) = (workspace(&[]), workspace(&files));
    let (alone, batch) = (result_of(alone.path(), Some(program())), result_of(batch.path(), Some(program())));
    let expected: BTreeMap<String, Vec<String>> =
        cases.iter().map(|(name, _, code)| ((*name).to_owned(), vec![(*code).to_owned()])).collect();
    assert_eq!(refusals(&batch), expected);
    assert_eq!(submission(&batch, "baik.xlsx"), submission(&alone, "baik.xlsx"));
    assert_eq!(batch["submissions"].as_array().unwrap().len(), cases.len() + 1);
}

#[test]
fn a_damaged_cell_is_told_and_its_neighbours_are_read() {
    let row = concat!(
        r##"<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="e"><v>#SPILL!</v></c><c r="C1"><v>12,5</v></c>"##,
        r##"<c r="D1" t="s"><v>99</v></c><c r="E1"><v>7</v></c><c r="F1" t="e"><v>#REF!</v></c></row>"##
    );
    let bytes = xlsx(
        row,
        r#"<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><si><t>Rencana</t></si></sst>"#,
    );
    let (_, read) = ripp::read::read(&bytes, &Settings::for_year(2022).limits);
    let shown: Vec<String> =
        read.unwrap().sheets[0].cells.iter().map(|(at, v)| format!("{at} {}", v.shown())).collect();
    assert_eq!(shown, ["A1 Rencana", "B1 #SPILL!", "C1 12,5", "D1 #TEKS!", "E1 7", "F1 #REF!"]);
}

#[cfg(unix)]
#[test]
fn a_link_a_locked_file_and_a_strange_name_are_findings() {
    use std::os::unix::ffi::OsStrExt;
    use std::os::unix::fs::PermissionsExt;
    let dir = workspace(&[("terkunci.xlsx", std::fs::read(repository(GOOD)).unwrap())]);
    let masuk = dir.path().join("masuk");
    std::os::unix::fs::symlink("/etc/passwd", masuk.join("tautan.xlsx")).unwrap();
    let strange = masuk.join(std::ffi::OsStr::from_bytes(b"nama \xff.xlsx"));
    let has_strange = std::fs::write(&strange, b"bukan apa-apa").is_ok();
    let locked = masuk.join("terkunci.xlsx");
    std::fs::set_permissions(&locked, std::fs::Permissions::from_mode(0o000)).unwrap();
    // The superuser reads everything; then there is nothing to find.
    let is_locked = std::fs::File::open(&locked).is_err();
    let result = result_of(dir.path(), Some(program()));
    let found = refusals(&result);
    assert_eq!(found["tautan.xlsx"], ["F001"]);
    assert!(submission(&result, "tautan.xlsx")["actions"].as_array().unwrap().is_empty());
    assert_eq!(found.contains_key("terkunci.xlsx"), is_locked);
    assert_eq!(found.keys().any(|name| name.starts_with("nama ")), has_strange);
    assert!(!found.contains_key("baik.xlsx"));
}

#[test]
fn isolated_and_plain_reading_give_the_same() {
    let samples = repository("samples");
    assert_eq!(result_of(&samples, Some(program())), result_of(&samples, None));
}

#[test]
fn a_reader_that_was_killed_is_replaced() {
    let mut limits = Settings::for_year(2022).limits;
    let mut reader = Isolated::new(&program());
    let good = std::fs::read(repository(GOOD)).unwrap();
    limits.seconds = 0;
    assert_eq!(reader.read(&good, &limits).1, Err(Refusal::TooLarge(Excess::Time { seconds: 0 })));
    limits.seconds = 60;
    let too_much = Refusal::TooLarge(Excess::Memory { limit: limits.memory });
    assert_eq!(reader.read(&xlsx("", PROMISES), &limits).1, Err(too_much));
    assert!(reader.read(&good, &limits).1.is_ok());
    assert!(reader.failure().is_none());
}

#[test]
fn a_reader_that_cannot_start_is_an_error_of_the_run() {
    let dir = workspace(&[]);
    let options = options(Some(dir.path().join("tidak-ada")));
    assert!(gather(Workspace::open(dir.path()).unwrap(), &options, &|_| {}).is_err());
}

/// A program that speaks like a worker: a shell script with this body.
#[cfg(unix)]
fn pretender(dir: &Path, body: &str) -> PathBuf {
    use std::os::unix::fs::PermissionsExt;
    let path = dir.join("pekerja.sh");
    std::fs::write(&path, format!("#!/bin/sh\n{body}\n")).unwrap();
    std::fs::set_permissions(&path, std::fs::Permissions::from_mode(0o755)).unwrap();
    path
}

#[cfg(unix)]
#[test]
fn a_machine_that_lets_no_reader_work_is_an_error_of_the_run_and_no_file_is_blamed() {
    let ready = concat!("ripp ", env!("CARGO_PKG_VERSION"), " siap");
    let word = format!("printf '\\{:03o}\\0\\0\\0\\0\\0\\0\\0{ready}'", ready.len());
    let bodies = [
        "exit 1".to_owned(),
        "printf '\\013\\0\\0\\0\\0\\0\\0\\0tidak boleh'".to_owned(),
        // It keeps its bounds, and dies of each file: killed by the system, out of memory, or in another way.
        format!("{word}; kill -9 $$"),
        format!("{word}; echo 'memory allocation of 9 bytes failed' >&2; exit 134"),
        format!("{word}; exit 3"),
    ];
    for body in bodies {
        let dir = workspace(&[("satu.csv", b"Kegiatan;Anggaran\nRapat;1\n".to_vec())]);
        let options = options(Some(pretender(dir.path(), &body)));
        let result = gather(Workspace::open(dir.path()).unwrap(), &options, &|_| {});
        let error = result.err().unwrap_or_else(|| panic!("{body} passed for a reader"));
        assert_eq!(error.exit_code(), 3, "{error}");
    }
}

#[test]
fn nothing_inherited_switches_the_isolation_off() {
    let dir = workspace(&[("lingkar.xls", ole_loop())]);
    let mut run = assert_cmd::Command::new(program());
    let run = run.env("RIPP_TANPA_ISOLASI", "1").arg("periksa").arg(dir.path()).assert().code(1);
    let text = String::from_utf8_lossy(&run.get_output().stdout).into_owned();
    assert!(text.contains("lingkar.xls") && text.contains("F001"), "{text}");
}

#[test]
fn the_program_survives_the_file_that_kills() {
    let dir = workspace(&[("janji.xlsx", xlsx("", PROMISES)), ("lingkar.xls", ole_loop())]);
    let run = assert_cmd::Command::new(program()).arg("periksa").arg(dir.path()).assert().code(1);
    let text = String::from_utf8_lossy(&run.get_output().stdout).into_owned();
    assert!(text.contains("lingkar.xls") && text.contains("F001"), "{text}");
    assert!(text.contains("janji.xlsx") && text.contains("F004"), "{text}");
    assert!(run.get_output().stderr.is_empty());
}

#[test]
fn the_torture_folder_is_told_file_by_file() {
    // Files of others, too many to keep here: `RIPP_BERKAS_SULIT` names a folder of them with a list, where there is one.
    let Some(folder) = std::env::var_os("RIPP_BERKAS_SULIT").map(PathBuf::from) else {
        eprintln!("skipped: RIPP_BERKAS_SULIT names no folder");
        return;
    };
    let manifest = std::fs::read_to_string(folder.join("MANIFEST.tsv")).unwrap();
    let rows: Vec<Vec<&str>> = manifest.lines().skip(1).map(|line| line.split('\t').collect()).collect();
    let files: Vec<(&str, Vec<u8>)> =
        rows.iter().map(|row| (row[0], std::fs::read(folder.join(row[0])).unwrap())).collect();
    assert!(!rows.is_empty());
    let dir = workspace(&files);
    let result = result_of(dir.path(), Some(program()));
    let found = refusals(&result);
    for row in &rows {
        let (name, odd, expected) = (row[0], row[5], row[6]);
        let codes = found.get(name).cloned().unwrap_or_default();
        // The second is a table of commas under another name: read as what it is.
        let lenient = odd.contains("ok if tolerant") || odd == "text named .xlsx";
        let locked =
            odd.contains("password") && odd.contains("encrypted") || odd.contains("XOR") || odd.contains("RC4");
        match expected {
            _ if locked && expected == "error" => assert_eq!(codes, ["F002"], "{name}: {odd}"),
            "error" if !lenient => {
                assert!(codes == ["F001"] || codes == ["F004"] || codes == ["F002"], "{name}: {codes:?}")
            }
            // Read, or refused in plain words.
            _ => assert!(codes.len() <= 1, "{name}: {codes:?}"),
        }
    }
}

/// What a name leads to when it is read counts, not what it led to when it was listed.
#[cfg(unix)]
#[test]
fn what_becomes_of_a_file_after_it_was_listed_is_seen() {
    use ripp::cells::Barrier;
    use std::os::unix::fs::symlink;
    let dir = workspace(&[("a.csv", b"a;b".to_vec()), ("b.csv", b"a;b".to_vec()), ("c.csv", b"a;b".to_vec())]);
    let masuk = dir.path().join("masuk");
    std::fs::create_dir(masuk.join("sub")).unwrap();
    std::fs::write(masuk.join("sub/d.csv"), "a;b").unwrap();
    std::fs::create_dir(dir.path().join("luar")).unwrap();
    std::fs::write(dir.path().join("luar/d.csv"), "rahasia").unwrap();
    let workspace = Workspace::open(dir.path()).unwrap();
    let listed = workspace.discover().unwrap();
    assert_eq!(listed.len(), 5);

    for gone in ["a.csv", "b.csv"] {
        std::fs::remove_file(masuk.join(gone)).unwrap();
    }
    symlink(dir.path().join("luar/d.csv"), masuk.join("a.csv")).unwrap();
    assert!(std::process::Command::new("mkfifo").arg(masuk.join("b.csv")).status().unwrap().success());
    let limit = workspace.settings.limits.file_bytes;
    std::fs::File::options().write(true).open(masuk.join("c.csv")).unwrap().set_len(limit + 1).unwrap();
    std::fs::rename(masuk.join("sub"), masuk.join("dulu")).unwrap();
    symlink(dir.path().join("luar"), masuk.join("sub")).unwrap();

    let took = |name: &str| {
        let (name, path) = listed.iter().find(|(listed, _)| listed == name).unwrap();
        workspace.take(name, path).content
    };
    assert_eq!(took("a.csv"), Err(Refusal::NotAccessible(Barrier::Link)));
    assert_eq!(took("b.csv"), Err(Refusal::NotAccessible(Barrier::NotAFile)));
    assert_eq!(took("c.csv"), Err(Refusal::TooLarge(Excess::File { bytes: limit + 1, limit })));
    assert_eq!(took("sub/d.csv"), Err(Refusal::NotAccessible(Barrier::Link)));
    assert!(took("baik.xlsx").is_ok());
}

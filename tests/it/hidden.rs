//! What hides in names, cells and settings: it is shown in every output, and neither a workbook, a letter nor a terminal obeys it.

mod fixture;

use std::io::{Cursor, Read};
use std::path::{Path, PathBuf};

use calamine::{Data, Reader, Xlsx};
use quick_xml::events::Event;

use fixture::workspace;

fn ripp(arguments: &[&str], dir: &Path) -> (String, String) {
    let mut command = assert_cmd::Command::new(env!("CARGO_BIN_EXE_ripp"));
    let run = command.args(arguments).arg(dir).args(["--tanggal", "2022-04-05"]).assert();
    let output = run.get_output();
    assert!(matches!(output.status.code(), Some(0 | 1)), "{arguments:?}: {output:?}");
    let text = |bytes: &[u8]| String::from_utf8(bytes.to_vec()).unwrap();
    (text(&output.stdout), text(&output.stderr))
}

fn is_direction(c: char) -> bool {
    matches!(c, '\u{61c}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

/// What no text for people may hold, but for the characters given.
fn assert_shown(what: &str, text: &str, but: &[char]) {
    let bad =
        |c: &char| c.is_control() || is_direction(*c) || matches!(c, '\u{2028}' | '\u{2029}' | '\u{fffe}' | '\u{ffff}');
    let found: Vec<char> = text.chars().filter(|c| bad(c) && !but.contains(c)).collect();
    assert!(found.is_empty(), "{what} holds {found:?}:\n{}", text.escape_debug());
}

fn assert_not_injected(what: &str, text: &str, own: usize) {
    let begun = text.lines().filter(|line| line.trim_start().starts_with("Hal")).count();
    assert_eq!(begun, own, "{what}:\n{text}");
}

fn is_legal(c: char) -> bool {
    matches!(c, '\t' | '\n' | '\r' | '\u{20}'..='\u{d7ff}' | '\u{e000}'..='\u{fffd}' | '\u{10000}'..)
}

/// Whether a part is XML, each of its characters one that XML 1.0 knows, also those that it refers to.
fn assert_xml(what: &str, text: &str) {
    assert!(text.chars().all(is_legal), "{what} holds what is no character of XML");
    let mut reader = quick_xml::Reader::from_str(text);
    reader.config_mut().check_end_names = true;
    loop {
        match reader.read_event().unwrap_or_else(|e| panic!("{what}: {e}")) {
            Event::Eof => return,
            Event::Start(tag) | Event::Empty(tag) => {
                for attribute in tag.attributes() {
                    let value = attribute.unwrap_or_else(|e| panic!("{what}: {e}")).value.into_owned();
                    let value = quick_xml::escape::unescape(&value).unwrap().into_owned();
                    assert!(value.chars().all(is_legal) && !value.contains('\u{1b}'), "{what}: {value:?}");
                    assert!(
                        !value.chars().any(|c| c.is_control() && c != '\n' || is_direction(c)),
                        "{what}: {value:?}"
                    );
                }
            }
            Event::GeneralRef(entity) => {
                let c = entity.resolve_char_ref().unwrap();
                assert!(c.is_none_or(is_legal), "{what}: {entity:?}");
            }
            _ => {}
        }
    }
}

fn files(root: &Path) -> Vec<PathBuf> {
    let all = walkdir::WalkDir::new(root).sort_by_file_name().into_iter().flatten();
    all.filter(|entry| entry.file_type().is_file()).map(|entry| entry.into_path()).collect()
}

/// Every text of a workbook as a program that decodes it sees it.
fn texts(bytes: Vec<u8>) -> Vec<String> {
    let mut book: Xlsx<_> = Xlsx::new(Cursor::new(bytes)).unwrap();
    let ranges: Vec<_> = book.worksheets();
    let cells = ranges.iter().flat_map(|(_, range)| range.used_cells());
    cells.filter_map(|(_, _, value)| if let Data::String(text) = value { Some(text.clone()) } else { None }).collect()
}

#[test]
fn nothing_that_hides_in_what_was_received_reaches_an_output() {
    let dir = workspace();
    let command = if cfg!(feature = "pdf") { "jalankan" } else { "konsolidasi" };
    let (out, err) = ripp(&[command, "-v"], dir.path());
    ripp(&["kirim"], dir.path());
    assert_shown("standard output", &out, &['\n']);
    assert_shown("standard error", &err, &['\n']);
    assert_not_injected("standard output", &out, 0);
    assert!(out.contains("19.71-02 ␛]0;a␇ %.xlsx"), "{out}");
    let (mut books, mut letters, mut seen) = (0, 0, String::new());
    for path in files(&dir.path().join("keluaran")) {
        let what = path.strip_prefix(dir.path()).unwrap().to_string_lossy().into_owned();
        assert_shown("the name of a file", &what, &[]);
        let bytes = std::fs::read(&path).unwrap();
        match path.extension().and_then(|e| e.to_str()).unwrap_or_default() {
            "xlsx" => {
                let mut zip = zip::ZipArchive::new(Cursor::new(&bytes)).unwrap();
                for i in 0..zip.len() {
                    let (mut part, mut text) = (zip.by_index(i).unwrap(), String::new());
                    part.read_to_string(&mut text).unwrap();
                    assert_xml(&format!("{what}, {}", part.name().unwrap()), &text);
                }
                for text in texts(bytes) {
                    assert_shown(&what, &text, &['\n', '\t']);
                    seen.push_str(&text);
                    seen.push('\n');
                }
                books += 1;
            }
            "txt" => {
                let text = String::from_utf8(bytes).unwrap();
                assert_shown(&what, &text, &['\n']);
                assert_not_injected(&what, &text, 1);
                assert!(text.contains("␛"), "{text}");
                letters += 1;
            }
            "csv" => assert_shown(&what, &String::from_utf8(bytes).unwrap(), &['\n', '\r', '\t']),
            "json" | "log" => assert_shown(&what, &String::from_utf8(bytes).unwrap(), &['\n']),
            _ => {}
        }
    }
    assert!(books >= 3 && letters >= 2, "{books} workbooks, {letters} letters");
    for text in ["19.71-01 ␛[2J␊Hal", "=␛a␊", "Menyusun SK tim ␛[2J", " _x001B_", "3 Januarix ␛"] {
        assert!(seen.contains(text), "{text} is not among:\n{seen}");
    }
}

#[test]
fn a_listing_shows_names_to_people_and_gives_them_exactly_to_machines() {
    let dir = workspace();
    let (text, _) = ripp(&["periksa", "-v"], dir.path());
    assert_shown("the listing", &text, &['\n']);
    assert_not_injected("the listing", &text, 0);
    let (json, _) = ripp(&["periksa", "--format", "json"], dir.path());
    assert_shown("ripp/1", &json, &['\n']);
    let value: serde_json::Value = serde_json::from_str(&json).unwrap();
    let received: Vec<&str> =
        value["submissions"].as_array().unwrap().iter().filter_map(|s| s["file"].as_str()).collect();
    for name in &received {
        assert!(dir.path().join("masuk").join(name).is_file(), "{name:?} leads nowhere");
    }
    let sheets: Vec<&str> = value["findings"].as_array().unwrap().iter().filter_map(|f| f["sheet"].as_str()).collect();
    assert!(sheets.contains(&"=\u{1b}a\n\u{9b}\u{202e}_x001B_"), "{sheets:?}");
    let (sarif, _) = ripp(&["periksa", "--format", "sarif"], dir.path());
    assert_shown("SARIF", &sarif, &['\n']);
    let value: serde_json::Value = serde_json::from_str(&sarif).unwrap();
    for result in value["runs"][0]["results"].as_array().unwrap() {
        let uri = result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"].as_str().unwrap();
        assert!(uri.bytes().all(|b| b.is_ascii_alphanumeric() || b"-._~/%".contains(&b)), "{uri:?}");
    }
}

#[test]
fn no_field_of_a_table_begins_as_a_formula_does() {
    let dir = workspace();
    let (listed, _) = ripp(&["periksa", "--format", "csv"], dir.path());
    let command = if cfg!(feature = "pdf") { "jalankan" } else { "konsolidasi" };
    ripp(&[command], dir.path());
    let tables = files(&dir.path().join("keluaran/tabel"));
    let mut texts: Vec<String> = tables.iter().map(|path| std::fs::read_to_string(path).unwrap()).collect();
    texts.push(listed);
    let mut guarded = 0;
    for text in texts {
        let mut reader = csv::ReaderBuilder::new().delimiter(b';').flexible(true).from_reader(text.as_bytes());
        for field in reader.records().flat_map(|record| record.unwrap().iter().map(str::to_owned).collect::<Vec<_>>()) {
            let number = field.replace(',', ".").parse::<f64>().is_ok();
            assert!(number || !field.starts_with(['=', '+', '-', '@', '\t', '\r', '\n']), "{field:?}");
            guarded += usize::from(field.starts_with("'=") || field.starts_with("'-") || field.starts_with("'@"));
        }
    }
    assert!(guarded > 4, "{guarded} were guarded");
}

//! Files that are checked outside of any workspace: the year of each, and who sent it without a roster.

use std::path::PathBuf;

use ripp::cells::{CellRef, Value, Workbook};
use ripp::command::jobs::check;
use ripp::finding::Severity;
use ripp::listing::Form;
use serde_json::Value as Json;

use crate::mutation::write::xlsx;
use crate::plan::{GOOD, anchored, workbook};

/// The listing of workbooks by their names, on a day of 2026, and the gravest finding.
fn checked(files: &[(&str, &Workbook)], form: Form) -> (String, Option<Severity>) {
    let dir = tempfile::tempdir().unwrap();
    let path = |(name, book): &(&str, &Workbook)| -> PathBuf {
        let path = dir.path().join(name);
        std::fs::write(&path, xlsx(book)).unwrap();
        path
    };
    let paths: Vec<PathBuf> = files.iter().map(path).collect();
    let options = ripp::command::Options { today: "2026-11-28".parse().unwrap(), ..crate::corpus::options() };
    let done = check(&paths, form, &options, &|_| {}).unwrap();
    (done.listing, done.worst)
}

fn json(files: &[(&str, &Workbook)]) -> Json {
    serde_json::from_str(&checked(files, Form::Json).0).unwrap()
}

/// The rules of the findings of a listing.
fn rules(json: &Json) -> Vec<&str> {
    json["findings"].as_array().unwrap().iter().map(|finding| finding["rule"].as_str().unwrap()).collect()
}

/// The good plan with bare lines above it, and with other days.
fn titled(lines: &[&str], table: &str) -> Workbook {
    let mut book = workbook(table);
    book.sheets[0].cells.retain(|(at, _)| at.row >= 5);
    let above = lines.iter().zip(0..).map(|(line, row)| (CellRef::new(row, 0), Value::Text((*line).to_owned())));
    book.sheets[0].cells.splice(0..0, above);
    book
}

const TITLES: [&str; 3] =
    ["RENCANA AKSI REPLIKASI INOVASI SIPADU", "DINAS KESEHATAN", "PEMERINTAH KABUPATEN BELITUNG TAHUN 2022"];

#[test]
fn a_file_decides_its_own_year() {
    let bare = GOOD.replace(" 2022", "");
    let year_of = |book: &Workbook| {
        let json = json(&[("rencana.xlsx", book)]);
        let start = json["submissions"][0]["actions"][2]["start"].as_str().unwrap().to_owned();
        (json["year"].as_i64().unwrap(), start)
    };
    assert_eq!(year_of(&titled(&TITLES, &bare)), (2022, "2022-02-01".into()));
    // A plan for the whole of it, whatever the days say; the year of a regulation says nothing.
    let title = ["LAMPIRAN KEPUTUSAN NOMOR 12 TAHUN 2020", "RENCANA AKSI REPLIKASI 2023"];
    assert_eq!(year_of(&titled(&title, &bare)).0, 2023);
    assert_eq!(year_of(&titled(&title[..1], GOOD)).0, 2022, "its days");
    assert_eq!(year_of(&titled(&title[..1], &bare)).0, 2026, "today");
    let mut template = anchored(&bare, "ripp_tahun | 2024");
    assert_eq!(year_of(&template).0, 2024);
    template.sheets[0].cells[0].1 = Value::Text("RENCANA AKSI TAHUN 2023".into());
    assert_eq!(year_of(&template).0, 2023);
    // One day with its year among days without.
    let mixed = bare.replacen("31 Desember", "31 Desember 2022", 1);
    assert_eq!(year_of(&titled(&["DINAS KESEHATAN"], &mixed)).0, 2022);
}

#[test]
fn several_files_have_a_year_each() {
    let (older, newer) = (GOOD.to_owned(), GOOD.replace("2022", "2023"));
    let books = [titled(&["DINAS KESEHATAN"], &older), titled(&["DINAS PARIWISATA"], &newer)];
    let files = [("lama.xlsx", &books[0]), ("baru.xlsx", &books[1])];
    let json = json(&files);
    assert_eq!(rules(&json), Vec::<&str>::new());
    assert_eq!((json["year"].clone(), json["submissions"].as_array().unwrap().len()), (Json::Null, 2));
    let wrong = titled(&["DINAS PARIWISATA"], &crate::plan::changed(&newer, 3, "Selesai\n1 Januari 2023"));
    let files = [("lama.xlsx", &books[0]), ("baru.xlsx", &wrong)];
    let (text, worst) = checked(&files, Form::Text);
    assert!(text.starts_with("baru.xlsx") && text.contains("W002"), "{text}");
    assert_eq!(worst, Some(Severity::Error));
    let (table, _) = checked(&files, Form::Csv);
    assert_eq!((table.lines().count(), table.matches("kode").count()), (2, 1), "{table}");
    let sarif: Json = serde_json::from_str(&checked(&files, Form::Sarif).0).unwrap();
    assert_eq!(sarif["runs"].as_array().unwrap().len(), 2);
}

#[test]
fn names_in_bare_titles_are_an_identity_where_there_is_no_roster() {
    assert_eq!(rules(&json(&[("rencana.xlsx", &titled(&TITLES, GOOD))])), Vec::<&str>::new());
    assert_eq!(rules(&json(&[("rencana.xlsx", &titled(&["RENCANA AKSI"], GOOD))])), ["I002"]);
}

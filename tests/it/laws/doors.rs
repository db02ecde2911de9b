//! What people see passes a door: into workbooks, tables, letters, terminals and the names of files. Will not look at what it does.

use super::{code, sources, strays};

/// What the engine offers for text of any kind. Names of charts, fonts and Excel tables are our own words.
const RAW_TEXT: [&str; 23] = [
    ".write_string",
    ".write_url",
    ".write_rich",
    ".write_row",
    ".write_column",
    ".write(",
    ".write_with_format(",
    "merge_range",
    ".insert_note",
    "Note::new",
    "Url::new",
    "TableColumn::new",
    "set_result(",
    "set_input_",
    "set_error_title",
    "set_error_message",
    "set_header(",
    "set_footer(",
    "DocProperties::new",
    "set_subject(",
    "set_author(",
    "set_company(",
    "set_custom_property(",
];

#[test]
fn text_goes_into_a_workbook_through_one_door() {
    let writers: Vec<_> = sources().into_iter().filter(|(_, text)| text.contains("rust_xlsxwriter")).collect();
    assert_eq!(strays(&writers, &RAW_TEXT, &["spreadsheet/"]), Vec::<String>::new());
    for word in RAW_TEXT {
        let planted = [("rekap/plan.rs".to_owned(), format!("fn f() {{ sheet{word}x) }}"))];
        assert_eq!(strays(&planted, &RAW_TEXT, &["spreadsheet/"]), ["rekap/plan.rs"], "seen to fail");
    }
}

#[test]
fn a_table_of_text_is_written_by_the_writer_that_guards_it() {
    let words = ["WriterBuilder", "csv::Writer", "write_record", "write_field"];
    assert_eq!(strays(&sources(), &words, &["text/delimited.rs"]), Vec::<String>::new());
    assert!(!strays(&sources(), &words, &[]).is_empty(), "seen to fail");
}

/// Who works with names as they were received: machines, links, and what compares names.
const EXACT: [&str; 11] = [
    "shown/",
    // Names as the bureau copied them are looked for.
    "consolidate/decisions.rs",
    "listing/agencies.rs",
    "listing/changes.rs",
    "listing/json.rs",
    "listing/resubmission.rs",
    "listing/sarif.rs",
    "rekap/link.rs",
    "command/products.rs",
    "correct/marks.rs",
    "history/",
];

#[test]
fn a_name_is_given_exactly_to_machines_only() {
    assert_eq!(strays(&sources(), &[".exact()", "Name::exact"], &EXACT), Vec::<String>::new());
    assert_eq!(strays(&sources(), &[".display()"], &[]), Vec::<String>::new());
    assert!(!strays(&sources(), &[".exact()", "Name::exact"], &[]).is_empty(), "seen to fail");
}

#[test]
fn what_is_printed_passes_the_door_of_a_page() {
    let main = sources().into_iter().find(|(file, _)| file == "main.rs").unwrap().1;
    let bare =
        |text: &str| code(text).split("write_all(").skip(1).filter(|rest| !rest.starts_with("shown::page(")).count();
    assert_eq!(bare(&main), 0);
    assert!(code(&main).contains("write_all("), "it prints");
    assert_eq!(bare(&main.replace("shown::page(text)", "text")), 2, "seen to fail");
}

#[test]
fn no_output_is_named_by_hand() {
    let words = ["}.xlsx\"", "}.txt\"", "}.pdf\"", "file_name::Folder"];
    let makers = ["text/file_name.rs", "config/file_names.rs"];
    let untested = |text: String| text.split("#[cfg(test)]\nmod ").next().unwrap().to_owned();
    let files: Vec<(String, String)> = sources().into_iter().map(|(file, text)| (file, untested(text))).collect();
    assert_eq!(strays(&files, &words, &makers), Vec::<String>::new());
    assert!(!strays(&files, &words, &[]).is_empty(), "seen to fail");
}

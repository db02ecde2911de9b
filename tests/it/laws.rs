//! The laws of the house, each with the test that breaks when it is broken.

mod cells;
mod circles;
mod doors;
mod sentences;

use std::collections::BTreeMap;
use std::path::Path;

use crate::corpus::path;

/// Every source file with its path below `src/`.
fn sources() -> Vec<(String, String)> {
    let root = path("src");
    let mut list: Vec<(String, String)> = walkdir::WalkDir::new(&root)
        .into_iter()
        .flatten()
        .filter(|entry| entry.path().extension().is_some_and(|ext| ext == "rs"))
        .map(|entry| (below(&root, entry.path()), std::fs::read_to_string(entry.path()).unwrap()))
        .collect();
    list.sort();
    list
}

fn below(root: &Path, path: &Path) -> String {
    path.strip_prefix(root).unwrap().components().map(|c| c.as_os_str().to_string_lossy()).collect::<Vec<_>>().join("/")
}

/// Code without comments.
fn code(text: &str) -> String {
    text.lines().map(|line| line.split("//").next().unwrap_or_default()).collect::<Vec<_>>().join("\n")
}

/// The module of a source file.
fn module(file: &str) -> &str {
    file.split('/').next().unwrap().trim_end_matches(".rs")
}

/// Law 1: a module uses only what stands above it in `lib.rs`.
fn breaks_order(order: &[String], files: &[(String, String)]) -> Vec<String> {
    let rank: BTreeMap<&str, usize> = order.iter().enumerate().map(|(i, name)| (name.as_str(), i)).collect();
    let mut wrong = Vec::new();
    for (file, text) in files {
        let Some(&own) = rank.get(module(file)) else { continue };
        for part in code(text).split("crate::").skip(1) {
            let used: String = part.chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect();
            if rank.get(used.as_str()).is_some_and(|&other| other > own) {
                wrong.push(format!("{file} uses {used}"));
            }
        }
    }
    wrong
}

fn order() -> Vec<String> {
    let text = std::fs::read_to_string(path("src/lib.rs")).unwrap();
    text.lines().filter_map(|l| l.strip_prefix("pub mod ")).map(|l| l.trim_end_matches(';').to_owned()).collect()
}

#[test]
fn a_module_uses_only_what_stands_above_it() {
    assert_eq!(breaks_order(&order(), &sources()), Vec::<String>::new());
    // Seen to fail: the other way round nearly every module breaks it.
    let reversed: Vec<String> = order().into_iter().rev().collect();
    assert!(!breaks_order(&reversed, &sources()).is_empty());
}

/// Files outside `allowed` that name one of the words.
fn strays(files: &[(String, String)], words: &[&str], allowed: &[&str]) -> Vec<String> {
    let ours = |file: &str| allowed.iter().any(|prefix| file.starts_with(prefix));
    let says = |text: &str| words.iter().any(|word| code(text).contains(word));
    files.iter().filter(|(file, text)| !ours(file) && says(text)).map(|(file, _)| file.clone()).collect()
}

#[test]
fn each_engine_is_known_in_one_place_only() {
    let files = sources();
    assert_eq!(strays(&files, &["calamine"], &["read/"]), Vec::<String>::new());
    assert_eq!(strays(&files, &["rust_xlsxwriter"], &["spreadsheet/", "template/", "rekap/"]), Vec::<String>::new());
    assert_eq!(
        strays(&files, &["typst::", "typst_pdf", "typst_layout", "comemo"], &["report/engine/"]),
        Vec::<String>::new()
    );
    assert_eq!(strays(&files, &["clap::"], &["cli/"]), Vec::<String>::new());
    assert!(!strays(&files, &["calamine"], &[]).is_empty(), "seen to fail");
}

#[test]
fn only_the_rim_touches_files_clocks_and_the_environment() {
    let rim = ["folder.rs", "workspace.rs", "output/", "command/", "main.rs", "isolate"];
    let words = ["std::fs", "fs::", "std::env", "env::var", "SystemTime", "Instant::now", "Local::now", "Utc::now"];
    assert_eq!(strays(&sources(), &words, &rim), Vec::<String>::new());
    assert!(!strays(&sources(), &words, &[]).is_empty(), "seen to fail");
}

#[test]
fn only_the_program_itself_prints() {
    let words = ["println!", "print!(", "eprint!(", "stdout()", "stderr()"];
    // A reader process speaks with the program through its own output, and with nobody else.
    assert_eq!(strays(&sources(), &words, &["main.rs", "isolate/serve.rs"]), Vec::<String>::new());
    assert!(!strays(&sources(), &words, &[]).is_empty(), "seen to fail");
}

#[test]
fn outputs_are_written_in_the_last_step_only() {
    let words = ["fs::write", "File::create", "fs::rename"];
    assert_eq!(strays(&sources(), &words, &["output/", "command/begin.rs"]), Vec::<String>::new());
    assert!(!strays(&sources(), &words, &[]).is_empty(), "seen to fail");
}

#[test]
fn no_order_of_chance_reaches_an_output() {
    assert_eq!(strays(&sources(), &["HashMap", "HashSet"], &[]), Vec::<String>::new());
}

#[test]
fn rules_are_told_apart_by_their_names_in_the_code_and_never_by_text() {
    let codes: Vec<String> = ripp::rules::all().map(|rule| format!("\"{}\"", rule.code)).collect();
    let codes: Vec<&str> = codes.iter().map(String::as_str).collect();
    assert_eq!(strays(&sources(), &codes, &[]), Vec::<String>::new());
}

#[test]
fn every_file_says_what_it_is_for() {
    for (file, text) in sources() {
        assert!(text.starts_with("//! "), "{file} has no purpose line");
    }
}

#[test]
fn the_same_input_on_the_same_day_gives_the_same_bytes() {
    use ripp::command::{Options, QuarterChoice, gather, products};
    use ripp::output::{MANIFEST, OutputFolder, Stage, Target};
    use ripp::workspace::Workspace;
    let made = |threads: usize| -> Vec<(String, Vec<u8>)> {
        let quarter = QuarterChoice::Given("2022-TW3".parse().unwrap());
        let options = Options { threads, quarter, today: "2022-10-05".parse().unwrap(), ..crate::corpus::options() };
        let outcome = gather(Workspace::open(&path("samples")).unwrap(), &options, &|_| {}).unwrap();
        let mut outputs = products::consolidation(&outcome).unwrap();
        outputs.extend(products::outgoing(&outcome, &options).unwrap());
        let dir = tempfile::tempdir().unwrap();
        let target = Target::new(&path("samples"), &path("samples/masuk"), Some(dir.path())).unwrap();
        let folder = OutputFolder::take(&target).unwrap();
        let stage = Stage::new(&folder);
        stage.put_all(&outputs).unwrap();
        stage.commit(&[], Some(products::facts(&outcome))).unwrap();
        outputs.push((MANIFEST.to_owned(), std::fs::read(dir.path().join(MANIFEST)).unwrap()));
        outputs
    };
    let (one, three) = (made(1), made(3));
    assert!(one.len() > 10, "{} outputs", one.len());
    assert_eq!(one.len(), three.len());
    for (a, b) in one.iter().zip(&three) {
        assert!(a == b, "{} differs between one thread and three", a.0);
    }
}

#[test]
fn every_test_that_a_document_names_is_there() {
    let mut code = String::new();
    for folder in ["src", "tests/it"] {
        for entry in walkdir::WalkDir::new(path(folder)).into_iter().map(Result::unwrap) {
            if entry.path().extension().is_some_and(|ending| ending == "rs") {
                code.push_str(&std::fs::read_to_string(entry.path()).unwrap());
            }
        }
    }
    let is_test =
        |name: &&str| name.matches('_').count() >= 4 && name.bytes().all(|b| b.is_ascii_lowercase() || b == b'_');
    for document in ["TRUST.md", "ARCHITECTURE.md"] {
        let text = std::fs::read_to_string(path(document)).unwrap();
        let named: Vec<&str> = text.split('`').filter(is_test).collect();
        assert!(named.len() > 10, "{document}");
        let missing: Vec<&str> = named.into_iter().filter(|name| !code.contains(&format!("fn {name}("))).collect();
        assert_eq!(missing, Vec::<&str>::new(), "{document}");
    }
}

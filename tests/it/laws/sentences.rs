//! Law 4: what is said about workbooks stands in `rules/`. Looks for sentences in Bahasa among the texts of the other rooms.

use super::sources;

/// What speaks to people by what it is: the rules, what is printed, the guide of the template, the words of settings and of
/// runs that could not go on, what is noted of a reader that ended, and how a value is shown.
const SPEAKERS: [&str; 25] = [
    // The cases of a standing, as the office's guide has them.
    "figures/standing.rs",
    "calendar.rs",
    "cells/place.rs",
    "cells/value.rs",
    "changes/",
    "cli/",
    "command/",
    // Why a decision does not hold.
    "consolidate/decisions.rs",
    "config/",
    "correct/",
    "error.rs",
    "folder.rs",
    "isolate/",
    "listing/",
    "main.rs",
    "model/columns.rs",
    "output/",
    "rekap/",
    "portal/",
    "report/",
    "schedule/",
    "rules/",
    "template/",
    "text/formatting.rs",
    "workspace.rs",
];

/// Phrases that offices write, which are looked for and never said.
const PHRASES: [&str; 1] = ["text/parsing/amount.rs"];

/// Words that hold a sentence together, or that only a sentence about workbooks needs.
const BINDING: [&str; 40] = [
    "adalah",
    "ada",
    "atau",
    "baris",
    "belum",
    "berkas",
    "bila",
    "bukan",
    "dan",
    "dapat",
    "dari",
    "dengan",
    "di",
    "dibaca",
    "digabung",
    "dikalikan",
    "hanya",
    "ini",
    "isinya",
    "itu",
    "judul",
    "karena",
    "ke",
    "kolom",
    "lembar",
    "melebihi",
    "oleh",
    "pada",
    "sampai",
    "sebagai",
    "sel",
    "sudah",
    "tanpa",
    "terbaca",
    "terlalu",
    "tertulis",
    "tidak",
    "untuk",
    "yang",
    "bertanda",
];

#[test]
fn every_sentence_about_workbooks_stands_in_the_rules() {
    let said: Vec<(String, String)> = sources().into_iter().flat_map(|(file, text)| sentences(&file, &text)).collect();
    assert!(said.is_empty(), "sentences outside the rules: {said:#?}");
}

#[test]
fn a_finding_is_made_in_the_rules_only() {
    assert_eq!(super::strays(&sources(), &["Finding {"], &["rules/", "finding/"]), Vec::<String>::new());
}

#[test]
fn a_sentence_is_seen_wherever_it_is_planted() {
    let seen = |file: &str, text: &str| sentences(file, text).len();
    for planted in [
        "fn f() { g(\"tanda pada kisi jadwal\") }",
        "fn f() { format!(\"{n} baris tidak terbaca\") }",
        "const A: &str = r#\"kolom \"ini\" belum diisi\"#;",
        "fn f() { match c { '\"' => \"sel ini kosong saja\", _ => \"\" } }",
        "const A: &str = \"baris pertama \\\n    dari tabel\";",
    ] {
        assert_eq!(seen("normalise/plan.rs", planted), 1, "{planted}");
        assert_eq!(seen("rules/time.rs", planted), 0, "{planted}");
    }
    for silent in [
        "// \"tanda pada kisi jadwal\"",
        "/* \"tanda pada kisi jadwal\" */",
        "const A: [&str; 2] = [\"dari tanggal\", \"dan\"];",
        "const A: &str = \"Nomor Lembar Komitmen\";",
        "fn f<'a>(x: &'a str) { panic!(\"every cell has exactly one class\") }",
        "fn f() {}\n#[cfg(test)]\nmod tests { const A: &str = \"tanda pada kisi jadwal\"; }",
    ] {
        assert_eq!(seen("normalise/plan.rs", silent), 0, "{silent}");
    }
}

/// The sentences of a file that is to say none.
fn sentences(file: &str, text: &str) -> Vec<(String, String)> {
    if SPEAKERS.iter().chain(&PHRASES).any(|speaker| file.starts_with(speaker)) {
        return Vec::new();
    }
    let text = text.split("#[cfg(test)]\nmod ").next().unwrap();
    literals(text).into_iter().filter(|literal| is_sentence(literal)).map(|said| (file.to_owned(), said)).collect()
}

/// Three words in small letters, one of which binds them.
fn is_sentence(literal: &str) -> bool {
    let bare = |word: &str| word.trim_matches(|c: char| c.is_ascii_punctuation()).to_owned();
    let words: Vec<String> = literal
        .split_whitespace()
        .map(bare)
        .filter(|word| word.len() > 1 && word.chars().all(char::is_lowercase))
        .collect();
    words.len() >= 3 && words.iter().any(|word| BINDING.contains(&word.as_str()))
}

/// The texts in quotes of a source file, without its comments.
fn literals(text: &str) -> Vec<String> {
    let mut list = Vec::new();
    let mut rest = text;
    while let Some(at) = rest.find(['"', '/', '\'', 'r']) {
        rest = &rest[at..];
        let hashes = rest[1..].bytes().take_while(|b| *b == b'#').count();
        if rest.starts_with("//") {
            rest = rest.split_once('\n').map_or("", |(_, rest)| rest);
        } else if rest.starts_with("/*") {
            rest = rest.split_once("*/").map_or("", |(_, rest)| rest);
        } else if rest.starts_with('r') && rest[1 + hashes..].starts_with('"') {
            let end = format!("\"{}", "#".repeat(hashes));
            let (literal, after) = rest[2 + hashes..].split_once(&end).unwrap_or_default();
            list.push(literal.to_owned());
            rest = after;
        } else if rest.starts_with('"') {
            let end = end_of_text(&rest[1..]);
            list.push(rest[1..1 + end].to_owned());
            rest = rest.get(end + 2..).unwrap_or_default();
        } else {
            // `'"'` is a character; the `'a` of a lifetime has no quote behind it.
            let width = if rest.starts_with("'\"'") || rest.starts_with("'\\") { 3 } else { 1 };
            rest = rest.get(width..).unwrap_or_default();
        }
    }
    list
}

/// Where a text in quotes ends; what is escaped ends nothing.
fn end_of_text(text: &str) -> usize {
    let mut escaped = false;
    text.find(|c| {
        let is_end = c == '"' && !escaped;
        escaped = c == '\\' && !escaped;
        is_end
    })
    .unwrap_or(text.len())
}

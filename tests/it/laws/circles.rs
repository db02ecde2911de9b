//! Law 1 within the rooms: no file uses a file that uses it, directly or around. Will not look at tests within files.

use std::collections::{BTreeMap, BTreeSet};

use super::{code, sources};

/// A file and its text.
type File = (String, String);

/// A module or an item by its path from the root of the crate.
type ItemPath = Vec<String>;

#[test]
fn no_file_is_in_a_circle_with_another() {
    assert_eq!(circles(&sources()), BTreeSet::<BTreeSet<String>>::new());
}

#[test]
fn a_circle_is_seen_however_its_files_name_each_other() {
    let file = |name: &str, text: &str| (name.to_owned(), text.to_owned());
    let seen = |files: &[File]| -> Vec<Vec<String>> {
        circles(files).into_iter().map(|circle| circle.into_iter().collect()).collect()
    };
    let both = vec![vec!["room/one.rs".to_owned(), "room/two.rs".to_owned()]];
    let door = file("room/mod.rs", "mod one;\nmod two;\npub use one::Thing;\nuse self::two::other;");
    let one = file("room/one.rs", "use super::two::other;\npub struct Thing;");
    for back in [
        "use crate::room::one::Thing;",
        "use super::{super::elsewhere::x, one::Thing as That};",
        "use crate::{\n    elsewhere::x,\n    room::{one::{self, Thing}},\n};",
        "pub fn other() -> super::one::Thing { todo!() }",
        "use super::one::*;",
    ] {
        assert_eq!(seen(&[door.clone(), one.clone(), file("room/two.rs", back)]), both, "{back}");
    }
    for none in [
        "// use super::one::Thing;",
        "#[cfg(test)]\nmod tests {\n    use crate::room::one::Thing;\n}",
        "use super::Thing;",
        "use super::super::one::Thing;",
    ] {
        assert_eq!(seen(&[door.clone(), one.clone(), file("room/two.rs", none)]), Vec::<Vec<String>>::new(), "{none}");
    }
    let three = [
        file("a.rs", "use crate::b::x;"),
        file("b.rs", "use crate::room::two::x;"),
        door,
        file("room/two.rs", "use crate::a;"),
    ];
    assert_eq!(seen(&three), [["a.rs", "b.rs", "room/two.rs"]]);
}

/// Files that reach each other.
fn circles(files: &[File]) -> BTreeSet<BTreeSet<String>> {
    let arrows = arrows(files);
    let reached: BTreeMap<&String, BTreeSet<&String>> =
        arrows.keys().map(|file| (*file, reach(&arrows, file))).collect();
    let of_file = |file: &String| -> BTreeSet<String> {
        reached[file].iter().filter(|other| reached[**other].contains(file)).map(|other| (*other).clone()).collect()
    };
    arrows.keys().map(|file| of_file(file)).filter(|circle| circle.len() > 1).collect()
}

fn reach<'a>(arrows: &BTreeMap<&'a String, BTreeSet<&'a String>>, from: &String) -> BTreeSet<&'a String> {
    let mut seen = BTreeSet::new();
    let mut next: Vec<&'a String> = arrows[from].iter().copied().collect();
    while let Some(file) = next.pop() {
        if seen.insert(file) {
            next.extend(&arrows[file]);
        }
    }
    seen
}

/// Which files each file names. A room's door (`mod.rs`) that names its own files is no arrow.
fn arrows(files: &[File]) -> BTreeMap<&String, BTreeSet<&String>> {
    let by_module: BTreeMap<ItemPath, &String> = files.iter().map(|(file, _)| (module(file), file)).collect();
    let mut arrows = BTreeMap::new();
    for (file, text) in files {
        let here = module(file);
        let text = code(text);
        let text = text.split("#[cfg(test)]\nmod ").next().unwrap();
        let is_own = |target: &ItemPath| file.ends_with("mod.rs") && target[..target.len() - 1] == here;
        let targets = named(text).into_iter().filter_map(|path| {
            let full = absolute(&here, &path);
            let module = (1..=full.len()).rev().map(|n| full[..n].to_vec()).find(|at| by_module.contains_key(at))?;
            Some((by_module[&module], module)).filter(|(target, module)| *target != file && !is_own(module))
        });
        arrows.insert(file, targets.map(|(target, _)| target).collect());
    }
    arrows
}

fn module(file: &str) -> ItemPath {
    let mut parts: ItemPath = file.trim_end_matches(".rs").split('/').map(str::to_owned).collect();
    if matches!(parts.last().map(String::as_str), Some("mod" | "lib" | "main")) {
        parts.pop();
    }
    parts
}

/// A path from the root, of one that begins with `crate`, `self` or `super`.
fn absolute(here: &[String], path: &[String]) -> ItemPath {
    let mut full = here.to_vec();
    for (i, segment) in path.iter().enumerate() {
        match segment.as_str() {
            "crate" if i == 0 => full.clear(),
            "self" => {}
            "super" => drop(full.pop()),
            other => full.push(other.to_owned()),
        }
    }
    full
}

/// Every path in the `use` lines of a text and in its code.
fn named(text: &str) -> Vec<ItemPath> {
    let mut paths = Vec::new();
    for (at, _) in text.match_indices("use ") {
        let tree = text[at + 4..].split(';').next().unwrap();
        if ["crate", "super", "self"].iter().any(|root| tree.starts_with(root)) {
            expand(tree, &[], &mut paths);
        }
    }
    for root in ["crate::", "super::"] {
        for (at, _) in text.match_indices(root) {
            let is_word = |c: char| c.is_alphanumeric() || c == '_';
            if text[..at].ends_with(|c| is_word(c) || c == ':') {
                continue;
            }
            let path = text[at..].split(|c| !is_word(c) && c != ':').next().unwrap();
            paths.push(path.split("::").filter(|s| !s.is_empty()).map(|s| s.trim_matches(':').to_owned()).collect());
        }
    }
    paths
}

/// The paths of a tree such as `crate::a::{self, b::C as D}`.
fn expand(tree: &str, before: &[String], paths: &mut Vec<ItemPath>) {
    let segments = |text: &str| -> ItemPath {
        let names = text.split("::").map(|s| s.split(" as ").next().unwrap().trim());
        before.iter().cloned().chain(names.filter(|s| !s.is_empty() && *s != "*").map(str::to_owned)).collect()
    };
    let Some((head, rest)) = tree.split_once('{') else {
        paths.push(segments(tree));
        return;
    };
    let head = segments(head);
    let body = rest.rsplit_once('}').map_or(rest, |(body, _)| body);
    let mut depth = 0;
    let parts = body.split(|c: char| {
        depth += i32::from(c == '{') - i32::from(c == '}');
        c == ',' && depth == 0
    });
    parts.filter(|part| !part.trim().is_empty()).for_each(|part| expand(part, &head, paths));
}

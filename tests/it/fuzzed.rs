//! The claims of the fuzz targets, on their seeds and on every input that once broke one of them.

use std::path::Path;

use crate::corpus::path;

#[path = "../../fuzz/src/lib.rs"]
mod claims;

/// A target: its name, and what it claims of an input.
type Target = (&'static str, fn(&[u8]));

const TARGETS: [Target; 4] = [
    ("date", claims::date::check),
    ("amount", claims::amount::check),
    ("heading", claims::heading::check),
    ("reader", claims::reader::check),
];

#[test]
fn what_a_fuzzer_once_broke_holds() {
    let mut tried = 0;
    for (target, check) in TARGETS {
        let folder = path("fuzz/regressions").join(target);
        for entry in std::fs::read_dir(&folder).unwrap().flatten() {
            println!("{}", entry.path().display());
            check(&std::fs::read(entry.path()).unwrap());
            tried += 1;
        }
    }
    assert!(tried >= 6, "only {tried} inputs");
}

#[test]
fn the_claims_of_the_fuzz_targets_hold_on_their_seeds() {
    let corpora = [path("tests/corpora/usual-forms"), path("tests/corpora/short-names")];
    let corpora: Vec<&Path> = corpora.iter().map(AsRef::as_ref).collect();
    for (target, check) in TARGETS {
        let seeds = claims::seeds::of(target, &corpora);
        assert!(seeds.len() > 40, "{} seeds of {target}", seeds.len());
        // Each file is a seed of the headings and several of the reader, one for each way in: a part keeps the test short.
        let step = [("heading", 3), ("reader", 7)].iter().find(|(of, _)| *of == target).map_or(1, |(_, step)| *step);
        seeds.iter().step_by(step).for_each(|seed| check(seed));
    }
}

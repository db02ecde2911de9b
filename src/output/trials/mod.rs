//! Trials of the folder of outputs: broken off at each change of a name, and what stands there then.

mod others;

use std::collections::BTreeMap;
use std::fs;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::Path;

use serde_json::{Map, Value};

use super::names::{MANIFEST, STAGE};
use super::{Kept, Manifest, OutputFolder, Place, Stage, Target, sha256};
use crate::error::Error;

const OWNED: [&str; 3] = ["rekap.xlsx", "laporan", "tabel"];
const FIRST: [(&str, &str); 4] =
    [("rekap.xlsx", "satu"), ("laporan/a.pdf", "satu"), ("laporan/b.pdf", "satu"), ("tabel/sama.csv", "sama")];
const SECOND: [(&str, &str); 4] =
    [("rekap.xlsx", "dua"), ("laporan/a.pdf", "dua"), ("laporan/lain/c.pdf", "dua"), ("tabel/sama.csv", "sama")];

fn target(root: &Path) -> Target {
    let home = root.parent().unwrap();
    Target::new(&home.join("ruang"), &home.join("ruang/masuk"), Some(root)).unwrap()
}

fn facts() -> Option<Map<String, Value>> {
    Some([("program".to_owned(), Value::from("uji"))].into_iter().collect())
}

fn write(root: &Path, files: &[(&str, &str)], watch: &mut dyn FnMut(&str)) -> Result<Kept, Error> {
    let folder = OutputFolder::take(&target(root))?;
    let stage = Stage::new(&folder);
    for (name, text) in files {
        stage.put(name, text.as_bytes())?;
    }
    stage.commit_watched(&OWNED.map(String::from), facts(), watch).map(|committed| committed.kept)
}

fn put(root: &Path, files: &[(&str, &str)]) -> Kept {
    write(root, files, &mut |_| ()).unwrap()
}

/// Every file below, but for the lock: path and text.
fn standing(root: &Path) -> BTreeMap<String, String> {
    let files = walkdir::WalkDir::new(root).into_iter().map(Result::unwrap).filter(|entry| entry.file_type().is_file());
    let named = files.map(|entry| {
        let name = entry.path().strip_prefix(root).unwrap().to_string_lossy().replace('\\', "/");
        (name, String::from_utf8(fs::read(entry.path()).unwrap()).unwrap())
    });
    named.filter(|(name, _)| name != ".kunci").collect()
}

/// Whether a manifest stands there and everything it lists with the hash that it lists; it must be so, or there be a journal.
fn is_whole(root: &Path) -> bool {
    let Ok(bytes) = fs::read(root.join(MANIFEST)) else {
        assert!(root.join(STAGE).join("jurnal.json").is_file(), "neither a manifest nor a journal");
        return false;
    };
    for (place, hash) in Manifest::parse(&bytes).unwrap().outputs {
        assert_eq!(sha256(&fs::read(root.join(place.path())).unwrap()), hash, "{place:?}");
    }
    true
}

fn outputs(files: &[(&str, &str)]) -> BTreeMap<String, String> {
    files.iter().map(|(name, text)| ((*name).to_owned(), (*text).to_owned())).collect()
}

fn without_manifest(root: &Path) -> BTreeMap<String, String> {
    let mut all = standing(root);
    all.remove(MANIFEST);
    all
}

/// Runs something and breaks it off before its n-th change of a name; whether it was broken off.
fn broken_off(n: usize, run: impl FnOnce(&mut dyn FnMut(&str))) -> bool {
    let mut step = 0;
    let mut watch = |_: &str| {
        assert!(step != n, "broken off");
        step += 1;
    };
    catch_unwind(AssertUnwindSafe(|| run(&mut watch))).is_err()
}

#[test]
fn what_is_not_committed_leaves_everything_as_it_was() {
    let dir = tempfile::tempdir().unwrap();
    let root = dir.path().join("keluaran");
    put(&root, &FIRST);
    let folder = OutputFolder::take(&target(&root)).unwrap();
    let stage = Stage::new(&folder);
    stage.put("rekap.xlsx", b"dua").unwrap();
    assert!(root.join(STAGE).is_dir());
    drop(stage);
    assert_eq!(without_manifest(&root), outputs(&FIRST));
}

#[test]
fn broken_off_at_any_step_a_set_is_told_whole_or_half_and_the_next_start_makes_it_whole() {
    let mut steps = 0;
    loop {
        let dir = tempfile::tempdir().unwrap();
        let root = dir.path().join("keluaran");
        put(&root, &FIRST);
        let broken = broken_off(steps, |watch| drop(write(&root, &SECOND, watch)));
        assert_eq!(is_whole(&root), !broken || steps == 0, "step {steps}");
        // The next start is broken off as well, wherever it can be, before one comes to its end.
        for again in 0..steps + 2 {
            broken_off(again, |watch| {
                let Ok(tree) = crate::output::tree::Tree::open(&root) else { return };
                let Ok(stage) = tree.below(&[STAGE], false) else { return };
                let journal = serde_json::from_slice(&fs::read(root.join(STAGE).join("jurnal.json")).unwrap()).unwrap();
                drop(crate::output::moves::Mover::new(&tree, &stage, watch).carry_out(&journal, true));
            });
            is_whole(&root);
        }
        drop(OutputFolder::take(&target(&root)).unwrap());
        assert!(is_whole(&root) && !root.join(STAGE).exists());
        assert_eq!(without_manifest(&root), outputs(&SECOND), "step {steps}");
        if !broken {
            break;
        }
        steps += 1;
    }
    assert!(steps > 6, "{steps} steps");
}

#[test]
fn a_run_that_died_before_its_journal_changed_nothing() {
    let dir = tempfile::tempdir().unwrap();
    let root = dir.path().join("keluaran");
    put(&root, &FIRST);
    fs::create_dir_all(root.join(STAGE).join("isi")).unwrap();
    fs::write(root.join(STAGE).join("isi/rekap.xlsx"), "setengah").unwrap();
    drop(OutputFolder::take(&target(&root)).unwrap());
    assert!(is_whole(&root) && !root.join(STAGE).exists());
    assert_eq!(without_manifest(&root), outputs(&FIRST));
}

#[test]
fn a_move_that_fails_is_undone_and_where_it_cannot_be_it_is_said() {
    let dir = tempfile::tempdir().unwrap();
    let root = dir.path().join("keluaran");
    put(&root, &FIRST);
    // Someone makes a folder where a file goes, after all was looked at.
    let interfere = |at: &'static str| {
        let root = root.clone();
        move |name: &str| {
            if name == at && !root.join(at).exists() {
                fs::create_dir_all(root.join(at)).unwrap();
            }
        }
    };
    let result = write(&root, &SECOND, &mut interfere("laporan/lain/c.pdf"));
    assert!(matches!(&result, Err(Error::Write { path, .. }) if path.ends_with("c.pdf")), "{result:?}");
    assert!(is_whole(&root) && !root.join(STAGE).exists());
    assert_eq!(without_manifest(&root), outputs(&FIRST));
    fs::remove_dir(root.join("laporan/lain/c.pdf")).unwrap();
    // Where an output stood, it cannot go back.
    let result = write(&root, &SECOND, &mut interfere("rekap.xlsx"));
    assert!(matches!(result, Err(Error::HalfMoved { .. })), "{result:?}");
    assert!(!is_whole(&root));
    fs::remove_dir(root.join("rekap.xlsx")).unwrap();
    drop(OutputFolder::take(&target(&root)).unwrap());
    assert!(is_whole(&root));
    assert_eq!(without_manifest(&root), outputs(&SECOND));
}

#[test]
fn what_can_be_told_beforehand_is_told_before_anything_is_moved() {
    let dir = tempfile::tempdir().unwrap();
    let root = dir.path().join("keluaran");
    put(&root, &FIRST);
    fs::remove_file(root.join("rekap.xlsx")).unwrap();
    fs::create_dir(root.join("rekap.xlsx")).unwrap();
    let result = write(&root, &SECOND, &mut |_| ());
    assert!(matches!(&result, Err(Error::Write { path, .. }) if path.ends_with("rekap.xlsx")), "{result:?}");
    assert_eq!(fs::read_to_string(root.join("laporan/a.pdf")).unwrap(), "satu");
    assert!(root.join(MANIFEST).is_file() && !root.join(STAGE).exists());
}

#[test]
fn outputs_of_other_products_stay_in_the_manifest() {
    let dir = tempfile::tempdir().unwrap();
    let root = dir.path().join("keluaran");
    put(&root, &FIRST);
    let folder = OutputFolder::take(&target(&root)).unwrap();
    let stage = Stage::new(&folder);
    stage.put("templat/a.xlsx", b"tiga").unwrap();
    fs::remove_file(root.join("laporan/b.pdf")).unwrap();
    stage.commit(&["templat".into()], None).unwrap();
    let manifest = Manifest::parse(&fs::read(root.join(MANIFEST)).unwrap()).unwrap();
    let places: Vec<&str> = manifest.outputs.keys().map(Place::path).collect();
    assert_eq!(places, ["laporan/a.pdf", "rekap.xlsx", "tabel/sama.csv", "templat/a.xlsx"]);
    assert_eq!(manifest.facts["program"], "uji");
}

//! What a run does to the folder of outputs and to what others put there, tried through the program itself.

use std::collections::BTreeMap;
use std::path::Path;

use assert_cmd::Command;
use serde_json::Value;
use sha2::{Digest, Sha256};
use tempfile::TempDir;

const PLAN: &str = "tests/corpora/usual-forms/masuk";
const ROSTER: &str =
    "kode,pemda,opd,inovasi,singkatan,asal_inovasi\n19.71-01,Kota Pangkalpinang,Dinas Pariwisata,Sistem,SIS,Kota A\n";

/// A workspace with one file of a plan.
fn workspace() -> TempDir {
    let dir = tempfile::tempdir().unwrap();
    std::fs::create_dir(dir.path().join("masuk")).unwrap();
    let plans = std::fs::read_dir(crate::corpus::path(PLAN)).unwrap();
    let mut plans: Vec<_> = plans.map(|entry| entry.unwrap().path()).filter(|path| path.is_file()).collect();
    plans.sort();
    std::fs::copy(&plans[0], dir.path().join("masuk/rencana.xlsx")).unwrap();
    std::fs::write(dir.path().join("ripp.toml"), "[program]\ntahun = 2022\n").unwrap();
    std::fs::write(dir.path().join("daftar-opd.csv"), ROSTER).unwrap();
    dir
}

fn ripp(dir: &Path, arguments: &[&str]) -> (i32, String) {
    let mut command = Command::new(env!("CARGO_BIN_EXE_ripp"));
    let output = command.current_dir(dir).args(arguments).args(["--tanggal", "2022-04-05"]).output().unwrap();
    let said = [&output.stdout[..], &output.stderr[..]].concat();
    (output.status.code().unwrap_or(-1), String::from_utf8_lossy(&said).into_owned())
}

/// Every file below a folder with its bytes.
fn files(dir: &Path) -> BTreeMap<String, Vec<u8>> {
    let files = walkdir::WalkDir::new(dir).into_iter().map(Result::unwrap).filter(|entry| entry.file_type().is_file());
    let name = |path: &Path| path.strip_prefix(dir).unwrap().to_string_lossy().replace('\\', "/");
    files.map(|entry| (name(entry.path()), std::fs::read(entry.path()).unwrap())).collect()
}

fn hex(bytes: &[u8]) -> String {
    Sha256::digest(bytes).iter().map(|byte| format!("{byte:02x}")).collect()
}

#[test]
fn the_manifest_lists_all_that_stands_whatever_was_run_last() {
    let dir = workspace();
    for command in [&["konsolidasi"][..], &["templat"]] {
        ripp(dir.path(), command);
        let mut standing = files(&dir.path().join("keluaran"));
        let manifest: Value = serde_json::from_slice(&standing.remove("manifest.json").unwrap()).unwrap();
        standing.remove(".kunci");
        let listed: BTreeMap<&str, &str> = manifest["outputs"]
            .as_array()
            .unwrap()
            .iter()
            .map(|line| (line["path"].as_str().unwrap(), line["sha256"].as_str().unwrap()))
            .collect();
        let hashes: BTreeMap<&str, String> = standing.iter().map(|(path, bytes)| (path.as_str(), hex(bytes))).collect();
        assert_eq!(listed, hashes.iter().map(|(path, hash)| (*path, hash.as_str())).collect(), "{command:?}");
        assert_eq!(manifest["inputs"].as_array().unwrap().len(), 1);
    }
}

#[test]
fn a_folder_of_the_user_is_never_taken_for_outputs() {
    let dir = workspace();
    std::fs::create_dir_all(dir.path().join("dokumen/tabel")).unwrap();
    std::fs::create_dir_all(dir.path().join("dokumen/perbaikan/2021")).unwrap();
    std::fs::write(dir.path().join("dokumen/tabel/gaji.xlsx"), "milik orang lain").unwrap();
    std::fs::write(dir.path().join("dokumen/perbaikan/2021/surat.docx"), "milik orang lain").unwrap();
    let before = files(dir.path());
    for folder in ["masuk", "masuk/2022", "dokumen", "dokumen/tabel", ".", ".."] {
        for command in ["konsolidasi", "templat"] {
            let (code, said) = ripp(dir.path(), &[command, "-k", folder]);
            assert_eq!(code, 2, "{folder}: {said}");
            assert_eq!(files(dir.path()), before, "{folder}");
        }
    }
    let (code, said) = ripp(dir.path(), &["konsolidasi", "-k", "hasil"]);
    assert!(code <= 1, "{said}");
}

#[test]
fn received_files_that_are_gone_are_no_offices_that_sent_nothing() {
    let dir = workspace();
    ripp(dir.path(), &["konsolidasi"]);
    let before = files(&dir.path().join("keluaran"));
    std::fs::rename(dir.path().join("masuk"), dir.path().join("lain")).unwrap();
    for gone in ["missing", "empty"] {
        let (code, said) = ripp(dir.path(), &["konsolidasi"]);
        assert_eq!(code, 2, "{gone}: {said}");
        assert!(said.contains("Tidak ada yang diubah"), "{said}");
        assert_eq!(files(&dir.path().join("keluaran")), before, "{gone}");
        let _ = std::fs::create_dir(dir.path().join("masuk"));
    }
    // An office that has just begun has received nothing yet.
    let fresh = workspace();
    std::fs::remove_file(fresh.path().join("masuk/rencana.xlsx")).unwrap();
    let (code, said) = ripp(fresh.path(), &["konsolidasi"]);
    assert!(code <= 1, "{said}");
}

#[test]
fn what_others_put_among_the_outputs_stays_and_is_told() {
    let dir = workspace();
    ripp(dir.path(), &["konsolidasi"]);
    let outputs = dir.path().join("keluaran");
    std::fs::write(outputs.join("catatan rapat.txt"), "milik kami").unwrap();
    std::fs::write(outputs.join("rekap.xlsx"), "sudah diwarnai").unwrap();
    let (_, said) = ripp(dir.path(), &["konsolidasi"]);
    assert!(said.contains("rekap.xlsx menjadi rekap (diubah).xlsx"), "{said}");
    assert!(said.contains("dibiarkan: catatan rapat.txt"), "{said}");
    assert_eq!(std::fs::read(outputs.join("rekap (diubah).xlsx")).unwrap(), b"sudah diwarnai");
    assert_eq!(std::fs::read(outputs.join("catatan rapat.txt")).unwrap(), b"milik kami");
    assert!(std::fs::read(outputs.join("rekap.xlsx")).unwrap().starts_with(b"PK"));
}

#[cfg(target_os = "linux")]
#[test]
fn what_cannot_be_printed_is_no_success_and_no_panic() {
    use std::fs::File;
    use std::process::{Command, Stdio};
    let dir = workspace();
    let full = || Stdio::from(File::options().write(true).open("/dev/full").unwrap());
    let code = |arguments: &[&str], out: Stdio, errors: Stdio| {
        let mut command = Command::new(env!("CARGO_BIN_EXE_ripp"));
        command.current_dir(dir.path()).args(arguments).stdout(out).stderr(errors).status().unwrap().code()
    };
    for form in ["teks", "json", "csv", "sarif"] {
        assert_eq!(code(&["periksa", ".", "--format", form], full(), Stdio::null()), Some(3), "{form}");
    }
    assert_eq!(code(&["--bantuan"], full(), Stdio::null()), Some(3));
    assert_eq!(code(&["periksa", "tidak-ada"], Stdio::null(), full()), Some(2));
    assert_eq!(code(&["periksa", ".", "-k"], Stdio::null(), full()), Some(2));
}

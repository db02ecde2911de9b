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
    std::fs::write(dir.path().join("penerimaan.csv"), "berkas,tanggal\nrencana.xlsx,2021-10-28\n").unwrap();
    dir
}

fn ripp(dir: &Path, arguments: &[&str]) -> (i32, String) {
    let mut command = Command::new(env!("CARGO_BIN_EXE_ripp"));
    let output = command.current_dir(dir).args(arguments).args(["--tanggal", "2022-04-05"]).output().unwrap();
    let said = [&output.stdout[..], &output.stderr[..]].concat();
    (output.status.code().unwrap_or(-1), String::from_utf8_lossy(&said).into_owned())
}

/// Every file below a folder with its bytes, but for those in which a clock stands.
fn files(dir: &Path) -> BTreeMap<String, Vec<u8>> {
    let files = walkdir::WalkDir::new(dir).into_iter().map(Result::unwrap).filter(|entry| entry.file_type().is_file());
    let name = |path: &Path| path.strip_prefix(dir).unwrap().to_string_lossy().replace('\\', "/");
    let all = files.map(|entry| (name(entry.path()), std::fs::read(entry.path()).unwrap()));
    all.filter(|(name, _)| !name.ends_with("status.json") && !name.contains("log/")).collect()
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

/// A run on a day.
fn on(dir: &Path, day: &str, arguments: &[&str]) -> (i32, String) {
    let mut command = Command::new(env!("CARGO_BIN_EXE_ripp"));
    let output = command.current_dir(dir).args(arguments).args(["--tanggal", day]).output().unwrap();
    let said = [&output.stdout[..], &output.stderr[..]].concat();
    (output.status.code().unwrap_or(-1), String::from_utf8_lossy(&said).into_owned())
}

/// When each file below a folder was changed, but for those in which a clock stands.
fn times(dir: &Path) -> BTreeMap<String, std::time::SystemTime> {
    let time = |name: String| (name.clone(), std::fs::metadata(dir.join(name)).unwrap().modified().unwrap());
    files(dir).into_keys().filter(|name| name != ".kunci").map(time).collect()
}

fn status(dir: &Path) -> Value {
    serde_json::from_slice(&std::fs::read(dir.join("keluaran/status.json")).unwrap()).unwrap()
}

#[test]
fn a_run_without_change_leaves_bytes_and_times_alone_also_on_a_later_day() {
    let dir = workspace();
    std::fs::write(
        dir.path().join("daftar-opd.csv"),
        "kode,pemda,opd,inovasi,singkatan,asal_inovasi\n\
         19.02-02,Kabupaten Belitung,Dinas Perumahan dan Kawasan Permukiman,Sistem Informasi Rumah,SIGAP-RLTH,Kabupaten Gresik\n\
         19-03,Provinsi Kepulauan Bangka Belitung,Dinas Kesehatan,Sistem Edukasi Kesehatan,SEHATI,Kabupaten Sleman\n",
    )
    .unwrap();
    let outputs = dir.path().join("keluaran");
    let kinds: &[&[&str]] = &[&["konsolidasi"], &["kirim"], &["portal"]];
    kinds.iter().for_each(|kind| drop(on(dir.path(), "2022-04-10", kind)));
    let before = (files(&outputs), times(&outputs));
    for day in ["2022-04-10", "2022-04-11", "2022-04-20"] {
        for kind in kinds {
            let (code, said) = on(dir.path(), day, kind);
            assert!(code <= 1 && said.contains("Tidak ada yang berubah"), "{day} {kind:?}: {said}");
            assert_eq!(status(dir.path())["last_run"]["result"], "unchanged");
        }
        assert!((files(&outputs), times(&outputs)) == before, "{day}");
    }
    // A month falls due: what says so is made anew, and nothing else.
    let (_, said) = on(dir.path(), "2022-05-10", &["kirim"]);
    assert!(said.contains("Ditulis:"), "{said}");
    let now = files(&outputs);
    let other: Vec<&String> =
        now.keys().filter(|name| now[*name] != before.0.get(*name).cloned().unwrap_or_default()).collect();
    assert!(other.iter().any(|name| name.ends_with("surat.txt")), "{other:?}");
    assert!(other.iter().all(|name| name.starts_with("kirim/19.02-02") || *name == "manifest.json"), "{other:?}");
}

#[test]
fn a_blank_template_of_the_portal_is_blank_whatever_stood_at_its_place() {
    let dir = workspace();
    std::fs::write(
        dir.path().join("daftar-opd.csv"),
        "kode,pemda,opd,inovasi,singkatan,asal_inovasi\n\
         19.02-02,Kabupaten Belitung,Dinas Perumahan dan Kawasan Permukiman,Sistem Informasi Rumah,SIGAP-RLTH,Kabupaten Gresik\n",
    )
    .unwrap();
    let settings = "[program]\ntahun = 2022\n[portal]\ntampil = [\"templat\", \"buku-kerja\"]\n";
    std::fs::write(dir.path().join("ripp.toml"), settings).unwrap();
    let book = |files: &BTreeMap<String, Vec<u8>>, folder: &str| {
        let mut books = files.iter().filter(|(name, _)| name.starts_with(folder) && name.contains("/19.02-02"));
        books.find(|(name, _)| name.ends_with(".xlsx")).unwrap().1.clone()
    };
    on(dir.path(), "2022-04-10", &["portal"]);
    let going_on = book(&files(&dir.path().join("keluaran")), "portal/berkas");
    on(dir.path(), "2022-04-20", &["portal"]);
    assert!(book(&files(&dir.path().join("keluaran")), "portal/berkas") == going_on, "a day later nothing is new");
    // As of a day before the plan came there is none to go on with.
    on(dir.path(), "2021-10-01", &["portal"]);
    on(dir.path(), "2021-10-01", &["templat", "-k", "lain"]);
    let blank = book(&files(&dir.path().join("lain")), "kirim");
    assert!(blank != going_on && book(&files(&dir.path().join("keluaran")), "portal/berkas") == blank);
}

#[test]
fn a_run_is_written_down_whether_it_went_well_or_not() {
    let dir = workspace();
    let (code, _) = on(dir.path(), "2022-04-10", &["konsolidasi"]);
    let well = status(dir.path());
    assert_eq!((&well["last_run"]["result"], &well["last_run"]["exit_code"]), (&"written".into(), &code.into()));
    assert_eq!(well["last_run"], well["last_success"]);
    assert_eq!(well["next_due"], serde_json::json!({ "day": "2022-05-05", "what": "realisasi April 2022" }));
    assert_eq!(well["next_report"], "2022-07-06");
    assert_eq!((&well["counts"]["files"]["read"], well["agencies"].as_array().unwrap().len()), (&1.into(), 1));
    std::fs::write(dir.path().join("ripp.toml"), "[program]\ntahun = \"dua ribu\"\n").unwrap();
    assert_eq!(on(dir.path(), "2022-04-11", &["konsolidasi"]).0, 2);
    let badly = status(dir.path());
    assert_eq!((&badly["last_run"]["result"], &badly["last_run"]["exit_code"]), (&"failed".into(), &2.into()));
    assert!(badly["last_run"]["message"].as_str().unwrap().contains("program.tahun"), "{badly:#}");
    assert_eq!((&badly["last_success"], &badly["counts"]), (&well["last_success"], &well["counts"]));
    let log = std::fs::read_to_string(dir.path().join("keluaran/log/ripp.log")).unwrap();
    for part in [
        " mulai konsolidasi",
        " baca rencana.xlsx [",
        " tulis rekap.xlsx\n",
        " selesai konsolidasi: ",
        " gagal konsolidasi: ",
    ] {
        assert!(log.contains(part), "{part:?}: {log}");
    }
    assert_eq!(log.matches(" mulai konsolidasi (").count(), 2, "{log}");
    // A folder that is none of ours gets no log either.
    std::fs::create_dir(dir.path().join("dokumen")).unwrap();
    std::fs::write(dir.path().join("dokumen/gaji.txt"), "milik orang lain").unwrap();
    assert_eq!(on(dir.path(), "2022-04-11", &["konsolidasi", "-k", "dokumen"]).0, 2);
    assert_eq!(std::fs::read_dir(dir.path().join("dokumen")).unwrap().count(), 1);
}

#[test]
fn a_blank_template_never_takes_the_place_of_the_workbook_to_go_on_with() {
    let dir = workspace();
    on(dir.path(), "2022-04-10", &["kirim"]);
    let before = files(&dir.path().join("keluaran/kirim"));
    on(dir.path(), "2022-04-10", &["templat"]);
    assert!(files(&dir.path().join("keluaran/kirim")) == before);
    // Where no plan came yet, it is the same workbook that goes to the office.
    let fresh = workspace();
    std::fs::remove_file(fresh.path().join("masuk/rencana.xlsx")).unwrap();
    let (code, said) = on(fresh.path(), "2022-04-10", &["templat"]);
    assert!(code == 0 && said.contains("1 buku kerja") && !said.contains("Belum menyampaikan"), "{said}");
    let blank = files(&fresh.path().join("keluaran/kirim"));
    assert_eq!(blank.len(), 2);
    on(fresh.path(), "2022-04-10", &["kirim"]);
    let sent = files(&fresh.path().join("keluaran/kirim"));
    assert!(blank.iter().all(|(name, bytes)| sent[name] == *bytes));
}

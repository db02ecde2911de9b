//! Trials of the folder of outputs with what others put there, and with what leads elsewhere.

use std::fs;

use super::{FIRST, SECOND, outputs, put, standing, target, without_manifest, write};
use crate::error::Error;
use crate::output::names::STAGE;
use crate::output::{OutputFolder, Stage, Target, sha256};

#[test]
fn files_of_others_stay_and_changed_outputs_get_another_name() {
    let dir = tempfile::tempdir().unwrap();
    let root = dir.path().join("keluaran");
    put(&root, &FIRST);
    fs::write(root.join("rekap.xlsx"), "dengan catatan saya").unwrap();
    fs::write(root.join("laporan/b.pdf"), "ditandatangani").unwrap();
    fs::write(root.join("tabel/gaji.xlsx"), "milik orang lain").unwrap();
    let kept = put(&root, &SECOND);
    let names: Vec<(&str, &str)> = kept.renamed.iter().map(|(a, b)| (a.path(), b.path())).collect();
    assert_eq!(names, [("rekap.xlsx", "rekap (diubah).xlsx")]);
    let others: Vec<&str> = kept.others.iter().map(String::as_str).collect();
    assert_eq!(others, ["laporan/b.pdf", "rekap (diubah).xlsx", "tabel/gaji.xlsx"]);
    let mut expected = outputs(&SECOND);
    expected.extend(outputs(&[
        ("rekap (diubah).xlsx", "dengan catatan saya"),
        ("laporan/b.pdf", "ditandatangani"),
        ("tabel/gaji.xlsx", "milik orang lain"),
    ]));
    assert_eq!(without_manifest(&root), expected);
    fs::write(root.join("rekap.xlsx"), "lagi").unwrap();
    let kept = put(&root, &FIRST);
    assert_eq!(kept.renamed[1].1.path(), "rekap (diubah 2).xlsx");
}

#[test]
fn a_journal_that_leads_elsewhere_moves_and_removes_nothing() {
    let dir = tempfile::tempdir().unwrap();
    let root = dir.path().join("keluaran");
    let letter = dir.path().join("surat.docx");
    for path in ["../surat.docx", "/tmp/../surat.docx", "a/../../surat.docx"] {
        fs::write(&letter, "penting").unwrap();
        fs::create_dir_all(root.join(STAGE).join("isi")).unwrap();
        let hash = sha256(b"penting");
        let journal = serde_json::json!({ "manifest": hash, "write": { (path): hash }, "remove": [path] });
        fs::write(root.join(STAGE).join("jurnal.json"), journal.to_string()).unwrap();
        // The journal of earlier versions.
        let old = serde_json::json!({ "write": [path], "remove": [path, letter] });
        fs::write(root.join(STAGE).join("siap.json"), old.to_string()).unwrap();
        drop(OutputFolder::take(&target(&root)).unwrap());
        assert_eq!(fs::read_to_string(&letter).unwrap(), "penting");
        assert!(!root.join(STAGE).exists());
    }
}

#[cfg(unix)]
#[test]
fn nothing_behind_a_link_is_touched() {
    use std::os::unix::fs::symlink;
    let dir = tempfile::tempdir().unwrap();
    let (root, elsewhere) = (dir.path().join("keluaran"), dir.path().join("lain"));
    put(&root, &FIRST);
    fs::create_dir(&elsewhere).unwrap();
    fs::rename(root.join("laporan/a.pdf"), elsewhere.join("a.pdf")).unwrap();
    fs::rename(root.join("laporan/b.pdf"), elsewhere.join("b.pdf")).unwrap();
    fs::remove_dir(root.join("laporan")).unwrap();
    symlink("../lain", root.join("laporan")).unwrap();
    let before = standing(dir.path());
    for files in [&SECOND[..], &[("rekap.xlsx", "tiga")]] {
        let result = write(&root, files, &mut |_| ());
        assert!(matches!(result, Err(Error::Write { .. })), "{result:?}");
        assert_eq!(standing(dir.path()), before, "nothing changed at all");
    }
    // A file that is a link goes by its name; what it leads to stays.
    fs::remove_file(root.join("laporan")).unwrap();
    fs::rename(root.join("rekap.xlsx"), dir.path().join("asli.xlsx")).unwrap();
    symlink("../asli.xlsx", root.join("rekap.xlsx")).unwrap();
    let kept = put(&root, &SECOND);
    assert_eq!(kept.renamed[0].1.path(), "rekap (diubah).xlsx");
    assert_eq!(fs::read_to_string(dir.path().join("asli.xlsx")).unwrap(), "satu");
    symlink(dir.path(), root.join(STAGE)).unwrap();
    assert!(OutputFolder::take(&target(&root)).is_err(), "a link in place of what is set aside");
    assert!(dir.path().join("asli.xlsx").is_file());
}

#[test]
fn a_named_folder_with_other_things_in_it_is_refused_and_left_as_it_is() {
    let dir = tempfile::tempdir().unwrap();
    let root = dir.path().join("dokumen");
    fs::create_dir(&root).unwrap();
    fs::write(root.join("gaji.xlsx"), "milik orang lain").unwrap();
    assert!(matches!(write(&root, &FIRST, &mut |_| ()), Err(Error::Usage(_))));
    assert_eq!(fs::read_dir(&root).unwrap().count(), 1);
    fs::remove_file(root.join("gaji.xlsx")).unwrap();
    put(&root, &FIRST);
    fs::write(root.join("gaji.xlsx"), "milik orang lain").unwrap();
    put(&root, &SECOND);
}

#[test]
fn what_someone_put_where_the_folder_keeps_its_own_things_is_kept() {
    let dir = tempfile::tempdir().unwrap();
    let root = dir.path().join("keluaran");
    put(&root, &FIRST);
    fs::write(root.join("manifest.json"), "punya saya").unwrap();
    fs::create_dir(root.join(STAGE)).unwrap();
    fs::write(root.join(STAGE).join("milik saya.docx"), "penting").unwrap();
    fs::write(root.join("a:b"), "aneh").unwrap();
    // In a folder that someone named, that is reason enough to refuse.
    assert!(matches!(write(&root, &FIRST, &mut |_| ()), Err(Error::Usage(_))));
    let own = Target::new(dir.path(), &dir.path().join("masuk"), None).unwrap();
    let folder = OutputFolder::take(&own).unwrap();
    let kept = Stage::new(&folder).commit(&[], super::facts()).unwrap().kept;
    drop(folder);
    assert_eq!(fs::read_to_string(root.join("manifest (diubah 1).json")).unwrap(), "punya saya");
    assert_eq!(fs::read_to_string(root.join("baru (diubah 1)/milik saya.docx")).unwrap(), "penting");
    let told = ["a:b", "baru (diubah 1)/milik saya.docx", "manifest (diubah 1).json", "rekap.xlsx"];
    assert!(told.iter().all(|path| kept.others.iter().any(|other| other == path)), "{:?}", kept.others);
    assert!(super::is_whole(&root));
}

#[test]
fn what_went_aside_comes_back_where_its_journal_is_lost() {
    let dir = tempfile::tempdir().unwrap();
    let root = dir.path().join("keluaran");
    put(&root, &FIRST);
    fs::create_dir_all(root.join(STAGE).join("lama/laporan")).unwrap();
    fs::rename(root.join("manifest.json"), root.join(STAGE).join("manifest-lama.json")).unwrap();
    fs::rename(root.join("laporan/a.pdf"), root.join(STAGE).join("lama/laporan/a.pdf")).unwrap();
    fs::write(root.join(STAGE).join("jurnal.json"), "{").unwrap();
    drop(OutputFolder::take(&target(&root)).unwrap());
    assert_eq!(without_manifest(&root), outputs(&FIRST));
    assert!(super::is_whole(&root) && !root.join(STAGE).exists());
}

#[cfg(unix)]
#[test]
fn a_pipe_in_place_of_the_lock_is_not_waited_for() {
    let dir = tempfile::tempdir().unwrap();
    let root = dir.path().join("keluaran");
    fs::create_dir(&root).unwrap();
    assert!(std::process::Command::new("mkfifo").arg(root.join(".kunci")).status().unwrap().success());
    assert!(matches!(OutputFolder::take(&target(&root)), Err(Error::Write { .. })));
}

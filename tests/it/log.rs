//! What panics is written down beside the outputs, so that someone can find out what failed.

use crate::corpus::path;

/// A workbook cut short: calamine panics on its last sector.
fn cut_short() -> Vec<u8> {
    let whole = std::fs::read(path("tests/corpora/parts-and-copies/masuk/61 dishub prov.xls")).unwrap();
    whole[..whole.len() * 9 / 10].to_vec()
}

#[test]
fn a_panic_in_a_reader_process_is_logged_with_its_file() {
    let dir = tempfile::tempdir().unwrap();
    let file = dir.path().join("masuk/potong.xls");
    std::fs::create_dir(dir.path().join("masuk")).unwrap();
    std::fs::write(&file, cut_short()).unwrap();
    let ripp = || assert_cmd::Command::new(env!("CARGO_BIN_EXE_ripp"));
    // Single files have no folder of outputs: one line says it.
    let alone = ripp().arg("periksa").arg(&file).assert().code(1);
    let said = String::from_utf8_lossy(&alone.get_output().stderr).into_owned();
    assert!(said.starts_with("ripp: galat pada potong.xls: ") && said.lines().count() == 1, "{said}");
    std::fs::write(dir.path().join("ripp.toml"), "[program]\ntahun = 2022\n").unwrap();
    let log = dir.path().join("keluaran/log/galat.log");
    assert!(!log.exists());
    let run = ripp().arg("konsolidasi").arg(dir.path()).assert().code(1);
    assert!(run.get_output().stderr.is_empty(), "a damaged file alarms nobody");
    let once = std::fs::read_to_string(&log).unwrap();
    assert!(once.contains("  berkas: potong.xls\n  tempat: ") && once.contains("calamine"), "{once}");
    ripp().arg("konsolidasi").arg(dir.path()).assert().code(1);
    let twice = std::fs::read_to_string(&log).unwrap();
    assert!(twice.starts_with(&once) && twice.len() > once.len(), "a run adds to the log");
}

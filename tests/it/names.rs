//! The names of files that are made: whatever codes and names a roster holds, each row has its own files, on every system.

use std::collections::BTreeSet;
use std::path::Path;

/// Rosters as nobody should write them: signs that Windows forbids, devices, letters told apart by case, length or accent alone.
const CODES: [&str; 14] =
    ["A:1", "A?1", "a1", "A1", "CON", "con.", "aux", "NUL.xlsx", "pengingat-A1", "00", "é", "e\u{301}", "1", "1."];

fn names(folder: &Path) -> Vec<String> {
    let entries = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap());
    entries.collect()
}

fn is_portable(name: &str) -> bool {
    let (stem, ending) = name.rsplit_once('.').unwrap();
    let base = stem.split('.').next().unwrap().trim_end().to_uppercase();
    let device = ["CON", "PRN", "AUX", "NUL", "COM1", "LPT1"].contains(&base.as_str());
    let forbidden = |c: char| c.is_control() || "\\/:*?\"<>|".contains(c);
    let short = name.len() <= 126 && name.encode_utf16().count() <= 106;
    short
        && !device
        && !stem.is_empty()
        && !stem.ends_with(['.', ' '])
        && !ending.is_empty()
        && !name.contains(forbidden)
}

#[test]
fn every_row_has_files_of_its_own_on_every_system() {
    let dir = tempfile::tempdir().unwrap();
    let mut roster = String::from("kode;pemda;opd;inovasi;singkatan;asal_inovasi\n");
    let agencies = ["Dinas".to_owned(), "😀".repeat(60), "x".repeat(250), "Provinsi".to_owned()];
    let mut rows = 0;
    for (agency, number) in agencies.iter().zip(0..) {
        for code in CODES {
            // Codes are unique, but not where it matters to a file system.
            roster.push_str(&format!("{code}{};Kota;{agency};Inovasi {rows};S;Asal\n", "?".repeat(number)));
            rows += 1;
        }
    }
    std::fs::write(dir.path().join("daftar-opd.csv"), roster).unwrap();
    std::fs::create_dir(dir.path().join("masuk")).unwrap();
    std::fs::write(dir.path().join("ripp.toml"), "[program]\ntahun = 2022\n").unwrap();
    for command in ["templat", "kirim", "portal"] {
        let mut ripp = assert_cmd::Command::new(env!("CARGO_BIN_EXE_ripp"));
        let run = ripp.arg(command).arg(dir.path()).args(["--tanggal", "2022-04-05"]).assert();
        let output = run.get_output();
        assert!(matches!(output.status.code(), Some(0 | 1)), "{command}: {output:?}");
    }
    for folder in ["kirim", "portal/opd"] {
        let (names, expected) =
            (names(&dir.path().join("keluaran").join(folder)), rows + usize::from(folder == "kirim"));
        let alike: BTreeSet<String> = names.iter().map(|name| name.to_lowercase()).collect();
        assert_eq!(alike.len(), expected, "{folder}: {names:#?}");
        for name in &names {
            // A folder has no ending, and may have one.
            assert!(
                name.contains('.') && is_portable(name) || is_portable(&format!("{name}.xlsx")),
                "{folder}/{name:?}"
            );
        }
    }
}

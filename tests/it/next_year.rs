//! A new workspace, and that of the next year made from the old one: what is taken along, what is left, and that no file is replaced.

use std::path::Path;

use assert_cmd::Command;
use assert_cmd::assert::Assert;
use ripp::workspace::Workspace;

use crate::roster::as_workbook;

const SETTINGS: &str = "# Setelan kami\nstruktur = \"struktur.toml\"\n[program]\ntahun = 2022\n\
                        batas_rencana_aksi = 2021-11-01 # SE Gubernur\n\
                        [laporan]\nlogo = \"gambar/lambang.svg\"\nterbit = { \"2022-TW1\" = 2022-04-05 }\n";
const ROSTER: &str = "kode;pemda;opd;inovasi;singkatan;asal_inovasi;telepon;sampai\r\n\
                      1;Kota A;Dinas Satu;Inovasi;SATU;Kota B;0717;\r\n\
                      2;Kota A;Dinas Dua;Inovasi;DUA;Kota B;0718;30/09/2022\r\n\
                      3;Kota A;\"Dinas\r\nTiga\";Inovasi;TIGA;Kota B;0719;2022-10-01\r\n";

fn ripp(words: &[&str], dir: &Path) -> Assert {
    Command::new(env!("CARGO_BIN_EXE_ripp")).args(words).current_dir(dir).assert()
}

fn said(assert: &Assert) -> String {
    let output = assert.get_output();
    String::from_utf8([output.stdout.clone(), output.stderr.clone()].concat()).unwrap()
}

/// A folder with the workspace `lama` in it.
fn old(roster: (&str, &[u8])) -> tempfile::TempDir {
    let dir = tempfile::tempdir().unwrap();
    let root = dir.path().join("lama");
    for folder in ["masuk", "gambar", "templat-laporan"] {
        std::fs::create_dir_all(root.join(folder)).unwrap();
    }
    let put = |name: &str, bytes: &[u8]| std::fs::write(root.join(name), bytes).unwrap();
    put("ripp.toml", SETTINGS.as_bytes());
    put("struktur.toml", include_bytes!("../../templates/struktur.toml"));
    put("gambar/lambang.svg", b"<svg xmlns=\"http://www.w3.org/2000/svg\"/>");
    put("templat-laporan/dasar.typ", b"// punya kami\n");
    put("penerimaan.csv", b"berkas,tanggal\nrencana.xlsx,2021-10-28\n");
    put("masuk/rencana.xlsx", b"lama");
    put(roster.0, roster.1);
    dir
}

#[test]
fn the_next_year_begins_with_what_the_old_one_was_set_to() {
    let dir = old(("daftar-opd.csv", ROSTER.as_bytes()));
    let assert = ripp(&["mulai", "baru", "--dari", "lama"], dir.path()).code(0);
    let new = |name: &str| std::fs::read_to_string(dir.path().join("baru").join(name)).unwrap();
    let settings = "# Setelan kami\nstruktur = \"struktur.toml\"\n[program]\ntahun = 2023\n\
                    batas_rencana_aksi = 2022-11-01 # SE Gubernur  # perlu diperiksa: digeser setahun dari 2021-11-01\n\
                    [laporan]\nlogo = \"gambar/lambang.svg\"\n";
    assert_eq!(new("ripp.toml"), settings);
    let lines: Vec<&str> = ROSTER.split_inclusive("\r\n").collect();
    assert_eq!(new("daftar-opd.csv"), format!("\u{feff}{}{}", lines[..2].concat(), lines[3..].concat()));
    assert_eq!(new("templat-laporan/dasar.typ"), "// punya kami\n");
    assert!(dir.path().join("baru/gambar/lambang.svg").is_file());
    assert_eq!(std::fs::read_dir(dir.path().join("baru/masuk")).unwrap().count(), 0);
    assert!(!dir.path().join("baru/penerimaan.csv").exists());
    let said = said(&assert);
    let expected = "Ruang kerja baru untuk tahun 2023 sudah dibuat dari lama.\n\
         Dibawa: daftar-opd.csv, struktur.toml, gambar/lambang.svg, templat-laporan/dasar.typ, ripp.toml.\n\
         Tidak dibawa, karena sudah berhenti mengikuti program:\n  2 Dinas Dua, Kota A (sampai 30 September 2022)\n\
         Langkah berikutnya:\n";
    assert!(said.starts_with(expected), "{said}");
    assert!(said.contains("Periksa tanggal di ripp.toml"), "{said}");
    let opened = Workspace::open(&dir.path().join("baru")).unwrap();
    assert_eq!(opened.roster.rows.iter().map(|row| row.code.as_str()).collect::<Vec<_>>(), ["1", "3"]);
    assert_eq!(opened.settings.program.year, 2023);
}

#[test]
fn a_roster_of_which_nobody_left_is_taken_as_it_is() {
    let book = as_workbook();
    let dir = old(("daftar-opd.xlsx", &book));
    let settings = dir.path().join("lama/ripp.toml");
    // Who left on the last of June 2022 took part in a programme that begins on the first of October 2020.
    std::fs::write(&settings, "[program]\ntahun = 2021\n").unwrap();
    ripp(&["mulai", "baru", "--dari", "lama"], dir.path()).code(0);
    assert_eq!(std::fs::read(dir.path().join("baru/daftar-opd.xlsx")).unwrap(), book);
    std::fs::write(&settings, "[program]\ntahun = 2022\n").unwrap();
    ripp(&["mulai", "nanti", "--dari", "lama"], dir.path()).code(0);
    assert!(!dir.path().join("nanti/daftar-opd.xlsx").exists());
    let kept = std::fs::read_to_string(dir.path().join("nanti/daftar-opd.csv")).unwrap();
    assert_eq!(kept.lines().count(), 1, "{kept}");
    let said = Workspace::open(&dir.path().join("nanti")).map(|_| ()).unwrap_err().to_string();
    assert!(said.contains("belum ada satu baris pun"), "{said}");
}

#[test]
fn nothing_that_is_there_is_replaced() {
    let dir = old(("daftar-opd.csv", ROSTER.as_bytes()));
    let others = dir.path().join("lain");
    std::fs::create_dir(&others).unwrap();
    std::fs::write(others.join("daftar-opd.csv"), "punya orang").unwrap();
    for (words, expected) in [
        (&["mulai", "lama", "--dari", "lama"][..], "lama sudah menjadi ruang kerja"),
        (&["mulai", "lama"], "lama sudah menjadi ruang kerja"),
        (&["mulai", "lain", "--dari", "lama"], "daftar-opd.csv sudah ada"),
        (&["mulai", "lain"], "daftar-opd.csv sudah ada"),
        (&["mulai", "baru", "--dari", "kosong"], "kosong bukan ruang kerja"),
    ] {
        let said = said(&ripp(words, dir.path()).code(2));
        assert!(said.contains(expected), "{words:?}: {said}");
    }
    assert_eq!(std::fs::read_to_string(others.join("daftar-opd.csv")).unwrap(), "punya orang");
    assert_eq!(std::fs::read_dir(&others).unwrap().count(), 1);
    assert_eq!(std::fs::read_to_string(dir.path().join("lama/ripp.toml")).unwrap(), SETTINGS);
    assert!(!dir.path().join("baru").exists());
}

#[test]
fn a_new_workspace_can_be_opened() {
    let dir = tempfile::tempdir().unwrap();
    ripp(&["mulai", "ruang"], dir.path()).code(0);
    assert_eq!(Workspace::open(&dir.path().join("ruang")).unwrap().roster.rows.len(), 2);
    assert!(dir.path().join("ruang/masuk").is_dir());
}

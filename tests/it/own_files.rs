//! The operator's own files: settings, roster, crest and report templates have the fences of received files, and a template
//! that never ends is given up. Will not try the received files.

use std::time::{Duration, Instant};

use assert_cmd::Command;
use assert_cmd::assert::Assert;

use crate::corpus::path;

const SETTINGS: &str = "[program]\ntahun = 2022\n";

/// A workspace with a received plan, and the given files beside its settings.
fn workspace(settings: &str, files: &[(&str, &[u8])]) -> tempfile::TempDir {
    let dir = tempfile::tempdir().unwrap();
    let root = dir.path().join("ruang");
    std::fs::create_dir_all(root.join("masuk")).unwrap();
    std::fs::create_dir_all(root.join("templat-laporan")).unwrap();
    std::fs::write(root.join("ripp.toml"), settings).unwrap();
    std::fs::copy(path("samples/daftar-opd.csv"), root.join("daftar-opd.csv")).unwrap();
    let good = "masuk/2021-10-28/19-01 Dinas Kesehatan Provinsi - SEHATI.xlsx";
    std::fs::copy(path("samples").join(good), root.join("masuk/baik.xlsx")).unwrap();
    for (name, bytes) in files {
        std::fs::write(root.join(name), bytes).unwrap();
    }
    std::fs::write(dir.path().join("rahasia.txt"), "root:x:0:0").unwrap();
    dir
}

fn report(dir: &tempfile::TempDir) -> Assert {
    let mut ripp = Command::new(env!("CARGO_BIN_EXE_ripp"));
    ripp.args(["laporan", "--tanggal", "2022-07-20", "-j", "2"]).arg(dir.path().join("ruang"));
    ripp.timeout(Duration::from_secs(240)).assert()
}

/// What a run says that ends with a code; nothing is left among its outputs.
fn told(dir: &tempfile::TempDir, code: i32) -> String {
    let assert = report(dir).code(code);
    assert!(!dir.path().join("ruang/keluaran/laporan").exists() && !dir.path().join("ruang/keluaran/.baru").exists());
    String::from_utf8(assert.get_output().stderr.clone()).unwrap()
}

fn with_crest(name: &str) -> String {
    format!("{SETTINGS}[laporan]\nlogo = \"{name}\"\n")
}

#[cfg(unix)]
fn link(dir: &tempfile::TempDir, to: &str, name: &str) {
    let at = dir.path().join("ruang").join(name);
    let _ = std::fs::remove_file(&at);
    std::os::unix::fs::symlink(to, at).unwrap();
}

#[cfg(unix)]
fn pipe(dir: &tempfile::TempDir, name: &str) {
    let at = dir.path().join("ruang").join(name);
    let _ = std::fs::remove_file(&at);
    assert!(std::process::Command::new("mkfifo").arg(at).status().unwrap().success());
}

/// The operator's own files, with the settings that name them.
#[cfg(unix)]
fn own() -> [(&'static str, String); 6] {
    [
        ("templat-laporan/laporan-opd.typ", SETTINGS.into()),
        ("lambang.png", with_crest("lambang.png")),
        ("struktur.toml", format!("struktur = \"struktur.toml\"\n{SETTINGS}")),
        ("daftar-opd.csv", SETTINGS.into()),
        ("penerimaan.csv", SETTINGS.into()),
        ("ripp.toml", SETTINGS.into()),
    ]
}

#[cfg(unix)]
#[test]
fn no_link_stands_for_a_file_of_the_operator() {
    for (name, settings) in own() {
        let dir = workspace(&settings, &[]);
        link(&dir, "/etc/passwd", name);
        let said = told(&dir, 2);
        assert!(said.contains("tautan") && said.contains(name.rsplit('/').next().unwrap()), "{name}: {said}");
    }
    let dir = workspace(&with_crest("gambar/lambang.svg"), &[]);
    link(&dir, path("samples").to_str().unwrap(), "gambar");
    let said = told(&dir, 2);
    std::fs::copy(path("samples/lambang.svg"), dir.path().join("lambang.svg")).unwrap();
    assert!(said.contains("laporan.logo") && said.contains("gambar/lambang.svg"), "{said}");
    let dir = workspace(SETTINGS, &[]);
    std::fs::remove_dir(dir.path().join("ruang/templat-laporan")).unwrap();
    link(&dir, "..", "templat-laporan");
    assert!(told(&dir, 2).contains("templat-laporan"));
}

#[cfg(unix)]
#[test]
fn no_pipe_is_waited_for() {
    for (name, settings) in own() {
        let dir = workspace(&settings, &[]);
        pipe(&dir, name);
        let start = Instant::now();
        let said = told(&dir, 2);
        assert!(said.contains("bukan berkas biasa"), "{name}: {said}");
        assert!(start.elapsed() < Duration::from_secs(60), "{name} was waited for");
    }
}

#[test]
fn a_crest_lies_in_the_workspace() {
    for name in ["../rahasia.txt", "/etc/passwd"] {
        let said = told(&workspace(&with_crest(name), &[]), 2);
        assert!(said.contains("laporan.logo") && said.contains("di dalam ruang kerja"), "{said}");
    }
}

#[test]
fn a_crest_of_too_many_pixels_is_refused_before_it_is_decoded() {
    let size = 20_000u32.to_be_bytes();
    let png = [b"\x89PNG\r\n\x1a\n\x00\x00\x00\x0dIHDR".as_slice(), &size, &size, b"\x08\x06\x00\x00\x00"].concat();
    let said = told(&workspace(&with_crest("lambang.png"), &[("lambang.png", &png)]), 2);
    for part in ["ripp.toml", "laporan.logo", "lambang.png", "20000 × 20000"] {
        assert!(said.contains(part), "{said}");
    }
}

#[test]
#[cfg_attr(not(feature = "pdf"), ignore = "the program was built without the PDF engine")]
fn a_drawing_that_repeats_itself_without_end_is_given_up() {
    let twice = |level: usize| {
        let below = format!("<use href=\"#a{}\"/>", level + 1);
        format!("<g id=\"a{level}\">{below}{below}</g>")
    };
    let levels: String = (0..40).map(twice).collect();
    let svg = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"9\" height=\"9\"><defs>{levels}<path id=\"a40\" d=\"M0 0h1v1z\"/></defs>\
         <use href=\"#a0\"/></svg>"
    );
    let settings = format!("{}[batas]\ndetik = 2\nmemori_mib = 512\n", with_crest("lambang.svg"));
    let said = told(&workspace(&settings, &[("lambang.svg", svg.as_bytes())]), 2);
    assert!(said.contains("laporan.logo") && said.contains("digambar"), "{said}");
}

#[test]
#[cfg_attr(not(feature = "pdf"), ignore = "the program was built without the PDF engine")]
fn a_template_that_never_ends_is_given_up_and_named() {
    const NAME: &str = "templat-laporan/laporan-opd.typ";
    let nested = b"#for a in range(9999) { for b in range(9999) { for c in range(9999) { let x = a + b + c } } }";
    let bounded = b"#let n = 0\n#while n < 9000 { let m = 0\nwhile m < 9000 { m += 1 }\nn += 1 }";
    let calls = b"#let f(n, k) = if n > 0 { f(n - 1, 2 * k) or f(n - 1, 2 * k + 1) } else { false }\n#f(60, 1)";
    for (what, template) in [("nested", &nested[..]), ("while", bounded), ("calls", calls)] {
        let settings = format!("{SETTINGS}[batas]\ndetik = 1\n");
        let dir = workspace(&settings, &[(NAME, template)]);
        let start = Instant::now();
        let said = told(&dir, 3);
        assert!(said.contains(NAME) && said.contains(".pdf"), "{what}: {said}");
        assert!(start.elapsed() < Duration::from_secs(120), "{what}: {:?}", start.elapsed());
    }
}

#[cfg(target_os = "linux")]
#[test]
#[cfg_attr(not(feature = "pdf"), ignore = "the program was built without the PDF engine")]
fn a_template_that_takes_all_memory_is_given_up_and_named() {
    const NAME: &str = "templat-laporan/laporan-opd.typ";
    let hoard = b"#let a = (); #for i in range(9999) { for j in range(9999) { a.push(\"x\" * 9000) } }";
    let settings = format!("{SETTINGS}[batas]\ndetik = 60\nmemori_mib = 256\n");
    let said = told(&workspace(&settings, &[(NAME, hoard)]), 3);
    assert!(said.contains(NAME) && said.contains("memori"), "{said}");
}

#[test]
#[cfg_attr(not(feature = "pdf"), ignore = "the program was built without the PDF engine")]
fn replaced_templates_that_end_make_the_same_reports() {
    let bytes = |dir: &tempfile::TempDir| -> Vec<(String, Vec<u8>)> {
        report(dir);
        let folder = dir.path().join("ruang/keluaran/laporan");
        let files = walkdir::WalkDir::new(&folder).sort_by_file_name().into_iter().flatten();
        let files = files.filter(|entry| entry.file_type().is_file());
        files.map(|e| (e.file_name().to_string_lossy().into_owned(), std::fs::read(e.path()).unwrap())).collect()
    };
    let template = std::fs::read(path("templates/laporan/laporan-opd.typ")).unwrap();
    let logo = std::fs::read(path("samples/lambang.svg")).unwrap();
    let settings = with_crest("lambang.svg");
    let crest = ("lambang.svg", logo.as_slice());
    let plain = bytes(&workspace(&settings, &[crest]));
    let replaced = bytes(&workspace(&settings, &[crest, ("templat-laporan/laporan-opd.typ", &template)]));
    assert_eq!(plain.len(), 3);
    assert!(plain == replaced, "the same bytes");
    let said = told(&workspace(SETTINGS, &[("templat-laporan/laporan-opd.typ", b"#tidak-ada")]), 3);
    assert!(said.contains("laporan-opd.typ, baris 1"), "{said}");
}

#[test]
fn what_is_too_long_is_not_read() {
    let long = vec![b' '; (1 << 20) + 1];
    let said = told(&workspace(SETTINGS, &[("templat-laporan/dasar.typ", &long)]), 2);
    assert!(said.contains("dasar.typ") && said.contains("1 MiB"), "{said}");
}

//! The portal: what its pages show, what they keep back, and that nothing an office says can become markup.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use ripp::command::produce::produce;
use ripp::command::product::Product;
use ripp::command::{Options, QuarterChoice};
use sha2::{Digest, Sha256};

use crate::corpus::path;

const DAY: &str = "2022-10-05";

/// The portal of a workspace: pages and files by their path below `portal/`; and what is said at the end.
fn portal(root: &Path, products: &[Product]) -> (BTreeMap<String, Vec<u8>>, String) {
    let out = tempfile::tempdir().unwrap();
    let options = Options {
        today: DAY.parse().unwrap(),
        quarter: QuarterChoice::Automatic,
        output: Some(out.path().join("k")),
        ..crate::corpus::options()
    };
    let done = produce(root, &options, &|_| {}, products).unwrap();
    let root = out.path().join("k/portal");
    let files =
        walkdir::WalkDir::new(&root).into_iter().map(Result::unwrap).filter(|entry| entry.file_type().is_file());
    let name = |path: &Path| path.strip_prefix(&root).unwrap().to_string_lossy().replace('\\', "/");
    (files.map(|file| (name(file.path()), std::fs::read(file.path()).unwrap())).collect(), done.summary)
}

/// The samples as a workspace of its own, with other settings of the portal.
fn samples(shown: Option<&str>) -> tempfile::TempDir {
    let dir = tempfile::tempdir().unwrap();
    let from = path("samples");
    for entry in walkdir::WalkDir::new(&from).into_iter().map(Result::unwrap) {
        let to = dir.path().join(entry.path().strip_prefix(&from).unwrap());
        match entry.file_type().is_dir() {
            true => std::fs::create_dir_all(to).unwrap(),
            false => drop(std::fs::copy(entry.path(), to).unwrap()),
        }
    }
    let settings = std::fs::read_to_string(from.join("ripp.toml")).unwrap();
    let own = settings.find("[portal]").map_or(settings.as_str(), |at| &settings[..at]);
    let portal = shown.map(|shown| format!("\n[portal]\ntampil = {shown}\n")).unwrap_or_default();
    std::fs::write(dir.path().join("ripp.toml"), format!("{own}{portal}")).unwrap();
    dir
}

fn pages(files: &BTreeMap<String, Vec<u8>>) -> Vec<(&str, String)> {
    let pages = files.iter().filter(|(name, _)| name.ends_with(".html"));
    pages.map(|(name, bytes)| (name.as_str(), String::from_utf8(bytes.clone()).unwrap())).collect()
}

/// The elements of a page, without what stands in them.
fn elements(page: &str) -> Vec<String> {
    let name = |rest: &str| rest.chars().take_while(|c| !matches!(c, ' ' | '>' | '\n')).collect::<String>();
    page.split('<').skip(1).map(name).collect()
}

fn links(page: &str) -> Vec<String> {
    let targets = page.split("href=\"").skip(1).map(|rest| rest.split('"').next().unwrap());
    targets.map(|target| target.replace("&#38;", "&").replace("&amp;", "&")).collect()
}

fn decoded(link: &str) -> String {
    let mut bytes = Vec::new();
    let mut rest = link.as_bytes();
    while let [first, behind @ ..] = rest {
        match (first, behind) {
            (b'%', [a, b, behind @ ..]) => {
                let digits = [*a, *b];
                bytes.push(u8::from_str_radix(std::str::from_utf8(&digits).unwrap(), 16).unwrap());
                rest = behind;
            }
            _ => {
                bytes.push(*first);
                rest = behind;
            }
        }
    }
    String::from_utf8(bytes).unwrap()
}

#[test]
fn every_link_leads_to_something_that_is_there() {
    let (files, _) = portal(
        samples(Some("[\"status\", \"bulan\", \"templat\", \"angka\", \"perbaikan\", \"buku-kerja\"]")).path(),
        &[Product::Portal],
    );
    let mut reached = BTreeSet::new();
    for (name, page) in pages(&files) {
        for link in links(&page).into_iter().filter(|link| !link.starts_with("data:")) {
            let (file, anchor) = link.split_once('#').unwrap_or((&link, ""));
            let file = match (file, name.starts_with("opd/")) {
                ("", _) => name.to_owned(),
                (file, true) if file.starts_with("../") => decoded(&file[3..]),
                (file, true) => format!("opd/{}", decoded(file)),
                (file, false) => decoded(file),
            };
            let target = files.get(&file).unwrap_or_else(|| panic!("{name}: {link} leads nowhere"));
            let holds = |anchor: &str| String::from_utf8_lossy(target).contains(&format!("id=\"{anchor}\""));
            assert!(anchor.is_empty() || holds(anchor), "{name}: {link}");
            reached.insert(file);
        }
    }
    let all: BTreeSet<String> = files.keys().cloned().collect();
    assert_eq!(
        all.difference(&reached).collect::<Vec<_>>(),
        Vec::<&String>::new(),
        "every page and file can be reached"
    );
}

#[test]
fn by_default_no_name_of_a_person_is_shown() {
    let dir = samples(None);
    let made: Vec<Product> =
        Product::ALL.into_iter().filter(|p| cfg!(feature = "pdf") || *p != Product::Reports).collect();
    let (files, said) = portal(dir.path(), &made);
    let options = Options { today: DAY.parse().unwrap(), ..crate::corpus::options() };
    let workspace = ripp::workspace::Workspace::open(dir.path()).unwrap();
    let outcome = ripp::command::gather(workspace, &options, &|_| {}).unwrap();
    let people: BTreeSet<String> = outcome
        .submissions
        .iter()
        .flat_map(|submission| &submission.actions)
        .filter_map(|action| action.responsible.value())
        .filter(|name| name.len() > 12)
        .map(|name| name.to_string())
        .collect();
    assert!(people.len() > 20);
    for (name, page) in pages(&files) {
        let named: Vec<&String> = people.iter().filter(|person| page.contains(person.as_str())).collect();
        assert_eq!(named, Vec::<&String>::new(), "{name}");
    }
    // Its workbooks are blank: nothing of a plan is read from them.
    let books: Vec<&String> = files.keys().filter(|name| name.ends_with(".xlsx")).collect();
    assert_eq!(books.len(), outcome.roster.rows.len() + 1);
    let told = |book: &str| -> BTreeSet<String> {
        let read = ripp::read::read(&files[book], &outcome.settings.limits).1.unwrap();
        let texts = read.sheets.iter().flat_map(|sheet| &sheet.cells).filter_map(|(_, value)| value.as_text());
        texts.filter(|text| people.contains(*text)).map(str::to_owned).collect()
    };
    // The example of the guide names an office holder too.
    let example = told("berkas/00 Templat Rencana Aksi.xlsx");
    assert!(example.len() < 3, "{example:?}");
    for book in books.into_iter().step_by(7) {
        assert_eq!(told(book), example, "{book}");
    }
    assert!(!files.keys().any(|name| name.ends_with(".pdf")));
    assert!(!said.contains("Perhatian"), "{said}");
}

#[test]
fn what_is_chosen_is_shown_and_a_warning_says_so() {
    let (files, said) = portal(samples(Some("[\"status\", \"buku-kerja\", \"perbaikan\"]")).path(), &[Product::Portal]);
    assert!(said.contains("portal memuat perbaikan dan buku-kerja yang dapat berisi nama orang"), "{said}");
    let pages = pages(&files);
    assert!(pages.iter().any(|(_, page)| page.contains("Yang perlu diperbaiki")));
    assert!(pages.iter().any(|(_, page)| page.contains("Unduh buku kerja lanjutan")));
    assert!(!pages.iter().any(|(_, page)| page.contains("Laporan realisasi bulanan")), "months were not chosen");
    assert!(!pages.iter().any(|(_, page)| page.contains("id=\"capaian\"")), "figures were not chosen");
    let error = std::fs::read_to_string(samples(Some("[\"semua\"]")).path().join("ripp.toml")).unwrap();
    let error = ripp::config::settings::Settings::parse(&error, Path::new("ripp.toml")).unwrap_err().to_string();
    assert!(error.contains("portal.tampil") && error.contains("\"semua\"") && error.contains("\"laporan\""), "{error}");
}

#[test]
fn nothing_that_an_office_says_becomes_markup() {
    const HOSTILE: [&str; 5] = [
        "<script>alert(1)</script>",
        "x\" onmouseover=\"alert(1)\" y='",
        "</title></style><img src=x onerror=alert(1)>",
        "javascript:alert(1)",
        "{{ 7*7 }}{% raw %}&lt;b&gt;\u{202e}",
    ];
    let made = |names: &[&str; 5]| {
        let dir = tempfile::tempdir().unwrap();
        std::fs::create_dir(dir.path().join("masuk")).unwrap();
        let quoted = |text: &str| format!("\"{}\"", text.replace('"', "\"\""));
        let rows: String = names
            .iter()
            .enumerate()
            .map(|(i, name)| {
                let name = quoted(name);
                format!("19.71-0{i},{name},{name},{name},{name},{name}\n")
            })
            .collect();
        let roster = format!("kode,pemda,opd,inovasi,singkatan,asal_inovasi\n{rows}");
        std::fs::write(dir.path().join("daftar-opd.csv"), roster).unwrap();
        let setting = |text: &str| format!("'''{text}'''");
        let settings = format!(
            "[program]\ntahun = 2022\nnama = {}\nprovinsi = {}\nunit = {}\nbatas_rencana_aksi = 2021-11-01\n[portal]\n\
             tampil = [\"status\", \"bulan\", \"templat\", \"angka\", \"perbaikan\", \"buku-kerja\"]\n",
            setting(names[0]),
            setting(names[2]),
            setting(names[1].trim_end_matches('\'')),
        );
        std::fs::write(dir.path().join("ripp.toml"), settings).unwrap();
        portal(dir.path(), &[Product::Portal]).0
    };
    let (hostile, plain) = (made(&HOSTILE), made(&["satu", "dua", "tiga", "empat", "lima"]));
    let (hostile, plain) = (pages(&hostile), pages(&plain));
    assert_eq!(hostile.len(), 7);
    // Pages are listed by their code, which is the same in both.
    for ((name, page), (_, other)) in hostile.iter().zip(&plain) {
        assert_eq!(elements(page), elements(other), "{name}");
        let attributes = |page: &str| page.matches("=\"").count();
        assert_eq!(attributes(page), attributes(other), "{name}");
        assert!(!page.contains("href=\"javascript:") && !page.contains('\u{202e}'), "{name}");
    }
    assert!(hostile.iter().any(|(_, page)| page.contains("&#60;script&#62;alert(1)")), "the name is shown as it is");
    assert!(hostile.iter().any(|(_, page)| page.contains("{{ 7*7 }}{% raw %}")), "no template is made of a name");
}

#[test]
fn a_page_asks_for_nothing_and_its_policy_names_the_hashes_of_what_stands_in_it() {
    let (files, _) = portal(samples(None).path(), &[Product::Portal]);
    for (name, page) in pages(&files) {
        let inside = |tag: &str| {
            let (_, rest) = page.split_once(&format!("<{tag}>"))?;
            Some(rest.split_once(&format!("</{tag}>")).unwrap().0.to_owned())
        };
        let policy = page.split("Content-Security-Policy\" content=\"").nth(1).unwrap().split('"').next().unwrap();
        let policy = policy.replace("&#39;", "'").replace("&#x27;", "'");
        assert!(policy.starts_with("default-src 'none'; ") && !policy.contains("unsafe"), "{policy}");
        for tag in ["style", "script"] {
            let Some(text) = inside(tag) else { continue };
            let hash: Vec<u8> = Sha256::digest(text.as_bytes()).to_vec();
            let letters = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
            let coded: String = hash
                .chunks(3)
                .flat_map(|part| {
                    let bits =
                        part.iter().fold(0u32, |bits, byte| bits << 8 | u32::from(*byte)) << (8 * (3 - part.len()));
                    (0..=part.len()).map(move |i| letters[(bits >> (18 - 6 * i) & 63) as usize] as char)
                })
                .collect();
            assert!(policy.contains(&format!("{tag}-src 'sha256-{coded}=")), "{name}: {tag} {coded} {policy}");
        }
        let outside = ["http://", "https://", "src=\"/", "@import", "url("];
        let plain = page.replace("http://www.w3.org/2000/svg", "");
        assert!(outside.iter().all(|word| !plain.contains(word)), "{name}");
        assert!(!page.contains(" style=") && !page.contains(" on"), "{name}: style and script stand in one place");
    }
}

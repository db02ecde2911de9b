//! What is too large for one OPD is one finding that says so; nothing is cut in silence, and the other files stand.

use std::path::Path;

use ripp::command::{Options, QuarterChoice, gather};
use ripp::consolidate::outcome::Outcome;
use ripp::finding::{About, Finding, Severity};
use ripp::workspace::Workspace;
use tempfile::TempDir;

const HEAD: &str =
    "No;Tahapan;Kegiatan;Rencana Aksi;Keluaran;Mulai;Selesai;Penanggung Jawab;Sumber Dana;Anggaran (Rp)\n";
const ROSTER: &str = "kode,pemda,opd,inovasi,singkatan,asal_inovasi\n19.71-01,Kota Pangkalpinang,Dinas Pariwisata,,SIP,Kota A\n19.71-02,Kota Pangkalpinang,Dinas Kesehatan,,SEHAT,Kota A\n";

fn row(n: usize, description: &str, end: &str) -> String {
    format!(
        "{n};Persiapan;Pembentukan Tim Kerja;{description};SK Tim;3 Januari 2022;{end};Kepala Bidang;APBD;1000000\n"
    )
}

/// A workspace with a plain plan and another file, both csv.
fn workspace(settings: &str, other: &str) -> TempDir {
    let dir = tempfile::tempdir().unwrap();
    std::fs::create_dir(dir.path().join("masuk")).unwrap();
    std::fs::write(dir.path().join("ripp.toml"), format!("[program]\ntahun = 2022\n{settings}")).unwrap();
    std::fs::write(dir.path().join("daftar-opd.csv"), ROSTER).unwrap();
    let plain: String = (1..=8).map(|n| row(n, &format!("Rapat ke {n}"), "20 Januari 2022")).collect();
    std::fs::write(dir.path().join("masuk/19.71-01 biasa.csv"), format!("{HEAD}{plain}")).unwrap();
    std::fs::write(dir.path().join("masuk/19.71-02 besar.csv"), format!("{HEAD}{other}")).unwrap();
    dir
}

fn outcome(dir: &Path) -> Outcome {
    let options = Options { quarter: QuarterChoice::None, ..crate::corpus::options() };
    gather(Workspace::open(dir).unwrap(), &options, &|_| {}).unwrap()
}

fn told<'a>(outcome: &'a Outcome, code: &str) -> Vec<&'a Finding> {
    outcome.findings.of_file(1).iter().filter(|finding| finding.rule.code == code).collect()
}

#[test]
fn a_plan_of_too_many_rows_is_one_finding_and_the_others_stand() {
    let rows: String = (1..=3_001).map(|n| row(n, &format!("Rapat ke {n}"), "20 Januari 2022")).collect();
    let dir = workspace("", &rows);
    let large = outcome(dir.path());
    let [finding] = told(&large, "F004")[..] else { panic!("{:?}", told(&large, "F004")) };
    let sentence = large.sentence(finding);
    assert!(sentence.contains("3.001 baris rencana aksi, melebihi batas 3.000"), "{sentence}");
    assert_eq!(large.findings.of_file(1).iter().filter(|f| f.severity == Severity::Error).count(), 1);
    assert_eq!((large.submissions[0].actions.len(), large.submissions[1].actions.len()), (8, 0));
    let dir = workspace("[batas]\nbaris = 4000\n", &rows);
    assert_eq!(outcome(dir.path()).submissions[1].actions.len(), 3_001);
}

#[test]
fn text_beyond_the_limit_of_a_cell_is_told_at_its_cell() {
    let (fits, long) = ("k".repeat(500), "k".repeat(501));
    let rows = [row(1, &fits, "20 Januari 2022"), row(2, &long, "20 Januari 2022")].concat();
    let dir = workspace("[batas]\nteks = 500\n", &rows);
    let cut = outcome(dir.path());
    let [finding] = told(&cut, "F004")[..] else { panic!("{:?}", told(&cut, "F004")) };
    assert_eq!(finding.about, About::TextCut(500));
    assert_eq!(finding.at.cell.map(|cell| cell.to_string()).as_deref(), Some("D3"));
    assert_eq!(cut.sentence(finding), "Teks melebihi 500 huruf; selebihnya tidak ikut dibaca.");
    let lengths: Vec<usize> = cut.submissions[1].actions.iter().map(|a| a.description.raw.len()).collect();
    assert_eq!(lengths, [500, 500]);
}

#[test]
fn too_much_text_in_all_is_one_finding() {
    let rows: String = (1..=400).map(|n| row(n, &"kata ".repeat(600), "20 Januari 2022")).collect();
    let dir = workspace("[batas]\nisi_mib = 1\n", &rows);
    let large = outcome(dir.path());
    let [finding] = told(&large, "F004")[..] else { panic!("{:?}", told(&large, "F004")) };
    assert_eq!(large.sentence(finding), "Berkas melampaui batas: isi semua selnya 1 MiB.");
    assert_eq!(large.submissions[0].actions.len(), 8);
}

#[test]
fn more_findings_than_anyone_reads_are_counted() {
    // Every other row has a fault, so that no run of them is one finding.
    let day = |n: usize| if n.is_multiple_of(2) { "31 Februari 2022" } else { "20 Januari 2022" };
    let rows: String = (1..=2_990).map(|n| row(n, &format!("Rapat ke {n}"), day(n))).collect();
    let dir = workspace("", &rows);
    let many = outcome(dir.path());
    let list = many.findings.of_file(1);
    assert!(list.len() < 2_100, "{} findings", list.len());
    let counted = |finding: &Finding| match finding.about {
        About::More(count) => count,
        _ => finding.run.map_or(1, |run| run.cells),
    };
    let days: usize = told(&many, "W001").into_iter().map(counted).sum();
    assert_eq!(days, 1_495, "none is lost");
}

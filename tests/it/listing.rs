//! What is printed: readings with what was read, and no roster where single files are checked.

use ripp::command::jobs::check;
use ripp::listing::{Form, listing};

use crate::corpus::{options, path};
use crate::plan;

#[test]
fn a_reading_says_what_was_read() {
    let table = plan::with(1, "Mulai | Selesai\n3 Januari | 20 Januari");
    let outcome = plan::outcome(&plan::workbook(&table));
    let text = listing(&outcome, Form::Text, true);
    assert!(text.contains("H7 \"3 Januari\" dibaca 03/01/2022: "), "{text}");
    assert!(text.contains("I7 \"20 Januari\" dibaca 20/01/2022: "), "{text}");
}

#[test]
fn a_mark_on_a_grid_is_told_with_the_days_it_stands_for() {
    let table = "No | Tahap | Kegiatan | Rencana Aksi | Penanggung Jawab | Anggaran | Jan | Feb | Mar | Apr | Mei | Jun | Jul | Agu | Sep | Okt | Nov | Des\n1 | Persiapan | Penetapan SK Tim Replikasi Unit/OPD | Menyusun SK tim | Sekretaris | 0 |  | v | v |  |  |  |  |  |  |  |  | ";
    let outcome = plan::outcome(&plan::workbook(table));
    let text = listing(&outcome, Form::Text, true);
    assert!(text.contains("H7 \"v\" dibaca 01/02/2022: tanda pada kisi jadwal"), "{text}");
    assert!(text.contains("I7 \"v\" dibaca 31/03/2022: tanda pada kisi jadwal"), "{text}");
}

#[test]
fn single_files_of_a_workspace_are_checked_without_its_roster() {
    let mut files: Vec<_> =
        std::fs::read_dir(path("samples/masuk/2021-10-25")).unwrap().map(|e| e.unwrap().path()).collect();
    files.sort();
    let one = check(&files[..1], Form::Text, &options(), &|_| {}).unwrap();
    assert!(one.summary.contains("1 berkas dibaca"), "{}", one.summary);
    assert!(!one.summary.contains("perangkat daerah dalam daftar"), "{}", one.summary);
    assert!(!one.summary.contains("Belum menyampaikan"), "{}", one.summary);
    let all = check(&[path("samples")], Form::Text, &options(), &|_| {}).unwrap();
    assert!(all.summary.contains("31 perangkat daerah dalam daftar"), "{}", all.summary);
}

//! The words for files that could not be read. Will not decide which are refused.

use crate::cells::{Barrier, Damage, Excess, Kind, Refusal};
use crate::text::formatting::thousands;

/// The sentence of a finding.
pub(super) fn refused(refusal: &Refusal) -> String {
    let detail = detail(refusal);
    match refusal {
        Refusal::Damaged(_) => "Berkas rusak atau terpotong sehingga tidak dapat dibaca.".to_owned(),
        Refusal::NotSpreadsheet(_) => format!("Berkas bukan lembar kerja yang dapat dibaca: {detail}."),
        Refusal::NotAccessible(_) => format!("Berkas tidak dapat dibuka: {detail}."),
        Refusal::Password => "Berkas meminta kata sandi untuk dibuka.".to_owned(),
        Refusal::TooLarge(_) => format!("Berkas melampaui batas: {detail}."),
    }
}

/// The remark in a list of files.
pub fn refusal_remark(refusal: &Refusal) -> String {
    let detail = detail(refusal);
    match refusal {
        Refusal::Damaged(_) => format!("rusak: {detail}"),
        Refusal::NotSpreadsheet(_) => format!("bukan lembar kerja: {detail}"),
        Refusal::NotAccessible(_) => format!("tidak dapat dibuka: {detail}"),
        Refusal::Password => "terkunci kata sandi".to_owned(),
        Refusal::TooLarge(_) => format!("melampaui batas: {detail}"),
    }
}

/// What exactly was in the way; empty for a password.
pub(in crate::rules) fn detail(refusal: &Refusal) -> String {
    match refusal {
        Refusal::Damaged(damage) => damaged(damage).to_owned(),
        Refusal::NotSpreadsheet(kind) => not_spreadsheet(*kind).to_owned(),
        Refusal::NotAccessible(barrier) => not_accessible(barrier),
        Refusal::Password => String::new(),
        Refusal::TooLarge(excess) => too_large(*excess),
    }
}

fn damaged(damage: &Damage) -> &str {
    match damage {
        Damage::Empty => "berkas kosong (0 bita)",
        Damage::Archive => "arsip di dalam berkas terpotong atau rusak",
        Damage::Circle => "daftar bagian di dalam berkas melingkar",
        Damage::Misshapen => "isi berkas tidak sesuai dengan bentuknya",
        Damage::Fatal => "isinya membuat pembaca berkas berhenti mendadak",
        Damage::NoSheet => "tidak ada lembar di dalamnya",
        Damage::NoReadableSheet => "tidak ada lembar yang dapat dibaca",
        Damage::Sheet => "lembar tidak dapat dibaca",
        Damage::Told(message) => message,
    }
}

fn not_spreadsheet(kind: Kind) -> &'static str {
    match kind {
        Kind::Word => "dokumen Word",
        Kind::PowerPoint => "dokumen PowerPoint",
        Kind::OpenDocument => "dokumen OpenDocument yang bukan lembar kerja",
        Kind::Pdf => "berkas PDF",
        Kind::Rtf => "dokumen RTF",
        Kind::Picture => "gambar",
        Kind::WebPage => "halaman web (HTML)",
        Kind::Xml => "berkas XML",
        Kind::Sylk => "berkas SYLK",
        Kind::OldExcel => "berkas Excel versi 2 sampai 4; simpan ulang sebagai .xlsx",
        Kind::Archive => "arsip (RAR/7z)",
        Kind::Gzip => "arsip (GZ)",
        Kind::ZipWithoutSheet => "arsip ZIP tanpa lembar kerja",
        Kind::TextWithoutColumns => "berkas teks tanpa kolom",
        Kind::Unknown => "isinya bukan lembar kerja yang dikenal",
    }
}

fn too_large(excess: Excess) -> String {
    let mib = |bytes: u64| bytes >> 20;
    match excess {
        Excess::File { bytes, limit } => format!("ukuran berkas {} MiB melebihi batas {} MiB", mib(bytes), mib(limit)),
        Excess::Inflated { bytes, limit } => {
            format!("isi berkas mekar menjadi {} MiB, melebihi batas {} MiB", mib(bytes), mib(limit))
        }
        Excess::Sheets { count, limit } => format!("{count} lembar, melebihi batas {limit}"),
        Excess::Cells { limit } => format!("lebih dari {} sel terisi", thousands(limit as i64)),
        Excess::DeclaredCells => "jumlah sel yang dinyatakan di dalamnya".to_owned(),
        Excess::Time { seconds } => format!("membacanya memakan lebih dari {seconds} detik"),
        Excess::Memory { limit } => format!("membacanya memerlukan memori lebih dari {} MiB", mib(limit)),
        Excess::Content { bytes } => format!("isi semua selnya {} MiB", mib(bytes)),
        Excess::Rows { count, limit } => {
            let (count, limit) = (thousands(count as i64), thousands(limit as i64));
            format!("{count} baris rencana aksi, melebihi batas {limit} baris untuk satu perangkat daerah")
        }
    }
}

fn not_accessible(barrier: &Barrier) -> String {
    match barrier {
        Barrier::Link => "tautan ke tempat lain (symlink) tidak diikuti".to_owned(),
        Barrier::NotAFile => "bukan berkas biasa".to_owned(),
        Barrier::System(cause) => cause.to_string(),
        Barrier::Defect { log } => {
            let noted = log.as_ref().map_or("pesan galatnya".to_owned(), |name| format!("{name} di folder hasil"));
            format!("ripp gagal memahami isinya; ini cacat program, laporkan beserta berkas ini dan {noted}")
        }
    }
}

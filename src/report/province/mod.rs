//! The report of the province: its sections, in the order in which they are printed. Will not typeset them.

mod changes;
mod facts;
mod findings;
pub(super) mod follow_up;
mod governments;
mod lists;
mod matrix;
mod pages;
mod summary;

use serde_json::{Value, json};

use super::frame::Frame;
use super::section::{Section, sections};

pub use facts::ProvinceFacts;

/// Makes the data of one section.
pub type ProvinceBlock = fn(&ProvinceFacts<'_>) -> Value;

/// Sections in the order in which they are printed.
pub const PROVINCE_SECTIONS: &[Section<ProvinceBlock>] = &[
    Section { key: "summary", title: "Ringkasan", make: summary::section },
    Section { key: "contents", title: "Daftar Isi", make: |_| json!({}) },
    Section { key: "table", title: "Capaian per Pemerintah Daerah", make: governments::table },
    Section { key: "ranking", title: "Peringkat dan Kategori", make: lists::ranking },
    Section { key: "late", title: "Yang Menyampaikan Terlambat", make: lists::late },
    Section { key: "silent", title: "Yang Belum Menyampaikan atau Melaporkan", make: lists::silent },
    Section { key: "changes", title: "Perubahan sejak Laporan Sebelumnya", make: changes::section },
    Section { key: "absorption", title: "Serapan Anggaran", make: governments::absorption },
    Section { key: "matrix", title: "Matriks Delapan Kegiatan", make: matrix::section },
    Section { key: "governments", title: "Lembar Pemerintah Daerah", make: pages::section },
    Section { key: "findings", title: "Temuan menurut Jenis", make: findings::by_rule },
    Section { key: "method", title: "Cara Menghitung dan Pengertian", make: |_| json!({ "definitions": DEFINITIONS }) },
    Section { key: "files", title: "Lampiran: Berkas yang Diterima", make: lists::files },
];

/// The words for the state of a plan.
const DEFINITIONS: [(&str, &str); 6] = [
    ("Lengkap", "rencana aksi diterima dan tidak ada kesalahan yang harus diperbaiki."),
    ("Perlu perbaikan", "rencana aksi diterima, tetapi masih ada kesalahan."),
    ("Ditolak", "berkas diterima, tetapi tidak dapat dibaca sebagai rencana aksi."),
    ("Nihil", "perangkat daerah menyatakan tidak ada yang direncanakan."),
    ("Belum menyampaikan", "belum ada berkas yang diterima."),
    ("Terlambat", "batas waktu penyampaian rencana aksi terlampaui; dapat berlaku di samping keadaan di atas."),
];

/// The data of the whole report.
pub(super) fn data(province: &ProvinceFacts<'_>) -> Value {
    let title = "Laporan Triwulanan Replikasi Inovasi Pelayanan Publik Tingkat Provinsi";
    let mut data = json!(Frame::new(province.outcome, "ripp-laporan-provinsi/1", title));
    data["sections"] = sections(PROVINCE_SECTIONS, |make| make(province));
    data
}

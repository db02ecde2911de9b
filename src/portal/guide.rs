//! The page that explains the workbook with pictures of its sheets. Will not differ from OPD to OPD.

use askama::Template;
use base64::Engine;
use base64::engine::general_purpose::STANDARD;

use super::Head;
use super::look::Look;
use crate::consolidate::outcome::Outcome;

#[derive(Template)]
#[template(path = "portal/cara-mengisi.html")]
pub(super) struct Page<'a> {
    head: Head,
    look: &'a Look,
    steps: Vec<Step>,
}

struct Step {
    title: &'static str,
    text: &'static str,
    /// A PNG in base64.
    picture: String,
    alt: &'static str,
    caption: &'static str,
}

/// A sheet: title, what to do, its picture, what is seen on it.
type Sheet = (&'static str, &'static str, &'static [u8], &'static str);

const SHEETS: [Sheet; 6] = [
    (
        "Baca lembar Petunjuk",
        "Buka berkas dengan Excel. Bila muncul pita kuning Tampilan Terproteksi (Protected View), klik Aktifkan Pengeditan (Enable Editing). Lembar Petunjuk memuat aturan pengisian dan contoh satu baris.",
        include_bytes!("../../docs/templat-petunjuk.png"),
        "Lembar Petunjuk: langkah pengisian bernomor, arti warna sel, dan contoh isian tiap kolom.",
    ),
    (
        "Lengkapi lembar Identitas",
        "Nama pemerintah daerah, perangkat daerah, dan inovasi sudah terisi. Lengkapi sel kuning: SK tim, lembar komitmen, narahubung, dan kepala perangkat daerah. Bila tidak ada rencana aksi, pilih \"Ya\" pada Pernyataan Nihil dan tulis alasannya.",
        include_bytes!("../../docs/templat-identitas.png"),
        "Lembar Identitas: nama isian di kiri, kotak isian di kanan; yang sudah terisi berwarna putih.",
    ),
    (
        "Isi lembar Rencana Aksi",
        "Satu baris untuk satu aksi. Tahap, Kegiatan, dan Sumber Dana dipilih dari daftar; tanggal ditulis hari/bulan/tahun; anggaran dalam rupiah penuh. Kolom Cek menunjukkan isian yang belum lengkap; berkas siap dikirim bila semua baris bertuliskan \"Lengkap\".",
        include_bytes!("../../docs/templat-rencana-aksi.png"),
        "Lembar Rencana Aksi yang sudah terisi: satu baris untuk satu aksi, dengan tahap, kegiatan, keluaran, target, tanggal mulai dan selesai, penanggung jawab, dan anggaran.",
    ),
    (
        "Setiap bulan: isi lembar Monitoring",
        "Tulis capaian fisik (0 sampai 100) dan realisasi anggaran secara kumulatif, yaitu sejak awal pelaksanaan sampai dengan akhir bulan tersebut. Bulan yang sudah melewati batas waktu diberi tanda. Bulan yang belum berjalan dibiarkan kosong.",
        include_bytes!("../../docs/templat-monitoring.png"),
        "Lembar Monitoring: rencana aksi di kiri, kolom Januari sampai Desember di kanan, diisi persentase kumulatif.",
    ),
    (
        "Setiap bulan: isi lembar Catatan",
        "Tulis kendala, tindak lanjut, dan bukti dukung bulan itu.",
        include_bytes!("../../docs/templat-catatan.png"),
        "Lembar Catatan: satu baris untuk satu bulan, dengan kolom kendala, tindak lanjut, dan bukti dukung.",
    ),
    (
        "Setiap triwulan: isi lembar Evaluasi",
        "Tulis faktor pendorong, faktor penghambat, dan tindak lanjut triwulan itu. Simpan sebagai .xlsx tanpa kata sandi, lalu kirim kembali berkas yang sama.",
        include_bytes!("../../docs/templat-evaluasi.png"),
        "Lembar Evaluasi: satu baris untuk satu triwulan, dengan kolom faktor pendorong, faktor penghambat, dan tindak lanjut.",
    ),
];

/// The page.
pub(super) fn page<'a>(outcome: &Outcome, look: &'a Look) -> Page<'a> {
    let step = |(title, text, picture, alt): Sheet| Step {
        title,
        text,
        picture: STANDARD.encode(picture),
        alt,
        caption: "Contoh; nama dan angka pada gambar adalah rekaan.",
    };
    Page { head: Head::new(outcome), look, steps: SHEETS.map(step).into() }
}

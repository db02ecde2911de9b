//! The commands and their arguments, as clap reads them. The comments on them are the help that is shown, hence in Bahasa.

use std::path::{Path, PathBuf};

use clap::builder::{OsStringValueParser, PossibleValuesParser, TypedValueParser};
use clap::{ArgAction, Args, Parser, Subcommand, value_parser};

use crate::command::product::Product;
use crate::listing::Form;
use crate::schedule::Scheduler;

const ABOUT: &str = "Mengolah rencana aksi replikasi inovasi pelayanan publik: membaca berkas dari perangkat daerah, memeriksa, menggabungkan, dan membuat laporan triwulanan.";
const HELP: &str = "{about}\n\nPemakaian: {usage}\n\n{all-args}{after-help}";
const EXAMPLES: &str = "Contoh:
  ripp mulai rencana-2022         membuat ruang kerja baru
  ripp templat rencana-2022       membuat templat untuk tiap perangkat daerah
  ripp jalankan rencana-2022      memeriksa, menggabungkan, membuat laporan dan portal
  ripp periksa berkas.xlsx        memeriksa satu berkas saja (juga: ripp berkas.xlsx)
  ripp bantuan jalankan           bantuan satu perintah

Kode keluar: 0 tidak ada yang perlu diperbaiki · 1 ada kesalahan yang perlu diperbaiki · 2 perintah atau setelan salah · 3 tidak selesai";

// The structs have no comments of their own: clap would show them instead of the help.
#[allow(missing_docs)]
#[derive(Parser)]
#[command(name = "ripp", about = ABOUT, version, after_help = EXAMPLES, subcommand_help_heading = "Perintah")]
#[command(help_template = HELP, override_usage = "ripp [PERINTAH] [PILIHAN]", next_help_heading = "Pilihan")]
#[command(disable_version_flag = true, disable_help_flag = true, disable_help_subcommand = true)]
pub struct Line {
    #[command(subcommand)]
    pub job: Option<Job>,
    /// Menampilkan versi
    #[arg(short = 'V', long = "versi", alias = "version", action = ArgAction::Version)]
    version: Option<bool>,
    #[command(flatten)]
    pub general: General,
}

#[allow(missing_docs)]
#[derive(Debug, Clone, Args)]
#[command(next_help_heading = "Pilihan")]
pub struct General {
    /// Folder hasil (bawaan: keluaran di dalam ruang kerja)
    #[arg(short = 'k', long = "keluaran", value_name = "FOLDER", global = true, value_parser = path())]
    pub output: Option<PathBuf>,
    /// Tanggal yang dianggap hari ini
    #[arg(long = "tanggal", value_name = "YYYY-MM-DD", global = true)]
    pub today: Option<String>,
    /// Jumlah utas kerja
    #[arg(short = 'j', long = "utas", value_name = "N", global = true, value_parser = value_parser!(u16).range(1..=256))]
    pub threads: Option<u16>,
    /// Tidak menampilkan ringkasan
    #[arg(short = 'q', long = "hening", global = true)]
    pub quiet: bool,
    /// Sertakan cara membaca nilai, cara memperbaiki peringatan, dan aturan yang tidak diperiksa
    #[arg(short = 'v', long = "rinci", global = true)]
    pub verbose: bool,
    /// Tingkat temuan yang menghasilkan kode keluar 1: kesalahan (bawaan), peringatan, atau tidak
    #[arg(long = "gagal-jika", value_name = "TINGKAT", global = true, default_value = "error")]
    #[arg(hide_default_value = true, hide_possible_values = true)]
    #[arg(value_parser = PossibleValuesParser::new(["error", "kesalahan", "peringatan", "tidak"]))]
    pub fail_on: String,
    /// Membaca berkas di dalam proses ini, untuk mengukur biaya isolasi
    #[arg(long = "tanpa-isolasi", global = true, hide = true)]
    pub unisolated: bool,
    /// Menampilkan bantuan ini
    #[arg(short = 'h', long = "bantuan", alias = "help", action = ArgAction::Help, global = true)]
    help: Option<bool>,
}

#[allow(missing_docs)]
#[derive(Debug, Clone, Args)]
pub struct InPlace {
    /// Folder ruang kerja (bawaan: folder ini)
    #[arg(value_name = "RUANG", help_heading = "Isian", value_parser = path(), default_value = ".", hide_default_value = true)]
    pub root: PathBuf,
}

#[allow(missing_docs)]
#[derive(Debug, Clone, Args)]
pub struct InQuarter {
    /// Triwulan laporan, misalnya 2022-TW1, atau otomatis (triwulan terakhir yang sudah berakhir)
    #[arg(long = "triwulan", value_name = "TRIWULAN", help_heading = "Pilihan")]
    pub quarter: Option<String>,
}

#[allow(missing_docs)]
#[derive(Debug, Clone, Subcommand)]
pub enum Job {
    /// Membuat ruang kerja baru
    #[command(name = "mulai", alias = "init", help_template = HELP, override_usage = "ripp mulai FOLDER [PILIHAN]")]
    Init {
        /// Folder yang akan dibuat
        #[arg(value_name = "FOLDER", help_heading = "Isian", value_parser = path())]
        dir: PathBuf,
        /// Ruang kerja tahun lalu: daftar dan setelannya dibawa, tahun dan tanggalnya digeser setahun
        #[arg(long = "dari", value_name = "RUANG_LAMA", help_heading = "Pilihan", value_parser = path())]
        from: Option<PathBuf>,
    },
    /// Membuat templat resmi untuk tiap perangkat daerah
    #[command(name = "templat", alias = "template", help_template = HELP)]
    #[command(override_usage = "ripp templat [RUANG] [PILIHAN]")]
    Template {
        #[command(flatten)]
        place: InPlace,
    },
    /// Memeriksa ruang kerja atau berkas, lalu menampilkan temuan
    #[command(name = "periksa", alias = "check", help_template = HELP)]
    #[command(override_usage = "ripp periksa [PATH…] [PILIHAN]")]
    Check {
        /// Ruang kerja, folder berisi berkas, atau berkas (bawaan: folder ini)
        #[arg(value_name = "PATH", help_heading = "Isian", value_parser = path(), default_value = ".", hide_default_value = true)]
        paths: Vec<PathBuf>,
        /// Bentuk keluaran: teks, json, csv, atau sarif
        #[arg(long = "format", value_name = "BENTUK", help_heading = "Pilihan", default_value = "teks")]
        #[arg(hide_default_value = true, hide_possible_values = true)]
        #[arg(value_parser = PossibleValuesParser::new(["teks", "json", "csv", "sarif"]).map(|name| form(&name)))]
        form: Form,
        #[command(flatten)]
        time: InQuarter,
    },
    /// Membuat buku kerja provinsi, tabel, dan temuan
    #[command(name = "konsolidasi", alias = "consolidate", help_template = HELP)]
    #[command(override_usage = "ripp konsolidasi [RUANG] [PILIHAN]")]
    Consolidate {
        #[command(flatten)]
        place: InPlace,
        #[command(flatten)]
        time: InQuarter,
    },
    /// Menyiapkan kiriman untuk tiap perangkat daerah: buku kerja, surat, dan laporan
    #[command(name = "kirim", alias = "outgoing", help_template = HELP)]
    #[command(override_usage = "ripp kirim [RUANG] [PILIHAN]")]
    Send {
        #[command(flatten)]
        place: InPlace,
        #[command(flatten)]
        time: InQuarter,
    },
    /// Membuat laporan triwulanan (PDF)
    #[command(name = "laporan", alias = "report", help_template = HELP)]
    #[command(override_usage = "ripp laporan [RUANG] [PILIHAN]")]
    Report {
        #[command(flatten)]
        place: InPlace,
        #[command(flatten)]
        time: InQuarter,
    },
    /// Membuat portal: halaman tempat perangkat daerah mengunduh templat dan melihat statusnya
    #[command(name = "portal", help_template = HELP)]
    #[command(override_usage = "ripp portal [RUANG] [PILIHAN]")]
    Portal {
        #[command(flatten)]
        place: InPlace,
        #[command(flatten)]
        time: InQuarter,
    },
    /// Membuat jadwal agar ripp berjalan otomatis: tiap triwulan untuk laporan, tiap hari untuk berkas yang diterima
    #[command(name = "jadwal", alias = "schedule", help_template = HELP)]
    #[command(override_usage = "ripp jadwal --untuk systemd|cron|windows [RUANG] [PILIHAN]")]
    Schedule {
        #[command(flatten)]
        place: InPlace,
        /// Penjadwal komputer ini: systemd, cron, atau windows
        #[arg(long = "untuk", value_name = "PENJADWAL", help_heading = "Pilihan", hide_possible_values = true)]
        #[arg(value_parser = PossibleValuesParser::new(["systemd", "cron", "windows"]).map(|name| scheduler(&name)))]
        scheduler: Scheduler,
        /// Tulis berkasnya di folder ini; tanpa pilihan ini hanya ditampilkan
        #[arg(long = "pasang", value_name = "FOLDER", help_heading = "Pilihan", value_parser = path())]
        into: Option<PathBuf>,
    },
    /// Menjalankan semua pekerjaan
    #[command(name = "jalankan", alias = "run", help_template = HELP)]
    #[command(override_usage = "ripp jalankan [RUANG] [PILIHAN]")]
    Run {
        #[command(flatten)]
        place: InPlace,
        #[command(flatten)]
        time: InQuarter,
    },
    /// Menampilkan apa yang berubah di antara dua tanggal
    #[command(name = "perubahan", alias = "changes", help_template = HELP)]
    #[command(override_usage = "ripp perubahan [RUANG] --sejak YYYY-MM-DD [PILIHAN]")]
    Changes {
        #[command(flatten)]
        place: InPlace,
        /// Tanggal pembanding; sampai tanggal yang dianggap hari ini
        #[arg(long = "sejak", value_name = "YYYY-MM-DD", help_heading = "Pilihan")]
        since: String,
        /// Bentuk keluaran: teks, json, atau csv
        #[arg(long = "format", value_name = "BENTUK", help_heading = "Pilihan", default_value = "teks")]
        #[arg(hide_default_value = true, hide_possible_values = true)]
        #[arg(value_parser = PossibleValuesParser::new(["teks", "json", "csv"]).map(|name| form(&name)))]
        form: Form,
        #[command(flatten)]
        time: InQuarter,
    },
    // Nothing was typed, on a terminal outside of a workspace.
    #[command(skip)]
    Offer,
    /// Menampilkan bantuan ini, atau bantuan satu perintah
    #[command(name = "bantuan", alias = "help", help_template = HELP)]
    #[command(override_usage = "ripp bantuan [PERINTAH]")]
    Help {
        /// Nama perintah, misalnya jalankan
        #[arg(value_name = "PERINTAH", help_heading = "Isian")]
        command: Option<String>,
    },
    /// Menampilkan buku aturan, atau satu aturan beserta contohnya
    #[command(name = "aturan", alias = "rules", help_template = HELP)]
    #[command(override_usage = "ripp aturan [KODE] [PILIHAN]")]
    Rules {
        /// Kode aturan, misalnya W002
        #[arg(value_name = "KODE", help_heading = "Isian")]
        code: Option<String>,
        // The rule book as a document, for ATURAN.md.
        #[arg(long = "buku", hide = true)]
        book: bool,
    },
}

/// Any path, an empty one too: what is not there is told by the command in its own words.
fn path() -> impl TypedValueParser<Value = PathBuf> {
    OsStringValueParser::new().map(PathBuf::from)
}

fn scheduler(name: &str) -> Scheduler {
    match name {
        "cron" => Scheduler::Cron,
        "windows" => Scheduler::Windows,
        _ => Scheduler::Systemd,
    }
}

fn form(name: &str) -> Form {
    match name {
        "json" => Form::Json,
        "csv" => Form::Csv,
        "sarif" => Form::Sarif,
        _ => Form::Text,
    }
}

impl Job {
    /// What is made of the received files, and the name of the command; none where nothing is.
    pub fn products(&self) -> Option<(&'static str, &'static [Product])> {
        Some(match self {
            Self::Template { .. } => ("templat", &[Product::Templates]),
            Self::Consolidate { .. } => ("konsolidasi", &[Product::Consolidation]),
            Self::Send { .. } => ("kirim", &[Product::Outgoing]),
            Self::Report { .. } => ("laporan", &[Product::Reports]),
            Self::Portal { .. } => ("portal", &[Product::Portal]),
            Self::Run { .. } => ("jalankan", &Product::ALL),
            Self::Init { .. }
            | Self::Offer
            | Self::Help { .. }
            | Self::Check { .. }
            | Self::Schedule { .. }
            | Self::Changes { .. }
            | Self::Rules { .. } => {
                return None;
            }
        })
    }

    /// Everything, in this folder.
    pub fn run_here() -> Self {
        Self::Run { place: InPlace { root: ".".into() }, time: InQuarter { quarter: None } }
    }

    /// The workspace that it is about; none where it is about none, or about single files.
    pub fn workspace(&self) -> Option<&Path> {
        match self {
            Self::Init { .. } | Self::Offer | Self::Help { .. } | Self::Rules { .. } => None,
            Self::Check { paths, .. } => paths.first().filter(|_| paths.len() == 1).map(PathBuf::as_path),
            Self::Template { place }
            | Self::Consolidate { place, .. }
            | Self::Send { place, .. }
            | Self::Report { place, .. }
            | Self::Portal { place, .. }
            | Self::Schedule { place, .. }
            | Self::Changes { place, .. }
            | Self::Run { place, .. } => Some(&place.root),
        }
    }
}

#[cfg(test)]
mod tests {
    use clap::CommandFactory;

    #[test]
    fn the_commands_fit_together() {
        super::Line::command().debug_assert();
    }
}

//! Errors of a run that cannot go on. Will not describe problems in workbooks: those are findings.

use std::io;
use std::path::{Path, PathBuf};

/// Why a run stops. Each is shown to the user in Bahasa, with its path.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// Wrong settings: file, line, and what is wrong and allowed. Exit 2.
    #[error("{}{}: {message}", path.display(), line.map(|n| format!(", baris {n}")).unwrap_or_default())]
    Setting {
        /// The settings file.
        path: PathBuf,
        /// One-based line.
        line: Option<usize>,
        /// What is wrong and what is allowed.
        message: String,
    },
    /// Wrong usage. Exit 2.
    #[error("{0}")]
    Usage(String),
    /// A file of the workspace could not be read. Exit 3.
    #[error("{} tidak dapat dibaca: {}", path.display(), in_words(source))]
    Read {
        /// The file.
        path: PathBuf,
        /// The cause.
        source: io::Error,
    },
    /// An output could not be written; the previous outputs stand. Exit 3.
    #[error("{} tidak dapat ditulis: {}. Hasil sebelumnya tetap seperti semula.", path.display(), in_words(source))]
    Write {
        /// The file.
        path: PathBuf,
        /// The cause.
        source: io::Error,
    },
    /// Another run holds the workspace. Exit 3.
    #[error("ripp lain sedang bekerja pada {}; tunggu sampai selesai", .0.display())]
    Locked(PathBuf),
    /// An output could not be made; the previous outputs stand. Exit 3.
    #[error("{what} tidak dapat disusun: {detail}. Hasil sebelumnya tetap seperti semula.")]
    Make {
        /// Which output.
        what: String,
        /// The cause.
        detail: String,
    },
    /// The proof that nothing was lost does not balance: a defect of the program. Exit 3.
    #[error(
        "rekonsiliasi tidak seimbang pada {0}: ini cacat program, laporkan kepada pembuatnya. Tidak ada yang ditulis."
    )]
    Unbalanced(String),
}

impl Error {
    /// A wrong setting.
    pub fn setting(path: &Path, line: Option<usize>, message: String) -> Self {
        Self::Setting { path: path.to_owned(), line, message }
    }

    /// The exit code that belongs to it: 2 for usage and settings, else 3.
    pub fn exit_code(&self) -> u8 {
        match self {
            Self::Setting { .. } | Self::Usage(_) => 2,
            _ => 3,
        }
    }
}

/// The common causes of the operating system in Bahasa.
pub fn in_words(error: &io::Error) -> String {
    match error.kind() {
        io::ErrorKind::NotFound => "tidak ditemukan".into(),
        io::ErrorKind::PermissionDenied => {
            "tidak ada izin, atau berkas sedang dibuka program lain (tutup dahulu di Excel)".into()
        }
        io::ErrorKind::StorageFull => "penyimpanan penuh".into(),
        io::ErrorKind::ResourceBusy => "sedang dipakai program lain (tutup dahulu di Excel)".into(),
        _ => error.to_string(),
    }
}

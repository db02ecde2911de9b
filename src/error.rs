//! Errors of a run that cannot go on. Will not describe problems in workbooks: those are findings.

use std::io;
use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};

use crate::shown;

/// Why a run stops. Each is shown to the user in Bahasa, with its path.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// Wrong settings: file, line, and what is wrong and allowed. Exit 2.
    #[error("{}{}: {message}", shown::path(path), line.map(|n| format!(", baris {n}")).unwrap_or_default())]
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
    #[error("{} tidak dapat dibaca: {}", shown::path(path), Cause::from(source))]
    Read {
        /// The file.
        path: PathBuf,
        /// The cause.
        source: io::Error,
    },
    /// An output could not be written; the previous outputs stand. Exit 3.
    #[error(
        "{} tidak dapat ditulis: {}. Hasil sebelumnya tetap seperti semula.",
        shown::path(path),
        Cause::from(source)
    )]
    Write {
        /// The file.
        path: PathBuf,
        /// The cause.
        source: io::Error,
    },
    /// Some outputs are new and some are not: the next run finishes them. Exit 3.
    #[error(
        "{} tidak dapat ditulis: {}. Sebagian hasil sudah diganti, sebagian belum. Atasi penyebabnya, lalu jalankan perintah yang sama sekali lagi: ripp akan menyelesaikannya.",
        crate::shown::path(path),
        Cause::from(source)
    )]
    HalfMoved {
        /// The file.
        path: PathBuf,
        /// The cause.
        source: io::Error,
    },
    /// What was asked for could not be printed. Exit 3.
    #[error("hasil tidak dapat ditampilkan: {}", Cause::from(.0))]
    Print(io::Error),
    /// Another run holds the workspace. Exit 3.
    #[error("ripp lain sedang bekerja pada {}; tunggu sampai selesai", shown::path(.0))]
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

/// Why the operating system would not do something; shown in Bahasa.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, thiserror::Error)]
pub enum Cause {
    /// No such file.
    #[error("tidak ditemukan")]
    NotFound,
    /// Not allowed: under Windows also where another program has the file open.
    #[error("tidak ada izin, atau berkas sedang dibuka program lain (tutup dahulu di Excel)")]
    Denied,
    /// No room.
    #[error("penyimpanan penuh")]
    Full,
    /// In use.
    #[error("sedang dipakai program lain (tutup dahulu di Excel)")]
    Busy,
    /// Anything else, in the words of the system.
    #[error("{0}")]
    Other(String),
}

impl From<&io::Error> for Cause {
    fn from(error: &io::Error) -> Self {
        match error.kind() {
            io::ErrorKind::NotFound => Self::NotFound,
            io::ErrorKind::PermissionDenied => Self::Denied,
            io::ErrorKind::StorageFull => Self::Full,
            io::ErrorKind::ResourceBusy => Self::Busy,
            _ => Self::Other(error.to_string()),
        }
    }
}

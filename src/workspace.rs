//! The workspace on disk: settings, roster, received files. Reads only; every input of a run comes through here.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use walkdir::WalkDir;

use crate::cells::{Barrier, Excess, Refusal};
use crate::config::roster::Roster;
use crate::config::settings::{Settings, Weighting};
use crate::config::structure::Structure;
use crate::error::Error;
use crate::intake::{Incoming, day_of_folder};
use crate::model::Received;
use crate::shown;
use crate::text::parsing::{DateText, read_date};

/// A workspace that was opened: what stands in its settings files.
#[derive(Debug)]
pub struct Workspace {
    /// Its folder.
    pub root: PathBuf,
    /// From `ripp.toml`.
    pub settings: Settings,
    /// Built in or from the file that the settings name.
    pub structure: Structure,
    /// From `daftar-opd.csv`; empty when there is none.
    pub roster: Roster,
    received: BTreeMap<String, chrono::NaiveDate>,
}

/// Name of the settings file.
pub const SETTINGS: &str = "ripp.toml";
/// Name of the roster.
pub const ROSTER: &str = "daftar-opd.csv";
/// Folder of the received files.
pub const RECEIVED: &str = "masuk";
const DATES: &str = "penerimaan.csv";

fn read_text(path: &Path) -> Result<String, Error> {
    let bytes = fs::read(path).map_err(|source| Error::Read { path: path.to_owned(), source })?;
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").map_or(bytes.clone(), <[u8]>::to_vec);
    String::from_utf8(bytes).map_err(|_| Error::setting(path, None, "harus disimpan sebagai teks UTF-8".into()))
}

impl Workspace {
    /// Opens a workspace.
    ///
    /// # Errors
    /// When it is none, or its settings or roster are wrong.
    pub fn open(root: &Path) -> Result<Self, Error> {
        let path = root.join(SETTINGS);
        if !path.is_file() {
            let text = format!(
                "{} bukan ruang kerja: {SETTINGS} tidak ada di dalamnya. Buat ruang kerja baru dengan: ripp mulai {}",
                shown::path(root),
                shown::path(root)
            );
            return Err(Error::Usage(text));
        }
        let settings = Settings::parse(&read_text(&path)?, &path)?;
        if let Some(code) = settings.severities.keys().find(|code| crate::rules::find(code).is_none()) {
            return Err(Error::setting(
                &path,
                None,
                format!("kunci \"periksa.{code}\" bukan kode aturan; lihat ripp aturan"),
            ));
        }
        let structure = match &settings.structure {
            None => Structure::built_in(),
            Some(name) => {
                let path = root.join(name);
                Structure::parse(&read_text(&path)?, &path)?
            }
        };
        if let Weighting::Phases(weights) = &settings.report.weighting {
            let ours: Vec<u8> = structure.phases.iter().map(|phase| phase.number).collect();
            if !weights.iter().map(|(number, _)| *number).eq(ours.iter().copied()) {
                let numbers: Vec<String> = ours.iter().map(u8::to_string).collect();
                let text = format!("kunci \"laporan.bobot\" harus menyebut tiap tahap sekali: {}", numbers.join(", "));
                return Err(Error::setting(&path, None, text));
            }
        }
        let path = root.join(ROSTER);
        let roster = if path.is_file() {
            let bytes = fs::read(&path).map_err(|source| Error::Read { path: path.clone(), source })?;
            Roster::parse(&bytes, &path)?
        } else {
            Roster::default()
        };
        let received = read_received(&root.join(DATES))?;
        Ok(Self { root: root.to_owned(), settings, structure, roster, received })
    }

    /// A stand-in for files that lie outside any workspace: no roster, built-in structure.
    pub fn none(year: i32) -> Self {
        Self {
            root: PathBuf::new(),
            settings: Settings::for_year(year),
            structure: Structure::built_in(),
            roster: Roster::default(),
            received: BTreeMap::new(),
        }
    }

    /// Paths of the received files relative to `masuk/`, sorted, with where they lie.
    ///
    /// # Errors
    /// When `masuk/` cannot be listed.
    pub fn discover(&self) -> Result<Vec<(String, PathBuf)>, Error> {
        let root = self.root.join(RECEIVED);
        // A share that is not mounted must not look like offices that sent nothing.
        if !root.is_dir() {
            return Err(Error::Usage(format!(
                "folder {} tidak ada. Periksa apakah folder itu tersambung, atau buat bila belum ada. Tidak ada yang diubah.",
                crate::shown::path(&root)
            )));
        }
        let mut list = Vec::new();
        for entry in WalkDir::new(&root)
            .follow_links(false)
            .into_iter()
            .filter_entry(|e| e.depth() == 0 || !is_passed_over(&e.file_name().to_string_lossy()))
        {
            let entry = match entry {
                Ok(entry) => entry,
                Err(e) if e.path() == Some(root.as_path()) => {
                    let source = e.into_io_error().unwrap_or_else(|| std::io::Error::other("tidak dapat dibuka"));
                    return Err(Error::Read { path: root, source });
                }
                // A folder without permission is listed as a file that cannot be opened.
                Err(e) => {
                    if let Some(path) = e.path() {
                        list.push((relative(&root, path), path.to_owned()));
                    }
                    continue;
                }
            };
            if !entry.file_type().is_dir() {
                list.push((relative(&root, entry.path()), entry.path().to_owned()));
            }
        }
        list.sort();
        Ok(list)
    }

    /// Reads one discovered file. Problems become a refusal, never an error.
    pub fn take(&self, relative: &str, path: &Path) -> Incoming {
        let received = match (self.received.get(relative), day_of_folder(relative)) {
            (Some(day), _) => Received::Listed(*day),
            (None, Some(day)) => Received::FolderName(day),
            (None, None) => Received::Unknown,
        };
        Incoming { path: relative.to_owned(), content: content(path, self.settings.limits.file_bytes), received }
    }
}

/// Bytes of a file that is a plain file of bearable size.
fn content(path: &Path, most: u64) -> Result<Vec<u8>, Refusal> {
    let refuse = |e: &std::io::Error| Refusal::NotAccessible(Barrier::System(e.into()));
    let meta = fs::symlink_metadata(path).map_err(|e| refuse(&e))?;
    if meta.file_type().is_symlink() {
        return Err(Refusal::NotAccessible(Barrier::Link));
    }
    if !meta.is_file() {
        return Err(Refusal::NotAccessible(Barrier::NotAFile));
    }
    if meta.len() > most {
        return Err(Refusal::TooLarge(Excess::File { bytes: meta.len(), limit: most }));
    }
    fs::read(path).map_err(|e| refuse(&e))
}

fn relative(root: &Path, path: &Path) -> String {
    let parts = path.strip_prefix(root).unwrap_or(path);
    parts.components().map(|part| part.as_os_str().to_string_lossy().into_owned()).collect::<Vec<_>>().join("/")
}

/// Excel's lock files, hidden and temporary files.
fn is_passed_over(name: &str) -> bool {
    let lower = name.to_lowercase();
    name.starts_with("~$")
        || name.starts_with('.')
        || lower.ends_with(".tmp")
        || lower.ends_with(".crdownload")
        || lower.ends_with(".part")
        || lower == "thumbs.db"
        || lower == "desktop.ini"
        || name.starts_with("~WRL")
}

fn read_received(path: &Path) -> Result<BTreeMap<String, chrono::NaiveDate>, Error> {
    let mut map = BTreeMap::new();
    if !path.is_file() {
        return Ok(map);
    }
    let text = read_text(path)?;
    let first = text.lines().next().unwrap_or_default();
    let delimiter = if first.contains(';') { b';' } else { b',' };
    let mut reader =
        csv::ReaderBuilder::new().delimiter(delimiter).trim(csv::Trim::All).flexible(true).from_reader(text.as_bytes());
    let heads = reader.headers().cloned().unwrap_or_default();
    let find = |name: &str| heads.iter().position(|head| head.eq_ignore_ascii_case(name));
    let (Some(file), Some(day)) = (find("berkas"), find("tanggal")) else {
        return Err(Error::setting(path, Some(1), "kolom yang diperlukan: berkas, tanggal".into()));
    };
    for record in reader.records().flatten() {
        let line = record.position().map(|p| p.line() as usize);
        let (name, text) = (record.get(file).unwrap_or_default(), record.get(day).unwrap_or_default());
        if name.is_empty() {
            continue;
        }
        let DateText::Span(period, false) = read_date(text, 0) else {
            return Err(Error::setting(path, line, format!("\"{text}\" bukan tanggal seperti 2021-10-28")));
        };
        map.insert(name.replace('\\', "/"), period.start);
    }
    Ok(map)
}

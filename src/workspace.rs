//! The workspace on disk: settings, roster, received files. Reads only; every input of a run comes through here.

use std::collections::BTreeMap;
use std::io;
use std::path::{Path, PathBuf};

use walkdir::WalkDir;

use crate::cells::{Barrier, Excess, Refusal, Sheet};
use crate::config::decisions::{self, Decision};
use crate::config::roster::Roster;
use crate::config::settings::{Limits, Settings, Weighting};
use crate::config::structure::Structure;
use crate::error::Error;
use crate::folder::{Folder, Obstacle};
use crate::intake::{Incoming, day_of_folder};
use crate::model::Received;
use crate::rules::refusal_remark;
use crate::shown;
use crate::text::encoded::{decode, delimiter, stated_delimiter};
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
    /// From `daftar-opd.csv` or `daftar-opd.xlsx`; empty when there is none.
    pub roster: Roster,
    /// From `putusan.csv`.
    pub decisions: Vec<Decision>,
    received: BTreeMap<String, chrono::NaiveDate>,
}

pub use crate::folder::SETTINGS;
/// Name of the roster.
pub const ROSTER: &str = "daftar-opd.csv";
/// Names under which a roster is looked for.
pub const ROSTERS: [&str; 2] = [ROSTER, "daftar-opd.xlsx"];
/// Folder of the received files.
pub const RECEIVED: &str = "masuk";
const DATES: &str = "penerimaan.csv";
const DECISIONS: &str = "putusan.csv";

/// Bytes of a settings file, of the roster or of the list of days: more than any province needs.
pub const MOST_OF_OWN: u64 = 16 << 20;

/// Text of a settings file, without a byte order mark.
///
/// # Errors
/// When it is not UTF-8.
pub fn text(bytes: Vec<u8>, path: &Path) -> Result<String, Error> {
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
        let none = || {
            let text = format!(
                "{} bukan ruang kerja: {SETTINGS} tidak ada di dalamnya. Buat ruang kerja baru dengan: ripp mulai {}",
                shown::path(root),
                shown::path(root)
            );
            Error::Usage(text)
        };
        let folder = Folder::open(root).map_err(|_| none())?;
        let own = |name: &str, key: Option<&str>| folder.own(name.as_ref(), key, MOST_OF_OWN);
        let settings = Settings::parse(&text(own(SETTINGS, None)?.ok_or_else(none)?, &path)?, &path)?;
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
                let bytes = own(name, Some("struktur"))?;
                let source = || io::ErrorKind::NotFound.into();
                let bytes = bytes.ok_or_else(|| Error::Read { path: path.clone(), source: source() })?;
                Structure::parse(&text(bytes, &path)?, &path)?
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
        let roster = match roster_file(&folder)? {
            Some((name, bytes)) => read_roster(&bytes, &root.join(name), &settings.limits)?,
            None => Roster::default(),
        };
        let received = match own(DATES, None)? {
            Some(bytes) => read_received(&decode(&bytes), &root.join(DATES))?,
            None => BTreeMap::new(),
        };
        let decisions = match own(DECISIONS, None)? {
            Some(bytes) => decisions::parse(&bytes, &root.join(DECISIONS))?,
            None => Vec::new(),
        };
        if let Some(wrong) = decisions.iter().find(|d| !d.rule.is_empty() && crate::rules::find(&d.rule).is_none()) {
            let text = format!("{} bukan kode aturan; lihat ripp aturan", wrong.rule);
            return Err(Error::setting(&root.join(DECISIONS), Some(wrong.line), text));
        }
        Ok(Self { root: root.to_owned(), settings, structure, roster, decisions, received })
    }

    /// A stand-in for files that lie outside any workspace: no roster, built-in structure.
    pub fn none(year: i32) -> Self {
        Self {
            root: PathBuf::new(),
            settings: Settings::for_year(year),
            structure: Structure::built_in(),
            roster: Roster::default(),
            decisions: Vec::new(),
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
        Incoming { path: relative.to_owned(), content: self.content(path), received }
    }

    /// Bytes of a file that is a plain file of bearable size. Of a received file each folder on the way is opened from the
    /// one above it; `masuk` itself, and the folder of a file that was named alone, may be links.
    fn content(&self, path: &Path) -> Result<Vec<u8>, Refusal> {
        let received = self.root.join(RECEIVED);
        let (folder, name) = match (path.strip_prefix(&received), path.parent(), path.file_name()) {
            (Ok(below), _, _) if !self.root.as_os_str().is_empty() => (received.as_path(), below),
            (_, Some(folder), Some(name)) => (folder, Path::new(name)),
            _ => return Err(Refusal::NotAccessible(Barrier::NotAFile)),
        };
        let limit = self.settings.limits.file_bytes;
        let read = Folder::open(folder).map_err(Obstacle::System).and_then(|folder| folder.bytes(name, limit));
        read.map_err(|obstacle| match obstacle {
            Obstacle::Link => Refusal::NotAccessible(Barrier::Link),
            Obstacle::NotAFile | Obstacle::Outside => Refusal::NotAccessible(Barrier::NotAFile),
            Obstacle::TooLarge(bytes) => Refusal::TooLarge(Excess::File { bytes, limit }),
            Obstacle::System(e) => Refusal::NotAccessible(Barrier::System((&e).into())),
        })
    }
}

/// The roster of a workspace with its name; none where there is none.
///
/// # Errors
/// When it cannot be read, or there are two: whichever were taken, someone would go on with the other.
pub fn roster_file(folder: &Folder) -> Result<Option<(&'static str, Vec<u8>)>, Error> {
    let mut found = None;
    for name in ROSTERS {
        let Some(bytes) = folder.own(name.as_ref(), None, MOST_OF_OWN)? else { continue };
        if let Some((other, _)) = found.replace((name, bytes)) {
            let text = format!("{other} dan {name} ada bersama-sama; simpan satu daftar saja di ruang kerja");
            return Err(Error::Usage(text));
        }
    }
    Ok(found)
}

/// The roster in a file, which is a workbook or text whatever its name says.
fn read_roster(bytes: &[u8], path: &Path, limits: &Limits) -> Result<Roster, Error> {
    if !bytes.starts_with(b"PK") {
        return Roster::parse(bytes, path);
    }
    let workbook = crate::read::read(bytes, limits).1;
    let workbook = workbook.map_err(|refusal| Error::setting(path, None, refusal_remark(&refusal)))?;
    let sheet = workbook.sheets.iter().find(|sheet| sheet.visible && !sheet.cells.is_empty());
    let last = sheet.and_then(Sheet::last_row).map_or(0, |row| row + 1);
    let line = |row: u32| {
        let cells = sheet.map_or(&[][..], |sheet| sheet.row(row));
        let mut line = vec![String::new(); cells.last().map_or(0, |(at, _)| at.col as usize + 1)];
        for (at, value) in cells {
            line[at.col as usize] = value.shown();
        }
        (row as usize + 1, line)
    };
    Roster::of_table(&(0..last).map(line).collect::<Vec<_>>(), path)
}

fn relative(root: &Path, path: &Path) -> String {
    let parts = path.strip_prefix(root).unwrap_or(path);
    parts.components().map(|part| part.as_os_str().to_string_lossy().into_owned()).collect::<Vec<_>>().join("/")
}

/// Excel's lock files, hidden and temporary files.
pub fn is_passed_over(name: &str) -> bool {
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

fn read_received(text: &str, path: &Path) -> Result<BTreeMap<String, chrono::NaiveDate>, Error> {
    let mut map = BTreeMap::new();
    let (stated, text) = stated_delimiter(text);
    let delimiter = stated.unwrap_or_else(|| delimiter(text.trim_start().lines().next().unwrap_or_default()));
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

//! Opens files within a folder: plain files only, no link on the way, up to a limit. The one place where bytes of a workspace
//! come from. Will not write, and will not say what a file means.
//!
//! A file is opened once, and what the handle is decides: whatever its name leads to a moment later changes nothing.

use std::io::{self, Read};
use std::path::{Component, Path, PathBuf};

use cap_fs_ext::{DirExt, FollowSymlinks, OpenOptionsFollowExt, OpenOptionsSyncExt};
use cap_std::ambient_authority;
use cap_std::fs::{Dir, OpenOptions};

use crate::error::Error;

/// Name of the settings file.
pub const SETTINGS: &str = "ripp.toml";

/// A folder that was opened, with the path by which it is told.
#[derive(Debug)]
pub struct Folder {
    dir: Dir,
    path: PathBuf,
}

/// Why a file was not read.
#[derive(Debug)]
pub enum Obstacle {
    /// Its name leads out of the folder.
    Outside,
    /// It, or a folder on the way to it, is a link.
    Link,
    /// A folder, a pipe, a device.
    NotAFile,
    /// It has more bytes than are read, at least so many.
    TooLarge(u64),
    /// The operating system would not.
    System(io::Error),
}

impl Folder {
    /// Opens a folder, itself perhaps by a link: that is what was asked for.
    ///
    /// # Errors
    /// When the operating system would not.
    pub fn open(path: &Path) -> io::Result<Self> {
        let shown = path.to_owned();
        let path = if path.as_os_str().is_empty() { Path::new(".") } else { path };
        Ok(Self { dir: Dir::open_ambient_dir(path, ambient_authority())?, path: shown })
    }

    /// The bytes of a file below the folder, of which it may have so many.
    ///
    /// # Errors
    /// Why they did not come.
    pub fn bytes(&self, name: &Path, most: u64) -> Result<Vec<u8>, Obstacle> {
        let mut parts = Vec::new();
        for part in name.components() {
            match part {
                Component::Normal(part) => parts.push(part),
                Component::CurDir => {}
                _ => return Err(Obstacle::Outside),
            }
        }
        let Some((file, folders)) = parts.split_last() else { return Err(Obstacle::NotAFile) };
        let mut dir = self.dir.try_clone().map_err(Obstacle::System)?;
        for folder in folders {
            dir = dir.open_dir_nofollow(folder).map_err(|e| told(&dir, folder.as_ref(), e))?;
        }
        let mut options = OpenOptions::new();
        // Without waiting: a pipe that nobody writes to would hold the run for ever.
        options.read(true).follow(FollowSymlinks::No).nonblock(true);
        let handle = dir.open_with(file, &options).map_err(|e| told(&dir, file.as_ref(), e))?;
        let meta = handle.metadata().map_err(Obstacle::System)?;
        if !meta.is_file() {
            return Err(Obstacle::NotAFile);
        }
        if meta.len() > most {
            return Err(Obstacle::TooLarge(meta.len()));
        }
        let mut bytes = Vec::new();
        // It may grow while it is read.
        handle.take(most.saturating_add(1)).read_to_end(&mut bytes).map_err(Obstacle::System)?;
        if bytes.len() as u64 > most {
            return Err(Obstacle::TooLarge(bytes.len() as u64));
        }
        Ok(bytes)
    }

    /// The bytes of one of the operator's own files; none where there is no such file. `key`: the setting that names it.
    ///
    /// # Errors
    /// [`Error::Setting`] for what is no plain file of bearable size within the folder, else [`Error::Read`].
    pub fn own(&self, name: &Path, key: Option<&str>, most: u64) -> Result<Option<Vec<u8>>, Error> {
        match self.bytes(name, most) {
            Ok(bytes) => Ok(Some(bytes)),
            Err(Obstacle::System(e)) if e.kind() == io::ErrorKind::NotFound => Ok(None),
            Err(obstacle) => Err(self.refused(name, key, obstacle, most)),
        }
    }

    /// Names of the files in a folder below this one, sorted; none where there is no such folder.
    ///
    /// # Errors
    /// As for [`Folder::own`].
    pub fn names(&self, folder: &str) -> Result<Vec<String>, Error> {
        let refused = |obstacle| self.refused(folder.as_ref(), None, obstacle, 0);
        let dir = match self.dir.open_dir_nofollow(folder) {
            Ok(dir) => dir,
            Err(e) if e.kind() == io::ErrorKind::NotFound => return Ok(Vec::new()),
            Err(e) => match told(&self.dir, folder.as_ref(), e) {
                Obstacle::NotAFile => return Ok(Vec::new()),
                obstacle => return Err(refused(obstacle)),
            },
        };
        let entries = dir.entries().map_err(|e| refused(Obstacle::System(e)))?;
        let mut names: Vec<String> =
            entries.flatten().map(|entry| entry.file_name().to_string_lossy().into_owned()).collect();
        names.sort();
        Ok(names)
    }

    fn refused(&self, name: &Path, key: Option<&str>, obstacle: Obstacle, most: u64) -> Error {
        let path = self.path.join(name);
        let why = match obstacle {
            Obstacle::System(source) => return Error::Read { path, source },
            Obstacle::Outside => "harus berada di dalam ruang kerja".to_owned(),
            Obstacle::Link => {
                "adalah tautan atau ada di balik tautan; simpan berkasnya sendiri di dalam ruang kerja".to_owned()
            }
            Obstacle::NotAFile => "bukan berkas biasa".to_owned(),
            Obstacle::TooLarge(_) => format!("lebih besar dari {} MiB", most >> 20),
        };
        match key {
            Some(key) => Error::setting(
                &self.path.join(SETTINGS),
                None,
                format!("kunci \"{key}\": {} {why}", crate::shown::path(name)),
            ),
            None => Error::setting(&path, None, why),
        }
    }
}

/// What stands in the way where something would not open. Only for the words: nothing is opened by what is seen here.
fn told(dir: &Dir, name: &Path, error: io::Error) -> Obstacle {
    match dir.symlink_metadata(name) {
        Ok(meta) if meta.is_symlink() => Obstacle::Link,
        // A folder on the way that is none, and a socket.
        Ok(meta) if error.kind() == io::ErrorKind::NotADirectory || !meta.is_file() && !meta.is_dir() => {
            Obstacle::NotAFile
        }
        Ok(meta) if meta.is_dir() && error.kind() == io::ErrorKind::PermissionDenied => Obstacle::NotAFile,
        _ => Obstacle::System(error),
    }
}

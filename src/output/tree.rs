//! The folder of outputs as a handle: every step down is taken in an open folder and never through a link, so that nothing
//! that is moved or removed can lie elsewhere. Will not know what a file is for.

use std::io::{self, Read, Write};
use std::path::Path;

use cap_fs_ext::{DirExt, FollowSymlinks, OpenOptionsFollowExt, OpenOptionsSyncExt};
use cap_std::ambient_authority;
use cap_std::fs::{Dir, File, OpenOptions};

use super::{Place, Sha};

/// An open folder.
#[derive(Debug)]
pub struct Tree(Dir);

/// What stands at a place. `H`: what is known of a file.
#[derive(Debug, PartialEq, Eq)]
pub enum Standing<H = Sha> {
    /// Nothing.
    Nothing,
    /// A file, and its hash unless only its kind was asked for.
    File(H),
    /// A folder.
    Folder,
    /// A link, a pipe or the like.
    Other,
}

impl Tree {
    /// Opens a folder by its path: the only step that the path of the user is trusted for.
    pub fn open(root: &Path) -> io::Result<Self> {
        Dir::open_ambient_dir(root, ambient_authority()).map(Self)
    }

    /// A folder in it, never through a link; made where it is missing and that is asked for.
    pub fn below(&self, folders: &[&str], make: bool) -> io::Result<Self> {
        let mut dir = self.0.try_clone()?;
        for name in folders {
            if make {
                match dir.create_dir(name) {
                    Err(e) if e.kind() != io::ErrorKind::AlreadyExists => return Err(e),
                    _ => {}
                }
            }
            dir = dir.open_dir_nofollow(name).map_err(|e| is_link(&dir, name).unwrap_or(e))?;
        }
        Ok(Self(dir))
    }

    /// What stands at a place.
    pub fn look(&self, place: &Place) -> io::Result<Standing> {
        let (folders, name) = place.parts();
        let dir = match self.below(&folders, false) {
            Err(e) if e.kind() == io::ErrorKind::NotFound => return Ok(Standing::Nothing),
            other => other?,
        };
        dir.look_at(name)
    }

    /// What stands at a name in this very folder.
    pub fn look_at(&self, name: &str) -> io::Result<Standing> {
        Ok(match self.kind_of(name)? {
            Standing::File(()) => Standing::File(Sha::of(self.open_file(name)?)?),
            Standing::Nothing => Standing::Nothing,
            Standing::Folder => Standing::Folder,
            Standing::Other => Standing::Other,
        })
    }

    /// The same without reading a file.
    pub fn kind_of(&self, name: &str) -> io::Result<Standing<()>> {
        match self.0.symlink_metadata(name) {
            Err(e) if e.kind() == io::ErrorKind::NotFound => Ok(Standing::Nothing),
            Err(e) => Err(e),
            Ok(meta) if meta.is_dir() => Ok(Standing::Folder),
            Ok(meta) if meta.is_file() => Ok(Standing::File(())),
            Ok(_) => Ok(Standing::Other),
        }
    }

    /// Bytes of a file in this very folder; none where there is none.
    pub fn size(&self, name: &str) -> io::Result<Option<u64>> {
        match self.0.symlink_metadata(name) {
            Err(e) if e.kind() == io::ErrorKind::NotFound => Ok(None),
            Err(e) => Err(e),
            Ok(meta) => Ok(meta.is_file().then(|| meta.len())),
        }
    }

    fn open_file(&self, name: &str) -> io::Result<File> {
        self.0.open_with(name, OpenOptions::new().read(true).follow(FollowSymlinks::No))
    }

    /// Bytes of a file in this very folder, so many at most; none where there is no file or a longer one.
    pub fn read(&self, name: &str, most: u64) -> io::Result<Option<Vec<u8>>> {
        match self.0.symlink_metadata(name) {
            Ok(meta) if meta.is_file() => {}
            Err(e) if e.kind() != io::ErrorKind::NotFound => return Err(e),
            _ => return Ok(None),
        }
        let mut bytes = Vec::new();
        self.open_file(name)?.take(most + 1).read_to_end(&mut bytes)?;
        Ok((bytes.len() as u64 <= most).then_some(bytes))
    }

    /// A new file in this very folder, with its bytes; `kept`: not before they are on the disk.
    pub fn write(&self, name: &str, bytes: &[u8], kept: bool) -> io::Result<()> {
        let mut options = OpenOptions::new();
        options.write(true).create(true).truncate(true).follow(FollowSymlinks::No);
        let mut file = self.0.open_with(name, &options)?;
        file.write_all(bytes)?;
        if kept { file.sync_all() } else { Ok(()) }
    }

    /// The file at a name in this very folder, made where it is missing, for adding to it.
    pub fn open_to_append(&self, name: &str) -> io::Result<std::fs::File> {
        if !matches!(self.kind_of(name)?, Standing::Nothing | Standing::File(())) {
            return Err(io::Error::other("bukan berkas biasa"));
        }
        let mut options = OpenOptions::new();
        // Without waiting, should a pipe stand there all of a sudden.
        options.append(true).create(true).follow(FollowSymlinks::No).nonblock(true);
        self.0.open_with(name, &options).map(File::into_std)
    }

    /// Gives a file of this very folder to a name in another.
    pub fn rename(&self, from: &str, folder: &Self, to: &str) -> io::Result<()> {
        self.0.rename(from, &folder.0, to)
    }

    /// Removes a folder in this one with all in it; links in it are removed, not followed.
    pub fn remove_all(&self, name: &str) -> io::Result<()> {
        match self.0.symlink_metadata(name) {
            Err(e) if e.kind() == io::ErrorKind::NotFound => Ok(()),
            Ok(meta) if meta.is_dir() => self.0.remove_dir_all(name),
            Ok(_) => self.0.remove_file_or_symlink(name),
            Err(e) => Err(e),
        }
    }

    /// Removes folders that have become empty, from the innermost outwards.
    pub fn remove_empty(&self, folders: &[&str]) {
        for length in (1..=folders.len()).rev() {
            let (outer, name) = (&folders[..length - 1], folders[length - 1]);
            // One that is not empty is not removed.
            if !self.below(outer, false).is_ok_and(|dir| dir.0.remove_dir(name).is_ok()) {
                return;
            }
        }
    }

    /// Whether names can be put into this very folder and taken from it, as far as that can be told beforehand.
    #[cfg(unix)]
    pub fn check_writable(&self) -> io::Result<()> {
        use rustix::fs::{Access, AtFlags, accessat};
        Ok(accessat(&self.0, ".", Access::WRITE_OK | Access::EXEC_OK, AtFlags::empty())?)
    }

    /// Elsewhere the rights of a folder do not tell it.
    #[cfg(not(unix))]
    pub fn check_writable(&self) -> io::Result<()> {
        Ok(())
    }

    /// Names in this very folder.
    pub fn names(&self) -> io::Result<Vec<String>> {
        self.0.entries()?.map(|entry| Ok(entry?.file_name().to_string_lossy().into_owned())).collect()
    }

    /// Whether a file may be replaced: under Windows one that Excel holds open may not.
    pub fn check_free(&self, name: &str) -> io::Result<()> {
        self.0.open_with(name, OpenOptions::new().write(true).follow(FollowSymlinks::No)).map(drop)
    }

    /// Removes a folder of this one if nothing is in it; whether it went.
    pub fn remove_if_empty(&self, name: &str) -> bool {
        self.0.remove_dir(name).is_ok()
    }

    /// Every file and link below, with `/`; names that are no text are shown as near as can be. Sorted.
    pub fn list(&self) -> io::Result<Vec<String>> {
        let mut found = Vec::new();
        collect(&self.0, "", &mut found)?;
        found.sort();
        Ok(found)
    }

    /// Waits until a file of this very folder is on the disk.
    pub fn settle_file(&self, name: &str) -> io::Result<()> {
        self.0.open_with(name, OpenOptions::new().write(true).follow(FollowSymlinks::No))?.sync_all()
    }

    /// Waits until everything that this program and others have written is on the disk, where the system can do that at once.
    #[cfg(target_os = "linux")]
    pub fn settle_all(&self) -> bool {
        self.0.open(".").is_ok_and(|dir| rustix::fs::syncfs(&dir).is_ok())
    }

    /// Elsewhere it cannot.
    #[cfg(not(target_os = "linux"))]
    pub fn settle_all(&self) -> bool {
        false
    }

    /// Waits until the names of this very folder are on the disk, where the system can say so.
    pub fn settle(&self) {
        #[cfg(unix)]
        if let Ok(dir) = self.0.open(".") {
            let _ = dir.sync_all();
        }
    }
}

/// The error that says it, where a name is a link.
fn is_link(dir: &Dir, name: &str) -> Option<io::Error> {
    let meta = dir.symlink_metadata(name).ok()?;
    meta.is_symlink().then(|| io::Error::other("sebuah tautan berdiri di tempat folder; hapus tautan itu"))
}

fn collect(dir: &Dir, prefix: &str, found: &mut Vec<String>) -> io::Result<()> {
    for entry in dir.entries()? {
        let entry = entry?;
        let name = entry.file_name().to_string_lossy().into_owned();
        let path = format!("{prefix}{name}");
        if entry.file_type()?.is_dir() {
            if let Ok(below) = dir.open_dir_nofollow(entry.file_name()) {
                collect(&below, &format!("{path}/"), found)?;
            }
        } else {
            found.push(path);
        }
    }
    Ok(())
}

//! Writes the outputs of a run, all of them whole or not at all, and keeps a second run away. Writes nothing else.
//!
//! Files are staged in `.baru/`; when all stand there, a list is written last, and only then are they moved into place.
//! A run that died before the list left nothing changed; one that died after it is completed by the next run.

use std::collections::BTreeMap;
use std::fs::{self, File};
use std::io::Write;
use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError};

use sha2::{Digest, Sha256};

use crate::error::Error;

/// One file to write: its path below `keluaran/` with `/`, and its bytes.
pub type Output = (String, Vec<u8>);

const STAGE: &str = ".baru";
const READY: &str = "siap.json";
const LOCK: &str = ".kunci";

/// The folder of outputs, held by this run alone.
#[derive(Debug)]
pub struct OutputFolder {
    root: PathBuf,
    // The operating system lets go of the lock when the process ends, however it ends.
    _lock: File,
}

/// Outputs set aside one by one, from any thread, so that none is held in memory longer than it is made. Dropped before it
/// is committed, it takes them away again.
#[derive(Debug)]
pub struct Stage<'a> {
    folder: &'a OutputFolder,
    /// Path below the folder, and hex SHA-256 of the bytes.
    written: Mutex<BTreeMap<String, String>>,
    committed: bool,
}

#[derive(serde::Serialize, serde::Deserialize)]
struct Plan {
    write: Vec<String>,
    remove: Vec<String>,
}

impl OutputFolder {
    /// Takes the folder, creating it where needed, and completes what a dead run left.
    ///
    /// # Errors
    /// [`Error::Locked`] while another run holds it; [`Error::Write`] when it cannot be made.
    pub fn take(root: &Path) -> Result<Self, Error> {
        let fail = |path: &Path, source| Error::Write { path: path.to_owned(), source };
        fs::create_dir_all(root).map_err(|e| fail(root, e))?;
        let path = root.join(LOCK);
        let lock = File::options().create(true).truncate(false).write(true).open(&path).map_err(|e| fail(&path, e))?;
        match lock.try_lock() {
            Ok(()) => {}
            Err(fs::TryLockError::WouldBlock) => return Err(Error::Locked(root.to_owned())),
            Err(fs::TryLockError::Error(e)) => return Err(fail(&path, e)),
        }
        let folder = Self { root: root.to_owned(), _lock: lock };
        folder.recover()?;
        Ok(folder)
    }

    fn recover(&self) -> Result<(), Error> {
        let stage = self.root.join(STAGE);
        if !stage.exists() {
            return Ok(());
        }
        let plan = fs::read(stage.join(READY)).ok().and_then(|bytes| serde_json::from_slice::<Plan>(&bytes).ok());
        match plan {
            Some(plan) => self.carry_out(&plan),
            None => self.drop_stage(),
        }
    }

    fn drop_stage(&self) -> Result<(), Error> {
        let stage = self.root.join(STAGE);
        match fs::remove_dir_all(&stage) {
            Err(source) if source.kind() != std::io::ErrorKind::NotFound => Err(Error::Write { path: stage, source }),
            _ => Ok(()),
        }
    }

    /// Begins to set outputs aside; nothing that stands there changes before [`Stage::commit`].
    pub fn stage(&self) -> Stage<'_> {
        Stage { folder: self, written: Mutex::default(), committed: false }
    }

    /// A workbook that Excel holds open cannot be replaced on Windows: told before anything is moved.
    fn check_free(&self, path: &Path) -> Result<(), Error> {
        if !path.is_file() {
            return Ok(());
        }
        match File::options().write(true).open(path) {
            Ok(_) => Ok(()),
            Err(source) => Err(Error::Write { path: path.to_owned(), source }),
        }
    }

    fn collect_old(&self, path: &Path, written: &BTreeMap<String, String>, remove: &mut Vec<String>) {
        for entry in walkdir::WalkDir::new(path).sort_by_file_name().into_iter().flatten() {
            let Ok(below) = entry.path().strip_prefix(&self.root) else { continue };
            let name =
                below.components().map(|c| c.as_os_str().to_string_lossy().into_owned()).collect::<Vec<_>>().join("/");
            // Where case does not tell names apart, a file of the same name in other letters is the one just written.
            let is_written = || written.keys().any(|new| new.to_lowercase() == name.to_lowercase());
            if entry.file_type().is_file()
                && !written.contains_key(&name)
                && !(cfg!(not(target_os = "linux")) && is_written())
            {
                remove.push(name);
            }
        }
    }

    /// Moves what stands aside into its place and removes what goes.
    fn carry_out(&self, plan: &Plan) -> Result<(), Error> {
        let stage = self.root.join(STAGE);
        for name in &plan.write {
            let (from, to) = (stage.join(name), self.root.join(name));
            if !from.exists() {
                continue;
            }
            if let Some(parent) = to.parent() {
                fs::create_dir_all(parent).map_err(|source| Error::Write { path: parent.to_owned(), source })?;
            }
            fs::rename(&from, &to).map_err(|source| Error::Write { path: to, source })?;
        }
        for name in &plan.remove {
            let _ = fs::remove_file(self.root.join(name));
        }
        self.drop_stage()
    }
}

impl Stage<'_> {
    /// Sets a file aside: its path below the folder with `/`, and its bytes.
    ///
    /// # Errors
    /// [`Error::Write`].
    pub fn put(&self, name: &str, bytes: &[u8]) -> Result<(), Error> {
        let path = self.folder.root.join(STAGE).join(name);
        let fail = |path: &Path, source| Error::Write { path: path.to_owned(), source };
        if let Some(parent) = path.parent() {
            fs::create_dir_all(parent).map_err(|e| fail(parent, e))?;
        }
        fs::write(&path, bytes).map_err(|e| fail(&path, e))?;
        let hash = Sha256::digest(bytes).iter().map(|byte| format!("{byte:02x}")).collect();
        self.written.lock().unwrap_or_else(PoisonError::into_inner).insert(name.to_owned(), hash);
        Ok(())
    }

    /// Sets several files aside.
    ///
    /// # Errors
    /// As for [`Stage::put`].
    pub fn put_all(&self, outputs: &[Output]) -> Result<(), Error> {
        outputs.iter().try_for_each(|(name, bytes)| self.put(name, bytes))
    }

    /// What was set aside so far: paths in their order, each with its hex SHA-256.
    pub fn written(&self) -> BTreeMap<String, String> {
        self.written.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// Puts everything in its place. Files of the previous run below the owned prefixes that were not written again go.
    ///
    /// # Errors
    /// [`Error::Write`]; what stood there before still stands.
    pub fn commit(mut self, owned: &[String]) -> Result<(), Error> {
        let folder = self.folder;
        let written = self.written();
        let mut remove = Vec::new();
        for prefix in owned {
            folder.collect_old(&folder.root.join(prefix), &written, &mut remove);
        }
        for name in written.keys() {
            folder.check_free(&folder.root.join(name))?;
        }
        let plan = Plan { write: written.into_keys().collect(), remove };
        let path = folder.root.join(STAGE).join(READY);
        let fail = |source| Error::Write { path: path.clone(), source };
        let text = serde_json::to_vec(&plan).unwrap_or_default();
        fs::create_dir_all(folder.root.join(STAGE)).map_err(fail)?;
        // From here on the next run completes what this one leaves.
        self.committed = true;
        let mut file = File::create(&path).map_err(fail)?;
        file.write_all(&text).and_then(|()| file.sync_all()).map_err(fail)?;
        drop(file);
        folder.carry_out(&plan)
    }
}

impl Drop for Stage<'_> {
    fn drop(&mut self) {
        if !self.committed {
            let _ = self.folder.drop_stage();
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_not_committed_leaves_everything_as_it_was() {
        let dir = tempfile::tempdir().unwrap();
        let folder = OutputFolder::take(dir.path()).unwrap();
        let first = folder.stage();
        first.put("laporan/a.pdf", b"lama").unwrap();
        first.put("laporan/b.pdf", b"lama").unwrap();
        first.commit(&["laporan".into()]).unwrap();
        let second = folder.stage();
        second.put("laporan/a.pdf", b"baru").unwrap();
        drop(second);
        assert_eq!(fs::read(dir.path().join("laporan/a.pdf")).unwrap(), b"lama");
        assert!(!dir.path().join(STAGE).exists());
        let third = folder.stage();
        third.put("laporan/a.pdf", b"baru").unwrap();
        third.commit(&["laporan".into()]).unwrap();
        assert_eq!(fs::read(dir.path().join("laporan/a.pdf")).unwrap(), b"baru");
        assert!(!dir.path().join("laporan/b.pdf").exists(), "what the run did not write again goes");
    }

    #[test]
    fn a_dead_run_is_completed_only_when_it_was_ready() {
        let dir = tempfile::tempdir().unwrap();
        let stage = dir.path().join(STAGE);
        fs::create_dir_all(&stage).unwrap();
        fs::write(stage.join("rekap.xlsx"), b"setengah").unwrap();
        drop(OutputFolder::take(dir.path()).unwrap());
        assert!(!stage.exists() && !dir.path().join("rekap.xlsx").exists());
        fs::create_dir_all(&stage).unwrap();
        fs::write(stage.join("rekap.xlsx"), b"utuh").unwrap();
        fs::write(stage.join(READY), br#"{"write":["rekap.xlsx"],"remove":[]}"#).unwrap();
        drop(OutputFolder::take(dir.path()).unwrap());
        assert_eq!(fs::read(dir.path().join("rekap.xlsx")).unwrap(), b"utuh");
    }
}

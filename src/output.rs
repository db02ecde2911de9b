//! Writes the outputs of a run, all of them whole or not at all, and keeps a second run away. Writes nothing else.
//!
//! Files are staged in `.baru/`; when all stand there, a list is written last, and only then are they moved into place.
//! A run that died before the list left nothing changed; one that died after it is completed by the next run.

use std::collections::BTreeSet;
use std::fs::{self, File};
use std::io::Write;
use std::path::{Path, PathBuf};

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
            Some(plan) => self.settle(&plan),
            None => self.drop_stage(),
        }
    }

    fn drop_stage(&self) -> Result<(), Error> {
        let stage = self.root.join(STAGE);
        fs::remove_dir_all(&stage).map_err(|source| Error::Write { path: stage, source })
    }

    /// Writes the outputs. Files of the previous run below the owned prefixes that are not written again are removed.
    ///
    /// # Errors
    /// [`Error::Write`]; what stood there before still stands.
    pub fn write(&self, outputs: &[Output], owned: &[String]) -> Result<(), Error> {
        let stage = self.root.join(STAGE);
        let fail = |path: &Path, source| Error::Write { path: path.to_owned(), source };
        for (name, bytes) in outputs {
            let path = stage.join(name);
            if let Some(parent) = path.parent() {
                fs::create_dir_all(parent).map_err(|e| fail(parent, e))?;
            }
            fs::write(&path, bytes).map_err(|e| fail(&path, e))?;
        }
        let written: BTreeSet<&str> = outputs.iter().map(|(name, _)| name.as_str()).collect();
        let mut remove = Vec::new();
        for prefix in owned {
            self.collect_old(&self.root.join(prefix), &written, &mut remove);
        }
        for (name, _) in outputs {
            self.check_free(&self.root.join(name))?;
        }
        let plan = Plan { write: outputs.iter().map(|(name, _)| name.clone()).collect(), remove };
        let path = stage.join(READY);
        let text = serde_json::to_vec(&plan).unwrap_or_default();
        let mut file = File::create(&path).map_err(|e| fail(&path, e))?;
        file.write_all(&text).and_then(|()| file.sync_all()).map_err(|e| fail(&path, e))?;
        drop(file);
        self.settle(&plan)
    }

    /// A workbook that Excel holds open cannot be replaced on Windows: told before anything is moved.
    fn check_free(&self, path: &Path) -> Result<(), Error> {
        if !path.is_file() {
            return Ok(());
        }
        match File::options().write(true).open(path) {
            Ok(_) => Ok(()),
            Err(source) => {
                let _ = self.drop_stage();
                Err(Error::Write { path: path.to_owned(), source })
            }
        }
    }

    fn collect_old(&self, path: &Path, written: &BTreeSet<&str>, remove: &mut Vec<String>) {
        for entry in walkdir::WalkDir::new(path).sort_by_file_name().into_iter().flatten() {
            let Ok(below) = entry.path().strip_prefix(&self.root) else { continue };
            let name =
                below.components().map(|c| c.as_os_str().to_string_lossy().into_owned()).collect::<Vec<_>>().join("/");
            if entry.file_type().is_file() && !written.contains(name.as_str()) {
                remove.push(name);
            }
        }
    }

    fn settle(&self, plan: &Plan) -> Result<(), Error> {
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

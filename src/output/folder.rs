//! The folder of outputs while a run holds it. Will not be held by two runs, nor take what someone else put there for its own.

use std::fs::{self, File};
use std::io;
use std::path::{Path, PathBuf};

use super::journal::Journal;
use super::manifest::Manifest;
use super::moves::{Failure, Kept, Mover, Watch, manifest_in, restore_manifest};
use super::names::{BEFORE, JOURNAL, LAST, LOCK, MANIFEST, NEW, OLD, STAGE, STATUS};
use super::target::Target;
use super::tree::{Standing, Tree};
use super::{Found, Place, sha256};
use crate::error::Error;

/// The longest journal that is read.
const LONGEST: u64 = 256 << 20;
/// The largest output that is read again.
const LARGEST: u64 = 1 << 30;

/// The folder of outputs, held by this run alone.
#[derive(Debug)]
pub struct OutputFolder {
    root: PathBuf,
    tree: Tree,
    last: Manifest,
    // The operating system lets go of the lock when the process ends, however it ends.
    _lock: File,
}

impl OutputFolder {
    /// Takes the folder, creating it where needed, and finishes what a dead run left.
    ///
    /// # Errors
    /// [`Error::Locked`] while another run holds it; [`Error::Usage`] where someone named a folder in which something else
    /// lies; [`Error::Write`] when it cannot be made, [`Error::HalfMoved`] when a dead run cannot be finished.
    pub fn take(target: &Target) -> Result<Self, Error> {
        let root = target.path();
        let fail = |path: &Path, source| Error::Write { path: path.to_owned(), source };
        fs::create_dir_all(root).map_err(|e| fail(root, e))?;
        let tree = Tree::open(root).map_err(|e| fail(root, e))?;
        if target.is_named() && is_foreign(&tree).map_err(|e| fail(root, e))? {
            let text = format!(
                "{} berisi berkas yang bukan keluaran ripp. Pilih folder kosong atau folder keluaran ripp yang lama.",
                crate::shown::path(root)
            );
            return Err(Error::Usage(text));
        }
        let path = root.join(LOCK);
        let lock = tree.open_to_append(LOCK).map_err(|e| fail(&path, e))?;
        match lock.try_lock() {
            Ok(()) => {}
            Err(fs::TryLockError::WouldBlock) => return Err(Error::Locked(root.to_owned())),
            Err(fs::TryLockError::Error(e)) => return Err(fail(&path, e)),
        }
        let mut folder = Self { root: root.to_owned(), tree, last: Manifest::default(), _lock: lock };
        folder.recover()?;
        let last = manifest_in(&folder.tree, MANIFEST).map_err(|e| folder.fails(MANIFEST, e))?;
        folder.last = last.map(|(manifest, _)| manifest).unwrap_or_default();
        Ok(folder)
    }

    /// The record of the last run; empty where there was none.
    pub fn last(&self) -> &Manifest {
        &self.last
    }

    /// An output of an earlier run, and the day that it prints; none where it does not stand as that run left it.
    ///
    /// # Errors
    /// [`Error::Write`] when it cannot be read.
    pub fn read(&self, place: &Place) -> Result<Option<Found>, Error> {
        let Some(hash) = self.last.outputs.get(place) else { return Ok(None) };
        let (folders, name) = place.parts();
        let read = || match self.tree.below(&folders, false) {
            Err(e) if e.kind() == io::ErrorKind::NotFound => Ok(None),
            other => other?.read(name, LARGEST),
        };
        let bytes = read().map_err(|e| self.fails(place.path(), e))?.filter(|bytes| sha256(bytes) == *hash);
        Ok(bytes.map(|bytes| (bytes, self.last.printed.get(place).copied())))
    }

    pub(super) fn tree(&self) -> &Tree {
        &self.tree
    }

    /// That a path below the folder cannot be written.
    pub(super) fn fails(&self, path: &str, source: io::Error) -> Error {
        Error::Write { path: self.root.join(path), source }
    }

    fn recover(&self) -> Result<(), Error> {
        let stage = match self.tree.below(&[STAGE], false) {
            Err(e) if e.kind() == io::ErrorKind::NotFound => return Ok(()),
            other => other.map_err(|e| self.fails(STAGE, e))?,
        };
        let journal = stage.read(JOURNAL, LONGEST).map_err(|e| self.fails(STAGE, e))?;
        match journal.and_then(|bytes| serde_json::from_slice::<Journal>(&bytes).ok()) {
            Some(journal) => self.carry_out(&journal, true, &mut |_| ()).map(drop),
            None => self.restore(&stage).and_then(|()| self.drop_stage(&stage)).map_err(|e| self.fails(STAGE, e)),
        }
    }

    /// Moves what is set aside into its place.
    pub(super) fn carry_out(&self, journal: &Journal, resumed: bool, watch: Watch<'_>) -> Result<Kept, Error> {
        let stage = self.tree.below(&[STAGE], false).map_err(|e| self.fails(STAGE, e))?;
        match Mover::new(&self.tree, &stage, watch).carry_out(journal, resumed) {
            Ok(renamed) => {
                self.drop_stage(&stage).map_err(|e| self.fails(STAGE, e))?;
                let others = self.others().map_err(|e| self.fails("", e))?;
                Ok(Kept { renamed, others })
            }
            Err(Failure { place, source, undone: true }) => {
                let _ = self.drop_stage(&stage);
                Err(self.fails(&place, source))
            }
            Err(Failure { place, source, .. }) => Err(Error::HalfMoved { path: self.root.join(place), source }),
        }
    }

    /// What went aside comes back where its journal is lost.
    fn restore(&self, stage: &Tree) -> io::Result<()> {
        let old = match stage.below(&[OLD], false) {
            Err(e) if e.kind() == io::ErrorKind::NotFound => return Ok(()),
            other => other?,
        };
        for place in old.list()?.iter().filter_map(|path| Place::new(path)) {
            let (folders, name) = place.parts();
            let target = self.tree.below(&folders, true)?;
            if target.kind_of(name)? == Standing::Nothing {
                old.below(&folders, false)?.rename(name, &target, name)?;
            }
        }
        Ok(())
    }

    fn drop_stage(&self, stage: &Tree) -> io::Result<()> {
        restore_manifest(&self.tree, stage)?;
        clear_stage(&self.tree, stage)
    }

    /// Files that no run wrote.
    pub(super) fn others(&self) -> io::Result<Vec<String>> {
        let manifest = manifest_in(&self.tree, MANIFEST)?.map(|(manifest, _)| manifest).unwrap_or_default();
        let mut all = self.tree.list()?;
        let is_ours = |path: &str| {
            [LOCK, MANIFEST, STATUS].contains(&path)
                || path.starts_with("log/")
                || Place::new(path).is_some_and(|place| manifest.outputs.contains_key(&place))
        };
        all.retain(|path| !is_ours(path));
        Ok(all)
    }
}

/// Removes what runs set aside. Anything else that lies there is someone's: the folder stays, under a name of its own.
pub fn clear_stage(tree: &Tree, stage: &Tree) -> io::Result<()> {
    let part = format!("{JOURNAL}.sebagian");
    // The last one is the journal of earlier versions, which set files aside beside it.
    let is_old = stage.kind_of(BEFORE)? != Standing::Nothing;
    for name in stage.names()? {
        if is_old || [NEW, OLD, JOURNAL, MANIFEST, LAST, part.as_str()].contains(&name.as_str()) {
            stage.remove_all(&name)?;
        }
    }
    if tree.remove_if_empty(STAGE) {
        return Ok(());
    }
    for n in 1.. {
        let name = format!("baru (diubah {n})");
        if tree.kind_of(&name)? == Standing::Nothing {
            return tree.rename(STAGE, tree, &name);
        }
    }
    Ok(())
}

/// Whether a folder holds something, and neither a record of this program nor what it needs to finish one.
fn is_foreign(tree: &Tree) -> io::Result<bool> {
    let ours = |name: &String| [LOCK, "log"].contains(&name.as_str());
    if tree.names()?.iter().all(ours) || manifest_in(tree, MANIFEST)?.is_some() {
        return Ok(false);
    }
    match tree.below(&[STAGE], false) {
        Ok(stage) => Ok(stage.kind_of(JOURNAL)? == Standing::Nothing && stage.kind_of(NEW)? == Standing::Nothing),
        Err(e) if e.kind() == io::ErrorKind::NotFound => Ok(true),
        Err(e) => Err(e),
    }
}

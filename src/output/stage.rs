//! Outputs set aside until all of them are made. Will not change what stands before everything is there and can be moved.

use std::collections::{BTreeMap, BTreeSet};
use std::io;
use std::sync::{Mutex, PoisonError};

use chrono::NaiveDate;
use serde_json::{Map, Value};

use super::folder::{OutputFolder, clear_stage};
use super::hash::sha256;
use super::journal::Journal;
use super::manifest::Manifest;
use super::moves::{Kept, Watch};
use super::names::{JOURNAL, MANIFEST, NEW, STAGE, STATUS};
use super::tree::{Standing, Tree};
use super::{Found, Output, Place, Sha};
use crate::error::Error;

/// Files up to which each is brought to the disk by itself; more of them with all others that wait.
const FEW: usize = 64;
/// The largest output that is read again.
const LARGEST: u64 = 1 << 30;

/// Outputs set aside one by one, from any thread, so that none is held in memory longer than it is made. Dropped before it
/// is committed, it takes them away again.
#[derive(Debug)]
pub struct Stage<'a> {
    folder: &'a OutputFolder,
    written: Mutex<BTreeMap<Place, Sha>>,
    printed: Mutex<BTreeMap<Place, NaiveDate>>,
    committed: bool,
}

/// What a run left.
#[derive(Debug, Default)]
pub struct Committed {
    /// What was found that is not the program's own.
    pub kept: Kept,
    /// Outputs whose bytes are others than before.
    pub new: Vec<Place>,
    /// Outputs that stand as they stood.
    pub same: Vec<Place>,
    /// Outputs of earlier runs that went.
    pub removed: Vec<Place>,
}

impl Committed {
    /// Whether everything stands as it stood.
    pub fn is_unchanged(&self) -> bool {
        self.new.is_empty() && self.removed.is_empty()
    }
}

impl<'a> Stage<'a> {
    /// Begins to set outputs aside; nothing that stands there changes before [`Stage::commit`].
    pub fn new(folder: &'a OutputFolder) -> Self {
        Self { folder, written: Mutex::default(), printed: Mutex::default(), committed: false }
    }

    /// Sets a file aside: its path below the folder with `/`, and its bytes.
    ///
    /// # Errors
    /// [`Error::Write`].
    pub fn put(&self, name: &str, bytes: &[u8]) -> Result<(), Error> {
        let place = Place::new(name).ok_or_else(|| self.folder.fails(name, io::ErrorKind::InvalidFilename.into()))?;
        let (folders, file) = place.parts();
        let write =
            || self.folder.tree().below(&[&[STAGE, NEW], &folders[..]].concat(), true)?.write(file, bytes, false);
        write().map_err(|e| self.folder.fails(name, e))?;
        self.written.lock().unwrap_or_else(PoisonError::into_inner).insert(place, sha256(bytes));
        Ok(())
    }

    /// Sets a file aside that prints this day.
    ///
    /// # Errors
    /// As for [`Stage::put`].
    pub fn put_printed(&self, name: &str, bytes: &[u8], day: NaiveDate) -> Result<(), Error> {
        self.put(name, bytes)?;
        self.printed.lock().unwrap_or_else(PoisonError::into_inner).extend(Place::new(name).map(|place| (place, day)));
        Ok(())
    }

    /// A file that was set aside, and the day that it prints.
    ///
    /// # Errors
    /// [`Error::Write`] when it cannot be read.
    pub fn read(&self, place: &Place) -> Result<Option<Found>, Error> {
        let (folders, file) = place.parts();
        let tree = match self.folder.tree().below(&[&[STAGE, NEW], &folders[..]].concat(), false) {
            Err(e) if e.kind() == io::ErrorKind::NotFound => return Ok(None),
            other => other.map_err(|e| self.folder.fails(place.path(), e))?,
        };
        let bytes = tree.read(file, LARGEST).map_err(|e| self.folder.fails(place.path(), e))?;
        let day = self.printed.lock().unwrap_or_else(PoisonError::into_inner).get(place).copied();
        Ok(bytes.map(|bytes| (bytes, day)))
    }

    /// Sets several files aside.
    ///
    /// # Errors
    /// As for [`Stage::put`].
    pub fn put_all(&self, outputs: &[Output]) -> Result<(), Error> {
        outputs.iter().try_for_each(|(name, bytes)| self.put(name, bytes))
    }

    /// What was set aside so far.
    pub fn written(&self) -> BTreeMap<Place, Sha> {
        self.written.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// Puts everything in its place, with a manifest of all that stands there. Files of earlier runs below the owned paths
    /// that were not written again go. Where all stands already, nothing is touched: a day in the facts alone is no change. `facts`: what the manifest says beside the outputs; none: what it said before.
    ///
    /// # Errors
    /// [`Error::Write`]: what stood there before still stands. [`Error::HalfMoved`]: it does not.
    pub fn commit(self, owned: &[String], facts: Option<Map<String, Value>>) -> Result<Committed, Error> {
        self.commit_watched(owned, facts, &mut |_| ())
    }

    pub(super) fn commit_watched(
        mut self,
        owned: &[String],
        facts: Option<Map<String, Value>>,
        watch: Watch<'_>,
    ) -> Result<Committed, Error> {
        let (folder, write) = (self.folder, self.written());
        let last = folder.last();
        let is_owned = |place: &Place| place.path() == STATUS || owned.iter().any(|path| place.is_below(path));
        let goes = |place: &&Place| is_owned(place) && !write.contains_key(*place) && !is_same_file(place, &write);
        let remove: Vec<Place> = last.outputs.keys().filter(goes).cloned().collect();
        let mut outputs = write.clone();
        for (place, hash) in last.outputs.iter().filter(|(place, _)| !is_owned(place) && !write.contains_key(place)) {
            // What someone took away is no longer among what stands.
            if folder.tree().look(place).map_err(|e| folder.fails(place.path(), e))? != Standing::Nothing {
                outputs.insert(place.clone(), hash.clone());
            }
        }
        let mut printed = std::mem::take(&mut *self.printed.lock().unwrap_or_else(PoisonError::into_inner));
        let stays = |place: &Place| !write.contains_key(place) && outputs.contains_key(place);
        printed.extend(last.printed.iter().filter(|(place, _)| stays(place)).map(|(place, day)| (place.clone(), *day)));
        let mut new = Vec::new();
        let mut same = Vec::new();
        for (place, hash) in &write {
            let stands = last.outputs.get(place) == Some(hash)
                && folder.tree().look(place).map_err(|e| folder.fails(place.path(), e))?
                    == Standing::File(hash.clone());
            if stands { same.push(place.clone()) } else { new.push(place.clone()) }
        }
        let write_stands = new.is_empty();
        let done = |kept: Kept, removed: Vec<Place>| Committed { kept, new, same, removed };
        let facts = facts.unwrap_or_else(|| last.facts.clone());
        if same_but_for_the_day(&facts, &last.facts) && remove.is_empty() && outputs == last.outputs && write_stands {
            let stage = folder.tree().below(&[STAGE], true);
            stage.and_then(|stage| clear_stage(folder.tree(), &stage)).map_err(|e| folder.fails(STAGE, e))?;
            self.committed = true;
            let others = folder.others().map_err(|e| folder.fails("", e))?;
            return Ok(done(Kept { others, ..Kept::default() }, remove));
        }
        let manifest = Manifest { outputs, printed, facts }.bytes();
        self.check(write.keys().chain(&remove))?;
        let journal = Journal { manifest: sha256(&manifest), write, remove: remove.clone() };
        self.keep(&manifest, &journal).map_err(|e| folder.fails(STAGE, e))?;
        // From here on the next run finishes what this one leaves.
        self.committed = true;
        folder.carry_out(&journal, false, watch).map(|kept| done(kept, remove))
    }

    /// Brings everything to the disk, the journal last: it is there only when all that it names is.
    fn keep(&self, manifest: &[u8], journal: &Journal) -> io::Result<()> {
        let stage = self.folder.tree().below(&[STAGE], true)?;
        stage.write(MANIFEST, manifest, true)?;
        self.settle(&stage, journal)?;
        let part = format!("{JOURNAL}.sebagian");
        stage.write(&part, &serde_json::to_vec(journal)?, true)?;
        stage.rename(&part, &stage, JOURNAL)?;
        stage.settle();
        self.folder.tree().settle();
        Ok(())
    }

    fn settle(&self, stage: &Tree, journal: &Journal) -> io::Result<()> {
        if journal.write.len() > FEW && stage.settle_all() {
            return Ok(());
        }
        for place in journal.write.keys() {
            let (folders, name) = place.parts();
            stage.below(&[&[NEW], &folders[..]].concat(), false)?.settle_file(name)?;
        }
        Ok(())
    }

    /// What can be told beforehand is told before anything is moved.
    fn check<'p>(&self, places: impl Iterator<Item = &'p Place>) -> Result<(), Error> {
        let tree = self.folder.tree();
        let mut seen: BTreeSet<Vec<&str>> = BTreeSet::new();
        for place in places {
            let (folders, name) = place.parts();
            let check = |seen: &mut BTreeSet<Vec<&'p str>>| -> io::Result<()> {
                let there = (0..=folders.len()).rev().find_map(|n| match tree.below(&folders[..n], false) {
                    Err(e) if e.kind() == io::ErrorKind::NotFound => None,
                    other => Some((n, other)),
                });
                let Some((depth, dir)) = there else { return Ok(()) };
                let dir = dir?;
                if seen.insert(folders[..depth].to_vec()) {
                    dir.check_writable()?;
                }
                if depth < folders.len() {
                    return Ok(());
                }
                match dir.kind_of(name)? {
                    Standing::Folder => Err(io::Error::other("sebuah folder berdiri di tempat berkas ini")),
                    Standing::File(()) => dir.check_free(name),
                    _ => Ok(()),
                }
            };
            check(&mut seen).map_err(|e| self.folder.fails(place.path(), e))?;
        }
        Ok(())
    }
}

/// Whether two records differ in nothing but the day on which they were made.
fn same_but_for_the_day(one: &Map<String, Value>, other: &Map<String, Value>) -> bool {
    let rest = |facts: &Map<String, Value>| {
        facts.iter().filter(|(key, _)| *key != "day").map(|(k, v)| (k.clone(), v.clone())).collect::<Map<_, _>>()
    };
    !other.is_empty() && rest(one) == rest(other)
}

/// Where case does not tell names apart, a file of the same name in other letters is the one just written.
fn is_same_file(place: &Place, written: &BTreeMap<Place, Sha>) -> bool {
    let lower = |place: &Place| place.path().to_lowercase();
    cfg!(not(target_os = "linux")) && written.keys().any(|new| lower(new) == lower(place))
}

impl Drop for Stage<'_> {
    fn drop(&mut self) {
        if !self.committed {
            let tree = self.folder.tree();
            let _ = tree.below(&[STAGE], false).and_then(|stage| clear_stage(tree, &stage));
        }
    }
}

//! Carries a journal out: what stood goes aside, what is new takes its place, the manifest comes last. Can be begun again
//! after it died at any step. Will not touch a file that is not the program's own: it gives it another name.

use std::collections::BTreeMap;
use std::io;

use super::journal::Journal;
use super::manifest::Manifest;
use super::names::{LAST, MANIFEST, NEW, OLD};
use super::tree::{Standing, Tree};
use super::{Place, Sha};

/// What was found in the folder of outputs that is not the program's own, and was kept.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Kept {
    /// Files that stood where an output goes: the place, and their name now.
    pub renamed: Vec<(Place, Place)>,
    /// Paths of all other files.
    pub others: Vec<String>,
}

/// The longest manifest that is read: that of some hundred thousand files.
const LONGEST: u64 = 256 << 20;

/// A move that failed.
#[derive(Debug)]
pub struct Failure {
    /// What was to be put or removed.
    pub place: String,
    /// Why it could not.
    pub source: io::Error,
    /// Whether everything stands again as it was.
    pub undone: bool,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Side {
    /// The folder of outputs.
    Root,
    /// New files.
    New,
    /// Files that went.
    Old,
}

/// Called before each change of a name; a trial breaks off there.
pub type Watch<'a> = &'a mut dyn FnMut(&str);

/// The manifest in a folder.
pub fn manifest_in(tree: &Tree, name: &str) -> io::Result<Option<(Manifest, Sha)>> {
    let bytes = tree.read(name, LONGEST)?;
    Ok(bytes.and_then(|bytes| Some((Manifest::parse(&bytes)?, super::sha256(&bytes)))))
}

pub struct Mover<'a> {
    root: &'a Tree,
    stage: &'a Tree,
    watch: Watch<'a>,
    last: BTreeMap<Place, Sha>,
    done: Vec<(Side, Side, Place, Place)>,
    renamed: Vec<(Place, Place)>,
}

impl<'a> Mover<'a> {
    /// `root`: the folder of outputs; `stage`: what is set aside in it.
    pub fn new(root: &'a Tree, stage: &'a Tree, watch: Watch<'a>) -> Self {
        Self { root, stage, watch, last: BTreeMap::new(), done: Vec::new(), renamed: Vec::new() }
    }

    /// Does all that the journal says; gives the files that got another name. `resumed`: another run began it, so that
    /// nothing is known of how it stood before.
    pub fn carry_out(mut self, journal: &Journal, resumed: bool) -> Result<Vec<(Place, Place)>, Failure> {
        match self.all(journal) {
            Ok(()) => Ok(self.renamed),
            Err((place, source)) => Err(Failure { place, source, undone: !resumed && self.undo().is_ok() }),
        }
    }

    fn all(&mut self, journal: &Journal) -> Result<(), (String, io::Error)> {
        let of_manifest = |e| (MANIFEST.to_owned(), e);
        self.take_manifest(journal).map_err(of_manifest)?;
        for (place, new) in &journal.write {
            self.put(place, new).map_err(|e| (place.path().to_owned(), e))?;
        }
        for place in &journal.remove {
            self.remove(place).map_err(|e| (place.path().to_owned(), e))?;
        }
        self.settle(journal);
        if self.stage.look_at(MANIFEST).map_err(of_manifest)? == Standing::File(journal.manifest.clone()) {
            (self.watch)(MANIFEST);
            self.stage.rename(MANIFEST, self.root, MANIFEST).map_err(of_manifest)?;
            self.root.settle();
        }
        Ok(())
    }

    /// From here on the folder has no manifest.
    fn take_manifest(&mut self, journal: &Journal) -> io::Result<()> {
        match (manifest_in(self.root, MANIFEST)?, self.root.kind_of(MANIFEST)?) {
            (Some((manifest, hash)), _) => {
                if hash == journal.manifest {
                    self.last = manifest.outputs;
                    return Ok(());
                }
                (self.watch)(MANIFEST);
                self.root.rename(MANIFEST, self.stage, LAST)?;
                self.root.settle();
            }
            (None, Standing::File(()) | Standing::Other) => self.give_way(MANIFEST)?,
            (None, Standing::Nothing | Standing::Folder) => {}
        }
        self.last = manifest_in(self.stage, LAST)?.map(|(manifest, _)| manifest.outputs).unwrap_or_default();
        Ok(())
    }

    /// Gives something of someone else's at the top of the folder another name.
    fn give_way(&mut self, name: &str) -> io::Result<()> {
        let (stem, ending) = name.rsplit_once('.').unwrap_or((name, ""));
        let free = (1..).map(|n| format!("{stem} (diubah {n}).{ending}"));
        for other in free {
            if self.root.kind_of(&other)? == Standing::Nothing {
                (self.watch)(name);
                return self.root.rename(name, self.root, &other);
            }
        }
        Err(io::ErrorKind::AlreadyExists.into())
    }

    fn put(&mut self, place: &Place, new: &Sha) -> io::Result<()> {
        let stands = self.root.look(place)?;
        // Left as it is where it is the same: whoever copies what changed need not copy it again.
        if stands == Standing::File(new.clone()) || !self.is_staged(place, new)? {
            return Ok(());
        }
        self.clear(place, stands)?;
        self.rename((Side::New, place), (Side::Root, place))
    }

    fn is_staged(&self, place: &Place, new: &Sha) -> io::Result<bool> {
        match self.side(Side::New, &[], false) {
            Ok(folder) => Ok(folder.look(place)? == Standing::File(new.clone())),
            Err(e) if e.kind() == io::ErrorKind::NotFound => Ok(false),
            Err(e) => Err(e),
        }
    }

    /// Takes away what stands at a place.
    fn clear(&mut self, place: &Place, stands: Standing) -> io::Result<()> {
        match stands {
            Standing::Nothing => Ok(()),
            Standing::Folder => Err(io::Error::other("sebuah folder berdiri di tempat berkas ini")),
            Standing::File(hash) if self.last.get(place) == Some(&hash) => {
                self.rename((Side::Root, place), (Side::Old, place))
            }
            Standing::File(_) | Standing::Other => {
                let free = |name: &Place| Ok::<_, io::Error>(self.root.look(name)? == Standing::Nothing);
                let mut names = (1..).map(|n| place.changed(n));
                let name = loop {
                    let Some(name) = names.next() else { return Err(io::ErrorKind::AlreadyExists.into()) };
                    if free(&name)? {
                        break name;
                    }
                };
                self.rename((Side::Root, place), (Side::Root, &name))?;
                self.renamed.push((place.clone(), name));
                Ok(())
            }
        }
    }

    /// Only what the last manifest lists, with the hash that it still has.
    fn remove(&mut self, place: &Place) -> io::Result<()> {
        match self.root.look(place)? {
            Standing::File(hash) if self.last.get(place) == Some(&hash) => {
                self.rename((Side::Root, place), (Side::Old, place))
            }
            _ => Ok(()),
        }
    }

    fn side(&self, side: Side, folders: &[&str], make: bool) -> io::Result<Tree> {
        match side {
            Side::Root => self.root.below(folders, make),
            Side::New => self.stage.below(&[&[NEW], folders].concat(), make),
            Side::Old => self.stage.below(&[&[OLD], folders].concat(), make),
        }
    }

    fn rename(&mut self, from: (Side, &Place), to: (Side, &Place)) -> io::Result<()> {
        (self.watch)(from.1.path());
        self.move_one(from, to)?;
        self.done.push((from.0, to.0, from.1.clone(), to.1.clone()));
        Ok(())
    }

    fn move_one(&self, from: (Side, &Place), to: (Side, &Place)) -> io::Result<()> {
        let ((from_folders, from_name), (to_folders, to_name)) = (from.1.parts(), to.1.parts());
        let source = self.side(from.0, &from_folders, false)?;
        let target = self.side(to.0, &to_folders, true)?;
        source.rename(from_name, &target, to_name)
    }

    /// Folders that became empty go; then every name is on the disk before the manifest says so.
    fn settle(&self, journal: &Journal) {
        for place in &journal.remove {
            self.root.remove_empty(&place.parts().0);
        }
        let folders = || journal.write.keys().chain(&journal.remove).map(|place| place.parts().0);
        let distinct: std::collections::BTreeSet<Vec<&str>> = folders().collect();
        for folder in distinct {
            if let Ok(tree) = self.root.below(&folder, false) {
                tree.settle();
            }
        }
    }

    /// Everything back to where it was, the manifest last.
    fn undo(&mut self) -> io::Result<()> {
        while let Some((from, to, source, target)) = self.done.pop() {
            self.move_one((to, &target), (from, &source))?;
        }
        restore_manifest(self.root, self.stage)
    }
}

/// Puts the manifest that was in force back, where none stands.
pub fn restore_manifest(root: &Tree, stage: &Tree) -> io::Result<()> {
    if root.look_at(MANIFEST)? == Standing::Nothing && manifest_in(stage, LAST)?.is_some() {
        stage.rename(LAST, root, MANIFEST)?;
        root.settle();
    }
    Ok(())
}

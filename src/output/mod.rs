//! Writes the outputs of a run, all of them whole or not at all, and keeps a second run away. Writes nothing else, and takes
//! away only what it wrote itself.
//!
//! Files are set aside in `.baru/`. When all stand there, a journal of what goes where is written, `manifest.json` is taken
//! away, the files are moved, and the manifest is put back last: a folder with a manifest is a whole set, one with a journal
//! and no manifest a half-moved one, which the next run finishes. A run that died before its journal changed nothing.

mod folder;
mod hash;
mod journal;
mod manifest;
mod moves;
mod names;
mod note;
mod place;
mod stage;
mod target;
mod tree;
#[cfg(test)]
mod trials;

pub use folder::OutputFolder;
pub use hash::{Sha, sha256};
pub use manifest::Manifest;
pub use moves::Kept;
pub use names::{MANIFEST, STATUS};
pub use note::{append, install, replace, turn};
pub use place::Place;
pub use stage::{Committed, Stage};
pub use target::Target;

/// An output that stands somewhere: its bytes, and the day that it prints.
pub type Found = (Vec<u8>, Option<chrono::NaiveDate>);

/// One file to write: its path below `keluaran/` with `/`, and its bytes.
pub type Output = (String, Vec<u8>);

//! Adds to a file that is no output, such as a log. Will not follow a link.

use std::fs;
use std::io::{self, Write};
use std::path::Path;

use super::Place;
use super::tree::Tree;

/// Adds text to the end of a file below the folder of outputs, which is made where it is missing.
///
/// # Errors
/// When it cannot be written, or a link stands on the way.
pub fn append(root: &Path, place: &str, text: &str) -> io::Result<()> {
    let place = Place::new(place).ok_or(io::ErrorKind::InvalidFilename)?;
    fs::create_dir_all(root)?;
    let (folders, name) = place.parts();
    Tree::open(root)?.below(&folders, true)?.open_to_append(name)?.write_all(text.as_bytes())
}

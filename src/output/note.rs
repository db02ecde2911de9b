//! Adds to a file that is no output, such as a log. Will not follow a link.

use std::fs;
use std::io::{self, Write};
use std::path::Path;

use super::Place;
use super::tree::{Standing, Tree};
use crate::error::Error;

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

/// Puts a file in its place below the folder of outputs, whole or not at all.
///
/// # Errors
/// When it cannot be written, or a link stands on the way.
pub fn replace(root: &Path, name: &str, text: &str) -> io::Result<()> {
    let tree = Tree::open(root)?;
    // Where a run that dies may leave it: nobody asks whose it is.
    let logs = tree.below(&["log"], true)?;
    let part = format!("{name}.sebagian");
    logs.write(&part, text.as_bytes(), true)?;
    logs.rename(&part, &tree, name)
}

/// Writes files that are to be installed elsewhere into a folder, which is made where it is missing. One that stands there and was
/// not made by this program stays.
///
/// # Errors
/// [`Error::Usage`] where such a file stands there, [`Error::Write`] where one cannot be written.
pub fn install(dir: &Path, files: &[super::Output]) -> Result<(), Error> {
    let fail = |source: io::Error| Error::Write { path: dir.to_owned(), source };
    fs::create_dir_all(dir).map_err(fail)?;
    let tree = Tree::open(dir).map_err(fail)?;
    for (name, _) in files {
        let before = tree.read(name, 1 << 20).map_err(fail)?;
        let stands = tree.kind_of(name).map_err(fail)? != Standing::Nothing;
        let mark: Vec<u8> = MADE_BY.bytes().collect();
        let wide: Vec<u8> = MADE_BY.encode_utf16().flat_map(u16::to_le_bytes).collect();
        let holds = |bytes: &Vec<u8>| {
            [&mark, &wide].iter().any(|mark| bytes.windows(mark.len()).any(|part| part == mark.as_slice()))
        };
        if stands && !before.is_some_and(|bytes| holds(&bytes)) {
            let path = crate::shown::path(&dir.join(name));
            return Err(Error::Usage(format!("{path} sudah ada dan bukan buatan ripp; pindahkan dahulu")));
        }
    }
    files.iter().try_for_each(|(name, bytes)| tree.write(name, bytes, true).map_err(fail))
}

/// What every unit says of itself.
const MADE_BY: &str = "Dibuat oleh ripp";

/// Makes room in a log that has grown beyond so many bytes: `a.log` becomes `a.1.log`, and so on up to `a.<kept>.log`, which goes.
///
/// # Errors
/// When a name cannot be changed.
pub fn turn(root: &Path, place: &str, most: u64, kept: usize) -> io::Result<()> {
    let place = Place::new(place).ok_or(io::ErrorKind::InvalidFilename)?;
    let (folders, name) = place.parts();
    let tree = match Tree::open(root).and_then(|tree| tree.below(&folders, false)) {
        Err(e) if e.kind() == io::ErrorKind::NotFound => return Ok(()),
        other => other?,
    };
    if tree.size(name)?.is_none_or(|size| size < most) {
        return Ok(());
    }
    let stem = name.trim_end_matches(".log");
    let numbered = |n: usize| if n == 0 { name.to_owned() } else { format!("{stem}.{n}.log") };
    for n in (0..kept).rev() {
        if tree.kind_of(&numbered(n))? == Standing::File(()) {
            tree.rename(&numbered(n), &tree, &numbered(n + 1))?;
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_log_that_has_grown_makes_room_and_the_oldest_goes() {
        let dir = tempfile::tempdir().unwrap();
        for n in 0..5 {
            append(dir.path(), "log/a.log", &format!("baris {n}\n")).unwrap();
            turn(dir.path(), "log/a.log", 8, 3).unwrap();
        }
        let read = |name: &str| fs::read_to_string(dir.path().join("log").join(name)).unwrap_or_default();
        assert_eq!(
            [read("a.log"), read("a.1.log"), read("a.3.log"), read("a.4.log")],
            ["", "baris 4\n", "baris 2\n", ""]
        );
        append(dir.path(), "log/a.log", "satu\n").unwrap();
        turn(dir.path(), "log/a.log", 8, 3).unwrap();
        assert_eq!(read("a.log"), "satu\n", "short enough");
    }

    #[test]
    fn a_file_is_replaced_whole() {
        let dir = tempfile::tempdir().unwrap();
        replace(dir.path(), "status.json", "satu").unwrap();
        replace(dir.path(), "status.json", "dua").unwrap();
        assert_eq!(fs::read_to_string(dir.path().join("status.json")).unwrap(), "dua");
        assert_eq!(fs::read_dir(dir.path().join("log")).unwrap().count(), 0);
    }
}

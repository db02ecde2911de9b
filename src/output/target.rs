//! Which folder the outputs go to, and which never: one in which something of the user's could be taken for an output.

use std::fs;
use std::path::{Component, Path, PathBuf};

use super::names::STAGE;
use crate::error::Error;

/// A folder that outputs may go to.
#[derive(Debug, Clone)]
pub struct Target {
    path: PathBuf,
    /// Whether someone named it, so that what lies there may be of another kind altogether.
    named: bool,
}

impl Target {
    /// `keluaran/` of a workspace, or the folder that was named instead. `received`: the folder of received files.
    ///
    /// # Errors
    /// [`Error::Usage`] where it is the workspace or lies around it, or has to do with the received files.
    pub fn new(workspace: &Path, received: &Path, named: Option<&Path>) -> Result<Self, Error> {
        let path = named.map_or_else(|| workspace.join("keluaran"), Path::to_owned);
        let (target, root, inbox) = (whole(&path), whole(workspace), whole(received));
        // What does not exist yet cannot be followed back: such a path may come out anywhere once it is made.
        if target.components().any(|part| part == Component::ParentDir) {
            let text = format!(
                "{}: \"..\" di balik folder yang belum ada. Tulis alamatnya langsung.",
                crate::shown::path(&path)
            );
            return Err(Error::Usage(text));
        }
        let refuse = |why: &str| {
            let text =
                format!("{} tidak dapat menjadi folder keluaran: {why}. Pilih folder lain.", crate::shown::path(&path));
            Err(Error::Usage(text))
        };
        if target.starts_with(&inbox) || inbox.starts_with(&target) {
            return refuse("berkas yang diterima ada di sana");
        }
        if root.starts_with(&target) {
            return refuse("ruang kerja itu sendiri ada di sana");
        }
        if target.components().any(|part| part.as_os_str() == STAGE) {
            return refuse("folder itu dipakai ripp untuk pekerjaan yang belum selesai");
        }
        Ok(Self { path, named: named.is_some() })
    }

    /// Its path.
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// Whether it must hold a record of this program, or nothing.
    pub fn is_named(&self) -> bool {
        self.named
    }
}

/// The path with its links followed, as far as it is there.
fn whole(path: &Path) -> PathBuf {
    let full = std::path::absolute(path).unwrap_or_else(|_| path.to_owned());
    let there = full.ancestors().find_map(|above| Some((above, fs::canonicalize(above).ok()?)));
    match there {
        Some((above, real)) => match full.strip_prefix(above) {
            Ok(rest) if !rest.as_os_str().is_empty() => real.join(rest),
            _ => real,
        },
        None => full,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_folder_that_holds_what_is_not_ours_is_refused() {
        let dir = tempfile::tempdir().unwrap();
        let root = dir.path().join("ruang");
        fs::create_dir_all(root.join("masuk/2022")).unwrap();
        let target = |named: &str| Target::new(&root, &root.join("masuk"), Some(&root.join(named)));
        for named in [
            "masuk",
            "masuk/2022",
            "masuk/baru",
            ".",
            "..",
            "../..",
            "../ruang",
            "masuk/../masuk",
            "tidak-ada/../masuk/hasil",
            "tidak-ada/..",
            "keluaran/.baru/x",
        ] {
            assert!(matches!(target(named), Err(Error::Usage(_))), "{named}");
        }
        for named in ["keluaran", "hasil/2022", "../hasil", "masukan"] {
            assert!(target(named).is_ok(), "{named}");
        }
        assert!(Target::new(&root, &root.join("masuk"), None).is_ok());
        #[cfg(unix)]
        {
            std::os::unix::fs::symlink("masuk", root.join("keluaran")).unwrap();
            assert!(Target::new(&root, &root.join("masuk"), None).is_err(), "a link to the received files");
        }
    }
}

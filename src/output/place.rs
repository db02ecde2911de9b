//! The path of one output below its folder. Cannot name anything outside of it, nor what the folder keeps for itself.

use serde::{Deserialize, Serialize};

use super::names::{LOCK, MANIFEST, STAGE};

/// Names at the top of the folder that no output has.
const KEPT: [&str; 3] = [STAGE, LOCK, MANIFEST];

/// Plain names joined by `/`. Every path that is read from a manifest or a journal becomes one, or is refused.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "String")]
pub struct Place(String);

impl Place {
    /// A path as a place; none where it is no plain one below the folder.
    pub fn new(path: &str) -> Option<Self> {
        let is_plain = |part: &str| {
            let strange = |c: char| c.is_control() || matches!(c, '\\' | ':');
            !part.is_empty() && part != "." && part != ".." && !part.contains(strange)
        };
        let first = path.split('/').next().unwrap_or_default();
        let ours = KEPT.iter().any(|kept| kept.eq_ignore_ascii_case(first));
        (path.split('/').all(is_plain) && !ours).then(|| Self(path.to_owned()))
    }

    /// As written.
    pub fn path(&self) -> &str {
        &self.0
    }

    /// Its folders, and its own name.
    pub fn parts(&self) -> (Vec<&str>, &str) {
        let mut parts: Vec<&str> = self.0.split('/').collect();
        let name = parts.pop().unwrap_or_default();
        (parts, name)
    }

    /// Whether it is this path or lies below it.
    pub fn is_below(&self, path: &str) -> bool {
        self.0.strip_prefix(path).is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
    }

    /// The same place under a name that says that someone changed it. `n`: which of several, from 1.
    pub fn changed(&self, n: usize) -> Self {
        let (folders, name) = self.parts();
        let (stem, ending) = match name.rsplit_once('.') {
            Some((stem, ending)) if !stem.is_empty() => (stem, format!(".{ending}")),
            _ => (name, String::new()),
        };
        let mark = if n == 1 { "(diubah)".to_owned() } else { format!("(diubah {n})") };
        let mut parts: Vec<String> = folders.into_iter().map(str::to_owned).collect();
        parts.push(format!("{stem} {mark}{ending}"));
        Self(parts.join("/"))
    }
}

impl TryFrom<String> for Place {
    type Error = String;

    fn try_from(path: String) -> Result<Self, String> {
        Self::new(&path).ok_or_else(|| format!("bukan tempat di dalam folder keluaran: {path:?}"))
    }
}

#[cfg(test)]
mod tests {
    use super::Place;

    #[test]
    fn a_place_leads_nowhere_else() {
        for path in ["rekap.xlsx", "laporan/2022-TW1/a b.pdf", "..a/b", "log/galat.log"] {
            assert!(Place::new(path).is_some(), "{path}");
        }
        let bad = [
            "",
            "/etc/passwd",
            "../masuk/a",
            "a/../../b",
            "a//b",
            "a/",
            "./a",
            "C:\\a",
            "c:a",
            "a\\b",
            "a\0b",
            "a\nb",
            ".baru/jurnal.json",
            ".BARU/x",
            ".kunci",
            "manifest.json",
        ];
        for path in bad {
            assert!(Place::new(path).is_none(), "{path:?}");
        }
        assert!(serde_json::from_str::<Place>("\"../a\"").is_err());
    }

    #[test]
    fn a_changed_file_keeps_its_ending() {
        let changed = |path: &str, n| Place::new(path).unwrap().changed(n).path().to_owned();
        assert_eq!(changed("tabel/a.b.csv", 1), "tabel/a.b (diubah).csv");
        assert_eq!(changed("catatan", 2), "catatan (diubah 2)");
    }
}

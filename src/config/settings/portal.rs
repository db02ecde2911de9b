//! What the portal shows (`[portal] tampil`). Will not make a page.

use std::collections::BTreeSet;

use crate::config::toml::Keys;
use crate::error::Error;

/// Something that the portal may show.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Shown {
    /// The state of each OPD.
    Status,
    /// The months that each OPD reported and owes.
    Months,
    /// The blank template of each OPD.
    Template,
    /// Figures of the province.
    Figures,
    /// What each OPD has to mend, in words, with what stands in its cells.
    Corrections,
    /// The workbook that each OPD goes on with.
    Workbook,
    /// The quarterly reports of each OPD.
    Reports,
}

impl Shown {
    /// All, in the order in which the settings list them.
    pub const ALL: [Shown; 7] = [
        Shown::Status,
        Shown::Months,
        Shown::Template,
        Shown::Figures,
        Shown::Corrections,
        Shown::Workbook,
        Shown::Reports,
    ];

    /// As written in the settings.
    pub fn word(self) -> &'static str {
        match self {
            Shown::Status => "status",
            Shown::Months => "bulan",
            Shown::Template => "templat",
            Shown::Figures => "angka",
            Shown::Corrections => "perbaikan",
            Shown::Workbook => "buku-kerja",
            Shown::Reports => "laporan",
        }
    }

    /// Whether it holds names of people, or may.
    pub fn has_names(self) -> bool {
        matches!(self, Shown::Corrections | Shown::Workbook | Shown::Reports)
    }
}

/// `[portal]`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Portal {
    /// What is shown to whoever opens the pages.
    pub shown: BTreeSet<Shown>,
}

/// Nothing in which a name of a person stands.
impl Default for Portal {
    fn default() -> Self {
        Self { shown: Shown::ALL.into_iter().filter(|shown| !shown.has_names()).collect() }
    }
}

impl Portal {
    /// Whether something is shown.
    pub fn shows(&self, what: Shown) -> bool {
        self.shown.contains(&what)
    }

    /// What is shown although names of people stand in it.
    pub fn named(&self) -> Vec<Shown> {
        self.shown.iter().copied().filter(|shown| shown.has_names()).collect()
    }
}

pub(super) fn read_portal(keys: &Keys<'_>) -> Result<Portal, Error> {
    keys.only(&["tampil"])?;
    let Some(words) = keys.texts("tampil")? else { return Ok(Portal::default()) };
    let known = |word: &String| Shown::ALL.into_iter().find(|shown| shown.word() == word);
    let shown = words.iter().map(|word| {
        known(word).ok_or_else(|| {
            let all = Shown::ALL.map(|shown| format!("\"{}\"", shown.word())).join(", ");
            keys.wrong("tampil", &format!("memuat \"{word}\"; yang boleh: {all}"))
        })
    });
    Ok(Portal { shown: shown.collect::<Result<_, _>>()? })
}

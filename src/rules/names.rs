//! The names behind what a finding refers to by number, code or index. Will not make a sentence.

use crate::cells::{FileId, Location, Sources};
use crate::config::roster::{Roster, RosterRow};
use crate::config::settings::Settings;
use crate::config::structure::Structure;
use crate::model::Field;
use crate::shown::Name;

/// What a finding is told with.
#[derive(Clone, Copy)]
pub struct Names<'a> {
    /// Period and year of the programme.
    pub settings: &'a Settings,
    /// Names of phases, activities and columns.
    pub structure: &'a Structure,
    /// Names of the roster rows.
    pub roster: &'a Roster,
    /// Names of files and sheets.
    pub sources: &'a Sources,
}

impl<'a> Names<'a> {
    /// Name of a phase.
    pub(super) fn phase(&self, number: u8) -> &'a str {
        self.structure.phase(number).map_or("", |phase| phase.name.as_str())
    }

    /// Name of an activity.
    pub(super) fn activity(&self, code: &str) -> &'a str {
        self.structure.activity(code).map_or("", |activity| activity.name.as_str())
    }

    /// Name of the phase that an activity belongs to.
    pub(super) fn phase_of(&self, code: &str) -> &'a str {
        self.structure.activity(code).map_or("", |activity| self.phase(activity.phase))
    }

    /// A roster row.
    pub(super) fn agency(&self, row: usize) -> &'a RosterRow {
        &self.roster.rows[row]
    }

    /// Path of a file.
    pub(super) fn file(&self, file: FileId) -> String {
        self.sources.path(Location::file(file)).map(Name::to_string).unwrap_or_default()
    }

    /// A missing column by the name that an office knows it by.
    pub(super) fn column(&self, field: Field) -> &'a str {
        column_name(self.structure, field)
    }
}

/// A missing column by the name that an office knows it by.
pub(super) fn column_name(structure: &Structure, field: Field) -> &str {
    if field == Field::Period { "Waktu Pelaksanaan (Mulai dan Selesai)" } else { structure.heading(field) }
}

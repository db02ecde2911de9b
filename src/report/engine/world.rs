//! One report as the engine sees it: a closed list of files, the fonts and the day. Will not read anything else.

use chrono::Datelike;
use typst::diag::{FileError, FileResult, SourceDiagnostic};
use typst::foundations::{Bytes, Datetime, Duration};
use typst::syntax::{FileId, Source};
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;
use typst::{Library, World, WorldExt};

use super::resources::Resources;

/// One report's view of what all reports share: its template and its data.
pub(super) struct ReportWorld<'a> {
    pub(super) resources: &'a Resources,
    pub(super) main: FileId,
    pub(super) data: Bytes,
}

impl ReportWorld<'_> {
    /// Messages with their place in the template, one line each.
    pub(super) fn explain(&self, list: &[SourceDiagnostic]) -> String {
        let line = |one: &SourceDiagnostic| {
            let place = one.span.id().zip(self.range(one.span)).and_then(|(id, range)| {
                let source = self.source(id).ok()?;
                let line = source.lines().byte_to_line(range.start)? + 1;
                Some(format!("{}, baris {line}: ", id.get().vpath().get_without_slash()))
            });
            format!("{}{}", place.unwrap_or_default(), one.message)
        };
        list.iter().map(line).collect::<Vec<_>>().join("; ")
    }
}

impl World for ReportWorld<'_> {
    fn library(&self) -> &LazyHash<Library> {
        &self.resources.standard
    }

    fn book(&self) -> &LazyHash<FontBook> {
        &self.resources.book
    }

    fn main(&self) -> FileId {
        self.main
    }

    fn source(&self, id: FileId) -> FileResult<Source> {
        let name = id.get().vpath().get_without_slash();
        self.resources.sources.get(name).cloned().ok_or_else(|| FileError::NotFound(name.into()))
    }

    fn file(&self, id: FileId) -> FileResult<Bytes> {
        match (id, &self.resources.logo) {
            (id, _) if id == self.resources.data_id => Ok(self.data.clone()),
            (id, Some(logo)) if id == self.resources.logo_id => Ok(logo.clone()),
            _ => self.source(id).map(|source| Bytes::from_string(source.text().to_owned())),
        }
    }

    fn font(&self, index: usize) -> Option<Font> {
        self.resources.fonts.get(index).cloned()
    }

    fn today(&self, _: Option<Duration>) -> Option<Datetime> {
        let day = self.resources.today;
        Datetime::from_ymd(day.year(), day.month() as u8, day.day() as u8)
    }
}

//! What all reports of a run share: standard library, fonts, parsed templates, crest. Will not lay anything out.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use typst::foundations::Bytes;
use typst::syntax::{FileId, Source};
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;
use typst::{Library, LibraryExt};

use super::builtin::{FONTS, TEMPLATES, file_id};
use super::{colours, functions};
use crate::error::Error;
use crate::report::document::Assets;
use crate::report::picture;

/// What all reports share: standard library, fonts, parsed templates, crest. Made once per run.
pub(super) struct Resources {
    pub(super) standard: LazyHash<Library>,
    pub(super) book: LazyHash<FontBook>,
    pub(super) fonts: Vec<Font>,
    pub(super) sources: BTreeMap<String, Source>,
    pub(super) logo: Option<Bytes>,
    pub(super) data_id: FileId,
    pub(super) logo_id: FileId,
    pub(super) today: NaiveDate,
}

impl Resources {
    /// Reads the fonts and the templates; the templates of the assets go before the built-in ones.
    ///
    /// # Errors
    /// [`Error::Make`] for a template name that is no plain file name, and for a crest that is no picture.
    pub(super) fn new(assets: &Assets, today: NaiveDate) -> Result<Self, Error> {
        if let Some(Err(fault)) = assets.logo.as_deref().map(picture::check) {
            return Err(Error::Make { what: "Logo kop surat".into(), detail: fault.to_string() });
        }
        let fonts: Vec<Font> = FONTS.iter().flat_map(|bytes| Font::iter(Bytes::new(*bytes))).collect();
        let mut sources = BTreeMap::new();
        let built_in = TEMPLATES.iter().map(|(name, text)| (*name, *text));
        let given = assets.templates.iter().map(|(name, text)| (name.as_str(), text.as_str()));
        for (name, text) in built_in.chain(given) {
            sources.insert(name.to_owned(), Source::new(file_id(name)?, text.to_owned()));
        }
        let mut standard = Library::default();
        functions::define(standard.global.scope_mut());
        colours::define(standard.global.scope_mut());
        Ok(Self {
            standard: LazyHash::new(standard),
            book: LazyHash::new(FontBook::from_fonts(&fonts)),
            fonts,
            sources,
            logo: assets.logo.clone().map(Bytes::new),
            data_id: file_id("data.json")?,
            logo_id: file_id("logo")?,
            today,
        })
    }
}

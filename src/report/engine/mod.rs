//! Typesets a document into an archival, accessible PDF: the only place that knows the PDF engine.
//! Will not read a file, a clock or the fonts of the system; all input is the document and the assets.

mod builtin;
mod characters;
mod colours;
mod functions;
mod lines;
mod resources;
mod words;
mod world;

use chrono::{Datelike, NaiveDate};
use serde_json::Value;
use typst::foundations::{Bytes, Datetime, Smart};
use typst_layout::PagedDocument;
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards, Timestamp};

use super::document::{Assets, Document, ReportFile};
use crate::error::Error;
use characters::clean;
use resources::Resources;
use world::ReportWorld;

/// Typesets documents. Made once per run.
pub(super) struct Engine {
    resources: Resources,
    /// Evictions that a cached result outlives without being used.
    kept: usize,
}

impl Engine {
    /// Prepares the engine; the templates of the assets go before the built-in ones.
    ///
    /// # Errors
    /// [`Error::Make`] for a template name that is no plain file name, and for a crest that is no picture.
    pub(super) fn new(assets: &Assets, today: NaiveDate) -> Result<Self, Error> {
        Ok(Self { resources: Resources::new(assets, today)?, kept: 0 })
    }

    /// The cache is shared by all threads: what one clears when its report is finished, another may still need for the next
    /// pass over its own, and would lay it out anew (a third more work on two threads). Nothing serves a later report, so
    /// that alone it is cleared whole.
    pub(super) fn used_by(self, threads: usize) -> Self {
        Self { kept: if threads > 1 { threads } else { 0 }, ..self }
    }

    /// Typesets one document.
    ///
    /// # Errors
    /// [`Error::Make`] with the engine's message and its place in the template.
    pub(super) fn typeset(&self, mut document: Document) -> Result<ReportFile, Error> {
        let result = self.compile(&mut document);
        // Without this the cache of the engine grows by 50 MB a report.
        comemo::evict(self.kept);
        match result {
            Ok(bytes) => Ok(ReportFile { name: document.name, bytes }),
            Err(detail) => Err(Error::Make { what: document.name, detail }),
        }
    }

    /// The words of each page of a document, a line for each height at which words stand, in their order on the page.
    ///
    /// # Errors
    /// As for [`Engine::typeset`].
    pub(super) fn words(&self, mut document: Document) -> Result<Vec<String>, Error> {
        let result = self.lay_out(&mut document).map(|(paged, _)| paged.pages().iter().map(words::of_page).collect());
        comemo::evict(0);
        result.map_err(|detail| Error::Make { what: document.name, detail })
    }

    fn lay_out(&self, document: &mut Document) -> Result<(PagedDocument, ReportWorld<'_>), String> {
        let source = self.resources.sources.get(document.template).ok_or("templat tidak ada")?;
        let data = &mut document.data;
        data["logo"] = Value::Bool(self.resources.logo.is_some());
        clean(data, &self.resources.fonts);
        let json = serde_json::to_vec_pretty(&data).map_err(|cause| cause.to_string())?;
        let world = ReportWorld { resources: &self.resources, main: source.id(), data: Bytes::new(json) };
        let paged = typst::compile(&world).output.map_err(|list| world.explain(&list))?;
        Ok((paged, world))
    }

    fn compile(&self, document: &mut Document) -> Result<Vec<u8>, String> {
        let (paged, world) = self.lay_out(document)?;
        let standards =
            PdfStandards::new(&[PdfStandard::A_3a, PdfStandard::Ua_1]).map_err(|e| e.message().to_string())?;
        let (month, day) = (self.resources.today.month() as u8, self.resources.today.day() as u8);
        let stamp = Datetime::from_ymd_hms(self.resources.today.year(), month, day, 0, 0, 0);
        let options = PdfOptions {
            ident: Smart::Custom(format!("ripp {} {}", document.name, document.data["quarter"]["code"])),
            creator: Smart::Custom(Some(concat!("ripp ", env!("CARGO_PKG_VERSION")).to_owned())),
            timestamp: stamp.map(Timestamp::new_utc),
            standards,
            ..PdfOptions::default()
        };
        typst_pdf::pdf(&paged, &options).map_err(|list| world.explain(&list))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeMap;

    use super::characters::MISSING;
    use serde_json::json;

    pub(super) fn engine(template: &str) -> Engine {
        let templates = BTreeMap::from([("uji.typ".to_owned(), template.to_owned())]);
        let assets = Assets { logo: None, templates };
        Engine::new(&assets, NaiveDate::from_ymd_opt(2022, 7, 5).unwrap()).unwrap()
    }

    pub(super) fn document(data: Value) -> Document {
        Document { name: "uji.pdf".into(), template: "uji.typ", data }
    }

    const PLAIN: &str = r#"#let data = json("/data.json")
        #set document(title: "Uji")
        #set text(font: ("Liberation Sans", "DejaVu Sans"), lang: "id")
        #for baris in data.lines [#baris #parbreak() *#baris* #parbreak() _#baris _ #parbreak()]"#;

    #[test]
    fn every_character_can_be_printed() {
        let all: Vec<char> = ('\u{0}'..='\u{1ffff}').chain(['\u{f0000}', '\u{e0041}', '\u{10ffff}']).collect();
        let lines: Vec<String> = all.chunks(64).map(|chunk| chunk.iter().collect()).collect();
        let mut data = json!({ "lines": lines });
        let engine = engine(PLAIN);
        clean(&mut data, &engine.resources.fonts);
        // The box for what no font has: one of each line is enough.
        let mut lines: Vec<String> = serde_json::from_value(data["lines"].take()).unwrap();
        lines.retain(|line| line.chars().any(|c| c != MISSING));
        assert!(lines.len() > 30, "the fonts are there");
        engine.typeset(document(json!({ "lines": lines }))).unwrap();
    }

    #[test]
    fn an_error_in_a_template_names_its_line() {
        let Err(error) = engine("= Judul\n#tidak-ada").typeset(document(json!({}))) else { panic!("no error") };
        assert!(error.to_string().contains("uji.typ, baris 2"), "{error}");
    }

    #[test]
    fn a_template_cannot_read_what_is_not_offered() {
        let Err(error) = engine("#read(\"/etc/passwd\")").typeset(document(json!({}))) else { panic!("no error") };
        assert!(error.to_string().contains("uji.pdf"), "{error}");
        let assets = Assets { templates: BTreeMap::from([("../x.typ".into(), String::new())]), ..Assets::default() };
        assert!(Engine::new(&assets, NaiveDate::default()).is_err());
    }

    #[test]
    fn a_crest_that_is_no_picture_is_refused() {
        let assets = Assets { logo: Some(b"bukan gambar".to_vec()), ..Assets::default() };
        assert!(Engine::new(&assets, NaiveDate::default()).is_err());
    }
}

//! Typesets a document into an archival, accessible PDF: the only place that knows the PDF engine.
//! Will not read a file, a clock or the fonts of the system; all input is the document and the assets.

mod texts;
mod words;

use std::collections::BTreeMap;

use chrono::{Datelike, NaiveDate};
use serde_json::Value;
use typst::diag::{FileError, FileResult, SourceDiagnostic};
use typst::foundations::{Bytes, Datetime, Duration, Smart};
use typst::syntax::{FileId, RootedPath, Source, VirtualPath, VirtualRoot};
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;
use typst::{Library, LibraryExt, World, WorldExt};
use typst_layout::PagedDocument;
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards, Timestamp};

use super::{Assets, Document, ReportFile};
use crate::error::Error;

const TEMPLATES: [(&str, &str); 4] = [
    ("dasar.typ", include_str!("../../../templates/laporan/dasar.typ")),
    ("laporan-opd.typ", include_str!("../../../templates/laporan/laporan-opd.typ")),
    ("laporan-provinsi.typ", include_str!("../../../templates/laporan/laporan-provinsi.typ")),
    ("daftar-tindak-lanjut.typ", include_str!("../../../templates/laporan/daftar-tindak-lanjut.typ")),
];

const FONTS: [&[u8]; 4] = [
    include_bytes!("../../../templates/fonts/LiberationSans-Regular.ttf"),
    include_bytes!("../../../templates/fonts/LiberationSans-Bold.ttf"),
    include_bytes!("../../../templates/fonts/LiberationSans-Italic.ttf"),
    include_bytes!("../../../templates/fonts/DejaVuSans-Simbol.ttf"),
];

/// Shown for a character that no font has; every font here has the box itself.
const MISSING: char = '\u{25A1}';

/// What all reports share: standard library, fonts, parsed templates, crest. Made once per run.
pub(super) struct Engine {
    standard: LazyHash<Library>,
    book: LazyHash<FontBook>,
    fonts: Vec<Font>,
    sources: BTreeMap<String, Source>,
    logo: Option<Bytes>,
    data_id: FileId,
    logo_id: FileId,
    today: NaiveDate,
    /// Evictions that a cached result outlives without being used.
    kept: usize,
}

/// One report's view of the engine: its template and its data.
struct Desk<'a> {
    engine: &'a Engine,
    main: FileId,
    data: Bytes,
}

impl Engine {
    /// Prepares the engine; the templates of the assets go before the built-in ones.
    ///
    /// # Errors
    /// [`Error::Make`] for a template name that is no plain file name, and for a crest that is no picture.
    pub(super) fn new(assets: &Assets, today: NaiveDate) -> Result<Self, Error> {
        if assets.logo.as_deref().is_some_and(|bytes| !is_picture(bytes)) {
            return Err(Error::Make { what: "Logo kop surat".into(), detail: "bukan PNG, JPG, atau SVG".into() });
        }
        let fonts: Vec<Font> = FONTS.iter().flat_map(|bytes| Font::iter(Bytes::new(*bytes))).collect();
        let mut sources = BTreeMap::new();
        let built_in = TEMPLATES.iter().map(|(name, text)| (*name, *text));
        let given = assets.templates.iter().map(|(name, text)| (name.as_str(), text.as_str()));
        for (name, text) in built_in.chain(given) {
            sources.insert(name.to_owned(), Source::new(file_id(name)?, text.to_owned()));
        }
        let mut standard = Library::default();
        texts::define(standard.global.scope_mut());
        Ok(Self {
            standard: LazyHash::new(standard),
            book: LazyHash::new(FontBook::from_fonts(&fonts)),
            fonts,
            sources,
            logo: assets.logo.clone().map(Bytes::new),
            data_id: file_id("data.json")?,
            logo_id: file_id("logo")?,
            today,
            kept: 0,
        })
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

    fn lay_out(&self, document: &mut Document) -> Result<(PagedDocument, Desk<'_>), String> {
        let source = self.sources.get(document.template).ok_or("templat tidak ada")?;
        let data = &mut document.data;
        data["logo"] = Value::Bool(self.logo.is_some());
        self.clean(data);
        let json = serde_json::to_vec_pretty(&data).map_err(|cause| cause.to_string())?;
        let desk = Desk { engine: self, main: source.id(), data: Bytes::new(json) };
        let paged = typst::compile(&desk).output.map_err(|list| desk.explain(&list))?;
        Ok((paged, desk))
    }

    fn compile(&self, document: &mut Document) -> Result<Vec<u8>, String> {
        let (paged, desk) = self.lay_out(document)?;
        let standards =
            PdfStandards::new(&[PdfStandard::A_3a, PdfStandard::Ua_1]).map_err(|e| e.message().to_string())?;
        let (month, day) = (self.today.month() as u8, self.today.day() as u8);
        let stamp = Datetime::from_ymd_hms(self.today.year(), month, day, 0, 0, 0);
        let options = PdfOptions {
            ident: Smart::Custom(format!("ripp {} {}", document.name, document.data["quarter"]["code"])),
            creator: Smart::Custom(Some(concat!("ripp ", env!("CARGO_PKG_VERSION")).to_owned())),
            timestamp: stamp.map(Timestamp::new_utc),
            standards,
            ..PdfOptions::default()
        };
        typst_pdf::pdf(&paged, &options).map_err(|list| desk.explain(&list))
    }

    /// Makes every string printable: a character that the fonts lack would cost the whole report.
    fn clean(&self, value: &mut Value) {
        match value {
            Value::String(text) => {
                *text = text.replace("\r\n", "\n").chars().filter_map(|c| self.printable(c)).collect();
            }
            Value::Array(list) => list.iter_mut().for_each(|item| self.clean(item)),
            Value::Object(map) => map.values_mut().for_each(|item| self.clean(item)),
            _ => {}
        }
    }

    fn printable(&self, c: char) -> Option<char> {
        match c {
            ' '..='~' | '\n' => Some(c),
            '\r' | '\u{2028}' | '\u{2029}' => Some('\n'),
            '\t' | '\u{a0}' | '\u{202f}' => Some(' '),
            c if c.is_control() => None,
            // Invisible: joiners, directions, variation selectors, tags.
            '\u{ad}' | '\u{34f}' | '\u{61c}' | '\u{180e}' | '\u{feff}' => None,
            '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}' => None,
            '\u{fe00}'..='\u{fe0f}' | '\u{fff0}'..='\u{fffb}' | '\u{e0000}'..='\u{e0fff}' => None,
            // Private characters have no meaning that an archive could keep.
            '\u{e000}'..='\u{f8ff}' | '\u{f0000}'..='\u{10ffff}' => Some(MISSING),
            c if self.fonts.iter().any(|font| font.info().coverage.contains(u32::from(c))) => Some(c),
            _ => Some(MISSING),
        }
    }
}

fn is_picture(bytes: &[u8]) -> bool {
    let start = String::from_utf8_lossy(&bytes[..bytes.len().min(1024)]);
    bytes.starts_with(b"\x89PNG\r\n\x1a\n") || bytes.starts_with(b"\xff\xd8\xff") || start.contains("<svg")
}

fn file_id(name: &str) -> Result<FileId, Error> {
    let plain = !name.is_empty() && !name.contains(['/', '\\', ':']) && !name.starts_with('.');
    let path = VirtualPath::new(format!("/{name}")).ok().filter(|_| plain);
    let path = path.ok_or_else(|| Error::Make { what: name.to_owned(), detail: "nama templat tidak sah".into() })?;
    Ok(RootedPath::new(VirtualRoot::Project, path).intern())
}

impl Desk<'_> {
    /// Messages with their place in the template, one line each.
    fn explain(&self, list: &[SourceDiagnostic]) -> String {
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

impl World for Desk<'_> {
    fn library(&self) -> &LazyHash<Library> {
        &self.engine.standard
    }

    fn book(&self) -> &LazyHash<FontBook> {
        &self.engine.book
    }

    fn main(&self) -> FileId {
        self.main
    }

    fn source(&self, id: FileId) -> FileResult<Source> {
        let name = id.get().vpath().get_without_slash();
        self.engine.sources.get(name).cloned().ok_or_else(|| FileError::NotFound(name.into()))
    }

    fn file(&self, id: FileId) -> FileResult<Bytes> {
        match (id, &self.engine.logo) {
            (id, _) if id == self.engine.data_id => Ok(self.data.clone()),
            (id, Some(logo)) if id == self.engine.logo_id => Ok(logo.clone()),
            _ => self.source(id).map(|source| Bytes::from_string(source.text().to_owned())),
        }
    }

    fn font(&self, index: usize) -> Option<Font> {
        self.engine.fonts.get(index).cloned()
    }

    fn today(&self, _: Option<Duration>) -> Option<Datetime> {
        let day = self.engine.today;
        Datetime::from_ymd(day.year(), day.month() as u8, day.day() as u8)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
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
        engine.clean(&mut data);
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

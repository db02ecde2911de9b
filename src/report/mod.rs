//! Quarterly reports: from an outcome to finished PDF files, one per OPD and two for the province.
//! Will not touch a file, a clock or the environment, and will not compute figures: those come from `figures`.

mod agency;
mod bounded;
mod curve;
mod document;
mod frame;
mod method;
mod occasion;
mod parallel;
pub mod picture;
mod printed;
mod province;
mod provisional;
mod queue;
mod section;
mod standing;

#[cfg(feature = "pdf")]
mod engine;

use crate::error::Error;
use queue::Queue;

pub use agency::{AgencyBlock, AgencyFacts, SECTIONS};
pub use curve::Curve;
pub use document::{Assets, Document, ReportFile};
pub use occasion::Occasion;
pub use province::{PROVINCE_SECTIONS, ProvinceBlock, ProvinceFacts};
pub use section::Section;

/// All documents of a run: the list for the Sekda, the province, then every OPD with actions, in roster order.
pub fn documents<'a>(occasion: impl Into<Occasion<'a>>) -> Vec<Document> {
    let queue = Queue::new(occasion.into());
    (0..queue.len()).map(|index| queue.document(index)).collect()
}

/// The names of the files of a run.
pub fn names<'a>(occasion: impl Into<Occasion<'a>>) -> Vec<String> {
    let queue = Queue::new(occasion.into());
    (0..queue.len()).map(|index| queue.name(index)).collect()
}

/// Makes the PDFs of the quarter of the outputs, those of [`documents`], on so many threads tells `begin` its name and hands it to `keep` when it
/// is finished, in whatever order: none is held longer. Gives their number.
///
/// # Errors
/// [`Error::Make`] naming the report that could not be typeset (a replaced template, a crest that is no picture), or
/// saying that the program was built without the PDF engine; and what `keep` gives.
#[cfg(feature = "pdf")]
pub fn reports<'a>(
    occasion: impl Into<Occasion<'a>>,
    assets: &Assets,
    threads: usize,
    begin: &(dyn Fn(String) + Sync),
    keep: &(dyn Fn(ReportFile) -> Result<(), Error> + Sync),
) -> Result<usize, Error> {
    let occasion = occasion.into();
    let engine = engine::Engine::new(assets, occasion.outcome.printed)?.used_by(threads);
    let queue = Queue::new(occasion);
    let make = |index: usize| {
        begin(queue.name(index));
        engine.typeset(queue.document(index)).and_then(keep)
    };
    parallel::each(queue.len(), threads, |index| queue.name(index), make)?;
    Ok(queue.len())
}

/// Typesets the crest alone, to see whether it can be drawn at all.
///
/// # Errors
/// [`Error::Make`] where it cannot.
#[cfg(feature = "pdf")]
pub fn draw_crest(logo: Vec<u8>, today: chrono::NaiveDate) -> Result<(), Error> {
    const NAME: &str = "logo-saja.typ";
    const TEMPLATE: &str =
        "#set document(title: \"Logo\")\n#image(read(\"/logo\", encoding: none), width: 2cm, alt: \"Logo\")";
    let assets = Assets { logo: Some(logo), templates: [(NAME.to_owned(), TEMPLATE.to_owned())].into() };
    let engine = engine::Engine::new(&assets, today)?;
    let document = || Document { name: "logo".into(), template: NAME, data: serde_json::json!({}) };
    parallel::each(1, 1, |_| "logo".into(), |_| engine.typeset(document()).map(drop))
}

/// Without the PDF engine no crest is drawn.
///
/// # Errors
/// None.
#[cfg(not(feature = "pdf"))]
pub fn draw_crest(_: Vec<u8>, _: chrono::NaiveDate) -> Result<(), Error> {
    Ok(())
}

/// The words of each page of a document as it is laid out, line by line: what a reader sees, whatever the bytes.
///
/// # Errors
/// As for [`reports`].
#[cfg(feature = "pdf")]
pub fn page_words(document: Document, assets: &Assets, today: chrono::NaiveDate) -> Result<Vec<String>, Error> {
    engine::Engine::new(assets, today)?.words(document)
}

/// Without the PDF engine no report can be made.
///
/// # Errors
/// Always [`Error::Make`].
#[cfg(not(feature = "pdf"))]
pub fn reports<'a>(
    _: impl Into<Occasion<'a>>,
    _: &Assets,
    _: usize,
    _: &(dyn Fn(String) + Sync),
    _: &(dyn Fn(ReportFile) -> Result<(), Error> + Sync),
) -> Result<usize, Error> {
    Err(Error::Make { what: "Laporan PDF".into(), detail: "program ini dibangun tanpa mesin PDF".into() })
}

//! Quarterly reports: from an outcome to finished PDF files, one per OPD and two for the province.
//! Will not touch a file, a clock or the environment, and will not compute figures: those come from `figures`.

mod actions;
mod agency;
mod curve;
mod follow_up;
mod frame;
mod government;
mod lists;
mod method;
mod monitoring;
mod open_findings;
mod province;
mod standing;
mod work;

#[cfg(feature = "pdf")]
mod engine;

use std::collections::BTreeMap;

use serde_json::Value;

use crate::calendar::Quarter;
use crate::consolidate::outcome::Outcome;
use crate::error::Error;
use crate::figures::{AgencyFigures, all_figures};

pub use agency::{AgencyBlock, SECTIONS, Subject};
pub use province::{PROVINCE_SECTIONS, Province, ProvinceBlock};

/// What the caller brings from the workspace.
#[derive(Debug, Clone, Default)]
pub struct Assets {
    /// Bytes of the crest (PNG, JPG or SVG).
    pub logo: Option<Vec<u8>>,
    /// Templates that replace or add to the built-in ones, by file name such as `laporan-opd.typ`.
    pub templates: BTreeMap<String, String>,
}

/// A finished file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReportFile {
    /// File name without a folder, legal on Windows.
    pub name: String,
    /// The PDF.
    pub bytes: Vec<u8>,
}

/// A report before typesetting: which template, and the data it reads.
#[derive(Debug, Clone, PartialEq)]
pub struct Document {
    /// File name of the PDF.
    pub name: String,
    /// Name of the template.
    pub template: &'static str,
    /// What the template reads as `/data.json`; strings are plain text, never markup.
    pub data: Value,
}

/// One entry of a table of sections: a report is the list of its sections in this order.
#[derive(Debug, Clone, Copy)]
pub struct Section<F> {
    /// Key by which the template finds the block that prints it.
    pub key: &'static str,
    /// Heading in Bahasa; empty for a section without one.
    pub title: &'static str,
    /// Makes the data; null leaves the section out.
    pub make: F,
}

/// The reports of a quarter before they are made: each document is built when it is asked for, since the data of a thousand
/// would fill the memory.
struct Queue<'a> {
    outcome: &'a Outcome,
    quarter: Quarter,
    figures: Vec<AgencyFigures>,
}

impl<'a> Queue<'a> {
    fn new(outcome: &'a Outcome, quarter: Quarter) -> Self {
        Self { outcome, quarter, figures: all_figures(outcome, quarter) }
    }

    /// Two for the province, and one for every OPD with actions.
    fn len(&self) -> usize {
        2 + self.figures.len()
    }

    /// The name of a report's file.
    #[cfg_attr(not(feature = "pdf"), allow(dead_code))]
    fn name(&self, index: usize) -> String {
        match index {
            0 => "00 Daftar Tindak Lanjut.pdf".into(),
            1 => "00 Provinsi.pdf".into(),
            _ => {
                let row = &self.outcome.roster.rows[self.figures[index - 2].row];
                file_name(&row.code, &row.agency)
            }
        }
    }

    fn document(&self, index: usize) -> Document {
        let (template, data) = match index {
            0 => ("daftar-tindak-lanjut.typ", follow_up::data(&self.province())),
            1 => ("laporan-provinsi.typ", province::data(&self.province())),
            _ => ("laporan-opd.typ", self.agency(&self.figures[index - 2])),
        };
        Document { name: self.name(index), template, data }
    }

    fn province(&self) -> Province<'_> {
        Province::new(self.outcome, self.quarter, &self.figures)
    }

    fn agency(&self, figures: &AgencyFigures) -> Value {
        let state = self.outcome.agencies.iter().find(|state| state.row == figures.row);
        let state = state.expect("figures are of a state");
        agency::data(&Subject::new(self.outcome, self.quarter, state, figures))
    }
}

/// All documents of a quarter: the list for the Sekda, the province, then every OPD with actions, in roster order.
pub fn documents(outcome: &Outcome, quarter: Quarter) -> Vec<Document> {
    let queue = Queue::new(outcome, quarter);
    (0..queue.len()).map(|index| queue.document(index)).collect()
}

/// Makes the PDFs of a quarter, those of [`documents`], on so many threads and hands each to `keep` when it is finished, in
/// whatever order: none is held longer. Gives their number.
///
/// # Errors
/// [`Error::Make`] naming the report that could not be typeset (a replaced template, a crest that is no picture), or
/// saying that the program was built without the PDF engine; and what `keep` gives.
#[cfg(feature = "pdf")]
pub fn reports(
    outcome: &Outcome,
    quarter: Quarter,
    assets: &Assets,
    threads: usize,
    keep: &(dyn Fn(ReportFile) -> Result<(), Error> + Sync),
) -> Result<usize, Error> {
    let engine = engine::Engine::new(assets, outcome.today)?.used_by(threads);
    let queue = Queue::new(outcome, quarter);
    let make = |index: usize| engine.typeset(queue.document(index)).and_then(keep);
    work::each(queue.len(), threads, |index| queue.name(index), make)?;
    Ok(queue.len())
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
pub fn reports(
    _: &Outcome,
    _: Quarter,
    _: &Assets,
    _: usize,
    _: &(dyn Fn(ReportFile) -> Result<(), Error> + Sync),
) -> Result<usize, Error> {
    Err(Error::Make { what: "Laporan PDF".into(), detail: "program ini dibangun tanpa mesin PDF".into() })
}

/// `19.71-01 Dinas Pariwisata.pdf`: without what Windows forbids, and not longer than other systems bear.
fn file_name(code: &str, agency: &str) -> String {
    // Invisible and pictorial characters are no help in a folder either.
    let kept = |c: char| if c.is_alphanumeric() || "-_.,()&'+".contains(c) { c } else { ' ' };
    let clean = |text: &str| -> String {
        let kept: String = text.chars().map(kept).collect();
        kept.split_whitespace().collect::<Vec<_>>().join(" ")
    };
    let mut stem = clean(&format!("{code} {agency}"));
    while stem.len() > 120 {
        stem.pop();
    }
    format!("{}.pdf", stem.trim_end_matches(['.', ' ']))
}

#[cfg(test)]
mod tests {
    use super::file_name;

    #[test]
    fn a_file_name_is_legal_on_windows() {
        assert_eq!(file_name("19.71-01", "Dinas Pariwisata"), "19.71-01 Dinas Pariwisata.pdf");
        assert_eq!(file_name("19.71-01", "Dinas A/B: \"C\"?. "), "19.71-01 Dinas A B C.pdf");
        assert!(file_name("1", &"panjang ".repeat(60)).len() <= 124);
    }
}

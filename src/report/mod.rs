//! Quarterly reports: from an outcome to finished PDF files, one per OPD and two for the province.
//! Will not touch a file, a clock or the environment, and will not compute figures: those come from `figures`.

mod actions;
mod agency;
mod curve;
mod follow_up;
mod frame;
mod government;
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
use crate::error::Error;
use crate::figures::all_figures;
use crate::outcome::Outcome;

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

/// All documents of a quarter in the order of their names: the province first, then every OPD with actions.
pub fn documents(outcome: &Outcome, quarter: Quarter) -> Vec<Document> {
    let figures = all_figures(outcome, quarter);
    let province = Province::new(outcome, quarter, &figures);
    let mut list = vec![
        Document {
            name: "00 Daftar Tindak Lanjut.pdf".into(),
            template: "daftar-tindak-lanjut.typ",
            data: follow_up::data(&province),
        },
        Document { name: "00 Provinsi.pdf".into(), template: "laporan-provinsi.typ", data: province::data(&province) },
    ];
    for state in &outcome.agencies {
        let Some(figures) = figures.iter().find(|f| f.row == state.row) else { continue };
        let subject = Subject::new(outcome, quarter, state, figures);
        let row = subject.roster_row();
        let name = file_name(&row.code, &row.agency);
        list.push(Document { name, template: "laporan-opd.typ", data: agency::data(&subject) });
    }
    list
}

/// The finished PDFs of a quarter, in the order of [`documents`], whatever the number of threads.
///
/// # Errors
/// [`Error::Make`] naming the report that could not be typeset (a replaced template, a crest that is no picture), or
/// saying that the program was built without the PDF engine.
#[cfg(feature = "pdf")]
pub fn reports(outcome: &Outcome, quarter: Quarter, assets: &Assets, threads: usize) -> Result<Vec<ReportFile>, Error> {
    let engine = engine::Engine::new(assets, outcome.today)?;
    let list = documents(outcome, quarter);
    work::each(&list, threads, |document| engine.typeset(document))
}

/// Without the PDF engine no report can be made.
///
/// # Errors
/// Always [`Error::Make`].
#[cfg(not(feature = "pdf"))]
pub fn reports(_: &Outcome, _: Quarter, _: &Assets, _: usize) -> Result<Vec<ReportFile>, Error> {
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

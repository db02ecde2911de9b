//! The reports of a run in their order, with the names of their files; each is built when it is asked for.
//! Will not typeset them.

use serde_json::Value;

use super::agency::{self, AgencyFacts};
use super::bounded::bounded;
use super::document::Document;
use super::province::{self, ProvinceFacts};
use crate::consolidate::outcome::Outcome;
use crate::figures::{AgencyFigures, all_figures};

/// The reports of a quarter before they are made: each document is built when it is asked for, since the data of a thousand
/// would fill the memory.
pub(super) struct Queue<'a> {
    outcome: &'a Outcome,
    figures: Vec<AgencyFigures>,
}

impl<'a> Queue<'a> {
    /// The reports of the quarter of the outputs.
    pub(super) fn new(outcome: &'a Outcome) -> Self {
        Self { outcome, figures: all_figures(outcome) }
    }

    /// Two for the province, and one for every OPD with actions.
    pub(super) fn len(&self) -> usize {
        2 + self.figures.len()
    }

    /// The name of a report's file.
    #[cfg_attr(not(feature = "pdf"), allow(dead_code))]
    pub(super) fn name(&self, index: usize) -> String {
        match index {
            0 => "00 Daftar Tindak Lanjut.pdf".into(),
            1 => "00 Provinsi.pdf".into(),
            _ => {
                let row = &self.outcome.roster.rows[self.figures[index - 2].row];
                file_name(&row.code, &row.agency)
            }
        }
    }

    /// A report with its data.
    pub(super) fn document(&self, index: usize) -> Document {
        let (template, data) = match index {
            0 => ("daftar-tindak-lanjut.typ", province::follow_up::data(&self.province())),
            1 => ("laporan-provinsi.typ", province::data(&self.province())),
            _ => ("laporan-opd.typ", self.agency(&self.figures[index - 2])),
        };
        Document { name: self.name(index), template, data: bounded(data) }
    }

    fn province(&self) -> ProvinceFacts<'_> {
        ProvinceFacts::new(self.outcome, &self.figures)
    }

    fn agency(&self, figures: &AgencyFigures) -> Value {
        agency::data(&AgencyFacts::new(self.outcome, &self.outcome.agencies[figures.row], figures))
    }
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

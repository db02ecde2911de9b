//! The reports of a run in their order, with the names of their files; each is built when it is asked for.
//! Will not typeset them.

use serde_json::Value;

use super::agency::{self, AgencyFacts};
use super::bounded::bounded;
use super::document::Document;
use super::occasion::Occasion;
use super::province::{self, ProvinceFacts};
use crate::config::file_names::{FOLLOW_UP, FileNames, PROVINCE_REPORT};
use crate::figures::{AgencyFigures, all_figures};

/// The reports of a quarter before they are made: each document is built when it is asked for, since the data of a thousand
/// would fill the memory.
pub(super) struct Queue<'a> {
    occasion: Occasion<'a>,
    figures: Vec<AgencyFigures>,
    names: FileNames,
    /// Numbers of the reports that are made.
    made: Vec<usize>,
}

impl<'a> Queue<'a> {
    /// The reports of the quarter of the outputs.
    pub(super) fn new(occasion: Occasion<'a>) -> Self {
        let outcome = occasion.outcome;
        let mut queue =
            Self { occasion, figures: all_figures(outcome), names: FileNames::of(&outcome.roster), made: Vec::new() };
        let all = (0..2 + queue.figures.len())
            .filter(|number| occasion.only.is_none_or(|only| only.contains(&queue.named(*number))));
        queue.made = all.collect();
        queue
    }

    /// Two for the province, and one for every OPD with actions; of these, the ones that are made.
    pub(super) fn len(&self) -> usize {
        self.made.len()
    }

    /// The name of a report's file.
    pub(super) fn name(&self, index: usize) -> String {
        self.named(self.made[index])
    }

    fn named(&self, number: usize) -> String {
        match number {
            0 => FOLLOW_UP.into(),
            1 => PROVINCE_REPORT.into(),
            _ => self.names.report(self.figures[number - 2].row).to_owned(),
        }
    }

    /// A report with its data.
    pub(super) fn document(&self, index: usize) -> Document {
        let (template, data) = match self.made[index] {
            0 => ("daftar-tindak-lanjut.typ", province::follow_up::data(&self.province())),
            1 => ("laporan-provinsi.typ", province::data(&self.province())),
            number => ("laporan-opd.typ", self.agency(&self.figures[number - 2])),
        };
        Document { name: self.name(index), template, data: bounded(data) }
    }

    fn province(&self) -> ProvinceFacts<'_> {
        ProvinceFacts::new(self.occasion, &self.figures)
    }

    fn agency(&self, figures: &AgencyFigures) -> Value {
        let outcome = self.occasion.outcome;
        agency::data(&AgencyFacts::new(outcome, &outcome.agencies[figures.row], figures))
    }
}

//! What a workbook was recognised to hold. Will not recognise anything.

use super::heading::Heading;
use super::ledger::Ledger;
use super::others::{MonitoringTable, WordTable};
use super::rows::PlanRow;
use super::units::UnitNote;
use crate::cells::CellRef;
use crate::model::{Identity, Reply};
use crate::text::matching::{fold, years};

/// A table of actions and its rows.
#[derive(Debug, Clone, PartialEq)]
pub struct PlanArea {
    /// Index of the sheet.
    pub sheet: usize,
    /// Its heading.
    pub heading: Heading,
    /// Its rows in order.
    pub rows: Vec<PlanRow>,
    /// Notes near it of the unit of its money.
    pub units: Vec<UnitNote>,
}

impl PlanArea {
    /// How many of its rows are of actions.
    pub fn actions(&self) -> usize {
        self.rows.iter().filter(|row| matches!(row, PlanRow::Action(..))).count()
    }
}

/// A line of text outside tables that is no identity line: it may still name the OPD.
#[derive(Debug, Clone, PartialEq)]
pub struct Title {
    /// Index of the sheet.
    pub sheet: usize,
    /// Its cell.
    pub at: CellRef,
    /// The text.
    pub text: String,
}

/// Words of titles that speak of the plan itself.
const OF_PLAN: [&str; 4] = ["rencana aksi", "renaksi", "replikasi", "monitoring"];
/// Words of titles that name a regulation, whose year is another one.
const OF_REGULATION: [&str; 6] = ["nomor", "no", "peraturan", "keputusan", "undang", "tanggal"];

/// The year that titles state for the plan: "RENCANA AKSI … 2022" before "TAHUN 2022".
pub fn year_of_titles(titles: &[Title]) -> Option<i32> {
    let stated = |title: &Title, words: &[&str]| -> Option<i32> {
        let folded = fold(&title.text);
        let has = |word: &&str| format!(" {folded} ").contains(&format!(" {word} "));
        let years: Vec<i32> = years(&folded).collect();
        // Two years are a period, or the plan's and another one.
        let year = years.first().copied().filter(|year| years.iter().all(|other| other == year));
        year.filter(|_| words.iter().any(has) && !OF_REGULATION.iter().any(has))
    };
    let first = |words: &[&str]| titles.iter().find_map(|title| stated(title, words));
    first(&OF_PLAN).or_else(|| first(&["tahun", "ta"]))
}

/// Everything recognised in a workbook.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Recognised {
    /// Plan tables in the order of the file.
    pub plans: Vec<PlanArea>,
    /// Monitoring tables.
    pub monitoring: Vec<MonitoringTable>,
    /// Tables of monthly notes.
    pub notes: Vec<WordTable>,
    /// Tables of quarterly evaluations.
    pub evaluations: Vec<WordTable>,
    /// Lines of lists of corrections.
    pub replies: Vec<Reply>,
    /// Who sent it.
    pub identity: Identity,
    /// Titles.
    pub titles: Vec<Title>,
    /// Lines of signatures below tables: they name the OPD where nothing else does.
    pub signed: Vec<Title>,
    /// Classes of cells so far.
    pub ledger: Ledger,
}

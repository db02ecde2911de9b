//! Settings of a workspace, valid by construction, from `ripp.toml`. Will not touch a file itself.

mod portal;
mod read;

use std::collections::BTreeMap;
use std::path::Path;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::calendar::{Period, Quarter};
use crate::config::toml::TomlFile;
use crate::error::Error;
use crate::finding::Severity;
use portal::read_portal;
pub use portal::{Portal, Shown};
use read::{read_limits, read_program, read_report, read_severities};

/// Version of the official template; a file made from another one is told.
pub const TEMPLATE_VERSION: &str = "1";

/// All settings.
#[derive(Debug, Clone, PartialEq)]
pub struct Settings {
    /// `[program]`.
    pub program: Program,
    /// `[laporan]`.
    pub report: Report,
    /// `[portal]`.
    pub portal: Portal,
    /// `[periksa]`: severity by rule code; `None` switches the rule off.
    pub severities: BTreeMap<String, Option<Severity>>,
    /// `[batas]`.
    pub limits: Limits,
    /// `struktur`: a file that replaces the built-in structure.
    pub structure: Option<String>,
}

/// The programme.
#[derive(Debug, Clone, PartialEq)]
pub struct Program {
    /// Its name.
    pub name: String,
    /// Programme year.
    pub year: i32,
    /// Days a plan may lie in.
    pub period: Period,
    /// Name of the province.
    pub province: String,
    /// The unit that consolidates.
    pub unit: String,
    /// Last day for plans.
    pub deadline: Option<NaiveDate>,
    /// Day of the following month, from 1 to 28, by which the realisation of a month is due; that day itself is in time.
    pub report_day: u32,
    /// Day and place of the commitment.
    pub commitment: Option<(Option<NaiveDate>, Option<String>)>,
}

/// How pages look.
#[derive(Debug, Clone, PartialEq)]
pub struct Report {
    /// A4 or F4.
    pub paper: Paper,
    /// Lines of the letterhead.
    pub letterhead: Vec<String>,
    /// Path of the crest, relative to the workspace (PNG, JPG or SVG).
    pub logo: Option<String>,
    /// Place of signing.
    pub place: String,
    /// Who signs.
    pub signer: Signer,
    /// How actions weigh in an average.
    pub weighting: Weighting,
    /// Lower bounds in percent and names of the categories, highest first; the last bound is 0.
    pub categories: Vec<(f64, String)>,
    /// Quarters whose report was issued, with the day for which it was: each has ended by then.
    pub issued: BTreeMap<Quarter, NaiveDate>,
}

/// Who signs the reports.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Signer {
    /// *Jabatan*.
    pub position: String,
    /// Name.
    pub name: String,
    /// *Pangkat*.
    pub rank: String,
    /// NIP as printed.
    pub nip: String,
}

/// Paper sizes of the office.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Paper {
    /// 210 × 297 mm.
    A4,
    /// Folio, 215 × 330 mm.
    F4,
}

impl Paper {
    /// As written in the settings.
    pub fn name(self) -> &'static str {
        match self {
            Paper::A4 => "A4",
            Paper::F4 => "F4",
        }
    }
}

/// How actions weigh in an average.
#[derive(Debug, Clone, PartialEq)]
pub enum Weighting {
    /// Each action the same.
    Even,
    /// By budget.
    Budget,
    /// Number and weight of each phase, spread evenly over its actions. Only the ratio of the weights counts.
    Phases(Vec<(u8, f64)>),
}

/// Size limits for received files.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Limits {
    /// Bytes of a file.
    pub file_bytes: u64,
    /// Bytes of all parts of a container when inflated.
    pub inflated_bytes: u64,
    /// Non-empty cells of a workbook.
    pub cells: usize,
    /// Sheets of a workbook.
    pub sheets: usize,
    /// Characters in a cell; longer text is cut with a finding.
    pub text: usize,
    /// Bytes of all text in the cells of a workbook.
    pub content_bytes: u64,
    /// Rows of the plan of one OPD.
    pub rows: usize,
    /// Seconds a file may take.
    pub seconds: u64,
    /// Bytes of memory that reading a file may take.
    pub memory: u64,
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            file_bytes: 64 << 20,
            inflated_bytes: 512 << 20,
            cells: 1_000_000,
            sheets: 200,
            text: 32_767,
            content_bytes: 16 << 20,
            rows: 3_000,
            seconds: 10,
            memory: 1 << 30,
        }
    }
}

impl Settings {
    /// Settings of a year with everything else at its default.
    pub fn for_year(year: i32) -> Self {
        let day = |y, m, d| NaiveDate::from_ymd_opt(y, m, d).expect("a day of the calendar");
        Self {
            program: Program {
                name: "Replikasi Inovasi Pelayanan Publik".into(),
                year,
                period: Period { start: day(year - 1, 10, 1), end: day(year, 12, 31) },
                province: "Provinsi".into(),
                unit: "Biro Organisasi".into(),
                deadline: None,
                report_day: 5,
                commitment: None,
            },
            report: Report {
                paper: Paper::A4,
                letterhead: Vec::new(),
                logo: None,
                place: String::new(),
                signer: Signer::default(),
                weighting: Weighting::Even,
                categories: [
                    (91.0, "Sangat Tinggi"),
                    (76.0, "Tinggi"),
                    (66.0, "Sedang"),
                    (51.0, "Rendah"),
                    (0.0, "Sangat Rendah"),
                ]
                .map(|(from, name)| (from, name.to_owned()))
                .into(),
                issued: BTreeMap::new(),
            },
            portal: Portal::default(),
            severities: BTreeMap::new(),
            limits: Limits::default(),
            structure: None,
        }
    }

    /// Reads `ripp.toml`. `path` is for messages.
    ///
    /// # Errors
    /// [`Error::Setting`] naming file, line, key and what is allowed.
    pub fn parse(text: &str, path: &Path) -> Result<Self, Error> {
        let file = TomlFile::new(path, text);
        let document = file.parse()?;
        let root = file.root(&document);
        root.only(&["program", "laporan", "portal", "periksa", "batas", "struktur"])?;
        let program = root.table("program")?;
        let program = program
            .ok_or_else(|| Error::setting(path, None, "bagian [program] dengan kunci \"tahun\" harus ada".into()))?;
        let year = program.integer("tahun", 2000..2100)?;
        let year = year.ok_or_else(|| {
            Error::setting(path, None, "kunci \"program.tahun\" harus diisi, misalnya tahun = 2022".into())
        })?;
        let mut settings = Self::for_year(year as i32);
        read_program(&program, &mut settings.program)?;
        if let Some(report) = root.table("laporan")? {
            read_report(&report, settings.program.period, &mut settings.report)?;
        }
        if let Some(portal) = root.table("portal")? {
            settings.portal = read_portal(&portal)?;
        }
        if let Some(check) = root.table("periksa")? {
            settings.severities = read_severities(&check)?;
        }
        if let Some(limits) = root.table("batas")? {
            read_limits(&limits, &mut settings.limits)?;
        }
        settings.structure = root.text("struktur")?;
        Ok(settings)
    }
}

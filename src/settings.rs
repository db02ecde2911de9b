//! Settings of a workspace, valid by construction, from `ripp.toml`. Will not touch a file itself.

use std::collections::BTreeMap;
use std::path::Path;

use chrono::{Datelike, NaiveDate};
use serde::{Deserialize, Serialize};

use crate::calendar::Period;
use crate::error::Error;
use crate::finding::Severity;
use crate::keys::{Keys, TomlFile};

/// Version of the official template; a file made from another one is told.
pub const TEMPLATE_VERSION: &str = "1";

/// All settings.
#[derive(Debug, Clone, PartialEq)]
pub struct Settings {
    /// `[program]`.
    pub program: Program,
    /// `[laporan]`.
    pub report: Report,
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
            },
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
        root.only(&["program", "laporan", "periksa", "batas", "struktur"])?;
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
            read_report(&report, &mut settings.report)?;
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

fn read_program(keys: &Keys<'_>, program: &mut Program) -> Result<(), Error> {
    keys.only(&["nama", "tahun", "periode", "provinsi", "unit", "batas_rencana_aksi", "komitmen"])?;
    if let Some(name) = keys.text("nama")? {
        program.name = name;
    }
    if let Some(province) = keys.text("provinsi")? {
        program.province = province;
    }
    if let Some(unit) = keys.text("unit")? {
        program.unit = unit;
    }
    program.deadline = keys.date("batas_rencana_aksi")?;
    if let Some(period) = keys.table("periode")? {
        period.only(&["mulai", "selesai"])?;
        let start = period.date("mulai")?.unwrap_or(program.period.start);
        let end = period.date("selesai")?.unwrap_or(program.period.end);
        if end < start {
            return Err(period.wrong("selesai", "tidak boleh mendahului mulai"));
        }
        if !(program.year - 1..=program.year).contains(&start.year()) {
            return Err(period.wrong("mulai", "harus dalam tahun program atau tahun sebelumnya"));
        }
        program.period = Period { start, end };
    }
    if let Some(commitment) = keys.table("komitmen")? {
        commitment.only(&["tanggal", "tempat"])?;
        program.commitment = Some((commitment.date("tanggal")?, commitment.text("tempat")?));
    }
    Ok(())
}

fn read_report(keys: &Keys<'_>, report: &mut Report) -> Result<(), Error> {
    keys.only(&["kertas", "kop", "logo", "tempat", "penandatangan", "bobot", "kategori"])?;
    report.paper = match keys.text("kertas")?.as_deref() {
        None | Some("A4") => Paper::A4,
        Some("F4") => Paper::F4,
        Some(_) => return Err(keys.wrong("kertas", "yang boleh: \"A4\" atau \"F4\"")),
    };
    report.letterhead = keys.texts("kop")?.unwrap_or_default();
    report.logo = keys.text("logo")?;
    report.place = keys.text("tempat")?.unwrap_or_default();
    if let Some(signer) = keys.table("penandatangan")? {
        signer.only(&["jabatan", "nama", "pangkat", "nip"])?;
        report.signer = Signer {
            position: signer.text("jabatan")?.unwrap_or_default(),
            name: signer.text("nama")?.unwrap_or_default(),
            rank: signer.text("pangkat")?.unwrap_or_default(),
            nip: signer.text("nip")?.unwrap_or_default(),
        };
    }
    report.weighting = read_weighting(keys)?;
    let categories = keys.tables("kategori")?;
    if !categories.is_empty() {
        report.categories = read_categories(keys, &categories)?;
    }
    Ok(())
}

fn read_weighting(keys: &Keys<'_>) -> Result<Weighting, Error> {
    let allowed = "yang boleh: \"merata\", \"anggaran\", atau bobot tiap tahap, misalnya { 1 = 20, 2 = 50, 3 = 30 }";
    if let Ok(Some(phases)) = keys.table("bobot") {
        let mut list = Vec::new();
        for name in phases.names() {
            let number = name.parse().map_err(|_| phases.wrong(&name, "harus nomor tahap, misalnya 1"))?;
            let weight = phases.number(&name)?.filter(|weight| *weight >= 0.0);
            list.push((number, weight.ok_or_else(|| phases.wrong(&name, "tidak boleh kurang dari 0"))?));
        }
        list.sort_by_key(|(number, _)| *number);
        if list.iter().all(|(_, weight)| *weight == 0.0) {
            return Err(keys.wrong("bobot", "paling sedikit satu tahap harus berbobot lebih dari 0"));
        }
        return Ok(Weighting::Phases(list));
    }
    match keys.text("bobot").map_err(|_| keys.wrong("bobot", allowed))?.as_deref() {
        None | Some("merata") => Ok(Weighting::Even),
        Some("anggaran") => Ok(Weighting::Budget),
        Some(_) => Err(keys.wrong("bobot", allowed)),
    }
}

fn read_categories(keys: &Keys<'_>, tables: &[Keys<'_>]) -> Result<Vec<(f64, String)>, Error> {
    let mut list = Vec::new();
    for table in tables {
        table.only(&["mulai", "nama"])?;
        let (Some(from), Some(name)) = (table.number("mulai")?, table.text("nama")?) else {
            return Err(keys.wrong("kategori", "tiap kategori perlu mulai (persen) dan nama"));
        };
        list.push((from, name));
    }
    list.sort_by(|a, b| b.0.total_cmp(&a.0));
    if list.last().is_none_or(|(from, _)| *from != 0.0) {
        return Err(keys.wrong("kategori", "kategori terendah harus mulai = 0"));
    }
    Ok(list)
}

fn read_severities(keys: &Keys<'_>) -> Result<BTreeMap<String, Option<Severity>>, Error> {
    let mut map = BTreeMap::new();
    for code in keys.names() {
        let severity = match keys.text(&code)?.as_deref() {
            Some("kesalahan") => Some(Severity::Error),
            Some("peringatan") => Some(Severity::Warning),
            Some("catatan") => Some(Severity::Note),
            Some("tidak") => None,
            _ => {
                return Err(keys.wrong(&code, "yang boleh: \"kesalahan\", \"peringatan\", \"catatan\", \"tidak\""));
            }
        };
        map.insert(code, severity);
    }
    Ok(map)
}

fn read_limits(keys: &Keys<'_>, limits: &mut Limits) -> Result<(), Error> {
    keys.only(&["ukuran_mib", "mekar_mib", "sel", "lembar", "teks", "detik", "memori_mib"])?;
    if let Some(n) = keys.integer("ukuran_mib", 1..2049)? {
        limits.file_bytes = (n as u64) << 20;
    }
    if let Some(n) = keys.integer("mekar_mib", 1..8193)? {
        limits.inflated_bytes = (n as u64) << 20;
    }
    if let Some(n) = keys.integer("sel", 1000..50_000_001)? {
        limits.cells = n as usize;
    }
    if let Some(n) = keys.integer("lembar", 1..1001)? {
        limits.sheets = n as usize;
    }
    if let Some(n) = keys.integer("teks", 100..32_768)? {
        limits.text = n as usize;
    }
    if let Some(n) = keys.integer("detik", 1..601)? {
        limits.seconds = n as u64;
    }
    if let Some(n) = keys.integer("memori_mib", 256..16_385)? {
        limits.memory = (n as u64) << 20;
    }
    Ok(())
}

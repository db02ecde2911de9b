//! What the bureau decided, as `putusan.csv` says it. Will not look whether it fits anything.

use std::path::Path;

use chrono::NaiveDate;

use crate::cells::CellRef;
use crate::error::Error;
use crate::text::encoded::{decode, delimiter, stated_delimiter};
use crate::text::parsing::{DateText, read_date};

/// What was decided.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Verdict {
    /// The file is of the roster row with this code or name.
    Belongs(String),
    /// The file does not count.
    Ignore,
    /// The finding stands as it is: the value counts.
    Accept,
}

/// One decision.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Decision {
    /// One-based line of the file.
    pub line: usize,
    /// The day from which it holds.
    pub day: NaiveDate,
    /// Who decided.
    pub by: String,
    /// Path of the file below `masuk/`, with `/`.
    pub file: String,
    /// Name of the sheet; empty for none.
    pub sheet: String,
    /// First and last cell; none for the file or the sheet as a whole.
    pub cells: Option<(CellRef, CellRef)>,
    /// Code of the rule; empty for none.
    pub rule: String,
    /// What.
    pub verdict: Verdict,
    /// What stood in the cell when it was decided; empty where that was not noted.
    pub value: String,
    /// Why.
    pub reason: String,
}

impl Decision {
    /// In one word, as in the file.
    pub fn word(&self) -> &'static str {
        match self.verdict {
            Verdict::Belongs(_) => "milik",
            Verdict::Ignore => "abaikan",
            Verdict::Accept => "terima",
        }
    }

    /// What was noted as its value: the roster row of *milik*, else what stood in the cell.
    pub fn stated(&self) -> &str {
        if let Verdict::Belongs(name) = &self.verdict { name } else { &self.value }
    }

    /// Its cells as typed: `C14`, `C14:C20`; empty for none.
    pub fn place(&self) -> String {
        match self.cells {
            None => String::new(),
            Some((from, to)) if from == to => from.to_string(),
            Some((from, to)) => format!("{from}:{to}"),
        }
    }
}

const COLUMNS: [&str; 9] = ["tanggal", "oleh", "berkas", "lembar", "sel", "kode", "putusan", "nilai", "alasan"];

/// Reads the decisions from CSV in any way in which Excel saves it. `path` is for messages.
///
/// # Errors
/// [`Error::Setting`] with the line, where a column is missing or a cell cannot be understood.
pub fn parse(bytes: &[u8], path: &Path) -> Result<Vec<Decision>, Error> {
    let text = decode(bytes);
    let (stated, text) = stated_delimiter(&text);
    let delimiter = stated.unwrap_or_else(|| delimiter(text.trim_start().lines().next().unwrap_or_default()));
    let mut reader =
        csv::ReaderBuilder::new().delimiter(delimiter).trim(csv::Trim::All).flexible(true).from_reader(text.as_bytes());
    let heads = reader.headers().cloned().unwrap_or_default();
    let column = |name: &str| heads.iter().position(|head| head.trim().eq_ignore_ascii_case(name));
    let missing: Vec<&str> = COLUMNS.into_iter().filter(|name| column(name).is_none()).collect();
    if !missing.is_empty() {
        return Err(Error::setting(path, Some(1), format!("kolom yang tidak ada: {}", missing.join(", "))));
    }
    let mut list = Vec::new();
    for record in reader.records() {
        let record = record.map_err(|e| {
            let line = e.position().map(|p| p.line() as usize);
            Error::setting(path, line, "baris ini tidak terbaca sebagai CSV".into())
        })?;
        let cell = |name: &str| column(name).and_then(|at| record.get(at)).unwrap_or_default();
        if record.iter().all(str::is_empty) {
            continue;
        }
        let line = record.position().map_or(0, |p| p.line() as usize);
        list.push(decision(&cell, line).map_err(|text| Error::setting(path, Some(line), text))?);
    }
    Ok(list)
}

/// A decision from the cells of its line, by the names of their columns.
fn decision<'a>(cell: &impl Fn(&str) -> &'a str, line: usize) -> Result<Decision, String> {
    let day = match read_date(cell("tanggal"), 0) {
        DateText::Span(period, false) if period.start == period.end => period.start,
        _ => return Err(format!("tanggal \"{}\" bukan tanggal seperti 2022-04-12", cell("tanggal"))),
    };
    let (value, rule) = (cell("nilai"), cell("kode"));
    let verdict = match cell("putusan").to_lowercase().as_str() {
        "milik" if value.is_empty() => return Err("putusan milik memerlukan kode OPD pada kolom nilai".into()),
        "milik" => Verdict::Belongs(value.to_owned()),
        "abaikan" => Verdict::Ignore,
        "terima" if rule.is_empty() => return Err("putusan terima memerlukan kode temuan pada kolom kode".into()),
        "terima" => Verdict::Accept,
        other => return Err(format!("putusan \"{other}\" tidak dikenal; yang ada: milik, abaikan, terima")),
    };
    let is_of_file = verdict != Verdict::Accept;
    if cell("berkas").is_empty() {
        return Err("kolom berkas kosong".into());
    }
    if cell("alasan").is_empty() {
        return Err("kolom alasan kosong: putusan tanpa alasan tidak dapat dipertanggungjawabkan".into());
    }
    Ok(Decision {
        line,
        day,
        by: cell("oleh").to_owned(),
        file: cell("berkas").replace('\\', "/"),
        sheet: cell("lembar").to_owned(),
        cells: cells(cell("sel"))?,
        rule: rule.to_uppercase(),
        value: if is_of_file { String::new() } else { value.to_owned() },
        verdict,
        reason: cell("alasan").to_owned(),
    })
}

fn cells(text: &str) -> Result<Option<(CellRef, CellRef)>, String> {
    if text.is_empty() {
        return Ok(None);
    }
    let (from, to) = text.split_once(':').unwrap_or((text, text));
    match (from.trim().parse(), to.trim().parse()) {
        (Ok(from), Ok(to)) => Ok(Some((from, to))),
        _ => Err(format!("sel \"{text}\" bukan alamat seperti C14 atau C14:C20")),
    }
}

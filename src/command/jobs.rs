//! The jobs behind the commands, each from inputs to outputs. Will not print.

use std::path::{Path, PathBuf};

use chrono::Datelike;

use super::{Options, gather, gather_files, output_root};
use crate::error::Error;
use crate::finding::Severity;
use crate::listing::{Form, listing, summary};
use crate::outcome::Outcome;
use crate::workspace::{ROSTER, SETTINGS, Workspace};

/// What a job has to say at its end.
#[derive(Debug, Clone, Default)]
pub struct Done {
    /// The product itself, on standard output.
    pub listing: String,
    /// A summary in words; left out when asked to be quiet.
    pub summary: String,
    /// The gravest severity found.
    pub worst: Option<Severity>,
}

impl Done {
    /// A text and nothing else.
    pub fn text(listing: String) -> Self {
        Self { listing, ..Self::default() }
    }
}

/// Progress in files: done and all.
pub type Tick<'a> = &'a (dyn Fn(usize, usize) + Sync);

fn worst(outcome: &Outcome) -> Option<Severity> {
    outcome.findings.list.iter().map(|finding| finding.severity).min()
}

/// `periksa`: a workspace, or single files anywhere.
///
/// # Errors
/// When a path does not exist or a workspace cannot be opened.
pub fn check(paths: &[PathBuf], form: Form, options: &Options, tick: Tick<'_>) -> Result<Done, Error> {
    let outcome = match paths {
        [one] if one.is_dir() => gather(Workspace::open(one)?, options, tick)?,
        files => {
            if let Some(bad) = files.iter().find(|path| !path.is_file()) {
                return Err(Error::Usage(format!(
                    "{} bukan berkas; beri satu ruang kerja atau beberapa berkas",
                    bad.display()
                )));
            }
            check_files(files, options, tick)?
        }
    };
    let quarter = options.quarter(outcome.settings.program.year);
    let text = listing(&outcome, quarter, form, options.verbose);
    let closing = match (form, outcome.findings.list.is_empty()) {
        (Form::Text, true) => format!("Tidak ada temuan.\n{}", summary(&outcome)),
        (Form::Text, false) => format!("\n{}", summary(&outcome)),
        _ => String::new(),
    };
    Ok(Done { listing: text, summary: closing, worst: worst(&outcome) })
}

/// Single files, with the workspace they lie in where there is one.
fn check_files(files: &[PathBuf], options: &Options, tick: Tick<'_>) -> Result<Outcome, Error> {
    let home = std::fs::canonicalize(&files[0]).ok();
    let home = home.as_deref().and_then(|path| path.ancestors().skip(1).find(|dir| dir.join(SETTINGS).is_file()));
    let mut workspace = match home {
        Some(root) => Workspace::open(root)?,
        None => Workspace::none(options.today.year()),
    };
    // Others of the roster are not asked for when one file is checked.
    for row in &mut workspace.roster.rows {
        row.required = false;
    }
    let list: Vec<(String, PathBuf)> = files
        .iter()
        .map(|path| (path.file_name().map_or_else(String::new, |n| n.to_string_lossy().into_owned()), path.clone()))
        .collect();
    if home.is_none() {
        // Outside a workspace the programme year is the template's, where the file is one.
        let first = gather_files(Workspace::none(options.today.year()), &list, options, &|_, _| {});
        if let Some(year) =
            first.submissions.iter().find_map(|s| s.identity.template_year).or_else(|| year_of_dates(&first))
        {
            workspace = Workspace::none(year);
        }
    }
    let mut outcome = gather_files(workspace, &list, options, tick);
    outcome.agencies.retain(|state| state.status != crate::model::Status::Missing);
    Ok(outcome)
}

/// The year in which most of the plan ends.
fn year_of_dates(outcome: &Outcome) -> Option<i32> {
    let mut years: Vec<i32> =
        outcome.submissions.iter().flat_map(|s| &s.actions).filter_map(|a| a.end.value()).map(Datelike::year).collect();
    years.sort_unstable();
    years.get(years.len() / 2).copied()
}

/// `aturan`: the list, or one rule.
///
/// # Errors
/// When there is no such rule.
pub fn rules(code: Option<&str>) -> Result<Done, Error> {
    let Some(code) = code else { return Ok(Done::text(super::rulebook::list())) };
    match crate::rules::find(code) {
        Some(rule) => Ok(Done::text(super::rulebook::explain(rule))),
        None => Err(Error::Usage(format!("aturan {code} tidak ada; lihat daftar dengan: ripp aturan"))),
    }
}

/// `mulai`: a new workspace.
///
/// # Errors
/// When the folder holds a workspace already or cannot be made.
pub fn init(dir: &Path) -> Result<Done, Error> {
    let settings = dir.join(SETTINGS);
    if settings.exists() {
        return Err(Error::Usage(format!("{} sudah menjadi ruang kerja", dir.display())));
    }
    let write = |path: PathBuf, text: &str| std::fs::write(&path, text).map_err(|source| Error::Write { path, source });
    let masuk = dir.join("masuk");
    std::fs::create_dir_all(&masuk).map_err(|source| Error::Write { path: masuk, source })?;
    write(settings, include_str!("../../templates/ripp.toml"))?;
    write(dir.join(ROSTER), include_str!("../../templates/daftar-opd.csv"))?;
    let summary = format!(
        "Ruang kerja {} sudah dibuat.\nLangkah berikutnya:\n  1. Sesuaikan {SETTINGS} dan {ROSTER}.\n  2. ripp templat {}\n  3. Simpan berkas yang diterima di {}, lalu: ripp jalankan {}\n",
        dir.display(),
        dir.display(),
        dir.join("masuk").display(),
        dir.display()
    );
    Ok(Done { summary, ..Done::default() })
}

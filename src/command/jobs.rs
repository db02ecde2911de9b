//! The commands that make nothing of the received files, and `periksa`.

use std::path::{Path, PathBuf};

use chrono::Datelike;

use super::kept::kept;
use super::products::templates;
use super::{Done, Options, Tick, gather, gather_files, target, worst};
use crate::consolidate::outcome::Outcome;
use crate::error::Error;
use crate::listing::{Form, listing, summary};
use crate::output::{OutputFolder, Stage};
use crate::shown;
use crate::workspace::{RECEIVED, ROSTER, SETTINGS, Workspace};

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
                    "{} tidak ditemukan; beri satu ruang kerja atau beberapa berkas",
                    shown::path(bad)
                )));
            }
            check_files(files, options, tick)?
        }
    };
    let text = listing(&outcome, form, options.verbose);
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
        let first = gather_files(Workspace::none(options.today.year()), &list, options, &|_, _| {})?;
        let of_template = first.submissions.iter().find_map(|s| s.identity.template_year);
        match of_template.or_else(|| year_of_dates(&first)) {
            // Dates without a year depend on it, so another year means another reading.
            Some(year) if year != options.today.year() => workspace = Workspace::none(year),
            _ => return Ok(first),
        }
    }
    let mut outcome = gather_files(workspace, &list, options, tick)?;
    outcome.agencies.clear();
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
        return Err(Error::Usage(format!("{} sudah menjadi ruang kerja", shown::path(dir))));
    }
    let write = |path: PathBuf, text: &str| std::fs::write(&path, text).map_err(|source| Error::Write { path, source });
    let masuk = dir.join(RECEIVED);
    std::fs::create_dir_all(&masuk).map_err(|source| Error::Write { path: masuk, source })?;
    write(settings, include_str!("../../templates/ripp.toml"))?;
    write(dir.join(ROSTER), include_str!("../../templates/daftar-opd.csv"))?;
    let summary = format!(
        "Ruang kerja {} sudah dibuat.\nLangkah berikutnya:\n  1. Sesuaikan {SETTINGS} dan {ROSTER}.\n  2. ripp templat {}\n  3. Simpan berkas yang diterima di {}, lalu: ripp jalankan {}\n",
        shown::path(dir),
        shown::path(dir),
        shown::path(&dir.join(RECEIVED)),
        shown::path(dir)
    );
    Ok(Done { summary, ..Done::default() })
}

/// `templat`: a workbook per roster row and a blank one.
///
/// # Errors
/// When the workspace cannot be opened or an output not be made or written.
pub fn template(root: &Path, options: &Options) -> Result<Done, Error> {
    let workspace = Workspace::open(root)?;
    let target = target(&workspace, options)?;
    let folder = OutputFolder::take(&target)?;
    let outputs = templates(&workspace, options)?;
    let stage = Stage::new(&folder);
    stage.put_all(&outputs)?;
    // Where nothing else was made yet, the record has only the program to name.
    let facts =
        folder.last().facts.is_empty().then(|| [("program".into(), env!("CARGO_PKG_VERSION").into())].into_iter());
    let kept = kept(&stage.commit(&["templat".into()], facts.map(Iterator::collect))?);
    let summary = format!(
        "{} templat ditulis di {}.\n{kept}Kirimkan kepada perangkat daerah masing-masing.\n",
        outputs.len(),
        shown::path(&target.path().join("templat"))
    );
    Ok(Done { summary, ..Done::default() })
}

//! The jobs behind the commands, each from inputs to outputs. Will not print.

use std::path::{Path, PathBuf};

use chrono::Datelike;

use super::products::{consolidation, manifest, reports, templates};
use super::{Options, gather, gather_files, output_root};
use crate::consolidate::outcome::Outcome;
use crate::error::Error;
use crate::finding::Severity;
use crate::listing::{Form, listing, summary};
use crate::output::{OutputFolder, Stage};
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
                    "{} tidak ditemukan; beri satu ruang kerja atau beberapa berkas",
                    bad.display()
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

/// `templat`: a workbook per roster row and a blank one.
///
/// # Errors
/// When the workspace cannot be opened or an output not be made or written.
pub fn template(root: &Path, options: &Options) -> Result<Done, Error> {
    let workspace = Workspace::open(root)?;
    let folder = OutputFolder::take(&output_root(root, options))?;
    let outputs = templates(&workspace, options)?;
    let stage = folder.stage();
    stage.put_all(&outputs)?;
    stage.settle(&["templat".into()])?;
    let place = output_root(root, options).join("templat");
    let summary = format!(
        "{} templat ditulis di {}.\nKirimkan kepada perangkat daerah masing-masing.\n",
        outputs.len(),
        place.display()
    );
    Ok(Done { summary, ..Done::default() })
}

/// `konsolidasi`: the provincial workbook, tables and findings.
///
/// # Errors
/// When the workspace cannot be opened, an output not be made or written, or the reconciliation does not balance.
pub fn consolidate(root: &Path, options: &Options, tick: Tick<'_>) -> Result<Done, Error> {
    produce(root, options, tick, &[Product::Consolidation])
}

/// `laporan`: the quarterly PDFs.
///
/// # Errors
/// As for [`consolidate`].
pub fn report(root: &Path, options: &Options, tick: Tick<'_>) -> Result<Done, Error> {
    produce(root, options, tick, &[Product::Reports])
}

/// `jalankan`: everything, reading each file once.
///
/// # Errors
/// As for [`consolidate`].
pub fn run(root: &Path, options: &Options, tick: Tick<'_>) -> Result<Done, Error> {
    produce(root, options, tick, &[Product::Templates, Product::Consolidation, Product::Reports])
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Product {
    Templates,
    Consolidation,
    Reports,
}

fn produce(root: &Path, options: &Options, tick: Tick<'_>, products: &[Product]) -> Result<Done, Error> {
    let workspace = Workspace::open(root)?;
    let target = output_root(root, options);
    let folder = OutputFolder::take(&target)?;
    let assets = super::products::assets(&workspace)?;
    let stage = folder.stage();
    let mut owned: Vec<String> = Vec::new();
    if products.contains(&Product::Templates) {
        stage.put_all(&templates(&workspace, options)?)?;
        owned.push("templat".into());
    }
    let outcome = gather(workspace, options, tick)?;
    let quarter = outcome.output_quarter();
    let mut said = Vec::new();
    if products.contains(&Product::Consolidation) {
        stage.put_all(&consolidation(&outcome, options)?)?;
        owned.extend(["rekap.xlsx", "tabel", "temuan.json", "perbaikan"].map(String::from));
        said.push(format!("  {}  buku kerja provinsi", target.join("rekap.xlsx").display()));
        said.push(format!(
            "  {}  temuan untuk diolah lebih lanjut; tabelnya di folder tabel",
            target.join("temuan.json").display()
        ));
        said.extend(corrections_said(&stage, &target));
    }
    if products.contains(&Product::Reports) {
        let made = reports(&outcome, &assets, options, &stage)?;
        owned.push(format!("laporan/{quarter}"));
        let running = if quarter.period().end >= options.today { " (triwulan belum berakhir)" } else { "" };
        said.push(format!(
            "  {}  {} laporan {} {}{running}",
            target.join("laporan").join(quarter.to_string()).display(),
            made,
            quarter.name(),
            quarter.year
        ));
    }
    if products.contains(&Product::Templates) {
        said.push(format!("  {}  templat untuk tiap perangkat daerah", target.join("templat").display()));
    }
    stage.put_all(&manifest(&outcome, &stage.written()))?;
    stage.settle(&owned)?;
    let next = next_step(&outcome);
    let summary = format!("{}Ditulis:\n{}\n{next}", summary(&outcome), said.join("\n"));
    Ok(Done { summary, worst: worst(&outcome), ..Done::default() })
}

/// The line on the folder of corrections; none when there is nothing to send.
fn corrections_said(stage: &Stage<'_>, target: &Path) -> Option<String> {
    let written = stage.written();
    let names = || written.keys().filter_map(|path| path.strip_prefix("perbaikan/"));
    let books = names().filter(|name| name.ends_with(".xlsx")).count();
    let reminders = names().filter(|name| name.starts_with("pengingat ")).count();
    let letters = names().count() - books - reminders;
    let place = target.join("perbaikan");
    (names().count() > 0).then(|| {
        format!(
            "  {}  {books} berkas perbaikan, {letters} surat pengantar, {reminders} pengingat untuk dikirim",
            place.display()
        )
    })
}

/// What the bureau does next, in one line.
fn next_step(outcome: &Outcome) -> String {
    use crate::model::Status;
    let has = |status: Status| outcome.agencies.iter().any(|state| state.status == status);
    if has(Status::ToMend) || has(Status::Refused) {
        "Langkah berikutnya: kirimkan isi folder perbaikan kepada perangkat daerahnya, simpan balasannya di masuk, lalu jalankan lagi.\n".into()
    } else if has(Status::Missing) {
        "Langkah berikutnya: hubungi perangkat daerah yang belum menyampaikan.\n".into()
    } else {
        "Tidak ada yang perlu diperbaiki.\n".into()
    }
}

#[cfg(test)]
mod tests {
    use crate::output::way;

    #[test]
    fn the_way_between_two_folders_is_relative() {
        let root = std::env::temp_dir().join(format!("ripp-way-{}", std::process::id()));
        for folder in ["ruang/masuk", "ruang/keluaran", "hasil/2022"] {
            std::fs::create_dir_all(root.join(folder)).expect("a temporary folder");
        }
        let between = |from: &str, to: &str| way(&root.join(from), &root.join(to));
        assert_eq!(between("ruang/keluaran", "ruang/masuk").as_deref(), Some("../masuk"));
        assert_eq!(between("hasil/2022", "ruang/masuk").as_deref(), Some("../../ruang/masuk"));
        assert_eq!(between("ruang", "ruang/masuk").as_deref(), Some("masuk"));
        assert_eq!(between("hasil", "ruang/tidak ada"), None);
        std::fs::remove_dir_all(&root).expect("a temporary folder");
    }
}

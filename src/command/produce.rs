//! The commands that make something of the received files: workbook, reports, or everything.

use std::path::Path;

use super::edition::{Edition, edition};
use super::kept::kept;
use super::products::{assets, consolidation, facts, outgoing, reports, status};
use super::{Done, Options, Tick, read_found, target, worst};
use crate::calendar::{Quarter, long_date};
use crate::config::file_names::OUTGOING;
use crate::consolidate::outcome::Outcome;
use crate::consolidate::reconciliation::reconcile;
use crate::consolidate::{Inputs, consolidate as bring_together, inputs_of};
use crate::error::Error;
use crate::listing::summary;
use crate::model::Status;
use crate::output::{OutputFolder, Stage};
use crate::report::Assets;
use crate::shown;
use crate::workspace::{RECEIVED, Workspace};

/// `konsolidasi`: the provincial workbook, tables and findings.
///
/// # Errors
/// When the workspace cannot be opened, an output not be made or written, or the reconciliation does not balance.
pub fn consolidate(root: &Path, options: &Options, tick: Tick<'_>) -> Result<Done, Error> {
    produce(root, options, tick, &[Product::Consolidation])
}

/// `kirim`: what goes to each OPD.
///
/// # Errors
/// As for [`consolidate`].
pub fn send(root: &Path, options: &Options, tick: Tick<'_>) -> Result<Done, Error> {
    produce(root, options, tick, &[Product::Outgoing])
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
    produce(root, options, tick, &[Product::Consolidation, Product::Outgoing, Product::Reports])
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Product {
    Consolidation,
    Outgoing,
    Reports,
}

fn produce(root: &Path, options: &Options, tick: Tick<'_>, products: &[Product]) -> Result<Done, Error> {
    let workspace = Workspace::open(root)?;
    let files = workspace.discover()?;
    let target = target(&workspace, options)?;
    let folder = OutputFolder::take(&target)?;
    check_not_emptied(folder.last().inputs(), files.len())?;
    let known = folder.last().hashes_of_inputs();
    let assets = assets(&workspace)?;
    let stage = Stage::new(&folder);
    let inputs = read_found(workspace, &files, options, tick)?;
    let mut issued = None;
    let outcome = if products.contains(&Product::Reports) {
        let edition = edition(inputs);
        print(&edition, &assets, options, &stage)?;
        issued = edition.issued;
        match issued {
            None => edition.outcome,
            Some(_) => bring_together(Inputs { today: options.today, ..inputs_of(edition.outcome) }),
        }
    } else {
        bring_together(inputs)
    };
    let quarter = outcome.output_quarter();
    make(&outcome, products, options, &stage)?;
    let lines = lines(&stage, target.path(), quarter, products, options);
    let owned: Vec<String> = products.iter().flat_map(|product| product.owns(quarter)).collect();
    let found = stage.commit(&owned, Some(facts(&outcome)))?;
    let (lines, kept) = (lines.join("\n"), kept(&found));
    let issued = issued.map(|day| {
        format!(
            "Laporan {} {} diterbitkan per {}; yang diterima sesudahnya dimuat pada laporan triwulan berikutnya.\n",
            quarter.name(),
            quarter.year,
            long_date(day)
        )
    });
    let (said, next, issued) = (summary(&outcome, known.as_ref()), next_step(&outcome), issued.unwrap_or_default());
    let summary = format!("{said}Ditulis:\n{lines}\n{issued}{kept}{next}");
    Ok(Done { summary, worst: worst(&outcome), ..Done::default() })
}

/// Where a share is not mounted, its folder is there and empty: that all files are gone is not taken for the truth.
fn check_not_emptied(known: usize, found: usize) -> Result<(), Error> {
    if known == 0 || found > 0 {
        return Ok(());
    }
    Err(Error::Usage(format!(
        "folder {RECEIVED} kosong, padahal terakhir kali berisi {known} berkas. Periksa apakah folder itu tersambung. \
         Tidak ada yang diubah. Bila memang sengaja dikosongkan, pakai folder keluaran lain dengan -k."
    )))
}

impl Product {
    /// Where its files stand in the folder of outputs.
    fn owns(self, quarter: Quarter) -> Vec<String> {
        match self {
            Self::Consolidation => ["rekap.xlsx", "tabel", "temuan.json"].map(String::from).to_vec(),
            // Earlier versions wrote what is to be mended into a folder of its own.
            Self::Outgoing => [OUTGOING, "perbaikan"].map(String::from).to_vec(),
            Self::Reports => vec![format!("laporan/{quarter}")],
        }
    }
}

/// Makes the reports; none where the proof that no row was lost fails.
fn print(edition: &Edition, assets: &Assets, options: &Options, stage: &Stage<'_>) -> Result<(), Error> {
    prove(&edition.outcome)?;
    reports(&edition.outcome, edition.changes.as_ref(), assets, options, stage).map(drop)
}

/// Proves that no row was lost.
fn prove(outcome: &Outcome) -> Result<(), Error> {
    if let Some(row) = reconcile(outcome).iter().find(|row| !row.balances()) {
        return Err(Error::Unbalanced(outcome.submissions[row.submission].path.to_string()));
    }
    Ok(())
}

/// Makes what else follows from the received files, with the record of it; nothing where that proof fails.
fn make(outcome: &Outcome, products: &[Product], options: &Options, stage: &Stage<'_>) -> Result<(), Error> {
    prove(outcome)?;
    if products.contains(&Product::Consolidation) {
        stage.put_all(&consolidation(outcome)?)?;
    }
    if products.contains(&Product::Outgoing) {
        stage.put_all(&outgoing(outcome, options)?)?;
    }
    stage.put_all(&[status(outcome)])
}

/// What was written and where, a line for each kind.
fn lines(stage: &Stage<'_>, target: &Path, quarter: Quarter, products: &[Product], options: &Options) -> Vec<String> {
    let mut lines = Vec::new();
    let mut line = |name: &str, what: &str| lines.push(format!("  {}  {what}", shown::path(&target.join(name))));
    if products.contains(&Product::Consolidation) {
        line("rekap.xlsx", "buku kerja provinsi");
        line("temuan.json", "temuan untuk diolah lebih lanjut; tabelnya di folder tabel");
    }
    if products.contains(&Product::Outgoing) {
        line(OUTGOING, &sent(stage));
    }
    if products.contains(&Product::Reports) {
        let place = format!("laporan/{quarter}");
        let made = stage.written().keys().filter(|file| file.is_below(&place)).count();
        let running = if quarter.period().end >= options.today { " (triwulan belum berakhir)" } else { "" };
        line(&place, &format!("{made} laporan {} {}{running}", quarter.name(), quarter.year));
    }
    lines
}

/// What lies in the folder of what goes to the OPDs.
fn sent(stage: &Stage<'_>) -> String {
    let written = stage.written();
    let names =
        || written.keys().filter_map(|path| path.path().strip_prefix(OUTGOING)).filter(|name| name[1..].contains('/'));
    let books = names().filter(|name| name.ends_with(".xlsx")).count();
    let letters = names().count() - books;
    format!("satu folder untuk tiap perangkat daerah: {books} buku kerja, {letters} surat")
}

/// What the bureau does next, in one line.
fn next_step(outcome: &Outcome) -> String {
    let has = |status: Status| outcome.agencies.iter().any(|state| state.status == status);
    if has(Status::ToMend) || has(Status::Refused) {
        "Langkah berikutnya: kirimkan isi folder kirim kepada perangkat daerahnya, simpan balasannya di masuk, lalu jalankan lagi.\n".into()
    } else if has(Status::Missing) {
        "Langkah berikutnya: hubungi perangkat daerah yang belum menyampaikan.\n".into()
    } else {
        "Tidak ada yang perlu diperbaiki.\n".into()
    }
}

#[cfg(test)]
mod tests {
    use super::super::{QuarterChoice, gather};
    use super::*;
    use crate::output::Target;

    #[test]
    fn no_product_is_made_of_an_outcome_that_lost_a_row() {
        let quarter = Quarter { year: 2022, number: 3 };
        let options = Options {
            today: quarter.period().end,
            threads: 2,
            output: None,
            reader: None,
            quiet: true,
            verbose: false,
            quarter: QuarterChoice::Given(quarter),
        };
        let samples = Path::new(env!("CARGO_MANIFEST_DIR")).join("samples");
        let mut outcome = gather(Workspace::open(&samples).unwrap(), &options, &|_, _| {}).unwrap();
        let counting = outcome.agencies.iter_mut().find(|state| state.counts()).unwrap();
        counting.year.actions.clear();
        let dir = tempfile::tempdir().unwrap();
        let target = Target::new(&samples, &samples.join(RECEIVED), Some(dir.path())).unwrap();
        let folder = OutputFolder::take(&target).unwrap();
        let made = make(&outcome, &[Product::Consolidation], &options, &Stage::new(&folder));
        assert!(matches!(made, Err(Error::Unbalanced(_))), "{made:?}");
        let edition = Edition { outcome, changes: None, issued: None };
        let made = print(&edition, &Assets::default(), &options, &Stage::new(&folder));
        assert!(matches!(made, Err(Error::Unbalanced(_))), "{made:?}");
    }
}

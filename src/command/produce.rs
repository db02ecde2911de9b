//! The commands that make something of the received files: workbook, what goes to the OPDs, reports, portal, or everything.

use std::collections::BTreeSet;
use std::path::Path;

use super::assets::assets;
use super::copies::{Reports, hand_over};
use super::edition::{Edition, edition};
use super::kept::kept;
use super::product::Product;
use super::products::{consolidation, facts, generic, outgoing_of};
use super::record::record;
use super::rounds::{Round, rounds};
use super::said::{about_templates, lines, next_step, unchanged};
use super::show::portal;
use super::{Done, Options, Progress, Tick, patience, read_found, target, worst};
use crate::calendar::long_date;
use crate::config::file_names::{FileNames, LETTER, OUTGOING, REPORTS};
use crate::consolidate::outcome::Outcome;
use crate::consolidate::reconciliation::reconcile;
use crate::consolidate::{Inputs, consolidate as bring_together, inputs_of};
use crate::error::Error;
use crate::listing::summary;
use crate::output::{Manifest, OutputFolder, Stage};
use crate::report::{Assets, Occasion};
use crate::threads::each;
use crate::workspace::{RECEIVED, Workspace};
use crate::year::AgencyYear;

/// Makes products of a workspace, reading each file once.
///
/// # Errors
/// When the workspace cannot be opened, an output not be made or written, or the reconciliation does not balance.
pub fn produce(root: &Path, options: &Options, tick: Tick<'_>, products: &[Product]) -> Result<Done, Error> {
    let workspace = Workspace::open(root)?;
    let files = workspace.discover()?;
    let target = target(&workspace, options)?;
    let folder = OutputFolder::take(&target)?;
    check_not_emptied(folder.last().inputs(), files.len())?;
    let known = folder.last().hashes_of_inputs();
    let makes = |product: Product| products.contains(&product);
    let assets = if makes(Product::Reports) { assets(&workspace)? } else { Assets::default() };
    let stage = Stage::new(&folder);
    let inputs = read_found(workspace, &files, options, tick)?;
    let mut issued = None;
    let mut outcome = if makes(Product::Reports) {
        let mut edition = edition(inputs);
        print(&mut edition, &assets, options, (&stage, folder.last()), tick)?;
        issued = edition.issued;
        match issued {
            None => edition.outcome,
            Some(_) => bring_together(Inputs { today: options.today, ..inputs_of(edition.outcome) }),
        }
    } else {
        bring_together(inputs)
    };
    let quarter = outcome.output_quarter();
    make(&mut outcome, products, options, (&stage, folder.last()), tick)?;
    let reports = Reports::new(&folder, &stage, &outcome, makes(Product::Reports).then_some(quarter));
    if makes(Product::Outgoing) {
        hand_over(&outcome, &FileNames::of(&outcome.roster), &reports)?;
    }
    if makes(Product::Portal) {
        portal(&mut outcome, options, &folder, &stage, &reports)?;
    }
    let lines = lines(&stage, &outcome, target.path(), products);
    let owned: Vec<String> = products.iter().flat_map(|product| product.owns(quarter)).collect();
    let committed = stage.commit(&owned, Some(facts(&outcome)))?;
    let kept = kept(&committed.kept);
    let issued = issued.map(|day| {
        format!(
            "Laporan {} {} diterbitkan per {}; yang diterima sesudahnya dimuat pada laporan triwulan berikutnya.\n",
            quarter.name(),
            quarter.year,
            long_date(day)
        )
    });
    let (said, next, issued) = (summary(&outcome, known.as_ref()), next_step(&outcome), issued.unwrap_or_default());
    let written = match committed.is_unchanged() {
        true => unchanged(folder.last(), target.path()),
        false => format!("Ditulis:\n{lines}\n"),
    };
    let summary = format!("{said}{written}{issued}{kept}{next}");
    let record = Some(record(&outcome, &committed));
    if products == [Product::Templates] {
        // That nobody has sent anything yet is no fault of whoever is about to ask.
        let summary = format!("{written}{kept}{}", about_templates(&outcome));
        return Ok(Done { summary, record, ..Done::default() });
    }
    Ok(Done { summary, worst: worst(&outcome), record, ..Done::default() })
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

/// Proves that no row was lost.
fn prove(outcome: &Outcome) -> Result<(), Error> {
    if let Some(row) = reconcile(outcome).iter().find(|row| !row.balances()) {
        return Err(Error::Unbalanced(outcome.submissions[row.submission].path.to_string()));
    }
    Ok(())
}

/// Where outputs are set aside, and what stood before them.
type Place<'a> = (&'a Stage<'a>, &'a Manifest);

/// Makes the reports; none where the proof that no row was lost fails.
fn print(
    edition: &mut Edition,
    assets: &Assets,
    options: &Options,
    (stage, last): Place<'_>,
    tick: Tick<'_>,
) -> Result<(), Error> {
    prove(&edition.outcome)?;
    let changes = edition.changes.as_ref();
    let quarter = edition.outcome.output_quarter();
    let place = |name: &str| format!("{REPORTS}/{quarter}/{name}");
    rounds(&mut edition.outcome, stage, last, |outcome, round| {
        let all = crate::report::names(outcome);
        let only: BTreeSet<String> = all.into_iter().filter(|name| round.wants(&[place(name)])).collect();
        if only.is_empty() {
            return Ok(());
        }
        let counter = Counter::new("Menyusun laporan", only.len(), tick);
        let occasion = Occasion { outcome, changes, only: Some(&only) };
        let made = patience::reports(occasion, assets, options.threads, &|file| {
            counter.tick(&file.name);
            let name = place(&file.name);
            round.put(std::slice::from_ref(&name), &[(name.clone(), file.bytes)])
        });
        made.map(drop)
    })
}

/// Makes what else follows from the received files; nothing where that proof fails.
fn make(
    outcome: &mut Outcome,
    products: &[Product],
    options: &Options,
    (stage, last): Place<'_>,
    tick: Tick<'_>,
) -> Result<(), Error> {
    prove(outcome)?;
    if products.contains(&Product::Consolidation) {
        rounds(outcome, stage, last, |outcome, round| {
            let mut names = round.known_below("tabel");
            names.extend(["rekap.xlsx", "temuan.json"].map(String::from));
            if round.wants(&names) { round.put(&names, &consolidation(outcome)?) } else { Ok(()) }
        })?;
    }
    if products.contains(&Product::Outgoing) {
        rounds(outcome, stage, last, |outcome, round| send(outcome, options, round, tick))?;
        stage.put_all(&[generic(outcome)?])?;
    } else if products.contains(&Product::Templates) {
        // What an OPD goes on with is not replaced by an empty one.
        let blank: Vec<&AgencyYear> = outcome.agencies.iter().filter(|state| !state.counts()).collect();
        let names = FileNames::of(&outcome.roster);
        let counter = Counter::new("Menyusun buku kerja", blank.len(), tick);
        each(&blank, options.threads, |state| {
            counter.tick(names.folder(state.row));
            stage.put_all(&outgoing_of(outcome, &names, state)?[..1])
        })?;
        stage.put_all(&[generic(outcome)?])?;
    }
    Ok(())
}

/// Makes what goes to the OPDs, each folder as one unit.
fn send(outcome: &Outcome, options: &Options, round: &Round<'_>, tick: Tick<'_>) -> Result<(), Error> {
    let names = FileNames::of(&outcome.roster);
    let unit = |state: &AgencyYear| {
        [names.template(state.row), LETTER].map(|name| format!("{OUTGOING}/{}/{name}", names.folder(state.row)))
    };
    let wanted: Vec<&AgencyYear> = outcome.agencies.iter().filter(|state| round.wants(&unit(state))).collect();
    let counter = Counter::new("Menyusun buku kerja", wanted.len(), tick);
    each(&wanted, options.threads, |state| {
        counter.tick(names.folder(state.row));
        round.put(&unit(state), &outgoing_of(outcome, &names, state)?)
    })
    .map(drop)
}

/// Counts what is made, from any thread.
struct Counter<'a> {
    doing: &'static str,
    all: usize,
    done: std::sync::atomic::AtomicUsize,
    tick: Tick<'a>,
}

impl<'a> Counter<'a> {
    fn new(doing: &'static str, all: usize, tick: Tick<'a>) -> Self {
        Self { doing, all, done: std::sync::atomic::AtomicUsize::new(0), tick }
    }

    fn tick(&self, name: &str) {
        let done = self.done.fetch_add(1, std::sync::atomic::Ordering::Relaxed) + 1;
        (self.tick)(Progress { doing: self.doing, done, all: self.all, name });
    }
}

#[cfg(test)]
mod tests {
    use super::super::{QuarterChoice, gather};
    use super::*;
    use crate::calendar::Quarter;
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
        let none = |_: Progress<'_>| ();
        let samples = Path::new(env!("CARGO_MANIFEST_DIR")).join("samples");
        let mut outcome = gather(Workspace::open(&samples).unwrap(), &options, &none).unwrap();
        let counting = outcome.agencies.iter_mut().find(|state| state.counts()).unwrap();
        counting.year.actions.clear();
        let dir = tempfile::tempdir().unwrap();
        let target = Target::new(&samples, &samples.join(RECEIVED), Some(dir.path())).unwrap();
        let folder = OutputFolder::take(&target).unwrap();
        let stage = Stage::new(&folder);
        let made = make(&mut outcome, &[Product::Consolidation], &options, (&stage, folder.last()), &none);
        assert!(matches!(made, Err(Error::Unbalanced(_))), "{made:?}");
        let mut edition = Edition { outcome, changes: None, issued: None };
        let made = print(&mut edition, &Assets::default(), &options, (&stage, folder.last()), &none);
        assert!(matches!(made, Err(Error::Unbalanced(_))), "{made:?}");
    }
}

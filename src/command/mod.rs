//! The commands: what each reads, makes and writes.

mod assets;
pub mod begin;
mod copies;
pub mod diary;
mod edition;
pub mod jobs;
mod kept;
pub mod log;
mod patience;
pub mod produce;
pub mod product;
pub mod products;
pub mod record;
mod relative_path;
mod rounds;
pub mod rulebook;
mod said;
mod show;

use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicUsize, Ordering};

use chrono::NaiveDate;

use crate::calendar::Quarter;
use crate::cells::Sources;
use crate::cells::{Barrier, Refusal};
use crate::changes::Then;
use crate::consolidate::outcome::Outcome;
use crate::consolidate::{Inputs, consolidate};
use crate::error::Error;
use crate::finding::Severity;
use crate::intake::{Incoming, Intake};
use crate::isolate::Isolated;
use crate::output::Target;
use crate::panics;
use crate::threads::spread;
use crate::workspace::{RECEIVED, Workspace};

/// What was typed, as it is meant: the same for all commands.
#[derive(Debug, Clone)]
pub struct Options {
    /// The day that counts as today.
    pub today: NaiveDate,
    /// Threads to use.
    pub threads: usize,
    /// The folder of outputs, when it is not `keluaran/` in the workspace.
    pub output: Option<PathBuf>,
    /// The program whose processes read the files; none: they are read in this process.
    pub reader: Option<PathBuf>,
    /// Say less.
    pub quiet: bool,
    /// Say more.
    pub verbose: bool,
    /// Which quarter.
    pub quarter: QuarterChoice,
}

/// Which quarter a run is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum QuarterChoice {
    /// The last quarter of the programme year that has ended.
    Automatic,
    /// This one.
    Given(Quarter),
    /// None: monitoring is not judged.
    None,
}

impl Options {
    /// The quarter for a programme year: before its first quarter has ended, the first.
    pub fn quarter(&self, year: i32) -> Option<Quarter> {
        match self.quarter {
            QuarterChoice::None => None,
            QuarterChoice::Given(quarter) => Some(quarter),
            QuarterChoice::Automatic => {
                let ended = Quarter::ended_before(self.today);
                Some(match ended.year.cmp(&year) {
                    std::cmp::Ordering::Less => Quarter { year, number: 1 },
                    std::cmp::Ordering::Equal => ended,
                    std::cmp::Ordering::Greater => Quarter { year, number: 4 },
                })
            }
        }
    }
}

/// What a job has to say at its end.
#[derive(Debug, Clone, Default)]
pub struct Done {
    /// The product itself, on standard output.
    pub listing: String,
    /// Whether that is written for people, and not for a program.
    pub is_prose: bool,
    /// A summary in words; left out when asked to be quiet.
    pub summary: String,
    /// The gravest severity found.
    pub worst: Option<Severity>,
    /// What is written down of a run that wrote.
    pub record: Option<record::Record>,
}

impl Done {
    /// A text and nothing else.
    pub fn text(listing: String) -> Self {
        Self { listing, ..Self::default() }
    }
}

/// How far a run is.
#[derive(Debug, Clone, Copy)]
pub struct Progress<'a> {
    /// What it does, in Bahasa.
    pub doing: &'static str,
    /// How many are done, of how many.
    pub done: usize,
    /// How many there are.
    pub all: usize,
    /// The one at hand.
    pub name: &'a str,
}

/// Hears how far a run is, from any of its threads.
pub type Tick<'a> = &'a (dyn Fn(Progress<'_>) + Sync);

fn worst(outcome: &Outcome) -> Option<Severity> {
    outcome.findings.list.iter().map(|finding| finding.severity).min()
}

/// Reads everything in a workspace and brings it together.
///
/// # Errors
/// When `masuk/` cannot be listed.
pub fn gather(workspace: Workspace, options: &Options, tick: Tick<'_>) -> Result<Outcome, Error> {
    let files = workspace.discover()?;
    Ok(consolidate(read_found(workspace, &files, options, tick)?))
}

/// Reads the files that were found in a workspace.
fn read_found(
    workspace: Workspace,
    files: &[(String, PathBuf)],
    options: &Options,
    tick: Tick<'_>,
) -> Result<Inputs, Error> {
    read(workspace, files, options, tick, Some(log::NAME))
}

/// Reads the given files (name to show, path) and brings them together.
///
/// # Errors
/// When no process can be started to read them.
pub fn gather_files(
    workspace: Workspace,
    files: &[(String, PathBuf)],
    options: &Options,
    tick: Tick<'_>,
) -> Result<Outcome, Error> {
    Ok(consolidate(read(workspace, files, options, tick, None)?))
}

/// `log`: the file among the outputs where what panicked is noted, if there is one.
fn read(
    workspace: Workspace,
    files: &[(String, PathBuf)],
    options: &Options,
    tick: Tick<'_>,
    log: Option<&str>,
) -> Result<Inputs, Error> {
    let done = AtomicUsize::new(0);
    let start = || {
        let intake = Intake::new(&workspace.settings, &workspace.structure, &workspace.roster);
        (intake, options.reader.as_deref().map(Isolated::new))
    };
    let work = |(intake, isolated): &mut (Intake<'_>, Option<Isolated>), i: usize| {
        let (name, path) = &files[i];
        let incoming = workspace.take(name, path);
        // A defect of ours that one file brings out costs that file, not the batch.
        let taken = panics::caught(name, || match isolated {
            Some(isolated) => intake.take_with(i, &incoming, &mut |bytes, limits| isolated.read(bytes, limits)),
            None => intake.take(i, &incoming),
        });
        let taken = taken.unwrap_or_else(|| {
            let why = Refusal::NotAccessible(Barrier::Defect { log: log.map(str::to_owned) });
            intake.take(i, &Incoming { content: Err(why), ..incoming })
        });
        let done = done.fetch_add(1, Ordering::Relaxed) + 1;
        tick(Progress { doing: "Membaca berkas", done, all: files.len(), name });
        Ok(taken)
    };
    let finish = |(_, isolated): (Intake<'_>, Option<Isolated>)| match isolated.and_then(Isolated::failure) {
        Some(e) => Err(Error::Make { what: "pembaca berkas".into(), detail: e.to_string() }),
        None => Ok(()),
    };
    // The order of the files, not of the threads, reaches the outputs.
    let taken = spread(files.len(), options.threads, start, work, finish)?;
    let (submissions, sources): (Vec<_>, Vec<_>) = taken.into_iter().unzip();
    let submissions: Vec<_> = submissions.into_iter().flatten().collect();
    let quarter = options.quarter(workspace.settings.program.year);
    let received_at = received_at(&workspace, options);
    let Workspace { settings, structure, roster, decisions, .. } = workspace;
    let (sources, today) = (Sources(sources), options.today);
    Ok(Inputs { settings, structure, roster, decisions, sources, submissions, today, quarter, received_at })
}

/// What held on an earlier day, and what it was made from. `quarter`: that of the figures, where it is not the one asked for.
fn held_on(inputs: Inputs, day: NaiveDate, quarter: Option<Quarter>) -> (Then, Inputs) {
    let (asked, today) = (inputs.quarter, inputs.today);
    let then = consolidate(Inputs { today: day, quarter: quarter.or(asked), ..inputs });
    let of = then.output_quarter();
    let (then, inputs) = Then::keep(then, of);
    (then, Inputs { today, quarter: asked, ..inputs })
}

/// The folder of the received files as seen from the folder of outputs; none where no link can lead there.
fn received_at(workspace: &Workspace, options: &Options) -> Option<String> {
    let outputs = output_root(&workspace.root, options);
    if options.output.is_none() && !outputs.is_dir() {
        // It will be made beside the received files.
        return Some(format!("../{RECEIVED}"));
    }
    relative_path::relative_path(&outputs, &workspace.root.join(RECEIVED))
}

/// The folder of outputs of a workspace, where outputs may go there.
fn target(workspace: &Workspace, options: &Options) -> Result<Target, Error> {
    target_of(&workspace.root, options)
}

fn target_of(root: &Path, options: &Options) -> Result<Target, Error> {
    Target::new(root, &root.join(RECEIVED), options.output.as_deref())
}

/// The folder of outputs of a workspace; none where they may not go there.
pub fn outputs_of(root: &Path, options: &Options) -> Option<PathBuf> {
    target_of(root, options).ok().map(|target| target.path().to_owned())
}

/// The folder of outputs of a workspace.
pub fn output_root(root: &Path, options: &Options) -> PathBuf {
    options.output.clone().unwrap_or_else(|| root.join("keluaran"))
}

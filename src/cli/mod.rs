//! The command line: what was typed becomes what is meant. The only place that knows clap.

mod answer;
mod line;

use std::ffi::{OsStr, OsString};

use chrono::NaiveDate;
use clap::{CommandFactory, Parser};

pub use answer::Answer;
pub use line::Job;
use line::Line;

use crate::calendar::Quarter;
use crate::command::{Options, QuarterChoice};
use crate::finding::Severity;

/// Everything that was typed.
#[derive(Debug, Clone)]
pub struct Typed {
    /// What to do.
    pub job: Job,
    /// How.
    pub options: Options,
    /// The earlier day, where two are compared.
    pub since: Option<NaiveDate>,
    /// What counts for exit code 1; none for never.
    pub fail_on: Option<Severity>,
    /// Whether files are read in this process.
    pub unisolated: bool,
}

impl Typed {
    /// The exit code of a run that came to its end. `worst`: the gravest that it found.
    pub fn exit_code(&self, worst: Option<Severity>) -> u8 {
        u8::from(self.fail_on.is_some_and(|level| worst.is_some_and(|worst| worst <= level)))
    }
}

/// What lies where the program was started.
pub struct Around<'a> {
    /// Whether this folder is a workspace.
    pub in_workspace: bool,
    /// Whether someone sits there who can be asked.
    pub asks: bool,
    /// What a path is.
    pub kind: &'a dyn Fn(&OsStr) -> Kind,
}

/// What a path is that was typed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// A file.
    File,
    /// A workspace.
    Workspace,
    /// A folder that is none.
    Folder,
    /// Nothing is there.
    Nothing,
}

/// Reads the command line. `today` is the day unless one is typed.
///
/// # Errors
/// An [`Answer`] to print instead of doing anything.
pub fn parse(args: impl IntoIterator<Item = OsString>, today: NaiveDate, around: &Around<'_>) -> Result<Typed, Answer> {
    let args = with_command(args.into_iter().collect(), around)?;
    let Line { job, general, .. } = Line::try_parse_from(args).map_err(|error| answer::answer(&error))?;
    if let Some(Job::Help { command }) = &job {
        return Err(help(command.as_deref()));
    }
    // What a workspace is for: everything.
    let unsaid = || match (around.in_workspace, around.asks) {
        (true, _) => Some(Job::run_here()),
        (false, true) => Some(Job::Offer),
        (false, false) => None,
    };
    let Some(job) = job.or_else(unsaid) else {
        return Err(Answer { text: format!("{}\n", Line::command().render_help()), code: 2 });
    };
    let options = Options {
        today: general.today.map_or(Ok(today), |text| read_day("--tanggal", &text))?,
        threads: general.threads.map_or_else(all_threads, usize::from),
        output: general.output,
        reader: None,
        quiet: general.quiet,
        verbose: general.verbose,
        quarter: read_quarter(&job)?,
    };
    let since = if let Job::Changes { since, .. } = &job {
        let since = read_day("--sejak", since)?;
        if since >= options.today {
            return Err(Answer::wrong("--sejak: tanggal pembanding harus sebelum tanggal yang dianggap hari ini"));
        }
        Some(since)
    } else {
        None
    };
    let fail_on = match general.fail_on.as_str() {
        "peringatan" => Some(Severity::Warning),
        "tidak" => None,
        _ => Some(Severity::Error),
    };
    Ok(Typed { job, options, since, fail_on, unisolated: general.unisolated })
}

/// A file or a folder that stands where a command would, as when it was dropped on the program: a file is checked, a workspace run.
fn with_command(mut args: Vec<OsString>, around: &Around<'_>) -> Result<Vec<OsString>, Answer> {
    let is_path = |word: &&OsString| !is_command(word) && !word.as_encoded_bytes().starts_with(b"-");
    let Some(first) = args.get(1).filter(is_path) else { return Ok(args) };
    let command = match (around.kind)(first) {
        Kind::File => "periksa",
        Kind::Workspace => "jalankan",
        Kind::Folder => {
            let name = crate::shown::name(&first.to_string_lossy()).into_owned();
            return Err(Answer::wrong(&format!(
                "{name} bukan ruang kerja. Untuk memeriksa berkas di dalamnya: ripp periksa \"{name}\". Untuk membuat ruang kerja: ripp mulai FOLDER."
            )));
        }
        Kind::Nothing => return Ok(args),
    };
    args.insert(1, command.into());
    Ok(args)
}

fn is_command(word: &OsStr) -> bool {
    word.to_str().is_some_and(|word| Line::command().find_subcommand(word).is_some())
}

/// The help of everything, or of one command.
fn help(command: Option<&str>) -> Answer {
    let mut line = Line::command();
    line.build();
    let Some(name) = command else { return Answer { text: format!("{}\n", line.render_help()), code: 0 } };
    match line.find_subcommand_mut(name) {
        Some(found) => Answer { text: format!("{}\n", found.render_help()), code: 0 },
        None => Answer::wrong(&format!("perintah {} tidak dikenal.", crate::shown::name(name))),
    }
}

fn all_threads() -> usize {
    std::thread::available_parallelism().map_or(1, usize::from)
}

fn read_day(option: &str, text: &str) -> Result<NaiveDate, Answer> {
    NaiveDate::parse_from_str(text, "%Y-%m-%d")
        .map_err(|_| Answer::wrong(&format!("{option} {text}: bukan tanggal seperti 2022-04-05")))
}

/// The quarter that a job is about; checking is about none unless one is typed.
fn read_quarter(job: &Job) -> Result<QuarterChoice, Answer> {
    let (typed, default) = match job {
        Job::Template { .. } => (&None, QuarterChoice::Automatic),
        Job::Init { .. } | Job::Offer | Job::Schedule { .. } | Job::Help { .. } | Job::Rules { .. } => {
            return Ok(QuarterChoice::None);
        }
        Job::Check { time, .. } => (&time.quarter, QuarterChoice::None),
        Job::Consolidate { time, .. }
        | Job::Send { time, .. }
        | Job::Report { time, .. }
        | Job::Portal { time, .. }
        | Job::Changes { time, .. }
        | Job::Run { time, .. } => (&time.quarter, QuarterChoice::Automatic),
    };
    match typed.as_deref() {
        None => Ok(default),
        Some("tidak") => Ok(QuarterChoice::None),
        Some("otomatis") => Ok(QuarterChoice::Automatic),
        Some(text) => {
            text.parse::<Quarter>().map(QuarterChoice::Given).map_err(|e| Answer::wrong(&format!("--triwulan: {e}")))
        }
    }
}

//! The command line: what was typed becomes what is meant. The only place that knows clap.

mod answer;
mod line;

use std::ffi::OsString;

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

/// Reads the command line. `today` is the day unless one is typed; `in_workspace` tells whether this folder is one.
///
/// # Errors
/// An [`Answer`] to print instead of doing anything.
pub fn parse(args: impl IntoIterator<Item = OsString>, today: NaiveDate, in_workspace: bool) -> Result<Typed, Answer> {
    let Line { job, general, .. } = Line::try_parse_from(args).map_err(|error| answer::answer(&error))?;
    // What a workspace is for: everything.
    let Some(job) = job.or_else(|| in_workspace.then(Job::run_here)) else {
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
        Job::Init { .. } | Job::Schedule { .. } | Job::Rules { .. } => return Ok(QuarterChoice::None),
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

//! The program `ripp`: reads the command line, does the job, prints, and tells by its exit code what happened.

#![allow(clippy::print_stderr)]

use std::io::{IsTerminal, Write};
use std::path::Path;
use std::process::ExitCode;

use ripp::cli::{self, Job};
use ripp::command::jobs::{self, Done};
use ripp::error::Error;
use ripp::isolate;

/// Reports and workbooks are made of very many small pieces: the allocator of the system costs 8 % more time.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

/// Set to anything, files are read in this process: for measuring what the isolation costs.
const UNISOLATED: &str = "RIPP_TANPA_ISOLASI";

fn main() -> ExitCode {
    let mut arguments = std::env::args_os().skip(1);
    if arguments.next().is_some_and(|first| first == isolate::ENTRY) {
        return isolate::serve(arguments.next().as_deref().and_then(std::ffi::OsStr::to_str));
    }
    // A panic inside a library that reads a file becomes a finding; its message on the terminal would only confuse.
    std::panic::set_hook(Box::new(|_| {}));
    let today = chrono::Local::now().date_naive();
    let in_workspace = Path::new(ripp::workspace::SETTINGS).is_file();
    let mut typed = match cli::parse(std::env::args_os(), today, in_workspace) {
        Ok(typed) => typed,
        Err(answer) => {
            if answer.code == 0 {
                print(&answer.text);
            } else {
                eprint!("{}", answer.text);
            }
            return ExitCode::from(answer.code);
        }
    };
    if std::env::var_os(UNISOLATED).is_none() {
        typed.options.reader = std::env::current_exe().ok();
    }
    let bar = Bar::new(!typed.options.quiet);
    let tick = |done: usize, all: usize| bar.show(done, all);
    let result = std::panic::catch_unwind(std::panic::AssertUnwindSafe(|| match &typed.job {
        Job::Init { dir } => jobs::init(dir),
        Job::Check { paths, form, .. } => jobs::check(paths, *form, &typed.options, &tick),
        Job::Consolidate { place, .. } => jobs::consolidate(&place.root, &typed.options, &tick),
        Job::Report { place, .. } => jobs::report(&place.root, &typed.options, &tick),
        Job::Run { place, .. } => jobs::run(&place.root, &typed.options, &tick),
        Job::Template { place } => jobs::template(&place.root, &typed.options),
        Job::Rules { book: true, .. } => Ok(Done::text(ripp::command::rulebook::document())),
        Job::Rules { code, .. } => jobs::rules(code.as_deref()),
    }));
    bar.finish();
    match result {
        Ok(Ok(done)) => {
            print(&done.listing);
            if !typed.options.quiet {
                print(&done.summary);
            }
            let worst = done.worst;
            ExitCode::from(u8::from(typed.fail_on.is_some_and(|level| worst.is_some_and(|worst| worst <= level))))
        }
        Ok(Err(error)) => {
            eprintln!("ripp: {error}");
            ExitCode::from(error.exit_code())
        }
        Err(_) => {
            eprintln!(
                "ripp: {}",
                Error::Make {
                    what: "pekerjaan ini".into(),
                    detail: "cacat program, laporkan kepada pembuatnya".into()
                }
            );
            ExitCode::from(3)
        }
    }
}

/// Prints without panicking when the reader of a pipe has gone.
fn print(text: &str) {
    let _ = std::io::stdout().write_all(text.as_bytes());
}

/// A progress bar that appears on a terminal when the work takes over a second.
struct Bar {
    bar: indicatif::ProgressBar,
    start: std::time::Instant,
    wanted: bool,
}

impl Bar {
    fn new(wanted: bool) -> Self {
        let bar = indicatif::ProgressBar::hidden();
        Self { bar, start: std::time::Instant::now(), wanted: wanted && std::io::stderr().is_terminal() }
    }

    fn show(&self, done: usize, all: usize) {
        if !self.wanted || self.start.elapsed().as_millis() < 1000 {
            return;
        }
        if self.bar.is_hidden() {
            self.bar.set_draw_target(indicatif::ProgressDrawTarget::stderr());
            let style = indicatif::ProgressStyle::with_template("Membaca {wide_bar} {pos} dari {len} berkas");
            self.bar.set_style(style.unwrap_or_else(|_| indicatif::ProgressStyle::default_bar()));
        }
        self.bar.set_length(all as u64);
        self.bar.set_position(done as u64);
    }

    fn finish(&self) {
        self.bar.finish_and_clear();
    }
}

//! The program `ripp`: reads the command line, does the job, prints, and tells by its exit code what happened.

use std::io::{IsTerminal, Write};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use ripp::cli::{self, Job};
use ripp::command::log::{self, Logged};
use ripp::command::{Done, begin, jobs, outputs_of, produce, rulebook};
use ripp::error::Error;
use ripp::{isolate, panics, shown};

/// Reports and workbooks are made of very many small pieces: the allocator of the system costs 8 % more time.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() -> ExitCode {
    let mut arguments = std::env::args_os().skip(1);
    if arguments.next().is_some_and(|first| first == isolate::ENTRY) {
        return isolate::serve(arguments.next().as_deref().and_then(std::ffi::OsStr::to_str));
    }
    panics::install();
    let now = chrono::Local::now();
    let mut outputs = None;
    let result = catch_unwind(AssertUnwindSafe(|| work(now.date_naive(), &mut outputs)));
    // A panic inside a library that reads a damaged file is a finding already: it is logged without a word.
    let logged = log::record(&panics::take(), outputs.as_deref(), &now.format("%Y-%m-%dT%H:%M:%S%:z"));
    if let Logged::Nowhere(line) = &logged {
        complain(&format!("ripp: {line}\n"));
    }
    result.unwrap_or_else(|_| {
        let evidence = match logged {
            Logged::In(path) => format!("berkas {}", shown::path(&path)),
            _ => "pesan ini".to_owned(),
        };
        let detail = format!("cacat program, laporkan beserta {evidence}");
        fail(&Error::Make { what: "pekerjaan ini".into(), detail })
    })
}

/// Does what was typed; `outputs` becomes its folder of outputs as soon as it is known.
fn work(today: chrono::NaiveDate, outputs: &mut Option<PathBuf>) -> ExitCode {
    let in_workspace = Path::new(ripp::workspace::SETTINGS).is_file();
    let mut typed = match cli::parse(std::env::args_os(), today, in_workspace) {
        Ok(typed) => typed,
        Err(answer) => {
            if answer.code == 0 {
                return print(&[&answer.text]).unwrap_or_else(|error| fail(&error));
            }
            complain(&answer.text);
            return ExitCode::from(answer.code);
        }
    };
    let workspace = typed.job.workspace().filter(|root| root.join(ripp::workspace::SETTINGS).is_file());
    *outputs = workspace.and_then(|root| outputs_of(root, &typed.options));
    if typed.unisolated {
        complain("ripp: berkas dibaca tanpa isolasi; jangan dipakai untuk berkas yang tidak dipercaya\n");
    } else {
        match this_program() {
            Ok(program) => typed.options.reader = Some(program),
            Err(error) => return fail(&error),
        }
    }
    let bar = Bar::new(!typed.options.quiet);
    let tick = |done: usize, all: usize| bar.show(done, all);
    let result = match &typed.job {
        Job::Init { dir, from: None } => begin::init(dir),
        Job::Init { dir, from: Some(old) } => begin::init_from(dir, old),
        Job::Check { paths, form, .. } => jobs::check(paths, *form, &typed.options, &tick),
        Job::Consolidate { place, .. } => produce::consolidate(&place.root, &typed.options, &tick),
        Job::Send { place, .. } => produce::send(&place.root, &typed.options, &tick),
        Job::Report { place, .. } => produce::report(&place.root, &typed.options, &tick),
        Job::Run { place, .. } => produce::run(&place.root, &typed.options, &tick),
        Job::Template { place } => jobs::template(&place.root, &typed.options),
        Job::Changes { place, form, .. } => {
            jobs::changes(&place.root, typed.since.unwrap_or(today), *form, &typed.options, &tick)
        }
        Job::Rules { book: true, .. } => Ok(Done::text(rulebook::document())),
        Job::Rules { code, .. } => jobs::rules(code.as_deref()),
    };
    drop(bar);
    let done = match result {
        Ok(done) => done,
        Err(error) => return fail(&error),
    };
    let summary = if typed.options.quiet { "" } else { &done.summary };
    if let Err(error) = print(&[&done.listing, summary]) {
        return fail(&error);
    }
    ExitCode::from(u8::from(typed.fail_on.is_some_and(|level| done.worst.is_some_and(|worst| worst <= level))))
}

/// Where this program lies, so that it can read files in processes of its own. Where the system hides that, as without
/// `/proc`, by the way in which it was called.
fn this_program() -> Result<PathBuf, Error> {
    let called = || std::env::args_os().next().map(PathBuf::from).filter(|path| path.components().count() > 1);
    let found = std::env::current_exe().ok().or_else(called).filter(|path| path.is_file());
    found.ok_or_else(|| Error::Make {
        what: "pembaca berkas".into(),
        detail: "letak program ini tidak diketahui sistem; panggil dengan alamat lengkapnya".into(),
    })
}

fn fail(error: &Error) -> ExitCode {
    complain(&format!("ripp: {error}\n"));
    ExitCode::from(error.exit_code())
}

/// Prints what was asked for; that the reader of a pipe has gone is no failure, that it could not be written is. What a
/// terminal would obey is shown instead.
fn print(texts: &[&str]) -> Result<ExitCode, Error> {
    let mut out = std::io::stdout().lock();
    let written =
        texts.iter().try_for_each(|text| out.write_all(shown::page(text).as_bytes())).and_then(|()| out.flush());
    match written {
        Err(e) if e.kind() != std::io::ErrorKind::BrokenPipe => Err(Error::Print(e)),
        _ => Ok(ExitCode::SUCCESS),
    }
}

/// The same on standard error.
fn complain(text: &str) {
    let _ = std::io::stderr().write_all(shown::page(text).as_bytes());
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
}

impl Drop for Bar {
    fn drop(&mut self) {
        self.bar.finish_and_clear();
    }
}

//! The program `ripp`: reads the command line, does the job, prints, and tells by its exit code what happened.

use std::borrow::Cow;
use std::io::{BufRead, IsTerminal, Write};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use ripp::cli::{self, Around, Job, Kind};
use ripp::command::diary::{self, Run};
use ripp::command::log::{self, Logged};
use ripp::command::{Done, Progress, begin, jobs, outputs_of, produce, rulebook};
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
    let result = catch_unwind(AssertUnwindSafe(|| work(now.date_naive(), &stamp(now), &mut outputs)));
    // A panic inside a library that reads a damaged file is a finding already: it is logged without a word.
    let logged = log::record(&panics::take(), outputs.as_deref(), &stamp(now));
    if let Logged::Nowhere(line) = &logged {
        complain(&format!("ripp: {line}\n"));
    }
    result.unwrap_or_else(|_| {
        let evidence = match logged {
            Logged::In(path) => format!("berkas {}", shown::path(&path)),
            _ => "pesan ini".to_owned(),
        };
        let detail = format!("cacat program, laporkan beserta {evidence}");
        let error = Error::Make { what: "pekerjaan ini".into(), detail };
        if let Some(outputs) = &outputs {
            let (began, ended) = (stamp(now), stamp(chrono::Local::now()));
            let run = Run { command: "ripp", clock: (&began, &ended), end: Err(&error), code: error.exit_code() };
            diary::write(outputs, true, true, run);
        }
        fail(&error)
    })
}

/// Does what was typed; `outputs` becomes its folder of outputs as soon as it is known.
fn work(today: chrono::NaiveDate, began: &str, outputs: &mut Option<PathBuf>) -> ExitCode {
    let is_workspace = |path: &Path| path.join(ripp::workspace::SETTINGS).is_file();
    let kind = |path: &std::ffi::OsStr| match Path::new(path) {
        path if path.is_file() => Kind::File,
        path if is_workspace(path) => Kind::Workspace,
        path if path.is_dir() => Kind::Folder,
        _ => Kind::Nothing,
    };
    let asks = std::io::stdin().is_terminal() && std::io::stdout().is_terminal();
    let around = Around { in_workspace: is_workspace(Path::new(".")), asks, kind: &kind };
    let mut typed = match cli::parse(std::env::args_os(), today, &around) {
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
    let named = typed.options.output.is_some();
    let begun = match (typed.job.products(), &*outputs) {
        (Some((command, _)), Some(outputs)) => diary::begin(outputs, named, command, began),
        _ => false,
    };
    let bar = Bar::new(!typed.options.quiet);
    let tick = |at: Progress<'_>| bar.show(at);
    let result = match &typed.job {
        Job::Init { dir, from: None } => begin::init(dir),
        Job::Init { dir, from: Some(old) } => begin::init_from(dir, old),
        Job::Check { paths, form, .. } => jobs::check(paths, *form, &typed.options, &tick),
        Job::Schedule { place, scheduler, into } => {
            jobs::schedule(&place.root, *scheduler, into.as_deref(), typed.options.reader.as_deref(), &typed.options)
        }
        Job::Template { place }
        | Job::Consolidate { place, .. }
        | Job::Send { place, .. }
        | Job::Report { place, .. }
        | Job::Portal { place, .. }
        | Job::Run { place, .. } => {
            let products = typed.job.products().map_or(&[][..], |(_, products)| products);
            produce::produce(&place.root, &typed.options, &tick, products)
        }
        Job::Changes { place, form, .. } => {
            jobs::changes(&place.root, typed.since.unwrap_or(today), *form, &typed.options, &tick)
        }
        Job::Offer => begin::offer(typed.options.today, &mut ask),
        Job::Help { .. } => Ok(Done::default()),
        Job::Rules { book: true, .. } => Ok(Done::text(rulebook::document())),
        Job::Rules { code, .. } => jobs::rules(code.as_deref()),
    };
    drop(bar);
    let code = result.as_ref().map_or_else(Error::exit_code, |done| typed.exit_code(done.worst));
    if let (Some((command, _)), Some(outputs)) = (typed.job.products(), &*outputs) {
        let ended = stamp(chrono::Local::now());
        let end = match &result {
            Ok(Done { record: Some(record), .. }) => Some(Ok(record)),
            Ok(_) => None,
            Err(error) => Some(Err(error)),
        };
        let run = end.map(|end| Run { command, clock: (began, &ended), end, code });
        if let Some(line) = run.and_then(|run| diary::write(outputs, named, begun, run)) {
            complain(&format!("ripp: {line}\n"));
        }
    }
    let done = match result {
        Ok(done) => done,
        Err(error) => return fail(&error),
    };
    let summary = if typed.options.quiet { "" } else { &done.summary };
    let listing = if done.is_prose { fitted(&done.listing) } else { done.listing.as_str().into() };
    if let Err(error) = print(&[&listing, &fitted(summary)]) {
        return fail(&error);
    }
    ExitCode::from(code)
}

/// Text that wraps at the width of the terminal, each line under its own beginning; as it is where there is no terminal.
fn fitted(text: &str) -> Cow<'_, str> {
    let width = std::io::stdout().is_terminal().then(terminal_size::terminal_size).flatten();
    let Some((terminal_size::Width(width), _)) = width else { return text.into() };
    shown::fitted(text, usize::from(width)).into()
}

/// A moment as logs write it.
fn stamp(moment: chrono::DateTime<chrono::Local>) -> String {
    moment.format("%Y-%m-%dT%H:%M:%S%:z").to_string()
}

/// Asks and takes a line; none where nobody answers.
fn ask(question: &str) -> Option<String> {
    print(&[question]).ok()?;
    let mut line = String::new();
    let read = std::io::stdin().lock().read_line(&mut line).ok()?;
    (read > 0).then(|| line.trim().to_owned())
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

    fn show(&self, at: Progress<'_>) {
        if !self.wanted || self.start.elapsed().as_millis() < 1000 {
            return;
        }
        if self.bar.is_hidden() {
            self.bar.set_draw_target(indicatif::ProgressDrawTarget::stderr());
            let style = indicatif::ProgressStyle::with_template("{prefix} {bar:20} {pos} dari {len}  {wide_msg}");
            self.bar.set_style(style.unwrap_or_else(|_| indicatif::ProgressStyle::default_bar()));
        }
        self.bar.set_prefix(at.doing);
        self.bar.set_message(shown::name(at.name).into_owned());
        self.bar.set_length(at.all as u64);
        self.bar.set_position(at.done as u64);
    }
}

impl Drop for Bar {
    fn drop(&mut self) {
        self.bar.finish_and_clear();
    }
}

//! Speed of the two long roads, on one thread and on two: reading the workbooks of `tests/corpora/usual-forms`, and making the reports of
//! `samples`. `cargo bench` prints the figures; no test depends on them, since machines differ and are busy.
//!
//! `cargo bench --profile dist` measures what is distributed.

#![allow(clippy::unwrap_used, clippy::print_stdout, missing_docs)]

use std::path::Path;
use std::time::Instant;

use ripp::command::{Options, QuarterChoice, gather};
use ripp::consolidate::outcome::Outcome;
use ripp::workspace::Workspace;

/// Seconds that each figure is measured for, at least.
const SECONDS: f64 = 5.0;

fn outcome(folder: &str, threads: usize) -> Outcome {
    let options = Options {
        today: "2022-10-05".parse().unwrap(),
        threads,
        output: None,
        quiet: true,
        verbose: false,
        quarter: QuarterChoice::Automatic,
        reader: None,
    };
    let workspace = Workspace::open(&Path::new(env!("CARGO_MANIFEST_DIR")).join(folder)).unwrap();
    gather(workspace, &options, &|_| {}).unwrap()
}

/// Repeats a job that gives how much it did; how much a second that was.
fn per_second(mut job: impl FnMut() -> usize) -> f64 {
    job();
    let (start, mut done) = (Instant::now(), 0);
    while start.elapsed().as_secs_f64() < SECONDS {
        done += job();
    }
    done as f64 / start.elapsed().as_secs_f64()
}

fn print(what: &str, one: f64, two: f64) {
    println!("{what:<28} {one:8.1} /s on one thread, {two:8.1} /s on two ({:.2} times)", two / one);
}

#[cfg(feature = "pdf")]
fn reports() {
    use std::sync::atomic::{AtomicUsize, Ordering};

    use ripp::report::{Assets, documents, page_words};

    let samples = outcome("samples", 2);
    let pages: usize = documents(&samples)
        .into_iter()
        .map(|document| page_words(document, &Assets::default(), samples.today).unwrap().len())
        .sum();
    let bytes = AtomicUsize::new(0);
    let count = AtomicUsize::new(0);
    let make = |threads: usize| {
        per_second(|| {
            let keep = |file: ripp::report::ReportFile| {
                bytes.fetch_add(file.bytes.len(), Ordering::Relaxed);
                count.fetch_add(1, Ordering::Relaxed);
                Ok(())
            };
            ripp::report::reports(&samples, &Assets::default(), threads, &|_| {}, &keep).unwrap();
            pages
        })
    };
    print("pages of reports", make(1), make(2));
    println!("{:<28} {:8.1} KiB", "a report", bytes.into_inner() as f64 / count.into_inner() as f64 / 1024.0);
}

#[cfg(not(feature = "pdf"))]
fn reports() {
    println!("reports: skipped, built without the PDF engine");
}

/// The most memory that this process has held, where the system tells.
fn peak() -> Option<String> {
    let status = std::fs::read_to_string("/proc/self/status").ok()?;
    status.lines().find_map(|line| line.strip_prefix("VmHWM:")).map(|rest| rest.trim().to_owned())
}

fn main() {
    let read = |threads| per_second(|| outcome("tests/corpora/usual-forms", threads).sources.0.len());
    print("workbooks read and checked", read(1), read(2));
    reports();
    println!("{:<28} {}", "peak memory", peak().unwrap_or_else(|| "unknown here".into()));
}

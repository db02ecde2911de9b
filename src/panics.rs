//! Keeps what panics say until someone may write it down. Will neither print nor touch a file.
//!
//! A panic is caught where it costs least: at the file that is read, or at the run. Who catches it has only its payload; the
//! place and the trace are known to the hook alone.

use std::backtrace::{Backtrace, BacktraceStatus};
use std::cell::RefCell;
use std::panic::{AssertUnwindSafe, PanicHookInfo, catch_unwind, set_hook};
use std::sync::{Mutex, PoisonError};

use serde::{Deserialize, Serialize};

/// What a panic said.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Panic {
    /// Its message, cut after a thousand characters.
    pub message: String,
    /// Source file, line and column.
    pub place: String,
    /// The received file that was at hand.
    pub file: Option<String>,
    /// How it came there, where `RUST_BACKTRACE` asks for it.
    pub trace: Option<String>,
}

/// The longest message: some quote what they could not read.
const LONGEST: usize = 1000;

/// Panics that are kept: a batch of damaged files may bring one for each.
const MOST: usize = 1000;

static KEPT: Mutex<Vec<(Panic, Backtrace)>> = Mutex::new(Vec::new());

/// Tests that take what was kept do so one at a time, for all threads keep in one place.
#[cfg(test)]
pub static IN_TURN: Mutex<()> = Mutex::new(());

thread_local! {
    static AT_HAND: RefCell<Option<String>> = const { RefCell::new(None) };
}

/// From here on panics of all threads are kept instead of printed.
pub fn install() {
    set_hook(Box::new(hook));
}

fn hook(info: &PanicHookInfo<'_>) {
    let message = info.payload_as_str().unwrap_or("tanpa pesan");
    let place = info.location().map_or_else(String::new, ToString::to_string);
    // To name the places of a trace means to read the program's symbols: that is left to `take`.
    push(Panic::new(message, place), Backtrace::capture());
}

impl Panic {
    /// A panic with the file that this thread has at hand.
    pub fn new(message: &str, place: String) -> Self {
        let file = AT_HAND.with_borrow(Clone::clone);
        Self { message: message.chars().take(LONGEST).collect(), place, file, trace: None }
    }
}

fn push(panic: Panic, trace: Backtrace) {
    let mut kept = KEPT.lock().unwrap_or_else(PoisonError::into_inner);
    if kept.len() < MOST {
        kept.push((panic, trace));
    }
}

/// Keeps a panic of another process, for the file that this thread has at hand.
pub fn keep(panic: Panic) {
    let file = panic.file.clone().or_else(|| AT_HAND.with_borrow(Clone::clone));
    push(Panic { file, ..panic }, Backtrace::disabled());
}

/// Does something with a received file at hand; none when it panicked.
pub fn caught<T>(file: &str, work: impl FnOnce() -> T) -> Option<T> {
    let before = AT_HAND.replace(Some(file.to_owned()));
    let result = catch_unwind(AssertUnwindSafe(work)).ok();
    AT_HAND.set(before);
    result
}

/// What was kept since the last time.
pub fn take() -> Vec<Panic> {
    let kept = std::mem::take(&mut *KEPT.lock().unwrap_or_else(PoisonError::into_inner));
    kept.into_iter()
        .map(|(panic, trace)| match trace.status() {
            BacktraceStatus::Captured => Panic { trace: Some(trace.to_string()), ..panic },
            _ => panic,
        })
        .collect()
}

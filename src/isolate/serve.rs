//! What a worker process does: bounds itself, then answers each file on its input with the workbook in it.
//! Will not open a file, and will not outlive the program that started it.

use std::io;
use std::panic::catch_unwind;
use std::process::ExitCode;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::{Duration, Instant};

use super::{LONGEST_ANSWER, READY, frame};
use crate::cells::{Excess, Format, Refusal};
use crate::config::settings::Limits;
use crate::panics::{self, Panic};
use crate::read::Reading;

/// Serves until the input ends. `memory`: the bytes of address space that the process allows itself, in decimal digits.
pub fn serve(memory: Option<&str>) -> ExitCode {
    // A caught panic is handed over with the answer; the message of an abort comes from elsewhere.
    panics::install();
    let Some(memory) = memory.and_then(|text| text.parse().ok()) else { return ExitCode::FAILURE };
    let (mut input, mut output) = (io::stdin().lock(), io::stdout().lock());
    // Only one that keeps its bounds reads a file: its owner waits for this word.
    let bounds = bound(memory);
    if frame::send(&mut output, &greeting(&bounds)).is_err() || bounds.is_err() {
        return ExitCode::FAILURE;
    }
    let deadline = Deadline::watch();
    while let Ok(Some(head)) = frame::receive(&mut input, u64::MAX) {
        let Ok(limits) = postcard::from_bytes::<Limits>(&head) else { return ExitCode::FAILURE };
        let Ok(Some(bytes)) = frame::receive(&mut input, u64::MAX) else { return ExitCode::FAILURE };
        deadline.begin(limits.seconds);
        let reading = catch_unwind(|| crate::read::read(&bytes, &limits)).ok();
        let answer = encode(reading.as_ref(), &panics::take());
        deadline.end();
        if frame::send(&mut output, &answer).is_err() {
            return ExitCode::FAILURE;
        }
    }
    ExitCode::SUCCESS
}

/// What a worker says before anything else: [`READY`], or why it cannot keep its bounds.
fn greeting(bounds: &io::Result<()>) -> Vec<u8> {
    match bounds {
        Ok(()) => READY.to_vec(),
        Err(e) => e.to_string().into_bytes(),
    }
}

/// An [`super::Answer`] as bytes; a workbook too large to hand over as a refusal.
pub(super) fn encode(reading: Option<&Reading>, panics: &[Panic]) -> Vec<u8> {
    let encoded = postcard::to_stdvec(&(reading, panics)).unwrap_or_default();
    if encoded.len() as u64 <= LONGEST_ANSWER {
        return encoded;
    }
    let excess = Excess::Content { bytes: encoded.len() as u64 };
    let format = reading.map_or(Format::Unknown, |(format, _)| *format);
    let refused: Reading = (format, Err(Refusal::TooLarge(excess)));
    postcard::to_stdvec(&(Some(&refused), panics)).unwrap_or_default()
}

/// Bounds memory, and leaves no memory image behind when the process dies.
#[cfg(unix)]
fn bound(memory: u64) -> io::Result<()> {
    use rustix::process::{Resource, Rlimit, setrlimit};
    let limit = |most| Rlimit { current: Some(most), maximum: Some(most) };
    setrlimit(Resource::Core, limit(0))?;
    setrlimit(Resource::As, limit(memory))?;
    Ok(())
}

/// Elsewhere only time is bounded, by the program that started this one.
#[cfg(not(unix))]
fn bound(_memory: u64) -> io::Result<()> {
    Ok(())
}

/// Ends the process when a file takes far too long: the program that should have ended it has itself been killed.
struct Deadline {
    start: Instant,
    /// Milliseconds after `start`.
    until: Arc<AtomicU64>,
}

impl Deadline {
    fn watch() -> Self {
        let start = Instant::now();
        let until = Arc::new(AtomicU64::new(u64::MAX));
        let seen = Arc::clone(&until);
        std::thread::spawn(move || {
            loop {
                std::thread::sleep(Duration::from_secs(1));
                if millis(start) > seen.load(Ordering::Relaxed) {
                    std::process::exit(1);
                }
            }
        });
        Self { start, until }
    }

    fn begin(&self, seconds: u64) {
        self.until.store(millis(self.start) + (seconds + 5) * 1000, Ordering::Relaxed);
    }

    fn end(&self) {
        self.until.store(u64::MAX, Ordering::Relaxed);
    }
}

fn millis(start: Instant) -> u64 {
    u64::try_from(start.elapsed().as_millis()).unwrap_or(u64::MAX)
}

//! Reads received files in processes of their own, so that a file that kills, hangs or fills its reader costs one finding.
//! Will not fall back to reading in this process. Memory is bounded on Unix, time everywhere.

mod frame;
mod serve;
mod worker;

use std::io;
use std::panic::resume_unwind;
use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError};
use std::time::{Duration, Instant};

pub use serve::serve;
use worker::{Ending, Worker};

use crate::cells::{Barrier, Damage, Excess, Format, Refusal};
use crate::config::settings::Limits;
use crate::error::Cause;
use crate::panics::{self, Panic};
use crate::read::Reading;

/// First argument of the program when it is to be a worker; the second is its memory in bytes.
pub const ENTRY: &str = "--pekerja-baca";

/// The first word of a worker that keeps its bounds.
const READY: &[u8] = concat!("ripp ", env!("CARGO_PKG_VERSION"), " siap").as_bytes();

/// Time that a worker may take for it, on a machine that has much else to do.
const START: Duration = Duration::from_secs(30);

/// What a worker answers: a reading, none when it panicked, and every panic on the way.
type Answer = (Option<Reading>, Vec<Panic>);

/// The longest answer of a worker: it must fit in the memory of the program too.
const LONGEST_ANSWER: u64 = 256 << 20;

/// Memory of an everyday worker: ample for a submission, little enough to have one on each processor.
const EVERYDAY: u64 = 384 << 20;

/// Whoever holds it may run the one worker with the whole memory of `[batas] memori_mib`.
static ROOM: Mutex<()> = Mutex::new(());

/// A reader for one thread: keeps a worker and replaces it when it dies.
pub struct Isolated {
    program: PathBuf,
    worker: Option<Worker>,
    failure: Option<io::Error>,
}

impl Isolated {
    /// A reader whose workers are this program, started with [`ENTRY`].
    pub fn new(program: &Path) -> Self {
        Self { program: program.to_owned(), worker: None, failure: None }
    }

    /// Reads one file. What needs more memory than an everyday worker has is read again, one such file at a time.
    ///
    /// # Panics
    /// Where the worker panicked outside of the libraries that it reads with: a defect of this program.
    pub fn read(&mut self, bytes: &[u8], limits: &Limits) -> Reading {
        let start = Instant::now();
        let everyday = limits.memory.min(EVERYDAY);
        let first = self.attempt(bytes, limits, everyday, Duration::from_secs(limits.seconds));
        let ending = match first {
            Err(Ending::Memory | Ending::Killed) if everyday < limits.memory => {
                let left = Duration::from_secs(limits.seconds).saturating_sub(start.elapsed());
                let _room = ROOM.lock().unwrap_or_else(PoisonError::into_inner);
                let second = self.attempt(bytes, limits, limits.memory, left);
                self.worker = None;
                second
            }
            other => other,
        };
        ending.unwrap_or_else(|ending| (Format::Unknown, Err(self.refusal(ending, limits))))
    }

    /// Why no worker could be started, if so: then what was refused says nothing about the files.
    pub fn failure(self) -> Option<io::Error> {
        self.failure
    }

    fn attempt(&mut self, bytes: &[u8], limits: &Limits, memory: u64, time: Duration) -> Result<Reading, Ending> {
        let worker = match &mut self.worker {
            Some(worker) => worker,
            none => none.insert(Worker::start(&self.program, memory).map_err(Ending::NotStarted)?),
        };
        let result = worker.read(bytes, limits, time);
        if result.is_err() {
            self.worker = None;
        }
        result
    }

    fn refusal(&mut self, ending: Ending, limits: &Limits) -> Refusal {
        // Where the plainest of files is not read either, it is the machine, and no file is to blame.
        if matches!(ending, Ending::Memory | Ending::Killed | Ending::Crash(_))
            && let Err(why) = self.try_plainest(limits)
        {
            return self.fail(why);
        }
        match ending {
            Ending::Time => Refusal::TooLarge(Excess::Time { seconds: limits.seconds }),
            Ending::Memory | Ending::Killed => Refusal::TooLarge(Excess::Memory { limit: limits.memory }),
            Ending::Crash(how) => {
                panics::keep(Panic::new(how.trim(), worker::PLACE.into()));
                Refusal::Damaged(Damage::Fatal)
            }
            // It was kept there: what is a defect of ours in a worker is one here too.
            Ending::Panic => resume_unwind(Box::new("pembaca berkas")),
            Ending::NotStarted(e) => self.fail(e),
        }
    }

    /// Ends the run: what is said of the file meanwhile reaches nobody.
    fn fail(&mut self, why: io::Error) -> Refusal {
        let barrier = Barrier::System(Cause::from(&why));
        self.failure = Some(why);
        Refusal::NotAccessible(barrier)
    }

    fn try_plainest(&mut self, limits: &Limits) -> io::Result<()> {
        let memory = limits.memory.min(EVERYDAY);
        match self.attempt(b"Kegiatan;Anggaran\nRapat;1\n", limits, memory, START) {
            Ok(_) => Ok(()),
            Err(Ending::NotStarted(e)) => Err(e),
            Err(_) => {
                Err(io::Error::other("memori komputer tidak cukup; tutup program lain, atau kurangi utas dengan -j 1"))
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_panicked_in_a_worker_is_kept_here_for_the_file_at_hand() {
        let _turn = panics::IN_TURN.lock().unwrap_or_else(PoisonError::into_inner);
        let said = Panic { message: "contoh pekerja".into(), place: "a.rs:1:2".into(), file: None, trace: None };
        let answer = serve::encode(None, std::slice::from_ref(&said));
        let ending = panics::caught("pekerja.xlsx", || worker::open(&answer)).unwrap();
        assert!(matches!(ending, Err(Ending::Panic)), "{ending:?}");
        let kept = panics::take().into_iter().find(|panic| panic.message == said.message);
        assert_eq!(kept, Some(Panic { file: Some("pekerja.xlsx".into()), ..said }));
    }
}

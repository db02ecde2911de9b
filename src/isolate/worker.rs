//! One worker process as its owner sees it: started, asked, ended.

use std::io::{self, Read};
use std::path::Path;
use std::process::{Child, ChildStdin, ChildStdout, Command, ExitStatus, Stdio};
use std::sync::mpsc;
use std::time::{Duration, Instant};

use super::{Answer, ENTRY, LONGEST_ANSWER, READY, START, frame};
use crate::config::settings::Limits;
use crate::panics;
use crate::read::Reading;

/// Where a worker panicked that could not tell it, as it is noted.
pub const PLACE: &str = "proses pembaca berkas";

/// Time in which the system clears away a process that has closed its pipes.
const DYING: Duration = Duration::from_secs(5);

/// How a worker ended instead of answering.
#[derive(Debug)]
pub enum Ending {
    /// It took too long.
    Time,
    /// It asked for more memory than it may have.
    Memory,
    /// The system killed it: the machine has too little memory, whatever the file.
    Killed,
    /// It panicked where nothing of ours should: told by the panics that it kept.
    Panic,
    /// Anything else: an abort, a stack overflow, an answer that is none; how it ended and what it said last.
    Crash(String),
    /// It could not be started.
    NotStarted(io::Error),
}

/// A running worker. Ends when it is dropped.
pub struct Worker {
    child: Child,
    input: ChildStdin,
    output: ChildStdout,
}

impl Worker {
    /// Starts the program as a worker with so many bytes of memory.
    ///
    /// # Errors
    /// When the operating system will not start it.
    pub fn start(program: &Path, memory: u64) -> io::Result<Self> {
        let mut child = Command::new(program)
            .arg(ENTRY)
            .arg(memory.to_string())
            // The allocator would take a gigabyte of address space at once without using it.
            .env("MIMALLOC_ARENA_RESERVE", "0")
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()?;
        let (Some(input), Some(output)) = (child.stdin.take(), child.stdout.take()) else {
            return Err(io::ErrorKind::BrokenPipe.into());
        };
        let mut worker = Self { child, input, output };
        worker.await_word()?;
        Ok(worker)
    }

    /// Waits for the word that it keeps its bounds: what dies before it says nothing about a file.
    fn await_word(&mut self) -> io::Result<()> {
        let Self { child, output, .. } = self;
        let word = within(START, child, || frame::receive(output, 4096));
        match word {
            Some(Ok(Some(word))) if word == READY => Ok(()),
            Some(Ok(Some(why))) => Err(io::Error::other(String::from_utf8_lossy(&why).into_owned())),
            Some(_) => Err(io::Error::other("berakhir sebelum siap; memori komputer mungkin terlalu sedikit")),
            None => Err(io::ErrorKind::TimedOut.into()),
        }
    }

    /// Has it read one file.
    ///
    /// # Errors
    /// Its end; it is of no further use then.
    pub fn read(&mut self, bytes: &[u8], limits: &Limits, time: Duration) -> Result<Reading, Ending> {
        let Self { child, input, output } = self;
        match within(time, child, || exchange(input, output, bytes, limits)) {
            None => Err(Ending::Time),
            Some(Ok(answer)) => open(&answer),
            Some(Err(e)) => Err(self.ending(&e)),
        }
    }

    /// What a worker that broke off died of.
    fn ending(&mut self, error: &io::Error) -> Ending {
        if error.kind() == io::ErrorKind::InvalidData {
            return Ending::Crash("jawabannya tidak utuh".into());
        }
        let Some(status) = self.status() else { return Ending::Crash("tidak menjawab lagi".into()) };
        let mut said = Vec::new();
        if let Some(errors) = &mut self.child.stderr {
            let _ = errors.take(4096).read_to_end(&mut said);
        }
        // The words of Rust's standard library when an allocation fails.
        let said = String::from_utf8_lossy(&said);
        if said.contains("memory allocation of") {
            return Ending::Memory;
        }
        if killed_by_system(status) {
            return Ending::Killed;
        }
        Ending::Crash(format!("{status} {said}"))
    }

    /// How one that has closed its pipes ended. It is not killed meanwhile: that would pass for the deed of the system.
    fn status(&mut self) -> Option<ExitStatus> {
        let start = Instant::now();
        while start.elapsed() < DYING {
            match self.child.try_wait() {
                Ok(None) => std::thread::sleep(Duration::from_millis(2)),
                Ok(status) => return status,
                Err(_) => return None,
            }
        }
        None
    }
}

/// Speaks with a worker for so long at most; none: it took longer and was ended. Another thread speaks, so that a worker that
/// no longer listens cannot hold this one up.
fn within<T: Send>(time: Duration, child: &mut Child, speak: impl FnOnce() -> T + Send) -> Option<T> {
    let (send, done) = mpsc::channel();
    std::thread::scope(|scope| {
        scope.spawn(move || send.send(speak()));
        let answer = done.recv_timeout(time).ok();
        if answer.is_none() {
            let _ = child.kill();
        }
        answer
    })
}

/// The reading in an answer; panics that were caught on the way to it are kept.
pub(super) fn open(answer: &[u8]) -> Result<Reading, Ending> {
    let (reading, caught) =
        postcard::from_bytes::<Answer>(answer).map_err(|_| Ending::Crash("jawabannya tidak utuh".into()))?;
    caught.into_iter().for_each(panics::keep);
    reading.ok_or(Ending::Panic)
}

fn exchange(input: &mut ChildStdin, output: &mut ChildStdout, bytes: &[u8], limits: &Limits) -> io::Result<Vec<u8>> {
    let head = postcard::to_stdvec(limits).map_err(io::Error::other)?;
    frame::send(input, &head)?;
    frame::send(input, bytes)?;
    frame::receive(output, LONGEST_ANSWER)?.ok_or_else(|| io::ErrorKind::UnexpectedEof.into())
}

/// Killed with a signal that cannot come from the file's reader: by the system, for want of memory.
#[cfg(unix)]
fn killed_by_system(status: ExitStatus) -> bool {
    use std::os::unix::process::ExitStatusExt;
    status.signal() == Some(9)
}

#[cfg(not(unix))]
fn killed_by_system(_status: ExitStatus) -> bool {
    false
}

impl Drop for Worker {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

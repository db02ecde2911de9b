//! One worker process as its owner sees it: started, asked, ended.

use std::io::{self, Read};
use std::path::Path;
use std::process::{Child, ChildStdin, ChildStdout, Command, ExitStatus, Stdio};
use std::sync::mpsc;
use std::time::Duration;

use super::{Answer, ENTRY, LONGEST_ANSWER, frame};
use crate::config::settings::Limits;
use crate::panics;
use crate::read::Reading;

/// Where a worker panicked that could not tell it, as it is noted.
pub const PLACE: &str = "proses pembaca berkas";

/// How a worker ended instead of answering.
#[derive(Debug)]
pub enum Ending {
    /// It took too long.
    Time,
    /// It asked for more memory than it may have.
    Memory,
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
        match (child.stdin.take(), child.stdout.take()) {
            (Some(input), Some(output)) => Ok(Self { child, input, output }),
            _ => Err(io::ErrorKind::BrokenPipe.into()),
        }
    }

    /// Has it read one file.
    ///
    /// # Errors
    /// Its end; it is of no further use then.
    pub fn read(&mut self, bytes: &[u8], limits: &Limits, time: Duration) -> Result<Reading, Ending> {
        let Self { child, input, output } = self;
        let (send, done) = mpsc::channel();
        // Another thread speaks with the worker, so that one that no longer listens cannot hold this one up.
        let answer = std::thread::scope(|scope| {
            scope.spawn(move || send.send(exchange(input, output, bytes, limits)));
            let answer = done.recv_timeout(time);
            if answer.is_err() {
                let _ = child.kill();
            }
            answer
        });
        match answer {
            Err(_) => Err(Ending::Time),
            Ok(Ok(answer)) => open(&answer),
            Ok(Err(_)) => Err(self.ending()),
        }
    }

    /// What a worker that broke off died of.
    fn ending(&mut self) -> Ending {
        // One that sent nonsense still lives; one that died is past killing.
        let _ = self.child.kill();
        let Ok(status) = self.child.wait() else { return Ending::Crash(String::new()) };
        let mut said = Vec::new();
        if let Some(errors) = &mut self.child.stderr {
            let _ = errors.take(4096).read_to_end(&mut said);
        }
        // The words of Rust's standard library when an allocation fails.
        let said = String::from_utf8_lossy(&said);
        if said.contains("memory allocation of") || killed_by_system(status) {
            return Ending::Memory;
        }
        Ending::Crash(format!("{status} {said}"))
    }
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

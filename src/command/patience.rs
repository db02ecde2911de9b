//! Waits for reports whose templates are the operator's own, and gives up on one that takes too long or too much memory. Will
//! not stop it: nothing can, so the run ends, and with it the thread that is stuck.

use std::collections::BTreeMap;
use std::sync::mpsc::{RecvTimeoutError, sync_channel};
use std::time::{Duration, Instant};

use crate::config::settings::Limits;
use crate::error::Error;
use crate::report::{Assets, Occasion, ReportFile};

/// The folder of replaced report templates.
pub(super) const TEMPLATES: &str = "templat-laporan";
/// A report may take so many times as long as a received file: that of a large province takes longer than any of those.
const TIMES: u64 = 6;
/// How often is looked.
const LOOK: Duration = Duration::from_millis(50);
/// Finished reports that wait to be written.
const WAITING: usize = 2;

/// Makes the reports; those of replaced templates under watch, since a template is a program that may never end.
///
/// # Errors
/// When a report cannot be made or kept, or is given up.
pub(super) fn reports(
    occasion: Occasion<'_>,
    assets: &Assets,
    threads: usize,
    keep: &(dyn Fn(ReportFile) -> Result<(), Error> + Sync),
) -> Result<usize, Error> {
    if assets.templates.is_empty() {
        return crate::report::reports(occasion, assets, threads, &|_| {}, keep);
    }
    // What is given up still holds what it was given: it gets its own.
    let Occasion { outcome, changes, only } = occasion;
    let (own, changed, templates, only) = (outcome.clone(), changes.cloned(), assets.clone(), only.cloned());
    let work = move |begin: &(dyn Fn(String) + Sync), keep: &Keep<'_>| {
        let occasion = Occasion { outcome: &own, changes: changed.as_ref(), only: only.as_ref() };
        crate::report::reports(occasion, &templates, threads, begin, keep)
    };
    while_watched(&outcome.settings.limits, TIMES, work, keep).map_err(|stuck| match stuck {
        Stuck::Failed(error) => error,
        stuck => {
            let names: Vec<String> = assets.templates.keys().map(|name| format!("{TEMPLATES}/{name}")).collect();
            let detail = format!("{}; periksa perulangan di {}", stuck.why(), names.join(", "));
            Error::Make { what: stuck.name(), detail }
        }
    })
}

/// Takes a finished report.
pub(super) type Keep<'a> = dyn Fn(ReportFile) -> Result<(), Error> + Sync + 'a;

/// Why watched work gave nothing.
pub(super) enum Stuck {
    /// It ended with an error.
    Failed(Error),
    /// The report of this name took so many seconds and was not finished.
    Time(String, u64),
    /// The report of this name was not finished when so many bytes of memory were in use.
    Memory(String, u64),
}

impl Stuck {
    /// In Bahasa.
    pub(super) fn why(&self) -> String {
        match self {
            Self::Failed(error) => error.to_string(),
            Self::Time(_, seconds) => format!("belum selesai setelah {seconds} detik"),
            Self::Memory(_, bytes) => format!("memakai lebih dari {} MiB memori", bytes >> 20),
        }
    }

    fn name(&self) -> String {
        match self {
            Self::Failed(_) => String::new(),
            Self::Time(name, _) | Self::Memory(name, _) => name.clone(),
        }
    }
}

enum Note {
    Begun(String),
    Made(ReportFile),
    Ended(Result<usize, Error>),
}

/// Does work on a thread of its own, with `times` the seconds of a received file for each report that it begins, and its
/// memory for all of them. What it makes is kept here.
pub(super) fn while_watched(
    limits: &Limits,
    times: u64,
    work: impl FnOnce(&(dyn Fn(String) + Sync), &Keep<'_>) -> Result<usize, Error> + Send + 'static,
    keep: &Keep<'_>,
) -> Result<usize, Stuck> {
    let seconds = limits.seconds.saturating_mul(times);
    let most = resident().map(|now| now.saturating_add(limits.memory));
    let (send, notes) = sync_channel(WAITING);
    let gone = || Error::Make { what: "laporan".into(), detail: "tidak ada lagi yang menunggunya".into() };
    let run = move || {
        let begin = |name: String| drop(send.send(Note::Begun(name)));
        let made = |file: ReportFile| send.send(Note::Made(file)).map_err(|_| gone());
        let ended = work(&begin, &made);
        drop(send.send(Note::Ended(ended)));
    };
    let failed = |detail: String| Stuck::Failed(Error::Make { what: "laporan".into(), detail });
    std::thread::Builder::new().spawn(run).map_err(|e| failed(e.to_string()))?;
    let mut quiet = Instant::now();
    let mut begun: BTreeMap<String, Instant> = BTreeMap::new();
    loop {
        let note = notes.recv_timeout(LOOK);
        if note.is_ok() {
            quiet = Instant::now();
        }
        match note {
            Ok(Note::Begun(name)) => drop(begun.insert(name, Instant::now())),
            Ok(Note::Made(file)) => {
                begun.remove(&file.name);
                keep(file).map_err(Stuck::Failed)?;
            }
            Ok(Note::Ended(ended)) => return ended.map_err(Stuck::Failed),
            Err(RecvTimeoutError::Timeout) => {}
            Err(RecvTimeoutError::Disconnected) => return Err(failed("berhenti tanpa hasil".into())),
        }
        // The one that began first: the others may only wait for it.
        let first = begun.iter().min_by_key(|(_, since)| **since);
        let (name, since) = first.map_or((String::new(), quiet), |(name, since)| (name.clone(), *since));
        if since.elapsed() > Duration::from_secs(seconds) {
            return Err(Stuck::Time(name, seconds));
        }
        if let Some(most) = most.filter(|most| resident().is_some_and(|now| now > *most)) {
            return Err(Stuck::Memory(name, most));
        }
    }
}

/// Bytes of memory that this process uses, where the system tells it.
#[cfg(target_os = "linux")]
fn resident() -> Option<u64> {
    let pages = std::fs::read_to_string("/proc/self/statm").ok()?.split(' ').nth(1)?.parse::<u64>().ok()?;
    Some(pages.saturating_mul(rustix::param::page_size() as u64))
}

/// Elsewhere only time is bounded.
#[cfg(not(target_os = "linux"))]
fn resident() -> Option<u64> {
    None
}

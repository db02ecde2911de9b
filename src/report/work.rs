//! Spreads reports over plain threads. Will not use a shared pool: the typesetting engine yields to such a pool while
//! it waits, which starts the next report inside the current one until the stack is full.

use std::collections::BTreeMap;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Mutex, PoisonError};
use std::thread;

use crate::error::Error;

/// Deeply nested layout needs more than the two megabytes that a thread gets.
const STACK: usize = 32 << 20;

/// Makes the current thread the only one that its typesetting uses: the engine lays out the parts of a report in rayon's pool,
/// which is as wide as the machine and shared by all; so wide, `-j 1` would take every core.
#[cfg(feature = "pdf")]
fn own_pool() -> Option<rayon::ThreadPool> {
    // Where it cannot be made the shared pool does the same work.
    rayon::ThreadPoolBuilder::new().num_threads(1).use_current_thread().build().ok()
}

#[cfg(not(feature = "pdf"))]
fn own_pool() -> Option<()> {
    None
}

/// Runs `make` for every number below `count` with at most `threads` workers; `name` tells whose a panic was.
///
/// # Errors
/// The error of the lowest number among those that were begun; a panic becomes [`Error::Make`].
#[cfg_attr(not(feature = "pdf"), allow(dead_code))]
pub(super) fn each(
    count: usize,
    threads: usize,
    name: impl Fn(usize) -> String + Sync,
    make: impl Fn(usize) -> Result<(), Error> + Sync,
) -> Result<(), Error> {
    let next = AtomicUsize::new(0);
    let made = AtomicUsize::new(0);
    let errors = Mutex::new(BTreeMap::new());
    let work = || {
        let _own = own_pool();
        loop {
            let index = next.fetch_add(1, Ordering::Relaxed);
            if index >= count {
                break;
            }
            let result = catch_unwind(AssertUnwindSafe(|| make(index))).unwrap_or_else(|cause| {
                let words = cause.downcast_ref::<String>().map(String::as_str);
                let words = words.or_else(|| cause.downcast_ref::<&str>().copied()).unwrap_or("sebab tidak diketahui");
                Err(Error::Make { what: name(index), detail: format!("mesin PDF berhenti ({words})") })
            });
            made.fetch_add(1, Ordering::Relaxed);
            if let Err(error) = result {
                errors.lock().unwrap_or_else(PoisonError::into_inner).insert(index, error);
                // What was begun is finished, nothing new is started: the error decides.
                next.store(count, Ordering::Relaxed);
            }
        }
    };
    let workers = threads.clamp(1, count.max(1));
    let spawned = thread::scope(|scope| {
        for _ in 0..workers {
            thread::Builder::new().stack_size(STACK).spawn_scoped(scope, work)?;
        }
        Ok::<(), std::io::Error>(())
    });
    if let Some((_, error)) = errors.into_inner().unwrap_or_else(PoisonError::into_inner).pop_first() {
        return Err(error);
    }
    match spawned {
        // One thread fewer than asked for is no reason to fail, as long as the work was done.
        Err(cause) if made.into_inner() < count => {
            Err(Error::Make { what: "Laporan PDF".into(), detail: cause.to_string() })
        }
        _ => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn everything_is_made_once_whatever_the_number_of_threads() {
        for threads in [1, 3, 7] {
            let seen = Mutex::new(Vec::new());
            let make = |index| {
                seen.lock().unwrap().push(index);
                Ok(())
            };
            each(40, threads, |index| index.to_string(), make).unwrap();
            let mut seen = seen.into_inner().unwrap();
            seen.sort_unstable();
            assert_eq!(seen, (0..40).collect::<Vec<_>>());
        }
    }

    #[test]
    fn a_panic_names_its_report() {
        let make = |index| if index == 1 { panic!("aduh") } else { Ok(()) };
        let result = each(3, 2, |index| format!("{index}.pdf"), make);
        let Err(Error::Make { what, detail }) = result else { panic!("an error was expected") };
        assert_eq!(what, "1.pdf");
        assert!(detail.contains("aduh"));
    }
}

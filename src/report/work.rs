//! Spreads reports over plain threads. Will not use a shared pool: the typesetting engine yields to such a pool while
//! it waits, which starts the next report inside the current one until the stack is full.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;

use super::Document;
use crate::error::Error;

/// Deeply nested layout needs more than the two megabytes that a thread gets.
const STACK: usize = 32 << 20;

/// Runs `make` on every document with at most `threads` workers; results keep the order of the documents.
///
/// # Errors
/// The first error in the order of the documents; a panic becomes [`Error::Make`] naming the document.
#[cfg_attr(not(feature = "pdf"), allow(dead_code))]
pub(super) fn each<T: Send>(
    documents: &[Document],
    threads: usize,
    make: impl Fn(&Document) -> Result<T, Error> + Sync,
) -> Result<Vec<T>, Error> {
    let next = AtomicUsize::new(0);
    let done = Mutex::new(Vec::with_capacity(documents.len()));
    let failed = |name: &str, detail: String| Error::Make { what: name.to_owned(), detail };
    let work = || {
        loop {
            let index = next.fetch_add(1, Ordering::Relaxed);
            let Some(document) = documents.get(index) else { break };
            let result = catch_unwind(AssertUnwindSafe(|| make(document))).unwrap_or_else(|cause| {
                let words = cause.downcast_ref::<String>().map(String::as_str);
                let words = words.or_else(|| cause.downcast_ref::<&str>().copied()).unwrap_or("sebab tidak diketahui");
                Err(failed(&document.name, format!("mesin PDF berhenti ({words})")))
            });
            let stop = result.is_err();
            done.lock().unwrap_or_else(|broken| broken.into_inner()).push((index, result));
            if stop {
                // What was begun is finished, nothing new is started: the error decides.
                next.store(documents.len(), Ordering::Relaxed);
            }
        }
    };
    let workers = threads.clamp(1, documents.len().max(1));
    let spawned = thread::scope(|scope| {
        for _ in 0..workers {
            thread::Builder::new().stack_size(STACK).spawn_scoped(scope, work)?;
        }
        Ok::<(), std::io::Error>(())
    });
    let mut results = done.into_inner().unwrap_or_else(|broken| broken.into_inner());
    // One thread fewer than asked for is no reason to fail, as long as the work was done.
    if let (Err(cause), true) = (spawned, results.len() < documents.len() && results.iter().all(|(_, r)| r.is_ok())) {
        return Err(failed("Laporan PDF", cause.to_string()));
    }
    results.sort_by_key(|(index, _)| *index);
    results.into_iter().map(|(_, result)| result).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::Value;

    fn documents(count: usize) -> Vec<Document> {
        let one = |i| Document { name: format!("{i}.pdf"), template: "laporan-opd.typ", data: Value::Null };
        (0..count).map(one).collect()
    }

    #[test]
    fn the_order_does_not_depend_on_the_number_of_threads() {
        let list = documents(40);
        let names = |threads| each(&list, threads, |d| Ok(d.name.clone())).unwrap();
        assert_eq!(names(1), names(7));
        assert_eq!(names(3).len(), 40);
    }

    #[test]
    fn a_panic_names_its_report() {
        let result: Result<Vec<()>, _> =
            each(&documents(3), 2, |d| if d.name == "1.pdf" { panic!("aduh") } else { Ok(()) });
        let Err(Error::Make { what, detail }) = result else { panic!("an error was expected") };
        assert_eq!(what, "1.pdf");
        assert!(detail.contains("aduh"));
    }
}

//! Spreads work over plain threads. Will not use a shared pool: the typesetting engine yields to such a pool while it waits,
//! which starts the next report inside the current one until the stack is full.

use std::collections::BTreeMap;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Mutex, PoisonError};
use std::thread;

use crate::error::Error;

/// Deeply nested layout needs more than the two megabytes that a thread gets.
const STACK: usize = 32 << 20;

/// Does `work` for every number below `count` with at most `threads` workers; the results come in the order of the numbers.
/// Each worker has a state of its own, made by `start` and given to `finish` at its end.
///
/// # Errors
/// The error of the lowest number among those that were begun, else that of a `finish`. After an error nothing new is begun.
pub fn spread<S, R: Send>(
    count: usize,
    threads: usize,
    start: impl Fn() -> S + Sync,
    work: impl Fn(&mut S, usize) -> Result<R, Error> + Sync,
    finish: impl Fn(S) -> Result<(), Error> + Sync,
) -> Result<Vec<R>, Error> {
    let next = AtomicUsize::new(0);
    let done: Mutex<BTreeMap<usize, R>> = Mutex::new(BTreeMap::new());
    let errors: Mutex<BTreeMap<usize, Error>> = Mutex::new(BTreeMap::new());
    let fail = |index: usize, error: Error| {
        errors.lock().unwrap_or_else(PoisonError::into_inner).entry(index).or_insert(error);
        next.store(count, Ordering::Relaxed);
    };
    let run = || {
        let mut state = start();
        loop {
            let index = next.fetch_add(1, Ordering::Relaxed);
            if index >= count {
                break;
            }
            match work(&mut state, index) {
                Ok(result) => drop(done.lock().unwrap_or_else(PoisonError::into_inner).insert(index, result)),
                Err(error) => fail(index, error),
            }
        }
        if let Err(error) = finish(state) {
            fail(count, error);
        }
    };
    let spawned = thread::scope(|scope| {
        for _ in 0..threads.clamp(1, count.max(1)) {
            thread::Builder::new().stack_size(STACK).spawn_scoped(scope, run)?;
        }
        Ok::<(), std::io::Error>(())
    });
    if let Some((_, error)) = errors.into_inner().unwrap_or_else(PoisonError::into_inner).pop_first() {
        return Err(error);
    }
    let done = done.into_inner().unwrap_or_else(PoisonError::into_inner);
    match spawned {
        // One thread fewer than asked for is no reason to fail, as long as the work was done.
        Err(cause) if done.len() < count => Err(Error::Make { what: "Utas kerja".into(), detail: cause.to_string() }),
        _ => Ok(done.into_values().collect()),
    }
}

/// As [`spread`] over the items of a list, with no state.
///
/// # Errors
/// The error of the first item that fails.
pub fn each<T: Sync, R: Send>(
    items: &[T],
    threads: usize,
    work: impl Fn(&T) -> Result<R, Error> + Sync,
) -> Result<Vec<R>, Error> {
    spread(items.len(), threads, || (), |(), index| work(&items[index]), |()| Ok(()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn results_come_in_order_whatever_the_number_of_threads() {
        for threads in [1, 3, 7] {
            let doubled = spread(40, threads, || (), |(), index| Ok(index * 2), |()| Ok(())).unwrap();
            assert_eq!(doubled, (0..40).map(|n| n * 2).collect::<Vec<_>>());
        }
    }

    #[test]
    fn the_error_of_the_lowest_number_decides() {
        let fail = |index: usize| Error::Make { what: index.to_string(), detail: String::new() };
        let result = spread(9, 1, || (), |(), index| if index >= 4 { Err(fail(index)) } else { Ok(()) }, |()| Ok(()));
        assert!(matches!(result, Err(Error::Make { what, .. }) if what == "4"));
        let result = spread(3, 2, || (), |(), _| Ok(()), |()| Err(fail(7)));
        assert!(matches!(result, Err(Error::Make { what, .. }) if what == "7"));
    }
}

//! Makes reports on several threads, each with a typesetting of its own; a panic of the engine is the error of its report.

use std::panic::{AssertUnwindSafe, catch_unwind};

use crate::error::Error;
use crate::threads::spread;

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
    let make_one = |index: usize| {
        catch_unwind(AssertUnwindSafe(|| make(index))).unwrap_or_else(|cause| {
            let words = cause.downcast_ref::<String>().map(String::as_str);
            let words = words.or_else(|| cause.downcast_ref::<&str>().copied()).unwrap_or("sebab tidak diketahui");
            Err(Error::Make { what: name(index), detail: format!("mesin PDF berhenti ({words})") })
        })
    };
    spread(count, threads, own_pool, |_, index| make_one(index), |_| Ok(())).map(drop)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_panic_names_its_report() {
        let make = |index| if index == 1 { panic!("aduh") } else { Ok(()) };
        let result = each(3, 2, |index| format!("{index}.pdf"), make);
        let Err(Error::Make { what, detail }) = result else { panic!("an error was expected") };
        assert_eq!(what, "1.pdf");
        assert!(detail.contains("aduh"));
    }
}

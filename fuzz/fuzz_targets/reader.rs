#![no_main]
//! Feeds bytes to the claims about `reader`. Will not hold any claim itself: they stand in `src/`, where the tests use them too.

libfuzzer_sys::fuzz_target!(
    // libFuzzer's own hook ends the process at the first panic. The reader catches the panics of calamine on damaged files,
    // as the program does, so that only what nobody caught counts.
    init: std::panic::set_hook(Box::new(|panic| {
        if !panic.location().is_some_and(|at| at.file().contains("calamine")) {
            eprintln!("{panic}");
        }
    })),
    |data: &[u8]| ripp_fuzz::reader::check(data)
);

#![no_main]
//! Feeds bytes to the claims about `amount`. Will not hold any claim itself: they stand in `src/`, where the tests use them too.

libfuzzer_sys::fuzz_target!(|data: &[u8]| ripp_fuzz::amount::check(data));

//! The integration tests, in one binary to keep linking short.

#![allow(clippy::unwrap_used, clippy::print_stdout, clippy::print_stderr, missing_docs)]

mod corpus;
mod correct;
mod fuzzed;
mod hostile;
mod laws;
mod mutation;
mod plan;
mod report;
mod rules;
mod samples;
mod spelling;
mod template;
mod workbook;

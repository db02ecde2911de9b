//! The integration tests, in one binary to keep linking short.

#![allow(clippy::unwrap_used, clippy::print_stdout, clippy::print_stderr, missing_docs)]

mod corpus;
mod correct;
mod fuzzed;
mod habits;
mod hostile;
mod laws;
mod listing;
mod mutation;
mod plan;
mod replies;
mod report;
mod resubmission;
mod rules;
mod samples;
mod spelling;
mod template;
mod template_fill;
mod workbook;

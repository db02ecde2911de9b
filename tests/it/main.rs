//! The integration tests, in one binary to keep linking short.

#![allow(clippy::unwrap_used, clippy::print_stdout, clippy::print_stderr, missing_docs)]

mod bounds;
mod cells_read;
mod corpus;
mod correct;
mod exhausting;
mod folder;
mod formulas;
mod fuzzed;
mod habits;
mod hidden;
mod hostile;
mod laws;
mod listing;
mod log;
mod money;
mod mutation;
mod names;
mod outputs;
mod own_files;
mod plan;
mod replies;
mod readings;
mod report;
mod resubmission;
mod rule_cases;
mod rules;
mod samples;
mod sentences;
mod spelling;
mod template;
mod template_fill;
mod workbook;

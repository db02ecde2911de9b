//! The integration tests, in one binary to keep linking short.

#![allow(clippy::unwrap_used, clippy::print_stdout, clippy::print_stderr, missing_docs)]

mod bounds;
mod cells_read;
mod changes;
mod corpus;
mod correct;
mod decisions;
mod documents;
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
mod next_year;
mod outputs;
mod own_files;
mod plan;
mod realisation;
mod replies;
mod readings;
mod report;
mod resubmission;
mod roster;
mod rule_cases;
mod rules;
mod samples;
mod sentences;
mod settings;
mod single_files;
mod spelling;
mod standing;
mod template;
mod template_fill;
mod template_next;
mod workbook;
mod year;
mod years;

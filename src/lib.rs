//! `ripp`: from a folder of received action plans to the provincial workbook, corrections and quarterly reports.
//!
//! The order of the modules is the architecture: a module uses only what stands above it.

#![forbid(unsafe_code)]

pub mod error;
pub mod threads;
pub mod place;
pub mod value;
pub mod calendar;
pub mod wording;
pub mod words;
pub mod spelled;
pub mod finding;
pub mod keys;
pub mod settings;
pub mod roster;
pub mod model;
pub mod subject;
pub mod revision;
pub mod replies;
pub mod compare;
pub mod structure;
pub mod read;
pub mod isolate;
pub mod recognise;
pub mod normalise;
pub mod agency;
pub mod intake;
pub mod outcome;
pub mod figures;
pub mod rules;
pub mod template;
pub mod workbook;
pub mod correct;
pub mod report;
pub mod consolidate;
pub mod resubmission;
pub mod readings;
pub mod listing;
pub mod workspace;
pub mod output;
pub mod command;
pub mod cli;

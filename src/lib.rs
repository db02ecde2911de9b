//! `ripp`: from a folder of received action plans to the provincial workbook, corrections and quarterly reports.
//!
//! The order of the modules is the architecture: a module uses only what stands above it.

#![forbid(unsafe_code)]

pub mod shown;
pub mod error;
pub mod folder;
pub mod panics;
pub mod threads;
pub mod cells;
pub mod calendar;
pub mod money;
pub mod text;
pub mod model;
pub mod finding;
pub mod config;
pub mod history;
pub mod read;
pub mod isolate;
pub mod recognise;
pub mod normalise;
pub mod intake;
pub mod year;
pub mod rules;
pub mod consolidate;
pub mod figures;
pub mod changes;
pub mod palette;
pub mod spreadsheet;
pub mod template;
pub mod rekap;
pub mod correct;
pub mod report;
pub mod portal;
pub mod schedule;
pub mod listing;
pub mod workspace;
pub mod output;
pub mod command;
pub mod cli;

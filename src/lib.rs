//! `ripp`: from a folder of received action plans to the provincial workbook, corrections and quarterly reports.
//!
//! The order of the modules is the architecture: a module uses only what stands above it.

#![forbid(unsafe_code)]

pub mod error;
pub mod place;
pub mod value;
pub mod calendar;
pub mod wording;
pub mod finding;
pub mod keys;
pub mod settings;
pub mod roster;
pub mod model;
pub mod structure;
pub mod outcome;
pub mod figures;
pub mod report;

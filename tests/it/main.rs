//! The integration tests, in one binary to keep linking short.

mod report;
mod samples;
mod template;
mod workbook;

//! The integration tests, in one binary to keep linking short.

mod hostile;
mod report;
mod samples;
mod spelling;
mod template;
mod workbook;

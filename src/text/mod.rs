//! Text on its way in and out: parsing what was typed, matching words, formatting figures. Will not know a workbook.

pub mod delimited;
pub mod encoded;
pub mod file_name;
pub mod formatting;
pub mod matching;
pub mod parsing;

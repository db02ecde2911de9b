//! Finds the headings of plan tables: their rows, and what each of their columns holds. Will not sort the rows below them.

pub mod shape;
pub mod texts;
pub mod numbering;
mod cell_kinds;
mod sample;
mod sums;
mod columns;
mod code_columns;
mod split_time;
mod extent;
mod reported;
mod build;
mod words_by_cells;
mod evidence;
mod row_kinds;
mod by_cells;
mod main_row;
mod find;

pub use find::{find_headings, find_headings_within};
pub use shape::{Heading, TimePart};
pub use texts::text_at;

//! Cells and what stands in them: places in received files, values, sheets and workbooks as read. Will not interpret them.

mod place;
mod refusal;
mod value;

pub use place::{Area, BadAddress, CellRef, FileId, Location, Source, Sources, column_letters};
pub use refusal::{Barrier, Damage, Excess, Kind, Refusal};
pub use value::{Format, PARAGRAPHS, Sheet, Value, Workbook};

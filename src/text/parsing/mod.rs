//! Values as they are spelled in a cell: dates, amounts, codes. Will not look at any other cell.

pub mod date;
pub mod amount;
pub mod quantity;
pub mod code;
pub mod unit;
pub mod ditto;

pub use amount::{AmountText, read_amount, read_amount_below, scale_of};
pub use code::{CodeFault, CodeText, read_code};
pub use date::{DateText, DayFault, month_by_name, month_first, read_date};
pub use ditto::is_ditto;
pub use quantity::read_quantity;
pub use unit::unit_note;

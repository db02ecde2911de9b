//! Colours of the provincial workbook. Will not say where they are used.

use crate::model::Status;

/// The one accent colour.
pub(crate) const ACCENT: u32 = 0x1F4E79;
/// Its tint.
pub(crate) const TINT: u32 = 0xDCE6F1;
/// Lines between cells.
pub(crate) const LINE: u32 = 0xBFC8D2;
/// Text that asks for attention.
pub(crate) const ALERT: u32 = 0x9C2A10;
/// Ground of what asks for attention.
pub(crate) const ALERT_TINT: u32 = 0xFBE5D6;

/// Colour of a status in charts.
pub(crate) fn status_color(status: Status) -> u32 {
    match status {
        Status::Complete => ACCENT,
        Status::ToMend => 0xE0A030,
        Status::Refused => 0xB5482A,
        Status::Nihil => 0x8FAECB,
        Status::Superseded | Status::Blank | Status::Ignored | Status::After => 0xA6A6A6,
        Status::Missing => 0xC9CDD2,
    }
}

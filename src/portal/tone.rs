//! States as labels of a page: class, sign and words. Will not choose a colour.

use crate::figures::Standing;
use crate::model::Status;
use crate::palette;

/// A state as it is shown.
pub(super) struct State {
    pub class: String,
    pub sign: char,
    pub label: String,
}

impl State {
    /// That of a roster row.
    pub fn of(status: Status) -> Self {
        Self { class: of_status(status), sign: palette::of_status(status).sign, label: status.label().to_owned() }
    }
}

/// The class of a state of a roster row.
pub(super) fn of_status(status: Status) -> String {
    format!("status-{}", status.code())
}

/// The class of how something stands.
pub(super) fn of_standing(standing: Standing) -> String {
    format!("keadaan-{}", standing.code())
}

//! The states of roster rows in the order of the office, as headings. Will not decide a state.

use crate::model::Status;

/// A status as a heading.
pub(super) fn status_title(status: Status) -> &'static str {
    match status {
        Status::Complete => "Lengkap",
        Status::ToMend => "Perlu perbaikan",
        Status::Refused => "Ditolak",
        Status::Nihil => "Nihil",
        Status::Superseded => "Digantikan",
        Status::Blank => "Templat kosong",
        Status::Ignored => "Diabaikan",
        Status::After => "Diterima sesudahnya",
        Status::Missing => "Belum menyampaikan",
    }
}

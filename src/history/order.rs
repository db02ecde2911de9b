//! The orders in which files of one OPD follow each other. Will not compare what they say.

use chrono::NaiveDate;

use crate::model::Submission;
use crate::shown::Name;

/// Orders files by when they came: day received (unknown days are the oldest), the workbook's own date, name.
pub fn by_day(submission: &Submission) -> (Option<NaiveDate>, Option<NaiveDate>, &Name) {
    (submission.received.date(), submission.modified, &submission.path)
}

/// Orders plans: a revision that is stated counts before the day.
pub fn by_revision(submission: &Submission) -> (u32, (Option<NaiveDate>, Option<NaiveDate>, &Name)) {
    (submission.revision, by_day(submission))
}

//! When the plan of an OPD first came, and whether that was late. Will not look at corrections or progress.

use chrono::NaiveDate;

use super::{PlanInForce, Year};
use crate::history::order::by_day;
use crate::model::{Received, Submission};

/// The first arrival of a plan or of a declaration of nihil.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Arrival {
    /// The first day that is known; none where the day of no plan is.
    pub day: Option<NaiveDate>,
    /// The submission that came first.
    pub submission: usize,
    /// Whether that one's day was recorded by the receiver: only then it can make an OPD late.
    pub recorded: bool,
}

/// Whether the day of a file was recorded when it was received; a workbook's own date may be the receiver's.
pub(super) fn is_recorded(received: Received) -> bool {
    matches!(received, Received::Listed(_) | Received::FolderName(_))
}

/// The first arrival among readable files.
pub(super) fn first(all: &[Submission], readable: &[usize]) -> Option<Arrival> {
    let mut plans = readable.iter().copied().filter(|&i| all[i].carries_plan());
    let submission = plans.clone().min_by(|&a, &b| by_day(&all[a]).cmp(&by_day(&all[b])))?;
    let received = all[submission].received;
    let known = plans.by_ref().filter_map(|i| all[i].received.date()).min();
    Some(Arrival { day: received.date().or(known), submission, recorded: is_recorded(received) })
}

/// Whether a plan came after the deadline, or is still missing after it, and how many days.
pub fn lateness(year: &Year, deadline: Option<NaiveDate>, today: NaiveDate) -> (bool, Option<i64>) {
    let Some(deadline) = deadline else { return (false, None) };
    let day = match (year.plan, year.first) {
        (PlanInForce::None, _) => Some(today),
        (_, first) => first.filter(|first| first.recorded).and_then(|first| first.day),
    };
    let days = day.map(|day| (day - deadline).num_days()).filter(|days| *days > 0);
    (days.is_some(), days)
}

//! The months of the programme year: when each is due, when it was reported, whether it is owed. Will not remind anyone.

use chrono::{Days, NaiveDate};

use super::arrival::is_recorded;
use super::{MonthYear, PlanInForce, Year, YearInputs};
use crate::calendar::{first_day, last_day};

/// A month of the programme year of one OPD.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct MonthReport {
    /// 1 to 12.
    pub month: u32,
    /// The last day on which its report is in time.
    pub due: NaiveDate,
    /// Whether any action is under way in it.
    pub under_way: bool,
    /// Whether any action under way has a value.
    pub reported: bool,
    /// The first known day on which such a value came.
    pub came: Option<NaiveDate>,
    /// Days after it was due; none where it came in time, or where the day was not recorded.
    pub late: Option<i64>,
    /// Whether it should have been reported by now.
    pub owed: bool,
}

/// What is said of the report of a month on a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum MonthState {
    /// It came by the day on which it was due.
    OnTime,
    /// It came so many days after it was due.
    Late(i64),
    /// It came on a day that nobody recorded.
    Undated,
    /// It should have come by now.
    Owed,
    /// It is not due yet.
    Ahead,
    /// None is asked for.
    None,
}

impl MonthReport {
    /// What is said of it on a day.
    pub fn state(&self, day: NaiveDate) -> MonthState {
        match (self.reported, self.late, self.came) {
            (true, Some(days), _) => MonthState::Late(days),
            (true, None, Some(came)) if came <= self.due => MonthState::OnTime,
            (true, ..) => MonthState::Undated,
            (false, ..) if self.owed => MonthState::Owed,
            (false, ..) if self.under_way && day <= self.due => MonthState::Ahead,
            (false, ..) => MonthState::None,
        }
    }
}

/// The day on which the report of a month (1 to 12) is due: `day` of the month that follows.
pub fn due_day(year: i32, month: u32, day: u32) -> NaiveDate {
    last_day(year, month) + Days::new(u64::from(day))
}

/// The months of an OPD.
pub(super) fn months(inputs: &YearInputs<'_>, year: &Year, readable: &[usize]) -> Vec<MonthReport> {
    let program = &inputs.settings.program;
    (1..=12)
        .map(|month| {
            let (from, until) = (first_day(program.year, month), last_day(program.year, month));
            let due = due_day(program.year, month, program.report_day);
            let under_way: Vec<usize> = (0..year.actions.len())
                .filter(|&i| {
                    year.actions[i].stated_period(inputs.submissions).is_some_and(|p| p.start <= until && p.end >= from)
                })
                .collect();
            let told = |i: &usize| year.actions[*i].months.iter().any(|m| m.month == month && m.says_something());
            let has_begun = from <= inputs.day;
            let reported = has_begun && under_way.iter().any(told);
            let said = |i: usize| year.actions[i].months.iter().find(|m| m.month == month);
            let firsts: Vec<usize> = under_way.iter().filter_map(|&i| said(i)).flat_map(firsts).collect();
            // Files stand in the order in which they came.
            let first = readable.iter().find(|file| reported && firsts.contains(file)).map(|&i| &inputs.submissions[i]);
            let came = first.and_then(|file| file.received.date());
            let recorded = first.is_some_and(|file| is_recorded(file.received));
            let late = came.filter(|day| recorded && *day > due).map(|day| (day - due).num_days());
            // Where the first plan came on no known day, nothing says that it came later.
            let first_day = year.first.and_then(|first| inputs.submissions[first.submission].received.date());
            let came_after = first_day.is_some_and(|day| day > due);
            let left = inputs.left_on(year.agency).is_some_and(|day| day < due);
            let is_due = year.plan == PlanInForce::Actions && inputs.day > due && !came_after && !left;
            let owed = is_due && !under_way.is_empty() && !reported && inputs.is_required(year.agency);
            MonthReport { month, due, under_way: !under_way.is_empty(), reported, came, late, owed }
        })
        .collect()
}

/// The submissions in which a month of an action stood first.
fn firsts(month: &MonthYear) -> impl Iterator<Item = usize> {
    month.physical.first.into_iter().chain(month.spent.first)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_said_of_a_month_follows_from_its_days() {
        let day = |text: &str| -> NaiveDate { text.parse().unwrap() };
        let month = MonthReport {
            month: 1,
            due: day("2022-02-05"),
            under_way: true,
            reported: true,
            came: Some(day("2022-02-05")),
            late: None,
            owed: false,
        };
        let today = day("2022-03-01");
        assert_eq!(month.state(today), MonthState::OnTime);
        assert_eq!(MonthReport { came: Some(day("2022-02-06")), ..month }.state(today), MonthState::Undated);
        assert_eq!(MonthReport { came: None, ..month }.state(today), MonthState::Undated);
        assert_eq!(MonthReport { late: Some(3), ..month }.state(today), MonthState::Late(3));
        let silent = MonthReport { reported: false, came: None, ..month };
        assert_eq!(MonthReport { owed: true, ..silent }.state(today), MonthState::Owed);
        assert_eq!(silent.state(month.due), MonthState::Ahead);
        assert_eq!(silent.state(today), MonthState::None, "due before the plan came");
        assert_eq!(MonthReport { under_way: false, ..silent }.state(month.due), MonthState::None);
    }

    #[test]
    fn a_month_is_due_in_the_month_that_follows() {
        assert_eq!(due_day(2022, 1, 5), "2022-02-05".parse().unwrap());
        assert_eq!(due_day(2022, 12, 28), "2023-01-28".parse().unwrap());
    }
}

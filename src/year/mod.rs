//! The year of an OPD: what its files say together, as they had come by a day. A pure function of submissions, settings and
//! that day; nothing is remembered between runs. Will not judge a plan, and will not word anything.

mod arrival;
mod lenience;
mod matching;
mod months;
mod plan;
mod progress;
mod small;
mod words;

use std::collections::BTreeSet;

use chrono::NaiveDate;

use crate::calendar::Period;
use crate::cells::CellRef;
use crate::config::roster::Roster;
use crate::config::settings::Settings;
use crate::model::{Raw, Status, Submission};
use crate::money::Rupiah;

pub use crate::history::order::by_day;
pub use arrival::{Arrival, lateness};
pub use lenience::{Fault, Lenience};
pub use months::{MonthReport, MonthState, due_day};
pub use plan::Dropped;
pub use progress::{Slot, Told};
pub use small::SmallSum;

/// What a year is made from.
#[derive(Clone, Copy)]
pub struct YearInputs<'a> {
    /// Settings.
    pub settings: &'a Settings,
    /// Who must submit.
    pub roster: &'a Roster,
    /// Every received file.
    pub submissions: &'a [Submission],
    /// The day for which everything holds.
    pub day: NaiveDate,
    /// What is not held against anyone.
    pub lenience: &'a Lenience,
    /// Submissions that have no effect, as when it is asked what held before them.
    pub without: &'a [usize],
}

impl YearInputs<'_> {
    /// Whether a fault at a cell of a submission keeps the value out.
    fn holds(&self, fault: Fault, submission: usize, (sheet, at): (usize, CellRef)) -> bool {
        self.lenience.holds(fault, (self.submissions[submission].file, sheet, Some(at)))
    }

    /// Whether anything is asked of a roster row.
    fn is_required(&self, agency: Option<usize>) -> bool {
        agency.is_some_and(|row| self.roster.rows[row].required)
    }

    /// The day on which a roster row left the programme.
    fn left_on(&self, agency: Option<usize>) -> Option<NaiveDate> {
        self.roster.rows[agency?].until
    }
}

/// What became of one submission.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Role {
    /// It came after the day: it has no effect.
    After,
    /// It was decided that it does not count.
    Ignored,
    /// An official template without anything typed: it has no effect.
    Blank,
    /// Nothing of it counts; the submission that says the same or more.
    Superseded(usize),
    /// Something of it counts: its plan, the declaration of nihil, progress, words.
    Counts,
    /// It could not be read, or carries nothing, and nothing that came later makes up for it.
    Open,
}

/// The plan in force.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default)]
pub enum PlanInForce {
    /// None came.
    #[default]
    None,
    /// A declaration that there is nothing to plan.
    Nihil,
    /// Actions.
    Actions,
}

/// The submissions of a year by what they give, as indices; each list from the oldest to the newest, but for the plan.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Files {
    /// Those that the plan in force or the declaration of nihil comes from, by name; more than one where parts are merged.
    pub plan: Vec<usize>,
    /// Those that progress which counts comes from.
    pub progress: Vec<usize>,
    /// Those of which nothing counts.
    pub superseded: Vec<usize>,
    /// Those that came after the day.
    pub after: Vec<usize>,
    /// Templates that came back empty.
    pub blank: Vec<usize>,
    /// Those that could not be read, or carry nothing, and that nothing makes up for.
    pub open: Vec<usize>,
    /// All by the day that could be read, from the oldest to the newest.
    pub readable: Vec<usize>,
}

impl Files {
    /// The files that the state of the row rests on: the plan, else what could not be read.
    pub fn current(&self) -> &[usize] {
        if self.plan.is_empty() { &self.open } else { &self.plan }
    }
}

/// What an open error keeps out of the figures of an action.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct LeftOut {
    /// Its budget.
    pub budget: bool,
    /// Its planned share; it then leaves both averages.
    pub planned: bool,
}

/// Progress of an action in a month.
#[derive(Debug, Clone, PartialEq)]
pub struct MonthYear {
    /// 1 to 12.
    pub month: u32,
    /// Cumulative physical progress in percent.
    pub physical: Slot<f64>,
    /// Cumulative spending in rupiah.
    pub spent: Slot<Rupiah>,
}

impl ActionYear {
    /// The period that its plan states, also where that is faulty.
    pub fn stated_period(&self, submissions: &[Submission]) -> Option<Period> {
        submissions[self.submission].actions[self.action].period()
    }
}

/// An action of the plan in force with all that was reported of it.
#[derive(Debug, Clone, PartialEq)]
pub struct ActionYear {
    /// Index of its submission.
    pub submission: usize,
    /// Index of the action in it.
    pub action: usize,
    /// The budget that counts; none where it is left out or none was read.
    pub budget: Option<Rupiah>,
    /// The period that counts; none where it is left out or cannot be told.
    pub period: Option<Period>,
    /// What is left out.
    pub left_out: LeftOut,
    /// Months for which something was typed, in order.
    pub months: Vec<MonthYear>,
}

/// A row of progress that is of no action of the plan in force.
#[derive(Debug, Clone, PartialEq)]
pub struct UnknownRow {
    /// Index of the submission.
    pub submission: usize,
    /// Index of the sheet.
    pub sheet: usize,
    /// The first cell with a figure.
    pub at: CellRef,
    /// What stands there.
    pub raw: Raw,
    /// The words of the row, else its number; empty where it has neither.
    pub words: String,
    /// How many such rows of the file it stands for: all where there is no plan in force.
    pub rows: usize,
}

/// What the files of one OPD say together; also of a file of which nobody knows whose it is, alone.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Year {
    /// The roster row; none for a file of which nobody knows whose it is.
    pub agency: Option<usize>,
    /// Its files.
    pub files: Files,
    /// The plan in force.
    pub plan: PlanInForce,
    /// The actions of the plan in force, in the order of its files and rows.
    pub actions: Vec<ActionYear>,
    /// Actions that the plan in force lacks without saying so by a raised revision.
    pub dropped: Option<Dropped>,
    /// Submissions that made up the plan before the one in force, where that replaced one.
    pub plan_before: Vec<usize>,
    /// Progress that is of no action in force.
    pub unknown: Vec<UnknownRow>,
    /// When the plan first came.
    pub first: Option<Arrival>,
    /// The newest known day of any file.
    pub last: Option<NaiveDate>,
    /// Notes that count: submission and index in it, by month.
    pub notes: Vec<(usize, usize)>,
    /// Evaluations that count: submission and index in it, by quarter.
    pub evaluations: Vec<(usize, usize)>,
    /// The months of the programme year.
    pub months: Vec<MonthReport>,
    /// Why none of its budgets counts, where they are too small.
    pub small: Option<SmallSum>,
}

/// What holds for a roster row as of a day.
#[derive(Debug, Clone, PartialEq)]
pub struct AgencyYear {
    /// Index into the roster.
    pub row: usize,
    /// Exactly one state.
    pub status: Status,
    /// Whether the plan came after the deadline, or is still missing after it.
    pub late: bool,
    /// Days after the deadline; none where not late.
    pub days_late: Option<i64>,
    /// Open errors, as every sheet, letter and page counts them.
    pub errors: usize,
    /// Open warnings.
    pub warnings: usize,
    /// What its files say.
    pub year: Year,
}

impl AgencyYear {
    /// The files that the state rests on.
    pub fn current(&self) -> &[usize] {
        self.year.files.current()
    }

    /// Whether the actions of its plan count.
    pub fn counts(&self) -> bool {
        matches!(self.status, Status::Complete | Status::ToMend) && self.year.plan == PlanInForce::Actions
    }

    /// The months (1 to 12) that should have been reported by now.
    pub fn owed(&self) -> impl Iterator<Item = &MonthReport> {
        self.year.months.iter().filter(|month| month.owed)
    }
}

/// The years of all roster rows, then of the files of which nobody knows whose they are; and the role of each submission.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Years {
    /// Of each roster row, in order.
    pub of_rows: Vec<Year>,
    /// Of each other submission, in order.
    pub of_others: Vec<Year>,
    /// Of each submission.
    pub roles: Vec<Role>,
}

impl Years {
    /// All of them.
    pub fn all(&self) -> impl Iterator<Item = &Year> {
        self.of_rows.iter().chain(&self.of_others)
    }

    /// Whether the plan of a submission is in force.
    pub fn plan_counts(&self, index: usize, submission: &Submission) -> bool {
        match submission.roster_row() {
            Some(row) => self.of_rows[row].files.plan.contains(&index),
            None => self.roles[index] != Role::After,
        }
    }
}

/// The years of all roster rows, and of the files that belong to none.
pub fn years(inputs: &YearInputs<'_>) -> Years {
    let mut of_row: Vec<Vec<usize>> = vec![Vec::new(); inputs.roster.rows.len()];
    let mut others = Vec::new();
    let without: BTreeSet<usize> = inputs.without.iter().copied().collect();
    let left = (0..inputs.submissions.len()).filter(|i| !without.contains(i));
    for index in left {
        match inputs.submissions[index].roster_row() {
            Some(row) => of_row[row].push(index),
            None => others.push(index),
        }
    }
    let mut roles = vec![Role::After; inputs.submissions.len()];
    let mut year = |agency: Option<usize>, own: &[usize]| {
        let (year, own_roles) = year(inputs, agency, own);
        own_roles.into_iter().for_each(|(index, role)| roles[index] = role);
        year
    };
    let mut of_rows: Vec<Year> = of_row.iter().enumerate().map(|(row, own)| year(Some(row), own)).collect();
    let of_others = others.iter().map(|index| year(None, &[*index])).collect();
    small::doubt(inputs, &mut of_rows);
    Years { of_rows, of_others, roles }
}

/// The year of the given submissions, and the role of each.
fn year(inputs: &YearInputs<'_>, agency: Option<usize>, own: &[usize]) -> (Year, Vec<(usize, Role)>) {
    let all = inputs.submissions;
    let mut own = own.to_vec();
    own.sort_by(|&a, &b| by_day(&all[a]).cmp(&by_day(&all[b])));
    let came = |index: &usize| all[*index].received.date().is_none_or(|day| day <= inputs.day);
    let (own, after): (Vec<usize>, Vec<usize>) = own.into_iter().partition(came);
    let mut year = Year { agency, ..Year::default() };
    let readable: Vec<usize> = own.iter().copied().filter(|&i| all[i].refusal.is_none()).collect();
    let force = plan::in_force(all, &readable);
    year.plan = force.plan;
    year.first = arrival::first(all, &readable);
    year.last = own.iter().filter_map(|&i| all[i].received.date()).max();
    year.actions = plan::actions(inputs, &force.files);
    let counted = progress::merge(inputs, &readable, &force, &mut year);
    year.notes = words::notes(all, &readable, &force.files);
    year.evaluations = words::evaluations(all, &readable, &force.files);
    year.dropped = force.dropped;
    year.plan_before = force.before;
    year.months = months::months(inputs, &year, &readable);
    let mut gives: Vec<usize> = force.files.iter().chain(&counted).copied().collect();
    gives.extend(year.notes.iter().chain(&year.evaluations).map(|(submission, _)| *submission));
    gives.extend(year.unknown.iter().map(|row| row.submission));
    let newest_readable = readable.iter().rev().copied().find(|i| gives.contains(i));
    let makes_up = |index: usize| {
        let newer = |file: &&usize| by_day(&all[**file]) > by_day(&all[index]);
        force.files.iter().find(newer).copied()
    };
    let role = |index: usize| {
        let submission = &all[index];
        if gives.contains(&index) {
            return Role::Counts;
        }
        if submission.refusal.is_some() || !submission.carries_anything() && !submission.is_blank() {
            return makes_up(index).map_or(Role::Open, Role::Superseded);
        }
        if submission.is_blank() {
            return Role::Blank;
        }
        // What only answers or names people is not replaced by anything.
        newest_readable.filter(|_| submission.carries_values()).map_or(Role::Counts, Role::Superseded)
    };
    let roles: Vec<(usize, Role)> = own.iter().map(|&index| (index, role(index))).collect();
    let with =
        |wanted: fn(Role) -> bool| roles.iter().filter(|(_, role)| wanted(*role)).map(|(index, _)| *index).collect();
    year.files = Files {
        plan: force.files,
        progress: readable.iter().copied().filter(|i| counted.contains(i)).collect(),
        superseded: with(|role| matches!(role, Role::Superseded(_))),
        blank: with(|role| role == Role::Blank),
        open: with(|role| role == Role::Open),
        after: after.clone(),
        readable,
    };
    let roles = roles.into_iter().chain(after.into_iter().map(|index| (index, Role::After))).collect();
    (year, roles)
}

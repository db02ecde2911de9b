//! What changed between two days: states, plans, rupiah, months reported, findings, figures. Both sides are computed from the
//! received files, so that nothing has to be remembered. Will not read or print anything.

mod faults;
mod words;

use std::collections::BTreeMap;

use chrono::NaiveDate;

use crate::calendar::Quarter;
use crate::consolidate::outcome::Outcome;
use crate::consolidate::{Inputs, inputs_of};
use crate::figures::{AgencyFigures, Totals, agency_figures};
use crate::finding::Finding;
use crate::history::comparison::{Comparison, Row, compare, pair};
use crate::model::Status;
use crate::money::Rupiah;
use crate::year::{ActionYear, AgencyYear};

use faults::{ByRow, Names, difference};
pub use words::{Told, names_of, told};

/// What held on the earlier day, apart from the submissions, which are the same on both.
#[derive(Debug, Clone)]
pub struct Then {
    day: NaiveDate,
    quarter: Quarter,
    agencies: Vec<AgencyYear>,
    findings: Vec<Finding>,
    figures: Vec<AgencyFigures>,
}

/// What changed for one roster row. Pairs are before and after.
#[derive(Debug, Clone)]
pub struct AgencyChange {
    /// Index into the roster.
    pub row: usize,
    /// Its state.
    pub status: (Status, Status),
    /// Whether its plan was late.
    pub late: (bool, bool),
    /// Submissions that came in between.
    pub files: Vec<usize>,
    /// The plan in force against the one before, where another took its place.
    pub plan: Option<Comparison>,
    /// Whole rupiah of the plan that count.
    pub budget: (Rupiah, Rupiah),
    /// Months (1 to 12) that were reported in between.
    pub months: Vec<u32>,
    /// Values of months that had been reported before and count otherwise now.
    pub revised: usize,
    /// Errors and warnings that are gone.
    pub mended: Vec<Finding>,
    /// Errors and warnings that are new.
    pub new: Vec<Finding>,
    /// Figures at the end of the quarter; none where it has no actions.
    pub totals: (Option<Totals>, Option<Totals>),
}

/// What changed between two days.
#[derive(Debug, Clone)]
pub struct Changes {
    /// The earlier day.
    pub since: NaiveDate,
    /// The later day.
    pub until: NaiveDate,
    /// The quarter of the figures.
    pub quarter: Quarter,
    /// The roster rows of which anything changed, in their order.
    pub agencies: Vec<AgencyChange>,
    /// How many roster rows were in each state, before and after.
    pub states: Vec<(Status, usize, usize)>,
    /// Whole rupiah of all plans that count.
    pub budget: (Rupiah, Rupiah),
}

impl Then {
    /// Keeps what held, and gives back what it was made from. `quarter`: the quarter whose figures are compared.
    pub fn keep(outcome: Outcome, quarter: Quarter) -> (Self, Inputs) {
        let figures = outcome.agencies.iter().filter_map(|state| agency_figures(&outcome, state, quarter)).collect();
        let then = Self {
            day: outcome.today,
            quarter,
            agencies: outcome.agencies.clone(),
            findings: outcome.findings.list.clone(),
            figures,
        };
        (then, inputs_of(outcome))
    }
}

/// What changed since then.
pub fn changes(then: &Then, now: &Outcome) -> Changes {
    let pairs = || then.agencies.iter().zip(&now.agencies);
    let of = ByRow::new(&then.findings, now);
    let agencies = pairs().map(|(was, is)| change(then, (now, &of), was, is));
    let agencies = agencies.filter(AgencyChange::says_anything).collect();
    let states = Status::OF_AGENCIES;
    let count = |list: &[AgencyYear], status: Status| list.iter().filter(|state| state.status == status).count();
    Changes {
        since: then.day,
        until: now.today,
        quarter: then.quarter,
        agencies,
        states: states.map(|s| (s, count(&then.agencies, s), count(&now.agencies, s))).to_vec(),
        budget: (then.agencies.iter().map(budget).sum(), now.agencies.iter().map(budget).sum()),
    }
}

impl AgencyChange {
    fn says_anything(&self) -> bool {
        self.status.0 != self.status.1
            || self.late.0 != self.late.1
            || self.plan.is_some()
            || self.budget.0 != self.budget.1
            || self.totals_differ()
            || self.revised > 0
            || ![self.files.is_empty(), self.months.is_empty(), self.mended.is_empty(), self.new.is_empty()]
                .iter()
                .all(|nothing| *nothing)
    }

    /// Whether the figures of the quarter are others.
    pub fn totals_differ(&self) -> bool {
        let shown = |totals: &Option<Totals>| totals.as_ref().map(|t| (t.physical.map(f64::to_bits), t.spent));
        shown(&self.totals.0) != shown(&self.totals.1)
    }
}

fn budget(state: &AgencyYear) -> Rupiah {
    let counts = state.year.actions.iter().filter(|_| state.counts());
    counts.filter_map(|action| action.budget).sum()
}

fn change(then: &Then, (now, of): (&Outcome, &ByRow<'_>), was: &AgencyYear, is: &AgencyYear) -> AgencyChange {
    let files = &is.year.files;
    let came = |index: &&usize| {
        let day = now.submissions[**index].received.date();
        day.is_some_and(|day| day > then.day && day <= now.today)
    };
    let all = files.readable.iter().chain(&files.open).chain(&files.superseded).chain(&files.blank);
    let mut came: Vec<usize> = all.filter(came).copied().collect();
    came.sort_unstable();
    came.dedup();
    let pairs = pairs_of(now, was, is);
    let names =
        (Names::of(&was.year.actions, |i| pairs.iter().position(|p| *p == Some(i))), Names::of(&is.year.actions, Some));
    let (mended, new) = difference(of, is.row, &names);
    let is_new =
        |(old, month): &(&crate::year::MonthReport, &crate::year::MonthReport)| month.reported && !old.reported;
    let months = was.year.months.iter().zip(&is.year.months).filter(is_new).map(|(_, month)| month.month).collect();
    let figures = then.figures.binary_search_by_key(&is.row, |figures| figures.row).ok().map(|at| &then.figures[at]);
    AgencyChange {
        row: is.row,
        status: (was.status, is.status),
        late: (was.late, is.late),
        files: came,
        plan: plan(then, now, was, is),
        budget: (budget(was), budget(is)),
        months,
        revised: revised(&was.year.actions, &is.year.actions, &pairs),
        mended,
        new,
        totals: (figures.map(|f| f.totals.clone()), agency_figures(now, is, then.quarter).map(|f| f.totals)),
    }
}

/// For each action now, the index of the same action then.
fn pairs_of(now: &Outcome, was: &AgencyYear, is: &AgencyYear) -> Vec<Option<usize>> {
    let row = |action: &ActionYear| -> Row { (action.submission, action.action) };
    let same: BTreeMap<Row, usize> = was.year.actions.iter().map(row).zip(0..).collect();
    let own: Vec<Option<usize>> = is.year.actions.iter().map(|action| same.get(&row(action)).copied()).collect();
    if own.iter().all(Option::is_some) {
        return own;
    }
    let action = |action: &ActionYear| &now.submissions[action.submission].actions[action.action];
    pair(
        &was.year.actions.iter().map(action).collect::<Vec<_>>(),
        &is.year.actions.iter().map(action).collect::<Vec<_>>(),
    )
}

fn plan(then: &Then, now: &Outcome, was: &AgencyYear, is: &AgencyYear) -> Option<Comparison> {
    let (before, after) = (&was.year.files.plan, &is.year.files.plan);
    if before == after || before.is_empty() || after.is_empty() {
        return None;
    }
    let mut comparison =
        Comparison { agency: is.row, before: before.clone(), after: after.clone(), ..Comparison::default() };
    compare(&mut comparison, &now.submissions, &then.findings, &now.findings.list);
    Some(comparison)
}

/// Values of months that count on both days, and differ.
fn revised(was: &[ActionYear], is: &[ActionYear], pairs: &[Option<usize>]) -> usize {
    let both = is.iter().zip(pairs).filter_map(|(action, pair)| Some((&was[(*pair)?], action)));
    both.flat_map(|(old, new)| {
        new.months.iter().filter_map(|month| Some((old.months.iter().find(|m| m.month == month.month)?, month)))
    })
    .map(|(old, new)| {
        let physical = matches!((old.physical.value(), new.physical.value()), (Some(a), Some(b)) if a != b);
        let spent = matches!((old.spent.value(), new.spent.value()), (Some(a), Some(b)) if a != b);
        usize::from(physical) + usize::from(spent)
    })
    .sum()
}

//! Which faults are gone and which are new, whatever the files and cells that they stand in. Will not find a fault.

use std::collections::BTreeMap;

use crate::consolidate::outcome::Outcome;
use crate::finding::{About, Finding, Rule, Severity};
use crate::history::comparison::Row;
use crate::history::subject::{Subject, Subjects, name_of};
use crate::year::ActionYear;

/// What the actions of a plan are called on both days.
pub(super) struct Names(BTreeMap<Row, usize>);

impl Names {
    /// `name`: the name of an action by its place; none where the other day does not know it.
    pub(super) fn of(actions: &[ActionYear], name: impl Fn(usize) -> Option<usize>) -> Self {
        let named =
            actions.iter().enumerate().filter_map(|(i, action)| Some(((action.submission, action.action), name(i)?)));
        Self(named.collect())
    }
}

/// Findings before and after, and files, by roster row: each looked through once for all rows.
pub(super) struct ByRow<'a> {
    now: &'a Outcome,
    was: BTreeMap<usize, Vec<&'a Finding>>,
    is: BTreeMap<usize, Vec<&'a Finding>>,
    files: BTreeMap<usize, Vec<usize>>,
}

impl<'a> ByRow<'a> {
    /// `was`: all findings before.
    pub(super) fn new(was: &'a [Finding], now: &'a Outcome) -> Self {
        let mut files: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
        for (index, submission) in now.submissions.iter().enumerate() {
            submission.roster_row().into_iter().for_each(|row| files.entry(row).or_default().push(index));
        }
        Self { now, was: mendable(was), is: mendable(&now.findings.list), files }
    }
}

/// What can come or go, by roster row.
fn mendable(list: &[Finding]) -> BTreeMap<usize, Vec<&Finding>> {
    let mut of_row: BTreeMap<usize, Vec<&Finding>> = BTreeMap::new();
    for finding in list.iter().filter(|finding| is_mendable(finding)) {
        finding.agency.into_iter().for_each(|row| of_row.entry(row).or_default().push(finding));
    }
    of_row
}

/// The faults of a roster row that are gone, and those that are new.
pub(super) fn difference(of: &ByRow<'_>, row: usize, names: &(Names, Names)) -> (Vec<Finding>, Vec<Finding>) {
    let (mut was, mut is) = (faults(of, row, &of.was, &names.0), faults(of, row, &of.is, &names.1));
    for (fault, old) in &mut was {
        let Some(new) = is.get_mut(fault) else { continue };
        let both = old.len().min(new.len());
        old.truncate(old.len() - both);
        new.truncate(new.len() - both);
    }
    let left = |all: BTreeMap<_, Vec<&Finding>>| all.into_values().flatten().cloned().collect();
    (left(was), left(is))
}

type Faults<'a> = BTreeMap<(&'static Rule, String), Vec<&'a Finding>>;

fn faults<'a>(of: &ByRow<'a>, row: usize, list: &BTreeMap<usize, Vec<&'a Finding>>, names: &Names) -> Faults<'a> {
    let (now, mut all) = (of.now, Faults::new());
    let files = of.files.get(&row).map_or(&[][..], Vec::as_slice);
    let mut subjects: BTreeMap<usize, Subjects<'_>> = BTreeMap::new();
    for &finding in list.get(&row).into_iter().flatten() {
        let own = files.iter().copied().find(|&i| Some(now.submissions[i].file) == finding.at.file);
        let about = match own {
            None => finding.about.detail(),
            Some(index) => {
                let of = subjects.entry(index).or_insert_with(|| Subjects::of(&now.submissions[index]));
                name(now, index, of, finding, names)
            }
        };
        all.entry((finding.rule, about)).or_default().push(finding);
    }
    all
}

/// What is told elsewhere, or depends on the quarter that was asked for, is no fault that comes or goes.
fn is_mendable(finding: &Finding) -> bool {
    let elsewhere = matches!(
        finding.about,
        About::Late { .. } | About::NotSubmitted(_) | About::Silent(_) | About::NoEvaluation(_)
    );
    finding.severity != Severity::Note && !elsewhere
}

/// What a fault speaks of, by a name that both days know.
fn name(now: &Outcome, index: usize, subjects: &Subjects<'_>, finding: &Finding, names: &Names) -> String {
    let (subject, meant) = subjects.find(finding);
    match &subject {
        Subject::File => format!("{} {meant}", finding.about.detail()),
        // A cell outside the plan stands elsewhere in another layout.
        Subject::Cell(..) => meant,
        subject => {
            let action = subject.action().map(|action| (names.0.get(&(index, action)), action));
            let action = action.map(|(known, action)| match known {
                Some(known) => known.to_string(),
                None => {
                    let (activity, description) = name_of(&now.submissions[index].actions[action]);
                    format!("{activity} {description}")
                }
            });
            format!("{action:?} {}", subject.field())
        }
    }
}

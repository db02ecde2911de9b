//! Findings of the received files that their refilled workbook no longer shows: what is still said about them, and where.
//! Will not judge on its own.

use std::collections::{BTreeMap, BTreeSet};

use super::line::{Line, Target, Weight};
use super::refill::{Origin, Refilled};
use crate::calendar::last_day;
use crate::cells::FileId;
use crate::consolidate::outcome::Outcome;
use crate::finding::{About, Family, Finding, Rule, Severity};
use crate::history::subject::{Subject, Subjects};
use crate::model::Field;
use crate::rules::{A001, F009, I005, I007, S001, S002, S007, S009, W006};
use crate::shown::Name;
use crate::template::{PHYSICAL, QUARTERS, SheetKind, plan_column};
use crate::year::AgencyYear;

/// Rules of which nothing is said: the refilled workbook shows the same at the cells themselves, or it cannot be mended in
/// a workbook.
static SHOWN_AGAIN: [&Rule; 9] = [&S001, &S002, &I005, &I007, &F009, &W006, &S009, &A001, &S007];

/// What was found in the files that count, and in those of the same OPD that could not be read.
pub(super) fn originals<'a>(outcome: &'a Outcome, state: &AgencyYear) -> Vec<(usize, &'a Finding)> {
    let files: BTreeSet<usize> = state.year.files.readable.iter().chain(&state.year.files.open).copied().collect();
    // A file with the plans of two OPDs has findings of both, told with the first of its submissions.
    let mut told: BTreeSet<FileId> = BTreeSet::new();
    let first = files.into_iter().filter(|&i| told.insert(outcome.submissions[i].file));
    let of_file = |i: usize| outcome.findings.of_file(outcome.submissions[i].file).iter().map(move |f| (i, f));
    let mine = first.flat_map(of_file).filter(|(_, f)| f.agency.is_none() || f.agency == Some(state.row));
    mine.filter(|(_, f)| f.severity != Severity::Note).collect()
}

/// The rows of the refilled plan by submission and action.
pub(super) type Rows = BTreeMap<(usize, usize), usize>;

/// Where each action that was read stands now.
pub(super) fn rows_of(refilled: &Refilled) -> Rows {
    let rows = refilled.origins.iter().enumerate();
    rows.filter_map(|(row, origin)| match origin {
        Origin::Read(submission, action) => Some(((*submission, *action), row)),
        Origin::Added(_) => None,
    })
    .collect()
}

/// Where the cell of an original finding stands now; the first place where several rows shared it.
pub(super) fn old_target(index: usize, finding: &Finding, subjects: &Subjects<'_>, rows: &Rows) -> Option<Target> {
    let (Subject::Action(action, field), _) = subjects.find(finding) else { return None };
    Some((SheetKind::Plan, *rows.get(&(index, action))?, plan_column(field)?))
}

/// The line for an original finding that the refilled workbook no longer shows; none where there is nothing to say.
pub(super) fn settled(
    outcome: &Outcome,
    subjects: &Subjects<'_>,
    finding: &Finding,
    target: Option<Target>,
    refilled: &mut Refilled,
) -> Option<Line> {
    if SHOWN_AGAIN.contains(&finding.rule) {
        return None;
    }
    let mut line = Line::new(finding, target, subjects, &outcome.names());
    let weight = std::mem::replace(&mut line.weight, Weight::Information);
    match &finding.about {
        // Both rows stand on the one workbook now, and this one is to be dropped or mended.
        About::AlsoIn { .. } => line.weight = weight,
        About::MissingColumn(_) => {
            line.hint = "Kolomnya sudah tersedia pada templat ini; isi sel-sel yang ditandai pada kolom itu.".into();
        }
        About::Total { .. } | About::TotalTooLarge(_) => {
            line.target = (SheetKind::Plan, 0, plan_column(Field::Budget).unwrap_or_default());
            line.hint =
                "Templat ini menjumlah sendiri dari rinciannya. Pastikan rincian pada kolom Anggaran sudah benar."
                    .into();
        }
        About::Silent(months) => {
            let row = first_under_way(outcome, refilled, months.first().copied().unwrap_or(1));
            let columns = months.iter().filter_map(|month| u16::try_from(month - 1).ok()).map(|month| PHYSICAL + month);
            let mut cells = columns.map(|column| (SheetKind::Monitoring, row, column));
            line.weight = weight;
            line.put(cells.next().unwrap_or((SheetKind::Monitoring, row, PHYSICAL)), cells.collect());
        }
        About::NoEvaluation(quarter) => {
            let name = QUARTERS[quarter.number as usize - 1];
            let blank = [name.into(), Default::default(), Default::default(), Default::default()];
            refilled.fill.evaluations.push(blank);
            line.weight = weight;
            line.put((SheetKind::Evaluations, refilled.fill.evaluations.len() - 1, 1), Vec::new());
        }
        _ if finding.rule.family == Family::Files => {
            let path = outcome.sources.path(finding.at).map(Name::to_string).unwrap_or_default();
            line.message = format!("Berkas {path}: {}", line.message);
        }
        _ => {}
    }
    Some(line)
}

/// The first row whose action is under way by the end of a month (1 to 12): progress is due there.
fn first_under_way(outcome: &Outcome, refilled: &Refilled, month: u32) -> usize {
    let end = last_day(outcome.settings.program.year, month);
    let is_due = |origin: &Origin| match origin {
        Origin::Read(s, a) => outcome.submissions[*s].actions[*a].start.value().is_some_and(|day| *day <= end),
        Origin::Added(_) => false,
    };
    refilled.origins.iter().position(is_due).unwrap_or(0)
}

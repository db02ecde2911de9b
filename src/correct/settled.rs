//! Findings of the received files that their refilled workbook no longer shows: what is still said about them, and where.
//! Will not judge on its own.

use super::marks::{Line, Target, Weight, line};
use super::refill::{Origin, Refilled};
use crate::calendar::{MONTHS, last_day};
use crate::cells::CellRef;
use crate::consolidate::outcome::{AgencyState, Outcome};
use crate::finding::{Finding, Severity};
use crate::history::subject::{Subject, Subjects};
use crate::model::{Field, Status};
use crate::template::{Layout, PHYSICAL, QUARTERS, SheetKind, plan_column};

/// What was found in the files that count, and in those of the same OPD that could not be read.
pub(super) fn originals<'a>(outcome: &'a Outcome, state: &AgencyState) -> Vec<(usize, &'a Finding)> {
    let mine = |i: &usize| {
        state.current.contains(i)
            || outcome.submissions[*i].roster_row() == Some(state.row) && outcome.statuses[*i] == Status::Refused
    };
    let files: Vec<usize> = (0..outcome.submissions.len()).filter(mine).collect();
    let heavy = outcome.findings.list.iter().filter(|f| f.severity != Severity::Note);
    heavy
        // A file with the plans of two OPDs has findings of both.
        .filter(|f| f.agency.is_none() || f.agency == Some(state.row))
        .filter_map(|f| Some((files.iter().copied().find(|&i| Some(outcome.submissions[i].file) == f.at.file)?, f)))
        .collect()
}

/// Where the cell of an original finding stands now; the first place where several rows shared it.
pub(super) fn old_target(
    index: usize,
    finding: &Finding,
    subjects: &Subjects<'_>,
    refilled: &Refilled,
) -> Option<Target> {
    let (Subject::Action(action, field), _) = subjects.find(finding) else { return None };
    Some((SheetKind::Plan, refilled.row_of(index, action)?, plan_column(field)?))
}

/// The line for an original finding that the refilled workbook no longer shows; none where there is nothing to say.
pub(super) fn settled(
    outcome: &Outcome,
    subjects: &Subjects<'_>,
    finding: &Finding,
    target: Option<Target>,
    refilled: &mut Refilled,
) -> impl Iterator<Item = Line> + use<> {
    let layout = Layout::new(&outcome.structure, &refilled.fill);
    let budget = plan_column(Field::Budget).unwrap_or(13);
    let mut out = line(finding, target, &layout, subjects);
    let weight = out.weight;
    out.weight = Weight::Information;
    let told = match finding.rule {
        // The refilled workbook shows the same at the cells themselves, or it cannot be mended in a workbook.
        "S001" | "S002" | "I005" | "I007" | "F009" | "W006" | "S009" | "A001" | "S007" => false,
        // Both rows stand on the one workbook now, and this one is to be dropped or mended.
        "I008" => {
            out.weight = weight;
            true
        }
        "F006" => {
            out.hint = "Kolomnya sudah tersedia pada templat ini; isi sel-sel yang ditandai pada kolom itu.".into();
            true
        }
        "A003" => {
            out.target = (SheetKind::Plan, 0, budget);
            out.hint =
                "Templat ini menjumlah sendiri dari rinciannya. Pastikan rincian pada kolom Anggaran sudah benar."
                    .into();
            true
        }
        "M004" => {
            let silent = (0u16..12).filter(|&month| finding.message.contains(MONTHS[usize::from(month)]));
            let months: Vec<u16> = silent.collect();
            let row = first_under_way(outcome, refilled, months.first().copied().unwrap_or(0));
            let mut cells = months.iter().map(|month| (SheetKind::Monitoring, row, PHYSICAL + month));
            out.weight = weight;
            out.target = cells.next().unwrap_or((SheetKind::Monitoring, row, PHYSICAL));
            out.more = cells.collect();
            out.cell = Some(CellRef::new(0, 0));
            true
        }
        "M006" => {
            // The longest name first: "Triwulan I" stands in the other three.
            let quarter = (0..4).rev().find(|&q| finding.message.contains(QUARTERS[q])).unwrap_or(0);
            let blank = [QUARTERS[quarter].into(), Default::default(), Default::default(), Default::default()];
            refilled.fill.evaluations.push(blank);
            out.weight = weight;
            out.target = (SheetKind::Evaluations, refilled.fill.evaluations.len() - 1, 1);
            out.cell = Some(CellRef::new(0, 0));
            true
        }
        _ if finding.rule.starts_with('F') => {
            let path = outcome.sources.path(finding.at).unwrap_or_default();
            out.message = format!("Berkas {path}: {}", finding.message);
            true
        }
        _ => true,
    };
    told.then_some(out).into_iter()
}

/// The first row whose action is under way by the end of a month (zero-based): progress is due there.
fn first_under_way(outcome: &Outcome, refilled: &Refilled, month: u16) -> usize {
    let end = last_day(outcome.settings.program.year, u32::from(month) + 1);
    let is_due = |origin: &Origin| match origin {
        Origin::Read(s, a) => outcome.submissions[*s].actions[*a].start.value().is_some_and(|day| *day <= end),
        Origin::Added(_) => false,
    };
    refilled.origins.iter().position(is_due).unwrap_or(0)
}

//! Reads a refilled workbook as if it had been sent, and turns what is found into marks and lines of the list.
//! Will not judge on its own: every line comes from a rule.

use std::collections::{BTreeMap, BTreeSet};

use super::line::{Line, Target, Weight};
use super::refill::{Origin, Refilled};
use super::runs;
use super::settled::{old_target, originals, rows_of, settled};
use crate::cells::Sources;
use crate::config::roster::Roster;
use crate::consolidate::outcome::Outcome;
use crate::finding::{About, Finding, Rule, Severity};
use crate::history::replies::{attach, replies_for};
use crate::history::subject::Subjects;
use crate::intake::{Incoming, Intake};
use crate::model::{Field, Received, Submission};
use crate::rules::{Context, F008, Names, check_each};
use crate::shown::Name;
use crate::template::{IDENTITY_VALUE, Layout, Mark, SheetKind, identity_line, plan_column};
use crate::year::AgencyYear;
use crate::year::{Lenience, YearInputs, years};

/// Marks the faulty cells of `refilled`, of which `plain` are the bytes, and gives the lines of the list.
pub(super) fn mark(outcome: &Outcome, state: &AgencyYear, plain: &[u8], refilled: &mut Refilled) -> Vec<Line> {
    let mut lines = found_again(outcome, &read_again(outcome, state, plain), refilled);
    let rest = found_before(outcome, state, &mut lines, refilled);
    scale_hints(outcome, refilled, &mut lines);
    lines.extend(rest);
    // Rows may have been added to the evaluations: addresses are told last.
    let layout = Layout::new(&outcome.structure, &refilled.fill);
    lines.iter_mut().for_each(|line| line.address(&layout));
    lines.sort_by_key(|line| (line.weight, line.target));
    refilled.fill.marks = lines
        .iter()
        .filter(|line| line.weight != Weight::Information && line.at_cell)
        .flat_map(|line| {
            let message = format!("{} {}\n{}", line.rule.code, line.message, line.hint);
            let cells = std::iter::once(line.target).chain(line.more.iter().copied());
            cells.map(move |(sheet, row, column)| Mark { sheet, row, column, message: message.clone() })
        })
        .collect();
    runs::fold(lines)
}

/// The refilled workbook as it would be read if it came back as it is.
struct Again {
    submission: Submission,
    /// What is to be mended on it, with the answers that the OPD gave before.
    findings: Vec<Finding>,
    roster: Roster,
    sources: Sources,
}

fn read_again(outcome: &Outcome, state: &AgencyYear, plain: &[u8]) -> Again {
    let roster = Roster { rows: vec![outcome.roster_row(state).clone()] };
    let intake = Intake::new(&outcome.settings, &outcome.structure, &roster);
    let incoming = Incoming { path: "perbaikan.xlsx".into(), content: Ok(plain.to_vec()), received: Received::Unknown };
    let (mut submissions, source) = intake.take(0, &incoming);
    let sources = Sources(vec![source]);
    let lenience = Lenience::default();
    let settings = &outcome.settings;
    let of = YearInputs {
        settings,
        roster: &roster,
        submissions: &submissions,
        day: outcome.today,
        lenience: &lenience,
        without: &[],
    };
    let years = years(&of);
    let context = Context {
        today: outcome.today,
        settings: &outcome.settings,
        structure: &outcome.structure,
        roster: &roster,
        submissions: &submissions,
        sources: &sources,
        years: &years,
        quarter: None,
    };
    let mut findings = check_each(&context).list;
    findings.retain(|f| f.severity != Severity::Note && !matches!(f.about, About::Late { .. }));
    let readable = &state.year.files.readable;
    if let Some(&newest) = readable.last() {
        let replies = replies_for(&outcome.submissions, readable, newest);
        attach(findings.iter_mut(), &submissions[0], &sources, &replies);
    }
    // The official template is of one OPD and one innovation.
    Again { submission: submissions.remove(0), findings, roster, sources }
}

/// The lines of what is found in the refilled workbook.
fn found_again(outcome: &Outcome, again: &Again, refilled: &Refilled) -> Vec<Line> {
    let subjects = Subjects::of(&again.submission);
    let layout = Layout::new(&outcome.structure, &refilled.fill);
    let names = Names { roster: &again.roster, sources: &again.sources, ..outcome.names() };
    let mut lines = Vec::new();
    for finding in &again.findings {
        for target in targets(outcome, finding, &again.sources, &layout, refilled) {
            let mut line = Line::new(finding, Some(target), &subjects, &names);
            if let About::MissingPhase(_) | About::MissingActivity(_) = finding.about {
                say_missing(outcome, refilled, finding, &mut line);
            }
            lines.push(line);
        }
    }
    lines
}

/// The lines of what was found in the received files and is not shown by `lines`, to which it may add what stood there.
fn found_before(outcome: &Outcome, state: &AgencyYear, lines: &mut [Line], refilled: &mut Refilled) -> Vec<Line> {
    let mut places: BTreeMap<Target, Vec<usize>> = BTreeMap::new();
    for (i, line) in lines.iter().enumerate() {
        places.entry(line.target).or_default().push(i);
    }
    let told: BTreeSet<(&Rule, Target)> = lines.iter().map(|line| (line.rule, line.target)).collect();
    let rules: BTreeSet<&Rule> = lines.iter().map(|line| line.rule).collect();
    let originals = originals(outcome, state);
    let files: BTreeSet<usize> = originals.iter().map(|(index, _)| *index).collect();
    let subjects: BTreeMap<usize, Subjects<'_>> =
        files.into_iter().map(|index| (index, Subjects::of(&outcome.submissions[index]))).collect();
    let rows = rows_of(refilled);
    let mut rest = Vec::new();
    for (index, finding) in originals {
        let subjects = &subjects[&index];
        let target = old_target(index, finding, subjects, &rows);
        // A broken formula came back as an empty or unreadable cell: say what stood there.
        if let Some(same) = target.and_then(|target| places.get(&target)).filter(|_| *finding.rule == F008) {
            let before = outcome.sentence(finding);
            for line in same {
                lines[*line].message = format!("Pada berkas asal: {before} {}", lines[*line].message);
            }
            continue;
        }
        let line = settled(outcome, subjects, finding, target, refilled);
        let is_told = target.map_or_else(|| rules.contains(finding.rule), |t| told.contains(&(finding.rule, t)));
        rest.extend(line.filter(|_| !is_told));
    }
    rest
}

/// A missing phase or activity is told at each added row: nothing stands there yet, and which activity it is for.
fn say_missing(outcome: &Outcome, refilled: &Refilled, finding: &Finding, line: &mut Line) {
    let Some(Origin::Added(code)) = refilled.origins.get(line.target.1) else { return };
    line.value.clear();
    if let (About::MissingPhase(_), Some(activity)) = (&finding.about, outcome.structure.activity(code)) {
        line.message = format!("{} Barisnya telah disiapkan untuk kegiatan {code} {}.", line.message, activity.name);
    }
    line.hint =
        "Lengkapi baris ini: uraian, keluaran, waktu, penanggung jawab, dan anggaran (0 bila tanpa anggaran).".into();
}

/// The cells of the template that a finding on it speaks of.
fn targets(
    outcome: &Outcome,
    finding: &Finding,
    sources: &Sources,
    layout: &Layout,
    refilled: &Refilled,
) -> Vec<Target> {
    let description = plan_column(Field::Description).unwrap_or_default();
    let added = |wanted: &dyn Fn(&str) -> bool| -> Vec<Target> {
        let rows = refilled.origins.iter().enumerate();
        rows.filter(|(_, origin)| matches!(origin, Origin::Added(code) if wanted(code)))
            .map(|(row, _)| (SheetKind::Plan, row, description))
            .collect()
    };
    match &finding.about {
        About::MissingActivity(missing) => return added(&|code| code == missing),
        About::MissingPhase(number) => {
            return added(&|code| outcome.structure.activity(code).is_some_and(|a| a.phase == *number));
        }
        About::NoCommitment if finding.at.cell.is_none() => {
            let line = identity_line("commitment_number");
            return line.map(|line| (SheetKind::Identity, line, IDENTITY_VALUE)).into_iter().collect();
        }
        _ => {}
    }
    let kinds = [SheetKind::Identity, SheetKind::Plan, SheetKind::Monitoring, SheetKind::Notes, SheetKind::Evaluations];
    let name = sources.sheet(finding.at).map(Name::exact);
    let Some(kind) = kinds.into_iter().find(|kind| Some(kind.name()) == name) else {
        return vec![(SheetKind::Plan, 0, 0)];
    };
    let first = layout.row(kind, 0);
    finding.at.cell.map_or(vec![(kind, 0, 0)], |cell| {
        vec![(kind, cell.row.saturating_sub(first) as usize, u16::try_from(cell.col).unwrap_or(0))]
    })
}

/// Amounts of a table in thousands or millions are put back as they stand: the hint says that full rupiah are wanted here.
fn scale_hints(outcome: &Outcome, refilled: &Refilled, lines: &mut [Line]) {
    let budget = plan_column(Field::Budget);
    for line in lines.iter_mut().filter(|line| line.target.0 == SheetKind::Plan && Some(line.target.2) == budget) {
        let Some(Origin::Read(s, a)) = refilled.origins.get(line.target.1) else { continue };
        let action = &outcome.submissions[*s].actions[*a];
        let table = outcome.submissions[*s].table_of(action.sheet, action.row);
        if let Some(scale) =
            table.map(|table| table.money_scale).filter(|scale| *scale != 1 && action.budget.value().is_none())
        {
            let scale = crate::text::formatting::thousands(scale);
            line.hint =
                format!("{} Berkas asal menulis dalam kelipatan {scale}; di sini tulis rupiah penuh.", line.hint);
        }
    }
}

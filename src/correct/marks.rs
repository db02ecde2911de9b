//! Reads a refilled workbook as if it had been sent, and turns what is found into marks and lines of the list.
//! Will not judge on its own: every line comes from a rule.

use std::collections::{BTreeMap, BTreeSet};

use crate::cells::{CellRef, Sources};
use crate::config::roster::Roster;
use crate::consolidate::outcome::{AgencyState, Outcome};
use crate::finding::{Finding, Severity};
use crate::history::replies::{attach, replies_for};
use crate::history::revision::newest_first;
use crate::history::subject::Subjects;
use crate::intake::{Incoming, Intake};
use crate::model::{Field, Received, Submission};
use crate::rules::{Scene, check_each};
use crate::template::{IDENTITY_VALUE, Layout, Mark, SheetKind, identity_line, plan_column};

use super::refill::{Origin, Refilled};
use super::runs;
use super::settled::{old_target, originals, settled};

/// How a line of the list weighs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Weight {
    Error,
    Warning,
    /// Nothing to mend on the template: it is settled by the template itself, or by another file.
    Information,
}

/// A cell of the template: sheet, row of the fill, column.
pub(super) type Target = (SheetKind, usize, u16);

/// A line of the list of corrections.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Line {
    pub weight: Weight,
    pub rule: &'static str,
    pub target: Target,
    /// Further cells that it speaks of.
    pub more: Vec<Target>,
    /// The address shown; none where only a sheet can be named.
    pub cell: Option<CellRef>,
    /// The last address, where it speaks of several cells.
    pub last: Option<CellRef>,
    pub value: String,
    pub message: String,
    pub hint: String,
    /// Keys of the findings behind it, in the order of the cells, as they will be when the workbook comes back.
    pub keys: Vec<String>,
    /// What the OPD answered before.
    pub reply: Option<String>,
}

/// Marks the faulty cells of `refilled`, of which `plain` are the bytes, and gives the lines of the list.
pub(super) fn mark(outcome: &Outcome, state: &AgencyState, plain: &[u8], refilled: &mut Refilled) -> Vec<Line> {
    let again = read_again(outcome, state, plain);
    let subjects = Subjects::of(&again.submission);
    let layout = Layout::new(&outcome.structure, &refilled.fill);
    let mut lines: Vec<Line> = Vec::new();
    for finding in &again.findings {
        for target in targets(outcome, finding, &again.sources, &layout, refilled) {
            let mut line = line(finding, Some(target), &layout, &subjects);
            say_missing(outcome, refilled, &mut line);
            lines.push(line);
        }
    }
    let places: BTreeSet<Target> = lines.iter().map(|line| line.target).collect();
    let told: BTreeSet<(&str, Target)> = lines.iter().map(|line| (line.rule, line.target)).collect();
    let rules: BTreeSet<&str> = lines.iter().map(|line| line.rule).collect();
    let mut rest = Vec::new();
    let originals = originals(outcome, state);
    let files: BTreeSet<usize> = originals.iter().map(|(index, _)| *index).collect();
    let known_of: BTreeMap<usize, Subjects<'_>> =
        files.into_iter().map(|index| (index, Subjects::of(&outcome.submissions[index]))).collect();
    for (index, finding) in originals {
        let target = old_target(index, finding, &known_of[&index], refilled);
        let known = target.is_some_and(|t| places.contains(&t));
        // A broken formula came back as an empty or unreadable cell: say what stood there.
        if finding.rule == "F008" && known {
            for same in lines.iter_mut().filter(|line| Some(line.target) == target) {
                same.message = format!("Pada berkas asal: {} {}", finding.message, same.message);
            }
            continue;
        }
        rest.extend(
            settled(outcome, &known_of[&index], finding, target, refilled).filter(|_| {
                !target.map_or_else(|| rules.contains(finding.rule), |t| told.contains(&(finding.rule, t)))
            }),
        );
    }
    scale_hints(outcome, refilled, &mut lines);
    // Rows may have been added to the evaluations: addresses are told last.
    let layout = Layout::new(&outcome.structure, &refilled.fill);
    lines.extend(rest);
    for line in &mut lines {
        let at = |(sheet, row, column): Target| layout.cell(sheet, row, column);
        line.last = line.cell.and(line.more.last().copied().map(at));
        line.cell = line.cell.map(|_| at(line.target));
    }
    lines.sort_by_key(|line| (line.weight, line.target.0, line.target.1, line.target.2));
    refilled.fill.marks = lines
        .iter()
        .filter(|line| line.weight != Weight::Information && line.cell.is_some())
        .flat_map(|line| {
            let message = format!("{} {}\n{}", line.rule, line.message, line.hint);
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
    sources: Sources,
}

fn read_again(outcome: &Outcome, state: &AgencyState, plain: &[u8]) -> Again {
    let roster = Roster { rows: vec![outcome.roster_row(state).clone()] };
    let intake = Intake::new(&outcome.settings, &outcome.structure, &roster);
    let incoming = Incoming { path: "perbaikan.xlsx".into(), content: Ok(plain.to_vec()), received: Received::Unknown };
    let (mut submissions, source) = intake.take(0, &incoming);
    let sources = Sources(vec![source]);
    let scene = Scene {
        today: outcome.today,
        settings: &outcome.settings,
        structure: &outcome.structure,
        roster: &roster,
        submissions: &submissions,
        sources: &sources,
        superseded_by: &vec![None; submissions.len()],
        quarter: None,
    };
    let mut findings = check_each(&scene).list;
    findings.retain(|f| f.severity != Severity::Note && f.rule != "I005");
    let mut counting = state.current.clone();
    newest_first(&outcome.submissions, &mut counting);
    if let Some(&newest) = counting.first() {
        let replies = replies_for(&outcome.submissions, newest);
        attach(findings.iter_mut(), &submissions[0], &sources, &replies);
    }
    // The official template is of one OPD and one innovation.
    Again { submission: submissions.remove(0), findings, sources }
}

pub(super) fn line(finding: &Finding, target: Option<Target>, layout: &Layout, subjects: &Subjects<'_>) -> Line {
    let weight = if finding.severity == Severity::Error { Weight::Error } else { Weight::Warning };
    let target_or = target.unwrap_or((SheetKind::Plan, 0, 0));
    Line {
        weight,
        rule: finding.rule,
        target: target_or,
        more: Vec::new(),
        cell: target.map(|(sheet, row, column)| layout.cell(sheet, row, column)),
        last: None,
        value: finding.value.clone(),
        message: finding.message.clone(),
        hint: finding.hint.clone(),
        keys: vec![subjects.key(finding).to_string()],
        reply: finding.reply.clone(),
    }
}

/// A missing phase or activity is told at each added row: nothing stands there yet, and which activity it is for.
fn say_missing(outcome: &Outcome, refilled: &Refilled, line: &mut Line) {
    let Some(Origin::Added(code)) = refilled.origins.get(line.target.1).filter(|_| line.rule.starts_with("S00")) else {
        return;
    };
    line.value.clear();
    if let Some(activity) = outcome.structure.activity(code).filter(|_| line.rule == "S001") {
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
    let description = plan_column(Field::Description).unwrap_or(3);
    let added = |wanted: &dyn Fn(&str) -> bool| -> Vec<Target> {
        let rows = refilled.origins.iter().enumerate();
        rows.filter(|(_, origin)| matches!(origin, Origin::Added(code) if wanted(code)))
            .map(|(row, _)| (SheetKind::Plan, row, description))
            .collect()
    };
    match finding.rule {
        "S002" => return added(&|code| code == finding.value),
        "S001" => {
            let named =
                |number: u8| outcome.structure.phase(number).is_some_and(|phase| finding.message.contains(&phase.name));
            return added(&|code| outcome.structure.activity(code).is_some_and(|a| named(a.phase)));
        }
        "I007" if finding.at.cell.is_none() => {
            return identity_line("commitment_number")
                .map(|line| (SheetKind::Identity, line, IDENTITY_VALUE))
                .into_iter()
                .collect();
        }
        _ => {}
    }
    let kinds = [SheetKind::Identity, SheetKind::Plan, SheetKind::Monitoring, SheetKind::Notes, SheetKind::Evaluations];
    let name = sources.sheet(finding.at);
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
        let table =
            outcome.submissions[*s].plans.iter().rev().find(|p| p.sheet == action.sheet && p.heading_row < action.row);
        if let Some(scale) =
            table.map(|table| table.money_scale).filter(|scale| *scale != 1 && action.budget.value().is_none())
        {
            let scale = crate::text::formatting::thousands(scale);
            line.hint =
                format!("{} Berkas asal menulis dalam kelipatan {scale}; di sini tulis rupiah penuh.", line.hint);
        }
    }
}

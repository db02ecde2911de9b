//! Reads a refilled workbook as if it had been sent, and turns what is found into marks and lines of the list.
//! Will not judge on its own: every line comes from a rule.

use crate::finding::{Finding, Severity};
use crate::intake::{Incoming, Intake};
use crate::model::{Field, Received, Status};
use crate::outcome::{AgencyState, Outcome};
use crate::place::{CellRef, Sources};
use crate::roster::Roster;
use crate::rules::{Scene, check_each};
use crate::template::{IDENTITY_VALUE, Layout, Mark, PHYSICAL, QUARTERS, SheetKind, identity_line, plan_column};

use super::refill::{Origin, Refilled};

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
    /// The address shown; none where only a sheet can be named.
    pub cell: Option<CellRef>,
    pub value: String,
    pub message: String,
    pub hint: String,
}

/// Marks the faulty cells of `refilled`, of which `plain` are the bytes, and gives the lines of the list.
pub(super) fn mark(outcome: &Outcome, state: &AgencyState, plain: &[u8], refilled: &mut Refilled) -> Vec<Line> {
    let (found, sources) = read_again(outcome, state, plain);
    let found: Vec<Finding> = found.into_iter().filter(|f| f.severity != Severity::Note && f.rule != "I005").collect();
    let layout = Layout::new(&outcome.structure, &refilled.fill);
    let mut lines: Vec<Line> = Vec::new();
    for finding in &found {
        for target in targets(outcome, finding, &sources, &layout, refilled) {
            let mut line = line(finding, Some(target), &layout);
            say_missing(outcome, refilled, &mut line);
            lines.push(line);
        }
    }
    let places: Vec<(&str, Target)> = lines.iter().map(|line| (line.rule, line.target)).collect();
    let mut rest = Vec::new();
    for (index, finding) in originals(outcome, state) {
        let target = old_target(outcome, index, finding, refilled);
        let known = target.is_some_and(|t| places.iter().any(|(_, place)| *place == t));
        // A broken formula came back as an empty or unreadable cell: say what stood there.
        if finding.rule == "F008" && known {
            for same in lines.iter_mut().filter(|line| Some(line.target) == target) {
                same.message = format!("Pada berkas asal: {} {}", finding.message, same.message);
            }
            continue;
        }
        rest.extend(settled(outcome, finding, target, refilled).filter(|_| {
            !places.iter().any(|(rule, place)| *rule == finding.rule && target.is_none_or(|t| *place == t))
        }));
    }
    scale_hints(outcome, refilled, &mut lines);
    // Rows may have been added to the evaluations: addresses are told last.
    let layout = Layout::new(&outcome.structure, &refilled.fill);
    lines.extend(rest);
    for line in &mut lines {
        line.cell = line.cell.map(|_| layout.cell(line.target.0, line.target.1, line.target.2));
    }
    lines.sort_by_key(|line| (line.weight, line.target.0, line.target.1, line.target.2));
    refilled.fill.marks = lines
        .iter()
        .filter(|line| line.weight != Weight::Information && line.cell.is_some())
        .map(|line| {
            let (sheet, row, column) = line.target;
            Mark { sheet, row, column, message: format!("{} {}\n{}", line.rule, line.message, line.hint) }
        })
        .collect();
    lines
}

fn read_again(outcome: &Outcome, state: &AgencyState, plain: &[u8]) -> (Vec<Finding>, Sources) {
    let roster = Roster { rows: vec![outcome.roster_row(state).clone()] };
    let intake = Intake::new(&outcome.settings, &outcome.structure, &roster);
    let incoming = Incoming { path: "perbaikan.xlsx".into(), content: Ok(plain.to_vec()), received: Received::Unknown };
    let (submissions, source) = intake.take(0, &incoming);
    let scene = Scene {
        today: outcome.today,
        settings: &outcome.settings,
        structure: &outcome.structure,
        roster: &roster,
        submissions: &submissions,
        superseded_by: &vec![None; submissions.len()],
        quarter: None,
    };
    (check_each(&scene).list, Sources(vec![source]))
}

fn line(finding: &Finding, target: Option<Target>, layout: &Layout) -> Line {
    let weight = if finding.severity == Severity::Error { Weight::Error } else { Weight::Warning };
    let target_or = target.unwrap_or((SheetKind::Plan, 0, 0));
    Line {
        weight,
        rule: finding.rule,
        target: target_or,
        cell: target.map(|(sheet, row, column)| layout.cell(sheet, row, column)),
        value: finding.value.clone(),
        message: finding.message.clone(),
        hint: finding.hint.clone(),
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

/// What was found in the files that count, and in those of the same OPD that could not be read.
fn originals<'a>(outcome: &'a Outcome, state: &AgencyState) -> Vec<(usize, &'a Finding)> {
    let mine = |i: &usize| {
        state.current.contains(i)
            || outcome.submissions[*i].roster_row() == Some(state.row) && outcome.statuses[*i] == Status::Refused
    };
    let files: Vec<usize> = (0..outcome.submissions.len()).filter(mine).collect();
    let heavy = outcome.findings.list.iter().filter(|f| f.severity != Severity::Note);
    heavy
        .filter_map(|f| Some((files.iter().copied().find(|&i| Some(outcome.submissions[i].file) == f.at.file)?, f)))
        .collect()
}

/// Where the cell of an original finding stands now; the first place where several rows shared it.
fn old_target(outcome: &Outcome, index: usize, finding: &Finding, refilled: &Refilled) -> Option<Target> {
    let (sheet, cell) = (finding.at.sheet?, finding.at.cell?);
    let submission = &outcome.submissions[index];
    for (i, a) in submission.actions.iter().enumerate().filter(|(_, a)| a.sheet == sheet) {
        let places = [
            (Field::Phase, a.phase.at),
            (Field::Activity, a.activity.at),
            (Field::Description, a.description.at),
            (Field::Output, a.output.at),
            (Field::Target, a.target.at),
            (Field::Unit, a.unit.at),
            (Field::Start, a.start.at),
            (Field::End, a.end.at),
            (Field::Responsible, a.responsible.at),
            (Field::Code, a.code.at),
            (Field::Subactivity, a.subactivity.at),
            (Field::Fund, a.fund.at),
            (Field::Budget, a.budget.at),
        ];
        if let Some((field, _)) = places.iter().find(|(_, at)| *at == Some(cell)) {
            return Some((SheetKind::Plan, refilled.row_of(index, i)?, plan_column(*field)?));
        }
    }
    None
}

/// The line for an original finding that the refilled workbook no longer shows; none where there is nothing to say.
fn settled(
    outcome: &Outcome,
    finding: &Finding,
    target: Option<Target>,
    refilled: &mut Refilled,
) -> impl Iterator<Item = Line> + use<> {
    let layout = Layout::new(&outcome.structure, &refilled.fill);
    let budget = plan_column(Field::Budget).unwrap_or(13);
    let mut out = line(finding, target, &layout);
    out.weight = Weight::Information;
    let told = match finding.rule {
        // The refilled workbook shows the same at the cells themselves, or it cannot be mended in a workbook.
        "S001" | "S002" | "I005" | "I007" | "F009" | "W006" | "S009" | "A001" | "S007" => false,
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
            let month = crate::calendar::MONTHS.iter().position(|name| finding.message.contains(name)).unwrap_or(0);
            out.weight = line(finding, None, &layout).weight;
            out.target = (SheetKind::Monitoring, 0, PHYSICAL + month as u16);
            true
        }
        "M006" => {
            // The longest name first: "Triwulan I" stands in the other three.
            let quarter = (0..4).rev().find(|&q| finding.message.contains(QUARTERS[q])).unwrap_or(0);
            let blank = [QUARTERS[quarter].into(), Default::default(), Default::default(), Default::default()];
            refilled.fill.evaluations.push(blank);
            out.weight = line(finding, None, &layout).weight;
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
            let scale = crate::wording::thousands(scale);
            line.hint =
                format!("{} Berkas asal menulis dalam kelipatan {scale}; di sini tulis rupiah penuh.", line.hint);
        }
    }
}

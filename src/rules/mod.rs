//! The rule book: every sentence said about workbooks, and the checks behind them. Will not read a file.

mod files;
mod identity;
mod money;
mod monitoring;
pub mod reasons;
mod runs;
mod structure;
mod time;

pub use money::{UNLIKELY_AMONG, UNLIKELY_FACTOR};
pub use monitoring::DONE;
pub use runs::{LONG_RUN, fold_runs};

use std::collections::BTreeSet;

use chrono::NaiveDate;

use crate::calendar::Quarter;
use crate::cells::{CellRef, Location, Sources};
use crate::config::roster::Roster;
use crate::config::settings::Settings;
use crate::config::structure::Structure;
use crate::finding::{Finding, Findings, NotEvaluated, Severity};
use crate::model::{Action, Entry, Field, Submission};

/// A rule: its words, and an example on each side.
#[derive(Debug)]
pub struct Rule {
    /// Fixed code such as `W002`.
    pub code: &'static str,
    /// Fixed name such as `end-before-start`.
    pub name: &'static str,
    /// Severity unless the settings say otherwise.
    pub severity: Severity,
    /// Title in Bahasa.
    pub title: &'static str,
    /// What it means and why it matters, in Bahasa.
    pub explanation: &'static str,
    /// How to mend it, in Bahasa.
    pub cure: &'static str,
    /// A wrong example, as text.
    pub wrong: &'static str,
    /// The same, right.
    pub right: &'static str,
    /// Fields without which it cannot be evaluated.
    pub needs: &'static [Field],
    /// The looking.
    pub check: Check,
}

/// How a rule looks.
#[derive(Debug, Clone, Copy)]
pub enum Check {
    /// At one file.
    File(fn(&Scene<'_>, &Submission, &mut Report<'_>)),
    /// At each action of a file.
    Action(fn(&Scene<'_>, &Action, &mut Report<'_>)),
    /// At all files together.
    All(fn(&Scene<'_>, &mut Report<'_>)),
}

/// Declares the rules of a family, in order.
macro_rules! rules {
    ($($code:ident $name:literal $severity:ident {
        title: $title:literal, explanation: $explanation:literal, cure: $cure:literal,
        wrong: $wrong:literal, right: $right:literal, needs: [$($need:ident),*], check: $kind:ident($check:expr) $(,)?
    })*) => {
        $(
            #[doc = $title]
            pub static $code: $crate::rules::Rule = $crate::rules::Rule {
                code: stringify!($code),
                name: $name,
                severity: $crate::finding::Severity::$severity,
                title: $title,
                explanation: $explanation,
                cure: $cure,
                wrong: $wrong,
                right: $right,
                needs: &[$($crate::model::Field::$need),*],
                check: $crate::rules::Check::$kind($check),
            };
        )*
        /// The rules of this family in order.
        pub static FAMILY: &[&$crate::rules::Rule] = &[$(&$code),*];
    };
}
pub(crate) use rules;

/// All rules in the order of their codes.
pub fn all() -> impl Iterator<Item = &'static Rule> {
    [files::FAMILY, identity::FAMILY, structure::FAMILY, time::FAMILY, money::FAMILY, monitoring::FAMILY]
        .into_iter()
        .flatten()
        .copied()
}

/// A rule by its code, in either case.
pub fn find(code: &str) -> Option<&'static Rule> {
    all().find(|rule| rule.code.eq_ignore_ascii_case(code))
}

/// What the checks look at.
#[derive(Clone, Copy)]
pub struct Scene<'a> {
    /// The day that counts as today.
    pub today: NaiveDate,
    /// Settings.
    pub settings: &'a Settings,
    /// Structure.
    pub structure: &'a Structure,
    /// Roster; empty when single files are checked.
    pub roster: &'a Roster,
    /// Every received file.
    pub submissions: &'a [Submission],
    /// Names of files and sheets.
    pub sources: &'a Sources,
    /// For each submission, the one that replaces it.
    pub superseded_by: &'a [Option<usize>],
    /// The quarter asked for; monitoring rules need one.
    pub quarter: Option<Quarter>,
}

impl Scene<'_> {
    /// The files that make up the plan of an OPD: the given one, and those beside it that count, in their order.
    pub fn parts<'s>(&'s self, submission: &'s Submission) -> Vec<&'s Submission> {
        let Some(row) = submission.roster_row() else { return vec![submission] };
        let counting = self.submissions.iter().zip(self.superseded_by).filter(|(_, by)| by.is_none());
        counting.map(|(s, _)| s).filter(|s| s.roster_row() == Some(row) && !s.actions.is_empty()).collect()
    }
}

impl Scene<'_> {
    /// The parts of an OPD's plan, for the rules that look at the plan as a whole: told at its first part only, else none.
    pub fn whole_plan<'s>(&'s self, submission: &'s Submission) -> Option<Vec<&'s Submission>> {
        let parts = self.parts(submission);
        (!submission.actions.is_empty() && std::ptr::eq(*parts.first()?, submission)).then_some(parts)
    }
}

/// Takes the findings of one rule.
pub struct Report<'a> {
    rule: &'static Rule,
    severity: Severity,
    submission: Option<&'a Submission>,
    out: &'a mut Findings,
}

impl Report<'_> {
    /// A finding at a cell of the file in hand.
    pub fn at_cell(&mut self, sheet: usize, cell: CellRef, value: &str, message: String) {
        let file = self.submission.map(|s| s.file);
        let at = Location { file, sheet: Some(sheet), cell: Some(cell) };
        self.push(at, self.submission.and_then(Submission::roster_row), value, message);
    }

    /// A finding at a sheet of the file in hand.
    pub fn at_sheet(&mut self, sheet: usize, value: &str, message: String) {
        let at = Location { file: self.submission.map(|s| s.file), sheet: Some(sheet), cell: None };
        self.push(at, self.submission.and_then(Submission::roster_row), value, message);
    }

    /// A finding about the whole file in hand.
    pub fn at_file(&mut self, value: &str, message: String) {
        let at = Location { file: self.submission.map(|s| s.file), sheet: None, cell: None };
        self.push(at, self.submission.and_then(Submission::roster_row), value, message);
    }

    /// A finding anywhere.
    pub fn push(&mut self, at: Location, agency: Option<usize>, value: &str, message: String) {
        self.out.list.push(Finding {
            rule: self.rule.code,
            name: self.rule.name,
            severity: self.severity,
            at,
            agency,
            value: value.chars().take(300).collect(),
            message,
            hint: self.rule.cure.to_owned(),
            reply: None,
        });
    }

    /// A finding at an entry of an action.
    pub fn at_entry<T>(&mut self, action: &Action, entry: &Entry<T>, message: String) {
        match entry.at {
            Some(cell) => self.at_cell(action.sheet, cell, &entry.raw, message),
            None => self.at_sheet(action.sheet, &entry.raw, message),
        }
    }

    /// Notes that the rule was not evaluated on the file in hand.
    pub fn not_evaluated(&mut self, because: String) {
        let file = self.submission.map(|s| s.path.clone()).unwrap_or_default();
        self.out.not_evaluated.push(NotEvaluated { rule: self.rule.code, file, because });
    }
}

/// Checks all submissions against all rules, each cell with a finding of its own. Superseded files are looked at only by
/// the rules of files.
pub fn check_each(scene: &Scene<'_>) -> Findings {
    let mut findings = Findings::default();
    for rule in all() {
        let severity = match scene.settings.severities.get(rule.code) {
            Some(None) => continue,
            Some(Some(severity)) => *severity,
            None => rule.severity,
        };
        if let Check::All(look) = rule.check {
            look(scene, &mut Report { rule, severity, submission: None, out: &mut findings });
            continue;
        }
        for (i, submission) in scene.submissions.iter().enumerate() {
            if scene.superseded_by[i].is_some() && !matches!(rule.code.as_bytes()[0], b'F') {
                continue;
            }
            let mut report = Report { rule, severity, submission: Some(submission), out: &mut findings };
            check_file(scene, rule, submission, &mut report);
        }
    }
    findings.list.sort_by(|a, b| (a.at, a.rule, a.agency).cmp(&(b.at, b.rule, b.agency)));
    findings.not_evaluated.sort();
    findings.not_evaluated.dedup();
    findings
}

fn check_file(scene: &Scene<'_>, rule: &'static Rule, submission: &Submission, report: &mut Report<'_>) {
    let readable = submission.refusal.is_none();
    match rule.check {
        Check::File(look) => {
            if let Some(missing) = rule.needs.iter().find(|need| readable && lacks(submission, **need)) {
                report.not_evaluated(format!("kolom {} tidak ada", scene.structure.heading(*missing)));
            } else {
                look(scene, submission, report);
            }
        }
        Check::Action(look) => {
            let mut lacking = BTreeSet::new();
            for action in &submission.actions {
                let plan =
                    submission.plans.iter().rev().find(|p| p.sheet == action.sheet && p.heading_row < action.row);
                let missing = rule.needs.iter().find(|need| plan.is_some_and(|p| !has(p, **need)));
                match missing {
                    Some(field) => drop(lacking.insert(*field)),
                    None => look(scene, action, report),
                }
            }
            for field in lacking {
                report.not_evaluated(format!("kolom {} tidak ada", scene.structure.heading(field)));
            }
        }
        Check::All(_) => {}
    }
}

fn has(plan: &crate::model::PlanTable, field: Field) -> bool {
    match field {
        // Time may stand in two columns, in one, or in a grid.
        Field::Start | Field::End | Field::Period => {
            !plan.missing.iter().any(|name| name.contains("Waktu") || name == "Selesai")
        }
        Field::Phase | Field::Activity => true,
        _ => plan.columns.contains_key(&field),
    }
}

fn lacks(submission: &Submission, field: Field) -> bool {
    !submission.plans.is_empty() && submission.plans.iter().all(|plan| !has(plan, field))
}

/// `periksa` and the correction workbook quote what stands in a cell.
pub fn quoted(raw: &str) -> String {
    if raw.is_empty() { "(kosong)".into() } else { format!("\"{}\"", raw.chars().take(80).collect::<String>()) }
}

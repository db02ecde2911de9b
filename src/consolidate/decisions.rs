//! What became of the decisions of the bureau: which hold, and which fit nothing. Will not read or word them.

use std::collections::BTreeSet;

use chrono::NaiveDate;

use crate::cells::Sources;
use crate::config::decisions::{Decision, Verdict};
use crate::config::roster::Roster;
use crate::finding::{Finding, Findings, Severity};
use crate::model::Submission;
use crate::rules::FAULTS;
use crate::year::Lenience;

/// What became of a decision on a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Effect {
    /// It holds.
    Holds,
    /// Its day has not come.
    Later,
    /// There is no such file.
    NoFile,
    /// There is no such roster row.
    NoAgency,
    /// Nothing of the kind is found there, or no longer.
    NoFinding,
    /// Something else stands in the cell now.
    Changed,
}

impl Effect {
    /// Why it does not hold, in Bahasa; empty where it does.
    pub fn why_not(self) -> &'static str {
        match self {
            Self::Holds => "",
            Self::Later => "belum: tanggalnya belum tiba",
            Self::NoFile => "tidak: berkasnya tidak ada",
            Self::NoAgency => "tidak: OPD pada kolom nilai tidak ada dalam daftar",
            Self::NoFinding => "tidak: temuan itu tidak ada di sana",
            Self::Changed => "tidak: isinya sudah berubah sejak diputuskan",
        }
    }
}

/// A decision with what became of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Ruling {
    /// The decision.
    pub decision: Decision,
    /// What became of it.
    pub effect: Effect,
    /// The roster row whose file it speaks of, where that is known.
    pub agency: Option<usize>,
}

/// The decisions of a run.
pub(super) struct Rulings(Vec<Ruling>);

impl Rulings {
    /// Gives the files that were decided to be of someone to them, and takes back what held on another day.
    pub fn assign(decisions: Vec<Decision>, submissions: &mut [Submission], roster: &Roster, today: NaiveDate) -> Self {
        submissions.iter_mut().for_each(|submission| submission.assigned = None);
        let mut list = Vec::with_capacity(decisions.len());
        for decision in decisions {
            let own: Vec<usize> = (0..submissions.len()).filter(|&i| is_of(&decision, &submissions[i])).collect();
            let effect = match &decision.verdict {
                _ if decision.day > today => Effect::Later,
                _ if own.is_empty() => Effect::NoFile,
                Verdict::Belongs(name) => match row_of(roster, name) {
                    None => Effect::NoAgency,
                    Some(row) => {
                        own.iter().for_each(|&i| submissions[i].assigned = Some(row));
                        Effect::Holds
                    }
                },
                Verdict::Ignore => Effect::Holds,
                Verdict::Accept => Effect::NoFinding,
            };
            let agency = own.first().and_then(|&i| submissions[i].roster_row());
            list.push(Ruling { decision, effect, agency });
        }
        Self(list)
    }

    /// The submissions that were decided not to count.
    pub fn ignored(&self, submissions: &[Submission]) -> Vec<usize> {
        let holds = |ruling: &&Ruling| ruling.effect == Effect::Holds && ruling.decision.verdict == Verdict::Ignore;
        let files: Vec<&Decision> = self.0.iter().filter(holds).map(|ruling| &ruling.decision).collect();
        (0..submissions.len()).filter(|&i| files.iter().any(|decision| is_of(decision, &submissions[i]))).collect()
    }

    /// Turns the findings that were accepted into notes with the reason; gives the faults of values that count all the same.
    pub fn accept(&mut self, findings: &mut Findings, sources: &Sources) -> Lenience {
        let mut lenience = Lenience::default();
        for ruling in &mut self.0 {
            let decision = &ruling.decision;
            if decision.verdict != Verdict::Accept || matches!(ruling.effect, Effect::Later | Effect::NoFile) {
                continue;
            }
            for finding in findings.list.iter_mut().filter(|finding| speaks_of(decision, finding, sources)) {
                if !decision.value.is_empty() && decision.value != finding.value.trim() {
                    // Another cell of the range may hold it all the same.
                    ruling.effect = if ruling.effect == Effect::Holds { Effect::Holds } else { Effect::Changed };
                    continue;
                }
                ruling.effect = Effect::Holds;
                finding.severity = Severity::Note;
                finding.accepted = Some(decision.reason.clone());
                let fault = FAULTS.iter().find(|(_, rule)| *rule == finding.rule).map(|(fault, _)| *fault);
                if let (Some(fault), Some(file), Some(sheet), Some(cell)) =
                    (fault, finding.at.file, finding.at.sheet, finding.at.cell)
                {
                    lenience.accepted.insert((file, sheet, cell, fault));
                }
            }
        }
        lenience
    }

    /// All of them, in the order of their lines.
    pub fn into_list(self) -> Vec<Ruling> {
        self.0
    }
}

/// Adds the findings that were accepted and that nothing finds once their values count.
pub(super) fn keep_accepted(findings: &mut Findings, before: &Findings) {
    let key = |finding: &Finding| (finding.at, finding.rule, finding.agency);
    let there: BTreeSet<_> = findings.list.iter().map(key).collect();
    let gone = before.list.iter().filter(|f| f.accepted.is_some() && !there.contains(&key(f)));
    let gone: Vec<Finding> = gone.cloned().collect();
    findings.list.extend(gone);
    findings.sort();
}

fn is_of(decision: &Decision, submission: &Submission) -> bool {
    decision.file == submission.path.exact()
}

/// The roster row of a code, else of a name that only one has.
fn row_of(roster: &Roster, name: &str) -> Option<usize> {
    let by_code = roster.rows.iter().position(|row| row.code.eq_ignore_ascii_case(name));
    let mut by_name =
        roster.rows.iter().enumerate().filter(|(_, row)| row.agency.to_lowercase() == name.to_lowercase());
    by_code.or_else(|| by_name.next().map(|(row, _)| row).filter(|_| by_name.next().is_none()))
}

fn speaks_of(decision: &Decision, finding: &Finding, sources: &Sources) -> bool {
    let path = sources.path(finding.at).is_some_and(|path| path.exact() == decision.file);
    let sheet =
        decision.sheet.is_empty() || sources.sheet(finding.at).is_some_and(|name| name.exact() == decision.sheet);
    let cell = match (decision.cells, finding.at.cell) {
        (None, None) => true,
        (None, Some(_)) | (Some(_), None) => false,
        (Some((from, to)), Some(at)) => (from.row..=to.row).contains(&at.row) && (from.col..=to.col).contains(&at.col),
    };
    path && sheet && cell && finding.rule.code == decision.rule
}

//! Holds every file against every rule. Will not judge on its own, and will not fold or word what is found.

use std::collections::BTreeSet;

use super::book::checks;
use super::check::{Check, Context};
use super::sink::FindingSink;
use crate::finding::{Because, Family, Findings, Rule, Severity};
use crate::model::{Field, PlanTable, Submission};
use crate::year::Role;

/// Checks all submissions against all rules, each cell with a finding of its own. Of files that do not
/// count only the rules of files speak, as notes.
pub fn check_each(context: &Context<'_>) -> Findings {
    let mut findings = Findings::default();
    for (rule, check) in checks() {
        let severity = match context.settings.severities.get(rule.code) {
            Some(None) => continue,
            Some(Some(severity)) => *severity,
            None => rule.severity,
        };
        if let Check::All(look) = check {
            look(context, &mut FindingSink { rule, severity, submission: None, out: &mut findings });
            continue;
        }
        for (index, submission) in context.submissions.iter().enumerate() {
            let Some(severity) = weight(context, (rule, severity), (index, submission)) else { continue };
            let mut sink = FindingSink { rule, severity, submission: Some(submission), out: &mut findings };
            check_file(context, (rule, check), submission, &mut sink);
        }
    }
    findings.sort();
    findings.not_evaluated.sort();
    findings.not_evaluated.dedup();
    findings
}

/// How grave it is what a rule finds in a file; none where it does not look at it. A file that came later is not there yet; of
/// a plan that is not in force nothing is to be mended, and only as a file it is looked at.
fn weight(
    context: &Context<'_>,
    (rule, severity): (&Rule, Severity),
    (index, submission): (usize, &Submission),
) -> Option<Severity> {
    let is_in_force = context.years.plan_counts(index, submission) || submission.actions.is_empty();
    match context.years.roles[index] {
        Role::After | Role::Ignored => None,
        // What was wrong with a file that another one replaces is not told again; only that it could not be read.
        Role::Superseded(_) => (rule.family == Family::Files && submission.refusal.is_some()).then_some(Severity::Note),
        _ if is_in_force => Some(severity),
        _ => (rule.family == Family::Files).then_some(Severity::Note),
    }
}

fn check_file(
    context: &Context<'_>,
    (rule, check): (&'static Rule, Check),
    submission: &Submission,
    sink: &mut FindingSink<'_>,
) {
    match check {
        Check::File(look) => {
            let readable = submission.refusal.is_none();
            match rule.needs.iter().find(|need| readable && lacks(submission, **need)) {
                Some(missing) => sink.not_evaluated(Because::NoColumn(*missing)),
                None => look(context, submission, sink),
            }
        }
        Check::Action(look) => {
            let mut lacking = BTreeSet::new();
            for action in &submission.actions {
                let plan = submission.table_of(action.sheet, action.row);
                let missing = rule.needs.iter().find(|need| plan.is_some_and(|p| !has(p, **need)));
                match missing {
                    Some(field) => drop(lacking.insert(*field)),
                    None => look(context, action, sink),
                }
            }
            lacking.into_iter().for_each(|field| sink.not_evaluated(Because::NoColumn(field)));
        }
        Check::All(_) => {}
    }
}

fn has(plan: &PlanTable, field: Field) -> bool {
    match field {
        // Time may stand in two columns, in one, or in a grid.
        Field::Start | Field::End | Field::Period => {
            !plan.missing.iter().any(|missing| matches!(missing, Field::Period | Field::End))
        }
        Field::Phase | Field::Activity => true,
        _ => plan.columns.contains_key(&field),
    }
}

fn lacks(submission: &Submission, field: Field) -> bool {
    !submission.plans.is_empty() && submission.plans.iter().all(|plan| !has(plan, field))
}

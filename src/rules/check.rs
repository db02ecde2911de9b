//! What a check looks at, how it looks, and the macro that declares a rule with its check. Will not find anything itself.

use chrono::NaiveDate;

use super::names::Names;
use super::sink::FindingSink;
use crate::calendar::Quarter;
use crate::cells::Sources;
use crate::config::roster::Roster;
use crate::config::settings::Settings;
use crate::config::structure::Structure;
use crate::model::{Action, Submission};
use crate::year::Years;

/// How a rule looks.
#[derive(Debug, Clone, Copy)]
pub enum Check {
    /// At one file.
    File(fn(&Context<'_>, &Submission, &mut FindingSink<'_>)),
    /// At each action of a file.
    Action(fn(&Context<'_>, &Action, &mut FindingSink<'_>)),
    /// At all files together.
    All(fn(&Context<'_>, &mut FindingSink<'_>)),
}

/// Declares the rules of a family, in order: a static for the words of each, and the table of their checks.
macro_rules! rules {
    ($family:ident: $($code:ident $name:literal $severity:ident {
        title: $title:literal, explanation: $explanation:literal, cure: $cure:literal,
        wrong: $wrong:literal, right: $right:literal, needs: [$($need:ident),*], check: $kind:ident($check:expr) $(,)?
    })*) => {
        $(
            #[doc = $title]
            pub static $code: $crate::finding::Rule = $crate::finding::Rule {
                code: stringify!($code),
                name: $name,
                family: $crate::finding::Family::$family,
                severity: $crate::finding::Severity::$severity,
                title: $title,
                explanation: $explanation,
                cure: $cure,
                wrong: $wrong,
                right: $right,
                needs: &[$($crate::model::Field::$need),*],
            };
        )*
        /// The rules of this family in order, each with its check.
        pub(super) static CHECKS: &[(&$crate::finding::Rule, $crate::rules::check::Check)] =
            &[$((&$code, $crate::rules::check::Check::$kind($check))),*];
    };
}
pub(crate) use rules;

/// What the checks look at.
#[derive(Clone, Copy)]
pub struct Context<'a> {
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
    /// What the files of each roster row say together.
    pub years: &'a Years,
    /// The quarter asked for; monitoring rules need one.
    pub quarter: Option<Quarter>,
}

impl<'a> Context<'a> {
    /// The files that make up the plan of an OPD: the given one, and those beside it that count, in their order.
    pub fn parts<'s>(&'s self, submission: &'s Submission) -> Vec<&'s Submission> {
        let Some(row) = submission.roster_row() else { return vec![submission] };
        self.years.of_rows[row].files.plan.iter().map(|&i| &self.submissions[i]).collect()
    }

    /// The parts of an OPD's plan, for the rules that look at the plan as a whole: told at its first part only, else none.
    pub fn whole_plan<'s>(&'s self, submission: &'s Submission) -> Option<Vec<&'s Submission>> {
        let parts = self.parts(submission);
        (!submission.actions.is_empty() && std::ptr::eq(*parts.first()?, submission)).then_some(parts)
    }

    /// The names that its findings are told with.
    pub fn names(&self) -> Names<'a> {
        Names { settings: self.settings, structure: self.structure, roster: self.roster, sources: self.sources }
    }
}

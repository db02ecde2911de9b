//! The state of the year that the reports of a quarter show: as of the day of the run, or of the day on which they were issued.
//! Will not write them.

use chrono::NaiveDate;

use super::held_on;
use crate::calendar::Quarter;
use crate::changes::{Changes, changes};
use crate::config::settings::Settings;
use crate::consolidate::outcome::Outcome;
use crate::consolidate::{Inputs, consolidate};
use crate::year::due_day;

/// What the reports of a quarter are made from.
pub(super) struct Edition {
    /// What holds on their day.
    pub outcome: Outcome,
    /// What changed since the reports before; none where there is no day for these.
    pub changes: Option<Changes>,
    /// The day on which they were issued, where that is over: what came later is told by the reports of the next quarter.
    pub issued: Option<NaiveDate>,
}

/// The edition of the quarter of the outputs.
pub(super) fn edition(inputs: Inputs) -> Edition {
    let quarter = inputs.output_quarter();
    let issued = inputs.settings.report.issued.get(&quarter).copied().filter(|day| *day < inputs.today);
    let day = issued.unwrap_or(inputs.today);
    let (then, inputs) = match before(&inputs.settings, quarter).filter(|(before, _)| *before < day) {
        Some((before, of)) => {
            let (then, inputs) = held_on(inputs, before, Some(of));
            (Some(then), inputs)
        }
        None => (None, inputs),
    };
    let outcome = consolidate(Inputs { today: day, ..inputs });
    let changes = then.map(|then| changes(&then, &outcome));
    Edition { outcome, changes, issued }
}

/// The day of the reports before those of a quarter, and their quarter: when they were issued, else when its last month was due.
/// Before the first quarter stands the deadline of the plans.
fn before(settings: &Settings, quarter: Quarter) -> Option<(NaiveDate, Quarter)> {
    let program = &settings.program;
    if quarter.number == 1 {
        return program.deadline.map(|day| (day, quarter));
    }
    let of = Quarter { number: quarter.number - 1, ..quarter };
    let due = due_day(of.year, of.months()[2], program.report_day);
    Some((settings.report.issued.get(&of).copied().unwrap_or(due), of))
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::super::{Options, QuarterChoice, read_found};
    use super::*;
    use crate::workspace::Workspace;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    /// The edition of a quarter of the samples on a day, where some quarters were issued.
    fn made(quarter: u32, today: &str, issued: &[(u32, &str)]) -> Edition {
        let of = |number: u32| Quarter { year: 2022, number };
        let options = Options {
            today: day(today),
            threads: 2,
            output: None,
            reader: None,
            quiet: true,
            verbose: false,
            quarter: QuarterChoice::Given(of(quarter)),
        };
        let workspace = Workspace::open(&Path::new(env!("CARGO_MANIFEST_DIR")).join("samples")).unwrap();
        let files = workspace.discover().unwrap();
        let mut inputs = read_found(workspace, &files, &options, &|_| {}).unwrap();
        inputs.settings.report.issued = issued.iter().map(|(number, on)| (of(*number), day(on))).collect();
        edition(inputs)
    }

    #[test]
    fn an_issued_quarter_is_shown_as_of_its_day_whatever_came_later() {
        let then = made(2, "2022-07-10", &[]);
        let again = made(2, "2022-10-20", &[(2, "2022-07-10")]);
        assert_eq!((again.issued, again.outcome.today), (Some(day("2022-07-10")), then.outcome.today));
        assert_eq!(again.outcome.agencies, then.outcome.agencies);
        assert_eq!(again.outcome.findings, then.outcome.findings);
        assert_ne!(made(2, "2022-10-20", &[]).outcome.agencies, then.outcome.agencies);
        // Before that day it is as of the day of the run.
        assert_eq!(made(2, "2022-07-08", &[(2, "2022-07-10")]).outcome.today, day("2022-07-08"));
    }

    #[test]
    fn changes_are_told_since_the_reports_before() {
        let since = |edition: &Edition| edition.changes.as_ref().map(|changes| (changes.since, changes.quarter.number));
        assert_eq!(since(&made(3, "2022-10-10", &[])), Some((day("2022-07-05"), 2)));
        assert_eq!(since(&made(3, "2022-10-10", &[(2, "2022-07-20")])), Some((day("2022-07-20"), 2)));
        assert_eq!(since(&made(1, "2022-04-10", &[])), Some((day("2021-11-01"), 1)));
        assert_eq!(since(&made(2, "2022-04-01", &[])), None, "the reports before are still to come");
    }
}

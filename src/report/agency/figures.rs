//! Figures of the OPD at the end of the quarter, in numbers, sentences and the curve. Will not compute them.

use serde_json::{Value, json};

use super::facts::AgencyFacts;
use crate::calendar::{MONTHS, last_day};
use crate::figures::{Totals, category_rule};
use crate::money::Rupiah;
use crate::report::curve::Curve;
use crate::report::printed::TotalsPrinted;
use crate::report::standing;
use crate::text::formatting::{left_out, listed, percent, rupiah, thousands};

/// Totals, standings and sentences of the quarter.
pub(super) fn of_quarter(facts: &AgencyFacts<'_>) -> Value {
    let totals = &facts.figures.totals;
    let report = &facts.outcome.settings.report;
    let standings = standing::counts(&facts.figures.actions);
    let printed = TotalsPrinted::new(totals, facts.outcome, facts.last_month());
    let until = format!("Sampai dengan akhir {} Tahun {}", facts.quarter.name(), facts.quarter.year);
    let mut sentences =
        vec![format!("{until}, {}.", printed.in_words()), money_sentence(totals, budgets_are_read(facts))];
    sentences.push(format!(
        "Dari {} rencana aksi: {}.",
        thousands(totals.actions as i64),
        listed(&standing::in_words(&standings))
    ));
    if totals.owed > 0 {
        let owed = thousands(totals.owed as i64);
        sentences.push(format!("{owed} rencana aksi yang seharusnya sudah berjalan belum pernah dilaporkan."));
    }
    sentences.extend(left_out(totals.left_out).map(|words| format!("Sebanyak {words}.")));
    sentences.extend(silence_sentence(facts));
    json!({ "totals": printed, "standings": standings, "rule": category_rule(report), "sentences": sentences })
}

/// Whether every action has a budget that could be read: else a sum of nothing does not mean that nothing is needed.
fn budgets_are_read(facts: &AgencyFacts<'_>) -> bool {
    facts.outcome.actions_of(facts.state).all(|(_, _, action)| action.budget.value().is_some())
}

fn money_sentence(totals: &Totals, is_read: bool) -> String {
    let budget = rupiah(totals.budget);
    let nothing = totals.budget == Rupiah::NONE && totals.spent.is_none_or(|spent| spent == Rupiah::NONE);
    match (totals.spent, totals.absorption()) {
        _ if nothing && !is_read => "Anggaran rencana aksi ini belum dapat dibaca seluruhnya.".into(),
        _ if nothing => "Rencana aksi ini tidak memakai anggaran.".into(),
        (Some(spent), Some(share)) => {
            format!("Dari anggaran {budget} telah direalisasikan {} ({}).", rupiah(spent), percent(share, 1))
        }
        (Some(spent), None) => format!("Telah direalisasikan {} tanpa anggaran.", rupiah(spent)),
        (None, _) => format!("Realisasi anggaran belum dilaporkan; anggarannya {budget}."),
    }
}

/// The months of the quarter without any report, and what is known from before.
fn silence_sentence(facts: &AgencyFacts<'_>) -> Option<String> {
    // A month that has not ended yet cannot be missing.
    let due = |month: &&u32| last_day(facts.quarter.year, **month) < facts.outcome.today;
    let silent = facts.figures.silent_months.iter().filter(due).map(|m| MONTHS[*m as usize - 1].to_owned());
    let silent: Vec<String> = silent.collect();
    let last = facts.figures.totals.last_month.map(|month| MONTHS[month as usize - 1]);
    let known = match last {
        Some(month) => format!("; laporan realisasi fisik terakhir bulan {month}"),
        None => String::new(),
    };
    (!silent.is_empty()).then(|| format!("Tidak ada laporan monitoring untuk bulan {}{known}.", listed(&silent)))
}

/// The curve of the year.
pub(super) fn curve(facts: &AgencyFacts<'_>) -> Value {
    let weighting = &facts.outcome.settings.report.weighting;
    let caption = "Kurva S rencana dan realisasi fisik kumulatif (%)";
    json!(Curve::new(&[facts.figures], weighting, facts.last_month(), caption.into()))
}

//! What has changed since the quarter before. Will not compare with another year.

use serde_json::{Value, json};

use super::facts::AgencyFacts;
use crate::calendar::Quarter;
use crate::figures::{ActionFigures, Standing};
use crate::report::printed::{Printed, shortened, signed, signed_whole, to_tenth};
use crate::text::formatting::percent;

/// Names of newly finished actions that are spelled out.
const NAMED: usize = 8;

/// Characters of such a name; the table of actions has the whole text.
const NAME_LENGTH: usize = 120;

/// Figures before and after, and what was finished.
pub(super) fn since_last_quarter(facts: &AgencyFacts<'_>) -> Value {
    let Some(before) = &facts.before else { return Value::Null };
    let (old, new) = (&before.totals, &facts.figures.totals);
    let finished = facts.figures.actions.iter().filter(|now| {
        let then = before.actions.iter().find(|a| (a.submission, a.action) == (now.submission, now.action));
        let is_done = |figures: &ActionFigures| figures.standing == Some(Standing::Done);
        is_done(now) && then.is_none_or(|then| !is_done(then))
    });
    let names: Vec<String> =
        finished.map(|f| facts.action(f).description.raw.as_str()).map(|text| shortened(text, NAME_LENGTH)).collect();
    let earlier = Quarter { number: facts.quarter.number - 1, ..facts.quarter };
    let (before_month, month) = (earlier.months()[2], facts.last_month());
    let difference = |old: Option<f64>, new: Option<f64>| match old.zip(new) {
        // Of the figures as printed, so that they add up on the page.
        Some((old, new)) => format!("{} poin", signed(to_tenth(new) - to_tenth(old))),
        None => "–".into(),
    };
    let points = |value: Option<f64>| value.map_or("–".into(), signed);
    let money = old.spent.zip(new.spent).map_or("–".into(), |(old, new)| signed_whole(new - old));
    json!({
        "earlier": earlier.name(),
        "rows": [
            { "label": "Rencana fisik", "before": percent(old.planned, 1), "after": percent(new.planned, 1),
              "change": difference(Some(old.planned), Some(new.planned)) },
            { "label": "Realisasi fisik", "before": Printed::physical(old, before_month).text,
              "after": Printed::physical(new, month).text, "change": difference(old.physical, new.physical) },
            { "label": "Deviasi fisik (poin)", "before": points(old.deviation()), "after": points(new.deviation()),
              "change": difference(old.deviation(), new.deviation()) },
            { "label": "Realisasi anggaran (Rp)", "before": Printed::spent(old).text, "after": Printed::spent(new).text,
              "change": money },
        ],
        "finished": names.iter().take(NAMED).collect::<Vec<_>>(),
        "finished_count": names.len(),
    })
}

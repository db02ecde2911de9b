//! The *kurva S*: planned against realised progress by month, with its text alternative. Will not draw it.

use serde::Serialize;

use crate::calendar::{MONTHS, MONTHS_SHORT};
use crate::figures::AgencyFigures;
use crate::settings::Weighting;
use crate::wording::percent;

/// Points of the curve at the end of each month, in percent.
#[derive(Debug, Clone, Serialize)]
pub(super) struct Curve {
    months: [&'static str; 12],
    planned: Vec<f64>,
    physical: Vec<f64>,
    /// Number of the quarter's last month.
    quarter_end: u32,
    alt: String,
    caption: String,
}

impl Curve {
    /// The curve of one OPD or of several, averaged as `figures::sum_up` does.
    pub(super) fn new(list: &[&AgencyFigures], weighting: Weighting, quarter_end: u32, caption: String) -> Self {
        let budget: i64 = list.iter().map(|f| f.totals.budget).sum();
        let weight = |f: &AgencyFigures| match weighting {
            Weighting::Budget if budget > 0 => f.totals.budget as f64 / budget as f64,
            _ => 1.0 / list.len() as f64,
        };
        let reported = list.iter().map(|f| f.physical_by_month.len()).max().unwrap_or(0);
        let sum = |value: &dyn Fn(&AgencyFigures) -> f64| list.iter().map(|f| value(f) * weight(f)).sum::<f64>();
        let planned: Vec<f64> = (0..12).map(|m| sum(&|f| f.planned_by_month[m])).collect();
        // An OPD that fell silent keeps its last reported value, as in its own figures.
        let at = |f: &AgencyFigures, m: usize| {
            f.physical_by_month.get(m).or(f.physical_by_month.last()).copied().unwrap_or(0.0)
        };
        let physical: Vec<f64> = (0..reported).map(|m| sum(&|f| at(f, m))).collect();
        let alt = describe(&planned, &physical);
        Self { months: MONTHS_SHORT, planned, physical, quarter_end, alt, caption }
    }
}

fn describe(planned: &[f64], physical: &[f64]) -> String {
    let series = |values: &[f64]| {
        let points = values.iter().zip(MONTHS).map(|(value, month)| format!("{month} {}", percent(*value, 1)));
        points.collect::<Vec<_>>().join(", ")
    };
    let realised = match physical {
        [] => "belum ada yang dilaporkan".into(),
        _ => series(physical),
    };
    format!("Kurva S kumulatif per akhir bulan. Rencana: {}. Realisasi: {realised}.", series(planned))
}

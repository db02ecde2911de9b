//! The *kurva S*: planned against realised progress by month, with its text alternative. Will not draw it.

use serde::Serialize;

use crate::calendar::{MONTHS, MONTHS_SHORT};
use crate::config::settings::Weighting;
use crate::figures::{AgencyFigures, MonthlyPhysical, physical_by_month, planned_by_month};
use crate::text::formatting::percent;

/// Points of the curve at the end of each month, in percent.
#[derive(Debug, Clone, Serialize)]
pub struct Curve {
    /// Short names of the months.
    pub months: [&'static str; 12],
    /// At the end of each month.
    pub planned: [f64; 12],
    /// Up to the last report; null before the first one.
    pub physical: Vec<Option<f64>>,
    /// Parallel: false where the value is that of an earlier report.
    pub reported: Vec<bool>,
    /// Number of the quarter's last month.
    pub quarter_end: u32,
    /// The curve in words.
    pub alt: String,
    /// Its title.
    pub caption: String,
}

impl Curve {
    /// The curve of one OPD or of several, averaged as [`crate::figures::sum_up`] does.
    pub fn new(list: &[&AgencyFigures], weighting: &Weighting, quarter_end: u32, caption: String) -> Self {
        let planned = planned_by_month(list, weighting);
        let months = physical_by_month(list, weighting);
        let alt = describe(&planned, &months);
        let physical = months.iter().map(|m| m.value).collect();
        let reported = months.iter().map(|m| m.reported).collect();
        Self { months: MONTHS_SHORT, planned, physical, reported, quarter_end, alt, caption }
    }
}

fn describe(planned: &[f64], physical: &[MonthlyPhysical]) -> String {
    let planned = planned.iter().zip(MONTHS).map(|(value, month)| format!("{month} {}", percent(*value, 1)));
    let planned = planned.collect::<Vec<_>>().join(", ");
    let point = |(month, name): (&MonthlyPhysical, &str)| match (month.value, month.reported) {
        (Some(value), true) => format!("{name} {}", percent(value, 1)),
        (Some(value), false) => format!("{name} tidak dilaporkan (laporan terakhir {})", percent(value, 1)),
        (None, _) => format!("{name} belum dilaporkan"),
    };
    let realised = match physical {
        [] => "belum ada yang dilaporkan".into(),
        _ => physical.iter().zip(MONTHS).map(point).collect::<Vec<_>>().join(", "),
    };
    format!("Kurva S kumulatif per akhir bulan. Rencana: {planned}. Realisasi: {realised}.")
}

//! The timetable of the programme: when what is due. Will not say who owes it.

use chrono::{Days, NaiveDate};

use crate::calendar::{MONTHS, Quarter, long_date};
use crate::consolidate::outcome::Outcome;
use crate::year::due_day;

/// A line of the timetable.
pub(super) struct Event {
    pub day: String,
    pub what: String,
    /// Whether it is the first that lies ahead.
    pub is_next: bool,
}

/// All of the programme year, in the order of their days.
pub(super) fn events(outcome: &Outcome) -> Vec<Event> {
    let program = &outcome.settings.program;
    let mut list: Vec<(NaiveDate, String)> = Vec::new();
    list.extend(program.deadline.map(|day| (day, "Batas waktu penyampaian rencana aksi".to_owned())));
    if let Some((Some(day), place)) = &program.commitment {
        let place = place.as_ref().map(|place| format!(" di {}", super::line(place))).unwrap_or_default();
        list.push((*day, format!("Penandatanganan lembar komitmen{place}")));
    }
    for month in 1..=12 {
        let name = MONTHS[month as usize - 1];
        let day = due_day(program.year, month, program.report_day);
        let quarter = Quarter { year: program.year, number: month.div_ceil(3) };
        let what = if month.is_multiple_of(3) {
            list.push((day + Days::new(1), format!("Penyusunan laporan {} {}", quarter.name(), quarter.year)));
            format!("Batas waktu penyampaian laporan realisasi {name} dan evaluasi {}", quarter.name())
        } else {
            format!("Batas waktu penyampaian laporan realisasi {name}")
        };
        list.push((day, what));
    }
    list.sort();
    let next = list.iter().map(|(day, _)| *day).find(|day| *day >= outcome.today);
    let event = |(day, what)| Event { day: long_date(day), what, is_next: Some(day) == next };
    list.into_iter().map(event).collect()
}

/// `Laporan realisasi Oktober 2022 paling lambat 5 November 2022`: the month that is due next; none after the last.
pub(super) fn next_month(outcome: &Outcome) -> Option<String> {
    let program = &outcome.settings.program;
    let due = |month: u32| due_day(program.year, month, program.report_day);
    let month = (1..=12).find(|month| due(*month) >= outcome.today)?;
    Some(format!(
        "Laporan realisasi {} {} paling lambat {}",
        MONTHS[month as usize - 1],
        program.year,
        long_date(due(month))
    ))
}

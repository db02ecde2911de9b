//! Finds the columns of a report of one month beside a plan: what was realised by the month that the title names. Will not read a
//! figure.

use std::collections::{BTreeMap, BTreeSet};

use super::shape::Heading;
use crate::cells::Sheet;
use crate::recognise::bands::{Band, Said};
use crate::recognise::timegrid::TimeColumn;
use crate::recognise::vocabulary::Vocabulary;
use crate::text::matching::{fold, years};
use crate::text::parsing::month_by_name;

/// Rows above a heading in which a title names the month.
const TITLE_ROWS: u32 = 12;
/// Words of a title that speaks of what was reached by a month.
const OF_REPORTS: [&str; 10] =
    ["keadaan", "posisi", "sd", "sampai", "realisasi", "laporan", "capaian", "progres", "bulan", "periode"];
/// Words of columns beside the realisation that are none of it.
const BESIDE: [&str; 12] = [
    "tertimbang",
    "bobot",
    "sisa",
    "deviasi",
    "selisih",
    "target",
    "rencana",
    "lalu",
    "sebelumnya",
    "ini",
    "kendala",
    "ket",
];

/// Adds the columns of what was realised by the month of the title, where the heading names no months of its own.
pub(super) fn add_reported(
    sheet: &Sheet,
    heading: &mut Heading,
    stacks: &BTreeMap<u32, Vec<String>>,
    taken: &mut BTreeSet<u32>,
    vocabulary: &Vocabulary<'_>,
) {
    let is_realised = |column: &TimeColumn| matches!(column.band, Band::Physical | Band::Spending);
    if heading.time.iter().any(is_realised) {
        return;
    }
    let Some((month, year)) = reported_month(sheet, heading.first_row, vocabulary.year()) else { return };
    let mut found: Vec<TimeColumn> = Vec::new();
    for (&col, texts) in stacks.iter().filter(|(col, _)| !taken.contains(col)) {
        // "S.d. bulan ini" is counted up; "bulan ini" is of one month alone.
        let words: Vec<String> =
            texts.iter().flat_map(|text| fold(text).split(' ').map(str::to_owned).collect::<Vec<_>>()).collect();
        let is_counted_up =
            words.windows(2).any(|pair| pair[0] == "s" && pair[1] == "d") || words.iter().any(|w| w == "sampai");
        let is_beside = words.iter().any(|word| BESIDE.contains(&word.as_str()) && !(is_counted_up && word == "ini"));
        let said = Said::of(texts);
        let (true, false, Some(band)) = (said.is_realised(), is_beside, said.band(Band::Schedule)) else { continue };
        if band == Band::Spending || band == Band::Physical && said.is_measured() {
            let scale = if band == Band::Spending { said.scale } else { 1 };
            found.push(TimeColumn { col, month, span: 1, week: None, year, is_before: false, days: None, band, scale });
        }
    }
    // Of two columns nobody knows which is meant.
    let is_alone = |column: &TimeColumn| found.iter().filter(|other| other.band == column.band).count() == 1;
    let alone: Vec<TimeColumn> = found.iter().filter(|column| is_alone(column)).cloned().collect();
    taken.extend(alone.iter().map(|column| column.col));
    heading.time.extend(alone);
}

/// The month by whose end a title says that something stood so, and its year.
fn reported_month(sheet: &Sheet, first_row: u32, year: Option<i32>) -> Option<(u32, Option<i32>)> {
    let from = sheet.cells.partition_point(|(at, _)| at.row + TITLE_ROWS < first_row);
    let above = sheet.cells[from..].iter().take_while(|(at, _)| at.row < first_row);
    let names = above.filter_map(|(_, value)| value.as_text()).chain(sheet.name.as_deref());
    let stated = |text: &str| {
        let folded = fold(text);
        let words: Vec<&str> = folded.split(' ').collect();
        let month = words.iter().rev().find_map(|word| month_by_name(word))?;
        let years: Vec<i32> = years(&folded).collect();
        let is_of_year = years.is_empty() || year.is_none_or(|year| years.contains(&year));
        let speaks =
            words.iter().any(|word| OF_REPORTS.contains(word)) || folded.contains("s d ") || folded.contains("rfk");
        (is_of_year && speaks).then(|| (month, years.last().copied()))
    };
    names.into_iter().find_map(stated)
}

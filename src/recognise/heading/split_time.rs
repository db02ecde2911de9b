//! Finds a time that is split over columns side by side: month and week, day and month. Will not put the parts together.

use std::collections::{BTreeMap, BTreeSet};

use super::shape::{Heading, TimePart};
use crate::model::Field;
use crate::recognise::vocabulary::Vocabulary;
use crate::recognise::vocabulary::scores::SURE_HEADING;
use crate::text::matching::fold;

/// The part of a day that a heading names.
pub(super) fn part_of(text: &str) -> Option<TimePart> {
    match fold(text).as_str() {
        "tanggal" | "tgl" | "hari" | "tanggal hari" => Some(TimePart::Day),
        "minggu" | "minggu ke" | "mgg" | "mg" | "mgg ke" | "pekan" | "pekan ke" => Some(TimePart::Week),
        "bulan" | "bln" | "bulan ke" => Some(TimePart::Month),
        "tahun" | "thn" | "th" => Some(TimePart::Year),
        _ => None,
    }
}

/// Gives the columns of a month and of its weeks or days to the time that they tell together.
pub(super) fn join_split_times(
    heading: &mut Heading,
    stacks: &BTreeMap<u32, Vec<String>>,
    taken: &mut BTreeSet<u32>,
    vocabulary: &Vocabulary<'_>,
) {
    let of_grid: BTreeSet<u32> = heading.time.iter().map(|column| column.col).collect();
    let part = |col: u32, texts: &[String]| {
        let (lowest, above) = texts.split_last()?;
        let part = part_of(lowest).filter(|_| !of_grid.contains(&col))?;
        Some((col, part, above.to_vec()))
    };
    let parts: Vec<(u32, TimePart, Vec<String>)> = stacks.iter().filter_map(|(col, texts)| part(*col, texts)).collect();
    for group in parts.chunk_by(|a, b| a.0 + 1 == b.0 && a.2 == b.2) {
        let kinds: BTreeSet<TimePart> = group.iter().map(|(_, part, _)| *part).collect();
        if kinds.len() < 2 || kinds.len() < group.len() || !kinds.contains(&TimePart::Month) {
            continue;
        }
        let above = &group[0].2;
        let of_time = |field: &Field| matches!(field, Field::Start | Field::End | Field::Period);
        let of_line = |line: &str| {
            vocabulary.fields(line).into_iter().find(|(field, score)| of_time(field) && *score >= SURE_HEADING)
        };
        // The line right above says more than the group over it.
        let named = above.iter().rev().find_map(|line| of_line(line)).or_else(|| of_line(&above.join(" ")));
        let field = named.map_or(Field::Period, |(field, _)| field);
        let cols: Vec<u32> = group.iter().map(|(col, ..)| *col).collect();
        let is_other = |own: &Vec<u32>| own.iter().all(|col| !cols.contains(col));
        if heading.columns.get(&field).is_some_and(is_other) {
            continue;
        }
        heading.columns.retain(|_, own| is_other(own));
        let unclear = |heading: &Heading| cols.iter().any(|col| heading.is_unclear(*col));
        if unclear(heading) {
            heading.unclear.retain(|unclear| !unclear.cells.iter().any(|(at, _)| cols.contains(&at.col)));
        }
        heading.weak.remove(&field);
        heading.time_parts.extend(group.iter().map(|(col, part, _)| (*col, *part)));
        heading.texts.insert(field, above.join(" "));
        taken.extend(&cols);
        heading.columns.insert(field, cols);
    }
}

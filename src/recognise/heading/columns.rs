//! Says which fields a column may hold by the words over it. Will not look at the cells below.

use std::collections::BTreeMap;

use super::shape::Heading;
use super::sums::is_sum;
use super::texts::is_time_label;
use crate::model::Field;
use crate::recognise::bands::is_kind_alone;
use crate::recognise::vocabulary::Vocabulary;
use crate::recognise::vocabulary::scores::{LAST_LINE_WEIGHT, POSSIBLE_COLUMN, SURE_HEADING, UPPER_WEIGHT};
use crate::text::matching::{fold, without_parentheses};

/// What a column lays claim to by the words over it.
#[derive(Debug, Clone)]
pub(super) struct Claim {
    /// The column.
    pub col: u32,
    /// What it may hold.
    pub field: Field,
    /// How well the words fit.
    pub score: f64,
    /// Place of the words among the names of the field, the official one first.
    pub rank: usize,
    /// How much of what stands over it is understood.
    pub clarity: Clarity,
}

/// How much of what stands over a column is understood for a field.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Clarity {
    /// Every line of it.
    Whole,
    /// The lowest line; a group above it has words of its own.
    Lowest,
    /// Words of the field among others in its one line.
    AmongWords,
    /// The field is named above, and what stands under that is not understood.
    Above,
}

/// Weight of a column whose group is not understood: just less than the same column without it.
const GROUP_WEIGHT: f64 = 0.99;

/// What a column may hold: its lowest heading says most, then all of it together, then the heading above. Where the lines are no
/// group and its parts but one heading written over rows ("Sumber" / "Dana"), all of it says most. What speaks of another year or
/// of what came of a plan lays claim to nothing.
pub(super) fn claims(col: u32, texts: &[String], under_group: bool, vocabulary: &Vocabulary<'_>) -> Vec<Claim> {
    if texts.iter().any(|text| vocabulary.is_contrary(text)) {
        return Vec::new();
    }
    // "Uraian" under "Keluaran" is of the outputs.
    let texts = match texts {
        [above @ .., lowest]
            if is_generic(lowest) && above.last().is_some_and(|text| names_field(text, vocabulary)) =>
        {
            above
        }
        texts => texts,
    };
    let whole = texts.join(" ");
    let claim = |(field, score): (Field, f64)| {
        let clarity = clarity(texts, &whole, field, vocabulary);
        let weight = if clarity == Clarity::Lowest { GROUP_WEIGHT } else { 1.0 };
        let lowest = texts.last().map_or("", String::as_str);
        let rank =
            [whole.as_str(), lowest].iter().filter_map(|text| vocabulary.rank(field, text)).min().unwrap_or(usize::MAX);
        Claim { col, field, score: score * weight, rank, clarity }
    };
    column_fields(texts, under_group, vocabulary).into_iter().map(claim).collect()
}

/// Words that say nothing of which column it is, under a group that does.
fn is_generic(text: &str) -> bool {
    matches!(fold(text).as_str(), "uraian" | "nama" | "jenis" | "rincian" | "deskripsi" | "bentuk")
}

/// Whether a group names a column that has words of its own.
fn names_field(text: &str, vocabulary: &Vocabulary<'_>) -> bool {
    matches!(vocabulary.sure_field(text), Some(Field::Output | Field::Responsible | Field::Activity | Field::Phase))
}

fn clarity(texts: &[String], whole: &str, field: Field, vocabulary: &Vocabulary<'_>) -> Clarity {
    let is_known = |text: &String| {
        vocabulary.is_understood(field, text)
            || vocabulary.sure_field(text).is_some()
            || vocabulary.is_fund(text)
            || is_time_label(text)
            || is_kind_alone(text)
    };
    let is_sum_of_money = field == Field::Budget && is_sum(texts);
    if vocabulary.rank(field, whole).is_some() || texts.iter().all(is_known) || is_sum_of_money {
        return Clarity::Whole;
    }
    // "(Rp)" and "(angka)" below a heading are no line of it.
    let is_line = |text: &&String| !without_parentheses(text).trim().is_empty() && !is_kind_alone(text);
    let lines = texts.iter().rposition(|text| is_line(&text)).map_or(texts, |last| &texts[..=last]);
    match lines {
        [.., lowest] if lines.len() > 1 && vocabulary.best_field(lowest).is_some_and(|(best, _)| best == field) => {
            if is_known(lowest) {
                Clarity::Lowest
            } else {
                Clarity::AmongWords
            }
        }
        [_] => Clarity::AmongWords,
        _ => Clarity::Above,
    }
}

/// Fields a column may hold, each with its score.
fn column_fields(texts: &[String], under_group: bool, vocabulary: &Vocabulary<'_>) -> Vec<(Field, f64)> {
    let mut best: BTreeMap<Field, f64> = BTreeMap::new();
    let mut offer = |text: &str, weight: f64| {
        for (field, score) in vocabulary.fields(text) {
            let slot = best.entry(field).or_default();
            *slot = slot.max(score * weight);
        }
    };
    if let [lowest] = texts {
        offer(lowest, 1.0);
    } else if let [upper, .., lowest] = texts {
        let whole = texts.join(" ");
        let is_one_heading = !under_group && vocabulary.sure_field(&whole).is_some();
        offer(lowest, if is_one_heading { LAST_LINE_WEIGHT } else { 1.0 });
        offer(&whole, 1.0);
        offer(&texts[texts.len() - 2..].join(" "), 1.0);
        offer(upper, UPPER_WEIGHT);
    }
    let mut list: Vec<(Field, f64)> = best.into_iter().filter(|(_, score)| *score >= POSSIBLE_COLUMN).collect();
    list.sort_by(|a, b| b.1.total_cmp(&a.1));
    list
}

/// "Tahapan / Uraian Kegiatan" over the only words of a table: its sections name the phases, its rows are the actions.
pub(super) fn words_under_phases(
    heading: &mut Heading,
    stacks: &BTreeMap<u32, Vec<String>>,
    vocabulary: &Vocabulary<'_>,
) {
    if heading.has(Field::Description) || heading.has(Field::Activity) {
        return;
    }
    let Some(col) = heading.column(Field::Phase) else { return };
    let fields = column_fields(&stacks[&col], false, vocabulary);
    let words = |field: &Field| matches!(field, Field::Description | Field::Activity);
    if fields.iter().any(|(field, score)| words(field) && *score >= SURE_HEADING) {
        heading.turn(Field::Phase, Field::Description);
    }
}

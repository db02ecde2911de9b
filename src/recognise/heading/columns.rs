//! Says which fields a column may hold by the words over it. Will not look at the cells below.

use std::collections::BTreeMap;

use super::shape::Heading;
use crate::model::Field;
use crate::recognise::vocabulary::Vocabulary;
use crate::recognise::vocabulary::scores::{LAST_LINE_WEIGHT, POSSIBLE_COLUMN, SURE_HEADING, UPPER_WEIGHT};

/// Fields a column may hold: its lowest heading says most, then all of it together, then the heading above. Where the
/// lines are no group and its parts but one heading written over rows ("Sumber" / "Dana"), all of it says most.
pub(super) fn column_fields(texts: &[String], under_group: bool, vocabulary: &Vocabulary<'_>) -> Vec<(Field, f64)> {
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

//! Tells a row that opens a section: it names a phase or an activity for the rows below. Will not read an amount beside it.

use super::heading::Heading;
use super::lines::is_note;
use super::row_filling::RowFilling;
use super::sections::Section;
use super::vocabulary::Vocabulary;
use super::vocabulary::scores::{ACTIVITY_TITLE, CERTAIN_NAME, NAME_ALONE, POSSIBLE_PHASE};
use crate::cells::{CellRef, Sheet, Value};
use crate::model::Field;
use crate::text::matching::{fold, roman};

/// Bytes of the longest title of a section whose name is in no list: each row below keeps it, and a paragraph is no title.
const LONGEST_TITLE: usize = 600;

/// The section that a row opens, when it does nothing else. Amounts may stand beside its name: offices write the sum of a section
/// there.
pub(super) fn section_row(
    sheet: &Sheet,
    cells: &[&(CellRef, Value)],
    heading: &Heading,
    filling: &RowFilling,
    current: &Section,
    (vocabulary, is_parent): (&Vocabulary<'_>, bool),
) -> Option<Section> {
    if filling.telling > 0 || filling.words == 2 {
        return None;
    }
    let texts = || cells.iter().filter_map(|(at, value)| value.as_text().map(|text| (*at, text)));
    let (at, text) = texts().max_by_key(|(_, text)| text.chars().count())?;
    let known_phase = current.phase.as_ref().map(|(number, _, _)| *number);
    let phase = named_phase(text, texts().map(|(_, text)| text), vocabulary);
    let activity = vocabulary.activity(text, known_phase).filter(|(_, score)| *score >= ACTIVITY_TITLE);
    // "Monitoring" alone may be short for the phase or name the activity: under its own phase it is the activity.
    let phase = phase.filter(|(number, score)| {
        let is_next = known_phase != Some(*number) && *score >= NAME_ALONE;
        activity.as_ref().is_none_or(|(_, of_activity)| score > of_activity || is_next)
    });
    if let Some((number, _)) = phase {
        return Some(Section { phase: Some((number, Some(at), text.to_owned())), activity: None });
    }
    // Under columns for activity and words of their own, a row with a number and words is an action, however short.
    let has_both = heading.has(Field::Activity) && heading.has(Field::Description);
    if !is_parent && has_both && heading.columns.get(&Field::Description).is_some_and(|cols| cols.contains(&at.col)) {
        return None;
    }
    let label = cells.first().map(|(_, value)| fold(&value.shown())).unwrap_or_default();
    let is_labelled = cells[0].0 != at;
    if let Some((code, score)) = activity {
        // A numbered line under a section, with nothing but words, is an action that was not finished.
        let is_numbered = is_labelled && !label.is_empty() && label.bytes().all(|b| b.is_ascii_digit());
        if !is_parent && is_numbered && (score < NAME_ALONE || has_budget(sheet, heading, at.row)) {
            return None;
        }
        return Some(under(current, code, at, text));
    }
    // An unknown section: a letter or Roman number and words. What stands below it is not of the activity above.
    let is_letter = label.len() == 1 && label.as_bytes()[0].is_ascii_alphabetic();
    let is_enumerated = cells.len() == 2 && is_labelled && (roman(&label).is_some() || is_letter);
    let is_title = is_enumerated && !heading.has(Field::Activity) && text.len() <= LONGEST_TITLE;
    is_title.then(|| under(current, String::new(), at, text))
}

/// Letters that a line has at least to be the title of a section.
const FEWEST_LETTERS: usize = 4;
/// Cells of such a line: its enumerator, its words, and an amount.
const MOST_CELLS: usize = 3;

/// The section that a line between actions opens, though nobody knows what it names: the rows below it are not of the activity
/// above. A note opens none.
pub(super) fn unknown_section(
    cells: &[&(CellRef, Value)],
    heading: &Heading,
    filling: &RowFilling,
    current: &Section,
    (below_total, is_parent): (bool, bool),
) -> Option<Section> {
    let texts = || cells.iter().filter_map(|(at, value)| value.as_text().map(|text| (*at, text)));
    let (at, text) = texts().max_by_key(|(_, text)| text.chars().count())?;
    let letters = text.chars().filter(|c| c.is_alphabetic()).count();
    let is_line = filling.telling == 0 && filling.words <= 1 && letters >= FEWEST_LETTERS;
    let is_line = is_line && (is_parent || cells.len() <= MOST_CELLS);
    let begins_small = text.trim_start().starts_with(|c: char| c.is_lowercase() || c == '(') && cells.len() == 1;
    let words = [Field::Description, Field::Activity].into_iter().filter_map(|field| heading.column(field)).max();
    let is_placed = words.is_none_or(|col| at.col <= col);
    let has_both = heading.has(Field::Activity) && heading.has(Field::Description);
    let is_action = has_both && heading.columns.get(&Field::Description).is_some_and(|cols| cols.contains(&at.col));
    let is_title = is_line && is_placed && !begins_small && !is_action && !is_note(text) && text.len() <= LONGEST_TITLE;
    // Below a total stand remarks on it, unless a section is counted.
    (is_title && (is_parent || !below_total || cells.len() > 1)).then(|| under(current, String::new(), at, text))
}

/// A section for an activity under the phase that holds.
fn under(current: &Section, code: String, at: CellRef, text: &str) -> Section {
    Section { phase: current.phase.clone(), activity: Some((code, Some(at), text.to_owned())) }
}

/// The phase that the longest text of a row names, or all of its texts together.
fn named_phase<'a>(
    longest: &str,
    texts: impl Iterator<Item = &'a str>,
    vocabulary: &Vocabulary<'_>,
) -> Option<(u8, f64)> {
    let of_longest = vocabulary.phase(longest).filter(|(_, score)| *score >= POSSIBLE_PHASE);
    let together = || vocabulary.phase(&texts.collect::<Vec<_>>().join(" "));
    of_longest.or_else(|| together().filter(|(_, score)| *score >= CERTAIN_NAME))
}

fn has_budget(sheet: &Sheet, heading: &Heading, row: u32) -> bool {
    let cols = heading.columns.get(&Field::Budget).into_iter().flatten();
    cols.into_iter().any(|&col| !sheet.get(CellRef::new(row, col)).is_blank())
}

//! Finds the columns of the words of actions, and of what comes out of them, by the length of their texts. Will not compare
//! these texts with any word.

use super::cell_kinds::is_words;
use super::sample::Sample;
use super::shape::Heading;
use crate::model::Field;
use crate::recognise::vocabulary::Vocabulary;
use crate::recognise::vocabulary::scores::ACTIVITY_TITLE;

/// Characters that the words of an action have on average at least; names and units are shorter.
const SENTENCE: usize = 15;
/// Characters that the words for an output have on average at least ("Dokumen").
const OUTPUT: usize = 8;

/// The words of the actions: a column of sentences where the table has none, or right behind a column of mere names of
/// activities; and what comes out of them, right behind the words.
pub(super) fn find_words_by_cells(heading: &mut Heading, sample: &Sample<'_>, vocabulary: &Vocabulary<'_>) {
    if !heading.has(Field::Description)
        && let Some(col) = description(heading, sample, vocabulary)
    {
        heading.adopt(Field::Description, col);
    }
    if !heading.has(Field::Output)
        && heading.by_content.contains(&Field::Description)
        && let Some(col) = behind(heading, Field::Description, OUTPUT, sample, vocabulary)
    {
        heading.adopt(Field::Output, col);
    }
}

fn description(heading: &Heading, sample: &Sample<'_>, vocabulary: &Vocabulary<'_>) -> Option<u32> {
    if let Some(activity) = heading.column(Field::Activity) {
        // Where "Kegiatan" holds the words of the actions itself, no other column does.
        if !names_activities(sample, activity, vocabulary) {
            return None;
        }
        let behind = behind(heading, Field::Activity, SENTENCE, sample, vocabulary);
        return behind.or_else(|| only_wordy(heading, sample, vocabulary));
    }
    only_wordy(heading, sample, vocabulary)
}

/// The only column with a heading that means nothing known that holds sentences.
fn only_wordy(heading: &Heading, sample: &Sample<'_>, vocabulary: &Vocabulary<'_>) -> Option<u32> {
    let open = heading.strangers.iter().filter(|(_, text)| !vocabulary.is_foreign(text));
    let wordy: Vec<u32> = open.map(|(col, _)| *col).filter(|&col| is_wordy(sample, col, SENTENCE)).collect();
    if let [col] = wordy[..] { Some(col) } else { None }
}

/// Whether most cells of a column name an activity, in more words or fewer.
pub(super) fn names_activities(sample: &Sample<'_>, col: u32, vocabulary: &Vocabulary<'_>) -> bool {
    let texts: Vec<&str> = sample.cells(col).into_iter().filter_map(|value| value.as_text()).collect();
    let named =
        texts.iter().filter(|text| vocabulary.activity(text, None).is_some_and(|(_, score)| score >= ACTIVITY_TITLE));
    texts.len() >= 2 && named.count() * 10 >= texts.len() * 7
}

/// Whether four of five cells of a column are words, of so many characters on average.
fn is_wordy(sample: &Sample<'_>, col: u32, least: usize) -> bool {
    let cells = sample.cells(col);
    let texts: Vec<&str> = cells.into_iter().filter(|value| is_words(value)).filter_map(|v| v.as_text()).collect();
    let length: usize = texts.iter().map(|text| text.chars().count()).sum();
    texts.len() * 5 >= sample.len() * 4 && length >= texts.len() * least
}

/// The wordy column behind that of a field, where its heading means nothing known and no known column lies between.
fn behind(
    heading: &Heading,
    field: Field,
    least: usize,
    sample: &Sample<'_>,
    vocabulary: &Vocabulary<'_>,
) -> Option<u32> {
    let after = heading.column(field)?;
    let (next, text) = heading.strangers.range(after + 1..).next()?;
    let fields = heading.columns.iter().filter(|(field, _)| **field != Field::No);
    let between = fields.flat_map(|(_, cols)| cols).any(|col| (after + 1..*next).contains(col));
    let is_open = !between && !vocabulary.is_foreign(text);
    (is_open && is_wordy(sample, *next, least)).then_some(*next)
}

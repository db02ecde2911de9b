//! Phases and activities that are said once for the rows below: by the name of a sheet, a title, a section row.
//! Will not look into the columns of an action.

use super::heading::Heading;
use super::vocabulary::Vocabulary;
use super::vocabulary::scores::{ACTIVITY_TITLE, CERTAIN_NAME, POSSIBLE_PHASE, WHOLE_TEXT};
use crate::cells::{CellRef, Sheet};
use crate::model::Field;

/// What a section row or a sheet name sets for the rows below it.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Section {
    /// Phase with its cell and text.
    pub phase: Option<(u8, Option<CellRef>, String)>,
    /// Activity with its cell and text.
    pub activity: Option<(String, Option<CellRef>, String)>,
}

/// The phase or the activity that a sheet's name names.
pub(super) fn of_sheet_name(sheet: &Sheet, vocabulary: &Vocabulary<'_>) -> Section {
    let name = sheet.name.as_deref().unwrap_or_default();
    let phase = vocabulary.phase(name).filter(|(_, score)| *score >= POSSIBLE_PHASE);
    let activity = vocabulary.activity(name, None).filter(|(_, score)| *score >= CERTAIN_NAME);
    // "Monitoring" may name the phase or its activity: a name of both is the phase.
    let activity = activity.filter(|_| phase.is_none());
    Section {
        phase: phase.map(|(number, _)| (number, None, name.to_owned())),
        activity: activity.map(|(code, _)| (code, None, name.to_owned())),
    }
}

/// What a title above a table names.
pub(super) fn of_title(at: CellRef, text: &str, vocabulary: &Vocabulary<'_>) -> Section {
    Section {
        phase: vocabulary.phase_in_title(text).map(|number| (number, Some(at), text.to_owned())),
        activity: activity_in_title(text, vocabulary).map(|code| (code, Some(at), text.to_owned())),
    }
}

/// The activity of a line "Kegiatan : …" above a table.
fn activity_in_title(text: &str, vocabulary: &Vocabulary<'_>) -> Option<String> {
    let (label, name) = text.split_once(':')?;
    // "Kegiatan 1.2 : …".
    let label = label.trim_end_matches(|c: char| c.is_ascii_digit() || matches!(c, '.' | ' '));
    let (field, score) = vocabulary.best_field(label)?;
    if field != Field::Activity || score < WHOLE_TEXT {
        return None;
    }
    vocabulary.activity(name, None).filter(|(_, score)| *score >= ACTIVITY_TITLE).map(|(code, _)| code)
}

/// Rows above a heading in which a title over it stands.
const TITLE_ROWS: u32 = 4;

/// The section of the table that begins at `end`: a phase named between two tables holds for the next one.
pub(super) fn between_tables(
    sheet: &Sheet,
    heading: &Heading,
    end: u32,
    section: Section,
    vocabulary: &Vocabulary<'_>,
) -> Section {
    let from = sheet.cells.partition_point(|(at, _)| at.row <= heading.last_row || at.row + TITLE_ROWS < end);
    let between = sheet.cells[from..].iter().take_while(|(at, _)| at.row < end);
    let named = between.filter_map(|(at, value)| {
        let text = value.as_text()?;
        Some((vocabulary.phase_in_title(text)?, Some(*at), text.to_owned()))
    });
    let phase = named.last().or(section.phase);
    let from = sheet.cells.partition_point(|(at, _)| at.row <= heading.last_row || at.row + TITLE_ROWS < end);
    let between = sheet.cells[from..].iter().take_while(|(at, _)| at.row < end);
    let named = between.filter_map(|(at, value)| {
        let text = value.as_text()?;
        Some((activity_in_title(text, vocabulary)?, Some(*at), text.to_owned()))
    });
    Section { phase, activity: named.last() }
}

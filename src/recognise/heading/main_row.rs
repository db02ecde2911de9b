//! Tells the main row of a heading: the one with the names of most columns. Will not say how far the heading reaches.

use std::collections::BTreeSet;

use super::texts::{LONGEST, is_time_label};
use crate::cells::CellRef;
use crate::cells::{Sheet, Value};
use crate::model::Field;
use crate::recognise::effort::Effort;
use crate::recognise::vocabulary::Vocabulary;

/// Columns that a main row names at least. A price list has two of them ("Uraian", "Satuan").
const FEWEST_FIELDS: usize = 3;
/// Fields of which one must be there: the others stand in tables of anything.
const TELLING_OF_ACTIONS: [Field; 5] =
    [Field::Description, Field::Activity, Field::Budget, Field::Responsible, Field::Output];
/// Rows over which one heading may be written below its main row ("Perangkat" / "Daerah" / "Penanggung Jawab").
const SPLIT_OVER: u32 = 2;

/// Whether a row can be a main row at all: long sentences make up most of a sheet.
pub(super) fn has_short_texts(sheet: &Sheet, row: u32) -> bool {
    let short = |value: &Value| value.as_text().is_some_and(|t| t.len() <= LONGEST && !value.is_blank());
    sheet.row(row).iter().filter(|(_, value)| short(value)).nth(FEWEST_FIELDS - 1).is_some()
}

/// Whether cells of a row are headings of different fields, one of them telling of actions, and no fewer than the other cells.
/// Spends a step for each text that is compared; when none is left, the row is none.
pub(super) fn is_main_row(sheet: &Sheet, row: u32, vocabulary: &Vocabulary<'_>, effort: &Effort) -> bool {
    let cells: Vec<&(CellRef, Value)> = sheet.row(row).iter().filter(|(_, value)| !value.is_blank()).collect();
    let mut fields = BTreeSet::new();
    let (mut named, mut others) = (0usize, 0usize);
    for (at, value) in &cells {
        let text = value.as_text().filter(|text| text.chars().count() <= LONGEST);
        let field = text.and_then(|text| {
            effort.spend(1);
            vocabulary.sure_field(text).or_else(|| split_over_rows(sheet, *at, text, vocabulary, effort))
        });
        match (field, text) {
            (Some(field), _) => {
                named += 1;
                fields.insert(field);
            }
            (None, Some(text)) if is_time_label(text) => {}
            _ => others += 1,
        }
        // All cells that are left could not make up for those that are no headings.
        if others * 2 > cells.len() || effort.is_spent() {
            return false;
        }
    }
    fields.len() >= FEWEST_FIELDS && TELLING_OF_ACTIONS.iter().any(|field| fields.contains(field)) && named >= others
}

/// A heading written over two or three cells below each other ("Penanggung" / "Jawab").
fn split_over_rows(
    sheet: &Sheet,
    at: CellRef,
    text: &str,
    vocabulary: &Vocabulary<'_>,
    effort: &Effort,
) -> Option<Field> {
    let mut joined = text.to_owned();
    for step in 1..=SPLIT_OVER {
        let below = sheet.get(CellRef::new(at.row + step, at.col)).as_text()?;
        joined = format!("{joined} {below}");
        effort.spend(1);
        if let Some(field) = vocabulary.sure_field(&joined) {
            return Some(field);
        }
    }
    None
}

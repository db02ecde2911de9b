//! How much of an action the cells of a row hold. Will not decide what the row is.

use super::heading::Heading;
use crate::cells::{CellRef, Sheet};
use crate::model::Field;
use crate::recognise::timegrid::Band;

/// Fields that only actions fill: what comes out, when, who, by which code and fund.
const TELLING: [Field; 10] = [
    Field::Output,
    Field::Target,
    Field::Unit,
    Field::Start,
    Field::End,
    Field::Period,
    Field::Responsible,
    Field::Code,
    Field::Subactivity,
    Field::Fund,
];

/// How much of an action a row holds, in cells of its own; what is merged into it from above does not count.
pub(super) struct RowFilling {
    /// Fields with something in them.
    pub(super) fields: usize,
    /// Fields that only actions fill.
    pub(super) telling: usize,
    /// Fields for words: description and activity.
    pub(super) words: usize,
    /// Whether something stands in a column of time.
    pub(super) is_dated: bool,
    /// Whether it can be an action.
    pub(super) is_action: bool,
}

impl RowFilling {
    /// The same for a row that only sums up the rows below it: what it has of an action is of them.
    pub(super) fn as_title(&self) -> Self {
        Self { fields: self.fields, telling: 0, words: self.words.min(1), is_dated: false, is_action: false }
    }

    pub(super) fn of(sheet: &Sheet, heading: &Heading, row: u32) -> Self {
        let is_filled = |col: u32| !sheet.get(CellRef::new(row, col)).is_blank();
        let has = |field: Field| heading.columns.get(&field).is_some_and(|cols| cols.iter().any(|&col| is_filled(col)));
        let has_time = heading.time.iter().any(|column| column.band == Band::Schedule && is_filled(column.col));
        // A bare number is no name of a sub kegiatan.
        let has = |field: Field| match field {
            Field::Subactivity => heading.column(field).is_some_and(|col| {
                sheet.get(CellRef::new(row, col)).as_text().is_some_and(|text| text.trim().chars().count() > 3)
            }),
            field => has(field),
        };
        let count = |fields: &[Field]| fields.iter().filter(|field| has(**field)).count();
        let telling = count(&TELLING) + usize::from(has_time);
        let words = count(&[Field::Description, Field::Activity]);
        let known = heading.columns.keys().filter(|field| **field != Field::No && has(**field)).count();
        let is_named = words > 0 && (telling > 0 || has(Field::Budget) || has(Field::No));
        Self {
            fields: known + usize::from(has_time),
            telling,
            words,
            is_dated: has_time || count(&[Field::Start, Field::End, Field::Period]) > 0,
            is_action: is_named || telling >= 2 || words == 2,
        }
    }
}

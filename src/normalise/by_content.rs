//! Tells which values were read because the cells of their column said what it holds. Will not change a value.

use crate::model::{Action, ColumnKind, Entry, Field, Reason, State};
use crate::recognise::heading::Heading;

/// A column with a heading in no list was told by its cells: whoever reads the value should know.
pub fn tell(action: &mut Action, heading: &Heading) {
    for &field in &heading.by_content {
        match field.column().kind {
            ColumnKind::Number(entry)
            | ColumnKind::Activity(entry)
            | ColumnKind::Description(entry)
            | ColumnKind::Text(entry)
            | ColumnKind::Code(entry) => mark((entry.place)(action), field),
            ColumnKind::Phase(entry) => mark((entry.place)(action), field),
            ColumnKind::Quantity(entry) => mark((entry.place)(action), field),
            ColumnKind::Money(entry) => mark((entry.place)(action), field),
            ColumnKind::Day(entry) => mark((entry.place)(action), field),
            ColumnKind::Period => {
                mark(&mut action.start, field);
                mark(&mut action.end, field);
            }
        }
    }
}

fn mark<T: Clone>(entry: &mut Entry<T>, field: Field) {
    if let State::Sure(value) = &entry.state {
        entry.state = State::Decided(value.clone(), Reason::ToldByCells(field));
    }
}

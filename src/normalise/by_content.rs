//! Tells which values were read because the cells of their column said what it holds. Will not change a value.

use crate::model::{Action, Entry, Field, State};
use crate::recognise::heading::Heading;

/// A column with a heading in no list was told by its cells: whoever reads the value should know.
pub fn tell(action: &mut Action, heading: &Heading) {
    for field in &heading.by_content {
        let text = heading.texts.get(field).map_or("", String::as_str);
        match field {
            Field::Phase => mark(&mut action.phase, text),
            Field::Activity => mark(&mut action.activity, text),
            Field::Description => mark(&mut action.description, text),
            Field::Output => mark(&mut action.output, text),
            Field::Target => mark(&mut action.target, text),
            Field::Unit => mark(&mut action.unit, text),
            Field::Start => mark(&mut action.start, text),
            Field::End => mark(&mut action.end, text),
            Field::Period => {
                mark(&mut action.start, text);
                mark(&mut action.end, text);
            }
            Field::Responsible => mark(&mut action.responsible, text),
            Field::Code => mark(&mut action.code, text),
            Field::Fund => mark(&mut action.fund, text),
            Field::Budget => mark(&mut action.budget, text),
            // Nothing tells these three by their cells.
            Field::No | Field::Subactivity | Field::Note => {}
        }
    }
}

fn mark<T: Clone>(entry: &mut Entry<T>, heading: &str) {
    if let State::Sure(value) = &entry.state {
        let how = format!("kolom \"{heading}\" dikenali dari isinya");
        entry.state = State::Decided(value.clone(), how);
    }
}

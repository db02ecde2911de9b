//! Sections of a report: a report is the list of its sections. Will not know what they say.

use serde_json::{Value, json};

/// One entry of a table of sections: a report is the list of its sections in this order.
#[derive(Debug, Clone, Copy)]
pub struct Section<F> {
    /// Key by which the template finds the block that prints it.
    pub key: &'static str,
    /// Heading in Bahasa; empty for a section without one.
    pub title: &'static str,
    /// Makes the data; null leaves the section out.
    pub make: F,
}

/// Runs a table of sections; those that have nothing to say are left out.
pub(super) fn sections<F>(table: &[Section<F>], run: impl Fn(&F) -> Value) -> Value {
    let made = table.iter().map(|section| (section, run(&section.make)));
    let list = made.filter(|(_, data)| !data.is_null());
    list.map(|(section, data)| json!({ "key": section.key, "title": section.title, "data": data })).collect()
}

//! Goes through a part of a container and changes single pieces of it; what is not changed stays as it was, byte for byte.
//! Will not build a tree, so that memory does not grow with what a part holds.

use std::ops::Range;

use quick_xml::events::{BytesStart, Event};

/// The pieces of a part, each with the bytes that it takes; up to its end, or to where it is broken.
pub fn tokens(xml: &str) -> impl Iterator<Item = (Event<'_>, Range<usize>)> {
    let mut reader = quick_xml::Reader::from_str(xml);
    let config = reader.config_mut();
    // Ends are for the reader of the repaired part to check.
    (config.check_end_names, config.allow_unmatched_ends, config.allow_dangling_amp) = (false, true, true);
    std::iter::from_fn(move || {
        let start = reader.buffer_position() as usize;
        match reader.read_event() {
            Ok(Event::Eof) | Err(_) => None,
            Ok(event) => Some((event, start..reader.buffer_position() as usize)),
        }
    })
}

/// Value of an attribute with a name without prefix, as it is written.
pub fn attribute(tag: &BytesStart<'_>, name: &str) -> Option<String> {
    let found = tag.attributes().with_checks(false).flatten().find(|a| a.key.as_ref() == name)?;
    Some(found.value.into_owned())
}

/// A tag with another value of an attribute; nothing for an event that is no tag.
pub fn with_attribute(event: &Event<'_>, name: &str, value: &str) -> String {
    let (tag, end) = match event {
        Event::Start(tag) => (tag, ">"),
        Event::Empty(tag) => (tag, "/>"),
        _ => return String::new(),
    };
    let mut attributes = tag.attributes();
    let others = attributes.with_checks(false).flatten().filter(|a| a.key.as_ref() != name);
    let others: String =
        others.map(|a| format!(" {}=\"{}\"", a.key.as_ref(), a.value.replace('"', "&quot;"))).collect();
    format!("<{} {name}=\"{value}\"{others}{end}", tag.name().as_ref())
}

/// A part without some of its elements, which hold none of their own name.
pub fn without_elements(xml: &str, is_superfluous: impl Fn(&BytesStart<'_>) -> bool) -> String {
    let mut edits = Edits::of(xml);
    let mut open: Option<(usize, String)> = None;
    for (event, range) in tokens(xml) {
        match (&event, &open) {
            (Event::End(tag), Some((start, name))) if tag.name().as_ref() == name => {
                edits.replace(*start..range.end, "");
                open = None;
            }
            (Event::Start(tag), None) if is_superfluous(tag) => {
                open = Some((range.start, tag.name().as_ref().to_owned()));
            }
            (Event::Empty(tag), None) if is_superfluous(tag) => edits.replace(range, ""),
            _ => {}
        }
    }
    edits.done()
}

/// A part and what is to stand in it instead, from its beginning to its end.
pub struct Edits<'a> {
    xml: &'a str,
    out: String,
    copied: usize,
}

impl<'a> Edits<'a> {
    /// No change yet.
    pub fn of(xml: &'a str) -> Self {
        Self { xml, out: String::new(), copied: 0 }
    }

    /// Puts something in the place of a piece that lies behind all that were replaced before.
    pub fn replace(&mut self, range: Range<usize>, by: &str) {
        self.out.push_str(&self.xml[self.copied..range.start]);
        self.out.push_str(by);
        self.copied = range.end;
    }

    /// The part with all changes.
    pub fn done(mut self) -> String {
        self.out.push_str(&self.xml[self.copied..]);
        self.out
    }
}

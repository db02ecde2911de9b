//! Makes every string of a document printable: a character that the fonts lack would cost the whole report.
//! Will not change what can be printed.

use serde_json::Value;
use typst::text::Font;

use crate::shown;

/// Shown for a character that no font has; every font here has the box itself.
pub(super) const MISSING: char = '\u{25A1}';

/// Replaces in every string of the data what no font has; what has no shape is left out.
pub(super) fn clean(value: &mut Value, fonts: &[Font]) {
    match value {
        Value::String(text) => {
            *text = shown::block(text).chars().filter_map(|c| printable(c, fonts)).collect();
        }
        Value::Array(list) => list.iter_mut().for_each(|item| clean(item, fonts)),
        Value::Object(map) => map.values_mut().for_each(|item| clean(item, fonts)),
        _ => {}
    }
}

fn printable(c: char, fonts: &[Font]) -> Option<char> {
    match c {
        ' '..='~' | '\n' => Some(c),
        '\t' | '\u{a0}' | '\u{202f}' => Some(' '),
        // Invisible: joiners, directions, variation selectors, tags.
        '\u{ad}' | '\u{34f}' | '\u{61c}' | '\u{180e}' | '\u{feff}' => None,
        '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}' => None,
        '\u{fe00}'..='\u{fe0f}' | '\u{fff0}'..='\u{fffb}' | '\u{e0000}'..='\u{e0fff}' => None,
        // Private characters have no meaning that an archive could keep.
        '\u{e000}'..='\u{f8ff}' | '\u{f0000}'..='\u{10ffff}' => Some(MISSING),
        c if fonts.iter().any(|font| font.info().coverage.contains(u32::from(c))) => Some(c),
        _ => Some(MISSING),
    }
}

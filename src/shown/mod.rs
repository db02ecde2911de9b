//! The door for text that people see: shows, or leaves out, what its target cannot carry. Will not know a workbook or a page.
//!
//! Names, cells and settings may hold every character there is. A control ends or repaints a line on a terminal and makes a part
//! of a workbook invalid, a direction lets a name read as another one, and a line break in a name adds a line to a letter. What
//! goes to machines (`ripp/1`, hashes, links) stays exact, and passes [`json`] alone.

mod fitted;
mod lines;
mod name;

use std::borrow::Cow;
use std::path::Path;

pub use fitted::fitted;
pub use lines::Lines;
pub use name::Name;

/// Stands for what has no picture of its own.
pub const NO_PICTURE: char = '\u{fffd}';

/// A name on one line, with everything visible that could hide in it: a line break is `␊`, a direction `�`.
pub fn name(text: &str) -> Cow<'_, str> {
    passed(text, |c, _| match c {
        '\u{85}' | '\u{2028}' | '\u{2029}' => Some('\u{2424}'),
        c if is_direction(c) => Some(NO_PICTURE),
        c => Some(pictured(c)),
    })
}

/// A path of this machine as a name.
pub fn path(path: &Path) -> String {
    name(&path.to_string_lossy()).into_owned()
}

/// Text on one line: its breaks and tabs are blanks, directions are left out.
pub fn line(text: &str) -> Cow<'_, str> {
    passed(text, |c, next| match c {
        '\r' if next == Some('\n') => None,
        c if is_break(c) || c == '\t' => Some(' '),
        c if is_direction(c) => None,
        c => Some(pictured(c)),
    })
}

/// Text with the breaks and tabs it was typed with: what a cell or a paragraph carries.
pub fn block(text: &str) -> Cow<'_, str> {
    passed(text, |c, next| match c {
        '\r' if next == Some('\n') => None,
        '\t' => Some(c),
        c if is_break(c) => Some('\n'),
        c if is_direction(c) => None,
        c => Some(pictured(c)),
    })
}

/// A page of which the lines were made by us: no break but `\n`. The last door before a terminal or a log.
pub fn page(text: &str) -> Cow<'_, str> {
    passed(text, |c, _| match c {
        '\n' => Some(c),
        '\u{85}' | '\u{2028}' | '\u{2029}' => Some('\u{2424}'),
        c if is_direction(c) => None,
        c => Some(pictured(c)),
    })
}

/// JSON with the same meaning that a terminal or an editor shows as it is: what would hide is written `\u001b`.
pub fn json(value: &serde_json::Value) -> String {
    let plain = format!("{value:#}\n");
    let hidden = |c: char| c != '\n' && hides(c);
    if !plain.contains(hidden) {
        return plain;
    }
    let mut text = String::with_capacity(plain.len() + 64);
    // Outside its strings JSON is plain ASCII, and what serde leaves unescaped in them it may also escape.
    for c in plain.chars() {
        match hidden(c) {
            true => c.encode_utf16(&mut [0; 2]).iter().for_each(|unit| text.push_str(&format!("\\u{unit:04x}"))),
            false => text.push(c),
        }
    }
    text
}

/// Whether a character cannot be seen, or changes how others are.
pub fn hides(c: char) -> bool {
    pictured(c) != c || is_direction(c) || is_break(c)
}

/// The text with each character as `show` gives it (with the one that follows), borrowed where nothing changes.
fn passed(text: &str, show: impl Fn(char, Option<char>) -> Option<char>) -> Cow<'_, str> {
    let plain = |c: char| matches!(c, ' '..='~');
    if text.chars().all(plain) {
        return Cow::Borrowed(text);
    }
    let mut following = text.chars();
    following.next();
    let shown: String = text.chars().filter_map(|c| show(c, following.next())).collect();
    if shown == text { Cow::Borrowed(text) } else { Cow::Owned(shown) }
}

/// A character that can be seen: controls as their picture, what is no character as [`NO_PICTURE`].
fn pictured(c: char) -> char {
    match c {
        '\0'..='\u{1f}' => char::from_u32(0x2400 + u32::from(c)).unwrap_or(NO_PICTURE),
        '\u{7f}' => '\u{2421}',
        '\u{80}'..='\u{9f}' | '\u{fdd0}'..='\u{fdef}' => NO_PICTURE,
        c if u32::from(c) & 0xfffe == 0xfffe => NO_PICTURE,
        c => c,
    }
}

/// What begins a new line, in one program or another.
fn is_break(c: char) -> bool {
    matches!(c, '\n' | '\r' | '\u{b}' | '\u{c}' | '\u{85}' | '\u{2028}' | '\u{2029}')
}

/// Marks, embeddings, overrides and isolates that turn the order in which letters are read.
fn is_direction(c: char) -> bool {
    matches!(c, '\u{61c}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Every character that could hide, and some of each kind that may not change.
    fn hiding() -> String {
        let odd = ['\u{61c}', '\u{200e}', '\u{200f}', '\u{2028}', '\u{2029}', '\u{fdd0}', '\u{fffe}', '\u{ffff}'];
        let more = ['\u{1fffe}', '\u{10ffff}'];
        let turns = ('\u{202a}'..='\u{202e}').chain('\u{2066}'..='\u{2069}');
        ('\0'..='\u{9f}').chain(odd).chain(more).chain(turns).collect()
    }

    fn hidden(text: &str) -> Vec<char> {
        text.chars().filter(|c| hides(*c)).collect()
    }

    #[test]
    fn what_would_hide_is_seen_wherever_it_goes() {
        assert_eq!(hidden(&name(&hiding())), Vec::<char>::new());
        assert_eq!(hidden(&line(&hiding())), Vec::<char>::new());
        assert_eq!(hidden(&page(&hiding())), ['\n']);
        assert_eq!(hidden(&block(&hiding())).iter().collect::<String>().replace('\n', ""), "\t");
        let value = serde_json::Value::String(hiding());
        let text = json(&value);
        assert_eq!(hidden(text.trim_end()), Vec::<char>::new());
        assert_eq!(serde_json::from_str::<serde_json::Value>(&text).unwrap(), value, "the same for a machine");
    }

    #[test]
    fn a_name_keeps_to_its_line_and_hides_nothing() {
        assert_eq!(name("a\u{1b}[2Jb\nPerihal: c\r\n\t\u{7f}"), "a␛[2Jb␊Perihal: c␍␊␉␡");
        assert_eq!(name("\u{202e}xslx.a"), "\u{fffd}xslx.a");
        assert_eq!(path(Path::new("a/b\n")), "a/b␊");
    }

    #[test]
    fn text_keeps_its_lines_only_where_it_may() {
        assert_eq!(line("satu\r\ndua\ttiga\u{2028}\u{202a}+62\u{202c}\u{1b}"), "satu dua tiga +62␛");
        assert_eq!(block("satu\r\ndua\rtiga\tempat\u{85}"), "satu\ndua\ntiga\tempat\n");
        assert_eq!(page("satu\ndua\u{2028}tiga"), "satu\ndua␤tiga");
    }

    #[test]
    fn ordinary_text_is_left_alone() {
        for text in ["", "Dinas A – “B” é 東 👩‍👧", "zwj\u{200d}bom\u{feff}"] {
            for shown in [name(text), line(text), block(text), page(text)] {
                assert!(matches!(shown, Cow::Borrowed(same) if same == text), "{text}");
            }
        }
    }
}

//! The shape of a code of a sub kegiatan in a formula, from the table by which codes are read. Will not judge its level.

use super::at::At;
use super::condition::Condition;
use crate::model::Field;
use crate::template::excel::{is_empty, text};
use crate::text::parsing::code::{LEVEL_PART, PARTS, WIDTHS, WILD_PARTS};

/// Place in a code, from 0 on, at which a part begins. Only the last part has more than one width.
const fn begin(part: usize) -> usize {
    let (mut at, mut before) = (0, 0);
    while before < part {
        at += WIDTHS[before][0] + 1;
        before += 1;
    }
    at
}

/// Place of the level in a code, from 0 on.
pub(super) const LEVEL_AT: usize = begin(LEVEL_PART);

/// Conditions of a formula: the lengths that a code may have, and the dots at their places.
pub(in crate::template) fn outline(code: &str) -> (String, String) {
    let lengths = WIDTHS[PARTS - 1].iter().map(|width| format!("LEN({code})={}", begin(PARTS - 1) + width));
    let dots = (1..PARTS).map(|part| format!("MID({code},{},1)=\".\"", begin(part)));
    (format!("OR({})", lengths.collect::<Vec<_>>().join(",")), dots.collect::<Vec<_>>().join(","))
}

/// The code without blanks, its parts divided by dots, as the reader takes it.
pub(super) fn bare_formula(at: At<'_>) -> String {
    let bare = format!("SUBSTITUTE({},\" \",\"\")", at.address(Field::Code));
    format!("SUBSTITUTE(SUBSTITUTE({bare},\"-\",\".\"),\",\",\".\")")
}

/// The same in Rust; empty where nothing stands.
pub(super) fn bare(at: At<'_>) -> String {
    let cell = at.cell(Field::Code);
    if is_empty(cell) { String::new() } else { text(cell).replace(' ', "").replace(['-', ','], ".") }
}

/// No code: tested by its length, its dots, its level, and by being a number without dots and X.
pub(super) fn malformed_formula(at: At<'_>) -> String {
    let code = bare_formula(at);
    let (lengths, dots) = outline(&code);
    let wild = begin(WILD_PARTS) - 1;
    let digits = format!(
        "SUBSTITUTE(SUBSTITUTE(UPPER(LEFT({code},{wild})),\"X\",\"0\")&MID({code},{},20),\".\",\"\")",
        wild + 1
    );
    let level = [1, 2].map(|level| format!("MID({code},{},1)=\"{level}\"", LEVEL_AT + 1)).join(",");
    let shape = format!("{lengths},{dots},ISNUMBER(VALUE({digits})),OR({level})");
    format!("IF({},FALSE,IFERROR(NOT(AND({shape})),TRUE))", Condition::Empty(Field::Code).excel(at))
}

/// The same in Rust.
pub(super) fn is_malformed(at: At<'_>) -> bool {
    let code = bare(at);
    let parts: Vec<&str> = code.split('.').collect();
    let fits = |part: usize| {
        let is_wild = |c: char| part < WILD_PARTS && c.eq_ignore_ascii_case(&'x');
        WIDTHS[part].contains(&parts[part].chars().count())
            && parts[part].chars().all(|c| c.is_ascii_digit() || is_wild(c))
            && (part != LEVEL_PART || matches!(parts[part], "1" | "2"))
    };
    let is_shaped = parts.len() == PARTS && (0..PARTS).all(fits);
    !code.is_empty() && !is_shaped
}

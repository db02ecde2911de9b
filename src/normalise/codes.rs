//! Codes of sub kegiatan of a plan's rows: whole, or split over cells that Excel took for numbers. Will not look codes up.

use super::entries::{broken, sure};
use super::row::Answer;
use crate::cells::Value;
use crate::model::{Entry, Field, Raw, Reason, State};
use crate::text::parsing::{CodeText, read_code};

/// An entry for the code that stands in some columns of a row, of which there is at least one. `year` is the programme year.
pub fn code_entry(cells: &[(Field, Answer<'_>)], year: i32) -> Entry<String> {
    let is_split = cells.len() > 1;
    let mut answers: Vec<Answer<'_>> = cells.iter().map(|(_, answer)| *answer).collect();
    // What is merged over several columns of the code stands there once.
    answers.dedup_by_key(|part| part.at);
    let own = answers.iter().position(|part| !part.value.is_blank()).unwrap_or(0);
    let values: Vec<&Value> = answers.iter().map(|part| part.value).filter(|value| !value.is_blank()).collect();
    let mut parts: Vec<String> = values.iter().map(|value| code_part(value)).collect();
    if let (Some(Value::Number(_)), Some(last), LONG_CODES..) = (values.last(), parts.last_mut(), year) {
        *last = format!("{last:0>4}");
    }
    let first = answers.swap_remove(own);
    let raw = if is_split { join_code(&parts) } else { first.value.shown() };
    let state = match broken(first.value) {
        Some(broken) => broken,
        None if raw.is_empty() || matches!(raw.as_str(), "-" | "–") => State::Empty,
        None => match read_code(&raw) {
            CodeText::Code(code, _) if is_split => State::Decided(code, Reason::SplitCode),
            CodeText::Code(code, _) => sure(code, &first),
            CodeText::Malformed(fault) => match before_name(&raw) {
                Some(code) => State::Decided(code, Reason::CodeBeforeName),
                None => State::Unreadable(Reason::MalformedCode(fault)),
            },
        },
    };
    Entry { at: Some(first.at), raw: Raw::from(raw), state }
}

/// A part of a split code. A number with one decimal lost a zero behind it: 2.10 is stored as 2.1, while 2.01 stays.
fn code_part(value: &Value) -> String {
    match value {
        Value::Number(number) if number.fract() != 0.0 && (number * 10.0).fract() == 0.0 => format!("{number:.2}"),
        other => other.shown(),
    }
}

/// The first year in which the last part of a code has four digits.
const LONG_CODES: i32 = 2023;

/// Joins the parts of a code split over cells; Excel drops the leading zeros of parts typed as numbers.
fn join_code(parts: &[String]) -> String {
    let widths = [1usize, 2, 2, 1, 2, 2];
    let joined = parts.iter().map(|part| part.trim_matches('.').replace(',', ".")).collect::<Vec<_>>().join(".");
    let pieces: Vec<&str> = joined.split('.').collect();
    if pieces.len() != 6 {
        return joined;
    }
    let padded: Vec<String> = pieces.iter().zip(widths).map(|(part, width)| format!("{part:0>width$}")).collect();
    padded.join(".")
}

/// The code of a cell that gives the name of the sub kegiatan behind it.
fn before_name(raw: &str) -> Option<String> {
    let (code, name) = raw.trim().split_once(char::is_whitespace)?;
    let is_name = name.trim_start_matches(['-', '–', ':', ' ']).starts_with(char::is_alphabetic);
    match read_code(code) {
        CodeText::Code(code, _) if is_name => Some(code),
        _ => None,
    }
}

//! Takes the number of an outline from before the words of an action. Will not say what the number means.

use crate::text::matching::roman;

/// The words behind the number of an outline ("a) ", "1.1.2 ", "b. ", "- "); none where there is no such number.
pub(super) fn without_outline(text: &str) -> Option<&str> {
    let text = text.trim_start();
    let (head, rest) = text.split_once(char::is_whitespace)?;
    let bare = head.trim_start_matches('(').trim_end_matches(['.', ')']);
    let is_signed = head.ends_with(['.', ')']);
    let parts: Vec<&str> = bare.split('.').collect();
    let is_number = |part: &&str| part.len() <= 2 && !part.is_empty() && part.bytes().all(|b| b.is_ascii_digit());
    let is_letter = |part: &&str| part.len() == 1 && part.as_bytes()[0].is_ascii_alphabetic();
    let is_dash = matches!(head, "-" | "–" | "•" | "*");
    let is_single =
        parts.len() == 1 && is_signed && (is_number(&parts[0]) || is_letter(&parts[0]) || roman(bare).is_some());
    let is_many = parts.len() > 1 && parts.iter().all(|part| is_number(part) || is_letter(part));
    let rest = rest.trim_start();
    ((is_single || is_many || is_dash) && rest.starts_with(char::is_alphabetic)).then_some(rest)
}

//! Reads amounts of money as offices type them (`Rp 45.000.000,-`, `1,5 miliar`).
//! Will not look at other cells: what a column decides is decided by the caller.

use crate::money::MOST_OF_AN_AMOUNT;

/// What a text says of money, in rupiah before any scale of the column.
#[derive(Debug, Clone, PartialEq)]
pub enum AmountText {
    /// An amount; `own_scale` when the text itself says thousand, million, …, so that a column's scale does not apply.
    Amount {
        /// Rupiah, perhaps with sen.
        rupiah: f64,
        /// Whether the text names its own multiplier.
        own_scale: bool,
    },
    /// Two readings: dot or comma as thousands first, as decimals second.
    Either(f64, f64),
    /// A figure that is not below what was asked for.
    TooLarge,
    /// Words that give no figure ("sesuai DPA").
    Words,
}

/// Words that mean that no money is needed.
const NOTHING: [&str; 14] = [
    "nihil",
    "tidak ada",
    "non anggaran",
    "nonanggaran",
    "tanpa anggaran",
    "tanpa biaya",
    "non budget",
    "nol",
    "gratis",
    "tidak ada anggaran",
    "tidak memerlukan anggaran",
    "tidak dianggarkan",
    "0 rupiah",
    "non apbd tanpa biaya",
];

/// What scales money in a column, from its heading: 1, a thousand, a million or more.
pub fn scale_of(heading: &str) -> i64 {
    let folded = crate::text::matching::fold(heading);
    let has = |word: &str| folded.split(' ').any(|w| w == word);
    if has("miliar") || has("milyar") || has("miliaran") || has("milyaran") {
        1_000_000_000
    } else if has("juta") || has("jutaan") || folded.contains("000 000") {
        1_000_000
    } else if has("ribu") || has("ribuan") || has("000") {
        1_000
    } else {
        1
    }
}

/// Reads a text as an amount.
pub fn read_amount(text: &str) -> AmountText {
    read_amount_below(text, MOST_OF_AN_AMOUNT)
}

/// The same with another bound: a sum may be larger than an amount.
pub fn read_amount_below(text: &str, most: f64) -> AmountText {
    let lower = without_mark(without_remark(text.trim())).to_lowercase();
    let folded = crate::text::matching::fold(&lower);
    if NOTHING.contains(&folded.as_str()) || lower.chars().all(|c| matches!(c, '-' | '–' | '—' | ' ')) {
        return AmountText::Amount { rupiah: 0.0, own_scale: true };
    }
    let (negative, body) = split_sign(&lower);
    let body = strip_currency(&body);
    // "Rp -", "Rp. –,-": a dash where the figure belongs.
    if body.chars().all(|c| matches!(c, '-' | '–' | '—' | ',' | '.' | ' '))
        && lower.contains(['-', '–', '—'])
        && lower.contains("rp")
    {
        return AmountText::Amount { rupiah: 0.0, own_scale: true };
    }
    let (body, multiplier) = split_multiplier(&body);
    let body = body.trim();
    if body.is_empty() || !body.chars().all(|c| c.is_ascii_digit() || matches!(c, '.' | ',' | ' ' | '\u{a0}' | '\'')) {
        return AmountText::Words;
    }
    let scale = multiplier.unwrap_or(1.0) * if negative { -1.0 } else { 1.0 };
    match read_number(body, multiplier.is_some()) {
        Some((value, _)) if (value * scale).abs() >= most => AmountText::TooLarge,
        Some((value, None)) => AmountText::Amount { rupiah: value * scale, own_scale: multiplier.is_some() },
        Some((thousands, Some(decimals))) => AmountText::Either(thousands * scale, decimals * scale),
        None => AmountText::Words,
    }
}

/// A text without a remark in words behind the figure: "Rp1.550.000 (termasuk PPN)".
fn without_remark(text: &str) -> &str {
    let Some((figure, remark)) = text.split_once('(').filter(|_| text.ends_with(')')) else { return text };
    let has_figure = figure.chars().any(|c| c.is_ascii_digit());
    if has_figure && !remark.chars().any(|c| c.is_ascii_digit()) { figure.trim_end() } else { text }
}

/// A text without the mark of a footnote behind it: "Rp 17.000.000,- *)", "25.000.000 ²)".
fn without_mark(text: &str) -> &str {
    let is_mark = |c: char| matches!(c, '*' | '¹' | '²' | '³' | '⁴' | '⁵' | '⁶' | '⁷' | '⁸' | '⁹');
    let bare = text.strip_suffix(')').unwrap_or(text);
    let cut = bare.trim_end_matches(is_mark);
    if cut.len() < bare.len() { cut.trim_end() } else { text }
}

fn split_sign(text: &str) -> (bool, String) {
    if let Some(inner) = text.strip_prefix('(').and_then(|t| t.strip_suffix(')')) {
        return (true, inner.to_owned());
    }
    let bare = text.trim_start_matches("rp").trim_start_matches('.').trim_start();
    if let Some(inner) = bare.strip_prefix('(').and_then(|t| t.strip_suffix(')')) {
        return (true, inner.to_owned());
    }
    match bare.strip_prefix(['-', '−', '–']) {
        Some(rest) if rest.trim_start().starts_with(|c: char| c.is_ascii_digit() || c == 'r') => {
            (true, rest.to_owned())
        }
        _ => (false, text.to_owned()),
    }
}

/// Takes away `Rp`, `IDR`, `rupiah`, and the closing `,-` or `.-`.
fn strip_currency(text: &str) -> String {
    let mut body = text.trim().to_owned();
    for word in ["rupiah", "idr", "rp.", "rp"] {
        body = body.replace(word, " ");
    }
    let body = body.trim().trim_end_matches(['-', '–', '=', '_']).trim_end();
    body.trim_end_matches([',', '.']).trim().to_owned()
}

fn split_multiplier(text: &str) -> (String, Option<f64>) {
    let words: [(&str, f64); 17] = [
        ("triliun", 1e12),
        ("trilyun", 1e12),
        ("miliar", 1e9),
        ("milyar", 1e9),
        ("miliyar", 1e9),
        ("mlyr", 1e9),
        ("mlr", 1e9),
        ("juta", 1e6),
        ("jta", 1e6),
        ("jt", 1e6),
        ("ribu", 1e3),
        ("rb", 1e3),
        ("m", 1e9),
        ("t", 1e12),
        ("jt.", 1e6),
        ("m.", 1e9),
        ("rb.", 1e3),
    ];
    let cut = text.trim_end_matches(|c: char| c.is_alphabetic() || c == '.').trim_end().len();
    let word = text[cut..].trim();
    match words.iter().find(|(known, _)| *known == word) {
        Some((_, factor)) => (text[..cut].to_owned(), Some(*factor)),
        None => (text.to_owned(), None),
    }
}

/// A number with separators: its value, and a second reading when dot or comma can mean both.
/// With a multiplier ("1,275 miliar") a single separator is a decimal sign.
pub(super) fn read_number(text: &str, has_multiplier: bool) -> Option<(f64, Option<f64>)> {
    let joined = join_blanks(text)?;
    let text = joined.as_str();
    let (dots, commas) = (text.matches('.').count(), text.matches(',').count());
    let plain = |t: &str| t.parse::<f64>().ok().filter(|n| n.is_finite());
    match (dots, commas) {
        (0, 0) => Some((plain(text)?, None)),
        (1, 0) | (0, 1) => {
            let separator = if dots == 1 { '.' } else { ',' };
            let (whole, part) = text.split_once(separator)?;
            one_separator(whole, part, separator, has_multiplier)
        }
        (_, 0) => Some((plain(&grouped(text, '.')?)?, None)),
        (0, _) => Some((plain(&grouped(text, ',')?)?, None)),
        _ => {
            // The separator that stands last is the decimal sign, the other groups thousands.
            let (decimal, group) = if text.rfind(',') > text.rfind('.') { (',', '.') } else { ('.', ',') };
            let (whole, part) = text.rsplit_once(decimal)?;
            if whole.contains(decimal) || part.is_empty() || !part.bytes().all(|b| b.is_ascii_digit()) {
                return None;
            }
            // `1.250,000`: three digits behind the decimal sign of an amount are no sen.
            if part.len() == 3 && !has_multiplier {
                return None;
            }
            let whole = if whole.contains(group) { grouped(whole, group)? } else { whole.to_owned() };
            Some((plain(&format!("{whole}.{part}"))?, None))
        }
    }
}

fn one_separator(whole: &str, part: &str, separator: char, has_multiplier: bool) -> Option<(f64, Option<f64>)> {
    if whole.is_empty() || part.is_empty() {
        return None;
    }
    let decimal: f64 = format!("{whole}.{part}").parse().ok()?;
    if has_multiplier {
        return Some((decimal, None));
    }
    let joined: f64 = format!("{whole}{part}").parse().ok()?;
    let can_group = whole.len() <= 3 && !whole.starts_with('0');
    match (separator, part.len()) {
        // Agreed: a single dot before three digits groups thousands.
        ('.', 3) if can_group => Some((joined, None)),
        (',', 3) if can_group => Some((joined, Some(decimal))),
        (',', 1 | 2) => Some((decimal, None)),
        // Nought and a part: `0,125` in a column of millions.
        (',', _) if whole == "0" => Some((decimal, None)),
        // `25.00` may be sen in English style, or thousands with a digit lost.
        ('.', 2) if part == "00" => Some((decimal, None)),
        ('.', 1 | 2) => Some((joined, Some(decimal))),
        _ => None,
    }
}

/// Digits of a number whose groups all have three digits.
fn grouped(text: &str, separator: char) -> Option<String> {
    let mut parts = text.split(separator);
    let first = parts.next()?;
    if first.is_empty() || first.len() > 3 {
        return None;
    }
    let mut digits = first.to_owned();
    for part in parts {
        if part.len() != 3 {
            return None;
        }
        digits.push_str(part);
    }
    Some(digits)
}

/// Blanks or apostrophes between groups of three digits are thousands separators: `25 000 000`.
fn join_blanks(text: &str) -> Option<String> {
    let parts: Vec<&str> = text.split(|c: char| c.is_whitespace() || c == '\'').filter(|p| !p.is_empty()).collect();
    if parts.len() <= 1 {
        return parts.first().map(|part| (*part).to_owned());
    }
    // `Rp 2 .500.000`: a stray blank beside a separator.
    if parts[1..].iter().all(|p| p.starts_with(['.', ',']))
        || parts[..parts.len() - 1].iter().all(|p| p.ends_with(['.', ',']))
    {
        return Some(parts.concat());
    }
    let grouped =
        parts[0].len() <= 3 && parts[1..].iter().all(|p| p.split([',', '.']).next().is_some_and(|g| g.len() == 3));
    grouped.then(|| parts.concat())
}

#[cfg(test)]
mod tests {
    use super::{AmountText, read_amount};

    /// The rupiah that a text says by itself; none where it says no figure, or one of two.
    fn rupiah(text: &str) -> Option<f64> {
        if let AmountText::Amount { rupiah, .. } = read_amount(text) { Some(rupiah) } else { None }
    }

    #[test]
    fn a_stray_blank_beside_a_separator_does_not_change_the_amount() {
        for text in ["Rp 2.500.000", "Rp 2 .500.000", "Rp 2. 500.000", "Rp 2 .500 .000", "Rp 2. 500. 000", "2 500 000"]
        {
            assert_eq!(rupiah(text), Some(2_500_000.0), "{text}");
        }
        // A group with a digit too few may lack any of them.
        assert_eq!(read_amount("2 50 000"), AmountText::Words);
    }

    #[test]
    fn a_dash_behind_rupiah_is_nothing_and_parentheses_are_less_than_nothing() {
        for text in ["Rp -", "Rp-", "Rp. -", "Rp. 0,-", "Rp –", "Rp0", "Rp. -,-"] {
            assert_eq!(rupiah(text), Some(0.0), "{text}");
        }
        for text in ["(1.500.000)", "Rp (1.500.000)", "Rp(1.500.000,00)", "(Rp 1.500.000)"] {
            assert_eq!(rupiah(text), Some(-1_500_000.0), "{text}");
        }
        assert_eq!(read_amount("Rp"), AmountText::Words);
        for text in ["Rp 17.000.000,- *)", "17.000.000 ²)", "17.000.000*"] {
            assert_eq!(rupiah(text), Some(17_000_000.0), "{text}");
        }
    }

    #[test]
    fn one_point_or_comma_groups_thousands_only_where_every_group_is_whole() {
        assert_eq!(rupiah("250.000"), Some(250_000.0));
        assert_eq!(read_amount("250,000"), AmountText::Either(250_000.0, 250.0));
        // A point is missing in `1250.000`, and `012.500` begins with a nought: nobody can tell what was meant.
        for text in ["1250.000", "1250,000", "012.500", "012,500", "0.125"] {
            assert_eq!(read_amount(text), AmountText::Words, "{text}");
        }
        assert_eq!(rupiah("0,125"), Some(0.125), "a part of a million, where the column is one of millions");
    }
}

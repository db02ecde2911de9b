//! Numbers, money and dates as the office prints them. Will not read them.

use crate::calendar::MONTHS;
use crate::money::Rupiah;

/// Before a negative number: a real minus, which no line breaks after and which is as wide as a plus.
pub const MINUS: &str = "−";

/// Whole number with dot thousands: `1.275.340`, `−500`.
pub fn thousands(number: impl Into<i128>) -> String {
    let number = number.into();
    let text = grouped(&number.unsigned_abs().to_string());
    if number < 0 { format!("{MINUS}{text}") } else { text }
}

/// Digits with a dot before every third from the end.
fn grouped(digits: &str) -> String {
    let mut text = String::new();
    for (i, c) in digits.chars().enumerate() {
        if i > 0 && (digits.len() - i).is_multiple_of(3) {
            text.push('.');
        }
        text.push(c);
    }
    text
}

/// `Rp12.350.000`; negative amounts as `−Rp500`.
pub fn rupiah(amount: Rupiah) -> String {
    let text = thousands(amount);
    match text.strip_prefix(MINUS) {
        Some(rest) => format!("{MINUS}Rp{rest}"),
        None => format!("Rp{text}"),
    }
}

/// Months (1 to 12, in order) by their names, three or more in a row as their first and last: `Januari s.d. Mei dan Juli`.
pub fn month_names(months: &[u32]) -> String {
    let name = |month: u32| MONTHS[month as usize - 1];
    let runs = months.chunk_by(|a, b| a + 1 == *b).flat_map(|run| match run {
        [first, .., last] if run.len() > 2 => vec![format!("{} s.d. {}", name(*first), name(*last))],
        few => few.iter().map(|month| name(*month).to_owned()).collect(),
    });
    listed(&runs.collect::<Vec<_>>())
}

/// That so many values stay out of figures until they are mended; none where all count.
pub fn left_out(values: usize) -> Option<String> {
    (values > 0).then(|| format!("{} nilai yang salah tidak ikut dihitung sampai diperbaiki", thousands(values as i64)))
}

/// Number with a decimal comma, dot thousands and the given number of decimals, rounded half away from zero.
pub fn decimal(number: f64, decimals: usize) -> String {
    let scale = 10f64.powi(decimals as i32);
    // A tiny nudge keeps 12,35 (stored as 12.3499999…) from being printed as 12,3.
    let rounded = (number * scale + number.signum() * 1e-9).round() / scale;
    let text = format!("{:.*}", decimals, rounded.abs());
    let (whole, part) = text.split_once('.').unwrap_or((&text, ""));
    let whole = grouped(whole);
    let sign = if rounded < 0.0 { MINUS } else { "" };
    if part.is_empty() { format!("{sign}{whole}") } else { format!("{sign}{whole},{part}") }
}

/// Percent with one or the given decimals: `35,5 %` is printed without the blank, as the office does: `35,5%`.
pub fn percent(number: f64, decimals: usize) -> String {
    format!("{}%", decimal(number, decimals))
}

/// A number as short as it goes: `20`, `33,5`, two decimals at most.
pub fn plain_number(number: f64) -> String {
    let text = decimal(number, 2);
    match text.contains(',') {
        true => text.trim_end_matches('0').trim_end_matches(',').to_owned(),
        false => text,
    }
}

/// A NIP of 18 digits in its groups of 8, 6, 1 and 3, however it is typed: `19860926 201505 1 001`; anything else as typed.
pub fn nip(typed: &str) -> String {
    let start = typed.find(|c: char| c.is_ascii_digit()).unwrap_or(0);
    let digits: String = typed[start..].chars().filter(char::is_ascii_digit).collect();
    let plain = typed[start..].chars().all(|c| c.is_ascii_digit() || " .-\u{a0}'".contains(c));
    match (plain, digits.len()) {
        (true, 18) => format!("{} {} {} {}", &digits[..8], &digits[8..14], &digits[14..15], &digits[15..]),
        _ => typed.trim().to_owned(),
    }
}

/// A list in a sentence: `a, b, dan c`.
pub fn listed(items: &[String]) -> String {
    match items {
        [] => String::new(),
        [one] => one.clone(),
        [a, b] => format!("{a} dan {b}"),
        [rest @ .., last] => format!("{}, dan {last}", rest.join(", ")),
    }
}

/// What changed: `Anggaran (Rp): Rp10 menjadi Rp12; Satuan: (kosong) menjadi orang`.
pub fn listed_changes(changes: &[(String, String, String)]) -> String {
    let shown = |text: &str| if text.is_empty() { "(kosong)".to_owned() } else { text.to_owned() };
    let lines =
        changes.iter().map(|(name, before, after)| format!("{name}: {} menjadi {}", shown(before), shown(after)));
    lines.collect::<Vec<_>>().join("; ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_printed_as_the_office_does() {
        assert_eq!(thousands(-1_275_340_i64), "−1.275.340");
        assert_eq!(rupiah(Rupiah::from(-500)), "−Rp500");
        assert_eq!(decimal(-3.25, 1), "−3,3");
        assert_eq!(decimal(-0.04, 1), "0,0");
        assert_eq!(decimal(1e21, 0), "1.000.000.000.000.000.000.000", "beyond what 64 bits hold");
        assert_eq!([20.0, 33.5, 66.25].map(plain_number), ["20", "33,5", "66,25"]);
    }

    #[test]
    fn a_nip_is_grouped_however_it_is_typed() {
        for typed in
            ["198609262015051001", "19860926 201505 1 001", "NIP. 19860926.201505.1.001", "'198609262015051001"]
        {
            assert_eq!(nip(typed), "19860926 201505 1 001", "{typed}");
        }
        for typed in ["", "12345", "PPPK 198609262015051001 (kontrak)"] {
            assert_eq!(nip(typed), typed);
        }
    }
}

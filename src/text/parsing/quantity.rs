//! Reads quantities as offices type them (`20 orang`, `1 (satu) dokumen`, `±5 kali`). Will not look at other cells.

use super::amount::read_number;
use crate::money::MOST_OF_AN_AMOUNT;

/// A small number in words.
fn numeral(word: &str) -> Option<f64> {
    const WORDS: [&str; 12] = [
        "satu",
        "dua",
        "tiga",
        "empat",
        "lima",
        "enam",
        "tujuh",
        "delapan",
        "sembilan",
        "sepuluh",
        "sebelas",
        "dua belas",
    ];
    let word = word.trim().to_lowercase();
    WORDS.iter().position(|known| *known == word).map(|place| place as f64 + 1.0)
}

/// A quantity with an optional unit behind it: `20 orang`, `1 dok.`, `100%`, `±5 kali`.
pub fn read_quantity(text: &str) -> Option<(f64, Option<String>)> {
    if let Some((word, unit)) = text.trim().split_once(char::is_whitespace)
        && let Some(value) = numeral(word)
    {
        return Some((value, Some(unit.trim().trim_end_matches('.').to_owned()).filter(|unit| !unit.is_empty())));
    }
    let body = text.trim().trim_start_matches(['±', '~', '>', '<', '=', '≥', '≤']).trim_start();
    let end = body.find(|c: char| !(c.is_ascii_digit() || matches!(c, '.' | ','))).unwrap_or(body.len());
    let (number, rest) = body.split_at(end);
    let number = number.trim_end_matches(['.', ',']);
    // In a quantity a comma is a decimal sign, as everywhere in Indonesia.
    let (value, _) = read_number(number, number.contains(',')).filter(|(value, _)| *value < MOST_OF_AN_AMOUNT)?;
    // "1 (satu) dokumen": the number again, in words.
    let rest = match rest.trim().strip_prefix('(').and_then(|rest| rest.split_once(')')) {
        Some((words, unit)) if numeral(words).is_some() => unit,
        _ => rest,
    };
    let unit = rest.trim().trim_end_matches('.').trim();
    if unit.chars().any(|c| c.is_ascii_digit()) && !unit.contains('(') {
        return None;
    }
    Some((value, (!unit.is_empty()).then(|| unit.to_owned())))
}

#[cfg(test)]
mod tests {
    use super::read_quantity;

    #[test]
    fn a_quantity_may_be_said_twice_or_in_words() {
        let unit = |text: &str| Some(text.to_owned());
        assert_eq!(read_quantity("1 (satu) dokumen"), Some((1.0, unit("dokumen"))));
        assert_eq!(read_quantity("Dua kali"), Some((2.0, unit("kali"))));
        assert_eq!(read_quantity("3 (tiga) bulan"), Some((3.0, unit("bulan"))));
        assert_eq!(read_quantity("beberapa orang"), None);
    }
}

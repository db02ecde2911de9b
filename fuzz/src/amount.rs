//! Claims about texts read as money and as quantities. Will not say which text must be an amount: the tables of tests do.

use ripp::text::parsing::{AmountText, read_amount, read_quantity};

/// Checks one text.
pub fn check(data: &[u8]) {
    let text = super::text(data);
    let reading = read_amount(&text);
    for same in [format!(" {text}\n"), text.to_ascii_uppercase()] {
        assert_eq!(read_amount(&same), reading, "{same:?} is not {text:?}");
    }
    match reading {
        AmountText::Amount { rupiah, .. } => {
            keeps_digits(&text, rupiah);
            comes_back(rupiah);
        }
        AmountText::Either(thousands, decimal) => {
            assert!(thousands.abs() > decimal.abs() || thousands == 0.0, "{text:?}: {thousands} or {decimal}");
            for value in [thousands, decimal] {
                keeps_digits(&text, value);
                comes_back(value);
            }
        }
        AmountText::TooLarge | AmountText::Words => {}
    }
    if let Some((value, unit)) = read_quantity(&text) {
        assert!(value.is_finite() && value.abs() < 1e15, "{text:?} is {value}");
        assert!(unit.as_ref().is_none_or(|unit| !unit.trim().is_empty()), "{text:?}");
        let again = format!("{value} {}", unit.clone().unwrap_or_default()).replace('.', ",");
        // A unit may have dots of its own ("kali.thn"); then only the number is compared.
        let (number, _) = read_quantity(&again).unwrap_or_else(|| panic!("{text:?} as {again:?}"));
        assert_eq!(number, value, "{text:?} as {again:?}");
    }
}

/// No digit is lost and none is invented: the value is the digits of the text, shifted by a power of ten.
fn keeps_digits(text: &str, rupiah: f64) {
    assert!(rupiah.is_finite() && rupiah.abs() < 1e15, "{text:?} is {rupiah}");
    let digits: String = text.chars().filter(char::is_ascii_digit).collect();
    let digits: f64 = if digits.is_empty() { 0.0 } else { digits.parse().unwrap_or(f64::NAN) };
    if rupiah == 0.0 || digits == 0.0 {
        assert!(rupiah == 0.0 && digits == 0.0, "{text:?} is {rupiah}");
        return;
    }
    let shift = (rupiah.abs() / digits).log10();
    assert!((shift - shift.round()).abs() < 1e-9, "{text:?} is {rupiah}");
}

/// The usual spellings of an amount give the amount.
fn comes_back(rupiah: f64) {
    // Beyond this the sen are finer than what a float holds.
    if rupiah.abs() >= 1e13 {
        return;
    }
    let whole = rupiah.abs().trunc() as u64;
    let sen = ((rupiah.abs() - rupiah.abs().trunc()) * 100.0).round();
    if (rupiah.abs() * 100.0 - (whole as f64 * 100.0 + sen)).abs() > 1e-6 || sen >= 100.0 {
        return;
    }
    let sign = if rupiah < 0.0 { "-" } else { "" };
    let grouped = ripp::text::formatting::thousands(whole as i64);
    let mut spelled = vec![format!("{sign}Rp {grouped},{sen:02}"), format!("{sign}{grouped},{sen:02}")];
    if sen == 0.0 {
        spelled.extend([format!("{sign}Rp{grouped},-"), format!("{sign}{whole}"), format!("{sign}Rp. {grouped}")]);
    }
    for spelled in spelled {
        match read_amount(&spelled) {
            AmountText::Amount { rupiah: again, .. } => assert!((again - rupiah).abs() < 0.005, "{spelled}: {again}"),
            other => panic!("{spelled}: {other:?}"),
        }
    }
}

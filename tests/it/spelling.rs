//! Whatever spelling an office prints a date or an amount in, it comes back, or is called ambiguous: never another value.

use chrono::{Datelike, NaiveDate};
use proptest::prelude::*;
use ripp::calendar::MONTHS;
use ripp::text::parsing::{AmountText, DateText, month_first, read_amount, read_date};

/// Dot thousands, `Rp 45.000.000`.
fn grouped(n: u64, with: &str) -> String {
    let digits = n.to_string();
    let head = digits.len() % 3;
    let mut groups: Vec<&str> = Vec::new();
    if head > 0 {
        groups.push(&digits[..head]);
    }
    groups.extend((head..digits.len()).step_by(3).map(|i| &digits[i..i + 3]));
    groups.join(with)
}

fn spelled_amount(n: u64, way: usize) -> String {
    match way {
        0 => n.to_string(),
        1 => grouped(n, "."),
        2 => format!("Rp {}", grouped(n, ".")),
        3 => format!("Rp{},-", grouped(n, ".")),
        4 => format!("Rp. {},00", grouped(n, ".")),
        5 => format!("{} rupiah", grouped(n, ".")),
        6 => grouped(n, ","),
        7 => format!("{}.00", grouped(n, ",")),
        8 => format!("Rp {}", grouped(n, " ")),
        _ => format!("IDR {}", grouped(n, ".")),
    }
}

fn spelled_date(day: NaiveDate, way: usize) -> String {
    let (d, m, y) = (day.day(), day.month(), day.year());
    let name = MONTHS[m as usize - 1];
    match way {
        0 => format!("{d} {name} {y}"),
        1 => format!("{d}/{m}/{y}"),
        2 => format!("{d:02}-{m:02}-{y}"),
        3 => format!("{d}.{m}.{y}"),
        4 => format!("{y}-{m:02}-{d:02}"),
        5 => format!("{d} {} {y}", &name[..3]),
        6 => format!("{d:02}-{m:02}-{:02}", y % 100),
        7 => format!("tanggal {d} {} {y}", name.to_uppercase()),
        _ => format!("{d}-{}-{y}", &name[..3]),
    }
}

proptest! {
    #[test]
    fn an_amount_in_any_spelling_comes_back_or_is_ambiguous(n in 0u64..10_000_000_000_000, way in 0usize..10) {
        let text = spelled_amount(n, way);
        match read_amount(&text) {
            AmountText::Amount { rupiah, .. } => prop_assert_eq!(rupiah, n as f64, "{}", text),
            AmountText::Either(a, b) => prop_assert!(a == n as f64 || b == n as f64, "{} is {} or {}", text, a, b),
            AmountText::TooLarge | AmountText::Words => prop_assert!(false, "{} is no amount", text),
        }
    }

    #[test]
    fn an_amount_in_millions_comes_back(tenths in 1u64..100_000, way in 0usize..4) {
        let number = if tenths % 10 == 0 { (tenths / 10).to_string() } else { format!("{},{}", tenths / 10, tenths % 10) };
        let (unit, factor) = [("juta", 1e6), ("jt", 1e6), ("miliar", 1e9), ("milyar", 1e9)][way];
        let want = tenths as f64 / 10.0 * factor;
        match read_amount(&format!("{number} {unit}")) {
            AmountText::Amount { rupiah, own_scale: true } => prop_assert!((rupiah - want).abs() < 0.5, "{rupiah}"),
            other => prop_assert!(false, "{number} {unit}: {other:?}"),
        }
    }

    #[test]
    fn a_date_in_any_spelling_comes_back(days in 0i64..1500, way in 0usize..9) {
        let day = NaiveDate::from_ymd_opt(2020, 1, 1).unwrap() + chrono::Days::new(days as u64);
        let text = spelled_date(day, way);
        match read_date(&text, 2022) {
            DateText::Span(period, _) => {
                prop_assert_eq!(period.start, day, "{}", text);
                prop_assert_eq!(period.end, day, "{}", text);
            }
            other => prop_assert!(false, "{}: {:?}", text, other),
        }
        if let (1..=3 | 6, Some(other)) = (way, month_first(&text)) {
            prop_assert!(other.day() == day.month() && other.month() == day.day(), "{}", text);
        }
    }

    #[test]
    fn no_text_stops_a_reader(text in ".{0,60}", spelled in "[0-9 .,/:;~IVXjanfebrsdiQTWRp-]{0,40}") {
        for text in [&text, &spelled] {
            read_amount(text);
            read_date(text, 2022);
            month_first(text);
        }
    }
}

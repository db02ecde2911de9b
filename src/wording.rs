//! Numbers, money and dates as the office prints them. Will not read them.

/// Whole number with dot thousands: `1.275.340`.
pub fn thousands(number: i64) -> String {
    let digits = number.unsigned_abs().to_string();
    let mut text = String::new();
    for (i, c) in digits.chars().enumerate() {
        if i > 0 && (digits.len() - i).is_multiple_of(3) {
            text.push('.');
        }
        text.push(c);
    }
    if number < 0 { format!("-{text}") } else { text }
}

/// `Rp12.350.000`; negative amounts as `-Rp500`.
pub fn rupiah(amount: i64) -> String {
    let text = thousands(amount);
    match text.strip_prefix('-') {
        Some(rest) => format!("-Rp{rest}"),
        None => format!("Rp{text}"),
    }
}

/// Number with a decimal comma, dot thousands and the given number of decimals, rounded half away from zero.
pub fn decimal(number: f64, decimals: usize) -> String {
    let scale = 10f64.powi(decimals as i32);
    // A tiny nudge keeps 12,35 (stored as 12.3499999…) from being printed as 12,3.
    let rounded = (number * scale + number.signum() * 1e-9).round() / scale;
    let text = format!("{:.*}", decimals, rounded.abs());
    let (whole, part) = text.split_once('.').unwrap_or((&text, ""));
    let whole = thousands(whole.parse().unwrap_or(0));
    let sign = if rounded < 0.0 { "-" } else { "" };
    if part.is_empty() { format!("{sign}{whole}") } else { format!("{sign}{whole},{part}") }
}

/// Percent with one or the given decimals: `35,5 %` is printed without the blank, as the office does: `35,5%`.
pub fn percent(number: f64, decimals: usize) -> String {
    format!("{}%", decimal(number, decimals))
}

/// A name without what Windows forbids in file names.
pub fn file_name(text: &str) -> String {
    let clean: String =
        text.chars().map(|c| if c.is_control() || "\\/:*?\"<>|".contains(c) { ' ' } else { c }).collect();
    clean
        .split_whitespace()
        .collect::<Vec<_>>()
        .join(" ")
        .chars()
        .take(100)
        .collect::<String>()
        .trim_end_matches(['.', ' '])
        .to_owned()
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

/// Text that a spreadsheet would take for a formula gets an apostrophe in front (CWE-1236).
pub fn guarded(text: &str) -> String {
    let risky = text.starts_with(['=', '+', '-', '@', '\t', '\r']);
    if risky { format!("'{text}") } else { text.to_owned() }
}

//! Cuts the text of a date into numbers, words and separators. Will not say what they mean.

#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Token {
    Number(u32, usize),
    Word(String),
    /// A separator that may join the parts of a numeric date: `/`, `.` or `-`.
    Joint(char),
    /// A word or dash that can only mean "until".
    Until,
    /// A comma or "dan".
    And,
}

/// Words that say nothing about the day.
const FILLERS: [&str; 18] = [
    "mulai", "dari", "bulan", "bln", "tanggal", "tgl", "tahun", "thn", "th", "pada", "selama", "senin", "selasa",
    "rabu", "kamis", "jumat", "sabtu", "ahad",
];

pub(super) fn tokens(text: &str) -> Vec<Token> {
    let lower = text.to_lowercase().replace("jum'at", "jumat").replace("jum’at", "jumat");
    let lower = ["s.d.", "s.d", "s/d.", "s/d", "s / d", "s . d"].iter().fold(lower, |t, until| t.replace(until, " ~ "));
    let mut list = Vec::new();
    let mut chars = lower.chars().peekable();
    while let Some(c) = chars.next() {
        if c.is_ascii_digit() {
            let mut digits = c.to_string();
            while let Some(d) = chars.next_if(char::is_ascii_digit) {
                digits.push(d);
            }
            let value = digits.parse().unwrap_or(u32::MAX);
            list.push(Token::Number(value, digits.len()));
        } else if c.is_alphabetic() {
            let mut word = c.to_string();
            while let Some(d) = chars.next_if(|d| d.is_alphabetic()) {
                word.push(d);
            }
            list.push(word_token(word));
        } else if matches!(c, '/' | '.' | '-') {
            list.push(Token::Joint(c));
        } else if matches!(c, '–' | '—' | '~' | '→') {
            list.push(Token::Until);
        } else if matches!(c, ',' | '&' | ';' | '+') {
            list.push(Token::And);
        }
    }
    tidy(by_name(list))
}

/// "Bulan ke-3", "bulan 3 s.d. 5": months by their numbers become months by name. "3 bulan" is how long, not when.
fn by_name(list: Vec<Token>) -> Vec<Token> {
    let is_word = |token: Option<&Token>, words: &[&str]| matches!(token, Some(Token::Word(word)) if words.contains(&word.as_str()));
    let mut out: Vec<Token> = Vec::new();
    let mut counts = false;
    let mut i = 0;
    while i < list.len() {
        let is_month = is_word(list.get(i), &["bulan", "bln"]);
        let mut next = i + usize::from(is_month);
        let is_counted = is_word(list.get(next), &["ke"]);
        next += usize::from(is_counted);
        next += usize::from(is_counted && matches!(list.get(next), Some(Token::Joint('-'))));
        let goes_on = counts && matches!(out.last(), Some(Token::Until | Token::And | Token::Joint('-')));
        // What follows may make it a day ("bulan 3 Maret") or a date.
        let is_whole = !matches!(list.get(next + 1), Some(Token::Joint('/' | '.') | Token::Word(_)))
            || is_word(list.get(next + 1), &["tahun", "thn", "bulan"]);
        match list.get(next) {
            Some(Token::Number(number @ 1..=12, 1 | 2)) if (is_month || goes_on) && is_whole => {
                counts = true;
                out.push(Token::Word(crate::calendar::MONTHS[*number as usize - 1].to_lowercase()));
                i = next + 1;
            }
            _ => {
                out.push(list[i].clone());
                i += 1;
            }
        }
    }
    out
}

fn word_token(word: String) -> Token {
    match word.as_str() {
        "sd" | "sampai" | "hingga" | "smp" | "sampe" | "to" => Token::Until,
        "dan" => Token::And,
        _ => Token::Word(word),
    }
}

/// Drops fillers, joins "sampai dengan", drops a weekday "Minggu" before a day number and joints at the ends.
fn tidy(list: Vec<Token>) -> Vec<Token> {
    let mut out: Vec<Token> = Vec::new();
    for (i, token) in list.iter().enumerate() {
        if let Token::Word(word) = token {
            if FILLERS.contains(&word.as_str()) || word == "dengan" && out.last() == Some(&Token::Until) {
                continue;
            }
            // "Minggu, 6 Maret 2022" is a weekday, "Minggu II" and "Minggu ke-2" count weeks.
            if word == "minggu" && list.get(i + 1) == Some(&Token::And) {
                continue;
            }
            if word == "ke" {
                continue;
            }
        }
        if *token == Token::And && (out.is_empty() || matches!(out.last(), Some(Token::And | Token::Until))) {
            continue;
        }
        if *token == Token::Until && out.last() == Some(&Token::Until) {
            continue;
        }
        out.push(token.clone());
    }
    while matches!(out.last(), Some(Token::Joint(_) | Token::And)) {
        out.pop();
    }
    while matches!(out.first(), Some(Token::Joint(_) | Token::And)) {
        out.remove(0);
    }
    out
}

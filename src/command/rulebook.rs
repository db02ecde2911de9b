//! The rule book as a list, as one explained rule and as the document ATURAN.md.

use crate::rules::{Rule, all};

/// One line for each rule.
pub fn list() -> String {
    let lines = all().map(|rule| format!("{}  {:<11} {}\n", rule.code, rule.severity.label(), rule.title));
    let body: String = lines.collect();
    format!("{body}\nPenjelasan satu aturan: ripp aturan W002\n")
}

/// An example as lines: a small table, or a sentence.
fn example(text: &str) -> String {
    text.lines().map(|line| format!("      {line}\n")).collect()
}

/// One rule with its examples.
pub fn explain(rule: &Rule) -> String {
    format!(
        "{} {} ({})\n  {}\n\n  {}\n\n  Cara memperbaiki: {}\n\n  Contoh yang salah:\n{}  Contoh yang benar:\n{}",
        rule.code,
        rule.name,
        rule.severity.label(),
        rule.title,
        rule.explanation,
        rule.cure,
        example(rule.wrong),
        example(rule.right)
    )
}

/// The document ATURAN.md.
pub fn document() -> String {
    let mut out = String::from(
        "# Buku aturan\n\nBerkas ini dibuat oleh program dari aturannya sendiri (`ripp aturan --buku`). Tingkat temuan dapat diubah pada bagian\n`[periksa]` di `ripp.toml`, misalnya `W004 = \"catatan\"`; `\"tidak\"` mematikan aturan.\n\n| kode | tingkat | aturan |\n|---|---|---|\n",
    );
    for rule in all() {
        out.push_str(&format!(
            "| [{}](#{}) | {} | {} |\n",
            rule.code,
            rule.code.to_lowercase(),
            rule.severity.label(),
            rule.title
        ));
    }
    for rule in all() {
        let block = |text: &str| format!("```\n{text}\n```\n");
        out.push_str(&format!(
            "\n## {}\n\n**{}** · {} · `{}`\n\n{}\n\nCara memperbaiki: {}\n\nSalah:\n\n{}\nBenar:\n\n{}",
            rule.code,
            rule.title,
            rule.severity.label(),
            rule.name,
            rule.explanation,
            rule.cure,
            block(rule.wrong),
            block(rule.right)
        ));
    }
    out
}

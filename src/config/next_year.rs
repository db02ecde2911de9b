//! Settings carried over to the next programme year: the same text, with its comments, and its days a year later. Will not judge
//! a setting.

use std::collections::BTreeMap;
use std::ops::Range;
use std::path::Path;

use chrono::{Months, NaiveDate};
use toml_edit::Item;

use crate::config::settings::Settings;
use crate::config::toml::TomlFile;
use crate::error::Error;

/// Days that go with the programme year.
const DAYS: [&[&str]; 4] = [
    &["program", "batas_rencana_aksi"],
    &["program", "periode", "mulai"],
    &["program", "periode", "selesai"],
    &["program", "komitmen", "tanggal"],
];

/// The text of `ripp.toml` for the next year, each line with a moved day marked for someone to look at it; what was issued in the
/// old year is left out. `path` is for messages.
///
/// # Errors
/// [`Error::Setting`] where the text is no valid `ripp.toml`, of the old year or of the new one.
pub fn next_year(text: &str, path: &Path) -> Result<String, Error> {
    let year = Settings::parse(text, path)?.program.year + 1;
    let file = TomlFile::new(path, text);
    let document = file.parse()?;
    let at = |names: &[&str]| names.iter().try_fold(document.as_item(), |item, name| item.as_table_like()?.get(name));
    let mut edits = Edits { text, list: Vec::new() };
    if let Some(span) = at(&["program", "tahun"]).and_then(Item::span) {
        edits.list.push((span, year.to_string()));
    }
    let mut old_days: BTreeMap<usize, Vec<String>> = BTreeMap::new();
    for item in DAYS.iter().filter_map(|names| at(names)) {
        let (Some(span), Some(old)) = (item.span(), day(item)) else { continue };
        let new = old.checked_add_months(Months::new(12)).unwrap_or(old);
        old_days.entry(edits.line(&span).end).or_default().push(old.to_string());
        edits.list.push((span, new.to_string()));
    }
    for (end, days) in old_days {
        let mark = format!("  # perlu diperiksa: digeser setahun dari {}", days.join(" dan "));
        edits.list.push((end..end, mark));
    }
    match at(&["laporan", "terbit"]) {
        Some(Item::Value(issued)) => edits.remove(issued.span()),
        Some(Item::Table(issued)) => issued.iter().for_each(|(_, day)| edits.remove(day.span())),
        _ => {}
    }
    let moved = edits.done();
    Settings::parse(&moved, path)?;
    Ok(moved)
}

/// The day of a setting, as a TOML date or as text.
fn day(item: &Item) -> Option<NaiveDate> {
    let text = item.as_str().map(str::to_owned).or_else(|| item.as_datetime().map(ToString::to_string))?;
    text.parse().ok()
}

/// What is put in place of parts of a text.
struct Edits<'a> {
    text: &'a str,
    list: Vec<(Range<usize>, String)>,
}

impl Edits<'_> {
    /// The lines that a part of the text lies on, without the last line break.
    fn line(&self, part: &Range<usize>) -> Range<usize> {
        let start = self.text[..part.start].rfind('\n').map_or(0, |at| at + 1);
        let rest = &self.text[part.end..];
        let end = rest.find('\n').unwrap_or(rest.len());
        start..part.end + rest[..end].trim_end_matches('\r').len()
    }

    /// Takes a value away: with its line, or, where other settings stand there too, what is in it.
    fn remove(&mut self, value: Option<Range<usize>>) {
        let Some(value) = value else { return };
        let line = self.line(&value);
        if self.text[line.start..value.start].contains('{') {
            self.list.push((value, "{}".into()));
            return;
        }
        let after = &self.text[line.end..];
        let end = line.end + after.find('\n').map_or(after.len(), |at| at + 1);
        self.list.push((line.start..end, String::new()));
    }

    fn done(mut self) -> String {
        self.list.sort_by_key(|(part, _)| (part.start, part.end));
        let (mut done, mut at) = (String::new(), 0);
        for (part, put) in self.list {
            done.push_str(&self.text[at..part.start]);
            done.push_str(&put);
            at = part.end;
        }
        done + &self.text[at..]
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn moved(text: &str) -> String {
        next_year(text, Path::new("ripp.toml")).unwrap()
    }

    #[test]
    fn days_go_on_by_a_year_and_comments_stay() {
        let text = "# Setelan kami\n[program]\ntahun = 2022 # tahun ini\nbatas_rencana_aksi = \"2021-11-01\"\r\n\
                    periode = { mulai = 2021-10-01, selesai = 2022-12-31 } # menurut SE\n\n\
                    [program.komitmen] # lembar\ntanggal = 2024-02-29\ntempat = \"Tanjung Pandan\"\n";
        let expected = "# Setelan kami\n[program]\ntahun = 2023 # tahun ini\n\
                        batas_rencana_aksi = 2022-11-01  # perlu diperiksa: digeser setahun dari 2021-11-01\r\n\
                        periode = { mulai = 2022-10-01, selesai = 2023-12-31 } # menurut SE  # perlu diperiksa: digeser \
                        setahun dari 2021-10-01 dan 2022-12-31\n\n\
                        [program.komitmen] # lembar\n\
                        tanggal = 2025-02-28  # perlu diperiksa: digeser setahun dari 2024-02-29\n\
                        tempat = \"Tanjung Pandan\"\n";
        assert_eq!(moved(text), expected);
    }

    #[test]
    fn what_was_issued_is_left_out_however_it_is_written() {
        let begin = "[program]\ntahun = 2023\n";
        let old = "[program]\ntahun = 2022\n";
        let cases = [
            (
                "[laporan]\n# Sudah terbit\nterbit = { \"2022-TW1\" = 2022-04-05 }\nkertas = \"F4\"\n",
                "[laporan]\n# Sudah terbit\nkertas = \"F4\"\n",
            ),
            ("[laporan.terbit]\n\"2022-TW1\" = 2022-04-05\n\"2022-TW2\" = 2022-07-05", "[laporan.terbit]\n"),
            ("[laporan]\nterbit.\"2022-TW1\" = 2022-04-05\nkertas = \"F4\"\n", "[laporan]\nkertas = \"F4\"\n"),
        ];
        for (lines, left) in cases {
            assert_eq!(moved(&format!("{old}{lines}")), format!("{begin}{left}"));
        }
        let inline = "laporan = { terbit = { \"2022-TW1\" = 2022-04-05 }, kertas = \"F4\" }\n[program]\ntahun = 2022";
        assert_eq!(moved(inline), "laporan = { terbit = {}, kertas = \"F4\" }\n[program]\ntahun = 2023");
    }

    #[test]
    fn the_last_year_has_no_next_one() {
        assert!(next_year("[program]\ntahun = 2099\n", Path::new("ripp.toml")).is_err());
    }
}

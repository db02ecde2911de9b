//! Walks a TOML file key by key, so that every wrong key or type is told with file, line and what is allowed.
//! Own, since serde tells what is wrong in English and not what is allowed. Will not know what any key means.

use std::ops::Range;
use std::path::Path;

use chrono::NaiveDate;
use toml_edit::{Document, Item, TableLike, Value};

use crate::error::Error;

/// A TOML file with the text needed to tell lines.
pub struct TomlFile<'a> {
    path: &'a Path,
    text: &'a str,
}

/// One table of a TOML file, and the dotted name of the place.
pub struct Keys<'a> {
    file: &'a TomlFile<'a>,
    name: String,
    table: &'a dyn TableLike,
}

impl<'a> TomlFile<'a> {
    /// The text of a file and its path for messages.
    pub fn new(path: &'a Path, text: &'a str) -> Self {
        Self { path, text }
    }

    /// Parses the file.
    ///
    /// # Errors
    /// [`Error::Setting`] with the line where the syntax breaks.
    pub fn parse(&self) -> Result<Document<&'a str>, Error> {
        Document::parse(self.text).map_err(|e| {
            let line = e.span().map(|span| self.line(span.start));
            let typed = line.and_then(|line| self.text.lines().nth(line - 1)?.split_once('=')).map(|(_, value)| value);
            // The commonest slip of those who write a day as they speak it.
            let day = typed.and_then(|value| said_day(value.split('#').next()?));
            let what = day.map_or_else(
                || "bukan TOML yang benar: periksa tanda kutip, kurung, dan tanda sama dengan".into(),
                |(said, day)| format!("tanggal {said} ditulis {day}"),
            );
            Error::setting(self.path, line, what)
        })
    }

    /// The outermost table.
    pub fn root(&'a self, document: &'a Document<&'a str>) -> Keys<'a> {
        Keys { file: self, name: String::new(), table: document.as_table() }
    }

    fn line(&self, offset: usize) -> usize {
        self.text[..offset.min(self.text.len())].matches('\n').count() + 1
    }
}

/// A day written as people say it, day first (`01-11-2021`, `1/11/2021`): as it stands, and what it is.
fn said_day(text: &str) -> Option<(String, NaiveDate)> {
    let said = text.trim().trim_matches('"').trim();
    let parts: Vec<u32> = said.split(['-', '/', '.']).map(|part| part.trim().parse().ok()).collect::<Option<_>>()?;
    let [day, month, year] = parts[..] else { return None };
    let day = NaiveDate::from_ymd_opt(i32::try_from(year).ok().filter(|year| *year > 999)?, month, day)?;
    Some((said.to_owned(), day))
}

impl<'a> Keys<'a> {
    /// A [`Error::Setting`] at a key of this table.
    pub fn wrong(&self, key: &str, what: &str) -> Error {
        let span = self.table.get_key_value(key).and_then(|(k, item)| item.span().or_else(|| k.span()));
        self.error_at(span, format!("kunci \"{}\": {what}", self.full(key)))
    }

    fn error_at(&self, span: Option<Range<usize>>, message: String) -> Error {
        Error::setting(self.file.path, span.map(|s| self.file.line(s.start)), message)
    }

    fn full(&self, key: &str) -> String {
        if self.name.is_empty() { key.to_owned() } else { format!("{}.{key}", self.name) }
    }

    /// Refuses keys that are not in the list.
    ///
    /// # Errors
    /// Names the first unknown key and lists what is allowed.
    pub fn only(&self, allowed: &[&str]) -> Result<(), Error> {
        for (key, item) in self.table.iter() {
            if !allowed.contains(&key) {
                let span = self.table.key(key).and_then(toml_edit::Key::span).or_else(|| item.span());
                let near =
                    allowed.iter().max_by(|a, b| strsim::jaro_winkler(a, key).total_cmp(&strsim::jaro_winkler(b, key)));
                let near = near.filter(|n| strsim::jaro_winkler(n, key) > 0.8).map(|n| format!(" Maksudnya \"{n}\"?"));
                return Err(self.error_at(
                    span,
                    format!(
                        "kunci \"{}\" tidak dikenal; yang boleh: {}.{}",
                        self.full(key),
                        allowed.join(", "),
                        near.unwrap_or_default()
                    ),
                ));
            }
        }
        Ok(())
    }

    /// All keys with their items in the order of the file.
    pub fn names(&self) -> Vec<String> {
        self.table.iter().map(|(key, _)| key.to_owned()).collect()
    }

    fn value(&self, key: &str) -> Option<&'a Value> {
        self.table.get(key).and_then(Item::as_value)
    }

    /// Whether the key is there.
    pub fn has(&self, key: &str) -> bool {
        self.table.contains_key(key)
    }

    /// A text.
    ///
    /// # Errors
    /// When something else stands there; likewise below.
    pub fn text(&self, key: &str) -> Result<Option<String>, Error> {
        if !self.has(key) {
            return Ok(None);
        }
        let text = self.value(key).and_then(Value::as_str);
        text.map(|t| Some(t.to_owned())).ok_or_else(|| self.wrong(key, "harus teks di antara tanda kutip"))
    }

    /// A whole number within bounds.
    ///
    /// # Errors
    /// When it is no whole number or outside the bounds.
    pub fn integer(&self, key: &str, bounds: Range<i64>) -> Result<Option<i64>, Error> {
        if !self.has(key) {
            return Ok(None);
        }
        let number = self.value(key).and_then(Value::as_integer).filter(|n| bounds.contains(n));
        let what = format!("harus bilangan bulat dari {} sampai {}", bounds.start, bounds.end - 1);
        number.map(Some).ok_or_else(|| self.wrong(key, &what))
    }

    /// A number.
    ///
    /// # Errors
    /// When it is no number.
    pub fn number(&self, key: &str) -> Result<Option<f64>, Error> {
        if !self.has(key) {
            return Ok(None);
        }
        let value = self.value(key);
        let number = value.and_then(|v| v.as_float().or_else(|| v.as_integer().map(|n| n as f64)));
        number.filter(|n| n.is_finite()).map(Some).ok_or_else(|| self.wrong(key, "harus bilangan"))
    }

    /// True or false.
    ///
    /// # Errors
    /// When it is neither.
    pub fn flag(&self, key: &str) -> Result<Option<bool>, Error> {
        if !self.has(key) {
            return Ok(None);
        }
        self.value(key).and_then(Value::as_bool).map(Some).ok_or_else(|| self.wrong(key, "harus true atau false"))
    }

    /// A day, as a TOML date or as text `YYYY-MM-DD`.
    ///
    /// # Errors
    /// When it is no such day.
    pub fn date(&self, key: &str) -> Result<Option<NaiveDate>, Error> {
        if !self.has(key) {
            return Ok(None);
        }
        let value = self.value(key);
        let text = value.and_then(|v| v.as_str().map(str::to_owned).or_else(|| v.as_datetime().map(|d| d.to_string())));
        let day = text.as_deref().and_then(|t| NaiveDate::parse_from_str(t, "%Y-%m-%d").ok());
        day.map(Some).ok_or_else(|| match text.as_deref().and_then(said_day) {
            Some((said, day)) => self.wrong(key, &format!("tanggal {said} ditulis {day}")),
            None => self.wrong(key, "harus tanggal seperti 2021-11-01"),
        })
    }

    /// A list of texts.
    ///
    /// # Errors
    /// When it is no list, or something in it is no text.
    pub fn texts(&self, key: &str) -> Result<Option<Vec<String>>, Error> {
        if !self.has(key) {
            return Ok(None);
        }
        let list = self.value(key).and_then(Value::as_array);
        let texts = list.and_then(|l| l.iter().map(|v| v.as_str().map(str::to_owned)).collect::<Option<Vec<_>>>());
        texts.map(Some).ok_or_else(|| self.wrong(key, "harus daftar teks, misalnya [\"satu\", \"dua\"]"))
    }

    /// A table or an inline table.
    ///
    /// # Errors
    /// When something else stands there.
    pub fn table(&self, key: &str) -> Result<Option<Keys<'a>>, Error> {
        let Some(item) = self.table.get(key) else {
            return Ok(None);
        };
        match item.as_table_like() {
            Some(table) => Ok(Some(Keys { file: self.file, name: self.full(key), table })),
            None => Err(self.wrong(key, "harus bagian (tabel)")),
        }
    }

    /// A list of tables, `[[key]]` or a list of inline tables.
    ///
    /// # Errors
    /// When something else stands there.
    pub fn tables(&self, key: &str) -> Result<Vec<Keys<'a>>, Error> {
        let Some(item) = self.table.get(key) else {
            return Ok(Vec::new());
        };
        let named = |table: &'a dyn TableLike, i: usize| Keys {
            file: self.file,
            name: format!("{}[{}]", self.full(key), i + 1),
            table,
        };
        if let Some(list) = item.as_array_of_tables() {
            return Ok(list.iter().enumerate().map(|(i, t)| named(t, i)).collect());
        }
        let inline = item.as_array().and_then(|list| {
            list.iter().enumerate().map(|(i, v)| v.as_inline_table().map(|t| named(t, i))).collect::<Option<Vec<_>>>()
        });
        inline.ok_or_else(|| self.wrong(key, "harus daftar bagian, misalnya [[kegiatan]]"))
    }
}

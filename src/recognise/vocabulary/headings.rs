//! What a heading, a label or the beginning of a cell means by its words. Will not look at the cells below a heading.

use super::Vocabulary;
use super::scores::{ABBREVIATED, IDENTITY_LABEL, MISSPELT, OTHER_COLUMN, POSSIBLE_HEADING, SURE_HEADING};
use super::variants::{best, heading_variants};
use crate::model::Field;
use crate::text::matching::{Folded, Pattern, begins_with_words, fold, without_parentheses};

/// Funds that plans name and the list of the template does not offer: kinds of its funds, and money of others.
const OTHER_FUNDS: [&str; 10] = [
    "dak",
    "dana desa",
    "dana alokasi khusus",
    "dana alokasi umum",
    "bantuan keuangan",
    "bankeu",
    "insentif fiskal",
    "swadaya",
    "pihak ketiga",
    "pinjaman",
];
/// Bytes beyond which a text is a paragraph and no heading.
const LONGEST_HEADING: usize = 300;
/// Bytes beyond which a text is no label of a line of identity.
const LONGEST_LABEL: usize = 60;
/// Bytes beyond which a text that begins with a fund is a sentence about it.
const LONGEST_FUND: usize = 40;
/// Bytes of the shortest word that hints at a field: "no" and "rp" stand in many headings.
const SHORTEST_HINT: usize = 3;

impl Vocabulary<'_> {
    /// Fields a heading may mean, best first, each with its score (see [`scores`](super::scores)).
    pub fn fields(&self, heading: &str) -> Vec<(Field, f64)> {
        self.with_fields(heading, |fields| fields.to_vec())
    }

    /// The field that a heading means for sure.
    pub fn sure_field(&self, heading: &str) -> Option<Field> {
        self.best_field(heading).filter(|(_, score)| *score >= SURE_HEADING).map(|(field, _)| field)
    }

    /// The field that a heading means most likely.
    pub fn best_field(&self, heading: &str) -> Option<(Field, f64)> {
        self.with_fields(heading, |fields| fields.first().copied())
    }

    fn with_fields<T>(&self, heading: &str, answer: impl FnOnce(&[(Field, f64)]) -> T) -> T {
        if heading.len() > LONGEST_HEADING {
            return answer(&[]);
        }
        if let Some(fields) = self.known.borrow().fields.get(heading) {
            return answer(fields);
        }
        let fields = self.find_fields(heading);
        let answered = answer(&fields);
        self.known.borrow_mut().fields.insert(heading.to_owned(), fields);
        answered
    }

    fn find_fields(&self, heading: &str) -> Vec<(Field, f64)> {
        let variants = heading_variants(heading);
        let any = |names: &[Pattern], test: fn(&Pattern, &Folded) -> bool| {
            variants.iter().any(|variant| names.iter().any(|name| test(name, variant)))
        };
        let score = |names: &[Pattern]| {
            let listed = best(&variants, names);
            let abbreviated = if any(names, Pattern::is_abbreviated_by) { ABBREVIATED } else { 0.0 };
            let score = listed.max(abbreviated);
            if score < MISSPELT && any(names, Pattern::is_misspelt_by) { MISSPELT } else { score }
        };
        let scored = self.columns.iter().map(|(field, names)| (*field, score(names)));
        let mut list: Vec<(Field, f64)> = scored.filter(|(_, score)| *score >= POSSIBLE_HEADING).collect();
        list.sort_by(|a, b| b.1.total_cmp(&a.1));
        list
    }

    /// Fields of which a word stands in a heading among words that are in no list, by their place in it.
    pub fn hints(&self, heading: &str) -> Vec<Field> {
        let variants = heading_variants(heading);
        let places = |name: &Pattern| -> Option<usize> {
            variants.iter().filter_map(|v| v.as_str().split(' ').position(|word| word == name.as_str())).min()
        };
        let is_hint = |name: &&Pattern| !name.as_str().contains(' ') && name.as_str().len() >= SHORTEST_HINT;
        let place = |names: &[Pattern]| names.iter().filter(is_hint).filter_map(places).min();
        let mut found: Vec<(usize, Field)> =
            self.columns.iter().filter_map(|(field, names)| Some((place(names)?, *field))).collect();
        found.sort();
        found.into_iter().map(|(_, field)| field).collect()
    }

    /// Whether a cell begins with a word that is usual in the column of a field.
    pub fn begins_like(&self, field: Field, text: &str) -> bool {
        let folded = fold(text);
        let bare = folded.trim_start_matches(|c: char| c.is_ascii_digit() || c == ' ');
        let usual = self.contents.iter().find(|(known, _)| *known == field).map(|(_, words)| words.as_slice());
        usual.unwrap_or_default().iter().any(|word| begins_with_words(bare, word))
    }

    /// Whether a heading names something that forms carry along and a plan has no place for (*lokasi*, *sasaran*, *kendala*).
    pub fn is_other_column(&self, heading: &str) -> bool {
        let variants: Vec<String> = heading_variants(heading).iter().map(|v| format!(" {} ", v.as_str())).collect();
        let names = |phrase: &String| variants.iter().any(|v| v.contains(&format!(" {phrase} ")));
        self.left_over.iter().any(names)
    }

    /// Whether a text names a fund.
    pub fn is_fund(&self, text: &str) -> bool {
        let folded = fold(text);
        let names = self.funds.iter().map(String::as_str).chain(OTHER_FUNDS);
        folded.len() <= LONGEST_FUND && names.into_iter().any(|fund| begins_with_words(&folded, fund))
    }

    /// The fund that a heading names, as it is written there, without a unit of money.
    pub fn fund_in(&self, heading: &str) -> Option<String> {
        let bare = without_parentheses(heading);
        let words = bare.split_whitespace().filter(|word| !matches!(fold(word).as_str(), "rp" | "rupiah"));
        let words: Vec<&str> = words.collect();
        // The heading above may stand before it: "Anggaran APBD".
        (0..words.len()).map(|from| words[from..].join(" ")).find(|text| self.is_fund(text))
    }

    /// Columns of a table of notes or evaluations that a heading may mean.
    pub fn other(&self, table: &str, heading: &str) -> Option<(&str, f64)> {
        let variants = heading_variants(heading);
        let scored = self.others.iter().filter(|column| column.table == table);
        let scored = scored.map(|column| (column.key.as_str(), best(&variants, &column.names)));
        scored.filter(|(_, score)| *score >= OTHER_COLUMN).max_by(|a, b| a.1.total_cmp(&b.1))
    }

    /// The line of identity that a label announces.
    pub fn identity_label(&self, label: &str) -> Option<&str> {
        let folded = [Folded::new(fold(label))];
        let length = folded[0].as_str().len();
        if length == 0 || length > LONGEST_LABEL {
            return None;
        }
        let scored = self.identity.iter().map(|(key, names)| (key.as_str(), best(&folded, names)));
        let hit = scored.filter(|(_, score)| *score >= IDENTITY_LABEL).max_by(|a, b| a.1.total_cmp(&b.1));
        hit.map(|(key, _)| key)
    }
}

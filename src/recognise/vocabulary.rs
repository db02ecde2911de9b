//! The words of the structure, folded and ready to compare. Will not look at any sheet.

use std::cell::RefCell;
use std::collections::BTreeMap;

use super::variants::{best, heading_variants, strip_enumerator};
use crate::config::structure::Structure;
use crate::model::Field;
use crate::text::matching::{abbreviates, expand, fold, has_words, misspells, without_parentheses};

/// Folded words of the structure.
pub struct Vocabulary<'a> {
    /// Where the words come from.
    pub structure: &'a Structure,
    columns: Vec<(Field, Vec<String>)>,
    contents: Vec<(Field, Vec<String>)>,
    funds: Vec<String>,
    left_over: Vec<String>,
    others: Vec<(String, String, Vec<String>)>,
    identity: Vec<(String, Vec<String>)>,
    phases: Vec<(u8, Vec<String>)>,
    activities: Vec<(String, u8, Vec<String>)>,
    /// Sheets repeat the same few texts thousands of times.
    field_cache: RefCell<BTreeMap<String, Vec<(Field, f64)>>>,
    activity_cache: RefCell<BTreeMap<(String, Option<u8>), Guess>>,
}

/// An activity and how well it fits.
type Guess = Option<(String, f64)>;

impl<'a> Vocabulary<'a> {
    /// Prepares the words of a structure.
    pub fn new(structure: &'a Structure) -> Self {
        let all = |name: &str, aliases: &[String]| -> Vec<String> {
            let mut list: Vec<String> = std::iter::once(name.to_owned())
                .chain(aliases.iter().cloned())
                .map(|word| expand(&fold(&word), &structure.short_names))
                .collect();
            list.dedup();
            list
        };
        let plain = |name: &str, aliases: &[String]| -> Vec<String> {
            std::iter::once(name.to_owned()).chain(aliases.iter().cloned()).map(|word| fold(&word)).collect()
        };
        Self {
            structure,
            columns: structure.columns.iter().map(|c| (c.field, plain(&c.name, &c.aliases))).collect(),
            contents: structure
                .columns
                .iter()
                .map(|c| (c.field, c.contents.iter().map(|word| fold(word)).collect()))
                .collect(),
            funds: structure.funds.iter().map(|fund| fold(fund)).collect(),
            left_over: structure.left_over.iter().map(|word| fold(word)).collect(),
            others: structure
                .other_columns
                .iter()
                .map(|c| (c.table.clone(), c.key.clone(), plain(&c.name, &c.aliases)))
                .collect(),
            identity: structure.identity.iter().map(|l| (l.key.clone(), plain(&l.name, &l.aliases))).collect(),
            phases: structure.phases.iter().map(|p| (p.number, all(&p.name, &p.aliases))).collect(),
            activities: structure
                .activities
                .iter()
                .map(|a| (a.code.clone(), a.phase, all(&a.name, &a.aliases)))
                .collect(),
            field_cache: RefCell::default(),
            activity_cache: RefCell::default(),
        }
    }

    /// Fields a heading may mean, best first, each with its score (0.7 to 1).
    pub fn fields(&self, heading: &str) -> Vec<(Field, f64)> {
        if let Some(known) = self.field_cache.borrow().get(heading) {
            return known.clone();
        }
        // A paragraph is no heading, and comparing it with every word that is known takes its time.
        if heading.len() > 300 {
            return Vec::new();
        }
        let variants = heading_variants(heading);
        let mut list: Vec<(Field, f64)> = self
            .columns
            .iter()
            .map(|(field, aliases)| {
                // The official name shortened ("Angg.", "Sbr Dana") counts less than any word that is listed.
                let short = variants.iter().any(|v| aliases.iter().any(|alias| abbreviates(v, alias)));
                let slipped = || variants.iter().any(|v| aliases.iter().any(|alias| misspells(v, alias)));
                let score = best(&variants, aliases).max(if short { 0.86 } else { 0.0 });
                (*field, if score < 0.84 && slipped() { 0.84 } else { score })
            })
            .filter(|(_, score)| *score >= 0.7)
            .collect();
        list.sort_by(|a, b| b.1.total_cmp(&a.1));
        self.field_cache.borrow_mut().insert(heading.to_owned(), list.clone());
        list
    }

    /// Fields of which a word stands in a heading among words that are in no list, by their place in it.
    pub fn hints(&self, heading: &str) -> Vec<Field> {
        let variants = heading_variants(heading);
        let place = |aliases: &[String]| -> Option<usize> {
            let single = aliases.iter().filter(|alias| !alias.contains(' ') && alias.len() >= 3);
            single
                .flat_map(|alias| variants.iter().map(move |v| v.split(' ').position(|word| word == alias.as_str())))
                .flatten()
                .min()
        };
        let mut found: Vec<(usize, Field)> =
            self.columns.iter().filter_map(|(field, aliases)| Some((place(aliases)?, *field))).collect();
        found.sort();
        found.into_iter().map(|(_, field)| field).collect()
    }

    /// Whether a cell begins with a word that is usual in the column of a field.
    pub fn begins_like(&self, field: Field, text: &str) -> bool {
        let folded = fold(text);
        let bare = folded.trim_start_matches(|c: char| c.is_ascii_digit() || c == ' ');
        let usual = self.contents.iter().find(|(known, _)| *known == field).map(|(_, words)| words.as_slice());
        let begins =
            |word: &String| bare.strip_prefix(word.as_str()).is_some_and(|r| r.is_empty() || r.starts_with(' '));
        usual.unwrap_or_default().iter().any(begins)
    }

    /// Whether a heading names something that forms carry along and a plan has no place for (*lokasi*, *sasaran*, *kendala*).
    pub fn is_other_column(&self, heading: &str) -> bool {
        let variants = heading_variants(heading);
        let names = |phrase: &String| variants.iter().any(|v| format!(" {v} ").contains(&format!(" {phrase} ")));
        self.left_over.iter().any(names)
    }

    /// Whether a text names a fund.
    pub fn is_fund(&self, text: &str) -> bool {
        let folded = fold(text);
        let names =
            |fund: &String| folded.strip_prefix(fund.as_str()).is_some_and(|r| r.is_empty() || r.starts_with(' '));
        folded.len() <= 40 && self.funds.iter().any(names)
    }

    /// Columns of a table of notes or evaluations that a heading may mean.
    pub fn other(&self, table: &str, heading: &str) -> Option<(&str, f64)> {
        let variants = heading_variants(heading);
        let scored = self.others.iter().filter(|(t, _, _)| t == table);
        let scored = scored.map(|(_, key, aliases)| (key.as_str(), best(&variants, aliases)));
        scored.filter(|(_, score)| *score >= 0.8).max_by(|a, b| a.1.total_cmp(&b.1))
    }

    /// The line of identity that a label announces.
    pub fn identity_label(&self, label: &str) -> Option<&str> {
        let folded = fold(label);
        if folded.is_empty() || folded.len() > 60 {
            return None;
        }
        let scored =
            self.identity.iter().map(|(key, aliases)| (key.as_str(), best(std::slice::from_ref(&folded), aliases)));
        let hit = scored.filter(|(_, score)| *score >= 0.93).max_by(|a, b| a.1.total_cmp(&b.1));
        hit.map(|(key, _)| key)
    }

    /// The phase that a text names, with its score.
    pub fn phase(&self, text: &str) -> Option<(u8, f64)> {
        let folded = expand(&strip_enumerator(text), &self.structure.short_names);
        if folded.is_empty() || folded.len() > 80 {
            return None;
        }
        let whole = expand(&fold(text), &self.structure.short_names);
        let mut scored: Vec<(u8, f64)> = self
            .phases
            .iter()
            .map(|(number, aliases)| {
                let exact = best(&[folded.clone(), whole.clone()], aliases);
                // "Tahap Persiapan Replikasi", "I. Kegiatan Persiapan": the name stands among few other words.
                (*number, exact)
            })
            .filter(|(_, score)| *score >= 0.72)
            .collect();
        scored.sort_by(|a, b| b.1.total_cmp(&a.1));
        scored.first().copied()
    }

    /// The one phase of which a name stands among other words, or is misspelt by two letters: for cells of a column of phases.
    pub fn phase_among_words(&self, text: &str) -> Option<u8> {
        if let Some((number, _)) = self.phase(text) {
            return Some(number);
        }
        let variants = [text.to_owned(), without_parentheses(text)];
        let variants = variants.map(|text| expand(&strip_enumerator(&text), &self.structure.short_names));
        let names = |alias: &String| variants.iter().any(|v| has_words(v, alias) || misspells(v, alias));
        let mut named = self.phases.iter().filter(|(_, aliases)| aliases.iter().any(names)).map(|(number, _)| *number);
        let first = named.next()?;
        named.all(|other| other == first).then_some(first)
    }

    /// The phase that a title over a table names: it must say little else, or begin with the word for phase.
    pub fn phase_in_title(&self, text: &str) -> Option<u8> {
        let (number, score) = self.phase(text)?;
        let first = fold(text);
        let announced = ["tahap", "fase"].iter().any(|word| first.starts_with(word));
        (score >= 0.85 || announced).then_some(number)
    }

    /// The activity that a text names, with its score: 0.85 and more is certain; less was found among other words.
    /// Activities of `phase` are preferred where two fit alike.
    pub fn activity(&self, text: &str, phase: Option<u8>) -> Option<(String, f64)> {
        let key = (text.to_owned(), phase);
        if let Some(known) = self.activity_cache.borrow().get(&key) {
            return known.clone();
        }
        let found = self.find_activity(text, phase);
        self.activity_cache.borrow_mut().insert(key, found.clone());
        found
    }

    fn find_activity(&self, text: &str, phase: Option<u8>) -> Option<(String, f64)> {
        let stripped = strip_enumerator(text);
        let folded = expand(&stripped, &self.structure.short_names);
        let outside = expand(&strip_enumerator(&without_parentheses(text)), &self.structure.short_names);
        if folded.is_empty() {
            return None;
        }
        let mut scored: Vec<(&str, f64, usize)> = Vec::new();
        for (code, of_phase, aliases) in &self.activities {
            let exact = best(&[folded.clone(), outside.clone()], aliases);
            // The longest alias among the words decides between "uji coba" and "evaluasi".
            let longest = aliases.iter().filter(|alias| has_words(&folded, alias)).map(String::len).max().unwrap_or(0);
            let bonus = if phase == Some(*of_phase) { 0.04 } else { 0.0 };
            if exact > 0.0 {
                scored.push((code, (exact + bonus).min(1.04), longest));
            }
        }
        scored.sort_by(|a, b| b.1.total_cmp(&a.1).then(b.2.cmp(&a.2)));
        let (code, score, _) = *scored.first()?;
        let rival = scored.get(1).map_or(0.0, |s| s.1);
        if score < 0.85 && score - rival < 0.03 {
            return None;
        }
        Some((code.to_owned(), score.min(1.0)))
    }

    /// The activity that a sentence of a plan speaks of: the alias that stands first in it decides.
    pub fn activity_in_sentence(&self, text: &str, phase: Option<u8>) -> Option<String> {
        if let Some((code, score)) = self.activity(text, phase)
            && score >= 0.85
        {
            return Some(code);
        }
        let folded = expand(&fold(text), &self.structure.short_names);
        let mut hits: Vec<(usize, usize, &str)> = Vec::new();
        for (code, of_phase, aliases) in &self.activities {
            if phase.is_some_and(|p| p != *of_phase) {
                continue;
            }
            for alias in aliases.iter().filter(|alias| has_words(&folded, alias)) {
                let first = alias.split(' ').next().unwrap_or_default();
                let at =
                    folded.split(' ').position(|word| crate::text::matching::alike(word, first)).unwrap_or(usize::MAX);
                hits.push((at, usize::MAX - alias.len(), code));
            }
        }
        hits.sort_unstable();
        hits.first().map(|(_, _, code)| (*code).to_owned())
    }
}

//! How well each row of the roster fits what a file says of itself. Will not decide alone which row it is.

use std::collections::BTreeMap;

use super::names::{Folded, Names, same_government};
use crate::text::matching::{alike, common_words, has_words};

/// Words from which two names of an OPD are taken to be the same.
const SAME_AGENCY: f64 = 0.8;
/// Below it two names are of different OPDs, so that one contradicts the other; between the two nothing is said.
const OTHER_AGENCY: f64 = 0.6;
/// How far the best row must be ahead of the next.
const AHEAD: f64 = 0.15;

/// What a former name counts of a name: enough to be the OPD, and so much less that one which bears the name today is ahead.
const FORMER: f64 = 0.84;

/// What a file says of itself, folded; empty where it says nothing.
#[derive(Debug, Clone, Default)]
pub struct Claim {
    pub government: String,
    pub agency: String,
    pub innovation: Vec<String>,
    /// Every line of text outside tables, for names in titles.
    pub titles: String,
    pub file_name: String,
}

/// The scores of rows against one claim. What depends on a name alone is computed once for each distinct name.
pub struct Scores<'a> {
    names: &'a Names,
    claim: &'a Claim,
    /// What the file says anywhere, in one text.
    elsewhere: String,
    /// The government that it names, where none is stated.
    named: Option<&'a str>,
    known: [BTreeMap<usize, f64>; 3],
}

impl<'a> Scores<'a> {
    /// Begins with none computed.
    pub fn new(names: &'a Names, claim: &'a Claim) -> Self {
        let elsewhere = format!("{} | {}", claim.titles, claim.file_name);
        // "Dinas Sosial, Kabupaten Bangka": the government stands behind the OPD.
        let named = || names.longest_government(&claim.agency).or_else(|| names.longest_government(&elsewhere));
        let named = if claim.government.is_empty() { named() } else { None };
        Self { names, claim, elsewhere, named, known: Default::default() }
    }

    /// The score of a row.
    pub fn of(&mut self, row: usize) -> Score {
        let [government, _, innovation] = self.names.numbers(row);
        let (names, claim) = (self.names.row(row), self.claim);
        let stated = [!claim.government.is_empty(), !claim.agency.is_empty(), !claim.innovation.is_empty()];
        let government = self.once(0, government, |own| own.government(names));
        let agency = self.agency_of(row);
        let innovation = self.once(2, innovation, |own| own.innovation(names));
        Score { government, agency, innovation, stated }
    }

    fn agency_of(&mut self, row: usize) -> f64 {
        let names = self.names.row(row);
        // "Dinas Pariwisata Kota Pangkalpinang": what is left of such a name depends on the row's government too.
        match mentions(&self.claim.agency, &names.government) {
            true => self.agency(names),
            false => self.once(1, self.names.numbers(row)[1], |own| own.agency(names)),
        }
    }

    /// The score of a row that fits. Most rows are of another OPD than the stated one, whatever else they are.
    fn fitting(&mut self, row: usize) -> Option<Score> {
        let is_other = !self.claim.agency.is_empty() && self.agency_of(row) < OTHER_AGENCY;
        (!is_other).then(|| self.of(row)).filter(Score::fits)
    }

    fn once(&mut self, kind: usize, number: usize, compute: impl FnOnce(&Self) -> f64) -> f64 {
        if let Some(score) = self.known[kind].get(&number) {
            return *score;
        }
        let score = compute(self);
        self.known[kind].insert(number, score);
        score
    }

    fn government(&self, names: &Folded) -> f64 {
        match self.claim.government.as_str() {
            "" if self.named == Some(names.government.as_str()) => 0.9,
            "" => 0.0,
            stated if same_government(stated, &names.government) => 1.0,
            _ => 0.0,
        }
    }

    fn agency(&self, names: &Folded) -> f64 {
        match self.claim.agency.as_str() {
            "" if has_words(&self.elsewhere, &names.agency) => 0.9,
            "" if names.former.iter().any(|name| has_words(&self.elsewhere, name)) => SAME_AGENCY,
            "" => 0.0,
            stated => agency_score(stated, names),
        }
    }

    fn innovation(&self, names: &Folded) -> f64 {
        if !self.claim.innovation.is_empty() {
            return innovation_score(&self.claim.innovation, names);
        }
        let spelled = |name: &str| !name.is_empty() && has_words(&self.elsewhere, name);
        if spelled(&names.acronym) || spelled(&names.innovation) { 0.9 } else { 0.0 }
    }

    /// Whether nothing that the file says speaks against a row.
    pub fn allows(&self, row: usize) -> bool {
        let names = self.names.row(row);
        let government = self.claim.government.is_empty() || same_government(&self.claim.government, &names.government);
        government && (self.claim.agency.is_empty() || agency_score(&self.claim.agency, names) >= OTHER_AGENCY)
    }

    /// The one row among these that fits, and better than any other.
    pub fn clear_one(&mut self, rows: impl Iterator<Item = usize>) -> Option<usize> {
        let (mut best, mut rival): (Option<(f64, usize)>, f64) = (None, 0.0);
        for row in rows {
            let Some(score) = self.fitting(row) else { continue };
            match best {
                Some((total, _)) if score.total() <= total => rival = rival.max(score.total()),
                _ => {
                    rival = best.map_or(0.0, |(total, _)| total);
                    best = Some((score.total(), row));
                }
            }
        }
        best.filter(|(total, _)| total - rival >= AHEAD).map(|(_, row)| row)
    }

    /// The rows with the highest scores, best first.
    pub fn nearest(&mut self, rows: impl Iterator<Item = usize>, count: usize) -> Vec<usize> {
        let mut top: Vec<(f64, usize)> = Vec::new();
        for row in rows {
            let total = self.of(row).total();
            let at = top.partition_point(|(other, _)| *other >= total);
            top.insert(at, (total, row));
            top.truncate(count);
        }
        top.into_iter().map(|(_, row)| row).collect()
    }
}

/// Whether an OPD's stated name holds the name of a government.
fn mentions(stated: &str, government: &str) -> bool {
    let bare = government.split_once(' ').map_or("", |(_, rest)| rest);
    !stated.is_empty() && (stated.contains(government) || !bare.is_empty() && stated.contains(bare))
}

/// How well a row fits, each part from 0 to 1.
#[derive(Debug, Clone, Copy)]
pub struct Score {
    government: f64,
    agency: f64,
    innovation: f64,
    stated: [bool; 3],
}

impl Score {
    fn total(&self) -> f64 {
        self.government + self.agency + self.innovation
    }

    /// Whether neither government nor OPD nor innovation of the row is named.
    pub fn names_nothing(&self) -> bool {
        self.government < 0.9 && self.agency < SAME_AGENCY && self.innovation < 0.9
    }

    /// A row fits when two of government, OPD and innovation name it and what is stated does not contradict it.
    pub fn fits(&self) -> bool {
        let named = [self.government >= 0.9, self.agency >= SAME_AGENCY, self.innovation >= 0.8];
        let contradicted = self.stated[0] && !named[0]
            || self.stated[1] && self.agency < OTHER_AGENCY
            || self.stated[2] && self.innovation < 0.3 && !named[1];
        named.iter().filter(|hit| **hit).count() >= 2 && !contradicted
    }
}

/// Whether a word is made of the first letters of a name: "dppkbpppa".
fn is_acronym(word: &str, name: &str) -> bool {
    let initials: String =
        name.split(' ').filter(|word| *word != "dan").filter_map(|word| word.chars().next()).collect();
    word.len() >= 3 && word == initials
}

fn agency_score(stated: &str, known: &Folded) -> f64 {
    // "Dinas Pariwisata Kota Pangkalpinang": the government behind the name is not part of it.
    let without = stated.replace(&known.government, " ");
    let bare = known.government.split_once(' ').map_or("", |(_, rest)| rest);
    let shorter = if bare.is_empty() { without.clone() } else { without.replace(bare, " ") };
    let texts = [stated, without.as_str(), shorter.as_str()];
    let score = |name: &str| {
        if texts.iter().any(|text| is_acronym(text.trim(), name)) {
            return 1.0;
        }
        let scores = texts.iter().map(|text| if alike(text, name) { 1.0 } else { common_words(text, name) });
        scores.fold(0.0, f64::max)
    };
    known.former.iter().map(|name| score(name) * FORMER).fold(score(&known.agency), f64::max)
}

fn innovation_score(stated: &[String], known: &Folded) -> f64 {
    let mut top: f64 = 0.0;
    for text in stated {
        for name in [&known.acronym, &known.innovation] {
            if name.is_empty() {
                continue;
            }
            let same = alike(text, name) || has_words(text, name) && name.len() >= 4;
            top = top.max(if same { 1.0 } else { common_words(text, name) * 0.9 });
        }
    }
    top
}

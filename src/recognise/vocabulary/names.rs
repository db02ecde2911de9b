//! Which phase and which activity a text names. Will not know where it stands.

use super::scores::{AHEAD_OF_RIVAL, CERTAIN_NAME, OWN_PHASE_BONUS, POSSIBLE_PHASE};
use super::variants::{best, strip_enumerator};
use super::{Guess, Vocabulary};
use crate::text::matching::{Folded, Pattern, alike, expand, fold, without_parentheses};

/// Bytes beyond which a text that speaks of a phase is no name of it.
const LONGEST_PHASE: usize = 80;

impl Vocabulary<'_> {
    fn expanded(&self, folded: &str) -> Folded {
        Folded::new(expand(folded, &self.structure.short_names))
    }

    /// The phase that a text names, with its score: "Tahap Persiapan Replikasi", "I. Kegiatan Persiapan".
    pub fn phase(&self, text: &str) -> Option<(u8, f64)> {
        let stripped = self.expanded(&strip_enumerator(text));
        if stripped.as_str().is_empty() || stripped.as_str().len() > LONGEST_PHASE {
            return None;
        }
        let forms = [stripped, self.expanded(&fold(text))];
        let scored = self.phases.iter().map(|(number, names)| (*number, best(&forms, names)));
        let mut scored: Vec<(u8, f64)> = scored.filter(|(_, score)| *score >= POSSIBLE_PHASE).collect();
        scored.sort_by(|a, b| b.1.total_cmp(&a.1));
        scored.first().copied()
    }

    /// The one phase of which a name stands among other words, or is misspelt by two letters: for cells of a column of phases.
    pub fn phase_among_words(&self, text: &str) -> Option<u8> {
        if let Some((number, _)) = self.phase(text) {
            return Some(number);
        }
        let variants = [text.to_owned(), without_parentheses(text)];
        let variants = variants.map(|text| self.expanded(&strip_enumerator(&text)));
        let names = |name: &Pattern| variants.iter().any(|v| name.stands_in(v) || name.is_misspelt_by(v));
        let mut named = self.phases.iter().filter(|(_, list)| list.iter().any(names)).map(|(number, _)| *number);
        let first = named.next()?;
        named.all(|other| other == first).then_some(first)
    }

    /// The phase that a title over a table names: it must say little else, or begin with the word for phase.
    pub fn phase_in_title(&self, text: &str) -> Option<u8> {
        let (number, score) = self.phase(text)?;
        let folded = fold(text);
        let announced = ["tahap", "fase"].iter().any(|word| folded.starts_with(word));
        (score >= CERTAIN_NAME || announced).then_some(number)
    }

    /// The activity that a text names, with its score: [`CERTAIN_NAME`] and more is certain; less was found among other words.
    /// Activities of `phase` are preferred where two fit alike.
    pub fn activity(&self, text: &str, phase: Option<u8>) -> Guess {
        let key = (text.to_owned(), phase);
        if let Some(known) = self.known.borrow().activities.get(&key) {
            return known.clone();
        }
        let found = self.find_activity(text, phase);
        self.known.borrow_mut().activities.insert(key, found.clone());
        found
    }

    fn find_activity(&self, text: &str, phase: Option<u8>) -> Guess {
        let forms =
            [self.expanded(&strip_enumerator(text)), self.expanded(&strip_enumerator(&without_parentheses(text)))];
        if forms[0].as_str().is_empty() {
            return None;
        }
        let mut scored: Vec<(&str, f64, usize)> = Vec::new();
        for activity in &self.activities {
            let score = best(&forms, &activity.names);
            if score <= 0.0 {
                continue;
            }
            // The longest name among the words decides between "uji coba" and "evaluasi".
            let standing = activity.names.iter().filter(|name| name.stands_in(&forms[0]));
            let longest = standing.map(|name| name.as_str().len()).max().unwrap_or(0);
            let bonus = if phase == Some(activity.phase) { OWN_PHASE_BONUS } else { 0.0 };
            scored.push((&activity.code, score + bonus, longest));
        }
        scored.sort_by(|a, b| b.1.total_cmp(&a.1).then(b.2.cmp(&a.2)));
        let (code, score, _) = *scored.first()?;
        let rival = scored.get(1).map_or(0.0, |s| s.1);
        if score < CERTAIN_NAME && score - rival < AHEAD_OF_RIVAL {
            return None;
        }
        Some((code.to_owned(), score.min(1.0)))
    }

    /// The activity that a sentence of a plan speaks of: the name that stands first in it decides.
    pub fn activity_in_sentence(&self, text: &str, phase: Option<u8>) -> Option<String> {
        if let Some((code, score)) = self.activity(text, phase)
            && score >= CERTAIN_NAME
        {
            return Some(code);
        }
        let key = (text.to_owned(), phase);
        if let Some(known) = self.known.borrow().sentences.get(&key) {
            return known.clone();
        }
        let found = self.first_activity(&self.expanded(&fold(text)), phase).map(str::to_owned);
        self.known.borrow_mut().sentences.insert(key, found.clone());
        found
    }

    fn first_activity(&self, sentence: &Folded, phase: Option<u8>) -> Option<&str> {
        let mut named: Vec<(usize, usize, &str)> = Vec::new();
        for activity in self.activities.iter().filter(|activity| phase.is_none_or(|phase| phase == activity.phase)) {
            for name in activity.names.iter().filter(|name| name.stands_in(sentence)) {
                let first = name.as_str().split(' ').next().unwrap_or_default();
                let at = sentence.as_str().split(' ').position(|word| alike(word, first)).unwrap_or(usize::MAX);
                // Of two names at one place the longer says more.
                named.push((at, usize::MAX - name.as_str().len(), &activity.code));
            }
        }
        named.sort_unstable();
        named.first().map(|(_, _, code)| *code)
    }
}

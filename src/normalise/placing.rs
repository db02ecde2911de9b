//! Phase and activity of a row: from its own cells, merged ones, the row above, its section, or its words. Will not judge
//! whether the two belong together.

use super::entries::{broken, sure};
use super::plan::TableReader;
use super::row::RowCells;
use crate::model::{Entry, Field, Raw, Reason, State};
use crate::recognise::rows::Section;
use crate::recognise::vocabulary::scores::CERTAIN_NAME;
use crate::text::matching::roman;

impl TableReader<'_> {
    pub(super) fn phase(&mut self, cells: &RowCells<'_>, section: &Section) -> Entry<u8> {
        let from_section = section.phase.as_ref().map(|(number, at, raw)| Entry {
            at: *at,
            raw: Raw::from(raw.as_str()),
            state: State::Decided(*number, Reason::SectionOrSheet),
        });
        let Some(cell) = cells.get(Field::Phase) else {
            return from_section.unwrap_or_else(Entry::no_column);
        };
        let raw = cell.value.shown();
        if raw.is_empty() {
            // Written once and left blank below: it holds until the next one. An official template has it in every row.
            if let Some(above) = self.last_phase.as_ref().filter(|_| !self.official) {
                return as_above(above);
            }
            return from_section.unwrap_or_else(|| Entry::empty(cell.at));
        }
        let read = || match self.vocabulary.phase(&raw) {
            Some((number, score)) if score >= CERTAIN_NAME => sure(number, &cell),
            _ => match self.vocabulary.phase_among_words(&raw).or_else(|| self.phase_number(&raw)) {
                Some(number) => State::Decided(number, Reason::ReadAsPhase),
                None => State::Unreadable(Reason::NotAPhase),
            },
        };
        let state = broken(cell.value).unwrap_or_else(read);
        let entry = Entry { at: Some(cell.at), raw: Raw::from(raw), state };
        if self.last_phase.as_ref().and_then(Entry::value) != entry.value() {
            self.last_activity = None;
        }
        self.last_phase = Some(entry.clone());
        entry
    }

    /// A phase given by its number, Arabic or Roman.
    fn phase_number(&self, raw: &str) -> Option<u8> {
        let number = raw.trim().parse::<u8>().ok().or_else(|| roman(raw.trim()).map(|n| n as u8));
        number.filter(|n| self.vocabulary.structure.phase(*n).is_some())
    }

    pub(super) fn activity(&mut self, cells: &RowCells<'_>, section: &Section, phase: &Entry<u8>) -> Entry<String> {
        let known_phase = phase.value().copied();
        let columns = &self.area.heading.columns;
        let own_column = columns.contains_key(&Field::Activity) && columns.contains_key(&Field::Description);
        let of_section = || {
            section.activity.as_ref().map(|(code, at, raw)| {
                let state = if code.is_empty() {
                    State::Unreadable(Reason::SectionWithoutActivity)
                } else {
                    State::Decided(code.clone(), Reason::Section)
                };
                Entry { at: *at, raw: Raw::from(raw.as_str()), state }
            })
        };
        if let Some(entry) = of_section().filter(|_| !own_column) {
            return entry;
        }
        if !own_column {
            let words = self.description(cells);
            let state = match words.value().and_then(|text| self.vocabulary.activity_in_sentence(text, known_phase)) {
                Some(code) => State::Decided(code, Reason::InDescription),
                None if words.raw.is_empty() => State::Empty,
                None if words.unreadable().is_some() => words.state.clone(),
                None => State::Unreadable(Reason::NoActivityInWords),
            };
            return Entry { state, ..words };
        }
        let Some(cell) = cells.get(Field::Activity) else { return Entry::no_column() };
        let raw = cell.value.shown();
        if raw.is_empty() {
            let above = self.last_activity.as_ref().filter(|_| !self.official);
            // A line between the rows says more than what was written once above it.
            let row = |entry: &Entry<String>| entry.at.map(|at| at.row);
            let between = of_section().filter(|entry| row(entry) > above.and_then(row) && entry.at.is_some());
            return between.or(above.map(as_above)).unwrap_or_else(|| Entry::empty(cell.at));
        }
        let found =
            || (self.vocabulary.activity(&raw, known_phase), self.vocabulary.activity_in_sentence(&raw, known_phase));
        let read = || match found() {
            (Some((code, score)), _) if score >= CERTAIN_NAME => sure(code, &cell),
            (Some((code, _)), _) | (None, Some(code)) => State::Decided(code, Reason::ReadAsActivity),
            (None, None) => State::Unreadable(Reason::NotAnActivity),
        };
        let state = broken(cell.value).unwrap_or_else(read);
        let entry = Entry { at: Some(cell.at), raw: Raw::from(raw), state };
        self.last_activity = Some(entry.clone());
        entry
    }

    /// A table that states no phase anywhere: the activity tells it.
    pub(super) fn phase_by_activity(&self, phase: Entry<u8>, activity: &Entry<String>) -> Entry<u8> {
        if !matches!(phase.state, State::NoColumn) {
            return phase;
        }
        let found = activity.value().and_then(|code| self.vocabulary.structure.activity(code));
        match found {
            Some(known) => Entry {
                at: activity.at,
                raw: activity.raw.clone(),
                state: State::Decided(known.phase, Reason::ByActivity),
            },
            None => phase,
        }
    }
}

/// Written once and left blank below: it holds until the next one.
fn as_above<T: Clone>(above: &Entry<T>) -> Entry<T> {
    let state = match &above.state {
        State::Sure(value) | State::Decided(value, _) => State::Decided(value.clone(), Reason::AsAbove),
        other => other.clone(),
    };
    Entry { at: above.at, raw: above.raw.clone(), state }
}

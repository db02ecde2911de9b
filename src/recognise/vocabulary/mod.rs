//! The words of the structure, folded and ready to compare. Will not look at any sheet.

pub mod scores;
pub mod variants;
mod headings;
mod names;
mod qualifiers;

use std::cell::RefCell;
use std::collections::BTreeMap;

use crate::config::structure::Structure;
use crate::model::Field;
use crate::text::matching::{Pattern, expand, fold};

/// Folded words of the structure.
pub struct Vocabulary<'a> {
    /// Where the words come from.
    pub structure: &'a Structure,
    columns: Vec<(Field, Vec<Pattern>)>,
    contents: Vec<(Field, Vec<String>)>,
    funds: Vec<String>,
    left_over: Vec<String>,
    others: Vec<OtherColumn>,
    identity: Vec<(String, Vec<Pattern>)>,
    phases: Vec<(u8, Vec<Pattern>)>,
    activities: Vec<KnownActivity>,
    known: RefCell<Known>,
    /// The programme year: a heading with another one is of another year.
    year: Option<i32>,
}

/// A column of a table of notes or evaluations.
struct OtherColumn {
    table: String,
    key: String,
    names: Vec<Pattern>,
}

/// An activity of the structure.
struct KnownActivity {
    code: String,
    phase: u8,
    names: Vec<Pattern>,
}

/// An activity and how well it fits.
type Guess = Option<(String, f64)>;

/// What was made out of texts so far: sheets repeat the same few texts thousands of times.
#[derive(Default)]
struct Known {
    fields: BTreeMap<String, Vec<(Field, f64)>>,
    activities: BTreeMap<(String, Option<u8>), Guess>,
    sentences: BTreeMap<(String, Option<u8>), Option<String>>,
}

impl<'a> Vocabulary<'a> {
    /// Prepares the words of a structure.
    pub fn new(structure: &'a Structure) -> Self {
        let plain = |name: &str, aliases: &[String]| -> Vec<Pattern> {
            let all = std::iter::once(name).chain(aliases.iter().map(String::as_str));
            all.map(|word| Pattern::new(fold(word))).collect()
        };
        // A text is expanded before it is compared with names, so names are too.
        let expanded = |name: &str, aliases: &[String]| -> Vec<Pattern> {
            let all = std::iter::once(name).chain(aliases.iter().map(String::as_str));
            let mut list: Vec<String> = all.map(|word| expand(&fold(word), &structure.short_names)).collect();
            list.dedup();
            list.into_iter().map(Pattern::new).collect()
        };
        let folded = |words: &[String]| -> Vec<String> { words.iter().map(|word| fold(word)).collect() };
        let other = |c: &crate::config::structure::OtherColumn| OtherColumn {
            table: c.table.clone(),
            key: c.key.clone(),
            names: plain(&c.name, &c.aliases),
        };
        let activity = |a: &crate::config::structure::Activity| KnownActivity {
            code: a.code.clone(),
            phase: a.phase,
            names: expanded(&a.name, &a.aliases),
        };
        Self {
            structure,
            columns: structure.columns.iter().map(|c| (c.field, plain(&c.name, &c.aliases))).collect(),
            contents: structure.columns.iter().map(|c| (c.field, folded(&c.contents))).collect(),
            funds: folded(&structure.funds),
            left_over: folded(&structure.left_over),
            others: structure.other_columns.iter().map(other).collect(),
            identity: structure.identity.iter().map(|l| (l.key.clone(), plain(&l.name, &l.aliases))).collect(),
            phases: structure.phases.iter().map(|p| (p.number, expanded(&p.name, &p.aliases))).collect(),
            activities: structure.activities.iter().map(activity).collect(),
            known: RefCell::default(),
            year: None,
        }
    }

    /// The same for a programme of a year.
    pub fn of_year(self, year: i32) -> Self {
        Self { year: Some(year), ..self }
    }

    /// The programme year, where it is known.
    pub fn year(&self) -> Option<i32> {
        self.year
    }

    /// Forgets the texts of the workbook before, so that memory does not grow with the number of files.
    pub(super) fn forget_texts(&self) {
        self.known.take();
    }

    /// How many different headings were compared with all names since texts were forgotten last.
    pub fn compared_texts(&self) -> usize {
        self.known.borrow().fields.len()
    }
}

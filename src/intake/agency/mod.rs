//! Finds the roster row that a file belongs to, from what the file says. Will not pick the nearest in silence.

mod names;
mod scores;

use std::collections::BTreeMap;

use names::{Folded, Names};
use scores::{Claim, Scores};

use crate::config::roster::Roster;
use crate::config::structure::Structure;
use crate::model::{Agency, Identity};
use crate::recognise::Title;
use crate::text::matching::{expand, fold, without_parentheses};

/// The roster with its names folded once for all files.
pub struct RosterIndex<'a> {
    roster: &'a Roster,
    structure: &'a Structure,
    names: Names,
    codes: BTreeMap<&'a str, usize>,
}

impl<'a> RosterIndex<'a> {
    /// Folds the names of a roster.
    pub fn new(roster: &'a Roster, structure: &'a Structure) -> Self {
        let folded = roster.rows.iter().map(|row| Folded {
            government: government(&row.government, structure),
            agency: name(&row.agency, structure),
            former: row.former_names.iter().map(|it| name(it, structure)).filter(|it| !it.is_empty()).collect(),
            acronym: name(&row.acronym, structure),
            innovation: name(&row.innovation, structure),
        });
        let codes = roster.rows.iter().enumerate().map(|(i, row)| (row.code.as_str(), i)).collect();
        Self { roster, structure, names: Names::new(folded), codes }
    }

    /// The roster row of a file. `file_name` only helps where the file itself says nothing.
    pub fn find(&self, identity: &Identity, titles: &[Title], file_name: &str) -> Agency {
        let claim = self.claim(identity, titles, file_name);
        let by_words = self.by_words(&claim);
        let mut anchored: Vec<(String, usize)> = Vec::new();
        for (place, code) in &identity.anchors {
            if let Some(&row) = self.codes.get(code.as_str())
                && !anchored.iter().any(|(_, known)| *known == row)
            {
                anchored.push((place.clone(), row));
            }
        }
        match (&anchored[..], &by_words) {
            ([], Agency::Known(_)) => by_words,
            // A file that says nothing of itself, or could not be read, may carry a roster code in its name.
            ([], _) if identity.agency.is_none() && identity.government.is_none() => {
                self.by_code_in_name(file_name).map_or(by_words, Agency::Known)
            }
            ([], _) => by_words,
            ([(_, row)], Agency::Known(other)) if row == other => by_words,
            ([(_, row)], Agency::Unnamed) => Agency::Known(*row),
            // The lines say something that fits no row clearly: the anchor stands, unless it contradicts them.
            ([(_, row)], Agency::Unknown(_)) if self.agrees(*row, &claim) => Agency::Known(*row),
            ([(_, _)], Agency::Unknown(_)) => by_words,
            (several, Agency::Known(other)) => {
                let mut all = several.to_vec();
                all.push(("lembar identitas".into(), *other));
                Agency::Conflict(all)
            }
            (several, _) => Agency::Conflict(several.to_vec()),
        }
    }

    fn by_code_in_name(&self, file_name: &str) -> Option<usize> {
        let name = file_name.rsplit('/').next().unwrap_or_default();
        let mut words = name.split(|c: char| c.is_whitespace() || c == '_');
        words.find_map(|word| self.codes.get(word).copied())
    }

    fn claim(&self, identity: &Identity, titles: &[Title], file_name: &str) -> Claim {
        let text = |line: &Option<(usize, crate::model::Located<String>)>| {
            line.as_ref().map(|(_, located)| located.value.clone()).unwrap_or_default()
        };
        let joined: Vec<String> = titles.iter().take(60).map(|t| name(&t.text, self.structure)).collect();
        let stated = text(&identity.innovation);
        let mut innovations = vec![name(&without_parentheses(&stated), self.structure), name(&stated, self.structure)];
        if let Some(acronym) = identity.line("acronym") {
            innovations.push(name(acronym, self.structure));
        }
        if let Some((_, rest)) = stated.split_once('(') {
            innovations.push(name(rest.trim_end_matches(')'), self.structure));
        }
        innovations.retain(|text| !text.is_empty());
        Claim {
            government: government(&text(&identity.government), self.structure),
            agency: name(&text(&identity.agency), self.structure),
            innovation: innovations,
            titles: joined.join(" | "),
            file_name: name(file_name, self.structure),
        }
    }

    /// Whether nothing the file says speaks against a row.
    fn agrees(&self, row: usize, claim: &Claim) -> bool {
        Scores::new(&self.names, claim).allows(row)
    }

    fn by_words(&self, claim: &Claim) -> Agency {
        let nothing = claim.government.is_empty() && claim.agency.is_empty() && claim.innovation.is_empty();
        if nothing && claim.titles.is_empty() && claim.file_name.is_empty() {
            return Agency::Unnamed;
        }
        let mut scores = Scores::new(&self.names, claim);
        let all = 0..self.roster.rows.len();
        // A row of another government than the stated one does not fit.
        let fitting = match self.names.of_government(&claim.government) {
            Some(rows) => scores.clear_one(rows.into_iter()),
            None => scores.clear_one(all.clone()),
        };
        if let Some(row) = fitting {
            return Agency::Known(row);
        }
        // Without a roster nobody can be found, but that somebody is named can be seen.
        let is_named = || self.roster.rows.is_empty() && claim.titles.split(' ').any(|word| NAMING.contains(&word));
        if nothing && all.clone().all(|row| scores.of(row).names_nothing()) && !is_named() {
            return Agency::Unnamed;
        }
        Agency::Unknown(scores.nearest(all, 3))
    }
}

/// Words that a title names an OPD or a government with, short names written out.
const NAMING: [&str; 13] = [
    "dinas",
    "badan",
    "biro",
    "kantor",
    "kecamatan",
    "rumah",
    "puskesmas",
    "inspektorat",
    "sekretariat",
    "satuan",
    "kabupaten",
    "kota",
    "provinsi",
];

fn government(text: &str, structure: &Structure) -> String {
    let expanded = expand(&fold(text), &structure.short_names);
    let words: Vec<&str> = expanded.split(' ').filter(|word| !matches!(*word, "pemerintah" | "daerah")).collect();
    let mut name = words.join(" ");
    // "Pemkot Kota …", "Prov. Kep. Babel" and the like expand to a word said twice.
    for kind in ["kabupaten", "kota", "provinsi", "kepulauan"] {
        name = name.replace(&format!("{kind} {kind}"), kind);
    }
    name
}

/// A name of an OPD or an innovation, folded word by word, so that RLTH and RTLH, Disperkim and its full name meet.
fn name(text: &str, structure: &Structure) -> String {
    expand(&fold(text), &structure.short_names)
}

//! Finds the roster row that a file belongs to, from what the file says. Will not pick the nearest in silence.

use crate::config::roster::Roster;
use crate::config::structure::Structure;
use crate::model::{Agency, Identity};
use crate::recognise::Title;
use crate::text::matching::{alike, common_words, expand, fold, has_words, without_parentheses};

/// Words from which two names of an OPD are taken to be the same.
const SAME_AGENCY: f64 = 0.8;
/// Below it two names are of different OPDs, so that one contradicts the other; between the two nothing is said.
const OTHER_AGENCY: f64 = 0.6;

/// The roster with its names folded once for all files.
pub struct RosterIndex<'a> {
    roster: &'a Roster,
    structure: &'a Structure,
    rows: Vec<Folded>,
}

struct Folded {
    government: String,
    agency: String,
    acronym: String,
    innovation: String,
}

/// What a file says of itself, folded; empty where it says nothing.
#[derive(Debug, Clone, Default)]
struct Claim {
    government: String,
    agency: String,
    innovation: Vec<String>,
    /// Every line of text outside tables, for names in titles.
    titles: String,
    file_name: String,
}

impl<'a> RosterIndex<'a> {
    /// Folds the names of a roster.
    pub fn new(roster: &'a Roster, structure: &'a Structure) -> Self {
        let rows = roster
            .rows
            .iter()
            .map(|row| Folded {
                government: government(&row.government, structure),
                agency: name(&row.agency, structure),
                acronym: name(&row.acronym, structure),
                innovation: name(&row.innovation, structure),
            })
            .collect();
        Self { roster, structure, rows }
    }

    /// The roster row of a file. `file_name` only helps where the file itself says nothing.
    pub fn find(&self, identity: &Identity, titles: &[Title], file_name: &str) -> Agency {
        let claim = self.claim(identity, titles, file_name);
        let by_words = self.by_words(&claim);
        let mut anchored: Vec<(String, usize)> = Vec::new();
        for (place, code) in &identity.anchors {
            if let Some(row) = self.roster.rows.iter().position(|row| row.code == *code)
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
        words.find_map(|word| self.roster.rows.iter().position(|row| row.code == word))
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
        let known = &self.rows[row];
        let government = claim.government.is_empty() || same_government(&claim.government, &known.government);
        let agency = claim.agency.is_empty() || agency_score(&claim.agency, known) >= OTHER_AGENCY;
        government && agency
    }

    fn by_words(&self, claim: &Claim) -> Agency {
        let nothing = claim.government.is_empty() && claim.agency.is_empty() && claim.innovation.is_empty();
        if nothing && claim.titles.is_empty() && claim.file_name.is_empty() {
            return Agency::Unnamed;
        }
        let scores: Vec<Score> = (0..self.rows.len()).map(|row| self.score(row, claim)).collect();
        let mut order: Vec<usize> = (0..self.rows.len()).collect();
        order.sort_by(|a, b| scores[*b].total().total_cmp(&scores[*a].total()).then(a.cmp(b)));
        let fits: Vec<usize> = order.iter().copied().filter(|&row| scores[row].fits()).collect();
        let strongest = fits.first().map(|&row| scores[row].total());
        let best: Vec<usize> = fits.iter().copied().filter(|&row| Some(scores[row].total()) == strongest).collect();
        if let [row] = best[..] {
            let rival = fits.get(1).map_or(0.0, |&other| scores[other].total());
            if scores[row].total() - rival >= 0.15 {
                return Agency::Known(row);
            }
        }
        if nothing && scores.iter().all(|s| s.government < 0.9 && s.agency < SAME_AGENCY && s.innovation < 0.9) {
            return Agency::Unnamed;
        }
        Agency::Unknown(order.into_iter().take(3).collect())
    }

    fn score(&self, row: usize, claim: &Claim) -> Score {
        let known = &self.rows[row];
        let elsewhere = format!("{} | {}", claim.titles, claim.file_name);
        let government = if claim.government.is_empty() {
            // Longest name first: "kabupaten bangka" stands in three other names.
            let named = self.longest_government(&elsewhere);
            if named.as_deref() == Some(known.government.as_str()) { 0.9 } else { 0.0 }
        } else if same_government(&claim.government, &known.government) {
            1.0
        } else {
            0.0
        };
        let agency = if claim.agency.is_empty() {
            if has_words(&elsewhere, &known.agency) { 0.9 } else { 0.0 }
        } else {
            agency_score(&claim.agency, known)
        };
        let innovation = if claim.innovation.is_empty() {
            let spelled = |name: &str| !name.is_empty() && has_words(&elsewhere, name);
            if spelled(&known.acronym) || spelled(&known.innovation) { 0.9 } else { 0.0 }
        } else {
            innovation_score(&claim.innovation, known)
        };
        let stated = [!claim.government.is_empty(), !claim.agency.is_empty(), !claim.innovation.is_empty()];
        Score { government, agency, innovation, stated }
    }

    /// The government named in a text that also holds names of which it is a part.
    fn longest_government(&self, text: &str) -> Option<String> {
        let mut names: Vec<&str> = self.rows.iter().map(|row| row.government.as_str()).collect();
        names.sort_by_key(|name| std::cmp::Reverse(name.len()));
        names.dedup();
        let bare = |name: &str| name.split_once(' ').map_or(name.to_owned(), |(_, rest)| rest.to_owned());
        let full = names.iter().find(|name| text.split(" | ").any(|part| part.contains(**name)));
        full.or_else(|| names.iter().find(|name| bare(name).contains(' ') && text.contains(&bare(name))))
            .map(|name| (*name).to_owned())
    }
}

#[derive(Debug, Clone, Copy)]
struct Score {
    government: f64,
    agency: f64,
    innovation: f64,
    stated: [bool; 3],
}

impl Score {
    fn total(&self) -> f64 {
        self.government + self.agency + self.innovation
    }

    /// A row fits when two of government, OPD and innovation name it and what is stated does not contradict it.
    fn fits(&self) -> bool {
        let named = [self.government >= 0.9, self.agency >= SAME_AGENCY, self.innovation >= 0.8];
        let contradicted = self.stated[0] && !named[0]
            || self.stated[1] && self.agency < OTHER_AGENCY
            || self.stated[2] && self.innovation < 0.3 && !named[1];
        named.iter().filter(|hit| **hit).count() >= 2 && !contradicted
    }
}

fn agency_score(stated: &str, known: &Folded) -> f64 {
    // "Dinas Pariwisata Kota Pangkalpinang": the government behind the name is not part of it.
    let without = stated.replace(&known.government, " ");
    let bare = known.government.split_once(' ').map_or("", |(_, rest)| rest);
    let shorter = if bare.is_empty() { without.clone() } else { without.replace(bare, " ") };
    [stated, without.as_str(), shorter.as_str()]
        .iter()
        .map(|text| if alike(text, &known.agency) { 1.0 } else { common_words(text, &known.agency) })
        .fold(0.0, f64::max)
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

/// Whether two folded governments are the same; "bangka" is not "bangka tengah", and a bare name fits any kind.
fn same_government(a: &str, b: &str) -> bool {
    if alike_words(a, b) {
        return true;
    }
    let kinds = ["kabupaten ", "kota ", "provinsi "];
    let (bare_a, bare_b) = (strip(a, &kinds), strip(b, &kinds));
    let kind_missing = bare_a == a || bare_b == b;
    kind_missing && alike_words(bare_a, bare_b)
}

fn alike_words(a: &str, b: &str) -> bool {
    let (x, y): (Vec<&str>, Vec<&str>) = (a.split(' ').collect(), b.split(' ').collect());
    x.len() == y.len() && x.iter().zip(&y).all(|(p, q)| alike(p, q))
}

fn strip<'t>(text: &'t str, prefixes: &[&str]) -> &'t str {
    prefixes.iter().find_map(|prefix| text.strip_prefix(prefix)).unwrap_or(text)
}

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

//! The names of a roster, each distinct one once: offices of many governments share theirs. Will not compare them with a file.

use std::collections::BTreeMap;

use crate::text::matching::alike;

/// The names of a roster row, folded.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Folded {
    pub government: String,
    pub agency: String,
    /// Other names of the OPD.
    pub former: Vec<String>,
    pub acronym: String,
    pub innovation: String,
}

/// Folded names by row, with a number for each distinct one.
pub struct Names {
    rows: Vec<Folded>,
    /// For each row its government, OPD and innovation as numbers.
    numbers: Vec<[usize; 3]>,
    /// Distinct governments with their rows.
    governments: BTreeMap<String, Vec<usize>>,
    /// Distinct governments, the longest first: "kabupaten bangka" stands in three other names.
    longest: Vec<String>,
}

impl Names {
    /// Numbers the names.
    pub fn new(rows: impl Iterator<Item = Folded>) -> Self {
        let rows: Vec<Folded> = rows.collect();
        let mut seen: [BTreeMap<String, usize>; 3] = Default::default();
        let mut governments: BTreeMap<String, Vec<usize>> = BTreeMap::new();
        let mut numbers = Vec::with_capacity(rows.len());
        for (i, row) in rows.iter().enumerate() {
            let innovation = format!("{}\n{}", row.acronym, row.innovation);
            let agency = format!("{}\n{}", row.agency, row.former.join("\n"));
            let names = [row.government.clone(), agency, innovation];
            let mut number = [0; 3];
            for ((number, seen), name) in number.iter_mut().zip(&mut seen).zip(names) {
                let next = seen.len();
                *number = *seen.entry(name).or_insert(next);
            }
            numbers.push(number);
            governments.entry(row.government.clone()).or_default().push(i);
        }
        // Of two equally long names the first in the roster decides.
        let mut longest: Vec<(&String, usize)> = governments.iter().map(|(name, rows)| (name, rows[0])).collect();
        longest.sort_by_key(|(name, first)| (std::cmp::Reverse(name.len()), *first));
        let longest = longest.into_iter().map(|(name, _)| name.clone()).collect();
        Self { rows, numbers, governments, longest }
    }

    /// The names of a row.
    pub fn row(&self, row: usize) -> &Folded {
        &self.rows[row]
    }

    /// The numbers of a row's government, OPD and innovation.
    pub fn numbers(&self, row: usize) -> [usize; 3] {
        self.numbers[row]
    }

    /// The rows of a stated government, in order; none where none is stated.
    pub fn of_government(&self, stated: &str) -> Option<Vec<usize>> {
        if stated.is_empty() {
            return None;
        }
        let same = self.governments.iter().filter(|(name, _)| same_government(stated, name));
        let mut rows: Vec<usize> = same.flat_map(|(_, rows)| rows).copied().collect();
        rows.sort_unstable();
        Some(rows)
    }

    /// The government named in a text that also holds names of which it is a part.
    pub fn longest_government(&self, text: &str) -> Option<&str> {
        let bare = |name: &str| name.split_once(' ').map_or(name.to_owned(), |(_, rest)| rest.to_owned());
        let full = self.longest.iter().find(|name| text.split(" | ").any(|part| part.contains(name.as_str())));
        full.or_else(|| self.longest.iter().find(|name| bare(name).contains(' ') && text.contains(&bare(name))))
            .map(String::as_str)
    }
}

/// Whether two folded governments are the same; "bangka" is not "bangka tengah", and a bare name fits any kind.
pub fn same_government(a: &str, b: &str) -> bool {
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

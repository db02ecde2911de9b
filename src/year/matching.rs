//! Finds an action again in another file: by the hidden key of its row, by what it is, by words that were changed a little.
//! Will not match by place where a row has words of its own.

use std::collections::BTreeMap;

use crate::history::subject::{name_of, row_keys};
use crate::model::{Action, ProgressRow};
use crate::text::matching::{common_words, fold};

/// What tells an action or a row of progress apart from others.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(super) struct Named {
    /// Keys that it may be known by: the one on its row, and the one made of what it is.
    keys: Vec<String>,
    /// Code of the activity; empty where it is not known.
    activity: String,
    /// Folded.
    description: String,
    /// Code of the sub kegiatan.
    code: String,
    /// The number without the point behind it.
    no: String,
    /// Whether it has words at all; a row of an official *Monitoring* without its plan may have none.
    by_number: bool,
}

impl Named {
    /// The actions of a file.
    pub fn of_actions(actions: &[Action]) -> Vec<Self> {
        let made = row_keys(actions);
        let numbered = actions.iter().enumerate().zip(made);
        numbered
            .map(|((place, action), made)| {
                let (activity, description) = name_of(action);
                // A formula that was saved without its result is no number.
                let no = action.no.value().map(|no| bare(no)).unwrap_or_default();
                Self {
                    keys: action.key.iter().cloned().chain([made]).collect(),
                    activity,
                    description,
                    code: action.code.raw.trim().to_owned(),
                    no: if no.is_empty() { (place + 1).to_string() } else { no },
                    by_number: false,
                }
            })
            .collect()
    }

    /// A row of progress that stands alone.
    pub fn of_row(row: &ProgressRow) -> Self {
        let description = fold(&row.description);
        Self {
            keys: row.key.iter().cloned().collect(),
            activity: row.activity.clone().unwrap_or_default(),
            by_number: description.is_empty(),
            description,
            code: row.code.trim().to_owned(),
            no: bare(&row.no),
        }
    }

    /// Whether activity or description is the same, so that a key is believed.
    fn agrees(&self, other: &Self) -> bool {
        let same = |a: &str, b: &str| !a.is_empty() && a == b;
        same(&self.activity, &other.activity) || same(&self.description, &other.description)
    }
}

fn bare(text: &str) -> String {
    text.trim().trim_end_matches(['.', ')']).to_owned()
}

/// Least share of words in common for a reworded description.
const REWORDED: f64 = 0.5;

/// How many descriptions are held against each other at most: beyond it nothing was reworded, it is another plan.
const MOST_HELD: usize = 100_000;

/// For each row, the index of the same action among those of the plan; each action is given once.
pub(super) fn pair(plan: &[Named], rows: &[Named]) -> Vec<Option<usize>> {
    let mut pairs = Pairs { of_row: vec![None; rows.len()], free: vec![true; plan.len()] };
    pairs.by_key(plan, rows);
    for name in NAMES {
        pairs.by_name(plan, rows, *name);
    }
    pairs.by_number(plan, rows);
    pairs.reworded(plan, rows);
    pairs.of_row
}

/// What tells an action apart; none where too little is known of it.
type NameOf = fn(&Named) -> Option<[&str; 3]>;

/// What tells an action apart, from most to least.
const NAMES: &[NameOf] = &[
    |n| (!n.description.is_empty()).then_some([&n.description, &n.activity, &n.code]),
    |n| (!n.description.is_empty() && !n.code.is_empty()).then_some([&n.description, &n.code, ""]),
    |n| (!n.description.is_empty()).then_some([&n.description, &n.activity, ""]),
    |n| (!n.description.is_empty()).then_some([&n.description, "", ""]),
];

struct Pairs {
    of_row: Vec<Option<usize>>,
    free: Vec<bool>,
}

impl Pairs {
    fn put(&mut self, row: usize, action: usize) {
        self.of_row[row] = Some(action);
        self.free[action] = false;
    }

    fn by_key(&mut self, plan: &[Named], rows: &[Named]) {
        let mut known: BTreeMap<&str, usize> = BTreeMap::new();
        for (action, named) in plan.iter().enumerate() {
            for key in &named.keys {
                known.entry(key).or_insert(action);
            }
        }
        for (row, named) in rows.iter().enumerate() {
            let mut found = named.keys.iter().filter_map(|key| known.get(key.as_str()).copied());
            if let Some(action) = found.find(|&action| self.free[action] && plan[action].agrees(named)) {
                self.put(row, action);
            }
        }
    }

    fn by_name(&mut self, plan: &[Named], rows: &[Named], name: NameOf) {
        let mut waiting: BTreeMap<[&str; 3], Vec<usize>> = BTreeMap::new();
        for (action, named) in plan.iter().enumerate().rev().filter(|(action, _)| self.free[*action]) {
            name(named).into_iter().for_each(|key| waiting.entry(key).or_default().push(action));
        }
        for (row, named) in rows.iter().enumerate() {
            if self.of_row[row].is_some() {
                continue;
            }
            let found = name(named).and_then(|key| waiting.get_mut(&key)).and_then(Vec::pop);
            found.into_iter().for_each(|action| self.put(row, action));
        }
    }

    /// Rows without words: their number, where the activity beside it is that of the action.
    fn by_number(&mut self, plan: &[Named], rows: &[Named]) {
        let mut known: BTreeMap<&str, Vec<usize>> = BTreeMap::new();
        for (action, named) in plan.iter().enumerate() {
            known.entry(&named.no).or_default().push(action);
        }
        for (row, named) in rows.iter().enumerate().filter(|(_, named)| named.by_number) {
            let Some([action]) = known.get(named.no.as_str()).map(Vec::as_slice) else { continue };
            let same = !named.activity.is_empty() && plan[*action].activity == named.activity;
            if self.of_row[row].is_none() && self.free[*action] && same {
                self.put(row, *action);
            }
        }
    }

    /// Descriptions that have most words in common, within an activity; where a row names none, its number must agree.
    fn reworded(&mut self, plan: &[Named], rows: &[Named]) {
        let mut left: BTreeMap<&str, Vec<usize>> = BTreeMap::new();
        for (action, named) in plan.iter().enumerate().filter(|(action, _)| self.free[*action]) {
            left.entry(&named.activity).or_default().push(action);
            left.entry("").or_default().push(action);
        }
        let mut likely: Vec<(f64, usize, usize)> = Vec::new();
        let mut held = 0;
        for (row, named) in rows.iter().enumerate().filter(|(row, _)| self.of_row[*row].is_none()) {
            for &action in left.get(named.activity.as_str()).into_iter().flatten() {
                held += 1;
                if held > MOST_HELD {
                    return;
                }
                let other = &plan[action];
                let may_be = !named.activity.is_empty() || named.no == other.no;
                let score = common_words(&named.description, &other.description);
                if may_be && !named.description.is_empty() && !other.description.is_empty() && score >= REWORDED {
                    likely.push((score, row, action));
                }
            }
        }
        // The most alike first; among equals in their order.
        likely.sort_by(|a, b| b.0.total_cmp(&a.0).then((a.1, a.2).cmp(&(b.1, b.2))));
        for (_, row, action) in likely {
            if self.of_row[row].is_none() && self.free[action] {
                self.put(row, action);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn named(key: &str, activity: &str, description: &str, no: &str) -> Named {
        Named {
            keys: Some(key.to_owned()).filter(|key| !key.is_empty()).into_iter().collect(),
            activity: activity.to_owned(),
            description: description.to_owned(),
            code: String::new(),
            no: no.to_owned(),
            by_number: description.is_empty(),
        }
    }

    #[test]
    fn a_key_is_believed_only_where_activity_or_description_agrees() {
        let plan = [named("a", "1.1", "menyusun sk", "1"), named("b", "2.3", "uji coba", "2")];
        let row = |key: &str, activity: &str, description: &str| pair(&plan, &[named(key, activity, description, "")]);
        assert_eq!(row("b", "2.3", "percobaan pada dua lokasi"), [Some(1)], "reworded");
        assert_eq!(row("b", "", "uji coba"), [Some(1)], "without activity");
        assert_eq!(row("b", "1.2", "kunjungan belajar"), [None], "the key of another row was copied");
        assert_eq!(row("b", "1.1", "menyusun sk"), [Some(0)], "the words win");
        assert_eq!(row("b", "", ""), [None], "nothing agrees");
    }

    #[test]
    fn a_number_is_believed_only_with_the_activity_beside_it() {
        let plan = [named("a", "1.1", "menyusun sk", "1"), named("b", "2.3", "uji coba", "2")];
        let row = |activity: &str, no: &str| pair(&plan, &[named("", activity, "", no)]);
        assert_eq!((row("2.3", "2"), row("1.1", "2"), row("", "2")), (vec![Some(1)], vec![None], vec![None]));
        let twice = [named("a", "1.1", "menyusun sk", "1"), named("b", "1.1", "uji coba", "1")];
        assert_eq!(pair(&twice, &[named("", "1.1", "", "1")]), [None], "two actions have the number");
    }

    #[test]
    fn words_that_were_changed_a_little_are_the_most_alike_within_an_activity() {
        let plan =
            [named("", "1.1", "menyusun surat keputusan tim", "1"), named("", "1.1", "menyusun surat edaran", "2")];
        let row = |activity: &str, words: &str, no: &str| pair(&plan, &[named("", activity, words, no)]);
        assert_eq!(row("1.1", "menyusun surat keputusan tim replikasi", ""), [Some(0)]);
        assert_eq!(row("1.2", "menyusun surat keputusan tim replikasi", ""), [None], "another activity");
        assert_eq!(row("", "menyusun surat keputusan tim replikasi", "1"), [Some(0)], "no activity, the same number");
        assert_eq!(row("", "menyusun surat keputusan tim replikasi", "7"), [None], "no activity, another number");
        assert_eq!(row("1.1", "rapat", ""), [None]);
    }
}

//! Whether two files of one OPD are parts of one plan. Will not say which of two plans counts.

use std::collections::BTreeSet;

use crate::model::Submission;
use crate::text::matching::{fold, roman};

/// Whether two files with actions are parts of one plan: their names say so, or they have the same revision and are unlike
/// enough. A stated later revision replaces even when every line was reworded; a copy is no part.
pub fn are_parts(a: &Submission, b: &Submission) -> bool {
    if a.sha256 == b.sha256 && a.file != b.file {
        return false;
    }
    match (part_of_name(a.path.exact()), part_of_name(b.path.exact())) {
        (Some(one), Some(other)) if one != other => true,
        _ => a.revision == b.revision && are_unlike(a, b),
    }
}

/// Whether two files share so little that both are needed. Parts share no action. Where they share a few, yet each has
/// activities that the other lacks, they are parts that collide: replacing one by the other would lose what only it has.
fn are_unlike(a: &Submission, b: &Submission) -> bool {
    let keys = |s: &Submission| -> BTreeSet<(Option<String>, String)> {
        s.actions.iter().map(|a| (a.activity.value().cloned(), fold(&a.description.raw))).collect()
    };
    let (of_a, of_b) = (keys(a), keys(b));
    let shared = of_a.intersection(&of_b).count();
    let activities = |keys: &BTreeSet<(Option<String>, String)>| -> BTreeSet<String> {
        keys.iter().filter_map(|(activity, _)| activity.clone()).collect()
    };
    let (in_a, in_b) = (activities(&of_a), activities(&of_b));
    let complement = !in_a.is_subset(&in_b) && !in_b.is_subset(&in_a);
    shared == 0 || complement && shared * 2 < of_a.len().min(of_b.len())
}

/// The part that a file's name states: `bagian 2`, `part_1`, `bag. II`.
fn part_of_name(path: &str) -> Option<u32> {
    let folded = fold(path.rsplit('/').next().unwrap_or_default());
    let words: Vec<&str> = folded.split(' ').collect();
    let number = |text: &str| text.parse().ok().or_else(|| roman(text)).filter(|n| *n < 100);
    words.iter().enumerate().find_map(|(i, word)| {
        let rest = ["bagian", "bag", "part"].iter().find_map(|stem| word.strip_prefix(stem))?;
        if rest.is_empty() { number(words.get(i + 1)?) } else { rest.parse().ok() }
    })
}

#[cfg(test)]
mod tests {
    use super::part_of_name;

    #[test]
    fn a_name_may_state_a_part() {
        let cases = [
            ("a/Renaksi bagian 2.xlsx", Some(2)),
            ("Renaksi_Part1.xlsx", Some(1)),
            ("renaksi bag. II.ods", Some(2)),
            ("Bagian Organisasi 2022.xlsx", None),
            ("Bagian 2022.xlsx", None),
            ("partisipasi 1.xlsx", None),
        ];
        for (path, part) in cases {
            assert_eq!(part_of_name(path), part, "{path}");
        }
    }
}

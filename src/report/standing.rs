//! How actions stand, counted and keyed for templates. Will not decide how an action stands.

use serde::Serialize;

use super::printed::Printed;
use crate::figures::{ActionFigures, Standing};

/// How many actions stand so.
#[derive(Debug, Clone, Serialize)]
pub(super) struct Count {
    key: &'static str,
    label: &'static str,
    count: Printed,
}

/// Counts of all standings, also those of zero.
pub(super) fn counts<'a>(actions: impl IntoIterator<Item = &'a ActionFigures>) -> Vec<Count> {
    let list: Vec<Standing> = actions.into_iter().filter_map(|a| a.standing).collect();
    let count = |standing| list.iter().filter(|s| **s == standing).count();
    Standing::ALL.map(|s| Count { key: s.code(), label: s.label(), count: Printed::count(count(s)) }).into()
}

/// `3 selesai, 2 terlambat`: the standings that occur, as parts of a sentence.
pub(super) fn in_words(counts: &[Count]) -> Vec<String> {
    let occurring = counts.iter().filter(|c| c.count.raw != Some(0.0));
    occurring.map(|c| format!("{} {}", c.count.text, c.label.to_lowercase())).collect()
}

//! Words as people type them: folding, comparison that forgives slips, and the expansion of short names. Will not know any
//! heading.

pub mod fold;
pub mod slips;
pub mod words;
pub mod pattern;

pub use fold::{expand, fold, roman, squeeze, without_parentheses};
pub use pattern::{Folded, Pattern, SLIPPED};
pub use slips::alike;
pub use words::{begins_with_words, common_words, has_words, years};

//! The rule book: every rule, the check behind it, and every sentence said about workbooks. Will not read a file.

mod book;
mod bound;
mod check;
mod coverage;
mod evaluate;
mod faults;
mod files;
mod identity;
mod money;
mod monitoring;
mod names;
mod progress;
pub mod reasons;
mod runs;
mod sentence;
mod sink;
mod structure;
mod time;

pub use crate::finding::Rule;
pub use book::{all, find};
pub use bound::bound;
pub use check::{Check, Context};
pub use evaluate::check_each;
pub use faults::FAULTS;
pub use files::{F008, F009};
pub use identity::{I005, I007};
pub use money::{A001, UNLIKELY_AMONG, UNLIKELY_FACTOR};
pub use names::Names;
pub use runs::{LONG_RUN, fold_runs, long_runs};
pub use sentence::{not_evaluated, refusal_remark, sentence};
pub use sink::FindingSink;
pub use structure::{S001, S002, S007, S009, SAME_ACTION};
pub use time::W006;

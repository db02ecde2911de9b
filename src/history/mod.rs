//! Several files of one OPD: which counts, what changed, what was answered. Will not judge what a file says.

pub mod subject;
pub mod order;
pub mod parts;
pub mod replies;
pub mod comparison;

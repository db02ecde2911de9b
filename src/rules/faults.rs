//! Which rule tells which fault of a value. Will not find one.

use super::{money, monitoring, progress, time};
use crate::finding::Rule;
use crate::year::Fault;

/// The faults that a decision or a setting can take back, each with the rule that tells it. Where nothing can be read there is
/// nothing to take back.
pub static FAULTS: [(Fault, &Rule); 7] = [
    (Fault::OutOfRange, &monitoring::M001),
    (Fault::Sinks, &monitoring::M002),
    (Fault::AboveBudget, &monitoring::M003),
    (Fault::Future, &progress::M012),
    (Fault::NegativeBudget, &money::A002),
    (Fault::DoubtfulScale, &money::A009),
    (Fault::OutsidePeriod, &time::W003),
];

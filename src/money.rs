//! Whole rupiah: the amount of a cell, and sums of amounts, which cannot wrap. Will not read or print them.

use std::fmt;
use std::iter::Sum;
use std::ops::{Add, AddAssign, Neg, Sub};

use serde::{Serialize, Serializer};

/// Whole rupiah: an amount, or a sum of amounts.
///
/// Every way in takes less than 2^63, and amounts can only be added and subtracted, never multiplied. It takes more than
/// 10^19 of the largest to leave the range of 128 bits, and no memory holds so many: so no sum wraps, in any build.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct Rupiah(i128);

/// One amount is less: more than any budget, and less than what loses its last digits as a number.
pub const MOST_OF_AN_AMOUNT: f64 = 1e15;

/// A sum that a file states is less: from 2^53 on neighbouring whole numbers are one and the same to a spreadsheet, and to
/// most readers of JSON.
pub const MOST_OF_A_SUM: f64 = INEXACT as f64;

const INEXACT: i128 = 1 << 53;

impl Rupiah {
    /// Nothing.
    pub const NONE: Self = Self(0);

    /// The first number of rupiah that is not [exact](Rupiah::is_exact).
    pub const LEAST_INEXACT: Self = Self(INEXACT);

    /// The amount of a cell in whole rupiah; none from [`MOST_OF_AN_AMOUNT`] on, after rounding.
    pub fn amount(rupiah: f64) -> Option<Self> {
        Self::below(rupiah, MOST_OF_AN_AMOUNT)
    }

    /// A sum that a cell states in whole rupiah; none where the number of the cell may not be what was meant.
    pub fn stated(rupiah: f64) -> Option<Self> {
        Self::below(rupiah, MOST_OF_A_SUM)
    }

    fn below(rupiah: f64, bound: f64) -> Option<Self> {
        let whole = rupiah.round();
        (whole.abs() < bound).then_some(Self(whole as i128))
    }

    /// The number that a spreadsheet would hold: the same below 2^53, else the nearest there is.
    pub fn nearest(self) -> f64 {
        self.0 as f64
    }

    /// Whether [`Rupiah::nearest`] stands for this number of rupiah and no other.
    pub fn is_exact(self) -> bool {
        self.0.abs() < INEXACT
    }

    /// How many times another goes into this, a number between. For shares, never for money.
    pub fn ratio(self, whole: Self) -> f64 {
        self.nearest() / whole.nearest()
    }

    /// Divided, without the rest.
    #[must_use]
    pub fn divided(self, by: u16) -> Self {
        // A divisor of 0 counts as 1.
        Self(self.0 / i128::from(by.max(1)))
    }

    /// Without its sign.
    #[must_use]
    pub fn abs(self) -> Self {
        Self(self.0.abs())
    }

    /// More than nothing.
    pub fn is_positive(self) -> bool {
        self.0 > 0
    }

    /// Less than nothing.
    pub fn is_negative(self) -> bool {
        self.0 < 0
    }
}

impl From<i64> for Rupiah {
    fn from(rupiah: i64) -> Self {
        Self(i128::from(rupiah))
    }
}

impl From<Rupiah> for i128 {
    fn from(rupiah: Rupiah) -> Self {
        rupiah.0
    }
}

impl Add for Rupiah {
    type Output = Self;

    fn add(self, other: Self) -> Self {
        Self(self.0 + other.0)
    }
}

impl AddAssign for Rupiah {
    fn add_assign(&mut self, other: Self) {
        *self = *self + other;
    }
}

impl Sub for Rupiah {
    type Output = Self;

    fn sub(self, other: Self) -> Self {
        Self(self.0 - other.0)
    }
}

impl Neg for Rupiah {
    type Output = Self;

    fn neg(self) -> Self {
        Self(-self.0)
    }
}

impl Sum for Rupiah {
    fn sum<I: Iterator<Item = Self>>(amounts: I) -> Self {
        amounts.fold(Self::NONE, Add::add)
    }
}

impl<'a> Sum<&'a Rupiah> for Rupiah {
    fn sum<I: Iterator<Item = &'a Self>>(amounts: I) -> Self {
        amounts.copied().sum()
    }
}

/// Its digits, with a minus before a negative one.
impl fmt::Display for Rupiah {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

/// A number, or its digits as a text where many a reader would round the number.
impl Serialize for Rupiah {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match i64::try_from(self.0) {
            Ok(number) if self.is_exact() => serializer.serialize_i64(number),
            _ => serializer.collect_str(self),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const LARGEST: f64 = 999_999_999_999_999.0;

    #[test]
    fn a_sum_of_the_largest_amounts_is_exact() {
        let amount = Rupiah::amount(LARGEST).unwrap();
        let sum = |rows: usize| -> Rupiah { std::iter::repeat_n(amount, rows).sum() };
        // Of Python: 999999999999999 * n; 64 bits would make -9146744073709560916 of the second.
        assert_eq!(sum(9_224).to_string(), "9223999999999990776");
        assert_eq!(sum(9_300).to_string(), "9299999999999990700");
        assert_eq!(sum(1_000_000).to_string(), "999999999999999000000");
        assert_eq!((-sum(1_000_000)).to_string(), "-999999999999999000000");
        assert_eq!((sum(20_000) - sum(30_000)).to_string(), "-9999999999999990000");
    }

    #[test]
    fn an_amount_is_bounded_after_it_is_rounded() {
        assert_eq!(Rupiah::amount(LARGEST), Some(Rupiah::from(999_999_999_999_999)));
        assert_eq!(Rupiah::amount(-LARGEST), Some(Rupiah::from(-999_999_999_999_999)));
        for beyond in [999_999_999_999_999.5, 1e15, -1e15, 1e300, f64::INFINITY, f64::NEG_INFINITY, f64::NAN] {
            assert_eq!(Rupiah::amount(beyond), None, "{beyond}");
        }
        assert_eq!(Rupiah::stated(9_007_199_254_740_991.0), Some(Rupiah::from(9_007_199_254_740_991)));
        assert_eq!(Rupiah::stated(9_007_199_254_740_992.0), None);
    }

    #[test]
    fn json_keeps_every_digit() {
        let json = |amount: i128| serde_json::to_value(Rupiah(amount)).unwrap();
        assert_eq!(json(-25_000_000), serde_json::json!(-25_000_000));
        assert_eq!(json(9_007_199_254_740_991), serde_json::json!(9_007_199_254_740_991_i64));
        assert_eq!(json(9_007_199_254_740_993), serde_json::json!("9007199254740993"));
        assert_eq!(json(-9_299_999_999_999_990_700), serde_json::json!("-9299999999999990700"));
        assert_eq!(json(999_999_999_999_999_000_000), serde_json::json!("999999999999999000000"));
    }
}

//! Reads the number of a cell of money, to hold it against other cells. Will not say how many rupiah it is.

use crate::cells::Value;
use crate::text::parsing::{AmountText, read_amount};

/// The number of a cell of money, before any scale; where two are possible, the one of whole thousands.
pub(super) fn amount_in(value: &Value) -> Option<f64> {
    match value {
        Value::Number(n) => Some(*n),
        Value::Text(text) => match read_amount(text) {
            AmountText::Amount { rupiah, .. } => Some(rupiah),
            AmountText::Either(thousands, _) => Some(thousands),
            AmountText::TooLarge | AmountText::Words => None,
        },
        _ => None,
    }
}

//! The check for a total that someone typed below a plan, which the sheet calculates itself. Will not add anything up.

use super::at::At;
use super::check::{Check, Fails, Fault};
use super::condition::Condition::{self, All, Empty, Own};
use crate::model::Field::{
    self, Activity, Budget, Code, Description, End, Fund, Output, Responsible, Start, Subactivity,
};
use crate::model::Field::{Target, Unit};
use crate::template::draft::Draft;
use crate::template::excel::{Held, TOTAL_WORDS, held, is_blank, text};

/// What is told of it; a row of which this is told stands in no sum.
pub(in crate::template) const TOTAL: &str = "Baris jumlah dihitung sendiri: hapus baris ini";

/// What only actions have; the reader, too, forgives one of them.
const OF_ACTIONS: [Field; 9] = [Output, Target, Unit, Start, End, Responsible, Code, Subactivity, Fund];

const LABELLED: Condition = Own { excel: labelled_formula, holds: is_labelled };
const WITH_AMOUNT: Condition =
    Own { excel: |at| format!("TRIM({})<>\"\"", at.address(Budget)), holds: |at| !is_blank(at.cell(Budget)) };
const LIKE_NO_ACTION: Condition = Own { excel: few_formula, holds: has_few };
const IS_TOTAL: Condition = All(&[Empty(Activity), LABELLED, WITH_AMOUNT, LIKE_NO_ACTION]);

/// It comes before all others: whatever else is wrong with such a row goes with it.
pub(super) static CHECK: Check =
    Check { field: Description, fault: Fault::Wrong, message: TOTAL, fails: Fails::Row(IS_TOTAL) };

/// Whether the row of an index is a total.
pub(in crate::template) fn is_total(draft: &Draft<'_>, index: usize) -> bool {
    IS_TOTAL.holds(At::row(draft, index))
}

fn labelled_formula(at: At<'_>) -> String {
    let cell = at.address(Description);
    let label = format!("TRIM(SUBSTITUTE(SUBSTITUTE({cell},\":\",\" \"),\".\",\" \"))&\" \"");
    format!("SUMPRODUCT(--(LEFT({label},LEN(daftar_jumlah)+1)=daftar_jumlah&\" \"))>0")
}

fn is_labelled(at: At<'_>) -> bool {
    let label = text(at.cell(Description)).replace([':', '.'], " ").to_lowercase();
    let label = label.split(' ').filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ") + " ";
    TOTAL_WORDS.iter().any(|words| label.strip_prefix(words).is_some_and(|rest| rest.starts_with(' ')))
}

fn few_formula(at: At<'_>) -> String {
    format!("COUNTA({})<2", OF_ACTIONS.map(|field| at.address(field)).join(","))
}

fn has_few(at: At<'_>) -> bool {
    OF_ACTIONS.iter().filter(|field| held(at.cell(**field)) != Held::Blank).count() < 2
}

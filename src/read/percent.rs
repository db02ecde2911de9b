//! Tells the sheets and the number formats that show percentages: 0,35 in such a cell is 35 percent. Will not change a number.

use crate::cells::{CellRef, Sheet, Value};

/// Beginnings of the words with which a heading speaks of what was realised.
const REALISED: [&str; 6] = ["realisasi", "capaian", "progres", "serapan", "penyerapan", "fisik"];
/// Bytes of the longest heading.
const LONGEST: usize = 200;

/// Whether a sheet speaks of realisation: only there formats are asked for, since that costs a second pass over it.
pub fn speaks_of_realisation(sheet: &Sheet) -> bool {
    let names = |text: &str| {
        let lower = text.to_lowercase();
        let mut words = lower.split(|c: char| !c.is_alphanumeric());
        text.len() <= LONGEST && words.any(|word| REALISED.iter().any(|stem| word.starts_with(stem)))
    };
    sheet.cells.iter().any(|(_, value)| value.as_text().is_some_and(names))
}

/// Whether a number format multiplies by a hundred: it holds a sign of percent, neither quoted nor escaped.
pub fn is_percent_format(code: &str) -> bool {
    let mut quoted = false;
    let mut bracketed = false;
    let mut chars = code.chars();
    while let Some(c) = chars.next() {
        match c {
            '"' => quoted = !quoted,
            _ if quoted => {}
            '\\' | '_' | '*' => drop(chars.next()),
            '[' => bracketed = true,
            ']' => bracketed = false,
            '%' if !bracketed => return true,
            _ => {}
        }
    }
    false
}

/// The cells of some numbers, in order.
pub fn of_numbers(sheet: &Sheet, mut cells: Vec<CellRef>) -> Vec<CellRef> {
    cells.retain(|at| matches!(sheet.get(*at), Value::Number(_)));
    cells.sort_unstable();
    cells.dedup();
    cells
}

#[cfg(test)]
mod tests {
    use super::is_percent_format;

    #[test]
    fn a_sign_of_percent_counts_where_it_multiplies() {
        for code in ["0%", "0.00%", "#,##0.0 %", "[Red]0%;-0%", "0\" kira-kira\"%"] {
            assert!(is_percent_format(code), "{code}");
        }
        for code in ["0", "0\"%\"", "0\\%", "General", "0_%", "[$%-421]0", ""] {
            assert!(!is_percent_format(code), "{code}");
        }
    }
}

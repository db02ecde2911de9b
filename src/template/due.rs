//! What the sheet *Monitoring* says of months that are due and not reported: their headings, and the beginning of its status line.
//! Will not know which months these are: who fills the template does.

use rust_xlsxwriter::{Format, Worksheet, XlsxError};

use super::counts::MonthFigures;
use super::draft::{Draft, insert_note};
use super::style;
use crate::calendar::{MONTHS, MONTHS_SHORT, first_day, long_date};
use crate::spreadsheet::Text;

/// The months that are due (1 to 12), in their order.
fn months<'a>(draft: &'a Draft<'_>) -> impl Iterator<Item = u32> + 'a {
    (1..=12).filter(|month| draft.fill.due.contains(month))
}

/// Writes the heading of a month (0 to 11), marked where the month is due.
pub(super) fn write_heading(
    draft: &Draft<'_>,
    sheet: &mut Worksheet,
    (row, column): (u32, u16),
    month: u16,
    format: &Format,
) -> Result<(), XlsxError> {
    let name = MONTHS_SHORT[usize::from(month)];
    let number = u32::from(month) + 1;
    if !months(draft).any(|due| due == number) {
        return sheet.put_text(row, column, name, format);
    }
    sheet.put_text(row, column, name, &style::due(format))?;
    insert_note(sheet, row, column, &format!("Jatuh tempo {}; belum dilaporkan", due_day(draft, number)))
}

/// The last day on which the realisation of a month (1 to 12) is in time.
fn due_day(draft: &Draft<'_>, month: u32) -> String {
    let program = &draft.settings.program;
    let (year, month) = if month == 12 { (program.year + 1, 1) } else { (program.year, month + 1) };
    long_date(first_day(year, month) + chrono::Days::new(u64::from(program.report_day) - 1))
}

/// What stands before the status line: a formula and its result, both ending where the line goes on; none without months that are
/// due. `reporting`: address of the counts of reporting actions by month. A month that is filled in is no longer named.
pub(super) fn named(draft: &Draft<'_>, reporting: &str, figures: &[MonthFigures; 12]) -> Option<(String, String)> {
    const WORDS: &str = "Belum dilaporkan: ";
    const BREAK: &str = "  ·  ";
    let name = |month: u32| MONTHS[month as usize - 1];
    let parts: Vec<String> =
        months(draft).map(|month| format!("IF(INDEX({reporting},{month})=0,\", {}\",\"\")", name(month))).collect();
    if parts.is_empty() {
        return None;
    }
    let list = parts.join("&");
    let formula = format!("IF({list}=\"\",\"\",\"{WORDS}\"&MID({list},3,200)&\"{BREAK}\")");
    let open: Vec<&str> = months(draft).filter(|month| figures[*month as usize - 1].reporting == 0).map(name).collect();
    let result = if open.is_empty() { String::new() } else { format!("{WORDS}{}{BREAK}", open.join(", ")) };
    Some((formula, result))
}

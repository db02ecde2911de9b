//! The sheet *Monitoring*: rows that follow the plan, two blocks of months, the live check. Will not compute figures by month.

use rust_xlsxwriter::{DataValidation, DataValidationRule, FormatAlign, Worksheet, XlsxError};

use super::checks::{At, COLOURS, Colour, FINE, figure_formula, figure_results};
use super::counts::{actions, by_month};
use super::draft::Draft;
use super::entry::{MOST_RUPIAH, Span, Words, colour, colour_check, protect, validate, write_keys, write_names};
use super::excel::text;
use super::layout::{
    CHECK, MONITORING_CHECK, MONITORING_KEY, PHYSICAL, PHYSICAL_HEADING, SPENT, SPENT_HEADING, letters,
};
use super::sheets::{MONITORING, PLAN, SheetKind};
use super::{due, heights, monitoring_figures, style};
use crate::calendar::MONTHS;
use crate::cells::column_letters;
use crate::config::settings::Paper;
use crate::model::DONE;
use crate::model::Field;
use crate::spreadsheet::{Text, calculated, calculated_text};

const ACTION_WIDTH: f64 = 36.0;
const CHECK_WIDTH: f64 = 22.0;
/// Points of a row with one line of text.
const ROW_HEIGHT: f64 = 16.0;

/// Writes the sheet.
pub(super) fn write(draft: &Draft<'_>, sheet: &mut Worksheet) -> Result<(), XlsxError> {
    style::widths(sheet, 0, &[4.5, ACTION_WIDTH])?;
    sheet.set_column_range_width(PHYSICAL, SPENT - 1, 5.6)?.set_column_range_width(SPENT, SPENT + 11, 12.0)?;
    style::widths(sheet, MONITORING_CHECK, &[CHECK_WIDTH])?;
    style::widths(sheet, MONITORING_KEY + 1, &[2.0])?;
    let open = style::plain().set_unlocked();
    sheet.set_column_range_format(PHYSICAL, SPENT - 1, &open)?;
    sheet.set_column_range_format(SPENT, SPENT + 11, &open.set_num_format(style::MONEY))?;
    let results = figure_results(draft);
    write_top(draft, sheet, &results)?;
    write_headings(draft, sheet)?;
    for (index, result) in results.iter().enumerate() {
        write_row(draft, sheet, index, result)?;
    }
    write_keys(draft, sheet, MONITORING_KEY)?;
    monitoring_figures::write(draft, sheet)?;
    add_checks(draft, sheet)?;
    add_colours(draft, sheet)?;
    let (first, last) = (draft.layout.first_row(), draft.layout.last_row());
    protect(sheet, &[(first, PHYSICAL, last, SPENT + 11)])?;
    style::page(sheet, draft.settings, MONITORING, true);
    sheet
        .set_print_area(0, 0, draft.layout.last_printed_row(), SPENT + 11)?
        .set_repeat_rows(first - 2, first - 1)?
        .set_repeat_columns(0, 1)?
        // Both blocks of months on one page could not be read: each has its own, beside the names of the actions.
        .set_print_scale(print_scale(draft, &results))
        .set_vertical_page_breaks(&[u32::from(SPENT)])?
        .set_freeze_panes(first, 2)?
        .set_selection(first, PHYSICAL, first, PHYSICAL)?
        .set_zoom(90);
    Ok(())
}

/// Percent of its size at which each block fits the width of a page, or less where then its rows fit one page too and can still be
/// read.
fn print_scale(draft: &Draft<'_>, results: &[&str]) -> u16 {
    const LEAST: f64 = 60.0;
    /// Points between the margins of a page on its side.
    const MARGINS: f64 = (0.7 + 0.65) * 72.0;
    let (wide, page) = if draft.settings.report.paper == Paper::F4 { (73.0, 612.0) } else { (67.0, 595.0) };
    // Title, two heading rows, and lines of ordinary height between them.
    let top = 20.0 + 18.0 * 2.0 + 15.0 * f64::from(draft.layout.plan_heading - 2);
    let printed = draft.rows.iter().zip(results).take(draft.layout.printed_rows as usize);
    let rows: f64 = printed.map(|(row, result)| row_height(&text(row.get(Field::Description)), result)).sum();
    let whole = ((page - MARGINS) / (top + rows) * 100.0).floor();
    (if whole < LEAST { wide } else { whole.min(wide) }) as u16
}

fn row_height(said: &str, result: &str) -> f64 {
    heights::points([(said, ACTION_WIDTH), (result, CHECK_WIDTH)], ROW_HEIGHT)
}

fn write_top(draft: &Draft<'_>, sheet: &mut Worksheet, results: &[&str]) -> Result<(), XlsxError> {
    let title = format!("MONITORING BULANAN TAHUN {}", draft.settings.program.year);
    sheet.put_text(0, 0, title, &style::title())?;
    sheet.set_row_height(0, 20)?;
    write_names(draft, sheet)?;
    let (first, last) = (draft.layout.first_row() + 1, draft.layout.last_row() + 1);
    let check = format!("${0}${first}:${0}${last}", column_letters(u32::from(MONITORING_CHECK)));
    let faulty = format!("SUMPRODUCT(({check}<>\"\")*({check}<>\"{FINE}\"))");
    let until = monitoring_figures::last_month_formula(draft);
    let reporting = monitoring_figures::reporting(draft);
    let silent = format!("SUMPRODUCT({})-INDEX({reporting},{until})", monitoring_figures::is_action(draft));
    let nothing = "Belum ada bulan yang dilaporkan";
    let (figures, last, _) = by_month(draft);
    let due = due::named(draft, &reporting, &figures).map(|(formula, result)| (formula + "&", result));
    let (due, due_result) = due.unwrap_or_default();
    let formula = format!(
        "={due}IF({until}=0,\"{nothing}\",\"Dilaporkan sampai \"&INDEX(daftar_bulan,{until})\
         &\"  ·  Belum melapor bulan itu: \"&{silent}&\" rencana aksi\")&\"  ·  Perlu diperiksa: \"&{faulty}&\" baris\""
    );
    let faulty = results.iter().filter(|text| !text.is_empty() && **text != FINE).count();
    let actions = actions(draft).count() as i64;
    let said = match last {
        0 => nothing.to_owned(),
        _ => format!(
            "Dilaporkan sampai {}  ·  Belum melapor bulan itu: {} rencana aksi",
            MONTHS[last - 1],
            actions - figures[last - 1].reporting as i64
        ),
    };
    let result = format!("{due_result}{said}  ·  Perlu diperiksa: {faulty} baris");
    sheet.write_formula_with_format(3, 0, calculated(formula, result), &style::status())?;
    Ok(())
}

fn write_headings(draft: &Draft<'_>, sheet: &mut Worksheet) -> Result<(), XlsxError> {
    let row = draft.layout.plan_heading;
    let format = style::heading();
    for (column, name) in [(0, "No"), (1, "Rencana Aksi"), (MONITORING_CHECK, CHECK)] {
        sheet.put_wide_text((row - 1, column), (row, column), name, &format)?;
    }
    for (first, name) in [(PHYSICAL, PHYSICAL_HEADING), (SPENT, SPENT_HEADING)] {
        sheet.put_wide_text((row - 1, first), (row - 1, first + 11), name, &format)?;
        for month in 0..12 {
            due::write_heading(draft, sheet, (row, first + month), month, &format)?;
        }
    }
    sheet.set_row_height(row - 1, 18)?.set_row_height(row, 18)?;
    Ok(())
}

fn write_row(draft: &Draft<'_>, sheet: &mut Worksheet, index: usize, result: &str) -> Result<(), XlsxError> {
    let (plan_row, row) = (&draft.rows[index], draft.layout.first_row() + index as u32);
    let follow = |field: Field| {
        let source = format!("'{PLAN}'!{}{}", letters(field), row + 1);
        format!("=IF({source}=\"\",\"\",{source})")
    };
    let number = calculated(follow(Field::No), draft.number_of(index));
    let quiet = style::quiet();
    draft.put_formula(
        (SheetKind::Monitoring, sheet),
        (row, 0),
        number,
        &quiet.clone().set_align(FormatAlign::Center),
    )?;
    let said = text(plan_row.get(Field::Description));
    sheet.set_row_height(row, row_height(&said, result))?;
    let action = calculated_text(follow(Field::Description), &said);
    draft.put_formula((SheetKind::Monitoring, sheet), (row, 1), action, &quiet)?;
    for (column, value) in (PHYSICAL..).zip(&plan_row.physical) {
        draft.put((SheetKind::Monitoring, sheet), (row, column), value, &style::entry())?;
    }
    let money = style::entry().set_num_format(style::MONEY);
    for (column, value) in (SPENT..).zip(&plan_row.spent) {
        draft.put((SheetKind::Monitoring, sheet), (row, column), value, &money)?;
    }
    let check = calculated(figure_formula(At::row(draft, index)), result);
    let format = quiet.set_font_size(9);
    draft.put_formula((SheetKind::Monitoring, sheet), (row, MONITORING_CHECK), check, &format)
}

fn block(draft: &Draft<'_>, first_column: u16) -> Span {
    (draft.layout.first_row(), first_column, draft.layout.last_row(), first_column + 11)
}

fn add_checks(draft: &Draft<'_>, sheet: &mut Worksheet) -> Result<(), XlsxError> {
    let physical = Words {
        title: "Fisik kumulatif (%)".into(),
        input: "Angka 0 sampai 100 tanpa tanda %, dihitung sejak awal sampai akhir bulan ini.".into(),
        error: "Tulis angka 0 sampai 100 tanpa tanda %, misalnya 35. Nilai kumulatif tidak boleh turun.".into(),
    };
    let rule = DataValidation::new().allow_decimal_number(DataValidationRule::Between(0.0, DONE));
    validate(sheet, block(draft, PHYSICAL), rule, &physical, true)?;
    let spent = Words {
        title: "Anggaran kumulatif (Rp)".into(),
        input: "Rupiah penuh sejak awal sampai akhir bulan ini, misalnya 12500000.".into(),
        error: "Tulis angka rupiah penuh, 0 atau lebih, tanpa \"Rp\" dan tanpa titik.".into(),
    };
    let rule = DataValidation::new().allow_decimal_number(DataValidationRule::Between(0.0, MOST_RUPIAH));
    validate(sheet, block(draft, SPENT), rule, &spent, true)
}

/// Colours of the figures, and of what *Cek* shows.
fn add_colours(draft: &Draft<'_>, sheet: &mut Worksheet) -> Result<(), XlsxError> {
    for Colour { block, from, fault, when } in &COLOURS {
        let (first_row, first, last_row, last) = self::block(draft, *block);
        let formula = when.excel(At::row(draft, 0).figure(*block, *from));
        colour(sheet, (first_row, first + from, last_row, last), &formula, fault.tint())?;
    }
    let (first, last) = (draft.layout.first_row(), draft.layout.last_row());
    colour_check(sheet, (first, MONITORING_CHECK, last, MONITORING_CHECK), FINE)
}

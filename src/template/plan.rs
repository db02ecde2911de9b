//! The sheet *Rencana Aksi*: title, totals, headings, rows and the live check. Will not offer lists or colours: `plan_entries` and
//! `plan_colours` do.

use rust_xlsxwriter::{Format, FormatAlign, Worksheet, XlsxError};

use super::checks::{At, COMPLETE, TOTAL, check_formula, check_results};
use super::counts::{budget, missing_activities, saved};
use super::draft::Draft;
use super::excel::{is_blank, text};
use super::layout::{CHECK, PLAN_CHECK, PLAN_KEY, PlanColumn, plan_column, plan_columns};
use super::sheets::{PLAN, SheetKind};
use super::{entry, gantt, heights, plan_colours, plan_entries, style};
use crate::cells::column_letters;
use crate::model::{Column, ColumnKind, Field};
use crate::spreadsheet::{Text, calculated};

const CHECK_WIDTH: f64 = 22.0;
/// Width of the gap before the Gantt.
const GAP_WIDTH: f64 = 1.5;
/// The last column that is filled in.
const LAST: u16 = PLAN_CHECK - 1;

/// Writes the sheet.
pub(super) fn write(draft: &Draft<'_>, sheet: &mut Worksheet) -> Result<(), XlsxError> {
    for PlanColumn { at, column, place } in plan_columns() {
        sheet.set_column_width(at, place.width)?;
        sheet.set_column_format(at, &style::plain().set_num_format(number_format(column)).set_unlocked())?;
    }
    style::widths(sheet, PLAN_CHECK, &[CHECK_WIDTH])?;
    style::widths(sheet, PLAN_KEY + 1, &[GAP_WIDTH])?;
    let results = check_results(draft);
    write_top(draft, sheet, &results)?;
    write_totals(draft, sheet)?;
    write_headings(draft, sheet)?;
    for (index, result) in results.iter().enumerate() {
        write_row(draft, sheet, index, result)?;
    }
    entry::write_keys(draft, sheet, PLAN_KEY)?;
    plan_entries::add(draft, sheet)?;
    plan_colours::add(draft, sheet)?;
    gantt::add_colours(draft, sheet)?;
    let (heading, first, last) = (draft.layout.plan_heading, draft.layout.first_row(), draft.layout.last_row());
    entry::protect(sheet, &[(first, 0, last, LAST)])?;
    style::page(sheet, draft.settings, PLAN, true);
    let action = place_of(Field::Description);
    sheet
        .set_print_area(0, 0, draft.layout.last_printed_row(), LAST)?
        .set_repeat_rows(heading, heading)?
        .set_freeze_panes(first, action + 1)?
        .set_selection(first, action, first, action)?
        .set_zoom(90);
    Ok(())
}

/// Column of a field that the template has.
fn place_of(field: Field) -> u16 {
    plan_column(field).unwrap_or_default()
}

/// Number format of a column.
fn number_format(column: &Column) -> &'static str {
    match column.kind {
        ColumnKind::Day(_) => style::DAY,
        ColumnKind::Money(_) => style::MONEY,
        ColumnKind::Code(_) => "@",
        _ => "General",
    }
}

fn write_top(draft: &Draft<'_>, sheet: &mut Worksheet, results: &[&str]) -> Result<(), XlsxError> {
    let program = &draft.settings.program;
    let title = format!("RENCANA AKSI {} TAHUN {}", program.name.to_uppercase(), program.year);
    sheet.put_text(0, 0, &title, &style::title())?;
    sheet.set_row_height(0, 20)?;
    entry::write_names(draft, sheet)?;
    let (formula, result) = status_line(draft, results);
    sheet.write_formula_with_format(3, 0, calculated(formula, result), &style::status())?;
    let hint = "Kuning: belum diisi. Merah: perlu diperbaiki; kolom Cek menyebut sebabnya. \
                Tanggal ditulis hari/bulan/tahun, anggaran dalam rupiah penuh.";
    sheet.put_text(4, 0, hint, &style::subtitle())?;
    Ok(())
}

/// `$P$7:$P$66`
fn check_column(draft: &Draft<'_>) -> String {
    let (first, last) = (draft.layout.first_row() + 1, draft.layout.last_row() + 1);
    format!("${0}${first}:${0}${last}", column_letters(u32::from(PLAN_CHECK)))
}

fn status_line(draft: &Draft<'_>, results: &[&str]) -> (String, String) {
    let check = check_column(draft);
    let activities = At::row(draft, 0).all(Field::Activity);
    let missing = format!("SUMPRODUCT((COUNTIF({activities},daftar_kegiatan)=0)*(wajib_kegiatan=\"Ya\"))");
    let nil = "Dinyatakan nihil pada lembar Identitas: rencana aksi dikosongkan.";
    let open = format!("SUMPRODUCT(({check}<>\"\")*({check}<>\"{}\"))", COMPLETE);
    let done = format!("SUMPRODUCT(--({check}=\"{}\"))", COMPLETE);
    let formula = format!(
        "=IF(AND(pernyataan_nihil=\"Ya\",{open}=0),\"{nil}\",\
         \"Masih terbuka: \"&{open}&\" baris  ·  Lengkap: \"&{done}&\" baris  ·  Kegiatan wajib yang belum ada: \"&{missing})"
    );
    let done = results.iter().filter(|text| **text == COMPLETE).count();
    let open = results.iter().filter(|text| !text.is_empty()).count() - done;
    let result = match draft.nil() && open == 0 {
        true => nil.to_owned(),
        false => format!(
            "Masih terbuka: {open} baris  ·  Lengkap: {done} baris  ·  Kegiatan wajib yang belum ada: {}",
            missing_activities(draft)
        ),
    };
    (formula, result)
}

/// Totals by phase and in all, label and sum side by side; the sum stands over the budgets.
fn write_totals(draft: &Draft<'_>, sheet: &mut Worksheet) -> Result<(), XlsxError> {
    let (label_at, sum_at) = (place_of(Field::Budget).saturating_sub(1), place_of(Field::Budget));
    let (phases, budgets) = (At::row(draft, 0).all(Field::Phase), At::row(draft, 0).all(Field::Budget));
    // A total that someone typed below is told in the column Cek, and not counted twice.
    let cek = check_column(draft);
    for (row, phase) in (0u32..).zip(&draft.structure.phases) {
        let label = format!("Jumlah {}", phase.name);
        sheet.put_text(row, label_at, label, &style::total_label())?;
        let name = format!("INDEX(daftar_tahap,{})", row + 1);
        let formula = format!("=SUMIFS({budgets},{phases},{name},{cek},\"<>{TOTAL}\")");
        let formula = calculated(formula, saved(budget(draft, Some(&phase.name))));
        sheet.write_formula_with_format(row, sum_at, formula, &style::total().set_font_color(style::MUTED))?;
    }
    let row = draft.structure.phases.len() as u32;
    sheet.put_text(row, label_at, "Jumlah", &style::total_label().set_bold())?;
    let formula = calculated(format!("=SUMIF({cek},\"<>{TOTAL}\",{budgets})"), saved(budget(draft, None)));
    sheet.write_formula_with_format(row, sum_at, formula, &style::total().set_font_color(style::ACCENT))?;
    Ok(())
}

fn write_headings(draft: &Draft<'_>, sheet: &mut Worksheet) -> Result<(), XlsxError> {
    let row = draft.layout.plan_heading;
    for PlanColumn { at, column, .. } in plan_columns() {
        sheet.put_text(row, at, draft.heading(column), &style::heading())?;
    }
    sheet.put_text(row, PLAN_CHECK, CHECK, &style::heading())?;
    sheet.set_row_height(row, 30)?;
    gantt::write_headings(draft, sheet)
}

fn write_row(draft: &Draft<'_>, sheet: &mut Worksheet, index: usize, result: &str) -> Result<(), XlsxError> {
    let (plan_row, row, at) = (&draft.rows[index], draft.layout.first_row() + index as u32, At::row(draft, index));
    for known in plan_columns() {
        let (cell, here, format) = (plan_row.get(known.column.field), (row, known.at), entry_format(&known));
        if matches!(known.column.kind, ColumnKind::Number(_)) && is_blank(cell) {
            let formula = format!("=IF(COUNTA({})=0,\"\",ROW()-{})", at.entries(), draft.layout.first_row());
            let formula = calculated(formula, draft.number_of(index));
            draft.put_formula((SheetKind::Plan, sheet), here, formula, &format)?;
            continue;
        }
        draft.put((SheetKind::Plan, sheet), here, cell, &format)?;
    }
    let formula = calculated(check_formula(at), result);
    let format = style::quiet().set_font_size(9);
    draft.put_formula((SheetKind::Plan, sheet), (row, PLAN_CHECK), formula, &format)?;
    let text_of = |known: PlanColumn| (text(plan_row.get(known.column.field)), known.place.width);
    let texts: Vec<(String, f64)> = plan_columns().map(text_of).collect();
    let texts = texts.iter().map(|(text, width)| (text.as_str(), *width));
    let least = if plan_row.cells.is_empty() { 16.0 } else { 30.0 };
    heights::fit(sheet, row, texts.chain([(result, CHECK_WIDTH)]), least)?;
    gantt::write_row(draft, sheet, row)
}

fn entry_format(known: &PlanColumn) -> Format {
    let format = style::entry().set_num_format(number_format(known.column));
    match known.column.kind {
        // Else the figures touch the words of the next column.
        ColumnKind::Money(_) => format.set_align(FormatAlign::Right).set_indent(1),
        _ if known.place.centred => format.set_align(FormatAlign::Center),
        _ => format,
    }
}

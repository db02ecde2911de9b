//! The sheet *Rencana Aksi*: title, totals, headings, rows and the live check. Will not offer lists or colours: `plan_rules` does.

use rust_xlsxwriter::{Color, Format, FormatAlign, FormatBorder, Formula, Worksheet, XlsxError};

use super::checks::{self, Refs, check_formula, check_result, letters};
use super::draft::Draft;
use super::excel::{is_blank, text};
use super::layout::{CHECK, GANTT, IDENTITY, PLAN, PLAN_CHECK, PLAN_COLUMNS, SheetKind, plan_column};
use super::{entry, heights, style};
use crate::calendar::MONTHS_SHORT;
use crate::model::Field;

const WIDTHS: [f64; 17] =
    [4.5, 13.0, 23.0, 31.0, 20.0, 7.5, 9.5, 11.0, 11.0, 18.0, 16.0, 21.0, 11.0, 15.0, 15.0, 22.0, 1.5];
const GANTT_WIDTH: f64 = 3.6;

/// Writes the sheet.
pub(super) fn write(draft: &Draft<'_>, sheet: &mut Worksheet) -> Result<(), XlsxError> {
    style::widths(sheet, 0, &WIDTHS)?;
    for (column, (field, _)) in (0u16..).zip(PLAN_COLUMNS) {
        sheet.set_column_format(column, &style::plain().set_num_format(number_format(field)).set_unlocked())?;
    }
    write_top(draft, sheet)?;
    write_totals(draft, sheet)?;
    write_headings(draft, sheet)?;
    for index in 0..draft.rows.len() {
        write_row(draft, sheet, index)?;
    }
    super::plan_rules::write(draft, sheet)?;
    let (heading, first, last) = (draft.layout.plan_heading, draft.layout.first_row(), draft.layout.last_row());
    entry::protect(sheet, &[(first, 0, last, 14)])?;
    style::page(sheet, draft.settings, PLAN, true);
    sheet
        .set_print_area(0, 0, last, 14)?
        .set_repeat_rows(heading, heading)?
        .set_freeze_panes(first, 4)?
        .set_selection(first, 3, first, 3)?
        .set_zoom(90);
    Ok(())
}

/// Number format of a field's column.
fn number_format(field: Field) -> &'static str {
    match field {
        Field::Start | Field::End => style::DAY,
        Field::Budget => style::MONEY,
        Field::Code => "@",
        _ => "General",
    }
}

fn write_top(draft: &Draft<'_>, sheet: &mut Worksheet) -> Result<(), XlsxError> {
    let program = &draft.settings.program;
    let title = format!("RENCANA AKSI {} TAHUN {}", program.name.to_uppercase(), program.year);
    sheet.write_string_with_format(0, 0, style::clean(&title), &style::title())?;
    sheet.set_row_height(0, 20)?;
    entry::write_names(draft, sheet)?;
    let (formula, result) = status_line(draft);
    sheet.write_formula_with_format(3, 0, Formula::new(formula).set_result(result), &style::status())?;
    let hint = "Kuning: belum diisi. Merah: perlu diperbaiki; kolom Cek menyebut sebabnya. \
                Tanggal ditulis hari/bulan/tahun, anggaran dalam rupiah penuh.";
    sheet.write_string_with_format(4, 0, hint, &style::subtitle())?;
    Ok(())
}

fn status_line(draft: &Draft<'_>) -> (String, String) {
    let (first, last) = (draft.layout.first_row() + 1, draft.layout.last_row() + 1);
    let check = format!("$P${first}:$P${last}");
    let activity = letters(Field::Activity);
    let missing = format!(
        "SUMPRODUCT((COUNTIF(${activity}${first}:${activity}${last},daftar_kegiatan)=0)*(wajib_kegiatan=\"Ya\"))"
    );
    let nil = "Dinyatakan nihil pada lembar Identitas: rencana aksi dikosongkan.";
    let open = format!("SUMPRODUCT(({check}<>\"\")*({check}<>\"{}\"))", checks::COMPLETE);
    let done = format!("SUMPRODUCT(--({check}=\"{}\"))", checks::COMPLETE);
    let formula = format!(
        "=IF(AND(pernyataan_nihil=\"Ya\",{open}=0),\"{nil}\",\
         \"Masih terbuka: \"&{open}&\" baris  ·  Lengkap: \"&{done}&\" baris  ·  Kegiatan wajib yang belum ada: \"&{missing})"
    );
    let results: Vec<&str> = draft.rows.iter().map(|row| check_result(draft, row)).collect();
    let done = results.iter().filter(|text| **text == checks::COMPLETE).count();
    let open = results.iter().filter(|text| !text.is_empty()).count() - done;
    let result = match draft.nil() && open == 0 {
        true => nil.to_owned(),
        false => format!(
            "Masih terbuka: {open} baris  ·  Lengkap: {done} baris  ·  Kegiatan wajib yang belum ada: {}",
            checks::missing_activities(draft)
        ),
    };
    (formula, result)
}

/// Totals by phase and in all, label and sum side by side over the columns of fund and budget.
fn write_totals(draft: &Draft<'_>, sheet: &mut Worksheet) -> Result<(), XlsxError> {
    let refs = refs(draft, 0);
    let (label_at, sum_at) = (plan_column(Field::Fund).unwrap_or(12), plan_column(Field::Budget).unwrap_or(13));
    let budgets = refs.all(Field::Budget);
    for (row, phase) in (0u32..).zip(&draft.structure.phases) {
        let label = style::clean(&format!("Jumlah {}", phase.name));
        sheet.write_string_with_format(row, label_at, label, &style::total_label())?;
        let name = format!("INDEX(daftar_tahap,{})", row + 1);
        let formula = Formula::new(format!("=SUMIF({},{name},{budgets})", refs.all(Field::Phase)))
            .set_result(checks::budget(draft, Some(&phase.name)).to_string());
        sheet.write_formula_with_format(row, sum_at, formula, &style::total().set_font_color(style::MUTED))?;
    }
    let row = draft.structure.phases.len() as u32;
    sheet.write_string_with_format(row, label_at, "Jumlah", &style::total_label().set_bold())?;
    let formula = Formula::new(format!("=SUM({budgets})")).set_result(checks::budget(draft, None).to_string());
    sheet.write_formula_with_format(row, sum_at, formula, &style::total().set_font_color(style::ACCENT))?;
    Ok(())
}

fn write_headings(draft: &Draft<'_>, sheet: &mut Worksheet) -> Result<(), XlsxError> {
    let row = draft.layout.plan_heading;
    for (column, (field, name)) in (0u16..).zip(PLAN_COLUMNS) {
        let own = draft.structure.heading(field);
        let name = if own.is_empty() { name } else { own };
        sheet.write_string_with_format(row, column, style::clean(name), &style::heading())?;
    }
    sheet.write_string_with_format(row, PLAN_CHECK, CHECK, &style::heading())?;
    sheet.set_row_height(row, 30)?;
    let small = style::heading().set_font_size(8);
    let mut year = 0;
    for (column, (this_year, month)) in (GANTT..).zip(gantt_months(draft)) {
        sheet.set_column_width(column, GANTT_WIDTH)?;
        sheet.write_string_with_format(row, column, MONTHS_SHORT[month as usize - 1], &small)?;
        if this_year != year {
            let format = style::subtitle().set_font_size(8);
            sheet.write_string_with_format(row - 1, column, format!("Jadwal {this_year}"), &format)?;
            year = this_year;
        }
    }
    Ok(())
}

/// Years and months of the Gantt: those of the programme period, at most 24.
pub(super) fn gantt_months(draft: &Draft<'_>) -> Vec<(i32, u32)> {
    use chrono::Datelike;
    let period = draft.settings.program.period;
    let index = |day: chrono::NaiveDate| day.year() * 12 + day.month0() as i32;
    (index(period.start)..=index(period.end))
        .take(24)
        .map(|i| (i.div_euclid(12), i.rem_euclid(12) as u32 + 1))
        .collect()
}

/// Addresses for the row of this index.
pub(super) fn refs<'a>(draft: &'a Draft<'a>, index: usize) -> Refs<'a> {
    let (first, last) = (draft.layout.first_row() + 1, draft.layout.last_row() + 1);
    Refs { row: first + index as u32, span: (first, last), draft }
}

fn write_row(draft: &Draft<'_>, sheet: &mut Worksheet, index: usize) -> Result<(), XlsxError> {
    let (plan_row, row) = (&draft.rows[index], draft.layout.first_row() + index as u32);
    for (column, (field, _)) in (0u16..).zip(PLAN_COLUMNS) {
        let format = entry_format(field);
        if field == Field::No && is_blank(plan_row.get(field)) {
            let refs = refs(draft, index);
            let used = format!("COUNTA({}:{})", refs.cell(Field::Phase), refs.cell(Field::Note));
            let formula = format!("=IF({used}=0,\"\",ROW()-{})", draft.layout.first_row());
            let formula = Formula::new(formula).set_result(number_of(draft, index));
            draft.put_formula((SheetKind::Plan, sheet), (row, column), formula, &format)?;
            continue;
        }
        draft.put((SheetKind::Plan, sheet), (row, column), plan_row.get(field), &format)?;
    }
    let refs = refs(draft, index);
    let formula = Formula::new(check_formula(&refs)).set_result(check_result(draft, plan_row));
    let format = style::quiet().set_font_size(9);
    draft.put_formula((SheetKind::Plan, sheet), (row, PLAN_CHECK), formula, &format)?;
    let texts: Vec<(String, f64)> =
        PLAN_COLUMNS.iter().zip(WIDTHS).map(|((field, _), width)| (text(plan_row.get(*field)), width)).collect();
    let texts = texts.iter().map(|(text, width)| (text.as_str(), *width));
    let least = if plan_row.cells.is_empty() { 16.0 } else { 30.0 };
    heights::fit(sheet, row, texts.chain([(check_result(draft, plan_row), WIDTHS[15])]), least)?;
    let grid = Format::new().set_border(FormatBorder::Hair).set_border_color(Color::RGB(0xD5DAE1));
    for (column, _) in (GANTT..).zip(gantt_months(draft)) {
        sheet.write_blank(row, column, &grid)?;
    }
    Ok(())
}

/// Number shown in a row: as given, else counted.
pub(super) fn number_of(draft: &Draft<'_>, index: usize) -> String {
    let row = &draft.rows[index];
    if !is_blank(row.get(Field::No)) {
        return text(row.get(Field::No));
    }
    let used = row.cells.iter().any(|(field, cell)| {
        *field != Field::No && plan_column(*field).is_some() && super::excel::held(cell) != super::excel::Held::Blank
    });
    if used { (index + 1).to_string() } else { String::new() }
}

fn entry_format(field: Field) -> Format {
    let format = style::entry().set_num_format(number_format(field));
    match field {
        // Else the figures touch the words of the next column.
        Field::Budget => format.set_align(FormatAlign::Right).set_indent(1),
        Field::No | Field::Start | Field::End | Field::Fund | Field::Target | Field::Unit => {
            format.set_align(FormatAlign::Center)
        }
        _ => format,
    }
}

/// Where the sheet of identity holds a line, as an absolute address.
pub(super) fn identity_address(draft: &Draft<'_>, key: &str) -> String {
    let row = draft.layout.identity_cell(key).map_or(1, |cell| cell.row + 1);
    format!("{IDENTITY}!$B${row}")
}

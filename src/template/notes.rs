//! The sheets *Catatan* and *Evaluasi*: four columns of words and a live check. Will not judge what is written.

use rust_xlsxwriter::{Worksheet, XlsxError};

use super::draft::Draft;
use super::entry::{Words, colour, colour_check, list, protect, validate, write_names};
use super::excel::{is_blank, is_text, text};
use super::fill::Values4;
use super::layout::{CHECK, EVALUATION_COLUMNS, HEADING_ROW, NOTE_COLUMNS, NOTES_CHECK, QUARTERS};
use super::sheets::{EVALUATIONS, NOTES, SheetKind};
use super::{checks, heights, style};
use crate::calendar::MONTHS;
use crate::cells::column_letters;

/// One of the two sheets.
struct WordSheet {
    sheet: SheetKind,
    name: &'static str,
    title: &'static str,
    hint: &'static str,
    headings: [&'static str; 4],
    widths: [f64; 5],
    /// Points of an empty row.
    height: f64,
    names: &'static [&'static str],
    list: &'static str,
    /// What must be written once anything is: columns with their messages.
    needed: &'static [(usize, &'static str)],
}

static NOTES_KIND: WordSheet = WordSheet {
    sheet: SheetKind::Notes,
    name: NOTES,
    title: "CATATAN BULANAN",
    hint: "Satu kendala satu baris. Bulan tanpa kendala dibiarkan kosong.",
    headings: NOTE_COLUMNS,
    widths: [14.0, 46.0, 46.0, 34.0, 26.0],
    height: 17.0,
    names: &MONTHS,
    list: "daftar_bulan",
    needed: &[(0, "Bulan belum dipilih"), (1, "Kendala belum diisi"), (2, "Tindak lanjut belum diisi")],
};

static EVALUATIONS_KIND: WordSheet = WordSheet {
    sheet: SheetKind::Evaluations,
    name: EVALUATIONS,
    title: "EVALUASI TRIWULANAN",
    hint: "Diisi setelah triwulan berakhir; satu baris untuk tiap triwulan.",
    headings: EVALUATION_COLUMNS,
    widths: [14.0, 46.0, 46.0, 46.0, 26.0],
    height: 58.0,
    names: &QUARTERS,
    list: "daftar_triwulan",
    needed: &[
        (0, "Triwulan belum dipilih"),
        (1, "Faktor pendorong belum diisi"),
        (2, "Faktor penghambat belum diisi"),
        (3, "Tindak lanjut belum diisi"),
    ],
};
use crate::spreadsheet::{Text, calculated};

/// Writes *Catatan*.
pub(super) fn write_notes(draft: &Draft<'_>, sheet: &mut Worksheet) -> Result<(), XlsxError> {
    write(draft, sheet, &NOTES_KIND, &draft.notes)
}

/// Writes *Evaluasi*.
pub(super) fn write_evaluations(draft: &Draft<'_>, sheet: &mut Worksheet) -> Result<(), XlsxError> {
    write(draft, sheet, &EVALUATIONS_KIND, &draft.evaluations)
}

fn write(draft: &Draft<'_>, sheet: &mut Worksheet, kind: &WordSheet, rows: &[Values4]) -> Result<(), XlsxError> {
    style::widths(sheet, 0, &kind.widths)?;
    sheet.set_column_range_format(0, 3, &style::plain().set_text_wrap().set_unlocked())?;
    let title = format!("{} TAHUN {}", kind.title, draft.settings.program.year);
    sheet.put_text(0, 0, title, &style::title())?;
    sheet.set_row_height(0, 20)?;
    write_names(draft, sheet)?;
    let first = HEADING_ROW + 1;
    let last = HEADING_ROW + rows.len() as u32;
    write_status(sheet, kind, rows, (first, last))?;
    for (column, name) in (0u16..).zip(kind.headings.iter().chain([&CHECK])) {
        sheet.put_text(HEADING_ROW, column, *name, &style::heading())?;
    }
    sheet.set_row_height(HEADING_ROW, 22)?;
    for (row, values) in (first..).zip(rows) {
        for (column, value) in (0u16..).zip(values) {
            draft.put((kind.sheet, sheet), (row, column), value, &style::entry())?;
        }
        let texts: Vec<String> = values.iter().map(text).collect();
        heights::fit(sheet, row, texts.iter().map(String::as_str).zip(kind.widths), kind.height)?;
        let check = calculated(check_formula(kind, row + 1), check_result(kind, values));
        let format = style::quiet().set_font_size(9);
        draft.put_formula((kind.sheet, sheet), (row, NOTES_CHECK), check, &format)?;
    }
    add_rules(sheet, kind, (first, last))?;
    protect(sheet, &[(first, 0, last, 3)])?;
    style::page(sheet, draft.settings, kind.name, true);
    sheet
        .set_print_area(0, 0, last, 3)?
        .set_repeat_rows(HEADING_ROW, HEADING_ROW)?
        .set_freeze_panes(first, 1)?
        .set_selection(first, 1, first, 1)?;
    Ok(())
}

fn write_status(
    sheet: &mut Worksheet,
    kind: &WordSheet,
    rows: &[Values4],
    (first, last): (u32, u32),
) -> Result<(), XlsxError> {
    let check = format!("${0}${1}:${0}${2}", column_letters(u32::from(NOTES_CHECK)), first + 1, last + 1);
    let open = format!("SUMPRODUCT(({check}<>\"\")*({check}<>\"{}\"))", checks::COMPLETE);
    let done = format!("SUMPRODUCT(--({check}=\"{}\"))", checks::COMPLETE);
    let formula = format!("=\"Masih terbuka: \"&{open}&\" baris  ·  Lengkap: \"&{done}&\" baris  ·  {}\"", kind.hint);
    let results: Vec<&str> = rows.iter().map(|row| check_result(kind, row)).collect();
    let done = results.iter().filter(|text| **text == checks::COMPLETE).count();
    let open = results.iter().filter(|text| !text.is_empty()).count() - done;
    let result = format!("Masih terbuka: {open} baris  ·  Lengkap: {done} baris  ·  {}", kind.hint);
    sheet.write_formula_with_format(3, 0, calculated(formula, result), &style::status())?;
    Ok(())
}

fn check_formula(kind: &WordSheet, row: u32) -> String {
    let cell = |column: usize| format!("${}{row}", column_letters(column as u32));
    let mut formula = format!("=IFERROR(IF(COUNTA($B{row}:$D{row})=0,\"\",");
    for (column, message) in kind.needed {
        formula += &format!("IF(TRIM({})=\"\",\"{message}\",", cell(*column));
    }
    let unknown = format!("Pilih {} dari daftar", kind.headings[0].to_lowercase());
    formula += &format!("IF(ISERROR(MATCH($A{row},{},0)),\"{unknown}\",\"{}\")", kind.list, checks::COMPLETE);
    formula += &")".repeat(kind.needed.len());
    formula + &format!("),\"{}\")", checks::BROKEN)
}

fn check_result(kind: &WordSheet, row: &Values4) -> &'static str {
    use super::excel::{Held, held};
    if row[1..].iter().all(|cell| held(cell) == Held::Blank) {
        return "";
    }
    if let Some((_, message)) = kind.needed.iter().find(|(column, _)| is_blank(&row[*column])) {
        return message;
    }
    match (kind.names.iter().any(|name| is_text(&row[0], name)), kind.sheet) {
        (true, _) => checks::COMPLETE,
        (false, SheetKind::Notes) => "Pilih bulan dari daftar",
        (false, _) => "Pilih triwulan dari daftar",
    }
}

fn add_rules(sheet: &mut Worksheet, kind: &WordSheet, (first, last): (u32, u32)) -> Result<(), XlsxError> {
    let words = Words {
        title: kind.headings[0].into(),
        input: "Pilih dari daftar.".into(),
        error: "Isian ini tidak ada pada daftar. Pilih salah satu dari daftar.".into(),
    };
    validate(sheet, (first, 0, last, 0), list(&format!("={}", kind.list)), &words, true)?;
    let row = first + 1;
    for (column, _) in kind.needed {
        let at = *column as u16;
        let cell = format!("${}{row}", column_letters(*column as u32));
        let formula = format!("AND(COUNTA($B{row}:$D{row})>0,TRIM({cell})=\"\")");
        colour(sheet, (first, at, last, at), &formula, style::tint(style::MISSING))?;
    }
    let unknown = format!("AND(TRIM($A{row})<>\"\",ISERROR(MATCH($A{row},{},0)))", kind.list);
    colour(sheet, (first, 0, last, 0), &unknown, style::tint_wrong())?;
    colour(sheet, (first, 0, last, 3), &format!("ISERROR(A{row})"), style::tint_wrong())?;
    colour_check(sheet, (first, NOTES_CHECK, last, NOTES_CHECK), checks::COMPLETE)
}

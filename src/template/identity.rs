//! The sheet *Identitas*: a label, a value and a live check on each line. Will not compare names with the roster.

use rust_xlsxwriter::{DataValidation, DataValidationRule, ExcelDateTime, Formula, Worksheet, XlsxError};

use super::draft::Draft;
use super::entry::{Words, colour, colour_check, list, protect, validate};
use super::excel::{is_blank, is_text, number, text};
use super::fill::Cell;
use super::layout::{CHECK, HEADING_ROW, IDENTITY_LINES, IDENTITY_VALUE};
use super::sheets::{IDENTITY, SheetKind};
use super::{checks, counts, heights, style};
use crate::cells::column_letters;
use crate::spreadsheet::{Text, calculated};

/// Column of the check.
const IDENTITY_CHECK: u16 = IDENTITY_VALUE + 1;

/// What a line needs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Need {
    Optional,
    Required,
    Day,
    RequiredDay,
    Nip,
    Number,
    Nil,
    NilReason,
}

fn need(key: &str) -> Need {
    match key {
        "government" | "agency" | "innovation" | "commitment_number" => Need::Required,
        "decree_date" => Need::Day,
        "commitment_date" => Need::RequiredDay,
        "head_nip" => Need::Nip,
        "revision" => Need::Number,
        "nil" => Need::Nil,
        "nil_reason" => Need::NilReason,
        _ => Need::Optional,
    }
}

const EMPTY: &str = "Belum diisi";
const NO_DAY: &str = "Tulis sebagai tanggal, hari/bulan/tahun";
const BAD_NIP: &str = "NIP terdiri atas 18 angka";
const NO_NUMBER: &str = "Tulis angka, 0 untuk kiriman pertama";
const NO_ANSWER: &str = "Pilih Ya atau Tidak";
const CONTRADICTED: &str = "Bertentangan: rencana aksi terisi";
const NO_REASON: &str = "Alasan nihil belum diisi";

/// Writes the sheet.
pub(super) fn write(draft: &Draft<'_>, sheet: &mut Worksheet) -> Result<(), XlsxError> {
    style::widths(sheet, 0, &[30.0, 62.0, 36.0])?;
    let program = &draft.settings.program;
    sheet.put_text(0, 0, "IDENTITAS REPLIKATOR", &style::title())?;
    sheet.set_row_height(0, 20)?;
    let subtitle = &format!("{} Tahun {}", program.name, program.year);
    sheet.put_text(1, 0, subtitle, &style::plain().set_bold())?;
    sheet.put_text(2, 0, "Kotak kuning wajib diisi; kotak putih diisi bila ada.", &style::subtitle())?;
    write_status(draft, sheet)?;
    for (column, name) in (0u16..).zip(["Uraian", "Isian", CHECK]) {
        sheet.put_text(HEADING_ROW, column, name, &style::heading())?;
    }
    sheet.set_row_height(HEADING_ROW, 20)?;
    for index in 0..IDENTITY_LINES.len() {
        write_line(draft, sheet, index)?;
    }
    let (first, last) = (HEADING_ROW + 1, HEADING_ROW + IDENTITY_LINES.len() as u32);
    let check = format!("${}{}", column_letters(u32::from(IDENTITY_CHECK)), first + 1);
    colour_check(sheet, (first, IDENTITY_CHECK, last, IDENTITY_CHECK), checks::COMPLETE)?;
    let value = (first, IDENTITY_VALUE, last, IDENTITY_VALUE);
    let missing = format!("OR({check}=\"{EMPTY}\",{check}=\"{NO_REASON}\")");
    colour(sheet, value, &missing, style::tint(style::MISSING))?;
    let wrong = format!("AND({check}<>\"\",{check}<>\"{}\",NOT({missing}))", checks::COMPLETE);
    colour(sheet, value, &wrong, style::tint_wrong())?;
    protect(sheet, &[])?;
    style::page(sheet, draft.settings, IDENTITY, false);
    let cursor = draft.layout.row(SheetKind::Identity, 0);
    sheet.set_print_area(0, 0, last, IDENTITY_CHECK)?.set_freeze_panes(first, 0)?.set_selection(
        cursor,
        IDENTITY_VALUE,
        cursor,
        IDENTITY_VALUE,
    )?;
    Ok(())
}

fn write_status(draft: &Draft<'_>, sheet: &mut Worksheet) -> Result<(), XlsxError> {
    let (first, last) = (HEADING_ROW + 2, HEADING_ROW + 1 + IDENTITY_LINES.len() as u32);
    let check = format!("${0}${first}:${0}${last}", column_letters(u32::from(IDENTITY_CHECK)));
    let formula =
        format!("=\"Masih terbuka: \"&SUMPRODUCT(({check}<>\"\")*({check}<>\"{}\"))&\" isian\"", checks::COMPLETE);
    let results = IDENTITY_LINES.iter().enumerate().map(|(i, (key, _))| check_result(draft, key, &draft.identity[i].0));
    let open = results.filter(|text| !text.is_empty() && *text != checks::COMPLETE).count();
    let formula = calculated(formula, format!("Masih terbuka: {open} isian"));
    sheet.write_formula_with_format(3, 0, formula, &style::status())?;
    Ok(())
}

fn write_line(draft: &Draft<'_>, sheet: &mut Worksheet, index: usize) -> Result<(), XlsxError> {
    let (key, label) = IDENTITY_LINES[index];
    let (value, from_roster) = &draft.identity[index];
    let row = draft.layout.row(SheetKind::Identity, index);
    sheet.put_text(row, 0, label, &style::middle(&style::quiet()))?;
    let format = match need(key) {
        Need::Day | Need::RequiredDay => style::entry().set_num_format(style::DAY),
        Need::Number => style::entry(),
        _ => style::entry().set_num_format("@"),
    };
    let format = style::middle(&format).set_align(rust_xlsxwriter::FormatAlign::Left);
    // What the roster says stays as it is, else the workbook would no longer be told whose it is.
    let format = if *from_roster { format.set_locked().set_bold() } else { format };
    draft.put((SheetKind::Identity, sheet), (row, IDENTITY_VALUE), value, &format)?;
    if !from_roster {
        sheet.unprotect_range(row, IDENTITY_VALUE, row, IDENTITY_VALUE)?;
    }
    heights::fit(sheet, row, [(text(value).as_str(), 62.0)], 18.0)?;
    let formula = calculated(check_formula(key, row + 1), check_result(draft, key, value));
    draft.put_formula(
        (SheetKind::Identity, sheet),
        (row, IDENTITY_CHECK),
        formula,
        &style::middle(&style::quiet().set_font_size(9)),
    )?;
    add_rule(sheet, key, row)
}

fn check_formula(key: &str, row: u32) -> String {
    let cell = format!("${}{row}", column_letters(u32::from(IDENTITY_VALUE)));
    let empty = format!("TRIM({cell})=\"\"");
    let complete = checks::COMPLETE;
    let formula = match need(key) {
        Need::Optional => format!("IF({empty},\"\",\"{complete}\")"),
        Need::Required => format!("IF({empty},\"{EMPTY}\",\"{complete}\")"),
        Need::Day => format!("IF({empty},\"\",IF(ISNUMBER({cell}),\"{complete}\",\"{NO_DAY}\"))"),
        Need::RequiredDay => format!("IF({empty},\"{EMPTY}\",IF(ISNUMBER({cell}),\"{complete}\",\"{NO_DAY}\"))"),
        Need::Nip => {
            let digits = format!("LEN(SUBSTITUTE({cell},\" \",\"\"))");
            format!("IF({empty},\"\",IF({digits}=18,\"{complete}\",\"{BAD_NIP}\"))")
        }
        Need::Number => format!("IF({empty},\"\",IF(ISNUMBER({cell}),\"{complete}\",\"{NO_NUMBER}\"))"),
        Need::Nil => format!(
            "IF({cell}=\"Ya\",IF(SUMPRODUCT(--(rencana_aksi<>\"\"))>0,\"{CONTRADICTED}\",\"{complete}\"),\
             IF({cell}=\"Tidak\",\"{complete}\",\"{NO_ANSWER}\"))"
        ),
        Need::NilReason => {
            format!("IF({empty},IF(pernyataan_nihil=\"Ya\",\"{NO_REASON}\",\"\"),\"{complete}\")")
        }
    };
    format!("=IFERROR({formula},\"{}\")", checks::BROKEN)
}

fn check_result(draft: &Draft<'_>, key: &str, value: &Cell) -> &'static str {
    let complete = checks::COMPLETE;
    match need(key) {
        Need::Nil if draft.nil() && counts::actions(draft).next().is_some() => CONTRADICTED,
        Need::Nil if draft.nil() || is_text(value, "Tidak") => complete,
        Need::Nil => NO_ANSWER,
        Need::NilReason if is_blank(value) => {
            if draft.nil() {
                NO_REASON
            } else {
                ""
            }
        }
        Need::Required | Need::RequiredDay if is_blank(value) => EMPTY,
        _ if is_blank(value) => "",
        Need::Day | Need::RequiredDay if number(value).is_none() => NO_DAY,
        Need::Nip if text(value).chars().filter(|c| *c != ' ').count() != 18 => BAD_NIP,
        Need::Number if number(value).is_none() => NO_NUMBER,
        _ => complete,
    }
}

fn add_rule(sheet: &mut Worksheet, key: &str, row: u32) -> Result<(), XlsxError> {
    let span = (row, IDENTITY_VALUE, row, IDENTITY_VALUE);
    let words =
        |title: &str, input: &str, error: &str| Words { title: title.into(), input: input.into(), error: error.into() };
    match need(key) {
        Need::Day | Need::RequiredDay => {
            let words =
                words("Tanggal", "Hari/bulan/tahun, misalnya 11/11/2021.", "Tulis tanggal sebagai hari/bulan/tahun.");
            let (from, to) = (ExcelDateTime::from_ymd(2000, 1, 1)?, ExcelDateTime::from_ymd(2100, 12, 31)?);
            validate(sheet, span, DataValidation::new().allow_date(DataValidationRule::Between(from, to)), &words, true)
        }
        Need::Nip => {
            let words = words("NIP", "18 angka, boleh dengan spasi.", "NIP terdiri atas 18 angka. Tetap dipakai?");
            let rule =
                format!("=LEN(SUBSTITUTE({}{},\" \",\"\"))=18", column_letters(u32::from(IDENTITY_VALUE)), row + 1);
            validate(sheet, span, DataValidation::new().allow_custom(Formula::new(rule)), &words, false)
        }
        Need::Number => {
            let words = words(
                "Revisi",
                "0 untuk kiriman pertama; naikkan 1 setiap kali mengirim ulang.",
                "Tulis angka 0 sampai 99.",
            );
            let rule = DataValidation::new().allow_whole_number(DataValidationRule::Between(0, 99));
            validate(sheet, span, rule, &words, true)
        }
        Need::Nil => {
            let words = words(
                "Pernyataan Nihil",
                "Pilih Ya hanya bila OPD tidak memiliki rencana aksi; tulis alasannya di bawah.",
                "Pilih Ya atau Tidak.",
            );
            validate(sheet, span, list("=daftar_ya_tidak"), &words, true)
        }
        _ => Ok(()),
    }
}

//! Lists, entry checks, colours and the Gantt of the sheet *Rencana Aksi*. Will not write any cell.

use rust_xlsxwriter::{DataValidation, DataValidationRule, Formula, Worksheet, XlsxError};

use super::checks::{Refs, all_checks, date_formula, used_formula};
use super::draft::Draft;
use super::entry::{Span, Words, colour, list, validate};
use super::layout::{GANTT, PLAN_CHECK, plan_column};
use super::lists::activities_start;
use super::plan::{gantt_months, refs};
use super::plan_checks::Kind;
use super::style;
use crate::calendar::long_date;
use crate::model::Field;

/// Adds everything.
pub(super) fn write(draft: &Draft<'_>, sheet: &mut Worksheet) -> Result<(), XlsxError> {
    let refs = refs(draft, 0);
    add_lists(draft, sheet, &refs)?;
    add_dates(draft, sheet, &refs)?;
    add_numbers(draft, sheet)?;
    add_colours(draft, sheet, &refs)?;
    add_gantt(draft, sheet, &refs)
}

fn span(draft: &Draft<'_>, field: Field) -> Span {
    let column = plan_column(field).unwrap_or_default();
    (draft.layout.first_row(), column, draft.layout.last_row(), column)
}

fn words(title: &'static str, input: &str, error: &str) -> Words {
    Words { title, input: input.into(), error: error.into() }
}

fn add_lists(draft: &Draft<'_>, sheet: &mut Worksheet, refs: &Refs<'_>) -> Result<(), XlsxError> {
    let phase =
        words("Tahap", "Pilih tahap dari daftar.", "Tahap ini tidak ada pada daftar. Pilih salah satu dari daftar.");
    validate(sheet, span(draft, Field::Phase), list("=daftar_tahap"), &phase, true)?;
    let cell = refs.cell(Field::Phase);
    let source =
        format!("=OFFSET({},MATCH({cell},tahap_kegiatan,0),0,COUNTIF(tahap_kegiatan,{cell}),1)", activities_start());
    let activity = words(
        "Kegiatan",
        "Pilih tahap dahulu; daftar ini hanya memuat kegiatan tahap tersebut.",
        "Kegiatan ini bukan bagian tahap yang dipilih. Pilih salah satu dari daftar.",
    );
    validate(sheet, span(draft, Field::Activity), list(&source), &activity, true)?;
    if !draft.structure.funds.is_empty() {
        let fund = words(
            "Sumber Dana",
            "Wajib bila anggaran lebih dari 0.",
            "Sumber dana ini tidak ada pada daftar. Tetap dipakai?",
        );
        validate(sheet, span(draft, Field::Fund), list("=daftar_dana"), &fund, false)?;
    }
    Ok(())
}

fn add_dates(draft: &Draft<'_>, sheet: &mut Worksheet, refs: &Refs<'_>) -> Result<(), XlsxError> {
    let period = draft.settings.program.period;
    let (from, to) = (date_formula(period.start), date_formula(period.end));
    let within = format!("{} sampai {}", long_date(period.start), long_date(period.end));
    let start = Words {
        title: "Tanggal Mulai",
        input: format!("Hari/bulan/tahun, misalnya {}. Masa program: {within}.", period.start.format("%d/%m/%Y")),
        error: format!("Tulis tanggal hari/bulan/tahun dalam masa program: {within}."),
    };
    let rule = DataValidation::new().allow_date_formula(DataValidationRule::Between(
        Formula::new(format!("={from}")),
        Formula::new(format!("={to}")),
    ));
    validate(sheet, span(draft, Field::Start), rule, &start, true)?;
    let end = Words {
        title: "Tanggal Selesai",
        input: "Hari/bulan/tahun; tidak mendahului tanggal mulai.".into(),
        error: format!("Tulis tanggal yang tidak mendahului tanggal mulai dan masih dalam masa program: {within}."),
    };
    let earliest = format!("=MAX({},{from})", refs.cell(Field::Start));
    let rule = DataValidation::new()
        .allow_date_formula(DataValidationRule::Between(Formula::new(earliest), Formula::new(format!("={to}"))));
    validate(sheet, span(draft, Field::End), rule, &end, true)
}

fn add_numbers(draft: &Draft<'_>, sheet: &mut Worksheet) -> Result<(), XlsxError> {
    let target = words(
        "Target",
        "Angka saja; satuannya di kolom Satuan.",
        "Tulis angka saja, misalnya 12. Satuan ditulis di kolom Satuan.",
    );
    let rule = DataValidation::new().allow_decimal_number(DataValidationRule::GreaterThanOrEqualTo(0.0));
    validate(sheet, span(draft, Field::Target), rule, &target, true)?;
    let budget = words(
        "Anggaran",
        "Rupiah penuh tanpa Rp dan tanpa titik, misalnya 25000000. Tulis 0 bila tanpa biaya.",
        "Tulis angka rupiah penuh, 0 atau lebih, tanpa \"Rp\" dan tanpa kata seperti juta.",
    );
    let rule = DataValidation::new().allow_decimal_number(DataValidationRule::Between(0.0, 1e13));
    validate(sheet, span(draft, Field::Budget), rule, &budget, true)?;
    let code = words(
        "Kode Sub Kegiatan",
        "Bentuk U.BB.PP.L.KK.SS sesuai DPA, misalnya 3.26.03.2.01.03. Kosongkan bila tanpa anggaran.",
        "Kode sub kegiatan berbentuk U.BB.PP.L.KK.SS, misalnya 3.26.03.2.01.03. Tetap dipakai?",
    );
    let cell = refs(draft, 0).cell(Field::Code);
    let dots = [2, 5, 8, 10, 13].map(|at| format!("MID({cell},{at},1)=\".\"")).join(",");
    let rule = format!("=AND(OR(LEN({cell})=15,LEN({cell})=17),{dots})");
    validate(sheet, span(draft, Field::Code), DataValidation::new().allow_custom(Formula::new(rule)), &code, false)
}

fn add_colours(draft: &Draft<'_>, sheet: &mut Worksheet, refs: &Refs<'_>) -> Result<(), XlsxError> {
    let used = used_formula(refs);
    for check in all_checks() {
        let format = if check.kind == Kind::Missing { style::tint(style::MISSING) } else { style::tint_wrong() };
        let formula = format!("AND({used},{})", (check.formula)(refs));
        colour(sheet, span(draft, check.field), &formula, format)?;
    }
    let (first, last) = (draft.layout.first_row(), draft.layout.last_row());
    colour(sheet, (first, 0, last, 14), &format!("ISERROR(A{})", first + 1), style::tint_wrong())?;
    let check = format!("$P{}", first + 1);
    let column = (first, PLAN_CHECK, last, PLAN_CHECK);
    let good = rust_xlsxwriter::Format::new().set_font_color(style::GOOD_TEXT);
    colour(sheet, column, &format!("{check}=\"{}\"", super::checks::COMPLETE), good)?;
    let bad = rust_xlsxwriter::Format::new().set_font_color(style::WRONG_TEXT);
    colour(sheet, column, &format!("{check}<>\"\""), bad)
}

/// Fills the months that an action touches.
fn add_gantt(draft: &Draft<'_>, sheet: &mut Worksheet, refs: &Refs<'_>) -> Result<(), XlsxError> {
    let months = gantt_months(draft);
    let Some(&(year, month)) = months.first() else {
        return Ok(());
    };
    let (start, end) = (refs.cell(Field::Start), refs.cell(Field::End));
    // COLUMN() is one-based; a month beyond 12 runs on into the next year.
    let offset = i64::from(month) - i64::from(GANTT) - 1;
    let first_day = format!("DATE({year},COLUMN(){offset:+},1)");
    let next = format!("DATE({year},COLUMN(){:+},1)", offset + 1);
    let formula = format!("AND(ISNUMBER({start}),ISNUMBER({end}),{start}<={end},{start}<{next},{end}>={first_day})");
    let last_column = GANTT + months.len() as u16 - 1;
    let area = (draft.layout.first_row(), GANTT, draft.layout.last_row(), last_column);
    colour(sheet, area, &formula, style::tint(style::ACCENT_MIDDLE))
}

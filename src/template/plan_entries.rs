//! Lists and entry checks of the sheet *Rencana Aksi*: what its cells take, and the words beside them. Will not colour any cell.

use rust_xlsxwriter::{DataValidation, DataValidationRule, Formula, Worksheet, XlsxError};

use super::checks::{At, code_outline, date_formula};
use super::draft::Draft;
use super::entry::{MOST_RUPIAH, Span, Words, list, validate};
use super::layout::plan_column;
use super::lists::activities_start;
use crate::calendar::long_date;
use crate::model::Field;

/// Adds all of them.
pub(super) fn add(draft: &Draft<'_>, sheet: &mut Worksheet) -> Result<(), XlsxError> {
    add_lists(draft, sheet)?;
    add_dates(draft, sheet)?;
    add_numbers(draft, sheet)
}

fn span(draft: &Draft<'_>, field: Field) -> Span {
    let column = plan_column(field).unwrap_or_default();
    (draft.layout.first_row(), column, draft.layout.last_row(), column)
}

fn words(title: &'static str, input: &str, error: &str) -> Words {
    Words { title, input: input.into(), error: error.into() }
}

fn add_lists(draft: &Draft<'_>, sheet: &mut Worksheet) -> Result<(), XlsxError> {
    let phase =
        words("Tahap", "Pilih tahap dari daftar.", "Tahap ini tidak ada pada daftar. Pilih salah satu dari daftar.");
    validate(sheet, span(draft, Field::Phase), list("=daftar_tahap"), &phase, true)?;
    let cell = At::row(draft, 0).address(Field::Phase);
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

fn add_dates(draft: &Draft<'_>, sheet: &mut Worksheet) -> Result<(), XlsxError> {
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
    let earliest = format!("=MAX({},{from})", At::row(draft, 0).address(Field::Start));
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
    let rule = DataValidation::new().allow_decimal_number(DataValidationRule::Between(0.0, MOST_RUPIAH));
    validate(sheet, span(draft, Field::Budget), rule, &budget, true)?;
    let code = words(
        "Kode Sub Kegiatan",
        "Bentuk U.BB.PP.L.KK.SS sesuai DPA, misalnya 3.26.03.2.01.03. Kosongkan bila tanpa anggaran.",
        "Kode sub kegiatan berbentuk U.BB.PP.L.KK.SS, misalnya 3.26.03.2.01.03. Tetap dipakai?",
    );
    let (lengths, dots) = code_outline(&At::row(draft, 0).address(Field::Code));
    let rule = format!("=AND({lengths},{dots})");
    validate(sheet, span(draft, Field::Code), DataValidation::new().allow_custom(Formula::new(rule)), &code, false)
}

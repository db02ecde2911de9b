//! Lists and entry checks of the sheet *Rencana Aksi*: what the cells of each kind of column take, and the words beside them.
//! Will not colour any cell.

use rust_xlsxwriter::{DataValidation, DataValidationRule, Formula, Worksheet, XlsxError};

use super::checks::{At, code_outline, date_formula};
use super::draft::Draft;
use super::entry::{MOST_RUPIAH, Words, list, validate};
use super::layout::{PlanColumn, plan_columns};
use super::lists::activities_start;
use crate::calendar::long_date;
use crate::model::{Column, ColumnKind, Field};

/// What a cell takes: rule, text shown at the cell, text shown for a wrong entry.
struct Entry {
    rule: DataValidation,
    input: String,
    error: String,
    /// Whether a wrong entry is refused; else it is asked about.
    strict: bool,
}

/// Adds all of them.
pub(super) fn add(draft: &Draft<'_>, sheet: &mut Worksheet) -> Result<(), XlsxError> {
    let (first, last) = (draft.layout.first_row(), draft.layout.last_row());
    for PlanColumn { at, column, .. } in plan_columns() {
        let Some(entry) = entry(draft, column) else { continue };
        let words = Words { title: title(column), input: entry.input, error: entry.error };
        validate(sheet, (first, at, last, at), entry.rule, &words, entry.strict)?;
    }
    Ok(())
}

/// The heading without its unit.
fn title(column: &Column) -> String {
    let name = column.heading.split(" (").next().unwrap_or_default();
    if matches!(column.kind, ColumnKind::Day(_)) { format!("Tanggal {name}") } else { name.to_owned() }
}

fn strict(rule: DataValidation, input: impl Into<String>, error: impl Into<String>) -> Entry {
    Entry { rule, input: input.into(), error: error.into(), strict: true }
}

fn lenient(rule: DataValidation, input: &str, error: &str) -> Entry {
    Entry { strict: false, ..strict(rule, input, error) }
}

fn entry(draft: &Draft<'_>, column: &Column) -> Option<Entry> {
    Some(match column.kind {
        ColumnKind::Phase(_) => strict(
            list("=daftar_tahap"),
            "Pilih tahap dari daftar.",
            "Tahap ini tidak ada pada daftar. Pilih salah satu dari daftar.",
        ),
        ColumnKind::Activity(_) => activity(draft),
        ColumnKind::Text(_) if column.field == Field::Fund && !draft.structure.funds.is_empty() => lenient(
            list("=daftar_dana"),
            "Wajib bila anggaran lebih dari 0.",
            "Sumber dana ini tidak ada pada daftar. Tetap dipakai?",
        ),
        ColumnKind::Day(_) if column.field == Field::End => last_day(draft),
        ColumnKind::Day(_) => day(draft),
        ColumnKind::Quantity(_) => strict(
            DataValidation::new().allow_decimal_number(DataValidationRule::GreaterThanOrEqualTo(0.0)),
            "Angka saja; satuannya di kolom Satuan.",
            "Tulis angka saja, misalnya 12. Satuan ditulis di kolom Satuan.",
        ),
        ColumnKind::Money(_) => strict(
            DataValidation::new().allow_decimal_number(DataValidationRule::Between(0.0, MOST_RUPIAH)),
            "Rupiah penuh tanpa Rp dan tanpa titik, misalnya 25000000. Tulis 0 bila tanpa biaya.",
            "Tulis angka rupiah penuh, 0 atau lebih, tanpa \"Rp\" dan tanpa kata seperti juta.",
        ),
        ColumnKind::Code(_) => code(draft, column.field),
        _ => return None,
    })
}

fn activity(draft: &Draft<'_>) -> Entry {
    let phase = At::row(draft, 0).address(Field::Phase);
    let source =
        format!("=OFFSET({},MATCH({phase},tahap_kegiatan,0),0,COUNTIF(tahap_kegiatan,{phase}),1)", activities_start());
    strict(
        list(&source),
        "Pilih tahap dahulu; daftar ini hanya memuat kegiatan tahap tersebut.",
        "Kegiatan ini bukan bagian tahap yang dipilih. Pilih salah satu dari daftar.",
    )
}

/// The programme period in words.
fn within(draft: &Draft<'_>) -> String {
    let period = draft.settings.program.period;
    format!("{} sampai {}", long_date(period.start), long_date(period.end))
}

fn between(from: &str, to: &str) -> DataValidation {
    let rule = DataValidationRule::Between(Formula::new(format!("={from}")), Formula::new(format!("={to}")));
    DataValidation::new().allow_date_formula(rule)
}

fn day(draft: &Draft<'_>) -> Entry {
    let (period, within) = (draft.settings.program.period, within(draft));
    strict(
        between(&date_formula(period.start), &date_formula(period.end)),
        format!("Hari/bulan/tahun, misalnya {}. Masa program: {within}.", period.start.format("%d/%m/%Y")),
        format!("Tulis tanggal hari/bulan/tahun dalam masa program: {within}."),
    )
}

fn last_day(draft: &Draft<'_>) -> Entry {
    let (period, within) = (draft.settings.program.period, within(draft));
    let earliest = format!("MAX({},{})", At::row(draft, 0).address(Field::Start), date_formula(period.start));
    strict(
        between(&earliest, &date_formula(period.end)),
        "Hari/bulan/tahun; tidak mendahului tanggal mulai.",
        format!("Tulis tanggal yang tidak mendahului tanggal mulai dan masih dalam masa program: {within}."),
    )
}

fn code(draft: &Draft<'_>, field: Field) -> Entry {
    let (lengths, dots) = code_outline(&At::row(draft, 0).address(field));
    lenient(
        DataValidation::new().allow_custom(Formula::new(format!("=AND({lengths},{dots})"))),
        "Bentuk U.BB.PP.L.KK.SS sesuai DPA, misalnya 3.26.03.2.01.03. Kosongkan bila tanpa anggaran.",
        "Kode sub kegiatan berbentuk U.BB.PP.L.KK.SS, misalnya 3.26.03.2.01.03. Tetap dipakai?",
    )
}

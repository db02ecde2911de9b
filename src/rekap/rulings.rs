//! The sheet `Putusan`: what the bureau decided, and whether it holds. Will not decide anything.

use rust_xlsxwriter::{Worksheet, XlsxError};

use super::cell_style::{CellStyle, Styles};
use super::column::{Column, column};
use super::datum::Datum;
use super::delimited;
use super::facts::Facts;
use super::page::TOP;
use super::table::{Placed, write as write_table};
use crate::consolidate::decisions::{Effect, Ruling};
use crate::spreadsheet::Text;

/// Writes the sheet.
pub(crate) fn write(sheet: &mut Worksheet, facts: &Facts, styles: &Styles) -> Result<(), XlsxError> {
    let placed = Placed::main("tblPutusan", TOP);
    let end = write_table(sheet, facts, styles, placed, &columns(), &facts.outcome.rulings)?;
    let note = "Putusan Biro Organisasi dari putusan.csv: milik (berkas itu milik OPD pada kolom Nilai), abaikan (berkas itu tidak dihitung), terima (temuan itu dibiarkan dan nilainya dihitung).";
    sheet.put_text(end + 1, 0, note, &styles.note)?;
    Ok(())
}

/// The table as CSV.
pub(crate) fn csv(facts: &Facts) -> Vec<u8> {
    delimited::render(facts, &columns(), &facts.outcome.rulings)
}

fn columns<'a>() -> Vec<Column<'a, Ruling>> {
    vec![
        column("Tanggal", 12.0, CellStyle::Date, |_, ruling: &'a Ruling, _| Datum::date(Some(ruling.decision.day))),
        column("Oleh", 20.0, CellStyle::Wrap, |_, ruling, _| Datum::text(&*ruling.decision.by)),
        column("Kode OPD", 10.5, CellStyle::Text, |facts, ruling, _| {
            ruling.agency.map_or(Datum::Blank, |row| Datum::text(&*facts.roster(row).code))
        }),
        column("Berkas", 34.0, CellStyle::Wrap, |_, ruling, _| Datum::text(&*ruling.decision.file)),
        column("Lembar", 16.0, CellStyle::Wrap, |_, ruling, _| Datum::text(&*ruling.decision.sheet)),
        column("Sel", 10.0, CellStyle::Text, |_, ruling, _| Datum::text(ruling.decision.place())),
        column("Kode", 8.0, CellStyle::Text, |_, ruling, _| Datum::text(&*ruling.decision.rule)),
        column("Putusan", 10.0, CellStyle::Text, |_, ruling, _| Datum::text(ruling.decision.word())),
        column("Nilai", 16.0, CellStyle::Wrap, |_, ruling, _| Datum::text(ruling.decision.stated())),
        column("Alasan", 40.0, CellStyle::Wrap, |_, ruling, _| Datum::text(&*ruling.decision.reason)),
        column("Berlaku", 30.0, CellStyle::Wrap, |_, ruling, _| {
            Datum::text(match ruling.effect {
                Effect::Holds => "ya",
                effect => effect.why_not(),
            })
        }),
    ]
}

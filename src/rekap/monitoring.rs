//! The sheet `Monitoring`: reported progress of every action by month, and its figures at the end of the quarter.
//! Will not fill in a month that was not reported.

use std::borrow::Cow;

use rust_xlsxwriter::{Worksheet, XlsxError};

use crate::calendar::{MONTHS, MONTHS_SHORT};
use crate::figures::{RUNNING, Standing};

use super::cell_style::{CellStyle, Styles};
use super::column::{Column, column, letters};
use super::conditions::{toned, when};
use super::datum::{Datum, FormulaResult};
use super::delimited;
use super::facts::{ActionRow, Facts};
use super::page::TOP;
use super::plan;
use super::table::{Placed, total_row, write as write_table};
use crate::money::Rupiah;
use crate::palette::of_standing;
use crate::spreadsheet::Text;

/// Row of the headings: one lower than elsewhere, under the groups.
const HEADS: u32 = TOP + 1;

/// Heading of a month's progress column (month from 0).
pub(crate) fn physical_head(month: usize) -> String {
    format!("Fisik {}", MONTHS_SHORT[month])
}

/// Heading of a month's spending column (month from 0).
pub(crate) fn spent_head(month: usize) -> String {
    format!("Rp {}", MONTHS_SHORT[month])
}

/// Writes the sheet.
pub(crate) fn write(sheet: &mut Worksheet, facts: &Facts, styles: &Styles) -> Result<(), XlsxError> {
    let columns = columns();
    let at = |head: &str| columns.iter().position(|column| column.head == head).unwrap_or(0) as u16;
    let quarter = format!("Akhir {} {}", facts.quarter.name(), facts.quarter.year);
    let groups = [
        ("Rencana", at("Mulai"), at("Bobot Provinsi")),
        ("Realisasi Fisik Kumulatif (%)", at("Fisik Jan"), at("Fisik Des")),
        ("Realisasi Anggaran Kumulatif (Rp)", at("Rp Jan"), at("Rp Des")),
        (quarter.as_str(), at("Rencana (%)"), at("Keadaan")),
        ("Pembantu Rumus", at("Rencana Tertimbang"), at("Realisasi Tertimbang")),
    ];
    for (name, first, last) in groups {
        sheet.put_wide_text((TOP, first), (TOP, last), name, &styles.band)?;
    }
    let last = HEADS + facts.plan.len().max(1) as u32;
    let standing = at("Keadaan");
    let letter = letters(&columns)["Keadaan"].clone();
    for kind in Standing::ALL {
        let rule = format!("={letter}{}=\"{}\"", HEADS + 2, kind.label());
        when(sheet, (HEADS + 1, standing), (last, standing), &rule, toned(of_standing(Some(kind))))?;
    }
    let placed = Placed::main("tblMonitoring", HEADS);
    let end = write_table(sheet, facts, styles, placed, &columns, &facts.plan)?;
    let budget: Rupiah = facts.plan.iter().map(|row| row.figures.budget).sum();
    let spent: Rupiah = facts.plan.iter().filter_map(|row| row.figures.spent).map(|spent| spent.value).sum();
    let sums: [(&str, FormulaResult); 3] = [
        ("Anggaran (Rp)", budget.into()),
        ("Bobot Provinsi", facts.plan.iter().map(|row| row.share).sum::<f64>().into()),
        ("Realisasi (Rp)", spent.into()),
    ];
    total_row(sheet, styles, &columns, (HEADS + 1, end), &sums)?;
    sheet.set_freeze_panes(HEADS + 1, 6)?;
    sheet.set_repeat_rows(TOP, HEADS)?;
    sheet.set_repeat_columns(0, 5)?;
    Ok(())
}

/// The table as CSV.
pub(crate) fn csv(facts: &Facts) -> Vec<u8> {
    delimited::render(facts, &columns(), &facts.plan)
}

fn columns<'a>() -> Vec<Column<'a, ActionRow>> {
    let mut columns: Vec<Column<'a, ActionRow>> = plan::whose();
    columns.extend([
        column("No", 6.0, CellStyle::Centre, plan::no),
        column("Rencana Aksi", 36.0, CellStyle::Wrap, |facts: &'a Facts<'a>, row: &'a ActionRow, _| {
            Datum::words(&facts.action(row).description)
        }),
        column("Mulai", 12.0, CellStyle::Date, |facts, row, _| Datum::date(facts.period(row).map(|p| p.start))),
        column("Selesai", 12.0, CellStyle::Date, |facts, row, _| Datum::date(facts.period(row).map(|p| p.end))),
        column("Anggaran (Rp)", 16.0, CellStyle::Money, |_, row, _| Datum::Rupiah(row.figures.budget)),
        column("Bobot", 9.0, CellStyle::Share, |_, row, _| Datum::Number(row.figures.weight)),
        column("Bobot Provinsi", 10.0, CellStyle::Share, |_, row, _| Datum::Number(row.share)),
    ]);
    for month in 0..12 {
        columns.push(Column {
            head: Cow::Owned(physical_head(month)),
            width: 8.0,
            style: CellStyle::Percent,
            index: month,
            value: |_, row, at| Datum::number(row.physical[at.index]),
        });
    }
    for month in 0..12 {
        columns.push(Column {
            head: Cow::Owned(spent_head(month)),
            width: 14.5,
            style: CellStyle::Money,
            index: month,
            value: |_, row, at| row.spent[at.index].map_or(Datum::Blank, Datum::Rupiah),
        });
    }
    columns.extend([
        column("Rencana (%)", 10.5, CellStyle::Percent, |_, row: &ActionRow, _| Datum::number(row.figures.planned)),
        column("Realisasi (%)", 10.5, CellStyle::Percent, |_, row, _| {
            Datum::number(row.figures.physical.map(|physical| physical.value))
        }),
        column("Bulan Laporan Terakhir", 12.5, CellStyle::Text, |_, row, _| {
            let month = row.figures.physical.and_then(|physical| MONTHS.get(physical.month as usize - 1));
            Datum::text(month.copied().unwrap_or(""))
        }),
        column("Deviasi (poin)", 10.5, CellStyle::Percent, |_, row, at| match row.figures.deviation() {
            Some(points) => Datum::formula(format!("{}-{}", at.cell("Realisasi (%)"), at.cell("Rencana (%)")), points),
            None => Datum::Blank,
        }),
        column("Realisasi (Rp)", 16.0, CellStyle::Money, |_, row, _| {
            row.figures.spent.map_or(Datum::Blank, |spent| Datum::Rupiah(spent.value))
        }),
        column("Keadaan", 16.0, CellStyle::Text, |_, row, _| {
            Datum::text(row.figures.standing.map_or(RUNNING, Standing::label))
        }),
        column("Rencana Tertimbang", 12.5, CellStyle::Share, |_, row, at| {
            let value = row.figures.planned.unwrap_or(0.0) * row.figures.weight;
            Datum::formula(format!("{}*{}", at.cell("Bobot"), at.cell("Rencana (%)")), value)
        }),
        column("Realisasi Tertimbang", 12.5, CellStyle::Share, |_, row, at| {
            let value = row.figures.physical.map_or(0.0, |physical| physical.value) * row.figures.weight;
            Datum::formula(format!("{}*{}", at.cell("Bobot"), at.cell("Realisasi (%)")), value)
        }),
    ]);
    columns
}

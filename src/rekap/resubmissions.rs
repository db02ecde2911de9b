//! Under *Kepatuhan*: what was sent again, against what had been sent before, and the rows that differ.
//! Will not compare anything itself.

use std::collections::BTreeMap;

use rust_xlsxwriter::{Worksheet, XlsxError};

use crate::cells::{CellRef, Location};
use crate::history::comparison::{Change, Comparison, Row};
use crate::history::subject::fields;
use crate::model::{Action, Field};

use super::cell_style::{CellStyle, Styles};
use super::column::{At, Column, column};
use super::datum::Datum;
use super::delimited;
use super::differing::Differing;
use super::facts::Facts;
use super::formula::{Equals, count_where};
use super::table::{Placed, write as write_table};
use crate::spreadsheet::Text;

/// Writes both tables from a row on, with the widths of the table above.
pub(crate) fn write(
    sheet: &mut Worksheet,
    facts: &Facts,
    styles: &Styles,
    top: u32,
    widths: &[f64],
) -> Result<(), XlsxError> {
    let comparisons = &facts.outcome.comparisons;
    if comparisons.is_empty() {
        return Ok(());
    }
    let title = "Dikirim ulang, dibandingkan dengan kiriman sebelumnya";
    sheet.put_text(top, 0, title, &styles.section)?;
    let placed = Placed::further("tblKirimUlang", top + 1, widths);
    let end = write_table(sheet, facts, styles, placed, &columns(), comparisons)?;
    if facts.changes.is_empty() {
        return Ok(());
    }
    sheet.put_text(end + 1, 0, "Baris yang ditambah, diubah, dan dihapus", &styles.section)?;
    let placed = Placed::further("tblPerubahan", end + 2, widths);
    write_table(sheet, facts, styles, placed, &change_columns(), &facts.changes)?;
    Ok(())
}

/// The comparisons as CSV.
pub(crate) fn csv(facts: &Facts) -> Vec<u8> {
    delimited::render(facts, &columns(), &facts.outcome.comparisons)
}

/// The rows that differ as CSV.
pub(crate) fn csv_changes(facts: &Facts) -> Vec<u8> {
    delimited::render(facts, &change_columns(), &facts.changes)
}

/// What happened to a row, in the words of the office.
fn kind_of_change(change: &Change) -> &'static str {
    match change {
        Change::Added(_) => "ditambah",
        Change::Removed(_) => "dihapus",
        Change::Changed(..) => "diubah",
    }
}

fn columns<'a>() -> Vec<Column<'a, Comparison>> {
    vec![
        column("No", 5.0, CellStyle::Centre, |_, c, _| Datum::count(c.agency + 1)),
        column("Kode", 10.5, CellStyle::Text, |facts, c, _| Datum::text(&*facts.roster(c.agency).code)),
        column("Pemda", 20.0, CellStyle::Wrap, |facts, c, _| Datum::text(&*facts.roster(c.agency).government)),
        column("OPD", 27.0, CellStyle::Wrap, |facts, c, _| Datum::text(&*facts.roster(c.agency).agency)),
        column("Berkas Sebelumnya dan Terbaru", 30.0, CellStyle::Wrap, |facts, c, _| {
            Datum::text(format!("{} menggantikan {}", paths(facts, &c.after), paths(facts, &c.before)))
        }),
        column("Baris Ditambah", 19.0, CellStyle::Tally, |facts, c, at| rows(facts, c, at, "ditambah", c.counts().0)),
        column("Baris Dihapus", 11.0, CellStyle::Tally, |facts, c, at| rows(facts, c, at, "dihapus", c.counts().1)),
        column("Baris Diubah", 11.0, CellStyle::Tally, |facts, c, at| rows(facts, c, at, "diubah", c.counts().2)),
        column("Baris Tetap", 12.0, CellStyle::Tally, |_, c, _| Datum::count(c.unchanged)),
        column("Yang Diubah", 28.0, CellStyle::Wrap, |facts, c, _| Datum::text(fields_changed(facts, c))),
        column("Temuan Diperbaiki", 11.5, CellStyle::Tally, |_, c, _| Datum::count(c.mended)),
        column("Temuan Masih Terbuka", 11.0, CellStyle::Tally, |_, c, _| Datum::count(c.open)),
        column("Temuan Baru", 17.0, CellStyle::Tally, |_, c, _| Datum::count(c.new)),
        column("Anggaran Sebelumnya (Rp)", 17.0, CellStyle::Money, |_, c, _| Datum::Rupiah(c.budget.0)),
        column("Anggaran Terbaru (Rp)", 17.0, CellStyle::Money, |_, c, _| Datum::Rupiah(c.budget.1)),
        column("Selisih Anggaran (Rp)", 28.0, CellStyle::Money, |_, c, at| {
            let (new, old) = (at.cell("Anggaran Terbaru (Rp)"), at.cell("Anggaran Sebelumnya (Rp)"));
            Datum::formula_rupiah(format!("{new}-{old}"), c.difference())
        }),
    ]
}

fn paths(facts: &Facts, files: &[usize]) -> String {
    let paths: Vec<&str> = files.iter().map(|&i| facts.path(i)).collect();
    paths.join(", ")
}

/// Rows of a kind, counted in the table below where there is one.
fn rows<'a>(facts: &Facts<'_>, comparison: &Comparison, at: At<'_>, kind: &str, number: usize) -> Datum<'a> {
    if facts.changes.is_empty() {
        return Datum::count(number);
    }
    let code = &facts.roster(comparison.agency).code;
    let conditions = [
        Equals { column: "tblPerubahan[Kode]", with: at.cell("Kode"), text: code },
        Equals { column: "tblPerubahan[Perubahan]", with: format!("\"{kind}\""), text: kind },
    ];
    Datum::formula(count_where(&conditions), number as f64)
}

/// `Anggaran (Rp) 2, Selesai 1`: the columns that differ, with the number of rows.
fn fields_changed(facts: &Facts, comparison: &Comparison) -> String {
    let mut counts: BTreeMap<Field, usize> = BTreeMap::new();
    for change in &comparison.changes {
        let Change::Changed(_, _, fields) = change else { continue };
        fields.iter().for_each(|(before, _)| *counts.entry(before.field).or_default() += 1);
    }
    let heading = |field: &Field| facts.outcome.structure.heading(*field).to_owned();
    counts.iter().map(|(field, count)| format!("{} {count}", heading(field))).collect::<Vec<_>>().join(", ")
}

/// The columns stand where those of the table above have fitting widths.
fn change_columns<'a>() -> Vec<Column<'a, Differing>> {
    vec![
        column("No", 5.0, CellStyle::Centre, |_, row, _| Datum::count(row.0 + 1)),
        column("Kode", 10.5, CellStyle::Text, |facts, row, _| Datum::text(&*facts.roster(row.0).code)),
        column("Pemda", 20.0, CellStyle::Wrap, |facts, row, _| Datum::text(&*facts.roster(row.0).government)),
        column("OPD", 27.0, CellStyle::Wrap, |facts, row, _| Datum::text(&*facts.roster(row.0).agency)),
        column("Rencana Aksi", 30.0, CellStyle::Wrap, |facts, (_, change), _| {
            Datum::text(&*action(facts, row_after(change).or(row_before(change))).description.raw)
        }),
        column("Perubahan", 19.0, CellStyle::Text, |_, (_, change), _| Datum::text(kind_of_change(change))),
        column("Kegiatan", 11.0, CellStyle::Centre, |facts, (_, change), _| {
            let activity = &action(facts, row_after(change).or(row_before(change))).activity;
            Datum::text(activity.value().map_or("", String::as_str))
        }),
        column("Sel Sebelumnya", 11.0, CellStyle::Link, |facts, (_, change), _| cell(facts, row_before(change))),
        column("Sel Terbaru", 12.0, CellStyle::Link, |facts, (_, change), _| cell(facts, row_after(change))),
        column("Isi Sebelumnya dan Terbaru", 28.0, CellStyle::Wrap, |facts, (_, change), _| {
            Datum::text(before_and_after(facts, change))
        }),
    ]
}

fn row_before(change: &Change) -> Option<Row> {
    match change {
        Change::Removed(row) | Change::Changed(row, ..) => Some(*row),
        Change::Added(_) => None,
    }
}

fn row_after(change: &Change) -> Option<Row> {
    match change {
        Change::Added(row) | Change::Changed(_, row, _) => Some(*row),
        Change::Removed(_) => None,
    }
}

/// # Panics
/// For a change without a row, which there is none.
fn action<'a>(facts: &Facts<'a>, row: Option<Row>) -> &'a Action {
    let (submission, action) = row.expect("a change has a row before or after");
    &facts.outcome.submissions[submission].actions[action]
}

fn cell<'a>(facts: &'a Facts<'a>, row: Option<Row>) -> Datum<'a> {
    let Some((submission, _)) = row else { return Datum::Blank };
    let action = action(facts, row);
    let at = action.description.at.or(action.activity.at).unwrap_or(CellRef::new(action.row, 0));
    facts.link(at.to_string(), Location::cell(facts.outcome.submissions[submission].file, action.sheet, at))
}

/// The fields that differ, before and after; for a row that is new or gone, its budget.
fn before_and_after(facts: &Facts, change: &Change) -> String {
    let heading = |field: Field| facts.outcome.structure.heading(field).to_owned();
    let Change::Changed(_, _, differing) = change else {
        let values = fields(action(facts, row_after(change).or(row_before(change))));
        let budget = values.into_iter().find(|value| value.field == Field::Budget && !value.shown.is_empty());
        return budget.map_or_else(String::new, |value| format!("{}: {}", heading(Field::Budget), value.shown));
    };
    let lines = differing.iter().map(|(was, is)| (heading(was.field), was.shown.clone(), is.shown.clone()));
    crate::text::formatting::listed_changes(&lines.collect::<Vec<_>>())
}

//! *Cara membaca*: every decided value is listed once, with its sheet, on the screen and in the correction workbook alike.

use ripp::cells::{Area, CellRef, Value};
use ripp::consolidate::readings::readings;
use ripp::listing::{Form, listing};
use ripp::model::COLUMNS;

use crate::plan::{GOOD, outcome, with, workbook};

#[test]
fn a_decided_value_is_listed_whatever_its_column() {
    // The cells of rows 7 and 8 are merged in every column but the number and the words.
    let mut book = workbook(GOOD);
    let sheet = &mut book.sheets[0];
    for col in (1..13).filter(|col| *col != 3) {
        sheet.cells.retain(|(at, _)| *at != CellRef::new(7, col));
        sheet.merged.push(Area { first: CellRef::new(6, col), last: CellRef::new(7, col) });
    }
    sheet.arrange();
    let outcome = outcome(&book);
    let list = readings(&outcome.structure, &outcome.submissions[0]);
    let headings: Vec<&str> = COLUMNS
        .iter()
        .filter(|column| {
            list.iter().any(|r| {
                r.at.row == 6 && r.raw == column.entry(&outcome.submissions[0].actions[0]).map_or("", |e| e.raw())
            })
        })
        .map(|column| column.heading)
        .collect();
    for heading in
        ["Keluaran", "Target", "Satuan", "Penanggung Jawab", "Kode Sub Kegiatan", "Sumber Dana", "Anggaran (Rp)"]
    {
        assert!(headings.contains(&heading), "{heading} is not listed: {list:?}");
    }
}

#[test]
fn the_screen_names_the_sheet_of_each_decided_value() {
    let mut book = workbook(&with(3, "Mulai | Selesai\n1 Februari | 31 Maret"));
    let mut second = book.sheets[0].clone();
    second.name = Some("Lanjutan".into());
    for (at, value) in &mut second.cells {
        if at.row > 5 && at.col == 3 {
            *value = Value::Text(format!("{} lagi", value.shown()));
        }
    }
    book.sheets.push(second);
    let text = listing(&outcome(&book), Form::Text, true);
    for sheet in ["Rencana Aksi!H9 ", "Lanjutan!H9 "] {
        assert!(text.contains(sheet), "{sheet} is not in {text}");
    }
}

//! The hidden sheets: the lists behind the drop-downs with their names, and what the workbook is. Will not offer a list anywhere.

use rust_xlsxwriter::{DocProperties, ExcelDateTime, Workbook, Worksheet, XlsxError};

use chrono::Datelike;

use super::VERSION;
use super::draft::Draft;
use super::layout::{QUARTERS, letters};
use super::sheets::{LISTS, PLAN};
use super::style;
use crate::calendar::MONTHS;
use crate::cells::column_letters;
use crate::model::Field;
use crate::spreadsheet::{Text, document, with_property};

/// Columns of the sheet of lists, each with its defined name and heading.
pub(super) const NAMES: [(&str, &str); 10] = [
    ("daftar_tahap", "Tahap"),
    ("tahap_kegiatan", "Tahap kegiatan"),
    ("daftar_kegiatan", "Kegiatan"),
    ("wajib_kegiatan", "Wajib"),
    ("daftar_dana", "Sumber dana"),
    ("daftar_bulan", "Bulan"),
    ("daftar_triwulan", "Triwulan"),
    ("daftar_ya_tidak", "Ya/Tidak"),
    ("daftar_kosong", "Kosong"),
    ("daftar_jumlah", "Jumlah"),
];

/// Columns of the plan with a defined name, which other sheets may use in colours.
const PLAN_NAMES: [(&str, Field); 4] = [
    ("rencana_aksi", Field::Description),
    ("rencana_mulai", Field::Start),
    ("rencana_selesai", Field::End),
    ("rencana_anggaran", Field::Budget),
];

/// Defined name of a column of the plan; empty for one without.
pub(super) fn plan_name(field: Field) -> &'static str {
    PLAN_NAMES.iter().find(|(_, named)| *named == field).map_or("", |(name, _)| *name)
}

/// Where the name of the activity list begins: the anchor of the list that depends on the phase.
pub(super) fn activities_start() -> String {
    let column = (0..).zip(NAMES).find(|(_, (name, _))| *name == "daftar_kegiatan").map_or(0, |(column, _)| column);
    format!("{LISTS}!${}$1", column_letters(column))
}

fn lists(draft: &Draft<'_>) -> [Vec<String>; 10] {
    let owned = |texts: &[&str]| texts.iter().map(|text| (*text).to_owned()).collect();
    let activities = &draft.activities;
    [
        draft.structure.phases.iter().map(|phase| phase.name.clone()).collect(),
        activities.iter().map(|activity| draft.phase_name(activity.phase).to_owned()).collect(),
        activities.iter().map(|activity| activity.name.clone()).collect(),
        activities.iter().map(|activity| if activity.required { "Ya" } else { "Tidak" }.to_owned()).collect(),
        draft.structure.funds.clone(),
        owned(&MONTHS),
        owned(&QUARTERS),
        owned(&["Ya", "Tidak"]),
        owned(&super::excel::DASHES),
        owned(&super::excel::TOTAL_WORDS),
    ]
}

/// Writes the sheet of lists.
pub(super) fn write_lists(draft: &Draft<'_>, sheet: &mut Worksheet) -> Result<(), XlsxError> {
    for (column, ((_, heading), list)) in (0u16..).zip(NAMES.iter().zip(lists(draft))) {
        sheet.put_text(0, column, *heading, &style::heading())?;
        for (row, text) in (1u32..).zip(list) {
            sheet.put_bare_text(row, column, &text)?;
        }
    }
    style::widths(sheet, 0, &[26.0, 26.0, 64.0, 8.0, 18.0, 12.0, 14.0, 10.0, 8.0, 14.0])?;
    sheet.protect().set_hidden(true);
    Ok(())
}

/// Defines the names of the lists and of the identity cells that formulas use.
pub(super) fn define_names(draft: &Draft<'_>, workbook: &mut Workbook) -> Result<(), XlsxError> {
    for (column, ((name, _), list)) in (0u32..).zip(NAMES.iter().zip(lists(draft))) {
        let letters = column_letters(column);
        workbook.define_name(*name, &format!("={LISTS}!${letters}$2:${letters}${}", list.len().max(1) + 1))?;
    }
    for (name, key) in [("nama_pemda", "government"), ("nama_opd", "agency"), ("pernyataan_nihil", "nil")] {
        workbook.define_name(name, &format!("={}", draft.layout.identity_address(key)))?;
    }
    let (first, last) = (draft.layout.first_row() + 1, draft.layout.last_row() + 1);
    for (name, field) in PLAN_NAMES {
        let letters = letters(field);
        workbook.define_name(name, &format!("='{PLAN}'!${letters}${first}:${letters}${last}"))?;
    }
    Ok(())
}

/// Writes the very hidden sheet that says what the workbook is.
pub(super) fn write_anchor(draft: &Draft<'_>, sheet: &mut Worksheet) -> Result<(), XlsxError> {
    for (row, (key, value)) in (0u32..).zip(anchors(draft)) {
        sheet.put_bare_text(row, 0, key)?;
        sheet.put_bare_text(row, 1, &value)?;
    }
    style::widths(sheet, 0, &[16.0, 16.0])?;
    sheet.protect().set_very_hidden(true);
    Ok(())
}

/// What is empty is read as absent.
fn anchors(draft: &Draft<'_>) -> Vec<(&'static str, String)> {
    let mut anchors = vec![
        ("ripp_versi", VERSION.to_owned()),
        ("ripp_kode", draft.code.to_owned()),
        ("ripp_tahun", draft.settings.program.year.to_string()),
    ];
    if !draft.fill.without.is_empty() {
        anchors.push(("ripp_tanpa", draft.fill.without.join(",")));
    }
    anchors
}

/// Document properties: title, unit, day of creation, and the anchors.
pub(super) fn properties(draft: &Draft<'_>) -> Result<DocProperties, XlsxError> {
    let program = &draft.settings.program;
    let day = draft.fill.created.unwrap_or(program.period.start);
    let year = u16::try_from(day.year()).unwrap_or(2000);
    let created = ExcelDateTime::from_ymd(year, day.month() as u8, day.day() as u8)?;
    let title = format!("Templat Rencana Aksi {} Tahun {}", program.name, program.year);
    let subject = super::excel::text(draft.line("agency"));
    let mut properties = document(&title, &subject, &program.unit).set_creation_datetime(&created);
    for (key, value) in anchors(draft) {
        properties = with_property(properties, key, &value);
    }
    Ok(properties)
}

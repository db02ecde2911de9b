//! The further sheets of a correction workbook: what to mend, what could not be placed, what was decided in reading.
//! Will not find anything wrong by itself.

use super::Counts;
use super::line::{Line, Weight};
use crate::cells::Location;
use crate::consolidate;
use crate::consolidate::outcome::Outcome;
use crate::history::replies::EMPTY;
use crate::recognise::replies::KEY_HEADING;
use crate::recognise::{CORRECTIONS, READINGS, UNPLACED};
use crate::shown::Name;
use crate::template::{ExtraCell, ExtraSheet, HIDDEN};
use crate::year::AgencyYear;

/// The sheets; those without lines are left out, the list never.
pub(super) fn sheets(outcome: &Outcome, state: &AgencyYear, lines: &[Line], counts: Counts) -> Vec<ExtraSheet> {
    let mut sheets = vec![list(outcome, state, lines, counts)];
    sheets.extend([unplaced(outcome, state), readings(outcome, state)].into_iter().filter(|s| !s.rows.is_empty()));
    sheets
}

fn columns(list: &[(&str, f64)]) -> Vec<(String, f64)> {
    list.iter().map(|(name, width)| ((*name).to_owned(), *width)).collect()
}

fn plain(text: impl Into<String>) -> ExtraCell {
    ExtraCell::Plain(text.into().into())
}

fn list(outcome: &Outcome, state: &AgencyYear, lines: &[Line], counts: Counts) -> ExtraSheet {
    let row = outcome.roster_row(state);
    let files: Vec<String> = state.current().iter().map(|&i| outcome.submissions[i].path.to_string()).collect();
    let rows = (1i64..).zip(lines).map(|(number, line)| {
        let (sheet, index, column) = line.target;
        let shown = match (line.cell, line.last) {
            (Some(first), Some(last)) => format!("{first}:{last}"),
            (Some(cell), None) => cell.to_string(),
            (None, _) => "buka lembar".to_owned(),
        };
        let code = match line.weight {
            Weight::Error => line.rule.code.to_owned(),
            Weight::Warning => format!("{} (peringatan)", line.rule.code),
            Weight::Information => format!("{} (informasi)", line.rule.code),
        };
        vec![
            ExtraCell::Plain(number.into()),
            plain(sheet.name()),
            ExtraCell::Link(shown, sheet, index, column),
            plain(if line.value.is_empty() { EMPTY } else { line.value.as_str() }),
            plain(line.message.as_str()),
            plain(line.hint.as_str()),
            plain(code),
            plain(line.reply.as_deref().unwrap_or_default()),
            plain(line.keys.join(" ")),
        ]
    });
    ExtraSheet {
        name: CORRECTIONS.into(),
        title: format!("DAFTAR PERBAIKAN – {} {}", row.code, row.agency),
        intro: vec![
            format!("{} · {}", row.government, if row.acronym.is_empty() { &row.innovation } else { &row.acronym }),
            format!("Dari berkas: {}", files.join("; ")),
            format!(
                "{} wajib diperbaiki, {} peringatan{}. Klik alamat pada kolom Sel, perbaiki sel berbingkai merah, simpan, lalu kirim kembali berkas ini.",
                counts.errors,
                counts.warnings,
                counts.answered_said()
            ),
            "Bila isi suatu sel memang benar demikian, tulis alasannya pada kolom Tanggapan OPD; tanggapan berlaku selama isi sel itu tidak berubah.".into(),
        ],
        columns: columns(&[
            ("No", 5.0),
            ("Lembar", 14.0),
            ("Sel", 13.0),
            ("Isi sekarang", 24.0),
            ("Apa yang salah", 44.0),
            ("Cara memperbaiki", 44.0),
            ("Kode", 18.0),
            ("Tanggapan OPD", 30.0),
            (KEY_HEADING, HIDDEN),
        ]),
        rows: rows.collect(),
        first: true,
    }
}

fn sheet_name(outcome: &Outcome, submission: usize, sheet: usize) -> String {
    let at = Location { file: Some(outcome.submissions[submission].file), sheet: Some(sheet), cell: None };
    outcome.sources.sheet(at).map_or("–".into(), Name::to_string)
}

fn unplaced(outcome: &Outcome, state: &AgencyYear) -> ExtraSheet {
    let mut rows = Vec::new();
    for &i in state.current() {
        let submission = &outcome.submissions[i];
        for cell in &submission.unused {
            rows.push(vec![
                plain(submission.path.to_string()),
                plain(sheet_name(outcome, i, cell.sheet)),
                plain(cell.at.to_string()),
                plain(cell.raw.as_str()),
            ]);
        }
    }
    ExtraSheet {
        name: UNPLACED.into(),
        title: "TIDAK TERBACA".into(),
        intro: vec![
            "Isi berkas asal yang tidak termasuk kolom mana pun. Pindahkan yang penting ke lembar yang sesuai, misalnya kolom Keterangan; selebihnya dapat diabaikan.".into(),
        ],
        columns: columns(&[("Berkas asal", 50.0), ("Lembar", 22.0), ("Sel", 9.0), ("Isi", 70.0)]),
        rows,
        first: false,
    }
}

fn readings(outcome: &Outcome, state: &AgencyYear) -> ExtraSheet {
    let mut rows = Vec::new();
    for &i in state.current() {
        let submission = &outcome.submissions[i];
        let list = consolidate::readings::readings(&outcome.structure, submission);
        for reading in list.into_iter().filter(|reading| !reading.is_plain_to_see) {
            rows.push(vec![
                plain(submission.path.to_string()),
                plain(format!("{}!{}", sheet_name(outcome, i, reading.sheet), reading.at)),
                plain(reading.raw),
                plain(reading.read),
                plain(reading.how),
            ]);
        }
    }
    rows.dedup();
    ExtraSheet {
        name: READINGS.into(),
        title: "CARA DIBACA".into(),
        intro: vec![
            "Isi yang dibaca dengan bantuan kolomnya, judulnya, atau tahun program. Periksa apakah pembacaannya sesuai dengan maksud; bila tidak, perbaiki isinya pada lembar yang bersangkutan.".into(),
        ],
        columns: columns(&[
            ("Berkas asal", 40.0),
            ("Sel asal", 22.0),
            ("Isi", 36.0),
            ("Dibaca sebagai", 34.0),
            ("Alasan", 44.0),
        ]),
        rows,
        first: false,
    }
}

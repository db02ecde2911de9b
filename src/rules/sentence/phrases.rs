//! The parts of sentences that several rules share, and those too long for a line. Will not choose which sentence is said.

use crate::calendar::MONTHS;
use crate::cells::{CellRef, Location};
use crate::finding::{Figure, NoAction};
use crate::model::Field;
use crate::rules::names::Names;
use crate::shown::Name;
use crate::text::formatting::{listed, plain_number, rupiah, thousands};

/// What stands in a cell, as it is quoted in a sentence.
pub(super) fn quoted(raw: &str) -> String {
    if raw.is_empty() { "(kosong)".into() } else { format!("\"{}\"", raw.chars().take(80).collect::<String>()) }
}

/// Name of a month from 1 to 12.
pub(super) fn month(number: u32) -> &'static str {
    MONTHS[(number as usize).saturating_sub(1).min(11)]
}

pub(super) fn months(numbers: &[u32]) -> String {
    listed(&numbers.iter().map(|number| month(*number).to_owned()).collect::<Vec<_>>())
}

/// A figure of a month as people read it.
pub(super) fn figure(figure: Figure) -> String {
    match figure {
        Figure::Physical(share) => format!("{}%", plain_number(share)),
        Figure::Spent(amount) => rupiah(amount),
    }
}

/// What a figure of a month is called at the beginning of a sentence.
pub(super) fn figure_of(figure: Figure, of: u32) -> String {
    let what = if matches!(figure, Figure::Physical(_)) { "fisik" } else { "anggaran" };
    format!("Realisasi {what} {}", month(of))
}

/// Level of the codes of a government.
pub(super) fn level(level: u8) -> &'static str {
    if level == 1 { "provinsi (1)" } else { "kabupaten/kota (2)" }
}

/// What an entry is called at the beginning of a sentence.
pub(super) fn entry(field: Field) -> &'static str {
    match field {
        Field::Description => "Uraian rencana aksi",
        Field::Start => "Tanggal mulai",
        Field::End => "Tanggal selesai",
        Field::Period => "Waktu pelaksanaan",
        Field::Responsible => "Penanggung jawab",
        Field::Budget => "Anggaran",
        _ => field.column().heading,
    }
}

pub(super) fn empty(field: Field) -> String {
    match field {
        Field::Budget => "Anggaran belum diisi; tulis 0 bila tanpa anggaran.".to_owned(),
        Field::Fund => "Ada anggaran, tetapi sumber dana belum diisi.".to_owned(),
        _ => format!("{} belum diisi.", entry(field)),
    }
}

pub(super) fn unreadable(field: Field, why: &str, raw: &str) -> String {
    match field {
        Field::Phase => format!("{raw} bukan nama tahap."),
        Field::Activity => format!("{raw} tidak dapat dikaitkan dengan salah satu kegiatan program."),
        Field::Target => format!("Target {raw} tidak diawali angka."),
        Field::Code => format!("Kode {raw} tidak benar: {why}."),
        _ => format!("{} {raw} tidak terbaca: {why}.", entry(field)),
    }
}

pub(super) fn no_action(why: NoAction) -> String {
    let text = match why {
        NoAction::Blank => "Templat resmi ini belum diisi: tidak ada satu pun rencana aksi.",
        NoAction::NoTable => "Tidak ada tabel rencana aksi di dalam berkas ini.",
        NoAction::NoRow => "Tabel rencana aksi tidak memuat satu baris pun.",
    };
    text.to_owned()
}

pub(super) fn unused(cells: usize, first: &[CellRef]) -> String {
    let addresses = first.iter().map(CellRef::to_string).collect::<Vec<_>>().join(", ");
    let more = match cells.saturating_sub(first.len()) {
        0 => String::new(),
        more => format!(" dan {more} sel lain"),
    };
    format!("{cells} sel tidak termasuk kolom mana pun: {addresses}{more}.")
}

pub(super) fn unknown_agency(said: &str, nearest: &[usize], names: &Names<'_>) -> String {
    let rows = nearest.iter().map(|&row| names.agency(row));
    let rows: Vec<String> =
        rows.map(|row| format!("{} {} ({}, {})", row.code, row.agency, row.government, row.acronym)).collect();
    let near = if rows.is_empty() { String::new() } else { format!(" Yang terdekat: {}.", listed(&rows)) };
    format!("{said} tidak cocok dengan satu baris daftar OPD.{near}")
}

pub(super) fn conflict(anchors: &[(String, usize)], names: &Names<'_>) -> String {
    let said = anchors.iter().map(|(place, row)| (place, names.agency(*row)));
    let said: Vec<String> = said.map(|(place, row)| format!("{place} menyebut {} {}", row.code, row.agency)).collect();
    format!("Identitas bertentangan: {}.", listed(&said))
}

pub(super) fn also_in(other: Location, differing: &[(Field, String, String)], names: &Names<'_>) -> String {
    let cell = other.cell.map(|cell| cell.to_string()).unwrap_or_default();
    let at = names.sources.sheet(other).map_or(cell.clone(), |sheet| format!("{sheet}!{cell}"));
    let of = names.sources.path(other).map(Name::to_string).unwrap_or_default();
    let differing: Vec<String> = differing
        .iter()
        .map(|(field, there, here)| (names.structure.heading(*field), quoted(there), quoted(here)))
        .map(|(name, there, here)| format!("{name} {there} di sana, {here} di sini"))
        .collect();
    let content = match &differing[..] {
        [] => "dengan isi yang sama".to_owned(),
        some => format!("dengan isi lain: {}", listed(some)),
    };
    format!("Rencana aksi ini juga ada pada {of} ({at}), {content}.")
}

/// Columns of which one may be the right one.
pub(super) fn unclear_heading(column: &str, cells: &[CellRef]) -> String {
    let cells: Vec<String> = cells.iter().map(CellRef::to_string).collect();
    match &cells[..] {
        [one] => format!(
            "Judul pada {one} tidak jelas: mungkin kolom \"{column}\", tetapi kata di bawahnya tidak dikenal; kolom ini tidak dibaca."
        ),
        _ => format!(
            "Judul pada {} tidak jelas: salah satunya mungkin kolom \"{column}\", tetapi yang mana tidak dapat dipastikan; tidak satu pun dibaca.",
            listed(&cells)
        ),
    }
}

/// Text of a template that was understood, though its formulas do not understand it.
pub(super) fn loose(name: Option<&str>, more: usize, raw: &str) -> String {
    let more = if more > 0 {
        format!(" Begitu pula {} sel lain di kolom ini.", thousands(more as i64))
    } else {
        String::new()
    };
    match name {
        Some(name) => format!(
            "{raw} dibaca sebagai {name}, tetapi tidak sama dengan daftar; jumlah pada templat tidak menghitungnya.{more}"
        ),
        None => format!(
            "{raw} terbaca, tetapi tertulis sebagai teks; jumlah dan jadwal pada templat tidak menghitungnya.{more}"
        ),
    }
}

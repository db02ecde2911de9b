//! The sheet *Petunjuk*: the whole workbook explained on one page, with an example. Will not hold any entry.
//! The example stands one column of the plan a line, so that nobody, and no program, takes it for a plan.

use rust_xlsxwriter::{Format, FormatAlign, Worksheet, XlsxError};

use super::draft::Draft;
use super::excel::text;
use super::layout::{PlanColumn, plan_columns};
use super::sheets::GUIDE;
use super::{heights, style};
use crate::calendar::long_date;
use crate::config::roster::level;
use crate::model::{Column, ColumnKind, TemplateColumn};
use crate::spreadsheet::Text;

const WIDTHS: [f64; 4] = [4.0, 17.0, 64.0, 42.0];

/// Writes the sheet.
pub(super) fn write(draft: &Draft<'_>, sheet: &mut Worksheet) -> Result<(), XlsxError> {
    style::widths(sheet, 0, &WIDTHS)?;
    let program = &draft.settings.program;
    sheet.set_row_height(0, 22)?;
    sheet.put_text(0, 0, "PETUNJUK PENGISIAN", &style::title())?;
    let name = &format!("Rencana Aksi {} Tahun {}", program.name, program.year);
    sheet.put_text(1, 0, name, &style::plain().set_bold())?;
    sheet.put_text(2, 0, address(draft), &style::subtitle())?;
    let mut row = 4;
    for (number, text) in (1..).zip(steps(draft)) {
        let format = style::plain().set_align(FormatAlign::Right).set_bold().set_font_color(style::ACCENT);
        sheet.put_text(row, 0, format!("{number}."), &format)?;
        write_wide(sheet, row, &text)?;
        row += 1;
    }
    row = write_legend(sheet, row + 1)?;
    row = write_example(draft, sheet, row + 1)?;
    sheet.protect();
    style::page(sheet, draft.settings, GUIDE, false);
    sheet.set_print_area(0, 0, row - 1, 3)?.set_print_fit_to_pages(1, 1);
    Ok(())
}

/// Text over all columns but the first; merged cells do not grow by themselves.
fn write_wide(sheet: &mut Worksheet, row: u32, text: &str) -> Result<(), XlsxError> {
    let format = style::plain().set_text_wrap();
    sheet.put_wide_text((row, 1), (row, 3), text, &format)?;
    heights::fit(sheet, row, [(text, WIDTHS[1] + WIDTHS[2] + WIDTHS[3])], 16.0)
}

fn address(draft: &Draft<'_>) -> String {
    let program = &draft.settings.program;
    let by = program.deadline.map(|day| format!(" paling lambat {}", long_date(day))).unwrap_or_default();
    format!("Dikirim kepada {}, {}{by}.", program.unit, program.province)
}

fn steps(draft: &Draft<'_>) -> Vec<String> {
    let required = draft.structure.activities.iter().filter(|activity| activity.required).count();
    let commitment = draft.settings.program.commitment.as_ref().and_then(|(day, place)| {
        let day = long_date((*day)?);
        Some(place.as_ref().map_or_else(|| day.clone(), |place| format!("{day} di {place}")))
    });
    let commitment = commitment.map(|when| format!(" Penandatanganan lembar komitmen: {when}.")).unwrap_or_default();
    vec![
        format!("Lembar Identitas: periksa nama OPD dan inovasi, lalu lengkapi kotak yang berwarna kuning.{commitment}"),
        format!(
            "Lembar Rencana Aksi: {required} kegiatan wajib sudah tersedia, masing-masing satu baris. Bila satu kegiatan \
             memerlukan beberapa aksi, pakai baris kosong di bawahnya; urutan baris tidak berpengaruh."
        ),
        "Pilih Tahap, Kegiatan, dan Sumber Dana dari daftar. Daftar Kegiatan mengikuti Tahap yang dipilih.".into(),
        "Kolom Cek menyebut apa yang masih kurang pada tiap baris. Rencana aksi siap dikirim bila semua baris yang terisi \
         berbunyi \"Lengkap\" dan tidak ada lagi kegiatan wajib yang belum ada."
            .into(),
        "Lembar Monitoring: setiap akhir bulan isi capaian fisik (%) dan realisasi anggaran (Rp) secara kumulatif, yaitu \
         sejak awal sampai akhir bulan itu, sehingga tidak pernah turun. Kendala dan tindak lanjut ditulis di lembar Catatan."
            .into(),
        "Lembar Evaluasi: setiap akhir triwulan tulis faktor pendorong, faktor penghambat, dan tindak lanjut.".into(),
        "Bila OPD tidak memiliki rencana aksi, pilih \"Ya\" pada Pernyataan Nihil di lembar Identitas, tulis alasannya, dan \
         biarkan lembar Rencana Aksi seperti semula."
            .into(),
        "Menyalin dari berkas lain: tempel sebagai nilai (Paste Values) agar daftar dan pemeriksaan tetap bekerja. Jangan \
         mengganti nama lembar dan judul kolom. Simpan sebagai .xlsx tanpa kata sandi."
            .into(),
        "Bila mengirim ulang, naikkan angka Revisi di lembar Identitas.".into(),
    ]
}

fn write_legend(sheet: &mut Worksheet, row: u32) -> Result<u32, XlsxError> {
    let colours: [(&str, Format, &str); 3] = [
        ("Kuning", style::cell().set_background_color(style::MISSING), "Belum diisi."),
        (
            "Merah",
            style::cell().set_background_color(style::WRONG).set_font_color(style::WRONG_TEXT),
            "Perlu diperbaiki; sebabnya ada di kolom Cek atau pada catatan sel.",
        ),
        ("Abu-abu", style::quiet(), "Dihitung sendiri; tidak perlu diisi."),
    ];
    for (at, (name, format, text)) in (row..).zip(colours) {
        sheet.put_wide_text((at, 0), (at, 1), name, &format.set_align(FormatAlign::Center))?;
        sheet.put_text(at, 2, text, &style::plain())?;
    }
    Ok(row + 3)
}

fn write_example(draft: &Draft<'_>, sheet: &mut Worksheet, row: u32) -> Result<u32, XlsxError> {
    sheet.put_wide_text((row, 0), (row, 1), "Judul kolom", &style::heading())?;
    for (column, name) in [(2, "Cara mengisi"), (3, "Contoh")] {
        sheet.put_text(row, column, name, &style::heading())?;
    }
    sheet.set_row_height(row, 18)?;
    let mut at = row + 1;
    for PlanColumn { column, place, .. } in plan_columns() {
        let (how, example) = (place.guide, example(draft, column, place));
        sheet.put_wide_text((at, 0), (at, 1), draft.heading(column), &style::middle(&style::quiet().set_bold()))?;
        heights::fit(sheet, at, [(how, WIDTHS[2]), (example.as_str(), WIDTHS[3])], 17.0)?;
        sheet.put_text(at, 2, how, &style::middle(&style::cell()))?;
        sheet.put_text(at, 3, &example, &style::middle(&style::cell().set_italic()))?;
        at += 1;
    }
    Ok(at)
}

/// The example of a column; those of phase and activity are the first of the structure.
fn example(draft: &Draft<'_>, column: &Column, place: &TemplateColumn) -> String {
    let first = draft.activities.first();
    match column.kind {
        ColumnKind::Phase(_) => first.map_or_else(String::new, |first| draft.phase_name(first.phase).to_owned()),
        ColumnKind::Activity(_) => first.map_or_else(String::new, |first| first.name.clone()),
        _ => {
            let level = level(&text(draft.line("government")));
            let year = draft.settings.program.year;
            place.example.replace("{tahun}", &year.to_string()).replace("{tingkat}", &level.to_string())
        }
    }
}

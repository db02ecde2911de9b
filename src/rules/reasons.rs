//! Why a cell gave no value, or what helped to read it, in the words of the office. Will not decide any reading.

use crate::model::{PlanTable, Reason};
use crate::text::formatting::thousands;
use crate::text::parsing::{CodeText, DateText, read_code, read_date};

/// A reason in Bahasa, for the middle of a sentence. `raw` is what stands in the cell, `table` its plan where it has one.
pub fn in_words(reason: Reason, raw: &str, table: Option<&PlanTable>) -> String {
    match reason {
        Reason::FormulaError => "galat rumus".into(),
        Reason::NotCalculated => "rumus tanpa hasil".into(),
        Reason::NotANumber => "bukan angka".into(),
        Reason::TooLarge => "angka terlalu besar".into(),
        Reason::NoAmount => "tidak menyebut angka".into(),
        Reason::NoLeadingNumber => "tidak diawali angka".into(),
        Reason::NotAPercentage => "bukan persen".into(),
        Reason::NoDay => "tidak menyebut tanggal".into(),
        Reason::NoSuchDay => match read_date(raw, 2022) {
            DateText::NoSuchDay(why) => why,
            _ => String::new(),
        },
        Reason::MalformedCode => match read_code(raw) {
            CodeText::Malformed(why) => why,
            CodeText::Code(..) => String::new(),
        },
        Reason::NotAPhase => "bukan nama tahap".into(),
        Reason::NotAnActivity => "bukan nama kegiatan".into(),
        Reason::SectionWithoutActivity => "judul bagian bukan nama kegiatan".into(),
        Reason::NoActivityInWords => "uraian tidak menyebut salah satu kegiatan".into(),
        Reason::Merged(cell) => format!("sel gabungan {cell}"),
        Reason::MergedAmount(cell) => format!("anggaran digabung pada sel {cell}"),
        Reason::Scale(scale) => format!("judul kolom: dikalikan {}", thousands(scale)),
        Reason::DecimalByScale => "titik sebagai desimal karena kolom berskala".into(),
        Reason::Separators => "tanda pemisah dari sel lain di kolomnya".into(),
        Reason::InTarget => "dari sel target".into(),
        Reason::AsAbove => "sama dengan baris di atasnya".into(),
        Reason::Section => "judul bagian".into(),
        Reason::SectionOrSheet => "judul bagian atau lembar".into(),
        Reason::ReadAsPhase => format!("\"{raw}\" dibaca sebagai nama tahap"),
        Reason::ReadAsActivity => format!("\"{raw}\" dibaca sebagai nama kegiatan"),
        Reason::InDescription => "dari uraian rencana aksi".into(),
        Reason::ByActivity => "dari kegiatannya".into(),
        Reason::ProgrammeYear(year) => format!("tahun program {year}"),
        Reason::MonthFirstColumn => "kolom ini menulis bulan lebih dahulu".into(),
        Reason::MonthFirst => "hanya mungkin bila bulan ditulis lebih dahulu".into(),
        Reason::Serial => "nomor seri tanggal Excel".into(),
        Reason::GridMark => "tanda pada kisi jadwal".into(),
        Reason::GridFill => "warna sel pada kisi jadwal".into(),
        Reason::SplitCode => "kode dari beberapa sel".into(),
        Reason::CodeBeforeName => "kode di depan nama sub kegiatan".into(),
        Reason::Fraction => "pecahan dibaca sebagai persen".into(),
        Reason::ToldByCells(field) => {
            let heading = table.and_then(|table| table.told_by_cells.get(&field)).map_or("", String::as_str);
            format!("kolom \"{heading}\" dikenali dari isinya")
        }
    }
}

//! Why a cell gave no value, or what helped to read it, in the words of the office. Will not decide any reading.

use crate::calendar::MONTHS;
use crate::model::{PlanTable, Reason};
use crate::text::formatting::thousands;
use crate::text::parsing::code::{LEVEL_PART, PARTS, WIDTHS, code_parts};
use crate::text::parsing::{CodeFault, DayFault};

/// A reason in Bahasa, for the middle of a sentence. `raw` is what stands in the cell, `table` its plan where it has one.
pub fn in_words(reason: Reason, raw: &str, table: Option<&PlanTable>) -> String {
    match reason {
        Reason::FormulaError => "galat rumus".into(),
        Reason::NotCalculated => "rumus tanpa hasil".into(),
        Reason::NotANumber => "bukan angka".into(),
        Reason::TooLarge => "angka terlalu besar".into(),
        Reason::NoAmount => "tidak menyebut angka".into(),
        Reason::UnitsDisagree => "satuan uangnya bertentangan".into(),
        Reason::DoubtfulScale => "satuan uangnya diragukan".into(),
        Reason::NoLeadingNumber => "tidak diawali angka".into(),
        Reason::NotAPercentage => "bukan persen".into(),
        Reason::NoDay => "tidak menyebut tanggal".into(),
        Reason::OneEnd => "hanya menyebut salah satu ujung waktunya".into(),
        Reason::NoSuchDay(fault) => no_such_day(fault),
        Reason::MalformedCode(fault) => malformed_code(fault, raw),
        Reason::NotAPhase => "bukan nama tahap".into(),
        Reason::NotAnActivity => "bukan nama kegiatan".into(),
        Reason::SectionWithoutActivity => "judul bagian bukan nama kegiatan".into(),
        Reason::NoActivityInWords => "uraian tidak menyebut salah satu kegiatan".into(),
        Reason::Merged(cell) => format!("sel gabungan {cell}"),
        Reason::MergedAmount(cell) => format!("anggaran digabung pada sel {cell}"),
        Reason::Scale(scale) => format!("judul kolom: dikalikan {}", thousands(scale)),
        Reason::UnitNote(scale) => format!("keterangan satuan di dekat tabel: dikalikan {}", thousands(scale)),
        Reason::DecimalByScale => "titik sebagai desimal karena kolom berskala".into(),
        Reason::SumOfColumns => "penjumlahan kolom tiap sumber dana".into(),
        Reason::FundOfColumn => "judul kolom tempat anggarannya tertulis".into(),
        Reason::Separators => "tanda pemisah dari sel lain di kolomnya".into(),
        Reason::InTarget => "dari sel target".into(),
        Reason::Repeated => "tanda ulang: sama dengan sel di atasnya".into(),
        Reason::WithoutNumber => "tanpa nomor di depannya".into(),
        Reason::AsAbove => "sama dengan baris di atasnya".into(),
        Reason::Section => "judul bagian".into(),
        Reason::SectionOrSheet => "judul bagian atau lembar".into(),
        Reason::ReadAsPhase => format!("\"{raw}\" dibaca sebagai nama tahap"),
        Reason::ReadAsActivity => format!("\"{raw}\" dibaca sebagai nama kegiatan"),
        Reason::InDescription => "dari uraian rencana aksi".into(),
        Reason::ByActivity => "dari kegiatannya".into(),
        Reason::ProgrammeYear(year) => format!("tahun program {year}"),
        Reason::SplitDate => "waktu dari beberapa kolom".into(),
        Reason::Deadline => "batas waktu dibaca sebagai hari terakhir".into(),
        Reason::MonthOfDay => "tanggal 1 dibaca sebagai bulannya".into(),
        Reason::Beginning => "dibaca sebagai hari pertama".into(),
        Reason::MonthFirstColumn => "kolom tanggalnya menulis bulan lebih dahulu".into(),
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

fn no_such_day(fault: DayFault) -> String {
    match fault {
        DayFault::NoSuchDay { day, month, year } => {
            let name = MONTHS.get(month.wrapping_sub(1) as usize);
            let month = name.map_or_else(|| format!("bulan {month} tahun"), |name| (*name).to_owned());
            format!("tidak ada tanggal {day} {month} {year}")
        }
        DayFault::NoSuchDigits { day, month, year } => format!("tidak ada tanggal {day}-{month}-{year}"),
        DayFault::ImpossibleYear(year) => format!("tahun {year} tidak mungkin"),
    }
}

fn malformed_code(fault: CodeFault, raw: &str) -> String {
    let parts = code_parts(raw);
    let part = |i: usize| parts.get(i).map_or("", String::as_str);
    match fault {
        CodeFault::Empty => "tidak ada angka kode".to_owned(),
        CodeFault::NoSeparator => "tidak ada titik pemisah".to_owned(),
        CodeFault::PartCount(count) => format!("terdiri atas {count} bagian, seharusnya {PARTS}"),
        CodeFault::NotDigits(i) => format!("bagian ke-{} (\"{}\") bukan angka", i + 1, part(i)),
        CodeFault::Width(i) => format!("bagian ke-{} (\"{}\") tidak {} angka", i + 1, part(i), WIDTHS[i][0]),
        CodeFault::Level => {
            let (place, level) = (LEVEL_PART + 1, part(LEVEL_PART));
            format!("bagian ke-{place} (\"{level}\") harus 1 (provinsi) atau 2 (kabupaten/kota)")
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{malformed_code, no_such_day};
    use crate::text::parsing::{CodeText, DateText, read_code, read_date};

    #[test]
    fn what_is_no_code_says_why() {
        let cases = [
            ("..", "tidak ada angka kode"),
            ("102031", "tidak ada titik pemisah"),
            ("menyusul", "terdiri atas 1 bagian, seharusnya 6"),
            ("1.02.03", "terdiri atas 3 bagian, seharusnya 6"),
            ("1.02.o3.1.01.01", "bagian ke-3 (\"O3\") bukan angka"),
            ("1.2.03.1.01.01", "bagian ke-2 (\"2\") tidak 2 angka"),
            ("1.02.03.3.01.01", "bagian ke-4 (\"3\") harus 1 (provinsi) atau 2 (kabupaten/kota)"),
        ];
        for (text, why) in cases {
            let CodeText::Malformed(fault) = read_code(text) else { panic!("{text} is a code") };
            assert_eq!(malformed_code(fault, text), why);
        }
    }

    #[test]
    fn a_day_that_is_none_says_why() {
        let cases = [
            ("30 Februari 2022", "tidak ada tanggal 30 Februari 2022"),
            ("Senin 30/2/2022", "tidak ada tanggal 30-2-2022"),
            ("1 Maret - 31/13/2022", "tidak ada tanggal 31 bulan 13 tahun 2022"),
            ("45-45-2022", "tidak ada tanggal 45-45-2022"),
            ("1/2/3022", "tahun 3022 tidak mungkin"),
        ];
        for (text, why) in cases {
            let DateText::NoSuchDay(fault) = read_date(text, 2022) else {
                panic!("{text}: {:?}", read_date(text, 2022))
            };
            assert_eq!(no_such_day(fault), why, "{text}");
        }
    }
}

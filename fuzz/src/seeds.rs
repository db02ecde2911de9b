//! Inputs to begin with: spellings of the domain, and the workbooks of the corpora. Will not judge them.

use std::path::Path;

use super::{container, grid};

/// Spellings of dates and periods as offices type them.
pub const DATES: [&str; 52] = [
    "21/10/21",
    "21 Oktober 2021",
    "26 September s.d. 9 Desember 2025",
    "Mulai Januari Sampai Desember",
    "Q1-Q2",
    "TW-I",
    "TRIWULAN I",
    "1-11-21",
    "01.11.2021",
    "Senin, 1 November 2021",
    "Jum'at, 5 November 2021",
    "Jan s.d. Mar 2022",
    "Jan-Mar",
    "Minggu II Januari 2022",
    "M2 Jan",
    "akhir tahun",
    "menyesuaikan",
    "5 Peb 2022",
    "Mrt 2022",
    "Agust",
    "AGT '22",
    "Nopember 2021 s/d Pebruari 2022",
    "2022-01-31",
    "03/25/2022",
    "31 Februari 2022",
    "Minggu ke-2 Maret",
    "Minggu I - II Maret 2022",
    "Triwulan I s.d. III",
    "Semester II 2022",
    "Januari, Februari dan Maret 2022",
    "1 s.d. 15 Maret 2022",
    "5-7 Januari 2022",
    "10 Januari – 15 Februari 2022",
    "Jan-22",
    "2022",
    "Minggu, 6 Maret 2022",
    "29 Februari",
    "1 Nop - 5 Des 2021",
    "awal Januari",
    "TW II 2022",
    "Q4 2021",
    "30/02/2022",
    "1/2/2022 - 3/4/2022",
    "sd Desember",
    "tgl 5 bulan Maret tahun 2022",
    "Minggu IV Desember 2021 s.d. Minggu I Januari 2022",
    "W1 Feb",
    "44562",
    "13.13.2021",
    "5 Maret 22",
    "Jan & Feb",
    "Desember 2021, Januari 2022",
];

/// Spellings of amounts and quantities as offices type them.
pub const AMOUNTS: [&str; 44] = [
    "Rp918.886.900,00",
    "1.275.340.756,38",
    "Rp 45.000.000,-",
    "Rp. 25.000.000",
    "Rp 1,38 M",
    "25 jt",
    "25 juta",
    "1,5 miliar",
    "Rp 25 000 000",
    "nihil",
    "-",
    "0",
    "Non anggaran",
    "sesuai DPA",
    "25,000,000",
    "25.000.000.00",
    "1.250",
    "1,250",
    "12.5",
    "12,50",
    "25.00",
    "(5.000.000)",
    "-7500000",
    "Rp -7.500.000",
    "7.500.000 rupiah",
    "IDR 5.000.000",
    "2 .500.000",
    "1'250'000",
    "0,5 triliun",
    "750 rb",
    "750 ribu",
    "1.250,000",
    "25.000.000,-.",
    "20 orang",
    "1 dok.",
    "100%",
    "±5 kali",
    "1,5 km",
    "12 laporan (3/bulan)",
    "3x",
    "> 75 %",
    "1.500 orang",
    "5000000.50",
    "1.000.000,5 jt",
];

/// Seeds of a target.
pub fn of(target: &str, corpora: &[&Path]) -> Vec<Vec<u8>> {
    let bytes = |texts: &[&str]| texts.iter().map(|text| text.as_bytes().to_vec()).collect();
    match target {
        "date" => bytes(&DATES),
        "amount" => bytes(&AMOUNTS),
        "heading" => files(corpora).iter().filter_map(|file| written(file)).collect(),
        _ => files(corpora).iter().flat_map(|file| routes(file)).collect(),
    }
}

/// The received files of the corpora, in order.
fn files(corpora: &[&Path]) -> Vec<Vec<u8>> {
    let mut folders: Vec<std::path::PathBuf> = corpora.iter().map(|path| path.join("masuk")).collect();
    let mut files = Vec::new();
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(&folder).into_iter().flatten().flatten() {
            if entry.path().is_dir() { folders.push(entry.path()) } else { files.push(entry.path()) }
        }
    }
    files.sort();
    files.iter().filter_map(|path| std::fs::read(path).ok()).collect()
}

/// A file written as text.
fn written(file: &[u8]) -> Option<Vec<u8>> {
    let limits = ripp::config::settings::Settings::for_year(2022).limits;
    Some(grid::print(&ripp::read::read(file, &limits).1.ok()?).into_bytes())
}

/// A file on each of the reader's routes that it can take.
fn routes(file: &[u8]) -> Vec<Vec<u8>> {
    let parts = ["xl/worksheets/sheet1.xml", "xl/sharedStrings.xml", "xl/workbook.xml", "content.xml"];
    let mut list = vec![(b'0', file.to_vec())];
    list.extend(parts.iter().zip(b'1'..).filter_map(|(part, route)| Some((route, container::part(file, part)?))));
    list.extend(written(file).map(|text| (b'5', text)));
    list.into_iter().map(|(route, body)| std::iter::once(route).chain(body).collect()).collect()
}

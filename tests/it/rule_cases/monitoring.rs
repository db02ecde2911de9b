//! Trials of the rules about monitoring, evaluation and the declaration *nihil*.

use ripp::cells::{Area, CellRef, Value, Workbook};

use super::desk::{Desk, Figure, beside, dated, desk, monitored};
use super::{Case, case};
use crate::plan::{GOOD, official, with, workbook};

pub const CASES: &[Case] = &[
    case("M001", || physical(&[(1, 1, 135.0)]), &["rencana.xlsx Monitoring!C3"], || physical(&[(1, 1, 35.0)])),
    case("M001", || physical(&[(1, 1, -5.0)]), &["rencana.xlsx Monitoring!C3"], || physical(&[(1, 1, 5.0)])),
    case("M001", || spent(&[(1, 1, -2_500_000.0)]), &["rencana.xlsx Monitoring!O3"], || spent(&[(1, 1, 2_500_000.0)])),
    case("M001", || worded("selesai"), &["rencana.xlsx Monitoring!C3"], || worded("–")),
    case("M001", || worded("35 dokumen"), &["rencana.xlsx Monitoring!C3"], || worded("35 persen")),
    case("M001", || spent(&[(1, 1, 1e15)]), &["rencana.xlsx Monitoring!O3"], || spent(&[(1, 1, 2_500_000.0)])),
    case("M001", || own_table(135), &["rencana.xlsx Rencana Aksi!N14"], || own_table(35)),
    case(
        "M001",
        || physical(&[(1, 1, 135.0), (1, 2, 90.0)]),
        &["rencana.xlsx Monitoring!C3"],
        || physical(&[(1, 1, 35.0)]),
    ),
    case(
        "M002",
        || physical(&[(1, 3, 40.0), (1, 4, 25.0)]),
        &["rencana.xlsx Monitoring!F3"],
        || physical(&[(1, 3, 40.0), (1, 4, 55.0)]),
    ),
    case(
        "M002",
        || spent(&[(2, 3, 4e6), (2, 4, 3e6)]),
        &["rencana.xlsx Monitoring!R4"],
        || spent(&[(2, 3, 4e6), (2, 4, 4e6)]),
    ),
    case("M003", || spent(&[(6, 8, 12e6)]), &["rencana.xlsx Monitoring!V8"], || spent(&[(6, 8, 9.5e6)])),
    case("M004", || first_quarter(&[1, 3], &["I"]), &["rencana.xlsx"], || first_quarter(&[1, 2, 3], &["I"])),
    case("M005", || physical(&[(4, 2, 10.0)]), &["rencana.xlsx Monitoring!D6"], || physical(&[(4, 4, 10.0)])),
    case("M005", || spent(&[(4, 2, 1e6)]), &["rencana.xlsx Monitoring!P6"], || spent(&[(4, 4, 1e6)])),
    case("M006", || first_quarter(&[1, 2, 3], &["II"]), &["rencana.xlsx"], || first_quarter(&[1, 2, 3], &["I"])),
    case(
        "M008",
        || twice(&[(1, 1, 20.0)], &[(1, 2, 30.0)]),
        &["susulan.xlsx Monitoring!C3"],
        || twice(&[(1, 1, 20.0)], &[(1, 1, 20.0), (1, 2, 30.0)]),
    ),
    case(
        "M009",
        || twice(&[(1, 1, 20.0)], &[(1, 1, 25.0)]),
        &["susulan.xlsx Monitoring!C3"],
        || twice(&[(1, 1, 20.0)], &[(1, 1, 20.0)]),
    ),
    case("M010", dropped_progress, &["rencana.xlsx Monitoring!M10"], || twice(&[(8, 11, 20.0)], &[(8, 11, 20.0)])),
    case("M011", || physical(&[(1, 1, 0.35)]), &["rencana.xlsx Monitoring!C3"], || physical(&[(1, 1, 35.0)])),
    case(
        "M012",
        || physical(&[(1, 1, 60.0)]).received("2021-12-30"),
        &["rencana.xlsx Monitoring!C3"],
        || physical(&[(1, 1, 60.0)]).received("2022-01-03"),
    ),
    case("M007", || nihil("Ya"), &["rencana.xlsx Identitas!B2"], || nihil("Tidak")),
];

/// A desk with one workbook that came when its months had passed.
fn reported(book: &Workbook) -> Desk {
    desk(book).received("2022-12-30")
}

fn physical(figures: &[Figure]) -> Desk {
    reported(&monitored(GOOD, figures, &[]))
}

/// The first action of January in words instead of a figure.
fn worded(words: &str) -> Desk {
    let mut book = monitored(GOOD, &[(1, 1, 35.0), (1, 2, 40.0)], &[]);
    let progress = book.sheets.last_mut().unwrap();
    let (_, value) = progress.cells.iter_mut().find(|(at, _)| at.to_string() == "C3").unwrap();
    *value = Value::Text(words.to_owned());
    reported(&book)
}

/// The table of an office with its own realisation beside the plan: the seventh action is that far in January.
fn own_table(percent: u32) -> Desk {
    let months = ripp::calendar::MONTHS_SHORT.join(" | ");
    let line = |(i, line): (usize, &str)| match i {
        0 => format!("{line} | Realisasi Fisik Kumulatif (%)\n{}{months}", "| ".repeat(13)),
        7 => format!("{line} | {percent}"),
        _ => line.to_owned(),
    };
    let lines: Vec<String> = GOOD.lines().enumerate().map(line).collect();
    let mut book = workbook(&lines.join("\n"));
    book.sheets[0].merged.push(Area::between(CellRef::new(5, 13), CellRef::new(5, 24)));
    reported(&book)
}

fn spent(figures: &[Figure]) -> Desk {
    reported(&monitored(GOOD, &[], figures))
}

/// The first quarter is asked for: of some months the action of that number is reported, and some quarters evaluated.
fn first_quarter(months: &[u32], evaluated: &[&str]) -> Desk {
    let figures: Vec<Figure> = months.iter().map(|&month| (month, month, f64::from(month) * 10.0)).collect();
    let lines: Vec<String> = evaluated
        .iter()
        .map(|quarter| format!("Triwulan {quarter} | Dukungan pimpinan | Cuaca | Dijadwalkan ulang"))
        .collect();
    let table = format!("Triwulan | Faktor Pendorong | Faktor Penghambat | Tindak Lanjut\n{}", lines.join("\n"));
    reported(&beside(monitored(GOOD, &figures, &[]), "Evaluasi", &table)).asked("2022-TW1")
}

/// The same plan with progress twice, the second a day later.
fn twice(first: &[Figure], second: &[Figure]) -> Desk {
    let mut desk = reported(&monitored(GOOD, first, &[])).and("susulan.xlsx", &monitored(GOOD, second, &[]));
    desk.papers[1].2 = Some("2022-12-31".parse().unwrap());
    desk
}

/// Progress of an action that a later plan no longer has.
fn dropped_progress() -> Desk {
    let other = with(8, "Rencana Aksi\nStudi banding ke luar daerah");
    let mut desk = reported(&monitored(GOOD, &[(8, 11, 20.0)], &[])).and("susulan.xlsx", &monitored(&other, &[], &[]));
    desk.papers[1].2 = Some("2022-12-31".parse().unwrap());
    desk
}

fn nihil(said: &str) -> Desk {
    let lines = format!("Nomor Lembar Komitmen | 065/1234/2021\nPernyataan Nihil | {said}");
    desk(&beside(dated(official(GOOD)), "Identitas", &lines))
}

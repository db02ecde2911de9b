//! Trials of the rules about dates.

use super::desk::{Desk, empty, table};
use super::{Case, case};
use crate::plan::{GOOD, changed, rows, with, workbook};

pub const CASES: &[Case] = &[
    case(
        "W001",
        || table(&with(3, "Mulai\n30 Februari 2022")),
        &["rencana.xlsx Rencana Aksi!H9"],
        || table(&with(3, "Mulai\n28 Februari 2022")),
    ),
    case("W001", || table(&with(3, "Selesai\nakhir tahun")), &["rencana.xlsx Rencana Aksi!I9"], good),
    case(
        "W002",
        || table(&with(3, "Mulai | Selesai\n7 Maret 2022 | 1 Maret 2022")),
        &["rencana.xlsx Rencana Aksi!I9"],
        || table(&with(3, "Mulai | Selesai\n1 Maret 2022 | 7 Maret 2022")),
    ),
    case(
        "W003",
        || table(&with(3, "Selesai\n14 Maret 2024")),
        &["rencana.xlsx Rencana Aksi!I9"],
        || table(&with(3, "Selesai\n14 Maret 2022")),
    ),
    case(
        "W003",
        || table(&with(3, "Mulai\n30 September 2021")),
        &["rencana.xlsx Rencana Aksi!H9"],
        || table(&with(3, "Mulai\n1 Oktober 2021")),
    ),
    case("W004", || prepared_in("Maret"), &["rencana.xlsx Rencana Aksi!H10"], || prepared_in("Januari")),
    case("W004", || prepared_apart("Maret"), &["rencana bagian 2.xlsx Rencana Aksi!H7"], || prepared_apart("Januari")),
    case("W005", || tried_from("03/04/2022"), &["rencana.xlsx Rencana Aksi!H12"], || tried_from("3 April 2022")),
    case("W006", || table(&with(3, "Mulai\n-")), &["rencana.xlsx Rencana Aksi!H9"], good),
    case("W006", || table(&with(3, "Selesai\n-")), &["rencana.xlsx Rencana Aksi!I9"], good),
];

fn good() -> Desk {
    table(GOOD)
}

/// All of the preparation begins in a month; the work itself in February.
fn prepared_in(month: &str) -> Desk {
    let days = format!("Mulai | Selesai\n3 {month} 2022 | 31 Maret 2022");
    let prepared = (1..=3).fold(GOOD.to_owned(), |table, row| changed(&table, row, &days));
    table(&changed(&prepared, 4, "Mulai\n1 Februari 2022"))
}

/// The same in two files: the preparation in the first, the rest in the second.
fn prepared_apart(month: &str) -> Desk {
    let days = format!("Mulai | Selesai\n3 {month} 2022 | 31 Maret 2022");
    let prepared = (1..=3).fold(rows(&[1, 2, 3]), |table, row| changed(&table, row, &days));
    let rest = changed(&rows(&[4, 5, 6, 7, 8]), 1, "Mulai\n1 Februari 2022");
    let first = empty().and("rencana bagian 1.xlsx", &workbook(&prepared));
    first.and("rencana bagian 2.xlsx", &workbook(&rest))
}

/// The trial begins on a day that is written in a column where both orders of day and month stand.
fn tried_from(day: &str) -> Desk {
    let american = with(4, "Mulai\n04/25/2022");
    let ours = changed(&american, 5, "Mulai\n25/04/2022");
    table(&changed(&ours, 6, &format!("Mulai\n{day}")))
}

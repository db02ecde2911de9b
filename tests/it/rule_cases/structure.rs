//! Trials of the rules about phases, activities and the words of a plan.

use super::desk::{Desk, committed, desk, table};
use super::{Case, case};
use crate::plan::{GOOD, changed, rows, with};

pub const CASES: &[Case] = &[
    case("S001", || table(&rows(&[1, 2, 3, 4, 5, 6])), &["rencana.xlsx Rencana Aksi"], good),
    case("S002", || table(&rows(&[1, 2, 3, 4, 5, 7, 8])), &["rencana.xlsx Rencana Aksi"], good),
    case("S003", || table(&with(3, "Tahap\nFinalisasi")), &["rencana.xlsx Rencana Aksi!B9"], good),
    case(
        "S003",
        || desk(&committed(&with(3, "Tahap\n-"))),
        &["rencana.xlsx Rencana Aksi!B9"],
        || desk(&committed(GOOD)),
    ),
    case("S004", || table(&with(3, "Kegiatan\nRapat kerja tahunan")), &["rencana.xlsx Rencana Aksi!C9"], good),
    case("S005", || table(&with(1, "Tahap\nPelaksanaan")), &["rencana.xlsx Rencana Aksi!B7"], good),
    case("S006", || table(&rows(&[1, 2, 3, 3, 4, 5, 6, 7, 8])), &["rencana.xlsx Rencana Aksi!D10"], reworded),
    case("S006", || table(&rows(&[1, 2, 3, 4, 4, 5, 6, 7, 8])), &["rencana.xlsx Rencana Aksi!D11"], other_output),
    case("S007", || table(&with(3, "Rencana Aksi\n-")), &["rencana.xlsx Rencana Aksi!D9"], good),
    case("S008", || table(&with(3, "Keluaran\n-")), &["rencana.xlsx Rencana Aksi!E9"], good),
    case("S009", || table(&with(3, "Penanggung Jawab\n-")), &["rencana.xlsx Rencana Aksi!J9"], good),
    case(
        "S010",
        || table(&with(3, "Target\nbeberapa orang")),
        &["rencana.xlsx Rencana Aksi!F9"],
        || table(&with(3, "Target\n20 orang")),
    ),
    case("S011", || table(&with(7, "Mulai\n1 Desember 2022")), &["rencana.xlsx Rencana Aksi!I13"], good),
    case(
        "S012",
        || tried_until_may("1 Oktober 2022"),
        &["rencana.xlsx Rencana Aksi!I14"],
        || tried_until_may("1 Juli 2022"),
    ),
];

fn good() -> Desk {
    table(GOOD)
}

/// The same action again, as another.
fn reworded() -> Desk {
    table(&changed(&rows(&[1, 2, 3, 3, 4, 5, 6, 7, 8]), 4, "Rencana Aksi\nMenyusun desain rinci"))
}

/// The same activity, words and days again, with another output.
fn other_output() -> Desk {
    table(&changed(&rows(&[1, 2, 3, 3, 4, 5, 6, 7, 8]), 4, "Keluaran\nMaket"))
}

/// The trial ends in May; monitoring goes on each month, and evaluation begins on a day.
fn tried_until_may(evaluation: &str) -> Desk {
    let tried = with(6, "Mulai | Selesai\n1 Mei 2022 | 31 Mei 2022");
    let monitored = changed(&tried, 7, "Mulai\n1 Juni 2022");
    table(&changed(&monitored, 8, &format!("Mulai\n{evaluation}")))
}

//! Trials of the rules about who sent a file, when, and who did not.

use super::desk::{Desk, beside, committed, dated, desk, empty, said, table};
use super::{Case, case};
use crate::plan::{GOOD, anchored, official, rows, with, workbook};

pub const CASES: &[Case] = &[
    Case { also: &["I006"], ..case("I001", unlisted, &["rencana.xlsx Rencana Aksi!A3"], good) },
    Case { also: &["I006"], ..case("I001", two_innovations, &["rencana.xlsx Rencana Aksi!A3"], good) },
    Case { also: &["I006"], ..case("I002", nameless, &["rencana.xlsx"], good) },
    Case {
        also: &["I006"],
        ..case("I003", || copied("Dinas Kesehatan"), &["rencana.xlsx Rencana Aksi!A3"], || copied("Dinas Pariwisata"))
    },
    case("I004", revised, &["rencana.xlsx"], || {
        empty().and("rencana rev2.xlsx", &workbook(&with(3, "Satuan\nberkas")))
    }),
    case("I005", || good().received("2021-11-05"), &["rencana.xlsx"], || good().received("2021-10-28")),
    case("I006", empty, &["19.71-01"], good),
    case("I007", || desk(&dated(official(GOOD))), &["rencana.xlsx"], || desk(&committed(GOOD))),
    case("I007", blank_commitment, &["rencana.xlsx"], || desk(&committed(GOOD))),
    case("I008", || parts(&[4, 5, 6, 7, 8]), &["rencana bagian 2.xlsx Rencana Aksi!D7"], || parts(&[5, 6, 7, 8])),
    case("I010", dropping, &["rencana lengkap.xlsx"], || {
        empty().and("rencana.xlsx", &workbook(GOOD)).and("salinan rev2.xlsx", &workbook(&with(8, OTHER)))
    }),
    case("I009", || nip("198609262015051000"), &["rencana.xlsx Identitas!B1"], || nip("19860926 201505 1 001")),
];

/// The last action replaced by another.
const OTHER: &str = "Rencana Aksi\nStudi banding ke luar daerah";

/// A later plan of the same revision without an action of the one before.
fn dropping() -> Desk {
    let mut desk = empty().and("rencana.xlsx", &workbook(GOOD)).and("rencana lengkap.xlsx", &workbook(&with(8, OTHER)));
    desk.papers[0].2 = Some("2021-10-27".parse().unwrap());
    desk.papers[1].2 = Some("2021-10-28".parse().unwrap());
    desk
}

fn good() -> Desk {
    table(GOOD)
}

fn unlisted() -> Desk {
    desk(&said(workbook(GOOD), "Dinas Pariwisata", "Dinas Yang Tidak Terdaftar"))
}

/// An OPD with two innovations on the roster, and a file that names neither.
fn two_innovations() -> Desk {
    let mut book = workbook(GOOD);
    book.sheets[0].cells.retain(|(at, _)| at.row != 3);
    let mut desk = desk(&book).with_second_agency();
    desk.roster.rows[1].agency = desk.roster.rows[0].agency.clone();
    desk
}

fn nameless() -> Desk {
    let mut book = workbook(GOOD);
    book.sheets[0].cells.retain(|(at, _)| at.row == 0 || at.row > 4);
    desk(&book)
}

/// The template of the first OPD, with the lines of an OPD above its plan.
fn copied(agency: &str) -> Desk {
    let book =
        beside(dated(anchored(GOOD, "ripp_kode | 19.71-01")), "Identitas", "Nomor Lembar Komitmen | 065/1234/2021");
    let book = said(book, "Nama OPD : Dinas Pariwisata", &format!("Nama OPD : {agency}"));
    let innovation = if agency == "Dinas Kesehatan" { "SEHATI" } else { "SIP BANGET" };
    desk(&said(book, "SIP BANGET", innovation)).with_second_agency()
}

fn revised() -> Desk {
    good().and("rencana rev2.xlsx", &workbook(&with(3, "Satuan\nberkas")))
}

fn blank_commitment() -> Desk {
    desk(&beside(
        dated(official(GOOD)),
        "Identitas",
        "Nomor Lembar Komitmen | \nTanggal Lembar Komitmen | 1 Oktober 2021",
    ))
}

fn parts(second: &[usize]) -> Desk {
    let first = empty().and("rencana bagian 1.xlsx", &workbook(&rows(&[1, 2, 3, 4])));
    first.and("rencana bagian 2.xlsx", &workbook(&rows(second)))
}

fn nip(nip: &str) -> Desk {
    desk(&beside(workbook(GOOD), "Identitas", &format!("NIP Kepala OPD | {nip}")))
}

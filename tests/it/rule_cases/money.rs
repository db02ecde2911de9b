//! Trials of the rules about money, funds and codes.

use super::desk::{Desk, desk, noted, said, table};
use super::{Case, case};
use crate::plan::{GOOD, changed, with, workbook};

pub const CASES: &[Case] = &[
    case(
        "A001",
        || table(&with(3, "Anggaran (Rp)\nsesuai DPA")),
        &["rencana.xlsx Rencana Aksi!M9"],
        || budget("Rp 7.500.000", 71_000_000),
    ),
    case("A001", || budget("-", 63_500_000), &["rencana.xlsx Rencana Aksi!M9"], || budget("0", 63_500_000)),
    case("A002", || budget("-7500000", 56_000_000), &["rencana.xlsx Rencana Aksi!M9"], good),
    case("A002", || budget("(7.500.000)", 56_000_000), &["rencana.xlsx Rencana Aksi!M9"], good),
    case("A003", || budget("7500000", 72_000_000), &["rencana.xlsx Rencana Aksi!M15"], good),
    case("A004", || table(&with(3, "Sumber Dana\n-")), &["rencana.xlsx Rencana Aksi!L9"], good),
    case("A005", || table(&with(3, "Kode Sub Kegiatan\n3.26.03.2.01")), &["rencana.xlsx Rencana Aksi!K9"], good),
    case("A005", || table(&with(3, "Kode Sub Kegiatan\n3.26.03.1.01.03")), &["rencana.xlsx Rencana Aksi!K9"], good),
    case("A005", || table(&with(3, "Kode Sub Kegiatan\n5.1.02.01.001.00024")), &["rencana.xlsx Rencana Aksi!K9"], good),
    case("A006", || budget("25", 63_500_025), &["rencana.xlsx Rencana Aksi!M9"], || budget("25000000", 88_500_000)),
    case("A006", || budget("25", 63_500_025), &["rencana.xlsx Rencana Aksi!M9"], || budget("0", 63_500_000)),
    case("A006", || budget("7500000000", 7_563_500_000), &["rencana.xlsx Rencana Aksi!M9"], good),
    case(
        "A007",
        || table(&with(3, "Anggaran (Rp)\n12,350")),
        &["rencana.xlsx Rencana Aksi!M9"],
        || budget("12350", 63_512_350),
    ),
    case(
        "A007",
        || desk(&noted(workbook(&in_thousands("Anggaran (Rp 000)")), "F4", "(dalam jutaan rupiah)")),
        &["rencana.xlsx Rencana Aksi!F4"],
        || desk(&noted(workbook(&in_thousands("Anggaran (Rp 000)")), "F4", "(dalam ribuan rupiah)")),
    ),
    case(
        "A009",
        || table(&in_thousands("Anggaran (Rp)")),
        &["rencana.xlsx Rencana Aksi!M6"],
        || table(&in_thousands("Anggaran (Rp 000)")),
    ),
    case(
        "A009",
        || table(&in_thousands("Anggaran (Rp)")),
        &["rencana.xlsx Rencana Aksi!M6"],
        || desk(&noted(workbook(&in_thousands("Anggaran")), "A18", "*) Anggaran dinyatakan dalam ribuan rupiah.")),
    ),
    case("A008", || of_province("2"), &["rencana.xlsx Rencana Aksi!K7"], || of_province("1")),
    case("A008", || table(&GOOD.replace("3.26.03.2.", "3.26.03.1.")), &["rencana.xlsx Rencana Aksi!K7"], good),
];

fn good() -> Desk {
    table(GOOD)
}

/// The good plan with another budget of the third action, beside its total.
fn budget(budget: &str, total: u64) -> Desk {
    let plan = with(3, &format!("Anggaran (Rp)\n{budget}"));
    table(&changed(&plan, 9, &format!("Anggaran (Rp)\n{total}")))
}

/// The good plan of an OPD of the province, whose codes have a level.
fn of_province(level: &str) -> Desk {
    let province = "Provinsi Kepulauan Bangka Belitung";
    let plan = GOOD.replace("3.26.03.2.", &format!("3.26.03.{level}."));
    let mut desk = desk(&said(workbook(&plan), "Kota Pangkalpinang", province));
    desk.roster.rows[0].government = province.into();
    desk
}

/// The good plan with its amounts in thousands under some heading.
fn in_thousands(heading: &str) -> String {
    GOOD.replace("000\n", "\n").replace("71000000", "71000").replace("Anggaran (Rp)", heading)
}

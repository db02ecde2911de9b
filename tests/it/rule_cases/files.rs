//! Trials of the rules about files.

use std::io::{Cursor, Read, Write};

use ripp::cells::Workbook;
use ripp::config::settings::Settings;
use ripp::config::structure::Structure;

use super::desk::{Desk, bytes, committed, dated, desk, empty, monitored, noted, table};
use super::{Case, case};
use crate::mutation::write::xlsx;
use crate::plan::{GOOD, anchored, rows, with, workbook};

/// The name of a file that cannot be opened still tells whose it is.
const NAMED: &str = "19.71-01 Dinas Pariwisata.xlsx";

pub const CASES: &[Case] = &[
    case("F001", || bytes(NAMED, cut(good_bytes())), &[NAMED], good),
    case("F001", || bytes(NAMED, b"\x89PNG\r\n\x1a\n0123456789".to_vec()), &[NAMED], good),
    case("F002", || bytes(NAMED, locked()), &[NAMED], good),
    case("F003", || desk(&letter()), &["rencana.xlsx"], good),
    case("F003", || desk(&letter()), &["rencana.xlsx"], || bytes(NAMED, template(true, &[("nil", "Ya")]))),
    case("F004", || narrow(100), &[NAMED], || narrow(200)),
    case("F004", || Desk { papers: vec![(NAMED, swollen(good_bytes()), None)], ..empty() }, &[NAMED], good),
    case("F005", || bytes("rencana.xls", good_bytes()), &["rencana.xls"], good),
    case("F005", || bytes("rencana.xlsx", csv()), &["rencana.xlsx"], || bytes("rencana.csv", csv())),
    case("F006", || table(&without(9)), &["rencana.xlsx Rencana Aksi!A6"], good),
    case("F006", || table(&without(12)), &["rencana.xlsx Rencana Aksi!A6"], good),
    case("F006", || table(&without(8)), &["rencana.xlsx Rencana Aksi!A6"], good),
    case(
        "F007",
        || desk(&noted(workbook(GOOD), "Q9", "tolong dicek lagi")),
        &["rencana.xlsx Rencana Aksi!Q9"],
        remarked,
    ),
    case(
        "F007",
        || desk(&noted(workbook(GOOD), "H3", "tolong dicek lagi")),
        &["rencana.xlsx Rencana Aksi!H3"],
        remarked,
    ),
    case(
        "F007",
        || desk(&noted(workbook(GOOD), "B18", "tolong dicek lagi")),
        &["rencana.xlsx Rencana Aksi!B18"],
        remarked,
    ),
    case("F008", || table(&with(3, "Anggaran (Rp)\n#REF!")), &["rencana.xlsx Rencana Aksi!M9"], good),
    case("F008", || table(&with(3, "Mulai\n=")), &["rencana.xlsx Rencana Aksi!H9"], good),
    case("F008", || table(&with(9, "Anggaran (Rp)\n#REF!")), &["rencana.xlsx Rencana Aksi!M15"], good),
    case("F008", || table(&with(3, "Penanggung Jawab\n#N/A")), &["rencana.xlsx Rencana Aksi!J9"], good),
    case("F008", || table(&with(3, "Tahap\n#REF!")), &["rencana.xlsx Rencana Aksi!B9"], good),
    case("F008", || table(&with(3, "Keluaran\n#REF!")), &["rencana.xlsx Rencana Aksi!E9"], good),
    case("F008", || table(&with(3, "Target | Satuan\n20 orang | #REF!")), &["rencana.xlsx Rencana Aksi!G9"], good),
    case("F008", || table(&with(3, "Sumber Dana\n#REF!")), &["rencana.xlsx Rencana Aksi!L9"], good),
    case("F008", broken_progress, &["rencana.xlsx Monitoring!C3"], || {
        desk(&monitored(GOOD, &[(1, 1, 35.0)], &[])).received("2022-02-03")
    }),
    case("F009", || of_year("2021"), &["rencana.xlsx"], || of_year("2022")),
    case("F010", || good().and("salinan.xlsx", &workbook(GOOD)), &["salinan.xlsx"], good),
    case("F011", loose_day, &["rencana.xlsx Rencana Aksi!I12"], || desk(&committed(GOOD))),
    case("F011", loose_phase, &["rencana.xlsx Rencana Aksi!B12"], || desk(&committed(GOOD))),
    case(
        "F013",
        || table(&with_two("Pagu Usulan", "Pagu Verifikasi")),
        &["rencana.xlsx Rencana Aksi!M6"],
        || table(&with_two("Pagu", "Pagu Tahun Lalu")),
    ),
    case("F013", || table(&with_two("Anggaran (Rp)", "Anggaran (Rp)")), &["rencana.xlsx Rencana Aksi!M6"], good),
    Case { also: &["I006"], ..case("F014", || bytes(NAMED, template(true, &[])), &[NAMED], || desk(&committed(GOOD))) },
    Case {
        also: &["I006"],
        ..case("F014", || bytes("rencana.xlsx", template(false, &NAMES)), &["rencana.xlsx"], || desk(&committed(GOOD)))
    },
    case("F012", || bytes("rencana.xlsx", odd_cell()), &["rencana.xlsx Rencana Aksi"], good),
];

/// The good plan with two columns of money under some headings; the second is half of the first.
fn with_two(first: &str, second: &str) -> String {
    let half = |line: &str| {
        let amount: u64 = line.rsplit('|').next().unwrap().trim().parse().unwrap();
        format!("{line} | {}", amount / 2)
    };
    let mut lines = GOOD.lines();
    let heading = lines.next().unwrap().replace("Anggaran (Rp)", &format!("{first} | {second}"));
    std::iter::once(heading).chain(lines.map(half)).collect::<Vec<_>>().join("\n")
}

fn good() -> Desk {
    table(GOOD)
}

fn good_bytes() -> Vec<u8> {
    xlsx(&workbook(GOOD))
}

fn csv() -> Vec<u8> {
    crate::mutation::write::csv(&workbook(GOOD))
}

fn cut(mut bytes: Vec<u8>) -> Vec<u8> {
    bytes.truncate(bytes.len() / 2);
    bytes
}

/// What Excel makes of a workbook with a password to open it: a container with the workbook encrypted in it.
fn locked() -> Vec<u8> {
    let mut container = cfb::CompoundFile::create(Cursor::new(Vec::new())).unwrap();
    for name in ["/EncryptionInfo", "/EncryptedPackage"] {
        container.create_stream(name).unwrap().write_all(&[4, 0, 4, 0, 0x40, 0, 0, 0]).unwrap();
    }
    container.into_inner().into_inner()
}

/// What an office typed into a template that was made for nobody.
const NAMES: [(&str, &str); 3] =
    [("government", "Kota Pangkalpinang"), ("agency", "Dinas Pariwisata"), ("innovation", "SIP BANGET")];

/// The official template without any action, for the OPD of the roster or for nobody, with some lines of the identity typed.
fn template(own: bool, typed: &[(&'static str, &str)]) -> Vec<u8> {
    let identity = typed.iter().map(|(key, text)| ((*key).to_owned(), ripp::template::Cell::from(*text))).collect();
    let fill = ripp::template::Fill { identity, ..ripp::template::Fill::default() };
    let (structure, settings, row) =
        (Structure::built_in(), Settings::for_year(2022), crate::plan::roster().rows.remove(0));
    ripp::template::template(&structure, &settings, own.then_some(&row), &fill).unwrap()
}

/// Only the lines above the table, and the words of a letter.
fn letter() -> Workbook {
    let mut book = workbook(
        "Bersama ini kami sampaikan rencana aksi replikasi inovasi.\nAtas perhatiannya diucapkan terima kasih.",
    );
    book.sheets[0].name = Some("Surat".into());
    book
}

/// A desk that takes no more than so many cells; the good plan has 122.
fn narrow(cells: usize) -> Desk {
    let mut desk = bytes(NAMED, good_bytes());
    desk.settings.limits.cells = cells;
    desk
}

/// The file with a part that says of itself that it inflates to almost 4 GiB.
fn swollen(mut bytes: Vec<u8>) -> Vec<u8> {
    let at = bytes.windows(4).position(|w| w == b"PK\x01\x02").unwrap();
    bytes[at + 24..at + 28].copy_from_slice(&0xF000_0000u32.to_le_bytes());
    bytes
}

/// The good plan without one of its columns.
fn without(column: usize) -> String {
    let line = |line: &str| -> String {
        let mut cells: Vec<&str> = line.split('|').collect();
        cells.remove(column);
        cells.join("|")
    };
    let lines = if column == 12 { GOOD.lines().take(9) } else { GOOD.lines().take(10) };
    lines.map(line).collect::<Vec<_>>().join("\n")
}

/// The remark in a column for remarks.
fn remarked() -> Desk {
    let remark = |(i, line): (usize, &str)| match i {
        0 => format!("{line} | Keterangan"),
        3 => format!("{line} | tolong dicek lagi"),
        _ => format!("{line} | "),
    };
    table(&rows(&[1, 2, 3, 4, 5, 6, 7, 8]).lines().enumerate().map(remark).collect::<Vec<_>>().join("\n"))
}

fn of_year(year: &str) -> Desk {
    desk(&dated(anchored(GOOD, &format!("ripp_tahun | {year}"))))
}

fn loose_day() -> Desk {
    let mut book = committed(GOOD);
    let (_, value) = book.sheets[0].cells.iter_mut().find(|(at, _)| at.to_string() == "I12").unwrap();
    *value = ripp::cells::Value::Text("31 Agustus 2022".into());
    desk(&book)
}

fn broken_progress() -> Desk {
    let mut book = monitored(GOOD, &[(1, 1, 35.0)], &[]);
    let progress = book.sheets.last_mut().unwrap();
    let (_, value) = progress.cells.iter_mut().find(|(at, _)| at.to_string() == "C3").unwrap();
    *value = ripp::cells::Value::Error("#REF!".into());
    desk(&book)
}

fn loose_phase() -> Desk {
    desk(&committed(&with(6, "Tahap\nTahap Pelaksanaan")))
}

/// The good plan with one cell of a kind that does not exist.
fn odd_cell() -> Vec<u8> {
    let bytes = good_bytes();
    let mut zip = zip::ZipArchive::new(Cursor::new(&bytes)).unwrap();
    let mut out = zip::ZipWriter::new(Cursor::new(Vec::new()));
    let mut changed = 0;
    for i in 0..zip.len() {
        let mut part = zip.by_index(i).unwrap();
        let mut content = Vec::new();
        part.read_to_end(&mut content).unwrap();
        let name = part.name().unwrap().to_string();
        if name.ends_with("sheet1.xml") {
            let text = String::from_utf8(content).unwrap();
            content = text.replacen("r=\"G9\" t=\"s\"", "r=\"G9\" t=\"q\"", 1).into_bytes();
            changed += usize::from(content != text.into_bytes());
        }
        out.start_file(name, zip::write::SimpleFileOptions::default()).unwrap();
        out.write_all(&content).unwrap();
    }
    assert_eq!(changed, 1);
    out.finish().unwrap().into_inner()
}

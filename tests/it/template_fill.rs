//! Rows and whole contents for templates in tests: good ones, faulty ones, with monitoring, marks and further sheets.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use ripp::config::roster::RosterRow;
use ripp::model::Field;
use ripp::template::{self, Cell, ExtraCell, ExtraSheet, Fill, FilledRow, Mark, SheetKind};

pub fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

pub fn roster_row() -> RosterRow {
    RosterRow {
        code: "19.71-01".into(),
        government: "Kota Pangkalpinang".into(),
        agency: "Dinas Pariwisata".into(),
        innovation: "Sistem Informasi Pariwisata Batu Pengembangan Ekonomi Kreatif".into(),
        acronym: "SIP BANGET".into(),
        origin: "Kota Batu".into(),
        ..RosterRow::default()
    }
}

/// A row that passes every check.
pub fn good_row(phase: &str, activity: &str, description: &str) -> FilledRow {
    let mut row = FilledRow::default();
    row.set(Field::Phase, phase);
    row.set(Field::Activity, activity);
    row.set(Field::Description, description);
    row.set(Field::Output, "Dokumen");
    row.set(Field::Target, 1.0);
    row.set(Field::Unit, "dokumen");
    row.set(Field::Start, day("2022-01-03"));
    row.set(Field::End, day("2022-03-31"));
    row.set(Field::Responsible, "Sekretaris Dinas");
    row.set(Field::Code, "3.26.03.2.01.03");
    row.set(Field::Subactivity, "Penyediaan Data dan Penyebaran Informasi Pariwisata Kabupaten/Kota");
    row.set(Field::Fund, "APBD");
    row.set(Field::Budget, 25_000_000.0);
    row.set(Field::Note, "-");
    row
}

/// A template with good rows, faulty rows, monitoring, notes, evaluations, marks and further sheets.
pub fn refilled() -> Fill {
    let sk = "Penetapan SK Tim Replikasi Unit/OPD";
    let mut good = good_row("Persiapan", sk, "Menyusun SK Tim");
    for (month, value) in [(0, 35.0), (1, 70.0), (2, 100.0)] {
        good.physical[month] = Cell::Number(value);
        good.spent[month] = Cell::Number(value * 200_000.0);
    }
    let mut backwards = good_row("Persiapan", "Mendesain inovasi yang akan diadaptasi", "Merancang aplikasi");
    backwards.set(Field::Start, day("2022-06-01"));
    backwards.set(Field::Responsible, Cell::Blank);
    backwards.physical[3] = Cell::Number(50.0);
    backwards.physical[5] = Cell::Number(40.0);
    let mut words = good_row("Pelaksanaan", "Uji coba", "=Uji coba di tiga destinasi");
    words.set(Field::Start, "akhir tahun");
    words.set(Field::Budget, "sesuai DPA");
    words.spent[1] = Cell::Text("belum".into());
    let mut moneyless = good_row("Persiapan", "Uji coba", "12");
    moneyless.set(Field::Fund, Cell::Blank);
    moneyless.spent[4] = Cell::Number(99_000_000.0);
    let mut alias =
        good_row("Tahap II", "Sosialisasi internal inovasi yang akan direplikasi/diadaptasi", "Rapat internal");
    alias.set(Field::Code, "3.26.03.1.01.03");
    let mut level = good_row("monitoring dan evaluasi", "monitoring bulanan", "Memantau tiap bulan");
    level.set(Field::Code, "3.26.03.1.01.03");
    level.set(Field::Start, day("2021-01-01"));
    let mut fund = good_row("Pelaksanaan", "Uji coba", "Uji coba kedua");
    fund.set(Field::Fund, Cell::Blank);
    fund.set(Field::No, "7a");
    fund.spent[4] = Cell::Number(99_000_000.0);
    let mut early = good_row("Monitoring dan Evaluasi", "Evaluasi 3 (tiga) bulanan", "Evaluasi triwulanan");
    early.set(Field::Start, day("2022-10-01"));
    early.set(Field::End, day("2022-12-31"));
    early.physical[0] = Cell::Number(5.0);
    Fill {
        identity: BTreeMap::from([
            ("commitment_number".into(), Cell::from("061/12/KOMITMEN/2021")),
            ("commitment_date".into(), day("2021-11-11").into()),
            ("head_nip".into(), Cell::from("19860926 201505 1 00")),
            ("decree_date".into(), Cell::from("menyusul")),
            ("revision".into(), Cell::from(2i64)),
        ]),
        rows: vec![good, backwards, words, moneyless, alias, level, fund, early],
        notes: vec![
            ["Maret".into(), "Server lambat".into(), "Pindah server".into(), "Berita acara".into()],
            ["Maret".into(), "Data kurang".into(), Cell::Blank, Cell::Blank],
            ["Bulan ketiga".into(), "Listrik".into(), "Genset".into(), Cell::Blank],
        ],
        evaluations: vec![["Triwulan I".into(), "Dukungan pimpinan".into(), "Anggaran".into(), "Usul APBDP".into()]],
        marks: vec![
            Mark {
                sheet: SheetKind::Plan,
                row: 1,
                column: template::plan_column(Field::End).unwrap(),
                message: "Tanggal selesai mendahului tanggal mulai. Tulis tanggal selesai yang benar.".into(),
            },
            Mark { sheet: SheetKind::Plan, row: 1, column: 9, message: "Penanggung jawab belum diisi.".into() },
            Mark { sheet: SheetKind::Monitoring, row: 1, column: 7, message: "Fisik turun dari 50 ke 40.".into() },
            Mark { sheet: SheetKind::Identity, row: 1, column: 1, message: "OPD tidak dikenal.".into() },
            Mark { sheet: SheetKind::Notes, row: 2, column: 0, message: "Bulan tidak terbaca.".into() },
        ],
        extra: vec![
            ExtraSheet {
                name: "Daftar Perbaikan".into(),
                title: "DAFTAR PERBAIKAN".into(),
                intro: vec!["Perbaiki sel yang ditandai, lalu kirim kembali berkas ini.".into()],
                columns: [
                    ("No", 5.0),
                    ("Lembar", 16.0),
                    ("Sel", 8.0),
                    ("Isi sekarang", 24.0),
                    ("Apa yang salah", 40.0),
                ]
                .map(|(name, width)| (name.to_owned(), width))
                .into(),
                rows: vec![vec![
                    ExtraCell::Plain(1i64.into()),
                    ExtraCell::Plain("Rencana Aksi".into()),
                    ExtraCell::Link("I8".into(), SheetKind::Plan, 1, 8),
                    ExtraCell::Plain("31/03/2022".into()),
                    ExtraCell::Plain("Tanggal selesai mendahului mulai".into()),
                ]],
                first: true,
            },
            ExtraSheet { name: "Tidak Terbaca".into(), title: "TIDAK TERBACA".into(), ..ExtraSheet::default() },
        ],
        ..Fill::default()
    }
}

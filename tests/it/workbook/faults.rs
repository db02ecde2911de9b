//! What is wrong in the made-up outcome: values that could not be read, and findings. Will not check anything.

use ripp::cells::{CellRef, Location};
use ripp::finding::{Finding, Findings, NotEvaluated, Severity};
use ripp::model::{Entry, State};

pub fn ambiguous(raw: &str) -> Entry<i64> {
    Entry { at: Some(CellRef::new(11, 13)), raw: raw.into(), state: State::Ambiguous(1500, 1_500_000) }
}

pub fn unreadable<T>(raw: &str) -> Entry<T> {
    Entry { at: Some(CellRef::new(12, 8)), raw: raw.into(), state: State::Unreadable(ripp::model::Reason::NoDay) }
}

pub fn unreadable_phase() -> Entry<u8> {
    Entry {
        at: Some(CellRef::new(14, 1)),
        raw: "Tahap akhir".into(),
        state: State::Unreadable(ripp::model::Reason::NotAPhase),
    }
}

pub fn findings() -> Findings {
    let finding = |rule, severity, at, agency, value: &str, message: &str| Finding {
        rule,
        name: "name",
        severity,
        at,
        agency,
        value: value.into(),
        message: message.into(),
        hint: "Tulis nilai yang benar, lalu kirim kembali berkasnya.".into(),
        reply: None,
    };
    let cell = |file, row, col| Location::cell(file, 0, CellRef::new(row, col));
    Findings {
        list: vec![
            finding(
                "A007",
                Severity::Warning,
                cell(2, 11, 13),
                Some(1),
                "1.500",
                "Jumlah ini dapat dibaca 1.500 atau 1.500.000",
            ),
            finding("W001", Severity::Error, cell(2, 12, 8), Some(1), "akhir tahun", "\"akhir tahun\" bukan tanggal"),
            finding("I002", Severity::Error, Location::file(4), None, "", "Berkas tidak menyebut OPD pengirim"),
            finding("F001", Severity::Error, Location::file(6), None, "", "Berkas rusak"),
            finding("I006", Severity::Error, Location::nowhere(), Some(2), "", "Belum ada rencana aksi yang diterima"),
            finding("F007", Severity::Note, cell(0, 30, 2), Some(0), "+ catatan lain", "Isi sel tidak dipakai"),
        ],
        not_evaluated: vec![NotEvaluated {
            rule: "S010",
            file: "perkim #2 [final].xlsx".into(),
            because: "tidak ada kolom Target".into(),
        }],
    }
}

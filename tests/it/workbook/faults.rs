//! What is wrong in the made-up outcome: values that could not be read, and findings. Will not check anything.

use ripp::cells::{CellRef, Damage, Location, Refusal};
use ripp::finding::{About, Because, Finding, Findings, NotEvaluated};
use ripp::model::{Entry, Field, Reason, State};
use ripp::money::Rupiah;
use ripp::rules::find;

pub fn ambiguous(raw: &str) -> Entry<Rupiah> {
    Entry {
        at: Some(CellRef::new(11, 13)),
        raw: raw.into(),
        state: State::Ambiguous(Rupiah::from(1500), Rupiah::from(1_500_000)),
    }
}

pub fn unreadable<T>(raw: &str) -> Entry<T> {
    Entry { at: Some(CellRef::new(12, 8)), raw: raw.into(), state: State::Unreadable(Reason::NoDay) }
}

pub fn unreadable_phase() -> Entry<u8> {
    Entry { at: Some(CellRef::new(14, 1)), raw: "Tahap akhir".into(), state: State::Unreadable(Reason::NotAPhase) }
}

pub fn findings() -> Findings {
    let finding = |rule, at, agency, value: &str, about| {
        let rule = find(rule).unwrap();
        Finding {
            rule,
            severity: rule.severity,
            at,
            agency,
            value: value.into(),
            about,
            run: None,
            accepted: None,
            lapsed: None,
            reply: None,
        }
    };
    let cell = |file, row, col| Location::cell(file, 0, CellRef::new(row, col));
    let no_day = About::Unreadable { field: Field::End, why: Reason::NoDay };
    let unused = About::Unused { cells: 1, first: vec![CellRef::new(30, 2)] };
    let damaged = About::Refused(Refusal::Damaged(Damage::Archive));
    Findings {
        list: vec![
            finding("A007", cell(2, 11, 13), Some(1), "1.500", About::AmbiguousAmount(1500.into(), 1_500_000.into())),
            finding("W001", cell(2, 12, 8), Some(1), "akhir tahun", no_day),
            finding("I002", Location::file(4), None, "", About::NoIdentity),
            finding("F001", Location::file(6), None, "", damaged),
            finding("I006", Location::nowhere(), Some(2), "", About::NotSubmitted(2)),
            finding("F007", cell(0, 30, 2), Some(0), "+ catatan lain", unused),
        ],
        not_evaluated: vec![NotEvaluated {
            rule: find("S010").unwrap(),
            file: 2,
            because: Because::NoColumn(Field::Target),
        }],
    }
}

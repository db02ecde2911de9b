//! The checks of a row of the plan by itself: each once as a formula for *Cek* and the colours, once in Rust for the cached result.
//! Will not write any cell, and judges no submission: that is what the rules are for.

use super::checks::Refs;
use super::draft::Draft;
use super::excel::{is_blank, is_empty, is_text, number, serial, text};
use super::fill::PlanRow;
use crate::model::Field;
use Kind::{Missing, Wrong};

/// How a failed check colours its cell.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    Missing,
    Wrong,
}

/// One check of a row of the plan. The first that fails is shown; the formulas stand alone, since each also colours its cell.
pub(super) struct PlanCheck {
    pub field: Field,
    pub kind: Kind,
    pub message: &'static str,
    /// True when the check fails.
    pub formula: fn(&Refs<'_>) -> String,
    /// The same in Rust.
    pub fails: fn(&Draft<'_>, &PlanRow) -> bool,
}

pub(super) const fn check(
    field: Field,
    kind: Kind,
    message: &'static str,
    formula: fn(&Refs<'_>) -> String,
    fails: fn(&Draft<'_>, &PlanRow) -> bool,
) -> PlanCheck {
    PlanCheck { field, kind, message, formula, fails }
}

/// A check that is made of several fields: its formula is a method of [`Refs`], its counterpart a function of this module.
macro_rules! of_field {
    ($field:ident, $kind:ident, $message:literal, $formula:ident, $fails:ident) => {
        check(Field::$field, $kind, $message, |r| r.$formula(Field::$field), |d, row| $fails(d, row, Field::$field))
    };
}

/// All checks, in the order in which they are told.
pub(super) static PLAN_CHECKS: [PlanCheck; 22] = [
    check(
        Field::Description,
        Wrong,
        "Dinyatakan nihil, tetapi baris ini terisi",
        |_| "pernyataan_nihil=\"Ya\"".into(),
        |draft, _| draft.nil(),
    ),
    of_field!(Phase, Missing, "Tahap belum diisi", empty, unfilled),
    check(
        Field::Phase,
        Wrong,
        "Pilih tahap dari daftar",
        |r| format!("AND(NOT({}),ISERROR(MATCH({},daftar_tahap,0)))", r.empty(Field::Phase), r.cell(Field::Phase)),
        |draft, row| !is_empty(row.get(Field::Phase)) && !knows_phase(draft, row),
    ),
    of_field!(Activity, Missing, "Kegiatan belum diisi", empty, unfilled),
    check(
        Field::Activity,
        Wrong,
        "Pilih kegiatan dari daftar",
        |r| {
            let cell = r.cell(Field::Activity);
            format!("AND(NOT({}),ISERROR(MATCH({cell},daftar_kegiatan,0)))", r.empty(Field::Activity))
        },
        |draft, row| !is_empty(row.get(Field::Activity)) && phase_of_activity(draft, row).is_none(),
    ),
    check(
        Field::Phase,
        Wrong,
        "Kegiatan bukan bagian tahap ini",
        |r| {
            let (phase, activity) = (r.cell(Field::Phase), r.cell(Field::Activity));
            let known = format!("ISNUMBER(MATCH({phase},daftar_tahap,0))");
            format!("AND({known},IFERROR(INDEX(tahap_kegiatan,MATCH({activity},daftar_kegiatan,0))<>{phase},FALSE))")
        },
        |draft, row| {
            let phase = row.get(Field::Phase);
            knows_phase(draft, row) && phase_of_activity(draft, row).is_some_and(|name| !is_text(phase, name))
        },
    ),
    of_field!(Description, Missing, "Rencana aksi belum diisi", empty, unfilled),
    of_field!(Output, Missing, "Keluaran belum diisi", empty, unfilled),
    of_field!(Target, Wrong, "Target bukan angka", no_number, no_number),
    of_field!(Start, Missing, "Tanggal mulai belum diisi", empty, unfilled),
    of_field!(Start, Wrong, "Tanggal mulai bukan tanggal", no_number, no_number),
    of_field!(Start, Wrong, "Tanggal mulai di luar masa program", outside, outside),
    of_field!(End, Missing, "Tanggal selesai belum diisi", empty, unfilled),
    of_field!(End, Wrong, "Tanggal selesai bukan tanggal", no_number, no_number),
    check(
        Field::End,
        Wrong,
        "Tanggal selesai mendahului mulai",
        |r| {
            let (start, end) = (r.cell(Field::Start), r.cell(Field::End));
            format!("AND(ISNUMBER({start}),ISNUMBER({end}),{end}<{start})")
        },
        |_, row| matches!((number(row.get(Field::Start)), number(row.get(Field::End))), (Some(a), Some(b)) if b < a),
    ),
    of_field!(End, Wrong, "Tanggal selesai di luar masa program", outside, outside),
    of_field!(Responsible, Missing, "Penanggung jawab belum diisi", empty, unfilled),
    check(Field::Code, Wrong, "Kode sub kegiatan tidak sesuai bentuk", code_formula, |_, row| malformed_code(row)),
    check(
        Field::Budget,
        Missing,
        "Anggaran belum diisi; tulis 0 bila tanpa biaya",
        |r| r.blank(Field::Budget),
        |_, row| is_blank(row.get(Field::Budget)),
    ),
    of_field!(Budget, Wrong, "Anggaran bukan angka", no_number, no_number),
    check(
        Field::Budget,
        Wrong,
        "Anggaran tidak boleh negatif",
        |r| format!("AND(ISNUMBER({0}),{0}<0)", r.cell(Field::Budget)),
        |_, row| number(row.get(Field::Budget)).is_some_and(|n| n < 0.0),
    ),
    check(
        Field::Fund,
        Missing,
        "Sumber dana belum diisi",
        |r| format!("AND(ISNUMBER({0}),{0}>0,{1})", r.cell(Field::Budget), r.empty(Field::Fund)),
        |_, row| number(row.get(Field::Budget)).is_some_and(|n| n > 0.0) && is_empty(row.get(Field::Fund)),
    ),
];

pub(super) fn knows_phase(draft: &Draft<'_>, row: &PlanRow) -> bool {
    draft.structure.phases.iter().any(|phase| is_text(row.get(Field::Phase), &phase.name))
}

fn phase_of_activity<'a>(draft: &'a Draft<'_>, row: &PlanRow) -> Option<&'a str> {
    let found = draft.activities.iter().find(|activity| is_text(row.get(Field::Activity), &activity.name))?;
    Some(draft.phase_name(found.phase))
}

fn unfilled(_: &Draft<'_>, row: &PlanRow, field: Field) -> bool {
    is_empty(row.get(field))
}

fn no_number(_: &Draft<'_>, row: &PlanRow, field: Field) -> bool {
    !is_empty(row.get(field)) && number(row.get(field)).is_none()
}

fn outside(draft: &Draft<'_>, row: &PlanRow, field: Field) -> bool {
    let period = draft.settings.program.period;
    let (from, to) = (serial(period.start).unwrap_or(0.0), serial(period.end).unwrap_or(f64::MAX));
    number(row.get(field)).is_some_and(|day| day < from || day >= to + 1.0)
}

/// The code without blanks, its parts divided by dots, as the reader takes it.
pub(super) fn code_of(r: &Refs<'_>) -> String {
    let bare = format!("SUBSTITUTE({},\" \",\"\")", r.cell(Field::Code));
    format!("SUBSTITUTE(SUBSTITUTE({bare},\"-\",\".\"),\",\",\".\")")
}

/// `U.BB.PP.L.KK.SS`, the last part with two or four digits, the first two perhaps of X: tested by its length, its dots and
/// by being a number without them.
fn code_formula(r: &Refs<'_>) -> String {
    let code = code_of(r);
    let dots: Vec<String> = [2, 5, 8, 10, 13].iter().map(|at| format!("MID({code},{at},1)=\".\"")).collect();
    let digits = format!("SUBSTITUTE(SUBSTITUTE(UPPER(LEFT({code},4)),\"X\",\"0\")&MID({code},5,20),\".\",\"\")");
    let level = format!("OR(MID({code},9,1)=\"1\",MID({code},9,1)=\"2\")");
    let shape = format!("OR(LEN({code})=15,LEN({code})=17),{},ISNUMBER(VALUE({digits})),{level}", dots.join(","));
    format!("IF({},FALSE,IFERROR(NOT(AND({shape})),TRUE))", r.empty(Field::Code))
}

/// The code of a row as the reader takes it.
pub(super) fn code_chars(row: &PlanRow) -> Vec<char> {
    if is_empty(row.get(Field::Code)) {
        return Vec::new();
    }
    text(row.get(Field::Code)).replace(' ', "").replace(['-', ','], ".").chars().collect()
}

fn malformed_code(row: &PlanRow) -> bool {
    let code = code_chars(row);
    let fits = |(at, c): (usize, &char)| match at {
        1 | 4 | 7 | 9 | 12 => *c == '.',
        8 => matches!(c, '1' | '2'),
        0 | 2 | 3 => c.is_ascii_digit() || c.eq_ignore_ascii_case(&'x'),
        _ => c.is_ascii_digit(),
    };
    let shaped = matches!(code.len(), 15 | 17) && code.iter().enumerate().all(fits);
    !code.is_empty() && !shaped
}

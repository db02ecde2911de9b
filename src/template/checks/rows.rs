//! The checks of a row of the plan by itself. Will not judge a submission: that is what the rules are for.

use super::at::At;
use super::check::Fault::{self, Missing, Wrong};
use super::check::{Check, Fails};
use super::code;
use super::condition::Condition::{self, All, Blank, Empty, Is, IsNumber, Nil, NoNumber, Outside, Own, Unlisted};
use super::condition::List::{Activities, Phases};
use super::condition::Op::{Less, More};
use super::condition::Term::{Plan, Value};
use crate::model::Field;
use crate::model::Field::{Activity, Budget, Code, Description, End, Fund, Output, Phase, Responsible, Start, Target};
use crate::template::excel::is_text;

const fn check(field: Field, fault: Fault, message: &'static str, condition: Condition) -> Check {
    Check { field, fault, message, fails: Fails::Row(condition) }
}

const REVERSED: Condition = All(&[IsNumber(Plan(Start)), IsNumber(Plan(End)), Is(Plan(End), Less, Plan(Start))]);
const NEGATIVE: Condition = All(&[IsNumber(Plan(Budget)), Is(Plan(Budget), Less, Value(0.0))]);
const NO_FUND: Condition = All(&[IsNumber(Plan(Budget)), Is(Plan(Budget), More, Value(0.0)), Empty(Fund)]);
const OTHER_PHASE: Condition = Own { excel: other_phase_formula, holds: has_other_phase };
const NO_CODE: Condition = Own { excel: code::malformed_formula, holds: code::is_malformed };

/// All of them, in the order in which they are told.
pub(super) static ROW_CHECKS: [Check; 22] = [
    check(Description, Wrong, "Dinyatakan nihil, tetapi baris ini terisi", Nil),
    check(Phase, Missing, "Tahap belum diisi", Empty(Phase)),
    check(Phase, Wrong, "Pilih tahap dari daftar", Unlisted(Phase, Phases)),
    check(Activity, Missing, "Kegiatan belum diisi", Empty(Activity)),
    check(Activity, Wrong, "Pilih kegiatan dari daftar", Unlisted(Activity, Activities)),
    check(Phase, Wrong, "Kegiatan bukan bagian tahap ini", OTHER_PHASE),
    check(Description, Missing, "Rencana aksi belum diisi", Empty(Description)),
    check(Output, Missing, "Keluaran belum diisi", Empty(Output)),
    check(Target, Wrong, "Target bukan angka", NoNumber(Target)),
    check(Start, Missing, "Tanggal mulai belum diisi", Empty(Start)),
    check(Start, Wrong, "Tanggal mulai bukan tanggal", NoNumber(Start)),
    check(Start, Wrong, "Tanggal mulai di luar masa program", Outside(Start)),
    check(End, Missing, "Tanggal selesai belum diisi", Empty(End)),
    check(End, Wrong, "Tanggal selesai bukan tanggal", NoNumber(End)),
    check(End, Wrong, "Tanggal selesai mendahului mulai", REVERSED),
    check(End, Wrong, "Tanggal selesai di luar masa program", Outside(End)),
    check(Responsible, Missing, "Penanggung jawab belum diisi", Empty(Responsible)),
    check(Code, Wrong, "Kode sub kegiatan tidak sesuai bentuk", NO_CODE),
    check(Budget, Missing, "Anggaran belum diisi; tulis 0 bila tanpa biaya", Blank(Budget)),
    check(Budget, Wrong, "Anggaran bukan angka", NoNumber(Budget)),
    check(Budget, Wrong, "Anggaran tidak boleh negatif", NEGATIVE),
    check(Fund, Missing, "Sumber dana belum diisi", NO_FUND),
];

fn other_phase_formula(at: At<'_>) -> String {
    let (phase, activity) = (at.address(Phase), at.address(Activity));
    let known = format!("ISNUMBER(MATCH({phase},daftar_tahap,0))");
    format!("AND({known},IFERROR(INDEX(tahap_kegiatan,MATCH({activity},daftar_kegiatan,0))<>{phase},FALSE))")
}

fn has_other_phase(at: At<'_>) -> bool {
    let (draft, phase) = (at.draft, at.cell(Phase));
    let is_known = draft.structure.phases.iter().any(|known| is_text(phase, &known.name));
    let activity = draft.activities.iter().find(|activity| is_text(at.cell(Activity), &activity.name));
    is_known && activity.is_some_and(|activity| !is_text(phase, draft.phase_name(activity.phase)))
}

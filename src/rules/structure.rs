//! Rules about phases, activities and the words of a plan, row by row. Will not look at dates or money.

use std::collections::BTreeMap;

use super::check::{Context, rules};
use super::coverage::{missing_activity, missing_phase, monthly, quarterly};
use super::sink::FindingSink;
use crate::finding::About;
use crate::model::{Action, AnyValue, Field, State, Submission};
use crate::text::matching::fold;

rules! { Structure:
    S001 "missing-phase" Error {
        title: "Satu tahap tidak ada sama sekali",
        explanation: "Rencana aksi harus memuat ketiga tahap: persiapan, pelaksanaan, serta monitoring dan evaluasi.",
        cure: "Tambahkan rencana aksi untuk tahap tersebut.",
        wrong: "rencana aksi tanpa tahap Monitoring dan Evaluasi", right: "rencana aksi dengan ketiga tahap", needs: [], check: File(missing_phase),
    }
    S002 "missing-activity" Error {
        title: "Kegiatan wajib tidak ada",
        explanation: "Setiap tahap memiliki kegiatan wajib. Kegiatan yang tidak ada dalam rencana aksi berarti tidak direncanakan.",
        cure: "Tambahkan rencana aksi untuk kegiatan tersebut.",
        wrong: "tahap Pelaksanaan tanpa Uji coba", right: "tahap Pelaksanaan dengan Uji coba", needs: [], check: File(missing_activity),
    }
    S003 "unknown-phase" Error {
        title: "Tahap tidak dikenal",
        explanation: "Isi kolom tahap bukan salah satu dari tiga tahap program, atau kosong.",
        cure: "Tulis Persiapan, Pelaksanaan, atau Monitoring dan Evaluasi.",
        wrong: "Tahap\nFinalisasi", right: "Tahap\nPersiapan", needs: [], check: Action(unknown_phase),
    }
    S004 "unknown-activity" Warning {
        title: "Kegiatan tidak dikenal",
        explanation: "Kegiatan ini tidak dapat dikaitkan dengan salah satu dari delapan kegiatan program.",
        cure: "Pilih nama kegiatan dari daftar pada templat resmi.",
        wrong: "Kegiatan\nRapat kerja tahunan", right: "Kegiatan\nUji coba", needs: [], check: Action(unknown_activity),
    }
    S005 "activity-in-wrong-phase" Error {
        title: "Kegiatan berada pada tahap yang salah",
        explanation: "Kegiatan ini milik tahap lain. Rekap per tahap menjadi salah bila dibiarkan.",
        cure: "Perbaiki nama tahapnya, atau pindahkan baris ke tahap yang benar.",
        wrong: "Tahap | Kegiatan\nPelaksanaan | Penetapan SK Tim Replikasi Unit/OPD", right: "Tahap | Kegiatan\nPersiapan | Penetapan SK Tim Replikasi Unit/OPD",
        needs: [], check: Action(wrong_phase),
    }
    S006 "duplicate-action" Warning {
        title: "Rencana aksi ditulis dua kali",
        explanation: "Dua baris memiliki kegiatan, uraian, keluaran, dan waktu yang sama. Anggarannya akan terhitung dua kali.",
        cure: "Hapus salah satu baris, atau bedakan uraiannya.",
        wrong: "dua baris yang sama", right: "satu baris", needs: [], check: File(duplicate),
    }
    S007 "missing-description" Error {
        title: "Uraian rencana aksi kosong",
        explanation: "Baris ini memuat isian lain tetapi tidak menyebut apa yang akan dikerjakan.",
        cure: "Isi uraian rencana aksi.",
        wrong: "Rencana Aksi\n-", right: "Rencana Aksi\nPenyusunan SK tim", needs: [Description], check: Action(description),
    }
    S008 "missing-output" Warning {
        title: "Keluaran kosong",
        explanation: "Rencana aksi tanpa keluaran tidak dapat dinilai selesai atau belum.",
        cure: "Isi keluaran, misalnya \"SK Tim Replikasi\".",
        wrong: "Keluaran\n-", right: "Keluaran\nSK Tim Replikasi", needs: [Output], check: Action(output),
    }
    S009 "missing-responsible" Error {
        title: "Penanggung jawab kosong",
        explanation: "Setiap rencana aksi harus ada penanggung jawabnya.",
        cure: "Isi jabatan atau unit yang bertanggung jawab.",
        wrong: "Penanggung Jawab\n-", right: "Penanggung Jawab\nSekretaris Dinas", needs: [Responsible], check: Action(responsible),
    }
    S010 "unreadable-target" Warning {
        title: "Target tidak terbaca sebagai angka",
        explanation: "Target harus diawali angka, satuannya pada kolom Satuan.",
        cure: "Tulis angkanya saja, misalnya 20, dan satuannya pada kolom Satuan.",
        wrong: "Target\nbeberapa orang", right: "Target\n20 orang", needs: [Target], check: Action(target),
    }
    S011 "monitoring-not-monthly" Warning {
        title: "Monitoring tidak mencakup setiap bulan",
        explanation: "Monitoring bulanan (3.1) seharusnya berjalan sejak bulan setelah uji coba selesai sampai akhir tahun.",
        cure: "Perpanjang waktu monitoring, atau tambahkan rencana aksi monitoring untuk bulan yang belum tercakup.",
        wrong: "monitoring hanya bulan Desember", right: "monitoring setiap bulan setelah uji coba", needs: [Start, End], check: File(monthly),
    }
    S012 "evaluation-not-quarterly" Warning {
        title: "Evaluasi tidak mencakup setiap triwulan",
        explanation: "Evaluasi tiga bulanan (3.2) seharusnya ada pada setiap triwulan setelah uji coba selesai.",
        cure: "Perpanjang waktu evaluasi, atau tambahkan rencana aksi evaluasi untuk triwulan yang belum tercakup.",
        wrong: "evaluasi hanya triwulan IV padahal uji coba selesai Mei", right: "evaluasi setiap triwulan setelah uji coba", needs: [Start, End], check: File(quarterly),
    }
}

fn unknown_phase(_: &Context<'_>, action: &Action, sink: &mut FindingSink<'_>) {
    if !matches!(action.phase.state, State::NoColumn) {
        return sink.if_missing(action, &action.phase, Field::Phase);
    }
    // Where a formula hides the activity that would tell the phase, the formula is the cause.
    let at = action.description.at.or(action.no.at).filter(|_| !action.activity.is_broken());
    if let Some(cell) = at {
        sink.at_cell(action.sheet, cell, &action.description.raw, About::UnknownPhase);
    }
}

fn unknown_activity(_: &Context<'_>, action: &Action, sink: &mut FindingSink<'_>) {
    sink.if_missing(action, &action.activity, Field::Activity);
}

fn wrong_phase(context: &Context<'_>, action: &Action, sink: &mut FindingSink<'_>) {
    let (Some(phase), Some(code)) = (action.phase.value(), action.activity.value()) else { return };
    if context.structure.activity(code).is_some_and(|activity| activity.phase != *phase) {
        sink.at_entry(action, &action.phase, About::WrongPhase(code.clone()));
    }
}

/// What makes two actions the same.
pub const SAME_ACTION: [Field; 6] =
    [Field::Phase, Field::Activity, Field::Description, Field::Output, Field::Start, Field::End];

fn duplicate(_: &Context<'_>, submission: &Submission, sink: &mut FindingSink<'_>) {
    let key = |action: &Action| {
        SAME_ACTION.map(|field| {
            let entry = field.column().entry(action);
            entry.map(|entry| entry.value().map_or_else(|| fold(entry.raw()), AnyValue::meant))
        })
    };
    let mut seen: BTreeMap<_, &Action> = BTreeMap::new();
    let has_words = |a: &&Action| !a.description.raw.is_empty() && !a.description.is_broken();
    for action in submission.actions.iter().filter(has_words) {
        match seen.get(&key(action)) {
            Some(first) => sink.at_entry(action, &action.description, About::SameAsRow(first.row)),
            None => drop(seen.insert(key(action), action)),
        }
    }
}

fn description(_: &Context<'_>, action: &Action, sink: &mut FindingSink<'_>) {
    sink.if_missing(action, &action.description, Field::Description);
}

fn output(_: &Context<'_>, action: &Action, sink: &mut FindingSink<'_>) {
    sink.if_missing(action, &action.output, Field::Output);
}

fn responsible(_: &Context<'_>, action: &Action, sink: &mut FindingSink<'_>) {
    sink.if_missing(action, &action.responsible, Field::Responsible);
}

fn target(_: &Context<'_>, action: &Action, sink: &mut FindingSink<'_>) {
    sink.if_unreadable(action, &action.target, Field::Target);
}

//! Rules about phases, activities and the words of a plan. Will not look at dates or money.

use std::collections::BTreeSet;

use super::files::bad;
use super::{Report, Scene, quoted, rules};
use crate::calendar::{MONTHS, Period, Quarter, first_day, last_day};
use crate::config::structure::Cadence;
use crate::model::{Action, State, Submission};
use crate::text::formatting::listed;
use crate::text::matching::fold;

rules! {
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
        explanation: "Dua baris memiliki kegiatan, uraian, dan waktu yang sama. Anggarannya akan terhitung dua kali.",
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

fn actions<'s>(parts: &'s [&'s Submission]) -> impl Iterator<Item = &'s Action> + Clone + 's {
    parts.iter().flat_map(|part| part.actions.iter())
}

fn phases_of(parts: &[&Submission]) -> BTreeSet<u8> {
    actions(parts).filter_map(|a| a.phase.value().copied()).collect()
}

/// Rows whose phase or activity is unknown may be what seems to be missing.
fn has_unknown(parts: &[&Submission], phase: Option<u8>) -> bool {
    actions(parts).any(|a| {
        let unknown_phase = a.phase.value().is_none();
        let here = phase.is_none() || a.phase.value().copied() == phase;
        unknown_phase || phase.is_some() && here && a.activity.value().is_none()
    })
}

fn missing_phase(scene: &Scene<'_>, submission: &Submission, report: &mut Report<'_>) {
    let Some(parts) = scene.whole_plan(submission) else { return };
    let there = phases_of(&parts);
    let sheet = submission.actions[0].sheet;
    for phase in scene.structure.phases.iter().filter(|phase| !there.contains(&phase.number)) {
        if has_unknown(&parts, None) {
            report.not_evaluated("ada baris yang tahapnya tidak dikenal".into());
            return;
        }
        report.at_sheet(sheet, "", format!("Tidak ada rencana aksi untuk tahap {} {}.", phase.number, phase.name));
    }
}

fn missing_activity(scene: &Scene<'_>, submission: &Submission, report: &mut Report<'_>) {
    let Some(parts) = scene.whole_plan(submission) else { return };
    let there: BTreeSet<&str> = actions(&parts).filter_map(|a| a.activity.value().map(String::as_str)).collect();
    let phases = phases_of(&parts);
    let sheet = submission.actions[0].sheet;
    for activity in scene.structure.activities.iter().filter(|a| a.required && !there.contains(a.code.as_str())) {
        if !phases.contains(&activity.phase) {
            continue;
        }
        if has_unknown(&parts, Some(activity.phase)) {
            report.not_evaluated("ada baris yang kegiatannya tidak dikenal".into());
            continue;
        }
        report.at_sheet(
            sheet,
            &activity.code,
            format!("Kegiatan {} {} tidak ada dalam rencana aksi.", activity.code, activity.name),
        );
    }
}

fn unknown_phase(_: &Scene<'_>, action: &Action, report: &mut Report<'_>) {
    match &action.phase.state {
        State::Unreadable(_) => {
            report.at_entry(action, &action.phase, format!("{} bukan nama tahap.", quoted(&action.phase.raw)));
        }
        State::Empty => report.at_entry(action, &action.phase, "Tahap belum diisi.".into()),
        State::NoColumn => {
            let at = action.description.at.or(action.no.at);
            if let Some(cell) = at {
                report.at_cell(action.sheet, cell, &action.description.raw, "Tahap baris ini tidak diketahui.".into());
            }
        }
        _ => {}
    }
}

fn unknown_activity(_: &Scene<'_>, action: &Action, report: &mut Report<'_>) {
    match &action.activity.state {
        State::Unreadable(_) => {
            let raw = quoted(&action.activity.raw);
            report.at_entry(
                action,
                &action.activity,
                format!("{raw} tidak dapat dikaitkan dengan salah satu kegiatan program."),
            );
        }
        State::Empty => report.at_entry(action, &action.activity, "Kegiatan belum diisi.".into()),
        _ => {}
    }
}

fn wrong_phase(scene: &Scene<'_>, action: &Action, report: &mut Report<'_>) {
    let (Some(phase), Some(code)) = (action.phase.value(), action.activity.value()) else { return };
    let Some(activity) = scene.structure.activity(code).filter(|a| a.phase != *phase) else { return };
    let right = scene.structure.phase(activity.phase).map_or("", |p| p.name.as_str());
    let message = format!(
        "Kegiatan {} {} termasuk tahap {right}, di sini tertulis {}.",
        code,
        activity.name,
        quoted(&action.phase.raw)
    );
    report.at_entry(action, &action.phase, message);
}

fn duplicate(_: &Scene<'_>, submission: &Submission, report: &mut Report<'_>) {
    let key = |a: &Action| {
        (
            a.phase.value().copied(),
            a.activity.value().cloned(),
            fold(&a.description.raw),
            a.start.value().copied(),
            a.end.value().copied(),
            fold(&a.output.raw),
        )
    };
    let mut seen: std::collections::BTreeMap<_, &Action> = std::collections::BTreeMap::new();
    for action in submission.actions.iter().filter(|a| !a.description.raw.is_empty()) {
        match seen.get(&key(action)) {
            Some(first) => {
                let message =
                    format!("Sama dengan baris {}: kegiatan, uraian, keluaran, dan waktunya sama.", first.row + 1);
                report.at_entry(action, &action.description, message);
            }
            None => drop(seen.insert(key(action), action)),
        }
    }
}

fn description(_: &Scene<'_>, action: &Action, report: &mut Report<'_>) {
    if matches!(action.description.state, State::Empty) {
        report.at_entry(action, &action.description, "Uraian rencana aksi belum diisi.".into());
    }
}

fn output(_: &Scene<'_>, action: &Action, report: &mut Report<'_>) {
    if matches!(action.output.state, State::Empty) {
        report.at_entry(action, &action.output, "Keluaran belum diisi.".into());
    }
}

fn responsible(_: &Scene<'_>, action: &Action, report: &mut Report<'_>) {
    if matches!(action.responsible.state, State::Empty) {
        report.at_entry(action, &action.responsible, "Penanggung jawab belum diisi.".into());
    }
}

fn target(_: &Scene<'_>, action: &Action, report: &mut Report<'_>) {
    if matches!(action.target.state, State::Unreadable(_)) && !bad(&action.target.state) {
        report.at_entry(action, &action.target, format!("Target {} tidak diawali angka.", quoted(&action.target.raw)));
    }
}

/// Last month of the trial, 1 to 12 of the programme year; none when it is not dated. The trial is the last activity of
/// the phase before the one that monitors.
fn trial_end(scene: &Scene<'_>, parts: &[&Submission], phase: u8) -> Option<u32> {
    use chrono::Datelike;
    let year = scene.settings.program.year;
    let trial = scene.structure.activities.iter().rfind(|activity| activity.phase < phase)?;
    let last = of_activity(parts, &trial.code).filter_map(Action::period).map(|p| p.end).max()?;
    match last.year().cmp(&year) {
        std::cmp::Ordering::Less => Some(0),
        std::cmp::Ordering::Equal => Some(last.month()),
        std::cmp::Ordering::Greater => None,
    }
}

fn of_activity<'s>(parts: &'s [&'s Submission], code: &'s str) -> impl Iterator<Item = &'s Action> + Clone + 's {
    actions(parts).filter(move |action| action.activity.value().is_some_and(|known| known == code))
}

/// Tells the months or quarters after the trial that a recurring activity leaves open. Its actions must all be dated.
fn recurring(
    scene: &Scene<'_>,
    submission: &Submission,
    report: &mut Report<'_>,
    cadence: Cadence,
    words: fn(&str, &str) -> String,
) {
    let year = scene.settings.program.year;
    let step: u32 = if cadence == Cadence::Monthly { 1 } else { 3 };
    let parts = scene.parts(submission);
    for activity in scene.structure.activities.iter().filter(|activity| activity.cadence == Some(cadence)) {
        let periods: Option<Vec<Period>> = of_activity(&parts, &activity.code).map(Action::period).collect();
        // It is told where the first of them stands.
        let first = of_activity(&parts, &activity.code).next();
        let here = submission.actions.iter().find(|action| first.is_some_and(|first| std::ptr::eq(*action, first)));
        let trial = trial_end(scene, &parts, activity.phase);
        let (Some(periods), Some(action), Some(trial)) = (periods, here, trial) else { continue };
        let is_open = |first: &u32| {
            let (from, to) = (first_day(year, *first), last_day(year, *first + step - 1));
            *first > trial && !periods.iter().any(|p| p.start <= to && from <= p.end)
        };
        let name = |first: u32| match cadence {
            Cadence::Monthly => MONTHS[first as usize - 1].to_owned(),
            Cadence::Quarterly => Quarter { year, number: first.div_ceil(3) }.name(),
        };
        let open: Vec<String> = (1..=12).step_by(step as usize).filter(is_open).map(name).collect();
        if !open.is_empty() {
            report.at_entry(action, &action.end, words(&activity.name, &listed(&open)));
        }
    }
}

fn monthly(scene: &Scene<'_>, submission: &Submission, report: &mut Report<'_>) {
    let words = |name: &str, open: &str| format!("{name} belum mencakup {open}, padahal uji coba sudah selesai.");
    recurring(scene, submission, report, Cadence::Monthly, words);
}

fn quarterly(scene: &Scene<'_>, submission: &Submission, report: &mut Report<'_>) {
    let words = |name: &str, open: &str| format!("{name} belum mencakup {open}.");
    recurring(scene, submission, report, Cadence::Quarterly, words);
}

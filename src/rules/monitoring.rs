//! Rules about monitoring, evaluation and the declaration *nihil*. Will not look at the plan itself.

use super::{Report, Scene, quoted, rules};
use crate::calendar::{MONTHS, last_day};
use crate::model::{Action, Progress, State, Submission};
use crate::text::formatting::{decimal, listed, rupiah};

rules! {
    M001 "progress-out-of-range" Error {
        title: "Realisasi fisik di luar 0 sampai 100 persen",
        explanation: "Realisasi fisik kumulatif adalah persen, dari 0 sampai 100, dan realisasi anggaran tidak negatif.",
        cure: "Perbaiki angkanya.",
        wrong: "realisasi 135", right: "realisasi 35", needs: [], check: File(range),
    }
    M002 "progress-decreases" Error {
        title: "Realisasi kumulatif menurun",
        explanation: "Realisasi dilaporkan kumulatif: angka bulan ini mencakup bulan-bulan sebelumnya, sehingga tidak mungkin turun.",
        cure: "Isi angka kumulatif sampai akhir bulan, bukan angka bulan itu saja.",
        wrong: "Maret 40, April 25", right: "Maret 40, April 55", needs: [], check: File(decreases),
    }
    M003 "spending-above-budget" Error {
        title: "Realisasi anggaran melebihi anggarannya",
        explanation: "Realisasi anggaran kumulatif lebih besar daripada anggaran rencana aksi.",
        cure: "Periksa realisasi atau anggarannya; bila anggaran berubah, perbarui rencana aksi.",
        wrong: "realisasi Rp12.000.000 dari anggaran Rp10.000.000", right: "realisasi Rp9.500.000 dari anggaran Rp10.000.000", needs: [Budget], check: File(above_budget),
    }
    M004 "month-not-reported" Warning {
        title: "Bulan belum dilaporkan",
        explanation: "Tidak ada realisasi untuk bulan ini, padahal termasuk triwulan yang dilaporkan. Angkanya tidak diisi otomatis; yang dipakai adalah laporan terakhir.",
        cure: "Isi realisasi bulan tersebut pada lembar Monitoring.",
        wrong: "Februari kosong", right: "Februari terisi", needs: [], check: File(not_reported),
    }
    M005 "progress-before-start" Warning {
        title: "Ada realisasi sebelum rencana mulai",
        explanation: "Realisasi dilaporkan untuk bulan yang mendahului tanggal mulai rencana aksi.",
        cure: "Periksa tanggal mulai atau bulan realisasinya.",
        wrong: "mulai April, realisasi Februari", right: "mulai April, realisasi April", needs: [], check: File(before_start),
    }
    M006 "evaluation-missing" Warning {
        title: "Evaluasi triwulan belum diisi",
        explanation: "Triwulan yang dilaporkan belum memiliki evaluasi: faktor pendorong, faktor penghambat, dan tindak lanjut.",
        cure: "Isi lembar Evaluasi untuk triwulan tersebut.",
        wrong: "evaluasi kosong", right: "evaluasi terisi", needs: [], check: File(evaluation),
    }
    M007 "nihil-contradicted" Error {
        title: "Menyatakan nihil, tetapi rencana aksi terisi",
        explanation: "Lembar Identitas menyatakan nihil, sedangkan lembar Rencana Aksi memuat isian.",
        cure: "Pilih Tidak pada Pernyataan Nihil, atau kosongkan rencana aksinya.",
        wrong: "Pernyataan Nihil: Ya, dengan 8 rencana aksi", right: "Pernyataan Nihil: Tidak", needs: [], check: File(nihil),
    }
}

/// Physical progress of an action that is done, in percent; none is beyond.
pub const DONE: f64 = 100.0;

fn month(number: u32) -> &'static str {
    MONTHS[(number as usize).saturating_sub(1).min(11)]
}

fn range(_: &Scene<'_>, submission: &Submission, report: &mut Report<'_>) {
    for progress in &submission.progress {
        let name = month(progress.month);
        if let Some(at) = progress.physical.at {
            let raw = &progress.physical.raw;
            match &progress.physical.state {
                State::Sure(n) | State::Decided(n, _) if !(0.0..=DONE).contains(n) => {
                    report.at_cell(
                        progress.sheet,
                        at,
                        raw,
                        format!("Realisasi fisik {name} {}% di luar 0–100.", decimal(*n, 1)),
                    );
                }
                State::Unreadable(_) => report.at_cell(
                    progress.sheet,
                    at,
                    raw,
                    format!("Realisasi fisik {name} {} bukan persen.", quoted(raw)),
                ),
                _ => {}
            }
        }
        if let Some(at) = progress.spent.at {
            let raw = &progress.spent.raw;
            match &progress.spent.state {
                State::Sure(n) | State::Decided(n, _) if *n < 0 => {
                    report.at_cell(progress.sheet, at, raw, format!("Realisasi anggaran {name} kurang dari nol."));
                }
                State::Unreadable(_) | State::Ambiguous(..) => {
                    report.at_cell(
                        progress.sheet,
                        at,
                        raw,
                        format!("Realisasi anggaran {name} {} tidak terbaca.", quoted(raw)),
                    );
                }
                _ => {}
            }
        }
    }
}

fn decreases(_: &Scene<'_>, submission: &Submission, report: &mut Report<'_>) {
    for pair in submission.progress.chunk_by(|a, b| a.action == b.action) {
        let mut physical: Option<(f64, u32)> = None;
        let mut spent: Option<(i64, u32)> = None;
        for progress in pair {
            if let (Some(&value), Some(at)) = (progress.physical.value(), progress.physical.at) {
                if let Some((before, when)) = physical.filter(|(before, _)| value < *before) {
                    let message = format!(
                        "Realisasi fisik turun dari {}% ({}) menjadi {}% ({}).",
                        decimal(before, 1),
                        month(when),
                        decimal(value, 1),
                        month(progress.month)
                    );
                    report.at_cell(progress.sheet, at, &progress.physical.raw, message);
                }
                physical = Some((value, progress.month));
            }
            if let (Some(&value), Some(at)) = (progress.spent.value(), progress.spent.at) {
                if let Some((before, when)) = spent.filter(|(before, _)| value < *before) {
                    let message = format!(
                        "Realisasi anggaran turun dari {} ({}) menjadi {} ({}).",
                        rupiah(before),
                        month(when),
                        rupiah(value),
                        month(progress.month)
                    );
                    report.at_cell(progress.sheet, at, &progress.spent.raw, message);
                }
                spent = Some((value, progress.month));
            }
        }
    }
}

fn above_budget(_: &Scene<'_>, submission: &Submission, report: &mut Report<'_>) {
    for run in submission.progress.chunk_by(|a, b| a.action == b.action) {
        let Some(&budget) = submission.actions[run[0].action].budget.value() else { continue };
        // The first month that goes over is the cause; later months only carry it on.
        let over =
            run.iter().find_map(|p| p.spent.value().filter(|spent| **spent > budget.max(0)).map(|spent| (p, *spent)));
        if let Some((progress, spent)) = over
            && let Some(at) = progress.spent.at
        {
            let message =
                format!("Realisasi {} {} melebihi anggaran {}.", month(progress.month), rupiah(spent), rupiah(budget));
            report.at_cell(progress.sheet, at, &rupiah(spent), message);
        }
    }
}

fn before_start(scene: &Scene<'_>, submission: &Submission, report: &mut Report<'_>) {
    let year = scene.settings.program.year;
    for run in submission.progress.chunk_by(|a, b| a.action == b.action) {
        let Some(period) = submission.actions[run[0].action].period() else { continue };
        let is_early =
            |p: &&Progress| p.physical.value().is_some_and(|n| *n > 0.0) && last_day(year, p.month) < period.start;
        // The months of one action have one cause: its start, or the habit of its reporter.
        let early: Vec<&Progress> = run.iter().filter(is_early).collect();
        let (Some(first), Some(last)) = (early.first(), early.last()) else { continue };
        let Some(at) = first.physical.at else { continue };
        let months = match early.len() {
            1 => month(first.month).to_owned(),
            _ => format!("{} s.d. {}", month(first.month), month(last.month)),
        };
        let start = crate::calendar::long_date(period.start);
        let message = format!("Realisasi {months} dilaporkan, padahal rencana mulai {start}.");
        report.at_cell(first.sheet, at, &first.physical.raw, message);
    }
}

/// The quarter asked for, if it is of the programme year and has ended; nothing is due before.
fn due(scene: &Scene<'_>) -> Option<crate::calendar::Quarter> {
    scene.quarter.filter(|q| q.year == scene.settings.program.year && q.period().end < scene.today)
}

fn not_reported(scene: &Scene<'_>, submission: &Submission, report: &mut Report<'_>) {
    let Some(quarter) = due(scene) else { return };
    let Some(parts) = scene.whole_plan(submission) else { return };
    let is_silent = |m: &u32| {
        let mut progress = parts.iter().flat_map(|part| &part.progress);
        let told = progress.any(|p| p.month == *m && (p.physical.value().is_some() || p.spent.value().is_some()));
        let mut periods = parts.iter().flat_map(|part| &part.actions).filter_map(Action::period);
        !told && periods.any(|p| p.start <= last_day(quarter.year, *m))
    };
    let silent: Vec<String> = quarter.months().iter().filter(|m| is_silent(m)).map(|m| month(*m).to_owned()).collect();
    if !silent.is_empty() {
        report.at_file("", format!("Realisasi bulan {} belum dilaporkan.", listed(&silent)));
    }
}

fn evaluation(scene: &Scene<'_>, submission: &Submission, report: &mut Report<'_>) {
    let Some(quarter) = due(scene) else { return };
    let Some(parts) = scene.whole_plan(submission) else { return };
    let told = parts.iter().flat_map(|part| &part.evaluations).any(|e| e.quarter == Some(quarter.number));
    if !told {
        report.at_file("", format!("Evaluasi {} {} belum diisi.", quarter.name(), quarter.year));
    }
}

fn nihil(_: &Scene<'_>, submission: &Submission, report: &mut Report<'_>) {
    if submission.identity.declares_nil() && !submission.actions.is_empty() {
        let message = format!("Dinyatakan nihil, tetapi ada {} rencana aksi.", submission.actions.len());
        match submission.identity.more.get("nil") {
            Some((sheet, line)) => report.at_cell(*sheet, line.at, &line.value, message),
            None => report.at_file("Ya", message),
        }
    }
}

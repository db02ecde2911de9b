//! Rules about monitoring, evaluation and the declaration *nihil*. Will not look at the plan itself.

use super::check::{Context, rules};
use super::sink::FindingSink;
use crate::calendar::{Quarter, last_day};
use crate::finding::About;
use crate::model::{Action, Progress, State, Submission};
use crate::money::Rupiah;
use crate::text::formatting::rupiah;

rules! { Monitoring:
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

fn range(_: &Context<'_>, submission: &Submission, sink: &mut FindingSink<'_>) {
    for progress in &submission.progress {
        let month = progress.month;
        let physical = match &progress.physical.state {
            State::Sure(n) | State::Decided(n, _) if !(0.0..=DONE).contains(n) => {
                Some(About::Physical(month, Some(*n)))
            }
            State::Unreadable(why) if !why.is_formula() => Some(About::Physical(month, None)),
            _ => None,
        };
        if let (Some(about), Some(at)) = (physical, progress.physical.at) {
            sink.at_cell(progress.sheet, at, &progress.physical.raw, about);
        }
        let spent = match &progress.spent.state {
            State::Sure(n) | State::Decided(n, _) if n.is_negative() => Some(About::Spent { month, readable: true }),
            State::Unreadable(why) if why.is_formula() => None,
            State::Unreadable(_) | State::Ambiguous(..) => Some(About::Spent { month, readable: false }),
            _ => None,
        };
        if let (Some(about), Some(at)) = (spent, progress.spent.at) {
            sink.at_cell(progress.sheet, at, &progress.spent.raw, about);
        }
    }
}

fn decreases(_: &Context<'_>, submission: &Submission, sink: &mut FindingSink<'_>) {
    for run in submission.progress.chunk_by(|a, b| a.action == b.action) {
        let mut physical: Option<(u32, f64)> = None;
        let mut spent: Option<(u32, Rupiah)> = None;
        for progress in run {
            // What is out of range is told as that; a fall from it would be the same cause again.
            let possible = progress.physical.value().filter(|value| (0.0..=DONE).contains(*value));
            if let (Some(&value), Some(at)) = (possible, progress.physical.at) {
                let now = (progress.month, value);
                if let Some(before) = physical.filter(|(_, before)| value < *before) {
                    sink.at_cell(progress.sheet, at, &progress.physical.raw, About::PhysicalSinks(before, now));
                }
                physical = Some(now);
            }
            let possible = progress.spent.value().filter(|value| !value.is_negative());
            if let (Some(&value), Some(at)) = (possible, progress.spent.at) {
                let now = (progress.month, value);
                if let Some(before) = spent.filter(|(_, before)| value < *before) {
                    sink.at_cell(progress.sheet, at, &progress.spent.raw, About::SpentSinks(before, now));
                }
                spent = Some(now);
            }
        }
    }
}

fn above_budget(_: &Context<'_>, submission: &Submission, sink: &mut FindingSink<'_>) {
    for run in submission.progress.chunk_by(|a, b| a.action == b.action) {
        let Some(&budget) = submission.actions[run[0].action].budget.value() else { continue };
        // The first month that goes over is the cause; later months only carry it on.
        let over = run
            .iter()
            .find_map(|p| p.spent.value().filter(|spent| **spent > budget.max(Rupiah::NONE)).map(|spent| (p, *spent)));
        if let Some((progress, spent)) = over
            && let Some(at) = progress.spent.at
        {
            let about = About::AboveBudget { month: progress.month, spent, budget };
            sink.at_cell(progress.sheet, at, &rupiah(spent), about);
        }
    }
}

fn before_start(context: &Context<'_>, submission: &Submission, sink: &mut FindingSink<'_>) {
    let year = context.settings.program.year;
    for run in submission.progress.chunk_by(|a, b| a.action == b.action) {
        let Some(period) = submission.actions[run[0].action].period() else { continue };
        let told = |p: &Progress| {
            let physical = p.physical.at.filter(|_| p.physical.value().is_some_and(|n| *n > 0.0));
            let spent = p.spent.at.filter(|_| p.spent.value().is_some_and(|n| n.is_positive()));
            physical.map(|at| (at, p.physical.raw.clone())).or_else(|| Some((spent?, p.spent.raw.clone())))
        };
        let is_early = |p: &&Progress| told(p).is_some() && last_day(year, p.month) < period.start;
        // The months of one action have one cause: its start, or the habit of its reporter.
        let early: Vec<&Progress> = run.iter().filter(is_early).collect();
        let (Some(first), Some(last)) = (early.first(), early.last()) else { continue };
        let Some((at, raw)) = told(first) else { continue };
        let about = About::Early { months: (first.month, last.month), start: period.start };
        sink.at_cell(first.sheet, at, &raw, about);
    }
}

/// The quarter asked for, if it is of the programme year and has ended; nothing is due before.
fn due(context: &Context<'_>) -> Option<Quarter> {
    context.quarter.filter(|q| q.year == context.settings.program.year && q.period().end < context.today)
}

fn not_reported(context: &Context<'_>, submission: &Submission, sink: &mut FindingSink<'_>) {
    let Some(quarter) = due(context) else { return };
    let Some(parts) = context.whole_plan(submission) else { return };
    let is_silent = |m: &u32| {
        let mut progress = parts.iter().flat_map(|part| &part.progress);
        let told = progress.any(|p| p.month == *m && (p.physical.value().is_some() || p.spent.value().is_some()));
        let mut periods = parts.iter().flat_map(|part| &part.actions).filter_map(Action::period);
        !told && periods.any(|p| p.start <= last_day(quarter.year, *m))
    };
    let silent: Vec<u32> = quarter.months().into_iter().filter(is_silent).collect();
    if !silent.is_empty() {
        sink.at_file("", About::Silent(silent));
    }
}

fn evaluation(context: &Context<'_>, submission: &Submission, sink: &mut FindingSink<'_>) {
    let Some(quarter) = due(context) else { return };
    let Some(parts) = context.whole_plan(submission) else { return };
    let told = parts.iter().flat_map(|part| &part.evaluations).any(|e| e.quarter == Some(quarter.number));
    if !told {
        sink.at_file("", About::NoEvaluation(quarter));
    }
}

fn nihil(_: &Context<'_>, submission: &Submission, sink: &mut FindingSink<'_>) {
    if submission.identity.declares_nil() && !submission.actions.is_empty() {
        let about = About::NotNil(submission.actions.len());
        match submission.identity.more.get("nil") {
            Some((sheet, line)) => sink.at_cell(*sheet, line.at, &line.value, about),
            None => sink.at_file("Ya", about),
        }
    }
}

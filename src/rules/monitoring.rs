//! Rules about monitoring, evaluation and the declaration *nihil*. Will not look at the plan itself.

use super::check::{Context, rules};
use super::sink::FindingSink;
use crate::calendar::{Quarter, last_day};
use crate::cells::Location;
use crate::finding::About;
use crate::model::{Raw, Standing, Submission};
use crate::money::Rupiah;
use crate::text::formatting::rupiah;
use crate::year::{ActionYear, Fault, MonthYear, Slot, Told, Year};

rules! { Monitoring:
    M001 "progress-out-of-range" Error {
        title: "Realisasi fisik di luar 0 sampai 100 persen",
        explanation: "Realisasi fisik kumulatif adalah persen, dari 0 sampai 100, dan realisasi anggaran tidak negatif.",
        cure: "Perbaiki angkanya.",
        wrong: "realisasi 135", right: "realisasi 35", needs: [], check: All(range),
    }
    M002 "progress-decreases" Error {
        title: "Realisasi kumulatif menurun",
        explanation: "Realisasi dilaporkan kumulatif: angka bulan ini mencakup bulan-bulan sebelumnya, sehingga tidak mungkin turun.",
        cure: "Isi angka kumulatif sampai akhir bulan, bukan angka bulan itu saja.",
        wrong: "Maret 40, April 25", right: "Maret 40, April 55", needs: [], check: All(decreases),
    }
    M003 "spending-above-budget" Error {
        title: "Realisasi anggaran melebihi anggarannya",
        explanation: "Realisasi anggaran kumulatif lebih besar daripada anggaran rencana aksi.",
        cure: "Periksa realisasi atau anggarannya; bila anggaran berubah, perbarui rencana aksi.",
        wrong: "realisasi Rp12.000.000 dari anggaran Rp10.000.000", right: "realisasi Rp9.500.000 dari anggaran Rp10.000.000", needs: [Budget], check: All(above_budget),
    }
    M004 "month-not-reported" Warning {
        title: "Bulan belum dilaporkan",
        explanation: "Tidak ada realisasi untuk bulan ini, padahal termasuk triwulan yang dilaporkan. Angkanya tidak diisi otomatis; yang dipakai adalah laporan terakhir.",
        cure: "Isi realisasi bulan tersebut pada lembar Monitoring.",
        wrong: "Februari kosong", right: "Februari terisi", needs: [], check: All(not_reported),
    }
    M005 "progress-before-start" Warning {
        title: "Ada realisasi sebelum rencana mulai",
        explanation: "Realisasi dilaporkan untuk bulan yang mendahului tanggal mulai rencana aksi.",
        cure: "Periksa tanggal mulai atau bulan realisasinya.",
        wrong: "mulai April, realisasi Februari", right: "mulai April, realisasi April", needs: [], check: All(before_start),
    }
    M006 "evaluation-missing" Warning {
        title: "Evaluasi triwulan belum diisi",
        explanation: "Triwulan yang dilaporkan belum memiliki evaluasi: faktor pendorong, faktor penghambat, dan tindak lanjut.",
        cure: "Isi lembar Evaluasi untuk triwulan tersebut.",
        wrong: "evaluasi kosong", right: "evaluasi terisi", needs: [], check: All(evaluation),
    }
    M007 "nihil-contradicted" Error {
        title: "Menyatakan nihil, tetapi rencana aksi terisi",
        explanation: "Lembar Identitas menyatakan nihil, sedangkan lembar Rencana Aksi memuat isian.",
        cure: "Pilih Tidak pada Pernyataan Nihil, atau kosongkan rencana aksinya.",
        wrong: "Pernyataan Nihil: Ya, dengan 8 rencana aksi", right: "Pernyataan Nihil: Tidak", needs: [], check: File(nihil),
    }
}

/// Where a value stands.
pub(super) fn place<T>(context: &Context<'_>, told: &Told<T>) -> Location {
    Location::cell(context.submissions[told.submission].file, told.sheet, told.at)
}

/// Every month of every action in force, with the roster row.
pub(super) fn months<'a>(
    context: &'a Context<'_>,
) -> impl Iterator<Item = (Option<usize>, &'a ActionYear, &'a MonthYear)> + 'a {
    let of = |year: &'a Year| year.actions.iter().map(move |action| (year.agency, action));
    let all = context.years.all().flat_map(of);
    all.flat_map(|(agency, action)| action.months.iter().map(move |month| (agency, action, month)))
}

/// The newest value where it has this fault and the fault is told there.
pub(super) fn faulty<T>(slot: &Slot<T>, fault: Fault) -> Option<&Told<T>> {
    slot.newest.as_ref().filter(|_| slot.fault == Some(fault) && slot.is_cause)
}

/// Whether a formula is to blame for a value that cannot be read: that is told as such.
fn is_formula<T>(told: &Told<T>) -> bool {
    matches!(told.standing, Standing::Unreadable(why) if why.is_formula())
}

fn range(context: &Context<'_>, sink: &mut FindingSink<'_>) {
    for (agency, _, month) in months(context) {
        let of = month.month;
        if let Some(told) = faulty(&month.physical, Fault::OutOfRange) {
            sink.push(place(context, told), agency, &told.raw, About::Physical(of, told.value));
        }
        if let Some(told) = faulty(&month.physical, Fault::Unreadable).filter(|told| !is_formula(told)) {
            sink.push(place(context, told), agency, &told.raw, About::Physical(of, None));
        }
        if let Some(told) = faulty(&month.spent, Fault::OutOfRange) {
            sink.push(place(context, told), agency, &told.raw, About::Spent { month: of, readable: true });
        }
        let unread = [Fault::Unreadable, Fault::Doubtful].into_iter().find_map(|fault| faulty(&month.spent, fault));
        if let Some(told) = unread.filter(|told| !is_formula(told)) {
            sink.push(place(context, told), agency, &told.raw, About::Spent { month: of, readable: false });
        }
    }
}

fn decreases(context: &Context<'_>, sink: &mut FindingSink<'_>) {
    for (agency, _, month) in months(context) {
        if let (Some(told), Some(before)) = (faulty(&month.physical, Fault::Sinks), month.physical.measured_by)
            && let Some(now) = told.value
        {
            sink.push(place(context, told), agency, &told.raw, About::PhysicalSinks(before, (month.month, now)));
        }
        if let (Some(told), Some(before)) = (faulty(&month.spent, Fault::Sinks), month.spent.measured_by)
            && let Some(now) = told.value
        {
            sink.push(place(context, told), agency, &told.raw, About::SpentSinks(before, (month.month, now)));
        }
    }
}

fn above_budget(context: &Context<'_>, sink: &mut FindingSink<'_>) {
    for (agency, action, month) in months(context) {
        if let (Some(told), Some(budget)) = (faulty(&month.spent, Fault::AboveBudget), action.budget)
            && let Some(spent) = told.value
        {
            let about = About::AboveBudget { month: month.month, spent, budget };
            sink.push(place(context, told), agency, &rupiah(spent), about);
        }
    }
}

fn before_start(context: &Context<'_>, sink: &mut FindingSink<'_>) {
    let year = context.settings.program.year;
    for (agency, action) in context.years.all().flat_map(|year| year.actions.iter().map(|a| (year.agency, a))) {
        let Some(period) = action.stated_period(context.submissions) else { continue };
        let told = |month: &MonthYear| -> Option<(Location, Raw)> {
            let physical = month.physical.newest.as_ref().filter(|told| told.value.is_some_and(|n| n > 0.0));
            let spent = month.spent.newest.as_ref().filter(|told| told.value.is_some_and(Rupiah::is_positive));
            let physical = physical.map(|told| (place(context, told), told.raw.clone()));
            physical.or_else(|| spent.map(|told| (place(context, told), told.raw.clone())))
        };
        let is_early = |month: &&MonthYear| last_day(year, month.month) < period.start && told(month).is_some();
        // The months of one action have one cause: its start, or the habit of its reporter.
        let early: Vec<&MonthYear> = action.months.iter().filter(is_early).collect();
        let (Some(first), Some(last)) = (early.first(), early.last()) else { continue };
        let Some((at, raw)) = told(first) else { continue };
        let about = About::Early { months: (first.month, last.month), start: period.start };
        sink.push(at, agency, &raw, about);
    }
}

/// The quarter asked for, if it is of the programme year and has ended; nothing is due before.
fn due(context: &Context<'_>) -> Option<Quarter> {
    context.quarter.filter(|q| q.year == context.settings.program.year && q.period().end < context.today)
}

/// The plans in force, each with the file at which is told what it lacks as a whole.
fn plans<'a>(context: &'a Context<'_>) -> impl Iterator<Item = (&'a Year, Location)> + 'a {
    let with_actions = context.years.all().filter(|year| !year.actions.is_empty());
    with_actions.map(|year| (year, Location::file(context.submissions[year.actions[0].submission].file)))
}

fn not_reported(context: &Context<'_>, sink: &mut FindingSink<'_>) {
    let Some(quarter) = due(context) else { return };
    for (year, at) in plans(context) {
        let of_quarter = year.months.iter().filter(|month| quarter.months().contains(&month.month));
        let silent: Vec<u32> = of_quarter.filter(|m| m.under_way && !m.reported).map(|m| m.month).collect();
        if !silent.is_empty() {
            sink.push(at, year.agency, "", About::Silent(silent));
        }
    }
}

fn evaluation(context: &Context<'_>, sink: &mut FindingSink<'_>) {
    let Some(quarter) = due(context) else { return };
    for (year, at) in plans(context) {
        let of_quarter =
            |&(s, i): &(usize, usize)| context.submissions[s].evaluations[i].quarter == Some(quarter.number);
        if !year.evaluations.iter().any(of_quarter) {
            sink.push(at, year.agency, "", About::NoEvaluation(quarter));
        }
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

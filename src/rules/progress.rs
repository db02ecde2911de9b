//! Rules about progress that several files tell: what was left empty, changed, belongs to nothing, or cannot be. Will not
//! judge a plan.

use super::check::{Context, rules};
use super::monitoring::{faulty, months, place};
use super::sink::FindingSink;
use crate::cells::Location;
use crate::finding::{About, Figure, Severity};
use crate::model::{Reason, Standing};
use crate::year::{Fault, PlanInForce, Slot, Told, due_day};

rules! { Monitoring:
    M008 "reported-month-empty" Warning {
        title: "Bulan yang pernah dilaporkan kini kosong",
        explanation: "Berkas terdahulu memuat realisasi bulan ini, berkas yang lebih baru mengosongkannya. Angka yang terdahulu tetap dihitung.",
        cure: "Biarkan bila angka terdahulu memang benar; bila tidak, tulis angka yang benar, 0 bila belum ada realisasi.",
        wrong: "kiriman April: Januari 20; kiriman Mei: Januari kosong", right: "kiriman Mei: Januari tetap 20", needs: [], check: All(emptied),
    }
    M009 "reported-value-changed" Note {
        title: "Realisasi yang sudah dilaporkan berubah",
        explanation: "Angka bulan ini berbeda dengan yang dilaporkan berkas terdahulu. Yang terbaru dihitung. Bila laporan triwulannya sudah jatuh tempo, perubahan ini menjadi peringatan.",
        cure: "Pastikan perubahan itu disengaja; bila tidak, kembalikan angkanya.",
        wrong: "kiriman April: Januari 20; kiriman Mei: Januari 25", right: "kiriman Mei: Januari tetap 20", needs: [], check: All(changed),
    }
    M010 "progress-of-unknown-action" Error {
        title: "Realisasi untuk aksi yang tidak ada dalam rencana",
        explanation: "Baris ini memuat realisasi, tetapi tidak cocok dengan satu pun rencana aksi yang berlaku, sehingga angkanya belum dihitung.",
        cure: "Samakan uraian dan kegiatannya dengan rencana aksi yang berlaku, atau lengkapi rencana aksinya.",
        wrong: "realisasi untuk \"Studi banding\" yang tidak direncanakan", right: "realisasi untuk aksi yang ada dalam rencana", needs: [], check: All(unknown),
    }
    M011 "doubtful-percent" Warning {
        title: "Persen yang meragukan",
        explanation: "Angka di antara 0 dan 1 dapat berarti persen yang sangat kecil atau pecahan dari 100 persen. Pada templat resmi dan di antara angka lain yang lebih besar dari 1, angka dihitung seperti tertulis; bila tidak ada yang memutuskan, angkanya tidak dihitung.",
        cure: "Tulis persen 0 sampai 100, misalnya 35 untuk 35 persen.",
        wrong: "Realisasi fisik 0,35", right: "Realisasi fisik 35", needs: [], check: All(doubtful),
    }
    M012 "progress-before-its-month" Error {
        title: "Realisasi untuk bulan yang belum berjalan",
        explanation: "Ketika berkas ini diterima, bulan tersebut belum mulai, sehingga angkanya tidak mungkin realisasi.",
        cure: "Kosongkan bulan yang belum berjalan; bila bulannya kini sudah berjalan, tulis realisasinya. Rencana ditulis pada rencana aksi, bukan sebagai realisasi.",
        wrong: "diterima 5 April, realisasi Juni 60", right: "diterima 5 Juli, realisasi Juni 60", needs: [], check: All(future),
    }
}

fn emptied(context: &Context<'_>, sink: &mut FindingSink<'_>) {
    for (agency, _, month) in months(context) {
        tell_emptied(context, sink, (agency, month.month), &month.physical, Figure::Physical);
        tell_emptied(context, sink, (agency, month.month), &month.spent, Figure::Spent);
    }
}

fn tell_emptied<T: Copy>(
    context: &Context<'_>,
    sink: &mut FindingSink<'_>,
    (agency, month): (Option<usize>, u32),
    slot: &Slot<T>,
    figure: fn(T) -> Figure,
) {
    let (Some((submission, sheet, at)), Some(told)) = (slot.emptied, slot.counts()) else { return };
    let Some(value) = told.value else { return };
    let file = context.submissions[told.submission].file;
    let at = Location::cell(context.submissions[submission].file, sheet, at);
    sink.push(at, agency, "", About::Emptied { month, was: figure(value), file });
}

fn changed(context: &Context<'_>, sink: &mut FindingSink<'_>) {
    for (agency, _, month) in months(context) {
        tell_changed(context, sink, (agency, month.month), &month.physical, Figure::Physical);
        tell_changed(context, sink, (agency, month.month), &month.spent, Figure::Spent);
    }
}

fn tell_changed<T: Copy>(
    context: &Context<'_>,
    sink: &mut FindingSink<'_>,
    (agency, month): (Option<usize>, u32),
    slot: &Slot<T>,
    figure: fn(T) -> Figure,
) {
    let Some((now, was)) = slot.changed.as_deref() else { return };
    let (Some(is), Some(before)) = (now.value, was.value) else { return };
    let day = |told: &Told<T>| context.submissions[told.submission].received.date();
    let about = About::Changed {
        month,
        was: figure(before),
        is: figure(is),
        file: context.submissions[was.submission].file,
        days: (day(was), day(now)),
    };
    let program = &context.settings.program;
    let due = due_day(program.year, month.div_ceil(3) * 3, program.report_day);
    let severity = sink.severity;
    if day(now).is_some_and(|day| day > due) {
        sink.severity = severity.min(Severity::Warning);
    }
    sink.push(place(context, now), agency, &now.raw, about);
    sink.severity = severity;
}

fn unknown(context: &Context<'_>, sink: &mut FindingSink<'_>) {
    // Who declares that there is nothing has nothing to mend in what came before.
    for year in context.years.all().filter(|year| year.plan != PlanInForce::Nihil) {
        let has_plan = !year.actions.is_empty();
        for row in &year.unknown {
            let at = Location::cell(context.submissions[row.submission].file, row.sheet, row.at);
            let about = About::UnknownAction { words: row.words.clone(), rows: row.rows, has_plan };
            sink.push(at, year.agency, &row.raw, about);
        }
    }
}

fn doubtful(context: &Context<'_>, sink: &mut FindingSink<'_>) {
    for (agency, _, month) in months(context) {
        let Some(told) = &month.physical.newest else { continue };
        let counts = month.physical.fault.is_none();
        let is_small = told.value.is_some_and(|share| share > 0.0 && share < 1.0);
        let says_percent = told.standing == Standing::Decided(Reason::Fraction);
        if counts && is_small && !says_percent && !told.raw.contains('%')
            || faulty(&month.physical, Fault::Doubtful).is_some()
        {
            sink.push(place(context, told), agency, &told.raw, About::DoubtfulPercent { month: month.month, counts });
        }
    }
}

fn future(context: &Context<'_>, sink: &mut FindingSink<'_>) {
    for (agency, _, month) in months(context) {
        let physical =
            faulty(&month.physical, Fault::Future).map(|told| (place(context, told), &told.raw, told.submission));
        let spent = faulty(&month.spent, Fault::Future).map(|told| (place(context, told), &told.raw, told.submission));
        for (at, raw, submission) in [physical, spent].into_iter().flatten() {
            let Some(received) = context.submissions[submission].received.date() else { continue };
            sink.push(at, agency, raw, About::Future { month: month.month, received });
        }
    }
}

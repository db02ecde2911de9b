//! Rules about dates. Will not look at money.

use chrono::NaiveDate;

use super::check::{Context, rules};
use super::sink::FindingSink;
use crate::finding::About;
use crate::model::{Action, Entry, Field, State, Submission};

rules! { Time:
    W001 "unreadable-date" Error {
        title: "Tanggal tidak terbaca",
        explanation: "Tidak ada tanggal seperti itu, atau kata-katanya tidak menyebut tanggal (\"akhir tahun\", \"menyesuaikan\"). Jadwal dan rencana kumulatif tidak dapat dihitung.",
        cure: "Tulis tanggal, misalnya 21 Oktober 2022, atau periode, misalnya Januari s.d. Maret 2022.",
        wrong: "Mulai\n30 Februari 2022", right: "Mulai\n28 Februari 2022", needs: [Start], check: Action(unreadable),
    }
    W002 "end-before-start" Error {
        title: "Tanggal selesai mendahului mulai",
        explanation: "Rencana aksi tidak mungkin selesai sebelum dimulai; biasanya bulan atau tahunnya salah ketik.",
        cure: "Periksa kedua tanggal dan perbaiki yang salah.",
        wrong: "Mulai | Selesai\n7 Maret 2022 | 1 Maret 2022", right: "Mulai | Selesai\n1 Maret 2022 | 7 Maret 2022", needs: [Start, End], check: Action(reversed),
    }
    W003 "outside-programme-year" Error {
        title: "Tanggal di luar masa program",
        explanation: "Rencana aksi harus berada dalam masa program pada ripp.toml (bawaan: 1 Oktober tahun sebelumnya sampai 31 Desember tahun program).",
        cure: "Perbaiki tahunnya.",
        wrong: "Selesai\n14 Maret 2024", right: "Selesai\n14 Maret 2022", needs: [Start, End], check: Action(outside),
    }
    W004 "phase-out-of-order" Warning {
        title: "Urutan tahap terbalik",
        explanation: "Tahap berikutnya mulai sebelum tahap sebelumnya mulai.",
        cure: "Periksa jadwal antartahap.",
        wrong: "Pelaksanaan mulai Januari, Persiapan mulai Maret", right: "Persiapan mulai Januari, Pelaksanaan mulai Maret", needs: [Start], check: File(order),
    }
    W005 "ambiguous-date" Warning {
        title: "Tanggal dapat dibaca dua cara",
        explanation: "Hari dan bulan dapat tertukar, dan sel lain di kolomnya tidak memutuskan.",
        cure: "Tulis nama bulannya, misalnya 3 April 2022.",
        wrong: "03/04/2022 di kolom yang juga memuat 04/25/2022 dan 25/04/2022", right: "3 April 2022", needs: [Start], check: Action(ambiguous),
    }
    W006 "missing-date" Error {
        title: "Tanggal belum diisi",
        explanation: "Tanpa tanggal mulai dan selesai, jadwal dan rencana kumulatif tidak dapat dihitung.",
        cure: "Isi tanggal mulai dan selesai.",
        wrong: "Mulai\n-", right: "Mulai\n3 Januari 2022", needs: [Start, End], check: Action(missing),
    }
}

/// Start and end, but only one of them where both come from one cell.
fn ends(action: &Action) -> Vec<(&Entry<NaiveDate>, Field)> {
    let mut list = vec![(&action.start, Field::Start)];
    if action.end.at != action.start.at || action.end.at.is_none() {
        list.push((&action.end, Field::End));
    }
    list
}

fn unreadable(_: &Context<'_>, action: &Action, sink: &mut FindingSink<'_>) {
    for (entry, which) in ends(action) {
        sink.if_unreadable(action, entry, which);
    }
}

fn reversed(_: &Context<'_>, action: &Action, sink: &mut FindingSink<'_>) {
    let (Some(&start), Some(&end)) = (action.start.value(), action.end.value()) else { return };
    if end < start {
        sink.at_entry(action, &action.end, About::Reversed { start, end });
    }
}

fn outside(context: &Context<'_>, action: &Action, sink: &mut FindingSink<'_>) {
    let period = context.settings.program.period;
    let mut told = None;
    for (entry, which) in [(&action.start, Field::Start), (&action.end, Field::End)] {
        let Some(&day) = entry.value().filter(|day| !period.contains(**day)) else { continue };
        // One cell may give both ends.
        if entry.at == told && entry.at.is_some() {
            continue;
        }
        told = entry.at;
        sink.at_entry(action, entry, About::Outside(which, day));
    }
}

fn order(context: &Context<'_>, submission: &Submission, sink: &mut FindingSink<'_>) {
    // The parts of a plan have one order.
    let Some(parts) = context.whole_plan(submission) else { return };
    let first = |phase: u8| {
        let actions = parts.iter().flat_map(|part| part.actions.iter().map(move |action| (part, action)));
        let dated = actions.filter(move |(_, a)| a.phase.value() == Some(&phase));
        dated.filter_map(|(part, a)| Some((a.period()?.start, part, a))).min_by_key(|(start, ..)| *start)
    };
    for pair in context.structure.phases.windows(2) {
        let (before, after) = (pair[0].number, pair[1].number);
        let (Some((earlier, ..)), Some((later, part, action))) = (first(before), first(after)) else { continue };
        if later < earlier {
            let about = About::PhaseOrder { first: (before, earlier), second: (after, later) };
            sink.in_part(part, action, &action.start, about);
        }
    }
}

fn ambiguous(_: &Context<'_>, action: &Action, sink: &mut FindingSink<'_>) {
    for (entry, which) in ends(action) {
        if let State::Ambiguous(a, b) = entry.state {
            sink.at_entry(action, entry, About::AmbiguousDay(which, a, b));
        }
    }
}

fn missing(_: &Context<'_>, action: &Action, sink: &mut FindingSink<'_>) {
    for (entry, which) in ends(action).into_iter().filter(|(entry, _)| matches!(entry.state, State::Empty)) {
        let both = entry.at == action.end.at && which == Field::Start;
        sink.at_entry(action, entry, About::Empty(if both { Field::Period } else { which }));
    }
}

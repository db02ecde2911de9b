//! Rules about dates. Will not look at money.

use super::files::bad;
use super::reasons::in_words;
use super::{Report, Scene, quoted, rules};
use crate::calendar::long_date;
use crate::model::{Action, Entry, State, Submission};
use chrono::NaiveDate;

rules! {
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
fn ends(action: &Action) -> Vec<(&Entry<NaiveDate>, &'static str)> {
    let mut list = vec![(&action.start, "mulai")];
    if action.end.at != action.start.at || action.end.at.is_none() {
        list.push((&action.end, "selesai"));
    }
    list
}

fn unreadable(_: &Scene<'_>, action: &Action, report: &mut Report<'_>) {
    for (entry, which) in ends(action) {
        if let State::Unreadable(why) = &entry.state
            && !bad(&entry.state)
        {
            let message =
                format!("Tanggal {which} {} tidak terbaca: {}.", quoted(&entry.raw), in_words(*why, &entry.raw, None));
            report.at_entry(action, entry, message);
        }
    }
}

fn reversed(_: &Scene<'_>, action: &Action, report: &mut Report<'_>) {
    let (Some(start), Some(end)) = (action.start.value(), action.end.value()) else { return };
    if end < start {
        let message = format!("Selesai {} mendahului mulai {}.", long_date(*end), long_date(*start));
        report.at_entry(action, &action.end, message);
    }
}

fn outside(scene: &Scene<'_>, action: &Action, report: &mut Report<'_>) {
    let period = scene.settings.program.period;
    let both = [(&action.start, "mulai"), (&action.end, "selesai")];
    let mut told = None;
    for (entry, which) in both {
        let Some(day) = entry.value().filter(|day| !period.contains(**day)) else { continue };
        // One cell may give both ends.
        if entry.at == told && entry.at.is_some() {
            continue;
        }
        told = entry.at;
        let message = format!(
            "Tanggal {which} {} di luar masa program {} s.d. {}.",
            long_date(*day),
            long_date(period.start),
            long_date(period.end)
        );
        report.at_entry(action, entry, message);
    }
}

fn order(scene: &Scene<'_>, submission: &Submission, report: &mut Report<'_>) {
    let first = |phase: u8| {
        let dated = submission.actions.iter().filter(move |a| a.phase.value() == Some(&phase));
        dated.filter_map(|a| a.period().map(|p| (p.start, a))).min_by_key(|(start, _)| *start)
    };
    for pair in scene.structure.phases.windows(2) {
        let (Some((earlier, _)), Some((later, action))) = (first(pair[0].number), first(pair[1].number)) else {
            continue;
        };
        if later < earlier {
            let message = format!(
                "Tahap {} mulai {}, mendahului tahap {} yang mulai {}.",
                pair[1].name,
                long_date(later),
                pair[0].name,
                long_date(earlier)
            );
            report.at_entry(action, &action.start, message);
        }
    }
}

fn ambiguous(_: &Scene<'_>, action: &Action, report: &mut Report<'_>) {
    for (entry, which) in ends(action) {
        if let State::Ambiguous(a, b) = &entry.state {
            let message = format!(
                "Tanggal {which} {} dapat berarti {} atau {}.",
                quoted(&entry.raw),
                long_date(*a),
                long_date(*b)
            );
            report.at_entry(action, entry, message);
        }
    }
}

fn missing(_: &Scene<'_>, action: &Action, report: &mut Report<'_>) {
    for (entry, which) in ends(action) {
        if matches!(entry.state, State::Empty) {
            let message = if entry.at == action.end.at && which == "mulai" {
                "Waktu pelaksanaan belum diisi.".to_owned()
            } else {
                format!("Tanggal {which} belum diisi.")
            };
            report.at_entry(action, entry, message);
        }
    }
}

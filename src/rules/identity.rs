//! Rules about who sent a file, when, and who did not. Will not look at the content of a plan.

use std::collections::{BTreeMap, BTreeSet};

use super::check::{Context, rules};
use super::sink::FindingSink;
use crate::cells::Location;
use crate::finding::About;
use crate::history::subject::{fields, name_of};
use crate::model::{Action, Agency, Submission};

rules! { Identity:
    I001 "unknown-agency" Error {
        title: "Perangkat daerah tidak ada dalam daftar",
        explanation: "Nama pemda, perangkat daerah, dan inovasi di dalam berkas tidak cocok dengan satu baris pun pada daftar-opd.csv, atau cocok dengan lebih dari satu. Yang terdekat tidak dipilih diam-diam.",
        cure: "Perbaiki nama pemda, OPD, dan inovasi di dalam berkas sesuai daftar, atau tambahkan barisnya pada daftar-opd.csv.",
        wrong: "Nama OPD: Dinas Yang Tidak Terdaftar", right: "Nama OPD: Dinas Pariwisata", needs: [], check: File(unknown),
    }
    I002 "missing-identity" Error {
        title: "Identitas pengirim tidak ada",
        explanation: "Berkas tidak menyebut pemda, perangkat daerah, maupun inovasi, sehingga tidak diketahui milik siapa.",
        cure: "Tulis pemerintah daerah, nama OPD, dan nama inovasi di atas tabel, atau pakai templat resmi.",
        wrong: "tabel tanpa nama OPD", right: "Nama OPD: Dinas Pariwisata", needs: [], check: File(missing),
    }
    I003 "identity-conflict" Error {
        title: "Identitas di dalam berkas saling bertentangan",
        explanation: "Penanda templat menyebut satu perangkat daerah, lembar identitas menyebut yang lain. Biasanya karena templat OPD lain disalin.",
        cure: "Pakai templat milik OPD sendiri, lalu kirim kembali.",
        wrong: "templat 19.71-01 dengan identitas 19.71-02", right: "templat dan identitas milik OPD yang sama", needs: [], check: File(conflict),
    }
    I004 "superseded" Note {
        title: "Digantikan berkas yang lebih baru",
        explanation: "Perangkat daerah mengirim perbaikan. Berkas ini disimpan dalam daftar, tetapi tidak dihitung.",
        cure: "Tidak perlu tindakan.",
        wrong: "kiriman pertama setelah ada revisi 2", right: "kiriman terakhir", needs: [], check: All(superseded),
    }
    I005 "late-submission" Warning {
        title: "Diterima setelah batas waktu",
        explanation: "Rencana aksi diterima setelah batas_rencana_aksi pada ripp.toml.",
        cure: "Tidak dapat diperbaiki pada berkas; perhatikan batas waktu berikutnya.",
        wrong: "diterima 5 November 2021, batas 1 November 2021", right: "diterima 28 Oktober 2021", needs: [], check: File(late),
    }
    I006 "not-submitted" Error {
        title: "Belum menyampaikan rencana aksi",
        explanation: "Perangkat daerah ada dalam daftar-opd.csv, tetapi tidak ada berkas miliknya di folder masuk.",
        cure: "Hubungi perangkat daerah tersebut dan kirimkan templatnya.",
        wrong: "OPD tanpa berkas", right: "OPD dengan satu berkas", needs: [], check: All(not_submitted),
    }
    I007 "missing-commitment" Warning {
        title: "Lembar komitmen belum disebut",
        explanation: "Nomor dan tanggal lembar komitmen kepala daerah belum diisi pada lembar Identitas.",
        cure: "Isi Nomor dan Tanggal Lembar Komitmen pada lembar Identitas.",
        wrong: "Nomor Lembar Komitmen: (kosong)", right: "Nomor Lembar Komitmen: 065/1234/2021", needs: [], check: File(commitment),
    }
    I008 "colliding-parts" Error {
        title: "Rencana aksi yang sama ada pada dua bagian",
        explanation: "Perangkat daerah mengirim rencana aksinya dalam beberapa berkas yang digabung, dan aksi ini tertulis pada lebih dari satu berkas. Anggarannya akan terhitung dua kali.",
        cure: "Pastikan isian mana yang benar, lalu hapus salah satunya.",
        wrong: "\"Sosialisasi pegawai\" pada bagian 1 dan pada bagian 2", right: "tiap rencana aksi hanya pada satu bagian", needs: [], check: All(colliding),
    }
    I009 "damaged-nip" Warning {
        title: "Angka terakhir NIP hilang",
        explanation: "NIP tersimpan sebagai angka. Excel hanya menyimpan 15 angka, sehingga tiga angka terakhirnya menjadi 000.",
        cure: "Ubah format sel menjadi Teks, lalu ketik ulang NIP lengkap.",
        wrong: "NIP Kepala OPD: 198609262015051000", right: "NIP Kepala OPD: 19860926 201505 1 001", needs: [], check: File(nip),
    }
}

fn unknown(context: &Context<'_>, submission: &Submission, sink: &mut FindingSink<'_>) {
    let Agency::Unknown(nearest) = &submission.agency else { return };
    // A lone file outside a workspace is checked without a roster.
    if submission.refusal.is_some() || context.roster.rows.is_empty() {
        return;
    }
    let identity = &submission.identity;
    let lines = [&identity.agency, &identity.government, &identity.innovation].into_iter().flatten();
    let said = lines.map(|(_, line)| line.value.as_str()).collect::<Vec<_>>().join(" – ");
    let about = About::UnknownAgency(nearest.clone());
    match identity.agency.as_ref().or(identity.government.as_ref()) {
        Some((sheet, line)) => sink.at_cell(*sheet, line.at, &said, about),
        None => sink.at_file(&said, about),
    }
}

fn missing(_: &Context<'_>, submission: &Submission, sink: &mut FindingSink<'_>) {
    if submission.agency == Agency::Unnamed && submission.refusal.is_none() {
        sink.at_file("", About::NoIdentity);
    }
}

fn conflict(_: &Context<'_>, submission: &Submission, sink: &mut FindingSink<'_>) {
    let Agency::Conflict(anchors) = &submission.agency else { return };
    let about = About::Conflict(anchors.clone());
    match &submission.identity.agency {
        Some((sheet, line)) => sink.at_cell(*sheet, line.at, &line.value, about),
        None => sink.at_file("", about),
    }
}

fn superseded(context: &Context<'_>, sink: &mut FindingSink<'_>) {
    for (submission, by) in context.submissions.iter().zip(context.superseded_by) {
        if let Some(by) = by {
            let newer = &context.submissions[*by];
            let (at, about) = (Location::file(submission.file), About::ReplacedBy(newer.file));
            sink.push(at, submission.roster_row(), &newer.path.to_string(), about);
        }
    }
}

fn late(context: &Context<'_>, submission: &Submission, sink: &mut FindingSink<'_>) {
    let (Some(deadline), Some(received)) = (context.settings.program.deadline, submission.received.date()) else {
        return;
    };
    if received > deadline {
        sink.at_file(&received.to_string(), About::Late { received, deadline });
    }
}

fn not_submitted(context: &Context<'_>, sink: &mut FindingSink<'_>) {
    let came: BTreeSet<usize> = context.submissions.iter().filter_map(Submission::roster_row).collect();
    for (i, row) in context.roster.rows.iter().enumerate().filter(|(_, row)| row.required) {
        if !came.contains(&i) {
            sink.push(Location::nowhere(), Some(i), &row.code, About::NotSubmitted(i));
        }
    }
}

fn nip(_: &Context<'_>, submission: &Submission, sink: &mut FindingSink<'_>) {
    let Some((sheet, line)) = submission.identity.more.get("head_nip") else { return };
    let digits: String = line.value.chars().filter(char::is_ascii_digit).collect();
    if digits.len() == 18 && digits.ends_with("000") {
        sink.at_cell(*sheet, line.at, &line.value, About::DamagedNip);
    }
}

fn commitment(_: &Context<'_>, submission: &Submission, sink: &mut FindingSink<'_>) {
    let identity = &submission.identity;
    if !submission.is_official() || submission.actions.is_empty() || identity.line("commitment_number").is_some() {
        return;
    }
    match identity.more.get("commitment_number") {
        Some((sheet, line)) => sink.at_cell(*sheet, line.at, "", About::NoCommitment),
        None => sink.at_file("", About::NoCommitment),
    }
}

/// Parts are the files of one roster row that count together; none of them replaces another.
fn colliding(context: &Context<'_>, sink: &mut FindingSink<'_>) {
    let mut parts: BTreeMap<usize, Vec<&Submission>> = BTreeMap::new();
    for (submission, by) in context.submissions.iter().zip(context.superseded_by) {
        if let (Some(row), None) = (submission.roster_row(), by) {
            parts.entry(row).or_default().push(submission);
        }
    }
    for (row, files) in parts.iter().filter(|(_, files)| files.len() > 1) {
        let mut seen: BTreeMap<String, Vec<(&Submission, &Action)>> = BTreeMap::new();
        for submission in files {
            for action in submission.actions.iter().filter(|action| has_words(action)) {
                let same = seen.entry(name_of(action).1).or_default();
                let other = same.iter().find(|(of, first)| of.file != submission.file && may_be_one(first, action));
                if let Some((of, first)) = other {
                    let about = also_in((of, first), action);
                    sink.push(place(submission, action), Some(*row), &action.description.raw, about);
                }
                // One of each activity in each file answers for the others, however many there are.
                let activity = action.activity.value();
                if !same.iter().any(|(of, known)| of.file == submission.file && known.activity.value() == activity) {
                    same.push((submission, action));
                }
            }
        }
    }
}

/// Whether words tell an action apart; two formulas that are broken alike say nothing.
fn has_words(action: &Action) -> bool {
    !action.description.raw.is_empty() && !action.description.is_broken()
}

/// The same words under two activities are two actions; an activity that is not known may be the other.
fn may_be_one(a: &Action, b: &Action) -> bool {
    a.activity.value().is_none() || b.activity.value().is_none() || a.activity.value() == b.activity.value()
}

fn place(submission: &Submission, action: &Action) -> Location {
    Location { file: Some(submission.file), sheet: Some(action.sheet), cell: action.description.at }
}

fn also_in((of, first): (&Submission, &Action), action: &Action) -> About {
    let both = fields(first).into_iter().zip(fields(action)).filter(|(a, b)| a.meant != b.meant);
    let differing = both.map(|(there, here)| (here.field, there.shown, here.shown)).collect();
    About::AlsoIn { other: place(of, first), differing }
}

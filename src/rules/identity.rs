//! Rules about who sent a file, when, and who did not. Will not look at the content of a plan.

use std::collections::BTreeMap;

use super::check::{Context, rules};
use super::files::carries_nothing;
use super::sink::FindingSink;
use crate::cells::Location;
use crate::finding::About;
use crate::history::subject::{fields, name_of};
use crate::model::{Action, Agency, COMMITMENT, Submission};
use crate::year::{PlanInForce, Role};

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
        explanation: "Rencana aksi pertama kali diterima setelah batas_rencana_aksi pada ripp.toml. Perbaikan dan laporan realisasi tidak membuat terlambat, begitu pula berkas yang tanggal terimanya tidak tercatat.",
        cure: "Tidak dapat diperbaiki pada berkas; perhatikan batas waktu berikutnya.",
        wrong: "diterima 5 November 2021, batas 1 November 2021", right: "diterima 28 Oktober 2021", needs: [], check: All(late),
    }
    I006 "not-submitted" Error {
        title: "Belum menyampaikan rencana aksi",
        explanation: "Perangkat daerah ada dalam daftar-opd.csv, tetapi tidak ada rencana aksi miliknya di folder masuk; laporan realisasi saja atau templat kosong belum cukup.",
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
    I010 "actions-dropped" Warning {
        title: "Rencana aksi hilang tanpa revisi",
        explanation: "Rencana aksi yang lebih baru tidak memuat sebagian aksi dari yang terdahulu, sedangkan nomor revisinya tidak dinaikkan. Yang terbaru tetap dihitung.",
        cure: "Bila memang dihapus, naikkan nomor Revisi pada lembar Identitas; bila tidak, kembalikan barisnya.",
        wrong: "kiriman pertama sembilan aksi, kiriman kedua lima aksi, keduanya revisi 0", right: "kiriman kedua lima aksi dengan Revisi 1", needs: [], check: All(dropped),
    }
}

fn unknown(context: &Context<'_>, submission: &Submission, sink: &mut FindingSink<'_>) {
    let Agency::Unknown(nearest) = &submission.agency else { return };
    if submission.assigned.is_some() {
        return;
    }
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
    // Of a file with nothing in it, that is all there is to say.
    let is_asked = submission.refusal.is_none() && !carries_nothing(submission);
    if submission.roster_row().is_none() && submission.agency == Agency::Unnamed && is_asked {
        sink.at_file("", About::NoIdentity);
    }
}

fn conflict(_: &Context<'_>, submission: &Submission, sink: &mut FindingSink<'_>) {
    let Agency::Conflict(anchors) = &submission.agency else { return };
    if submission.assigned.is_some() {
        return;
    }
    let about = About::Conflict(anchors.clone());
    match &submission.identity.agency {
        Some((sheet, line)) => sink.at_cell(*sheet, line.at, &line.value, about),
        None => sink.at_file("", about),
    }
}

fn superseded(context: &Context<'_>, sink: &mut FindingSink<'_>) {
    for (submission, role) in context.submissions.iter().zip(&context.years.roles) {
        if let Role::Superseded(by) = role {
            let newer = &context.submissions[*by];
            let (at, about) = (Location::file(submission.file), About::ReplacedBy(newer.file));
            sink.push(at, submission.roster_row(), &newer.path.to_string(), about);
        }
    }
}

fn late(context: &Context<'_>, sink: &mut FindingSink<'_>) {
    let Some(deadline) = context.settings.program.deadline else { return };
    for year in context.years.all() {
        let first = year.first.filter(|first| first.recorded).and_then(|first| Some((first.submission, first.day?)));
        if let Some((submission, received)) = first.filter(|(_, day)| *day > deadline) {
            let at = Location::file(context.submissions[submission].file);
            sink.push(at, year.agency, &received.to_string(), About::Late { received, deadline });
        }
    }
}

fn not_submitted(context: &Context<'_>, sink: &mut FindingSink<'_>) {
    let years = context.years.of_rows.iter().zip(&context.roster.rows).enumerate();
    for (i, (year, row)) in years.filter(|(_, (_, row))| row.is_asked(context.today)) {
        // What could not be read is told at its file.
        if year.plan == PlanInForce::None && year.files.open.is_empty() {
            sink.push(Location::nowhere(), Some(i), &row.code, About::NotSubmitted(i));
        }
    }
}

/// How many dropped actions are named.
const NAMED: usize = 3;

fn dropped(context: &Context<'_>, sink: &mut FindingSink<'_>) {
    for year in &context.years.of_rows {
        let Some(dropped) = &year.dropped else { continue };
        let words = |&(s, a): &(usize, usize)| context.submissions[s].actions[a].description.raw.to_string();
        let about = About::Dropped {
            first: dropped.actions.iter().take(NAMED).map(words).collect(),
            actions: dropped.actions.len(),
            rupiah: dropped.rupiah,
            file: context.submissions[dropped.actions[0].0].file,
        };
        sink.push(Location::file(context.submissions[dropped.by].file), year.agency, "", about);
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
    let asks = submission.is_official() && !identity.without.iter().any(|what| what == COMMITMENT);
    if !asks || submission.actions.is_empty() || identity.line("commitment_number").is_some() {
        return;
    }
    match identity.more.get("commitment_number") {
        Some((sheet, line)) => sink.at_cell(*sheet, line.at, "", About::NoCommitment),
        None => sink.at_file("", About::NoCommitment),
    }
}

/// Parts are the files of one roster row that count together; none of them replaces another.
fn colliding(context: &Context<'_>, sink: &mut FindingSink<'_>) {
    for year in context.years.of_rows.iter().filter(|year| year.files.plan.len() > 1) {
        let files = year.files.plan.iter().map(|&i| &context.submissions[i]);
        let mut seen: BTreeMap<String, Vec<(&Submission, &Action)>> = BTreeMap::new();
        for submission in files {
            for action in submission.actions.iter().filter(|action| has_words(action)) {
                let same = seen.entry(name_of(action).1).or_default();
                let other = same.iter().find(|(of, first)| of.file != submission.file && may_be_one(first, action));
                if let Some((of, first)) = other {
                    let about = also_in((of, first), action);
                    sink.push(place(submission, action), year.agency, &action.description.raw, about);
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

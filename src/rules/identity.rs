//! Rules about who sent a file, when, and who did not. Will not look at the content of a plan.

use std::collections::BTreeMap;

use super::{Report, Scene, quoted, rules};
use crate::calendar::long_date;
use crate::cells::Location;
use crate::history::subject::{fields, name_of};
use crate::model::{Action, Agency, Submission};
use crate::text::formatting::{listed, thousands};

rules! {
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

fn unknown(scene: &Scene<'_>, submission: &Submission, report: &mut Report<'_>) {
    let Agency::Unknown(nearest) = &submission.agency else { return };
    // A lone file outside a workspace is checked without a roster.
    if submission.refusal.is_some() || scene.roster.rows.is_empty() {
        return;
    }
    let identity = &submission.identity;
    let said: Vec<String> = [&identity.agency, &identity.government, &identity.innovation]
        .into_iter()
        .flatten()
        .map(|(_, line)| line.value.clone())
        .collect();
    let names: Vec<String> = nearest
        .iter()
        .map(|&row| &scene.roster.rows[row])
        .map(|row| format!("{} {} ({}, {})", row.code, row.agency, row.government, row.acronym))
        .collect();
    let near = if names.is_empty() { String::new() } else { format!(" Yang terdekat: {}.", listed(&names)) };
    let said = said.join(" – ");
    let message = format!("{} tidak cocok dengan satu baris daftar OPD.{near}", quoted(&said));
    match identity.agency.as_ref().or(identity.government.as_ref()) {
        Some((sheet, line)) => report.at_cell(*sheet, line.at, &said, message),
        None => report.at_file(&said, message),
    }
}

fn missing(_: &Scene<'_>, submission: &Submission, report: &mut Report<'_>) {
    if submission.agency == Agency::Unnamed && submission.refusal.is_none() {
        report.at_file("", "Berkas tidak menyebut pemda, OPD, maupun inovasi.".into());
    }
}

fn conflict(scene: &Scene<'_>, submission: &Submission, report: &mut Report<'_>) {
    let Agency::Conflict(anchors) = &submission.agency else { return };
    let said: Vec<String> = anchors
        .iter()
        .map(|(place, row)| {
            format!("{place} menyebut {} {}", scene.roster.rows[*row].code, scene.roster.rows[*row].agency)
        })
        .collect();
    let message = format!("Identitas bertentangan: {}.", listed(&said));
    match &submission.identity.agency {
        Some((sheet, line)) => report.at_cell(*sheet, line.at, &line.value, message),
        None => report.at_file("", message),
    }
}

fn superseded(scene: &Scene<'_>, report: &mut Report<'_>) {
    for (submission, by) in scene.submissions.iter().zip(scene.superseded_by) {
        if let Some(by) = by {
            let newer = &scene.submissions[*by];
            let message = format!("Digantikan oleh {}.", newer.path);
            report.push(Location::file(submission.file), submission.roster_row(), &newer.path, message);
        }
    }
}

fn late(scene: &Scene<'_>, submission: &Submission, report: &mut Report<'_>) {
    let (Some(deadline), Some(day)) = (scene.settings.program.deadline, submission.received.date()) else { return };
    if day > deadline {
        let days = (day - deadline).num_days();
        let message =
            format!("Diterima {}, {} hari setelah batas {}.", long_date(day), thousands(days), long_date(deadline));
        report.at_file(&day.to_string(), message);
    }
}

fn not_submitted(scene: &Scene<'_>, report: &mut Report<'_>) {
    for (i, row) in scene.roster.rows.iter().enumerate().filter(|(_, row)| row.required) {
        if !scene.submissions.iter().any(|s| s.roster_row() == Some(i)) {
            let message = format!("{} {} ({}) belum menyampaikan rencana aksi.", row.code, row.agency, row.government);
            report.push(Location::nowhere(), Some(i), &row.code, message);
        }
    }
}

fn nip(_: &Scene<'_>, submission: &Submission, report: &mut Report<'_>) {
    let Some((sheet, line)) = submission.identity.more.get("head_nip") else { return };
    let digits: String = line.value.chars().filter(char::is_ascii_digit).collect();
    if digits.len() == 18 && digits.ends_with("000") {
        report.at_cell(*sheet, line.at, &line.value, "Tiga angka terakhir NIP hilang menjadi 000.".into());
    }
}

fn commitment(_: &Scene<'_>, submission: &Submission, report: &mut Report<'_>) {
    let identity = &submission.identity;
    if !submission.is_official() || submission.actions.is_empty() || identity.line("commitment_number").is_some() {
        return;
    }
    match identity.more.get("commitment_number") {
        Some((sheet, line)) => report.at_cell(*sheet, line.at, "", "Nomor lembar komitmen belum diisi.".into()),
        None => report.at_file("", "Nomor lembar komitmen belum diisi.".into()),
    }
}

/// Parts are the files of one roster row that count together; none of them replaces another.
fn colliding(scene: &Scene<'_>, report: &mut Report<'_>) {
    let mut parts: BTreeMap<usize, Vec<&Submission>> = BTreeMap::new();
    for (submission, by) in scene.submissions.iter().zip(scene.superseded_by) {
        if let (Some(row), None) = (submission.roster_row(), by) {
            parts.entry(row).or_default().push(submission);
        }
    }
    for (row, files) in parts.iter().filter(|(_, files)| files.len() > 1) {
        let mut seen: BTreeMap<String, Vec<(&Submission, &Action)>> = BTreeMap::new();
        for submission in files {
            for action in submission.actions.iter().filter(|action| !action.description.raw.is_empty()) {
                let same = seen.entry(name_of(action).1).or_default();
                let other = same.iter().find(|(of, first)| of.file != submission.file && may_be_one(first, action));
                if let Some((of, first)) = other {
                    let at = place(submission, action);
                    report.push(at, Some(*row), &action.description.raw, told(scene, (of, first), action));
                }
                same.push((submission, action));
            }
        }
    }
}

/// The same words under two activities are two actions; an activity that is not known may be the other.
fn may_be_one(a: &Action, b: &Action) -> bool {
    a.activity.value().is_none() || b.activity.value().is_none() || a.activity.value() == b.activity.value()
}

fn place(submission: &Submission, action: &Action) -> Location {
    Location { file: Some(submission.file), sheet: Some(action.sheet), cell: action.description.at }
}

fn told(scene: &Scene<'_>, (of, first): (&Submission, &Action), action: &Action) -> String {
    let at = place(of, first);
    let cell = at.cell.map(|cell| cell.to_string()).unwrap_or_default();
    let at = scene.sources.sheet(at).map_or(cell.clone(), |sheet| format!("{sheet}!{cell}"));
    let both = fields(first).into_iter().zip(fields(action)).filter(|(a, b)| a.meant != b.meant);
    let differing: Vec<String> = both
        .map(|(a, b)| (scene.structure.heading(a.field), quoted(&a.shown), quoted(&b.shown)))
        .map(|(name, there, here)| format!("{name} {there} di sana, {here} di sini"))
        .collect();
    let content = if differing.is_empty() {
        "dengan isi yang sama".to_owned()
    } else {
        format!("dengan isi lain: {}", listed(&differing))
    };
    format!("Rencana aksi ini juga ada pada {} ({at}), {content}.", of.path)
}

//! The texts that go with a correction: covering letter, letter for files that could not be read, reminder.
//! Will not send anything.

use super::Counts;
use crate::calendar::{MONTHS, long_date};
use crate::consolidate::outcome::Outcome;
use crate::finding::Severity;
use crate::model::Status;
use crate::shown::Lines;
use crate::text::formatting::{listed, thousands};
use crate::year::AgencyYear;

/// Begins every text: who it is for and what it is about.
fn head(outcome: &Outcome, state: &AgencyYear, subject: &str) -> Lines {
    let (row, program) = (outcome.roster_row(state), &outcome.settings.program);
    let innovation = if row.acronym.is_empty() { &row.innovation } else { &row.acronym };
    let mut text = Lines::new();
    text.put(format!("Yth. Kepala {}", row.agency)).put(&row.government).gap();
    text.put(format!("Perihal: {subject}")).gap().put("Dengan hormat,").gap();
    text.put(format!(
        "Sehubungan dengan {} Tahun {}, bersama ini kami sampaikan hal berikut mengenai rencana aksi replikasi inovasi {innovation} (kode {}).",
        program.name, program.year, row.code
    ));
    text.gap();
    text
}

/// The whole letter with its end.
fn closed(mut text: Lines, outcome: &Outcome) -> String {
    let settings = &outcome.settings;
    let place = &settings.report.place;
    let day = long_date(outcome.printed);
    text.put("Atas perhatian dan kerja samanya kami ucapkan terima kasih.").gap();
    text.put(if place.is_empty() { day } else { format!("{place}, {day}") });
    text.put(&settings.program.unit).put(&settings.program.province);
    let signer = &settings.report.signer;
    if !signer.name.is_empty() {
        text.gap().put(&signer.position).put(&signer.name);
    }
    text.into_text()
}

/// By when: the deadline while it lies ahead.
fn by_when(outcome: &Outcome) -> String {
    match outcome.settings.program.deadline {
        Some(day) if outcome.today <= day => format!("paling lambat {}", long_date(day)),
        Some(day) => format!("sesegera mungkin, mengingat batas waktu {} telah lewat", long_date(day)),
        None => "pada kesempatan pertama".into(),
    }
}

/// The covering letter of a correction workbook.
pub(super) fn covering(outcome: &Outcome, state: &AgencyYear, book: &str, counts: Counts) -> String {
    let mut text = head(outcome, state, "Perbaikan rencana aksi");
    text.put("Rencana aksi telah kami terima dari berkas:");
    for &i in state.current() {
        text.put(format!("  - {}", outcome.submissions[i].path));
    }
    text.gap();
    let answered = counts.answered_said();
    let said = match (counts.errors, counts.warnings) {
        _ if !counts.in_cells => "Isinya telah kami salin ke templat resmi terlampir. Tidak ada sel yang harus diperbaiki; mohon periksa keterangan pada lembar Daftar Perbaikan, lalu kirim kembali berkas itu sebagai konfirmasi.".to_owned(),
        (0, 0) => String::new(),
        (0, warnings) => format!("Terdapat {warnings} hal yang mohon diperiksa kembali{answered}."),
        (errors, 0) => format!("Terdapat {errors} hal yang wajib diperbaiki{answered}."),
        (errors, warnings) => {
            format!("Terdapat {errors} hal yang wajib diperbaiki dan {warnings} hal yang mohon diperiksa kembali{answered}.")
        }
    };
    text.put(said);
    if let Some(owed) = owed_said(outcome, state) {
        text.gap().put(owed);
    }
    text.gap().put("Cara memperbaiki:");
    text.put(format!("  1. Buka berkas terlampir \"{book}\". Isian yang sudah benar tidak perlu diketik ulang."));
    text.put("  2. Pada lembar Daftar Perbaikan, klik alamat pada kolom Sel untuk menuju sel yang bersangkutan.");
    text.put("  3. Perbaiki sel berbingkai merah; penjelasannya tampil saat penunjuk diarahkan ke sel itu.");
    text.put("  4. Bila isi sekarang sudah benar, tulis alasannya pada kolom Tanggapan OPD.");
    text.put(format!("  5. Simpan, lalu kirim kembali berkas yang sama {}.", by_when(outcome))).gap();
    closed(text, outcome)
}

/// The letter for files of which nothing could be read.
pub(super) fn refused(outcome: &Outcome, state: &AgencyYear) -> String {
    let mut text = head(outcome, state, "Berkas rencana aksi belum dapat diproses");
    text.put("Berkas berikut telah kami terima, tetapi isinya belum dapat diproses:");
    for &i in state.current().iter().filter(|&&i| outcome.statuses[i] == Status::Refused) {
        let submission = &outcome.submissions[i];
        text.put(format!("  - {}", submission.path));
        let mine = outcome.findings.of_file(submission.file).iter();
        for finding in mine.filter(|f| f.severity == Severity::Error) {
            text.put(format!("    {} {}", outcome.sentence(finding), finding.hint()));
        }
    }
    text.gap().put(format!("Mohon berkas yang telah diperbaiki dikirim kembali {}.", by_when(outcome))).gap();
    closed(text, outcome)
}

/// The reminder for a roster row of which nothing came: how late it is, and which file is to be filled in.
pub(super) fn reminder(outcome: &Outcome, state: &AgencyYear, template: &str) -> String {
    let mut text = head(outcome, state, "Pengingat penyampaian rencana aksi");
    let late = match (outcome.settings.program.deadline, state.days_late) {
        (Some(deadline), Some(days)) => {
            format!(", padahal batas waktu {} telah lewat {} hari", long_date(deadline), thousands(days))
        }
        _ => String::new(),
    };
    let when = if state.days_late.is_some() { "sesegera mungkin".to_owned() } else { by_when(outcome) };
    text.put(format!(
        "Sampai dengan {} rencana aksi tersebut belum kami terima{late}. Mohon templat resmi \"{template}\" diisi dan dikirim kepada kami {when}. Bila tidak ada rencana aksi, mohon pilih \"Ya\" pada Pernyataan Nihil di lembar Identitas beserta alasannya. Bila rencana aksi sudah dikirim, mohon dikirim ulang karena belum tercatat pada kami.",
        long_date(outcome.printed)
    ));
    text.gap();
    closed(text, outcome)
}

/// `Realisasi bulan Februari dan Maret 2022 belum kami terima, …`; none where no month is owed.
fn owed_said(outcome: &Outcome, state: &AgencyYear) -> Option<String> {
    let months: Vec<String> = state.owed().map(|owed| MONTHS[owed.month as usize - 1].to_owned()).collect();
    let first = state.owed().next()?;
    let year = outcome.settings.program.year;
    Some(format!(
        "Realisasi bulan {} {year} belum kami terima, padahal jatuh tempo {} {}. Mohon diisi pada lembar Monitoring.",
        listed(&months),
        if months.len() == 1 { "pada" } else { "mulai" },
        long_date(first.due)
    ))
}

/// The reminder of months that are owed; none where none is.
pub(super) fn months_owed(outcome: &Outcome, state: &AgencyYear, book: &str) -> Option<String> {
    let owed = owed_said(outcome, state)?;
    let mut text = head(outcome, state, "Pengingat laporan realisasi bulanan");
    text.put(owed).gap();
    text.put(format!(
        "Bulan-bulan itu ditandai pada lembar Monitoring berkas terlampir \"{book}\"; isian yang sudah ada tidak perlu diketik ulang. Simpan, lalu kirim kembali berkas yang sama sesegera mungkin. Bila laporannya sudah dikirim, mohon dikirim ulang karena belum tercatat pada kami."
    ));
    text.gap();
    Some(closed(text, outcome))
}

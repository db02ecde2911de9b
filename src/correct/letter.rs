//! The texts that go with a correction: covering letter, letter for files that could not be read, reminder.
//! Will not send anything.

use super::Counts;
use crate::calendar::long_date;
use crate::consolidate::outcome::{AgencyState, Outcome};
use crate::finding::Severity;
use crate::model::Status;
use crate::text::formatting::thousands;

/// Begins every text: who it is for and what it is about.
fn head(outcome: &Outcome, state: &AgencyState, subject: &str) -> String {
    let (row, program) = (outcome.roster_row(state), &outcome.settings.program);
    let innovation = if row.acronym.is_empty() { &row.innovation } else { &row.acronym };
    format!(
        "Yth. Kepala {}\n{}\n\nPerihal: {subject}\n\nDengan hormat,\n\nSehubungan dengan {} Tahun {}, bersama ini kami sampaikan hal berikut mengenai rencana aksi replikasi inovasi {innovation} (kode {}).\n\n",
        row.agency, row.government, program.name, program.year, row.code
    )
}

fn close(outcome: &Outcome) -> String {
    let settings = &outcome.settings;
    let place = &settings.report.place;
    let day = long_date(outcome.today);
    let dated = if place.is_empty() { day } else { format!("{place}, {day}") };
    let signer = if settings.report.signer.name.is_empty() {
        String::new()
    } else {
        format!("\n\n{}\n{}", settings.report.signer.position, settings.report.signer.name)
    };
    format!(
        "Atas perhatian dan kerja samanya kami ucapkan terima kasih.\n\n{dated}\n{}\n{}{signer}\n",
        settings.program.unit, settings.program.province
    )
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
pub(super) fn covering(outcome: &Outcome, state: &AgencyState, book: &str, counts: Counts) -> String {
    let files: Vec<String> = state.current.iter().map(|&i| format!("  - {}", outcome.submissions[i].path)).collect();
    let mut text = head(outcome, state, "Perbaikan rencana aksi");
    text.push_str(&format!("Rencana aksi telah kami terima dari berkas:\n{}\n\n", files.join("\n")));
    let answered = counts.answered_said();
    text.push_str(&match (counts.errors, counts.warnings) {
        (0, 0) => "Isinya telah kami salin ke templat resmi terlampir. Tidak ada sel yang harus diperbaiki; mohon periksa keterangan pada lembar Daftar Perbaikan, lalu kirim kembali berkas itu sebagai konfirmasi.\n\n".to_owned(),
        (0, warnings) => format!("Terdapat {warnings} hal yang mohon diperiksa kembali{answered}.\n\n"),
        (errors, 0) => format!("Terdapat {errors} hal yang wajib diperbaiki{answered}.\n\n"),
        (errors, warnings) => {
            format!("Terdapat {errors} hal yang wajib diperbaiki dan {warnings} hal yang mohon diperiksa kembali{answered}.\n\n")
        }
    });
    text.push_str(&format!(
        "Cara memperbaiki:\n  1. Buka berkas terlampir \"{book}\". Isian yang sudah benar tidak perlu diketik ulang.\n  2. Pada lembar Daftar Perbaikan, klik alamat pada kolom Sel untuk menuju sel yang bersangkutan.\n  3. Perbaiki sel berbingkai merah; penjelasannya tampil saat penunjuk diarahkan ke sel itu.\n  4. Bila isi sekarang sudah benar, tulis alasannya pada kolom Tanggapan OPD.\n  5. Simpan, lalu kirim kembali berkas yang sama {}.\n\n",
        by_when(outcome)
    ));
    text.push_str(&close(outcome));
    text
}

/// The letter for files of which nothing could be read.
pub(super) fn refused(outcome: &Outcome, state: &AgencyState) -> String {
    let mut text = head(outcome, state, "Berkas rencana aksi belum dapat diproses");
    text.push_str("Berkas berikut telah kami terima, tetapi isinya belum dapat diproses:\n");
    for &i in state.current.iter().filter(|&&i| outcome.statuses[i] == Status::Refused) {
        let submission = &outcome.submissions[i];
        text.push_str(&format!("  - {}\n", submission.path));
        let mine = outcome.findings.of_file(submission.file).iter();
        for finding in mine.filter(|f| f.severity == Severity::Error) {
            text.push_str(&format!("    {} {}\n", outcome.sentence(finding), finding.hint()));
        }
    }
    text.push_str(&format!("\nMohon berkas yang telah diperbaiki dikirim kembali {}.\n\n", by_when(outcome)));
    text.push_str(&close(outcome));
    text
}

/// The reminder for a roster row of which nothing came: how late it is, and which file is to be filled in.
pub(super) fn reminder(outcome: &Outcome, state: &AgencyState) -> String {
    let mut text = head(outcome, state, "Pengingat penyampaian rencana aksi");
    let late = match (outcome.settings.program.deadline, state.days_late) {
        (Some(deadline), Some(days)) => {
            format!(", padahal batas waktu {} telah lewat {} hari", long_date(deadline), thousands(days))
        }
        _ => String::new(),
    };
    let when = if state.days_late.is_some() { "sesegera mungkin".to_owned() } else { by_when(outcome) };
    text.push_str(&format!(
        "Sampai dengan {} rencana aksi tersebut belum kami terima{late}. Mohon templat resmi \"{}\" diisi dan dikirim kepada kami {when}. Bila tidak ada rencana aksi, mohon pilih \"Ya\" pada Pernyataan Nihil di lembar Identitas beserta alasannya. Bila rencana aksi sudah dikirim, mohon dikirim ulang karena belum tercatat pada kami.\n\n",
        long_date(outcome.today),
        outcome.roster_row(state).template_name()
    ));
    text.push_str(&close(outcome));
    text
}

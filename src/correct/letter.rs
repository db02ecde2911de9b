//! The texts that go with a correction: covering letter, letter for files that could not be read, reminder.
//! Will not send anything.

use super::Counts;
use crate::calendar::{MONTHS, long_date};
use crate::consolidate::outcome::Outcome;
use crate::finding::Severity;
use crate::model::Status;
use crate::shown::Lines;
use crate::text::formatting::{listed, nip, thousands};
use crate::year::AgencyYear;

/// Begins every text: who it is for and what it is about.
fn head(outcome: &Outcome, state: &AgencyYear, subject: &str) -> Lines {
    let (row, program) = (outcome.roster_row(state), &outcome.settings.program);
    let innovation = if row.acronym.is_empty() { &row.innovation } else { &row.acronym };
    let mut text = Lines::new();
    text.put(format!("Yth. {}", head_of(&row.agency))).put(&row.government).gap();
    text.put(format!("Hal: {subject}")).gap().put("Dengan hormat,").gap();
    text.put(format!(
        "Sehubungan dengan {} Tahun {}, dengan ini kami sampaikan hal-hal sebagai berikut mengenai rencana aksi replikasi inovasi {innovation} (kode {}).",
        program.name, program.year, row.code
    ));
    text.gap();
    text
}

/// Who heads an OPD, by what the OPD is called: not each has a *Kepala*.
fn head_of(agency: &str) -> String {
    // Beginning of a name, what its head is called, and whether the beginning is said after it.
    const TITLES: [(&str, &str, bool); 8] = [
        ("Kecamatan", "Camat", false),
        ("Kelurahan", "Lurah", false),
        ("Inspektorat", "Inspektur", false),
        ("Sekretariat", "Sekretaris", false),
        ("RSUD", "Direktur", true),
        ("RSJ", "Direktur", true),
        ("Rumah Sakit", "Direktur", true),
        ("UPTD", "Kepala", true),
    ];
    let begins = |name: &str| agency.get(..name.len()).is_some_and(|start| start.eq_ignore_ascii_case(name));
    let Some((name, title, said)) = TITLES.into_iter().find(|(name, ..)| begins(name)) else {
        return format!("Kepala {agency}");
    };
    let rest = if said { agency } else { agency[name.len()..].trim_start() };
    format!("{title} {rest}").trim_end().to_owned()
}

/// The whole letter with its end.
fn closed(mut text: Lines, outcome: &Outcome) -> String {
    let settings = &outcome.settings;
    let place = &settings.report.place;
    let day = long_date(outcome.printed);
    text.put("Atas perhatian dan kerja sama Saudara, kami ucapkan terima kasih.").gap();
    text.put(if place.is_empty() { day } else { format!("{place}, {day}") });
    let signer = &settings.report.signer;
    if signer.name.is_empty() {
        text.put(&settings.program.unit).put(&settings.program.province);
        return text.into_text();
    }
    text.put(format!("{},", signer.position)).gap().put(&signer.name);
    if !signer.rank.is_empty() {
        text.put(&signer.rank);
    }
    if !signer.nip.is_empty() {
        text.put(format!("NIP {}", nip(&signer.nip)));
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
        _ if !counts.in_cells => "Isinya telah kami salin ke templat resmi terlampir. Tidak ada sel yang harus diperbaiki; kami mohon Saudara memeriksa keterangan pada lembar Daftar Perbaikan dan mengirimkan kembali berkas tersebut sebagai tanda persetujuan.".to_owned(),
        (0, 0) => String::new(),
        (0, warnings) => format!("Terdapat {warnings} hal yang perlu diperiksa kembali{answered}."),
        (errors, 0) => format!("Terdapat {errors} hal yang wajib diperbaiki{answered}."),
        (errors, warnings) => {
            format!("Terdapat {errors} hal yang wajib diperbaiki dan {warnings} hal yang perlu diperiksa kembali{answered}.")
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
            format!(
                ", sedangkan batas waktu penyampaiannya, {}, telah terlampaui {} hari",
                long_date(deadline),
                thousands(days)
            )
        }
        _ => String::new(),
    };
    let when = if state.days_late.is_some() { "sesegera mungkin".to_owned() } else { by_when(outcome) };
    text.put(format!(
        "Sampai dengan {} rencana aksi tersebut belum kami terima{late}. Kami mohon Saudara mengisi templat resmi \"{template}\" dan menyampaikannya kepada kami {when}. Apabila tidak ada rencana aksi, mohon dipilih \"Ya\" pada Pernyataan Nihil di lembar Identitas dan dituliskan alasannya. Apabila rencana aksi tersebut telah Saudara kirimkan, mohon berkenan mengirimkannya kembali karena belum tercatat pada kami.",
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
        "Laporan realisasi bulan {} {year} belum kami terima, sedangkan batas waktu penyampaiannya {}{}. Kami mohon Saudara mengisinya pada lembar Monitoring.",
        listed(&months),
        if months.len() == 1 { "" } else { "yang paling awal " },
        long_date(first.due)
    ))
}

/// The reminder of months that are owed; none where none is.
pub(super) fn months_owed(outcome: &Outcome, state: &AgencyYear, book: &str) -> Option<String> {
    let owed = owed_said(outcome, state)?;
    let mut text = head(outcome, state, "Pengingat laporan realisasi bulanan");
    text.put(owed).gap();
    text.put(format!(
        "Bulan dimaksud telah ditandai pada lembar Monitoring berkas terlampir \"{book}\"; isian yang sudah ada tidak perlu diketik ulang. Setelah diisi, mohon berkas yang sama disimpan dan dikirimkan kembali sesegera mungkin. Apabila laporan tersebut telah Saudara kirimkan, mohon berkenan mengirimkannya kembali karena belum tercatat pada kami."
    ));
    text.gap();
    Some(closed(text, outcome))
}

#[cfg(test)]
mod tests {
    use super::head_of;

    #[test]
    fn not_every_office_is_headed_by_a_kepala() {
        let cases = [
            ("Dinas Kesehatan", "Kepala Dinas Kesehatan"),
            ("RSUD Depati Hamzah", "Direktur RSUD Depati Hamzah"),
            ("Kecamatan Gerunggang", "Camat Gerunggang"),
            ("Inspektorat Daerah", "Inspektur Daerah"),
            ("Inspektorat", "Inspektur"),
            ("Sekretariat DPRD", "Sekretaris DPRD"),
            ("Satuan Polisi Pamong Praja", "Kepala Satuan Polisi Pamong Praja"),
        ];
        for (agency, expected) in cases {
            assert_eq!(head_of(agency), expected);
        }
    }
}

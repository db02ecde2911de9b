//! Reads the sections of `ripp.toml`, each key with its bounds. Will not hold a setting.

use std::collections::BTreeMap;

use chrono::{Datelike, NaiveDate};

use super::{Limits, Paper, Program, Report, Signer, Weighting};
use crate::calendar::{Period, Quarter, long_date};
use crate::config::toml::Keys;
use crate::error::Error;
use crate::finding::Severity;
use crate::text::formatting::plain_number;

pub(super) fn read_program(keys: &Keys<'_>, program: &mut Program) -> Result<(), Error> {
    keys.only(&["nama", "tahun", "periode", "provinsi", "unit", "batas_rencana_aksi", "batas_realisasi", "komitmen"])?;
    if let Some(name) = keys.text("nama")? {
        program.name = name;
    }
    if let Some(province) = keys.text("provinsi")? {
        program.province = province;
    }
    if let Some(unit) = keys.text("unit")? {
        program.unit = unit;
    }
    program.deadline = keys.date("batas_rencana_aksi")?;
    // No later than the 28th: every month has that day.
    if let Some(day) = keys.integer("batas_realisasi", 1..29)? {
        program.report_day = day as u32;
    }
    if let Some(period) = keys.table("periode")? {
        period.only(&["mulai", "selesai"])?;
        let start = period.date("mulai")?.unwrap_or(program.period.start);
        let end = period.date("selesai")?.unwrap_or(program.period.end);
        if end < start {
            return Err(period.wrong("selesai", "tidak boleh mendahului mulai"));
        }
        if !(program.year - 1..=program.year).contains(&start.year()) {
            return Err(period.wrong("mulai", "harus dalam tahun program atau tahun sebelumnya"));
        }
        program.period = Period { start, end };
    }
    if let Some(day) = program.deadline.filter(|day| !program.period.contains(*day)) {
        let Period { start, end } = program.period;
        let what = format!("{} di luar masa program, {} sampai {}", long_date(day), long_date(start), long_date(end));
        return Err(keys.wrong("batas_rencana_aksi", &what));
    }
    if let Some(commitment) = keys.table("komitmen")? {
        commitment.only(&["tanggal", "tempat"])?;
        program.commitment = Some((commitment.date("tanggal")?, commitment.text("tempat")?));
    }
    Ok(())
}

pub(super) fn read_report(keys: &Keys<'_>, programme: Period, report: &mut Report) -> Result<(), Error> {
    keys.only(&["kertas", "kop", "logo", "tempat", "penandatangan", "bobot", "kategori", "terbit"])?;
    report.paper = match keys.text("kertas")?.as_deref() {
        None | Some("A4") => Paper::A4,
        Some("F4") => Paper::F4,
        Some(_) => return Err(keys.wrong("kertas", "yang boleh: \"A4\" atau \"F4\"")),
    };
    report.letterhead = keys.texts("kop")?.unwrap_or_default();
    report.logo = keys.text("logo")?;
    report.place = keys.text("tempat")?.unwrap_or_default();
    if let Some(signer) = keys.table("penandatangan")? {
        signer.only(&["jabatan", "nama", "pangkat", "nip"])?;
        report.signer = Signer {
            position: signer.text("jabatan")?.unwrap_or_default(),
            name: signer.text("nama")?.unwrap_or_default(),
            rank: signer.text("pangkat")?.unwrap_or_default(),
            nip: signer.text("nip")?.unwrap_or_default(),
        };
        if !report.signer.nip.trim().is_empty() && !is_nip(&report.signer.nip) {
            let what = "bukan NIP: 18 angka, yaitu tanggal lahir, bulan pengangkatan, jenis kelamin (1 atau 2), dan nomor urut";
            return Err(signer.wrong("nip", what));
        }
    }
    report.weighting = read_weighting(keys)?;
    let categories = keys.tables("kategori")?;
    if !categories.is_empty() {
        report.categories = read_categories(keys, &categories)?;
    }
    if let Some(issued) = keys.table("terbit")? {
        report.issued = read_issued(&issued, programme)?;
    }
    Ok(())
}

fn read_issued(keys: &Keys<'_>, programme: Period) -> Result<BTreeMap<Quarter, NaiveDate>, Error> {
    let mut issued = BTreeMap::new();
    for name in keys.names() {
        let quarter: Quarter = name.parse().map_err(|_| keys.wrong(&name, "harus triwulan seperti \"2022-TW1\""))?;
        let days = quarter.period();
        // A report that no run can make would never be noticed as a slip of the fingers.
        if days.end < programme.start || days.start > programme.end {
            return Err(keys.wrong(&name, "berada di luar masa program"));
        }
        let day = keys.date(&name)?.ok_or_else(|| keys.wrong(&name, "harus tanggal seperti 2022-04-05"))?;
        if day <= days.end {
            let what = format!("harus sesudah triwulan itu berakhir, {}", long_date(days.end));
            return Err(keys.wrong(&name, &what));
        }
        if issued.insert(quarter, day).is_some() {
            return Err(keys.wrong(&name, "menyebut triwulan yang sudah ditulis"));
        }
    }
    Ok(issued)
}

/// Whether a text is a NIP: day of birth, month of appointment, sex, number; blanks between them are passed over.
fn is_nip(text: &str) -> bool {
    let digits: String = text.chars().filter(|c| !c.is_whitespace()).collect();
    let number = |from: usize, to: usize| digits.get(from..to).and_then(|part| part.parse::<u32>().ok()).unwrap_or(0);
    digits.len() == 18
        && digits.bytes().all(|byte| byte.is_ascii_digit())
        && NaiveDate::from_ymd_opt(number(0, 4) as i32, number(4, 6), number(6, 8)).is_some()
        && (1900..2100).contains(&number(8, 12))
        && (1..=21).contains(&number(12, 14))
        && (1..=2).contains(&number(14, 15))
}

pub(super) fn read_weighting(keys: &Keys<'_>) -> Result<Weighting, Error> {
    let allowed = "yang boleh: \"merata\", \"anggaran\", atau bobot tiap tahap, misalnya { 1 = 20, 2 = 50, 3 = 30 }";
    if let Ok(Some(phases)) = keys.table("bobot") {
        let mut list = Vec::new();
        for name in phases.names() {
            let number = name.parse().map_err(|_| phases.wrong(&name, "harus nomor tahap, misalnya 1"))?;
            let weight = phases.number(&name)?.filter(|weight| *weight >= 0.0);
            list.push((number, weight.ok_or_else(|| phases.wrong(&name, "tidak boleh kurang dari 0"))?));
        }
        list.sort_by_key(|(number, _)| *number);
        let sum: f64 = list.iter().map(|(_, weight)| weight).sum();
        if (sum - 100.0).abs() > 0.005 {
            return Err(keys.wrong("bobot", &format!("bobot tahap berjumlah {}, seharusnya 100", plain_number(sum))));
        }
        return Ok(Weighting::Phases(list));
    }
    match keys.text("bobot").map_err(|_| keys.wrong("bobot", allowed))?.as_deref() {
        None | Some("merata") => Ok(Weighting::Even),
        Some("anggaran") => Ok(Weighting::Budget),
        Some(_) => Err(keys.wrong("bobot", allowed)),
    }
}

pub(super) fn read_categories(keys: &Keys<'_>, tables: &[Keys<'_>]) -> Result<Vec<(f64, String)>, Error> {
    let mut list = Vec::new();
    for table in tables {
        table.only(&["mulai", "nama"])?;
        let (Some(from), Some(name)) = (table.number("mulai")?, table.text("nama")?) else {
            return Err(keys.wrong("kategori", "tiap kategori perlu mulai (persen) dan nama"));
        };
        list.push((from, name));
    }
    list.sort_by(|a, b| b.0.total_cmp(&a.0));
    if list.last().is_none_or(|(from, _)| *from != 0.0) {
        return Err(keys.wrong("kategori", "kategori terendah harus mulai = 0"));
    }
    Ok(list)
}

pub(super) fn read_severities(keys: &Keys<'_>) -> Result<BTreeMap<String, Option<Severity>>, Error> {
    let mut map = BTreeMap::new();
    for code in keys.names() {
        let severity = match keys.text(&code)?.as_deref() {
            Some("kesalahan") => Some(Severity::Error),
            Some("peringatan") => Some(Severity::Warning),
            Some("catatan") => Some(Severity::Note),
            Some("tidak") => None,
            _ => {
                return Err(keys.wrong(&code, "yang boleh: \"kesalahan\", \"peringatan\", \"catatan\", \"tidak\""));
            }
        };
        map.insert(code, severity);
    }
    Ok(map)
}

pub(super) fn read_limits(keys: &Keys<'_>, limits: &mut Limits) -> Result<(), Error> {
    keys.only(&["ukuran_mib", "mekar_mib", "sel", "lembar", "teks", "isi_mib", "baris", "detik", "memori_mib"])?;
    if let Some(n) = keys.integer("ukuran_mib", 1..2049)? {
        limits.file_bytes = (n as u64) << 20;
    }
    if let Some(n) = keys.integer("mekar_mib", 1..8193)? {
        limits.inflated_bytes = (n as u64) << 20;
    }
    if let Some(n) = keys.integer("sel", 1000..50_000_001)? {
        limits.cells = n as usize;
    }
    if let Some(n) = keys.integer("lembar", 1..1001)? {
        limits.sheets = n as usize;
    }
    if let Some(n) = keys.integer("teks", 100..32_768)? {
        limits.text = n as usize;
    }
    if let Some(n) = keys.integer("isi_mib", 1..257)? {
        limits.content_bytes = (n as u64) << 20;
    }
    if let Some(n) = keys.integer("baris", 10..100_001)? {
        limits.rows = n as usize;
    }
    if let Some(n) = keys.integer("detik", 1..601)? {
        limits.seconds = n as u64;
    }
    if let Some(n) = keys.integer("memori_mib", 256..16_385)? {
        limits.memory = (n as u64) << 20;
    }
    Ok(())
}

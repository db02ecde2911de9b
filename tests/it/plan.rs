//! A plan in a test is a table of pipes, and its findings are text.

use ripp::cells::{CellRef, Source, Sources};
use ripp::cells::{Format, Sheet, Value, Workbook};
use ripp::config::roster::{Roster, RosterRow};
use ripp::config::settings::Settings;
use ripp::config::structure::Structure;
use ripp::consolidate::outcome::Outcome;
use ripp::consolidate::{Inputs, consolidate};
use ripp::intake::Intake;
use ripp::model::Submission;

/// A plan that breaks no rule, in the headings of the official template.
pub const GOOD: &str = "\
No | Tahap | Kegiatan | Rencana Aksi | Keluaran | Target | Satuan | Mulai | Selesai | Penanggung Jawab | Kode Sub Kegiatan | Sumber Dana | Anggaran (Rp)
1 | Persiapan | Penetapan SK Tim Replikasi Unit/OPD | Menyusun SK tim | SK Tim | 1 | dokumen | 3 Januari 2022 | 20 Januari 2022 | Sekretaris | 3.26.03.2.01.03 | APBD | 2500000
2 | Persiapan | Komunikasi antara pemda yang mereplikasi dengan pemda asal inovasi | Studi tiru | Notula | 1 | kali | 5 Januari 2022 | 28 Februari 2022 | Sekretaris | 3.26.03.2.01.03 | APBD | 15000000
3 | Persiapan | Mendesain inovasi yang akan diadaptasi | Menyusun desain | Dokumen desain | 1 | dokumen | 1 Februari 2022 | 31 Maret 2022 | Kabid Destinasi | 3.26.03.2.01.03 | APBD | 7500000
4 | Pelaksanaan | Sosialisasi internal inovasi yang akan direplikasi/diadaptasi | Sosialisasi pegawai | Pegawai paham | 40 | orang | 1 April 2022 | 30 April 2022 | Kabid Destinasi | 3.26.03.2.01.03 | PAD | 5000000
5 | Pelaksanaan | Penguatan aspek sumber daya manusia serta proses dan sarana | Bimtek operator | Operator terlatih | 20 | orang | 1 Mei 2022 | 30 Juni 2022 | Kabid Destinasi | 3.26.03.2.01.03 | APBD | 25000000
6 | Pelaksanaan | Uji coba | Uji coba terbatas | Laporan uji coba | 1 | laporan | 1 Juli 2022 | 31 Agustus 2022 | Kabid Destinasi | 3.26.03.2.01.03 | APBD | 10000000
7 | Monitoring dan Evaluasi | Monitoring bulanan | Monitoring tiap bulan | Laporan | 4 | laporan | 1 September 2022 | 31 Desember 2022 | Sekretaris | 3.26.03.2.01.03 | APBD | 3000000
8 | Monitoring dan Evaluasi | Evaluasi 3 (tiga) bulanan | Evaluasi triwulan | Laporan | 2 | laporan | 1 September 2022 | 31 Desember 2022 | Sekretaris | 3.26.03.2.01.03 | APBD | 3000000
Jumlah | | | | | | | | | | | | 71000000";

/// A roster of one row, of a city.
pub fn roster() -> Roster {
    Roster {
        rows: vec![RosterRow {
            code: "19.71-01".into(),
            government: "Kota Pangkalpinang".into(),
            agency: "Dinas Pariwisata".into(),
            innovation: "Sistem Informasi Pariwisata Batu Pengembangan Ekonomi Kreatif".into(),
            acronym: "SIP BANGET".into(),
            origin: "Pemerintah Kota Batu".into(),
            ..RosterRow::default()
        }],
    }
}

/// What a cell of a pipe table holds: a number, an error, `=` for a formula without its result, or text.
fn cell(text: &str) -> Value {
    match text.parse::<f64>() {
        Ok(number) if !text.contains('.') || text.matches('.').count() == 1 && !text.ends_with(".00") => {
            Value::Number(number)
        }
        _ if text.is_empty() => Value::Blank,
        _ if text == "=" => Value::Uncalculated,
        _ if text.starts_with('#') => Value::Error(text.to_owned()),
        _ => Value::Text(text.to_owned()),
    }
}

/// A workbook with identity lines above the table, which begins in row 6.
pub fn workbook(table: &str) -> Workbook {
    let mut sheet = sheet("Rencana Aksi", 5, table);
    let identity = [
        "RENCANA AKSI REPLIKASI INOVASI",
        "Pemerintah Daerah : Kota Pangkalpinang",
        "Nama OPD : Dinas Pariwisata",
        "Nama Inovasi : SIP BANGET",
    ];
    let above = identity.iter().zip(0..).map(|(line, row)| (CellRef::new(row, 0), Value::Text((*line).to_owned())));
    sheet.cells.splice(0..0, above);
    Workbook { format: Format::Xlsx, sheets: vec![sheet], properties: Vec::new(), modified: None }
}

/// A visible sheet with a table of pipes from a row on, counted from zero.
pub fn sheet(name: &str, first: u32, table: &str) -> Sheet {
    let of_line = |(line, row): (&str, u32)| -> Vec<(CellRef, Value)> {
        let texts = line.split('|').map(str::trim).zip(0..);
        texts.map(|(text, col)| (CellRef::new(row, col), cell(text))).filter(|(_, v)| *v != Value::Blank).collect()
    };
    let cells = table.lines().zip(first..).flat_map(of_line).collect();
    Sheet { name: Some(name.into()), visible: true, cells, ..Sheet::default() }
}

/// The workbook with the anchors of an official template, from lines such as `ripp_tahun | 2022`.
pub fn anchored(table: &str, anchors: &str) -> Workbook {
    let mut book = workbook(table);
    let version = format!("ripp_versi | x\n{anchors}");
    let mut hidden = Sheet { visible: false, ..sheet("_ripp", 0, &version) };
    hidden.cells[1].1 = Value::Text(ripp::config::settings::TEMPLATE_VERSION.into());
    book.sheets.push(hidden);
    book
}

/// The workbook with the anchor of an official template.
pub fn official(table: &str) -> Workbook {
    anchored(table, "")
}

/// The outcome of one workbook, on the last day of 2022.
pub fn outcome(workbook: &Workbook) -> Outcome {
    outcome_of(&[("rencana.xlsx", workbook)])
}

/// The outcome of several workbooks by their paths, on the last day of 2022.
pub fn outcome_of(files: &[(&str, &Workbook)]) -> Outcome {
    let mut settings = Settings::for_year(2022);
    settings.program.deadline = "2021-11-01".parse().ok();
    // Sums are tried with more rows than an office has.
    settings.limits.rows = 100_000;
    let (structure, roster) = (Structure::built_in(), roster());
    let mut submissions = Vec::new();
    let mut sources = Vec::new();
    for (i, (path, workbook)) in files.iter().enumerate() {
        let mut submission = Submission::new(i, (*path).into());
        submission.format = workbook.format;
        submission.sha256 = format!("{i:064x}");
        submission.revision = ripp::intake::revision_of_name(path);
        let stem = path.rsplit_once('.').map_or(*path, |(stem, _)| stem);
        Intake::new(&settings, &structure, &roster).understand(workbook, stem, &mut submission);
        submissions.push(submission);
        let sheets = workbook.sheets.iter().map(|sheet| sheet.name.as_deref().map(Into::into)).collect();
        sources.push(Source { path: (*path).into(), sheets });
    }
    consolidate(Inputs {
        decisions: Vec::new(),
        settings,
        structure,
        roster,
        sources: Sources(sources),
        submissions,
        today: "2022-12-31".parse().unwrap(),
        quarter: None,
        received_at: Some("../masuk".into()),
    })
}

/// Findings as lines: rule, cell, message.
pub fn findings(outcome: &Outcome) -> Vec<String> {
    let cell = |f: &ripp::finding::Finding| f.at.cell.map(|c| c.to_string()).unwrap_or_default();
    outcome.findings.list.iter().map(|f| format!("{} {} {}", f.rule.code, cell(f), outcome.sentence(f))).collect()
}

/// The good plan with cells of one row replaced: a table of one heading line and one line of values.
pub fn with(row: usize, example: &str) -> String {
    changed(GOOD, row, example)
}

/// A plan with cells of one row replaced, `-` by nothing.
pub fn changed(table: &str, row: usize, example: &str) -> String {
    let mut lines: Vec<Vec<String>> =
        table.lines().map(|line| line.split('|').map(|t| t.trim().to_owned()).collect()).collect();
    let (heads, values) = example.split_once('\n').unwrap();
    for (head, value) in heads.split('|').map(str::trim).zip(values.split('|').map(str::trim)) {
        let col = lines[0].iter().position(|known| known == head).unwrap_or_else(|| panic!("no column {head}"));
        lines[row][col] = if value == "-" { String::new() } else { value.to_owned() };
    }
    lines.iter().map(|cells| cells.join(" | ")).collect::<Vec<_>>().join("\n")
}

/// The given rows of the good plan in that order, with their heading and their own total.
pub fn rows(numbers: &[usize]) -> String {
    let lines: Vec<&str> = GOOD.lines().collect();
    let mut out = vec![lines[0].to_owned()];
    out.extend(numbers.iter().map(|&number| lines[number].to_owned()));
    let budget = |&number: &usize| lines[number].rsplit('|').next().unwrap().trim().parse::<u64>().unwrap();
    out.push(format!("Jumlah{}{}", " |".repeat(12), numbers.iter().map(budget).sum::<u64>()));
    out.join("\n")
}

//! `mulai`: a new workspace, from nothing or from that of the year before. Will not put a file where one is.

use std::fs::File;
use std::io::Write;
use std::path::{Path, PathBuf};

use chrono::{Datelike, NaiveDate};

use super::Done;
use super::assets::{MOST_OF_A_CREST, MOST_OF_A_TEMPLATE};
use super::patience::TEMPLATES;
use crate::calendar::long_date;
use crate::config::next_year::next_year;
use crate::config::roster::{Roster, RosterRow};
use crate::config::settings::Settings;
use crate::error::Error;
use crate::folder::Folder;
use crate::shown;
use crate::workspace::{MOST_OF_OWN, RECEIVED, ROSTER, SETTINGS, Workspace, roster_file, text};

/// Files by their paths below the workspace, in the order in which they are written: the settings, which make a folder a
/// workspace, come last.
type Files = Vec<(String, Vec<u8>)>;

/// `mulai`: a new workspace with an example.
///
/// # Errors
/// When the folder holds a workspace already, or one of its files, or cannot be made.
pub fn init(dir: &Path) -> Result<Done, Error> {
    let files = [(ROSTER, include_str!("../../templates/daftar-opd.csv")), (SETTINGS, EXAMPLE)];
    make(dir, &files.map(|(name, text)| (name.to_owned(), text.as_bytes().to_vec())))?;
    let first = format!("Sesuaikan {SETTINGS} dan {ROSTER}.");
    let summary = format!("Ruang kerja {} sudah dibuat.\n{}", shown::path(dir), next_steps(dir, &first));
    Ok(Done { summary, ..Done::default() })
}

/// How often a question is asked again.
const TIMES: usize = 3;

/// Offers to make a workspace in this folder, to someone who typed nothing but the name of the program. `ask`: puts a question and
/// gives the answer, none where nobody answers.
///
/// # Errors
/// As [`init`].
pub fn offer(today: NaiveDate, ask: &mut dyn FnMut(&str) -> Option<String>) -> Result<Done, Error> {
    let said = |summary: &str| Ok(Done { summary: summary.to_owned(), ..Done::default() });
    let nothing = "Tidak ada yang dibuat. Bantuan: ripp bantuan\n";
    let here = std::env::current_dir().map_or_else(|_| ".".to_owned(), |dir| shown::path(&dir));
    let wanted = ask(&format!("Folder {here} belum menjadi ruang kerja.\nBuat ruang kerja baru di sini? [ya/tidak] "));
    if !wanted.is_some_and(|answer| matches!(answer.to_lowercase().as_str(), "y" | "ya")) {
        return said(nothing);
    }
    // Plans for a year are collected in the autumn of the year before.
    let likely = today.year() + i32::from(today.month() >= 9);
    let year = (0..TIMES).find_map(|_| match ask(&format!("Tahun program [{likely}]: "))?.as_str() {
        "" => Some(likely),
        typed => typed.parse().ok().filter(|year| (2000..2100).contains(year)),
    });
    let Some(year) = year else { return said(nothing) };
    let question = "Nama provinsi, misalnya Kepulauan Bangka Belitung: ";
    let province = (0..TIMES).find_map(|_| ask(question).filter(|name| !name.is_empty()));
    let Some(province) = province else { return said(nothing) };
    let settings = settings_for(year, &province);
    Settings::parse(&settings, Path::new(SETTINGS))?;
    let roster = include_bytes!("../../templates/daftar-opd.csv").to_vec();
    let dir = Path::new(".");
    make(dir, &[(ROSTER.to_owned(), roster), (SETTINGS.to_owned(), settings.into_bytes())])?;
    let first = format!("Ganti contoh di {ROSTER} dengan perangkat daerah yang sebenarnya, dan periksa {SETTINGS}.");
    let summary = format!("Ruang kerja tahun {year} sudah dibuat di {here}.\n{}", next_steps(dir, &first));
    Ok(Done { summary, ..Done::default() })
}

/// The settings of the example for another year and province.
fn settings_for(year: i32, province: &str) -> String {
    let province = province.split_whitespace().collect::<Vec<_>>().join(" ");
    let full = match province.to_lowercase().starts_with("prov") {
        true => province,
        false => format!("Provinsi {province}"),
    };
    let text = |text: &str| toml_edit::Value::from(text).to_string().trim().to_owned();
    // From the year before on, so that no year is moved twice.
    let moved = EXAMPLE.replace("2021", "{sebelum}").replace("2022", &year.to_string());
    moved
        .replace("{sebelum}", &(year - 1).to_string())
        .replace("\"Provinsi Kepulauan Bangka Belitung\"", &text(&full))
        .replace(
            "\"PEMERINTAH PROVINSI KEPULAUAN BANGKA BELITUNG\"",
            &text(&format!("PEMERINTAH {}", full.to_uppercase())),
        )
        .replace("tempat = \"Pangkalpinang\"", "tempat = \"\"")
}

/// The settings that a new workspace begins with.
const EXAMPLE: &str = include_str!("../../templates/ripp.toml");

/// `mulai --dari`: a new workspace for the year after that of another one.
///
/// # Errors
/// As [`init`], and when the other is no workspace or one of its files cannot be read.
pub fn init_from(dir: &Path, old: &Path) -> Result<Done, Error> {
    let workspace = Workspace::open(old)?;
    let folder = Folder::open(old).map_err(|source| Error::Read { path: old.to_owned(), source })?;
    let missing = |name: &str| Error::Read { path: old.join(name), source: std::io::ErrorKind::NotFound.into() };
    let own = |name: &str, key: Option<&str>, most: u64| {
        folder.own(name.as_ref(), key, most)?.ok_or_else(|| missing(name)).map(|bytes| (name.to_owned(), bytes))
    };
    let path = old.join(SETTINGS);
    let (_, settings) = own(SETTINGS, None, MOST_OF_OWN)?;
    let settings = next_year(&text(settings, &path)?, &path)?;
    let period = Settings::parse(&settings, &path)?.program.period;
    let gone: Vec<&RosterRow> =
        workspace.roster.rows.iter().filter(|row| row.until.is_some_and(|day| day < period.start)).collect();
    let mut files = Files::new();
    if let Some((name, bytes)) = roster_file(&folder)? {
        files.push(roster(name, bytes, &workspace.roster, &gone, &old.join(name))?);
    }
    if let Some(name) = &workspace.settings.structure {
        files.push(own(name, Some("struktur"), MOST_OF_OWN)?);
    }
    if let Some(name) = &workspace.settings.report.logo {
        files.push(own(name, Some("laporan.logo"), MOST_OF_A_CREST)?);
    }
    for name in folder.names(TEMPLATES)?.into_iter().filter(|name| name.ends_with(".typ")) {
        files.push(own(&format!("{TEMPLATES}/{name}"), None, MOST_OF_A_TEMPLATE)?);
    }
    files.push((SETTINGS.to_owned(), settings.into_bytes()));
    make(dir, &files)?;
    let year = workspace.settings.program.year + 1;
    let names: Vec<_> = files.iter().map(|(name, _)| shown::name(name)).collect();
    let summary = format!(
        "Ruang kerja {} untuk tahun {year} sudah dibuat dari {}.\nDibawa: {}.\n{}{}",
        shown::path(dir),
        shown::path(old),
        names.join(", "),
        left_out(&gone),
        next_steps(
            dir,
            &format!("Periksa tanggal di {SETTINGS}: baris yang digeser setahun bertanda \"perlu diperiksa\".")
        )
    );
    Ok(Done { summary, ..Done::default() })
}

/// The roster without the rows that have left; as it stands where there are none.
fn roster(
    name: &str,
    bytes: Vec<u8>,
    roster: &Roster,
    gone: &[&RosterRow],
    path: &Path,
) -> Result<(String, Vec<u8>), Error> {
    let codes: Vec<&str> = gone.iter().map(|row| row.code.as_str()).collect();
    if codes.is_empty() {
        return Ok((name.to_owned(), bytes));
    }
    // A workbook cannot be written again as someone made it: what is left becomes a table.
    let bytes = match bytes.starts_with(b"PK") {
        true => roster.to_csv(&codes),
        false => Roster::without(&bytes, &codes, path)?,
    };
    Ok((ROSTER.to_owned(), bytes))
}

fn left_out(gone: &[&RosterRow]) -> String {
    let line = |row: &&RosterRow| {
        let until = row.until.map(long_date).unwrap_or_default();
        format!(
            "  {} {}, {} (sampai {until})\n",
            shown::name(&row.code),
            shown::name(&row.agency),
            shown::name(&row.government)
        )
    };
    match gone.is_empty() {
        true => String::new(),
        false => format!(
            "Tidak dibawa, karena sudah berhenti mengikuti program:\n{}",
            gone.iter().map(line).collect::<String>()
        ),
    }
}

fn next_steps(dir: &Path, first: &str) -> String {
    let (dir, masuk) = (shown::path(dir), shown::path(&dir.join(RECEIVED)));
    format!(
        "Langkah berikutnya:\n  1. {first}\n  2. ripp templat {dir}\n  3. Simpan berkas yang diterima di {masuk}, lalu: ripp jalankan {dir}\n"
    )
}

/// Makes the folder with these files and an empty one for what will be received.
fn make(dir: &Path, files: &[(String, Vec<u8>)]) -> Result<(), Error> {
    if dir.join(SETTINGS).symlink_metadata().is_ok() {
        return Err(Error::Usage(format!("{} sudah menjadi ruang kerja", shown::path(dir))));
    }
    if let Some((name, _)) = files.iter().find(|(name, _)| dir.join(name).symlink_metadata().is_ok()) {
        let text = format!("{} sudah ada; pindahkan dahulu, atau pilih folder lain", shown::path(&dir.join(name)));
        return Err(Error::Usage(text));
    }
    let folder = |path: PathBuf| std::fs::create_dir_all(&path).map_err(|source| Error::Write { path, source });
    folder(dir.join(RECEIVED))?;
    for (name, bytes) in files {
        let path = dir.join(name);
        path.parent().map_or(Ok(()), |parent| folder(parent.to_owned()))?;
        let written = File::create_new(&path).and_then(|mut file| file.write_all(bytes));
        written.map_err(|source| Error::Write { path, source })?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_settings_of_a_first_hour_are_those_of_the_year_and_the_province() {
        for (province, full) in [
            ("Kepulauan  Riau", "Provinsi Kepulauan Riau"),
            ("Provinsi Jawa Barat", "Provinsi Jawa Barat"),
            ("Daerah \"X\" \\ Y", "Provinsi Daerah \"X\" \\ Y"),
        ] {
            let settings = Settings::parse(&settings_for(2027, province), Path::new(SETTINGS)).unwrap();
            assert_eq!((settings.program.year, settings.program.province.as_str()), (2027, full));
            assert_eq!(settings.program.deadline, NaiveDate::from_ymd_opt(2026, 11, 1));
            assert_eq!(settings.report.letterhead[0], format!("PEMERINTAH {}", full.to_uppercase()));
            assert_eq!(settings.report.place, "");
        }
        assert!(!settings_for(2027, "X").contains("202\u{32}") && !settings_for(2027, "X").contains("Bangka"));
    }

    #[test]
    fn who_declines_or_does_not_answer_gets_nothing() {
        let today = NaiveDate::from_ymd_opt(2026, 11, 28).unwrap();
        for answers in [&["t"][..], &[], &["ya", "besok", "1999", "x"], &["ya", "2027", "", "", ""]] {
            let mut answers = answers.iter();
            let done = offer(today, &mut |_| answers.next().map(|answer| (*answer).to_owned())).unwrap();
            assert!(done.summary.starts_with("Tidak ada yang dibuat"), "{}", done.summary);
        }
    }
}

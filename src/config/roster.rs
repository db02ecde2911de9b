//! The roster `daftar-opd.csv`: who must submit. Will not match names found in files.

use crate::error::Error;
use crate::shown::{self, hides};
use std::collections::BTreeSet;
use std::path::Path;

/// One roster row: an OPD with the innovation it adopts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RosterRow {
    /// Code such as `19.71-01`; unique.
    pub code: String,
    /// Government, such as `Kota Pangkalpinang`.
    pub government: String,
    /// The OPD.
    pub agency: String,
    /// Innovation in full.
    pub innovation: String,
    /// Its acronym.
    pub acronym: String,
    /// The government it comes from.
    pub origin: String,
    /// Whether a plan is required (default yes).
    pub required: bool,
}

/// What in the name of a government says that it is a province, in either case.
pub const PROVINCE: &str = "prov";

/// Level of a government as in the code of a sub kegiatan: 1 for a province, 2 for a kabupaten or kota.
pub fn level(government: &str) -> u8 {
    if government.to_lowercase().contains(PROVINCE) { 1 } else { 2 }
}

/// All roster rows in the order of the file.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Roster {
    /// The rows.
    pub rows: Vec<RosterRow>,
}

const COLUMNS: [&str; 6] = ["kode", "pemda", "opd", "inovasi", "singkatan", "asal_inovasi"];

impl Roster {
    /// Reads the roster from CSV (`,` or `;`, UTF-8 with or without BOM). `path` is for messages.
    ///
    /// # Errors
    /// [`Error::Setting`] with file and line for missing columns, empty or repeated codes, and broken CSV.
    pub fn parse(bytes: &[u8], path: &Path) -> Result<Self, Error> {
        let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
        if let Err(e) = std::str::from_utf8(bytes) {
            let line = bytes[..e.valid_up_to()].iter().filter(|&&b| b == b'\n').count() + 1;
            let text = "harus disimpan sebagai CSV UTF-8 (di Excel: Simpan Sebagai, pilih CSV UTF-8)";
            return Err(Error::setting(path, Some(line), text.into()));
        }
        let first = bytes.split(|&b| b == b'\n').next().unwrap_or_default();
        let semicolons = first.iter().filter(|&&b| b == b';').count();
        let delimiter = if semicolons > first.iter().filter(|&&b| b == b',').count() { b';' } else { b',' };
        let fail = |line: Option<u64>, message: String| Error::setting(path, line.map(|n| n as usize), message);
        let mut reader =
            csv::ReaderBuilder::new().delimiter(delimiter).trim(csv::Trim::All).flexible(true).from_reader(bytes);
        let heads =
            reader.headers().map_err(|e| fail(Some(1), format!("tidak dapat dibaca sebagai CSV: {e}")))?.clone();
        let find = |name: &str| heads.iter().position(|head| head.eq_ignore_ascii_case(name));
        let mut at = [0; 6];
        for (slot, name) in at.iter_mut().zip(COLUMNS) {
            *slot = find(name).ok_or_else(|| {
                fail(Some(1), format!("kolom \"{name}\" tidak ada; kolom yang diperlukan: {}", COLUMNS.join(", ")))
            })?;
        }
        let required_at = find("wajib");
        let mut rows: Vec<RosterRow> = Vec::new();
        let mut codes = BTreeSet::new();
        for record in reader.records() {
            let record =
                record.map_err(|e| fail(e.position().map(csv::Position::line), "baris tidak dapat dibaca".into()))?;
            let line = record.position().map(csv::Position::line);
            let cell = |i: usize| record.get(i).unwrap_or_default().split_whitespace().collect::<Vec<_>>().join(" ");
            if record.iter().all(str::is_empty) {
                continue;
            }
            let row = RosterRow {
                code: cell(at[0]),
                government: cell(at[1]),
                agency: cell(at[2]),
                innovation: cell(at[3]),
                acronym: cell(at[4]),
                origin: cell(at[5]),
                required: required_at.map(cell).is_none_or(|text| !text.eq_ignore_ascii_case("tidak")),
            };
            if row.code.is_empty() || row.government.is_empty() || row.agency.is_empty() {
                return Err(fail(line, "kode, pemda, dan opd harus diisi".into()));
            }
            if row.code.contains(['/', '\\']) || row.code.starts_with('.') {
                return Err(fail(
                    line,
                    format!("kode \"{}\" memuat tanda yang tidak boleh ada pada nama berkas", row.code),
                ));
            }
            if row.code.contains(hides) {
                return Err(fail(
                    line,
                    format!("kode \"{}\" memuat tanda yang tidak terlihat", shown::name(&row.code)),
                ));
            }
            if !codes.insert(row.code.clone()) {
                return Err(fail(line, format!("kode \"{}\" ditulis dua kali", row.code)));
            }
            rows.push(row);
        }
        Ok(Self { rows })
    }

    /// Governments in order of first appearance.
    pub fn governments(&self) -> Vec<&str> {
        let mut seen = BTreeSet::new();
        self.rows.iter().map(|row| row.government.as_str()).filter(|name| seen.insert(*name)).collect()
    }
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::{Roster, level};

    #[test]
    fn a_province_is_known_wherever_its_name_says_so() {
        let cases = [
            ("Provinsi Kepulauan Bangka Belitung", 1),
            ("Pemerintah Provinsi Kepulauan Bangka Belitung", 1),
            ("PEMPROV BABEL", 1),
            ("Kota Pangkalpinang", 2),
            ("Pemerintah Kabupaten Bangka", 2),
        ];
        for (government, expected) in cases {
            assert_eq!(level(government), expected, "{government}");
        }
    }

    #[test]
    fn a_code_in_which_something_hides_is_refused() {
        let text = "kode;pemda;opd;inovasi;singkatan;asal_inovasi\n19\u{202e}.1;Kota;Dinas;I;S;A\n";
        let error = Roster::parse(text.as_bytes(), Path::new("daftar-opd.csv")).unwrap_err().to_string();
        assert_eq!(error, "daftar-opd.csv, baris 2: kode \"19\u{fffd}.1\" memuat tanda yang tidak terlihat");
    }
}

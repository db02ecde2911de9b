//! The roster `daftar-opd`: who must submit. Will not open a workbook, and will not match names found in files.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use chrono::NaiveDate;

use crate::error::Error;
use crate::shown::{self, hides};
use crate::text::delimited::{Delimited, Field as Text};
use crate::text::encoded::{decode, delimiter, stated_delimiter};
use crate::text::parsing::{DateText, read_date};

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
    /// Address for mail.
    pub email: Option<String>,
    /// Other names of the OPD, as before it was renamed; files may come under them.
    pub former_names: Vec<String>,
    /// Day on which it left the programme; none while it takes part.
    pub until: Option<NaiveDate>,
}

/// Nothing but that a plan is required.
impl Default for RosterRow {
    fn default() -> Self {
        Self {
            code: String::new(),
            government: String::new(),
            agency: String::new(),
            innovation: String::new(),
            acronym: String::new(),
            origin: String::new(),
            required: true,
            email: None,
            former_names: Vec::new(),
            until: None,
        }
    }
}

impl RosterRow {
    /// Whether anything is asked of it on a day: it is required, and has not left the programme.
    pub fn is_asked(&self, day: NaiveDate) -> bool {
        self.required && self.until.is_none_or(|until| day <= until)
    }
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

/// A line of a roster as a table: its one-based number, and its cells.
pub type Line = (usize, Vec<String>);

const COLUMNS: [&str; 6] = ["kode", "pemda", "opd", "inovasi", "singkatan", "asal_inovasi"];
/// Further columns, which may be absent.
const OPTIONAL: [&str; 4] = ["wajib", "email", "nama_lama", "sampai"];

impl Roster {
    /// Reads the roster from CSV in any way in which Excel saves it (`,` `;` or tab; UTF-8 with or without BOM, UTF-16,
    /// Windows-1252). `path` is for messages.
    ///
    /// # Errors
    /// As [`Roster::of_table`], and for broken CSV.
    pub fn parse(bytes: &[u8], path: &Path) -> Result<Self, Error> {
        let records = records(&text(bytes), path)?;
        Self::of_table(&records.into_iter().map(|(_, line)| line).collect::<Vec<_>>(), path)
    }

    /// The same roster as CSV without some of its codes, everything else as it stands, in UTF-8.
    ///
    /// # Errors
    /// As [`Roster::parse`].
    pub fn without(bytes: &[u8], codes: &[&str], path: &Path) -> Result<Vec<u8>, Error> {
        let text = text(bytes);
        let records = records(&text, path)?;
        let at = records.iter().find_map(|(_, line)| is_head(line).then(|| find(&line.1, COLUMNS[0]))).flatten();
        let is_left_out = |cells: &[String]| at.and_then(|at| cells.get(at)).is_some_and(|c| codes.contains(&c.trim()));
        let mut kept = String::from("\u{feff}");
        let starts = records.iter().map(|(start, _)| *start).skip(1).chain([text.len()]);
        kept.push_str(&text[..records.first().map_or(text.len(), |(start, _)| *start)]);
        for ((start, (_, cells)), end) in records.iter().zip(starts) {
            if !is_left_out(cells) {
                kept.push_str(&text[*start..end]);
            }
        }
        Ok(kept.into_bytes())
    }

    /// The roster as CSV, without some of its codes.
    pub fn to_csv(&self, without: &[&str]) -> Vec<u8> {
        let mut table = Delimited::for_file();
        table.put(COLUMNS.into_iter().chain(OPTIONAL).map(Text::text));
        for row in self.rows.iter().filter(|row| !without.contains(&row.code.as_str())) {
            let names = row.former_names.join(" | ");
            let own = [&row.code, &row.government, &row.agency, &row.innovation, &row.acronym, &row.origin];
            let required = if row.required { "ya" } else { "tidak" };
            let more = [required, row.email.as_deref().unwrap_or_default(), &names];
            let cells = own.into_iter().map(String::as_str).chain(more).map(Text::text);
            table.put(cells.chain([row.until.map_or(Text::Empty, Text::Day)]));
        }
        table.into_bytes()
    }

    /// Takes the roster from the lines of a table. What stands above its headings is passed over.
    ///
    /// # Errors
    /// [`Error::Setting`] with file and line for missing columns, empty or repeated codes, and what is no day or no address.
    pub fn of_table(lines: &[Line], path: &Path) -> Result<Self, Error> {
        let is_filled = |(_, cells): &&Line| cells.iter().any(|cell| !cell.trim().is_empty());
        let head = lines.iter().find(|line| is_head(line)).or_else(|| lines.iter().find(is_filled));
        let (head_line, heads) = head.map_or((1, [].as_slice()), |(line, cells)| (*line, cells.as_slice()));
        let mut places = [0; 6];
        for (place, name) in places.iter_mut().zip(COLUMNS) {
            *place = find(heads, name).ok_or_else(|| {
                let all = COLUMNS.join(", ");
                let what = format!("kolom \"{name}\" tidak ada; kolom yang diperlukan: {all}");
                Error::setting(path, Some(head_line), what)
            })?;
        }
        let columns = Columns { places, further: OPTIONAL.map(|name| find(heads, name)) };
        let mut rows: Vec<RosterRow> = Vec::new();
        let (mut codes, mut pairs) = (BTreeSet::new(), BTreeMap::new());
        let mut lines_of_rows = Vec::new();
        for (line, cells) in lines.iter().filter(|(line, _)| *line > head_line).filter(is_filled) {
            let wrong = |what: String| Error::setting(path, Some(*line), what);
            let filled = cells.iter().rposition(|cell| !cell.trim().is_empty()).map_or(0, |last| last + 1);
            if filled > heads.len() {
                return Err(wrong(format!(
                    "ada {filled} isian untuk {} judul kolom. Bila ada koma di dalam nama, apit nama itu dengan tanda kutip, atau simpan sebagai daftar-opd.xlsx",
                    heads.len()
                )));
            }
            let row = columns.row(cells).map_err(wrong)?;
            if !codes.insert(row.code.clone()) {
                return Err(wrong(format!("kode \"{}\" ditulis dua kali", row.code)));
            }
            let pair = [&row.government, &row.agency, &row.innovation].map(|name| name.to_lowercase());
            if let Some(other) = pairs.insert(pair, *line) {
                let agency: String = shown::name(&row.agency).chars().take(80).collect();
                return Err(wrong(format!(
                    "{agency} dengan inovasi yang sama sudah ada pada baris {other}; hapus salah satunya"
                )));
            }
            rows.push(row);
            lines_of_rows.push(*line);
        }
        if rows.is_empty() {
            let what = "belum ada satu baris pun; isi satu baris untuk tiap perangkat daerah dan inovasinya";
            return Err(Error::setting(path, None, what.into()));
        }
        // Among names that say what they are, one that does not is a slip, or stands in a column that has moved.
        let odd = rows.iter().position(|row| !is_named_as_government(&row.government));
        if let Some(odd) = odd.filter(|_| rows.iter().any(|row| is_named_as_government(&row.government))) {
            let what = format!(
                "pemda \"{}\" tidak dikenal; tulis Provinsi, Kabupaten, atau Kota beserta namanya",
                shown::name(&rows[odd].government)
            );
            return Err(Error::setting(path, Some(lines_of_rows[odd]), what));
        }
        Ok(Self { rows })
    }

    /// Governments in order of first appearance.
    pub fn governments(&self) -> Vec<&str> {
        let mut seen = BTreeSet::new();
        self.rows.iter().map(|row| row.government.as_str()).filter(|name| seen.insert(*name)).collect()
    }
}

/// Whether a name says of itself that it is that of a province, a kabupaten or a kota.
fn is_named_as_government(name: &str) -> bool {
    const WORDS: [&str; 9] =
        ["provinsi", "prov", "pemprov", "kabupaten", "kab", "pemkab", "kota", "pemkot", "propinsi"];
    let lower = name.to_lowercase();
    lower.split(|c: char| !c.is_alphanumeric()).any(|word| WORDS.contains(&word))
}

fn text(bytes: &[u8]) -> String {
    decode(bytes).replace('\0', "")
}

/// The records of CSV, each with the place of its first byte.
fn records(text: &str, path: &Path) -> Result<Vec<(usize, Line)>, Error> {
    let (stated, body) = stated_delimiter(text);
    let head = body.lines().find(|line| !line.trim().is_empty()).unwrap_or_default();
    // What a first line states is not in the body but for its end.
    let before = text.len() - body.len();
    let mut reader = csv::ReaderBuilder::new()
        .delimiter(stated.unwrap_or_else(|| delimiter(head)))
        .has_headers(false)
        .flexible(true)
        .from_reader(body.as_bytes());
    let mut lines = Vec::new();
    let (mut seen, mut line) = (0, 1);
    for record in reader.records() {
        let record = record.map_err(|e| {
            let line = e.position().map(|at| at.line() as usize);
            Error::setting(path, line, "baris tidak dapat dibaca sebagai CSV".into())
        })?;
        // The reader places a record where the one before it ends, blank lines and half a line break included.
        let start = record.position().map_or(0, |at| at.byte() as usize);
        let start = start + body[start..].find(|c| !matches!(c, '\r' | '\n')).unwrap_or(0);
        line += body[seen..start].matches('\n').count();
        seen = start;
        lines.push((before + start, (line, record.iter().map(str::to_owned).collect())));
    }
    Ok(lines)
}

/// Whether a line is that of the headings.
fn is_head((_, cells): &Line) -> bool {
    COLUMNS[..3].iter().all(|name| find(cells, name).is_some())
}

/// The column of a heading.
fn find(heads: &[String], name: &str) -> Option<usize> {
    heads.iter().position(|head| head.trim().eq_ignore_ascii_case(name))
}

/// Where the columns stand.
struct Columns {
    /// Of [`COLUMNS`].
    places: [usize; 6],
    /// Of [`OPTIONAL`].
    further: [Option<usize>; 4],
}

impl Columns {
    /// A row, or what is wrong with it.
    fn row(&self, cells: &[String]) -> Result<RosterRow, String> {
        let cell = |i: usize| cells.get(i).map(|text| text.split_whitespace().collect::<Vec<_>>().join(" "));
        let [code, government, agency, innovation, acronym, origin] =
            self.places.map(|place| cell(place).unwrap_or_default());
        // A dash is how people say that there is nothing.
        let further = self.further.map(|place| cell(place?).filter(|text| !matches!(text.as_str(), "" | "-" | "–")));
        let [required, email, former, until] = further;
        if code.is_empty() || government.is_empty() || agency.is_empty() {
            return Err("kode, pemda, dan opd harus diisi".into());
        }
        if code.contains(' ') {
            return Err(format!(
                "kode \"{}\" memuat spasi. Kode ditulis tanpa spasi, misalnya 19.71-01; bila itu bukan kode, kolomnya bergeser",
                shown::name(&code)
            ));
        }
        if code.contains(['/', '\\']) || code.starts_with('.') {
            return Err(format!("kode \"{code}\" memuat tanda yang tidak boleh ada pada nama berkas"));
        }
        if code.contains(hides) {
            return Err(format!("kode \"{}\" memuat tanda yang tidak terlihat", shown::name(&code)));
        }
        if let Some(email) = email.as_deref().filter(|email| !is_address(email)) {
            return Err(format!("email \"{}\" bukan satu alamat surel", shown::name(email)));
        }
        let former = former.unwrap_or_default();
        Ok(RosterRow {
            code,
            government,
            agency,
            innovation,
            acronym,
            origin,
            required: required.as_deref().map_or(Ok(true), is_required)?,
            email,
            former_names: former
                .split([';', '|'])
                .map(|name| name.trim().to_owned())
                .filter(|n| !n.is_empty())
                .collect(),
            until: until.as_deref().map(day).transpose()?,
        })
    }
}

/// `ya` or `tidak`.
fn is_required(text: &str) -> Result<bool, String> {
    match text.to_lowercase().as_str() {
        "ya" | "y" | "wajib" => Ok(true),
        "tidak" | "t" | "tidak wajib" => Ok(false),
        _ => Err(format!("wajib \"{}\" tidak dikenal; tulis ya atau tidak", shown::name(text))),
    }
}

/// A day as ISO or as day, month, year.
fn day(text: &str) -> Result<NaiveDate, String> {
    match read_date(text, 0) {
        DateText::Span(period, false) if period.start == period.end => Ok(period.start),
        _ => Err(format!("sampai \"{}\" bukan tanggal seperti 2022-06-30 atau 30/06/2022", shown::name(text))),
    }
}

/// Whether a text can stand in the head of a mail as one address. Whether somebody reads it is not known here.
fn is_address(text: &str) -> bool {
    let is_plain = |c: char| !c.is_whitespace() && !c.is_control() && !hides(c) && !"<>()[],;:\"\\@".contains(c);
    let parts: Vec<&str> = text.split('@').collect();
    matches!(parts[..], [name, host] if !name.is_empty() && host.contains('.') && !host.starts_with('.'))
        && parts.iter().all(|part| part.chars().all(is_plain))
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

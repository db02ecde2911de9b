//! Who sent a file, and the answers that came with it. Will not match the roster.

use std::collections::BTreeMap;

use super::{Field, Located};
use crate::cells::{Area, CellRef};

/// Lines of the sheet `Identitas` of the official template in their order: key and label. The template writes them and the
/// reader looks for them.
pub const IDENTITY_LINES: [(&str, &str); 17] = [
    ("government", "Pemerintah Daerah"),
    ("agency", "Nama OPD"),
    ("innovation", "Nama Inovasi"),
    ("acronym", "Singkatan"),
    ("origin", "Asal Inovasi"),
    ("local_name", "Nama Lokal"),
    ("decree_number", "Nomor SK Tim"),
    ("decree_date", "Tanggal SK Tim"),
    ("commitment_number", "Nomor Lembar Komitmen"),
    ("commitment_date", "Tanggal Lembar Komitmen"),
    ("pic", "Narahubung (PIC)"),
    ("pic_phone", "Telepon Narahubung"),
    ("head", "Kepala OPD"),
    ("head_nip", "NIP Kepala OPD"),
    ("revision", "Revisi"),
    ("nil", "Pernyataan Nihil"),
    ("nil_reason", "Alasan Nihil"),
];

/// Heading of the hidden column of the official template that holds the keys of its rows. The template writes it and the reader
/// looks for it.
pub const ROW_KEY: &str = "Kunci baris";

/// The optional columns of a plan, by their names in `ripp/1`: a table may lack them and no rule asks why. The next workbook of
/// an OPD says which of them its table did not have.
pub const OPTIONAL: [Field; 7] =
    [Field::Output, Field::Target, Field::Unit, Field::Code, Field::Subactivity, Field::Fund, Field::Note];

/// Stands among them for the commitment, which only the official template asks for.
pub const COMMITMENT: &str = "commitment";

/// What a file says of who sent it. Sheet index and cell stand with each line.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Identity {
    /// *Pemerintah daerah*.
    pub government: Option<(usize, Located<String>)>,
    /// *Perangkat daerah*.
    pub agency: Option<(usize, Located<String>)>,
    /// *Nama inovasi*, acronym or in full.
    pub innovation: Option<(usize, Located<String>)>,
    /// *Pemda asal inovasi*.
    pub origin: Option<(usize, Located<String>)>,
    /// Further lines by key, in the order of the template: `local_name`, `decree_number`, `decree_date`, `commitment_number`,
    /// `commitment_date`, `pic`, `pic_phone`, `head`, `head_nip`, `revision`, `nil`, `nil_reason`.
    pub more: BTreeMap<String, (usize, Located<String>)>,
    /// Roster codes found in anchors (hidden sheet, document property), with the place in Bahasa.
    pub anchors: Vec<(String, String)>,
    /// Template version, where the file is an official template.
    pub template_version: Option<String>,
    /// Year of the template.
    pub template_year: Option<i32>,
    /// What the tables before it did not ask for, where it is a workbook to go on with: names of columns, [`COMMITMENT`].
    pub without: Vec<String>,
    /// The year that a title above its tables states: "RENCANA AKSI … TAHUN 2022".
    pub title_year: Option<i32>,
}

impl Identity {
    /// A further line by its key; empty text counts as absent.
    pub fn line(&self, key: &str) -> Option<&str> {
        self.more.get(key).map(|(_, line)| line.value.as_str()).filter(|text| !text.is_empty())
    }

    /// Whether the OPD declares that it has nothing to plan.
    pub fn declares_nil(&self) -> bool {
        self.line("nil").is_some_and(|text| text.trim().to_lowercase().starts_with("ya"))
    }
}

/// Which roster row a file belongs to.
#[derive(Debug, Clone, PartialEq)]
pub enum Agency {
    /// Index into the roster.
    Known(usize),
    /// Named, but not one clear roster row; the nearest, best first.
    Unknown(Vec<usize>),
    /// The file names nobody.
    Unnamed,
    /// The anchors name different rows: the place of each in Bahasa, and the row.
    Conflict(Vec<(String, usize)>),
}

/// A line of the list *Daftar Perbaikan* of a correction workbook that came back, with what the OPD answered.
#[derive(Debug, Clone, PartialEq)]
pub struct Reply {
    /// Code of the rule.
    pub rule: String,
    /// Name of the sheet that the line speaks of.
    pub sheet: String,
    /// The cells that it speaks of; none where it names the sheet only.
    pub cells: Option<Area>,
    /// What stood there.
    pub value: String,
    /// Keys of the findings behind the line, in the order of the cells; none where the hidden column was lost.
    pub keys: Vec<String>,
    /// *Tanggapan OPD*; empty when nothing was answered.
    pub text: String,
    /// Sheet index and cell of the answer.
    pub at: (usize, CellRef),
}

impl Reply {
    /// The key of the finding at a cell.
    pub fn key_at(&self, cell: CellRef) -> Option<&str> {
        let row = cell.row.checked_sub(self.cells?.first.row)? as usize;
        self.keys.get(row).map(String::as_str)
    }
}

//! Submissions as meant: actions, monitoring, notes, evaluations and identity, each value with its cell.
//! Will not judge anything: what is wrong with a submission is said by the rules.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use crate::place::{Area, CellRef, FileId};
use crate::value::{Format, Refusal};

/// A value and the cell it was read from. The sheet is known by the owner.
#[derive(Debug, Clone, PartialEq)]
pub struct Located<T> {
    /// The value.
    pub value: T,
    /// Its cell.
    pub at: CellRef,
}

/// Fields of an action: the columns of a plan.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[allow(missing_docs)]
pub enum Field {
    No,
    Phase,
    Activity,
    Description,
    Output,
    Target,
    Unit,
    Start,
    End,
    Period,
    Responsible,
    Code,
    Subactivity,
    Fund,
    Budget,
    Note,
}

/// How sure the reading of a cell is.
#[derive(Debug, Clone, PartialEq)]
pub enum State<T> {
    /// The table has no such column.
    NoColumn,
    /// The column is there, the cell is empty.
    Empty,
    /// Something stands there that gives no value; why, in Bahasa.
    Unreadable(String),
    /// Two readings are possible, and nothing decides between them.
    Ambiguous(T, T),
    /// Read without doubt.
    Sure(T),
    /// Read with the help of something outside the cell (its column, a merged cell, the programme year); what, in Bahasa.
    Decided(T, String),
}

/// One field of an action: what stands there, where, and how it was read.
#[derive(Debug, Clone, PartialEq)]
pub struct Entry<T> {
    /// The cell; none when the table has no such column. For a merged cell, its upper left cell.
    pub at: Option<CellRef>,
    /// The content as a person would read it.
    pub raw: String,
    /// The reading.
    pub state: State<T>,
}

impl<T> Entry<T> {
    /// The entry of a table without the column.
    pub fn no_column() -> Self {
        Self { at: None, raw: String::new(), state: State::NoColumn }
    }

    /// An empty cell.
    pub fn empty(at: CellRef) -> Self {
        Self { at: Some(at), raw: String::new(), state: State::Empty }
    }

    /// The value, if one was read without ambiguity.
    pub fn value(&self) -> Option<&T> {
        match &self.state {
            State::Sure(value) | State::Decided(value, _) => Some(value),
            _ => None,
        }
    }
}

/// One row of a plan (*rencana aksi*).
#[derive(Debug, Clone, PartialEq)]
pub struct Action {
    /// Index of the sheet in its file.
    pub sheet: usize,
    /// Zero-based row.
    pub row: u32,
    /// Number as typed.
    pub no: Entry<String>,
    /// Phase 1 to 3.
    pub phase: Entry<u8>,
    /// Activity code such as `1.1`.
    pub activity: Entry<String>,
    /// What will be done.
    pub description: Entry<String>,
    /// Expected output.
    pub output: Entry<String>,
    /// Quantity to be reached.
    pub target: Entry<f64>,
    /// Unit of the target.
    pub unit: Entry<String>,
    /// First day.
    pub start: Entry<NaiveDate>,
    /// Last day.
    pub end: Entry<NaiveDate>,
    /// Who answers for it.
    pub responsible: Entry<String>,
    /// Code of the sub kegiatan.
    pub code: Entry<String>,
    /// Name of the sub kegiatan.
    pub subactivity: Entry<String>,
    /// Source of money.
    pub fund: Entry<String>,
    /// Whole rupiah.
    pub budget: Entry<i64>,
    /// Remarks.
    pub note: Entry<String>,
}

/// Cumulative progress of one action at the end of a month.
#[derive(Debug, Clone, PartialEq)]
pub struct Progress {
    /// Index into [`Submission::actions`].
    pub action: usize,
    /// 1 to 12.
    pub month: u32,
    /// Cumulative physical progress in percent, with its entry.
    pub physical: Entry<f64>,
    /// Cumulative spending in whole rupiah, with its entry.
    pub spent: Entry<i64>,
    /// Index of the sheet in the file.
    pub sheet: usize,
}

/// A month's obstacle and what is done about it.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Note {
    /// 1 to 12; none if not readable.
    pub month: Option<u32>,
    /// *Kendala*.
    pub obstacle: String,
    /// *Tindak lanjut*.
    pub follow_up: String,
    /// *Bukti dukung*.
    pub evidence: String,
    /// Sheet index and zero-based row.
    pub at: (usize, u32),
}

/// A quarter's evaluation in words.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Evaluation {
    /// 1 to 4; none if not readable.
    pub quarter: Option<u32>,
    /// *Faktor pendorong*.
    pub drivers: String,
    /// *Faktor penghambat*.
    pub barriers: String,
    /// *Tindak lanjut*.
    pub follow_up: String,
    /// Sheet index and zero-based row.
    pub at: (usize, u32),
}

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

/// A table of actions that was recognised.
#[derive(Debug, Clone, PartialEq)]
pub struct PlanTable {
    /// Index of the sheet.
    pub sheet: usize,
    /// Zero-based row of the last heading line.
    pub heading_row: u32,
    /// Column of each field.
    pub columns: BTreeMap<Field, u32>,
    /// Required columns that are not there, by their Indonesian names.
    pub missing: Vec<String>,
    /// What scales money in this table, in rupiah: 1, 1000 or 1 000 000.
    pub money_scale: i64,
}

/// A total stated by the file.
#[derive(Debug, Clone, PartialEq)]
pub struct StatedTotal {
    /// Index of the sheet.
    pub sheet: usize,
    /// Its cell.
    pub at: CellRef,
    /// Content as typed.
    pub raw: String,
    /// Whole rupiah as stated; none when unreadable.
    pub stated: Option<i64>,
    /// Whole rupiah of the rows it covers; none when one of them is unreadable.
    pub computed: Option<i64>,
}

/// A cell that no field took.
#[derive(Debug, Clone, PartialEq)]
pub struct UnusedCell {
    /// Index of the sheet.
    pub sheet: usize,
    /// The cell.
    pub at: CellRef,
    /// Content.
    pub raw: String,
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

/// Counts of non-empty cells on visible sheets.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, serde::Serialize)]
pub struct CellCount {
    /// Taken by a field.
    pub used: usize,
    /// Titles, headings, numbering, sections, totals, signatures, official furniture.
    pub furniture: usize,
    /// The rest.
    pub unused: usize,
}

/// When a file was received, and how that is known.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[allow(missing_docs)]
pub enum Received {
    Listed(NaiveDate),
    FolderName(NaiveDate),
    WorkbookDate(NaiveDate),
    Unknown,
}

impl Received {
    /// The day.
    pub fn date(self) -> Option<NaiveDate> {
        match self {
            Self::Listed(day) | Self::FolderName(day) | Self::WorkbookDate(day) => Some(day),
            Self::Unknown => None,
        }
    }
}

/// State of a file or of a roster row.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[allow(missing_docs)]
pub enum Status {
    Complete,
    ToMend,
    Refused,
    Nihil,
    Superseded,
    /// Roster rows only: nothing received.
    Missing,
}

impl Status {
    /// As in `ripp/1`.
    pub fn code(self) -> &'static str {
        match self {
            Status::Complete => "complete",
            Status::ToMend => "to-mend",
            Status::Refused => "refused",
            Status::Nihil => "nihil",
            Status::Superseded => "superseded",
            Status::Missing => "missing",
        }
    }

    /// In the words of the office.
    pub fn label(self) -> &'static str {
        match self {
            Status::Complete => "lengkap",
            Status::ToMend => "perlu perbaikan",
            Status::Refused => "ditolak",
            Status::Nihil => "nihil",
            Status::Superseded => "digantikan",
            Status::Missing => "belum menyampaikan",
        }
    }
}

/// A cell of an official template that holds text where its formulas need a number, a day or a name of its lists.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct LooseCell {
    /// Sheet index.
    pub sheet: usize,
    /// Its cell.
    pub at: CellRef,
    /// What stands there.
    pub raw: String,
    /// The name of the list that was meant; none for a number or a day.
    pub name: Option<String>,
}

/// One received file as meant.
#[derive(Debug, Clone, PartialEq)]
pub struct Submission {
    /// Index into the sources.
    pub file: FileId,
    /// Path relative to `masuk/`.
    pub path: String,
    /// Hex SHA-256 of the bytes.
    pub sha256: String,
    /// Size in bytes.
    pub size: u64,
    /// By content.
    pub format: Format,
    /// Whether the name promises another format.
    pub other_extension: bool,
    /// When it came.
    pub received: Received,
    /// The workbook's own date of last change.
    pub modified: Option<NaiveDate>,
    /// Revision stated in the file or its name (`rev2`); 0 when none is stated.
    pub revision: u32,
    /// Why nothing could be read.
    pub refusal: Option<Refusal>,
    /// Who it is from.
    pub identity: Identity,
    /// The roster row.
    pub agency: Agency,
    /// Tables of actions.
    pub plans: Vec<PlanTable>,
    /// Rows of the plan, in the order of the file.
    pub actions: Vec<Action>,
    /// Monitoring, sorted by action and month.
    pub progress: Vec<Progress>,
    /// Monthly notes.
    pub notes: Vec<Note>,
    /// Quarterly evaluations.
    pub evaluations: Vec<Evaluation>,
    /// Totals stated by the file.
    pub totals: Vec<StatedTotal>,
    /// Lines of a list of corrections, with the answers of the OPD.
    pub replies: Vec<Reply>,
    /// Cells of an official template that were understood, though its formulas do not understand them; sorted.
    pub loose: Vec<LooseCell>,
    /// Cells that were not used.
    pub unused: Vec<UnusedCell>,
    /// Cell counts.
    pub cells: CellCount,
    /// Sheets with cells that are damaged one by one, and how many.
    pub lost: Vec<(usize, u32)>,
}

impl Submission {
    /// A submission with nothing read yet.
    pub fn new(file: FileId, path: String) -> Self {
        Self {
            file,
            path,
            sha256: String::new(),
            size: 0,
            format: Format::Unknown,
            other_extension: false,
            received: Received::Unknown,
            modified: None,
            revision: 0,
            refusal: None,
            identity: Identity::default(),
            agency: Agency::Unnamed,
            plans: Vec::new(),
            actions: Vec::new(),
            progress: Vec::new(),
            notes: Vec::new(),
            evaluations: Vec::new(),
            totals: Vec::new(),
            replies: Vec::new(),
            loose: Vec::new(),
            unused: Vec::new(),
            cells: CellCount::default(),
            lost: Vec::new(),
        }
    }

    /// Whether the file is an official template.
    pub fn is_official(&self) -> bool {
        self.identity.template_version.is_some()
    }

    /// The roster row, when it is known.
    pub fn roster_row(&self) -> Option<usize> {
        if let Agency::Known(row) = self.agency { Some(row) } else { None }
    }
}

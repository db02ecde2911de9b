//! One received file as meant, when it came, and its state.

use std::collections::BTreeSet;

use chrono::NaiveDate;

use super::{
    Action, Agency, CellCount, Evaluation, Identity, LooseCell, Note, PlanTable, Progress, ProgressRow, Reply,
    StatedTotal, UnusedCell,
};
use crate::cells::{CellRef, FileId, Format, Refusal};
use crate::shown::Name;

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
    /// Files only: a template that came back empty.
    Blank,
    /// Files only: it was decided that it does not count.
    Ignored,
    /// Files only: it came after the day of the run.
    After,
    /// Roster rows only: no plan received.
    Missing,
}

impl Status {
    /// The states of roster rows in the order of the office.
    pub const OF_AGENCIES: [Status; 5] =
        [Status::Complete, Status::ToMend, Status::Refused, Status::Nihil, Status::Missing];

    /// As in `ripp/1`.
    pub fn code(self) -> &'static str {
        match self {
            Status::Complete => "complete",
            Status::ToMend => "to-mend",
            Status::Refused => "refused",
            Status::Nihil => "nihil",
            Status::Superseded => "superseded",
            Status::Blank => "blank",
            Status::Ignored => "superseded",
            Status::After => "after",
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
            Status::Blank => "templat kosong",
            Status::Ignored => "diabaikan",
            Status::After => "diterima sesudahnya",
            Status::Missing => "belum menyampaikan",
        }
    }
}

/// One received file as meant.
#[derive(Debug, Clone, PartialEq)]
pub struct Submission {
    /// Index into the sources.
    pub file: FileId,
    /// Path relative to `masuk/`.
    pub path: Name,
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
    /// The roster row that the bureau decided it to be of, whatever it says itself.
    pub assigned: Option<usize>,
    /// Tables of actions, in the order of sheets and rows.
    pub plans: Vec<PlanTable>,
    /// Rows of the plan, in the order of the file.
    pub actions: Vec<Action>,
    /// Monitoring, sorted by action and month.
    pub progress: Vec<Progress>,
    /// Rows of realisation that fit no action of this file.
    pub apart: Vec<ProgressRow>,
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
    /// Cells whose text was longer than allowed, by sheet: only its beginning was read.
    pub cut: Vec<(usize, CellRef)>,
}

impl Submission {
    /// A submission with nothing read yet.
    pub fn new(file: FileId, path: Name) -> Self {
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
            assigned: None,
            plans: Vec::new(),
            actions: Vec::new(),
            progress: Vec::new(),
            apart: Vec::new(),
            notes: Vec::new(),
            evaluations: Vec::new(),
            totals: Vec::new(),
            replies: Vec::new(),
            loose: Vec::new(),
            unused: Vec::new(),
            cells: CellCount::default(),
            lost: Vec::new(),
            cut: Vec::new(),
        }
    }

    /// The plan table that a row of a sheet belongs to: the last one whose heading stands above.
    pub fn table_of(&self, sheet: usize, row: u32) -> Option<&PlanTable> {
        let above = self.plans.partition_point(|plan| (plan.sheet, plan.heading_row) < (sheet, row));
        self.plans[..above].last().filter(|plan| plan.sheet == sheet)
    }

    /// Whether it has plan rows, or declares that there are none.
    pub fn carries_plan(&self) -> bool {
        !self.actions.is_empty() || self.identity.declares_nil()
    }

    /// Whether it says anything of progress.
    pub fn carries_progress(&self) -> bool {
        let says = |p: &Progress| !p.physical.raw.is_empty() || !p.spent.raw.is_empty();
        self.progress.iter().any(says) || self.apart.iter().flat_map(|row| &row.months).any(says)
    }

    /// The months (1 to 12) of which it says anything, in order.
    pub fn months_told(&self) -> BTreeSet<u32> {
        let all = self.progress.iter().chain(self.apart.iter().flat_map(|row| &row.months));
        all.filter(|progress| progress.says_something()).map(|progress| progress.month).collect()
    }

    /// Whether it carries a plan, progress, notes or evaluations.
    pub fn carries_values(&self) -> bool {
        self.carries_plan() || self.carries_progress() || !self.notes.is_empty() || !self.evaluations.is_empty()
    }

    /// Whether it carries any of the parts that a file can carry.
    pub fn carries_anything(&self) -> bool {
        self.carries_values() || !self.replies.is_empty()
    }

    /// Whether it is an official template that came back with nothing but its identity.
    pub fn is_blank(&self) -> bool {
        self.is_official() && self.refusal.is_none() && !self.carries_anything() && self.unused.is_empty()
    }

    /// Whether the file is an official template.
    pub fn is_official(&self) -> bool {
        self.identity.template_version.is_some()
    }

    /// The roster row, when it is known or was decided.
    pub fn roster_row(&self) -> Option<usize> {
        self.assigned.or(if let Agency::Known(row) = self.agency { Some(row) } else { None })
    }
}

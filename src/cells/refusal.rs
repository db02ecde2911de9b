//! Why a received file gives no workbook, as facts. Will not put them into words: the rule book does.

use serde::{Deserialize, Serialize};

use crate::error::Cause;

/// Characters that are kept of a message of a library.
const LONGEST: usize = 200;

/// Why a file could not be read.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Refusal {
    /// The container or a needed part cannot be read.
    Damaged(Damage),
    /// No spreadsheet at all; what it seems to be.
    NotSpreadsheet(Kind),
    /// Protected by a password.
    Password,
    /// Beyond a limit.
    TooLarge(Excess),
    /// Its bytes did not come.
    NotAccessible(Barrier),
}

/// What is wrong with a file that cannot be read.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Damage {
    /// No byte in it.
    Empty,
    /// The zip cannot be opened.
    Archive,
    /// The sectors of the OLE container lead in a circle.
    Circle,
    /// The library that reads it panicked: its content breaks its format.
    Misshapen,
    /// It killed the process that read it.
    Fatal,
    /// It lists no sheet.
    NoSheet,
    /// None of its sheets can be read.
    NoReadableSheet,
    /// A sheet has cells, all of them damaged.
    Sheet,
    /// What the library that reads it said, in its words; see [`Damage::told`].
    Told(String),
}

impl Damage {
    /// The message of a library, cut where it gets long: some quote what they could not read.
    pub fn told(error: &impl std::fmt::Display) -> Self {
        Self::Told(error.to_string().chars().take(LONGEST).collect())
    }
}

/// What a file is that is no spreadsheet.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[allow(missing_docs)]
pub enum Kind {
    Word,
    PowerPoint,
    /// An OpenDocument that is no spreadsheet.
    OpenDocument,
    Pdf,
    Rtf,
    Picture,
    WebPage,
    Xml,
    Sylk,
    /// Excel 2 to 4, which nothing here reads.
    OldExcel,
    /// RAR or 7z.
    Archive,
    Gzip,
    ZipWithoutSheet,
    TextWithoutColumns,
    /// Nothing that is known.
    Unknown,
}

/// Which limit is exceeded, and by what where it is known. Sizes are in bytes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[allow(missing_docs)]
pub enum Excess {
    /// The file itself.
    File {
        bytes: u64,
        limit: u64,
    },
    /// What its parts inflate to.
    Inflated {
        bytes: u64,
        limit: u64,
    },
    Sheets {
        count: usize,
        limit: usize,
    },
    /// Cells that hold something.
    Cells {
        limit: usize,
    },
    /// The file declares more cells than the library that reads it takes.
    DeclaredCells,
    /// Time to read it.
    Time {
        seconds: u64,
    },
    /// Memory to read it.
    Memory {
        limit: u64,
    },
    /// All that stands in its cells.
    Content {
        bytes: u64,
    },
    /// Rows of the plan of one OPD.
    Rows {
        count: usize,
        limit: usize,
    },
}

/// Why the bytes of a file did not come, or nothing came of them.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Barrier {
    /// A symbolic link; none is followed.
    Link,
    /// A device, a pipe or the like.
    NotAFile,
    /// The operating system would not.
    System(Cause),
    /// This program panicked at it: a defect of ours. The file where the panic is noted; none: the messages of the run.
    Defect {
        /// Name of that file.
        log: Option<String>,
    },
}

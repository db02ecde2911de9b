//! What a rule found, as facts. Will not put it into words: the rule book does, when it is shown.

use chrono::NaiveDate;

use crate::calendar::Quarter;
use crate::cells::{CellRef, FileId, Format, Location, Refusal};
use crate::model::{Field, Reason};
use crate::money::Rupiah;

/// What a rule found. What stands in the cell is told by [`super::Finding::value`], the place by [`super::Finding::at`].
#[derive(Debug, Clone, PartialEq)]
pub enum About {
    /// The entry is empty; [`Field::Period`] where one cell would give both days.
    Empty(Field),
    /// Something stands there that gives no value.
    Unreadable {
        /// Of which column.
        field: Field,
        /// Why.
        why: Reason,
    },
    /// A formula without a value.
    BrokenFormula {
        /// Whether it is a total.
        total: bool,
    },

    /// Nothing could be read of the file.
    Refused(Refusal),
    /// The file was read and has no action.
    NoAction(NoAction),
    /// An official template as it was sent out.
    EmptyTemplate,
    /// The content has this format, which the name does not promise.
    OtherFormat(Format),
    /// A required column is not there, named as in [`crate::model::PlanTable::missing`].
    MissingColumn(Field),
    /// Columns of which one may be this field's, by the cells of their headings; none is taken.
    UnclearHeading(Field, Vec<CellRef>),
    /// Cells of one sheet that no field took.
    Unused {
        /// How many.
        cells: usize,
        /// The first of them.
        first: Vec<CellRef>,
    },
    /// The template has another version.
    OtherVersion,
    /// The template is for another year.
    OtherYear(i32),
    /// Another file with the same content.
    SameFile(FileId),
    /// Text where the formulas of the template need a value; the name of a list that was meant, if it was one.
    Loose {
        /// That name.
        name: Option<String>,
        /// How many more cells of its column are so.
        more: usize,
    },
    /// Damaged cells of one sheet.
    Damaged(u32),

    /// What the file says fits no roster row, or several; the nearest, best first.
    UnknownAgency(Vec<usize>),
    /// The file names nobody.
    NoIdentity,
    /// Places, in Bahasa, that name different roster rows.
    Conflict(Vec<(String, usize)>),
    /// The file that replaces this one.
    ReplacedBy(FileId),
    /// Received after the deadline.
    Late {
        /// When.
        received: NaiveDate,
        /// The deadline.
        deadline: NaiveDate,
    },
    /// Nothing came of this roster row.
    NotSubmitted(usize),
    /// The last digits of a NIP are lost.
    DamagedNip,
    /// The letter of commitment is not named.
    NoCommitment,
    /// The action stands in another part as well.
    AlsoIn {
        /// Where.
        other: Location,
        /// Fields that differ, as shown there and here.
        differing: Vec<(Field, String, String)>,
    },

    /// The phase of this number has no action.
    MissingPhase(u8),
    /// The activity of this code has no action.
    MissingActivity(String),
    /// Nothing tells the phase of a row.
    UnknownPhase,
    /// The activity of this code belongs to another phase than the cell says.
    WrongPhase(String),
    /// The same action stands in this zero-based row.
    SameAsRow(u32),
    /// Months (1 to 12) that a monthly activity leaves open.
    OpenMonths {
        /// Code of the activity.
        activity: String,
        /// In order.
        months: Vec<u32>,
    },
    /// Quarters that a quarterly activity leaves open.
    OpenQuarters {
        /// Code of the activity.
        activity: String,
        /// In order.
        quarters: Vec<Quarter>,
    },

    /// An action ends before it starts.
    Reversed {
        /// First day.
        start: NaiveDate,
        /// Last day.
        end: NaiveDate,
    },
    /// A day outside the period of the programme.
    Outside(Field, NaiveDate),
    /// Two days are possible.
    AmbiguousDay(Field, NaiveDate, NaiveDate),
    /// The later of two phases starts first; number and first day of both.
    PhaseOrder {
        /// The phase that should come first.
        first: (u8, NaiveDate),
        /// The phase that should follow.
        second: (u8, NaiveDate),
    },

    /// Less than no rupiah.
    Negative(Rupiah),
    /// Two amounts are possible.
    AmbiguousAmount(Rupiah, Rupiah),
    /// The heading and the notes near a table name two units of money: rupiah in one of each.
    UnitsDisagree(i64, i64),
    /// The largest amount of a table is too small for rupiah.
    SmallAmounts(Rupiah),
    /// The sum of a plan, and the middle of those of others, which is a thousand times as much.
    SmallSum {
        /// Rupiah.
        sum: Rupiah,
        /// Rupiah.
        middle: Rupiah,
    },
    /// A total that its rows do not give, in rupiah.
    Total {
        /// As stated.
        stated: Rupiah,
        /// Sum of the rows.
        computed: Rupiah,
    },
    /// A total that is too large to be exact; in rupiah what its rows give, where all of them can be read.
    TotalTooLarge(Option<Rupiah>),
    /// An amount far from the middle of its column.
    Unlikely {
        /// Rupiah.
        amount: Rupiah,
        /// Middle of the column.
        middle: Rupiah,
    },
    /// The code has the level of another government.
    OtherLevel {
        /// As stated.
        stated: u8,
        /// As it should be: 1 for a province, else 2.
        expected: u8,
    },
    /// All codes have it, which should be this.
    AllOtherLevel(u8),

    /// Physical progress of a month that is no percentage from 0 to 100; none when it is no number.
    Physical(u32, Option<f64>),
    /// Spending of a month that is less than nothing, or no number at all.
    Spent {
        /// 1 to 12.
        month: u32,
        /// Whether it is a number.
        readable: bool,
    },
    /// Physical progress sinks; month and percent of both.
    PhysicalSinks((u32, f64), (u32, f64)),
    /// Spending sinks; month and rupiah of both.
    SpentSinks((u32, Rupiah), (u32, Rupiah)),
    /// More was spent up to a month than is planned.
    AboveBudget {
        /// 1 to 12.
        month: u32,
        /// Rupiah.
        spent: Rupiah,
        /// Rupiah.
        budget: Rupiah,
    },
    /// Progress before the action starts.
    Early {
        /// First and last month.
        months: (u32, u32),
        /// When it starts.
        start: NaiveDate,
    },
    /// Months of the quarter that are not reported.
    Silent(Vec<u32>),
    /// Text of a cell beyond so many characters was not read.
    TextCut(usize),
    /// So many more of the same rule in the same file are counted and not told one by one.
    More(usize),
    /// A quarter without evaluation.
    NoEvaluation(Quarter),
    /// A month that was reported is empty in a newer file.
    Emptied {
        /// 1 to 12.
        month: u32,
        /// What counts for it.
        was: Figure,
        /// The file that says so.
        file: FileId,
    },
    /// A month is told otherwise than before.
    Changed {
        /// 1 to 12.
        month: u32,
        /// What was told before.
        was: Figure,
        /// What is told now.
        is: Figure,
        /// The file that told it before.
        file: FileId,
        /// The days on which both came.
        days: (Option<NaiveDate>, Option<NaiveDate>),
    },
    /// Progress of no action in force.
    UnknownAction {
        /// Its words or its number.
        words: String,
        /// Rows of the file that it stands for.
        rows: usize,
        /// Whether there is a plan in force at all.
        has_plan: bool,
    },
    /// A share that may mean a hundred times as much.
    DoubtfulPercent {
        /// 1 to 12.
        month: u32,
        /// Whether it counts as typed.
        counts: bool,
    },
    /// Progress of a month that had not begun.
    Future {
        /// 1 to 12.
        month: u32,
        /// When the file came.
        received: NaiveDate,
    },
    /// A newer plan of the same revision lacks actions of the older one.
    Dropped {
        /// The words of the first of them.
        first: Vec<String>,
        /// How many.
        actions: usize,
        /// Their budgets together, in rupiah.
        rupiah: Rupiah,
        /// The file that has them.
        file: FileId,
    },
    /// A plan of so many actions beside the declaration that there is none.
    NotNil(usize),
}

/// A figure of a month.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Figure {
    /// Cumulative physical progress in percent.
    Physical(f64),
    /// Cumulative spending in rupiah.
    Spent(Rupiah),
}

/// Why a file that was read has no action.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NoAction {
    /// An official template without any action, in which only names were typed.
    Blank,
    /// No table was recognised.
    NoTable,
    /// A table without rows.
    NoRow,
}

impl About {
    /// What tells it from others of the same rule where no cell does. It goes into the keys of the list of corrections: changed,
    /// the answers to lists that were sent out would no longer be found.
    pub fn detail(&self) -> String {
        match self {
            Self::MissingPhase(number) => number.to_string(),
            Self::MissingActivity(code) => code.clone(),
            Self::Silent(months) => months.iter().map(u32::to_string).collect::<Vec<_>>().join(" "),
            Self::NoEvaluation(quarter) => quarter.to_string(),
            Self::OtherVersion => "version".to_owned(),
            Self::OtherYear(_) => "year".to_owned(),
            Self::Damaged(cells) => cells.to_string(),
            _ => String::new(),
        }
    }
}

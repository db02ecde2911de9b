//! Why a cell gave no value, or what helped to read it: facts, whose words are made where they are shown.
//! Will not say anything in the language of the office.

use super::Field;
use crate::cells::CellRef;
use crate::text::parsing::{CodeFault, DayFault};

/// What was decisive for the reading of a cell.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reason {
    // No value.
    /// An error value such as `#REF!`.
    FormulaError,
    /// A formula that was saved without its result.
    NotCalculated,
    /// A truth value or a day where a number belongs.
    NotANumber,
    /// More rupiah than there are.
    TooLarge,
    /// Words that name no amount.
    NoAmount,
    /// The heading and notes near the table name different units of money.
    UnitsDisagree,
    /// All amounts of the table are too small to be rupiah.
    DoubtfulScale,
    /// A target that does not begin with a number.
    NoLeadingNumber,
    /// No percentage.
    NotAPercentage,
    /// Words that name no day.
    NoDay,
    /// Words that name one end of a period, and not this one.
    OneEnd,
    /// A day that the calendar does not have.
    NoSuchDay(DayFault),
    /// A code that is not formed as U.BB.PP.L.KK.SS.
    MalformedCode(CodeFault),
    /// Words that name no phase.
    NotAPhase,
    /// Words that name no activity.
    NotAnActivity,
    /// A section heading that names no activity.
    SectionWithoutActivity,
    /// A description that mentions no activity.
    NoActivityInWords,
    // A value, with help.
    /// The value stands in the merged cell that begins here.
    Merged(CellRef),
    /// The amount of a merged cell is counted at its first row; this row counts nothing.
    MergedAmount(CellRef),
    /// The heading gives amounts in this many rupiah.
    Scale(i64),
    /// A note near the table gives amounts in this many rupiah.
    UnitNote(i64),
    /// A column of the scale holds decimals: the dot is one.
    DecimalByScale,
    /// The amounts of the columns of several funds, added up.
    SumOfColumns,
    /// The heading of the column with the amount names the fund.
    FundOfColumn,
    /// Other cells of the column tell what the separators mean.
    Separators,
    /// The unit stands in the cell of the target.
    InTarget,
    /// A sign of repetition (`"`, *sda*, *idem*) for what stands above.
    Repeated,
    /// The number of an outline stands before the words.
    WithoutNumber,
    /// Written once and left blank below.
    AsAbove,
    /// The heading of the section names it.
    Section,
    /// The heading of the section or the sheet names it.
    SectionOrSheet,
    /// The words are near the name of a phase.
    ReadAsPhase,
    /// The words are near the name of an activity.
    ReadAsActivity,
    /// The description mentions the activity.
    InDescription,
    /// The phase follows from the activity.
    ByActivity,
    /// The year is that of the programme.
    ProgrammeYear(i32),
    /// Day or week, month and year stand in columns of their own.
    SplitDate,
    /// Words such as *paling lambat* before the day.
    Deadline,
    /// A day that stands for its month.
    MonthOfDay,
    /// Words such as *mulai* before the day.
    Beginning,
    /// Other cells of the column have the month first.
    MonthFirstColumn,
    /// Only possible with the month first.
    MonthFirst,
    /// The serial number of a day whose format was lost.
    Serial,
    /// A mark in the grid of months.
    GridMark,
    /// A fill in the grid of months.
    GridFill,
    /// The code is split over several cells.
    SplitCode,
    /// The code stands before the name of the sub kegiatan.
    CodeBeforeName,
    /// A fraction of a column formatted as percentage.
    Fraction,
    /// The heading of this column is in no list; its cells told what it is.
    ToldByCells(Field),
}

impl Reason {
    /// Whether the formula is to blame, not what the office meant.
    pub fn is_formula(self) -> bool {
        matches!(self, Self::FormulaError | Self::NotCalculated)
    }

    /// Whether its table is to blame, of which one finding tells for all of its cells.
    pub fn is_of_table(self) -> bool {
        matches!(self, Self::UnitsDisagree | Self::DoubtfulScale)
    }

    /// Whether everyone sees on the sheet why the value holds: merged cells, a phase or activity written once, a unit beside
    /// its target.
    pub fn is_plain_to_see(self) -> bool {
        matches!(
            self,
            Self::Merged(_)
                | Self::AsAbove
                | Self::Section
                | Self::SectionOrSheet
                | Self::InTarget
                | Self::WithoutNumber
        )
    }
}

//! What makes a check fail, written once and read twice: as the text of an Excel formula and in Rust. Holds what our checks say
//! and no more; a condition over many rows has another form (`check`). Will not know any check.

use super::at::At;
use crate::model::Field;
use crate::template::excel::{Held, held, is_blank, is_empty, is_filled, is_text, number, serial};
use crate::template::fill::Cell;
use crate::template::layout::PHYSICAL;
use Term::{AtLeastZero, Figure, HighestBefore, MonthEnd, Plan, Value};

/// A value that is compared.
#[derive(Clone, Copy)]
pub(in crate::template) enum Term {
    /// The cell of the plan.
    Plan(Field),
    /// The cell of the plan, but not less than 0.
    AtLeastZero(Field),
    /// The figure of the monitoring.
    Figure,
    /// The highest figure of the months before.
    HighestBefore,
    /// The last day of the figure's month.
    MonthEnd,
    /// A number.
    Value(f64),
}

impl Term {
    fn excel(self, at: At<'_>) -> String {
        match self {
            Plan(field) => at.address(field),
            AtLeastZero(field) => format!("MAX(0,{})", at.address(field)),
            Figure => at.figure_address(),
            HighestBefore => format!("MAX({})", at.before()),
            MonthEnd => format!("DATE({},COLUMN()-{},0)", at.draft.settings.program.year, PHYSICAL - 1),
            Value(number) => number.to_string(),
        }
    }

    fn cell(self, at: At<'_>) -> &Cell {
        match self {
            Plan(field) | AtLeastZero(field) => at.cell(field),
            Figure => at.figure_cell(),
            HighestBefore | MonthEnd | Value(_) => &Cell::Blank,
        }
    }

    fn number(self, at: At<'_>) -> Option<f64> {
        match self {
            Plan(_) | Figure => number(self.cell(at)),
            AtLeastZero(field) => number(at.cell(field)).map(|n| n.max(0.0)),
            HighestBefore => Some(at.highest_before()),
            MonthEnd => at.month_end(),
            Value(number) => Some(number),
        }
    }
}

/// How two values are compared.
#[derive(Clone, Copy)]
pub(in crate::template) enum Op {
    Less,
    More,
    AtMost,
}

impl Op {
    const fn excel(self) -> &'static str {
        match self {
            Op::Less => "<",
            Op::More => ">",
            Op::AtMost => "<=",
        }
    }

    fn holds(self, a: f64, b: f64) -> bool {
        match self {
            Op::Less => a < b,
            Op::More => a > b,
            Op::AtMost => a <= b,
        }
    }
}

/// A list of the sheet of lists.
#[derive(Clone, Copy)]
pub(in crate::template) enum List {
    Phases,
    Activities,
}

impl List {
    const fn name(self) -> &'static str {
        match self {
            List::Phases => "daftar_tahap",
            List::Activities => "daftar_kegiatan",
        }
    }

    fn knows(self, at: At<'_>, cell: &Cell) -> bool {
        match self {
            List::Phases => at.draft.structure.phases.iter().any(|phase| is_text(cell, &phase.name)),
            List::Activities => at.draft.activities.iter().any(|activity| is_text(cell, &activity.name)),
        }
    }
}

/// What holds of a row or a figure.
pub(in crate::template) enum Condition {
    /// The OPD declares that it has nothing to plan.
    Nil,
    /// Nothing stands there.
    Blank(Field),
    /// Nothing, or a dash.
    Empty(Field),
    /// Something that is no number.
    NoNumber(Field),
    /// Something that is not on the list.
    Unlisted(Field, List),
    /// A day outside the programme period.
    Outside(Field),
    /// A number.
    IsNumber(Term),
    /// Words; a dash is none.
    Words(Term),
    /// Something stands there.
    Filled(Term),
    /// Nothing stands there.
    Unfilled(Term),
    /// An error value, which we never write.
    Broken(Term),
    /// Both are numbers, and the one is to the other as said. A text would pass in Excel: [`Condition::IsNumber`] comes first.
    Is(Term, Op, Term),
    All(&'static [Condition]),
    Any(&'static [Condition]),
    /// What only one check says, in both forms.
    Own {
        excel: fn(At<'_>) -> String,
        holds: fn(At<'_>) -> bool,
    },
}

impl Condition {
    /// As a formula, which stands alone.
    pub fn excel(&self, at: At<'_>) -> String {
        match self {
            Self::Nil => "pernyataan_nihil=\"Ya\"".into(),
            Self::Blank(field) => format!("TRIM({})=\"\"", at.address(*field)),
            // A text beyond 255 characters makes MATCH fail, and is not empty.
            Self::Empty(field) => {
                let blank = Self::Blank(*field).excel(at);
                format!("OR({blank},ISNUMBER(MATCH(TRIM({}),daftar_kosong,0)))", at.address(*field))
            }
            Self::NoNumber(field) => {
                format!("AND(NOT(ISNUMBER({})),NOT({}))", at.address(*field), Self::Empty(*field).excel(at))
            }
            Self::Unlisted(field, list) => {
                let (empty, cell) = (Self::Empty(*field).excel(at), at.address(*field));
                format!("AND(NOT({empty}),ISERROR(MATCH({cell},{},0)))", list.name())
            }
            Self::Outside(field) => {
                let (cell, period) = (at.address(*field), at.draft.settings.program.period);
                let (from, to) = (date_formula(period.start), date_formula(period.end));
                format!("AND(ISNUMBER({cell}),OR({cell}<{from},{cell}>={to}+1))")
            }
            Self::IsNumber(term) => format!("ISNUMBER({})", term.excel(at)),
            Self::Words(term) => format!("AND(ISTEXT({0}),ISNA(MATCH(TRIM({0}),daftar_kosong,0)))", term.excel(at)),
            Self::Filled(term) => format!("{}<>\"\"", term.excel(at)),
            Self::Unfilled(term) => format!("{}=\"\"", term.excel(at)),
            Self::Broken(term) => format!("ISERROR({})", term.excel(at)),
            Self::Is(a, op, b) => format!("{}{}{}", a.excel(at), op.excel(), b.excel(at)),
            Self::All(parts) => format!("AND({})", joined(parts, at)),
            Self::Any(parts) => format!("OR({})", joined(parts, at)),
            Self::Own { excel, .. } => excel(at),
        }
    }

    /// The same in Rust.
    pub fn holds(&self, at: At<'_>) -> bool {
        match self {
            Self::Nil => at.draft.nil(),
            Self::Blank(field) => is_blank(at.cell(*field)),
            Self::Empty(field) => is_empty(at.cell(*field)),
            Self::NoNumber(field) => !is_empty(at.cell(*field)) && number(at.cell(*field)).is_none(),
            Self::Unlisted(field, list) => !is_empty(at.cell(*field)) && !list.knows(at, at.cell(*field)),
            Self::Outside(field) => {
                let period = at.draft.settings.program.period;
                let (from, to) = (serial(period.start).unwrap_or(0.0), serial(period.end).unwrap_or(f64::MAX));
                number(at.cell(*field)).is_some_and(|day| day < from || day >= to + 1.0)
            }
            Self::IsNumber(term) => term.number(at).is_some(),
            Self::Words(term) => {
                let cell = term.cell(at);
                matches!(held(cell), Held::Text(_)) && (is_blank(cell) || !is_empty(cell))
            }
            Self::Filled(term) => is_filled(term.cell(at)),
            Self::Unfilled(term) => !is_filled(term.cell(at)),
            Self::Broken(_) => false,
            Self::Is(a, op, b) => a.number(at).zip(b.number(at)).is_some_and(|(a, b)| op.holds(a, b)),
            Self::All(parts) => parts.iter().all(|part| part.holds(at)),
            Self::Any(parts) => parts.iter().any(|part| part.holds(at)),
            Self::Own { holds, .. } => holds(at),
        }
    }
}

fn joined(parts: &[Condition], at: At<'_>) -> String {
    parts.iter().map(|part| part.excel(at)).collect::<Vec<_>>().join(",")
}

/// `DATE(2022,3,1)`
pub(in crate::template) fn date_formula(day: chrono::NaiveDate) -> String {
    day.format("DATE(%Y,%-m,%-d)").to_string()
}

//! Money and targets of a plan's rows, with the scale of their heading and what their column decides.

use super::entries::sure;
use super::row::Answer;
use crate::cells::Value;
use crate::model::{Entry, MoneyDoubt, Raw, Reason, State};
use crate::money::{MOST_OF_A_SUM, MOST_OF_AN_AMOUNT, Rupiah};
use crate::recognise::units::UnitNote;
use crate::text::parsing::{AmountText, read_amount_below, read_quantity};

/// What the sure cells of a money column say of its separators.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Separators {
    comma_groups: bool,
    dot_groups: bool,
}

impl Separators {
    /// Learns from one cell.
    pub fn learn(&mut self, value: &Value) {
        let Some(text) = value.as_text() else { return };
        let digits: String = text.chars().filter(|c| c.is_ascii_digit() || matches!(c, '.' | ',')).collect();
        let body = digits.trim_matches(['.', ',']);
        let (dots, commas) = (body.matches('.').count(), body.matches(',').count());
        let (dot, comma) = (body.rfind('.'), body.rfind(','));
        if commas >= 2 || matches!((dot, comma), (Some(d), Some(c)) if d > c) {
            self.comma_groups = true;
        }
        let three_behind = dot.is_some_and(|d| body.len() - d == 4) && comma.is_none();
        if dots >= 2 || matches!((dot, comma), (Some(d), Some(c)) if c > d) || three_behind {
            self.dot_groups = true;
        }
    }
}

/// What makes rupiah of the numbers of a column.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Scale {
    /// Rupiah in one of its units.
    pub by: i64,
    /// What says so; [`Reason::UnitsDisagree`] where several things do and differ.
    why: Reason,
}

impl Scale {
    /// Whole rupiah.
    pub const PLAIN: Self = Self::of_heading(1);

    /// As a heading says.
    pub const fn of_heading(by: i64) -> Self {
        Self { by, why: Reason::Scale(by) }
    }

    /// What a heading and the notes near its table say together, and the first two of them that differ.
    pub fn of_table(heading: i64, notes: &[UnitNote]) -> (Self, Option<MoneyDoubt>) {
        let Some(first) = notes.first() else { return (Self::of_heading(heading), None) };
        let other = notes.iter().map(|note| note.scale).chain((heading > 1).then_some(heading));
        match other.into_iter().find(|scale| *scale != first.scale) {
            Some(other) => {
                let doubt = MoneyDoubt::Units { sheet: first.sheet, at: first.at, one: first.scale, other };
                (Self { by: 1, why: Reason::UnitsDisagree }, Some(doubt))
            }
            None if heading > 1 => (Self::of_heading(heading), None),
            None => (Self { by: first.scale, why: Reason::UnitNote(first.scale) }, None),
        }
    }
}

/// What bounds the rupiah of a cell: its text before the scale of the column, its value after it.
type Bound = (f64, fn(f64) -> Option<Rupiah>);

/// An entry for an amount in whole rupiah.
pub fn amount_entry(answer: &Answer<'_>, scale: Scale, separators: Separators) -> Entry<Rupiah> {
    money_entry(answer, scale, separators, (MOST_OF_AN_AMOUNT, Rupiah::amount))
}

/// An entry for a sum that the file states itself: it may be larger than an amount.
pub fn total_entry(answer: &Answer<'_>, scale: Scale, separators: Separators) -> Entry<Rupiah> {
    money_entry(answer, scale, separators, (MOST_OF_A_SUM, Rupiah::stated))
}

/// The sum of the amounts that a row gives in several columns, one for each fund.
pub fn sum_entry(mut parts: Vec<Entry<Rupiah>>) -> Entry<Rupiah> {
    if parts.len() <= 1 {
        return parts.pop().unwrap_or_default();
    }
    let is_sure = |part: &Entry<Rupiah>| part.value().is_some() || matches!(part.state, State::Empty);
    if let Some(doubted) = parts.iter().position(|part| !is_sure(part)) {
        return parts.swap_remove(doubted);
    }
    let told: Vec<&Entry<Rupiah>> = parts.iter().filter(|part| part.is_told()).collect();
    match told[..] {
        [] => parts.swap_remove(0),
        [one] => one.clone(),
        _ => {
            let sum: Rupiah = told.iter().filter_map(|part| part.value().copied()).sum();
            let raw = told.iter().map(|part| part.raw.as_str()).collect::<Vec<_>>().join(" + ");
            Entry { at: told[0].at, raw: Raw::from(raw), state: State::Decided(sum, Reason::SumOfColumns) }
        }
    }
}

fn money_entry(answer: &Answer<'_>, scale: Scale, separators: Separators, (most, whole): Bound) -> Entry<Rupiah> {
    let raw = answer.value.shown();
    let scaled = |rupiah: f64| whole(rupiah * scale.by as f64);
    let of_scale = |value: Option<Rupiah>| match value {
        None => State::Unreadable(Reason::TooLarge),
        Some(value) if scale.by > 1 => State::Decided(value, scale.why),
        Some(value) => sure(value, answer),
    };
    let state = match answer.value {
        Value::Blank => State::Empty,
        // Money in a merged cell belongs to the first row; counting it again would invent money.
        _ if scale.why == Reason::UnitsDisagree && !answer.value.is_blank() => State::Unreadable(scale.why),
        _ if answer.from_above => State::Decided(Rupiah::NONE, Reason::MergedAmount(answer.at)),
        Value::Number(n) => of_scale(scaled(*n)),
        Value::Error(_) => State::Unreadable(Reason::FormulaError),
        Value::Uncalculated => State::Unreadable(Reason::NotCalculated),
        Value::Bool(_) | Value::Date(_) => State::Unreadable(Reason::NotANumber),
        Value::Text(text) if answer.value.is_blank() || text.trim().is_empty() => State::Empty,
        Value::Text(text) => match read_amount_below(text, most) {
            AmountText::Amount { rupiah, own_scale: true } => match whole(rupiah) {
                Some(rupiah) => sure(rupiah, answer),
                None => of_scale(None),
            },
            AmountText::Amount { rupiah, own_scale: false } => of_scale(scaled(rupiah)),
            AmountText::Either(thousands, decimal) => match scaled(thousands).zip(scaled(decimal)) {
                Some(readings) => either(text, readings, scale, separators),
                None => of_scale(None),
            },
            AmountText::TooLarge => of_scale(None),
            AmountText::Words if text.chars().filter(char::is_ascii_digit).count() > 15 => of_scale(None),
            AmountText::Words => State::Unreadable(Reason::NoAmount),
        },
    };
    Entry { at: Some(answer.at), raw: Raw::from(raw), state }
}

fn either(text: &str, (thousands, decimal): (Rupiah, Rupiah), scale: Scale, separators: Separators) -> State<Rupiah> {
    let comma = text.contains(',');
    let (groups, decides) = if comma {
        // Three digits behind a comma are no sen: only a column that groups by commas decides.
        (true, separators.comma_groups && !separators.dot_groups)
    } else {
        (separators.dot_groups, separators.comma_groups != separators.dot_groups)
    };
    if decides {
        let value = if groups { thousands } else { decimal };
        return State::Decided(value, Reason::Separators);
    }
    if scale.by > 1 && !comma {
        return State::Decided(decimal, Reason::DecimalByScale);
    }
    State::Ambiguous(thousands, decimal)
}

/// An entry for a quantity, and the unit that stands in the same cell.
pub fn quantity_entry(answer: &Answer<'_>) -> (Entry<f64>, Option<String>) {
    let raw = answer.value.shown();
    let (state, unit) = match answer.value {
        Value::Blank => (State::Empty, None),
        Value::Number(n) => (sure(*n, answer), None),
        Value::Text(text) if !answer.value.is_blank() => match read_quantity(text) {
            Some((value, unit)) => (sure(value, answer), unit),
            None if matches!(raw.as_str(), "-" | "–") => (State::Empty, None),
            None => (State::Unreadable(Reason::NoLeadingNumber), None),
        },
        Value::Text(_) => (State::Empty, None),
        Value::Error(_) => (State::Unreadable(Reason::FormulaError), None),
        Value::Uncalculated => (State::Unreadable(Reason::NotCalculated), None),
        Value::Bool(_) | Value::Date(_) => (State::Unreadable(Reason::NotANumber), None),
    };
    (Entry { at: Some(answer.at), raw: Raw::from(raw), state }, unit)
}

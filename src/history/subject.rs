//! What a finding speaks of, wherever it stands: the field of an action, a month of its monitoring, a line of the identity.
//! Will not judge, and will not find anything wrong.

use std::collections::{BTreeMap, BTreeSet};

use sha2::{Digest, Sha256};

use crate::cells::CellRef;
use crate::finding::Finding;
use crate::model::{Action, AnyEntry, AnyValue, COLUMNS, Column, ColumnKind, Field, Raw, Submission};
use crate::text::matching::fold;

/// The thing behind a cell.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Subject {
    /// A field of the action of this index.
    Action(usize, Field),
    /// Physical progress of the action of this index in a month.
    Physical(usize, u32),
    /// Spending of the action of this index up to a month.
    Spent(usize, u32),
    /// A line of the identity by its key.
    Identity(String),
    /// A cell that none of these took.
    Cell(usize, CellRef),
    /// The file as a whole.
    File,
}

impl Subject {
    /// The action it belongs to.
    pub fn action(&self) -> Option<usize> {
        match self {
            Self::Action(action, _) | Self::Physical(action, _) | Self::Spent(action, _) => Some(*action),
            _ => None,
        }
    }

    /// The same without the action: `Start`, `Physical 3`.
    pub fn field(&self) -> String {
        match self {
            Self::Action(_, field) => format!("{field:?}"),
            Self::Physical(_, month) => format!("Physical {month}"),
            Self::Spent(_, month) => format!("Spent {month}"),
            Self::Identity(key) => format!("Identity {key}"),
            Self::Cell(sheet, cell) => format!("Cell {sheet} {cell}"),
            Self::File => "File".to_owned(),
        }
    }
}

/// A field of an action: its cell, what is shown, and what is compared (a day, a number, or the folded text).
#[derive(Debug, Clone, PartialEq)]
pub struct FieldValue {
    /// Which.
    pub field: Field,
    /// Its cell; none where the table has no such column.
    pub at: Option<CellRef>,
    /// As typed.
    pub raw: Raw,
    /// As people read it: days, rupiah and numbers in one spelling, all else as typed.
    pub shown: String,
    /// Equal where the same is meant: `2022-03-01` for each spelling of that day.
    pub meant: String,
}

fn field_value(column: &Column, entry: AnyEntry<'_>) -> FieldValue {
    let raw = entry.raw();
    let (shown, meant) = match (column.kind, entry.value()) {
        (_, None) => (raw.to_string(), fold(raw)),
        // An activity is compared by its code, and shown in the words of the office.
        (ColumnKind::Activity(_), Some(value)) if !raw.is_empty() => (raw.to_string(), value.meant()),
        (ColumnKind::Code(_), Some(AnyValue::Text(code))) => (code.to_owned(), code.trim().to_owned()),
        (_, Some(value)) => (value.shown(), value.meant()),
    };
    FieldValue { field: column.field, at: entry.at(), raw: raw.clone(), shown, meant }
}

/// The fields of an action in the order of the columns, without its number.
pub fn fields(action: &Action) -> Vec<FieldValue> {
    let compared = COLUMNS.iter().filter(|column| !matches!(column.kind, ColumnKind::Number(_)));
    compared.filter_map(|column| Some(field_value(column, column.entry(action)?))).collect()
}

/// What tells an action apart from others, folded: activity and description.
pub fn name_of(action: &Action) -> (String, String) {
    let activity = action.activity.value().cloned().unwrap_or_else(|| fold(&action.activity.raw));
    (activity, fold(&action.description.raw))
}

/// For each action how many of the same name stand before it.
fn same_before(actions: &[Action]) -> Vec<usize> {
    let mut seen: BTreeMap<(String, String), usize> = BTreeMap::new();
    let count = |action| {
        let count = seen.entry(name_of(action)).or_insert(0);
        *count += 1;
        *count - 1
    };
    actions.iter().map(count).collect()
}

/// What the rows of actions are known by when a workbook comes back, as in [`Key`]: `1a2b-3c4d5e6f`.
pub fn row_keys(actions: &[Action]) -> Vec<String> {
    let keys = actions.iter().zip(same_before(actions)).map(|(action, before)| row_key(action, before));
    keys.map(|(activity, description)| format!("{activity}-{description}")).collect()
}

fn row_key(action: &Action, before: usize) -> (String, String) {
    let (activity, description) = name_of(action);
    (digest(&[&activity], 4), digest(&[&description, &before.to_string()], 8))
}

/// The subjects of a submission by their cells.
pub struct Subjects<'a> {
    submission: &'a Submission,
    cells: BTreeMap<(usize, CellRef), (Subject, String)>,
    /// For each action how many of the same name stand before it.
    before: Vec<usize>,
}

impl<'a> Subjects<'a> {
    /// Looks at a submission.
    pub fn of(submission: &'a Submission) -> Self {
        let mut cells = BTreeMap::new();
        for (i, action) in submission.actions.iter().enumerate() {
            for value in fields(action) {
                if let Some(at) = value.at {
                    // Merged cells belong to the first action that they touch.
                    cells.entry((action.sheet, at)).or_insert((Subject::Action(i, value.field), value.meant));
                }
            }
        }
        for progress in &submission.progress {
            let (action, month) = (progress.action, progress.month);
            if let Some(at) = progress.physical.at {
                let meant = progress.physical.value().map_or_else(|| fold(&progress.physical.raw), ToString::to_string);
                cells.entry((progress.sheet, at)).or_insert((Subject::Physical(action, month), meant));
            }
            if let Some(at) = progress.spent.at {
                let meant = progress.spent.value().map_or_else(|| fold(&progress.spent.raw), ToString::to_string);
                cells.entry((progress.sheet, at)).or_insert((Subject::Spent(action, month), meant));
            }
        }
        for (key, (sheet, line)) in &submission.identity.more {
            cells.entry((*sheet, line.at)).or_insert((Subject::Identity(key.clone()), fold(&line.value)));
        }
        let before = same_before(&submission.actions);
        Self { submission, cells, before }
    }

    /// What a finding of this submission speaks of, and what stands there as it is meant.
    pub fn find(&self, finding: &Finding) -> (Subject, String) {
        let (Some(sheet), Some(cell)) = (finding.at.sheet, finding.at.cell) else {
            return (Subject::File, fold(&finding.value));
        };
        let found = self.cells.get(&(sheet, cell)).cloned();
        found.unwrap_or_else(|| (Subject::Cell(sheet, cell), fold(&finding.value)))
    }

    /// The key of a finding: the same again as long as it speaks of the same action and field, and the same stands there.
    pub fn key(&self, finding: &Finding) -> Key {
        let (subject, meant) = self.find(finding);
        // Without a cell only what was found tells it from others.
        let detail = if subject == Subject::File { finding.about.detail() } else { String::new() };
        let field = subject.field();
        let fault = digest(&[finding.rule.code, &field, &meant, &detail], 8);
        let (activity, description) =
            subject.action().map_or_else(|| (NONE.to_owned(), NONE.to_owned()), |action| self.row(action));
        Key { activity, description, fault }
    }

    /// The keys of all actions: which of them are there.
    pub fn rows(&self) -> BTreeSet<(String, String)> {
        (0..self.submission.actions.len()).map(|action| self.row(action)).collect()
    }

    fn row(&self, action: usize) -> (String, String) {
        row_key(&self.submission.actions[action], self.before[action])
    }
}

/// Stands in a key where no action is meant.
const NONE: &str = "x";

/// What a finding is told apart by when a workbook comes back: three short digests, written `1a2b-3c4d5e6f-708192a3`.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Key {
    /// Of the activity.
    pub activity: String,
    /// Of the description, and of how many such actions stand before.
    pub description: String,
    /// Of the rule, the field and what stands there.
    pub fault: String,
}

impl std::fmt::Display for Key {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}-{}-{}", self.activity, self.description, self.fault)
    }
}

impl Key {
    /// Reads one as it was written.
    pub fn parse(text: &str) -> Option<Self> {
        let mut parts = text.split('-').map(str::to_owned);
        let key = Self { activity: parts.next()?, description: parts.next()?, fault: parts.next()? };
        (key.fault.len() == 8 && parts.next().is_none()).then_some(key)
    }
}

fn digest(parts: &[&str], length: usize) -> String {
    let text: String = Sha256::digest(parts.join("\u{1f}")).iter().map(|byte| format!("{byte:02x}")).collect();
    text[..length].to_owned()
}

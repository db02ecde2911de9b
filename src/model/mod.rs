//! Submissions as meant: actions, monitoring, notes, evaluations and identity, each value with its cell.
//! Will not judge anything: what is wrong with a submission is said by the rules.

mod reason;
mod entry;
mod any_entry;
mod plan;
mod columns;
mod monitoring;
mod identity;
mod submission;

pub use any_entry::{AnyEntry, AnyValue};
pub use columns::{Access, COLUMNS, Column, ColumnKind, Field, TemplateColumn};
pub use entry::{Entry, Located, Raw, Standing, State};
pub use identity::{Agency, COMMITMENT, IDENTITY_LINES, Identity, OPTIONAL, ROW_KEY, Reply};
pub use monitoring::{DONE, Evaluation, Note, Progress, ProgressRow};
pub use plan::{Action, CellCount, LooseCell, MoneyDoubt, PlanTable, StatedTotal, Unclear, UnusedCell};
pub use reason::Reason;
pub use submission::{Received, Status, Submission};

//! The workbook that an OPD goes on with has all columns, also those that its own table did not have. Will not add anything.

use crate::model::{Action, ColumnKind, Field, OPTIONAL, Submission};

/// Takes columns that nobody asked for before, and that nobody filled in since, for absent, as they were in the table before.
pub fn forget(submission: &mut Submission, without: &[String]) {
    let named = |field: &Field| without.iter().any(|name| name == field.column().json);
    for field in OPTIONAL.into_iter().filter(named) {
        if submission
            .actions
            .iter()
            .any(|action| field.column().entry(action).is_some_and(|entry| !entry.raw().is_empty()))
        {
            continue;
        }
        for plan in &mut submission.plans {
            plan.columns.remove(&field);
        }
        submission.actions.iter_mut().for_each(|action| clear(field, action));
    }
}

fn clear(field: Field, action: &mut Action) {
    match field.column().kind {
        ColumnKind::Text(entry) | ColumnKind::Code(entry) => *(entry.place)(action) = Default::default(),
        ColumnKind::Quantity(entry) => *(entry.place)(action) = Default::default(),
        // Of these no table may do without.
        _ => {}
    }
}

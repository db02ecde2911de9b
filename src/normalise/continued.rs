//! The workbook that an OPD goes on with has all columns, also those that its own table did not have. Will not add anything.

use crate::model::{Action, ColumnKind, Field, OPTIONAL, Submission};

/// Takes what stays empty in columns that nobody asked for before for absent, as it was in the table before; a column that
/// nobody filled in at all is no column.
pub fn forget(submission: &mut Submission, without: &[String]) {
    let named = |field: &Field| without.iter().any(|name| name == field.column().json);
    for field in OPTIONAL.into_iter().filter(named) {
        let is_filled = |action: &Action| field.column().entry(action).is_some_and(|entry| !entry.raw().is_empty());
        if !submission.actions.iter().any(is_filled) {
            for plan in &mut submission.plans {
                plan.columns.remove(&field);
            }
        }
        submission.actions.iter_mut().filter(|action| !is_filled(action)).for_each(|action| clear(field, action));
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::cells::CellRef;
    use crate::model::{Entry, PlanTable, State};

    fn table() -> PlanTable {
        PlanTable {
            sheet: 0,
            heading_row: 5,
            columns: [(Field::Fund, 12), (Field::Output, 4)].into(),
            missing: Vec::new(),
            told_by_cells: Default::default(),
            money_scale: 1,
            unclear: Vec::new(),
            doubt: None,
        }
    }

    #[test]
    fn a_row_that_fills_a_new_column_asks_nothing_of_the_others() {
        let at = CellRef::new(6, 12);
        let empty = || Action { fund: Entry::empty(at), output: Entry::empty(at), ..Action::default() };
        let told = Entry { at: Some(at), raw: "APBD".into(), state: State::Sure("APBD".to_owned()) };
        let mut submission = Submission::new(0, "a.xlsx".into());
        submission.plans = vec![table()];
        submission.actions = vec![empty(), Action { fund: told.clone(), ..empty() }];
        forget(&mut submission, &["fund".into(), "output".into()]);
        assert_eq!((&submission.actions[0].fund, &submission.actions[1].fund), (&Entry::no_column(), &told));
        assert_eq!(submission.actions[1].output, Entry::no_column());
        assert_eq!(submission.plans[0].columns.keys().collect::<Vec<_>>(), [&Field::Fund]);
    }
}

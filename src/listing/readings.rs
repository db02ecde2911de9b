//! *Cara membaca*: what was read with the help of something outside its cell, as lines of text. Will not read anything.

use crate::consolidate::outcome::Outcome;
use crate::history::subject::fields;
use crate::model::{Field, State};

/// Values that were decided by something outside their cell.
pub fn readings(outcome: &Outcome) -> String {
    let mut out = String::new();
    for submission in &outcome.submissions {
        let mut lines = Vec::new();
        for action in &submission.actions {
            let how = [
                (Field::Start, decided(&action.start.state)),
                (Field::End, decided(&action.end.state)),
                (Field::Budget, decided(&action.budget.state)),
                (Field::Activity, decided(&action.activity.state)),
            ];
            let values = fields(action);
            for (field, how) in how {
                let value = values.iter().find(|value| value.field == field);
                let Some((value, at, how)) = value.and_then(|value| Some((value, value.at?, how?))) else { continue };
                let activity = action.activity.value().filter(|_| field == Field::Activity);
                let read = match activity.and_then(|code| outcome.structure.activity(code)) {
                    Some(activity) => format!("{} {}", activity.code, activity.name),
                    None => value.shown.clone(),
                };
                lines.push(format!("    {at} \"{}\" dibaca {read}: {how}\n", value.raw));
            }
        }
        if !lines.is_empty() {
            lines.dedup();
            out.push_str(&format!("\n{}\n  Cara membaca:\n{}", submission.path, lines.concat()));
        }
    }
    out
}

fn decided<T>(state: &State<T>) -> Option<&str> {
    if let State::Decided(_, how) = state { Some(how) } else { None }
}

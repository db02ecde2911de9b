//! What is said instead of doing anything: help, the version, or what was wrong, in Bahasa.

use clap::error::{ContextKind, ContextValue, ErrorKind};

/// What the command line asks for instead of a job: a text to print, and the exit code.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Answer {
    /// Help, version, or what was wrong.
    pub text: String,
    /// 0 or 2.
    pub code: u8,
}

impl Answer {
    /// What was wrong, with where to look.
    pub fn wrong(text: &str) -> Self {
        Self { text: format!("{text}\nLihat: ripp --bantuan\n"), code: 2 }
    }
}

/// clap's words in Bahasa.
pub fn answer(error: &clap::Error) -> Answer {
    if matches!(error.kind(), ErrorKind::DisplayHelp | ErrorKind::DisplayVersion) {
        return Answer { text: error.render().to_string(), code: 0 };
    }
    let context = |kind: ContextKind| match error.get(kind) {
        Some(ContextValue::String(text)) => text.clone(),
        Some(ContextValue::Strings(list)) => list.join(", "),
        _ => String::new(),
    };
    let arg = context(ContextKind::InvalidArg);
    let arg = arg.split(' ').next().unwrap_or_default().to_owned();
    let near = [ContextKind::SuggestedSubcommand, ContextKind::SuggestedArg].map(context).concat();
    let near = if near.is_empty() { String::new() } else { format!(" Maksudnya {near}?") };
    let text = match error.kind() {
        ErrorKind::InvalidSubcommand => {
            format!("perintah {} tidak dikenal.{near}", context(ContextKind::InvalidSubcommand))
        }
        ErrorKind::UnknownArgument => format!("{arg} tidak dikenal.{near}"),
        ErrorKind::InvalidValue | ErrorKind::ValueValidation => {
            let allowed = context(ContextKind::ValidValue);
            let allowed = if allowed.is_empty() { String::new() } else { format!(" Yang boleh: {allowed}.") };
            let value = context(ContextKind::InvalidValue);
            if value.is_empty() {
                format!("{arg} memerlukan nilai.{allowed}")
            } else {
                format!("{arg}: nilai {value} tidak dapat dipakai.{allowed}")
            }
        }
        ErrorKind::MissingRequiredArgument => format!("isian yang kurang: {arg}."),
        ErrorKind::ArgumentConflict => format!("{arg} tidak boleh ditulis dua kali."),
        _ => "perintah tidak dapat dipahami.".to_owned(),
    };
    Answer::wrong(&text)
}

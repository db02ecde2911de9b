//! What the bureau configures: settings, the structure of the programme, the roster. Will not open a file.

pub mod toml;
pub mod settings;
pub mod next_year;
pub mod structure;
pub mod decisions;
pub mod file_names;
pub mod roster;
